"""What a batch costs the server: along indexes, from what the batch touches, however large the graph is."""

from collections import Counter
from typing import Any

import pytest

from cypher import Neo4jGraph, Query
from cypher.graph import Row, _Running, plain
from cypher.server import Address
from ingest.load import load_reference, retract, write
from tests.bench.invented import ARTICLES_A_DAY, articles
from tests.graph.plans import operators, plan_anew

SMALL, LARGE, BATCH = 200, 200 + 59 * ARTICLES_A_DAY, 100
"""A fortnight of news, and two months more, so that the batch after them falls on the same day of a month."""
WHOLE = {"read/load_decisions", "write/know_readers"}
"""Decisions and readers are few, and are looked at as a whole."""
SCANS = ("NodeByLabelScan", "AllNodesScan", "RelationshipTypeScan", "AllRelationshipsScan")
Hits = Counter[str]


def costs(graph: Neo4jGraph, seed: int, start: int) -> tuple[Hits, set[str]]:
    """Write a batch of news and take it back; return what each statement reads and writes, and those that scan."""
    hits, scanning, run = Hits(), set[str](), _Running.run

    def profiled(self: _Running, query: Query, /, **parameters: Any) -> list[Row]:
        result = self._transaction.run("PROFILE " + query.text, parameters)
        rows = [plain(dict(record)) for record in result]
        for operator in operators(result.consume().profile or {}):
            hits[query.name] += operator.get("dbHits", 0)
            if operator.get("operatorType", "").startswith(SCANS):
                scanning.add(query.name)
        return rows

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(_Running, "run", profiled)
        news = [*articles(BATCH, seed=seed, start=start)]
        write(graph, news)
        retract(graph, [one.extraction.article for one in news], "a test", "tests")
    assert _Running.run is run
    return hits, scanning


def test_what_a_batch_costs_does_not_grow_with_the_graph(graph: Neo4jGraph, database: Address) -> None:
    load_reference(graph)
    write(graph, [*articles(SMALL)])
    plan_anew(database)
    small, _ = costs(graph, 2, SMALL)
    write(graph, [*articles(LARGE - SMALL, start=SMALL)])
    plan_anew(database)
    large, scanning = costs(graph, 2, LARGE)
    assert scanning <= WHOLE
    assert large.total() <= 1.5 * small.total(), (large - small).most_common(5)
