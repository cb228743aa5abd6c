"""Days, weeks, months and years as periods with EDTF forms, in the Gregorian and the Hijri calendar."""

import calendar
import datetime as dt
import re
from dataclasses import dataclass
from functools import cache

from hijridate import Gregorian, Hijri

from cypher.vocabulary import Precision

FIRST_YEAR, LAST_YEAR = 1600, 2400
"""Days of writing outside these years are taken as unknown."""

_DAY = dt.timedelta(days=1)
_WEEK = dt.timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of days with inclusive bounds (null = open), its EDTF form and precision."""

    edtf: str
    start: dt.date | None
    end: dt.date | None
    precision: Precision


def day(date: dt.date) -> Period:
    """Return one day as a period."""
    return Period(date.isoformat(), date, date, Precision.DAY)


def day_of(year: int, month: int, number: int) -> Period | None:
    """Return the day of a month, or nothing where that month has no such day."""
    if not 1 <= year <= 9999 or not 1 <= number <= calendar.monthrange(year, month)[1]:
        return None
    return day(dt.date(year, month, number))


def month(year: int, number: int) -> Period:
    """Return a month as a period."""
    last = calendar.monthrange(year, number)[1]
    start, end = dt.date(year, number, 1), dt.date(year, number, last)
    return Period(f"{year:04}-{number:02}", start, end, Precision.MONTH)


def year(number: int) -> Period:
    """Return a year as a period."""
    return Period(f"{number:04}", dt.date(number, 1, 1), dt.date(number, 12, 31), Precision.YEAR)


def week(date: dt.date) -> Period:
    """Return the calendar week, Sunday to Saturday, that holds a day."""
    start = date - _DAY * ((date.weekday() + 1) % 7)
    return between(start, start + _WEEK - _DAY, Precision.WEEK)


def between(start: dt.date, end: dt.date, precision: Precision = Precision.RANGE) -> Period:
    """Return the period of two days."""
    return Period(f"{start}/{end}", start, end, precision)


def span(first: Period, last: Period) -> Period | None:
    """Return the period from one to another, or nothing if they stand in the wrong order."""
    if first.start is None or last.end is None or first.start > last.end:
        return None
    if first == last:
        return first
    left, right = first.edtf.split("/")[0], last.edtf.split("/")[-1]
    return Period(f"{left}/{right}", first.start, last.end, Precision.RANGE)


def until(period: Period) -> Period:
    """Return the open period that ends with another."""
    return Period(f"../{period.edtf.split('/')[-1]}", None, period.end, Precision.OPEN)


def before(period: Period) -> Period:
    """Return the open period that ends before another begins."""
    if period.start is None:
        return period
    last = _neighbour(period, -1)
    return Period(f"../{last.edtf}", None, period.start - _DAY, Precision.OPEN)


def after(period: Period) -> Period:
    """Return the open period that begins after another ends."""
    if period.end is None:
        return period
    first = _neighbour(period, 1)
    return Period(f"{first.edtf}/..", period.end + _DAY, None, Precision.OPEN)


def _neighbour(period: Period, step: int) -> Period:
    """Return the period of the same size that touches another: the day, month or year before or after it."""
    edge = period.start if step < 0 else period.end
    if edge is None:
        return period
    touching = edge + step * _DAY
    if period.precision is Precision.YEAR:
        return year(touching.year)
    return month(touching.year, touching.month) if period.precision is Precision.MONTH else day(touching)


def add_months(date: dt.date, count: int) -> Period:
    """Return the month so many months from a day's month."""
    at = date.year * 12 + date.month - 1 + count
    return month(at // 12, at % 12 + 1)


def weekday_near(date: dt.date, weekday: int, side: int, strictly: bool = False) -> dt.date:
    """Return the nearest such weekday on one side of a day (-1 before, 1 after), the day itself unless `strictly`."""
    distance = (weekday - date.weekday()) * side % 7
    if strictly and distance == 0:
        distance = 7
    return date + side * distance * _DAY


_SEASONS = {1: (3, 5), 2: (6, 8), 3: (9, 11)}


def season(year_number: int, number: int) -> Period:
    """Return spring (1) to winter (4) of a year; the bounds of winter take in both ends of the year."""
    edtf = f"{year_number:04}-{20 + number}"
    if number == 4:
        return Period(edtf, dt.date(year_number - 1, 12, 1), month(year_number + 1, 2).end, Precision.RANGE)
    first, last = _SEASONS[number]
    return Period(edtf, dt.date(year_number, first, 1), month(year_number, last).end, Precision.RANGE)


@cache
def hijri(year_number: int, month_number: int | None, day_number: int | None) -> Period | None:
    """Return a Hijri day (bounds a day wider, as sightings differ), month or year in Gregorian terms, approximate.

    Nothing for days that the Umm al-Qura tables (1343-1500) do not hold.
    """
    try:
        first = Hijri(year_number, month_number or 1, day_number or 1)
        last = Hijri(year_number, month_number or 12, 1)
    except (ValueError, OverflowError):
        return None
    start = dt.date(*first.to_gregorian().datetuple())
    if day_number is not None:
        return Period(f"{start}~", start - _DAY, start + _DAY, Precision.DAY)
    end = dt.date(*last.to_gregorian().datetuple()) + (last.month_length() - 1) * _DAY
    return Period(f"{start}~/{end}~", start - _DAY, end + _DAY, Precision.RANGE)


def hijri_year_of(date: dt.date) -> int | None:
    """Return the Hijri year of a Gregorian day, if the tables hold it."""
    try:
        return Gregorian.fromdate(date).to_hijri().year
    except (ValueError, OverflowError):
        return None


_EDTF_PART = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?:[T ].*)?[~?%]?$")


def parse(edtf: str) -> Period | None:
    """Read a day (also with a time behind it), month or year."""
    match = _EDTF_PART.match(edtf.strip())
    if match is None:
        return None
    year_number, month_number, day_number = int(match[1]), int(match[2] or 0), int(match[3] or 0)
    if not FIRST_YEAR <= year_number <= LAST_YEAR or (match[2] and not 1 <= month_number <= 12):
        return None
    if match[3]:
        return day_of(year_number, month_number, day_number)
    return month(year_number, month_number) if match[2] else year(year_number)
