"""The steps that a sentence tells of an agreement: words that govern its noun, and words behind it."""

from dataclasses import replace

from cypher.vocabulary import Status, Step
from ingest.agreements.found import Found
from ingest.agreements.governing import LEADS, governing, initialled, of_its_kind, told_by
from ingest.agreements.nouns import RELATIVE, STOPS, carries_pronoun, definite, sense
from ingest.agreements.standing import (
    binding,
    dated_back,
    declared,
    delivered,
    draft,
    named_by_year,
    reached,
    sought,
    there,
)
from ingest.clauses import finite_verb
from ingest.discourse import open_way
from ingest.events import Context
from ingest.lexicon import Hit, Kind, cues
from ingest.operators import ruled_status
from ingest.scan import Scan

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


def steps_of(context: Context, hit: Hit) -> list[Found]:
    """Return the steps that a sentence tells of the agreement named at `hit`, at most one of a kind.

    What stands behind the noun tells its past («الموقعة عام 2001», «التي وقعها»), what governs it tells the news.
    """
    behind = _participle(context, hit) or _relative(context, hit) or _resumed(context, hit) or _phrase(context, hit)
    before = governing(context, hit)
    if before and behind:
        before = replace(before, until=behind.first)
    found = [f for f in (before, behind, delivered(context, hit)) if f]
    if not found:
        scan = context.scan
        weaker = (
            draft(scan, hit),
            sought(scan, hit),
            declared(context, hit),
            named_by_year(context, hit),
            dated_back(context, hit),
            binding(context, hit),
            reached(context, hit),
            there(context, hit),
        )
        found = [f for f in weaker if f][:1]
    return list({f.step: f for f in found}.values())


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
                return told_by(context, step, "agreement_participle")
            planned = any(o.entry.value == "planned" for o in scan.all_at(Kind.OPERATOR, position - 1))
            if planned and step.entry.value == Step.SIGNED and carries_pronoun(scan, step):
                return Found(Step.PLANNED_SIGNING, position, step.last, "agreement_participle")
    return None


def _may_tell_of(scan: Scan, position: int, hit: Hit) -> list[Hit]:
    """Return the steps at a word behind a noun that may have it as their object."""
    steps = scan.all_at(Kind.STEP, position)
    return [s for s in steps if of_its_kind(s, hit) and s.entry.attributes["object"] not in LEADS]


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
                return initialled(context, step, step.last, "agreement_relative")
    return None


def _resumed(context: Context, hit: Hit) -> Found | None:
    """Find a clause without «التي»: «اتفاقية … توصل إليها البلدان», «الاتفاقية … تم توقيعها», «… وقعت أمس»."""
    scan = context.scan
    indefinite = not definite(scan, hit) or scan.word(hit.first - 1) == "من"
    for position in range(hit.last, min(hit.last + RESUMED, len(scan.words))):
        if scan.word(position) in STOPS or scan.word(position) in RELATIVE or scan.at(Kind.AGREEMENT, position):
            return None
        for step in _may_tell_of(scan, position, hit):
            done = scan.word(position - 1).removeprefix("و").removeprefix("س") in _CARRIED_OUT
            if ((indefinite or done) and carries_pronoun(scan, step)) or _passive(context, hit, step):
                return told_by(context, step, "agreement_relative")
    return None


_CARRIED_OUT = cues("carried_out")
"""«الاتفاقية مع X تم توقيعها»: a verb that makes a fact of the verbal noun behind it."""


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
