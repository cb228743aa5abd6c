"""«الوزيران», «الجانبان»: the two sides of the event told before, named again by one word in the dual."""

import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ingest.actors import Actor
from ingest.cast import Figure
from ingest.events.context import Candidate
from ingest.lexicon import Kind
from ingest.scan import Scan

REACH = 8
"""Sentences between an event and a dual that means its two sides, at most."""


def with_both(
    scan: Scan, actors: Sequence[Actor], told: Candidate | None, index: int, before: Sequence[Actor] = ()
) -> Sequence[Actor]:
    """Return the actors of a sentence; duals of officials stand for the two sides of the event told before, if near.

    «استقبل X نظيره Y، وبحث الطرفان …»: two whom the sentence has named before are meant rather than those. Where no
    event is near, «والتقى الوزيران» are the two ministers whom the sentence `before` names.
    """
    if told is None or index - told.index > REACH:
        return [_two_of(actor, before) if _is_dual(scan, actor) else actor for actor in actors]
    end = _second_side(actors)
    return [_meant(scan, a, told) if a.first < end and _may_be_both(a) else a for a in actors]


def _is_dual(scan: Scan, actor: Actor) -> bool:
    """«الوزيران», «الرئيسان»: two of one office, of whom the sentence says no more."""
    return actor.kind == "person" and _may_be_both(actor) and scan.word(actor.first).endswith("ان")


def _two_of(dual: Actor, before: Sequence[Actor]) -> Actor:
    """Return a dual as the only two officials of a sentence if they have its office and serve two states."""
    people = [a for a in before if a.kind == "person" and a.figures[0].function]
    offices = {a.figures[0].function for a in people} | {dual.figures[0].function}
    states = [s for a in people for s in a.states]
    if len(people) != 2 or len(offices) != 1 or len(set(states)) != 2:
        return dual
    return replace(dual, kind="both", states=tuple(sorted(states)), figures=tuple(a.figures[0] for a in people))


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
    """Tell whether an actor is a pair, or officials of whom the sentence names neither name nor state."""
    if actor.kind == "person":
        return all(f.guessed and not f.names for f in actor.figures)
    return actor.kind == "pair"


def _meant(scan: Scan, actor: Actor, told: Candidate) -> Actor:
    group = scan.at(Kind.GROUP, actor.first)
    if group is None or group.entry.attributes["who"] != "officials":
        return actor
    return replace(actor, kind="both", states=told.states, figures=tuple(_leaders(told)))


def _leaders(told: Candidate) -> Iterator[Figure]:
    """Yield the first official of each side."""
    seen = set()
    for actor in told.sides:
        if actor.figures and actor.states and actor.states not in seen:
            seen.add(actor.states)
            yield actor.figures[0]
