"""Days, months and years as the text names them, resolved against a day of writing."""

import datetime as dt
from dataclasses import dataclass

from cypher.vocabulary import Basis, Precision
from ingest.dates import calendar
from ingest.dates.calendar import Period
from ingest.dates.expressions import Point

AHEAD = 45
"""How many days ahead a day and month without year may lie when told as past."""

_DAY = dt.timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Result:
    """A period, if there is one, with its basis and what did not fit."""

    period: Period | None
    basis: Basis = Basis.RELATIVE
    note: str = ""


NOTHING = Result(None, Basis.UNKNOWN)


@dataclass(frozen=True, slots=True)
class Context:
    """What is resolved against: the day of writing, the tense (None = unknown), the date named before."""

    day: dt.date | None
    future: bool | None = False
    previous: Period | None = None

    def base(self, point: Point) -> dt.date | None:
        """Return the day from which a point's shifts count."""
        if point.anaphoric:
            return self.previous.start if self.previous else None
        return self.day


def resolve_point(point: Point, context: Context) -> Result:
    """Resolve a day, month or year."""
    if point.hijri:
        return _hijri(point, context)
    if point.month is not None:
        return _named_month(point, context)
    if point.year is not None:
        return Result(calendar.year(point.year), Basis.STATED)
    base = context.base(point)
    return NOTHING if base is None else _counted(base, point, context)


def _counted(base: dt.date, point: Point, context: Context) -> Result:
    """Resolve what is counted from a day: a shifted day, month or year, or a weekday."""
    if point.day_shift is not None and point.day is None:
        return _shifted_day(base + point.day_shift * _DAY, point)
    if point.month_shift is not None:
        return _month_from(calendar.add_months(base, point.month_shift), point)
    if point.year_shift is not None:
        return Result(calendar.year(base.year + point.year_shift))
    return _weekday(base, point, context)


def _shifted_day(date: dt.date, point: Point) -> Result:
    """Take today, yesterday …; a weekday that does not fit is believed if it is one day off, else nothing is."""
    if point.weekday is None or date.weekday() == point.weekday:
        return Result(calendar.day(date))
    for off in (-_DAY, _DAY):  # the paper is printed on the next day, or put online the evening before
        if (date + off).weekday() == point.weekday:
            return Result(calendar.day(date + off), Basis.WEEKDAY, "weekday_mismatch")
    return Result(None, Basis.UNKNOWN, "weekday_mismatch")


def _month_from(month: Period, point: Point) -> Result:
    """Take the month counted from the day of writing, or a day of it."""
    if point.day is None or month.start is None:
        return Result(month)
    found = calendar.day_of(month.start.year, month.start.month, point.day)
    return _checked(Result(found), point)


def _weekday(base: dt.date, point: Point, context: Context) -> Result:
    """Take the nearest weekday on one side of the day of writing."""
    if point.weekday is None:
        return NOTHING
    shift = point.relation.shift if point.relation else 0
    if point.relation is not None and shift == 0:
        start = calendar.week(base).start or base
        return Result(calendar.day(calendar.weekday_near(start, point.weekday, 1)), Basis.WEEKDAY)
    side = shift or (1 if context.future else -1)
    date = calendar.weekday_near(base, point.weekday, 1 if side > 0 else -1, strictly=bool(shift or context.future))
    if abs(shift) == 2:
        date += 7 * _DAY if shift > 0 else -7 * _DAY
    return Result(calendar.day(date), Basis.WEEKDAY)


def _checked(result: Result, point: Point) -> Result:
    """Note a weekday that contradicts a date."""
    start = result.period.start if result.period else None
    if start is None or point.weekday is None or start.weekday() == point.weekday:
        return result
    return Result(result.period, result.basis, "weekday_mismatch")


def _in_year(point: Point, year: int) -> Period | None:
    """Take the named month, or the day of it, in a year."""
    if point.month is None or not 1 <= year <= 9999:
        return None
    return calendar.month(year, point.month) if point.day is None else calendar.day_of(year, point.month, point.day)


def _named_month(point: Point, context: Context) -> Result:
    """Resolve a month by name, or a day of it, with or without its year."""
    if point.year is not None:
        return _checked(_against_day(Result(_in_year(point, point.year), Basis.STATED), point, context), point)
    base = context.base(point)
    if base is None:
        return NOTHING
    if point.year_shift is not None:
        return _checked(Result(_in_year(point, base.year + point.year_shift)), point)
    periods = [period for year in range(base.year - 1, base.year + 2) if (period := _in_year(point, year))]
    if point.relation is not None:
        return _checked(_related(periods, base, point.relation.shift), point)
    return _checked(_against_day(Result(_likeliest(periods, base, point, context)), point, context), point)


def _against_day(result: Result, point: Point, context: Context) -> Result:
    """Check «اليوم 28 يناير 2020» against the day of writing; a slip of the year alone is mended, and noted."""
    if point.day_shift is None or context.day is None or result.period is None or result.period.start is None:
        return result
    meant, stated = context.day + point.day_shift * _DAY, result.period.start
    if stated == meant:
        return result
    fits = point.weekday is None or meant.weekday() == point.weekday
    if fits and (stated.month, stated.day) == (meant.month, meant.day):
        return Result(calendar.day(meant), Basis.RELATIVE, "year_mismatch")
    return Result(result.period, result.basis, "day_mismatch")


def _start(period: Period) -> dt.date:
    return period.start or dt.date.min


def _end(period: Period) -> dt.date:
    return period.end or dt.date.max


def _related(periods: list[Period], base: dt.date, shift: int) -> Result:
    """Choose the month «القادم», «الماضي» or «الجاري»; the last must be the month of writing, or nearly."""
    if shift > 0:
        return Result(next((period for period in periods if _start(period) > base), None))
    if shift < 0:
        return Result(next((period for period in reversed(periods) if _end(period) < base), None))
    for period in periods:
        if (_start(period).year, _start(period).month) == (base.year, base.month):
            return Result(period)
    near = [p for p in periods if _start(p) - AHEAD * _DAY <= base <= _end(p) + AHEAD * _DAY]
    return Result(near[0], note="month_mismatch") if near else Result(None, Basis.UNKNOWN, "month_mismatch")


def _distance(period: Period, base: dt.date) -> int:
    """Days between a period and a day."""
    return max((_start(period) - base).days, (base - _end(period)).days, 0)


def _likeliest(periods: list[Period], base: dt.date, point: Point, context: Context) -> Period | None:
    """Choose the year that the text leaves out."""
    if point.day_shift is not None:
        return min(periods, key=lambda period: _distance(period, base), default=None)
    if point.weekday is not None and (fitting := [p for p in periods if _start(p).weekday() == point.weekday]):
        return min(fitting, key=lambda period: _distance(period, base))
    if context.future:
        return next((period for period in periods if _end(period) >= base), None)
    told = periods
    if context.future is False:
        ahead = 0 if point.day is None else AHEAD
        told = [period for period in periods if _start(period) <= base + ahead * _DAY]
    return min(told, key=lambda period: _distance(period, base), default=None)


def _hijri(point: Point, context: Context) -> Result:
    """Resolve a Hijri day, month or year; a weekday beside it settles which of the three days it is."""
    if point.year is not None:
        return Result(_settled(calendar.hijri(point.year, point.month, point.day), point), Basis.STATED)
    year = calendar.hijri_year_of(context.day) if context.day else None
    if year is None or context.day is None:
        return NOTHING
    near = [calendar.hijri(near, point.month, point.day) for near in (year - 1, year, year + 1)]
    periods = [period for period in near if period is not None]
    if point.relation is not None and point.relation.shift:
        return _related(periods, context.day, point.relation.shift)
    chosen = min(periods, key=lambda period: _distance(period, context.day or dt.date.min), default=None)
    return Result(_settled(chosen, point))


def _settled(period: Period | None, point: Point) -> Period | None:
    """Use the weekday to choose among the days of a Hijri date's tolerance."""
    if period is None or point.weekday is None or period.precision is not Precision.DAY:
        return period
    return calendar.day(calendar.weekday_near(_start(period), point.weekday, 1))
