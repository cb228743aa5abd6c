"""Who chairs a gathering and so is there: «اجتماع … برئاسة X», «المؤتمر الذي يرأسه X ونظيره Y»."""

from collections.abc import Iterator

from cypher.vocabulary import EventType
from ingest.actors import Actor
from ingest.events.arguments import candidate_of
from ingest.events.context import RELATIVE, STOPS, Candidate, Context, chain, states_of
from ingest.events.hosts import hosts
from ingest.lexicon import Hit, Kind, cues

_CHAIRS_IT = cues("chairs_it")
_CHAIRED = "برياسه"
_CALLED = ("بدعوه", "مشتركه")
"""Who call a gathering together hold it."""
_GOVERNED = ("", "من", _CHAIRED)
_WAY = 16
"""Words between a gathering and who chairs it at most: its name, place and day."""
_HEADED = cues("has_a_head")
_GATHERINGS = (EventType.MEETING, EventType.CONFERENCE, EventType.SESSION)


def chairs(context: Context, noun: Hit) -> list[Actor]:
    """Return who chairs the gathering at a noun; of a delegation, a committee or a party in between it is the head."""
    at = _chaired_at(context, noun)
    if at is None:
        return []
    first = next(iter(context.after(at)), None)
    if first is None or first.kind != "person" or first.first > at + 1:
        return []
    return chain(context, first) if first.preposition.removeprefix("و") in _GOVERNED else []


def _chaired_at(context: Context, noun: Hit) -> int | None:
    """Return the word behind which the chairs stand, if nothing else than the gathering can have them."""
    scan = context.scan
    for position in range(noun.last, min(noun.last + _WAY, len(scan.words))):
        word = scan.word(position)
        if word in STOPS or word in _HEADED:
            return None
        led = word.removeprefix("و") == _CHAIRED or (word in _CHAIRS_IT and scan.word(position - 1) in RELATIVE)
        led = led or (word == "من" and tuple(scan.words[position - 2 : position]) == _CALLED)
        if led:
            between = (a for a in context.after(noun.last) if a.last <= position and a.kind in _PARTIES)
            return position + 1 if not states_of(between) else None
    return None


_PARTIES = frozenset({"person", "side", "both", "ministry"})


def chaired(context: Context) -> Iterator[Candidate]:
    """Yield a gathering that officials of several states chair together, or one of a state other than its host's."""
    for noun in context.scan.each(Kind.EVENT):
        row = noun.entry.attributes
        if row["pos"] == "noun" and row["frame"] != "none" and noun.entry.value in _GATHERINGS:
            heads = chairs(context, noun)
            heads = [*heads, *hosts(context, noun, heads)] if heads else []
            if len(states_of(heads)) > 1:
                yield candidate_of(context, noun, heads, "chair")
