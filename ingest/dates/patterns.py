"""Patterns over the classes of date words, written with the names of classes and macros."""

import re
from dataclasses import dataclass

from ingest.dates.expressions import Relation
from ingest.dates.kinds import Kind, Value
from ingest.dates.lexemes import Lexemes

_MACROS = {
    "NUM": "(?:ARTICLE?DAY_NUMBER|ORDINAL|FIRST)",
    # Lists are bounded, so that no text costs more than linear time.
    # A comma goes on with a list of figures only: «محمد السادس، يوم الجمعة 25 يناير» names a king and a day.
    "NUMS": """NUM(?:(?:AND|DASH|TO|UNTIL|SLASH|COMMA AND)DAY?WEEKDAY?NUM
        |(?<=DAY_NUMBER)COMMA ARTICLE?DAY_NUMBER){0,6}""",
    "ANY_MONTH": "[MONTH RARE_MONTH]",
    "OF_MONTH": "(?:OF?A_MONTH)?OF?",
    "REL": "[RELATION PRESENT]",
    "A_DAY": "[DAY DAYS]",
    "WEEKDAYS": "WEEKDAY(?:AND WEEKDAY)?",
    # What may stand before the number of a day: «اليوم الثلاثاء», «يوم الأحد الماضي الموافق».
    "HEAD": """(?:(?P<today>TODAY(?!ORDINAL)|SHIFT|WEAK_SHIFT)[COMMA OPEN]?)?
        A_DAY? (?:(?P<weekday>WEEKDAYS)(?P<head_rel>REL)?)? CLOSE? [COMMA MATCHING OPEN DASH IN]? A_DAY?""",
    "YEAR_TAIL": """(?:[COMMA OPEN]?(?:OF?[A_YEAR THE_YEAR]COMMA?)?(?P<year>[YEAR SPELT_YEAR])CLOSE?GREGORIAN_MARK?
        |OF?DEMONSTRATIVE?THE_YEAR(?P<year_rel>REL)|OF?(?P<this_year>DEMONSTRATIVE)THE_YEAR)""",
    "TAIL": "(?:(?P<rel>REL)|YEAR_TAIL)",
    "HIJRI_TAIL": "(?:(?:OF?[A_YEAR THE_YEAR])?(?P<year>HIJRI_YEAR)HIJRI_MARK?|(?P<rel>REL))",
    "SLASHED": "SLASH DAY_NUMBER SLASH",
    "DASHED": "DASH DAY_NUMBER DASH",
    "A_UNIT": "[DAY DAYS A_WEEK WEEKS A_MONTH MONTHS A_YEAR YEARS]",
    "DATE_BEGINS": """(?:WEEKDAY|SHIFT|TODAY|WEAK_SHIFT|YEAR|SPELT_YEAR|HIJRI_YEAR|NUMBER|ANY_MONTH|HIJRI|NUM
        |COMMA YEAR)""",
}


def _expand(name: str) -> str:
    """Return a macro's text or a class's letter."""
    if name in _MACROS:
        return re.sub(r"[A-Z][A-Z_]+", lambda match: _expand(match[0]), _MACROS[name])
    return Kind[name]


def compiled(pattern: str) -> re.Pattern[str]:
    """Compile a pattern written with class and macro names; blanks do not count."""
    text = re.sub(r"[A-Z][A-Z_]+", lambda match: _expand(match[0]), pattern)
    return re.compile(re.sub(r"\s+", "", text))


@dataclass(frozen=True, slots=True)
class Found:
    """A pattern's match in a text, with its groups as values."""

    match: re.Match[str]
    lexemes: Lexemes

    def value(self, name: str) -> Value | None:
        """Return the value of the last word of a group, or nothing."""
        if name not in self.match.re.groupindex or self.match.start(name) < 0:
            return None
        return self.lexemes.values[self.match.end(name) - 1]

    def number(self, name: str) -> int | None:
        """Return a group's value if it is a number."""
        value = self.value(name)
        return value if isinstance(value, int) else None

    def relation(self, *names: str) -> Relation | None:
        """Return the value of the first group that is a relation."""
        values = (self.value(name) for name in names)
        return next((value for value in values if isinstance(value, Relation)), None)

    def numbers(self, name: str, *kinds: Kind) -> list[int]:
        """Return all numbers in a group, of some classes only if any are given."""
        start, end = self.match.span(name)
        words = zip(self.lexemes.classes[start:end], self.lexemes.values[start:end], strict=True) if start >= 0 else ()
        return [value for letter, value in words if isinstance(value, int) and (not kinds or letter in kinds)]

    def has(self, kind: Kind, name: str | int = 0) -> bool:
        """Tell whether a class occurs in a group, or in the whole match."""
        start, end = self.match.span(name)
        return start >= 0 and kind in self.lexemes.classes[start:end]

    def before(self) -> str:
        """Return the class before the match, or a blank at the beginning."""
        return self.lexemes.classes[self.match.start() - 1] if self.match.start() else " "

    def after(self) -> str:
        """Return the class after the match, or a blank at the end."""
        end = self.match.end()
        return self.lexemes.classes[end] if end < len(self.lexemes.classes) else " "
