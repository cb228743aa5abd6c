"""The pinned figures hold: on the samples always, on the labelled articles where they are.

After an improvement: `liqa evaluate GOLD ARTICLES --floors tests/floors.json --raise-floors`.
"""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from ingest import gold_digest, read_floors

LIQA = Path(sys.executable).with_name("liqa")
HERE = Path(__file__).parent
FLOORS = HERE / "floors.json"
SAMPLES = HERE / "gold" / "samples.jsonl"


def _hold(gold: Path, articles: Path) -> None:
    command: list[str | Path] = [LIQA, "evaluate", gold, articles, "--floors", FLOORS]
    done = subprocess.run(command, check=False, capture_output=True, text=True, timeout=600)
    assert done.returncode == 0, f"{done.stderr}\n{done.stdout}"


def test_the_samples_are_read_as_well_as_before() -> None:
    _hold(SAMPLES, HERE.parent / "ingest" / "samples")


def test_the_labelled_articles_are_read_as_well_as_before(shared: Path) -> None:
    _hold(shared / "eval" / "dev.jsonl", shared / "eval" / "articles.jsonl")


@pytest.mark.parametrize(("figure", "value"), [("alarms", 0), ("undated_guessed", 0)])
def test_no_floor_allows_invented_events_or_dates_on_the_samples(figure: str, value: float) -> None:
    assert read_floors(FLOORS, gold_digest(SAMPLES))[figure] == value


def test_every_shelf_pins_the_same_figures() -> None:
    shelves = json.loads(FLOORS.read_text(encoding="utf-8")).values()
    assert len({tuple(sorted(shelf["figures"])) for shelf in shelves}) == 1
