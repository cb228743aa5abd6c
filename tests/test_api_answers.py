"""Formats: negotiation, columns, cells that are no formulas, cursors and tags."""

import csv
import io
import re
import unicodedata

import orjson
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from app.answers import Format, Page, cell, flat, negotiate, write
from app.paging import CursorSigner, Position
from app.problems import Problem, preferred_language
from app.revision import Revision, matches, tag


@pytest.mark.parametrize(
    ("asked", "accept", "form"),
    [
        (None, None, "json"), (None, "*/*", "json"), ("csv", "application/json", "csv"), (None, "text/csv", "csv"),
        (None, "application/x-ndjson", "jsonl"), (None, "text/csv;q=0.5, application/json", "json"),
        (None, "text/html,application/xhtml+xml,*/*;q=0.8", "json"), (None, "image/png, text/csv;q=0.1", "csv"),
    ],
)  # fmt: skip
def test_negotiate(asked: str | None, accept: str | None, form: str) -> None:
    assert negotiate(asked, accept) == form


@pytest.mark.parametrize(("asked", "accept"), [("xml", None), ("", None), ("JSON", None), (None, "image/png")])
def test_not_acceptable(asked: str | None, accept: str | None) -> None:
    with pytest.raises(Problem) as caught:
        negotiate(asked, accept)
    assert caught.value.kind == "not-acceptable"
    assert caught.value.errors[0].candidates == ["json", "csv", "jsonl"]


def test_flat_orders_columns_and_joins_lists() -> None:
    rows = flat([{"b": ["LY", "DZ", "LY", None], "a": None, "c": []}], ["a", "b", "c"])
    assert [list(row.items()) for row in rows] == [[("a", None), ("b", "DZ;LY"), ("c", "")]]


def test_csv_reads_back() -> None:
    body = write(Format.CSV, [{"a": 'قال "نعم"، ثم\nمضى', "b": -3, "c": None, "d": True}], list("abcd"), None)
    assert body.startswith(b"a,b,c,d\r\n")
    assert list(csv.reader(io.StringIO(body.decode()))) == [list("abcd"), ['قال "نعم"، ثم مضى', "-3", "", "true"]]
    assert write(Format.CSV, [], ["a"], None, bom=True).startswith(b"\xef\xbb\xbfa\r\n")


def test_json_with_and_without_envelope() -> None:
    page = Page(7, None, "41", "2026-11-01T09:00:00Z")
    wrapped = orjson.loads(write(Format.JSON, [{"a": 1}], ["a"], page))
    assert wrapped == {"items": [{"a": 1}], **page._asdict()}
    assert write(Format.JSON, [], ["a"], None) == b"[]"
    assert write(Format.JSONL, [{"a": 1}, {"a": 2}], ["a"], page) == b'{"a":1}\n{"a":2}\n'


@given(st.text())
@example("=1+1")
@example("\t=1")
@example(" \u200f=1")
@example("＝1")
@example("\u200c=1")
@example("\ufeff@x")
@example("-x")
@example("|x")
@example("\x00=1")
def test_no_cell_begins_a_formula(text: str) -> None:
    written = cell(text)
    visible = unicodedata.normalize("NFKC", written).lstrip()
    assert visible[:1] not in set("=+-@|%") or visible == "" or re.fullmatch(r"[+-]?\d[\d.eE+-]*", written)
    assert not any(unicodedata.category(c) in ("Cc", "Cs") for c in written)


@pytest.mark.parametrize("number", ["-3", "+4.5", "-1e6"])
def test_numbers_stay(number: str) -> None:
    assert cell(number) == number


@given(st.none() | st.text(max_size=12), st.text(max_size=80), st.binary(max_size=20))
def test_cursor_round_trip(key: str | None, id: str, filters: bytes) -> None:
    signer = CursorSigner(b"key")
    cursor = signer.write(Position(key, id), filters)
    assert signer.read(cursor, filters) == (key, id)
    with pytest.raises(Problem):
        signer.read(cursor, filters + b"x")
    with pytest.raises(Problem):
        CursorSigner(b"other").read(cursor, filters)


@given(st.text())
def test_forged_cursor(text: str) -> None:
    with pytest.raises(Problem) as caught:
        CursorSigner(b"key").read(text, b"filters")
    assert caught.value.kind == "bad-cursor"


def test_a_changed_byte_is_seen() -> None:
    signer = CursorSigner(b"key")
    cursor = signer.write(Position("2019-01-29", "e12"), b"f")
    for at in range(len(cursor)):
        other = cursor[:at] + ("A" if cursor[at] != "A" else "B") + cursor[at + 1 :]
        with pytest.raises(Problem):
            signer.read(other, b"f")


def test_tags() -> None:
    etag = tag(Revision(41, "2026-11-01T09:00:00Z"), b"/x")
    assert etag.startswith('"g41-')
    assert etag != tag(Revision(41, "2026-11-01T09:00:00Z"), b"/y")
    assert etag != tag(Revision(41, "2026-11-02T09:00:00Z"), b"/x"), "a graph built anew counts from the beginning"
    assert matches(etag, etag)
    assert matches(f'"a", W/{etag}', etag)
    assert matches("*", etag)
    assert not matches(etag[:-1], etag)
    assert not matches(None, etag)


@pytest.mark.parametrize(
    ("accept", "language"),
    [
        ("", "en"),
        ("ar", "ar"),
        ("ar-DZ,fr;q=0.9", "ar"),
        ("de, fr;q=0.5, en;q=0.4", "fr"),
        ("fr;q=0", "en"),
        (";;,", "en"),
    ],
)
def test_language(accept: str, language: str) -> None:
    assert preferred_language(accept) == language
