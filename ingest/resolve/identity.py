"""Who is who: from the members of one family name to people."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ingest.resolve.decisions import Rulings
from ingest.resolve.glimpses import Glimpse
from ingest.resolve.mentions import Member, Office
from ingest.resolve.namesakes import is_known, join_guessed, placed, work
from ingest.resolve.partition import Partition


@dataclass(frozen=True, slots=True)
class Identity:
    """One person: the member after whom he is called in the graph, all members, and what claims show of them."""

    id: str
    members: tuple[Member, ...]
    shown: tuple[Glimpse, ...] = ()


def identities(shown: Mapping[Member, Sequence[Glimpse]], rulings: Rulings) -> list[Identity]:
    """Divide members into people; what decisions say comes last and so prevails.

    Members of one scope and key are one already. A shorter name joins the longer one that contains it if one person
    alone of that scope and office has such a name; one whose scope was but guessed, and one without scope, joins the
    only person known with the same key. A single word that joins no one is not a person.
    """
    offices = {member: frozenset(o for g in found if (o := g.office)) for member, found in shown.items()}
    parts = Partition(offices)
    for member in sorted(offices, key=lambda m: (-len(m.key.split()), m)):
        fitting = {parts.find(other) for other in offices if _contains(other, member, offices)}
        if len(fitting) == 1:
            parts.join(member, fitting.pop())
    join_guessed(shown, parts)
    _join_unscoped(shown, parts)
    groups = rulings.rearranged([sorted(part) for part in parts.sets()], {m.id: m for m in offices})
    people = (_identity(sorted(group), shown) for group in groups if any(member.full for member in group))
    return sorted(people, key=lambda person: person.id)


def _identity(members: Sequence[Member], shown: Mapping[Member, Sequence[Glimpse]]) -> Identity:
    named = min((m for m in members if m.full), key=lambda m: (not is_known([m], shown), not m.scope, m.id))
    return Identity(named.id, tuple(members), tuple(placed(members, shown)))


def _contains(longer: Member, shorter: Member, offices: Mapping[Member, frozenset[Office]]) -> bool:
    if longer.scope != shorter.scope or longer.mark or shorter.mark or longer.family != shorter.family:
        return False
    if len(longer.key.split()) <= len(shorter.key.split()) or not offices[longer] & offices[shorter]:
        return False
    words = iter(longer.key.split())
    return all(word in words for word in shorter.key.split())


def _join_unscoped(shown: Mapping[Member, Sequence[Glimpse]], parts: Partition[Member]) -> None:
    """Join a name without scope to the one person of that name; of several, to the one known in the same office."""
    same_key: dict[str, list[Member]] = defaultdict(list)
    for member in shown:
        if member.scope and not member.mark:
            same_key[member.key].append(member)
    for member in shown:
        namesakes = same_key.get(member.key, ()) if not member.scope and member.full else ()
        fitting = {parts.find(other) for other in namesakes}
        if len(fitting) > 1:
            fitting = {
                parts.find(o) for o in namesakes if is_known([o], shown) and work(shown[o]) & work(shown[member])
            }
        if len(fitting) == 1:
            parts.join(member, fitting.pop())
