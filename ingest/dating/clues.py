"""Hints turned into constraints on the day of writing."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import islice

from cypher.vocabulary import Basis, Precision
from ingest.dates import resolve_date
from ingest.dates.expressions import Interval, Point
from ingest.dating.arithmetic import Constraint
from ingest.dating.hints import Hint, Place, Told
from ingest.lexicon import rows

_DAY = dt.timedelta(days=1)
MAX_HEARD = 40
"""So many time expressions are heard: the day of writing shows in the first, and no text may cost more."""

Validity = tuple[dt.date | None, dt.date | None]
"""First and last day, null where open or unknown."""


@cache
def government_validity() -> dict[str, Validity]:
    """Return first and last day of each government of the lexicon, by its id."""
    return {row["id"]: (_day(row["from"]), _day(row["to"])) for row in rows("governments")}


def _day(text: str) -> dt.date | None:
    return dt.date.fromisoformat(text) if text else None


def from_governments(named: Mapping[str, Validity]) -> Iterator[Constraint]:
    """Yield a constraint for each government that the article names as in office."""
    for name in sorted(named):
        start, end = named[name]
        yield Constraint(kind="government", text=name, start=start, end=end)


def from_hints(hints: Sequence[Hint]) -> Iterator[Constraint]:
    """Yield what the article's own time expressions say about its day of writing, in the order of the text."""
    shift = next((point.day_shift for hint in hints if (point := _deictic(hint)) is not None), None)
    yield from islice((constraint for hint in hints for constraint in _from_hint(hint, shift)), MAX_HEARD)
    yield from _from_stated(hints)


def _deictic(hint: Hint) -> Point | None:
    """Return a hint's point if it says today, yesterday or tomorrow."""
    point = hint.expression.meaning
    return point if isinstance(point, Point) and point.day_shift is not None and not point.anaphoric else None


def _point(hint: Hint) -> Point | None:
    """Return a hint's point, of a range the first."""
    meaning = hint.expression.meaning
    if isinstance(meaning, Interval):
        meaning = meaning.first
    return meaning if isinstance(meaning, Point) and not meaning.hijri and not meaning.anaphoric else None


def _from_hint(hint: Hint, shift: int | None) -> Iterator[Constraint]:
    """Yield the constraints of one hint; `shift` leads from the day of writing to that of the reported event."""
    point = _point(hint)
    if point is None or point.year is not None:
        return
    text, span = hint.expression.text, hint.span
    if (today := _deictic(hint)) is not None:
        if today.weekday is not None:
            yield Constraint(kind="weekday", text=text, weekday=today.weekday, shift=today.day_shift or 0, span=span)
        if today.month is not None and today.day is not None:
            yield _on(hint, today.month, today.day, today.day_shift or 0)
    elif point.month is not None:
        yield from _from_month(hint, point, shift)


def _from_month(hint: Hint, point: Point, shift: int | None) -> Iterator[Constraint]:
    """Yield what a month named without its year says."""
    text, span, meaning = hint.expression.text, hint.span, hint.expression.meaning
    if hint.place is Place.DATELINE and point.day is not None and point.month is not None:
        yield _on(hint, point.month, point.day, 0)
    elif point.relation is not None and point.relation.shift == 0:
        yield Constraint(kind="month", text=text, month=point.month, span=span)
        if hint.told is Told.ONGOING and shift is not None and isinstance(meaning, Interval):
            last = meaning.last
            if point.day is not None and isinstance(last, Point) and last.day is not None:
                days = (point.day, last.day)
                yield Constraint(kind="ongoing", text=text, month=point.month, month_days=days, shift=shift, span=span)
    elif point.weekday is not None and point.day is not None and hint.told is not Told.UNKNOWN:
        yield Constraint(kind="day_and_weekday", text=text, fits=lambda day: _fits(hint, day), span=span)


def _on(hint: Hint, month: int, day: int, shift: int) -> Constraint:
    """Make the constraint that a day's month and number are known."""
    text, span = hint.expression.text, hint.span
    return Constraint(kind="day_of_month", text=text, month=month, month_days=(day, day), shift=shift, span=span)


def _fits(hint: Hint, day: dt.date) -> bool:
    """Tell whether a weekday fits its date if the article was written on a day."""
    value = resolve_date(hint.expression, day, hint.told is Told.FUTURE)
    return value.edtf is not None and "mismatch" not in (value.rule or "")


def _from_stated(hints: Iterable[Hint]) -> Iterator[Constraint]:
    """Yield the bounds that complete dates set: no earlier than the latest past, no later than the first to come."""
    stated = [(hint, value) for hint in hints if (value := resolve_date(hint.expression, None)).basis is Basis.STATED]
    exact = [(h, v) for h, v in stated if v.precision in (Precision.DAY, Precision.MONTH) and not _deictic(h)]
    past = [(v.start, h) for h, v in exact if h.told is Told.PAST and v.start]
    if past:
        start, hint = max(past, key=lambda pair: pair[0])
        yield Constraint(kind="latest_past_date", text=hint.expression.text, start=start, span=hint.span)
    ahead = [(v.end, h) for h, v in exact if h.told is Told.FUTURE and v.precision is Precision.DAY and v.end]
    if ahead:
        end, hint = min(ahead, key=lambda pair: pair[0])
        yield Constraint(kind="first_date_ahead", text=hint.expression.text, end=end, span=hint.span)


def consistent(constraints: Iterable[Constraint]) -> tuple[list[Constraint], list[Constraint]]:
    """Part constraints into those that agree with the ones before them and those that contradict; each once."""
    kept: list[Constraint] = []
    against: list[Constraint] = []
    said: set[tuple[object, ...]] = set()
    for constraint in constraints:
        if (effect := constraint.effect()) not in said:
            said.add(effect)
            (against if any(_contradicts(constraint, other) for other in kept) else kept).append(constraint)
    return kept, against


def _contradicts(one: Constraint, other: Constraint) -> bool:
    """Tell whether two constraints name different weekdays, or months, for the day of writing."""
    if one.weekday is not None and other.weekday is not None:
        return (one.weekday - one.shift - other.weekday + other.shift) % 7 != 0
    unshifted = one.shift == other.shift == 0
    return unshifted and one.month is not None and other.month is not None and one.month != other.month


def stated_day(hints: Iterable[Hint]) -> tuple[dt.date, Hint] | None:
    """Return the day of writing where the article states it in full: a dateline, or today with its date."""
    for hint in hints:
        point = hint.expression.meaning
        told = hint.place is Place.DATELINE or _deictic(hint) is not None
        value = resolve_date(hint.expression, None) if told else None
        if value is None or value.precision is not Precision.DAY or value.start is None or value.start != value.end:
            continue
        if "mismatch" not in (value.rule or ""):
            shift = point.day_shift if isinstance(point, Point) and point.day_shift is not None else 0
            return value.start - shift * _DAY, hint
    return None
