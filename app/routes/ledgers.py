"""Ledgers read against a reference date: plans, invitations, joint committees, delegations, companions in travel."""

import datetime as dt
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Query, Request
from pydantic import Field
from starlette.responses import Response

from app.dependencies import Country, Dated, Duration, Id, IdPath, ListParameters, Pair, Reference
from app.finishing import fact_link, finish_date, finish_evidence, link
from app.models.envelope import LISTED, LISTED_FOUND, Envelope
from app.models.ledgers import CompanionRow, DelegationRow, InvitationRow, JointBodyRow, PlanRow, SessionRow
from app.problems import Problem
from app.service import Table, Window, service_of
from cypher import load
from cypher.vocabulary import Function

router = APIRouter(tags=["ledgers"])
_FIRST, _LAST = dt.date(1, 1, 1), dt.date(9999, 12, 31)
_COUNTRIES: Any = Field(default=[], max_length=50, description="Countries, any of them.")
_PAIR: Any = Field(default=None, description="Two countries, both of them.", examples=["DZ,LY"])


class PlanParameters(Reference, Dated, ListParameters):
    """The parameters of the list of plans; `from` and `to` are about the planned time."""

    country: list[Country] = _COUNTRIES
    pair: Pair | None = _PAIR
    outcome: list[Literal["held", "moved", "postponed", "cancelled", "open", "overdue"]] = Field(
        default=[], max_length=6, description="Outcomes by the reference date, any of them."
    )
    include_undated: bool = Field(default=True, description="0 leaves out plans without a known time.")


class InvitationParameters(Reference, Dated, ListParameters):
    """The parameters of the book of invitations; `from` and `to` are about the day of the invitation."""

    country: list[Country] = _COUNTRIES
    person: Id | None = Field(default=None, description="Id of who invites, is invited or hands it over.")
    outcome: list[Literal["kept", "lapsed", "declined", "open"]] = Field(
        default=[], max_length=4, description="Outcomes by the reference date, any of them."
    )
    lapse: Duration = Field(
        default="P1Y", description="After so long an invitation without a planned day has lapsed.", examples=["P1Y"]
    )


class JointBodyParameters(Reference, ListParameters):
    """The parameters of the list of joint committees."""

    country: list[Country] = _COUNTRIES
    pair: Pair | None = _PAIR
    every: Duration = Field(
        default="P2Y", description="After so long without a session the next is overdue.", examples=["P1Y"]
    )
    overdue: bool = Field(default=False, description="1 gives only those that are overdue.")


class SessionParameters(Reference, ListParameters):
    """The parameters of the sessions of one joint committee."""


class TravelParameters(Reference, Dated, ListParameters):
    """The parameters of who travels with whom."""

    country: list[Country] = Field(default=[], max_length=50, description="For which states, any of them.")
    person: Id | None = Field(default=None, description="Id of one of the two.")
    min_trips: int = Field(default=1, ge=1, le=1000, description="Only those with so many journeys together.")


class DelegationParameters(Dated, ListParameters):
    """The parameters of the list of delegations."""

    country: list[Country] = Field(default=[], max_length=50, description="States that sent them, any of them.")
    person: Id | None = Field(default=None, description="Id of a member.")
    min_size: int = Field(default=1, ge=1, le=1000, description="Only those with so many known members.")


PLANS = Table("plans", PlanRow)
INVITATIONS = Table("invitations", InvitationRow)
JOINT_BODIES = Table("joint_bodies", JointBodyRow)
SESSIONS = Table("sessions", SessionRow)
COMPANIONS = Table("companions", CompanionRow)
DELEGATIONS = Table("delegations", DelegationRow)


async def _answer(
    request: Request, asked: ListParameters, table: Table, statement: str, place: str, **filters: Any
) -> Response:
    """Answer with a statement's rows; `place` is the column by which a row is found again."""
    service = service_of(request)

    async def read(skip: int, limit: int) -> Window:
        found, total = await service.reader.window(load(f"read/{statement}"), skip, limit, lang=asked.lang, **filters)
        for row in found:
            row["permalink"] = fact_link(row[place])
            if "date" in row:
                finish_date(row)
                finish_evidence(row)
        return found, total

    return await service.answer_window(request, asked, table, read)


@router.get("/plans", response_model=Envelope[PlanRow], responses=LISTED)
async def list_plans(request: Request, asked: Annotated[PlanParameters, Query()]) -> Response:
    """List plans, the latest first, with what became of each by the reference date.

    A plan leads on to the plan to which it was moved and to the event that fulfilled it; `slippage_days` counts to
    the end of that line. `outcome=overdue` gives those whose time passed without a report.
    """
    return await _answer(
        request, asked, PLANS, "list_plans", "id",
        countries=asked.country or None, all_countries=asked.pair.split("|") if asked.pair else [],
        since=asked.from_ or _FIRST, until=asked.to or _LAST, undated=asked.include_undated,
        outcomes=asked.outcome or None, today=asked.as_of,
    )  # fmt: skip


@router.get("/invitations", response_model=Envelope[InvitationRow], responses=LISTED)
async def list_invitations(request: Request, asked: Annotated[InvitationParameters, Query()]) -> Response:
    """List invitations, the latest first, and whether each was kept, has lapsed or is open.

    An invitation is kept by the visit that it is for, or by an event in the country to which the guest is invited at
    which the guest is known to have been within `lapse`; it has lapsed when the planned day, or else `lapse`, passed.
    """
    return await _answer(
        request, asked, INVITATIONS, "list_invitations", "id",
        countries=asked.country or None, person=asked.person, since=asked.from_, until=asked.to,
        outcomes=asked.outcome or None, lapse=asked.lapse, today=asked.as_of,
    )  # fmt: skip


@router.get("/joint-bodies", response_model=Envelope[JointBodyRow], responses=LISTED)
async def list_joint_bodies(request: Request, asked: Annotated[JointBodyParameters, Query()]) -> Response:
    """List joint committees with their numbered sessions, those longest overdue first.

    A session is overdue when the planned time of the next one passed without a report or, where none is planned, when
    none was held for longer than `every`.
    """
    service = service_of(request)

    async def read(skip: int, limit: int) -> Window:
        found, total = await service.reader.window(
            load("read/list_joint_bodies"), skip, limit, lang=asked.lang, countries=asked.country or None,
            all_countries=asked.pair.split("|") if asked.pair else [], every=asked.every, overdue=asked.overdue,
            today=asked.as_of,
        )  # fmt: skip
        return [row | {"permalink": link("joint-bodies", row["id"]) + "/sessions"} for row in found], total

    return await service.answer_window(request, asked, JOINT_BODIES, read)


@router.get("/joint-bodies/{id}/sessions", response_model=Envelope[SessionRow], responses=LISTED_FOUND)
async def list_sessions(request: Request, id: IdPath, asked: Annotated[SessionParameters, Query()]) -> Response:
    """List the sessions of one joint committee in time, held and planned, the undated last."""
    if not await service_of(request).reader.read(load("read/find_organization"), id=id):
        raise Problem("not-found", "no joint committee has this id")
    return await _answer(request, asked, SESSIONS, "list_sessions", "id", id=id, today=asked.as_of)


@router.get("/companions", response_model=Envelope[CompanionRow], responses=LISTED)
async def list_companions(request: Request, asked: Annotated[TravelParameters, Query()]) -> Response:
    """List who travels abroad with whom: how often, first and last; the most frequent first.

    Counted are events held in another country at which both are named on the same side; ambassadors, who live abroad,
    are left out. Events in one country within three days are one journey.
    """
    return await _answer(
        request, asked, COMPANIONS, "list_companions", "last_event",
        person=asked.person, all_from=None if asked.person else "", countries=asked.country or None,
        since=asked.from_, until=asked.to, trips=asked.min_trips, today=asked.as_of,
    )  # fmt: skip


@router.get("/delegations", response_model=Envelope[DelegationRow], responses=LISTED)
async def list_delegations(request: Request, asked: Annotated[DelegationParameters, Query()]) -> Response:
    """List delegations: the officials of one state at one event in another country, latest first."""
    return await _answer(
        request, asked, DELEGATIONS, "list_delegations", "event",
        countries=asked.country or None, person=asked.person, since=asked.from_ or _FIRST, until=asked.to or _LAST,
        size=asked.min_size, functions=[str(function) for function in Function],
    )  # fmt: skip
