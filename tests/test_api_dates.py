"""Dates in queries: every row of the table, and no guess."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.dates import parse_days

READ = [
    ("2019", "2019-01-01", "2019-12-31"),
    ("2019-02", "2019-02-01", "2019-02-28"),
    ("2020-02", "2020-02-01", "2020-02-29"),
    ("2019-01-29", "2019-01-29", "2019-01-29"),
    ("20190129", "2019-01-29", "2019-01-29"),
    ("٢٠١٩-٠١-٢٩", "2019-01-29", "2019-01-29"),
    ("۲۰۱۹", "2019-01-01", "2019-12-31"),
    ("2019-01-29T10:00:00Z", "2019-01-29", "2019-01-29"),
    ("2019-01-29t10:00:00.123z", "2019-01-29", "2019-01-29"),
    ("2019-01-29T00:30:00+01:00", "2019-01-28", "2019-01-28"),
    ("2019-01-29T00:30:00 01:00", "2019-01-28", "2019-01-28"),
    ("2019-01-29T23:30:00-01:00", "2019-01-30", "2019-01-30"),
    ("2016-12-31T23:59:60Z", "2016-12-31", "2016-12-31"),
    ("1548720000000", "2019-01-29", "2019-01-29"),
    ("1548806399999", "2019-01-29", "2019-01-29"),
    ("10000000000000", "2286-11-20", "2286-11-20"),
    ("0", "1970-01-01", "1970-01-01"),
    ("-1", "1969-12-31", "1969-12-31"),
    ("-86400001", "1969-12-30", "1969-12-30"),
]
REFUSED = [
    "", " ", "abc", "2019-1-2", "19-01-29", "2019-13", "2019-00", "2019-02-29", "20191301", "0000", "0000-01-01",
    "154872000", "1548720000", "15487", "123456", "1234567", "+1548720000000", "1e12", "2019-01-29T10:00:00",
    "2019-01-29T25:00:00Z",
    "2019-01-29T10:60:60Z", "2019-01-29T10:00:00+25:00", "2019-W05-2", "2019-01-29/2019-01-30", "2019-01-29 ",
    "99999999999999999", "-99999999999999999", "9" * 40, "0001-01-01T00:00:00+01:00", "9999-12-31T23:59:59-01:00",
    "２０１９", "2019٫01", "\ud800", "null", "today",
]  # fmt: skip


@pytest.mark.parametrize(("text", "first", "last"), READ)
def test_read(text: str, first: str, last: str) -> None:
    assert parse_days(text) == (dt.date.fromisoformat(first), dt.date.fromisoformat(last))


@pytest.mark.parametrize("text", REFUSED)
def test_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        parse_days(text)


@given(st.dates())
def test_days_round_trip(day: dt.date) -> None:
    assert parse_days(day.isoformat()) == (day, day)


@given(st.text(max_size=30))
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        first, last = parse_days(text)
    except ValueError:
        return
    assert first <= last


def test_the_input_is_not_repeated() -> None:
    with pytest.raises(ValueError, match="not a date") as caught:
        parse_days("<script>")
    assert "script" not in str(caught.value)
