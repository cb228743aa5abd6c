"""What became of plans: which planned event was held, which was moved to another day, which reports deny each other."""

import datetime as dt
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from cypher.vocabulary import EventType, Label, Relation, Status
from ingest.model import Event
from ingest.resolve.events import sort_of
from ingest.resolve.facts import Edge, Key, edge

EARLY = dt.timedelta(days=3)
"""How long before its planned day an event may be held and still be the one that was planned."""
LATE = dt.timedelta(days=180)
"""How long after it."""
_DAY = dt.timedelta(days=1)
_MONTH = dt.timedelta(days=31)
_KIN = {str(EventType.VISIT): str(EventType.MEETING), str(EventType.SIGNING): str(EventType.MEETING)}
"""Kinds that fulfil each other: a planned visit is reported as the talks in which it consisted."""


class Lived(NamedTuple):
    """An event of known dates in short, as it stands on its life line."""

    id: str
    family: str
    kind: str
    status: str
    start: dt.date
    end: dt.date
    host: str | None = None
    city: str | None = None

    @property
    def key(self) -> Key:
        """The event's node."""
        return Key(Label.EVENT, self.id)


def years_concerned(day: dt.date) -> range:
    """Return the years to whose plans or denials an event that begins on a day may be what became of them."""
    return range((day - LATE - _MONTH).year, (day + _MONTH).year + 1)


def days_concerning(year: int) -> tuple[dt.date, dt.date]:
    """Return between which days the events begin that may be what became of the plans and denials of a year."""
    return dt.date(year, 1, 1) - _MONTH, dt.date(year, 12, 31) + LATE + _MONTH


def lived(id: str, event: Event) -> Lived | None:
    """Say in short when an event is or was, if that is known to a month."""
    start, end = event.date.start, event.date.end
    if start is None or end is None or end - start > _MONTH:
        return None
    sort = sort_of(event)
    kind = _KIN.get(sort.kind, sort.kind)
    return Lived(id, sort.family, kind, str(event.status), start, end, event.host, event.city)


class _Line(NamedTuple):
    """Events of one kind and family in the order of time, and the days on which they begin."""

    events: list[Lived]
    starts: list[dt.date]

    def between(self, first: dt.date, last: dt.date) -> list[Lived]:
        """Return the events that begin on these days or between."""
        return self.events[bisect_left(self.starts, first) : bisect_right(self.starts, last)]


def life_lines(events: Iterable[Lived], year: int) -> dict[str, list[Edge]]:
    """Return the relations that begin at the plans and denials of a year, by event.

    The events are those of one set of parties on the days that concern the year, perhaps with others.
    """
    sorts: dict[tuple[str, str], list[Lived]] = defaultdict(list)
    for event in sorted(events, key=lambda e: (e.start, e.end, e.id)):
        sorts[event.family, event.kind].append(event)
    lines = {sort: _Line(found, [e.start for e in found]) for sort, found in sorts.items()}
    found: dict[str, list[Edge]] = {}
    for (family, kind), line in lines.items():
        held = lines.get(("held", kind), _Line([], []))
        for event in line.between(dt.date(year, 1, 1), dt.date(year, 12, 31)) if family != "held" else ():
            drawn = _future(event, line, held) if family == "plan" else _contradicted(event, held)
            found[event.id] = list(drawn)
    return found


def _future(plan: Lived, plans: _Line, held: _Line) -> Iterable[Edge]:
    """Yield where a plan went: to the next plan if it was moved there, else to the event that fulfilled it.

    A report of a postponement may give the old day or the new one.
    """
    later = next(iter(plans.between(plan.end + _DAY, plan.end + LATE)), None)
    if later and Status.POSTPONED in (plan.status, later.status):
        yield edge(Relation.RESCHEDULED_AS, plan.key, later.key, _slippage(plan, later))
    elif plan.status != Status.CANCELLED:
        limit = plan.end + LATE if later is None else later.start - EARLY
        fulfilled = held.between(plan.start - EARLY, limit)
        if fulfilled:
            nearest = min(fulfilled, key=lambda other: (abs(_days(plan, other)), other.start, other.id))
            yield edge(Relation.PLANS, plan.key, nearest.key, _slippage(plan, nearest))


def _days(plan: Lived, other: Lived) -> int:
    """Count the days from a planned interval to an event: 0 within it, negative before it."""
    if plan.start <= other.start <= plan.end:
        return 0
    return (other.start - (plan.end if other.start > plan.end else plan.start)).days


def _slippage(plan: Lived, other: Lived) -> dict[str, object]:
    hosts = {h for h in (plan.host, other.host) if h}
    cities = {c for c in (plan.city, other.city) if c}
    return {"slippage_days": _days(plan, other), "place_changed": len(hosts) > 1 or len(cities) > 1}


def _contradicted(denied: Lived, held: _Line) -> Iterable[Edge]:
    for other in held.between(denied.start - _MONTH, denied.end):
        if denied.start <= other.end:
            properties = {"on": "status", "values": [Status.DENIED, Status.HELD]}
            yield edge(Relation.CONFLICTS_WITH, denied.key, other.key, properties)
