"""Who reads: a digest that changes with every rule and every word, and with nothing else."""

import shutil
import time
from pathlib import Path

import pytest

from ingest.version import digest_of, parts_of_reading, reader
from tests.conftest import ROOT


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    return Path(shutil.copytree(ROOT / "ingest", tmp_path / "ingest", ignore=shutil.ignore_patterns("__pycache__")))


def test_a_reader_is_known_by_all_that_decides_how_it_reads(copy: Path) -> None:
    known = digest_of(parts_of_reading(copy))
    assert known == digest_of(parts_of_reading(ROOT / "ingest"))
    names = [name for name, _ in parts_of_reading(copy)]
    assert {"extract.py", "lexicon/countries.tsv", "dates/grammar.py"} <= {*names}
    assert not [name for name in names if name.startswith(("load/", "resolve/"))]


@pytest.mark.parametrize("place", ["extract.py", "lexicon/countries.tsv", "events/verbs.py"])
def test_a_rule_or_a_word_that_changes_makes_another_reader(copy: Path, place: str) -> None:
    known = digest_of(parts_of_reading(copy))
    with (copy / place).open("a", encoding="utf-8") as file:
        file.write("\n")
    assert digest_of(parts_of_reading(copy)) != known


def test_what_comes_after_reading_makes_no_other_reader(copy: Path) -> None:
    known = digest_of(parts_of_reading(copy))
    (copy / "resolve" / "events.py").write_text("", encoding="utf-8")
    (copy / "load" / "more.py").write_text("", encoding="utf-8")
    assert digest_of(parts_of_reading(copy)) == known


def test_it_is_known_at_once() -> None:
    reader.cache_clear()
    start = time.process_time()
    assert len(reader()) == 16
    assert time.process_time() - start < 0.25
