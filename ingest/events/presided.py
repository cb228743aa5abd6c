"""Meetings told by who presides and who is there: «جلسة عمل بإشراف X وبحضور وفد Y»."""

from collections.abc import Iterator

from ingest.actors import Actor
from ingest.events.arguments import candidate_of
from ingest.events.context import Candidate, Context, chain, is_official, states_of
from ingest.lexicon import Hit, Kind, cues

_LED_BY = cues("led_by")
_WITH = frozenset(["بحضور", "وبحضور", "بمشاركه", "وبمشاركه", "حضور", "وحضور"])
_NEAR = 18
"""Words between a meeting and who presides over it, or between him and who is there, at most."""


def presided(context: Context, hit: Hit) -> list[Actor]:
    """Return those of two states who preside over a meeting, or who presides and officials of another who are there."""
    scan = context.scan
    head = context.first_after(hit.last, lambda a: a.kind == "person" and scan.word(a.first - 1) in _LED_BY)
    if head is None or head.first - hit.last > _NEAR or _other_event(context, hit, head):
        return []
    if len(states_of(linked := chain(context, head))) > 1:
        return linked
    guest = context.first_after(head.last, lambda a: is_official(a) and a.preposition in _WITH)
    if guest is None or guest.first - head.last > _NEAR or {".", "؛"} & set(scan.words[hit.last : guest.first]):
        return []
    return [head, *chain(context, guest)] if states_of([head]).isdisjoint(guest.states) else []


def ceremonies_under(context: Context, hit: Hit) -> Iterator[Candidate]:
    """«جرت مراسم التوقيع تحت إشراف X ونظيره Y»."""
    sides = presided(context, hit)
    if sides:
        yield candidate_of(context, hit, sides, "presided")


def _other_event(context: Context, hit: Hit, head: Actor) -> bool:
    """Tell whether another event word stands nearer to who presides."""
    between = (h for h in context.scan.each(Kind.EVENT) if hit.last <= h.first < head.first)
    return any(h.entry.attributes["pos"] == "noun" for h in between)
