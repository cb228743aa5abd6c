"""What a time expression says, before anybody knows the day on which it was written."""

from dataclasses import dataclass
from typing import NamedTuple


class Relation(NamedTuple):
    """A step counted from the day of writing or, when `anaphoric`, from the date named before in the text."""

    shift: int
    anaphoric: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """A day, month or year: each part stated, counted (`…_shift`), or left unsaid.

    `relation` says on which side of the day of writing a month or weekday without its year or week lies.
    `weekday` is 0 for Monday; `anaphoric` counts the shifts from the date named before.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    year_shift: int | None = None
    month_shift: int | None = None
    day_shift: int | None = None
    relation: Relation | None = None
    anaphoric: bool = False
    hijri: bool = False


@dataclass(frozen=True, slots=True)
class Week:
    """A calendar week, Sunday to Saturday, counted from that of the day of writing; or one weekday of it."""

    shift: int
    anaphoric: bool = False
    weekday: int | None = None


@dataclass(frozen=True, slots=True)
class Distance:
    """A point so many days, weeks, months or years away: «قبل ثلاثة أيام», «منذ عامين»."""

    unit: str
    count: int
    hedged: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Season:
    """Spring (1) to winter (4) of a stated, counted or related year."""

    number: int
    year: int | None = None
    year_shift: int | None = None
    relation: Relation | None = None


@dataclass(frozen=True, slots=True)
class Decade:
    """Ten years from `first`."""

    first: int


@dataclass(frozen=True, slots=True)
class Fraction:
    """One of `parts` equal parts of a period; number -1 is the last; parts 0 counts calendar weeks of a month.

    `length` parts are taken, as in the first six months.
    """

    number: int
    parts: int
    of: "Meaning"
    length: int = 1


@dataclass(frozen=True, slots=True)
class Interval:
    """From one date to another, both included; or `days` days from the first."""

    first: "Meaning"
    last: "Meaning | None" = None
    days: int | None = None


@dataclass(frozen=True, slots=True)
class Limit:
    """An interval open on one side; `side` is until (included), before (excluded) or after (excluded)."""

    side: str
    of: "Meaning"


@dataclass(frozen=True, slots=True)
class Double:
    """A Hijri and a Gregorian date of the same day: the Gregorian one counts, the Hijri one checks it."""

    hijri: Point
    gregorian: Point


@dataclass(frozen=True, slots=True)
class Vague:
    """Words about time that fix no date, only whether it is still to come or past: «في القريب العاجل»."""

    shift: int = 0


Meaning = Point | Week | Distance | Season | Decade | Fraction | Interval | Limit | Double | Vague


@dataclass(frozen=True, slots=True)
class DateExpression:
    """One time expression: the half-open range `first`..`end` of tokens, its folded words, meaning and rule.

    `features` holds what consumers ask for: weekday, has_year, has_month, deictic (today, yesterday, tomorrow),
    relative
    """

    first: int
    end: int
    text: str
    meaning: Meaning
    rule: str
    features: frozenset[str] = frozenset()
