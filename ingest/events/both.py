"""«الوزيران», «الجانبان»: the two sides of the event told before, named again by one word in the dual."""

import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from ingest.actors import Actor
from ingest.cast import Figure
from ingest.events.context import Candidate
from ingest.lexicon import Kind
from ingest.scan import Scan

REACH = 8
"""Sentences between an event and a dual that means its two sides, at most."""


BEFORE = 3
"""Sentences in which a dual finds two officials of its office who have not met yet, at most."""
_TWO_STATES = 2


def with_both(
    scan: Scan, actors: Sequence[Actor], told: Candidate | None, index: int, before: Sequence[Sequence[Actor]] = ()
) -> Sequence[Actor]:
    """Return the actors of a sentence; duals of officials stand for the two sides of the event told before, if near.

    «استقبل X نظيره Y، وبحث الطرفان …»: two whom the sentence has named before are meant rather than those. «والتقى
    الوزيران» are the two of that office whom the sentences `before` name, where the event is not theirs.
    """
    near = told if told and index - told.index <= REACH else None
    end = _second_side(actors)
    return [_meant(scan, a, near, before) if a.first < end and _may_be_both(a) else a for a in actors]


def _two_of(dual: Actor, before: Sequence[Sequence[Actor]]) -> Actor | None:
    """Return a dual as the only two officials with its office whom some sentences name, if they serve two states."""
    wanted = _offices([dual])
    people = [a for actors in before for a in actors if a.kind == "person" and a.states and _offices([a]) == wanted]
    found = {a.states: a.figures[0] for a in reversed(people)}
    if not wanted or len(found) != _TWO_STATES or any(len(states) > 1 for states in found):
        return None
    return replace(dual, kind="both", states=tuple(sorted(s for (s,) in found)), figures=tuple(found.values()))


def _offices(actors: Iterable[Actor]) -> set[str]:
    return {f.function for a in actors for f in a.figures} - {""}


def _second_side(actors: Sequence[Actor]) -> int:
    """Return the word at which a sentence names an official of a second state, or one beyond all if it does not."""
    first: tuple[str, ...] = ()
    for actor in actors:
        if actor.kind == "person" and actor.states and not _may_be_both(actor):
            if first and first != actor.states:
                return actor.first
            first = first or actor.states
    return sys.maxsize


def _may_be_both(actor: Actor) -> bool:
    """Tell whether an actor is a pair, or officials of whom the sentence says neither name nor state."""
    if actor.kind == "person":
        return all((f.inferred or f.guessed) and not f.names for f in actor.figures)
    return actor.kind == "pair"


def _meant(scan: Scan, actor: Actor, told: Candidate | None, before: Sequence[Sequence[Actor]]) -> Actor:
    """Return a dual as the two sides of an event, unless others of its office have been named since."""
    group = scan.at(Kind.GROUP, actor.first)
    if group is None or group.entry.attributes["who"] != "officials":
        return actor
    theirs = told is not None and _offices([actor]) <= _offices(told.sides)
    others = None if theirs or actor.kind != "person" else _two_of(actor, before)
    if others or told is None:
        return others or actor
    return replace(actor, kind="both", states=told.states, figures=tuple(_leaders(told)))


def _leaders(told: Candidate) -> Iterator[Figure]:
    """Yield the first official of each side."""
    seen = set()
    for actor in told.sides:
        if actor.figures and actor.states and actor.states not in seen:
            seen.add(actor.states)
            yield actor.figures[0]
