"""Officials, their offices over time, and the bodies that they serve."""

import datetime as dt
from typing import Annotated, Any

from fastapi import APIRouter, Query, Request
from pydantic import Field
from starlette.responses import Response

from app.answers import flat
from app.dependencies import Country, Id, IdPath, LastDay, ListParameters, Parameters
from app.finishing import link
from app.models.documents import MinistryDocument, PersonDocument
from app.models.envelope import FOUND, LISTED, Envelope
from app.models.parts import columns
from app.models.rows import OrganizationRow, PersonRow, PostRow
from app.paging import Position
from app.problems import Problem
from app.routes.meetings import meetings_of
from app.search_words import words
from app.service import Listing, Service, service_of
from cypher import Row, load
from cypher.vocabulary import Function, Portfolio

router = APIRouter(tags=["people and posts"])
_SHOWN = 200


class PersonParameters(ListParameters):
    """The parameters of the list of people."""

    q: str | None = Field(default=None, min_length=1, max_length=100, description="Words of the name, in any spelling.")
    country: list[Country] = Field(default=[], max_length=50, description="Countries that they serve, any of them.")


class PostParameters(ListParameters):
    """The parameters of the list of posts."""

    on: LastDay | None = Field(default=None, description="Only who is known to have held the office on this day.")
    person: Id | None = Field(default=None, description="Id of the person.")
    ministry: Id | None = Field(default=None, description="Id of the organisation.")
    country: list[Country] = Field(default=[], max_length=50, description="Countries, any of them.")
    function: list[Function] = Field(default=[], max_length=30, description="What the office does, any of them.")
    portfolio: list[Portfolio] = Field(default=[], max_length=30, description="Its field, any of them.")


class OrganizationParameters(ListParameters):
    """The parameters of the list of organisations."""

    country: list[Country] = Field(default=[], max_length=50, description="Countries, any of them.")
    portfolio: list[Portfolio] = Field(default=[], max_length=30, description="Fields of work, any of them.")


def _finish_person(row: Row) -> None:
    row["aliases"] = row["aliases"] or []
    row["permalink"] = link("people", row["id"])


def _finish_organization(row: Row) -> None:
    row["aliases"] = row["aliases"] or []
    row["permalink"] = link("ministries", row["id"])


PEOPLE = Listing("people", PersonRow, key="name", finish=_finish_person)
FOUND_PEOPLE = Listing("people", PersonRow, key="score", finish=_finish_person)
POSTS = Listing("posts", PostRow)
ORGANIZATIONS = Listing("organizations", OrganizationRow, finish=_finish_organization)


@router.get("/people", response_model=Envelope[PersonRow], responses=LISTED)
async def list_people(request: Request, asked: Annotated[PersonParameters, Query()]) -> Response:
    """List officials by name, or find them by words of the name."""
    service = service_of(request)
    filters: dict[str, Any] = {"countries": asked.country or None}
    if asked.q:
        filters["words"] = words(asked.q)
        pages = service.statements("find_people", "count_found_people", filters, lambda at, _: _after(at))
        return await service.answer_list(request, asked, FOUND_PEOPLE, pages)
    pages = service.statements("list_people", "count_people", filters, lambda at, _: _after(at, "", ""))
    return await service.answer_list(request, asked, PEOPLE, pages)


def _after(position: Position | None, key: str | None = None, id: str | None = None) -> dict[str, Any]:
    return {"after": position.key, "after_id": position.id} if position else {"after": key, "after_id": id}


@router.get("/people/{id}", response_model=PersonDocument, responses=FOUND)
async def read_person(request: Request, id: IdPath, asked: Annotated[Parameters, Query()]) -> Response:
    """One official with posts over time and meetings; an id that was merged into another leads there."""
    service = service_of(request)

    async def make(_: object) -> Row:
        row = await _one(service, "read/find_person", id, "no person has this id")
        _finish_person(row)
        posts = await _posts(service, asked, person=row["id"])
        meetings = await meetings_of(service, lang=asked.lang, person=row["id"], limit=_SHOWN)
        return flat([row], columns(PersonRow))[0] | {"posts": posts, "meetings": meetings}

    return await service.answer_document(request, asked, make)


@router.get("/posts", response_model=Envelope[PostRow], responses=LISTED)
async def list_posts(request: Request, asked: Annotated[PostParameters, Query()]) -> Response:
    """List who held which office, with what is known of the time; `on=2019-01-29` asks for one day.

    A post covers a day from its stated start, or else the first time it was seen, to its stated end, or else the last
    time it was seen: outside that nothing is assumed.
    """
    filters = _post_filters(
        on=asked.on,
        person=asked.person,
        organization=asked.ministry,
        countries=asked.country or None,
        functions=[str(f) for f in asked.function] or None,
        portfolios=[str(p) for p in asked.portfolio] or None,
    )
    service = service_of(request)
    pages = service.statements(
        "list_posts", "count_posts", filters, lambda at, _: {"lang": asked.lang, "after_id": at.id if at else ""}
    )
    return await service.answer_list(request, asked, POSTS, pages)


def _post_filters(
    *,
    on: dt.date | None = None,
    person: str | None = None,
    organization: str | None = None,
    countries: list[str] | None = None,
    functions: list[str] | None = None,
    portfolios: list[str] | None = None,
) -> dict[str, Any]:
    return {
        "on": on,
        "person": person,
        "organization": organization,
        "countries": countries,
        "functions": functions,
        "portfolios": portfolios,
        "all_from": None if person or organization else "",
    }


async def _posts(service: Service, asked: Parameters, **filters: Any) -> list[Row]:
    rows = await service.reader.rows(
        load("read/list_posts"), **_post_filters(**filters), lang=asked.lang, after_id="", skip=0, limit=_SHOWN
    )
    return flat(rows, columns(PostRow))


async def _one(service: Service, query: str, id: str, refusal: str) -> Row:
    rows = await service.reader.read(load(query), id=id)
    if not rows:
        raise Problem("not-found", refusal)
    return rows[0]


@router.get("/ministries", response_model=Envelope[OrganizationRow], responses=LISTED)
async def list_ministries(request: Request, asked: Annotated[OrganizationParameters, Query()]) -> Response:
    """List ministries."""
    return await _list_organizations(request, asked, ["ministry"])


@router.get("/organizations", response_model=Envelope[OrganizationRow], responses=LISTED)
async def list_organizations(request: Request, asked: Annotated[OrganizationParameters, Query()]) -> Response:
    """List ministries, agencies, governments, joint bodies and international organisations."""
    return await _list_organizations(request, asked, None)


async def _list_organizations(request: Request, asked: OrganizationParameters, kinds: list[str] | None) -> Response:
    filters = {
        "kinds": kinds,
        "countries": asked.country or None,
        "portfolios": [str(p) for p in asked.portfolio] or None,
    }
    service = service_of(request)
    pages = service.statements(
        "list_organizations", "count_organizations", filters, lambda at, _: {"after_id": at.id if at else ""}
    )
    return await service.answer_list(request, asked, ORGANIZATIONS, pages)


@router.get("/ministries/{id}", response_model=MinistryDocument, responses=FOUND)
async def read_ministry(request: Request, id: IdPath, asked: Annotated[Parameters, Query()]) -> Response:
    """One ministry or other organisation with its people over time and its meetings."""
    service = service_of(request)

    async def make(_: object) -> Row:
        row = await _one(service, "read/find_organization", id, "no organisation has this id")
        _finish_organization(row)
        posts = await _posts(service, asked, organization=id)
        meetings = await meetings_of(service, lang=asked.lang, ministry=id, limit=_SHOWN)
        return flat([row], columns(OrganizationRow))[0] | {"posts": posts, "meetings": meetings}

    return await service.answer_document(request, asked, make)
