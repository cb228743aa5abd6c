"""What operators say of the events that they rule: planned, proposed, postponed, cancelled, denied, under «if»."""

from collections.abc import Iterator
from functools import lru_cache

from cypher.vocabulary import Status
from ingest.lexicon import Hit, Kind, cues
from ingest.moods import DID, is_negated, is_possible, is_subjunctive
from ingest.scan import Scan

_BREAKS = cues("clause_break") | cues("contrast")
_THAT = cues("that")
REACH = 14
"""An operator rules what follows it within so many words, up to the end of its clause."""
REACH_BACK = 4
"""The same for what stands before it."""
_CONJUNCTIONS = ("", "و", "ف")


_BY_CLASS = {
    "planned": Status.PLANNED,
    "agreed": Status.PLANNED,
    "proposed": Status.PROPOSED,
    "hoped": Status.PROPOSED,
    "valued": Status.PROPOSED,
    "postponed": Status.POSTPONED,
    "cancelled": Status.CANCELLED,
    "denied": Status.DENIED,
}
_TOLD = cues("told_within") | cues("outcome_of")
"""What happens during or after an event says that it takes place, whatever is asked for or denied there."""
_WAS = cues("was")
_STRENGTH = [Status.DENIED, Status.CANCELLED, Status.POSTPONED, Status.PROPOSED, Status.PLANNED]


def ruled_status(scan: Scan, first: int, last: int) -> Status | None:
    """Return the status that operators give to the event words [first, last), or None if none rules them."""
    found = {Status.PROPOSED} if is_possible(scan, first) else set()
    found.update(_governed(scan, first))
    for hit in _operators(scan):
        status = _BY_CLASS.get(hit.entry.value)
        if status and _may_rule(scan, hit, first) and _rules(scan, hit, (first, last)):
            found.add(status)
    if is_negated(scan, first):
        found.add(Status.DENIED)
    if not found and is_subjunctive(scan, first):
        return Status.PROPOSED
    return next((s for s in _STRENGTH if s in found), None)


def status_behind(scan: Scan, position: int) -> Status | None:
    """«زيارة X إلى لبنان المقررة غدا»: what an adjective at a word makes of what stands before it."""
    for place in (position, position + 1):
        for hit in _operators(scan):
            if hit.first == place and hit.entry.attributes["scope"] in ("before", "both"):
                return _BY_CLASS.get(hit.entry.value)
        if not (scan.word(place).startswith("ال") and scan.word(place).endswith("ه")):
            return None
    return None


def was_planned(scan: Scan, first: int, last: int) -> bool:
    """Tell whether event words [first, last) are told as what was to come: «كان من المقرر أن يلتقي», «كنا سنعقد»."""
    if any(_is_future(scan, p) and _stood(scan, p, _NAME) for p in range(first, max(-1, first - _NEAR_VERB), -1)):
        return True
    plans = (h for h in _operators(scan) if _BY_CLASS.get(h.entry.value) is Status.PLANNED)
    return any(_stood(scan, h.first, _SUBJECT) and _rules(scan, h, (first, last)) for h in plans)


_NAME = 3
"""Words from «كان» to a future at most: «كان الوزير موسى سيصل»."""
_NEAR_VERB = 4
"""Words from the verb of an event to its noun at most, where the past of «be» makes the verb's future one gone by."""
_SUBJECT = 6
"""Words between «كان» and what it sets in the past, at most: «كان وزير الدفاع يعتزم»."""


def _is_future(scan: Scan, position: int) -> bool:
    verbs = (h for kind in (Kind.EVENT, Kind.VERB) for h in scan.all_at(kind, position))
    return any(h.entry.attributes.get("tense") == "future" for h in verbs)


def _stood(scan: Scan, position: int, reach: int) -> bool:
    """Tell whether a form of «was» stands within so many words before a word, in its clause."""
    for before in range(position, max(-1, position - 1 - reach), -1):
        if scan.word(before).removeprefix("و") in _STOOD:
            return True
        if scan.word(before) in _THAT or scan.word(before) in _ENDS_RULE or _past_verb(scan, before):
            return False
    return False


_STOOD = cues("stood")


def _may_rule(scan: Scan, operator: Hit, first: int) -> bool:
    """Tell whether an event may have the status of an operator at all, however near it stands.

    Not what others do «during» it, unless that is planned for it or right before it («بعد إلغاء زيارة»); not a verb in
    the past, unless it is denied; not one that the reader knows and that is only hoped or asked to have some effect:
    «يأمل أن تسهم زيارته», «ينبغي البناء عليه في زيارة X».
    """
    kind = operator.entry.value
    undone = kind in ("cancelled", "postponed") and operator.last == first
    if _TOLD & {scan.word(first - 1), scan.word(first - 2)} and not undone:
        return kind == "planned" and not _WAS & {scan.word(operator.first), scan.word(operator.first - 1)}
    if _happened(scan, first):  # «نفى أن يكون التقى X», not «منعوا كذا، والتقى X Y»
        denied = kind == "denied" and not _THAT.isdisjoint(scan.words[operator.first : first])
        return denied and scan.word(first - 1) not in DID
    if kind == "denied" and scan.word(first - 1) in ("،", ",") and _goes_on(scan, first):
        return False
    if kind in ("hoped", "proposed") and (_is_known(scan, first) or scan.word(first - 1) == "في"):
        return operator.last >= first - _DIRECTLY
    return kind != "valued" or not _HOLDING.isdisjoint(scan.words[operator.last : first])


_HOLDING = cues("holding")
_PREPOSITIONS = {"call": ("الي", "ل"), "settle": ("علي",)}
_GOVERNS = {"call": Status.PROPOSED, "settle": Status.PLANNED}
_FAR = 30
"""Words between a verb of calling or agreeing and its preposition at most."""


def _governed(scan: Scan, first: int) -> Iterator[Status]:
    """«دعا الوزير إلى عقد اجتماع», «اتفقا على تفعيل اللجنة وعقد اجتماع لها»: yield what the verb far before says."""
    place, preposition = _preposition(scan, first)
    if not preposition:
        return
    for hit in _operators(scan):
        reaches = preposition in _PREPOSITIONS.get(hit.entry.value, ()) and place - _FAR < hit.last <= place
        if reaches and not _interrupted(scan, hit.last, place):
            yield _GOVERNS[hit.entry.value]


def _preposition(scan: Scan, first: int) -> tuple[int, str]:
    """Return the preposition that governs an event, right before it or «عقد», or an earlier one joined by «و»."""
    position = first
    while scan.word(position - 1).removeprefix("و").removeprefix("ل") in _HOLDING and first - position < _MASDAR_CHAIN:
        position -= 1
    word = scan.word(position)
    holds = position < first or word.removeprefix("و") in _HOLDING
    if (holds and word.startswith("ل")) or any(h.prefix == "ل" for h in scan.all_at(Kind.EVENT, position)):
        return position, "ل"
    low = position - (_COORDINATED if holds and word.startswith("و") else 1)
    before = range(position - 1, max(-1, low - 1), -1)
    return next(((p, scan.word(p)) for p in before if scan.word(p) in ("الي", "علي")), (0, ""))


def is_agreed_on(scan: Scan, first: int) -> bool:
    """Tell whether an event is what somebody agrees on: «اتفقا على عقد اجتماع»."""
    return Status.PLANNED in _governed(scan, first)


_MASDAR_CHAIN = 3
_COORDINATED = 8
"""Words between «على» and a second thing that is agreed on: «على تفعيل اللجنة وعقد اجتماع»."""
_DIRECTLY = 2
"""Words between an operator and a known event that it rules, at most: «يأمل في لقائه»."""


def _goes_on(scan: Scan, position: int) -> bool:
    """«لم يتأكد الموعد، ويزور الوزير تونس غدا»: a present with «and» behind a comma begins a sentence of its own."""
    return any(h.prefix == "و" and h.entry.attributes["pos"] == "verb" for h in scan.all_at(Kind.EVENT, position))


def _happened(scan: Scan, position: int) -> bool:
    """Tell whether a word can only be a verb in the past, not one of «may have met»: «أن يكون قد التقى»."""
    verbs = scan.all_at(Kind.EVENT, position)
    past = bool(verbs) and all(h.entry.attributes.get("tense") == "past" for h in verbs)
    return past and scan.word(position - 1) != "قد"


def _is_known(scan: Scan, position: int) -> bool:
    """Tell whether an event is one that the reader knows, as its pronoun tells: «زيارته»."""
    return any(h.entry.attributes.get("possessed") for h in scan.all_at(Kind.EVENT, position))


@lru_cache(maxsize=64)
def _operators(scan: Scan) -> tuple[Hit, ...]:
    """Return the operators of a sentence: none within a longer one, no verb behind a preposition, no «عشية اليوم»."""
    found: list[Hit] = []
    end = 0
    for hit in scan.each(Kind.OPERATOR):
        if hit.last > end and (hit.entry.attributes["pos"] != "verb" or hit.prefix in _CONJUNCTIONS):
            end = hit.last
            found.append(hit)
    return tuple(h for h in found if not _is_look_alike(scan, h))


def _is_look_alike(scan: Scan, operator: Hit) -> bool:
    """«عشية اليوم» is a time of the day; «يجمعون على أن الزيارة» tells what they think, «على أن يزور» a plan."""
    if scan.word(operator.first) in _NEVER:
        return True
    if scan.word(operator.first) == "عشيه":
        return _is_time(scan, operator.last)
    if scan.word(operator.last) == "علي" and scan.word(operator.first).removeprefix("و").startswith("تعليق"):
        return True  # «في تعليقه على زيارة X» comments on it
    if operator.entry.attributes["pos"] == "verb" and scan.word(operator.first) in _NEVER_VERBS:
        return True
    if (scan.word(operator.first), scan.word(operator.first + 1), operator.last - operator.first) != ("علي", "ان", 2):
        return False
    nouns = (Kind.TITLE, Kind.COUNTRY, Kind.NISBA, Kind.GIVEN)
    known = any(not h.prefix for kind in nouns for h in scan.all_at(kind, operator.last))
    event = any(h.entry.attributes["pos"] == "noun" for h in scan.all_at(Kind.EVENT, operator.last))
    return known or event or scan.word(operator.last).startswith("ال")


def is_conditional(scan: Scan, first: int, last: int) -> bool:
    """Tell whether event words [first, last) stand under «if» or are a rumour that nobody denies.

    Nothing is said to happen then, nor to be meant to.
    """
    ruling = {
        h.entry.value for h in scan.each(Kind.OPERATOR) if h.entry.value in _UNSURE and _rules(scan, h, (first, last))
    }
    if "rumour" in ruling and ruled_status(scan, first, last) is not Status.DENIED:
        return True
    return "conditional" in ruling or (scan.word(first - 1) in _ANY and ruled_status(scan, first, last) is None)


_ANY = frozenset({"اي", "لاي", "باي", "ايه"})
"""«استحقاق لأي لقاء مع X»: any meeting is none that takes place."""


_UNSURE = ("conditional", "rumour")


def _is_time(scan: Scan, position: int) -> bool:
    """«عشية اليوم» is this evening, «عشية الزيارة» the eve of a visit."""
    return any(h.entry.value == "time" for h in scan.all_at(Kind.STOP, position))


def _rules(scan: Scan, operator: Hit, event: tuple[int, int]) -> bool:
    """Tell whether an operator reaches event words [first, last): from behind, if its scope allows, or from before."""
    scope, (first, last) = operator.entry.attributes["scope"], event
    behind = scope in ("before", "both") and last <= operator.first <= last + REACH_BACK
    if behind and not _interrupted(scan, last, operator.first):
        return True
    start = _ruled_from(scan, operator)
    if scope == "before" or not operator.first < first <= start + REACH:
        return False
    return not _interrupted(scan, start, first)


_OF_CLAUSES = {"denied": ("verb",), "hoped": ("verb", "phrase"), "proposed": ("verb", "phrase")}
"""What someone denies, hopes or thinks possible may stand in a clause behind his name: «لم يستبعد الوزير أن …»."""


def _ruled_from(scan: Scan, operator: Hit) -> int:
    """Return where what an operator rules begins: behind it, or at the «أن» of «نفت الوزارة، اليوم، أن يكون …»."""
    if operator.entry.attributes["pos"] not in _OF_CLAUSES.get(operator.entry.value, ()):
        return operator.last + (scan.word(operator.last) in _RESUMPTIVE)
    that = next((p for p in range(operator.last, operator.last + REACH) if scan.word(p) in _THAT), operator.last)
    return operator.last if _interrupted(scan, operator.last, that) else that


_NEVER = cues("never_operator")
_NEVER_VERBS = cues("never_verb")
_RELATIVE = cues("relative")
_RESUMPTIVE = cues("resumptive")
_ENDS_RULE = _BREAKS | _RELATIVE | cues("given") | {".", "؛", ":"}


def _interrupted(scan: Scan, first: int, last: int) -> bool:
    """Tell whether an operator's rule ends: at a stop, a clause, «that» further on, a relative pronoun, a past verb."""
    for position in range(first, last):
        word = scan.word(position)
        if word in _ENDS_RULE or (word == "وقت" and _is_present(scan, position + 1)):
            return True
        told_of = scan.word(position - 1) in ("ما", "مما")  # «نفى ما تردد عن لقاء»
        if position > first and (
            word in _THAT or (word not in _MASDARS and not told_of and _past_verb(scan, position))
        ):
            return True
    return False


def _is_present(scan: Scan, position: int) -> bool:
    """«في وقت تستقبل فيه»: a verb right behind «time» begins a sentence of its own."""
    verbs = (h for kind in (Kind.EVENT, Kind.VERB) for h in scan.all_at(kind, position) if not h.prefix)
    return any(h.entry.attributes.get("tense") == "present" for h in verbs)


def _past_verb(scan: Scan, position: int) -> bool:
    if scan.at(Kind.STOP, position):
        return False
    verbs = (h for h in scan.all_at(Kind.VERB, position) if h.prefix in _CONJUNCTIONS)
    return any(h.entry.attributes.get("tense") == "past" for h in verbs)


_MASDARS = cues("masdar")
