"""Names whose words also mean something else, known by what stands around: a verb of speech or honorific, a title."""

from ingest.lexicon import Kind, common_words
from ingest.people.parts import OWNED, is_possessed
from ingest.people.title import FORMER, NEUTRAL
from ingest.scan import Scan

_LEAST, _MOST = 2, 5
"""Words of a name between two sure edges."""
_SHARE = 0.03
"""A frequent word with the article may begin or end a name if it does so in this share of its places."""
_CLITICS = ("و", "ب", "ل", "ف")
_COMMAS = ("،", ",")
_NAMES = (Kind.GIVEN, Kind.LEADER, Kind.VERB)


def name_up_to_title(scan: Scan, begin: int) -> int:
    """Return the word after the name between an honorific or verb of speech before `begin` and a title, or `begin`."""
    for last in range(begin + _LEAST, begin + _MOST + 1):
        at = last + (scan.word(last) in _COMMAS)
        hit = scan.at(Kind.TITLE, at)
        if hit and not hit.prefix:
            return last if _may_be_name(scan, begin, last) else begin
    return begin


def speaker_before(scan: Scan, last: int, free: int) -> int:
    """Return where the name of who speaks begins, between his verb and the title at or behind `last`, or `last`.

    «قال راجح بادي الناطق باسم الحكومة»: the words between can be nothing else than his name.
    """
    for first in range(last - _LEAST, max(free, last - _MOST) - 1, -1):
        if speaks(scan, first - 1):
            return first if _may_be_name(scan, first, last) else last
    return last


def speaks(scan: Scan, at: int) -> bool:
    """Tell whether a verb of speech stands at a word."""
    return any(h.entry.value == "speech" for h in scan.all_at(Kind.VERB, at))


def _may_be_name(scan: Scan, first: int, last: int) -> bool:
    """Tell whether no word must be another, and at most one of them is frequent outside names."""
    frequent = sum(scan.word(p) in common_words() and not _is_known_name(scan, p) for p in range(first, last))
    return frequent <= 1 and all(_may_stand(scan, p) for p in range(first, last))


def _may_stand(scan: Scan, at: int) -> bool:
    word = scan.word(at)
    if len(word) < 2 or not word[0].isalpha() or word in FORMER or word in NEUTRAL or is_possessed(scan, at):
        return False
    if word.startswith("ال") and common_words().get(word, 1.0) < _SHARE:
        return False
    if _is_known_name(scan, at):
        return True
    if word == "علي" or word.startswith(("وال", "بال", "لل")) or (word[0] in _CLITICS and _is_joined(word[1:])):
        return False
    found = (h for hits in scan.hits.values() for h in hits.get(at, ()))
    return all(h.entry.kind in _NAMES and (h.prefix in ("ب", "ل", "ك") or h.entry.kind is not Kind.VERB) for h in found)


def _is_joined(rest: str) -> bool:
    """Tell whether what stands behind a clitic is a word of its own: «ب|تجديد», «ب|تعيينه»."""
    return rest in common_words() or OWNED.fullmatch(rest) is not None


def _is_known_name(scan: Scan, at: int) -> bool:
    return any(not h.prefix for h in scan.all_at(Kind.GIVEN, at))
