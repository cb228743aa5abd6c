"""What became of plans: which planned event was held, which was moved to another day, which reports deny each other."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from cypher.vocabulary import EventType, Relation, Status
from ingest.model import Event
from ingest.resolve.events import sort_of
from ingest.resolve.facts import Edge, Key, edge

EARLY = dt.timedelta(days=3)
"""How long before its planned day an event may be held and still be the one that was planned."""
LATE = dt.timedelta(days=180)
"""How long after it."""
_KIN = {EventType.VISIT: EventType.MEETING, EventType.SIGNING: EventType.MEETING}
"""Kinds that fulfil each other: a planned visit is reported as the talks in which it consisted."""


class Lived(NamedTuple):
    """An event of known dates on its life line."""

    key: Key
    event: Event
    start: dt.date
    end: dt.date


def life_lines(events: Mapping[Key, Event]) -> dict[Key, list[Edge]]:
    """Return the life-line relations that begin at each event; all events are of one set of parties."""
    dated = [Lived(k, e, e.date.start, e.date.end) for k, e in events.items() if e.date.start and e.date.end]
    dated.sort(key=lambda lived: (lived.start, lived.end, lived.key))
    found: dict[Key, list[Edge]] = defaultdict(list)
    for kin in {_kin(lived.event) for lived in dated}:
        line = [lived for lived in dated if _kin(lived.event) == kin]
        plans = [lived for lived in line if sort_of(lived.event).family == "plan"]
        held = [lived for lived in line if lived.event.status is Status.HELD]
        for plan in plans:
            found[plan.key] += _future(plan, plans, held)
        for denied in (lived for lived in line if lived.event.status is Status.DENIED):
            found[denied.key] += _contradicted(denied, held)
    return found


def _kin(event: Event) -> EventType:
    return _KIN.get(event.type, sort_of(event).kind)


def _future(plan: Lived, plans: Sequence[Lived], held: Sequence[Lived]) -> Iterable[Edge]:
    """Yield where a plan went: to the next plan if it was moved there, else to the event that fulfilled it.

    A report of a postponement may give the old day or the new one.
    """
    later = next((other for other in plans if plan.end < other.start <= plan.end + LATE), None)
    if later and Status.POSTPONED in (plan.event.status, later.event.status):
        yield edge(Relation.RESCHEDULED_AS, plan.key, later.key, _slippage(plan, later))
    elif plan.event.status is not Status.CANCELLED:
        limit = plan.end + LATE if later is None else later.start - EARLY
        fulfilled = [other for other in held if plan.start - EARLY <= other.start <= limit]
        if fulfilled:
            nearest = min(fulfilled, key=lambda other: (abs(_days(plan, other)), other.start, other.key))
            yield edge(Relation.PLANS, plan.key, nearest.key, _slippage(plan, nearest))


def _days(plan: Lived, other: Lived) -> int:
    """Count the days from a planned interval to an event: 0 within it, negative before it."""
    if plan.start <= other.start <= plan.end:
        return 0
    return (other.start - (plan.end if other.start > plan.end else plan.start)).days


def _slippage(plan: Lived, other: Lived) -> dict[str, object]:
    hosts = {h for h in (plan.event.host, other.event.host) if h}
    cities = {c for c in (plan.event.city, other.event.city) if c}
    return {"slippage_days": _days(plan, other), "place_changed": len(hosts) > 1 or len(cities) > 1}


def _contradicted(denied: Lived, held: Sequence[Lived]) -> Iterable[Edge]:
    for other in held:
        if denied.start <= other.end and other.start <= denied.end:
            properties = {"on": "status", "values": [Status.DENIED, Status.HELD]}
            yield edge(Relation.CONFLICTS_WITH, denied.key, other.key, properties)
