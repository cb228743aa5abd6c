"""The words that govern the noun of an agreement and tell a step of it: «وقع X وY اتفاقية», «التوصل إلى اتفاق»."""

from collections.abc import Sequence
from dataclasses import replace

from cypher.vocabulary import AgreementKind, Step
from ingest.agreements.found import Found
from ingest.agreements.nouns import STOPS, carries_pronoun, definite, sense
from ingest.agreements.rungs import rung
from ingest.arabic import fold_word
from ingest.discourse import open_way
from ingest.events import Context
from ingest.lexicon import Hit, Kind, cues, rows
from ingest.scan import Scan

REACH_BACK = 24
"""Words between a verb and the agreement that is its object, at most."""
GENITIVE = 4
"""Words between a verbal noun and what it governs: «توقيع عدد من الاتفاقيات»."""
APART = 20
"""The same with those who sign, the time and the place between."""
NEGOTIATED = 12
"""The same for «مفاوضات», if what it is about follows a preposition."""
_DIRECT = frozenset({Step.UPDATED, Step.SUSPENDED, Step.ENDED, Step.IMPLEMENTED})
"""Verbs of these mean something else unless the agreement is their next object: «علّق على الاتفاقية»."""
LEADS = {"عن": ("عن",), "إلى": ("الي", "ل"), "ب": ("ب",)}
"""How a preposition of the table stands before an agreement: as a word or as a prefix."""
_COMPLEMENT = frozenset({"quantity", "about", "draft", "other", "own"})
"""Words that may stand between a verbal noun and its agreement: «التوقيع على عدد آخر من», «توقيع بلاده»."""


def told_by(context: Context, step: Hit, rule: str) -> Found | None:
    """Return the step that a word tells, None if the words around it make nothing of it."""
    kind = rung(context, step)
    return Found(kind, step.first, step.last, rule) if kind else None


def of_its_kind(step: Hit, hit: Hit) -> bool:
    """Tell whether a step goes with such an instrument: declarations alone are issued and adopted."""
    return step.entry.attributes["object"] != "declaration" or hit.entry.value == AgreementKind.DECLARATION


def governing(context: Context, hit: Hit) -> Found | None:
    """«وقع X وY اتفاقية», «توقيع اتفاقية», «التوصل إلى اتفاق», «المفاوضات بشأن الاتفاقية»."""
    for position in range(hit.first - 1, max(-1, hit.first - 1 - REACH_BACK), -1):
        if context.scan.word(position) in STOPS or _other_agreement(context.scan, position, hit):
            return None
        for step in context.scan.all_at(Kind.STEP, position):
            found = _governed(context, step, hit)
            if found:
                return found
    return None


def _other_agreement(scan: Scan, position: int, hit: Hit) -> bool:
    """Tell whether an agreement farther off, with words of its own, stands there; «و» joins two."""
    return position < hit.first - 6 and not hit.prefix.startswith("و") and bool(scan.at(Kind.AGREEMENT, position))


def _governed(context: Context, step: Hit, hit: Hit) -> Found | None:
    part = step.entry.attributes["pos"]
    if hit.first < step.last or carries_pronoun(context.scan, step) or _within_another(context.scan, step, hit):
        return None
    if part == "verb" and open_way(context, step.last, hit.first):
        rule = "agreement_outcome" if step.entry.attributes["object"] in LEADS else "agreement_verb"
        return initialled(context, step, hit.last, rule) if _takes(context, step, hit) else None
    if part in ("noun", "talks") and _governs(context, step, hit):
        return initialled(context, step, hit.last, "agreement_noun")
    return None


def _within_another(scan: Scan, step: Hit, hit: Hit) -> bool:
    """«توصلا إلى اتفاق لإنهاء العقد»: an agreement in the phrase of another one is not what was reached."""
    nouns = ((p, scan.at(Kind.AGREEMENT, p)) for p in range(step.last, hit.first))
    before = [p for p, noun in nouns if noun and noun.entry.value != "none"]
    joined = hit.prefix.startswith("و") or any(
        w in ("،", "و", "منها", "بينها") for w in scan.words[hit.first - 2 : hit.first]
    )
    return bool(before) and not joined


def _takes(context: Context, step: Hit, hit: Hit) -> bool:
    """Tell whether a verb takes an agreement as its object.

    «توصل» takes it with «إلى», «وافق» with «على»; «علّق على الاتفاقية» and «وقعت أحداث» mean something else.
    """
    scan, gap = context.scan, range(step.last, hit.first)
    words = scan.words[step.last : hit.first]
    governs = step.entry.attributes["object"]
    if governs in LEADS:
        nearer = any(s.entry.value != Step.UNDER_NEGOTIATION for p in gap for s in scan.all_at(Kind.STEP, p))
        return _led(scan, hit, LEADS[governs]) and not nearer
    if not of_its_kind(step, hit):
        return False
    if step.entry.value in _DIRECT or governs == "direct":
        return all(sense(scan, p) == "quantity" or _when_or_where(scan, p) for p in _outside(context, gap))
    if step.entry.value == Step.AGREED and step.last - step.first == 1 and not governs:
        return _linked(context, step, hit, words)
    if step.entry.value == Step.RATIFIED and step.entry.attributes["form"] == "وافق":
        return "علي" in words
    return scan.word(step.last) != "بين" and sense(scan, step.last) != "happening"


def _led(scan: Scan, hit: Hit, forms: tuple[str, ...]) -> bool:
    """Tell whether a preposition leads to an agreement, with only quantities between: «عن عدد من الاتفاقيات»."""
    if hit.prefix.removeprefix("و") in forms:
        return True
    first = hit.first - 1
    while sense(scan, first) == "quantity" and scan.word(first) not in forms:
        first -= 1
    return scan.word(first) in forms and sense(scan, first - 1) != "besides"


def _linked(context: Context, step: Hit, hit: Hit, words: Sequence[str]) -> bool:
    """«توصلا إلى اتفاق»; «اتفقا على مذكرة تفاهم», the agreement itself and not something to be done with it."""
    if step.entry.attributes["form"] == "اتفق":
        return hit.first > 0 and words[-1:] == ("علي",)
    return "الي" in words or hit.prefix.endswith("ل")


def _outside(context: Context, gap: range) -> list[int]:
    """Return the words of a gap that belong to no actor and to no other agreement."""
    taken = {p for a in context.actors for p in range(a.first, a.last)}
    taken |= {p for h in context.scan.each(Kind.AGREEMENT) for p in range(h.first, h.last)}
    return [p for p in gap if p not in taken]


def _governs(context: Context, step: Hit, hit: Hit) -> bool:
    """Tell whether a verbal noun governs an agreement.

    A draft only what follows it, negotiations what a preposition adds, any other what only quantities, other
    agreements and who signs separate from it.
    """
    scan, gap = context.scan, range(step.last, hit.first)
    if step.entry.value == Step.DRAFT:
        return not gap
    if step.entry.value == Step.UNDER_NEGOTIATION and sense(scan, hit.first - 1) in ("about", "toward"):
        if scan.word(hit.first - 1) == "علي" and sense(scan, step.first - 1) == "frame":
            return False  # «وقعا عقب المحادثات على بروتوكول»
        return len(gap) <= NEGOTIATED and (step.entry.attributes["pos"] == "noun" or _unreached(scan, hit))
    if step.entry.attributes["pos"] == "talks":
        return False
    free = [p for p in _outside(context, gap) if not _when_or_where(scan, p)]
    near = len(free) <= GENITIVE and len(gap) <= APART
    return near and all(scan.word(p).isdigit() or sense(scan, p) in _COMPLEMENT for p in free)


def _when_or_where(scan: Scan, position: int) -> bool:
    """«وقع … اليوم الاثنين 20 يونيو بقصر قرطاج»: words of time and place may stand before what is signed."""
    word = scan.word(position)
    if word in _SMALL or word in _SEATS or scan.word(position - 1) in _SEATS or word.isdigit():
        return True
    timely = word in _MONTHS or any(h.entry.value == "time" for h in scan.all_at(Kind.STOP, position))
    return timely or any(scan.at(kind, position) for kind in (Kind.CITY, Kind.COUNTRY))


_SMALL = frozenset(["،", "في", "مدينه", "بمدينه", "العاصمه", "بالعاصمه", "بحضور", "وبحضور", "باشراف", "وباشراف"])
_SEATS = cues("seat")
_MONTHS = frozenset(fold_word(row["form"]) for row in rows("months"))


def _unreached(scan: Scan, hit: Hit) -> bool:
    """Tell whether talks are for an agreement yet to come: «محادثات بشأن اتفاق», «محادثات لإحياء الاتفاق»."""
    return sense(scan, hit.first - 1) == "toward" or not definite(scan, hit)


def initialled(context: Context, step: Hit, last: int, rule: str) -> Found | None:
    """«وقّعا بالأحرف الأولى على اتفاقية» is initialled, not signed, if that stands close behind the word `last`."""
    found, scan = told_by(context, step, rule), context.scan
    if found is None or found.step is not Step.SIGNED:
        return found
    reach = range(step.last, min(last + GENITIVE, len(scan.words)))
    phrase = any(s.entry.value == Step.INITIALLED for p in reach for s in scan.all_at(Kind.STEP, p))
    return replace(found, step=Step.INITIALLED) if phrase else found
