"""Who met whom: the list of events, newest first."""

from typing import Annotated

from fastapi import APIRouter, Query, Request
from starlette.responses import Response

from app.answers import flat
from app.dependencies import Language, MeetingParameters
from app.event_pages import EventPages, Order
from app.finishing import fact_link, finish_date, finish_evidence
from app.models.envelope import LISTED, Envelope
from app.models.parts import columns
from app.models.rows import MeetingRow
from app.service import Listing, Service, service_of
from cypher import Row

router = APIRouter(tags=["events"])


def finish(row: Row) -> None:
    """Add what follows from the other columns of an event."""
    countries = row["countries"] = row["countries"] or []
    row["organizations"] = row["organizations"] or []
    row["country_a"] = countries[0] if 0 < len(countries) < 3 else None
    row["country_b"] = countries[1] if len(countries) == 2 else None
    row["country_count"] = len(countries)
    finish_date(row)
    finish_evidence(row)
    row["permalink"] = fact_link(row["id"])


MEETINGS = Listing("meetings", MeetingRow, key="date_from", finish=finish)


@router.get("/meetings", response_model=Envelope[MeetingRow], responses=LISTED)
async def list_meetings(request: Request, asked: Annotated[MeetingParameters, Query()]) -> Response:
    """List events (meetings, visits, calls, conferences, sessions, signings) that match all filters.

    A row matches a span of days if its own span overlaps it. Undated events come only with `include_undated=1`.
    """
    service = service_of(request)
    return await service.answer_list(request, asked, MEETINGS, _pages(service, asked))


async def meetings_of(
    service: Service, *, lang: Language, limit: int, person: str | None = None, ministry: str | None = None
) -> list[Row]:
    """Return the latest events of one person or organisation as flat rows."""
    asked = MeetingParameters(lang=lang, limit=limit, person=person, ministry=ministry, include_undated=True)
    return await rows_of(service, asked)


async def rows_of(service: Service, asked: MeetingParameters) -> list[Row]:
    """Return the first page of events as flat rows."""
    rows = await _pages(service, asked).read(None, await service.watch.current(), 0, asked.limit)
    for row in rows:
        finish(row)
    return flat(rows, columns(MeetingRow))


def _pages(service: Service, asked: MeetingParameters) -> EventPages:
    return EventPages(service.reader, service.totals, asked, Order(asked.sort == "date", asked.lang))
