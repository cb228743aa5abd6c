"""Where claims and names stood of which a decision speaks, so that it holds for what another reading makes of them."""

import json
from collections import defaultdict
from collections.abc import Container, Iterable, Mapping, Sequence
from typing import NamedTuple

from ingest.model import AgreementStep, Claim, Event, Invitation, Post, Span, Statement, canonical, people_of
from ingest.resolve.decisions import Decision
from ingest.resolve.mentions import member_from_id, member_of, scope_of
from ingest.resolve.shelf import Shelf

_NAME = "name"
"""The kind of an anchor of somebody named: `claim` is his id, `beside` has the claim that names him."""
_NAMED = 3
"""So many articles that name somebody are noted."""


class Anchor(NamedTuple):
    """The place of a claim in its article, what it says in short, and the claims that say the like beside it."""

    claim: str
    article: str
    kind: str
    says: str
    start: int
    end: int
    beside: tuple[str, ...]

    @property
    def span(self) -> Span:
        """The characters of the article in which the claim stood."""
        return Span(self.start, self.end)

    @property
    def is_name(self) -> bool:
        """Whether it is the place of somebody's name."""
        return self.kind == _NAME


def anchor(claim: Claim, article: str, claims: Iterable[Claim]) -> str:
    """Return a claim's anchor as text; `claims` are all of its article."""
    beside = sorted(c.id for c in claims if c.id != claim.id and c.kind is claim.kind)
    place = claim.span
    return canonical([claim.id, article, claim.kind, says(claim), place.start, place.end, beside])


def name_anchors(member: str, claims: Iterable[tuple[str, Claim]]) -> list[str]:
    """Return the places at which a few articles name somebody; `claims` come with the articles that make them."""
    found: dict[str, str] = {}
    base = member_from_id(member)._replace(mark="")
    for article, claim in claims:
        for person in people_of(claim.body):
            if article not in found and person.span and member_of(person) == base:
                place = person.span
                found[article] = canonical([member, article, _NAME, "", place.start, place.end, [claim.id]])
        if len(found) == _NAMED:
            break
    return sorted(found.values())


def anchors_of(decision: Decision) -> list[Anchor]:
    """Read a decision's anchors."""
    found = [json.loads(text) for text in decision.anchors]
    return [Anchor._make((*parts[:-1], tuple(parts[-1]))) for parts in found]


def says(claim: Claim) -> str:
    """Return what must be the same in two claims for a decision about the one to hold for the other."""
    body = claim.body
    if isinstance(body, Event):
        return f"{body.type} {body.status} {'|'.join(sorted((*body.countries, *body.organizations)))}"
    if isinstance(body, AgreementStep):
        return f"{body.step} {body.kind} {'|'.join(sorted((*body.parties, *body.organizations)))}"
    if isinstance(body, Invitation):
        return f"{body.status} {scope_of(body.inviter)}>{scope_of(body.invitee)}"
    assert isinstance(body, Post | Statement)
    word = body.act if isinstance(body, Statement) else body.person.function
    return f"{word} {'|'.join(scope_of(person) for person in people_of(body))}"


def heirs(shelf: Shelf, decisions: Iterable[Decision], arrived: Container[str] = ()) -> dict[str, frozenset[str]]:
    """Return, by id, what stands in the place of claims and names that are read no more.

    Of a claim it is one at most, where it is clear which; of somebody named whoever is read at his places: all of them
    if an article with such a place has `arrived`, and in any case if there he is read no more.
    """
    anchors = [a for decision in decisions for a in anchors_of(decision)]
    if not anchors:
        return {}
    there = {told.id for told in shelf.told_of({id for a in anchors for id in _noted(a)})}
    gone = {a.claim: a for a in anchors if not a.is_name and a.claim not in there}
    named: dict[str, set[Anchor]] = defaultdict(set)
    for one in anchors:
        if one.is_name:
            named[one.claim].add(one)
    moved = [a for places in named.values() for a in places if _moves(places, there, arrived)]
    claims: dict[str, list[Claim]] = {}
    for told in shelf.told_by(sorted({a.article for a in [*gone.values(), *moved]})):
        claims.setdefault(told.head.id, []).append(told.raw)
    found = {id: frozenset({heir}) for id, heir in in_place_of([gone[id] for id in sorted(gone)], claims).items()}
    return found | named_there(moved, claims)


def _noted(anchor: Anchor) -> tuple[str, ...]:
    """Return the claims whose presence shows that an article is read as it was."""
    return anchor.beside if anchor.is_name else (anchor.claim,)


def _moves(places: Iterable[Anchor], there: Container[str], arrived: Container[str]) -> bool:
    """Say whether all places of a name are read anew, or one was just now."""
    return any(a.article in arrived for a in places) or not any(id in there for a in places for id in a.beside)


def named_there(anchors: Iterable[Anchor], claims: Mapping[str, Sequence[Claim]]) -> dict[str, frozenset[str]]:
    """Return, by the ids of names, the ids of those that are read in their places now; `claims` are by article."""
    found: dict[str, set[str]] = defaultdict(set)
    for one in anchors:
        mark = member_from_id(one.claim).mark
        people = (p for claim in claims.get(one.article, ()) for p in people_of(claim.body))
        here = {m for p in people if p.span and _shared(p.span, one.span) > 0 and (m := member_of(p))}
        found[one.claim] |= {member._replace(mark=mark).id for member in here}
    return {id: frozenset(members) for id, members in found.items()}


def in_place_of(anchors: Iterable[Anchor], claims: Mapping[str, Sequence[Claim]]) -> dict[str, str]:
    """Return, by the id of claims that are gone, the id of the one that says the like in their place."""
    found = {}
    for one in (a for a in anchors if not a.is_name):
        fitting = [(_shared(one.span, c.span), c.id) for c in claims.get(one.article, ()) if _stands_for(c, one)]
        most = max(fitting, default=(0, ""))[0]
        nearest = [id for shared, id in fitting if shared == most]
        if len(nearest) == 1:
            found[one.claim] = nearest[0]
    return found


def _stands_for(claim: Claim, gone: Anchor) -> bool:
    alike = claim.kind == gone.kind and says(claim) == gone.says
    return alike and claim.id not in gone.beside and _shared(claim.span, gone.span) > 0


def _shared(one: Span, other: Span) -> int:
    return min(one.end, other.end) - max(one.start, other.start)
