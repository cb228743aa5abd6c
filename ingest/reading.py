"""An article read once: sentences with their forms, people, actors, dates; what all rules share."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from ingest.actors import Actor, find_actors
from ingest.cast import Cast, Surface
from cypher.vocabulary import Basis
from ingest.dates import DateExpression, find_dates, resolve_date
from ingest.dates.calendar import parse
from ingest.document import Document, Zone
from ingest.home import home_states
from ingest.model import DateValue, DocumentDate
from ingest.people import Mention, find_people
from ingest.places import settle
from ingest.recall import recall_names
from ingest.scan import Scan, scan


@dataclass(frozen=True, slots=True)
class Dated:
    """A date expression at words [first, last) of its sentence."""

    first: int
    last: int
    expression: DateExpression


@dataclass(frozen=True, slots=True)
class Reading:
    """One article, read; the lists run over its sentences outside the furniture."""

    document: Document
    scans: tuple[Scan, ...]
    mentions: tuple[tuple[Mention, ...], ...]
    cast: Cast
    actors: tuple[tuple[Actor, ...], ...]
    dates: tuple[tuple[Dated, ...], ...]
    published: DocumentDate
    surface: Surface

    def date(self, index: int, dated: Dated, future: bool) -> DateValue:
        """Resolve a date expression of a sentence against the publication date; its text is as written."""
        value = resolve_date(dated.expression, self.published.value, future=future)
        return replace(value, text=self.surface.raw(self.scans[index], dated.first, dated.last))


def read_article(document: Document) -> Reading:
    """Read a document: scan its sentences, find people, join them to a cast, place the actors, find the dates."""
    scans = tuple(
        scan(document.tokens[s.first : s.last], s.zone, s.paragraph) for s in document.sentences if s.zone is not Zone.FURNITURE
    )
    homes = home_states(document.article, document.agency, scans)
    scans = settle(scans, homes[0] if homes else None)
    found = [find_people(s) if s.zone in (Zone.BODY, Zone.HEADLINE) else [] for s in scans]
    mentions = tuple(tuple(m) for m in recall_names(scans, found))
    surface = Surface(document.article.text, document.folded.raw)
    cast = Cast(scans, mentions, surface, homes)
    actors = tuple(tuple(find_actors(s, i, mentions[i], cast)) for i, s in enumerate(scans))
    dates = tuple(tuple(_dates(s)) for s in scans)
    return Reading(document, scans, mentions, cast, actors, dates, _published(document, scans), surface)


def _dates(scan: Scan) -> Sequence[Dated]:
    return [Dated(e.first, e.end, e) for e in find_dates(scan.tokens)]


def _published(document: Document, scans: Sequence[Scan]) -> DocumentDate:
    given = parse(document.article.published) if document.article.published else None
    if given is None:
        return DocumentDate()
    return DocumentDate(value=DateValue(edtf=given.edtf, start=given.start, end=given.end, precision=given.precision, basis=Basis.STATED))
