"""An article as nodes and relations: its outlet, its claims, the text that it copies."""

import base64
import hashlib
import struct
from collections.abc import Iterable, Sequence
from urllib.parse import urlsplit

from cypher.vocabulary import Label, Relation
from ingest.codec import body_to_json
from ingest.model import UNKNOWN_DATE, Claim, canonical, to_data
from ingest.resolve.buckets import keys
from ingest.resolve.chronology import date_properties
from ingest.resolve.evidence import Head, Told
from ingest.resolve.facts import Edge, Facts, Key, Node, edge, node
from ingest.resolve.support import bands


def article_facts(head: Head, told: Iterable[Told]) -> Facts:
    """Return an article with its claims, and the buckets in which they fall."""
    claims = sorted(told, key=lambda t: t.id)
    key = Key(Label.ARTICLE, head.id)
    nodes = [node(Label.ARTICLE, head.id, _properties(head, claims)), *(_claim(t) for t in claims)]
    edges = [edge(Relation.MAKES, key, Key(Label.CLAIM, t.id)) for t in claims]
    edges += [
        edge(Relation.FALLS_IN, Key(Label.CLAIM, t.id), Key(Label.BUCKET, bucket))
        for t in claims
        for bucket in sorted(keys(t))
    ]
    commons: list[Node | Edge] = []
    for relation, source in ((Relation.FROM, outlet(head)), (Relation.CREDITED_TO, head.agency)):
        if source:
            commons.append(node(Label.SOURCE, source, {"name": source}))
            edges.append(edge(relation, key, Key(Label.SOURCE, source)))
    if head.origin != head.id:
        edges.append(edge(Relation.COPY_OF, key, Key(Label.ARTICLE, head.origin)))
    return Facts(tuple(nodes), tuple(edges), tuple(commons))


def outlet(head: Head) -> str | None:
    """Return the outlet: as named, else the host of the URL."""
    return head.source or (urlsplit(head.url).hostname if head.url else None)


def reading_hash(head: Head, claims: Iterable[Claim]) -> str:
    """Return one hash over all that is read in an article, which tells whether two readings agree."""
    whole = f"{canonical(to_data(head.own))} {head.agency} {sketch_to_text(head.sketch)}"
    told = (
        f"{c.id} {c.span.start} {c.span.end} {c.quote} {c.rule} {c.confidence} {_links(c)} {body_to_json(c)}"
        for c in claims
    )
    return hashlib.sha256("\n".join([whole, *sorted(told)]).encode("utf-8", "surrogatepass")).hexdigest()


def _links(claim: Claim) -> list[str]:
    return [f"{link.type} {link.target}" for link in claim.links]


def _properties(head: Head, claims: list[Told]) -> dict[str, object]:
    name = head.title or head.url or head.id[:12]
    return {
        "name": name,
        "url": head.url,
        "title": head.title,
        "source": head.source,
        "text_sha256": head.text_sha256,
        "version": head.version,
        "reader": head.reader or None,
        "retraction": head.retraction,
        "retracted_for": head.retracted_for,
        "retracted_by": head.retracted_by,
        "agency": head.agency,
        "origin": head.origin,
        "sketch": sketch_to_text(head.sketch),
        **dict(bands(head)),
        **date_properties(head.published, "published_"),
        "published_why": head.why,
        "document_date": canonical(to_data(head.own)),
        "settled_date": None if head.published == head.own.value else canonical(to_data(head.published)),
        "claim_count": len(claims),
        "claims_hash": reading_hash(head, [t.raw for t in claims]),
        "search": head.title,
    }


def sketch_to_text(sketch: Sequence[int]) -> str | None:
    """Pack a sketch into text."""
    return base64.b64encode(struct.pack(f"<{len(sketch)}Q", *sketch)).decode() if sketch else None


def sketch_from_text(text: str | None) -> tuple[int, ...]:
    """Read what `sketch_to_text` gave."""
    packed = base64.b64decode(text or "")
    return struct.unpack(f"<{len(packed) // 8}Q", packed)


def _claim(told: Told) -> Node:
    claim = told.raw
    properties = {
        "name": claim.quote[:80],
        "kind": claim.kind,
        "status": getattr(claim.body, "status", None),
        "quote": claim.quote,
        "start": claim.span.start,
        "end": claim.span.end,
        "rule": claim.rule,
        "confidence": claim.confidence,
        "asserted_by": claim.asserted_by,
        "channel": claim.channel,
        **date_properties(getattr(claim.body, "date", UNKNOWN_DATE)),
        "links": _links(claim),
        "data": body_to_json(claim),
    }
    return node(Label.CLAIM, claim.id, properties)
