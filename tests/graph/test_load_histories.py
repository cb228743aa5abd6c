"""Batches, versions, retractions and decisions in a real graph, by several writers, killed at any named point."""

import multiprocessing
import random
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import neo4j
import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule
from neo4j import exceptions as driver_errors

from cypher import Neo4jGraph
from cypher.server import Address
from ingest.load import (
    all_decisions,
    changes,
    decide,
    graph_lines,
    judge,
    load_reference,
    refresh,
    replay,
    restore,
    retract,
    stop_at,
    write,
)
from ingest.load.points import NAMES
from ingest.resolve import resolve
from tests.news import decisions, pool
from tests.test_resolve_histories import Library, Register, clean

POOL = pool()
NEWER = next(one for one in POOL if one.version == 2)
"""The first article of the pool, read anew."""
DECISIONS = decisions(POOL)
KILLED = 137


@pytest.fixture
def empty(graph: Neo4jGraph) -> Neo4jGraph:
    load_reference(graph)
    return graph


def child(address: Address, point: str) -> None:
    """Write the pool in two batches, and end at a point of the second as if killed."""
    with Neo4jGraph(address.bolt, address.user, address.password) as graph:
        write(graph, POOL[:12])
        stop_at(point)
        write(graph, POOL[12:])


QUICK = ("mid_claims", "before_commit", "after_commit_before_answer")


@pytest.mark.parametrize("point", [n if n in QUICK else pytest.param(n, marks=pytest.mark.slow) for n in NAMES])
def test_a_writer_killed_anywhere_leaves_a_batch_whole_or_not_at_all(
    empty: Neo4jGraph, database: Address, point: str
) -> None:
    process = multiprocessing.get_context("spawn").Process(target=child, args=(database, point))
    process.start()
    process.join(120)
    assert process.exitcode == KILLED
    found = sorted(set(graph_lines(empty)))
    committed = point == "after_commit_before_answer"
    assert found == resolve(POOL if committed else POOL[:12]).lines()
    write(empty, POOL)
    assert sorted(set(graph_lines(empty))) == resolve(POOL).lines()


@pytest.mark.parametrize("seed", range(2))
def test_writers_at_once_make_one_graph(empty: Neo4jGraph, database: Address, seed: int) -> None:
    def work(number: int) -> None:
        chance = random.Random(f"{seed} {number}")
        told = chance.sample(POOL, len(POOL))
        with Neo4jGraph(database.bolt, database.user, database.password) as graph:
            while told:
                write(graph, [told.pop() for _ in range(min(len(told), chance.randint(1, 5)))])

    with ThreadPoolExecutor(3) as threads:
        for done in [threads.submit(work, number) for number in range(3)]:
            done.result()
    assert sorted(set(graph_lines(empty))) == resolve(POOL).lines()
    assert refresh(empty) == 0
    feed = list(changes(empty))
    assert replay(feed) == set(graph_lines(empty))
    assert [*dict.fromkeys(change.revision for change in feed)] == [*range(1, feed[-1].revision + 1)]


OUTCOMES: dict[str, Callable[[Neo4jGraph], object]] = {
    "write": lambda graph: write(graph, POOL[:12]),
    "retract": lambda graph: retract(graph, [POOL[0].extraction.article], "r", "t"),
    "restore": lambda graph: restore(graph, [NEWER]),
    "decide": lambda graph: decide(graph, DECISIONS[:2]),
    "judge": lambda graph: judge(graph, replace(DECISIONS[12], subjects=(POOL[3].extraction.claims[0].id,), seq=0)),
}


@pytest.mark.parametrize("committed", [True, False])
def test_an_unknown_outcome_of_a_commit_is_answered_by_the_same_transaction(
    empty: Neo4jGraph, committed: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The link breaks during each commit, once before and once after the server has carried it out."""
    commit = neo4j.Transaction.commit
    broken: list[int] = []

    def break_once(transaction: neo4j.Transaction) -> None:
        if len(broken) % 2 == 0:
            broken.append(1)
            if committed:
                commit(transaction)
            raise driver_errors.IncompleteCommit
        broken.append(0)
        commit(transaction)

    for number, (name, act) in enumerate(OUTCOMES.items(), 1):
        broken.clear()
        with monkeypatch.context() as patch:
            patch.setattr(neo4j.Transaction, "commit", break_once)
            act(empty)
        assert sum(broken) == 1, name
        feed = list(changes(empty))
        assert replay(feed) == set(graph_lines(empty)), name
        assert feed[-1].revision == number, f"{name} counts once"
    assert empty.retries == {"IncompleteCommit": len(OUTCOMES)}
    assert len(all_decisions(empty)) == 3


class Histories(RuleBasedStateMachine):
    """Does to the graph what a history does, and compares it after each step with one clean batch of the outcome."""

    graph: Neo4jGraph

    @initialize()
    def begin(self) -> None:
        self.graph.wipe()
        load_reference(self.graph)
        self.library = Library()

    @rule(places=st.lists(st.integers(0, len(POOL) - 1), min_size=1, max_size=8))
    def write(self, places: list[int]) -> None:
        write(self.graph, [POOL[place] for place in places])
        for place in places:
            register = self.library.registers.setdefault(POOL[place].extraction.article, Register())
            if POOL[place].version > register.version:
                register.version, register.told = POOL[place].version, POOL[place]

    @rule(place=st.integers(0, len(POOL) - 1))
    def turn(self, place: int) -> None:
        register = self.library.registers.get(POOL[place].extraction.article)
        if register and register.told and register.retraction % 2:
            restore(self.graph, [register.told])
            register.retraction += 1
        elif register and register.told:
            retract(self.graph, [POOL[place].extraction.article], "r", "t")
            register.retraction += 1

    @rule(place=st.integers(0, len(DECISIONS) - 1))
    def decide(self, place: int) -> None:
        decide(self.graph, [DECISIONS[place]])
        if DECISIONS[place] not in self.library.decided:
            self.library.decided.append(DECISIONS[place])

    @invariant()
    def equal(self) -> None:
        if hasattr(self, "library"):
            assert sorted(set(graph_lines(self.graph))) == clean(self.library, reason="r", by="t")


@pytest.mark.parametrize("examples", [4, pytest.param(200, marks=pytest.mark.slow)])
def test_any_history_makes_the_graph_of_its_outcome(empty: Neo4jGraph, examples: int) -> None:
    Histories.graph = empty
    case = Histories.TestCase
    case.settings = settings(
        max_examples=examples, stateful_step_count=8, deadline=None, suppress_health_check=list(HealthCheck),
        database=None, derandomize=True,
    )  # fmt: skip
    case().runTest()


def test_a_rebuild_changes_nothing_and_takes_up_what_reads_differently(empty: Neo4jGraph) -> None:
    write(empty, POOL)
    before = sorted(set(graph_lines(empty)))
    newest = {one.extraction.article: one for one in sorted(POOL, key=lambda one: one.version)}
    assert write(empty, [*newest.values()], again=True).changes == 0
    assert refresh(empty) == 0
    assert sorted(set(graph_lines(empty))) == before
