"""The verb that governs the word of an invitation, and whether it answers one told before: «وعد بتلبيتها»."""

from dataclasses import dataclass

from cypher.vocabulary import Status
from ingest.aims import SENTENCE_ENDS, TABLE
from ingest.discourse import Form, contradicted, form_at, open_way
from ingest.events import Context
from ingest.operators import ruled_status
from ingest.scan import Scan

BACK = 40
"""Words between the noun and its verb at most."""
LATTER = frozenset({"الاخير", "الاخيره"})
"""Who is meant was named last: «وقبل الأخير الدعوة»."""
_PROMISED = ("accept", "decline", "promise")
_NOT_FOR_US = ("coming", "invitation", "call", "promise")
_GOES_ON = frozenset({"الموجهه", "التي", "شاكرا", "شاكره", "بسرور", "مرحبا"})
"""Behind «قبل الدعوة» where it means that someone accepted it."""


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb of the table, or the noun of accepting, with its place."""

    position: int
    form: Form


def is_denied(context: Context, verb: Verb) -> bool:
    """Not yet done, or said not to be: «سيوجه», «لم يوجه», «نفى … أن يكون قد تلقى»."""
    scan = context.scan
    ruled = ruled_status(scan, verb.position, verb.position + 1)
    return (
        contradicted(scan, verb.position)
        or verb.form.tense == "future"
        or ruled in (Status.DENIED, Status.PLANNED, Status.CANCELLED)
    )


def governing(context: Context, at: int) -> Verb | None:
    """Return the nearest verb of the table before the noun in its clause; «تلبية» right before it stands for one."""
    scan = context.scan
    for position in range(at - 1, max(-1, at - BACK), -1):
        if scan.word(position) in SENTENCE_ENDS:
            return None
        form = form_at(TABLE, scan, position)
        if form is None or form.sense in _NOT_FOR_US:
            continue
        if form.pos == "noun":
            if form.sense == "accepting" and at - position <= 2:
                return accepting(context, position, form)
            continue
        if (
            form.sense == "accept"
            and scan.word(position).removeprefix("و") == "قبل"
            and not _takes(context, position, at)
        ):
            continue
        return Verb(position, form) if open_way(context, position + 1, at) else None
    return None


def accepting(context: Context, position: int, form: Form) -> Verb | None:
    """«رحب بتلبية الدعوة», «وعد بتلبيتها» are answers; «تلبية لدعوة» beside a visit only tells why someone came."""
    for back in range(position - 1, max(-1, position - BACK), -1):
        if context.scan.word(back) in SENTENCE_ENDS:
            break
        verb = form_at(TABLE, context.scan, back)
        if verb and verb.pos == "verb" and verb.sense in _PROMISED:
            return Verb(back, verb)
    return Verb(position, form) if form.prefix.endswith("ب") or context.scan.word(position - 1) == "علي" else None


def _takes(context: Context, position: int, at: int) -> bool:
    """«قبل» is the verb only before an official or the noun itself: «قبل الدعوة كان …» tells what was before it."""
    scan, following = context.scan, position + 1
    if scan.word(position).removeprefix("و") != "قبل":
        return True
    if following == at:
        return not scan.word(at).startswith("ال") or _ends_there(scan, at + 1)
    return scan.word(following) in LATTER or any(a.first == following and a.kind == "person" for a in context.actors)


def _ends_there(scan: Scan, position: int) -> bool:
    """Tell whether a clause is over, or goes on as one of accepting does."""
    word, form = scan.word(position), form_at(TABLE, scan, position)
    return not word.isalpha() or word.startswith("و") or word in _GOES_ON or bool(form and form.sense == "coming")
