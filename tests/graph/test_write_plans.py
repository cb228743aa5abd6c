"""What a batch costs the server: along indexes, from what the batch touches, however large the graph is."""

from collections import Counter
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any, LiteralString

import neo4j
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
GROWTH, NOISE = 3.5, 400
"""The graph becomes five times as large: a statement that reads but what a batch touches costs less than this."""
HUBS = {
    "read/load_heads": "MATCH (hub:Source)<-[:FROM]-(x:Article) WHERE hub.id >= '' WITH count(x) AS _",
    "read/load_old_events": "MATCH (hub:Country)-[:TOOK_PART]->(x:Event) WHERE hub.id >= '' WITH count(x) AS _",
}
"""What a statement might do in vain: expand nodes that have relations to most of the graph."""
TRIED = {"": "", **HUBS}
SWOLLEN: tuple[LiteralString, ...] = (
    "MATCH (s:Source) UNWIND range(1, 1000) AS n MERGE (a:Article {id: 'x' + n}) CREATE (a)-[:FROM]->(s)",
    "MATCH (c:Country) WHERE EXISTS { (c)-[:MET]-() } UNWIND range(1, 1000) AS n MERGE (e:Event {id: 'x' + n}) "
    "CREATE (c)-[:TOOK_PART]->(e), (c)-[:HOSTED]->(e)",
    "MATCH (t:Topic) WHERE EXISTS { (t)<-[:ON]-() } MATCH (e:Event) WHERE e.id STARTS WITH 'x' CREATE (e)-[:ON]->(t)",
    "MATCH (p:Place) MATCH (e:Event) WHERE e.id STARTS WITH 'x' CREATE (e)-[:IN]->(p)",
)
"""Makes the hubs of a graph as large as years of news would: outlets, states, topics, places."""
SCANS = ("NodeByLabelScan", "AllNodesScan", "RelationshipTypeScan", "AllRelationshipsScan")
Hits = Counter[str]


def costs(
    graph: Neo4jGraph, seed: int, start: int, spoilt: Mapping[str, str] = MappingProxyType({})
) -> tuple[Hits, set[str]]:
    """Write a batch of news and take it back; return what each statement reads and writes, and those that scan.

    `spoilt` adds, by the name of a statement, what it does besides, for nothing.
    """
    hits, scanning, run = Hits(), set[str](), _Running.run

    def profiled(self: _Running, query: Query, /, **parameters: Any) -> list[Row]:
        result = self._transaction.run(f"PROFILE {spoilt.get(query.name, '')} {query.text}", parameters)
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


@pytest.fixture(scope="module")
def grown(database: Address) -> Iterator[tuple[Neo4jGraph, dict[str, Hits]]]:
    """A graph of some months, and what batches cost when it was one of a fortnight: as it is, and spoilt."""
    with Neo4jGraph(database.bolt, database.user, database.password) as graph:
        graph.wipe()
        load_reference(graph)
        write(graph, [*articles(SMALL)])
        plan_anew(database)
        small = {name: costs(graph, seed, SMALL, {name: hub})[0] for seed, (name, hub) in enumerate(TRIED.items())}
        write(graph, [*articles(LARGE - SMALL, start=SMALL)])
        swell(database)
        plan_anew(database)
        yield graph, small


def swell(database: Address) -> None:
    with neo4j.GraphDatabase.driver(database.bolt, auth=(database.user, database.password)) as driver:
        for statement in SWOLLEN:
            driver.execute_query(statement)


def dearer(small: Hits, large: Hits) -> dict[str, tuple[int, int]]:
    """Return the statements whose cost grows almost as the graph does, with both costs."""
    return {name: (small[name], hits) for name, hits in large.items() if hits > GROWTH * small[name] + NOISE}


def test_what_a_batch_costs_does_not_grow_with_the_graph(grown: tuple[Neo4jGraph, dict[str, Hits]]) -> None:
    graph, small = grown[0], grown[1][""]
    large, scanning = costs(graph, 0, LARGE)
    assert scanning <= WHOLE
    assert dearer(small, large) == {}
    assert large.total() <= 1.5 * small.total(), (large - small).most_common(5)


@pytest.mark.parametrize("name", HUBS)
def test_a_statement_that_goes_through_a_hub_is_noticed(grown: tuple[Neo4jGraph, dict[str, Hits]], name: str) -> None:
    """Outlets, states and topics have more relations with every article: what expands them costs more with time."""
    graph, small = grown[0], grown[1][name]
    large, scanning = costs(graph, [*TRIED].index(name), LARGE, {name: HUBS[name]})
    assert scanning <= WHOLE, "no scan tells"
    assert name in dearer(small, large), (small[name], large[name])
