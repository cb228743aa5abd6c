"""Meetings told by who presides and who is there: «جلسة عمل بإشراف X وبحضور وفد Y»."""

from ingest.actors import Actor
from ingest.events.context import Context, chain, is_official, states_of
from ingest.lexicon import Hit, Kind, cues

_LED_BY = cues("led_by")
_WITH = frozenset(["بحضور", "وبحضور", "بمشاركه", "وبمشاركه", "حضور", "وحضور"])
_NEAR = 18
"""Words between a meeting and who presides over it, or between him and who is there, at most."""


def presided(context: Context, hit: Hit) -> list[Actor]:
    """Return who presides over a meeting and the officials of another state who are there; none without both."""
    scan = context.scan
    head = context.first_after(hit.last, lambda a: a.kind == "person" and scan.word(a.first - 1) in _LED_BY)
    if head is None or head.first - hit.last > _NEAR or _other_event(context, hit, head):
        return []
    guest = context.first_after(head.last, lambda a: is_official(a) and a.preposition in _WITH)
    if guest is None or guest.first - head.last > _NEAR or {".", "؛"} & set(scan.words[hit.last : guest.first]):
        return []
    return [head, *chain(context, guest)] if states_of([head]).isdisjoint(guest.states) else []


def _other_event(context: Context, hit: Hit, head: Actor) -> bool:
    """Tell whether another event word stands nearer to who presides."""
    between = (h for h in context.scan.each(Kind.EVENT) if hit.last <= h.first < head.first)
    return any(h.entry.attributes["pos"] == "noun" for h in between)
