"""What a «مع» before an official belongs to: the meeting, another event, or a bond that is the matter of it."""

from collections.abc import Sequence

from ingest.actors import Actor
from ingest.lexicon import Hit, Kind, cues
from ingest.scan import Scan


def with_another(scan: Scan, start: int, actor: Actor) -> bool:
    """«اجتماع مع النواب … مع X»: the words governed by the first «مع» are the other side, and nobody known.

    «اجتماع لبحث العلاقات مع X»: what binds to X is the matter of the meeting.
    """
    if actor.preposition != "مع":
        return False
    words = scan.words
    if _is_bound(words[start + (words[start] == "السلام") : actor.first - 1], actor):  # «مباحثات السلام مع X»
        return True
    if _of_event(scan, start, actor.first - 1):
        return True
    withs = [p for p in range(start, actor.first) if words[p] == "مع" and words[p + 1] != "مع"]
    return len(withs) > 1 and words[withs[-1] - 1] not in ("ثم", "و", "،")


def _of_event(scan: Scan, start: int, position: int) -> bool:
    """«بلقاء X قبل الاجتماع المقرر مع Y», «للقاء X وليجتمع مع Y»: «مع» belongs to the event word right before it."""
    near = (h for p in range(max(start, position - _RIGHT_BEFORE), position) for h in scan.all_at(Kind.EVENT, p))
    return any(h.entry.attributes["pos"] == "verb" or _is_known_meeting(scan, h) for h in near)


def _is_known_meeting(scan: Scan, hit: Hit) -> bool:
    """«الاجتماع المقرر»; «خلال الاجتماع» and «خلال الزيارة» only say when."""
    known = hit.entry.attributes["frame"] == "meet" and scan.word(hit.first).startswith("ال")
    return known and scan.word(hit.first - 1) not in _WITHIN


_WITHIN = cues("told_within")
_RIGHT_BEFORE = 2
"""Words from an event word to its «مع» at most: «الاجتماع المقرر مع»."""
_BONDS = cues("bond_with")


def _is_bound(before: Sequence[str], actor: Actor) -> bool:
    """Tell whether words before «مع» end with a bond: «العلاقات», «التوتر العسكري»; with a counterpart one discusses.

    With an official «التعاون العسكري» is discussed, with a state it is a matter.
    """
    if any(f.counterpart for f in actor.figures):
        return False
    qualified = before[-1:] and before[-1].startswith("ال") and before[-1].endswith(("ي", "يه"))
    near = before[-2 if qualified and actor.kind != "person" else -1 :]
    return any(word.removeprefix("و").removeprefix("ل") in _BONDS for word in near)
