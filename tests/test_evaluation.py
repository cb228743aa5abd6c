"""The measure: figures worked out by hand, the same as the reference script's, by rule, without publication dates."""

import importlib.util
import json
import random
from pathlib import Path
from typing import Any

import pytest

from ingest.evaluation import Share, score, wilson, without_publication_dates
from ingest.floors import LoweringRefused, failures, gold_digest, raise_floors, read_floors, with_undated
from ingest.units import name_key, same_name

SAMPLES = Path(__file__).parent / "gold" / "samples.jsonl"


def _records(file: Path) -> dict[str, dict[str, Any]]:
    return {record["id"]: record for record in map(json.loads, file.read_text(encoding="utf-8").splitlines())}


def _event(countries: str, date: str | None = None, status: str = "held", **more: Any) -> dict[str, Any]:
    return {"countries": countries.split(), "date": date, "status": status, "participants": [], "topics": [], **more}


def _official(name: str | None, country: str = "DZ", **more: Any) -> dict[str, Any]:
    return {"name": name, "country": country, "portfolio": "interior", "function": "minister", **more}


def test_a_pair_is_counted_once_with_all_its_dates() -> None:
    gold = {"a": {"events": [_event("DZ LY", "2022-03-06"), _event("DZ LY", "2022-03-07"), _event("DZ TN")]}}
    found = {"a": {"events": [_event("DZ LY", "2022-03-07"), _event("LY TN")]}}
    result = score(gold, found)
    assert (result.tallies["met"].right, result.tallies["met"].missed, result.tallies["met"].spurious) == (1, 1, 1)
    assert result.shares["met_date"] == Share(1, 1)


def test_five_states_count_one_unit_each() -> None:
    gold = {"a": {"events": [_event("DZ LY NE SD TD")]}}
    assert score(gold, {"a": {"events": [_event("DZ LY NE SD")]}}).tallies["met"].missed == 5
    assert score(gold, gold).tallies["met"].right == 5


def test_planned_and_proposed_are_one_table_and_postponed_is_in_none() -> None:
    gold = {"a": {"events": [_event("DZ LY", status="planned"), _event("DZ TN", status="postponed")]}}
    result = score(gold, {"a": {"events": [_event("DZ LY", status="proposed")]}})
    assert result.tallies["planned"].f1 == 1
    assert result.tallies["met"].f1 is None


def test_an_official_may_be_named_in_full_or_short_but_not_of_another_state() -> None:
    gold = {"a": {"events": [_event("DZ LY", participants=[_official("اللواء كمال بن عاشور"), _official(None)])]}}
    short = {"a": {"events": [_event("DZ LY", participants=[_official("عاشور")])]}}
    foreign = {"a": {"events": [_event("DZ LY", participants=[_official("كمال عاشور", "LY")])]}}
    assert score(gold, short).tallies["people"].f1 == 1
    assert score(gold, foreign).tallies["people"].right == 0


def test_posts_need_the_portfolio_and_tell_the_function_apart() -> None:
    gold = {"a": {"posts": [_official("كمال عاشور"), _official("سعيد بوزيد", portfolio="police")]}}
    found = {"a": {"posts": [_official("كمال عاشور", function="director"), _official("سعيد بوزيد")]}}
    result = score(gold, found)
    assert result.tallies["posts"].right == 1
    assert result.shares["function"] == Share(0, 1)


def test_an_event_where_the_gold_has_none_is_an_alarm() -> None:
    gold: dict[str, Any] = {"a": {"events": []}, "b": {"events": []}, "c": {"events": [_event("DZ LY")]}}
    found = {"a": {"events": [_event("DZ LY")]}, "b": {"events": [_event("DZ LY", status="planned")]}}
    assert score(gold, found).alarms == Share(1, 2)


def test_precision_is_told_by_rule_and_by_confidence() -> None:
    good = _event("DZ LY", rule="received", confidence="explicit")
    bad = _event("FR TN", rule="margins", confidence="inferred_by_role")
    result = score({"a": {"events": [_event("DZ LY")]}}, {"a": {"events": [good, bad]}})
    assert result.by_rule == {("met", "margins"): Share(0, 1), ("met", "received"): Share(1, 1)}
    assert result.by_confidence[("met", "inferred_by_role")] == Share(0, 1)


def test_the_same_day_stays_where_another_event_tells_it() -> None:
    told = {"date": "2011-05-09", "date_raw": "يوم 9 ماي 2011"}
    steps = [{"date": "2011-05-09", "date_raw": "في اليوم نفسه"}, {"date": "2011-05-10", "date_raw": "اليوم نفسه"}]
    record = {"id": "a", "events": [told], "agreements": [{"steps": steps}]}
    undated = without_publication_dates({"a": record}, withheld=["a"])["a"]
    assert [step["date"] for step in undated["agreements"][0]["steps"]] == ["2011-05-09", None]


def test_without_publication_dates_only_dates_whose_words_hold_the_year_stay() -> None:
    steps = [{"step": "signed", "date": "2019-05", "date_raw": "في مايو ٢٠١٩"}, {"step": "draft", "date": "2022-02"}]
    record = {
        "events": [_event("DZ LY", "2022-03-06", date_raw="اليوم الأحد"), _event("DZ TN", "2011", date_raw="عام 2011")],
        "agreements": [{"parties": ["DZ", "LY"], "steps": steps}],
    }
    undated = without_publication_dates({"a": record, "b": record}, withheld=["a"])
    assert [event["date"] for event in undated["a"]["events"]] == [None, "2011"]
    assert [step["date"] for step in undated["a"]["agreements"][0]["steps"]] == ["2019-05", None]
    assert undated["b"] == record


def test_a_date_where_the_gold_has_none_is_guessed() -> None:
    gold = {"a": {"events": [_event("DZ LY"), _event("DZ TN", "2011")]}}
    found = {"a": {"events": [_event("DZ LY", "2022-03-06"), _event("DZ TN", "2012")]}}
    assert score(gold, found).guessed == 1
    assert score(gold, gold).guessed == 0


def test_names_are_compared_without_marks_honorifics_article_and_spacing() -> None:
    assert name_key("معالي الدكتور عبد الله الزُّبير") == name_key("عبدالله زبير")
    assert same_name(name_key("كمال بن عاشور"), name_key("عاشور"))
    assert not same_name(name_key("اللواء"), name_key("اللواء"))


@pytest.mark.parametrize(
    ("right", "total", "low", "high"), [(10, 10, 0.722, 1.0), (0, 10, 0.0, 0.278), (96, 100, 0.902, 0.984)]
)
def test_the_wilson_interval(right: int, total: int, low: float, high: float) -> None:
    assert wilson(right, total) == pytest.approx((low, high), abs=0.001)
    assert wilson(0, 0) == (0.0, 1.0)


def test_floors_are_pinned_to_the_gold_and_lowered_only_by_force(tmp_path: Path) -> None:
    gold, file = tmp_path / "gold.jsonl", tmp_path / "floors.json"
    gold.write_text("{}\n")
    raise_floors(file, gold, {"met_f1": 0.91299, "alarms": 1.0, "met_r": 0.5})
    floors = read_floors(file, gold_digest(gold))
    assert floors == {"met_f1": 0.912, "alarms": 1.0}
    assert failures(floors, {"met_f1": 0.91299, "alarms": 0.0}) == []
    assert len(failures(floors, {"met_f1": 0.9, "alarms": 2.0})) == 2
    assert failures(floors, {"alarms": 1.0}) == ["met_f1: nothing measured, 0.912 pinned"]
    with pytest.raises(LoweringRefused, match="met_f1"):
        raise_floors(file, gold, {"met_f1": 0.9, "alarms": 0.0})
    assert read_floors(file, gold_digest(gold)) == floors
    raise_floors(file, gold, {"met_f1": 0.9, "alarms": 0.0}, force=True)
    assert read_floors(file, gold_digest(gold)) == {"met_f1": 0.9, "alarms": 0.0}
    gold.write_text("{} \n")
    assert read_floors(file, gold_digest(gold)) == {}


def test_figures_of_the_undated_run_stand_beside_the_others() -> None:
    joined = with_undated({"met_f1": 0.9, "met_date": 1.0}, {"met_f1": 0.8, "met_date": 0.7, "guessed": 2.0})
    assert joined == {"met_f1": 0.9, "met_date": 1.0, "undated_met_date": 0.7, "undated_guessed": 2.0}


def _disturbed(record: dict[str, Any], chance: random.Random) -> dict[str, Any]:
    """A copy with parts left out, doubled and changed, so that every figure moves."""
    copy: dict[str, Any] = json.loads(json.dumps(record))
    for key in ("events", "posts", "agreements"):
        copy[key] = [item for item in copy[key] for _ in range(chance.choice((0, 1, 1, 1, 2)))]
    for event in copy["events"]:
        event["status"] = chance.choice((event["status"], event["status"], "held", "planned"))
        event["date"] = chance.choice((event["date"], event["date"], None))
        event["topics"] = [*event["topics"][1:], "drugs"]
        event["countries"] = sorted({*event["countries"], chance.choice(("DZ", "LY", "TN"))})
        event["participants"] = event["participants"][chance.randrange(2) :]
    for post in copy["posts"]:
        post["name"] = " ".join(post["name"].split()[chance.randrange(2) :]) or post["name"]
        post["function"] = chance.choice((post["function"], post["function"], "director"))
    return copy


@pytest.mark.parametrize("seed", range(5))
@pytest.mark.parametrize("shelf", ["dev", "samples"])
def test_the_figures_are_those_of_the_reference_script(seed: int, shelf: str, shared: Path) -> None:
    spec = importlib.util.spec_from_file_location("reference", shared / "eval" / "score.py")
    assert spec is not None
    assert spec.loader is not None
    reference = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(reference)
    gold, chance = _records(SAMPLES if shelf == "samples" else shared / "eval" / "dev.jsonl"), random.Random(seed)
    found = {name: _disturbed(record, chance) for name, record in gold.items()}
    rows, _ = reference.score(gold, found)
    ours = score(gold, found)
    for name, tally in ours.tallies.items():
        assert {"p": tally.precision, "r": tally.recall, "f1": tally.f1, "n": tally.right + tally.missed} == rows[name]
    for name, share in ours.shares.items():
        assert {"share": share.value, "n": share.total} == rows[name]
    assert {"count": ours.alarms.right, "n": ours.alarms.total} == rows["alarms"]
