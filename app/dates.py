"""Dates as clients write them in a query, read as whole UTC days and never guessed."""

import datetime as dt
import re
from calendar import monthrange
from typing import NamedTuple

_EPOCH = dt.date(1970, 1, 1)
_DAY_MS = 86_400_000
_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789")
_MILLISECONDS = re.compile(r"-\d{1,17}|\d{11,17}|0")
_SECONDS_OR_MILLISECONDS = re.compile(r"\d{9,10}")
_CALENDAR = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")
_COMPACT = re.compile(r"(\d{4})(\d\d)(\d\d)")
# A "+" that was not percent-encoded arrives as a blank: before an offset it can mean nothing else.
_DATE_TIME = re.compile(r"(\d{4}-\d\d-\d\d)[Tt ](\d\d:\d\d:\d\d)(?:\.(\d{1,9}))?(?:[Zz]|([+ -])(\d\d):(\d\d))")

ACCEPTED = (
    "a year, month or day (2019, 2019-01, 2019-01-29, 20190129), an RFC 3339 date-time with its offset, "
    "or epoch milliseconds"
)


class DayRange(NamedTuple):
    """The first and the last day that an expression covers, both inclusive."""

    first: dt.date
    last: dt.date


def parse_days(text: str) -> DayRange:
    """Read one expression; `ValueError` says what is accepted, without repeating the input."""
    text = text.translate(_DIGITS)
    if not text.isascii():
        raise ValueError(f"not a date: give {ACCEPTED}")
    if _MILLISECONDS.fullmatch(text):
        return _whole(_from_milliseconds(int(text)))
    if _SECONDS_OR_MILLISECONDS.fullmatch(text):
        raise ValueError("seconds or milliseconds? Give epoch milliseconds with 11 digits or more, or an ISO date")
    if match := _CALENDAR.fullmatch(text) or _COMPACT.fullmatch(text):
        return _calendar(*(int(part) if part else None for part in match.groups()))
    if match := _DATE_TIME.fullmatch(text):
        return _whole(_utc_day(match))
    raise ValueError(f"not a date: give {ACCEPTED}")


def _whole(day: dt.date) -> DayRange:
    return DayRange(day, day)


def _calendar(year: int | None, month: int | None, day: int | None) -> DayRange:
    """Return the days of a year, a month or a day."""
    year = year or 0
    try:
        if day is not None:
            return _whole(dt.date(year, month or 0, day))
        if month is not None:
            return DayRange(dt.date(year, month, 1), dt.date(year, month, monthrange(year, month)[1]))
        return DayRange(dt.date(year, 1, 1), dt.date(year, 12, 31))
    except ValueError:
        raise ValueError("no such day in the calendar") from None


def _from_milliseconds(milliseconds: int) -> dt.date:
    try:
        return _EPOCH + dt.timedelta(days=milliseconds // _DAY_MS)
    except OverflowError:
        raise ValueError("outside the years 1 to 9999") from None


def _utc_day(match: re.Match[str]) -> dt.date:
    """Return the UTC day of an RFC 3339 date-time; a leap second belongs to the minute before it."""
    day, time, _, sign, hours, minutes = match.groups()
    try:
        moment = dt.datetime.fromisoformat(f"{day}T{re.sub(':60$', ':59', time)}")
        offset = dt.timedelta(hours=_below(24, hours), minutes=_below(60, minutes))
        return (moment + offset if sign == "-" else moment - offset).date()
    except (ValueError, OverflowError):
        raise ValueError("no such moment in the calendar") from None


def _below(limit: int, digits: str | None) -> int:
    number = int(digits or 0)
    if number >= limit:
        raise ValueError(f"{number} is not below {limit}")
    return number
