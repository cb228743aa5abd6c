"""What consumers ask of a time expression, named as features."""

from collections.abc import Iterator

from ingest.dates.expressions import (
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
)


def features(meaning: Meaning) -> Iterator[str]:
    """Yield the features of a meaning and of the parts it is made of."""
    match meaning:
        case Point():
            yield from _of_point(meaning)
        case Week(shift=shift):
            yield "week"
            yield from _direction(shift)
        case Distance(count=count, hedged=hedged):
            yield "distance"
            yield from ("hedged",) if hedged else ()
            yield from _direction(count)
        case Season(relation=relation):
            yield "season"
            yield from _direction(relation.shift if relation else 0)
        case _:
            yield from _of_compound(meaning)


def _of_compound(meaning: Meaning) -> Iterator[str]:
    """Yield the features of a meaning made of others, and of those without parts."""
    match meaning:
        case Fraction(of=inner):
            yield "part"
            yield from features(inner)
        case Interval(first=first, last=last):
            yield "range"
            yield from features(first)
            yield from features(last) if last else ()
        case Limit(side=side, of=inner):
            yield side
            yield from features(inner)
        case Double(gregorian=gregorian):
            yield "hijri"
            yield from _of_point(gregorian)
        case Vague(shift=shift):
            yield "vague"
            yield from _direction(shift)
        case Decade():
            yield "has_year"


def _direction(shift: int) -> Iterator[str]:
    """Yield future or past."""
    if shift:
        yield "future" if shift > 0 else "past"


def _of_point(point: Point) -> Iterator[str]:
    """Yield the features of a point."""
    names = {"has_year": point.year, "has_month": point.month, "has_day": point.day, "weekday": point.weekday}
    yield from (name for name, part in names.items() if part is not None)
    if point.hijri:
        yield "hijri"
    if point.anaphoric:
        yield "anaphoric"
        return
    if point.day_shift is not None:
        yield "deictic"
    related = point.relation.shift if point.relation else 0
    for shift in (point.day_shift, point.month_shift, point.year_shift, related):
        yield from _direction(shift or 0)
