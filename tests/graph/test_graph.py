"""The connection: what is read, what is refused, what is run again."""

import threading
from datetime import date

import pytest

from cypher import (
    BatchTooLarge,
    Conflict,
    GraphUnavailable,
    LoginRefused,
    Neo4jGraph,
    QueryError,
    QueryTimeout,
)
from cypher.graph import Transaction
from cypher.queries import parse
from cypher.server import Address
from ingest.load import retract

CREATE = parse("test/create", "// Test\nUNWIND $ids AS id\nMERGE (n:Topic {id: id})\nRETURN count(n) AS n")
COUNT = parse("test/count", "// Test\nMATCH (n:Topic) RETURN count(n) AS n")
ADD = parse("test/add", "// Test\nMATCH (n:Topic {id: $id}) SET n.seen = coalesce(n.seen, 0) + 1")


def count(graph: Neo4jGraph) -> int:
    return int(graph.read(COUNT)[0]["n"])


def test_a_read_returns_plain_values(graph: Neo4jGraph) -> None:
    query = parse("test/x", "// Test\nRETURN $day AS day, [$day] AS days, {at: datetime('2019-07-16T10:00Z')} AS map")
    assert graph.read(query, day=date(2019, 7, 16)) == [
        {"day": "2019-07-16", "days": ["2019-07-16"], "map": {"at": "2019-07-16T10:00:00.000000000+00:00"}}
    ]


@pytest.mark.parametrize(
    "text", ["CREATE (:Topic {id: 'x'})", "CREATE INDEX some IF NOT EXISTS FOR (n:Topic) ON (n.x)"]
)
def test_a_read_cannot_write(graph: Neo4jGraph, text: str) -> None:
    with pytest.raises(QueryError, match="AccessMode"):
        graph.read(parse("test/x", f"// Test\n{text}"))
    assert count(graph) == 0


def test_a_transaction_keeps_all_or_nothing(graph: Neo4jGraph) -> None:
    def fail(transaction: Transaction) -> None:
        transaction.run(CREATE, ids=["a", "b"])
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        graph.transaction(fail)
    assert count(graph) == 0
    assert graph.transaction(lambda transaction: transaction.run(CREATE, ids=["a", "b"])) == [{"n": 2}]
    assert count(graph) == 2


def test_parameters_must_be_the_named_ones(graph: Neo4jGraph) -> None:
    with pytest.raises(QueryError, match=r"lacks the parameters \['ids'\] and does not know \['id'\]"):
        graph.transaction(lambda transaction: transaction.run(CREATE, id="a"))


def test_a_deadlock_is_run_again(graph: Neo4jGraph) -> None:
    graph.transaction(lambda transaction: transaction.run(CREATE, ids=["a", "b"]))
    both = threading.Barrier(2)

    def add(first: str, second: str) -> None:
        tries = 0

        def work(transaction: Transaction) -> None:
            nonlocal tries
            tries += 1
            transaction.run(ADD, id=first)
            if tries == 1:
                both.wait(10)
            transaction.run(ADD, id=second)

        graph.transaction(work)

    threads = [threading.Thread(target=add, args=pair) for pair in ("ab", "ba")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    seen = parse("test/seen", "// Test\nMATCH (n:Topic) RETURN n.id AS id, n.seen AS seen ORDER BY id")
    assert graph.read(seen) == [{"id": "a", "seen": 2}, {"id": "b", "seen": 2}]
    assert graph.retries["TransientError"] >= 1


def test_a_conflict_asks_for_another_try(graph: Neo4jGraph) -> None:
    tries = 0

    def work(transaction: Transaction) -> int:
        nonlocal tries
        tries += 1
        transaction.run(CREATE, ids=[str(tries)])
        if tries < 3:
            raise Conflict("a locked node is gone")
        return tries

    assert graph.transaction(work) == 3
    assert count(graph) == 1


def test_a_slow_read_is_ended(graph: Neo4jGraph) -> None:
    slow = parse("test/slow", "// Test\nUNWIND range(1, 1000000000) AS i WITH sum(i) AS s RETURN s")
    with pytest.raises(QueryTimeout):
        graph.read(slow, timeout=0.5)


def test_a_batch_that_is_too_large_is_not_repeated(graph: Neo4jGraph) -> None:
    huge = parse("test/huge", "// Test\nUNWIND range(1, 100000000) AS i WITH collect(toString(i)) AS s RETURN size(s)")
    with pytest.raises(BatchTooLarge):
        graph.transaction(lambda transaction: transaction.run(huge))
    assert not graph.retries


def test_a_wrong_password_is_one_sentence(database: Address) -> None:
    with Neo4jGraph(database.bolt, database.user, "wrong-password") as graph, pytest.raises(LoginRefused) as caught:
        graph.version()
    assert "refuses the user and password" in str(caught.value)


HUB = parse(
    "test/hub",
    "// Test\nMERGE (h:Country {id: 'XX'})\nWITH h UNWIND $ids AS id\nCREATE (h)-[:TOOK_PART]->(:Topic {id: id})",
)


def grow(graph: Neo4jGraph, ids: list[str]) -> None:
    """Hang nodes on one that has many."""
    graph.transaction(lambda transaction: transaction.run(HUB, ids=ids))


class Stopped(Exception):
    """What a test raises in the middle of a wipe."""


def test_a_wipe_goes_on_where_one_was_stopped_and_nobody_writes_meanwhile(
    graph: Neo4jGraph, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("cypher.graph._WIPED", 40)
    grow(graph, [str(n) for n in range(100)])
    seen: list[tuple[int, int]] = []

    def stop(done: int, total: int) -> None:
        seen.append((done, total))
        if done > 150:
            raise Stopped

    with pytest.raises(Stopped):
        graph.wipe(stop)
    assert seen == [(40, 203), (80, 203), (100, 203), (140, 203), (180, 203)]
    with pytest.raises(GraphUnavailable, match=r"is being deleted.*liqa db wipe"):
        retract(graph, ["a"], "wrong", "tester")
    graph.wipe()
    assert graph.read(parse("test/all", "// Test\nMATCH (n) RETURN count(n) AS n")) == [{"n": 0}]
    assert retract(graph, ["a"], "wrong", "tester").revision == 1


@pytest.mark.slow
def test_a_wipe_needs_little_memory_for_a_node_of_many_relations(graph: Neo4jGraph) -> None:
    for part in range(5):
        grow(graph, [f"{part} {n}" for n in range(20_000)])
    graph.wipe()
    assert count(graph) == 0
