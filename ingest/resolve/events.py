"""Which reports tell of one event: clusters of the event claims of one bucket.

Claims are taken from the most exact to the vaguest. The first of each kind found cores; a later claim joins a core only
if exactly one fits, so that "February 2012" never glues the 3rd and the 17th together.
"""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, groupby
from typing import NamedTuple

from cypher.vocabulary import EventType, Status
from ingest.model import Event
from ingest.resolve.chronology import PRINTING, When, dates_agree, when
from ingest.resolve.decisions import Rulings
from ingest.resolve.evidence import Told
from ingest.resolve.mentions import member_of, office
from ingest.resolve.partition import Partition

_CLASS = {EventType.SESSION: EventType.MEETING}
_FAMILY = {Status.HELD: "held", Status.DENIED: "denied"}
_PLAN = "plan"
_RECENT = dt.timedelta(days=3)
"""How old an event may be that a paper reports without any date."""


class Sort(NamedTuple):
    """What two claims must have in common to tell of one event."""

    family: str
    kind: str


class Report(NamedTuple):
    """An event claim as clustering sees it.

    `sides` hold the names and offices of each state's people; `worded` says that the text gives a date in words;
    `reported` are the days between which the article appeared.
    """

    id: str
    origin: str
    sort: Sort
    when: When
    worded: bool
    reported: tuple[dt.date, dt.date] | None
    city: str | None
    host: str | None
    sides: Mapping[str, frozenset[str]]

    @property
    def rank(self) -> tuple[int, int, int, dt.date]:
        """How vague the claim is: its date, then how many sides have no people; reports of one day stand together."""
        date, missing = self.when, max(0, 2 - len(self.sides))
        if date.start is None or date.end is None:
            return date.vague, 0, missing, dt.date.max
        return date.vague, (date.end - date.start).days, missing, date.start

    @property
    def signature(self) -> tuple[object, ...]:
        """What clustering looks at: reports that agree in it are treated alike."""
        date = self.when
        undated = () if date.start else (self.origin, self.reported)
        return date.start, date.end, date.candidates, undated, self.city, self.host, *sorted(self.sides.items())


@dataclass(frozen=True, slots=True, eq=False)
class Core:
    """The reports that found a cluster; what joins later does not change whom it accepts."""

    founders: tuple[Report, ...]

    def accepts(self, report: Report) -> bool:
        """Say whether a report may tell of the same event as all founders."""
        return all(compatible(founder, report) for founder in self.founders)


def sort_of(event: Event) -> Sort:
    """Sort an event: held, planned or denied; a session is a meeting."""
    return Sort(_FAMILY.get(event.status, _PLAN), str(_CLASS.get(event.type, event.type)))


def event_clusters(reports: Iterable[Report], rulings: Rulings) -> list[list[str]]:
    """Divide the event claims of one bucket into events; decisions come last and so prevail."""
    known = sorted(reports, key=lambda r: (r.sort, r.rank, r.id))
    found: list[list[str]] = []
    for _, alike in groupby(known, key=lambda r: r.sort):
        found += [[r.id for r in cluster] for cluster in _clusters(list(alike))]
    return rulings.rearranged(found, {r.id: r.id for r in known})


def report(told: Told) -> Report:
    """Look at an event claim: when, where, who is on which side."""
    event = told.claim.body
    assert isinstance(event, Event)
    sides: dict[str, set[str]] = {}
    for participant in event.participants:
        person, side = participant.person, participant.country
        if person and side:
            member, held = member_of(person), office(person)
            found = {member.key} if member else set()
            found |= {"/".join(("", *held))} if held else set()
            if found:
                sides.setdefault(side, set()).update(found)
    marks = {side: frozenset(found) for side, found in sorted(sides.items())}
    worded = event.date.text is not None
    return Report(
        told.id, told.head.origin, sort_of(event), when(event.date), worded, told.head.glimpse, event.city, event.host,
        marks,
    )  # fmt: skip


def _clusters(reports: Sequence[Report]) -> list[list[Report]]:
    clusters: dict[Core, list[Report]] = {}
    for _, layer in groupby(reports, key=lambda r: r.rank):
        homeless: list[Report] = []
        joins: list[tuple[Core, Report]] = []
        for found in layer:
            core = _only(found, clusters)
            joins.append((core, found)) if core else homeless.append(found)
        for core, found in joins:
            clusters[core].append(found)
        clusters.update(_founded(homeless))
    return list(clusters.values())


def _only(report: Report, clusters: Mapping[Core, Sequence[Report]]) -> Core | None:
    """Return the one core that accepts a report; among several the one that holds another print of the same text."""
    fitting = [core for core in clusters if core.accepts(report)]
    if len(fitting) > 1:
        origin = report.origin
        fitting = [core for core in fitting if any(r.origin == origin for r in clusters[core])]
    return fitting[0] if len(fitting) == 1 else None


def _founded(reports: Iterable[Report]) -> dict[Core, list[Report]]:
    """Found cores from reports of one layer that fit no other: those that are compatible go together."""
    alike: dict[tuple[object, ...], list[Report]] = {}
    for found in reports:
        alike.setdefault(found.signature, []).append(found)
    parts = Partition(alike)
    for one, other in combinations(alike, 2):
        if one[:3] == other[:3] and compatible(alike[one][0], alike[other][0]):
            parts.join(one, other)
    return {Core(tuple(alike[s][0] for s in part)): [r for s in part for r in alike[s]] for part in parts.sets()}


def compatible(one: Report, vaguer: Report) -> bool:
    """Say whether a report and one that is not more exact may tell of the same event."""
    return (
        _times_agree(one, vaguer)
        and _agree(one.city, vaguer.city)
        and _agree(one.host, vaguer.host)
        and people_agree(one, vaguer)
    )


def _times_agree(one: Report, vaguer: Report) -> bool:
    """Say whether two reports may be of one time; two without a date must be of one text, or name the same people."""
    if one.when.start or one.origin == vaguer.origin:
        return dates_agree(one.when, vaguer.when) or _reported_near(one, vaguer)
    named = bool(one.sides and vaguer.sides and one.sides.keys() & vaguer.sides.keys())
    return named and _reported_near(one, vaguer)


def _reported_near(one: Report, undated: Report) -> bool:
    """Say whether an event without any date in its report was reported soon after, or together with, the other."""
    reported = undated.reported
    if reported is None or undated.worded or undated.when.start:
        return False
    other = (one.when.start, one.when.end) if one.when.start else one.reported
    if not other or other[0] is None or other[1] is None:
        return False
    return other[0] - PRINTING <= reported[1] and reported[0] - _RECENT <= other[1]


def people_agree(one: Report, other: Report) -> bool:
    """Say whether no side has people of two sorts: another name and another office."""
    return all(one.sides[side] & other.sides[side] for side in one.sides.keys() & other.sides.keys())


def _agree(one: str | None, other: str | None) -> bool:
    return one is None or other is None or one == other
