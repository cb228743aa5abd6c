"""A fact bucket, or several that decisions have put together, divided into facts."""

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, field

from ingest.resolve.briefs import KINDS, Brief, from_memo, kind_of, to_memo
from ingest.resolve.decisions import Rulings
from ingest.resolve.facts import Key
from ingest.resolve.shelf import State

Parts = list[tuple[str, ...]]
"""The claims of a unit by id, fact by fact, each sorted: the first claim gives the fact its id."""


@dataclass(frozen=True, slots=True)
class Unit:
    """Buckets with the claims that fall in them now; the first bucket remembers the facts of all."""

    states: Mapping[str, State]
    briefs: Mapping[str, Sequence[Brief]]
    parts: Parts
    before: Mapping[str, str] = field(default_factory=dict)
    """By claim id, the fact of which it was."""

    @property
    def name(self) -> str:
        """The first bucket."""
        return min(self.states)

    @property
    def kind(self) -> str:
        """The kind of all its buckets."""
        return kind_of(self.name)

    @property
    def now(self) -> dict[str, str]:
        """By claim id, the fact of which it is."""
        return {id: part[0] for part in self.parts for id in part}

    def kept(self, dirty: Set[str], whole: Set[str]) -> dict[Key, str]:
        """Return the facts that stand as they are, with their digests: the same claims, none of them dirty."""
        if self.name in whole:
            return {}
        sizes: dict[str, int] = {}
        for root in self.before.values():
            sizes[root] = sizes.get(root, 0) + 1
        same = {
            part[0]
            for part in self.parts
            if dirty.isdisjoint(part)
            and sizes.get(part[0]) == len(part)
            and all(self.before.get(id) == part[0] for id in part)
        }
        return {root: digest for root, digest in self.states[self.name].roots.items() if root.id in same}

    def written(self, digests: Mapping[Key, str]) -> dict[str, State]:
        """Return what its buckets remember from now on."""
        roots = self.now
        memos = {bucket: to_memo(briefs, roots) for bucket, briefs in self.briefs.items()}
        return {b: State(digests if b == self.name else {}, memo) for b, memo in memos.items()}


def unit(
    states: Mapping[str, State], fresh: Mapping[str, Sequence[Brief]], gone: Set[str], whole: Set[str], rulings: Rulings
) -> Unit:
    """Divide buckets of one kind anew: what they remember without the claims that are gone, and fresh ones."""
    before: dict[str, str] = {}
    briefs: dict[str, list[Brief]] = {}
    for bucket, state in states.items():
        remembered = from_memo(bucket, state.memo)
        before |= {brief.id: root for root, found in remembered.items() for brief in found}
        stay = [b for found in remembered.values() for b in found if b.id not in gone and bucket not in whole]
        briefs[bucket] = [*stay, *fresh.get(bucket, ())]
    divide = KINDS[kind_of(min(states))].divide
    parts = divide([brief for found in briefs.values() for brief in found], rulings)
    return Unit(states, briefs, sorted(tuple(sorted(part)) for part in parts), before)
