"""Why an article says what it is taken to say: zones, mentions and what they mean, claims, what was dropped."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from ingest.cast import Figure
from ingest.document import read
from ingest.extract import extract
from ingest.lexicon import Kind
from ingest.model import Article, Claim, Extraction, Span
from ingest.reading import Reading, read_article
from ingest.rejected import rejected
from ingest.slots import Slots, date, places, slots, summary


@dataclass(frozen=True, slots=True)
class Marked:
    """A place of the text with what was seen there: a zone, or a mention and what it was resolved to."""

    span: Span
    kind: str
    """For mentions person, ministry, state, organization, date, event, agreement, topic, operator."""
    label: str


@dataclass(frozen=True, slots=True)
class Explained:
    """A claim with one line that sums it up, its filled slots, and where its people and its date stand."""

    claim: Claim
    summary: str
    slots: Slots
    places: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Explanation:
    """An article with all that reading it brought to light; spans are code points of the text as given.

    `claims` are those of `extraction`, whose `dropped` is filled.
    """

    article: Article
    extraction: Extraction
    date: str
    """The document's date as a person reads it."""
    zones: tuple[Marked, ...]
    mentions: tuple[Marked, ...]
    claims: tuple[Explained, ...]


def explain(article: Article) -> Explanation:
    """Read an article and keep what `extract` throws away. Pure, like `extract`; slower."""
    document = read(article)
    reading = read_article(document)
    extraction = extract(article)
    zones = tuple(
        Marked(document.span(s.first, s.last), s.zone.value, f"paragraph {s.paragraph + 1}") for s in document.sentences
    )
    mentions = tuple(sorted(dict.fromkeys(_mentions(reading)), key=lambda m: (m.span.start, -m.span.end, m.kind)))
    dropped = rejected(reading, extraction.claims)
    claims = tuple(
        Explained(claim, summary(claim), slots(claim), places(claim, article.text)) for claim in extraction.claims
    )
    dated = date(extraction.published.value) or "unknown"
    return Explanation(article, replace(extraction, dropped=dropped), dated, zones, mentions, claims)


def _mentions(reading: Reading) -> Iterator[Marked]:
    yield from _people(reading)
    yield from _actors(reading)
    yield from _words(reading)
    for index, found in enumerate(reading.dates):
        for dated in found:
            value = reading.date(index, dated, future=False)
            shown = value.edtf or " or ".join(value.candidates) or "unknown"
            span = reading.surface.span(reading.scans[index], dated.first, dated.last)
            yield Marked(span, "date", f"{shown} ({value.precision}, {value.basis}; {value.rule or 'no rule'})")


def _people(reading: Reading) -> Iterator[Marked]:
    for index, found in enumerate(reading.mentions):
        for mention in found:
            figure = reading.cast.at.get((index, mention.first))
            if figure:
                span = reading.surface.span(reading.scans[index], mention.first, mention.last)
                yield Marked(span, "person", _called(figure))


def _called(figure: Figure) -> str:
    office = "/".join(filter(None, (str(figure.function or ""), str(figure.portfolio or ""))))
    state = figure.country or figure.organization or "no state"
    guessed = " (inferred)" if figure.inferred else ""
    return " · ".join(filter(None, (figure.name or "unnamed", f"{state}{guessed}", office or "no office")))


def _actors(reading: Reading) -> Iterator[Marked]:
    for index, found in enumerate(reading.actors):
        for actor in found:
            if actor.kind in ("ministry", "side", "pair"):
                span = reading.surface.span(reading.scans[index], actor.first, actor.last)
                states = ", ".join(actor.states) or "the two states in question"
                yield Marked(span, "ministry", f"{actor.kind} · {states}")


_KINDS = {
    Kind.COUNTRY: "state",
    Kind.NISBA: "state",
    Kind.CITY: "state",
    Kind.GOVERNMENT: "organization",
    Kind.ORGANIZATION: "organization",
    Kind.AGENCY: "organization",
    Kind.EVENT: "event",
    Kind.AGREEMENT: "agreement",
    Kind.STEP: "agreement",
    Kind.TOPIC: "topic",
    Kind.OPERATOR: "operator",
}


def _words(reading: Reading) -> Iterator[Marked]:
    for scan in reading.scans:
        for kind, shown in _KINDS.items():
            for hit in scan.each(kind):
                entry = hit.entry
                state = f" · {entry.state}" if entry.state and entry.state != entry.value else ""
                span = reading.surface.span(scan, hit.first, hit.last)
                yield Marked(span, shown, f"{kind.value} · {entry.value}{state}")
