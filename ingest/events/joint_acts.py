"""What officials of two states do side by side: «دشن X وY المعبر», «أعطى X وY انطلاقة الأشغال», «X وY يتفقدان»."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from cypher.vocabulary import EventType
from ingest.actors import Actor
from ingest.arabic import fold_word
from ingest.conjugation import forms
from ingest.events.arguments import candidate_of
from ingest.events.context import Candidate, Context, chain, open_path, states_of
from ingest.lexicon import Entry, Hit, Kind, rows

_PEOPLE = frozenset({"person", "both"})
_TIME = 2
"""Words between such a verb and its subject at most: «دشن أمس X وY»."""
_OBJECT = 14
"""Words between the officials and what they do at most."""


class Act(NamedTuple):
    """A form of a verb: its tense, the type of what it tells, the words of which one must follow."""

    tense: str
    type: EventType
    objects: frozenset[str]


@cache
def _acts() -> Mapping[str, Act]:
    found: dict[str, Act] = {}
    for row in rows("joint_acts"):
        objects = frozenset(map(fold_word, row["object"].split()))
        for form, tense in forms(row["past"], row["present"]).items():
            found.setdefault(form, Act(tense, EventType(row["type"]), objects))
    return found


def joint_acts(context: Context) -> Iterator[Candidate]:
    """Yield an event for officials of two states or more who are together the subject of such a verb."""
    for actor in context.actors:
        if actor.kind not in _PEOPLE or actor.joined or actor.preposition:
            continue
        people = _together(context, actor)
        verb = _verb_of(context, people) if len(states_of(people)) > 1 else None
        if verb is None:
            continue
        act = _acts()[_bare(context.scan.word(verb))]
        entry = Entry(Kind.EVENT, act.type, {"pos": "verb", "frame": "act", "tense": act.tense})
        yield candidate_of(context, Hit(verb, verb + 1, "", entry), people, "joint_act")


def _together(context: Context, first: Actor) -> list[Actor]:
    """Return those whom «و», or «مع» right behind, joins to an official; none if not all are officials of a state."""
    people = chain(context, first)
    beside = next((a for a in context.after(people[-1].last) if a.preposition == "مع"), None)
    if beside and beside.first - people[-1].last <= 1:
        people += chain(context, beside)
    return people if all(a.kind in _PEOPLE and a.states for a in people) else []


def _verb_of(context: Context, people: list[Actor]) -> int | None:
    """Return the verb before the officials or right behind them, if what must follow it does."""
    scan, end = context.scan, people[-1].last
    before = next((p for p in range(people[0].first - 1, people[0].first - 2 - _TIME, -1) if _act_at(context, p)), None)
    verb = before if before is not None else end if _is_dual(context, end) else None
    if verb is None or (before is not None and not open_path(scan, before + 1, people[0].first)):
        return None
    objects, start = _acts()[_bare(scan.word(verb))].objects, max(end, verb + 1)
    at = next((p for p in range(start, start + _OBJECT) if scan.word(p) in objects), None)
    if objects and (at is None or not open_path(scan, start, at)):
        return None
    return verb


def _act_at(context: Context, position: int) -> bool:
    return position >= 0 and _bare(context.scan.word(position)) in _acts()


def _is_dual(context: Context, position: int) -> bool:
    """«الوزيران يتفقدان المعبر»: behind its subject the verb agrees with it."""
    return _act_at(context, position) and context.scan.word(position).endswith(("ا", "ان"))


def _bare(word: str) -> str:
    return word.removeprefix("و") if word.removeprefix("و") in _acts() else word
