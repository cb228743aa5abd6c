"""Claims and document dates as plain JSON data, and back."""

from typing import Any

from pydantic import TypeAdapter

from cypher.vocabulary import ClaimKind, Confidence
from ingest.model import BODIES, Body, Claim, DateValue, DocumentDate, Link, Span, to_data

_BODY: dict[ClaimKind, TypeAdapter[Any]] = {kind: TypeAdapter(body) for kind, body in BODIES.items()}
_DOCUMENT_DATE: TypeAdapter[DocumentDate] = TypeAdapter(DocumentDate)
_PLAIN = ("rule", "asserted_by", "channel", "id", "quote")


def claim_to_data(claim: Claim) -> dict[str, Any]:
    """Turn a claim into JSON data; `claim_from_data` gives the equal claim back."""
    return dict(to_data(claim))


def body_to_json(claim: Claim) -> str:
    """Return a claim's body as compact JSON text: null and default values are left out."""
    return _BODY[claim.kind].dump_json(claim.body, exclude_defaults=True, exclude_none=True).decode()


def body_from_json(kind: ClaimKind, text: str) -> Body:
    """Read what `body_to_json` gave."""
    body: Body = _BODY[kind].validate_json(text)
    return body


def claim_from_data(data: dict[str, Any]) -> Claim:
    """Read a claim from what `claim_to_data` gave; raises pydantic.ValidationError on anything else."""
    kind = ClaimKind(data["kind"])
    body: Body = _BODY[kind].validate_python(data["body"])
    return Claim(
        kind=kind,
        body=body,
        span=Span(**data["span"]),
        confidence=Confidence(data.get("confidence", Confidence.EXPLICIT)),
        links=tuple(Link(**link) for link in data.get("links", ())),
        **{name: data[name] for name in _PLAIN if name in data},
    )


def document_date_from_data(data: dict[str, Any]) -> DocumentDate:
    """Read a document date from what `to_data` gave."""
    return _DOCUMENT_DATE.validate_python(data)


_DATE: TypeAdapter[DateValue] = TypeAdapter(DateValue)


def date_from_data(data: dict[str, Any]) -> DateValue:
    """Read a date from what `to_data` gave."""
    return _DATE.validate_python(data)
