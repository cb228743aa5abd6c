"""The steps that a sentence tells of an agreement: words that govern its noun, and words behind it."""

from collections.abc import Sequence
from dataclasses import replace

from cypher.vocabulary import AgreementKind, Status, Step
from ingest.agreements.found import Found
from ingest.agreements.nouns import RELATIVE, STOPS, carries_pronoun, definite, sense
from ingest.agreements.rungs import rung
from ingest.agreements.standing import binding, dated_back, declared, delivered, draft, named_by_year, sought
from ingest.clauses import finite_verb
from ingest.discourse import open_way
from ingest.events import Context
from ingest.lexicon import Hit, Kind
from ingest.operators import ruled_status
from ingest.scan import Scan

REACH_BACK = 24
"""Words between a verb and the agreement that is its object, at most."""
GENITIVE = 4
"""Words between a verbal noun and what it governs: «توقيع عدد من الاتفاقيات»."""
NEGOTIATED = 12
"""The same for «مفاوضات», if what it is about follows a preposition."""
REACH_ON = 7
"""Words between an agreement and a participle or relative clause that tells of it, at most."""
PENDING = 16
"""Words between an agreement and a phrase that says how far it is, at most."""
CLAUSE = 8
"""Words of a relative clause in which its verb stands."""
RESUMED = 14
"""Words between an indefinite agreement and a verb whose pronoun stands for it."""
BEHIND = frozenset({"agreement_participle", "agreement_relative", "agreement_phrase"})
"""Rules of words behind the noun."""
_DIRECT = frozenset({Step.UPDATED, Step.SUSPENDED, Step.ENDED, Step.IMPLEMENTED})
"""Verbs of these mean something else unless the agreement is their next object: «علّق على الاتفاقية»."""
_LEADS = {"عن": ("عن",), "إلى": ("الي", "ل"), "ب": ("ب",)}
"""How a preposition of the table stands before an agreement: as a word or as a prefix."""
_COMPLEMENT = frozenset({"quantity", "about", "draft", "other", "own"})
"""Words that may stand between a verbal noun and its agreement: «التوقيع على عدد آخر من», «توقيع بلاده»."""


def steps_of(context: Context, hit: Hit) -> list[Found]:
    """Return the steps that a sentence tells of the agreement named at `hit`, at most one of a kind.

    What stands behind the noun tells its past («الموقعة عام 2001», «التي وقعها»), what governs it tells the news.
    """
    behind = _participle(context, hit) or _relative(context, hit) or _resumed(context, hit) or _phrase(context, hit)
    governing = _governing(context, hit)
    if governing and behind:
        governing = replace(governing, until=behind.first)
    found = [f for f in (governing, behind, delivered(context, hit)) if f]
    if not found:
        scan = context.scan
        weaker = (
            draft(scan, hit),
            sought(scan, hit),
            declared(context, hit),
            named_by_year(context, hit),
            dated_back(context, hit),
            binding(context, hit),
        )
        found = [f for f in weaker if f][:1]
    return list({f.step: f for f in found}.values())


def _found(context: Context, step: Hit, rule: str) -> Found | None:
    kind = rung(context, step)
    return Found(kind, step.first, step.last, rule) if kind else None


# --------------------------------------------------------------------------- behind the noun


def _participle(context: Context, hit: Hit) -> Found | None:
    """«الاتفاقية الموقعة عام 2001», «المزمع توقيعها»."""
    scan = context.scan
    for position in range(hit.last, min(hit.last + REACH_ON, len(scan.words))):
        word = scan.word(position)
        if word in STOPS or word == "،" or word in RELATIVE or scan.at(Kind.AGREEMENT, position):
            return None
        for step in _may_tell_of(scan, position, hit):
            if step.entry.attributes["pos"] == "participle":
                return _found(context, step, "agreement_participle")
            planned = any(o.entry.value == "planned" for o in scan.all_at(Kind.OPERATOR, position - 1))
            if planned and step.entry.value == Step.SIGNED and carries_pronoun(scan, step):
                return Found(Step.PLANNED_SIGNING, position, step.last, "agreement_participle")
    return None


def _may_tell_of(scan: Scan, position: int, hit: Hit) -> list[Hit]:
    """Return the steps at a word behind a noun that may have it as their object."""
    steps = scan.all_at(Kind.STEP, position)
    return [s for s in steps if _of_its_kind(s, hit) and s.entry.attributes["object"] not in _LEADS]


def _of_its_kind(step: Hit, hit: Hit) -> bool:
    """Tell whether a step goes with such an instrument: declarations alone are issued and adopted."""
    return step.entry.attributes["object"] != "declaration" or hit.entry.value == AgreementKind.DECLARATION


def _relative(context: Context, hit: Hit) -> Found | None:
    """«الاتفاق الذي وقعه البلدان», «التي تم توقيعها», «التي تزمع واشنطن توقيعها»."""
    scan = context.scan
    for position in range(hit.last, min(hit.last + REACH_ON, len(scan.words))):
        if scan.word(position) in RELATIVE:
            return _in_clause(context, hit, position + 1)
        comma = scan.word(position) == "،" and scan.word(position + 1) not in RELATIVE
        if scan.word(position) in STOPS or comma or scan.at(Kind.AGREEMENT, position):
            return None
    return None


def _in_clause(context: Context, hit: Hit, first: int) -> Found | None:
    scan = context.scan
    for position in range(first, min(first + CLAUSE, len(scan.words))):
        if scan.word(position) in STOPS or scan.word(position) == "،":
            return None
        for step in _may_tell_of(scan, position, hit):
            if step.entry.attributes["pos"] == "verb" or carries_pronoun(scan, step):
                return _initialled(context, step, step.last, "agreement_relative")
    return None


def _resumed(context: Context, hit: Hit) -> Found | None:
    """Find a clause without «التي»: «اتفاقية … توصل إليها البلدان», «وثائق لغرض توقيعها», «الاتفاقية … وقعت أمس»."""
    scan = context.scan
    indefinite = not definite(scan, hit) or scan.word(hit.first - 1) == "من"
    for position in range(hit.last, min(hit.last + RESUMED, len(scan.words))):
        if scan.word(position) in STOPS or scan.word(position) in RELATIVE or scan.at(Kind.AGREEMENT, position):
            return None
        for step in _may_tell_of(scan, position, hit):
            if (indefinite and carries_pronoun(scan, step)) or _passive(context, hit, step):
                return _found(context, step, "agreement_relative")
    return None


def _passive(context: Context, hit: Hit, step: Hit) -> bool:
    """«الاتفاق … وقع عام 2001 مع ليبيا»: a verb without subject or object right behind the noun's phrase."""
    scan = context.scan
    if step.entry.value != Step.SIGNED or step.entry.attributes.get("tense") != "past":
        return False
    if step.first - hit.last > REACH_ON or not open_way(context, hit.last, step.first):
        return False
    return "،" not in scan.words[hit.last : step.first] and sense(scan, step.last) in ("circumstance", "frame")


def _phrase(context: Context, hit: Hit) -> Found | None:
    """«دخلت الاتفاقية حيز التنفيذ», not «ستدخل», not «لم تدخل»; «الاتفاقية قيد الدراسة», «في طور الإعداد»."""
    scan = context.scan
    for position in range(hit.last, min(hit.last + PENDING, len(scan.words))):
        if scan.word(position) in STOPS or scan.word(position) == "،" or scan.at(Kind.AGREEMENT, position):
            return None
        near = position < hit.last + REACH_ON
        for step in scan.all_at(Kind.STEP, position):
            if near and step.entry.value == Step.IN_FORCE and _entered(context, hit, step):
                return Found(Step.IN_FORCE, position, step.last, "agreement_phrase")
            pending = step.entry.value == Step.UNDER_NEGOTIATION and step.entry.attributes["pos"] == "phrase"
            if pending and not draft(scan, hit) and ruled_status(scan, step.first, step.last) is not Status.DENIED:
                return Found(Step.UNDER_NEGOTIATION, position, step.last, "agreement_phrase")
    return None


def _entered(context: Context, hit: Hit, step: Hit) -> bool:
    verbs = (finite_verb(context.scan, p) for p in range(max(0, hit.first - 3), step.first))
    tenses = [v.entry.attributes["tense"] for v in verbs if v]
    ruled = ruled_status(context.scan, step.first, step.last)
    return bool(tenses) and tenses[-1] == "past" and ruled is not Status.DENIED


# --------------------------------------------------------------------------- before the noun


def _governing(context: Context, hit: Hit) -> Found | None:
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
        rule = "agreement_outcome" if step.entry.attributes["object"] in _LEADS else "agreement_verb"
        return _initialled(context, step, hit.last, rule) if _takes(context, step, hit) else None
    if part in ("noun", "talks") and _governs(context, step, hit):
        return _initialled(context, step, hit.last, "agreement_noun")
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
    if governs in _LEADS:
        nearer = any(s.entry.value != Step.UNDER_NEGOTIATION for p in gap for s in scan.all_at(Kind.STEP, p))
        return _led(scan, hit, _LEADS[governs]) and not nearer
    if not _of_its_kind(step, hit):
        return False
    if step.entry.value in _DIRECT or governs == "direct":
        return all(sense(scan, p) == "quantity" for p in _outside(context, gap))
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
        return len(gap) <= NEGOTIATED and (step.entry.attributes["pos"] == "noun" or _unreached(scan, hit))
    if step.entry.attributes["pos"] == "talks":
        return False
    free = _outside(context, gap)
    return len(free) <= GENITIVE and all(scan.word(p).isdigit() or sense(scan, p) in _COMPLEMENT for p in free)


def _unreached(scan: Scan, hit: Hit) -> bool:
    """Tell whether talks are for an agreement yet to come: «محادثات بشأن اتفاق», «محادثات لإحياء الاتفاق»."""
    return sense(scan, hit.first - 1) == "toward" or not definite(scan, hit)


def _initialled(context: Context, step: Hit, last: int, rule: str) -> Found | None:
    """«وقّعا بالأحرف الأولى على اتفاقية» is initialled, not signed, if that stands close behind the word `last`."""
    found, scan = _found(context, step, rule), context.scan
    if found is None or found.step is not Step.SIGNED:
        return found
    reach = range(step.last, min(last + GENITIVE, len(scan.words)))
    phrase = any(s.entry.value == Step.INITIALLED for p in reach for s in scan.all_at(Kind.STEP, p))
    return replace(found, step=Step.INITIALLED) if phrase else found
