"""Patterns over the classes of date words, written with the names of classes and macros."""

import re
from dataclasses import dataclass

from ingest.dates.expressions import Relation
from ingest.dates.words import Kind, Reading, Value

MACROS = {
    "NUM": "(?:ARTICLE?DAY_NUMBER|ORDINAL|FIRST)",
    "NUMS": "NUM(?:(?:AND|DASH|TO|UNTIL|SLASH|COMMA AND?)DAY?NUM)*",
    "REL": "[RELATION PRESENT]",
    "A_DAY": "[DAY DAYS]",
    "WEEKDAYS": "WEEKDAY(?:AND WEEKDAY)?",
    "HEAD": """(?:(?P<today>[TODAY SHIFT WEAK_SHIFT])[COMMA OPEN]?)? A_DAY? (?:(?P<weekday>WEEKDAYS)REL?)?
        CLOSE? [COMMA MATCHING OPEN DASH IN]? A_DAY?""",
    "YEAR_TAIL": """(?:[COMMA OPEN]?(?:OF?[A_YEAR THE_YEAR]COMMA?)?(?P<year>[YEAR SPELT_YEAR])CLOSE?GREGORIAN_MARK?
        |OF?DEMONSTRATIVE?THE_YEAR(?P<year_rel>REL) |OF?(?P<this_year>DEMONSTRATIVE)THE_YEAR)""",
    "TAIL": "(?:(?P<rel>REL)|YEAR_TAIL)",
    "SLASHED": "SLASH DAY_NUMBER SLASH",
    "DASHED": "DASH DAY_NUMBER DASH",
    "A_UNIT": "[DAY DAYS A_WEEK WEEKS A_MONTH MONTHS A_YEAR YEARS]",
    "DATE_BEGINS": "(?:WEEKDAY|SHIFT|TODAY|WEAK_SHIFT|DAY_NUMBER|YEAR|SPELT_YEAR|HIJRI_YEAR|NUMBER|MONTH|HIJRI|NUM|COMMA YEAR)",
}


def _expand(name: str) -> str:
    """Return a macro's text or a class's letter."""
    if name in MACROS:
        return re.sub(r"[A-Z][A-Z_]+", lambda m: _expand(m[0]), MACROS[name])
    return Kind[name].letter


def compiled(pattern: str) -> re.Pattern[str]:
    """Compile a pattern written with class and macro names; blanks do not count."""
    text = re.sub(r"[A-Z][A-Z_]+", lambda m: _expand(m[0]), pattern)
    return re.compile(re.sub(r"\s+", "", text))


@dataclass(frozen=True, slots=True)
class Found:
    """A pattern's match in a reading, with its groups as values."""

    match: re.Match[str]
    reading: Reading

    def value(self, name: str) -> Value | None:
        """Return the value of the last word of a group, or nothing."""
        if name not in self.match.re.groupindex or self.match.start(name) < 0:
            return None
        return self.reading.values[self.match.end(name) - 1]

    def number(self, name: str) -> int | None:
        """Return a group's value if it is a number."""
        value = self.value(name)
        return value if isinstance(value, int) else None

    def relation(self, name: str) -> Relation | None:
        """Return a group's value if it is a relation."""
        value = self.value(name)
        return value if isinstance(value, Relation) else None

    def numbers(self, name: str) -> list[int]:
        """Return all numbers in a group."""
        if self.match.start(name) < 0:
            return []
        values = self.reading.values[self.match.start(name) : self.match.end(name)]
        return [value for value in values if isinstance(value, int)]

    def has(self, kind: Kind, name: str | int = 0) -> bool:
        """Tell whether a class occurs in a group, or in the whole match."""
        start, end = self.match.span(name)
        return start >= 0 and kind.letter in self.reading.classes[start:end]

    def before(self) -> str:
        """Return the class before the match, or a blank at the beginning."""
        return self.reading.classes[self.match.start() - 1] if self.match.start() else " "

    def after(self) -> str:
        """Return the class after the match, or a blank at the end."""
        end = self.match.end()
        return self.reading.classes[end] if end < len(self.reading.classes) else " "
