"""Talks that a text only speaks of: indirect ones, those that stand still, those that nobody says were held."""

from collections.abc import Sequence

from cypher.vocabulary import Status
from ingest.actors import Actor
from ingest.events.context import THAT, states_of
from ingest.lexicon import Hit, Kind, cues
from ingest.operators import ruled_status
from ingest.scan import Scan

_TALKS = tuple(cues("talks"))
_INDIRECT = cues("indirect")
_HAPPENED = cues("happened")
_COURSE = cues("course_of_talks")
_CUTS = cues("date_cut")
_TAKEN_UP = frozenset(["استيناف", "اجراء", "عقد", "بدء", "باستيناف", "باجراء", "لاستيناف", "لاجراء", "لعقد"])
_AHEAD = (Status.PROPOSED, Status.PLANNED)


def only_spoken_of(scan: Scan, hit: Hit, sides: Sequence[Actor]) -> bool:
    """Tell whether a text does not say that the sides of a meeting sat down together."""
    if _is_indirect(scan, hit):
        return True
    if not scan.word(hit.first).endswith(_TALKS):
        return False
    mentioned = _stands_still(scan, hit) or _is_topic(scan, hit)
    return mentioned or not (_officials_of_both(sides) or _took_place(scan, hit))


def _is_indirect(scan: Scan, hit: Hit) -> bool:
    """«المحادثات غير المباشرة»: the sides did not meet."""
    return any(scan.word(p) == "غير" and scan.word(p + 1) in _INDIRECT for p in range(hit.last, hit.last + 3))


_STOP = cues("talks_stop")
_STOPPED = cues("talks_stopped")
_STILL = cues("still")
_HARD = cues("hard_going")
_PREDICATE = 16
"""Words between talks and what is said of them at most."""


def _stands_still(scan: Scan, hit: Hit) -> bool:
    """«توقفت المحادثات بين X وY», «المفاوضات مع X متعثرة», «لا تزال المحادثات صعبة»: no round of them is told."""
    if scan.word(hit.first - 1).removeprefix("و") in _STOP or scan.word(hit.first - 2).removeprefix("و") == "لا":
        return scan.word(hit.first - 1) not in _STILL
    if not scan.word(hit.first)[len(hit.prefix) :].startswith("ال"):
        return False
    still = scan.word(hit.first - 1) in _STILL
    for position in range(hit.last, min(hit.last + _PREDICATE, len(scan.words))):
        word = scan.word(position)
        if word in (".", "؛") or word in THAT:
            return False
        if word in _STOPPED or (still and word in _HARD):
            return True
        still = still or word in _STILL
    return False


_TOPIC = cues("as_topic")


def _is_topic(scan: Scan, hit: Hit) -> bool:
    """«وبشأن المحادثات مع X، قال Y»: what someone speaks about, he need not have held himself."""
    known = scan.word(hit.first).startswith("ال") and not hit.prefix
    return known and scan.word(hit.first - 1) in _TOPIC and "مع" in scan.words[hit.last : hit.last + 3]


def _took_place(scan: Scan, hit: Hit) -> bool:
    """Talks between states without an official are an event only if the clause says that or when they took place."""
    if scan.word(hit.first - 1) in _TAKEN_UP and ruled_status(scan, hit.first, hit.last) in _AHEAD:
        return True
    if _is_discussed(scan, hit):
        return False
    cut = next((p for p in range(hit.first - 1, hit.first - 8, -1) if scan.word(p) in _CUTS), hit.first - 8)
    near = range(max(0, cut), min(hit.last + 14, len(scan.words)))
    happened = any(scan.word(p).removeprefix("و") in _HAPPENED for p in near)
    dated = any(h.entry.value == "time" for p in near for h in scan.all_at(Kind.STOP, p))
    placed = hit.first == 0 and any(h.prefix == "ب" for p in near for h in scan.all_at(Kind.CITY, p))
    return (happened or dated or placed) and scan.word(hit.first - 1) not in _COURSE


_ABOUT = cues("about") | cues("course_of_talks")
_WITHIN = cues("told_within") | {"في"}


def _is_discussed(scan: Scan, hit: Hit) -> bool:
    """«بحث X وY أمس المفاوضات مع ليبيا», «ملف المفاوضات مع ليبيا»: the talks are what others speak about."""
    if not scan.word(hit.first).startswith("ال"):
        return False
    if scan.word(hit.first - 1).removeprefix("و") in _ABOUT:
        return True
    before = [h for h in scan.each(Kind.EVENT) if h.last <= hit.first]
    discussed = before and before[-1].entry.attributes["frame"] == "discuss"
    return bool(discussed) and _WITHIN.isdisjoint(scan.words[before[-1].last : hit.first])


def _officials_of_both(sides: Sequence[Actor]) -> bool:
    """Tell whether each side but an organisation has an official, a delegation or a ministry, not a state's name."""
    named = states_of(a for a in sides if a.kind not in ("state", "capital"))
    return any(a.kind == "person" for a in sides) and states_of(sides) <= named
