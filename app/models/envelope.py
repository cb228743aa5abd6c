"""What stands around rows, and how OpenAPI tells of other formats and of refusals."""

from typing import Any, Generic, TypeVar

from pydantic import BaseModel, ConfigDict, Field

from app.problems import MEDIA_TYPE, ProblemDocument

RowType = TypeVar("RowType", bound=BaseModel)


class Envelope(BaseModel, Generic[RowType]):
    """One page of a list."""

    model_config = ConfigDict(extra="forbid")

    items: list[RowType] = Field(description="The rows of the page.")
    total: int = Field(description="Rows on all pages.", examples=[1])
    next_cursor: str | None = Field(description="Give it as `cursor` for the next page; null on the last one.")
    revision: str = Field(description="The revision of the graph that answered.", examples=["41"])
    generated_at: str = Field(description="When that revision was committed.", examples=["2026-11-01T09:00:00Z"])


def _problem(description: str) -> dict[str, Any]:
    schema = {"$ref": f"#/components/schemas/{ProblemDocument.__name__}"}
    return {"description": description, "content": {MEDIA_TYPE: {"schema": schema}}}


DOCUMENT: dict[int | str, dict[str, Any]] = {
    304: {"description": "Nothing has changed since the ETag in If-None-Match."},
    406: _problem("Unknown format."),
    422: _problem("A bad or unknown parameter; the document says which and what could be meant."),
    503: _problem("No database answers, or too many ask at once; Retry-After says when to come back."),
    504: _problem("The query took too long."),
}
FOUND: dict[int | str, dict[str, Any]] = {**DOCUMENT, 404: _problem("Unknown id.")}
LISTED: dict[int | str, dict[str, Any]] = {
    200: {
        "description": "One page; with envelope=0 the bare array.",
        "content": {
            "text/csv": {"schema": {"type": "string"}},
            "application/x-ndjson": {"schema": {"type": "string"}},
        },
    },
    400: _problem("A forged cursor, or one of other filters."),
    413: _problem("More than 32 MiB."),
    **DOCUMENT,
}
DECIDED: dict[int | str, dict[str, Any]] = {
    200: {"description": "The decision stood already."},
    400: _problem("Not JSON."),
    401: _problem("The key is missing or wrong."),
    403: _problem("Without a key only the machine of the service may decide."),
    409: _problem("It was decided already, or is so without a decision."),
    422: _problem("A decision that cannot be carried out; the document says why in one sentence."),
    503: DOCUMENT[503],
}
LISTED_FOUND: dict[int | str, dict[str, Any]] = {**LISTED, 404: _problem("Unknown id.")}
