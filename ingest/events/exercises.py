"""Joint exercises and patrols: «مناورات مشتركة بين X وY», «تشارك مقاتلات بريطانية في مناورات مع القوات الكورية»."""

from collections.abc import Iterator

from cypher.vocabulary import EventType
from ingest.actors import Actor
from ingest.events.arguments import candidate_of
from ingest.events.context import Candidate, Context, chain, open_path, states_of, subject
from ingest.events.pairs import between, nisba_pair
from ingest.lexicon import Hit, Kind, cues
from ingest.scan import Scan

REACH = 8
"""Words between an exercise and the other side of it, at most."""
_TROOPS = cues("troops")
_SIDES = ("state", "side", "ministry", "capital")
_ONLY_JOINT = cues("only_joint")
"""Nouns that are exercises of two states only where the text calls them joint: «دوريات مشتركة»."""


def joint_activities(context: Context, hit: Hit) -> Iterator[Candidate]:
    """«مناورات مشتركة بين X وY», «أجرت X مناورات مع Y», «طائرات صينية وروسية قامت بطلعات مشتركة»."""
    if hit.entry.value != EventType.JOINT_ACTIVITY:
        return
    joint = _is_joint(context.scan, hit)
    if not joint and hit.entry.attributes["possessed"]:
        return
    if not joint and context.scan.word(hit.first).lstrip("وبل").removeprefix("ال") in _ONLY_JOINT:
        return
    named = nisba_pair(context, hit.last) or between(context, hit)
    sides = named or _held_by(context, hit) or _with(context, hit) or _together(context, hit, joint)
    if sides and len(states_of(sides)) > 1:
        yield candidate_of(context, hit, sides, "noun_joint")


def _is_joint(scan: Scan, hit: Hit) -> bool:
    """«مناورات (بحرية واسعة) مشتركة», «التدريب المصري اليوناني المشترك»."""
    return any("مشترك" in word for word in scan.words[hit.last : hit.last + 5])


_HELD = cues("held_by")


def _held_by(context: Context, hit: Hit) -> list[Actor]:
    """«المناورات التي تجريها مصر واليونان», «مناورات تنفذها مصر مع اليونان»."""
    at = next((p for p in range(hit.last, hit.last + 4) if context.scan.word(p) in _HELD), None)
    if at is None:
        return []
    holder = context.first_after(at + 1, lambda a: a.kind in _SIDES and not a.preposition)
    if holder is None or holder.first > at + 2:
        return []
    holders = chain(context, holder)
    return [*holders, *_partners(context, holders[-1].last)]


def _with(context: Context, hit: Hit) -> list[Actor]:
    """«أجرت مصر مناورات مع اليونان»: the subject, and whom «مع» names."""
    others = _partners(context, hit.last)
    own = _exercising(context, hit) if others else []
    return [*own, *others] if own else []


def _partners(context: Context, start: int) -> list[Actor]:
    """Return the chain behind the first «مع» near a word: states, their forces and delegations."""
    scan = context.scan
    at = next((p for p in range(start, start + REACH) if scan.word(p) == "مع"), None)
    if at is None or scan.word(at - 1) in _SAME_TIME or not open_path(scan, start, at):
        return []
    named = context.first_after(at + 1, lambda a: a.kind in _SIDES)
    if named and named.preposition == "مع" and named.first <= at + 3:
        return chain(context, named)
    forces = _forces(scan, at + 1)
    return [forces] if forces else []


_SAME_TIME = cues("not_along_with")


def _exercising(context: Context, hit: Hit) -> list[Actor]:
    """Return who holds an exercise: the subject before it, or the forces that a nisba names there."""
    own = subject(context, hit.first)
    if own and own.kind in _SIDES:
        return [own]
    for position in range(hit.first - 1, max(-1, hit.first - 2 * REACH), -1):
        forces = _forces(context.scan, position)
        if forces:
            return [forces]
    return []


def _forces(scan: Scan, position: int) -> Actor | None:
    """«مقاتلات بريطانية», «القوات البحرية المصرية», «نظيرتها اليونانية»: military nouns and the nisba behind them."""
    if scan.word(position).lstrip("و").removeprefix("ال") not in _TROOPS:
        return None
    nisbas = [h for p in range(position + 1, position + 4) if (h := scan.at(Kind.NISBA, p)) and h.entry.state]
    return Actor(position, nisbas[0].last, "side", (nisbas[0].entry.value,)) if nisbas else None


_BEFORE = 12
"""Words between two subjects and their joint exercise at most."""


def _together(context: Context, hit: Hit, joint: bool) -> list[Actor]:
    """«طائرات صينية وروسية قامت بطلعات مشتركة», «بدأت مصر واليونان مناورات»; «كل من» may hold its own."""
    near = range(max(0, hit.first - _BEFORE), hit.first - 1)
    if not any(context.scan.word(p).removeprefix("و") in _HOLDS for p in (*near, hit.first - 1)):
        return []
    pair = next(filter(None, (nisba_pair(context, p) for p in near)), None) if joint else None
    own = None if pair else subject(context, hit.first)
    if own is None or hit.first - own.last > _BEFORE or own.kind not in _SIDES:
        return pair or []
    each = context.scan.word(own.first - 1) in _EACH or context.scan.word(own.first - 2) in _EACH
    return [] if each and not joint else chain(context, own)


_HOLDS = cues("holds_exercise")
_EACH = frozenset(["كل", "كلا"])
