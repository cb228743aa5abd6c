"""Organisations named again by their noun alone beside an office: «الأمين العام للحلف», «مندوب بلاده لدى الجامعة»."""

from collections.abc import Sequence
from dataclasses import replace

from ingest.lexicon import Hit, Kind, cues
from ingest.lexicon.entries import Entry
from ingest.scan import Scan

_SHORT = cues("short_body")
_BEFORE = ("لدي", "في", "عن")


def name_again(scans: Sequence[Scan]) -> tuple[Scan, ...]:
    """Return the scans with a hit where a title governs the bare noun of an organisation that the text named before."""
    named: dict[str, Entry] = {}
    found: list[Scan] = []
    for scan in scans:
        found.append(_with_short(scan, named) if named else scan)
        for hit in scan.each(Kind.ORGANIZATION):
            noun = _noun(scan.word(hit.first)[len(hit.prefix) :])
            if hit.last - hit.first > 1 and noun in _SHORT:
                named[noun] = hit.entry
    return tuple(found)


def _noun(word: str) -> str:
    """Return a noun with its article, without the preposition that article swallows: «للحلف», «حلف» are «الحلف»."""
    if word.startswith("لل"):
        return "ال" + word[2:]
    return word if word.startswith("ال") else "ال" + word


def _with_short(scan: Scan, named: dict[str, Entry]) -> Scan:
    short = {}
    for titles in scan.hits.get(Kind.TITLE, {}).values():
        for title in titles:
            at = title.last + (scan.word(title.last) in _BEFORE)
            word = scan.word(at)
            if _stands_alone(scan, at) and (entry := named.get(_noun(word))):
                short[at] = [Hit(at, at + 1, "ل" if word.startswith("لل") else "", entry)]
    if not short:
        return scan
    return replace(scan, hits={**scan.hits, Kind.ORGANIZATION: {**scan.hits.get(Kind.ORGANIZATION, {}), **short}})


def _stands_alone(scan: Scan, at: int) -> bool:
    """Tell whether a definite noun is not the beginning of another body's name."""
    if not scan.word(at).startswith(("لل", "ال")) or scan.at(Kind.ORGANIZATION, at):
        return False
    return not scan.word(at + 1).startswith(("ال", "لل"))
