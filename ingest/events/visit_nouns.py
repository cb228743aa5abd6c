"""Visits that nouns tell: «زيارة X إلى ليبيا», «خلال زيارته لليبيا», «يقوم X بزيارة إلى ليبيا»."""

from collections.abc import Iterator
from dataclasses import replace

from cypher.vocabulary import Status
from ingest.actors import Actor
from ingest.clauses import finite_verb
from ingest.events.context import RELATIVE, STOPS, THAT, Candidate, Context, chain, is_official, subject
from ingest.events.journeys import TO, goal, is_man, trips
from ingest.lexicon import Hit, Kind, cues
from ingest.operators import ruled_status, status_behind
from ingest.scan import Scan
from ingest.tense import tense_status

_VISIT_FRAMES = cues("visit_frame") | cues("told_within") | cues("outcome_of")
_PAYS = cues("pays_visit")
_PAID_BY = RELATIVE | cues("paid_by")
"""«زيارة يقوم بها X», «زيارة تقود X إلى»: words that tie a visit to the visitor after it."""
_TRAVELLER = cues("traveller")
"""Someone else than the subject travels, and the text does not say of which state."""


def noun_visits(context: Context, hit: Hit) -> Iterator[Candidate]:
    """«زيارة X إلى ليبيا», «زيارته لليبيا», «يقوم X بزيارة إلى ليبيا»."""
    hit = _with_adjectives(context, hit)
    following = context.first_after(hit.last, is_official)
    if context.scan.word(hit.last) in _TRAVELLER and (following is None or following.first > hit.last):
        return
    paid = following is not None and _is_paid_by(context.scan, hit, following)
    near = following if following and (paid or _is_possessor(hit, following)) else None
    destination = goal(context, hit.last + _verb_of_visit(context.scan, hit.last), TO)
    if near and destination is None:
        destination = goal(context, near.last, TO) or _same_goal(context, hit)
    visitor = near or _whose(context, hit)
    reach = 14 if hit.entry.attributes.get("possessed") else 6  # «زيارته غير المسبوقة التي تستمر أربعة أيام لكوريا»
    if visitor is None or destination is None or (near is None and destination.first - hit.last > reach):
        return
    status = status_behind(context.scan, destination.last) or _visit_status(context, hit, paid, destination)
    if status is None and not _is_ahead(context, hit):
        return
    if _lies_before(context.scan, hit):
        hit = hit._replace(entry=hit.entry._replace(attributes={**hit.entry.attributes, "tense": "past"}))
    for candidate in trips(context, hit, chain(context, visitor), destination, "noun_visit"):
        yield replace(candidate, status=status or Status.HELD)


def _whose(context: Context, hit: Hit) -> Actor | None:
    """Return whom the sentence is about, unless the visit's pronoun means others: «السياسيون وزيارتهم», «عزمهم»."""
    own = subject(context, hit.first)
    if own is None or own.kind != "person" or own.joined:
        return own
    pronoun, before = hit.entry.attributes.get("possessed"), context.scan.words[max(0, hit.first - 2) : hit.first]
    verb = _paying_verb(context, hit)
    elsewhere = verb is not None and (own not in context.actors or own.first < verb)
    if verb is not None and elsewhere and context.scan.word(verb + 1) in _TRAVELLER:
        return None  # «يعتزم وفد من حزب … زيارة»
    several = pronoun == "هم" or any(word.endswith("هم") and word.startswith(_WILL) for word in before)
    return None if several or (pronoun == "ها" and is_man(own)) else own


_WILL = ("عزم", "نيت", "اعتزام", "رغبت", "قيام")


_ALIKE = cues("alike")


def _same_goal(context: Context, hit: Hit) -> Actor | None:
    """«تأتي زيارته بعد زيارة مماثلة لـ X»: to the state of which the sentence spoke before."""
    return context.visited if context.scan.word(hit.last) in _ALIKE else None


_ADJECTIVES = 3
"""Adjectives of a visit before its relative clause at most: «الزيارة الرسمية الأخيرة التي»."""


def _with_adjectives(context: Context, hit: Hit) -> Hit:
    """Return a visit with the adjectives between it and its relative clause."""
    for position in range(hit.last, hit.last + _ADJECTIVES + 1):
        if context.scan.word(position) in RELATIVE:
            return hit._replace(last=position)
        if not context.scan.word(position).startswith("ال"):
            break
    return hit


def _is_ahead(context: Context, hit: Hit) -> bool:
    """Tell whether an operator or a tense says what becomes of a visit: «يعتزم زيارة», «أعلن عن زيارة X إلى»."""
    scan = context.scan
    ruled = ruled_status(scan, hit.first, hit.last)
    return bool(ruled or tense_status(scan, hit.first, hit.last, context.starts))


def _verb_of_visit(scan: Scan, position: int) -> int:
    """Count the words of «كانت مقررة», «قام بها», «قادته» between a visit and its goal."""
    if scan.word(position) in _TO_BE:
        return 2 if scan.at(Kind.OPERATOR, position + 1) else 0
    if scan.word(position) in _PAID_BY and scan.word(position + 1) == "بها":
        return 2
    return 1 if scan.word(position) in _PAID_BY - RELATIVE or scan.word(position) in _PAYS else 0


_TO_BE = frozenset(["كان", "كانت"])


def _is_possessor(hit: Hit, actor: Actor) -> bool:
    """«زيارة X», «زيارة لـ X»: whose visit it is stands right after it."""
    return actor.first - hit.last <= 3 and actor.preposition in ("", "ل") and not actor.joined


def _is_paid_by(scan: Scan, hit: Hit, actor: Actor) -> bool:
    """«الزيارة التي قام بها X», «زيارة تقود X»."""
    return scan.word(hit.last) in _PAID_BY and actor.first - hit.last <= 5 and not actor.preposition


def _visit_status(context: Context, hit: Hit, paid: bool, destination: Actor) -> Status | None:
    """Return what the words around the noun say of the visit: held, proposed by an invitation, or nothing."""
    scan = context.scan
    if _is_invited(scan, hit):
        return Status.PROPOSED
    before = (scan.word(hit.first - 1), scan.word(hit.first - 2))
    told = paid or hit.prefix in ("ب", "وب") or bool(hit.entry.attributes.get("possessed"))
    told = told or not _VISIT_FRAMES.isdisjoint(before) or _lies_before(scan, hit) or _left_its_mark(scan, hit)
    verb = _paying_verb(context, hit)
    if verb is not None and scan.word(verb).removeprefix("و") in _INTENDS:
        return Status.PLANNED
    return Status.HELD if told or _is_over(scan, hit.last, destination.last) or verb is not None else None


_INTENDS = ("يعتزم", "تعتزم")


_SINCE = cues("since_then")
_RETURNS = cues("returns")
_COUNTED_FROM = frozenset(["من", "علي"])


def _lies_before(scan: Scan, hit: Hit) -> bool:
    """«بعد أيام قليلة من زيارة X», «عاد من زيارة إلى»: time has passed since, or someone comes from it."""
    if scan.word(hit.first - 1) not in _COUNTED_FROM:
        return False
    near = range(max(0, hit.first - 6), hit.first - 1)
    start = max((p for p in near if scan.word(p).removeprefix("و") in _SINCE | _RETURNS), default=None)
    return start is not None and not any(finite_verb(scan, p) for p in range(start + 1, hit.first - 1))


_MARKS = cues("visit_left")


def _is_past(scan: Scan, position: int) -> bool:
    verb = finite_verb(scan, position)
    past = verb is not None and verb.entry.attributes.get("tense") == "past"
    return past and scan.word(position) not in _TO_BE


def _left_its_mark(scan: Scan, hit: Hit) -> bool:
    """«كشفت زيارة X إلى ليبيا», «أثارت زيارة X»: what a visit did tells that it took place."""
    return scan.word(hit.first - 1).removeprefix("و") in _MARKS


_PAST_ADJECTIVES = cues("visit_over")
_PAST_TIMES = cues("past_time")
_JOINED_RELATIVE = RELATIVE | {f"و{word}" for word in RELATIVE}


def _is_over(scan: Scan, first: int, last: int) -> bool:
    """«الزيارة الأخيرة لـ X», «زيارة X إلى ليبيا الأخيرة», «… أمس», «… عززت», «… والتي بحث خلالها»."""
    if not _PAST_ADJECTIVES.isdisjoint(scan.words[first : last + 1]) or scan.word(last) in _MARKS:
        return True
    for position in range(last, min(last + 5, len(scan.words))):
        word = scan.word(position)
        if word in _PAST_TIMES:
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


def _paying_verb(context: Context, hit: Hit) -> int | None:
    """Return the verb of the clause if it is one of paying a visit: «يؤدي X زيارة»."""
    for position in range(hit.first - 1, max(-1, hit.first - 22), -1):
        word = context.scan.word(position)
        if word in STOPS or word in THAT:
            return None
        if word.removeprefix("و") in _PAYS:
            return position
    return None
