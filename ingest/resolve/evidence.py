"""What the resolver weighs: articles without their text, and their claims with the article that makes them."""

import datetime as dt
from collections.abc import Hashable, Iterable
from dataclasses import dataclass, field
from typing import TypeVar

from cypher.vocabulary import Confidence
from ingest.model import UNKNOWN_DATE, Article, Claim, DateValue, DocumentDate, Extraction
from ingest.resolve.facts import Key
from ingest.version import EXTRACTOR, reader

PROOFS_NAMED = 24
"""How many claim ids a relation carries; all claims of a fact lead to it by SUPPORTS."""
T = TypeVar("T", bound=Hashable)
_UNKNOWN = DocumentDate()
_SURENESS = {confidence: rank for rank, confidence in enumerate(Confidence)}
_LONGEST_GLIMPSE = dt.timedelta(days=31)


@dataclass(frozen=True, slots=True, kw_only=True)
class Extracted:
    """An article as handed in, with all that one version of the extractor reads in it."""

    article: Article
    extraction: Extraction
    version: int = EXTRACTOR
    reader: str = field(default_factory=reader)


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """An article without text and claims; `origin` names its near-duplicates, `published` is the date settled on."""

    id: str
    text_sha256: str
    version: int = 1
    reader: str = ""
    retraction: int = 0
    url: str | None = None
    title: str | None = None
    source: str | None = None
    agency: str | None = None
    sketch: tuple[int, ...] = ()
    own: DocumentDate = _UNKNOWN
    origin: str = ""
    published: DateValue = UNKNOWN_DATE
    why: tuple[str, ...] = ()
    retracted_for: str | None = None
    retracted_by: str | None = None

    @property
    def glimpse(self) -> tuple[dt.date, dt.date] | None:
        """The first and last day on which the article may have appeared, if it is known to a month."""
        start, end = self.published.start, self.published.end
        return (start, end) if start and end and end - start <= _LONGEST_GLIMPSE else None


@dataclass(frozen=True, slots=True, eq=False)
class Told:
    """A claim and its article: `raw` as the text has it, `claim` dated as the article's settled date allows.

    `fact` is the node that the graph says the claim supports.
    """

    raw: Claim
    head: Head
    claim: Claim
    fact: Key | None = None

    @property
    def id(self) -> str:
        """The claim's id."""
        return self.claim.id


def head_of(record: Extracted) -> Head:
    """Begin an article's head: alone of its origin and dated by nothing but itself."""
    article, extraction = record.article, record.extraction
    return Head(
        id=extraction.article,
        text_sha256=article.text_sha256,
        version=record.version,
        reader=record.reader,
        url=article.url,
        title=article.title,
        source=article.source,
        agency=extraction.agency,
        sketch=extraction.sketch,
        own=extraction.published,
        origin=extraction.article,
        published=extraction.published.value,
    )


def surest(told: Iterable[Told]) -> Confidence:
    """Return the best confidence among claims."""
    return best(t.claim.confidence for t in told)


def best(confidences: Iterable[Confidence]) -> Confidence:
    """Return the best of several confidences, that of a derived fact if there is none."""
    return min(confidences, key=_SURENESS.__getitem__, default=Confidence.DERIVED)


def vote(values: Iterable[tuple[T | None, str]]) -> T | None:
    """Return the value that most independent origins give; a tie goes to the smallest text. Nulls do not vote."""
    origins: dict[T, set[str]] = {}
    for value, origin in values:
        if value is not None:
            origins.setdefault(value, set()).add(origin)
    return min(origins, key=lambda value: (-len(origins[value]), str(value)), default=None)


def in_order(parts: Iterable[Iterable[Told]]) -> list[tuple[Told, ...]]:
    """Sort clusters of claims, and the claims within, by id."""
    return sorted((tuple(sorted(part, key=lambda t: t.id)) for part in parts), key=lambda part: part[0].id)
