"""Spans of time for dashboards: every one of a period is there, also where nothing happened."""

import datetime as dt
from collections.abc import Iterable, Iterator
from enum import StrEnum

from app.problems import ParameterError, Problem
from cypher import Row

MOST_ROWS = 10_000
OTHER = "other"


class Interval(StrEnum):
    """How long a bucket is; `auto` takes the shortest that gives at most 120."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"
    AUTO = "auto"


_DAYS = {Interval.DAY: 1, Interval.WEEK: 7, Interval.MONTH: 30, Interval.QUARTER: 91, Interval.YEAR: 365}
_MONTHS = {Interval.MONTH: 1, Interval.QUARTER: 3, Interval.YEAR: 12}
PRECISE = {
    Interval.DAY: ("day",),
    Interval.WEEK: ("day", "week"),
    Interval.MONTH: ("day", "week", "month"),
    Interval.QUARTER: ("day", "week", "month"),
    Interval.YEAR: ("day", "week", "month", "year"),
}
"""Precisions that are not coarser than a bucket."""


def chosen(interval: Interval, first: dt.date, last: dt.date) -> Interval:
    """Return the interval itself, or for `auto` the shortest that gives at most 120 buckets."""
    if interval is not Interval.AUTO:
        return interval
    days = (last - first).days + 1
    return next((unit for unit, length in _DAYS.items() if days / length <= 120), Interval.YEAR)


def start(day: dt.date, interval: Interval) -> dt.date:
    """Return the first day of the bucket that holds a day; weeks are ISO weeks."""
    if interval is Interval.WEEK:
        return day - dt.timedelta(days=min(day.weekday(), day.toordinal() - 1))
    if interval in _MONTHS:
        months = _MONTHS[interval]
        return day.replace(month=(day.month - 1) // months * months + 1, day=1)
    return day


def starts(first: dt.date, last: dt.date, interval: Interval) -> Iterator[dt.date]:
    """Yield the first day of every bucket from one day to another."""
    at = start(first, interval)
    while at <= last:
        yield at
        if interval in _MONTHS:
            index = at.year * 12 + at.month - 1 + _MONTHS[interval]
            if index // 12 > 9999:
                return
            at = dt.date(index // 12, index % 12 + 1, 1)
        else:
            if (dt.date.max - at).days < _DAYS[interval]:
                return
            at += dt.timedelta(days=_DAYS[interval])


def filled(rows: Iterable[Row], first: dt.date, last: dt.date, interval: Interval, series_limit: int) -> list[Row]:
    """Return one row for each bucket and series; beyond the limit the smaller series become `other`.

    Raises Problem `invalid-parameters` above MOST_ROWS.
    """
    counts: dict[tuple[str, str], list[int]] = {}
    totals: dict[str, int] = {}
    found = list(rows)
    for row in found:
        totals[row["series"]] = totals.get(row["series"], 0) + row["count"]
    kept = sorted(totals, key=lambda name: (-totals[name], name))[:series_limit]
    for row in found:
        series = row["series"] if row["series"] in kept else OTHER
        cell = counts.setdefault((row["time"], series), [0, 0])
        cell[0] += row["count"]
        cell[1] += row["count_imprecise"]
    names = sorted(kept) + ([OTHER] if len(totals) > len(kept) else [])
    times = [day.isoformat() for day in starts(first, last, interval)]
    if len(times) * len(names) > MOST_ROWS:
        reason = "too many buckets: take a longer interval, a shorter time or a smaller series_limit"
        raise Problem("invalid-parameters", reason, [ParameterError(parameter="interval", reason=reason)])
    return [
        {"time": time, "series": name, "count": cell[0], "count_imprecise": cell[1]}
        for time in times
        for name in names
        for cell in (counts.get((time, name), [0, 0]),)
    ]
