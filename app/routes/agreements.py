"""Agreements: where each stands, since when nothing moved, and its steps in time."""

import datetime as dt
from typing import Annotated, Any

from fastapi import APIRouter, Query, Request
from pydantic import Field
from starlette.responses import Response

from app.dependencies import DURATION, Country, Dated, Duration, IdPath, ListParameters, Pair, Reference
from app.finishing import fact_link, finish_date, finish_evidence
from app.models.envelope import LISTED, LISTED_FOUND, Envelope
from app.models.rows import AgreementRow, AgreementStepRow
from app.paging import Position
from app.problems import Problem
from app.revision import Revision
from app.service import Listing, service_of
from cypher import Row
from cypher.vocabulary import AgreementKind, Step, Topic

router = APIRouter(tags=["agreements"])

_SETTLED = [str(step) for step in (Step.IN_FORCE, Step.UPDATED, Step.IMPLEMENTED, Step.ENDED)]
"""Where an agreement may rest: it waits for nothing."""


class AgreementParameters(Reference, Dated, ListParameters):
    """The parameters of the list of agreements; `from` and `to` are about the latest step."""

    country: list[Country] = Field(default=[], max_length=50, description="Parties, any of them.")
    pair: Pair | None = Field(default=None, description="Two parties, both of them.", examples=["DZ,LY"])
    kind: list[AgreementKind] = Field(default=[], max_length=10, description="Kinds, any of them.")
    topic: list[Topic] = Field(default=[], max_length=20, description="Topics, any of them.")
    step: list[Step] = Field(default=[], max_length=20, description="Current steps, any of them.")
    stalled_for: Duration | None = Field(
        default=None,
        description="Only those that wait for their next step and that nothing has moved on for so long; a call to "
        "update an agreement moves nothing.",
        examples=["P3Y"],
    )


def earlier(day: dt.date, duration: str) -> dt.date:
    """Return the day that lies a duration before a day; whole years and months keep the day of the month."""
    match = DURATION.fullmatch(duration)
    years, months, weeks, days = (int(part or 0) for part in match.groups()) if match else (0, 0, 0, 0)
    index = day.year * 12 + day.month - 1 - years * 12 - months
    year, month = max(1, index // 12), index % 12 + 1
    last = (dt.date(year + month // 12, month % 12 + 1, 1) - dt.timedelta(days=1)).day
    return dt.date(year, month, min(day.day, last)) - dt.timedelta(days=min(weeks * 7 + days, (year - 1) * 365))


def _finish(row: Row) -> None:
    finish_date(row)
    finish_evidence(row)
    row["permalink"] = fact_link(row["id"])


AGREEMENTS = Listing("agreements", AgreementRow, key="date_from", finish=_finish)
STEPS = Listing("steps", AgreementStepRow, key="date_from", finish=_finish)


def _after(position: Position | None) -> dict[str, Any]:
    day = dt.date.fromisoformat(str(position.key)) if position and position.key else None
    return {"after": day, "after_id": position.id if position else None}


@router.get("/agreements", response_model=Envelope[AgreementRow], responses=LISTED)
async def list_agreements(request: Request, asked: Annotated[AgreementParameters, Query()]) -> Response:
    """List agreements as they stood on the reference date; `stalled_for=P3Y` gives those that nothing moved on.

    An agreement is stalled from the end of its latest step, calls to update it apart, until it is in force, updated,
    implemented or ended.
    """
    service = service_of(request)
    codes = asked.pair.split("|") if asked.pair else [None, None]
    filters = {
        "countries": asked.country or None,
        "pair": asked.pair,
        "country_a": codes[0],
        "country_b": codes[1],
        "all_from": None if asked.country or asked.pair else "",
        "kinds": [str(kind) for kind in asked.kind] or None,
        "topics": [str(topic) for topic in asked.topic] or None,
        "steps": [str(step) for step in asked.step] or None,
        "since": asked.from_,
        "until": asked.to,
        "stalled_since": earlier(asked.as_of, asked.stalled_for) if asked.stalled_for else None,
        "settled": _SETTLED,
        "today": asked.as_of,
    }

    def place(position: Position | None, _: Revision) -> dict[str, Any]:
        return {**_after(position), "lang": asked.lang}

    pages = service.statements("list_agreements", "count_agreements", filters, place)
    return await service.answer_list(request, asked, AGREEMENTS, pages)


@router.get("/agreements/{id}/steps", response_model=Envelope[AgreementStepRow], responses=LISTED_FOUND)
async def list_steps(request: Request, id: IdPath, asked: Annotated[ListParameters, Query()]) -> Response:
    """List the steps of one agreement in time, the undated last."""
    service = service_of(request)
    pages = service.statements(
        "list_agreement_steps", "count_agreement_steps", {"id": id}, lambda position, _: _after(position)
    )
    if not await pages.count():
        raise Problem("not-found", "no agreement has this id")
    return await service.answer_list(request, asked, STEPS, pages)
