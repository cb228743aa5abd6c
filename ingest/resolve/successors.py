"""Where the ids of people lead that no text spells any more."""

from collections import defaultdict
from collections.abc import Container, Iterable, Set

from ingest.model import Person, people_of
from ingest.resolve.context import marked_member
from ingest.resolve.decisions import Rulings
from ingest.resolve.evidence import Told
from ingest.resolve.mentions import member_from_id, member_of, office, scope_of
from ingest.resolve.shelf import Move


def successors(
    gone: Set[str], told: Iterable[Told], here: Iterable[Told], known: Container[str], rulings: Rulings
) -> dict[str, Move]:
    """Say for each id that goes to which one it leads: that of the person named in its place.

    `told` are claims as they were and as they are, `here` those that are; `known` are the ids that lead to people.
    """
    named: dict[str, list[tuple[Person, str]]] = defaultdict(list)
    for one in here:
        for person in people_of(one.claim.body):
            member = marked_member(one, person, rulings)
            if member and member.id in known:
                named[one.head.id].append((person, member.id))
    found: dict[str, tuple[int, str, str]] = {}
    for one in told:
        for person in people_of(one.claim.body):
            for id in _ids(one, person, rulings) & gone:
                places = [(_distance(person, other), next_id) for other, next_id in named[one.head.id]]
                best = (*min((p for p in places if p[0] < _FAR), default=(_FAR, "")), one.head.id)
                found[id] = min(found.get(id, best), best)
    moves = {id: Move(to or None, article) for id, (_, to, article) in found.items()}
    for id in gone - moves.keys():
        base = member_from_id(id)._replace(mark="").id
        moves |= {id: moves[base]} if base in moves else {id: Move(base, "")} if base in known else {}
    return moves


def _ids(told: Told, person: Person, rulings: Rulings) -> set[str]:
    members = (member_of(person), marked_member(told, person, rulings))
    return {member.id for member in members if member}


_FAR = 2


def _distance(old: Person, new: Person) -> int:
    """Say how surely one mention stands in the place of another: in the same words, in the same office, or not."""
    if old.span and new.span and old.span.start < new.span.end and new.span.start < old.span.end:
        return 0
    held = office(old)
    return 1 if held and held == office(new) and scope_of(old) == scope_of(new) else _FAR
