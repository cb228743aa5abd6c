"""Counts for dashboards, made by the server: over time, and country by country."""

import datetime as dt
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Query, Request
from pydantic import Field
from starlette.responses import Response

from app.buckets import PRECISE, Interval, chosen, filled, start
from app.dependencies import Country, Dated, EventFilters, ListParameters
from app.event_pages import FIRST, LAST, event_filters
from app.models.envelope import LISTED, Envelope
from app.models.rows import MatrixRow, StatRow
from app.revision import Revision
from app.service import Table, service_of
from cypher import Row, load
from cypher.vocabulary import EventType, Status

router = APIRouter(tags=["statistics"])

_MOST_PAIRS = 10_000


class StatParameters(EventFilters, ListParameters):
    """The parameters of counts over time."""

    interval: Interval = Field(default=Interval.MONTH, description="Length of a bucket; auto picks one.")
    split: Literal["none", "pair", "country", "type", "status", "topic", "ministry"] = Field(
        default="none", description="What makes a series."
    )
    limit: int = Field(default=10_000, ge=1, le=10_000, description="Rows a page.")
    series_limit: int = Field(default=20, ge=1, le=200, description="The other series are folded into `other`.")


class MatrixParameters(Dated, ListParameters):
    """The parameters of the matrix."""

    country: list[Country] = Field(default=[], max_length=250, description="Only pairs with one of these.")
    type: list[EventType] = Field(default=[], max_length=10, description="Types, any of them.")
    status: list[Status] = Field(default=[], max_length=10, description="Statuses, any of them.")
    limit: int = Field(default=10_000, ge=1, le=10_000, description="Rows a page.")


STATISTICS = Table("meetings_by_time", StatRow)
MATRIX = Table("matrix", MatrixRow)


@router.get("/stats/meetings", response_model=Envelope[StatRow], responses=LISTED)
async def count_meetings(request: Request, asked: Annotated[StatParameters, Query()]) -> Response:
    """Count events by time and series, zero-filled from `from` to `to` (else from the first to the last event).

    An event counts in the bucket in which it begins; one whose date is coarser counts in `count_imprecise` too.
    """
    service = service_of(request)

    async def rows(_: Revision) -> list[Row]:
        interval = chosen(asked.interval, asked.from_ or dt.date(2000, 1, 1), asked.to or dt.date(2030, 1, 1))
        if asked.interval is Interval.AUTO and not (asked.from_ and asked.to):
            interval = Interval.YEAR
        found = await service.reader.rows(load("read/count_by_time"), **_question(asked, interval))
        days = [dt.date.fromisoformat(row["time"]) for row in found]
        if not (days or (asked.from_ and asked.to)):
            return []
        first, last = asked.from_ or min(days, default=FIRST), asked.to or max(days, default=LAST)
        return filled(found, first, max(first, last), interval, asked.series_limit)

    return await service.answer_table(request, asked, STATISTICS, rows)


def _question(asked: StatParameters, interval: Interval) -> dict[str, Any]:
    filters = event_filters(asked)
    around = [*filters["around"]]
    around += [[asked.person]] if asked.person and not asked.ministry else []
    around += [[asked.ministry]] if asked.ministry else []
    until = asked.to or LAST
    return {
        "statuses": filters["statuses"],
        "types": filters["types"],
        "confidences": filters["confidences"],
        "around": around,
        "since": start(asked.from_, interval) if asked.from_ else FIRST,
        "until": until,
        "scan_until": None if asked.pair or asked.country else until,
        "of_pair": asked.pair,
        "of_countries": None if asked.pair else asked.country or None,
        "unit": str(interval),
        "split": asked.split,
        "precise": list(PRECISE[interval]),
    }


@router.get("/stats/matrix", response_model=Envelope[MatrixRow], responses=LISTED)
async def count_pairs(request: Request, asked: Annotated[MatrixParameters, Query()]) -> Response:
    """Count events for each two countries, the busiest first; multilateral events count for each pair."""
    service = service_of(request)

    async def rows(_: Revision) -> list[Row]:
        return await service.reader.rows(
            load("read/count_matrix"),
            countries=asked.country or None,
            since=asked.from_,
            until=asked.to,
            types=[str(type) for type in asked.type] or None,
            statuses=[str(status) for status in asked.status] or None,
            limit=_MOST_PAIRS,
        )

    return await service.answer_table(request, asked, MATRIX, rows)
