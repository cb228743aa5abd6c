"""`liqa evaluate`: the table, the run without publication dates, and the floors, as a process."""

import json
import os
import subprocess
import sys
from pathlib import Path

LIQA = Path(sys.executable).with_name("liqa")
TEXT = (
    "التقى وزير الداخلية الجزائري رشيد بن عمارة، اليوم الأحد، بالجزائر العاصمة، وزير الداخلية الليبي"
    " عبد السلام البشتي، وبحث معه أمن الحدود."
)
EVENT = {"status": "held", "countries": ["DZ", "LY"], "date": "2022-03-06", "date_raw": "اليوم الأحد"}


def _run(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [LIQA, "evaluate", *map(str, arguments)], check=False, capture_output=True, text=True, timeout=120,
        env=os.environ | {"COLUMNS": "200"},
    )  # fmt: skip


def _shelf(folder: Path, **event: object) -> tuple[Path, Path]:
    """A gold record of one article and the article."""
    gold, article = folder / "gold.jsonl", folder / "meeting.txt"
    gold.write_text(json.dumps({"id": "meeting", "events": [EVENT | event], "posts": [], "agreements": []}) + "\n")
    article.write_text(TEXT, encoding="utf-8")
    article.with_suffix(".json").write_text('{"published": "2022-03-06"}')
    return gold, article


def test_the_table_tells_each_figure_with_its_interval_and_the_rules(tmp_path: Path) -> None:
    done = _run(*_shelf(tmp_path))
    assert done.returncode == 0
    lines = done.stdout.splitlines()
    assert lines[0] == "met         P 1.000 [0.21–1.00]  R 1.000 [0.21–1.00]  F1 1.000  n 1"
    assert "met_date      1.000 [0.21–1.00]  n 1" in lines
    assert "With the publication dates of 1 articles withheld" in lines
    assert lines.count("guessed     0 dates where the gold has none") == 2
    rules = lines[lines.index("Precision by rule") :]
    assert any(line.startswith("met ") and line.endswith("1.000 [0.21–1.00]  n 1") for line in rules)


def test_a_date_that_needs_the_publication_date_must_be_null_without_it(tmp_path: Path) -> None:
    figures = json.loads(_run(*_shelf(tmp_path), "--json").stdout)
    assert (figures["met_date"], figures["undated_met_date"], figures["undated_guessed"]) == (1.0, 1.0, 0.0)


def test_errors_are_listed_on_demand(tmp_path: Path) -> None:
    shelf = _shelf(tmp_path, countries=["DZ", "TN"])
    assert "missed\tDZ TN" not in _run(*shelf).stdout
    listed = _run(*shelf, "--errors").stdout
    assert "met\tmeeting\tmissed\tDZ TN" in listed
    assert "met\tmeeting\tspurious\tDZ LY" in listed


def test_floors_are_held_raised_and_not_lowered_by_accident(tmp_path: Path) -> None:
    floors = tmp_path / "floors.json"
    gold, article = _shelf(tmp_path)
    unpinned = _run(gold, article, "--floors", floors)
    assert unpinned.returncode == 1
    assert "pins no figures for this gold" in unpinned.stderr
    assert _run(gold, article, "--floors", floors, "--raise-floors").returncode == 0
    assert _run(gold, article, "--floors", floors).returncode == 0
    article.write_text(TEXT.replace("الليبي", "التونسي"), encoding="utf-8")
    below = _run(gold, article, "--floors", floors)
    assert below.returncode == 1
    assert "liqa: below the floor: met_f1: 0 measured, 1 pinned" in below.stderr
    before = floors.read_text()
    refused = _run(gold, article, "--floors", floors, "--raise-floors")
    assert refused.returncode == 1
    assert "not pinned" in refused.stderr
    assert floors.read_text() == before
    assert _run(gold, article, "--floors", floors, "--raise-floors", "--force").returncode == 0
    assert floors.read_text() != before


def test_wrong_use_and_unusable_gold(tmp_path: Path) -> None:
    gold, article = _shelf(tmp_path)
    assert _run(gold, article, "--raise-floors").returncode == 2
    assert _run(gold, article, "--floors", tmp_path / "f.json", "--force").returncode == 2
    assert _run(tmp_path / "none.jsonl", article).returncode == 2
    gold.write_text("not json\n")
    broken = _run(gold, article)
    assert broken.returncode == 1
    assert "holds no gold records" in broken.stderr


def test_articles_that_fail_are_told_and_count_as_missed(tmp_path: Path) -> None:
    gold, article = _shelf(tmp_path)
    article.write_bytes(b"")
    done = _run(gold, article)
    assert done.returncode == 3
    assert "meeting.txt: empty" in done.stderr
    assert done.stdout.startswith("met         P   -  ")
