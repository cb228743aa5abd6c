"""Who speaks at a gathering, and whether he is there: «قال X في مؤتمر في روما», «في كلمته أمام القمة عبر الفيديو»."""

from functools import cache
from itertools import pairwise

from cypher.vocabulary import EventType
from ingest.actors import Actor
from ingest.conjugation import forms
from ingest.events.context import Context, is_free_person, open_path
from ingest.lexicon import Hit, Kind, cues, rows
from ingest.scan import Scan


@cache
def _verbs() -> frozenset[str]:
    """Return the verbs of speech in the past and the present."""
    told = (forms(row["form"], row["present"]) for row in rows("speech") if row["present"])
    return frozenset(form for found in told for form, tense in found.items() if tense != "future")


_NEAR = 4
"""Words between a speaker and the gathering at which he speaks, at most."""


def said_in(context: Context, noun: Hit) -> tuple[int | None, Actor | None]:
    """«قال X في مؤتمر …»: return the «في» before a gathering and the subject of a verb of speech right before it."""
    if context.scan.word(noun.first - 1) != "في":
        return None, None
    speaker = next(iter(context.before(noun.first - 1)), None)
    if speaker is None or not is_free_person(speaker) or noun.first - 1 - speaker.last > _NEAR:
        return None, None
    if not all(_is_small(context.scan, p) for p in range(speaker.last, noun.first - 1)):
        return None, None  # «قال X: نأمل الكثير في قمة …»
    said = context.scan.word(speaker.first - 1).removeprefix("و") in _verbs()
    return (noun.first - 1, speaker) if said else (None, None)


_WIRES = cues("by_video") | cues("wire")
_WIRE = 8
"""Words between a gathering and the way in which someone far away takes part, at most."""


_BESIDE = cues("to_reporters") | {"،", ",", "-", "(", ")"}


def _is_small(scan: Scan, position: int) -> bool:
    """Tell whether a word is a time, a comma or to whom he speaks: «قال X للصحفيين، اليوم، في مؤتمر»."""
    return scan.word(position) in _BESIDE or any(h.entry.value == "time" for h in scan.all_at(Kind.STOP, position))


def from_afar(scan: Scan, noun: Hit) -> bool:
    """«كلمته أمام قمة روما عبر الفيديو», «شارك، عن بعد، في مؤتمر»: who is not there does not meet his host."""
    near = scan.words[max(0, noun.first - _WIRE) : noun.last + _WIRE]
    return any((a == "عبر" and b in _WIRES) or (a, b) == ("عن", "بعد") for a, b in pairwise(near))


def speaks_there(context: Context, noun: Hit, start: int, official: Actor) -> bool:
    """«قال X خلال مؤتمر في روما», «وخلال مؤتمر في روما، قال X»; who met during a summit need not have attended it."""
    if official not in context.actors or (noun.entry.value == EventType.MEETING and not of_many(context.scan, noun)):
        return False
    between = range(official.last, start)
    met = any(is_event_noun(context.scan, p) for p in between)
    return official.first >= noun.last or (not met and open_path(context.scan, official.last, start))


_MANY = cues("of_many")


def of_many(scan: Scan, noun: Hit) -> bool:
    """«اجتماع لوزراء الدفاع», «اجتماع وزاري», «اجتماع للمجموعة الرباعية»: a meeting of officials of several states."""
    near = scan.words[noun.first : noun.last + 3]
    return any(word.removeprefix("لل").removeprefix("ل").removeprefix("ال") in _MANY for word in near)


def is_event_noun(scan: Scan, position: int) -> bool:
    """Tell whether a noun that tells of an event stands at a word."""
    return any(h.entry.attributes["pos"] == "noun" for h in scan.all_at(Kind.EVENT, position))
