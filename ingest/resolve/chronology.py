"""Dates that are settled from outside: what a narrower date of an article means for the dates in its claims."""

import calendar
import datetime as dt
import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple

from cypher.vocabulary import Basis, Precision, Status
from ingest.arabic import fold, tokenize
from ingest.dates import find_dates, resolve_date
from ingest.model import UNKNOWN_DATE, Claim, DateValue, Event, Post, Statement
from ingest.resolve.evidence import Head, Told
from ingest.resolve.facts import Key, plain_properties
from ingest.resolve.naming import edtf

PRINTING = dt.timedelta(days=1)
"""By how much papers differ that print the news of one day."""
_POINT = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")
_PRECISION = (Precision.YEAR, Precision.MONTH, Precision.DAY)


def date_value(text: str, basis: Basis, like: DateValue = UNKNOWN_DATE) -> DateValue:
    """Read an EDTF date, an interval (`..` is open) or a set of candidates; raises ValueError on anything else.

    Wording and rule are taken over from `like`.
    """
    if text.startswith("["):
        candidates = tuple(sorted(text.strip("[]").split(",")))
        for candidate in candidates:
            date_value(candidate, basis)
        return narrowed(replace(like, candidates=candidates), basis)
    first, slash, last = text.partition("/")
    start = None if first == ".." else _bounds(first)[0]
    end = None if (last if slash else first) == ".." else _bounds(last if slash else first)[1]
    precision = _PRECISION[first.count("-")] if not slash else _span(start, end)
    return replace(like, edtf=text, start=start, end=end, precision=precision, basis=basis, candidates=())


def narrowed(date: DateValue, basis: Basis) -> DateValue:
    """Give a date with candidates its bounds: those of the only one, or none."""
    if len(date.candidates) == 1:
        return date_value(date.candidates[0], basis, date)
    return replace(date, edtf=None, start=None, end=None, precision=Precision.UNKNOWN, basis=Basis.CANDIDATES)


def _bounds(text: str) -> tuple[dt.date, dt.date]:
    found = _POINT.fullmatch(text)
    if found is None:
        raise ValueError(f"{text!r} is not a date")
    year, month, day = int(found[1]), int(found[2] or 0), int(found[3] or 0)
    if day:
        return dt.date(year, month, day), dt.date(year, month, day)
    last_month = month or 12
    return dt.date(year, month or 1, 1), dt.date(year, last_month, calendar.monthrange(year, last_month)[1])


def _span(start: dt.date | None, end: dt.date | None) -> Precision:
    if start is None or end is None:
        return Precision.OPEN
    return Precision.DAY if start == end else Precision.RANGE


def tell(raw: Claim, head: Head, fact: Key | None = None) -> Told:
    """Put a claim beside its article, its date moved along with the article's settled date."""
    return Told(raw, head, _placed(raw, head), fact)


def _placed(raw: Claim, head: Head) -> Claim:
    if head.published == head.own.value or isinstance(raw.body, Post):
        return raw
    future = isinstance(raw.body, Event) and raw.body.status in (Status.PLANNED, Status.PROPOSED)
    date = moved(raw.body.date, head, future)
    if date == raw.body.date:
        return raw
    body: Event | Statement = replace(raw.body, date=date)  # type: ignore[assignment]
    return replace(raw, body=body)


def moved(date: DateValue, head: Head, future: bool = False) -> DateValue:
    """Narrow a date that hangs on the article's date to what the settled date leaves of it.

    A date with one candidate for each of the article's goes with it, place by place, as both are in the order of time;
    another one that is not known is read again from its words.
    """
    possible, left = head.own.value.candidates, days_left(head.published)
    if possible and len(date.candidates) == len(possible):
        kept = [c for c, day in zip(date.candidates, possible, strict=True) if day in left]
        return narrowed(replace(date, candidates=tuple(kept)), Basis.OUTSIDE) if kept else date
    if date.text is None or date.basis not in (Basis.UNKNOWN, Basis.CANDIDATES):
        return date
    expressions = find_dates(tokenize(fold(date.text).text))
    return resolve_date(expressions[0], head.published, future) if len(expressions) == 1 else date


def days_left(published: DateValue) -> frozenset[str]:
    """Return the EDTF dates that a settled date still allows."""
    return frozenset(published.candidates or ((published.edtf,) if published.edtf else ()))


def date_properties(date: DateValue, prefix: str = "") -> dict[str, object]:
    """Return the flat properties of a date; with a prefix such as `published_` the bare date is `published`."""
    names = {
        "date_text": date.text,
        "date": edtf(date),
        "from": date.start,
        "to": date.end,
        "precision": date.precision,
        "basis": date.basis,
        "date_rule": date.rule,
    }
    if not prefix:
        return dict(plain_properties(names))
    return {
        prefix.rstrip("_") if name == "date" else prefix + name.removeprefix("date_"): v for name, v in names.items()
    }


def best_date(dates: Sequence[tuple[DateValue, str]], lasting: bool = False) -> DateValue:
    """Choose the most exact date; among equals the one of most origins, then the one that the text states best.

    Of what is `lasting`, as a visit is, the days from first to last say more than one of them.
    """

    def worth(date: DateValue) -> tuple[bool, int, int, int, str]:
        origins = {origin for other, origin in dates if edtf(other) == edtf(date)}
        whole = lasting and date.precision is Precision.RANGE and vagueness(date) == _DAYS
        return not whole, vagueness(date), -len(origins), _BASES.index(date.basis), str(date)

    return min((date for date, _ in dates), key=worth, default=UNKNOWN_DATE)


_BASES = (
    Basis.OUTSIDE, Basis.STATED, Basis.RELATIVE, Basis.WEEKDAY, Basis.DATELINE, Basis.PUBLISHED, Basis.CANDIDATES,
    Basis.UNKNOWN,
)  # fmt: skip


_DAYS = 2


def vagueness(date: DateValue) -> int:
    """Rank how exact a date is: a day of the text, a day of the article, a month at most, longer, unknown."""
    if date.start is None or date.end is None:
        return 5
    days = (date.end - date.start).days
    if days == 0:
        return int(date.basis in (Basis.PUBLISHED, Basis.DATELINE))
    return _DAYS if days <= 14 else 3 if days <= 31 else 4


class When(NamedTuple):
    """What two dates are compared by: bounds, candidates, and how vague it is."""

    start: dt.date | None
    end: dt.date | None
    candidates: tuple[str, ...]
    vague: int


def when(date: DateValue) -> When:
    """Reduce a date to what it is compared by."""
    return When(date.start, date.end, date.candidates, vagueness(date))


def dates_agree(one: When, vaguer: When) -> bool:
    """Say whether a date lies within a vaguer one; papers that print the news of a day may differ by one."""
    if not (one.start and one.end and vaguer.start and vaguer.end):
        return one.start is vaguer.start is None and one.candidates == vaguer.candidates
    slack = PRINTING if 1 in (one.vague, vaguer.vague) else dt.timedelta(0)
    return vaguer.start - slack <= one.start and one.end <= vaguer.end + slack


def told_dates(values: Iterable[DateValue]) -> list[str]:
    """Return the different days that reports give, where they differ."""
    different = sorted({text for value in values if vagueness(value) < 2 and (text := edtf(value))})
    return different if len(different) > 1 else []
