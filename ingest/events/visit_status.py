"""What the words around a visit noun make of it: held, to come, proposed by an invitation, or only spoken of."""

import re

from cypher.vocabulary import Status
from ingest.actors import Actor
from ingest.clauses import finite_verb
from ingest.events.context import RELATIVE, STOPS, THAT, Context, chain
from ingest.lexicon import Hit, cues
from ingest.operators import ruled_status, status_behind
from ingest.scan import Scan
from ingest.tense import tense_status

PAYS = cues("pays_visit")
_VISIT_FRAMES = cues("visit_frame") | cues("told_within") | cues("outcome_of")
_JOINED_RELATIVE = RELATIVE | {f"و{word}" for word in RELATIVE}


def status_of_visit(context: Context, hit: Hit, paid: bool, visitor: Actor, destination: Actor) -> Status | None:
    """Return what adjectives, a relative clause, or the words before a visit noun make of it, None if they do not.

    `paid` says that a relative clause tells who pays it.
    """
    told = _adjectives_status(context.scan, hit, visitor, destination)
    return told or _visit_status(context, hit, paid, destination)


def is_ahead(context: Context, hit: Hit) -> bool:
    """Tell whether an operator or a tense says what becomes of a visit: «يعتزم زيارة», «أعلن عن زيارة X إلى»."""
    scan = context.scan
    ruled = ruled_status(scan, hit.first, hit.last)
    return bool(ruled or tense_status(scan, hit.first, hit.last, context.starts))


KNOWN = "known_visit"
"""The rule of a visit of which a sentence speaks without telling whether it is to come: «زيارة X لليبيا مهمة»."""
_NEAR_GOAL = 4
"""Words between whose visit it is and its goal at most, where nothing else tells of the visit."""


def is_known(context: Context, hit: Hit, visitor: Actor, destination: Actor) -> bool:
    """«إن زيارة الوزير X لليبيا مهمة»: what is said of one man's visit to one place takes it as known.

    Behind a preposition it may be but talked of: «أنباء عن زيارة X», «احتجوا على زيارة X».
    """
    if visitor.kind != "person" or destination.first < visitor.last or not _is_one_man(visitor):
        return False
    if hit.prefix not in ("", "و") or context.scan.word(hit.first - 1).removeprefix("و") in _TALKED_OF:
        return False
    last = chain(context, visitor)[-1].last
    adjoins = destination.first <= last + 1 and not destination.preposition  # «زيارة الوزير X دولة قطر»
    return adjoins or (destination.preposition in ("الي", "ل") and destination.first - last <= _NEAR_GOAL)


_TALKED_OF = cues("preposition") | {"بخصوص", "قرب", "خبر", "انباء", "شائعه"}


def _is_one_man(actor: Actor) -> bool:
    """Tell whether an actor is an official named or in the singular: «زيارة مسؤولي ليبيا» are many."""
    return any(f.names or all(t.number == "s" for t, _ in f.titles) for f in actor.figures)


def _adjectives_status(scan: Scan, hit: Hit, visitor: Actor, destination: Actor) -> Status | None:
    """«زيارة X إلى لبنان المقررة غدا», «زيارة X المرتقبة إلى لبنان»: what an adjective of a visit makes of it."""
    behind = status_behind(scan, destination.last) or _announced(scan, destination.last) or _announced(scan, hit.last)
    between = visitor.last < destination.first
    return behind or (status_behind(scan, visitor.last) if between else None)


_ANNOUNCES = cues("announces")
_OF_IT = frozenset(["عنها", "عنه"])


def _announced(scan: Scan, position: int) -> Status | None:
    """«زيارة X إلى ليبيا، والتي أعلن عنها أمس»: what somebody announced is to come."""
    start = position + (scan.word(position) in ("،", ","))
    if scan.word(start) not in _JOINED_RELATIVE:
        return None
    announced = scan.word(start + 1) in _ANNOUNCES or scan.words[start + 2 : start + 3] == ("الاعلان",)
    return Status.PLANNED if announced and not _OF_IT.isdisjoint(scan.words[start + 2 : start + 4]) else None


def _visit_status(context: Context, hit: Hit, paid: bool, destination: Actor) -> Status | None:
    """Return what the words around the noun say of the visit: held, proposed by an invitation, or nothing."""
    scan = context.scan
    if _is_invited(scan, hit):
        return Status.PROPOSED
    before = (scan.word(hit.first - 1), scan.word(hit.first - 2))
    if _comes_before(scan, hit) or scan.word(hit.first - 1) in _SOON:
        return Status.PLANNED
    told = paid or hit.prefix in ("ب", "وب") or bool(hit.entry.attributes.get("possessed"))
    told = told or not _VISIT_FRAMES.isdisjoint(before) or lies_before(scan, hit) or _left_its_mark(scan, hit)
    verb = paying_verb(context, hit)
    if verb is not None and scan.word(verb).removeprefix("و") in _INTENDS:
        return Status.PLANNED
    between = scan.words[hit.last : destination.first]  # «زيارة X الأسبوع الماضي إلى ليبيا»
    over = _is_over(scan, hit.last, destination.last) or not _PAST_TIMES.isdisjoint(between)
    return Status.HELD if told or over or verb is not None else None


_INTENDS = ("يعتزم", "تعتزم")


_SINCE = cues("since_then")
_RETURNS = cues("returns")
_COUNTED_FROM = frozenset(["من", "علي"])


def lies_before(scan: Scan, hit: Hit) -> bool:
    """«بعد أيام قليلة من زيارة X», «عاد من زيارة إلى»: time has passed since, or someone comes from it."""
    if scan.word(hit.first - 1) not in _COUNTED_FROM:
        return False
    near = range(max(0, hit.first - 6), hit.first - 1)
    start = max((p for p in near if scan.word(p).removeprefix("و") in _SINCE | _RETURNS), default=None)
    return start is not None and not any(finite_verb(scan, p) for p in range(start + 1, hit.first - 1))


_SOON = ("قرب", "اقتراب")
_PRECEDES = ("يسبق", "تسبق", "يستبق", "تستبق")


def _comes_before(scan: Scan, hit: Hit) -> bool:
    """«قبل يومين من زيارة X», «قرار يسبق زيارة X»: what something precedes is still to come."""
    if scan.word(hit.first - 1) in _PRECEDES:
        return True
    if scan.word(hit.first - 1) != "من":
        return False
    before = next((p for p in range(hit.first - 2, max(-1, hit.first - 6), -1) if scan.word(p) == "قبل"), None)
    return before is not None and not any(finite_verb(scan, p) for p in range(before + 1, hit.first - 1))


_MARKS = cues("visit_left")


_TO_BE = frozenset(["كان", "كانت"])


def _is_past(scan: Scan, position: int) -> bool:
    verb = finite_verb(scan, position)
    past = verb is not None and verb.entry.attributes.get("tense") == "past"
    return past and scan.word(position) not in _TO_BE


def _left_its_mark(scan: Scan, hit: Hit) -> bool:
    """«كشفت زيارة X إلى ليبيا», «أثارت زيارة X»: what a visit did tells that it took place."""
    return scan.word(hit.first - 1).removeprefix("و") in _MARKS


_PAST_ADJECTIVES = cues("visit_over")
_PAST_TIMES = cues("past_time")
_YEAR = re.compile(r"(19|20)\d\d")
_TO_COME = frozenset(["المقبل", "القادم"])


def _is_over(scan: Scan, first: int, last: int) -> bool:
    """«الزيارة الأخيرة لـ X», «زيارة X إلى ليبيا الأخيرة», «… أمس», «… عززت», «… والتي بحث خلالها»."""
    if not _PAST_ADJECTIVES.isdisjoint(scan.words[first : last + 1]) or scan.word(last) in _MARKS:
        return True
    for position in range(last, min(last + 5, len(scan.words))):
        word = scan.word(position)
        if word in _PAST_TIMES or (_YEAR.fullmatch(word) and scan.word(position + 1) not in _TO_COME):
            return True
        if word in _JOINED_RELATIVE:
            return _is_past(scan, position + 1)
        if word in STOPS or word in THAT or finite_verb(scan, position):
            return False
    return False


def _is_invited(scan: Scan, hit: Hit) -> bool:
    """«دعوة زيارة», «دعا X إلى … لزيارة», «الدعوة الموجهة إلى X للقيام بزيارة»."""
    if scan.word(hit.first - 1) in ("دعوه", "لدعوه", "تلبيه"):
        return True
    start = hit.first - 1 if scan.word(hit.first - 1) in _TO_PAY else hit.first
    before = scan.words[max(0, start - (8 if start == hit.first else _BEFORE_PAYING)) : start]
    aimed = hit.prefix == "ل" or start < hit.first
    return aimed and any(word.endswith("دعوه") or word in ("دعا", "دعت") for word in before)


_TO_PAY = frozenset(["للقيام", "لاداء", "لاجراء", "القيام", "باداء"])
_BEFORE_PAYING = 16
"""Words between an invitation and «للقيام بزيارة» at most: the title of whom it is for."""


def paying_verb(context: Context, hit: Hit) -> int | None:
    """Return the verb of the clause if it is one of paying a visit: «يؤدي X زيارة»."""
    for position in range(hit.first - 1, max(-1, hit.first - 22), -1):
        word = context.scan.word(position)
        if word in STOPS or word in THAT:
            return None
        if word.removeprefix("و") in PAYS:
            return position
    return None
