"""What an article's own words say about the day on which it was written."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from ingest.arabic import Token
from ingest.dates import DateExpression
from ingest.dates.kinds import Kind
from ingest.dates.words import word_at
from ingest.model import Span


class Told(StrEnum):
    """How a sentence tells what it dates."""

    PAST = "past"
    ONGOING = "ongoing"
    """The dated event is under way: something else happens on its margins."""
    FUTURE = "future"
    UNKNOWN = "unknown"


class Place(StrEnum):
    """Where in the article an expression stands; page furniture gives no hints at all."""

    DATELINE = "dateline"
    HEADLINE = "headline"
    BODY = "body"


@dataclass(frozen=True, slots=True, kw_only=True)
class Hint:
    """A time expression of the article, outside page furniture."""

    expression: DateExpression
    place: Place = Place.BODY
    told: Told = Told.UNKNOWN
    span: Span | None = None


_NEAR = 8
"""How many words before a date may tell its tense."""
_WILL = re.compile(r"[وف]?س[يت](?!اس|ار|اد|ط|د|ناء|نار|نما|رك|ره|ين|ه|ول|يف|وك|را|وديو)\w{3,}")
"""Verbs with the particle of the future; the exclusions are nouns and names that begin like them."""


def _tense(texts: Sequence[str], before: int, features: frozenset[str]) -> Told:
    """Judge by the words before a date: the near ones, for events on the margins of another all of them."""
    kinds = {word.kind for at in range(before) if (word := word_at(texts, at)) is not None}
    near = range(max(0, before - _NEAR), before)
    nearby = {word.kind for at in near if (word := word_at(texts, at)) is not None}
    if "future" in features or Kind.EXPECTED in nearby:
        return Told.FUTURE
    if Kind.MARGINS in kinds:
        return Told.ONGOING
    will = any(_WILL.fullmatch(texts[at]) for at in near)
    past = bool(features & {"past", "since"}) or Kind.TOLD_PAST in nearby
    return Told.PAST if past and not will else Told.UNKNOWN


def read_hints(tokens: Sequence[Token], expressions: Iterable[DateExpression], place: Place = Place.BODY) -> list[Hint]:
    """Make hints of the expressions of one sentence; the words before an expression tell its tense."""
    texts = [token.text for token in tokens]
    told = [(e, _tense(texts, e.first, e.features)) for e in expressions]
    return [Hint(expression=expression, place=place, told=tense) for expression, tense in told]
