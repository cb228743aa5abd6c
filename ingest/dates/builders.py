"""What the rules of the grammar build: the meaning of a match, or nothing where it is none after all."""

from dataclasses import replace
from itertools import pairwise

from ingest.dates.expressions import Distance, Fraction, Interval, Meaning, Point, Relation, Season, Week
from ingest.dates.kinds import Kind
from ingest.dates.patterns import Found

_DAY_KINDS = (Kind.DAY_NUMBER, Kind.ORDINAL, Kind.FIRST)
_UNITS = {
    Kind.DAY: "day", Kind.DAYS: "day", Kind.A_WEEK: "week", Kind.WEEKS: "week", Kind.A_MONTH: "month",
    Kind.MONTHS: "month", Kind.A_YEAR: "year", Kind.YEARS: "year",
}  # fmt: skip
_UNIT_OF = {kind.value: unit for kind, unit in _UNITS.items()}
_NOT_BEFORE_TODAY = {Kind.IN, Kind.THROUGHOUT, Kind.EVERY, Kind.UNTIL, Kind.TO, Kind.AGO, Kind.AFTER, Kind.BETWEEN}


class Skip:
    """Built for names made of date words: the words are passed over."""


def skip(_: Found) -> Skip:
    """Pass a name over."""
    return Skip()


def _with_tail(point: Point, found: Found) -> Point:
    """Add what stands behind a month: a relation, a year, or a related year."""
    if (relation := found.relation("rel")) is not None:
        if relation.anaphoric:
            return replace(point, year_shift=relation.shift, anaphoric=True)
        return replace(point, relation=relation)
    if (year := found.number("year")) is not None:
        return replace(point, year=year)
    if (related := found.relation("year_rel", "this_year")) is not None:
        return replace(point, year_shift=related.shift, anaphoric=related.anaphoric)
    return point


def _listed(point: Point, found: Found) -> Meaning | None:
    """Make a day of a month or, of several days, an interval; add today and weekday to the first."""
    days = found.numbers("days", *_DAY_KINDS)
    if not days or max(days) > 31 or any(a >= b for a, b in pairwise(days)):
        return None
    today, weekdays = found.number("today"), found.numbers("weekday")
    relation = point.relation or found.relation("head_rel")
    if today is not None and relation is not None and relation.shift:  # «أمس، 23 يناير المقبل موعدا»
        return None
    point = replace(point, relation=None if point.anaphoric else relation)
    first = replace(point, day=days[0], day_shift=today, weekday=weekdays[0] if weekdays else None)
    return first if len(days) == 1 else Interval(first, replace(point, day=days[-1]))


def day_of_month(found: Found) -> Meaning | None:
    """Build a day of a month, with or without a year."""
    return _listed(_with_tail(Point(month=found.number("month")), found), found)


def day_of_related_month(found: Found) -> Meaning | None:
    """Build a day of this month, of the next, of the one named before."""
    relation = found.relation("rel", "dem")
    if found.has(Kind.THE_MONTH) and relation is None and not found.has(Kind.OF):
        return None
    if found.has(Kind.OF_IT):
        relation = Relation(0, anaphoric=True)
    shift, anaphoric = relation or Relation(0)
    return _listed(Point(month_shift=shift, anaphoric=anaphoric), found)


def month(found: Found) -> Meaning | None:
    """Build a month by its name; some names count only with something beside them."""
    if found.has(Kind.RARE_MONTH) and _is_single(found) and not found.has(Kind.A_MONTH):
        return None
    return _with_tail(Point(month=found.number("month")), found)


def _is_single(found: Found) -> bool:
    """Tell whether the match is one month, named once."""
    at = found.match.start("month")
    doubled = found.lexemes.end[at] - found.lexemes.first[at] >= 3
    return not doubled and found.match.end() - found.match.start() == 1


def month_is_weak(found: Found) -> bool:
    """Tell whether a month needs a frame."""
    return _is_single(found)


def months(found: Found) -> Meaning | None:
    """Build two months side by side, «يناير وفبراير»."""
    first, last = found.numbers("months")
    if (last - first) % 12 != 1:
        return None
    return Interval(Point(month=first), _with_tail(Point(month=last), found))


def month_first(found: Found) -> Meaning:
    """Build a date in English order."""
    return Point(year=found.number("year"), month=found.number("month"), day=found.number("day"))


def numeric(found: Found) -> Meaning | None:
    """Build a date in digits, day first or year first."""
    value = found.value("date")
    year, month_number, day = value if isinstance(value, tuple) and len(value) == 3 else found.numbers("date")
    if year < 32:
        year, day = day, year
    if month_number > 12:
        month_number, day = day, month_number
    if month_number > 12:
        return None
    today, weekday = found.number("today"), found.number("weekday")
    return Point(year=year, month=month_number, day=day, day_shift=today, weekday=weekday, hijri=year < 1600)


def hijri(found: Found) -> Meaning | None:
    """Build a Hijri day or month."""
    point = Point(month=found.number("month"), year=found.number("year"), relation=found.relation("rel"), hijri=True)
    return _listed(point, found) if "days" in found.match.re.groupindex else point


def named_year(found: Found) -> Meaning | None:
    """Build a year with the word year before it, also one of the Hijri calendar."""
    year = found.number("year") or 0
    if found.has(Kind.HIJRI_MARK) or 1400 <= year <= 1460:
        return Point(year=year, hijri=True)
    return Point(year=year) if 1000 <= year <= 2100 else None


def bare_year(found: Found) -> Meaning:
    """Build a year without a word before it."""
    return Point(year=found.number("year"), hijri=found.has(Kind.HIJRI_MARK))


def season_years(found: Found) -> Skip | None:
    """Pass over a season of sport or school; two years with a dash alone are a range."""
    first, second = found.numbers("years")
    consecutive = second in (first + 1, (first + 1) % 100)
    return Skip() if found.has(Kind.SPORT) or (consecutive and found.has(Kind.SLASH)) else None


def unit(found: Found) -> Meaning | None:
    """Build last week, this month, the coming year, last summer."""
    relation = found.relation("rel", "dem")
    shift, anaphoric = relation or Relation(0)
    if found.has(Kind.WEEK, "unit"):
        return Week(shift, anaphoric)
    if found.has(Kind.THE_SEASON, "unit"):
        return None if relation is None else Season(number=found.number("unit") or 1, relation=relation)
    if found.has(Kind.THE_MONTH, "unit"):
        return Point(month_shift=shift, anaphoric=anaphoric)
    if found.before() == Kind.GENERAL_HEAD:  # «الأمين العام الحالي»
        return None
    return Point(year_shift=shift, anaphoric=anaphoric)


def unit_is_weak(found: Found) -> bool:
    """Tell whether a unit needs a frame, having nothing beside it."""
    return found.relation("rel", "dem") is None


def weekday_of_week(found: Found) -> Meaning:
    """Build a weekday of next week."""
    shift, anaphoric = found.relation("rel", "dem") or Relation(0)
    return Week(shift, anaphoric, found.number("weekday"))


def today(found: Found) -> Meaning | None:
    """Build today with its weekday, that same day, the following day; not a paper's name or "until today"."""
    if (weekday_number := found.number("weekday")) is not None:
        return Point(day_shift=0, weekday=weekday_number)
    if (relation := found.relation("rel", "dem")) is not None:
        return Point(day_shift=relation.shift, anaphoric=relation.anaphoric)
    quoted = found.before() == found.after() == Kind.QUOTE
    return None if quoted or found.before() in _NOT_BEFORE_TODAY else Point(day_shift=0)


def shifted_day(found: Found) -> Meaning | None:
    """Build yesterday or tomorrow; «غد» counts only beside day, hour or weekday."""
    weekday_number = found.number("weekday")
    backed = weekday_number is not None or found.has(Kind.DAY) or found.before() == Kind.TIME
    if found.has(Kind.WEAK_SHIFT) and not backed:
        return None
    return Point(day_shift=found.number("shift"), weekday=weekday_number)


def weekday(found: Found) -> Meaning:
    """Build a weekday, alone or related."""
    return Point(weekday=found.number("weekday"), relation=found.relation("rel"))


def weekdays(found: Found) -> Meaning | None:
    """Build Monday and Tuesday; the night from Thursday to Friday."""
    days = found.numbers("weekdays")
    adjacent = all((b - a) % 7 == 1 for a, b in pairwise(days))
    if not adjacent and not found.has(Kind.DAYS):
        return None
    relation = found.relation("rel")
    return Interval(Point(weekday=days[0], relation=relation), Point(weekday=days[-1], relation=relation))


def these_days(found: Found) -> Meaning | None:
    """Build the last or the coming two days."""
    relation, count = found.relation("rel"), found.number("count") or 2
    if relation is None or relation.shift == 0:
        return None
    first, last = (1, count) if relation.shift > 0 else (-count, -1)
    return Interval(Point(day_shift=first), Point(day_shift=last))


def distance(found: Found) -> Meaning | None:
    """Build three days ago, for two years, a month and a half ago."""
    if found.after() == Kind.OF and not found.has(Kind.SINCE):  # counted from another event
        return None
    name, count = _amount(found)
    if not 0 < count < 400 or (name == "year" and count > 150):
        return None
    size = {"month": 1, "year": 12}.get(name)
    sign = 1 if found.has(Kind.AFTER) else -1
    if found.has(Kind.HALF) and size:
        return Distance("month", sign * (count * size + size // 2), hedged=True)
    return Distance(name, sign * count, found.has(Kind.HEDGE))


def _amount(found: Found) -> tuple[str, int]:
    """Return unit and count of a distance."""
    if (dual := found.value("dual")) is not None:
        return str(dual), 2
    if found.match.start("single") >= 0:
        return _UNIT_OF[found.match["single"]], 1
    return _UNIT_OF[found.match["unit"]], found.number("count") or 0


def season(found: Found) -> Meaning:
    """Build summer 2019, the summer of last year."""
    related = found.relation("year_rel", "this_year")
    shift = related.shift if related else None
    return Season(number=found.number("season") or 1, year=found.number("year"), year_shift=shift)


def fraction(found: Found, of: Meaning | None) -> Meaning | Skip:
    """Build the first half of 2019, the second week of March, the first six months; of a match: nothing."""
    number = -1 if found.has(Kind.LATEST) else found.number("number") or 1
    parts = found.number("parts") or 0
    if not isinstance(of, Point) or (number > (parts or 5) and not found.has(Kind.THE_MONTHS)):
        return Skip()
    return Fraction(1, 12, of, length=parts or 1) if found.has(Kind.THE_MONTHS) else Fraction(number, parts, of)


def counted_days(found: Found, start: Meaning | None) -> Meaning | None:
    """Build two days from Sunday on."""
    days = 2 if found.has(Kind.DUAL) else found.number("count") or 0
    if start is None or found.value("dual") not in (None, "day") or days > 60:
        return None
    return Interval(start, days=days)
