"""The single time expressions as rules: each a pattern over date words and a builder of its meaning.

All rules are tried at each word that may begin one; the longest match that its builder accepts wins. A draft
is `weak` if it counts only in a frame («في», «منذ», «مطلع» …), as a month or a year alone.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import NamedTuple

from ingest.dates.expressions import (
    Decade,
    Distance,
    Fraction,
    Interval,
    Meaning,
    Point,
    Relation,
    Season,
    Vague,
    Week,
)  # fmt: skip
from ingest.dates.patterns import Found, compiled
from ingest.dates.words import Kind, Reading


class Draft(NamedTuple):
    """A match of one rule: words `first`..`end` of the reading; no meaning = a name that only looks like a date."""

    first: int
    end: int
    rule: str
    meaning: Meaning | None
    weak: bool = False


class Skip:
    """Built for names made of date words: the words are passed over."""


Built = Meaning | Skip | None
Builder = Callable[[Found], Built]


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern, the classes that may begin it, and what builds its meaning (nothing = no match after all)."""

    name: str
    starts: str
    pattern: str
    build: Builder
    weak: Callable[[Found], bool] = lambda found: False


_UNITS = {
    Kind.DAY: "day", Kind.DAYS: "day", Kind.A_WEEK: "week", Kind.WEEKS: "week", Kind.A_MONTH: "month",
    Kind.MONTHS: "month", Kind.A_YEAR: "year", Kind.YEARS: "year",
}  # fmt: skip
_UNIT_OF = {kind.letter: unit for kind, unit in _UNITS.items()}


def _with_tail(point: Point, found: Found) -> Point:
    """Add what stands behind a month: a relation, a year, or a related year."""
    if (relation := found.relation("rel")) is not None:
        if relation.anaphoric:
            return replace(point, year_shift=relation.shift, anaphoric=True)
        return replace(point, relation=relation)
    if (year := found.number("year")) is not None:
        return replace(point, year=year)
    related = found.relation("year_rel") or found.relation("this_year")
    if related is not None:
        return replace(point, year_shift=related.shift, anaphoric=related.anaphoric)
    return point


def _with_head(point: Point, found: Found) -> Point:
    """Add what stands before a day number: today or yesterday, and the weekday."""
    weekdays = found.numbers("weekday")
    return replace(point, day_shift=found.number("today"), weekday=weekdays[0] if weekdays else None)


def _listed(days: list[int], point: Point, found: Found) -> Meaning | None:
    """Make a day or, of several days of one month, an interval."""
    if not days or max(days) > 31 or any(a >= b for a, b in zip(days, days[1:], strict=False)):
        return None
    first = _with_head(replace(point, day=days[0]), found)
    return first if len(days) == 1 else Interval(first, replace(point, day=days[-1]))


def _day_of_month(found: Found) -> Meaning | None:
    return _listed(found.numbers("days"), _with_tail(Point(month=found.number("month")), found), found)


def _day_of_related_month(found: Found) -> Meaning | None:
    relation = found.relation("rel") or found.relation("dem")
    if found.has(Kind.THE_MONTH) and relation is None and not found.has(Kind.OF):
        return None
    if found.has(Kind.OF_IT):
        relation = Relation(0, anaphoric=True)
    shift, anaphoric = relation or Relation(0)
    return _listed(found.numbers("days"), Point(month_shift=shift, anaphoric=anaphoric), found)


def _month(found: Found) -> Meaning:
    return _with_tail(Point(month=found.number("month")), found)


def _month_is_weak(found: Found) -> bool:
    at = found.match.start("month")
    doubled = found.reading.end[at] - found.reading.first[at] >= 3
    return not doubled and found.match.end() - found.match.start() == 1


def _month_first(found: Found) -> Meaning:
    return Point(year=found.number("year"), month=found.number("month"), day=found.number("day"))


def _numeric(found: Found) -> Meaning | None:
    if isinstance(value := found.value("date"), tuple):
        year, month, day = value
    else:
        year, month, day = found.numbers("date")
        if year < 32:
            year, day = day, year
    if month > 12:
        month, day = day, month
    if month > 12:
        return None
    return _with_head(Point(year=year, month=month, day=day, hijri=year < 1600), found)


def _hijri(found: Found) -> Meaning | None:
    point = Point(month=found.number("month"), year=found.number("year"), relation=found.relation("rel"), hijri=True)
    return _listed(found.numbers("days"), point, found) if "days" in found.match.re.groupindex else point


def _named_year(found: Found) -> Meaning | None:
    year = found.number("year") or 0
    if found.has(Kind.HIJRI_MARK) or 1400 <= year <= 1460:
        return Point(year=year, hijri=True)
    return Point(year=year) if 1000 <= year <= 2100 else None


def _bare_year(found: Found) -> Meaning:
    return Point(year=found.number("year"), hijri=found.has(Kind.HIJRI_MARK))


def _season_years(found: Found) -> Skip | None:
    """«موسم 2019-2020», «2015/2016»: a season of sport or school; two years with a dash alone are a range."""
    first, second = found.numbers("years")
    consecutive = second in (first + 1, (first + 1) % 100)
    return Skip() if found.has(Kind.SPORT) or (consecutive and found.has(Kind.SLASH)) else None


def _unit(found: Found) -> Meaning | None:
    relation = found.relation("rel") or found.relation("dem")
    shift, anaphoric = relation or Relation(0)
    if found.has(Kind.WEEK, "unit"):
        return Week(shift, anaphoric)
    if found.has(Kind.THE_SEASON, "unit"):
        return None if relation is None else Season(number=found.number("unit") or 1, relation=relation)
    if found.has(Kind.THE_MONTH, "unit"):
        return Point(month_shift=shift, anaphoric=anaphoric)
    if anaphoric and shift < 0:  # «الأمين العام السابق»
        return None
    return Point(year_shift=shift, anaphoric=anaphoric)


def _unit_is_weak(found: Found) -> bool:
    """«العام» is also "general": «المدير العام الحالي»; alone, every unit needs a frame."""
    if found.match.start("dem") >= 0:
        return False
    relation = found.relation("rel")
    return relation is None or (found.value("unit") == "general" and found.has(Kind.RELATION) and relation.shift >= 0)


def _weekday_of_week(found: Found) -> Meaning:
    shift, anaphoric = found.relation("rel") or found.relation("dem") or Relation(0)
    return Week(shift, anaphoric, found.number("weekday"))


_TODAY_IS_NO_DATE = {
    kind.letter
    for kind in (Kind.IN, Kind.THROUGHOUT, Kind.EVERY, Kind.UNTIL, Kind.TO, Kind.AGO, Kind.AFTER, Kind.BETWEEN)
}


def _today(found: Found) -> Meaning | None:
    if (weekday := found.number("weekday")) is not None:
        return Point(day_shift=0, weekday=weekday)
    if (relation := found.relation("rel") or found.relation("dem")) is not None:
        return Point(day_shift=relation.shift, anaphoric=relation.anaphoric)
    quoted = found.before() == found.after() == Kind.QUOTE.letter
    return None if quoted or found.before() in _TODAY_IS_NO_DATE else Point(day_shift=0)


def _shift(found: Found) -> Meaning | None:
    weekday = found.number("weekday")
    if (
        found.has(Kind.WEAK_SHIFT)
        and weekday is None
        and not found.has(Kind.DAY)
        and found.before() != Kind.TIME.letter
    ):
        return None
    return Point(day_shift=found.number("shift"), weekday=weekday)


def _weekday(found: Found) -> Meaning:
    return Point(weekday=found.number("weekday"), relation=found.relation("rel"))


def _weekdays(found: Found) -> Meaning | None:
    days = found.numbers("weekdays")
    adjacent = all((b - a) % 7 == 1 for a, b in zip(days, days[1:], strict=False))
    if not adjacent and not found.has(Kind.DAYS):
        return None
    relation = found.relation("rel")
    return Interval(Point(weekday=days[0], relation=relation), Point(weekday=days[-1], relation=relation))


def _these_days(found: Found) -> Meaning | None:
    relation, count = found.relation("rel"), found.number("count") or 2
    if relation is None or relation.shift == 0:
        return None
    first, last = (1, count) if relation.shift > 0 else (-count, -1)
    return Interval(Point(day_shift=first), Point(day_shift=last))


def _distance(found: Found) -> Meaning | None:
    if found.after() == Kind.OF.letter and not found.has(Kind.SINCE):  # counted from another event
        return None
    if (unit := found.value("dual")) is not None:
        count = 2
    else:
        group = "unit" if found.match.start("unit") >= 0 else "single"
        unit = _UNIT_OF[found.match[group]]
        count = 1 if group == "single" else found.number("count") or 0
    if not 0 < count < 400 or (unit == "year" and count > 150):
        return None
    months = {"month": 1, "year": 12}.get(str(unit))
    sign = 1 if found.has(Kind.AFTER) else -1
    if found.has(Kind.HALF) and months:
        return Distance("month", sign * (count * months + months // 2), hedged=True)
    return Distance(str(unit), sign * count, found.has(Kind.HEDGE))


def _season(found: Found) -> Meaning:
    related = found.relation("year_rel") or found.relation("this_year")
    shift = related.shift if related else None
    return Season(number=found.number("season") or 1, year=found.number("year"), year_shift=shift)


def _fraction(found: Found) -> Meaning | None:
    inner = match_at(found.reading, found.match.end())
    if inner is None or inner.meaning is None or not isinstance(inner.meaning, Point):
        return None
    if found.has(Kind.THE_MONTHS):
        return Fraction(1, 12, inner.meaning, length=found.number("parts") or 1)
    number = -1 if found.has(Kind.LATEST) else found.number("number") or 1
    parts = found.number("parts") or 0
    return Fraction(number, parts, inner.meaning) if number <= (parts or 5) else None


def _counted(found: Found) -> Meaning | None:
    inner = match_at(found.reading, found.match.end())
    days = 2 if found.has(Kind.DUAL) else found.number("count") or 0
    if inner is None or inner.meaning is None or found.value("dual") not in (None, "day") or days > 60:
        return None
    return Interval(inner.meaning, days=days)


_DAY_STARTS = "TODAY SHIFT WEAK_SHIFT DAY DAYS WEEKDAY ARTICLE DAY_NUMBER ORDINAL FIRST"

RULES = (
    Rule("day_month", _DAY_STARTS, "HEAD (?P<days>NUMS) (?:OF?A_MONTH)?OF?(?P<month>MONTH)TAIL?", _day_of_month),
    Rule(
        "day_of_month", _DAY_STARTS,
        "HEAD (?P<days>NUMS) (?:OF?(?P<dem>DEMONSTRATIVE)?THE_MONTH(?P<rel>REL)?|PRESENT|OF_IT)", _day_of_related_month,
    ),
    Rule("month_first", "MONTH", "(?P<month>MONTH)(?P<day>DAY_NUMBER)COMMA?(?P<year>YEAR)", _month_first),
    Rule("month", "A_MONTH MONTH", "(?:A_MONTH OF?)?(?P<month>MONTH)TAIL?", _month, _month_is_weak),
    Rule(
        "numeric", f"{_DAY_STARTS} YEAR HIJRI_YEAR DATE",
        """HEAD (?<![SLASH DASH]) (?P<date>DATE|DAY_NUMBER(?:SLASHED|DASHED)[YEAR HIJRI_YEAR]
        |[YEAR HIJRI_YEAR](?:SLASHED|DASHED)DAY_NUMBER) [GREGORIAN_MARK HIJRI_MARK]?
        (?![SLASH DASH][DAY_NUMBER YEAR NUMBER])""", _numeric,
    ),
    Rule(
        "hijri", _DAY_STARTS,
        """HEAD (?P<days>NUMS) (?:OF?A_MONTH)?OF?(?P<month>HIJRI)
        (?:(?:OF?[A_YEAR THE_YEAR])?(?P<year>HIJRI_YEAR)HIJRI_MARK?|(?P<rel>REL))?""", _hijri,
    ),
    Rule(
        "hijri_month", "A_MONTH HIJRI",
        "A_MONTH?(?P<month>HIJRI)(?:(?:OF?[A_YEAR THE_YEAR])?(?P<year>HIJRI_YEAR)HIJRI_MARK?|(?P<rel>REL))", _hijri,
    ),
    Rule(
        "year", "A_YEAR THE_YEAR",
        """[A_YEAR THE_YEAR]COMMA?OPEN?(?P<year>YEAR|SPELT_YEAR|NUMBER|HIJRI_YEAR)(?:OPEN YEAR CLOSE)?CLOSE?
        [GREGORIAN_MARK HIJRI_MARK]?""", _named_year,
    ),
    Rule("year_marked", "YEAR HIJRI_YEAR", "(?P<year>YEAR(?=GREGORIAN_MARK)|HIJRI_YEAR(?=HIJRI_MARK))[GREGORIAN_MARK HIJRI_MARK]", _bare_year),
    Rule("year_alone", "YEAR", "(?<![SPORT SLASH])(?P<year>YEAR)(?!SLASH)", _bare_year, lambda found: True),
    Rule("season_years", "SPORT YEAR", "SPORT?(?P<years>YEAR[SLASH DASH][YEAR DAY_NUMBER])", _season_years),
    Rule(
        "unit", "DEMONSTRATIVE WEEK THE_MONTH THE_YEAR THE_SEASON",
        "(?P<dem>DEMONSTRATIVE)?(?P<unit>[WEEK THE_MONTH THE_YEAR THE_SEASON])(?P<rel>REL)?", _unit, _unit_is_weak,
    ),
    Rule(
        "weekday_of_week", "DAY WEEKDAY",
        "DAY?(?P<weekday>WEEKDAY)OF?(?:DEMONSTRATIVE?WEEK(?P<rel>REL)|(?P<dem>DEMONSTRATIVE)WEEK)", _weekday_of_week,
    ),
    Rule(
        "today", "TODAY DEMONSTRATIVE",
        "(?P<dem>DEMONSTRATIVE)?TODAY(?:(?P<rel>REL)|[COMMA OPEN DASH]?DAY?(?P<weekday>WEEKDAY)CLOSE?)?(?!ORDINAL)", _today,
    ),
    Rule(
        "shifted_day", "DAY SHIFT WEAK_SHIFT",
        "DAY?(?P<shift>[SHIFT WEAK_SHIFT])(?:[COMMA OPEN DASH]?DAY?(?P<weekday>WEEKDAY)CLOSE?)?", _shift,
    ),
    Rule("weekday", "DAY WEEKDAY", "(?<![EVERY DAYS])DAY?(?P<weekday>WEEKDAY)(?P<rel>[RELATION PRESENT LATEST])?", _weekday),
    Rule(
        "weekdays", "DAYS DAY WEEKDAY",
        "[DAYS DAY]?(?P<weekdays>WEEKDAY(?:(?:COMMA?AND|DASH|SLASH|COMMA)DAY?WEEKDAY)+)(?P<rel>[RELATION PRESENT LATEST])?",
        _weekdays,
    ),
    Rule("night", "WEEKDAY", "(?<=TIME)(?P<weekdays>WEEKDAY[SLASH DASH]?WEEKDAY)", _weekdays),
    Rule("these_days", "THESE_DAYS", "(?P<count>THESE_DAYS)(?P<rel>[RELATION LATEST])", _these_days),
    Rule(
        "distance", "AGO SINCE AFTER",
        """[AGO SINCE AFTER]HEDGE?(?:(?P<count>[CARDINAL DAY_NUMBER NUMBER])(?P<unit>A_UNIT)|(?P<dual>DUAL)
        |(?P<single>[DAY A_WEEK A_MONTH A_YEAR])(?!DATE_BEGINS)CARDINAL?)(?:AND HALF)?""", _distance,
    ),
    Rule("ago_vague", "AGO SINCE", "[AGO SINCE]HEDGE?FEW?[DAYS WEEKS MONTHS YEARS](?!DATE_BEGINS|OF)", lambda found: Vague()),
    Rule("season", "SEASON", "(?P<season>SEASON)YEAR_TAIL", _season),
    Rule("decade", "DECADE", "(?P<first>DECADE)", lambda found: Decade(found.number("first") or 0)),
    Rule(
        "fraction", "FRACTION WEEK THE_MONTHS",
        "(?P<parts>FRACTION|WEEK|THE_MONTHS COUNT)(?P<number>[ORDINAL LATEST])OF", _fraction,
    ),
    Rule("counted_days", "CARDINAL DAY_NUMBER DUAL", "(?:(?P<count>[CARDINAL DAY_NUMBER])[DAYS DAY]|(?P<dual>DUAL))START", _counted),
    Rule("vague", "VAGUE", "VAGUE", lambda found: Vague()),
    Rule("name", "MASK", "MASK", lambda found: Skip()),
    Rule("era", "ERA", "ERA QUOTE?NUMS OF?A_MONTH?MONTH(?:TAIL)?", lambda found: Skip()),
    Rule("yearly", _DAY_STARTS, "NUMS OF?MONTH YEARLY", lambda found: Skip()),
)  # fmt: skip


def _dispatch() -> dict[str, list[tuple[Rule, re.Pattern[str]]]]:
    """Index the compiled rules by the letters of the classes that may begin them."""
    table: dict[str, list[tuple[Rule, re.Pattern[str]]]] = {}
    for rule in RULES:
        pattern = compiled(rule.pattern)
        for name in rule.starts.split():
            table.setdefault(Kind[name].letter, []).append((rule, pattern))
    return table


_TABLE = _dispatch()


def match_at(reading: Reading, at: int) -> Draft | None:
    """Return the longest expression that begins at a word of a reading, the earlier rule where two are as long."""
    if at >= len(reading.classes):
        return None
    matches = [
        (match, rule)
        for rule, pattern in _TABLE.get(reading.classes[at], ())
        if (match := pattern.match(reading.classes, at))
    ]
    for match, rule in sorted(matches, key=lambda pair: -pair[0].end()):
        found = Found(match, reading)
        built = rule.build(found)
        if isinstance(built, Skip):
            return Draft(at, match.end(), rule.name, None)
        if built is not None:
            end = _inner_end(reading, match.end()) if rule.name in ("fraction", "counted_days") else match.end()
            return Draft(at, end, rule.name, built, rule.weak(found))
    return None


def _inner_end(reading: Reading, at: int) -> int:
    """Return the end of the period that a rule reads behind its own words."""
    inner = match_at(reading, at)
    return inner.end if inner else at


TRIGGERS = frozenset(_TABLE)
