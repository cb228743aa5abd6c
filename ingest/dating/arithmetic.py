"""Which days fit all that is known about an article's day of writing."""

import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from ingest.model import Span

_DAY = dt.timedelta(days=1)
_WIDEST = 30 * 366
"""Wider bounds than these are not searched."""
_REACH = 10 * 366
"""How many days beyond the bounds the nearest days that only the bounds rule out are looked for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Constraint:
    """Something that allows only some days of writing, with the words that say so.

    `start` and `end` are inclusive bounds, `days` the only days allowed. A weekday (0 for Monday), a month and
    an inclusive range of days of the month hold for the day that lies `shift` days from the day of writing.
    `fits` is any other test of a day of writing.
    """

    kind: str
    text: str
    start: dt.date | None = None
    end: dt.date | None = None
    days: tuple[dt.date, ...] = ()
    weekday: int | None = None
    month: int | None = None
    month_days: tuple[int, int] | None = None
    shift: int = 0
    fits: Callable[[dt.date], bool] | None = None
    span: Span | None = None

    @property
    def is_bound(self) -> bool:
        """Whether this only cuts off a stretch of the calendar."""
        return self.weekday is None and self.month is None and not self.days and self.fits is None

    def effect(self) -> tuple[object, ...]:
        """Return what two constraints share that allow the same days for the same reason."""
        weekday = None if self.weekday is None else (self.weekday - self.shift) % 7
        shift = 0 if self.month is None else self.shift
        told = self.text if self.fits else None
        return self.kind, self.start, self.end, self.days, weekday, self.month, self.month_days, shift, told

    def allows(self, day: dt.date) -> bool:
        """Tell whether a day of writing fits."""
        if (self.start and day < self.start) or (self.end and day > self.end) or (self.days and day not in self.days):
            return False
        meant = day + self.shift * _DAY
        if self.weekday not in (None, meant.weekday()) or self.month not in (None, meant.month):
            return False
        in_month = self.month_days is None or self.month_days[0] <= meant.day <= self.month_days[1]
        return in_month and (self.fits is None or self.fits(day))


@dataclass(frozen=True, slots=True)
class Solution:
    """The bounds, null where open; the days that fit, null where they were not listed.

    `ruled_out` are the nearest days that only the bounds rule out.
    """

    start: dt.date | None
    end: dt.date | None
    days: tuple[dt.date, ...] | None = None
    ruled_out: tuple[dt.date, ...] = ()


def solve(constraints: Sequence[Constraint]) -> Solution:
    """Find the days that fit all constraints.

    Days are listed between closed bounds only, and only if something beside the bounds selects among them.
    """
    listed = [constraint.days for constraint in constraints if constraint.days]
    start = max([c.start for c in constraints if c.start] + [min(days) for days in listed], default=None)
    end = min([c.end for c in constraints if c.end] + [max(days) for days in listed], default=None)
    if start is None or end is None:
        return Solution(start, end)
    selecting = [constraint for constraint in constraints if not constraint.is_bound]
    if (end - start).days > (_WIDEST if selecting else 31):
        return Solution(start, end)
    cheap_first = sorted(constraints, key=lambda constraint: constraint.fits is not None)
    possible = _days(start, (end - start).days, 1, selecting)
    days = tuple(day for day in possible if all(constraint.allows(day) for constraint in cheap_first))
    return Solution(start, end, days, tuple(_beyond(start, end, selecting)))


def _days(start: dt.date, count: int, direction: int, selecting: Sequence[Constraint]) -> Iterator[dt.date]:
    """Yield the days from one on, `count` days far in a direction; of one weekday if that is known."""
    weekday = next(((c.weekday - c.shift) % 7 for c in selecting if c.weekday is not None), None)
    first = 0 if weekday is None else (weekday - start.weekday()) * direction % 7
    for number in range(first, count + 1, 1 if weekday is None else 7):
        yield start + direction * number * _DAY


def _beyond(start: dt.date, end: dt.date, selecting: Sequence[Constraint]) -> Iterator[dt.date]:
    """Yield the nearest day before and after the bounds that fits all but the bounds."""
    unbound = [replace(constraint, start=None, end=None) for constraint in selecting if not constraint.days]
    if not unbound:
        return
    for origin, direction in ((start - _DAY, -1), (end + _DAY, 1)):
        days = (day for day in _days(origin, _REACH, direction, unbound) if all(c.allows(day) for c in unbound))
        if (nearest := next(days, None)) is not None:
            yield nearest
