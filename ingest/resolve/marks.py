"""The marks by which the people of one side of an event are known: their names, and their offices."""

from functools import lru_cache

from ingest.resolve.mentions import Office

_OFFICE = "/"
"""Begins the mark of an office, as no name does."""


def mark_of(office: Office) -> str:
    """Return the mark of an office."""
    return _OFFICE + "/".join(office)


@lru_cache(maxsize=20_000)
def shared_marks(some: frozenset[str], others: frozenset[str]) -> frozenset[str]:
    """Return the marks of two sides in common, and the names of one that are part of a name of the other."""
    shorter = {a for a in some for b in others if _part_of(a, b)} | {b for b in others for a in some if _part_of(b, a)}
    return (some & others) | shorter


def _part_of(shorter: str, longer: str) -> bool:
    """Say whether a name is another one with words left out before the last."""
    if shorter.startswith(_OFFICE) or longer.startswith(_OFFICE) or len(shorter) >= len(longer):
        return False
    few, many = shorter.split(), longer.split()
    rest = iter(many)
    return few[-1:] == many[-1:] and all(word in rest for word in few)


def one_is_bare(some: frozenset[str], others: frozenset[str]) -> bool:
    """Say whether one side is known by names alone and the other has an office."""
    named = [not (marks - names_in(marks)) for marks in (some, others)]
    return named[0] != named[1]


def names_in(marks: frozenset[str]) -> frozenset[str]:
    """Return the names among marks."""
    return frozenset(mark for mark in marks if not mark.startswith(_OFFICE))
