"""How fast articles are written, and whether that stays so as the graph grows: `python -m tests.bench.load 10000`.

Prints, as JSON, articles a second of the whole write, of a bare `UNWIND` of the same rows on an empty database, and of
the last thousand articles at a tenth of the size and at the full size.
"""

import argparse
import json
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Any

from app.settings import Settings, usual_jars_dir
from cypher import LocalServer, Neo4jGraph, Options, Transaction, load
from cypher.queries import parse
from cypher.vocabulary import Label
from ingest.load import load_reference, rows, write
from ingest.load.writer import PUT, DifferenceWriter
from ingest.resolve import Edge, Extracted, Facts, Key, Node
from tests.bench.invented import articles

BATCH = 500
MERGE_RELATIONS = parse(
    "bench/merge_relations",
    """// Relations, each once
UNWIND $rows AS r
MATCH (a) WHERE elementId(a) = r.start
MATCH (b) WHERE elementId(b) = r.end
MERGE (a)-[x:$(r.type)]->(b)
SET x = r.properties
""",
)
PUTS = 40
"""Parts of a batch that the bare run puts into one transaction."""


def main() -> None:
    """Run the benchmark."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("size", type=int, nargs="?", default=10_000)
    asked.add_argument("--heap", default="1g")
    given = asked.parse_args()
    with empty_graph(given.heap) as graph:
        figures, log = measure(graph, given.size)
    with empty_graph(given.heap) as graph:
        bare = log.replay(graph)
    share = round(bare / figures["seconds_for_1000_written"], 2)
    print(json.dumps(figures | {"seconds_for_1000_bare": round(bare, 2), "share_of_bare_speed": share}, indent=1))


@contextmanager
def empty_graph(heap: str) -> Iterator[Neo4jGraph]:
    """Start a Neo4j of its own with the schema and nothing else."""
    options = Options(heap=heap, page_cache="512m", bolt_port=0, http_port=0)
    with tempfile.TemporaryDirectory() as folder:
        server = LocalServer(Path(folder), Settings().jars_dir, options, also=(usual_jars_dir(),))
        with server.running() as address, Neo4jGraph(address.bolt, address.user, address.password) as graph:
            graph.apply_schema()
            load_reference(graph)
            yield graph


def measure(graph: Neo4jGraph, size: int) -> tuple[dict[str, Any], "WriteLog"]:
    """Fill the graph and return the figures, and what the last thousand articles wrote."""
    log = WriteLog()
    stream = articles(size)
    small, more = size // 10, articles(1000, seed=2, start=size // 10)
    seconds = fill(graph, islice(stream, small))
    at_small = fill(graph, more)
    seconds += fill(graph, stream)
    at_full = fill(graph, articles(1000, seed=3, start=size))
    with log.watching():
        whole = fill(graph, articles(1000, seed=4, start=size + 1000))
    return {
        "articles": size,
        "articles_a_second": round(size / seconds),
        "seconds_for_1000_at_a_tenth": round(at_small, 2),
        "seconds_for_1000_at_full_size": round(at_full, 2),
        "growth": round(at_full / at_small, 2),
        "rows_of_1000": log.rows,
        "seconds_for_1000_written": round(whole, 2),
    }, log


def fill(graph: Neo4jGraph, stream: Iterator[Extracted]) -> float:
    """Write a stream in batches and return the seconds spent in writing, without those of inventing."""
    spent = 0.0
    while batch := list(islice(stream, BATCH)):
        begin = time.perf_counter()
        write(graph, batch)
        spent += time.perf_counter() - begin
    return spent


class WriteLog:
    """What one run wrote, to be written again by nothing but `UNWIND … MERGE` and `UNWIND … CREATE`."""

    def __init__(self) -> None:
        self.batches: list[tuple[dict[Key, Node], list[Edge]]] = []

    @property
    def rows(self) -> int:
        """How many nodes and relations were written."""
        return sum(len(nodes) + len(edges) for nodes, edges in self.batches)

    @contextmanager
    def watching(self) -> Iterator[None]:
        """Keep what is written meanwhile."""
        put, draw, log = DifferenceWriter.put, DifferenceWriter._draw, self

        def noted_put(self: DifferenceWriter, groups: Mapping[Key, Facts | None]) -> None:
            nodes = {n.key: n for facts in groups.values() if facts for n in facts.nodes}
            nodes |= {c.key: c for facts in groups.values() if facts for c in facts.commons if isinstance(c, Node)}
            log.batches.append((nodes, []))
            put(self, groups)

        def noted_draw(self: DifferenceWriter, edges: Sequence[Edge]) -> None:
            log.batches[-1][1].extend(edges)
            draw(self, edges)

        DifferenceWriter.put, DifferenceWriter._draw = noted_put, noted_draw  # type: ignore[method-assign]
        try:
            yield
        finally:
            DifferenceWriter.put, DifferenceWriter._draw = put, draw  # type: ignore[method-assign]

    def replay(self, graph: Neo4jGraph) -> float:
        """Write the rows to an empty graph, which is warmed by writing them once before, and return the seconds."""
        for _ in range(2):
            graph.wipe()
            load_reference(graph)
            begin = time.perf_counter()
            for part in range(0, len(self.batches), PUTS):
                graph.transaction(partial(_bare, self.batches[part : part + PUTS]), timeout=600.0, budget=600.0)
            spent = time.perf_counter() - begin
        return spent


def _bare(batches: Sequence[tuple[dict[Key, Node], list[Edge]]], tx: Transaction) -> None:
    nodes = {key: node for some, _ in batches for key, node in some.items()}
    edges = [edge for _, some in batches for edge in some]
    ends = {end for edge in edges for end in (edge.start, edge.end)} - nodes.keys()
    writer = DifferenceWriter(tx)
    by_label: dict[str, list[rows.Row]] = defaultdict(list)
    for key in (*nodes, *(end for end in ends if end.label in PUT)):
        by_label[key.label].append(rows.node_row(nodes.get(key) or Node(key, (key.label,), {}), None))
    for label, found in by_label.items():
        for row in tx.run(load(PUT[Label(label)]), rows=found):
            writer._elements[Key(label, row["id"])] = row["element"]
    writer._find(ends)
    places = writer._elements
    found = [
        {"type": e.type, "start": places[e.start], "end": places[e.end], "properties": e.properties} for e in edges
    ]
    tx.run(MERGE_RELATIONS, rows=found)


if __name__ == "__main__":
    main()
