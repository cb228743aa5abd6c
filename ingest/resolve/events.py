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
from ingest.resolve.marks import mark_of, names_in, one_is_bare, shared_marks
from ingest.resolve.mentions import member_of, office
from ingest.resolve.partition import Partition
from ingest.resolve.places import places_agree

_CLASS = {EventType.SESSION: EventType.MEETING}
_FAMILY = {Status.HELD: "held", Status.DENIED: "denied"}
_PLAN = "plan"
_RECENT = dt.timedelta(days=3)
"""How old an event may be that a paper reports without any date, and how long a visit lasts of which it gives a day."""


class Sort(NamedTuple):
    """What two claims must have in common to tell of one event."""

    family: str
    kind: str


_VISIT = Sort(_FAMILY[Status.HELD], str(EventType.VISIT))


class Report(NamedTuple):
    """An event claim as clustering sees it.

    `sides` hold the names and offices of each state's people; `worded` says that the text gives a date in words;
    `reported` are the days between which the article appeared; `type` and `ordinal` tell a session from other meetings.
    """

    id: str
    origin: str
    sort: Sort
    type: str
    ordinal: int | None
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
        return all(compatible(founder, report) or _unnamed(founder, report) for founder in self.founders)


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
            found |= {mark_of(held)} if held else set()
            if found:
                sides.setdefault(side, set()).update(found)
    return Report(
        id=told.id,
        origin=told.head.origin,
        sort=sort_of(event),
        type=str(event.type),
        ordinal=event.ordinal,
        when=when(event.date),
        worded=event.date.text is not None,
        reported=told.head.glimpse,
        city=event.city,
        host=event.host,
        sides={side: frozenset(found) for side, found in sorted(sides.items())},
    )


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
    """Return the one core that accepts a report.

    Among several it is the one that holds another print of the same text; else, for a report of the day, the only one
    that names the same people of two sides; else, for a session, the one session of them.
    """
    fitting = [core for core in clusters if core.accepts(report)]
    if len(fitting) > 1:
        printed = [core for core in fitting if any(r.origin == report.origin for r in clusters[core])]
        known = [core for core in fitting if not report.worded and _knows(core, report)]
        seated = [core for core in fitting if report.type != report.sort.kind and _sits(core, report)]
        fitting = printed or known or seated
    return fitting[0] if len(fitting) == 1 else None


def _knows(core: Core, report: Report) -> bool:
    """Say whether all founders of a core name someone of two sides whom a report names too."""
    return all(sum(bool(names_in(shared)) for shared in acquainted(r, report)) > 1 for r in core.founders)


def _sits(core: Core, report: Report) -> bool:
    """Say whether a core is of the very type of a report, and of the same number where both are numbered."""
    numbers = {r.ordinal for r in (*core.founders, report)} - {None}
    return len(numbers) < 2 and all(r.type == report.type for r in core.founders)


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
    agree = _times_agree(one, vaguer) and _places_agree(one, vaguer) and people_agree(one, vaguer)
    return agree and not _other_gathering(one, vaguer)


def _other_gathering(one: Report, vaguer: Report) -> bool:
    """Say whether just one of two reports tells of a session and nothing but a vague date speaks for one event."""
    vague = vaguer.worded and (vaguer.when.start is None or vaguer.when.start != vaguer.when.end)
    return one.type != vaguer.type and one.origin != vaguer.origin and vague and not acquainted(one, vaguer)


def _times_agree(one: Report, vaguer: Report) -> bool:
    """Say whether two reports may be of one time; two without a date must be of one text, or name the same people."""
    if one.when.start or one.origin == vaguer.origin:
        return dates_agree(one.when, vaguer.when) or _reported_near(one, vaguer) or _one_visit(one, vaguer)
    return bool(acquainted(one, vaguer)) and _reported_near(one, vaguer)


def _reported_near(one: Report, undated: Report) -> bool:
    """Say whether an event without any date in its report was reported soon after, or together with, the other.

    What names none of the same people is reported on the day or the next, and two plans then are never one; what names
    but one side of a meeting may be of another one of that day.
    """
    reported = undated.reported
    if reported is None or undated.worded or undated.when.start or _one_sided(one, undated):
        return False
    start, end = one.when.start, one.when.end
    days = one.reported if start is None else (start, end) if end else None
    if one.origin != undated.origin and not acquainted(one, undated):
        brief = days is not None and days[1] - days[0] <= _RECENT and one.sort.family != _PLAN
        return brief and _within(reported, days, PRINTING, PRINTING)
    together = one.sort.family == _PLAN and _within(reported, one.reported, _RECENT, _RECENT)
    return together or _within(reported, days, PRINTING, _RECENT)


def _one_sided(one: Report, other: Report) -> bool:
    """Say whether another text names people of one side alone of a meeting of several: whom they met is open."""
    visit = one.sort.kind == EventType.VISIT
    return one.origin != other.origin and not visit and len(other.sides) == 1 < len(one.sides)


def _within(
    reported: tuple[dt.date, dt.date],
    days: tuple[dt.date, dt.date] | None,
    before: dt.timedelta,
    after: dt.timedelta,
) -> bool:
    return days is not None and days[0] - before <= reported[1] and reported[0] - after <= days[1]


def _one_visit(one: Report, other: Report) -> bool:
    """Say whether two reports give days of one visit of the same people."""
    first, second = one.when, other.when
    if one.sort != _VISIT or not (first.start and first.end and second.start and second.end):
        return False
    short = max(first.end - first.start, second.end - second.start) <= _RECENT
    near = max(first.start, second.start) - min(first.end, second.end) <= _RECENT
    return short and near and any(map(names_in, acquainted(one, other)))


def _places_agree(one: Report, other: Report) -> bool:
    """Say whether two reports may be of one place; the same people on both sides meet in one state on one day."""
    if not places_agree(one.city, other.city):
        return False
    if one.host is None or other.host is None or one.host == other.host:
        return True
    same_day = one.when.start is not None and one.when[:2] == other.when[:2] and one.when.start == one.when.end
    known = acquainted(one, other)
    return same_day and len(known) > 1 and any(map(names_in, known))


def people_agree(one: Report, other: Report) -> bool:
    """Say whether no side has people of two sorts: another name and another office."""
    return not strangers(one, other)


def strangers(one: Report, other: Report) -> list[str]:
    """Return the states that have other people in one report than in the other."""
    known = one.sides.keys() & other.sides.keys()
    return [side for side in known if not shared_marks(one.sides[side], other.sides[side])]


def _unnamed(one: Report, vaguer: Report) -> bool:
    """Say whether two reports in one text may tell of one event, though each calls an official otherwise.

    A headline has his bare name, the text his title.
    """
    if one.origin != vaguer.origin or not (_times_agree(one, vaguer) and _places_agree(one, vaguer)):
        return False
    return all(one_is_bare(one.sides[side], vaguer.sides[side]) for side in strangers(one, vaguer))


def acquainted(one: Report, other: Report) -> list[frozenset[str]]:
    """Return, for each state some of whose people are in both reports, the names and offices by which they are."""
    found = (shared_marks(one.sides[side], other.sides[side]) for side in one.sides.keys() & other.sides.keys())
    return [shared for shared in found if shared]
