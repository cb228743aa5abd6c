"""How far a word of signing, agreeing or negotiating goes: done, planned, proposed, or nothing at all."""

from itertools import pairwise
from typing import NamedTuple

from cypher.vocabulary import Status, Step
from ingest.agreements.nouns import RELATIVE, STOPS, WORDS, definite, sense
from ingest.clauses import finite_verb
from ingest.discourse import form_at
from ingest.events import Context
from ingest.lexicon import Hit, Kind
from ingest.operators import ruled_status
from ingest.scan import Scan
from ingest.tense import tense_status
from ingest.zones import Zone

REACH = 24
"""Words between a word of a step and its verb, or the talks that it comes from, at most."""
CONDITION = 14
"""Words over which «إذا» and «في حال» reach."""
_PLANS = {Status.PLANNED: Step.PLANNED_SIGNING, Status.PROPOSED: Step.PROPOSED, Status.POSTPONED: Step.PLANNED_SIGNING}


def rung(context: Context, step: Hit) -> Step | None:
    """Return what tense, operators and the verbs that tell of it make of a step's word, or None if no step is told."""
    scan, value = context.scan, Step(step.entry.value)
    remembered = value is Step.SIGNED and _near(scan, step, "memory")
    if step.entry.attributes["pos"] == "participle" or value is Step.DRAFT or remembered:
        return value
    if value is Step.AGREED and _near(scan, step, "hinder"):
        return Step.UNDER_NEGOTIATION
    status = _status(context, step)
    if status in (Status.DENIED, Status.CANCELLED) or _conditional(scan, step.first):
        return None
    return _BY_STEP.get(value, _other)(context, step, status)


def _status(context: Context, step: Hit) -> Status | None:
    """Let operators rule, then the tense; a finite verb in the past obeys only denial."""
    scan, row = context.scan, step.entry.attributes
    if _reported(scan, step) or (row["pos"] == "noun" and sense(scan, step.first - 1) == "frame"):
        return None
    ruled = ruled_status(scan, step.first, step.last)
    if row["pos"] == "verb":
        tense = "future" if scan.word(step.first - 1) == "سوف" else row.get("tense", "past")
        if tense == "past":
            return ruled if ruled is Status.DENIED else None
        ahead = tense == "future" or scan.zone is not Zone.HEADLINE
        return ruled or (Status.PLANNED if ahead else None)
    return ruled or _urged(context, step) or _tense(context, step)


def _urged(context: Context, step: Hit) -> Status | None:
    """«دعت X كلا من Y وZ إلى توقيع»: whom it calls upon stands between the verb and the step."""
    if context.scan.word(step.first - 1) != "الي" and not step.prefix.endswith("ل"):
        return None
    verb = _verb_before(context, step.first)
    return Status.PROPOSED if verb and verb.sense == "urge" else None


def _tense(context: Context, step: Hit) -> Status | None:
    """«ستشهد الزيارة توقيع», «تشهد القمة توقيع»: what is yet to be told is planned."""
    verb = _verb_before(context, step.first)
    if verb is None:
        return tense_status(context.scan, step.first, step.last, context.starts)
    awaited = verb.sense in ("tell", "oversee") and verb.tense == "present" and context.scan.zone is not Zone.HEADLINE
    return Status.PLANNED if verb.tense == "future" or awaited else None


# --------------------------------------------------------------------------- by kind of step


def _negotiation(context: Context, step: Hit, status: Status | None) -> Step | None:
    """Talks that are over are none; talks wished for are proposed, «المفاوضات» are there."""
    if _near(context.scan, step, "end"):
        return None
    wished = status is Status.PROPOSED and not context.scan.word(step.first).startswith("ال")
    return Step.PROPOSED if wished else Step.UNDER_NEGOTIATION


def _signing(context: Context, step: Hit, status: Status | None) -> Step | None:
    """Tell a signing from one planned or wished; a noun tells of a fact only if the words around say so."""
    scan = context.scan
    if status:
        return Step.PLANNED_SIGNING if _awaited(scan, step) else _PLANS.get(status)
    if step.entry.attributes["pos"] == "verb":
        return Step.SIGNED
    if step.prefix.endswith("ل") or sense(scan, step.first - 1) == "aim":
        if _near(scan, step, "not"):
            return None
        return Step.UNDER_NEGOTIATION if _talks(scan, step.first) else Step.PLANNED_SIGNING
    if _told(context, step):
        return Step.SIGNED
    return Step.PLANNED_SIGNING if _next_purpose(scan, step) else None


def _agreeing(context: Context, step: Hit, status: Status | None) -> Step | None:
    """«توصلا إلى اتفاق»; as the aim of talks it is under negotiation; what they may yet lead to is nothing."""
    if step.entry.attributes["pos"] == "verb":
        outcome = step.entry.attributes["object"] != ""
        return Step.AGREED if not status else None if outcome else Step.PROPOSED
    aim = sense(context.scan, step.first - 1) == "aim"
    if status is None and _told(context, step):
        return Step.AGREED
    return Step.UNDER_NEGOTIATION if (status is None or aim) and _talks(context.scan, step.first) else None


def _ratifying(context: Context, step: Hit, status: Status | None) -> Step | None:
    """Only parliaments, governments and heads of state by decree ratify; the Security Council only endorses."""
    scan, around = context.scan, range(max(0, step.first - 6), step.first + 7)
    if _near(scan, step, "decree"):
        return Step.RATIFIED
    assembly = any(sense(scan, p) == "assembly" and scan.word(p + 1) != "الامن" for p in around)
    if step.entry.attributes["pos"] == "noun":
        own = (a for a in context.after(step.last) if a.first == step.last and a.kind in ("state", "side"))
        assembly = assembly or next(own, None) is not None  # «بمصادقة المغرب على»
    return _other(context, step, status) if assembly else None


def _implementing(context: Context, step: Hit, status: Status | None) -> Step | None:
    """«بدء تنفيذ الاتفاقية», also where the two agree on it."""
    begun = step.entry.attributes["pos"] == "verb" or sense(context.scan, step.first - 1) == "begin"
    return Step.IMPLEMENTED if begun and (not status or _decided(context, step)) else None


def _updating(context: Context, step: Hit, status: Status | None) -> Step | None:
    """«تم تحديث الاتفاقية», «اتفق البلدان على تحديثها»; «دعا X إلى تحديثها» urges it."""
    if step.entry.attributes["object"] != "review" and (done := _other(context, step, status)):
        return done
    if step.entry.attributes["pos"] == "noun" and _urged(context, step):
        return Step.UPDATE_URGED
    return Step.UPDATE_AGREED if status is Status.PLANNED and _decided(context, step) else None


def _other(context: Context, step: Hit, status: Status | None) -> Step | None:
    """Tell a step that counts only when it is done or decided."""
    done = step.entry.attributes["pos"] == "verb" or _told(context, step) or _decided(context, step)
    return Step(step.entry.value) if done and not status else None


def _decided(context: Context, step: Hit) -> bool:
    """«قرر مجلس الوزراء الموافقة على», «اتفق البلدان على تحديث»."""
    verb = _verb_before(context, step.first)
    return verb is not None and verb.sense == "decide" and verb.tense == "past"


_BY_STEP = {
    Step.UNDER_NEGOTIATION: _negotiation,
    Step.SIGNED: _signing,
    Step.AGREED: _agreeing,
    Step.RATIFIED: _ratifying,
    Step.IMPLEMENTED: _implementing,
    Step.UPDATED: _updating,
}


# --------------------------------------------------------------------------- what the words around say


def _told(context: Context, step: Hit) -> bool:
    """Tell whether the words around tell of a step as a fact.

    «بعد توقيع», «تم التوقيع», «أعلن توقيع», «توجت بتوقيع», a headline's first word; not «أكد قدرته على توقيع».
    """
    scan = context.scan
    if _reported(scan, step) or any(sense(scan, p) == "frame" for p in (step.first - 1, step.first - 2)):
        return True
    if step.prefix.endswith("ب"):
        return step.entry.value == Step.SIGNED or (step.entry.value == Step.RATIFIED and not _in_bill(scan, step))
    verb = _verb_before(context, step.first)
    if scan.word(step.first - 1) == "علي":
        return verb is not None and verb.sense == "oversee" and verb.tense == "past"
    if verb:
        return verb.sense == "shows" or (verb.sense == "tell" and verb.tense == "past")
    if step.first == 0 and not step.prefix:
        return True
    behind = (v for p in range(step.last, min(step.last + REACH, len(scan.words))) if (v := _verb_at(scan, p)))
    following = next(behind, None)
    return following is not None and following.sense == "shows"


def _in_bill(scan: Scan, step: Hit) -> bool:
    """«مشروع قانون يتعلق بالموافقة على الاتفاقية»: a bill is there, and no more."""
    before = scan.words[max(0, step.first - _BILL) : step.first]
    return any(
        a.endswith(("مشروع", "مشاريع")) and b.endswith(("قانون", "قوانين", "القوانين")) for a, b in pairwise(before)
    )


_BILL = 16
"""Words between a bill and what it ratifies, at most: its number and day."""


def _reported(scan: Scan, step: Hit) -> bool:
    """«منوها إلى توقيع», «مشيدا بتوقيع»: what an official goes on to tell stands, whatever he wished before."""
    led = scan.word(step.first - 1) in ("الي", "عن") or step.prefix in ("ب", "ل")
    before = step.first - 1 - (scan.word(step.first - 1) in ("الي", "عن"))
    return led and step.entry.attributes["pos"] == "noun" and sense(scan, before) == "report"


class _Verb(NamedTuple):
    """A finite verb at a word: its tense, and what the table of agreement words says of it."""

    tense: str
    sense: str


def _verb_at(scan: Scan, position: int) -> _Verb | None:
    form = form_at(WORDS, scan, position)
    if form and form.pos == "verb":
        return _Verb(form.tense, form.sense)
    verb = finite_verb(scan, position)
    return _Verb(verb.entry.attributes["tense"], "") if verb else None


def _verb_before(context: Context, position: int) -> _Verb | None:
    """Return the verb of the clause in which a word stands, if it comes before the word."""
    scan = context.scan
    low = max(s for s in context.starts if s <= position)
    for place in range(position - 1, max(low - 1, position - REACH), -1):
        if scan.word(place) in STOPS or scan.word(place) in RELATIVE:
            return None
        verb = _verb_at(scan, place)
        if verb:
            return verb
    return None


def _awaited(scan: Scan, step: Hit) -> bool:
    """«نتطلع إلى توقيع الاتفاق»: an agreement that is there is not proposed any more, its signing is awaited."""
    before = range(max(0, step.first - 4), step.first)
    hoped = any(o.entry.value == "hoped" for p in before for o in scan.all_at(Kind.OPERATOR, p))
    noun = next((h for p in range(step.last, step.last + 2) if (h := scan.at(Kind.AGREEMENT, p))), None)
    return hoped and noun is not None and definite(scan, noun)


def _next_purpose(scan: Scan, step: Hit) -> bool:
    """«توجه إلى باريس لحضور اجتماع … ثم توقيع اتفاق»."""
    if sense(scan, step.first - 1) != "then":
        return False
    before = range(max(0, step.first - REACH), step.first)
    return any(sense(scan, p) == "purpose" or any(
        h.prefix.endswith("ل") for h in scan.all_at(Kind.EVENT, p)) for p in before)  # fmt: skip


def _talks(scan: Scan, position: int) -> bool:
    """Tell whether a sentence has told of talks before a word: «مفاوضات … بهدف التوصل إلى اتفاق»."""
    before = range(max(0, position - REACH), position)
    return any(
        sense(scan, p) == "talks" or any(s.entry.value == Step.UNDER_NEGOTIATION for s in scan.all_at(Kind.STEP, p))
        for p in before
    )


def _near(scan: Scan, step: Hit, wanted: str) -> bool:
    return any(sense(scan, p) == wanted for p in range(step.first - 4, step.first))


def _conditional(scan: Scan, position: int) -> bool:
    """«في حال التوصل إلى اتفاق», «إذا وقع»; a condition does not reach into «الاتفاق الذي أبرم»."""
    before = range(position - 1, max(-1, position - CONDITION - 1), -1)
    end = next((p for p in before if scan.word(p) in RELATIVE), before.stop)
    return any(sense(scan, p) == "if" for p in range(end + 1, position))
