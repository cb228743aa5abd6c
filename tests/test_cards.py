"""Answers for the terminal: whole in every terminal, as no line mixes two directions but at its edge."""

import re
import unicodedata
from typing import Any

from app.cards import agreements, meetings

ROW: dict[str, Any] = {
    "date": "2022-03-06",
    "precision": "day",
    "status": "held",
    "name": "Algeria – Libya: meeting of ministers, Algiers, 2022-03-06",
    "people": [
        {"name": "رشيد بن عمارة", "title": "وزير الداخلية", "person": True},
        {"name": "ماهر العلي", "title": None, "person": True},
        {"name": "وزارة الداخلية – ليبيا", "title": "وكيل الوزارة", "person": False},
        {"name": "وزارة الدفاع – ليبيا", "title": None, "person": False},
    ],
    "quote": "اجتمع وزير الداخلية\nرشيد بن عمارة",
}


def test_a_meeting_is_a_block_of_lines() -> None:
    assert meetings([ROW], 80)[1:] == [
        "",
        "2022-03-06  day        held       Algeria – Libya: meeting of ministers, Algiers",
        "    رشيد بن عمارة، وزير الداخلية",
        "    ماهر العلي",
        "    وكيل الوزارة (وزارة الداخلية – ليبيا)",
        "    وزارة الدفاع – ليبيا",
        "    «اجتمع وزير الداخلية رشيد بن عمارة»",
    ]


def test_candidates_and_missing_dates_are_told() -> None:
    several = ROW | {"date": "[2020-03-10,2021-03-09]", "name": "Libya – Chad: meeting, [2020-03-10,2021-03-09]"}
    none = ROW | {"date": None, "precision": "unknown", "name": "Libya – Chad: meeting, undated"}
    lines = meetings([several | {"people": []}, none | {"people": []}], 80)
    assert lines[2] == "2020-03-10 or 2021-03-09  day        held       Libya – Chad: meeting"
    assert lines[5] == "-           unknown    held       Libya – Chad: meeting"


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
    steps = [{"step": "initialled", "date": "2022-03-06"}, {"step": "planned_signing", "date": None}]
    assert agreements([{"name": "agreement: Algeria – Libya", "steps": steps}]) == [
        "agreement: Algeria – Libya",
        "    2022-03-06  initialled",
        "    -           planned signing",
    ]
