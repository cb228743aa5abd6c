"""An article read once: sentences with their forms, people, actors, dates; what all rules share."""

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from ingest.actors import Actor, find_actors
from ingest.cast import Cast, Surface
from ingest.clauses import clause_starts
from ingest.dates import DateExpression, find_dates, resolve_date
from ingest.dating import Place, date_document, day_of_writing, government_validity, read_hints
from ingest.document import Document, Zone
from ingest.events import Candidate, find_events
from ingest.home import home_states, outlet_state
from ingest.lexicon import Kind, cues
from ingest.model import DateValue, DocumentDate
from ingest.people import Mention, find_people
from ingest.places import settle
from ingest.recall import recall_names
from ingest.scan import Scan, scan
from ingest.shortnames import name_again


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
    starts: tuple[list[int], ...]
    """Where the clauses of each sentence begin."""
    candidates: tuple[Candidate, ...]
    """The events as the sentences tell them, in the order of the text."""
    written: DateValue
    """The day from which the article's own words count, or its candidates."""

    def date(self, index: int, dated: Dated, future: bool) -> DateValue:
        """Resolve a date expression of a sentence against the publication date; its text is as written.

        «في اليوم نفسه» is the day that the text named last before it.
        """
        value = resolve_date(dated.expression, self.written, future=future)
        if value.edtf is None and not value.candidates and _POINTS_BACK.search(dated.expression.text):
            value = resolve_date(dated.expression, self.written, future=future, previous=self._before(index, dated))
        return replace(value, text=self.surface.raw(self.scans[index], dated.first, dated.last))

    def _before(self, index: int, dated: Dated) -> DateValue | None:
        """Return the date named last before an expression, in its sentence or in one of the two before."""
        here = [d for d in self.dates[index] if d.last <= dated.first]
        earlier = [(i, d) for i in range(max(0, index - _FAR_BACK), index) for d in self.dates[i]]
        for place, found in reversed([*earlier, *((index, d) for d in here)]):
            value = self.date(place, found, future=False)
            if value.start is not None:
                return value
        return None


_POINTS_BACK = re.compile("نفس|ذات|تال|موال")
"""What an expression says that leans on the date before it."""
_FAR_BACK = 2
"""Sentences back to the date that another one leans on, at most."""


def read_article(document: Document) -> Reading:
    """Read a document: scan its sentences, find people, join them to a cast, place the actors, find the dates."""
    spelt = _spelt(document)
    read = (
        scan(document.tokens[s.first : s.last], s.zone, s.paragraph, spelt)
        for s in document.sentences
        if s.zone is not Zone.FURNITURE
    )
    scans = tuple(s for s in read if s.words)
    homes = home_states(document, scans)
    scans = name_again(settle(scans, homes[0] if homes else None))
    found = [find_people(s) if s.zone in (Zone.BODY, Zone.HEADLINE) else [] for s in scans]
    mentions = tuple(tuple(m) for m in recall_names(scans, found))
    surface = Surface(document.article.text, document.folded.raw)
    outlet, day = outlet_state(document.article, document.agency), _day(document.article.published)
    cast = Cast(scans, mentions, surface, homes, outlet, day=day)
    actors = tuple(tuple(find_actors(s, i, mentions[i], cast)) for i, s in enumerate(scans))
    dates = tuple(tuple(_dates(s)) for s in scans)
    published = _published(document, scans, dates)
    written = day_of_writing(published)
    starts = tuple(clause_starts(s) for s in scans)
    candidates = tuple(find_events(scans, actors, starts))
    return Reading(
        document, scans, mentions, cast, actors, dates, published, surface, starts, candidates, written
    )  # fmt: skip


_DAY = re.compile(r"\d{4}(-\d\d){0,2}")


def _day(published: str | None) -> str | None:
    """Return a date of publication (EDTF) if it is a day, month or year."""
    return published if published and _DAY.fullmatch(published) else None


_EGYPTIAN = re.compile(r"\b[وف]?فى\b")
"""Papers that write «فى» write every final yeh like the preposition's."""


_TELL_APART = cues("folded_alike")
"""Words that folding makes one: علي and على, إيلي and إلى, the name قايد and the title قائد,
إمام and أمام, باول and بأول, عمّان and عُمان."""


_WITH_MADDA = frozenset(["ان", "انا", "الان"])
"""Function words that are names if written «آن», «آنا», «آلان»."""


def _spelt(document: Document) -> dict[int, str]:
    """How «علي» is written, name or preposition, at each of its places, where the paper tells them apart."""
    text, offsets = document.article.text, document.folded.offsets
    unsure = (
        t for t in document.tokens if t.text in _TELL_APART or (t.text in _WITH_MADDA and text[offsets[t.start]] == "آ")
    )
    written = {t.start: text[offsets[t.start] : offsets[t.end - 1] + 1] for t in unsure}
    if _EGYPTIAN.search(text):
        return {at: word for at, word in written.items() if "إ" in word or word.endswith("ان")}
    return written


def _dates(scan: Scan) -> Sequence[Dated]:
    return [Dated(e.first, e.end, e) for e in find_dates(scan.tokens)]


def _published(document: Document, scans: Sequence[Scan], dates: Sequence[Sequence[Dated]]) -> DocumentDate:
    """Date the article by what is given, its address, its dateline, or by all clues of its text together."""
    article = document.article
    hints = [
        hint
        for scan, found in zip(scans, dates, strict=True)
        if found and (place := _PLACES.get(scan.zone))
        for hint in read_hints(scan.tokens, [d.expression for d in found], place)
    ]
    return date_document(published=article.published, url=article.url, hints=hints, governments=_governments(scans))


_PLACES = {Zone.DATELINE: Place.DATELINE, Zone.HEADLINE: Place.HEADLINE, Zone.BODY: Place.BODY}


def _governments(scans: Sequence[Scan]) -> dict[str, tuple[dt.date | None, dt.date | None]]:
    """Return the governments that headline and body name, with the days of their terms."""
    named = {h.entry.value for s in scans if s.zone in (Zone.BODY, Zone.HEADLINE) for h in s.each(Kind.GOVERNMENT)}
    terms = government_validity()
    return {name: terms[name] for name in sorted(named)}
