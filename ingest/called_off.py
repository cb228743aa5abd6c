"""Plans that came to nothing: «كان من المقرر أن يلتقي … لكن الزيارة ألغيت»."""

from cypher.vocabulary import Status
from ingest.lexicon import Kind, cues
from ingest.operators import was_planned
from ingest.scan import Scan

_TURNS = cues("turn")
_UNDOES = {"cancelled": Status.CANCELLED, "postponed": Status.POSTPONED}
_WE_WERE = frozenset(["كنا", "وكنا", "كنت", "وكنت"])
_VERB = 6
"""Words from «كنا سنعقد» to the meeting at most."""
_FAR = 40
"""Words from a plan to the turn of its sentence at most."""
_NEAR = 5
"""Words from there to the verb that calls the plan off at most: «لكن زيارة الوزير هذه تأجلت»."""
_MAYBE = frozenset(["قد", "لن", "لم", "لا"])
_CAME_ABOUT = cues("came_about")


def fate(scan: Scan, first: int, last: int) -> Status | None:
    """Return CANCELLED or POSTPONED if the sentence turns against the past plan of event words [first, last)."""
    if not was_planned(scan, first, last):
        return None
    if not _WE_WERE.isdisjoint(scan.words[max(0, first - _VERB) : first]):
        return Status.CANCELLED  # «كنا سنعقد اجتماعا»: nobody says so of what he still means to do
    for position in range(last, min(last + _FAR, len(scan.words))):
        word = scan.word(position)
        if word in (".", "؛"):
            return None
        if word in _TURNS or (word == "ان" and scan.word(position - 1) == "قبل"):
            undone = _undone(scan, position + 1)
            if undone:
                return undone
    return None


def _undone(scan: Scan, start: int) -> Status | None:
    """Return what the verb or noun behind a turn makes of the plan: «ألغيت», «لم يعقد», not «قد تلغى»."""
    for position in range(start, start + _NEAR):
        if scan.word(position) == "لم" and scan.word(position + 1) in _CAME_ABOUT:
            return Status.CANCELLED
        if scan.word(position) in _MAYBE or scan.word(position) in (".", "؛", "،"):
            return None
        for hit in scan.all_at(Kind.OPERATOR, position):
            if hit.entry.value in _UNDOES:
                return _UNDOES[hit.entry.value]
    return None
