"""What a batch touches: claims as they were and as they are, and buckets to be resolved from their claims up."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from ingest.resolve.buckets import keys
from ingest.resolve.evidence import Told


@dataclass(frozen=True, slots=True)
class Touched:
    """`claims` came, went or are to be looked at anew; `falling` has those that are there, by the buckets they are in.

    `gone` are those that came or went, as they were. `buckets` are all in which something is to be done; in those of
    `whole` nothing that is remembered counts.
    """

    claims: frozenset[str] = frozenset()
    buckets: frozenset[str] = frozenset()
    whole: frozenset[str] = frozenset()
    falling: Mapping[str, tuple[Told, ...]] = field(default_factory=dict)
    gone: tuple[Told, ...] = ()


def touched_by(gone: Iterable[Told], here: Iterable[Told], whole: Iterable[str] = ()) -> Touched:
    """Gather what claims touch that go, as they were, and claims that are there, as they are."""
    falling: dict[str, list[Told]] = defaultdict(list)
    present = {t.id: t for t in here}
    for told in present.values():
        for bucket in keys(told):
            falling[bucket].append(told)
    left = {t.id: t for t in gone}
    buckets = {bucket for told in left.values() for bucket in keys(told)}
    return Touched(
        claims=frozenset(left.keys() | present.keys()),
        buckets=frozenset(buckets | falling.keys() | set(whole)),
        whole=frozenset(whole),
        falling={bucket: tuple(told) for bucket, told in falling.items()},
        gone=tuple(left.values()),
    )
