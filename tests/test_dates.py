"""The date tagger against a table of expressions of all families, and against the general parser `dateparser`."""

import csv
import datetime as dt
import time
from dataclasses import dataclass
from pathlib import Path

import dateparser
import pytest

from cypher.vocabulary import Basis, Precision
from ingest.arabic import fold, tokenize
from ingest.dates import DateExpression, find_dates, resolve_all, resolve_date
from ingest.dates.words import entries
from ingest.model import DateValue

TABLE = Path(__file__).parent / "data" / "date_expressions.tsv"
FLOOR = 0.99


@dataclass(frozen=True)
class Row:
    family: str
    expression: str
    published: str
    tense: str
    previous: str
    edtf: str
    precision: str
    basis: str


def rows() -> list[Row]:
    lines = [line for line in TABLE.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    return [Row(**row) for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)]


def find(text: str) -> list[DateExpression]:
    return find_dates(tokenize(fold(text).text))


def day(text: str) -> DateValue:
    date = dt.date.fromisoformat(text)
    return DateValue(edtf=text, start=date, end=date, precision=Precision.DAY)


def answer(row: Row) -> tuple[str, str, str]:
    expressions = find(row.expression)
    if len(expressions) != 1:
        return "", "-" if not expressions else "several", "-"
    previous = day(row.previous) if row.previous else None
    value = resolve_date(expressions[0], row.published or None, row.tense == "future", previous)
    return value.edtf or "", value.precision.value, value.basis.value


def parsed_by_dateparser(row: Row) -> str:
    """What dateparser makes of the bare expression, as we found it; it knows days only, so a month or year is cut."""
    folded, found = fold(row.expression), find(row.expression)
    tokens = tokenize(folded.text)
    span = folded.raw(tokens[found[0].first].start, tokens[found[0].end - 1].end)
    settings = {"PREFER_DATES_FROM": "future" if row.tense == "future" else "past"}
    if row.published:
        settings["RELATIVE_BASE"] = dt.datetime.fromisoformat(row.published)
    parsed = dateparser.parse(row.expression[span.start : span.end], languages=["ar"], settings=settings)
    length = {"month": 7, "year": 4}.get(row.precision, 10)
    return parsed.date().isoformat()[:length] if parsed else ""


def test_table_holds_every_family() -> None:
    table = rows()
    assert len(table) >= 250
    assert {row.family for row in table} == {f"D{number}" for number in range(51, 61)}
    assert len({(r.expression, r.published, r.tense, r.previous) for r in table}) == len(table)


@pytest.mark.filterwarnings("ignore")
def test_table_is_right_and_dateparser_is_far_behind(capsys: pytest.CaptureFixture[str]) -> None:
    table = rows()
    wrong = [(row, got) for row in table if (got := answer(row)) != (row.edtf, row.precision, row.basis)]
    ours = 1 - len(wrong) / len(table)
    dated = [row for row in table if row.precision != "-" and (row.edtf or not row.published)]
    theirs = sum(parsed_by_dateparser(row) == row.edtf for row in dated) / len(dated)
    right = sum((row.edtf, row.precision, row.basis) == answer(row) for row in dated) / len(dated)
    with capsys.disabled():
        print(f"\ndates: {ours:.1%} of {len(table)} rows; of {len(dated)} dates ours {right:.1%}, dateparser {theirs:.1%}")
    assert ours >= FLOOR, "\n".join(f"{row} got {got}" for row, got in wrong)
    assert theirs < right
