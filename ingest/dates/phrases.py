"""Whole time expressions: single ones with the words before them, ranges, and double Hijri and Gregorian dates."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from ingest.arabic import Token
from ingest.dates.expressions import DateExpression, Distance, Double, Interval, Limit, Meaning, Point, Vague, Week
from ingest.dates.features import features
from ingest.dates.grammar import TRIGGERS, Draft, match_at
from ingest.dates.kinds import Kind
from ingest.dates.lexemes import Lexemes, read_words
from ingest.dates.patterns import compiled

_TRIGGER = re.compile(f"[{''.join(sorted(TRIGGERS))}]")
_LOOK_BACK = 8
_BEFORE = compiled(r"(?P<limit>[UNTIL AGO BEFORE AFTER SINCE START]OF?)?(?P<part>PART OF?)?(?P<time>(?:TIME OF?)*)$")
_SAME_DAY = compiled(r"[COMMA DASH SLASH OPEN]?MATCHING?DAY?$")
_RANGE_WORDS = compiled(r"[COMMA]?AND?(?P<word>[TO UNTIL AND DASH SLASH])?COMMA?(?:OF|DAY|A_YEAR|A_MONTH)?$")
_SIDES: dict[str, str] = {Kind.UNTIL: "until", Kind.AGO: "before", Kind.BEFORE: "before", Kind.AFTER: "after"}
_PLURALS = Kind.DAYS + Kind.MONTHS + Kind.YEARS
_OPENERS = Kind.OF + Kind.START + Kind.SINCE + Kind.BETWEEN + Kind.PERIOD + _PLURALS
_FRAMES = Kind.IN + Kind.PERIOD


@dataclass(frozen=True, slots=True)
class _Phrase:
    """A draft with the words before it.

    `start` takes in part and hour; `limit` is the class of «حتى», «منذ» and their like; `opener` is the class
    before the phrase, or that limit.
    """

    start: int
    end: int
    meaning: Meaning
    rule: str
    weak: bool
    opener: str
    limit: str = ""
    part: str = ""
    night: bool = False


def find_dates(tokens: Sequence[Token]) -> list[DateExpression]:
    """Find all time expressions in a run of folded tokens, in the order of the text and without overlap.

    Pure syntax: nothing depends on a day of writing. Names made of date words, eras and durations are left out;
    words about time that fix no date («قريبا») are found, with feature `vague`.
    """
    lexemes = read_words(tokens)
    if not _TRIGGER.search(lexemes.classes):
        return []
    phrases = _kept(_joined(_phrases(lexemes), lexemes))
    return [_expression(phrase, lexemes, tokens) for phrase in phrases]


def _phrases(lexemes: Lexemes) -> Iterator[_Phrase]:
    """Yield the single expressions with the words before them."""
    at = floor = 0
    while (trigger := _TRIGGER.search(lexemes.classes, at)) is not None:
        draft = match_at(lexemes, trigger.start())
        if draft is None:
            at = trigger.start() + 1
            continue
        if draft.meaning is not None:
            yield _framed(lexemes, draft, draft.meaning, floor)
        at = floor = draft.end


def _framed(lexemes: Lexemes, draft: Draft, meaning: Meaning, floor: int) -> _Phrase:
    """Read the words before a draft, not further back than `floor`."""
    low = max(floor, draft.first - _LOOK_BACK)
    before = _BEFORE.search(lexemes.classes[low : draft.first])
    limit, part, time = (before["limit"] or "", before["part"] or "", before["time"]) if before else ("", "", "")
    start = draft.first - len(part) - len(time)
    opener = limit[:1] or (lexemes.classes[start - 1] if start else " ")
    night = "night" in lexemes.values[draft.first - len(time) : draft.first]
    side = str(lexemes.values[start]) if part else ""
    return _Phrase(start, draft.end, meaning, draft.rule, draft.weak, opener, limit[:1], side, night)


def _joined(phrases: Iterator[_Phrase], lexemes: Lexemes) -> list[_Phrase]:
    """Join neighbours that are the two ends of a range, or one day in two calendars."""
    out: list[_Phrase] = []
    for phrase in phrases:
        joined = _join(out[-1], phrase, lexemes) if out and phrase.start - out[-1].end <= 5 else None
        if joined is not None:
            out[-1] = joined
        else:
            out.append(phrase)
    return out


def _join(left: _Phrase, right: _Phrase, lexemes: Lexemes) -> _Phrase | None:
    """Join two neighbours if the words between them say so."""
    gap = lexemes.classes[left.end : right.start]
    double = _double(left.meaning, right.meaning) if _SAME_DAY.match(gap) else None
    if double is not None:
        end = right.end + (lexemes.classes[right.end : right.end + 1] == Kind.CLOSE)
        return replace(left, end=end, meaning=double, rule="double_date")
    if not _is_range(left, right, gap):
        return None
    first = left.meaning.first if isinstance(left.meaning, Interval) else left.meaning
    return replace(left, end=right.end, meaning=Interval(first, right.meaning), rule="range", weak=False)


def _double(left: Meaning, right: Meaning) -> Double | None:
    """Pair a Hijri with a Gregorian date as exact."""
    if not isinstance(left, Point) or not isinstance(right, Point) or left.hijri == right.hijri:
        return None
    hijri, gregorian = (left, right) if left.hijri else (right, left)
    if _grain(hijri) != _grain(gregorian):
        return None
    weekday = gregorian.weekday if gregorian.weekday is not None else hijri.weekday
    return Double(replace(hijri, weekday=None), replace(gregorian, weekday=weekday))


def _is_range(left: _Phrase, right: _Phrase, gap: str) -> bool:
    """Tell whether two neighbours are the ends of a range."""
    if not isinstance(right.meaning, Point | Week) or not _may_begin(left):
        return False
    between = _RANGE_WORDS.match(gap)
    word = (between["word"] or (gap and Kind.AND) or right.limit) if between else ""
    same = _grain(left.meaning) == _grain(right.meaning)
    if word in (Kind.TO, Kind.UNTIL):
        return left.opener in _OPENERS or (same and _grain(left.meaning) == "day")
    if word == Kind.AND:
        return left.opener == Kind.BETWEEN or left.opener in _PLURALS or _are_successive(left, right)
    if word in (Kind.DASH, Kind.SLASH):
        return same and (left.opener in _OPENERS + _FRAMES or not (left.weak and right.weak))
    return False


def _may_begin(left: _Phrase) -> bool:
    """Tell whether a phrase may be the first end of a range, or a range that goes on."""
    if isinstance(left.meaning, Interval):
        return left.rule in ("range", "weekdays", "months")
    return isinstance(left.meaning, Point)


def _are_successive(left: _Phrase, right: _Phrase) -> bool:
    """Tell whether two years in a frame follow each other, «خلال 2014 و2015»."""
    first, last = left.meaning, right.meaning
    if not (left.weak and right.weak and isinstance(first, Point) and isinstance(last, Point)):
        return False
    return left.opener in _FRAMES and first.year is not None and last.year == first.year + 1


def _grain(meaning: Meaning) -> str:
    """Name the finest part that a point says."""
    if not isinstance(meaning, Point):
        return ""
    if meaning.day is not None or meaning.day_shift is not None or meaning.weekday is not None:
        return "day"
    return "month" if meaning.month is not None or meaning.month_shift is not None else "year"


def _kept(phrases: list[_Phrase]) -> list[_Phrase]:
    """Drop weak drafts without a frame, and «14 منه» without a date before it."""
    out: list[_Phrase] = []
    for phrase in phrases:
        orphan = phrase.rule == "day_of_it" and not out
        if not orphan and (not phrase.weak or _is_framed(phrase)):
            out.append(phrase)
    return out


def _is_framed(phrase: _Phrase) -> bool:
    """Tell whether a month, year or unit alone stands where only a date can stand."""
    if phrase.part or phrase.rule == "unit":
        return bool(phrase.part)
    frames = _FRAMES + Kind.INSTRUMENT if phrase.rule == "year_alone" else _FRAMES
    return phrase.opener in frames or bool(phrase.limit)


def _limited(phrase: _Phrase) -> Meaning:
    """Apply «حتى», «قبل», «بعد»; «قبل نهاية» takes the whole period in."""
    side = _SIDES.get(phrase.limit)
    if side is None or isinstance(phrase.meaning, Distance | Vague | Limit):
        return phrase.meaning
    if side == "before" and phrase.part in ("middle", "end"):
        side = "until"
    return Limit(side, phrase.meaning)


def _expression(phrase: _Phrase, lexemes: Lexemes, tokens: Sequence[Token]) -> DateExpression:
    """Turn a phrase of date words into an expression over tokens."""
    meaning = _limited(phrase)
    start = phrase.start - 1 if meaning is not phrase.meaning else phrase.start
    first, end = lexemes.first[start], lexemes.end[phrase.end - 1]
    names = set(features(meaning))
    if phrase.part:
        names.add("part")
    if phrase.night:
        names.add("night")
    if phrase.limit in (Kind.SINCE, Kind.START):
        names.add("since" if phrase.limit == Kind.SINCE else "from")
    return DateExpression(first, end, _text(tokens[first:end]), meaning, phrase.rule, frozenset(names))


def _text(tokens: Sequence[Token]) -> str:
    """Join tokens as they stand in the folded text, with single blanks."""
    parts = [tokens[0].text]
    for before, token in pairwise(tokens):
        parts.append(token.text if token.start == before.end else " " + token.text)
    return "".join(parts)
