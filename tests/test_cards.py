"""Answers for the terminal: whole in every terminal, as no line mixes two directions but at its edge."""

import re
import unicodedata
from typing import Any

import pytest

from app.cards import agreements, meetings

ROW: dict[str, Any] = {
    "date": "2022-03-06",
    "precision": "day",
    "status": "held",
    "name": "Algeria – Libya: meeting of ministers, Algiers, 2022-03-06",
    "people": [
        {"name": "رشيد بن عمارة", "title": "وزير الداخلية", "person": True, "body": None},
        {"name": "ماهر العلي", "title": None, "person": True, "body": None},
        {"name": "موسى غاربا", "title": None, "person": True, "body": "وزارة الداخلية – النيجر"},
        {"name": "وزارة الداخلية – ليبيا", "title": "وكيل الوزارة", "person": False, "body": None},
        {"name": "وزارة الدفاع – ليبيا", "title": None, "person": False, "body": None},
    ],
    "quote": "اجتمع وزير الداخلية\nرشيد بن عمارة",
}


def test_a_meeting_is_a_block_of_lines() -> None:
    assert meetings([ROW], 80)[1:] == [
        "",
        "2022-03-06   day        held       Algeria – Libya: meeting of ministers, Algiers",
        "    رشيد بن عمارة، وزير الداخلية",
        "    ماهر العلي",
        "    موسى غاربا (وزارة الداخلية – النيجر)",
        "    وكيل الوزارة (وزارة الداخلية – ليبيا)",
        "    وزارة الدفاع – ليبيا",
        "    «اجتمع وزير الداخلية رشيد بن عمارة»",
    ]


@pytest.mark.parametrize(
    ("date", "column", "below"),
    [
        ("2022-03-06", "2022-03-06 ", []),
        ("2022-03", "2022-03    ", []),
        (None, "-          ", []),
        ("[2020-03-10,2021-03-09]", "one of 2   ", ["    2020-03-10 or 2021-03-09"]),
        ("2020-03-09/2020-03-11", "2020-03-09…", ["    2020-03-09 to 2020-03-11"]),
        (
            "[2020-03-09/2020-03-11,2021-03-09/2021-03-11]",
            "one of 2   ",
            ["    2020-03-09 to 2020-03-11 or 2021-03-09 to 2021-03-11"],
        ),
        ("../2014-07-01", "…2014-07-01", ["    until 2014-07-01"]),
        ("2014-07-01/..", "2014-07-01…", ["    from 2014-07-01"]),
    ],
)
def test_a_date_keeps_to_its_column_and_is_told_in_full_below(date: str | None, column: str, below: list[str]) -> None:
    row = ROW | {"date": date, "name": f"Libya – Chad: meeting, {date}", "people": [], "quote": None}
    lines = meetings([row], 80)
    assert lines[0].index("precision") == lines[2].index("day ")
    assert lines[2:] == [f"{column}  day        held       Libya – Chad: meeting", *below]


def test_a_long_quote_is_cut_to_two_lines_of_the_terminal() -> None:
    lines = meetings([ROW | {"quote": "كلمة " * 200, "people": []}], 60)[3:]
    assert len(lines) == 2
    assert lines[1].endswith("…»")
    assert max(map(len, lines)) <= 60
    assert meetings([ROW | {"quote": None, "people": []}], 60)[3:] == []


def test_no_line_mixes_scripts() -> None:
    for line in [*meetings([ROW], 80), *agreements([{"name": "agreement: Algeria – Libya", "steps": []}])]:
        directions = {unicodedata.bidirectional(letter) for letter in line} & {"L", "R", "AL"}
        assert len(directions) <= 1, line
        assert not re.search("[\u200e\u200f\u202a-\u202e\u2066-\u2069]", line)


def test_an_agreement_lists_its_steps() -> None:
    steps = [
        {"step": "initialled", "date": "2022-03-06"},
        {"step": "planned_signing", "date": None},
        {"step": "reviewed", "date": "../2022-05-01"},
    ]
    assert agreements([{"name": "agreement: Algeria – Libya", "steps": steps}]) == [
        "agreement: Algeria – Libya",
        "    2022-03-06   initialled",
        "    -            planned signing",
        "    …2022-05-01  reviewed: until 2022-05-01",
    ]
