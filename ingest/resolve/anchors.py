"""Where the claims stood of which a decision speaks, so that it holds for what another reading makes of them."""

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from ingest.model import AgreementStep, Claim, Event, Invitation, Post, Span, Statement, canonical, people_of
from ingest.resolve.decisions import Decision
from ingest.resolve.mentions import scope_of
from ingest.resolve.shelf import Shelf


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


def anchor(claim: Claim, article: str, claims: Iterable[Claim]) -> str:
    """Return a claim's anchor as text; `claims` are all of its article."""
    beside = sorted(c.id for c in claims if c.id != claim.id and c.kind is claim.kind)
    place = claim.span
    return canonical([claim.id, article, claim.kind, says(claim), place.start, place.end, beside])


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


def heirs(shelf: Shelf, decisions: Iterable[Decision]) -> dict[str, str]:
    """Return, by id, the claims that stand in the place of those that are read no more, where it is clear which."""
    anchors = {a.claim: a for decision in decisions for a in anchors_of(decision)}
    if not anchors:
        return {}
    gone = anchors.keys() - {told.id for told in shelf.told_of(anchors)}
    claims: dict[str, list[Claim]] = {}
    for told in shelf.told_by(sorted({anchors[id].article for id in gone})):
        claims.setdefault(told.head.id, []).append(told.raw)
    return in_place_of([anchors[id] for id in sorted(gone)], claims)


def in_place_of(anchors: Iterable[Anchor], claims: Mapping[str, Sequence[Claim]]) -> dict[str, str]:
    """Return, by the id of claims that are gone, the id of the one that says the like in their place."""
    found = {}
    for one in anchors:
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
