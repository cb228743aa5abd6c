"""The life lines of one batch: plans of a year against the events of the years around it."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from ingest.resolve.facts import Facts, Key
from ingest.resolve.lifeline import Lived, life_lines
from ingest.resolve.memos import packed, unpacked
from ingest.resolve.shelf import Shelf, State, differences

LIFE = "Life"
"""Heads, under the id of an event, the life-line relations that begin there."""


class Lives(NamedTuple):
    """The events of one bucket: those computed anew in short, and the ids of those that are as they were."""

    fresh: Sequence[Lived]
    kept: frozenset[str] = frozenset()


class LifeBuckets:
    """Each remembers the dated events of one set of parties in one year, month by month."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf

    def settle(self, lives: Mapping[str, Lives], years: Iterable[str] = ()) -> None:
        """Take in the events of resolved buckets; draw the life lines of years that this changes, and of `years`."""
        changed = {(bucket.split("/")[1], int(bucket.split("/")[2])) for bucket in years}
        by_year: dict[tuple[str, int], dict[str, Lives]] = defaultdict(dict)
        for bucket, found in lives.items():
            _, parties, month = bucket.split("/")
            if month[:4].isdigit():
                by_year[parties, int(month[:4])][bucket] = found
        near = {(parties, year + step) for parties, year in by_year.keys() | changed for step in range(-2, 3)}
        states = self._shelf.states(_name(*place) for place in near)
        memos = {place: _memo(states[_name(*place)]) for place in near}
        for place, months in by_year.items():
            known = {month: _known(found, memos[place].get(month, ())) for month, found in months.items()}
            after = {month: found for month, found in {**memos[place], **known}.items() if found}
            if after != memos[place]:
                changed.add(place)
                memos[place] = dict(sorted(after.items()))
        self._draw({(p, y + step) for p, y in changed for step in (-1, 0, 1)}, memos, states)

    def _draw(
        self,
        places: Iterable[tuple[str, int]],
        memos: Mapping[tuple[str, int], dict[str, list[Lived]]],
        states: Mapping[str, State],
    ) -> None:
        new: dict[str, State] = {}
        found: dict[Key, Facts] = {}
        for parties, year in places:
            around = (memos[parties, year + step] for step in (-1, 0, 1))
            lines = life_lines((life for memo in around for lives in memo.values() for life in lives), year)
            mine = {Key(LIFE, id): Facts((), tuple(edges)) for id, edges in lines.items() if edges}
            digests = {root: facts.digest for root, facts in mine.items()}
            new[_name(parties, year)] = State(digests, packed(memos[parties, year]))
            found.update(mine)
        before = {bucket: states[bucket] for bucket in new}
        self._shelf.put({b: s for b, s in new.items() if s != before[b]}, differences(before.values(), found))


def _known(now: Lives, before: Sequence[Lived]) -> list[Lived]:
    return sorted([*now.fresh, *(life for life in before if life.id in now.kept)])


def _name(parties: str, year: int) -> str:
    return f"life/{parties}/{year}"


def _memo(state: State) -> dict[str, list[Lived]]:
    return {month: [_lived(row) for row in rows] for month, rows in (unpacked(state.memo) or {}).items()}


def _lived(row: Sequence[str]) -> Lived:
    id, family, kind, status, start, end, host, city = row
    return Lived(id, family, kind, status, dt.date.fromisoformat(start), dt.date.fromisoformat(end), host, city)
