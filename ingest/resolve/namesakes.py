"""Namesakes whose state only the context of an article gave: they are the one of that name and office who is known."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from cypher.vocabulary import Function, Portfolio
from ingest.resolve.glimpses import Glimpse
from ingest.resolve.mentions import Member
from ingest.resolve.partition import Partition

Shown = Mapping[Member, Sequence[Glimpse]]
Work = tuple[Function, Portfolio]
"""An office in whatever state."""
_AGREED = 3
"""What so many independent articles take from their context is as good as told."""


def join_guessed(shown: Shown, parts: Partition[Member]) -> None:
    """Join to the one namesake known by state who does the same work each of whom every text left the state unsaid.

    Where none is known, or several are, all stay apart.
    """
    groups: dict[Member, list[Member]] = defaultdict(list)
    for member in shown:
        groups[parts.find(member)].append(member)
    known = {root for root, group in groups.items() if is_known(group, shown)}
    by_key: dict[str, set[Member]] = defaultdict(set)
    for root in known:
        for member in groups[root]:
            if _may_join(member):
                by_key[member.key].add(root)
    for root in groups.keys() - known:
        done = work(g for member in groups[root] for g in shown[member])
        roots = set().union(*(by_key[m.key] for m in groups[root] if _may_join(m) and m.key in by_key))
        fitting = [r for r in roots if done & work(g for member in groups[r] for g in shown[member])]
        if len(fitting) == 1:
            parts.join(root, fitting[0])


def _may_join(member: Member) -> bool:
    return bool(member.scope) and member.full and not member.mark


def is_known(members: Iterable[Member], shown: Shown) -> bool:
    """Say whether a text tells whom one of the members serves, or enough texts agree in what they only imply."""
    return any(member.scope and (any(g.told for g in shown[member]) or _agreed(shown[member])) for member in members)


def _agreed(shown: Iterable[Glimpse]) -> bool:
    """Say whether enough articles imply one office of somebody: one that shows him in two counts once."""
    votes: Counter[Work] = Counter()
    for glimpse in shown:
        votes[glimpse.function, glimpse.portfolio] += glimpse.support
    return max(votes.values(), default=0) >= _AGREED


def work(shown: Iterable[Glimpse]) -> frozenset[Work]:
    """Return the offices that somebody is shown in, whichever the state."""
    return frozenset((g.function, g.portfolio) for g in shown if g.office)


def placed(members: Sequence[Member], shown: Shown) -> list[Glimpse]:
    """Return what is shown of one person; an office whose state was but guessed is where he is known to hold it."""
    known = [g for member in members if is_known([member], shown) for g in shown[member] if g.office]
    homes: dict[Work, Glimpse] = {}
    for glimpse in sorted(known, key=lambda g: (-g.support, str(g.post))):
        homes.setdefault((glimpse.function, glimpse.portfolio), glimpse)
    found: list[Glimpse] = []
    for member in members:
        guessed = bool(member.scope) and not is_known([member], shown)
        found += (_moved(g, homes) if guessed else g for g in shown[member])
    return found


def _moved(glimpse: Glimpse, homes: Mapping[Work, Glimpse]) -> Glimpse:
    home = homes.get((glimpse.function, glimpse.portfolio)) if glimpse.office else None
    return replace(glimpse, member=home.member, body=home.body) if home else glimpse
