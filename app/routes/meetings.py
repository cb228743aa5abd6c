"""Who met whom: the list of events, newest first."""

import datetime as dt
from typing import Annotated, Any

from fastapi import APIRouter, Query, Request
from starlette.responses import Response

from app.answers import flat
from app.dependencies import EventFilters, Language, MeetingParameters
from app.finishing import fact_link, finish_date, finish_evidence
from app.models.envelope import LISTED, Envelope
from app.models.parts import columns
from app.models.rows import MeetingRow
from app.paging import Position
from app.service import Listing, Question, Service, service_of
from cypher import Row, load
from cypher.vocabulary import Confidence

router = APIRouter(tags=["events"])

_FIRST, _LAST = dt.date(1, 1, 1), dt.date(9999, 12, 31)
_SHORT = dt.timedelta(days=366)
"""Only ranges and open intervals can be longer; those are read apart, so that a span of days is a span of the index."""
_TOP = "\U0010ffff"
"""Sorts after every id."""


def event_filters(asked: EventFilters) -> dict[str, Any]:
    """Return the parameters by which a statement filters events, whatever route it takes to them."""
    all_countries = asked.pair.split("|") if asked.pair else []
    around = [list(map(str, asked.topic))] if asked.topic else []
    if asked.person and asked.ministry:
        around.append([asked.person])
    sure = [str(confidence) for confidence in Confidence]
    return {
        "statuses": [str(status) for status in asked.status] or None,
        "types": [str(type) for type in asked.type] or None,
        "confidences": sure[: sure.index(asked.min_confidence) + 1] if asked.min_confidence else None,
        "all_countries": all_countries,
        "any_countries": asked.country or None,
        "around": around,
        "since": asked.from_,
        "earliest": asked.from_ - _SHORT if asked.from_ and asked.from_ - _FIRST > _SHORT else _FIRST,
    }


def _route(asked: EventFilters) -> dict[str, Any]:
    """Choose the one way to the events: the filter that leaves fewest; null and empty close the others."""
    route: dict[str, Any] = {"organization": None, "person": None, "pair": None, "countries": []}
    if asked.ministry:
        route["organization"] = asked.ministry
    elif asked.person:
        route["person"] = asked.person
    elif asked.pair:
        route["pair"] = asked.pair
    elif asked.country:
        route["countries"] = asked.country
    return route


def _stray(asked: EventFilters, *, scan: bool) -> list[str]:
    """Return the precisions of events that the index of dates misses, if they are asked for on this route."""
    if not scan:
        return []
    return (["range", "open"] if asked.from_ else []) + (["open"] if asked.include_undated else [])


def rows_of(asked: MeetingParameters, position: Position | None) -> dict[str, Any]:
    """Return the parameters of read/list_meetings for the page after a position."""
    route, ascending = _route(asked), asked.sort == "date"
    scan = not any(route.values())
    until = asked.to or _LAST
    undated = _TOP if asked.include_undated else None
    newest: dt.date | None = None if ascending else until
    oldest: dt.date | None = event_filters(asked)["earliest"] if ascending else None
    newest_id, oldest_id = _TOP, ""
    if position and position.key is None:
        newest = oldest = None
        undated = position.id
    elif position and position.key:
        day = dt.date.fromisoformat(str(position.key))
        newest, oldest = (None, day) if ascending else (day, None)
        newest_id = oldest_id = position.id
    along_pair = route["pair"] if not (ascending or asked.include_undated) else None
    return {
        **event_filters(asked),
        **route,
        "pair": None if along_pair else route["pair"],
        "newest_of_pair": along_pair,
        "scan": scan,
        "stray": _stray(asked, scan=scan or bool(route["countries"])),
        "newest": newest,
        "newest_id": newest_id,
        "oldest": oldest,
        "oldest_id": oldest_id,
        "until": until,
        "undated": undated,
        "ascending": ascending,
        "reach": asked.skip + asked.limit + 1,
        "lang": asked.lang,
    }


def count_of(asked: EventFilters) -> dict[str, Any]:
    """Return the parameters of read/count_meetings."""
    route = _route(asked)
    scan = not any(route.values())
    stray = [*_stray(asked, scan=scan), *(["unknown"] if scan and asked.include_undated else [])]
    until = asked.to or _LAST
    return {
        **event_filters(asked),
        **route,
        "stray": stray,
        "newest": until if scan else None,
        "until": until,
        "undated": asked.include_undated,
    }


def finish(row: Row) -> None:
    """Add what follows from the other columns of an event."""
    countries = row["countries"] or []
    row["country_a"] = countries[0] if 0 < len(countries) < 3 else None
    row["country_b"] = countries[1] if len(countries) == 2 else None
    row["country_count"] = len(countries)
    finish_date(row)
    finish_evidence(row)
    row["permalink"] = fact_link(row["id"])


MEETINGS = Listing("meetings", MeetingRow, "read/list_meetings", "read/count_meetings", key="date_from", finish=finish)


@router.get("/meetings", response_model=Envelope[MeetingRow], responses=LISTED)
async def list_meetings(request: Request, asked: Annotated[MeetingParameters, Query()]) -> Response:
    """List events (meetings, visits, calls, conferences, sessions, signings) that match all filters.

    A row matches a span of days if its own span overlaps it. Undated events come only with `include_undated=1`.
    """
    question = Question(lambda position, _: rows_of(asked, position), count_of(asked))
    return await service_of(request).answer_list(request, asked, MEETINGS, question)


async def meetings_of(
    service: Service, *, lang: Language, limit: int, person: str | None = None, ministry: str | None = None
) -> list[Row]:
    """Return the latest events of one person or organisation as flat rows."""
    asked = MeetingParameters(lang=lang, limit=limit, person=person, ministry=ministry, include_undated=True)
    rows = await service.reader.rows(load(MEETINGS.rows), **rows_of(asked, None), skip=0, limit=limit)
    for row in rows:
        finish(row)
    return flat(rows, columns(MeetingRow))
