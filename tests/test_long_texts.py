"""Long texts take time in proportion to their length: hostile shapes, and many facts up to the page about them."""

import gc
import json
import signal
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from io import StringIO
from types import FrameType

import pytest
from rich.console import Console

from app.explanation import page, show
from ingest import DEFAULT_LIMITS, explain, record
from ingest.extract import extract
from ingest.model import Article
from tests.hostile import SENTENCE, SHAPES, hidden, varied

TRIES = 4
"""Measurements, of which the fastest counts: what else a machine does only ever slows them."""
DOUBLED = 2.3
"""So many times as long may twice the text take; square time would be four times."""
START = 0.05
"""Seconds that a reading may take whatever its length."""

MEETINGS: dict[str, Callable[[int], str]] = {
    "one meeting again and again": lambda copies: SENTENCE * copies,
    "one meeting in few words": lambda copies: "التقى وزير الداخلية الليبي نظيره التونسي. " * copies,
    "as many meetings": lambda copies: varied(
        "التقى وزير الداخلية الليبي {given} {name} نظيره {state} {given} {name} يوم {day} {month} {year}. "
    )(100 * copies),
    "as many statements": lambda copies: varied("وأكد وزير الداخلية الليبي {given} {name} أن الأمن مستتب. ")(
        60 * copies
    ),
    "as many agreements": lambda copies: varied("وقعت ليبيا مع تونس اتفاقية {name} يوم {day} {month} {year}. ")(
        60 * copies
    ),
}


@contextmanager
def at_most(seconds: float) -> Iterator[None]:
    """Break off what takes longer, counted in this process's own time, so that a busy machine changes nothing."""

    def stop(_signal: int, _frame: FrameType | None) -> None:
        raise TimeoutError(f"not done after {seconds} s")

    before = signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


def spent(work: Callable[[Article], object], text: str) -> float:
    """Seconds of this process's own time for some work, without what the collector of garbage does in between."""
    article = Article(text=text, published="2019-07-16")
    gc.collect()
    gc.disable()
    start = time.process_time()
    try:
        work(article)
        return time.process_time() - start
    finally:
        gc.enable()


def timed(work: Callable[[Article], object], texts: Sequence[str]) -> list[float]:
    """Return the seconds for texts of which each is twice as long as the one before; fail if they more than double."""
    seconds = [spent(work, text) for text in texts]
    for place in range(1, len(texts)):
        limit = DOUBLED * seconds[place - 1] + START
        for _ in range(TRIES - 1):
            if seconds[place] > limit:
                seconds[place] = min(seconds[place], spent(work, texts[place]))
        assert seconds[place] <= limit, f"{seconds[: place + 1]}"
    return seconds


class TestHostileShapes:
    @pytest.mark.parametrize("shape", SHAPES)
    def test_twice_the_text_takes_twice_as_long(self, shape: str) -> None:
        with at_most(20):
            timed(extract, [hidden(shape, length) for length in (8_000, 16_000, 32_000)])

    @pytest.mark.slow
    @pytest.mark.parametrize("shape", SHAPES)
    def test_so_up_to_a_million_characters_within_the_limit_of_a_worker(self, shape: str) -> None:
        texts = [hidden(shape, length) for length in (125_000, 250_000, 500_000, 1_000_000)]
        assert timed(extract, texts)[-1] <= DEFAULT_LIMITS.seconds


def told(article: Article) -> object:
    """Read an article up to the line that `liqa extract` prints."""
    return json.dumps(record("", article, extract(article)))


def explained(article: Article) -> object:
    """Read an article up to the page and the lines on the terminal that explain it."""
    found = explain(article)
    show(found, "", Console(file=StringIO(), width=100))
    return page(found, "")


@pytest.mark.slow
@pytest.mark.parametrize("meetings", MEETINGS)
class TestManyFacts:
    def test_records(self, meetings: str) -> None:
        timed(told, [MEETINGS[meetings](copies) for copies in (1_000, 2_000, 4_000, 8_000)])

    def test_explanations(self, meetings: str) -> None:
        timed(explained, [MEETINGS[meetings](copies) for copies in (500, 1_000, 2_000, 4_000)])


@pytest.mark.slow
def test_fifty_thousand_copies_of_a_meeting() -> None:
    timed(told, [MEETINGS["one meeting in few words"](copies) for copies in (12_500, 25_000, 50_000)])
