"""Which paragraph of an article's text is headline, dateline, caption, body or page furniture."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from ingest.datelines import credited, is_agency, is_credit_line
from ingest.furniture import Mark, mark_of


class Zone(StrEnum):
    """The part of a page to which a sentence belongs; facts come from headline and body alone."""

    HEADLINE = "headline"
    DATELINE = "dateline"
    """Place, date, agency and author: lines of their own, the beginning of a paragraph, or a closing credit."""
    CAPTION = "caption"
    BODY = "body"
    FURNITURE = "furniture"


class Paragraph(NamedTuple):
    """A line of the folded text that is not blank, without the spaces around it."""

    start: int
    end: int
    words: int
    final: bool
    """It ends like a sentence: with a full stop, or with a credit in parentheses after one."""


PROSE_WORDS = 12
"""A punctuated paragraph of this many words is text, not a title, link or caption."""
LONG_WORDS = 30
"""A paragraph of this many words is text even without a full stop."""
HEADLINE_WORDS = 18
"""A paragraph longer than this is no headline."""
LINK_WORDS = 22
"""A line longer than this is no link."""
LABEL_WORDS = 3
"""A line up to this long is the name of a section, an author or a place rather than a headline."""
CAPTION_WORDS = 25
CREDITED_WORDS = 16
"""A caption known only by the credit at its end is no longer than this; a longer one may be the first paragraph."""
SUBTITLE_WORDS = 8
"""A line of this many words after the title that came with the article is text, also without a full stop."""
CUT_FROM = 0.4
"""The share of the text after which a heading of a list of links ends the article."""
LINKS = 3
"""So many short lines without a full stop in a row are a list of links."""

_SEPARATOR = re.compile(
    r"\*{2,}|(?<=[.)؟!])\s*\*(?=\s)|(?<=[.؟!])[\s\"»]{0,3}\((?P<credit>[^()\n]{2,30})\)[ .]*(?=[^\s.])"
)
_FINAL = re.compile(r"\.[\s\"'»)\]]*(?:\([^()\n]{1,40}\)[\s.]*)?$")
_RUN = re.compile(r"[^\W_]+")
_PHOTO = re.compile(
    r"^(?:ال)?(?:صوره|تصوير|عدسه)\b|(?:ارشيفيه|ارشيف|ارشيفي)[\s).\"]*$"
    r"|\((?:ال)?(?:صوره|صور|عدسه|تصوير|كاميرا)\b[^)]*\)[\s.]*$|\b(?:عدسه|تصوير|صوره)\s*[:/\-]\s*\S.{0,40}$"
)
_CREDIT = re.compile(r"\(((?:[^\W\d_]|[ .:/\-])+)\)[\s.]*$")
_SITE = re.compile(
    r"(?:\s*[|\-]\s*|\s{2,})(?:اخبار|موقع|صحيفه|جريده|قناه|شبكه|بوابه|وكاله|راديو|اذاعه|تلفزيون|مجله)\b[^|\n]{0,40}$"
    r"|\s*\|[^|\n]{2,40}$"
)


def paragraphs(text: str) -> list[Paragraph]:
    """Cut a folded text into paragraphs: at every line break, and between the items of a round-up.

    Stars stand between such items, or the credit that closes one: «… في نيامي. (وكالات)أعلنت».
    """
    found: list[Paragraph] = []
    start = 0
    for line in text.split("\n"):
        if "*" in line or "(" in line:
            _add_items(found, text, start, start + len(line))
        else:
            _add(found, text, start, start + len(line))
        start += len(line) + 1
    return found


def _add_items(found: list[Paragraph], text: str, start: int, end: int) -> None:
    for separator in _SEPARATOR.finditer(text, start, end):
        credit = separator["credit"]
        if not credit or credited(credit) is not None:
            _add(found, text, start, separator.end() if credit else separator.start())
            start = separator.end()
    _add(found, text, start, end)


def _add(found: list[Paragraph], text: str, start: int, end: int) -> None:
    raw = text[start:end]
    line = raw.strip()
    if line:
        start += len(raw) - len(raw.lstrip())
        # A line without spaces must not pass for a short one.
        words = max(line.count(" ") + 1, len(line) // 20)
        found.append(Paragraph(start, start + len(line), words, bool(_FINAL.search(line[-60:]))))


def classify(text: str, found: Sequence[Paragraph], title: str | None) -> list[Zone]:
    """Give each paragraph of a folded text its zone; `title` is the folded title that came with the article."""
    page = _Page(text, found, tuple(_words(title)) if title else ())
    first = page.opening()
    zones = _head(page, first) + _rest(page, first)
    _drop_links(page, zones, first)
    return zones


def site_name(text: str, start: int, end: int) -> int:
    """Return where the name of the site begins that closes a headline, or `end` when it has none."""
    found = _SITE.search(text, max(start, end - 60), end)
    return found.start() if found and found.start() > start else end


def _words(text: str) -> list[str]:
    return _RUN.findall(text)


@dataclass(frozen=True, slots=True)
class _Page:
    """A text cut into paragraphs, with the questions that all rules ask."""

    text: str
    paragraphs: Sequence[Paragraph]
    title: tuple[str, ...]

    def line(self, index: int) -> str:
        return self.text[self.paragraphs[index].start : self.paragraphs[index].end]

    def mark(self, index: int) -> Mark | None:
        return mark_of(self.line(index)) if self.paragraphs[index].words <= LINK_WORDS else None

    def prose(self, index: int) -> bool:
        paragraph = self.paragraphs[index]
        return paragraph.words >= LONG_WORDS or (paragraph.final and paragraph.words >= PROSE_WORDS)

    def link(self, index: int) -> bool:
        paragraph = self.paragraphs[index]
        if paragraph.words > LINK_WORDS or (paragraph.final and paragraph.words >= PROSE_WORDS):
            return False
        return self.text[paragraph.end - 1] != ":" and self.mark(index) is not Mark.TEXT

    def titled(self, index: int) -> bool:
        """Whether a paragraph repeats the title, or one of the two begins with the other."""
        if not self.title or self.paragraphs[index].words > 2 * len(self.title) + LINK_WORDS:
            return False
        words = tuple(_words(self.line(index)))
        common = min(len(words), len(self.title))
        whole = len(words) == len(self.title)
        return words[:common] == self.title[:common] and (whole or common > LABEL_WORDS)

    def opening(self) -> int:
        """Return the index of the first paragraph of the body."""
        count = len(self.paragraphs)
        after = self._after_title()
        longest = SUBTITLE_WORDS - 1 if after else HEADLINE_WORDS
        for index in range(after, count):
            lead = self.prose(index) or self.paragraphs[index].words > longest or self.line(index)[-1] == ":"
            if lead and self.mark(index) in (None, Mark.TEXT) and not self.caption(index, index):
                return index
        return after if 0 < after < count else max(0, min(1, count - 1))

    def _after_title(self) -> int:
        """Return the index after the last repetition of the title above the text, 0 where it is not repeated."""
        after = 0
        for index in range(len(self.paragraphs)):
            if self.titled(index):
                after = index + 1
            elif self.prose(index) or not self.title:
                break
        return after

    def caption(self, index: int, opening: int) -> bool:
        """Whether a paragraph is the caption of a picture."""
        if self.paragraphs[index].words > CAPTION_WORDS:
            return False
        line = self.line(index)
        if _PHOTO.search(line):
            return True
        credit = _CREDIT.search(line)
        if not credit or not 0 < index <= opening or index + 1 == len(self.paragraphs):
            return False
        if self.paragraphs[index].words > CREDITED_WORDS or credit[1].isascii():
            return False
        return credited(credit[1]) is None and self.prose(index + 1)


def _head(page: _Page, opening: int) -> list[Zone]:
    """Zone the lines above the body."""
    zones = [_head_zone(page, index, opening) for index in range(opening)]
    titles = [index for index, zone in enumerate(zones) if zone is Zone.HEADLINE]
    if len(titles) > LINKS:
        # A menu of headlines stands above the article: keep those that speak of what the body speaks of.
        lead = set(_content(page.line(opening)))
        for index in titles:
            if not page.titled(index) and len(lead.intersection(_content(page.line(index)))) < 2:
                zones[index] = Zone.FURNITURE
    if not titles and opening and page.paragraphs[0].words > 1 and zones[0] is Zone.FURNITURE and not page.mark(0):
        zones[0] = Zone.HEADLINE
    return zones


def _head_zone(page: _Page, index: int, opening: int) -> Zone:
    line, mark = page.line(index), page.mark(index)
    if page.titled(index):
        return Zone.HEADLINE
    if mark and mark.unwanted:
        return Zone.FURNITURE
    if mark is Mark.CREDIT or is_credit_line(line):
        return Zone.DATELINE
    if page.caption(index, opening):
        return Zone.CAPTION
    if page.paragraphs[index].words <= LABEL_WORDS:
        return Zone.FURNITURE
    return Zone.BODY if page.paragraphs[index].final else Zone.HEADLINE


def _rest(page: _Page, opening: int) -> list[Zone]:
    """Zone the body and what follows it, by the words that mark furniture."""
    zones: list[Zone] = []
    block = False
    for index in range(opening, len(page.paragraphs)):
        mark = page.mark(index)
        if mark is Mark.BLOCK and page.paragraphs[index].start >= CUT_FROM * len(page.text):
            return zones + [Zone.FURNITURE] * (len(page.paragraphs) - index)
        block = page.link(index) if block else _opens_block(page, index, mark)
        zones.append(Zone.FURNITURE if block else _rest_zone(page, index, opening, mark))
    return zones


def _opens_block(page: _Page, index: int, mark: Mark | None) -> bool:
    """Whether a paragraph heads a list of links: a heading, or an invitation to read that names nothing itself."""
    return mark is Mark.BLOCK or (mark in (Mark.LINE, Mark.LABEL) and page.paragraphs[index].words <= LABEL_WORDS)


def _rest_zone(page: _Page, index: int, opening: int, mark: Mark | None) -> Zone:
    if (mark and mark.unwanted) or not _RUN.search(page.line(index)):
        return Zone.FURNITURE
    if mark is Mark.CREDIT or is_agency(page.line(index)):
        return Zone.DATELINE
    return Zone.CAPTION if index > opening and page.caption(index, opening) else Zone.BODY


def _drop_links(page: _Page, zones: list[Zone], opening: int) -> None:
    """Make furniture of the runs of short lines that follow the last paragraph, or share nothing with the body."""
    body = [index for index in range(opening, len(zones)) if zones[index] is Zone.BODY]
    prose = [index for index in body if page.prose(index)]
    runs = _runs(page, body) if prose else []
    if not runs:
        return
    punctuated = 2 * sum(page.paragraphs[index].final for index in prose) >= len(prose)
    known = {word for index in prose for word in _content(page.line(index))}
    for run in runs:
        if _are_links(page, run, known, trailing=run[0] > prose[-1], punctuated=punctuated):
            for index in run:
                zones[index] = Zone.FURNITURE


def _are_links(page: _Page, run: Sequence[int], known: set[str], *, trailing: bool, punctuated: bool) -> bool:
    """Whether a run of short lines is no text: labels at the end, or links that the body does not speak of.

    After the last paragraph of an article that sets full stops, lines without one are links whatever they speak of.
    """
    if trailing and all(page.paragraphs[index].words <= LABEL_WORDS for index in run):
        return True
    if len(run) < LINKS or _listed(page, run):
        return False
    related = sum(not known.isdisjoint(_content(page.line(index))) for index in run)
    return (trailing and punctuated) or 2 * related < len(run)


def _runs(page: _Page, body: Sequence[int]) -> list[list[int]]:
    """Return the runs of neighbouring paragraphs that look like links."""
    runs: list[list[int]] = []
    for index in body:
        if page.link(index):
            if runs and runs[-1][-1] == index - 1:
                runs[-1].append(index)
            else:
                runs.append([index])
    return runs


def _listed(page: _Page, run: Sequence[int]) -> bool:
    """Whether a run is a list that the text announces with a colon, or that is set with bullets or numbers."""
    announced = run[0] > 0 and page.line(run[0] - 1).endswith(":")
    bullets = sum(page.line(index)[0] in "-•●▪*0123456789" for index in run)
    return announced or 2 * bullets > len(run)


def _content(text: str) -> list[str]:
    """Return the longer words of a folded text, without conjunction and article."""
    return [word for raw in _words(text) if len(word := raw.removeprefix("و").removeprefix("ال")) > 3]
