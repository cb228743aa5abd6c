"""What became of plans: which planned event was held, which was moved to another day, which reports deny each other."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from cypher.vocabulary import EventType, Label, Relation, Status
from ingest.model import Event
from ingest.resolve.events import sort_of
from ingest.resolve.facts import Edge, Key, edge

EARLY = dt.timedelta(days=3)
"""How long before its planned day an event may be held and still be the one that was planned."""
LATE = dt.timedelta(days=180)
"""How long after it."""
_MONTH = dt.timedelta(days=31)
_KIN = {EventType.VISIT: EventType.MEETING, EventType.SIGNING: EventType.MEETING}
"""Kinds that fulfil each other: a planned visit is reported as the talks in which it consisted."""


class Lived(NamedTuple):
    """An event of known dates in short, as it stands on its life line."""

    id: str
    family: str
    kind: EventType
    status: Status
    start: dt.date
    end: dt.date
    host: str | None = None
    city: str | None = None

    @property
    def key(self) -> Key:
        """The event's node."""
        return Key(Label.EVENT, self.id)


def lived(id: str, event: Event) -> Lived | None:
    """Say in short when an event is or was, if that is known to a month."""
    start, end = event.date.start, event.date.end
    if start is None or end is None or end - start > _MONTH:
        return None
    sort = sort_of(event)
    kind = _KIN.get(sort.kind, sort.kind)
    return Lived(id, sort.family, kind, event.status, start, end, event.host, event.city)


def life_lines(events: Iterable[Lived], year: int) -> dict[str, list[Edge]]:
    """Return the relations that begin at the plans and denials of a year, by event.

    The events are of one set of parties and of the years before, in and after this one.
    """
    line = sorted(events, key=lambda e: (e.start, e.end, e.id))
    found: dict[str, list[Edge]] = defaultdict(list)
    for event in (e for e in line if e.start.year == year and e.family != "held"):
        kin = [other for other in line if other.kind == event.kind]
        held = [other for other in kin if other.family == "held"]
        if event.family == "plan":
            found[event.id] += _future(event, [other for other in kin if other.family == "plan"], held)
        else:
            found[event.id] += _contradicted(event, held)
    return found


def _future(plan: Lived, plans: Sequence[Lived], held: Sequence[Lived]) -> Iterable[Edge]:
    """Yield where a plan went: to the next plan if it was moved there, else to the event that fulfilled it.

    A report of a postponement may give the old day or the new one.
    """
    later = next((other for other in plans if plan.end < other.start <= plan.end + LATE), None)
    if later and Status.POSTPONED in (plan.status, later.status):
        yield edge(Relation.RESCHEDULED_AS, plan.key, later.key, _slippage(plan, later))
    elif plan.status is not Status.CANCELLED:
        limit = plan.end + LATE if later is None else later.start - EARLY
        fulfilled = [other for other in held if plan.start - EARLY <= other.start <= limit]
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


def _contradicted(denied: Lived, held: Sequence[Lived]) -> Iterable[Edge]:
    for other in held:
        if denied.start <= other.end and other.start <= denied.end:
            properties = {"on": "status", "values": [Status.DENIED, Status.HELD]}
            yield edge(Relation.CONFLICTS_WITH, denied.key, other.key, properties)
