"""An article's text made ready for reading: folded, cut into words and sentences, each sentence with its zone."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from ingest.arabic import Folded, Token, fold, fold_word, tokenize
from ingest.datelines import agency_of_line, closing_credit, dateline
from ingest.model import Article, Span
from ingest.sentences import Range, quotations, sentence_ends
from ingest.zones import Paragraph, Zone, classify, paragraphs, site_name

__all__ = ["Document", "Sentence", "Zone", "read"]

MAX_SENTENCE = 400
"""A sentence of more tokens than this is cut: no rule may meet a sentence without bounds."""


class Sentence(NamedTuple):
    """A sentence as a half-open range of tokens, in one zone, of the paragraph of that number."""

    zone: Zone
    first: int
    last: int
    paragraph: int


@dataclass(frozen=True, slots=True)
class Document:
    """An article with all that every rule needs, computed once.

    `quotes` are sorted ranges of tokens between quotation marks, the marks left out, nested ones too;
    `agency` is the id of the news agency that dateline, byline or closing credit name.
    Line breaks are tokens of no sentence.
    """

    article: Article
    folded: Folded
    tokens: tuple[Token, ...]
    sentences: tuple[Sentence, ...]
    quotes: tuple[Range, ...]
    agency: str | None

    def span(self, first: int, last: int) -> Span:
        """Map a half-open, non-empty range of tokens to the text as given."""
        return self.folded.raw(self.tokens[first].start, self.tokens[last - 1].end)


class _Piece(NamedTuple):
    """A part of a paragraph, as a range of characters of the folded text."""

    zone: Zone
    start: int
    end: int


def read(article: Article) -> Document:
    """Fold, tokenize and zone an article's text; pure, linear in the length of the text, never fails."""
    folded = fold(article.text)
    text = folded.text
    found = paragraphs(text)
    tokens = tuple(tokenize(text))
    starts = [token.start for token in tokens]
    zones = classify(text, found, fold_word(article.title) if article.title else None)
    sentences: list[Sentence] = []
    quotes: list[Range] = []
    agencies: list[str] = []
    for number, (paragraph, zone) in enumerate(zip(found, zones, strict=True)):
        pieces, agency = _pieces(text, paragraph, zone)
        if agency:
            agencies.append(agency)
        inside = quotations(text, paragraph.start, paragraph.end)
        for first, last in inside:
            quotes.append((bisect_left(starts, first), bisect_left(starts, last)))
        for piece in pieces:
            sentences.extend(_sentences(text, piece, inside, starts, number))
    return Document(article, folded, tokens, tuple(sentences), tuple(quotes), agencies[0] if agencies else None)


def _pieces(text: str, paragraph: Paragraph, zone: Zone) -> tuple[list[_Piece], str | None]:
    """Cut the dateline and the credit off a paragraph; return its parts, and the agency that they name."""
    start, end = paragraph.start, paragraph.end
    if zone is Zone.DATELINE:
        return [_Piece(zone, start, end)], agency_of_line(text[start:end])
    if zone is Zone.HEADLINE:
        site = site_name(text, start, end)
        return [p for p in (_Piece(zone, start, site), _Piece(Zone.FURNITURE, site, end)) if p.start < p.end], None
    if zone is not Zone.BODY:
        return [_Piece(zone, start, end)], None
    opening = dateline(text, start, end)
    closing = closing_credit(text, opening.at if opening else start, end)
    body = _Piece(zone, opening.at if opening else start, closing.at if closing else end)
    before = [_Piece(Zone.DATELINE, start, body.start)] if opening else []
    after = [_Piece(Zone.DATELINE, body.end, end)] if closing else []
    agency = (opening and opening.agency) or (closing and closing.agency) or None
    return [*before, body, *after], agency


def _sentences(
    text: str, piece: _Piece, quotes: Sequence[Range], starts: Sequence[int], number: int
) -> Iterator[Sentence]:
    """Yield the sentences of a part of a paragraph; only the body holds more than one."""
    ends = [piece.end]
    if piece.zone is Zone.BODY:
        ends = [*sentence_ends(text, piece.start, piece.end, quotes), piece.end]
    first = bisect_left(starts, piece.start)
    for end in ends:
        last = bisect_left(starts, end, first)
        for begin in range(first, last, MAX_SENTENCE):
            yield Sentence(piece.zone, begin, min(begin + MAX_SENTENCE, last), number)
        first = last
