"""Whole time expressions: single ones with the words before them, ranges, and double Hijri and Gregorian dates."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ingest.arabic import Token
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
    Vague,
    Week,
)  # fmt: skip
from ingest.dates.grammar import TRIGGERS, match_at
from ingest.dates.patterns import compiled
from ingest.dates.words import Kind, Reading, read_words

_TRIGGER = re.compile(f"[{''.join(sorted(TRIGGERS))}]")
_LOOK_BACK = 8
_BEFORE = compiled(r"(?P<limit>[UNTIL AGO BEFORE AFTER SINCE START]OF?)?(?P<part>PART OF?)?(?P<time>(?:TIME OF?)*)$")
_JOINED_DATES = compiled(r"[COMMA DASH SLASH OPEN]?MATCHING?[DAY]?$")
_SIDES = {Kind.UNTIL: "until", Kind.AGO: "before", Kind.BEFORE: "before", Kind.AFTER: "after"}
_SIDE_OF = {kind.letter: side for kind, side in _SIDES.items()}


def _letters(*kinds: Kind) -> str:
    return "".join(kind.letter for kind in kinds)


_PLURALS = _letters(Kind.DAYS, Kind.MONTHS, Kind.YEARS)
_OPENERS = _letters(Kind.OF, Kind.START, Kind.SINCE, Kind.BETWEEN, Kind.PERIOD) + _PLURALS
_FRAMES = _letters(Kind.IN, Kind.PERIOD)
_YEAR_FRAMES = _FRAMES + _letters(Kind.INSTRUMENT)


@dataclass(frozen=True, slots=True)
class _Phrase:
    """A draft with the words before it: `start` takes in part and hour, `limit` is the class of «حتى», «منذ» …"""

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

    Pure syntax: nothing depends on a day of writing. Names made of date words, eras and durations are left out.
    """
    reading = read_words(tokens)
    if not _TRIGGER.search(reading.classes):
        return []
    phrases = _keep(_joined(list(_phrases(reading)), reading))
    return [_expression(phrase, reading, tokens) for phrase in phrases]


def _phrases(reading: Reading) -> Iterator[_Phrase]:
    """Yield the single expressions with the words before them."""
    at = floor = 0
    while (trigger := _TRIGGER.search(reading.classes, at)) is not None:
        draft = match_at(reading, trigger.start())
        if draft is None:
            at = trigger.start() + 1
            continue
        if draft.meaning is not None:
            yield _framed(reading, draft.first, draft.end, draft.meaning, draft.rule, draft.weak, floor)
        at = floor = draft.end


def _framed(reading: Reading, first: int, end: int, meaning: Meaning, rule: str, weak: bool, floor: int) -> _Phrase:
    """Read the words before a draft, not further back than `floor`."""
    low = max(floor, first - _LOOK_BACK)
    before = _BEFORE.search(reading.classes[low:first])
    if before is None:  # the pattern matches the empty end of any text
        raise AssertionError
    limit, part, time = before["limit"] or "", before["part"] or "", before["time"]
    start = low + before.start() + len(limit)
    opener = limit[:1] or (reading.classes[start - 1] if start else " ")
    night = any(reading.values[i] == "night" for i in range(first - len(time), first))
    side = str(reading.values[start]) if part else ""
    return _Phrase(start, end, meaning, rule, weak, opener, limit[:1], side, night)


def _joined(phrases: list[_Phrase], reading: Reading) -> list[_Phrase]:
    """Join neighbours that are the two ends of a range, or one day in two calendars."""
    out: list[_Phrase] = []
    for phrase in phrases:
        joined = _join(out[-1], phrase, reading) if out else None
        if joined is not None:
            out[-1] = joined
        else:
            out.append(phrase)
    return out


def _join(left: _Phrase, right: _Phrase, reading: Reading) -> _Phrase | None:
    """Join two neighbours if the words between them say so."""
    gap = reading.classes[left.end : right.start]
    if len(gap) > 4:
        return None
    double = _double(left.meaning, right.meaning) if _JOINED_DATES.match(gap) else None
    if double is not None:
        end = right.end + (reading.classes[right.end : right.end + 1] == Kind.CLOSE.letter)
        return replace(left, end=end, meaning=double, rule="double_date")
    if not _is_range(left, right, gap):
        return None
    first = left.meaning.first if isinstance(left.meaning, Interval) else left.meaning
    return replace(left, end=right.end, meaning=Interval(first, right.meaning), rule="range", weak=False)


def _double(left: Meaning, right: Meaning) -> Double | None:
    """Pair a Hijri with a Gregorian date."""
    if not isinstance(left, Point) or not isinstance(right, Point) or left.hijri == right.hijri:
        return None
    hijri, gregorian = (left, right) if left.hijri else (right, left)
    if hijri.day is None or gregorian.day is None:
        return None
    weekday = gregorian.weekday if gregorian.weekday is not None else hijri.weekday
    return Double(replace(hijri, weekday=None), replace(gregorian, weekday=weekday))


def _is_range(left: _Phrase, right: _Phrase, gap: str) -> bool:
    """Tell whether two neighbours are the ends of a range."""
    if not isinstance(left.meaning, Point | Interval) or not isinstance(right.meaning, Point | Week):
        return False
    words = gap.rstrip(_letters(Kind.A_YEAR, Kind.DAY, Kind.OF)) or right.limit
    opened = left.opener in _OPENERS
    if isinstance(left.meaning, Interval) and left.rule not in ("range", "weekdays"):
        return False
    if words in (Kind.TO.letter, Kind.UNTIL.letter):
        return opened or _grain(left.meaning) == _grain(right.meaning) == "day"
    if words == Kind.AND.letter:
        return left.opener == Kind.BETWEEN.letter or left.opener in _PLURALS
    if words in (Kind.DASH.letter, Kind.SLASH.letter):
        same = _grain(left.meaning) == _grain(right.meaning)
        return same and (opened or left.opener in _FRAMES or not (left.weak and right.weak))
    return False


def _grain(meaning: Meaning) -> str:
    """Name the finest part that a point says."""
    if not isinstance(meaning, Point):
        return ""
    if meaning.day is not None or meaning.day_shift is not None or meaning.weekday is not None:
        return "day"
    return "month" if meaning.month is not None or meaning.month_shift is not None else "year"


def _keep(phrases: list[_Phrase]) -> list[_Phrase]:
    """Drop weak drafts without a frame, and «14 منه» without a month before it."""
    out: list[_Phrase] = []
    for phrase in phrases:
        if phrase.weak and not _is_framed(phrase):
            continue
        if isinstance(phrase.meaning, Point) and phrase.meaning.anaphoric and phrase.rule == "day_of_month" and not out:
            continue
        out.append(phrase)
    return out


def _is_framed(phrase: _Phrase) -> bool:
    """Tell whether a month, year or unit alone stands where only a date can stand."""
    if phrase.part:
        return True
    if phrase.rule == "unit":
        related = phrase.meaning != Point(year_shift=0) and isinstance(phrase.meaning, Point)
        return related and bool(phrase.meaning.year_shift) and phrase.opener in _FRAMES + _OPENERS
    frames = _YEAR_FRAMES if phrase.rule == "year_alone" else _FRAMES
    return phrase.opener in frames or bool(phrase.limit)


def _limited(phrase: _Phrase) -> Meaning:
    """Apply «حتى», «قبل», «بعد»; «قبل نهاية» takes the whole period in."""
    side = _SIDE_OF.get(phrase.limit)
    if side is None or isinstance(phrase.meaning, Distance | Vague | Limit):
        return phrase.meaning
    if side == "before" and phrase.part in ("middle", "end"):
        side = "until"
    return Limit(side, phrase.meaning)


def _expression(phrase: _Phrase, reading: Reading, tokens: Sequence[Token]) -> DateExpression:
    """Turn a phrase of date words into an expression over tokens."""
    meaning = _limited(phrase)
    limited = phrase.limit and (meaning is not phrase.meaning)
    start = phrase.start - 1 if limited else phrase.start
    first, end = reading.first[start], reading.end[phrase.end - 1]
    return DateExpression(first, end, _text(tokens[first:end]), meaning, phrase.rule, _features(phrase, meaning))


def _text(tokens: Sequence[Token]) -> str:
    """Join tokens as they stand in the folded text, with single blanks."""
    parts = [tokens[0].text]
    for before, token in zip(tokens, tokens[1:], strict=False):
        parts.append(token.text if token.start == before.end else " " + token.text)
    return "".join(parts)


def _features(phrase: _Phrase, meaning: Meaning) -> frozenset[str]:
    """Name what consumers ask of an expression."""
    features = set(_meaning_features(meaning))
    if phrase.part:
        features.add("part")
    if phrase.night:
        features.add("night")
    if phrase.limit in (Kind.SINCE.letter, Kind.START.letter) or (phrase.rule == "distance" and _is_past(meaning)):
        features.add("since" if phrase.limit else "ago")
    return frozenset(features)


def _is_past(meaning: Meaning) -> bool:
    return isinstance(meaning, Distance) and meaning.count < 0


def _meaning_features(meaning: Meaning) -> Iterator[str]:
    """Yield the features of a meaning and of the parts it is made of."""
    match meaning:
        case Point():
            yield from _point_features(meaning)
        case Week():
            yield from _direction(meaning.shift)
            yield "week"
        case Distance():
            yield from _direction(meaning.count)
            if meaning.hedged:
                yield "hedged"
        case Season(relation=relation):
            yield "season"
            yield from _direction(relation.shift if relation else 0)
        case Fraction(of=inner):
            yield "part"
            yield from _meaning_features(inner)
        case Interval(first=first, last=last):
            yield "range"
            yield from _meaning_features(first)
            yield from _meaning_features(last) if last else ()
        case Limit(side=side, of=inner):
            yield side
            yield from _meaning_features(inner)
        case Double(gregorian=gregorian):
            yield "hijri"
            yield from _point_features(gregorian)
        case Vague():
            yield "vague"
        case Decade():
            yield "has_year"


def _direction(shift: int) -> Iterator[str]:
    """Yield future or past."""
    if shift:
        yield "future" if shift > 0 else "past"


def _point_features(point: Point) -> Iterator[str]:
    """Yield the features of a point."""
    names = {"has_year": point.year, "has_month": point.month, "has_day": point.day, "weekday": point.weekday}
    yield from (name for name, part in names.items() if part is not None)
    shifts = (point.day_shift, point.month_shift, point.year_shift)
    if point.day_shift is not None and not point.anaphoric:
        yield "deictic"
    if point.hijri:
        yield "hijri"
    if point.anaphoric:
        yield "anaphoric"
        return
    for shift in (*shifts, point.relation.shift if point.relation else None):
        yield from _direction(shift or 0)
