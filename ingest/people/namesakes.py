"""Places, schools and prizes named after a king or prince: «جامعة الملك فلان» tells of nobody."""

from ingest.lexicon import Kind, clitics, cues
from ingest.people.parts import is_given
from ingest.scan import Scan

_NAMED_AFTER = cues("named_after")
_ROYAL = frozenset({"الملك", "الملكه", "الامير", "الاميره", "السلطان", "الامام", "الشيخ", "الشيخه", "الرييس", "القايد"})
_FATHERS = frozenset({"بن", "ابن", "بنت", "ال", "عبد", "ابو"})
_MOST = 8


def past_namesake(scan: Scan, at: int) -> int:
    """Return the word after the man whom the noun at a word is named after, with his title, or 0."""
    if scan.word(at + 1) not in _ROYAL or not _is_named_after(scan.word(at)):
        return 0
    return _past_name(scan, at + 2)


def _past_name(scan: Scan, at: int) -> int:
    """Return the word after a ruler's name: one given name, then his fathers and house."""
    last = at + 1 + (scan.word(at) in _FATHERS)
    while last - at < _MOST and scan.word(last) in _FATHERS and scan.word(last + 1)[:1].isalpha():
        last += 2 + (scan.word(last + 1) == "عبد")
    known = [h.last for h in scan.all_at(Kind.LEADER, at) if not h.prefix]
    second = last == at + 1 and is_given(scan, last, 6) and scan.word(at - 1) == "الرييس"
    return max(last + second, *known) if known else last + second


def _is_named_after(word: str) -> bool:
    """Tell whether a noun, with or without a clitic, is one that is named after somebody."""
    return any(stem in _NAMED_AFTER for _, stem in clitics(word))
