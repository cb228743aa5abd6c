"""Independent origins: which articles print one text, and how many separate voices stand behind a fact."""

from collections.abc import Iterable, Mapping

from ingest.resolve.evidence import PROOFS_NAMED, Head, Told, surest
from ingest.resolve.partition import Partition
from ingest.sketch import same_text

BANDS = 6


def bands(head: Head) -> frozenset[tuple[str, str]]:
    """Return the properties by which near-duplicates find each other: the smallest value of each class of the sketch.

    Two texts whose shingles agree to a share J have a value in common with the probability 1 - (1 - J) ** BANDS.
    """
    if not head.sketch:
        return frozenset({("band0", head.text_sha256)})
    smallest: dict[int, int] = {}
    for value in head.sketch:  # ascending, so that the first of a class is its smallest
        smallest.setdefault(value % BANDS, value)
        if len(smallest) == BANDS:
            break
    return frozenset((f"band{band}", f"{value:x}") for band, value in smallest.items())


def origins(heads: Mapping[str, Head]) -> dict[str, str]:
    """Name the near-duplicate group of each article by its smallest article id."""
    groups = Partition(heads)
    sharing: dict[tuple[str, str], list[str]] = {}
    for id in sorted(heads):
        for band in bands(heads[id]):
            sharing.setdefault(band, []).append(id)
    for ids in sharing.values():
        for place, id in enumerate(ids):
            for other in ids[:place]:
                if not groups.joined(id, other) and alike(heads[id], heads[other]):
                    groups.join(id, other)
    return {id: min(group) for group in groups.sets() for id in group}


def alike(a: Head, b: Head) -> bool:
    """Say whether two articles print one text."""
    return a.text_sha256 == b.text_sha256 or bool(a.sketch and b.sketch and same_text(a.sketch, b.sketch))


def voices(prints: Iterable[tuple[str, str | None]]) -> int:
    """Count independent origins: prints of one origin are one voice, and so are all that credit one agency."""
    names = set(prints)
    groups = Partition(name for origin, agency in names for name in _ends(origin, agency))
    for origin, agency in names:
        groups.join(*_ends(origin, agency))
    return len(groups.sets())


def _ends(origin: str, agency: str | None) -> tuple[str, str]:
    return f"text {origin}", f"agency {agency}" if agency else f"text {origin}"


def proof(told: Iterable[Told]) -> dict[str, object]:
    """Return the properties that say what a fact rests on."""
    found = list(told)
    return {
        "claims": sorted({t.id for t in found})[:PROOFS_NAMED],
        "support": voices((t.head.origin, t.head.agency) for t in found),
        "confidence": surest(found),
    }
