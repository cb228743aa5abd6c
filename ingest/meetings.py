"""Events told elsewhere in an article: those of one sentence, and the one at which something was said or done."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from operator import attrgetter

from cypher.vocabulary import EventType, Status
from ingest.model import Claim, Event, Span

NEAR = 50
"""So many events before a sentence, and as many behind it, may be the one that it means: no text may cost more."""
_TOGETHER = (
    EventType.MEETING,
    EventType.CALL,
    EventType.SIGNING,
    EventType.SESSION,
    EventType.CONFERENCE,
    EventType.VISIT,
)
"""Kinds of events at which people speak, the most personal first."""
_span = attrgetter("span")


def in_order(claims: Iterable[Claim]) -> list[Claim]:
    """Return claims in the order of the text, as the functions of this module take them."""
    return sorted(claims, key=_span)


def told_here(events: Sequence[Claim], span: Span) -> Sequence[Claim]:
    """Return the events that one sentence tells; `events` are in the order of the text."""
    return events[bisect_left(events, span, key=_span) : bisect_right(events, span, key=_span)]


def told_near(events: Sequence[Claim], span: Span) -> Sequence[Claim]:
    """Return the events told in a sentence and around it; `events` are in the order of the text."""
    place = bisect_left(events, span, key=_span)
    return events[max(0, place - NEAR) : place + NEAR]


def meeting_of(
    events: Sequence[Claim], span: Span, states: Sequence[str | None], names: Sequence[str | None] = ()
) -> Claim | None:
    """Return the held event at which what a sentence tells took place, or None; `events` are in the order of the text.

    It has the states and, if it names anybody, one of the people named; a meeting goes before a conference or visit.
    """
    wanted = {s for s in states if s}
    held = [
        c for c in told_near(events, span)
        if isinstance(c.body, Event) and c.body.status is Status.HELD and c.body.type in _TOGETHER
        and wanted <= set(c.body.countries) and _attended(c.body, names)
    ]  # fmt: skip
    return max(held, key=lambda c: _fits(c, span, names)) if held else None


def _fits(told: Claim, span: Span, names: Sequence[str | None]) -> tuple[bool, int, bool, int]:
    """Rank events: with the people named, the most personal kind, told here, told last before or first after."""
    assert isinstance(told.body, Event)
    present = any(p.person and p.person.name in names for p in told.body.participants if p.person and p.person.name)
    distance = span.start - told.span.start
    return (
        present,
        -_TOGETHER.index(told.body.type),
        told.span == span,
        -distance if distance >= 0 else distance - 10**9,
    )


def _attended(event: Event, names: Sequence[str | None]) -> bool:
    known = {p.person.name for p in event.participants if p.person and p.person.name}
    return not known or not any(names) or any(name in known for name in names)
