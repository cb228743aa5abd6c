"""Articles into a real graph: the graph holds what the pure function says, whatever the order and the batches."""

import random
from collections import Counter
from dataclasses import replace

import pytest

from cypher import GraphError, Neo4jGraph
from cypher.vocabulary import Operation, Status, Step
from ingest.load import (
    Result,
    all_decisions,
    articles_of,
    changes,
    decide,
    graph_fingerprint,
    graph_lines,
    load_reference,
    refresh,
    replay,
    restore,
    retract,
    where_is,
    write,
)  # fmt: skip
from ingest.resolve import Arrival, Decision, Extracted, MemoryShelf, arrival, resolve, settle
from tests.bench.invented import articles
from tests.news import decisions, pool
from tests.stories import candidates, day, meeting, minister, month, newer, record, step
from tests.test_orders import samples

SALIM, RASHID = minister("LY", "سالم الورفلي"), minister("DZ", "رشيد بن عودة")


@pytest.fixture
def empty(graph: Neo4jGraph) -> Neo4jGraph:
    load_reference(graph)
    return graph


def news() -> list[Extracted]:
    return [
        record("أ", meeting(SALIM, RASHID, date=day("2019-07-16"), city="Algiers", host="DZ"), source="الشروق"),
        record("ب", meeting(SALIM, RASHID, date=day("2019-07-16")), agency="wal"),
        record("ج", meeting(SALIM, RASHID, date=month("2019-07"))),
        record("د", meeting(SALIM, RASHID, date=day("2019-07-10"), status=Status.PLANNED), published="2019-07-01"),
        record("ه", step(Step.SIGNED, day("2001-08-05")), step(Step.UPDATE_URGED, month("2013-12"))),
        record("و", meeting(minister("LY"), RASHID, date=day("2019-07-16"))),
        record("ز", meeting(minister("LY", "سالم علي الورفلي"), RASHID, date=candidates("2018-07-16", "2019-07-16")),
               published=candidates("2018-07-16", "2019-07-16")),
    ]  # fmt: skip


def same(graph: Neo4jGraph, told: list[Extracted]) -> None:
    assert sorted(set(graph_lines(graph))) == resolve(told).lines()


def test_one_batch_is_the_pure_function(empty: Neo4jGraph) -> None:
    report = write(empty, news())
    assert set(report.results.values()) == {Result.WRITTEN}
    same(empty, news())


@pytest.mark.parametrize("seed", range(4))
def test_any_order_and_any_batches_give_the_same_graph(empty: Neo4jGraph, seed: int) -> None:
    chance = random.Random(seed)
    told = news()
    chance.shuffle(told)
    while told:
        size = chance.randint(1, 3)
        write(empty, told[:size])
        same_again = write(empty, told[:size])
        assert set(same_again.results.values()) == {Result.UNCHANGED}
        assert same_again.changes == 0
        told = told[size:]
    same(empty, news())
    assert graph_fingerprint(empty)


@pytest.mark.parametrize("seed", range(2))
def test_the_samples_in_any_order_and_in_batches_give_the_same_graph(empty: Neo4jGraph, seed: int) -> None:
    chance = random.Random(seed)
    told = chance.sample(samples(), len(samples()))
    while told:
        size = chance.randint(1, 8)
        write(empty, told[:size])
        told = told[size:]
    same(empty, list(samples()))


def test_what_is_retracted_leaves_no_trace_but_a_tombstone(empty: Neo4jGraph) -> None:
    told = news()
    write(empty, told[:3])
    before = set(graph_lines(empty))
    write(empty, told[3:])
    gone = [one.extraction.article for one in told[3:]]
    retract(empty, gone, "wrong", "tester")
    assert set(graph_lines(empty, tombstones=False)) == before
    assert set(write(empty, told[3:]).results.values()) == {Result.RETRACTED}
    assert set(graph_lines(empty, tombstones=False)) == before


def test_a_source_retracted_as_a_whole_leaves_the_graph_that_never_saw_it(empty: Neo4jGraph) -> None:
    told = [*articles(240), *news()]
    write(empty, told[:100])
    write(empty, told[100:])
    source = Counter(one.article.source for one in told if one.article.source).most_common(1)[0][0]
    theirs = [one for one in told if one.article.source == source]
    gone = articles_of(empty, source)
    assert gone == sorted(one.extraction.article for one in theirs)
    assert len(gone) > 5
    report = retract(empty, gone, "invented", "tester")
    assert set(report.results.values()) == {Result.RETRACTED}
    rest = resolve([one for one in told if one.article.source != source]).lines()
    assert sorted(set(graph_lines(empty, tombstones=False))) == rest
    assert replay(changes(empty)) == set(graph_lines(empty))
    assert articles_of(empty, source) == []
    assert set(write(empty, theirs).results.values()) == {Result.RETRACTED}
    assert sorted(set(graph_lines(empty, tombstones=False))) == rest
    restore(empty, theirs)
    assert articles_of(empty, source) == gone
    assert sorted(set(graph_lines(empty))) == restored(told, set(gone))


def restored(told: list[Extracted], ids: set[str]) -> list[str]:
    """The lines of articles of which some were retracted and let in again."""
    shelf = MemoryShelf()
    arrivals = {one.extraction.article: arrival(one) for one in told}
    back = {id: Arrival(replace(a.head, retraction=2), a.claims) if id in ids else a for id, a in arrivals.items()}
    settle(shelf, back, ())
    return shelf.facts().lines()


def test_the_feed_replayed_is_the_graph(empty: Neo4jGraph) -> None:
    told = pool()
    write(empty, told[:9])
    write(empty, told[9:])
    retract(empty, [told[2].extraction.article], "wrong", "tester")
    wrong = told[0].extraction.claims[0].id
    decide(empty, [Decision(op=Operation.REJECT, subjects=(wrong,), reason="r", by="t", at="n")])
    feed = list(changes(empty))
    assert replay(feed) == set(graph_lines(empty))
    assert sorted({c.revision for c in feed}) == [1, 2, 3, 4]
    assert {c.cause for c in feed} == {"articles", "retraction", "decision"}
    assert refresh(empty) == 0


def test_a_graph_of_another_form_is_not_written(empty: Neo4jGraph, monkeypatch: pytest.MonkeyPatch) -> None:
    write(empty, news()[:2])
    before = set(graph_lines(empty))
    monkeypatch.setattr("ingest.load.batch.LAYOUT", 0)
    with pytest.raises(GraphError, match="another version of this program"):
        write(empty, news())
    assert set(graph_lines(empty)) == before


def test_another_state_of_the_program_replaces_what_it_reads_otherwise(empty: Neo4jGraph) -> None:
    first = record("أ", meeting(SALIM, RASHID, date=day("2019-07-16")))
    other = replace(newer(first, meeting(SALIM, RASHID, date=day("2019-07-17"))), version=1)
    old, new, same = (replace(one, reader=by) for one, by in ((first, "old"), (other, "new"), (other, "newest")))
    assert write(empty, [old]).results == {old.extraction.article: Result.WRITTEN}
    assert write(empty, [replace(other, reader="old")]).results == {old.extraction.article: Result.UNSTABLE}
    assert write(empty, [new]).results == {old.extraction.article: Result.WRITTEN}
    assert write(empty, [old]).results == {old.extraction.article: Result.UNCHANGED}, "one that finishes late"
    found = sorted(set(graph_lines(empty)))
    assert found == resolve([other]).lines()
    report = write(empty, [same])
    assert (report.results, report.changes) == ({old.extraction.article: Result.UNCHANGED}, 0)
    assert write(empty, [replace(first, reader="new")]).results == {old.extraction.article: Result.UNCHANGED}
    assert write(empty, [replace(first, reader="newest")]).results == {old.extraction.article: Result.UNSTABLE}
    assert sorted(set(graph_lines(empty))) == found


def test_ids_lead_on_after_a_newer_reading(empty: Neo4jGraph) -> None:
    told = record("أ", meeting(SALIM, RASHID, date=day("2019-07-16")))
    write(empty, [told])
    old = told.extraction.claims[0].id
    assert where_is(empty, old) == ("Event", old)
    second = newer(told, meeting(SALIM, RASHID, date=day("2019-07-16"), city="Algiers"))
    third = newer(second, meeting(SALIM, RASHID, date=day("2019-07-16"), city="Algiers", host="DZ"))
    write(empty, [second])
    write(empty, [third])
    new = third.extraction.claims[0].id
    assert where_is(empty, old) == where_is(empty, second.extraction.claims[0].id) == ("Event", new)
    assert where_is(empty, "nothing") is None


def test_decisions_make_the_graph_that_the_pure_function_makes(empty: Neo4jGraph) -> None:
    told = [one for one in pool() if one.version == 1]
    write(empty, told)
    for decision in decisions(told):
        decide(empty, [decision])
    assert sorted(set(graph_lines(empty))) == resolve(told, decisions(told)).lines()
    assert all_decisions(empty) == decisions(told)
    assert decide(empty, decisions(told)) == decisions(told)
