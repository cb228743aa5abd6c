"""Clauses of a sentence and the operators that rule them: planned, proposed, denied, hoped, conditional."""

from cypher.vocabulary import Status
from ingest.lexicon import Kind
from ingest.scan import Scan

_BREAKS = frozenset("فيما بينما حيث كما لكن ولكن لكنه لكنها اذ غير وذلك حين".split())
_THAT = frozenset("ان انه انها انهما بان وان بانه بانها".split())
REACH = 14
"""An operator rules what follows it within so many words, up to the end of its clause."""


def clause_starts(scan: Scan) -> list[int]:
    """Return the positions where a clause begins, in order; the first is 0."""
    starts = {0}
    for position, word in enumerate(scan.words):
        if word in _BREAKS or word in _THAT:
            starts.add(position)
        elif word[:1] == "و" and any(
            h.prefix == "و" for kind in (Kind.VERB, Kind.EVENT) for h in scan.all_at(kind, position) if _is_verb(h.entry.attributes)
        ):
            starts.add(position)
        elif word in (".", "؛", ";", "!", "؟", "?", ":"):
            starts.add(position + 1)
    return sorted(starts)


def _is_verb(attributes: dict[str, str]) -> bool:
    return attributes.get("pos", "verb") == "verb"


def clause_of(starts: list[int], position: int, length: int) -> tuple[int, int]:
    """Return the range of the clause in which a word stands."""
    first = max(s for s in starts if s <= position)
    return first, min((s for s in starts if s > position), default=length)


_BY_CLASS = {
    "planned": Status.PLANNED,
    "proposed": Status.PROPOSED,
    "hoped": Status.PROPOSED,
    "conditional": Status.PROPOSED,
    "postponed": Status.POSTPONED,
    "cancelled": Status.CANCELLED,
    "denied": Status.DENIED,
}
_STRENGTH = [Status.DENIED, Status.CANCELLED, Status.POSTPONED, Status.PROPOSED, Status.PLANNED]


def ruled_status(scan: Scan, trigger: int, starts: list[int]) -> Status | None:
    """Return the status that operators give to the event word at a position, or None if none rules it."""
    found = set()
    for hit in scan.each(Kind.OPERATOR):
        status = _BY_CLASS.get(hit.entry.value)
        if status and _rules(scan, hit.first, hit.last, hit.entry.attributes["scope"], trigger, starts):
            found.add(status)
    return next((s for s in _STRENGTH if s in found), None)


def _rules(scan: Scan, first: int, last: int, scope: str, trigger: int, starts: list[int]) -> bool:
    if scope in ("before", "both") and trigger < first <= trigger + 5 and not _interrupted(scan, trigger + 1, first):
        return True
    if scope == "before" or not first < trigger <= last + REACH:
        return False
    return not _interrupted(scan, last, trigger)


def _interrupted(scan: Scan, first: int, last: int) -> bool:
    """A full stop, a new clause, «that» further on, a relative pronoun or a finite past verb ends an operator's rule."""
    for position in range(first, last):
        word = scan.word(position)
        if word in (".", "؛", ":", "الذي", "التي", "الذين", "بعدما", "عقب", "اثر") or word in _BREAKS:
            return True
        if word in _THAT and position > first:
            return True
        for hit in scan.all_at(Kind.VERB, position):
            if hit.entry.attributes.get("tense") == "past" and hit.prefix in ("", "و", "ف") and not scan.at(Kind.STOP, position):
                return True
    return False


_AIMS = frozenset("لاجراء لعقد لبحث للقاء لحضور للمشاركه لاجراءات عندما".split())


def tense_status(scan: Scan, trigger: int, starts: list[int]) -> Status | None:
    """Return PLANNED if the verb that governs an event noun is in the future, or a purpose: «لإجراء محادثات»."""
    low = max(clause_of(starts, trigger, len(scan.words))[0], trigger - 8)
    for position in range(trigger - 1, low - 1, -1):
        word = scan.word(position)
        if word in _AIMS and position >= trigger - 2:
            return Status.PLANNED
        if word in (".", "،", "الذي", "التي") or word in _THAT:
            return None
        for kind in (Kind.VERB, Kind.EVENT):
            for hit in scan.all_at(kind, position):
                if _is_verb(hit.entry.attributes) and "tense" in hit.entry.attributes and hit.prefix in ("", "و", "ف"):
                    return Status.PLANNED if hit.entry.attributes["tense"] == "future" else None
    return None
