"""The document date: the first source that names it, else the days that are left when every clue is heard."""

import datetime as dt
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from cypher.vocabulary import Basis, Precision
from ingest.dates import calendar
from ingest.dates.resolution import MAX_CANDIDATES
from ingest.dating.arithmetic import Constraint, Solution, solve
from ingest.dating.clues import Validity, consistent, from_governments, from_hints, stated_day
from ingest.dating.hints import Hint
from ingest.model import UNKNOWN_DATE, Clue, DateValue, DocumentDate

_DAY = dt.timedelta(days=1)
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_CHECKS = ("weekday", "month", "day_of_month", "government")
"""The kinds of clues that can contradict a date given from outside."""
_URL_DAY = re.compile(
    r"(?<!\d)(?P<year>(?:19|20)\d\d)(?:(?P<mark>[/_.-])(?P<month>[01]?\d)(?P=mark)(?P<day>[0-3]?\d)|(?P<digits>[01]\d[0-3]\d))"
    r"(?!\d)"
)
_URL_MONTH = re.compile(r"/(?P<year>(?:19|20)\d\d)/(?P<month>[01]\d)(?=/)")


def date_document(
    *,
    published: str | None = None,
    url: str | None = None,
    hints: Sequence[Hint] = (),
    governments: Mapping[str, Validity] | None = None,
    constraints: Iterable[Constraint] = (),
) -> DocumentDate:
    """Date an article, or give the days on which it may have been written, with the clues that led there.

    `published` is the EDTF day, month or year given from outside; then the URL's date counts, then a full date in
    the dateline or beside "today". Else the days are those that fit the `hints`, the validity of the
    `governments` named as in office, and further `constraints` (terms of office, dated copies). More than twelve
    days are no useful set: the date stays unknown and the last clue says why.

    A weekday beside "today" or "yesterday" is checked against the date: what does not fit is a clue `mismatch`. If
    all fit the day before or after, a clue `written` names that day of writing (a paper is printed the day after:
    1 to 3 of 100 articles on the net); if none fits either, a clue `distrusted` says so. The date itself stays.
    """
    given = calendar.parse(published) if published else None
    at_url = date_in_url(url) if url else None
    heard, against = consistent([*constraints, *from_hints(hints), *from_governments(governments or {})])
    if given is not None:
        clue = Clue(kind="published", text=published or "", says="given with the article")
        return _named(_value(given, Basis.PUBLISHED, "given"), clue, heard, against, at_url)
    if at_url is not None:
        clue = Clue(kind="url", text=at_url.edtf, says="stands in the address")
        return _named(_value(at_url, Basis.PUBLISHED, "url"), clue, heard, against)
    if (stated := stated_day(hints)) is not None:
        day, hint = stated
        clue = Clue(kind="dateline", text=hint.expression.text, says=f"states {day}", span=hint.span)
        return _named(_value(calendar.day(day), Basis.DATELINE, "dateline"), clue, heard, against)
    return _reasoned(heard, against)


def date_in_url(url: str) -> calendar.Period | None:
    """Return the day, or else the month, that an address names; nothing if it names two."""
    found = {
        calendar.day_of(int(m["year"]), int(m["month"] or m["digits"][:2]), int(m["day"] or m["digits"][2:]))
        for m in _URL_DAY.finditer(url)
        if 1 <= int(m["month"] or m["digits"][:2]) <= 12
    } - {None}
    if found:
        return found.pop() if len(found) == 1 else None
    months = {(int(m["year"]), int(m["month"])) for m in _URL_MONTH.finditer(url) if 1 <= int(m["month"]) <= 12}
    return calendar.month(*months.pop()) if len(months) == 1 else None


def day_of_writing(date: DocumentDate) -> DateValue:
    """Return the date from which the article's own words count.

    That is the day before a printed paper's date, if it shows, and unknown if the article's weekdays contradict the
    date altogether.
    """
    if any(clue.kind == "distrusted" for clue in date.clues):
        return UNKNOWN_DATE
    written = next((clue.text for clue in date.clues if clue.kind == "written"), None)
    period = calendar.parse(written) if written else None
    if period is None:
        return date.value
    return replace(date.value, edtf=period.edtf, start=period.start, end=period.end)


def _value(period: calendar.Period, basis: Basis, rule: str) -> DateValue:
    """Make a date value of a period."""
    return DateValue(
        edtf=period.edtf, start=period.start, end=period.end, precision=period.precision, basis=basis, rule=rule
    )


def _named(
    value: DateValue,
    source: Clue,
    heard: Sequence[Constraint],
    against: Sequence[Constraint],
    other: calendar.Period | None = None,
) -> DocumentDate:
    """Date the article by what names its date, checked by all other clues."""
    clues = [source]
    if other is not None and not _agree(value, other):
        clues.append(Clue(kind="mismatch", text=other.edtf, says="stands in the address, far from the date given"))
    if value.precision is Precision.DAY and value.start is not None:
        clues += _checks(value.start, heard, against)
    return DocumentDate(value=value, clues=(*clues, *_conflicts(against)))


def _agree(one: DateValue, other: calendar.Period) -> bool:
    """Tell whether two dates lie at most two days apart: papers go online around midnight."""
    if one.start is None or one.end is None or other.start is None or other.end is None:
        return False
    return one.start <= other.end + 2 * _DAY and other.start <= one.end + 2 * _DAY


def _conflicts(against: Sequence[Constraint]) -> tuple[Clue, ...]:
    """Word the hints that contradict earlier ones."""
    return tuple(_clue(constraint, "contradicts what is said before it") for constraint in against)


def _checks(day: dt.date, heard: Sequence[Constraint], against: Sequence[Constraint]) -> list[Clue]:
    """Check a named day of writing against what the article says of it."""
    checked = [c for c in heard if c.kind in _CHECKS]
    wrong = [c for c in checked if not c.allows(day)]
    clues = [_clue(c, f"does not fit {day}, a {_WEEKDAYS[day.weekday()]}", "mismatch") for c in wrong]
    if not any(c.weekday is not None for c in wrong):
        return clues
    for off, why in ((-1, "printed the day after it was written"), (1, "dated the day before it was written")):
        written = day + off * _DAY
        if all(c.allows(written) for c in checked):
            return [*clues, Clue(kind="written", text=written.isoformat(), says=why)]
    if not any(c.weekday is not None and c.allows(day) for c in (*heard, *against)):
        clues.append(Clue(kind="distrusted", text=day.isoformat(), says="no weekday fits it or a day next to it"))
    return clues


def _clue(constraint: Constraint, says: str, kind: str | None = None) -> Clue:
    """Make a clue of a constraint."""
    return Clue(kind=kind or constraint.kind, text=constraint.text, says=says, span=constraint.span)


def _says(constraint: Constraint, solution: Solution) -> str:
    """Word what a constraint allows and, for bounds, which otherwise fitting days it rules out."""
    parts = [_bounds(constraint.start, constraint.end)] if constraint.start or constraint.end else []
    if constraint.weekday is not None:
        parts.append(f"written on a {_WEEKDAYS[(constraint.weekday - constraint.shift) % 7]}")
    if constraint.month is not None:
        first, last = constraint.month_days or (1, 31)
        what = "written" if constraint.month_days is None else "what it tells happened"
        parts.append(f"{what} between {constraint.month:02}-{first:02} and {constraint.month:02}-{last:02}")
    if constraint.days:
        parts.append("one of " + ", ".join(str(day) for day in constraint.days[:MAX_CANDIDATES]))
    out = [str(day) for day in solution.ruled_out if constraint.is_bound and not constraint.allows(day)]
    return "; ".join(parts + ([f"rules out {', '.join(out)}"] if out else [])) or "must fit its own weekday"


def _bounds(start: dt.date | None, end: dt.date | None) -> str:
    """Word an interval of which one side may be open."""
    if start and end:
        return f"{start} to {end}"
    return f"not before {start}" if start else f"not after {end}"


def _reasoned(heard: Sequence[Constraint], against: Sequence[Constraint]) -> DocumentDate:
    """List the days of writing that fit, if they are few enough to be of use."""
    solution = solve(heard)
    clues = (*(_clue(constraint, _says(constraint, solution)) for constraint in heard), *_conflicts(against))
    days = solution.days or ()
    if not 1 <= len(days) <= MAX_CANDIDATES:
        value = DateValue(start=solution.start, end=solution.end, rule="unknown")
        return DocumentDate(value=value, clues=(*clues, Clue(kind="limit", text="", says=_why_unknown(solution))))
    if len(days) == 1:
        return DocumentDate(value=_value(calendar.day(days[0]), Basis.CANDIDATES, "only_fitting_day"), clues=clues)
    value = DateValue(
        start=days[0],
        end=days[-1],
        precision=Precision.DAY,
        basis=Basis.CANDIDATES,
        rule="fitting_days",
        candidates=tuple(day.isoformat() for day in days),
    )
    return DocumentDate(value=value, clues=clues)


def _why_unknown(solution: Solution) -> str:
    """Say why the date stays unknown."""
    if solution.start is None and solution.end is None:
        return "nothing bounds the day of writing"
    if solution.end is None:
        return f"nothing says before which day it was written (not before {solution.start})"
    if solution.start is None:
        return f"nothing says after which day it was written (not after {solution.end})"
    count = (solution.end - solution.start).days + 1 if solution.days is None else len(solution.days)
    if count <= 0:
        return "no day fits all clues"
    return f"{count} days fit between {solution.start} and {solution.end}: more than {MAX_CANDIDATES} are no useful set"
