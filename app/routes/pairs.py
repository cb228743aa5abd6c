"""Two countries: how often they met, and one timeline of all that happened between them."""

import datetime as dt
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Query, Request
from pydantic import Field
from pydantic_core import PydanticCustomError
from starlette.responses import Response

from app.countries import resolve
from app.dependencies import Country, CountryPath, Dated, ListParameters, Reference
from app.finishing import PREFIX, fact_link, finish_date, finish_evidence
from app.models.envelope import LISTED, Envelope
from app.models.rows import PairRow, TimelineRow
from app.paging import Position
from app.problems import ParameterError, Problem
from app.revision import Revision
from app.service import Listing, service_of
from cypher import Row
from cypher.vocabulary import EventType, Status

router = APIRouter(tags=["pairs"])
_LAST = dt.date(9999, 12, 31)


class PairParameters(Reference, Dated, ListParameters):
    """The parameters of the list of pairs."""

    country: list[Country] = Field(default=[], max_length=50, description="Pairs with one of these.")
    type: list[EventType] = Field(default=[], max_length=10, description="Types of events, any of them.")
    status: list[Status] = Field(default=[], max_length=10, description="Statuses, any of them.")


class TimelineParameters(Dated, ListParameters):
    """The parameters of a pair's timeline."""

    kind: list[Literal["event", "agreement_step"]] = Field(
        default=[], max_length=2, description="Only events, or only steps of agreements."
    )
    include_undated: bool = Field(default=False, description="1 adds what has no known date, at the end.")
    sort: Literal["-date", "date"] = Field(default="-date", description="Newest or oldest first.")


def _finish_pair(row: Row) -> None:
    statuses, types = row.pop("statuses"), row.pop("types")
    row |= {str(status): sum(n for name, n in statuses if name == status) for status in Status}
    row |= {str(type): sum(n for name, n in types if name == type) for type in EventType}
    row["topics"] = [topic for topics in row["topics"] for topic in topics]
    row["permalink"] = f"{PREFIX}/pairs/{row['country_a']}/{row['country_b']}"


def _finish_timeline(row: Row) -> None:
    finish_date(row)
    finish_evidence(row)
    row["permalink"] = fact_link(row["id"])


PAIRS = Listing("pairs", PairRow, key="event_count", finish=_finish_pair)
TIMELINE = Listing("timeline", TimelineRow, key="date_from", finish=_finish_timeline)


@router.get("/pairs", response_model=Envelope[PairRow], responses=LISTED)
async def list_pairs(request: Request, asked: Annotated[PairParameters, Query()]) -> Response:
    """List pairs of countries as of the reference date, the busiest first, with counts by type and status."""
    filters = {
        "countries": asked.country or None,
        "all_from": None if asked.country else "",
        "since": asked.from_,
        "until": asked.to,
        "types": [str(type) for type in asked.type] or None,
        "statuses": [str(status) for status in asked.status] or None,
        "today": asked.as_of,
    }

    def place(position: Position | None, _: Revision) -> dict[str, Any]:
        after = {"after": position.key, "after_id": position.id} if position else {"after": None, "after_id": None}
        return {**after, "lang": asked.lang}

    service = service_of(request)
    return await service.answer_list(
        request, asked, PAIRS, service.statements("list_pairs", "count_pairs", filters, place)
    )


@router.get("/pairs/{a}/{b}", response_model=Envelope[TimelineRow], responses=LISTED)
async def read_pair(
    request: Request, a: CountryPath, b: CountryPath, asked: Annotated[TimelineParameters, Query()]
) -> Response:
    """One timeline of two countries, in any order and spelling: their events and the steps of their agreements."""
    first, second = sorted((_country("a", a), _country("b", b)))
    if first == second:
        error = ParameterError(parameter="b", reason="give two different countries")
        raise Problem("invalid-parameters", "see errors for each parameter", [error])
    filters = {
        "pair": f"{first}|{second}",
        "country_a": first,
        "country_b": second,
        "kinds": asked.kind or ["event", "agreement_step"],
        "since": asked.from_,
        "until": asked.to or _LAST,
        "undated": asked.include_undated,
    }

    def place(position: Position | None, _: Revision) -> dict[str, Any]:
        day = dt.date.fromisoformat(str(position.key)) if position and position.key else None
        return {
            "after": day,
            "after_id": position.id if position else None,
            "ascending": asked.sort == "date",
            "lang": asked.lang,
        }

    service = service_of(request)
    pages = service.statements("list_pair_timeline", "count_pair_timeline", filters, place)
    return await service.answer_list(request, asked, TIMELINE, pages)


def _country(parameter: str, name: str) -> str:
    """Resolve a country of the path; raise Problem with the candidates."""
    try:
        return resolve(name)
    except PydanticCustomError as error:
        candidates = (error.context or {}).get("candidates", [])
        found = ParameterError(parameter=parameter, reason=error.message(), candidates=candidates)
        raise Problem("invalid-parameters", "see errors for each parameter", [found]) from None
