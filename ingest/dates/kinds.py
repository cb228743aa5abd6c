"""The classes of date words."""

from enum import StrEnum, auto

from ingest.dates.expressions import Relation

Value = int | str | Relation | tuple[int, int, int]
"""What a date word carries: a number, a code, a relation, or a whole date (year, month, day)."""

OTHER = "."
"""Stands for a token that is no date word."""


class Kind(StrEnum):
    """A class of date words: its name is used in the tables and the grammar, its value is the letter matched there."""

    @staticmethod
    def _generate_next_value_(name: str, start: int, count: int, last_values: list[str]) -> str:
        """Give each class a letter of its own, none of them special in a regular expression."""
        return chr(0x61 + count) if count < 26 else chr(0x100 + count)

    WEEKDAY = auto()
    TODAY = auto()
    SHIFT = auto()
    WEAK_SHIFT = auto()
    DAY = auto()
    DAYS = auto()
    THESE_DAYS = auto()
    TIME = auto()
    WEEK = auto()
    THE_MONTH = auto()
    THE_YEAR = auto()
    A_WEEK = auto()
    A_MONTH = auto()
    A_YEAR = auto()
    WEEKS = auto()
    MONTHS = auto()
    YEARS = auto()
    THE_MONTHS = auto()
    GENERAL_HEAD = auto()
    DUAL = auto()
    SEASON = auto()
    THE_SEASON = auto()
    DECADE = auto()
    AGE = auto()
    PRESENT = auto()
    RELATION = auto()
    LATEST = auto()
    DEMONSTRATIVE = auto()
    OF_IT = auto()
    PART = auto()
    FRACTION = auto()
    FIRST = auto()
    ARTICLE = auto()
    OF = auto()
    IN = auto()
    AND = auto()
    TO = auto()
    UNTIL = auto()
    BETWEEN = auto()
    AGO = auto()
    BEFORE = auto()
    SINCE = auto()
    AFTER = auto()
    START = auto()
    PERIOD = auto()
    EVERY = auto()
    THROUGHOUT = auto()
    MATCHING = auto()
    HEDGE = auto()
    GREGORIAN_MARK = auto()
    HIJRI_MARK = auto()
    HALF = auto()
    FEW = auto()
    INSTRUMENT = auto()
    SPORT = auto()
    ERA = auto()
    MASK = auto()
    YEARLY = auto()
    VAGUE = auto()
    EXPECTED = auto()
    MARGINS = auto()
    TOLD_PAST = auto()
    CARDINAL = auto()
    ORDINAL = auto()
    ORDINAL_F = auto()
    COUNT = auto()
    MONTH = auto()
    RARE_MONTH = auto()
    HIJRI = auto()
    # Made while reading, never listed: numbers and punctuation.
    SPELT_YEAR = auto()
    DAY_NUMBER = auto()
    YEAR = auto()
    HIJRI_YEAR = auto()
    NUMBER = auto()
    DATE = auto()
    COMMA = auto()
    DASH = auto()
    SLASH = auto()
    OPEN = auto()
    CLOSE = auto()
    QUOTE = auto()
