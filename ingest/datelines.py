"""Datelines, bylines and credits: where they end, and which agency they name."""

import re
from functools import cache
from typing import NamedTuple

from ingest.arabic import fold_word
from ingest.lexicon import rows

MAX_CREDIT_LINE = 90
WINDOW = 160
"""A dateline ends within so many characters of a paragraph."""

_LETTERS = re.compile(r"[^\W\d_]+")
_PARTS = re.compile(r"[،,/:;؛\-+&]|\sو\s?")
_CLOSING = re.compile(
    r"(?P<stop>[.؟!][\s\"»]*)?"
    r"(?P<credit>\s*(?:\((?P<name>[^()\n]{2,60})\)|[-/]\s*(?P<between>[^\W\d]{2,12})\s*[-/]))[\s.]*$"
)
_NUMBER = re.compile(r"\d")
_SENTENCE_END = re.compile(r"[.؟!]\s*$")
_YEAR_AND_DAY = re.compile(r"(?=.*(?<!\d)(?:19|20)\d\d(?!\d))(?=.*(?<!\d)\d{1,2}(?!\d)).{8,}$")
_REPORTERS = re.compile(r"(?:وال|ال)?(?:مراسل|مندوب|متابعات|(?:وكالات|خاص|مكتب|كتب|من)\b)")
_SPEECH = re.compile(
    r"[وف]?(?:قال|قالت|اعلن|اعلنت|اكد|اكدت|ذكر|ذكرت|افاد|افادت|كشف|كشفت|دعا|دعت|صرح|بحث|نفي|نفت|[يت]\w{2,})\b"
)

_PLACE = r"(?P<place>[^\n.!?؟؛()\"«/]{0,60}?)"
_IN_PARENTHESES = re.compile(_PLACE + r"\s*[-:]?\s*\((?P<name>[^()\n]{2,40})\)(?P<end>[\s\-:]*)")
_IN_SLASHES = re.compile(_PLACE + r"\s*/\s*(?P<name>[^/\n.:]{2,30}?)\s*/(?P<end>[\s\-:.]*)")
_IN_QUOTES = re.compile(
    _PLACE + r"(?P<mark>\s*[-:،]?\s*)[\"«](?P<name>[^\"»\n]{2,25})[\"»]"
    r"(?:(?:\s*[-،,][\s\-]*(?:و\s?)?|\s+و)(?P<others>(?:ال)?وكالات|[^\n:.\"«(]{2,30}(?=\s*:)))?(?P<end>[\s\-:]*)"
)
_BETWEEN_MARKS = re.compile(_PLACE + r"\s*[-:،/]\s*(?P<name>[^\n!?؟؛()\"«/:\-]{2,40}?)(?P<end>\s*:\s*|\s+-\s*|-\s+)")
_AGENCY_FIRST = re.compile(r"(?P<place>)(?P<name>[^\n!?؟؛()\"«/:،\-]{2,40}?)(?P<end>\s*[:\-]\s*)")
_AFTER_DATE = re.compile(r"(?P<place>[^\n.!?؟؛()\"«]{4,80}?\d{4}\s*م?)\s+(?P<name>[^\W\d_]{2,6})(?P<end>\s+[\-:]*\s*)")
_PLACE_ALONE = re.compile(r"(?P<place>[^\n.!?؟؛()\"«/:\-]{2,20}?)(?P<end>\s*:\s*|\s+-+\s+)")


class Dateline(NamedTuple):
    """Where a dateline ends, or a closing credit begins, in the folded text; and the id of the agency it names."""

    at: int
    agency: str | None


@cache
def _outlets() -> dict[str, str]:
    """Return agencies with their ids, papers and broadcasters with the empty string, by the letters of their names."""
    return {
        _key(fold_word(row["form"])): row["id"] if row["kind"] == "agency" and row["id"] != _ANY else ""
        for row in rows("agencies")
        if row["kind"] not in ("page", "mask")
    }


_ANY = "News Agencies"
"""The id of «وكالات», which names none."""


_CAPITALS = frozenset(fold_word("عواصم العواصم الكويت تونس الجزائر جيبوتي").split())
"""Capitals at large, and those that are called like their states."""


@cache
def _places() -> tuple[frozenset[str], frozenset[str]]:
    """Return the folded names of cities, and of cities and states together."""
    cities = frozenset(fold_word(row["form"]) for row in rows("cities")) | _CAPITALS
    return cities, cities | {fold_word(row["form"]) for row in rows("country_names")}


def _key(name: str) -> str:
    """Reduce a name to its letters: أ ش أ, أ.ش.أ and أ . ش . أ are one."""
    return "".join(_LETTERS.findall(name)).lower()


def credited(credit: str) -> str | None:
    """Return the id of the first agency that a folded credit names, "" if it names other outlets, or nothing."""
    outlets = _outlets()
    names = [outlets[key] for part in (credit, *_PARTS.split(credit)) if (key := _key(part)) in outlets]
    return next((name for name in names if name), "") if names else None


def is_agency(line: str) -> bool:
    """Whether a folded line is nothing but an agency's name."""
    return len(line) <= 40 and _key(line) in _outlets()


def is_credit_line(line: str) -> bool:
    """Whether a folded line is nothing but an agency's name or a date of publication."""
    if len(line) > MAX_CREDIT_LINE:
        return False
    words = len(_LETTERS.findall(line))
    date = _YEAR_AND_DAY.match(line) and not _SENTENCE_END.search(line)
    return bool(date and (words <= 6 or (words <= 10 and agency_of_line(line)))) or is_agency(line)


def agency_of_line(line: str) -> str | None:
    """Return the id of the agency that a line of its own credits, also as the last word after place and date."""
    return credited(line) or _outlets().get(_key(line.rsplit(maxsplit=1)[-1])) or None


def dateline(text: str, start: int, end: int) -> Dateline | None:
    """Return the dateline with which a paragraph of the folded text begins, if it has one."""
    window = min(end, start + WINDOW)
    marks = {mark for mark in _NEEDED if text.find(mark, start, window) >= 0}
    for needed, pattern, accept in _RULES:
        found = None if marks.isdisjoint(needed) else pattern.match(text, start, window)
        if found and found.end() < end:
            agency = accept(found)
            if agency is not None:
                return Dateline(found.end(), agency or None)
    return None


def _known_place(text: str) -> bool:
    """Whether a text begins with a known place."""
    words = text.split()[:3]
    return any(" ".join(words[:count]) in _places()[1] for count in range(len(words), 0, -1))


def _by_agency(found: re.Match[str]) -> str | None:
    """Accept a name in parentheses or slashes: an agency after a place, a date and a dash, or a reporter."""
    agency = credited(found["name"])
    place = found["place"].strip()
    if agency is not None:
        marked = "-" in found["end"] or ":" in found["end"]
        return agency if marked or not place or _known_place(place) else None
    return "" if _REPORTERS.match(found["name"].strip()) and _known_place(place) else None


def _by_paper(found: re.Match[str]) -> str | None:
    """Accept the name of a paper in quotation marks after a place, or between a place's dash and a colon."""
    place, marked = found["place"].strip(), found["mark"].strip()
    agency = credited(f"{found['name']}،{found['others'] or ''}")
    closed, short = ":" in found["end"], place.count(" ") < 3
    known = agency is not None and (marked or closed)
    if place in _places()[1] or (short and (known or (closed and "-" in marked))):
        return agency or ""
    return None


def _by_name(found: re.Match[str]) -> str | None:
    """Accept an agency without marks, or the name of a reporter after a known place."""
    name, place = found["name"].strip(), found["place"].strip()
    if place.count(" ") > 3 or name.count(" ") > 4:
        return None
    agency = credited(name)
    if agency is not None or not place or "." in name:
        return agency if agency or place else None
    if _REPORTERS.match(name):
        return ""
    return "" if _known_place(place) and name.count(" ") < 4 and not _SPEECH.match(name) else None


def _by_date(found: re.Match[str]) -> str | None:
    """Accept an agency without marks after a place and a date with its year: الرياض … 2023 م واس."""
    return (credited(found["name"]) or None) if _known_place(found["place"]) else None


def _by_city(found: re.Match[str]) -> str | None:
    """Accept a city alone; a state, which may also be what the sentence speaks of, only before a dash."""
    cities, places = _places()
    place = found["place"].strip()
    return "" if place in cities or (place in places and "-" in found["end"]) else None


# Each rule with the marks of which it needs one: most paragraphs have none of them.
_RULES = (
    ("(", _IN_PARENTHESES, _by_agency),
    ("/", _IN_SLASHES, _by_agency),
    ('"«', _IN_QUOTES, _by_paper),
    (":-/", _BETWEEN_MARKS, _by_name),
    (":-", _AGENCY_FIRST, _by_name),
    ("0123456789", _AFTER_DATE, _by_date),
    (":-", _PLACE_ALONE, _by_city),
)
_NEEDED = frozenset("".join(needed for needed, _, _ in _RULES))


def closing_credit(text: str, start: int, end: int) -> Dateline | None:
    """Return where the credit begins that closes a paragraph, and its agency.

    A credit is an agency in parentheses, dashes or slashes, or any short name in parentheses after the full stop.
    """
    found = _CLOSING.search(text, max(start, end - 70), end)
    if not found:
        return None
    name = found["name"] or found["between"]
    agency = credited(name)
    after_stop = found["stop"] and not _NUMBER.search(name) and name.strip().count(" ") < 3
    if agency or (found["name"] and (agency is not None or after_stop)):
        return Dateline(found.start("credit"), agency or None)
    return None
