"""The book of invitations: who invited whom, by whom, and how far it came."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import combinations
from typing import NamedTuple

from cypher.vocabulary import Basis, InvitationStatus, Label, Relation
from ingest.model import Invitation, Organization, Person
from ingest.resolve import naming
from ingest.resolve.chronology import best_date, date_properties, date_value
from ingest.resolve.context import Context
from ingest.resolve.decisions import Rulings
from ingest.resolve.evidence import Told, vote
from ingest.resolve.facts import Edge, Facts, Key, edge, node
from ingest.resolve.links import decided, linked, supporting
from ingest.resolve.mentions import member_of, office, scope_of
from ingest.resolve.organisations import office_of, organization_key, organizations_at
from ingest.resolve.partition import Partition
from ingest.resolve.support import proof

_SLOTS = {Relation.ISSUED_BY: "inviter", Relation.ISSUED_TO: "invitee", Relation.CARRIED_BY: "bearer"}
_RUNGS = {status: rung for rung, status in enumerate(InvitationStatus)}


class Asking(NamedTuple):
    """An invitation claim as clustering sees it: ends are a name, or none, and an office, or none."""

    id: str
    place: str | None
    inviter: tuple[str | None, str | None]
    invitee: tuple[str | None, str | None]


def asking(told: Told) -> Asking:
    """Look at an invitation claim: who invites whom, and whereto."""
    body = _body(told)
    return Asking(told.id, body.place, _end_of(body.inviter), _end_of(body.invitee))


def _end_of(person: Person) -> tuple[str | None, str | None]:
    member, held = member_of(person), office(person)
    return member.id if member else None, "/".join(held) if held else None


def invitation_clusters(askings: Iterable[Asking], rulings: Rulings) -> list[list[str]]:
    """Divide the invitations from one state to another in one year: same inviter and same invitee are one."""
    found = {a.id: a for a in sorted(askings)}
    parts = Partition(found)
    for one, other in combinations(found.values(), 2):
        if _same(one, other):
            parts.join(one.id, other.id)
    return rulings.rearranged(parts.sets(), {id: id for id in found})


def _body(told: Told) -> Invitation:
    assert isinstance(told.claim.body, Invitation)
    return told.claim.body


def _same(one: Asking, other: Asking) -> bool:
    places = {place for place in (one.place, other.place) if place}
    return len(places) < 2 and _one(one.inviter, other.inviter) and _one(one.invitee, other.invitee)


def _one(a: tuple[str | None, str | None], b: tuple[str | None, str | None]) -> bool:
    """Say whether two mentions are of one person or of one office."""
    if a[0] and b[0]:
        return a[0] == b[0]
    return a[1] is not None and a[1] == b[1]


def invitation_facts(cluster: Sequence[Told], context: Context) -> Facts:
    """Return an invitation with the people, or the bodies, that issued, received and carried it."""
    key = Key(Label.INVITATION, min(t.id for t in cluster))
    edges: list[Edge] = []
    bodies: list[Organization] = []
    for relation, slot in _SLOTS.items():
        people = [(t, person) for t in cluster if (person := getattr(_body(t), slot))]
        ends, named = _ends(relation, key, people, context)
        edges += ends
        bodies += named
    edges += [*linked(cluster, key, context), *supporting(cluster, key, context)]
    found = node(Label.INVITATION, key.id, _properties(cluster, context))
    return Facts((found,), tuple(edges), organizations_at(edges, bodies))


def _ends(
    relation: Relation, key: Key, people: Sequence[tuple[Told, Person]], context: Context
) -> tuple[list[Edge], list[Organization]]:
    """Return the relations to the people in one slot; a title alone leads to the body unless a name is known too."""
    by_name: dict[Key, list[tuple[Told, Person]]] = defaultdict(list)
    by_title: dict[Key, list[tuple[Told, Person]]] = defaultdict(list)
    bodies: list[Organization] = []
    for told, person in people:
        id = context.person(told, person)
        body = office_of(person)
        if id:
            by_name[Key(Label.PERSON, id)].append((told, person))
        elif body:
            bodies.append(body)
            by_title[organization_key(body)].append((told, person))
    ends = by_name or by_title
    return [_end(relation, key, end, shown) for end, shown in sorted(ends.items())], [] if by_name else bodies


def _end(relation: Relation, key: Key, end: Key, shown: Sequence[tuple[Told, Person]]) -> Edge:
    title = vote((person.title, told.head.origin) for told, person in shown)
    function = vote((person.function, told.head.origin) for told, person in shown)
    return edge(relation, key, end, {"title": title, "function": function, **proof(t for t, _ in shown)})


def _properties(cluster: Sequence[Told], context: Context) -> dict[str, object]:
    bodies = [_body(t) for t in cluster]
    edits = context.rulings.edits_of(t.id for t in cluster)
    date = best_date([(_body(t).date, t.head.origin) for t in cluster])
    if "date" in edits:
        date = date_value(edits["date"], Basis.OUTSIDE, date)
    status = max((b.status for b in bodies), key=_RUNGS.__getitem__)
    names = _name(bodies[0], naming.date(date))
    return {
        "name": names.ar,
        "name_en": names.en,
        "status": edits["status"] if edits.get("status") in _RUNGS else status,
        "purpose": vote((_body(t).purpose, t.head.origin) for t in cluster),
        "place": vote((_body(t).place, t.head.origin) for t in cluster),
        **date_properties(date),
        **{name: value for name, value in proof(cluster).items() if name != "claims"},
        **decided(cluster, context),
    }


def _name(body: Invitation, when: naming.Name) -> naming.Name:
    kind = naming.word("invitation", None)
    sides = [_called(person) for person in (body.inviter, body.invitee)]
    ar, en = (" ← ".join(n.ar for n in reversed(sides)), " → ".join(n.en for n in sides))
    return naming.Name(f"{kind.ar}: {ar}، {when.ar}", f"{kind.en}: {en}, {when.en}")


def _called(person: Person) -> naming.Name:
    state = naming.country(scope_of(person))
    return naming.Name(person.name or person.title or state.ar, person.name or state.en)
