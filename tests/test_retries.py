"""Which errors have work run again, and which words the others are put into."""

import time

import pytest
from neo4j import exceptions as driver

from cypher import BatchTooLarge, Conflict, GraphError, GraphUnavailable, LoginRefused, QueryError, QueryTimeout
from cypher import graph as graph_module
from cypher.graph import Neo4jGraph, pause_before_retry, translate, version_key


def told(code: str) -> Exception:
    """The error that the driver raises when the server answers with this code."""
    return driver.Neo4jError._hydrate_neo4j(code=code, message="with data of the query")


@pytest.mark.parametrize(
    "error",
    [
        driver.IncompleteCommit(),
        driver.ServiceUnavailable(),
        driver.SessionExpired(),
        told("Neo.TransientError.Transaction.DeadlockDetected"),
        told("Neo.TransientError.Transaction.LockClientStopped"),
        told("Neo.ClientError.Transaction.LockAcquisitionTimeout"),
        told("Neo.TransientError.General.DatabaseUnavailable"),
        told("Neo.ClientError.Schema.ConstraintValidationFailed"),
        told("Neo.ClientError.Statement.EntityNotFound"),
        Conflict("a locked node is gone"),
    ],
    ids=lambda error: getattr(error, "code", None) or type(error).__name__,
)
def test_work_is_run_again(error: Exception) -> None:
    pauses = [pause_before_retry(error, attempt) for attempt in range(1, 5)]
    assert all(pause is not None and 0 < pause <= 2 for pause in pauses)


@pytest.mark.parametrize("error", [Conflict("gone"), told("Neo.ClientError.Schema.ConstraintValidationFailed")])
def test_what_does_not_settle_is_given_up(error: Exception) -> None:
    assert pause_before_retry(error, 5) is None


@pytest.mark.parametrize(
    ("code", "kind", "sentence"),
    [
        ("Neo.TransientError.General.MemoryPoolOutOfMemoryError", BatchTooLarge, "The query write/x needs more memory"),
        ("Neo.ClientError.Transaction.TransactionTimedOut", QueryTimeout, "The query write/x took too long."),
        ("Neo.ClientError.Statement.SyntaxError", QueryError, "The server refuses the query write/x"),
        ("Neo.ClientError.Statement.AccessMode", QueryError, "The server refuses the query write/x"),
        ("Neo.ClientError.Security.Unauthorized", LoginRefused, "bolt://here refuses the user and password"),
        (
            "Neo.DatabaseError.Transaction.TransactionCommitFailed",
            GraphUnavailable,
            "bolt://here can store nothing more",
        ),
        ("Neo.ClientError.Security.AuthenticationRateLimit", LoginRefused, "bolt://here refuses the user and password"),
        ("Neo.ClientError.Database.DatabaseNotFound", GraphUnavailable, "bolt://here has no such database."),
    ],
)
def test_other_errors_are_put_into_words_without_data(code: str, kind: type[GraphError], sentence: str) -> None:
    error = told(code)
    assert pause_before_retry(error, 1) is None
    words = translate(error, "write/x", "bolt://here")
    assert type(words) is kind
    assert str(words).startswith(sentence)
    assert "data of the query" not in str(words)


@pytest.mark.parametrize(
    ("version", "key"),
    [("5.26.1", (5, 26)), ("2026.09.0", (2026, 9)), ("5.27-aura", (5, 27)), ("4.4.0", (4, 4)), ("2025.01", (2025, 1))],
)
def test_versions_are_ordered(version: str, key: tuple[int, ...]) -> None:
    assert version_key(version) == key


def test_a_server_that_stays_away_is_not_waited_for_as_long_as_for_locks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(graph_module, "AWAY", 0.3)
    began = time.monotonic()
    with Neo4jGraph("bolt://127.0.0.1:9", "neo4j", "x") as away, pytest.raises(GraphUnavailable, match="No Neo4j"):
        away.transaction(lambda _: None, budget=600)
    assert away.retries["ServiceUnavailable"] >= 1
    assert time.monotonic() - began < 30
