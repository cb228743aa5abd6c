"""Rows as bytes: JSON with or without envelope, JSON Lines, and CSV that no spreadsheet takes for formulas."""

import csv
import io
import re
import unicodedata
from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import Any, NamedTuple

import orjson

from app.problems import ParameterError, Problem
from cypher import Row

LARGEST_BODY = 32 * 1024 * 1024
_NUMBER = re.compile(r"[+-]?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?")
_INVISIBLE = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
_JOINERS = frozenset("\u200c\u200d")
"""Invisible characters that Arabic and Persian spelling needs: they stay inside a cell, never at its start."""
_FORMULA = frozenset("=+-@|%")


class Format(StrEnum):
    """The formats of lists."""

    JSON = "json"
    CSV = "csv"
    JSONL = "jsonl"


MEDIA_TYPES = {
    Format.JSON: "application/json",
    Format.CSV: "text/csv; charset=utf-8; header=present",
    Format.JSONL: "application/x-ndjson",
}
_ACCEPTED = {
    "*/*": Format.JSON,
    "application/*": Format.JSON,
    "application/json": Format.JSON,
    "text/html": Format.JSON,
    "text/*": Format.CSV,
    "text/csv": Format.CSV,
    "application/x-ndjson": Format.JSONL,
    "application/jsonl": Format.JSONL,
}


class Page(NamedTuple):
    """What the envelope says about a page of rows."""

    total: int
    next_cursor: str | None
    revision: str
    generated_at: str


def negotiate(asked: str | None, accept: str | None, offered: Iterable[Format] = Format) -> Format:
    """Choose a format: the parameter first, then the Accept header; raise Problem `not-acceptable` for others."""
    offered = tuple(offered)
    if asked is not None:
        chosen = next((form for form in offered if form == asked), None)
    else:
        known = (_ACCEPTED.get(name) for name in _by_weight(accept or "*/*"))
        chosen = next((form for form in known if form in offered), None)
    if chosen is None:
        names = [str(form) for form in offered]
        error = ParameterError(parameter="format", reason="this format is not offered here", candidates=names)
        raise Problem("not-acceptable", f"offered here: {', '.join(names)}", [error])
    return chosen


def _by_weight(accept: str) -> list[str]:
    """Return the media types of an Accept header, the preferred first, without those of weight 0."""
    weighted = []
    for index, part in enumerate(accept[:500].split(",")):
        name, _, parameters = part.partition(";")
        match = re.search(r"q=([01](?:\.\d{0,3})?)", parameters)
        weighted.append((-float(match[1]) if match else -1.0, index, name.strip().lower()))
    return [name for weight, _, name in sorted(weighted) if weight]


def flat(rows: Sequence[Row], columns: Sequence[str]) -> list[Row]:
    """Give each row exactly these columns in this order; lists become sorted text joined by ';'.

    A column that is a list in one row is a list in all.
    """
    lists = [name for name in columns if rows and isinstance(rows[0][name], list)]
    found = [{name: row[name] for name in columns} for row in rows]
    for row in found:
        for name in lists:
            values = row[name]
            row[name] = ";".join(sorted({str(value) for value in values if value is not None})) if values else ""
    return found


def write(form: Format, rows: list[Row], columns: Sequence[str], page: Page | None, *, bom: bool = False) -> bytes:
    """Write flat rows; `page` wraps JSON in the envelope. Raise Problem `too-large` above the byte cap."""
    if form is Format.CSV:
        body = _csv(rows, columns, bom=bom)
    elif form is Format.JSONL:
        body = b"".join(orjson.dumps(row, option=orjson.OPT_APPEND_NEWLINE) for row in rows)
    else:
        body = orjson.dumps(rows if page is None else {"items": rows, **page._asdict()})
    if len(body) > LARGEST_BODY:
        raise Problem("too-large", "the result is larger than 32 MiB: ask for fewer rows or columns")
    return body


def _csv(rows: Iterable[Row], columns: Sequence[str], *, bom: bool) -> bytes:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows([cell(row[name]) for name in columns] for row in rows)
    return out.getvalue().encode("utf-8-sig" if bom else "utf-8")


def cell(value: Any) -> Any:
    """Return a value as a spreadsheet may see it: no control or bidi characters, and nothing that begins a formula."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if not isinstance(value, str):
        return value
    # Line breaks and tabs part words: they become blanks, so that no words run together.
    spaced = re.sub(r"[\t\r\n\v\f\x85\u2028\u2029]+", " ", value)
    text = "".join(c for c in spaced if c in _JOINERS or unicodedata.category(c) not in _INVISIBLE)
    text = text.strip(" \u00a0\u200c\u200d")
    first = unicodedata.normalize("NFKC", text).lstrip()[:1]
    return f"'{text}" if first in _FORMULA and first and not _NUMBER.fullmatch(text) else text
