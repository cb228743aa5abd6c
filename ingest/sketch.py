"""Sketches of texts, by which near-duplicates are found without comparing the texts themselves."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from hashlib import blake2b

from ingest.document import Document, Zone

SIZE = 128
"""A sketch keeps this many of the smallest hashes of a text's shingles, or all if there are fewer."""
CONTAINMENT = 0.6
JACCARD = 0.4
"""Texts are the same from either threshold on: edits and cuts of one article lie above, other articles below 0.1."""
FEWEST = 8
"""Fewer common shingles than this prove nothing, unless the two texts are equal."""

_BITS = 63  # the database's integers are signed
_MASK = (1 << _BITS) - 1
_FACTORS = (0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9)
_CACHE_SIZE = 200_000
_hashes: dict[str, int] = {}


def sketch(document: Document) -> tuple[int, ...]:
    """Return the smallest hashes of the three-word shingles of a document's body, sorted.

    The hashes are the same in every process. Two estimates from sketches of SIZE hashes err by about 0.04 (one
    standard deviation) when the texts are of like length; when one is n times as long, the error grows with the
    root of n. Texts of fewer than SIZE shingles are compared exactly. A body of one or two words is one shingle.
    """
    words = [_hash(word) for word in _words(document)]
    if not words:
        return ()
    words.extend(words[:1] * (3 - len(words)))
    a, b, c = _FACTORS
    shingles = {(x * a + y * b + z * c) & _MASK for x, y, z in zip(words, words[1:], words[2:], strict=False)}
    return tuple(sorted(shingles)[:SIZE])


def resemblance(a: Sequence[int], b: Sequence[int]) -> float:
    """Estimate from two sketches the Jaccard index: the common shingles among all shingles of both texts."""
    common, in_a, in_b = _counts(a, b)
    return common / union if (union := in_a + in_b - common) else 0.0


def containment(a: Sequence[int], b: Sequence[int]) -> float:
    """Estimate from two sketches how much of the text with fewer shingles stands in the other."""
    common, in_a, in_b = _counts(a, b)
    return common / smaller if (smaller := min(in_a, in_b)) else 0.0


def same_text(a: Sequence[int], b: Sequence[int]) -> bool:
    """Whether two sketches come from versions of one text: edited, cut, with a new headline or something appended."""
    if a and a == b:
        return True
    common, in_a, in_b = _counts(a, b)
    if common < FEWEST:
        return False
    return common >= CONTAINMENT * min(in_a, in_b) or common >= JACCARD * (in_a + in_b - common)


def _counts(a: Sequence[int], b: Sequence[int]) -> tuple[int, int, int]:
    """Count the hashes that both sketches hold, and those of each, up to the hash to which both are complete."""
    limit = min(a[-1] if len(a) >= SIZE else _MASK, b[-1] if len(b) >= SIZE else _MASK)
    low_a, low_b = a[: bisect_right(a, limit)], b[: bisect_right(b, limit)]
    return len(set(low_a).intersection(low_b)), len(low_a), len(low_b)


def _words(document: Document) -> Iterator[str]:
    tokens = document.tokens
    for sentence in document.sentences:
        if sentence.zone is Zone.BODY:
            for token in tokens[sentence.first : sentence.last]:
                if token.text[0].isalnum():
                    yield token.text


def _hash(word: str) -> int:
    known = _hashes.get(word)
    if known is None:
        if len(_hashes) >= _CACHE_SIZE:
            _hashes.clear()
        known = int.from_bytes(blake2b(word.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big")
        _hashes[word] = known
    return known
