"""The single time expressions as rules: each a pattern over date words and a builder of its meaning.

All rules are tried at each word that may begin one; the longest match that its builder accepts wins.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

from ingest.dates import builders as build
from ingest.dates.builders import Skip
from ingest.dates.expressions import Decade, Meaning, Vague
from ingest.dates.kinds import Kind
from ingest.dates.lexemes import Lexemes
from ingest.dates.patterns import Found, compiled

Built = Meaning | Skip | None


class Draft(NamedTuple):
    """A match of one rule in words `first`..`end`; no meaning = a name that only looks like a date.

    `weak`: it counts only in a frame («في», «منذ», «مطلع» …), as a month or a year alone.
    """

    first: int
    end: int
    rule: str
    meaning: Meaning | None
    weak: bool = False


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern, the classes that may begin it, and what builds its meaning (nothing = no match after all).

    `around` builds from the match and the meaning of the expression that follows it.
    """

    name: str
    starts: str
    pattern: str
    build: Callable[[Found], Built] | None = None
    weak: Callable[[Found], bool] = lambda found: False
    around: Callable[[Found, Meaning | None], Built] | None = None


_DAYS = "TODAY SHIFT WEAK_SHIFT DAY DAYS WEEKDAY ARTICLE DAY_NUMBER ORDINAL FIRST"

RULES = (
    Rule("day_month", _DAYS, "HEAD (?P<days>NUMS) OF_MONTH (?P<month>ANY_MONTH) TAIL?", build.day_of_month),
    Rule(
        "day_of_month", _DAYS,
        "HEAD (?P<days>NUMS) (?:OF?(?P<dem>DEMONSTRATIVE)?THE_MONTH(?P<rel>REL)?|PRESENT)",
        build.day_of_related_month,
    ),
    Rule("day_of_it", _DAYS, "HEAD (?P<days>NUMS) OF_IT", build.day_of_related_month),
    Rule(
        "month_first", "MONTH RARE_MONTH", "(?P<month>ANY_MONTH)(?P<day>DAY_NUMBER)COMMA?(?P<year>YEAR)",
        build.month_first,
    ),
    Rule(
        "month", "A_MONTH MONTH RARE_MONTH", "(?:A_MONTH OF?)?(?P<month>ANY_MONTH)TAIL?",
        build.month, build.month_is_weak,
    ),
    Rule(
        "months", "MONTH MONTHS", "MONTHS?(?P<months>MONTH AND MONTH)TAIL?", build.months,
        lambda found: found.match.end() - found.match.start() == 3,
    ),
    Rule(
        "numeric", f"{_DAYS} YEAR HIJRI_YEAR DATE",
        """HEAD (?<![SLASH DASH]) (?P<date>DATE|DAY_NUMBER(?:SLASHED|DASHED)[YEAR HIJRI_YEAR]
        |[YEAR HIJRI_YEAR](?:SLASHED|DASHED)DAY_NUMBER) [GREGORIAN_MARK HIJRI_MARK]?
        (?![SLASH DASH][DAY_NUMBER YEAR NUMBER])""", build.numeric,
    ),
    Rule("hijri", _DAYS, "HEAD (?P<days>NUMS) OF_MONTH (?P<month>HIJRI) HIJRI_TAIL?", build.hijri),
    Rule("hijri_month", "A_MONTH HIJRI", "A_MONTH?(?P<month>HIJRI)HIJRI_TAIL", build.hijri),
    Rule(
        "year", "A_YEAR THE_YEAR",
        """[A_YEAR THE_YEAR]REL?COMMA?OPEN?(?P<year>[YEAR SPELT_YEAR NUMBER HIJRI_YEAR])(?:OPEN YEAR CLOSE)?CLOSE?
        [GREGORIAN_MARK HIJRI_MARK]?""", build.named_year,
    ),
    Rule(
        "year_marked", "YEAR HIJRI_YEAR",
        "(?P<year>YEAR(?=GREGORIAN_MARK)|HIJRI_YEAR(?=HIJRI_MARK))[GREGORIAN_MARK HIJRI_MARK]", build.bare_year,
    ),
    Rule("chronicle", "YEAR", "^(?P<year>YEAR)(?=DASH)(?!DASH[YEAR DAY_NUMBER])", build.bare_year),
    Rule("year_alone", "YEAR", "(?<![SPORT SLASH])(?P<year>YEAR)(?!SLASH)", build.bare_year, lambda found: True),
    Rule("season_years", "SPORT YEAR", "SPORT?(?P<years>YEAR[SLASH DASH][YEAR DAY_NUMBER])", build.season_years),
    Rule(
        "unit", "DEMONSTRATIVE WEEK THE_MONTH THE_YEAR THE_SEASON",
        "(?P<dem>DEMONSTRATIVE)?(?P<unit>[WEEK THE_MONTH THE_YEAR THE_SEASON])(?P<rel>REL)?",
        build.unit, build.unit_is_weak,
    ),
    Rule(
        "weekday_of_week", "DAY WEEKDAY",
        "DAY?(?P<weekday>WEEKDAY)OF?(?:DEMONSTRATIVE?WEEK(?P<rel>REL)|(?P<dem>DEMONSTRATIVE)WEEK)",
        build.weekday_of_week,
    ),
    Rule(
        "today", "TODAY DEMONSTRATIVE",
        """(?P<dem>DEMONSTRATIVE)?TODAY(?:(?P<rel>REL)|[COMMA OPEN DASH]?DAY?(?P<weekday>WEEKDAY)CLOSE?)?
        (?!ORDINAL)""", build.today,
    ),
    Rule(
        "shifted_day", "DAY SHIFT WEAK_SHIFT",
        "DAY?(?P<shift>[SHIFT WEAK_SHIFT])(?:[COMMA OPEN DASH]?DAY?(?P<weekday>WEEKDAY)CLOSE?)?", build.shifted_day,
    ),
    Rule(
        "weekday", "DAY WEEKDAY",
        "(?<![EVERY DAYS])DAY?(?P<weekday>WEEKDAY)(?P<rel>[RELATION PRESENT LATEST])?", build.weekday,
    ),
    Rule(
        "weekdays", "DAYS DAY WEEKDAY",
        """[DAYS DAY]?(?P<weekdays>WEEKDAY(?:(?:COMMA?AND|DASH|SLASH|COMMA)DAY?WEEKDAY){1,6})
        (?P<rel>[RELATION PRESENT LATEST])?""", build.weekdays,
    ),
    Rule("night", "WEEKDAY", "(?<=TIME)(?P<weekdays>WEEKDAY[SLASH DASH]?WEEKDAY)", build.weekdays),
    Rule("these_days", "THESE_DAYS", "(?P<count>THESE_DAYS)(?P<rel>[RELATION LATEST])", build.these_days),
    Rule(
        "distance", "AGO SINCE AFTER",
        """[AGO SINCE AFTER]HEDGE?(?:(?P<count>[CARDINAL DAY_NUMBER NUMBER])(?P<unit>A_UNIT)|(?P<dual>DUAL)
        |(?P<single>[DAY A_WEEK A_MONTH A_YEAR])(?!DATE_BEGINS)CARDINAL?)(?:AND HALF)?""", build.distance,
    ),
    Rule(
        "ago_vague", "AGO SINCE", "[AGO SINCE]HEDGE?FEW?[DAYS WEEKS MONTHS YEARS](?!DATE_BEGINS|OF)",
        lambda found: Vague(),
    ),
    Rule("season", "SEASON", "(?P<season>SEASON)YEAR_TAIL", build.season),
    Rule("decade", "DECADE", "(?P<first>DECADE)(?!OF AGE)", lambda found: Decade(found.number("first") or 0)),
    Rule(
        "fraction", "FRACTION WEEK THE_MONTHS",
        "(?P<parts>FRACTION|WEEK|THE_MONTHS COUNT)(?P<number>[ORDINAL ORDINAL_F LATEST])OF", around=build.fraction,
    ),
    Rule(
        "counted_days", "CARDINAL DAY_NUMBER DUAL",
        "(?:(?P<count>[CARDINAL DAY_NUMBER])A_DAY|(?P<dual>DUAL))START", around=build.counted_days,
    ),
    Rule("vague", "VAGUE", "(?P<shift>VAGUE)", lambda found: Vague(found.number("shift") or 0)),
    Rule("name", "MASK", "MASK", build.skip),
    Rule("era", "ERA", "ERA QUOTE?NUMS OF_MONTH ANY_MONTH TAIL?", build.skip),
    Rule("yearly", _DAYS, "NUMS OF_MONTH ANY_MONTH YEARLY", build.skip),
)  # fmt: skip


def _dispatch() -> dict[str, list[tuple[Rule, re.Pattern[str]]]]:
    """Index the compiled rules by the letters of the classes that may begin them."""
    table: dict[str, list[tuple[Rule, re.Pattern[str]]]] = {}
    for rule in RULES:
        pattern = compiled(rule.pattern)
        for name in rule.starts.split():
            table.setdefault(Kind[name], []).append((rule, pattern))
    return table


_TABLE = _dispatch()
TRIGGERS = frozenset(_TABLE)
"""The letters of the classes that may begin an expression."""


def match_at(lexemes: Lexemes, at: int, inner: bool = False) -> Draft | None:
    """Return the longest expression that begins at a date word, the earlier rule where two are as long.

    As the `inner` expression of another, only a simple one is returned.
    """
    if at >= len(lexemes.classes):
        return None
    matches: list[tuple[Rule, re.Match[str]]] = []
    for rule, pattern in _TABLE.get(lexemes.classes[at], ()):
        if not (inner and rule.around) and (match := pattern.match(lexemes.classes, at)) is not None:
            matches.append((rule, match))
    matches.sort(key=lambda pair: -pair[1].end())
    return next((draft for rule, match in matches if (draft := _draft(rule, Found(match, lexemes)))), None)


def _draft(rule: Rule, found: Found) -> Draft | None:
    """Build one rule's draft, if it has a meaning or is a name."""
    first, end = found.match.span()
    if rule.around is not None:
        inner = match_at(found.lexemes, end, inner=True)
        built = rule.around(found, inner.meaning if inner else None)
        end = inner.end if inner and not isinstance(built, Skip) else end
    else:
        built = rule.build(found) if rule.build else None
    if built is None:
        return None
    return Draft(first, end, rule.name, None if isinstance(built, Skip) else built, rule.weak(found))
