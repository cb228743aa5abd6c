"""Visits that verbs tell: «زار X ليبيا», «وصل X إلى تونس», «غادر X الأردن بعد زيارة»."""

from collections.abc import Iterator
from dataclasses import replace

from cypher.vocabulary import EventType, Status
from ingest.actors import PREPOSITIONS, Actor
from ingest.events.arguments import candidate_of, carried_subject, subject_at_left
from ingest.events.context import (
    RELATIVE,
    STOPS,
    THAT,
    Candidate,
    Context,
    chain,
    is_free_person,
    is_official,
    open_path,
)
from ingest.events.journeys import TO, goal, stations, trips
from ingest.events.pronouns import is_man, speaker
from ingest.lexicon import Hit, Kind, cues
from ingest.scan import Scan

_PREPOSITIONS = {"visit": ("",), "to": TO, "leave": ("الي", "ل"), "at": ("ب", "في")}
"""How the destination is joined to the verbs of each frame."""
_TRAVELLER = cues("traveller")
"""Someone else than the subject travels, and the text does not say of which state."""


_GOVERNS_NOUNS = PREPOSITIONS & {"الي", "علي", "عن", "في", "بعد", "قبل", "خلال", "حول"}
"""«فيما وصل», «منذ وصل», «أول من زار» are verbs."""


def verb_visits(context: Context, hit: Hit) -> Iterator[Candidate]:
    """«زار X ليبيا», «وصل X إلى تونس»; behind a preposition it is a noun: «إلى توجه الوزير»."""
    visitor = _verb_visitor(context, hit)
    if visitor is None or not is_official(visitor) or _forces(context.scan, visitor) or _is_private(visitor, hit):
        return
    if context.scan.word(hit.first - 1) in _GOVERNS_NOUNS:
        return
    if hit.entry.attributes["frame"] == "leave":
        yield from _left(context, hit, visitor)
    yield from _arrivals(context, hit, visitor)


def _arrivals(context: Context, hit: Hit, visitor: Actor) -> Iterator[Candidate]:
    """Yield the visits at the goal of a verb; «يغادر إلى» is to come if a time is told, else open."""
    frame, scan = hit.entry.attributes["frame"], context.scan
    destination = goal(context, hit.last, _PREPOSITIONS[frame])
    if destination is None:
        yield from _called_on(context, hit, visitor) if frame == "visit" else ()
        return
    astray = frame == "to" and _sends_words(context, hit.last, destination.first)
    alone = frame == "at" and not _on_visit(scan, hit.last)
    leaves = frame == "leave" and hit.entry.attributes.get("tense") == "present"
    timed = leaves and _tells_time(scan, hit.last, destination.first)
    if astray or alone or (leaves and not timed):
        return
    ahead = timed or _is_plan(context, hit, destination)
    for trip in trips(context, hit, chain(context, visitor), destination, "verb_visit"):
        yield replace(trip, status=Status.PLANNED) if ahead else trip


def _tells_time(scan: Scan, first: int, last: int) -> bool:
    """«يغادر X اليوم إلى باريس»: a word of time stands between a verb and its goal."""
    return any(h.entry.value == "time" for p in range(first, last) for h in scan.all_at(Kind.STOP, p))


_FURTHER = cues("further")
_WILL_BE = cues("will_be")
_NOW = cues("now")


def _is_plan(context: Context, hit: Hit, destination: Actor) -> bool:
    """«ويزور أيضا ألمانيا وبيرو»: the present tells plans if it adds to others or names several states."""
    if hit.entry.attributes.get("tense") != "present":
        return False
    last = destination.last
    words = context.scan.words[max(0, hit.first - 2) : last + 6]
    before = context.scan.words[max(0, hit.first - 6) : hit.first]
    if "اول" in before:  # «أول وزير يزور ألمانيا وبيرو», «ليكون أول وزير يزور ألمانيا»
        return not _WILL_BE.isdisjoint(before)
    if not _NOW.isdisjoint(words):
        return False
    return len(stations(context, destination)) > 1 or not _FURTHER.isdisjoint(words[: last - hit.first + 4])


_WAY = 14
"""Words between leaving a place and the visit that ends so, at most."""
_ENDED = cues("visit_ended")


def _left(context: Context, hit: Hit, visitor: Actor) -> Iterator[Candidate]:
    """«غادر X الأردن بعد زيارة»: who leaves a state at the end of a visit was there."""
    place, scan = goal(context, hit.last, ("",)), context.scan
    if place is None:
        return
    visits = (h for h in scan.each(Kind.EVENT) if h.entry.value == EventType.VISIT and place.last <= h.first)
    ended = next((h for h in visits if _ENDED & {scan.word(h.first - 1), scan.word(h.first - 2)}), None)
    if ended and ended.first - place.last < _WAY:
        for trip in trips(context, hit, chain(context, visitor), place, "verb_leave"):
            yield replace(trip, status=Status.HELD)


def _sends_words(context: Context, first: int, last: int) -> bool:
    """«توجه الرئيس بالشكر إلى ليبيا», «توجهت بشكر خاص إلى ليبيا»: words are sent, nobody travels."""
    if not _SENT.isdisjoint(context.scan.words[first:last]):
        return True
    words = (p for p in range(first, last) if context.scan.word(p).startswith("بال"))
    return any(not _explained(context, p) for p in words)


_SENT = cues("sent_words")


def _verb_visitor(context: Context, hit: Hit) -> Actor | None:
    """Return who travels: before the verb, else after it, else whom the sentence or the text is about."""
    left = speaker(context, hit) or subject_at_left(context, hit)
    if left:
        return left
    if _someone_else(context, hit.last) or _something_before(context, hit):
        return None
    said_of = context.scan.word(hit.first - 1) in _THAT_HE  # «أوضح أنه يزور X وY»
    officials = (a for a in context.after(hit.last) if is_official(a) and not a.preposition and not a.joined)
    behind = next((a for a in officials if open_path(context.scan, hit.last, a.first)), None)
    if behind and not said_of:
        return behind
    return None if _cargo(context.scan, hit.last) else _carried(context, hit)


_THAT_HE = cues("that_he")


def _carried(context: Context, hit: Hit) -> Actor | None:
    """Return the subject so far, unless it is one man and the verb says that several travel, or a woman or a thing.

    «وتوجهوا إلى ليبيا», «طائرة لم يكن على متنها الرئيس كان مقررا أن تتوجه إلى ليبيا»; «أول مسؤول يزور ليبيا» is
    somebody of whom the text tells more elsewhere.
    """
    own, word = carried_subject(context, hit), context.scan.word(hit.first).removeprefix("و")
    if own is None or own.kind != "person":
        return own
    several, feminine = word.endswith(("وا", "ون")), word.startswith(("ت", "ست")) or word.endswith("ت")
    if several or (feminine and is_man(own)) or "اول" in context.scan.words[max(0, hit.first - 4) : hit.first]:
        return None
    return own


_CARGO = cues("cargo")
_CARGO_NEAR = 8


def _cargo(scan: Scan, position: int) -> bool:
    """«وصلت اليوم ثاني طائرة إلى ليبيا»: a load arrives; «على متن طائرة» someone does."""
    near = range(position, position + _CARGO_NEAR)
    return any(scan.word(p) in _CARGO and scan.word(p - 1) not in ("متن", "علي") for p in near)


def _someone_else(context: Context, position: int) -> bool:
    """«زار 20 خبيرا», «وصل مسؤولون»: a subject follows of which the reader knows too little."""
    word = context.scan.word(position)
    unknown = word.isdigit() or word in _TRAVELLER or word.endswith(("ين", "ون", "ات"))
    return unknown and not _explained(context, position)


_NO_SUBJECT = (
    PREPOSITIONS | RELATIVE | STOPS | THAT | cues("before_verb") | cues("comes_next") | {"،", ",", "-", ":", ""}
)


_DURING_IT = cues("meanwhile")
"""«جولة أفريقية يزور خلالها X»: the tour does not travel."""
_NOUN_ENDINGS = ("ه", "ات", "ين", "ون")


def _something_before(context: Context, hit: Hit) -> bool:
    """«الإمدادات تصل إلى ليبيا», «صواريخ بعيدة تصل إلى ليبيا»: what stands right before a verb is its subject."""
    position, scan = hit.first - 1, context.scan
    word = scan.word(position)
    if (
        hit.prefix
        or scan.word(hit.last) in _DURING_IT
        or word in _NO_SUBJECT
        or not (word.startswith("ال") or word.endswith(_NOUN_ENDINGS))
    ):
        return False
    return not _explained(context, position) and not any(a.first <= position < a.last for a in context.actors)


def _on_visit(scan: Scan, position: int) -> bool:
    """«حل X بتونس في زيارة»: the verb alone means too much."""
    return any(h.first >= position and h.entry.attributes["frame"] == "visit" for h in scan.each(Kind.EVENT))


def _called_on(context: Context, hit: Hit, visitor: Actor) -> Iterator[Candidate]:
    """«تزور رئيسة الوزراء الرئيس الأمريكي»: who is visited is a person."""
    start = visitor.last if visitor.first >= hit.last else hit.last
    visited = context.first_after(start, lambda a: a.kind == "person")
    if visited is None or not is_free_person(visited) or visited.joined:
        return
    if open_path(context.scan, start, visited.first):
        yield candidate_of(context, hit, [visitor, *chain(context, visited)], "verb_visit")


def _is_private(actor: Actor, hit: Hit) -> bool:
    """«الرئيس السابق X الذي يزور تونس»: who left his office travels for himself, now or later."""
    past = hit.entry.attributes.get("tense") == "past"
    return not past and bool(actor.figures) and all(f.best is not None and f.best.former for f in actor.figures)


_FORCES = cues("forces")


def _forces(scan: Scan, actor: Actor) -> bool:
    """Troops and authorities go to a country without visiting it."""
    return actor.kind == "side" and scan.word(actor.first).lstrip("و") in _FORCES


def _explained(context: Context, position: int) -> bool:
    """Tell whether an actor begins at a word, or the word tells a time or place."""
    scan = context.scan
    return (
        any(a.first == position for a in context.actors)
        or scan.at(Kind.STOP, position) is not None
        or scan.at(Kind.CITY, position) is not None
    )
