"""Answers as blocks of lines that every terminal shows right: no line mixes Arabic with columns of another script.

A terminal that reorders right-to-left text does so line by line, one that does not leaves it in the order of
reading; in both a table with Arabic cells falls apart, and a block of lines of one script each stays whole.
"""

import textwrap
from collections.abc import Mapping, Sequence
from typing import Any

_INDENT = "    "
_QUOTE_LINES = 2
_COLUMN = 11
"""The width of a day and the sign that it is but one end of an interval."""
_OPEN = ("", "..")
Row = Mapping[str, Any]


def meetings(rows: Sequence[Row], width: int) -> list[str]:
    """Return the lines for rows of `read/tell_meetings`: date, precision, status and states, people, quote."""
    lines = [f"{'date':{_COLUMN}}  {'precision':9}  {'status':9}  who"]
    for row in rows:
        where = f"{row['name']}".rpartition(", ")[0]
        lines += ["", f"{_short(row['date']):{_COLUMN}}  {row['precision']:9}  {row['status']:9}  {where}"]
        lines += [_INDENT + _long(row["date"])] if _long(row["date"]) else []
        lines += [_INDENT + _official(who) for who in row["people"]]
        lines += _quote(row["quote"], width)
    return lines


def agreements(rows: Sequence[Row]) -> list[str]:
    """Return the lines for rows of `read/tell_agreements`: one an agreement, one a step."""
    lines: list[str] = []
    for row in rows:
        lines += [row["name"]]
        for step in row["steps"]:
            what = ": ".join(filter(None, [step["step"].replace("_", " "), _long(step["date"])]))
            lines += [f"{_INDENT}{_short(step['date']):{_COLUMN}}  {what}"]
    return lines


def _short(date: str | None) -> str:
    """Write an EDTF date in the width of a day: of an interval its beginning, of candidates their number."""
    if date is None:
        return "-"
    either = _alternatives(date)
    if len(either) > 1:
        return f"one of {len(either)}"
    begin, _, end = date.partition("/")
    return date if not end else f"…{end}" if begin in _OPEN else f"{begin}…"


def _long(date: str | None) -> str:
    """Write out what the column of dates has no room for, in words that need no knowledge of EDTF."""
    if date is None or len(date) < _COLUMN:
        return ""
    return " or ".join(map(_words, _alternatives(date)))


def _alternatives(date: str) -> list[str]:
    return date.strip("[]").split(",")


def _words(date: str) -> str:
    begin, _, end = date.partition("/")
    if not end:
        return begin
    if begin in _OPEN:
        return f"until {end}"
    return f"from {begin}" if end in _OPEN else f"{begin} to {end}"


def _official(who: Row) -> str:
    """Write a name with its title, or the body he serves where only that is known; or a title with its body."""
    name, title, body = who["name"], who["title"], who["body"]
    if not who["person"]:
        return f"{title} ({name})" if title else name
    if title:
        return f"{name}، {title}"
    return f"{name} ({body})" if body else name


def _quote(quote: str | None, width: int) -> list[str]:
    words = " ".join((quote or "").split())
    lines = textwrap.wrap(f"«{words}»", max(20, width - len(_INDENT) - 2))
    if len(lines) > _QUOTE_LINES:
        lines = [*lines[: _QUOTE_LINES - 1], lines[_QUOTE_LINES - 1] + "…»"]
    return [_INDENT + line for line in lines if words]
