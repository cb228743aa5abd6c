"""The tense that tells an event as still to come: futures, purposes, and presents that go on from them."""

from cypher.vocabulary import Status
from ingest.clauses import clause_of, finite_verb
from ingest.lexicon import Hit, Kind, cues
from ingest.moods import is_possible
from ingest.operators import ruled_status
from ingest.scan import Scan

_THAT = cues("that")
_RELATIVE = cues("relative")
_AIMS = cues("aim")
_TO_BE_HELD = cues("to_be_held")
_TAKES_PLACE = cues("takes_place")
"""Verbs whose present tells what is to come, unless the text says «today»."""
_PAYS = cues("pays_visit")
_ATTENDED = cues("attended")
_ANNOUNCES = cues("announces")
_LONG = 20


def tense_status(scan: Scan, first: int, last: int, starts: list[int]) -> Status | None:
    """Return PLANNED if the verb of an event noun is in the future, or a purpose: «سيجري محادثات», «لإجراء محادثات»."""
    if _is_occasion_of_news(scan, first):
        return None
    low = max(clause_of(starts, first, len(scan.words))[0], first - _LONG)
    for position in range(first - 1, low - 1, -1):
        word = scan.word(position)
        if word in _AIMS and position >= first - 2:
            return Status.PLANNED
        if word in (".", "الذي", "التي") or word in _THAT:
            break
        verb = finite_verb(scan, position)
        if verb:
            announced = scan.word(first - 1) == "عن" and word.removeprefix("و") in _ANNOUNCES
            if is_possible(scan, position):
                return Status.PROPOSED
            ahead = verb.entry.attributes["tense"] == "future" or takes_place_later(scan, position)
            ahead = ahead or is_in_its_course(scan, verb)
            return Status.PLANNED if ahead or announced else None
    ahead = _held_later(scan, last) or (first - low <= _AT_HEAD and _acts_later(scan, last))
    return Status.PLANNED if ahead else None


_WITHIN = cues("told_within")


def _is_occasion_of_news(scan: Scan, first: int) -> bool:
    """«أعلن أن بلاده ستبدأ …، خلال لقاء مع X»: behind a comma and «that» stands where it was announced."""
    if scan.word(first - 1) not in _WITHIN or scan.word(first - 2) not in ("،", ","):
        return False
    for position in range(first - 3, max(0, first - _BACK), -1):
        if scan.word(position) in _THAT:
            verbs = (finite_verb(scan, p) for p in range(position - 1, max(-1, position - _LONG), -1))
            verb = next(filter(None, verbs), None)
            return verb is not None and verb.entry.attributes["tense"] == "past"
        if scan.word(position) in (".", "؛"):
            return False
    return False


_AT_HEAD = 2
"""Words between the beginning of a clause and its subject at most: «قال إن اجتماع …»."""


def _acts_later(scan: Scan, last: int) -> bool:
    """«إن اجتماع X مع Y الذي يشارك فيه Z سيركز على»: the verb of which the meeting is the subject is in the future."""
    within = False
    for position in range(last, min(last + _LONG, len(scan.words))):
        word = scan.word(position)
        if word in _RELATIVE:
            within = True
            continue
        if word in (".", "؛") or word in _THAT:
            return False
        verb = finite_verb(scan, position)
        if verb and not within:
            ahead = verb.entry.attributes["tense"] == "future" or scan.word(position - 1) == "سوف"
            return ahead and not verb.prefix
        within = within and verb is None
    return False


def takes_place_later(scan: Scan, position: int) -> bool:
    """«تعقد اللجنة اجتماعا»: the present of such a verb tells what is to come, unless «today» or «now» stands by.

    «الرئيس الذي يؤدي زيارة» is on it.
    """
    if scan.word(position).removeprefix("و") not in _TAKES_PLACE:
        return False
    if scan.word(position) in _PAYS and scan.word(position - 1) in _RELATIVE:
        return False
    return not {"اليوم", "لليوم", "حاليا", "الان"} & set(scan.words[position : position + 20])


def is_in_its_course(scan: Scan, verb: Hit) -> bool:
    """«سيزور ليبيا في زيارة يلتقي خلالها X»: the present tells the programme of a visit, unless that has begun."""
    if verb.entry.attributes.get("tense") != "present" or scan.word(verb.last) not in _IN_ITS_COURSE:
        return False
    before = range(max(0, verb.first - _BACK), verb.first)
    return not any(_has_begun(scan, p) for p in before)


_PROGRAMMES = frozenset(["جدول", "برنامج", "اجنده"])
_CONTAINS = cues("covers") | {"يتضمن", "تتضمن", "ويتضمن", "وتتضمن"}


def is_on_programme(scan: Scan, verb: Hit) -> bool:
    """«يتضمن برنامج الزيارة …، ويلتقي X»: what else a programme holds is still to come."""
    low = max(1, verb.first - _BACK)
    listed = (p for p in range(low, verb.first) if scan.word(p) in _PROGRAMMES)
    return any(scan.word(p - 1).removeprefix("و") in _CONTAINS for p in listed)


def _has_begun(scan: Scan, position: int) -> bool:
    """«وصل», «حضر», «بدأ زيارة»: who came or began a visit is there."""
    verb = finite_verb(scan, position)
    if verb is None or verb.entry.attributes["tense"] != "past":
        return False
    word = scan.word(position).removeprefix("و")
    return bool(scan.all_at(Kind.EVENT, position)) or word in _PAYS or word in _ATTENDED


_IN_ITS_COURSE = ("خلالها", "اثناءها")


def end_of_plan(scan: Scan, start: int) -> int:
    """Return where a clause like «الذي كان من المقرر أن يعقده» right behind an event ends, without one the start."""
    if scan.word(start) not in _RELATIVE:
        return start
    that = next((p for p in range(start, start + _PLAN) if scan.word(p) == "ان"), start)
    planned = any(h.entry.value == "planned" for p in range(start, that) for h in scan.all_at(Kind.OPERATOR, p))
    return that + 2 if planned else start


_PLAN = 7
"""Words from the pronoun of such a clause to its «أن» at most."""


def _held_later(scan: Scan, last: int) -> bool:
    """«اجتماعا بين X وY سيعقد غدا»."""
    for position in range(last, min(last + _LONG, len(scan.words))):
        if scan.word(position) in _TO_BE_HELD:
            return True
        if scan.word(position) == "." or scan.word(position) in _THAT:
            return False
    return False


_DURING_IT = cues("meanwhile")
_BACK = 60
"""Words from a verb back to the plan that it goes on from, at most."""


def goes_on_from_plan(scan: Scan, verb: Hit) -> bool:
    """«سيزور واشنطن ويلتقي X», «من المقرر أن يحضر القمة ويلتقي X», «سيحضر قمة يلتقي خلالها X».

    A present that goes on from what is to come, by «and» or by «during it», tells what is to come too.
    """
    if not verb.prefix.startswith("و") and scan.word(verb.last) not in _DURING_IT:
        return False
    for position in range(verb.first - 1, max(-1, verb.first - _BACK), -1):
        if scan.word(position) in (".", "؛"):
            return False
        before = finite_verb(scan, position)
        if before and before.entry.attributes["tense"] != "present":
            return before.entry.attributes["tense"] == "future"
        if before and ruled_status(scan, position, before.last) is Status.PLANNED:
            return True
    return False
