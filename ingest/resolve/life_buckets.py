"""The life lines of one batch: plans of a year against the events of the years around it."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from typing import NamedTuple

from ingest.resolve.facts import Facts, Key
from ingest.resolve.lifeline import Lived, days_concerning, life_lines, years_concerned
from ingest.resolve.memos import packed, unpacked
from ingest.resolve.shelf import Shelf, State, differences

LIFE = "Life"
"""Heads, under the id of an event, the life-line relations that begin there."""


_START = Lived._fields.index("start")


class Lives(NamedTuple):
    """The events of one bucket: those computed anew in short, and the ids of those that are as they were."""

    fresh: Sequence[Lived]
    kept: frozenset[str] = frozenset()


Place = tuple[str, int]
"""A set of parties and a year."""
Months = dict[str, list[Lived]]
"""What a life bucket remembers: its events in short, by the bucket in which each was weighed."""


class LifeBuckets:
    """Each remembers the dated events of one set of parties in one year, month by month."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf
        self._states: dict[Place, State] = {}

    def settle(self, lives: Mapping[str, Lives], years: Iterable[str] = ()) -> None:
        """Take in the events of resolved buckets; draw the life lines of years that this may change, and of `years`."""
        by_year: dict[Place, dict[str, Lives]] = defaultdict(dict)
        for bucket, found in lives.items():
            _, parties, month = bucket.split("/")
            if month[:4].isdigit():
                by_year[parties, int(month[:4])][bucket] = found
        wanted = {(bucket.split("/")[1], int(bucket.split("/")[2])) for bucket in years}
        changed: dict[Place, Months] = {}
        self._read(by_year)
        for place, months in by_year.items():
            before = _memo(self._states[place])
            known = {month: _known(found, before.get(month, ())) for month, found in months.items()}
            after = {month: found for month, found in sorted({**before, **known}.items()) if found}
            days = {life.start for life in _all(before) ^ _all(after)}
            wanted |= {(place[0], year) for day in days for year in years_concerned(day)}
            if after != before:
                changed[place] = after
        self._draw(wanted | changed.keys(), changed)

    def _read(self, places: Iterable[Place]) -> None:
        missing = {_name(*place): place for place in places if place not in self._states}
        self._states |= {missing[bucket]: state for bucket, state in self._shelf.states(missing).items()}

    def _draw(self, places: Set[Place], changed: Mapping[Place, Months]) -> None:
        self._read({(parties, year + step) for parties, year in places for step in (-1, 0, 1)})
        new: dict[str, State] = {}
        found: dict[Key, Facts] = {}
        for place in places:
            lines = life_lines(self._around(place, changed), place[1])
            mine = {Key(LIFE, id): Facts((), tuple(edges)) for id, edges in lines.items() if edges}
            digests = {root: facts.digest for root, facts in mine.items()}
            memo = packed(changed[place]) if place in changed else self._states[place].memo
            new[_name(*place)] = State(digests, memo)
            found.update(mine)
        before = {_name(*place): self._states[place] for place in places}
        self._shelf.put({b: s for b, s in new.items() if s != before[b]}, differences(before.values(), found))

    def _around(self, place: Place, changed: Mapping[Place, Months]) -> list[Lived]:
        """Return the events that concern the plans and denials of a year."""
        parties, year = place
        first, last = days_concerning(year)
        found: list[Lived] = []
        for near in ((parties, year + step) for step in (-1, 0, 1)):
            if near in changed:
                found += (life for life in _all(changed[near]) if first <= life.start <= last)
            else:
                found += _all(_memo(self._states[near], first, last))
        return found


def _known(now: Lives, before: Sequence[Lived]) -> list[Lived]:
    return sorted([*now.fresh, *(life for life in before if life.id in now.kept)])


def _all(months: Months) -> set[Lived]:
    return {life for found in months.values() for life in found}


def _name(parties: str, year: int) -> str:
    return f"life/{parties}/{year}"


def _memo(state: State, first: dt.date = dt.date.min, last: dt.date = dt.date.max) -> Months:
    """Return the events that a bucket remembers, those that begin between two days."""
    since, until = first.isoformat(), last.isoformat()
    rows = (unpacked(state.memo) or {}).items()
    return {month: [_lived(row) for row in found if since <= row[_START] <= until] for month, found in rows}


def _lived(row: Sequence[str]) -> Lived:
    id, family, kind, status, start, end, host, city = row
    return Lived(id, family, kind, status, dt.date.fromisoformat(start), dt.date.fromisoformat(end), host, city)
