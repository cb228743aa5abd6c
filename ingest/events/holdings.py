"""Meetings that verbs of holding tell: «المباحثات التي أجراها X مع Y», «عقد X مع Y اجتماعا», «أجرى معه محادثات»."""

from collections.abc import Callable, Mapping
from functools import cache
from typing import NamedTuple

from ingest.actors import Actor
from ingest.conjugation import before_pronoun, forms, speakers_future
from ingest.events.arguments import is_agent, objects_after, with_preposition
from ingest.events.context import (
    RELATIVE,
    Context,
    chain,
    first_of_chain,
    is_official,
    is_party,
    open_path,
    states_of,
    subject,
    subject_before,
)
from ingest.events.strangers import followed_by_subject
from ingest.lexicon import Hit, Kind, cues, rows
from ingest.scan import Scan
from ingest.sessions import round_of


class Holding(NamedTuple):
    """A form of a verb of holding: its tense, and whether its object is a pronoun: «أجراها»."""

    tense: str
    of_it: bool


@cache
def _holdings() -> Mapping[str, Holding]:
    found: dict[str, Holding] = {}
    for row in rows("holding_verbs"):
        for form, tense in forms(row["past"], row["present"]).items():
            found.setdefault(form, Holding(tense, of_it=False))
            for pronoun in ("ه", "ها"):
                found.setdefault(before_pronoun(form, tense) + pronoun, Holding(tense, of_it=True))
        for form in speakers_future(row["present"]):
            found.setdefault(form, Holding("future", of_it=False))
    return found


def holding_at(scan: Scan, position: int) -> Holding | None:
    """Return what a word is as a verb of holding, after «و» or «ف» too, or None."""
    word = scan.word(position)
    return _holdings().get(word) or (_holdings().get(word[1:]) if word[:1] in ("و", "ف") else None)


# --------------------------------------------------------------------------- «المباحثات التي أجراها X مع Y»

_ADJECTIVES = 5
"""Words between a meeting and its relative clause at most."""
_ADVERBS = 8
"""Words between a verb of holding and its subject at most: «أجراها أمس في الرباط X»."""
_WAS = frozenset(["كان", "كانت"])
_NOUN_ALIKE = cues("noun_alike")
"""Written like a verb with its pronoun: «لقاء قادة السويد»."""
_PLACES = frozenset(["state", "capital"])
_SMALL = _WAS | {"قد"}


def _held_at(scan: Scan, hit: Hit) -> int | None:
    """Return the verb of a relative clause behind a meeting that tells who held it; «لقاء عقده» has no pronoun."""
    for position in range(hit.last, hit.last + _ADJECTIVES):
        relative = scan.word(position) in RELATIVE
        if not relative and scan.word(position) in _NOUN_ALIKE:
            return None
        verb = position + relative
        while scan.word(verb) in _SMALL:
            verb += 1
        holding = holding_at(scan, verb)
        if holding:
            return verb if holding.of_it else None
        if verb > position or not scan.word(position)[:1].isalpha():
            return None
    return None


def tense_of_holding(scan: Scan, hit: Hit) -> str | None:
    """Return the tense of «التي أجراها», «التي سيجريها» behind a meeting, None without such a clause."""
    verb = _held_at(scan, hit)
    holding = holding_at(scan, verb) if verb is not None else None
    return holding.tense if holding else None


def _is_other(actor: Actor) -> bool:
    return with_preposition(actor) or is_agent(actor)


def holders(context: Context, hit: Hit, accept: Callable[[Actor], bool] = _is_other) -> list[Actor]:
    """Return who held a meeting and with whom, as a relative clause behind it tells; none if it fell through."""
    verb = _held_at(context.scan, hit)
    if verb is None or _fell_through(context.scan, verb):
        return []
    own, start = _subject(context, hit, verb)
    others = objects_after(context, start, accept) if own else []
    return [*own, *others] if others or len(states_of(own)) > 1 else []


def holder(context: Context, hit: Hit) -> list[Actor]:
    """«الاجتماع الذي عقده X»: who held a meeting, whoever came to it; nobody if it fell through."""
    verb = _held_at(context.scan, hit)
    return [] if verb is None or _fell_through(context.scan, verb) else _subject(context, hit, verb)[0]


def held_by_stranger(context: Context, hit: Hit) -> bool:
    """«قال الرئيس إن المباحثات التي أجراها كروفت مع السفير …»: who held a meeting is someone whom no rule knows."""
    verb = _held_at(context.scan, hit)
    return verb is not None and followed_by_subject(context.scan, context.actors, verb + 1)


def _fell_through(scan: Scan, verb: int) -> bool:
    """«المحادثات التي كان سيجريها»: what was to happen did not."""
    holding = holding_at(scan, verb)
    return holding is not None and holding.tense == "future" and scan.word(verb - 1) in _WAS


def _subject(context: Context, hit: Hit, verb: int) -> tuple[list[Actor], int]:
    """Return the subject behind a verb of holding, or that of the sentence, and where the other side may follow."""
    behind = next((a for a in context.after(verb + 1) if a.kind not in _PLACES), None)
    if behind and not behind.preposition and behind.first - verb <= _ADVERBS:
        linked = chain(context, behind) if open_path(context.scan, verb + 1, behind.first) else []
        return linked, linked[-1].last if linked else verb + 1
    if followed_by_subject(context.scan, context.actors, verb + 1):
        return [], verb + 1
    own = subject(context, hit.first) or context.topic
    return (chain(context, own) if own in context.actors else [own]) if own else [], verb + 1


# --------------------------------------------------------------------------- «عقد X مع Y اجتماعا»

_FLANK = 10
"""Words between the other side and the meeting at most."""
_FAR = 24
"""Words between a verb of holding and its other side at most."""
_GOVERNS = cues("told_within") | {"في", "من", "الي", "علي", "عن", "حول", "بشان", "هامش", "قبل"}


def flanked(context: Context, hit: Hit) -> list[Actor]:
    """Return the sides of an indefinite meeting that stands behind both of them, as the object of a verb of holding."""
    scan = context.scan
    if hit.entry.attributes.get("possessed"):
        return []
    part = round_of(scan, hit)
    if part is None and (hit.prefix or scan.word(hit.first).startswith("ال")):
        return []
    if scan.word((part[0] if part else hit.first) - 1) in _GOVERNS:
        return []
    pronoun = _with_him(context, hit)
    if pronoun is not None:
        return _only_two(context, pronoun)
    other = _other_before(context, hit)
    verb = _holding_before(context, other) if other else None
    if other is None or verb is None:
        return []
    own = _who_holds(context, verb, other)
    return [*own, *chain(context, other)] if own else []


_WITH_HIM = cues("with_him")


def _with_him(context: Context, hit: Hit) -> int | None:
    """Return the verb of holding in «أجرى معه محادثات», «عقد معها أمس اجتماعا»."""
    near = range(hit.first - 1, hit.first - _NEAR, -1)
    at = next((p for p in near if context.scan.word(p) in _WITH_HIM), None)
    return at - 1 if at is not None and holding_at(context.scan, at - 1) else None


_NEAR = 5
"""Words between a pronoun with «مع» and the meeting at most."""


def _only_two(context: Context, verb: int) -> list[Actor]:
    """Return the officials named last before a verb if the sentence names two states' until there, one of each."""
    last = {a.states: a for a in reversed(context.before(verb)) if is_official(a) and a.states}
    return sorted(last.values(), key=lambda a: a.first) if len(last) == 2 else []


def _other_before(context: Context, hit: Hit) -> Actor | None:
    """Return the official with «مع» before a meeting, the first of those that «و» joins to him."""
    near = (a for a in context.before(hit.first) if a.kind in _SIDES)
    for actor in near:
        first = first_of_chain(context, actor)
        if hit.first - actor.last > _FLANK or not first.preposition:
            return None
        if first.preposition == "مع" or (first.preposition == "ب" and first.kind == "person"):
            return first if open_path(context.scan, actor.last, hit.first) else None
    return None


_SIDES = frozenset({"person", "side", "both", "ministry", "organization"})


def _holding_before(context: Context, other: Actor) -> int | None:
    """Return the verb of holding before the other side in its clause."""
    scan = context.scan
    for position in range(other.first - 1, max(-1, other.first - _FAR), -1):
        holding = holding_at(scan, position)
        if holding and not holding.of_it:
            return position if open_path(scan, position + 1, other.first) else None
    return None


def _who_holds(context: Context, verb: int, other: Actor) -> list[Actor]:
    """Return the subject of a verb of holding: between it and the other side, else the one carried on."""
    behind = context.first_after(verb + 1, is_party)
    if behind and behind is not other and behind.first < other.first and not behind.preposition:
        return chain(context, behind) if is_official(behind) or behind.kind == "ministry" else []
    if followed_by_subject(context.scan, context.actors, verb + 1):
        return []
    before = subject_before(context, verb)
    own = before or (context.topic if verb <= _BEGINNING else None)
    return [own] if own else []


_BEGINNING = 3


def between_before(context: Context, hit: Hit) -> list[Actor]:
    """«جرت بين X وY مباحثات», «عقدت أمس بين X وY جلسة»: the two stand between the verb and the meeting."""
    own = next(iter(context.before(hit.first)), None)
    first = first_of_chain(context, own) if own else None
    if own is None or first is None or first.preposition != "بين" or hit.first - own.last > _BESIDE:
        return []
    start = max(0, first.first - 1 - _BESIDE)
    takes_place = any(_takes_place(context.scan, p) for p in range(start, first.first))
    linked = chain(context, first)
    return linked if takes_place and len(states_of(linked)) > 1 else []


_BESIDE = 3
"""Words between the verb, the two sides and the meeting at most."""


def _takes_place(scan: Scan, position: int) -> bool:
    return scan.word(position).removeprefix("و") in _COMES_ABOUT or holding_at(scan, position) is not None


_COMES_ABOUT = frozenset(["جرت", "جري", "دارت", "دار", "انعقدت", "انعقد", "تمت", "تم", "ستجري", "تجري", "يجري"])


def refused(context: Context, hit: Hit) -> bool:
    """«رفض X لقاء Y», «نفى X لقاء Y»: what its subject does not do stands right behind him."""
    own = next(iter(context.before(hit.first)), None)
    if own is None or own.last != hit.first or own.preposition:
        return False
    return any(
        h.entry.value == "denied" and h.last == own.first for h in context.scan.all_at(Kind.OPERATOR, own.first - 1)
    )
