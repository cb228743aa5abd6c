"""Answers as blocks of lines that every terminal shows right: no line mixes Arabic with columns of another script.

A terminal that reorders right-to-left text does so line by line, one that does not leaves it in the order of
reading; in both a table with Arabic cells falls apart, and a block of lines of one script each stays whole.
"""

import re
import textwrap
from collections.abc import Mapping, Sequence
from typing import Any

_INDENT = "    "
_QUOTE_LINES = 2
Row = Mapping[str, Any]


def meetings(rows: Sequence[Row], width: int) -> list[str]:
    """Return the lines for rows of `read/tell_meetings`: date, precision, status and states, people, quote."""
    lines = [f"{'date':10}  {'precision':9}  {'status':9}  who"]
    for row in rows:
        where = f"{row['name']}".rpartition(", ")[0]
        lines += ["", f"{_date(row['date']):10}  {row['precision']:9}  {row['status']:9}  {where}"]
        lines += [_INDENT + _official(who) for who in row["people"]]
        lines += _quote(row["quote"], width)
    return lines


def agreements(rows: Sequence[Row]) -> list[str]:
    """Return the lines for rows of `read/tell_agreements`: one an agreement, one a step."""
    lines: list[str] = []
    for row in rows:
        lines += [row["name"]]
        lines += [f"{_INDENT}{_date(step['date']):10}  {step['step'].replace('_', ' ')}" for step in row["steps"]]
    return lines


def _date(date: str | None) -> str:
    """Write an EDTF date for people: a set of candidates as alternatives, nothing as a dash."""
    if date is None:
        return "-"
    return re.sub(r"^\[(.*)\]$", lambda found: found[1].replace(",", " or "), date)


def _official(who: Row) -> str:
    """Write a name with its title; an official known by title only stands for his body."""
    name, title = who["name"], who["title"]
    if not who["person"]:
        return f"{title} ({name})" if title else name
    return f"{name}، {title}" if title else name


def _quote(quote: str | None, width: int) -> list[str]:
    words = " ".join((quote or "").split())
    lines = textwrap.wrap(f"«{words}»", max(20, width - len(_INDENT) - 2))
    if len(lines) > _QUOTE_LINES:
        lines = [*lines[: _QUOTE_LINES - 1], lines[_QUOTE_LINES - 1] + "…»"]
    return [_INDENT + line for line in lines if words]
