"""Time expressions to dates, once the day of writing is known, or one of few, or unknown.

Where the words leave a choice, this is chosen: a weekday alone is the nearest on or before the day of writing,
after it if told as future; a day and month without year is the nearest (told as past at most 45 days ahead, told
as future never past); a month without year is the last one begun, or the next if told as future; a week runs from
Sunday to Saturday; beginning, middle and end of a month or year stay that month or year (feature `part`); halves,
quarters and weeks of a month are intervals; so many months or years ago is that month or year, approximate;
two weeks ago is that calendar week; the night from Thursday to Friday is the interval of both days; since a date
is that date (feature `since`), until and before it are open intervals.
"""

import datetime as dt
from collections.abc import Iterable
from dataclasses import replace

from cypher.vocabulary import Basis, Precision
from ingest.dates import calendar
from ingest.dates.calendar import Period
from ingest.dates.expressions import (
    DateExpression,
    Decade,
    Distance,
    Double,
    Fraction,
    Interval,
    Limit,
    Meaning,
    Point,
    Season,
    Week,
)
from ingest.dates.points import NOTHING, Context, Result, resolve_point
from ingest.dates.ranges import resolve_interval
from ingest.model import DateValue

MAX_CANDIDATES = 12
"""More dates than this are no useful set: the date stays unknown, with its bounds."""

_DAY = dt.timedelta(days=1)

Anchor = dt.date | DateValue | str | None
"""A day of writing: a day, an EDTF day, month, year or set of days, or a date value of these; or unknown."""


def resolve_date(
    expression: DateExpression, published: Anchor, future: bool | None = False, previous: DateValue | None = None
) -> DateValue:
    """Turn an expression into a date.

    `future` says that the text tells it as still to come, None that the tense is unknown; `previous` is the date
    named before, for «نفسه» and «التالي». Without a day of writing, what needs it has no EDTF form and basis
    unknown. With several possible days of writing the date has `candidates`, unless all lead to the same. The
    text of the result is the folded expression; what did not fit stands behind a colon in its rule
    (weekday_mismatch, day_mismatch, year_mismatch, month_mismatch, hijri_mismatch).
    """
    before = _period_of(previous)
    days, complete = _days(published)
    contexts = [Context(day, future, before) for day in days] or [Context(None, future, before)]
    results = [_resolve(expression.meaning, context) for context in contexts]
    fitting = [result for result in results if result.period is not None and not result.note]
    if not complete and len(fitting) < len(results):
        return DateValue(text=expression.text, rule=expression.rule)
    return _value(expression, fitting or results, complete)


def resolve_all(
    expressions: Iterable[DateExpression], published: Anchor, future: bool | None = False
) -> list[DateValue]:
    """Resolve the expressions of one text in order, each with the date named before it."""
    values: list[DateValue] = []
    previous: DateValue | None = None
    for expression in expressions:
        value = resolve_date(expression, published, future, previous)
        values.append(value)
        previous = value if value.start is not None else previous
    return values


def _period_of(value: DateValue | None) -> Period | None:
    """Return a date value as a period, if it is one."""
    if value is None or value.edtf is None or value.start is None:
        return None
    return Period(value.edtf, value.start, value.end, value.precision)


def _days(published: Anchor) -> tuple[list[dt.date], bool]:
    """Return the possible days of writing, and whether they are all or only the first and last of many."""
    if isinstance(published, dt.date):
        return [published] if calendar.FIRST_YEAR <= published.year <= calendar.LAST_YEAR else [], True
    if isinstance(published, DateValue):
        forms: Iterable[str] = published.candidates or [published.edtf or ""]
    else:
        forms = (published or "").strip("[]{}").split(",")
    periods = [period for form in forms if (period := calendar.parse(form))]
    if len(periods) == 1 and periods[0].precision is not Precision.DAY:
        return _days_within(periods[0])
    return [period.start for period in periods if period.start], True


def _days_within(period: Period) -> tuple[list[dt.date], bool]:
    """Return all days of a month, or the ends of a longer period."""
    if period.start is None or period.end is None:
        return [], True
    if period.precision is Precision.MONTH:
        return [period.start + i * _DAY for i in range((period.end - period.start).days + 1)], True
    return [period.start, period.end], False


def _value(expression: DateExpression, results: list[Result], complete: bool) -> DateValue:
    """Make one date value of the results for every possible day of writing."""
    found = {result.period: result for result in results if result.period is not None}
    note = next((result.note for result in results if result.note), "") if len(found) <= 1 else ""
    rule = f"{expression.rule}:{note}" if note else expression.rule
    empty = DateValue(text=expression.text, rule=rule)
    if not found:
        return empty
    periods = list(found)
    starts, ends = [p.start for p in periods if p.start], [p.end for p in periods if p.end]
    bounded = replace(empty, start=min(starts, default=None), end=max(ends, default=None))
    if len(periods) == 1:
        only = found[periods[0]]
        return replace(bounded, edtf=periods[0].edtf, precision=periods[0].precision, basis=only.basis)
    if not complete or len(periods) > MAX_CANDIDATES:
        return bounded
    candidates = tuple(sorted({period.edtf for period in periods}))
    return replace(bounded, candidates=candidates, precision=periods[0].precision, basis=Basis.CANDIDATES)


def _resolve(meaning: Meaning, context: Context) -> Result:
    """Resolve any meaning in one context."""
    match meaning:
        case Point():
            return resolve_point(meaning, context)
        case Week():
            return _week(meaning, context)
        case Distance():
            return _distance(meaning, context)
        case Season():
            return _season(meaning, context)
        case Decade(first=first):
            period = Period(f"{first // 10}X", dt.date(first, 1, 1), dt.date(first + 9, 12, 31), Precision.RANGE)
            return Result(period, Basis.STATED)
        case _:
            return _resolve_compound(meaning, context)


def _resolve_compound(meaning: Meaning, context: Context) -> Result:
    """Resolve a meaning made of others."""
    match meaning:
        case Fraction():
            inner = _resolve(meaning.of, context)
            return replace(inner, period=_fraction(meaning, inner.period)) if inner.period else inner
        case Interval():
            return resolve_interval(meaning, context, _resolve)
        case Limit():
            inner = _resolve(meaning.of, context)
            cut = {"until": calendar.until, "before": calendar.before, "after": calendar.after}[meaning.side]
            return replace(inner, period=cut(inner.period)) if inner.period else inner
        case Double():
            return _double(meaning, context)
        case _:
            return NOTHING


def _week(week: Week, context: Context) -> Result:
    base = context.base(Point(anaphoric=week.anaphoric))
    if base is None:
        return NOTHING
    period = calendar.week(base + 7 * week.shift * _DAY)
    if week.weekday is None or period.start is None:
        return Result(period)
    return Result(calendar.day(calendar.weekday_near(period.start, week.weekday, 1)), Basis.WEEKDAY)


def _distance(distance: Distance, context: Context) -> Result:
    """Count so many units back, or ahead if told as future: else it counts from another event."""
    if context.day is None or (distance.count > 0 and not context.future):
        return NOTHING
    if distance.unit in ("day", "week"):
        date = context.day + distance.count * _DAY * (7 if distance.unit == "week" else 1)
        if distance.unit == "week":
            return Result(calendar.week(date))
        return Result(_about(calendar.day(date), 1) if distance.hedged else calendar.day(date))
    months = distance.count * (12 if distance.unit == "year" else 1)
    at = calendar.add_months(context.day, months)
    if (distance.unit == "month" and (abs(months) < 12 or not distance.hedged)) or at.start is None:
        return Result(_about(at, 15))
    return Result(_about(calendar.year(at.start.year), 183))


def _about(period: Period, tolerance: int) -> Period:
    """Mark a period as approximate and widen its bounds by some days."""
    if period.start is None or period.end is None:
        return period
    start, end = period.start - tolerance * _DAY, period.end + tolerance * _DAY
    return Period(f"{period.edtf}~", start, end, period.precision)


def _season(season: Season, context: Context) -> Result:
    if season.year is not None:
        return Result(calendar.season(season.year, season.number), Basis.STATED)
    if context.day is None:
        return NOTHING
    if season.year_shift is not None:
        return Result(calendar.season(context.day.year + season.year_shift, season.number))
    if season.relation is None or season.relation.anaphoric or season.number == 4:
        return NOTHING  # «الشتاء الماضي» has no one year
    near = [calendar.season(context.day.year + step, season.number) for step in (-1, 0, 1)]
    shift, day = season.relation.shift, context.day
    if shift == 0:
        return Result(near[1])
    fitting = [p for p in near if p.start and p.end and (p.start > day if shift > 0 else p.end < day)]
    return Result(fitting[0 if shift > 0 else -1]) if fitting else NOTHING


def _fraction(fraction: Fraction, of: Period) -> Period | None:
    """Cut a part out of a month or a year."""
    if of.start is None or of.end is None:
        return None
    if of.precision is Precision.YEAR and fraction.parts:
        size = 12 // fraction.parts
        number = fraction.parts if fraction.number < 0 else fraction.number
        first = calendar.month(of.start.year, (number - 1) * size + 1)
        return calendar.span(first, calendar.month(of.start.year, (number - 1) * size + size * fraction.length))
    if of.precision is not Precision.MONTH or fraction.parts not in (0, 2, 3):
        return None
    size = {0: 7, 2: 15, 3: 10}[fraction.parts]
    if fraction.number < 0:
        start = of.end - 6 * _DAY if not fraction.parts else of.start + (fraction.parts - 1) * size * _DAY
        return calendar.between(start, of.end, Precision.WEEK if not fraction.parts else Precision.RANGE)
    start = of.start + (fraction.number - 1) * size * _DAY
    end = of.end if fraction.number == (fraction.parts or 5) else start + (size - 1) * _DAY
    return calendar.between(start, end, Precision.RANGE if fraction.parts else Precision.WEEK)


def _double(double: Double, context: Context) -> Result:
    """Take the Gregorian date, checked by the Hijri one."""
    result, other = _resolve(double.gregorian, context), _resolve(double.hijri, context)
    if result.period is None:
        return other if result.note == "" else result
    if other.period is None or result.period.start is None or other.period.start is None or other.period.end is None:
        return result
    if other.period.start <= result.period.start <= other.period.end:
        return result
    return replace(result, note="hijri_mismatch")
