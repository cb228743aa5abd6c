"""The sample articles, and with them the seeds where they are, arrive in many orders: the facts are the same."""

import json
import random
from functools import cache
from pathlib import Path

import pytest

from ingest import SAMPLES
from ingest.extract import extract
from ingest.model import Article
from ingest.resolve import Extracted, MemoryShelf, arrival, resolve, settle

ORDERS, SOME = 200, 20


def told(article: Article) -> Extracted:
    """The article as it is read now."""
    return Extracted(article=article, extraction=extract(article), version=1)


@cache
def samples() -> tuple[Extracted, ...]:
    """All sample articles, read."""
    found = []
    for path in sorted(SAMPLES.glob("*.txt")):
        side = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
        given = {name: side.get(name) for name in ("url", "source", "title", "published")}
        found.append(told(Article(text=path.read_text(encoding="utf-8"), **given)))
    return tuple(found)


@cache
def seeds(folder: Path) -> tuple[Extracted, ...]:
    """The seed articles, read without a date, and one of them with its date too: a copy that dates the other."""
    texts = [path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.txt"))]
    return (*(told(Article(text=text)) for text in texts), told(Article(text=texts[0], published="2019-07-16")))


def lines(articles: list[Extracted], chance: random.Random) -> list[str]:
    """The facts of articles that arrive in batches of chance."""
    shelf = MemoryShelf()
    while articles:
        size = chance.randint(1, 5)
        batch, articles = articles[:size], articles[size:]
        settle(shelf, {one.extraction.article: arrival(one) for one in batch}, [])
    return shelf.facts().lines()


def same_in_orders(articles: list[Extracted], orders: int) -> None:
    """Fail unless each of so many orders gives the facts of all at once."""
    expected = resolve(articles).lines()
    assert len(expected) > 10 * len(articles)
    for seed in range(orders):
        chance = random.Random(seed)
        assert lines(chance.sample(articles, len(articles)), chance) == expected, seed


def test_samples_in_some_orders() -> None:
    same_in_orders(list(samples()), SOME)


def test_seeds_and_samples_in_some_orders(shared: Path) -> None:
    same_in_orders([*samples(), *seeds(shared / "seeds")], SOME)


@pytest.mark.slow
def test_seeds_and_samples_in_many_orders(shared: Path) -> None:
    same_in_orders([*samples(), *seeds(shared / "seeds")], ORDERS)
