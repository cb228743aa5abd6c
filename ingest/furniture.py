"""The forms by which lines of a page are known that are no part of the article."""

import re
from enum import StrEnum
from functools import cache

from ingest.arabic import fold_word
from ingest.lexicon import rows


class Mark(StrEnum):
    """What a line is that begins with a form of the lexicon; the lexicon says what each means."""

    BLOCK = "block"
    LINE = "line"
    LABEL = "label"
    ALONE = "alone"
    CREDIT = "credit"
    BYLINE = "byline"
    TEXT = "text"

    @property
    def unwanted(self) -> bool:
        """Whether the line is page furniture."""
        return self in (Mark.BLOCK, Mark.LINE, Mark.LABEL, Mark.ALONE)


_LETTERS = re.compile(r"[^\W\d_]+")
_WORD = re.compile(r"[^\W_]+")
_AFTER_LABEL = re.compile(r"\s*(?:$|[:|/\-.…]|\([^()]*\)\s*$)")
_COUNT = re.compile(r"\s*\(?\d+\)?\s*$")
_CRUMB = re.compile(r"\s*[/|>›»«]")
_DECORATION = " \t*-•●▪■»«>|:،.…_+#\"'()[]"
_COPYRIGHT = ("©", "(c)")


def mark_of(line: str) -> Mark | None:
    """Return what a folded line is by the form of the lexicon with which it begins, the longest first, or nothing."""
    if line.startswith(_COPYRIGHT):
        return Mark.LINE
    sentence = line.endswith(".")
    line = " ".join(line.strip(_DECORATION).split())
    head = _WORD.match(line)
    for form, mark in _marks().get(head[0].lower(), ()) if head else ():
        if line[: len(form)].lower() == form and _fits(line[len(form) :], form, mark, sentence):
            return Mark.CREDIT if mark is Mark.BYLINE else mark
    return None


@cache
def _marks() -> dict[str, tuple[tuple[str, Mark], ...]]:
    """Return the forms of the lexicon by their first word, longest first."""
    by_word: dict[str, list[tuple[str, Mark]]] = {}
    for row in rows("furniture"):
        form = fold_word(row["form"]).lower()
        by_word.setdefault(form.split()[0], []).append((form, Mark(row["strength"])))
    return {word: tuple(sorted(forms, key=lambda form: -len(form[0]))) for word, forms in by_word.items()}


def _fits(rest: str, form: str, mark: Mark, sentence: bool) -> bool:
    """Whether a form may stand where it does, given what follows it in the line and whether a full stop ends it."""
    if _WORD.match(rest):
        return False
    if mark in (Mark.LINE, Mark.CREDIT, Mark.TEXT):
        return True
    if mark is Mark.ALONE:
        return not _LETTERS.search(rest) or bool(_CRUMB.match(rest)) or mark_of(rest) is Mark.ALONE
    if mark is Mark.BLOCK and (_COUNT.match(rest) or (" " in form and rest.count(" ") <= 4 and not sentence)):
        return True
    return bool(_AFTER_LABEL.match(rest))
