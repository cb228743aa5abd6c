"""Taking articles in: what is counted, and that one article which cannot be written costs no other."""

from collections.abc import Sequence
from pathlib import Path
from typing import cast

import pytest

from cypher import Graph, GraphUnavailable
from cypher.vocabulary import ClaimKind
from ingest import intake
from ingest.load import Result, WriteReport
from ingest.model import Article, Claim, Extraction, Person, Post, Span
from ingest.resolve import Extracted
from ingest.store import TextStore
from ingest.workers import Outcome

GRAPH = cast(Graph, None)
POST = Claim(
    kind=ClaimKind.POST, body=Post(person=Person(name="كمال")), span=Span(0, 4), quote="كمال", rule="x", id="p"
)


def _outcome(text: str) -> Outcome:
    article = Article(text=text)
    return Outcome(label=text, article=article, extraction=Extraction(article=article.id, claims=(POST,)))


class Writer:
    """Stands in for `write`: keeps what it gets, all of a batch or nothing."""

    def __init__(self) -> None:
        self.kept: list[str] = []
        self.batches: list[int] = []

    def __call__(self, _: Graph, extracted: Sequence[Extracted], *, again: bool = False) -> WriteReport:
        texts = [one.article.text for one in extracted]
        if "away" in texts:
            raise GraphUnavailable("gone", "start it")
        if "bug" in texts:
            raise KeyError("missing")
        if again:
            return WriteReport(2, {one.extraction.article: Result.WRITTEN for one in extracted})
        results = {
            one.extraction.article: {
                "old": Result.UNCHANGED,
                "taken back": Result.RETRACTED,
                "odd": Result.UNSTABLE,
            }.get(one.article.text, Result.WRITTEN)
            for one in extracted
        }
        self.kept += [text for text in texts if text not in self.kept]
        self.batches.append(len(texts))
        return WriteReport(1, results)


@pytest.fixture
def writer(monkeypatch: pytest.MonkeyPatch) -> Writer:
    stand_in = Writer()
    monkeypatch.setattr(intake, "write", stand_in)
    return stand_in


def _take(texts: Sequence[str], folder: Path, batch: int = 10) -> tuple[intake.Intake, list[str]]:
    told: list[str] = []
    taken = intake.take_in(map(_outcome, texts), GRAPH, TextStore(folder), tell=told.append, batch=batch)
    return taken, told


def test_articles_are_counted_by_what_became_of_them(writer: Writer, tmp_path: Path) -> None:
    taken, told = _take(["a", "b", "a", "old", "taken back", "odd"], tmp_path)
    assert taken.results == {Result.WRITTEN: 2, Result.UNCHANGED: 2, Result.RETRACTED: 1, Result.UNSTABLE: 1}
    assert taken.claims == {"post": 2}
    assert taken.read == 6
    assert not taken.complete
    assert [sentence.split(":")[1] for sentence in told] == [" odd"]


def test_an_article_that_is_read_otherwise_than_before_can_be_replaced(writer: Writer, tmp_path: Path) -> None:
    told: list[str] = []
    outcomes = map(_outcome, ["a", "odd", "old"])
    taken = intake.take_in(outcomes, GRAPH, TextStore(tmp_path), tell=told.append, renew=True)
    assert taken.results == {Result.WRITTEN: 2, Result.UNCHANGED: 1}
    assert (taken.complete, told) == (True, [])


def test_what_the_workers_could_not_read_is_counted_by_reason(writer: Writer, tmp_path: Path) -> None:
    outcomes = [Outcome(label="x", reason="timeout"), _outcome("a"), Outcome(label="y", reason="timeout")]
    taken = intake.take_in(outcomes, GRAPH, TextStore(tmp_path), tell=print)
    assert (taken.failed, taken.read, taken.complete) == ({"timeout": 2}, 3, False)
    assert writer.kept == ["a"]


def test_an_article_that_cannot_be_written_costs_no_other(writer: Writer, tmp_path: Path) -> None:
    texts = ["a", "b", "bug", "c", "d", "e", "f"]
    taken, told = _take(texts, tmp_path)
    assert writer.kept == [text for text in texts if text != "bug"]
    assert taken.failed == {"error": 1}
    assert told == ["liqa: bug: error: A bug: KeyError('missing')."]


def test_a_database_that_is_away_ends_the_run_and_keeps_what_was_written(writer: Writer, tmp_path: Path) -> None:
    with pytest.raises(GraphUnavailable):
        _take(["a", "b", "away", "c"], tmp_path, batch=2)
    assert writer.kept == ["a", "b"]


def test_texts_are_kept_before_their_claims_are_written(writer: Writer, tmp_path: Path) -> None:
    with pytest.raises(GraphUnavailable):
        _take(["away"], tmp_path)
    assert TextStore(tmp_path).get(Article(text="away").id) == Article(text="away")


def test_batches_are_of_the_size_asked_for(writer: Writer, tmp_path: Path) -> None:
    _take([f"{number}" for number in range(7)], tmp_path, batch=3)
    assert writer.batches == [3, 3, 1]


def test_nothing_is_written_of_nothing(writer: Writer, tmp_path: Path) -> None:
    taken, _ = _take([], tmp_path)
    assert (taken.read, taken.complete, writer.batches) == (0, True, [])
