"""Where the sentences and the quotations of a paragraph begin and end."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache

from ingest.arabic import fold_word
from ingest.lexicon import rows

Range = tuple[int, int]

LONG_QUOTE = 240
"""A quotation longer than this many characters is cut into its sentences; a shorter one stays whole."""

_MARK = re.compile(r"[«»\"]")
_STOP = re.compile(r"[.!?؟…](?:\s*[.!?؟…])*")
_WORD = re.compile(r"[^\W\d_]")
_WORD_BEFORE = re.compile(r"(\w+)\s?$")
_WORD_AFTER = re.compile(r"\s?([^\W\d_]+)")
_CLITIC = re.compile(r"(?:^|[\s(])[وف]?(?:[بلك]|لل|ال)?$")
_CLOSERS = "»)]'"
_STOPS = (".", "؟", "!")
_CONTINUES = "،؛,;:"


def quotations(text: str, start: int, end: int) -> list[Range]:
    """Return the ranges between quotation marks in a paragraph of a folded text, sorted, nested ones too.

    An opening mark without its partner runs to the end of the paragraph.
    """
    found: list[Range] = []
    stack: list[tuple[str, int]] = []
    open_marks = {"«": 0, '"': 0}
    for match in _MARK.finditer(text, start, end):
        mark, place = match[0], match.start()
        if mark == "«" or (mark == '"' and _opens(text, place, start, end, open_marks['"'])):
            stack.append((mark, place + 1))
            open_marks[mark] += 1
        else:
            _close(stack, open_marks, "«" if mark == "»" else mark, place, found)
    found.extend((begin, end) for _, begin in stack)
    found.sort()
    return found


def _opens(text: str, place: int, start: int, end: int, already: int) -> bool:
    """Whether a straight mark opens; inside another straight pair only where it can do nothing else."""
    if not already:
        return True
    follows = place + 1 < end and (text[place + 1].isalnum() or text[place + 1] in "«(")
    return already < 2 and follows and bool(_CLITIC.search(text, max(start, place - 5), place))


def _close(stack: list[tuple[str, int]], open_marks: dict[str, int], opener: str, place: int, out: list[Range]) -> None:
    """Close the innermost quotation of a kind, and all that was left open inside it."""
    if not open_marks[opener]:
        return
    while True:
        mark, begin = stack.pop()
        open_marks[mark] -= 1
        out.append((begin, place))
        if mark == opener:
            return


def sentence_ends(text: str, start: int, end: int, quotes: Sequence[Range]) -> Iterator[int]:
    """Yield the places in a paragraph of a folded text after which a new sentence begins.

    `quotes` are the paragraph's quotations; a short one is never cut. Every sentence has a word in it.
    """
    since = word = start
    for at in _stop_ends(text, start, end, quotes):
        if word < at:
            following = _WORD.search(text, at, end)
            if not following:
                return
            word = following.start()
        if not _continues(text, at, end):
            if _WORD.search(text, since, at):
                yield at
            since = at


def _stop_ends(text: str, start: int, end: int, quotes: Sequence[Range]) -> Iterator[int]:
    """Yield the places after the full stops, and what closes with them, that stand outside short quotations."""
    whole = _outermost_short(quotes)
    begins = [begin for begin, _ in whole]
    closing = {stop for _, stop in quotes}
    for stop in _STOP.finditer(text, start, end):
        at = stop.end()
        if at >= end or not _stops(text, stop.start(), at, start, end):
            continue
        index = bisect_right(begins, at) - 1
        if index >= 0 and at <= whole[index][1]:
            if text[at : whole[index][1]].strip():
                continue
            at = whole[index][1]
        yield _past_closers(text, at, end, closing)


def _outermost_short(quotes: Sequence[Range]) -> list[Range]:
    """Return the quotations that stay whole, without those inside another such."""
    whole: list[Range] = []
    for begin, stop in quotes:
        if stop - begin <= LONG_QUOTE and (not whole or begin >= whole[-1][1]):
            whole.append((begin, stop))
    return whole


def _stops(text: str, first: int, last: int, start: int, end: int) -> bool:
    """Whether a run of stops ends a sentence; one that stands for words left out does not."""
    if first == start or text[first - 1] in '«"(':
        return False
    if text[last] == ")" and text[first:last] not in (".", "؟", "!"):
        return False
    return text[first:last] != "." or _full_stop(text, first, start, end)


def _full_stop(text: str, place: int, start: int, end: int) -> bool:
    """Whether a single point is a full stop: not inside a number, an address, an acronym or after an abbreviation."""
    before, after = text[place - 1], text[place + 1]
    if before == " " and after.isdigit() and text[max(start, place - 2)].isdigit():
        return False  # 9 .6: a decimal number set from right to left
    if before.isalnum() and after.isalnum() and _inside(text, place):
        return False
    found = _WORD_BEFORE.search(text, max(start, place - 16), place)
    if not found:
        return True
    return _ends_with(text, found[1], found.start(), start) and not _acronym(found[1], text, place, end)


def _ends_with(text: str, word: str, begin: int, start: int) -> bool:
    """Whether a sentence may end with this word, which begins there in the paragraph that begins at `start`."""
    if begin == start and word.isdigit():
        return False  # the number of an item
    if len(word) == 1 and word.isalpha():
        # م and ه after a year are the signs of the eras; any other letter abbreviates a word.
        return word in "مه" and text[max(start, begin - 2) : begin].strip()[-1:].isdigit()
    return word.lower().removeprefix("و") not in _abbreviations("word")


def _inside(text: str, place: int) -> bool:
    """Whether a point between two letters or digits belongs to a number or an address."""
    before, after = text[place - 1], text[place + 1]
    return (before.isdigit() and after.isdigit()) or (before.isascii() and after.isascii())


def _acronym(word: str, text: str, place: int, end: int) -> bool:
    """Whether a point stands after the name of one letter and before another, as in يو .بي .آي or والسي.إن.إن."""
    after = _WORD_AFTER.match(text, place + 1, min(end, place + 16))
    letters = _abbreviations("letter")
    if not after or letters.isdisjoint((word, word[1:], word.removeprefix("ال"))):
        return False
    return len(after[1]) == 1 or after[1] in letters


def _past_closers(text: str, at: int, end: int, closing: set[int]) -> int:
    """Step over the brackets, quotation marks and stray points that close with a sentence."""
    while at < end:
        if text[at] in _CLOSERS or (text[at] == '"' and at in closing):
            at += 1
        elif text[at] == " " and (at + 1 in closing or text[at + 1 : at + 2] in _STOPS):
            at += 2
        else:
            break
    return at


def _continues(text: str, at: int, end: int) -> bool:
    """Whether a comma or colon shows that the sentence goes on."""
    while at < end and text[at].isspace():
        at += 1
    return at < end and text[at] in _CONTINUES


@cache
def _abbreviations(kind: str) -> frozenset[str]:
    return frozenset(fold_word(row["form"]).lower() for row in rows("abbreviations") if row["kind"] == kind)
