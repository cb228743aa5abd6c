"""Datelines, bylines and credits: where they end, and which agency they name."""

import re
from functools import cache
from typing import NamedTuple

from ingest.arabic import fold_word
from ingest.lexicon import rows

_LETTERS = re.compile(r"[^\W\d_]+")
_PARTS = re.compile(r"[،,/;؛\-+&]|\sو\s?")
_CLOSING = re.compile(r"\s*\(([^()\n]{2,60})\)[\s.]*$")
_HEAD = r"(?P<place>[^\n.!?؟؛()\"«/]{0,60}?)"
_SEP = r"\s*[-:]+\s*"
_DATELINES = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{_HEAD}(?:-\s*)?\((?P<name>[^()\n]{{2,40}})\)(?:{_SEP}[-:]*\s*|\s*(?P<bare>))",
        rf"{_HEAD}/\s*(?P<name>[^/\n]{{2,40}}?)\s*/\s*[-:.]*\s*",
        rf"{_HEAD}(?:[-:،,]\s*)?(?P<quote>[\"«])(?P<name>[^\"»\n]{{2,30}})[\"»]"
        rf"\s*(?:[،,]?\s*(?:و\s?)?\s*(?P<others>[^\n:.\"«]{{2,40}}?))?\s*:\s*",
        rf"{_HEAD}[-،,:/]\s*(?P<name>[^\n:.\"«/()،,\-]{{2,40}}?){_SEP}",
        rf"(?P<place>)(?P<name>[^\n:.\"«/()،,\-]{{2,40}}?){_SEP}",
    )
)
_REPORTERS = re.compile(r"(?:مراسل|وكالات|الوكالات|خاص|من\s|كتب|متابعات|مكتب|مندوب)")
_DATE_LINE = re.compile(r"(?=.*(?<!\d)(?:19|20)\d\d(?!\d))(?=.*(?<!\d)\d{1,2}(?!\d)).{8,90}$")
_SENTENCE_END = re.compile(r"[.؟!]\s*$")
MAX_PLACE_WORDS = 9
MAX_CREDIT_WORDS = 12


class Dateline(NamedTuple):
    """The end of a dateline in the folded text, and the id of the agency that it names."""

    end: int
    agency: str | None


@cache
def _agencies() -> dict[str, str]:
    return {_key(fold_word(row["form"])): row["id"] for row in rows("agencies")}


def _key(name: str) -> str:
    """Reduce a name to its letters: أ ش أ, أ.ش.أ and أ . ش . أ are one."""
    return "".join(_LETTERS.findall(name)).lower()


def known_agency(credit: str) -> str | None:
    """Return the id of the first agency that a folded credit names, or nothing."""
    agencies = _agencies()
    whole = agencies.get(_key(credit))
    if whole:
        return whole
    return next((agencies[key] for part in _PARTS.split(credit) if (key := _key(part)) in agencies), None)


def is_credit_line(line: str) -> bool:
    """Whether a folded line is nothing but an agency's name or a date of publication."""
    if len(line) > 90 or line.count(" ") >= MAX_CREDIT_WORDS:
        return False
    if _key(line) in _agencies():
        return True
    return bool(_DATE_LINE.match(line)) and not _SENTENCE_END.search(line) and _is_date(line)


def _is_date(line: str) -> bool:
    """Whether most of a line with a year in it is date: numbers, weekday, month, a word or two before them."""
    return len(_LETTERS.findall(line)) <= 6


def dateline(text: str, start: int, end: int) -> Dateline | None:
    """Return the dateline with which a paragraph of the folded text begins, if it has one."""
    window = min(end, start + 160)
    for pattern in _DATELINES:
        found = pattern.match(text, start, window)
        if found and found["place"].count(" ") < MAX_PLACE_WORDS:
            credit = _credit(found)
            if credit is not None:
                return Dateline(found.end(), credit or None)
    return None


def _credit(found: re.Match[str]) -> str | None:
    """Return the agency that a dateline names, the empty string for another paper or a reporter, or nothing."""
    groups = found.groupdict()
    agency = known_agency(groups["name"]) or known_agency(groups.get("others") or "")
    if groups.get("bare") is not None:
        return None
    if agency:
        return agency
    if groups.get("quote") and groups["place"].strip().count(" ") < 4:
        return ""
    return "" if _REPORTERS.match(groups["name"].strip()) else None


def closing_credit(text: str, start: int, end: int) -> Dateline | None:
    """Return where the credit in parentheses begins that closes a paragraph, and its agency."""
    found = _CLOSING.search(text, max(start, end - 70), end)
    if not found:
        return None
    agency = known_agency(found[1])
    if agency or _REPORTERS.match(found[1].strip()):
        return Dateline(found.start(), agency)
    return None
