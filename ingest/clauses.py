"""Clauses of a sentence: where they begin, and their finite verbs."""

from bisect import bisect_right

from ingest.lexicon import Hit, Kind, cues
from ingest.scan import Scan

_BREAKS = cues("clause_break") | cues("contrast")
_THAT = cues("that")
_OPENS = _BREAKS | _THAT
_STOPS = frozenset(".؛;!؟?:")


def clause_starts(scan: Scan) -> list[int]:
    """Return the positions where a clause begins, in order; the first is 0."""
    starts = {0}
    for position, word in enumerate(scan.words):
        if word in _OPENS:
            starts.add(position)
        elif word in _STOPS:
            starts.add(position + 1)
    for kind in (Kind.VERB, Kind.EVENT):
        for position, hits in scan.hits.get(kind, {}).items():
            if any(h.prefix == "و" and _is_verb(h.entry.attributes) for h in hits):
                starts.add(position)
    return sorted(starts)


def _is_verb(attributes: dict[str, str]) -> bool:
    return attributes.get("pos", "verb") == "verb"


def clause_of(starts: list[int], position: int, length: int) -> tuple[int, int]:
    """Return the range of the clause in which a word stands."""
    after = bisect_right(starts, position)
    return starts[after - 1], starts[after] if after < len(starts) else length


def finite_verb(scan: Scan, position: int) -> Hit | None:
    """Return the finite verb at a word, unless the word is rather a noun or name of the lexicon."""
    if scan.word(position) in _NEVER_VERBS or any(not h.prefix for kind in _NOUNS for h in scan.all_at(kind, position)):
        return None
    if any(h.entry.value in ("time", "closed") and not h.prefix for h in scan.all_at(Kind.STOP, position)):
        return _says(scan, position)
    for kind in (Kind.VERB, Kind.EVENT, Kind.STEP):
        for hit in scan.all_at(kind, position):
            row = hit.entry.attributes
            if _is_verb(row) and "tense" in row and hit.prefix in ("", "و", "ف") and hit.last - hit.first == 1:
                return hit
    return None


def _says(scan: Scan, position: int) -> Hit | None:
    """«وقال», «وأكدت»: no part of a name, and yet a verb."""
    verbs = scan.all_at(Kind.VERB, position)
    return next((h for h in verbs if h.prefix == "و" and h.entry.value == "speech"), None)


_NEVER_VERBS = cues("never_verb")
_NOUNS = (Kind.TITLE, Kind.COUNTRY, Kind.NISBA, Kind.GIVEN)
