"""Parameters of requests as reusable types: every one bounded and described, unknown ones refused."""

import datetime as dt
import re
from typing import Annotated, Any, Literal, Self

from fastapi import Path
from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    PlainValidator,
    StringConstraints,
    WithJsonSchema,
    model_validator,
)

from app.countries import resolve
from app.dates import parse_days
from cypher.vocabulary import Confidence, EventType, Status, Topic

Language = Literal["ar", "en", "fr"]

Country = Annotated[str, StringConstraints(max_length=80), AfterValidator(resolve)]
CountryPath = Annotated[
    str, Path(description="ISO code, or Arabic, English or French name.", examples=["ليبيا"], max_length=80)
]
Id = Annotated[str, StringConstraints(min_length=1, max_length=200)]
IdPath = Annotated[str, Path(description="An id from any answer; ids keep resolving.", min_length=1, max_length=200)]


def _first_day(text: object) -> dt.date:
    return parse_days(str(text)).first


def _last_day(text: object) -> dt.date:
    return parse_days(str(text)).last


_DATE_SCHEMA = {"type": "string", "maxLength": 40, "examples": ["2019", "2019-01", "2019-01-29", "1548720000000"]}
FirstDay = Annotated[dt.date, PlainValidator(_first_day), WithJsonSchema(_DATE_SCHEMA)]
LastDay = Annotated[dt.date, PlainValidator(_last_day), WithJsonSchema(_DATE_SCHEMA)]


def _pair(text: str) -> str:
    """Return two countries, given as `DZ,LY` in any spelling and order, as `DZ|LY`."""
    names = [name for name in text.replace("،", ",").replace("|", ",").split(",") if name.strip()]
    codes = sorted({resolve(name) for name in names})
    if len(names) != 2 or len(codes) != 2:
        raise ValueError("give two different countries, as in DZ,LY")
    return "|".join(codes)


Pair = Annotated[str, StringConstraints(max_length=160), AfterValidator(_pair)]


DURATION = re.compile(r"P(?:(\d{1,3})Y)?(?:(\d{1,4})M)?(?:(\d{1,4})W)?(?:(\d{1,6})D)?")


def _duration(text: str) -> str:
    """Return a duration such as P3Y or P18M as it is, if it is one."""
    if not DURATION.fullmatch(text) or text == "P":
        raise ValueError("give a time such as P3Y, P18M or P90D")
    return text


Duration = Annotated[str, StringConstraints(max_length=20), AfterValidator(_duration)]


class Parameters(BaseModel):
    """What every endpoint accepts; parameters that it does not know are refused."""

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=False)

    lang: Language = Field(default="ar", description="Language of names in flat columns.")
    format: str | None = Field(
        default=None,
        max_length=20,
        description="json, csv or jsonl for lists; else the Accept header decides.",
        examples=["json"],
    )

    def canonical(self) -> dict[str, Any]:
        """Return all values, defaults filled in and countries and days resolved: the identity of the question."""
        return dict(self)


class ListParameters(Parameters):
    """What every list accepts."""

    fields: str | None = Field(
        default=None,
        max_length=1000,
        description="Columns to keep, in this order, joined by commas.",
        examples=["id,date"],
    )
    envelope: bool = Field(default=True, description="0 gives the bare array; headers then carry total and cursor.")
    bom: bool = Field(default=False, description="1 begins a CSV with a byte order mark, which Excel needs for Arabic.")
    limit: int = Field(default=100, ge=1, le=10_000, description="Rows a page.")
    offset: int = Field(default=0, ge=0, le=10_000, description="Rows to skip; a cursor is steadier.")
    page: int | None = Field(default=None, ge=1, le=10_000, description="Page number, from 1, instead of an offset.")
    cursor: str | None = Field(
        default=None, max_length=600, description="`next_cursor` of the page before; only with the same filters."
    )

    @model_validator(mode="after")
    def _one_way_of_paging(self) -> Self:
        if (self.page is not None) + (self.cursor is not None) + (self.offset > 0) > 1:
            raise ValueError("use one of offset, page and cursor")
        if self.skip > 100_000:
            raise ValueError("use a cursor to read so far")
        return self

    @property
    def skip(self) -> int:
        """How many rows come before the page."""
        return self.offset if self.page is None else (self.page - 1) * self.limit

    def filters(self) -> dict[str, Any]:
        """Return what decides which rows there are and in which order, without how they are paged and written."""
        how = {"format", "fields", "envelope", "bom", "limit", "offset", "page", "cursor"}
        return {name: value for name, value in self.canonical().items() if name not in how}


class Dated(BaseModel):
    """A span of days."""

    from_: FirstDay | None = Field(default=None, alias="from", description="First day, inclusive.")
    to: LastDay | None = Field(default=None, description="Last day, inclusive.")

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.from_ and self.to and self.from_ > self.to:
            raise ValueError("from is after to")
        return self


def today() -> dt.date:
    """Return this day in UTC; it decides how a question is understood, and is never written into the graph."""
    return dt.datetime.now(dt.UTC).date()


class Reference(BaseModel):
    """The day for which the question is asked; part of the identity of the answer."""

    as_of: LastDay = Field(
        default_factory=today,
        description="Reference date: what is open, overdue or so many days old is so on this day, and what happened "
        "later is left out; today if not given.",
    )


class EventFilters(Dated):
    """Which events are meant: all that are given must fit, of a repeated one any."""

    country: list[Country] = Field(
        default=[], max_length=50, description="Countries, any of them.", examples=[["ليبيا"]]
    )
    pair: Pair | None = Field(default=None, description="Two countries, both of them.", examples=["DZ,LY"])
    person: Id | None = Field(default=None, description="Id of a person who took part.")
    ministry: Id | None = Field(
        default=None, description="Id of an organisation that took part, itself or by its people."
    )
    topic: list[Topic] = Field(default=[], max_length=20, description="Topics, any of them.")
    type: list[EventType] = Field(default=[], max_length=10, description="Types, any of them.")
    status: list[Status] = Field(default=[], max_length=10, description="Statuses, any of them.")
    min_confidence: Confidence | None = Field(default=None, description="The least sure class to show.")
    include_undated: bool = Field(default=False, description="1 adds events without a known date, at the end.")


class MeetingParameters(EventFilters, ListParameters):
    """The parameters of the list of events."""

    sort: Literal["-date", "date"] = Field(default="-date", description="Newest or oldest first.")
