"""What analysts decide, and where the ids lead of which they speak."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import partial

from cypher import Graph, Transaction, load
from ingest.load import rows
from ingest.load.batch import TIMEOUT, Batch, WriteReport
from ingest.resolve import Decision, check, decision_from_data

_REFRESHED = 500
"""Buckets computed anew in one transaction."""


def decide(graph: Graph, decisions: Iterable[Decision]) -> list[Decision]:
    """Add decisions and all that follows from them; return them as written.

    A decision without a number gets the next one, so that it counts against all before it. One that is there already,
    but for its number, is not added again. Raises DecisionError, and adds none, if one cannot be carried out.
    """
    wanted = list(decisions)
    for decision in wanted:
        check(decision)

    def work(tx: Transaction) -> list[Decision]:
        batch = Batch(tx)
        before = set(batch.decisions)
        found: list[Decision] = []
        for decision in wanted:
            held = next((d for d in batch.decisions if replace(d, seq=0) == replace(decision, seq=0)), None)
            found.append(held or batch.numbered(decision))
        batch.settle({}, {}, "decision", [d for d in dict.fromkeys(found) if d not in before])
        return found

    return graph.transaction(work, timeout=TIMEOUT, budget=2 * TIMEOUT)


def all_decisions(graph: Graph) -> list[Decision]:
    """Return all decisions, taken back or not, in their order."""
    return [decision_from_data(row) for row in graph.read(load("read/load_decisions"), timeout=TIMEOUT)]


def claims_of(graph: Graph, facts: Iterable[str]) -> list[str]:
    """Return the claims behind facts, in their order; an id that is no fact stands for itself."""
    found: dict[str, None] = {}
    for fact in facts:
        told = graph.read(load("read/claims_of_fact"), id=fact)
        found.update(dict.fromkeys([row["id"] for row in told] or [fact]))
    return list(found)


def refresh(graph: Graph) -> int:
    """Compute all facts anew from the claims that the graph holds; return how many lines that changed.

    Nothing changes unless the program computes otherwise than the one that wrote.
    """
    after, total = "", 0
    while True:
        buckets = [row["bucket"] for row in graph.read(load("read/load_buckets"), after=after, limit=_REFRESHED)]
        if not buckets:
            return total
        report = graph.transaction(partial(_refresh, buckets=buckets), timeout=TIMEOUT, budget=2 * TIMEOUT)
        after, total = buckets[-1], total + report.changes


def _refresh(tx: Transaction, buckets: Sequence[str]) -> WriteReport:
    return Batch(tx).settle({}, {}, "rebuild", touched=buckets)


def where_is(graph: Graph, id: str) -> tuple[str, str] | None:
    """Return label and id of the node to which any id ever given leads now, or None where nothing is left of it."""
    found = graph.read(load("read/where_is"), id=id)
    return tuple(rows.key(found[0]["labels"], found[0]["id"])) if found else None  # type: ignore[return-value]
