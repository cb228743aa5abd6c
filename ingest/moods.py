"""What the mood of a verb in the present says of the event that it tells: «قد يلتقي», «عليه أن يلتقي», «لا يلتقي»."""

from ingest.lexicon import Kind, cues
from ingest.scan import Scan

DID = frozenset(["وقد", "فقد"])
"""Before a past these begin a sentence of their own."""
_MAYBE = DID | {"قد"}
_SUBJUNCTIVE = frozenset({"ان", "بان", "لان"})
_FACTIVE = cues("before_fact")
_NOT = frozenset({"لا", "الا"})


def is_possible(scan: Scan, position: int) -> bool:
    """«قد يلتقي»: before a present the word means «perhaps», before a past that it happened."""
    if scan.word(position - 1) not in _MAYBE:
        return False
    tenses = {h.entry.attributes.get("tense") for kind in (Kind.EVENT, Kind.VERB) for h in scan.all_at(kind, position)}
    return "present" in tenses and "past" not in tenses  # «وقد تحدث» is «has spoken»


def is_negated(scan: Scan, position: int) -> bool:
    """«لا يلتقي», «قرر ألا يزور»: a present right behind «not»."""
    return scan.word(position - 1) in _NOT and _is_present(scan, position)


def is_subjunctive(scan: Scan, position: int) -> bool:
    """«عليه أن يلتقي»: «أن» makes a present what may be, whatever stands before it.

    Not where it tells what did happen: «قبل أن يلتقي», «تمكن من أن يلتقي».
    """
    if scan.word(position - 1) not in _SUBJUNCTIVE:
        return False
    before = {scan.word(position - 2), scan.word(position - 3)}
    return before.isdisjoint(_FACTIVE) and _is_present(scan, position)


def _is_present(scan: Scan, position: int) -> bool:
    """Tell whether a word can only be a verb of an event in the present."""
    verbs = [h for h in scan.all_at(Kind.EVENT, position) if not h.prefix and h.entry.attributes["pos"] == "verb"]
    return bool(verbs) and all(h.entry.attributes.get("tense") == "present" for h in verbs)
