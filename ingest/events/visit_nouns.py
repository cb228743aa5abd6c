"""Visits that nouns tell: «زيارة X إلى ليبيا», «خلال زيارته لليبيا», «يقوم X بزيارة إلى ليبيا»."""

from collections.abc import Iterator
from dataclasses import replace

from cypher.vocabulary import EventType, Status
from ingest.actors import Actor
from ingest.events.arguments import candidate_of
from ingest.events.context import RELATIVE, Candidate, Context, chain, is_official, subject
from ingest.events.journeys import TO, goal, is_place, trips
from ingest.events.pronouns import is_man
from ingest.events.visit_status import (
    KNOWN,
    PAYS,
    is_ahead,
    is_known,
    lies_before,
    paying_verb,
    status_of_visit,
)
from ingest.lexicon import Hit, Kind, cues
from ingest.scan import Scan

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
    near = following if following and (paid or _is_possessor(context, hit, following)) else None
    destination = _destination(context, hit, near)
    visitor = near or _whose(context, hit)
    if destination is None and visitor and (near is None or paid or near.first - hit.last <= 1):
        yield from _courtesy(context, hit, visitor, told=near is not None)
        return
    if visitor is None or destination is None:
        return
    status, rule = status_of_visit(context, hit, paid, visitor, destination), "noun_visit"
    if status is None and not is_ahead(context, hit):
        rule = KNOWN
        if near is None or not is_known(context, hit, near, destination):
            return
    if lies_before(context.scan, hit):
        hit = hit._replace(entry=hit.entry._replace(attributes={**hit.entry.attributes, "tense": "past"}))
    for candidate in trips(context, hit, chain(context, visitor), destination, rule):
        yield replace(candidate, status=status or Status.HELD)


def _destination(context: Context, hit: Hit, near: Actor | None) -> Actor | None:
    """Return where a visit goes; far from the noun only if it says whose visit it is."""
    possessed, arrives = hit.entry.attributes["possessed"], hit.entry.attributes["note"] == "arrival"
    if arrives and near is None and not _tells_of_his(context.scan, hit):
        return None
    joined = TO[:1] if arrives else TO
    found = goal(context, hit.last + _verb_of_visit(context.scan, hit.last), joined)
    if near:
        return found or goal(context, near.last, joined) or _same_goal(context, hit)
    reach = 14 if possessed else 6  # «زيارته غير المسبوقة التي تستمر أربعة أيام لكوريا»
    return found if found and found.first - hit.last <= reach else None


def _tells_of_his(scan: Scan, hit: Hit) -> bool:
    """«قال لدى وصوله إلى ليبيا»; «وصول المساعدات», «أعلن عن وصولها» are of things."""
    return bool(hit.entry.attributes["possessed"]) and scan.word(hit.first - 1).removeprefix("و") in _ARRIVING


_ARRIVING = cues("told_within") | {"فور", "حين", "منذ", "قبل", "قبيل"}


def _whose(context: Context, hit: Hit) -> Actor | None:
    """Return whom the sentence is about, unless the visit's pronoun means others: «السياسيون وزيارتهم», «عزمهم»."""
    own = subject(context, hit.first)
    if own is None or own.kind != "person" or own.joined:
        return own
    pronoun, before = hit.entry.attributes.get("possessed"), context.scan.words[max(0, hit.first - 2) : hit.first]
    verb = paying_verb(context, hit)
    elsewhere = verb is not None and (own not in context.actors or own.first < verb)
    if verb is not None and elsewhere and context.scan.word(verb + 1) in _TRAVELLER:
        return None  # «يعتزم وفد من حزب … زيارة»
    several = pronoun == "هم" or any(word.endswith("هم") and word.startswith(_WILL) for word in before)
    if pronoun == "ها" and is_man(own):
        return _woman(context, hit)
    return None if several else own


def _woman(context: Context, hit: Hit) -> Actor | None:
    """«شكر الوزير X الوزيرة Y على زيارتها»: the nearest before, if her office there is a woman's."""
    near = next((a for a in context.before(hit.first) if a.kind == "person"), None)
    return near if near and not is_man(near) and context.scan.word(near.first).endswith("ه") else None


def _courtesy(context: Context, hit: Hit, visitor: Actor, told: bool) -> Iterator[Candidate]:
    """«زيارة مجاملة إلى X», «أدى Y زيارة وداع لـ X»: whom a visitor calls upon he meets."""
    start = max(hit.last, visitor.last)
    host = context.first_after(start, is_official)
    called = host is not None and host.first - start <= _ADJECTIVES and host.preposition in ("الي", "ل")
    if host and called and host.kind == "person" and (told or paying_verb(context, hit) is not None):
        meeting = hit._replace(entry=hit.entry._replace(value=EventType.MEETING))
        yield candidate_of(context, meeting, [*chain(context, visitor), host], "courtesy_visit", host)


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


def _verb_of_visit(scan: Scan, position: int) -> int:
    """Count the words of «كانت مقررة», «قام بها», «قادته» between a visit and its goal."""
    if scan.word(position) in _TO_BE:
        return 2 if scan.at(Kind.OPERATOR, position + 1) else 0
    if scan.word(position) in _PAID_BY and scan.word(position + 1) == "بها":
        return 2
    return 1 if scan.word(position) in _PAID_BY - RELATIVE or scan.word(position) in PAYS else 0


_TO_BE = frozenset(["كان", "كانت"])


def _is_possessor(context: Context, hit: Hit, actor: Actor) -> bool:
    """«زيارة X», «زيارة لـ X»: whose visit it is stands right after it, not behind a place: «زيارة تونس للقاء X»."""
    near = actor.first - hit.last <= 3 and actor.preposition in ("", "ل") and not actor.joined
    return near and not any(is_place(a) for a in context.after(hit.last) if a.first < actor.first)


def _is_paid_by(scan: Scan, hit: Hit, actor: Actor) -> bool:
    """«الزيارة التي قام بها X», «زيارة تقود X»."""
    return scan.word(hit.last) in _PAID_BY and actor.first - hit.last <= 5 and not actor.preposition
