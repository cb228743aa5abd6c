"""Telephone calls: «تلقى X اتصالا من Y», «أبلغ X نظيره Y في اتصال هاتفي», «تحدث X هاتفيا مع Y»."""

from collections.abc import Iterator

from cypher.vocabulary import EventType
from ingest.actors import Actor
from ingest.clauses import finite_verb
from ingest.events.arguments import REACH, by_state, candidate_of, objects_after, verb_subject
from ingest.events.context import (
    Candidate,
    Context,
    chain,
    is_free_person,
    is_party,
    open_path,
    states_of,
    subject,
    subject_before,
)
from ingest.events.holdings import holders, tense_of_holding
from ingest.events.pairs import between, between_him, of_owner
from ingest.lexicon import Entry, Hit, Kind, cues
from ingest.scan import Scan

_CALLERS = frozenset({"person", "both", "ministry"})
_DURING = cues("during_call")
_MAKES_CALL = cues("makes_call")


def calls(context: Context, hit: Hit) -> Iterator[Candidate]:
    """«تلقى X اتصالا هاتفيا من Y», «أجرى X مكالمة مع Y»; «قنوات الاتصال مع» and «ما تقوم به من اتصالات» are none.

    Whom someone calls, he calls singly.
    """
    if not _is_call(context.scan, hit):
        return
    named = between_him(context, hit) or between(context, hit) or of_owner(context, hit)
    named = named or holders(context, hit, _on_the_line)
    sides = named or _parties(context, hit)
    if not sides or (_is_contact(hit) and sides[0].kind not in _CALLERS):
        return
    for group in _singly(sides):
        yield candidate_of(context, hit, group, "noun_call")


def _is_contact(hit: Hit) -> bool:
    return hit.entry.attributes["note"] == "contact"


def _is_call(scan: Scan, hit: Hit) -> bool:
    """Tell whether a noun is a call, and not to the press; of contacts, one that somebody makes or receives."""
    if _to_the_press(scan, hit.last):
        return False
    if not _is_contact(hit) or hit.entry.attributes["possessed"] or tense_of_holding(scan, hit):
        return True
    before = scan.words[max(0, hit.first - 14) : hit.first]
    return scan.word(hit.first - 1) in _DURING or any(w.removeprefix("و") in _MAKES_CALL for w in before)


_PRESS = cues("press_house")


def _to_the_press(scan: Scan, position: int) -> bool:
    """«قال X في اتصال هاتفي مع «المدى»», «… لوكالة الأنباء»: who is called is a paper."""
    near = range(position, position + 3)
    return any(scan.at(Kind.AGENCY, p) or scan.word(p).removeprefix("ل").removeprefix("ب") in _PRESS for p in near)


def _singly(sides: list[Actor]) -> list[list[Actor]]:
    """Return the caller, of a state or an organisation, with those of each state whom he calls on one line."""
    own, *others = sides
    if len(own.states) > 1 or not (own.states or own.organizations):
        return [sides]
    return [[own, *group] for group in by_state(others)]


def _parties(context: Context, hit: Hit) -> list[Actor]:
    """Return who calls and whom: the subject of the clause, and who the noun or the verb around it names."""
    own = subject(context, hit.first)
    others = objects_after(context, hit.last, lambda a: a.preposition in _LINE and _is_called(hit, a))
    if others and own:
        return [*chain(context, own), *others]
    within = context.scan.word(hit.first - 1) in _DURING
    if others or (within and context.scan.word(hit.last) in ANOTHER):
        return []
    if within:
        return spoken_to(context, hit) or _told_behind(context, hit, own)
    sides = chain(context, own) if own and own.kind in _CALLERS else []
    return sides if len(states_of(sides)) > 1 else []


def _on_the_line(actor: Actor) -> bool:
    return actor.preposition in _LINE and actor.kind in _CALLERS


_LINE = ("من", "مع", "ب")


def _is_called(hit: Hit, actor: Actor) -> bool:
    """Tell whether someone can be called: an official, a state only right behind; «… الحدود مع سوريا» is no call."""
    return is_party(actor) and (actor.kind in _CALLERS or actor.first - hit.last <= 2)


ANOTHER = frozenset(["مع", "من", "اجرته", "اجراه", "اجرتها"])
"""«في اتصال هاتفي مع القناة»: he speaks with someone of whom the reader knows nothing."""


def _told_behind(context: Context, hit: Hit, own: Actor | None) -> list[Actor]:
    """«أبلغ X - في اتصال - نظيره Y», «وفي اتصال هاتفي، هنأ X نظيره Y»: whom the verb addresses stands behind."""
    if own is None:
        return []
    start = max(hit.last, own.last)
    others = objects_after(context, start, is_free_person if own.last <= hit.first else _is_addressed)
    return [*chain(context, own), *others] if others else []


_TO = ("", "ل", "الي", "مع", "ب")


def _is_addressed(actor: Actor) -> bool:
    return actor.kind == "person" and actor.preposition in _TO and not actor.joined


def spoken_to(context: Context, hit: Hit) -> list[Actor]:
    """«أبلغ X نظيره Y … في اتصال», «تحدث X هاتفيا مع Y»: who speaks and to whom, both in the clause before a word."""
    other = next((a for a in context.before(hit.first) if a.kind == "person"), None)
    if other is None or not _is_addressed(other) or not open_path(context.scan, other.last, hit.first):
        return []
    return with_speaker(context, other)


def with_speaker(context: Context, other: Actor) -> list[Actor]:
    """Return the subject of the verb that addresses someone, with him; none if both serve one state."""
    speaker = None if _begins_clause(context, other) else subject_before(context, other.first)
    if speaker is None and other.preposition:
        speaker = context.topic
    elif speaker and not _same_clause(context, speaker, other):
        return []
    if speaker is None or speaker.kind not in (*_CALLERS, "side") or not states_of([speaker]).isdisjoint(other.states):
        return []
    return [*chain(context, speaker), *chain(context, other)]


def _begins_clause(context: Context, actor: Actor) -> bool:
    """«X …، وقالت Y»: behind a comma and «and» a verb has a subject of its own."""
    before, scan = actor.first - 1, context.scan
    return not actor.preposition and scan.word(before).startswith("و") and scan.word(before - 1) in ("،", ",")


_SMALL = frozenset(["قد", "كان", "،", ",", "-"])


def _same_clause(context: Context, speaker: Actor, other: Actor) -> bool:
    """Tell whether nothing but the verb of a subject stands between him and whom he addresses."""
    start = speaker.last
    while context.scan.word(start) in _SMALL:
        start += 1
    start += finite_verb(context.scan, start) is not None
    return open_path(context.scan, start, max(start, other.first))


def raised(context: Context, hit: Hit) -> Iterator[Candidate]:
    """«أثار X القضية مع نظيره Y»: what someone raises with his counterpart he tells him."""
    subjects, start = verb_subject(context, hit)
    others = objects_after(context, start, lambda a: a.preposition == "مع" and any(f.counterpart for f in a.figures))
    if others and subjects and subjects[0].kind in _CALLERS:
        yield candidate_of(context, hit, [subjects[0], *others], "verb_raise")


_BY_PHONE = cues("by_phone")
_BESIDE = 4
"""Words from who talks to «مع» at most."""
_ABOUT = cues("about") | {"الي", "امام", "باسم", "لصالح"}


def conversations(context: Context, hit: Hit) -> Iterator[Candidate]:
    """«تحدث X اليوم مع Y»: two officials spoke; not «تحدث X عن علاقاته مع Y», «تحدث X إلى الصحفيين مع Y»."""
    subjects, start = verb_subject(context, hit)
    other = context.first_after(start, lambda a: a.preposition in ("مع", "الي"))
    if other is None or other.kind != "person" or other.first - 1 - start > _BESIDE or not subjects:
        return
    between = context.scan.words[start : other.first - 1]
    if not _ABOUT.isdisjoint(between) or not open_path(context.scan, start, other.first):
        return
    for group in _singly([subjects[0], *chain(context, other)]) if subjects[0].kind in _CALLERS else ():
        yield candidate_of(context, hit, group, "verb_talk")


def phoned(context: Context) -> Iterator[Candidate]:
    """«تحدث X إلى Y هاتفيا», «هنأ X هاتفيا نظيره Y»: an adverb makes a call of a verb that is no event word."""
    scan = context.scan
    if _BY_PHONE.isdisjoint(scan.words):
        return
    entry = Entry(Kind.EVENT, EventType.CALL, {"pos": "adverb", "frame": "call"})
    for position, word in enumerate(scan.words):
        if word not in _BY_PHONE or position in scan.speech or _has_event_verb(scan, position):
            continue
        hit = Hit(position, position + 1, "", entry)
        sides = spoken_to(context, hit) or _addressed_behind(context, hit)
        for group in _singly(sides) if sides else ():
            yield candidate_of(context, hit, group, "adverb_call")


def _has_event_verb(scan: Scan, position: int) -> bool:
    """Tell whether an event word before the adverb tells the call itself: «تباحث X وY هاتفيا», «محادثات هاتفيا»."""
    return any(scan.at(Kind.EVENT, p) for p in range(max(0, position - 12), position + 1))


def _addressed_behind(context: Context, hit: Hit) -> list[Actor]:
    other = context.first_after(hit.last, _is_addressed)
    if other is None or other.first - hit.last > REACH or not open_path(context.scan, hit.last, other.first):
        return []
    return with_speaker(context, other)
