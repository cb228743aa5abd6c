"""A page of events: which index is walked for which filter, and what follows where one ends.

::

    no route, or a country with very many events, newest first    list_meetings: the rows in one statement
    the same, with rows to skip or oldest first                   find_meetings_downward, …_upward; show_meetings
    a pair, newest first                                          find_meetings_of_pair, …
    a country, a person, an organisation, a pair oldest first     find_meetings_of, …
    then, as far as they are asked for and the page is not full   find_meetings_begun_before, find_meetings_undated
"""

import datetime as dt
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any, NamedTuple

from app.dependencies import EventFilters, Language
from app.paging import Position
from app.reading import Reader, Totals
from app.revision import Revision
from cypher import Row, load
from cypher.vocabulary import Confidence

FIRST, LAST = dt.date(1, 1, 1), dt.date(9999, 12, 31)
_SHORT = dt.timedelta(days=366)
"""Only ranges and open intervals can be longer; those are read apart, so that a span of days is a span of the index."""
_TOP = "\U0010ffff"
"""Sorts after every id."""


Source = Callable[[Position | None, int], Awaitable[list[str]]]
"""Ids of the events after a position, at most so many, in order."""


class Order(NamedTuple):
    """How a page is sorted and named."""

    ascending: bool
    lang: Language


@dataclass(frozen=True, slots=True)
class EventPages:
    """Reads pages of events that match filters."""

    reader: Reader
    totals: Totals
    asked: EventFilters
    order: Order

    async def read(self, position: Position | None, revision: Revision, skip: int, limit: int) -> list[Row]:
        """Return the rows after a position, in order; `skip` of them are left out first."""
        sources = await self._sources(revision)
        rows: list[Row] = []
        if sources[0] == self._downward and (skip == 0 or len(sources) == 1):
            rows, sources, skip = await self._rows_downward(position, skip, limit), sources[1:], 0
        ids: list[str] = []
        for source in sources:
            wanted = skip + limit - len(rows) - len(ids)
            if wanted > 0:
                ids += await source(position, wanted)
        return rows + await self._rows(ids[skip:])

    async def count(self) -> int:
        """Return how many events match."""
        route = _route(self.asked)
        filters = {**event_filters(self.asked), "until": self.asked.to or LAST, "undated": self.asked.include_undated}
        if any(route.values()):
            rows = await self.reader.read(load("read/count_meetings_of"), **filters, **route)
        else:
            stray = ["range", "open"] if self.asked.from_ else []
            stray += ["unknown", "open"] if self.asked.include_undated else []
            more = {"stray": sorted({*stray}), "earliest": _earliest(self.asked)}
            rows = await self.reader.read(load("read/count_meetings"), **filters, **more)
        return int(rows[0]["total"])

    async def _sources(self, revision: Revision) -> list[Source]:
        """Return what to walk, one after the other; each gives ids in order."""
        asked, route = self.asked, _route(self.asked)
        if route["pair"] and not self.order.ascending and not asked.include_undated:
            return [self._of_pair]
        if any(route.values()) and not await self._crowded(route["countries"], revision):
            return [self._of_route]
        dated: list[Source] = [self._upward if self.order.ascending else self._downward]
        if asked.from_:
            dated.insert(0 if self.order.ascending else 1, self._begun_before)
        return [*dated, self._undated] if asked.include_undated else dated

    async def _crowded(self, countries: list[str], revision: Revision) -> bool:
        """Say whether so many events are of these countries that walking the dates finds a page sooner."""
        if not countries:
            return False
        query = load("read/count_events_of_countries")

        async def degree() -> int:
            rows = await self.reader.read(query, countries=countries)  # none before anything was ever read in
            return int(any(row["total"] ** 2 > 100 * row["all"] for row in rows))

        return bool(await self.totals.get(revision, repr(countries).encode(), degree))

    async def _rows_downward(self, position: Position | None, skip: int, limit: int) -> list[Row]:
        """Return the rows themselves, in one statement: the way of most requests."""
        newest, newest_id = _place(position, self.asked.to or LAST, _TOP)
        if newest is None:
            return []
        more = {"newest": newest, "newest_id": newest_id, "earliest": _earliest(self.asked), "lang": self.order.lang}
        return await self.reader.rows(load("read/list_meetings"), **self._filters, **more, skip=skip, limit=limit)

    async def _downward(self, position: Position | None, limit: int) -> list[str]:
        newest, newest_id = _place(position, self.asked.to or LAST, _TOP)
        if newest is None:
            return []
        more = {"newest": newest, "newest_id": newest_id, "earliest": _earliest(self.asked)}
        return await self._ids("read/find_meetings_downward", limit, **more)

    async def _upward(self, position: Position | None, limit: int) -> list[str]:
        oldest, oldest_id = _place(position, _earliest(self.asked), "")
        if oldest is None:
            return []
        oldest, oldest_id = max((_earliest(self.asked), ""), (oldest, oldest_id))
        until = self.asked.to or LAST
        return await self._ids("read/find_meetings_upward", limit, oldest=oldest, oldest_id=oldest_id, until=until)

    async def _of_pair(self, position: Position | None, limit: int) -> list[str]:
        newest, newest_id = _place(position, self.asked.to or LAST, _TOP)
        if newest is None:
            return []
        more = {"pair": self.asked.pair, "newest": newest, "newest_id": newest_id}
        return await self._ids("read/find_meetings_of_pair", limit, **more)

    async def _of_route(self, position: Position | None, limit: int) -> list[str]:
        more = {"until": self.asked.to or LAST, "undated": self.asked.include_undated}
        return await self._ids("read/find_meetings_of", limit, **_route(self.asked), **more, **self._after(position))

    async def _begun_before(self, position: Position | None, limit: int) -> list[str]:
        if position and position.key is None:
            return []
        more = {"earliest": _earliest(self.asked), **self._after(position)}
        return await self._ids("read/find_meetings_begun_before", limit, **more)

    async def _undated(self, position: Position | None, limit: int) -> list[str]:
        below = position.id if position and position.key is None else _TOP
        return await self._ids("read/find_meetings_undated", limit, below=below)

    async def _ids(self, query: str, limit: int, **parameters: Any) -> list[str]:
        found = await self.reader.read(load(query), **self._filters, **parameters, limit=limit)
        ids: list[str] = found[0]["ids"]
        return ids

    async def _rows(self, ids: list[str]) -> list[Row]:
        """Return the rows of events in the order of their ids."""
        rows = await self.reader.rows(load("read/show_meetings"), ids=ids, lang=self.order.lang) if ids else []
        by_id = {row["id"]: row for row in rows}
        return [by_id[id] for id in ids if id in by_id]

    @property
    def _filters(self) -> dict[str, Any]:
        return event_filters(self.asked)

    def _after(self, position: Position | None) -> dict[str, Any]:
        return {
            "after": _day(position.key) if position and position.key else None,
            "after_id": position.id if position else None,
            "ascending": self.order.ascending,
        }


def event_filters(asked: EventFilters) -> dict[str, Any]:
    """Return the parameters by which every statement about events filters them; null means any."""
    sure = [str(confidence) for confidence in Confidence]
    around = [list(map(str, asked.topic))] if asked.topic else []
    if asked.person and asked.ministry:
        around.append([asked.person])
    return {
        "statuses": [str(status) for status in asked.status] or None,
        "types": [str(type) for type in asked.type] or None,
        "confidences": sure[: sure.index(asked.min_confidence) + 1] if asked.min_confidence else None,
        "all_countries": asked.pair.split("|") if asked.pair else [],
        "any_countries": asked.country or None,
        "around": around,
        "since": asked.from_,
    }


def _route(asked: EventFilters) -> dict[str, Any]:
    """Choose the one way to the events, by the filter that leaves fewest; the others are closed by null and empty."""
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


def _earliest(asked: EventFilters) -> dt.date:
    """Return the first day on which an event of at most a year can have begun that reaches into the time asked for."""
    return asked.from_ - _SHORT if asked.from_ and asked.from_ - FIRST > _SHORT else FIRST


def _place(position: Position | None, day: dt.date, id: str) -> tuple[dt.date | None, str]:
    """Return where to go on in the order of dates: at the position, else at the edge; null among the undated."""
    if position is None:
        return day, id
    return (_day(position.key), position.id) if position.key else (None, "")


def _day(key: object) -> dt.date:
    return dt.date.fromisoformat(str(key))
