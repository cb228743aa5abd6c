"""What fact buckets remember: which claims are behind each fact, and so which facts a batch leaves as they are."""

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass

import orjson

from ingest.resolve.evidence import Told
from ingest.resolve.facts import Key
from ingest.resolve.shelf import State

Clusters = list[tuple[Told, ...]]
"""The claims of a bucket, fact by fact, each sorted by id: the first claim gives the fact its id."""


def members_to_text(divided: Clusters) -> str:
    """Note which claims are behind each fact of a bucket."""
    return orjson.dumps({part[0].id: [t.id for t in part] for part in divided}).decode() if divided else ""


def remembered(state: State) -> dict[str, list[str]]:
    """Read what `members_to_text` noted: the claims of each fact, by the fact's id."""
    found: dict[str, list[str]] = orjson.loads(state.memo) if state.memo else {}
    return found


@dataclass(frozen=True, slots=True)
class Standing:
    """The facts of some buckets as they stand; those with a claim in `dirty` do not, nor any in a bucket of `whole`."""

    states: Mapping[str, State]
    dirty: Set[str]
    whole: Set[str]

    def kept(self, bucket: str, divided: Clusters) -> dict[Key, str]:
        """Return the facts of a bucket that stand, with their digests."""
        if bucket in self.whole:
            return {}
        members = remembered(self.states[bucket])
        heads = {part[0].id for part in divided if _same(part, members) and self.dirty.isdisjoint(t.id for t in part)}
        return {root: digest for root, digest in self.states[bucket].roots.items() if root.id in heads}


def _same(part: Sequence[Told], members: Mapping[str, list[str]]) -> bool:
    return members.get(part[0].id) == [t.id for t in part]
