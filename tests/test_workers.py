"""Workers: outcomes in order, one bad article fails alone, nothing is left running."""

import contextlib
import multiprocessing
import os
import random
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

import pytest

from ingest import workers
from ingest.interrupts import ignored, put_off
from ingest.model import Article, Extraction
from ingest.sources import Failure, Item, Reason
from ingest.workers import Extractor, Limits, WorkerStartError, extract_all

QUICK = Limits(workers=2, seconds=0.5)


def misbehave(article: Article) -> Extraction:
    """Stand in for the extractor: the text says what goes wrong."""
    if article.text == "die":
        os.kill(os.getpid(), signal.SIGKILL)
    if article.text == "hang":
        time.sleep(60)
    if article.text == "match":
        re.match(r"(a+)+$", "a" * 40 + "b")
    if article.text == "eat":
        return Extraction(article=str(len(bytearray(8 << 30))))
    if article.text == "raise":
        raise KeyError("missing")
    return Extraction(article=article.text)


def slow(article: Article) -> Extraction:
    """Stand in for the extractor: long enough to be killed in the middle."""
    time.sleep(0.01)
    return Extraction(article=article.text)


def _items(*texts: str) -> list[Item | Failure]:
    return [Item(f"{at}", Article(text=text)) for at, text in enumerate(texts)]


def _children() -> list[int]:
    return [process.pid or 0 for process in multiprocessing.active_children()]


def test_outcomes_come_in_the_order_of_the_input() -> None:
    texts = [f"{number}" for number in range(300)]
    outcomes = list(extract_all(_items(*texts), QUICK, extractor=misbehave))
    assert [outcome.label for outcome in outcomes] == texts
    assert [outcome.extraction and outcome.extraction.article for outcome in outcomes] == texts
    assert _children() == []


@pytest.mark.parametrize(
    ("text", "reason"),
    [("die", "crashed"), ("hang", "timeout"), ("match", "timeout"), ("eat", "memory"), ("raise", "error")],
)
def test_a_bad_article_fails_alone(text: str, reason: str) -> None:
    outcomes = list(extract_all(_items("a", "b", text, "c", text, "d"), QUICK, extractor=misbehave))
    assert [outcome.reason for outcome in outcomes] == [None, None, reason, None, reason, None]
    assert outcomes[2].extraction is None
    assert outcomes[2].sentence
    assert outcomes[2].article == Article(text=text)


def test_the_sentence_about_a_bug_names_its_place() -> None:
    (outcome,) = extract_all(_items("raise"), QUICK, extractor=misbehave)
    assert outcome.sentence is not None
    assert re.search(r"KeyError\('missing'\) in test_workers.py, line \d+", outcome.sentence)


def test_what_a_source_refused_passes_through_in_its_place() -> None:
    items = [*_items("a"), Failure("bad.txt", Reason.BINARY, "Not text."), *_items("b")]
    outcomes = list(extract_all(items, QUICK, extractor=misbehave))
    assert [(outcome.label, outcome.reason) for outcome in outcomes] == [
        ("0", None),
        ("bad.txt", "binary"),
        ("0", None),
    ]


def _broken() -> Extractor:
    raise ValueError("no lexicon")


def serve_without_extractor(pipe: Connection, limits: Limits, _: Extractor | None) -> None:
    """Serve as a worker whose extractor cannot be loaded."""
    workers.load_extractor = _broken
    workers._serve(pipe, limits, None)


def test_an_extractor_that_cannot_be_loaded_ends_the_run(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ingest.workers._serve", serve_without_extractor)
    with pytest.raises(WorkerStartError, match="no lexicon"):
        list(extract_all(_items("a", "b"), QUICK))


def test_no_input_starts_nothing_and_one_article_starts_one_process() -> None:
    assert list(extract_all([], QUICK)) == []
    stream = extract_all(_items("a"), Limits(workers=8), extractor=misbehave)
    next(stream)
    assert len(_children()) == 1
    assert list(stream) == []


def test_leaving_early_ends_the_workers_even_in_the_middle_of_an_article() -> None:
    start = time.monotonic()
    stream = extract_all(_items("a", *["hang"] * 50), Limits(workers=2, seconds=60), extractor=misbehave)
    with contextlib.closing(stream):
        assert next(stream).label == "0"
    assert time.monotonic() - start < 10
    assert _children() == []


def test_the_input_is_read_no_further_than_the_window() -> None:
    read = []

    def source() -> Iterator[Item | Failure]:
        for number in range(1000):
            read.append(number)
            yield Item(f"{number}", Article(text=f"{number}"))

    with contextlib.closing(extract_all(source(), Limits(workers=2, ahead=4), extractor=misbehave)) as stream:
        next(stream)
        assert len(read) <= 10


@pytest.mark.slow
def test_workers_killed_at_random_moments_cost_their_article_only() -> None:
    chance, kills, outcomes = random.Random(7), 0, []
    stream = extract_all(_items(*map(str, range(150))), Limits(workers=2, ahead=2), extractor=slow)
    for outcome in stream:
        outcomes.append(outcome)
        if chance.random() < 0.15 and (children := _children()):
            with contextlib.suppress(ProcessLookupError):
                os.kill(chance.choice(children), signal.SIGKILL)
                kills += 1
    assert [outcome.label for outcome in outcomes] == [f"{number}" for number in range(150)]
    failed = [outcome for outcome in outcomes if outcome.reason]
    assert {outcome.reason for outcome in failed} <= {"crashed"}
    assert 0 < len(failed) <= kills


_ORPHANS = """
import sys
from ingest.model import Article
from ingest.sources import Item
from ingest.workers import Limits, extract_all
from tests.test_workers import misbehave
if __name__ == "__main__":
    stream = extract_all([Item("0", Article(text="a")), Item("1", Article(text="match"))], Limits(workers=2, seconds=1),
                         extractor=misbehave)
    next(stream)
    import multiprocessing
    print(*[p.pid for p in multiprocessing.active_children()], flush=True)
    sys.stdin.read()
"""


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="there are no signals")
def test_no_worker_outlives_a_killed_parent_even_in_an_endless_match(tmp_path: Path) -> None:
    script = tmp_path / "parent.py"
    script.write_text(_ORPHANS, encoding="utf-8")
    environment = os.environ | {"PYTHONPATH": str(Path(__file__).parents[1])}
    command = [sys.executable, str(script)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment) as parent:
        assert parent.stdout is not None
        children = [int(pid) for pid in parent.stdout.readline().split()]
        parent.kill()
    assert children
    deadline = time.monotonic() + 15
    while time.monotonic() < deadline and any(_runs(child) for child in children):
        time.sleep(0.1)
    assert [child for child in children if _runs(child)] == []


def _runs(pid: int) -> bool:
    try:
        state = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state != "Z"


def test_an_interrupt_in_the_middle_of_a_handover_ends_the_run(monkeypatch: pytest.MonkeyPatch) -> None:
    submit = ThreadPoolExecutor.submit
    reached: list[str] = []

    def interrupted(self: ThreadPoolExecutor, *work: Any) -> Any:
        if len(reached) == 3:
            signal.raise_signal(signal.SIGINT)
            reached.append("still in the handover")
        reached.append("handed over")
        return submit(self, *work)

    monkeypatch.setattr(ThreadPoolExecutor, "submit", interrupted)
    with pytest.raises(KeyboardInterrupt):
        list(extract_all(_items(*map(str, range(300))), QUICK, extractor=misbehave))
    assert reached[3:] == ["still in the handover", "handed over"]
    assert _children() == []


def test_an_interrupt_is_put_off_and_not_lost() -> None:
    steps = []

    def work() -> None:
        with put_off():
            signal.raise_signal(signal.SIGINT)
            steps.append("inside")
        steps.append("behind")

    with pytest.raises(KeyboardInterrupt):
        work()
    assert steps == ["inside"]
    with ignored():
        signal.raise_signal(signal.SIGINT)
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler
