"""The sample articles and their hand-written gold: complete, exact and within the closed vocabulary."""

import json
from pathlib import Path
from typing import Any

import pytest

from cypher.vocabulary import AgreementKind, EventType, Function, Portfolio, Status, Step, Topic

SAMPLES = Path(__file__).parents[1] / "ingest" / "samples"
GOLD = Path(__file__).parent / "gold" / "samples.jsonl"
TEXTS = {path.stem: path.read_text(encoding="utf-8") for path in sorted(SAMPLES.glob("*.txt"))}
RECORDS: list[dict[str, Any]] = [json.loads(line) for line in GOLD.read_text(encoding="utf-8").splitlines()]
by_id = pytest.mark.parametrize("record", RECORDS, ids=lambda record: record["id"])


def _officials(record: dict[str, Any]) -> list[dict[str, Any]]:
    return [*record["posts"], *(person for event in record["events"] for person in event["participants"])]


def test_the_readme_says_first_that_they_are_fiction() -> None:
    assert "fiction" in (SAMPLES / "README.md").read_text(encoding="utf-8").splitlines()[0]


def test_every_sample_has_one_gold_record() -> None:
    assert [record["id"] for record in RECORDS] == list(TEXTS)
    assert 15 <= len(TEXTS) <= 20


@pytest.mark.parametrize("name", TEXTS)
def test_a_sample_is_short_and_has_a_side_car_with_an_invented_address(name: str) -> None:
    side = json.loads((SAMPLES / f"{name}.json").read_text(encoding="utf-8"))
    assert 120 <= len(TEXTS[name].split()) <= 350
    assert side["url"].split("/")[2].endswith(".example")
    assert side["source"]
    assert ("published" in side) == ("undated" not in name)


@by_id
def test_evidence_is_the_start_of_a_sentence_copied_exactly(record: dict[str, Any]) -> None:
    for item in [*record["events"], *record["agreements"]]:
        assert item["evidence"] in TEXTS[record["id"]]
        assert 8 <= len(item["evidence"].split()) <= 12


@by_id
def test_names_titles_and_date_words_stand_in_the_text(record: dict[str, Any]) -> None:
    text = TEXTS[record["id"]]
    steps = [step for agreement in record["agreements"] for step in agreement["steps"]]
    words = [dated["date_raw"] for dated in [*record["events"], *steps]]
    words += [official[key] for official in _officials(record) for key in ("name", "title")]
    assert [word for word in words if word is not None and word not in text] == []


@by_id
def test_codes_are_those_of_the_vocabulary(record: dict[str, Any]) -> None:
    for event in record["events"]:
        assert EventType(event["type"])
        assert Status(event["status"])
        assert [Topic(topic) for topic in event["topics"]] == event["topics"]
        assert event["countries"] == sorted(event["countries"])
    for agreement in record["agreements"]:
        assert AgreementKind(agreement["kind"])
        assert Topic(agreement["topic"])
        assert all(Step(step["step"]) for step in agreement["steps"])
    for official in _officials(record):
        assert Function(official["function"])
        assert Portfolio(official["portfolio"])


@by_id
def test_without_a_publication_date_no_event_has_a_date_that_needs_one(record: dict[str, Any]) -> None:
    if "undated" in record["id"]:
        assert [event["date"] for event in record["events"]] == [None] * len(record["events"])


def test_the_page_with_a_sidebar_and_the_two_quiet_articles_report_no_foreign_headline() -> None:
    quiet = [record["id"] for record in RECORDS if not record["events"]]
    assert quiet == ["19-algeria-domestic", "20-football-match"]
    sidebar = next(record for record in RECORDS if "sidebar" in record["id"])
    assert {country for event in sidebar["events"] for country in event["countries"]} == {"CY", "EG"}
