"""From one date to another: the ends lend each other weekday, month and year."""

import datetime as dt
from collections.abc import Callable
from dataclasses import replace

from ingest.dates import calendar
from ingest.dates.expressions import Interval, Meaning, Point
from ingest.dates.points import NOTHING, Context, Result

Resolve = Callable[[Meaning, Context], Result]
_DAY = dt.timedelta(days=1)


def resolve_interval(interval: Interval, context: Context, resolve: Resolve) -> Result:
    """Resolve a range; `resolve` resolves its ends."""
    first, last = interval.first, interval.last
    if interval.days is not None or last is None:
        return _counted(resolve(first, context), interval.days or 1)
    if not isinstance(first, Point) or not isinstance(last, Point) or first.hijri or last.hijri:
        return _spanned(resolve(first, context), resolve(last, context))
    if last.weekday is not None and last.day is None and last.day_shift is None:
        return _weekdays(first, last, context, resolve)
    if last.anaphoric and first.month is not None:
        begun = resolve(first, context)
        return _spanned(begun, resolve(last, replace(context, previous=begun.period)))
    unplaced = last.year is None and last.year_shift is None and last.relation is None
    if first.month is not None and last.month is not None and unplaced:
        return _year_first(first, last, context, resolve)
    return _year_last(first, last, context, resolve)


def _counted(start: Result, days: int) -> Result:
    """Count so many days from a first one."""
    if start.period is None or start.period.start is None:
        return start
    end = start.period.start + (days - 1) * _DAY
    return replace(start, period=calendar.between(start.period.start, end))


def _spanned(first: Result, last: Result) -> Result:
    """Join the results for the two ends."""
    if first.period is None or last.period is None:
        return NOTHING
    return replace(last, period=calendar.span(first.period, last.period), note=first.note or last.note)


def _in_order(first: Result, last: Result) -> bool:
    """Tell whether one result begins no later than another."""
    if first.period is None or last.period is None or first.period.start is None or last.period.start is None:
        return False
    return first.period.start <= last.period.start


def _weekdays(first: Point, last: Point, context: Context, resolve: Resolve) -> Result:
    """Find the later weekday from the earlier, or the reverse if told as past."""
    ahead = context.future or any(point.relation is not None and point.relation.shift > 0 for point in (first, last))
    if ahead or first.weekday is None or first.day_shift is not None or first.day is not None:
        begun = resolve(replace(first, relation=first.relation or last.relation), context)
        if begun.period is None or begun.period.start is None or last.weekday is None:
            return NOTHING
        end_day = calendar.weekday_near(begun.period.start, last.weekday, 1)
        return replace(begun, period=calendar.between(begun.period.start, end_day))
    ended = resolve(last, context)
    if ended.period is None or ended.period.start is None:
        return NOTHING
    start_day = calendar.weekday_near(ended.period.start, first.weekday, -1)
    return replace(ended, period=calendar.between(start_day, ended.period.start))


def _year_first(first: Point, last: Point, context: Context, resolve: Resolve) -> Result:
    """Lend the year of the first end, stated or found: «من 28 ديسمبر 2019 إلى 3 يناير»."""
    begun = resolve(first, context)
    if begun.period is None or begun.period.start is None:
        return begun
    for year in (begun.period.start.year, begun.period.start.year + 1):
        ended = resolve(replace(last, year=year), context)
        if _in_order(begun, ended):
            return replace(_spanned(begun, ended), basis=begun.basis)
    return NOTHING


def _year_last(first: Point, last: Point, context: Context, resolve: Resolve) -> Result:
    """Lend the year of the last end, stated or found."""
    ended = resolve(last, context)
    if first.month is None or first.year is not None or ended.period is None or ended.period.start is None:
        return _spanned(resolve(first, context), ended)
    for year in (ended.period.start.year, ended.period.start.year - 1):
        begun = resolve(replace(first, year=year, relation=None, year_shift=None, anaphoric=False), context)
        if _in_order(begun, ended):
            return replace(_spanned(begun, ended), basis=ended.basis)
    return NOTHING
