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


def read_hints(tokens: Sequence[Token], expressions: Iterable[DateExpression], place: Place = Place.BODY) -> list[Hint]:
    """Make hints of the expressions of one sentence; the words before an expression tell its tense."""
    texts = [token.text for token in tokens]
    kinds = [word.kind if (word := word_at(texts, at)) else None for at in range(len(texts))]
    margins = kinds.index(Kind.MARGINS) if Kind.MARGINS in kinds else len(kinds)
    hints = []
    for expression in expressions:
        near = slice(max(0, expression.first - _NEAR), expression.first)
        told = _tense(texts[near], kinds[near], margins < expression.first, expression.features)
        hints.append(Hint(expression=expression, place=place, told=told))
    return hints


def _tense(texts: Sequence[str], kinds: Sequence[Kind | None], margins: bool, features: frozenset[str]) -> Told:
    """Judge by the words shortly before a date, and by «على هامش» anywhere before it."""
    if "future" in features or Kind.EXPECTED in kinds:
        return Told.FUTURE
    if margins:
        return Told.ONGOING
    past = bool(features & {"past", "since"}) or Kind.TOLD_PAST in kinds
    return Told.PAST if past and not any(_WILL.fullmatch(text) for text in texts) else Told.UNKNOWN
