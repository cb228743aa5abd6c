"""Finding people, organisations, countries, events and agreements by words."""

from typing import Annotated, Literal

from fastapi import APIRouter, Query, Request
from pydantic import Field
from starlette.responses import Response

from app.dependencies import ListParameters
from app.finishing import PREFIX, fact_link, link
from app.models.envelope import LISTED, Envelope
from app.models.rows import SearchRow
from app.search_words import words
from app.service import Listing, service_of
from cypher import Row
from cypher.vocabulary import Label

router = APIRouter(tags=["search"])

Kind = Literal["person", "organization", "country", "event", "agreement", "statement", "place", "article"]
_KINDS: dict[Kind, Label] = {
    "person": Label.PERSON,
    "organization": Label.ORGANIZATION,
    "country": Label.COUNTRY,
    "event": Label.EVENT,
    "agreement": Label.AGREEMENT,
    "statement": Label.STATEMENT,
    "place": Label.PLACE,
    "article": Label.ARTICLE,
}
_BY_LABEL: dict[str, Kind] = {str(label): kind for kind, label in _KINDS.items()}
_COLLECTIONS = {"person": "people", "organization": "ministries", "article": "articles"}


class SearchParameters(ListParameters):
    """The parameters of the search."""

    q: str = Field(min_length=1, max_length=200, description="Words; all must fit.", examples=["السالمي"])
    kind: list[Kind] = Field(default=[], max_length=8, description="Only these kinds.")
    limit: int = Field(default=20, ge=1, le=200, description="Rows a page.")


def _finish(row: Row) -> None:
    kind = _BY_LABEL[row.pop("label")]
    row["kind"] = kind
    if kind in _COLLECTIONS:
        row["permalink"] = link(_COLLECTIONS[kind], row["id"])
    elif kind in ("country", "place"):
        row["permalink"] = f"{PREFIX}/meetings?country={row['country'] or row['id']}"
    else:
        row["permalink"] = fact_link(row["id"])


SEARCH = Listing("search", SearchRow, key="score", finish=_finish)


@router.get("/search", response_model=Envelope[SearchRow], responses=LISTED)
async def search(request: Request, asked: Annotated[SearchParameters, Query()]) -> Response:
    """Find whatever holds all the words, the likeliest first."""
    labels = [str(_KINDS[kind]) for kind in asked.kind] or list(_BY_LABEL)
    filters = {"words": words(asked.q), "labels": labels}
    service = service_of(request)
    pages = service.statements(
        "search_all",
        "count_search",
        filters,
        lambda position, _: {
            "lang": asked.lang,
            "after": position.key if position else None,
            "after_id": position.id if position else None,
        },
    )
    return await service.answer_list(request, asked, SEARCH, pages)
