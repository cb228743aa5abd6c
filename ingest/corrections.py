"""What the rest of a text says of an event that one place of it does not: whether it was held, is ahead or undone."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import islice

from cypher.vocabulary import EventType, Status
from ingest.events import KNOWN, Candidate
from ingest.model import DateValue, Event
from ingest.operators import ruled_status, was_planned
from ingest.reading import Reading
from ingest.zones import Zone

Telling = tuple[Candidate, Event]
States = tuple[str, ...]
_CALLED_OFF = (Status.POSTPONED, Status.CANCELLED)
_OUTRIGHT = (*_CALLED_OFF, Status.DENIED)
"""What a headline says outright, whatever else the text tells of the two states."""
_LEADING = 100
"""A headline tells one of the first so many events of the body."""


@dataclass(slots=True)
class _Known:
    """What a text tells in all: the events of its body, what it calls off, and the visits told so far."""

    body: Sequence[Event]
    undone: dict[tuple[States, EventType], Status]
    plans: set[States]
    """States of which all visits that their own words date or tell are to come."""
    visits: dict[States, set[Status]] = field(default_factory=lambda: defaultdict(set))


def corrected(reading: Reading, tellings: Sequence[Telling]) -> list[Telling]:
    """Return the tellings with the status that the whole text gives them.

    Headlines, whose present tells past and future, take the status with which the body tells the event. A visit
    mentioned again without a date is to come if all visits of the two states told before are, and is not if they were
    held. A plan is what the text tells as called off.
    """
    told = (event for candidate, event in tellings if reading.scans[candidate.index].zone is Zone.BODY)
    undone = {(e.countries, e.type): e.status for _, e in tellings if e.status in _CALLED_OFF}
    known = _Known(list(islice(told, _LEADING)), undone, _only_planned(tellings))
    found: list[Telling] = []
    for candidate, event in tellings:
        status = _status(reading, candidate, event, known)
        if event.type is EventType.VISIT:
            known.visits[event.countries].add(status)
        found.append((candidate, replace(event, status=status)))
    return found


def _only_planned(tellings: Sequence[Telling]) -> set[States]:
    own: dict[States, set[Status]] = defaultdict(set)
    for candidate, event in tellings:
        if event.type is EventType.VISIT and candidate.rule != KNOWN:
            own[event.countries].add(event.status)
    return {states for states, statuses in own.items() if statuses == {Status.PLANNED}}


def _status(reading: Reading, candidate: Candidate, event: Event, known: _Known) -> Status:
    if reading.scans[candidate.index].zone is Zone.HEADLINE and candidate.status not in _OUTRIGHT:
        return _by_body(reading, event, known)
    if candidate.rule == KNOWN and event.countries in known.plans and not event.date.text:
        return Status.PLANNED
    if candidate.rule == "noun_visit" and not event.date.text:
        again = _again(reading, candidate, event, known.visits[event.countries])
        if again:
            return again
    return _fate(reading, candidate, event, known) if event.status is Status.PLANNED else event.status


def _by_body(reading: Reading, event: Event, known: _Known) -> Status:
    """Return the status with which the body tells what a headline tells; its own day to come outdoes that."""
    same = [e.status for e in known.body if set(event.countries) <= set(e.countries)]
    if not same or event.status in same or (event.status is Status.PLANNED and _lies_ahead(reading, event.date)):
        return event.status
    return same[0]


def _lies_ahead(reading: Reading, date: DateValue) -> bool:
    written = reading.written.end
    return bool(date.start and written and date.start > written)


def _again(reading: Reading, candidate: Candidate, event: Event, before: set[Status]) -> Status | None:
    """«خلال الزيارة», «سيعقد خلال زيارته»: a visit told again is as it was told before, unless its own words say."""
    if event.status is Status.HELD and before == {Status.PLANNED}:
        return Status.PLANNED
    scan, trigger = reading.scans[candidate.index], candidate.trigger
    ours = trigger.entry.attributes.get("possessed") and ruled_status(scan, trigger.first, trigger.last) is None
    return Status.HELD if event.status is Status.PLANNED and ours and before == {Status.HELD} else None


def _fate(reading: Reading, candidate: Candidate, event: Event, known: _Known) -> Status:
    """«تأجلت زيارة X، وكان من المقرر أن يلتقي Y»: a past plan, and one without a date, share what befell the visit."""
    same = known.undone.get((event.countries, event.type))
    if same and not event.date.text:
        return same
    scan, trigger = reading.scans[candidate.index], candidate.trigger
    visit = known.undone.get((event.countries, EventType.VISIT))
    return visit if visit and was_planned(scan, trigger.first, trigger.last) else event.status
