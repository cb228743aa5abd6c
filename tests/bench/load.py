"""How fast articles are written, and whether that stays so as the graph grows: `python -m tests.bench.load 100000`.

Prints, as JSON, articles a second, what a thousand articles more take in a graph of a tenth of the size and, in turn,
in one of the full size (of any days, and of the latest), the share of the speed of bare `UNWIND … MERGE` of the same
rows, and whether two writers at once make the graph that one makes. Beside the seconds on the clock stand those of the
processors, of writer and server together: what else the machine does hardly moves them.
"""

import argparse
import json
import multiprocessing
import statistics
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, nullcontext
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple

import psutil

from app.settings import Settings, usual_jars_dir
from cypher import LocalServer, Neo4jGraph, Options, Query, Transaction
from cypher.graph import _Running
from cypher.queries import parse
from cypher.server import Address
from ingest.load import graph_fingerprint, load_reference, write
from ingest.load.writer import PUT, DifferenceWriter
from ingest.resolve import Edge, Extracted
from tests.bench.invented import articles, scattered

BATCH = 500
ROUNDS = 3
"""How often a thousand articles are measured; the median counts."""


class Spent(NamedTuple):
    """Seconds: on the clock, and of the processors."""

    clock: float
    processors: float


class Bench:
    """An empty Neo4j of its own, and the stopwatch."""

    def __init__(self, graph: Neo4jGraph, server: LocalServer, address: Address) -> None:
        self.graph, self.address = graph, address
        self._processes = [psutil.Process(), psutil.Process(server.status().pid)]

    @contextmanager
    def timed(self, found: list[Spent]) -> Iterator[None]:
        """Add what the block spends."""
        clock, processors = time.perf_counter(), self._processors()
        yield
        found.append(Spent(time.perf_counter() - clock, self._processors() - processors))

    def _processors(self) -> float:
        return sum(sum(process.cpu_times()[:2]) for process in self._processes)

    def fill(self, stream: Iterator[Extracted]) -> Spent:
        """Write a stream in batches; what inventing it takes does not count."""
        found = [Spent(0.0, 0.0)]
        while batch := list(islice(stream, BATCH)):
            with self.timed(found):
                write(self.graph, batch)
        return Spent(sum(s.clock for s in found), sum(s.processors for s in found))


@contextmanager
def empty() -> Iterator[Bench]:
    """Start a Neo4j with the memory that it has by default, the schema and nothing else."""
    options = Options(bolt_port=0, http_port=0)
    with tempfile.TemporaryDirectory() as folder:
        server = LocalServer(Path(folder), Settings().jars_dir, options, also=(usual_jars_dir(),))
        with server.running() as address, Neo4jGraph(address.bolt, address.user, address.password) as graph:
            graph.apply_schema()
            load_reference(graph)
            yield Bench(graph, server, address)


def main() -> None:
    """Run the benchmark."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("size", type=int, nargs="?", default=10_000)
    given = asked.parse_args()
    with empty() as small, empty() as full:
        figures, log, fingerprint = measure(small, full, given.size)
    with empty() as bench:
        figures["bare_thousand"] = _shown(log.replay(bench))
    with empty() as bench:
        figures["two_writers_same_fingerprint"] = together(bench, given.size // 10) == fingerprint
    for name in ("clock", "processors"):
        figures[f"share_of_bare_speed_{name}"] = round(
            figures["bare_thousand"][name] / figures["latest_thousand_at_full"][name], 2
        )
    print(json.dumps(figures, indent=1))


def measure(small: Bench, full: Bench, size: int) -> tuple[dict[str, Any], "WriteLog", str]:
    """Fill two graphs; return the figures, what the last thousands wrote, and the fingerprint of the small one."""
    figures: dict[str, Any] = {"articles": size}
    small.fill(articles(size // 10))
    fingerprint = graph_fingerprint(small.graph)
    spent = full.fill(articles(size))
    figures["articles_a_second"] = round(size / spent.clock)
    figures["articles_a_second_of_processors"] = round(size / spent.processors)
    found, log = _thousands(small, full, size)
    for kind in ("scattered", "latest"):
        at_tenth, at_full = _median(found[kind, size // 10]), _median(found[kind, size])
        figures |= {f"{kind}_thousand_at_a_tenth": _shown(at_tenth), f"{kind}_thousand_at_full": _shown(at_full)}
        figures[f"{kind}_growth_clock"] = round(at_full.clock / at_tenth.clock, 2)
        figures[f"{kind}_growth_processors"] = round(at_full.processors / at_tenth.processors, 2)
    figures["rows_of_a_thousand"] = log.rows // ROUNDS
    return figures, log, fingerprint


def _thousands(small: Bench, full: Bench, size: int) -> tuple[dict[tuple[str, int], list[Spent]], "WriteLog"]:
    """Add thousands of articles, scattered and latest, to one graph and the other in turn, after a turn to warm up.

    In turn, so that whatever else the machine does slows down both alike. What the latest write to the full graph is
    logged.
    """
    found: dict[tuple[str, int], list[Spent]] = defaultdict(list)
    log = WriteLog()
    for turn in range(ROUNDS + 1):
        for bench, held in ((small, size // 10), (full, size)):
            late = bench.fill(iter([*scattered(1000, held, seed=turn + 1)]))
            with log.watching() if turn and bench is full else nullcontext():
                latest = bench.fill(articles(1000, seed=turn + 2, start=held + 1000 * turn))
            if turn:
                found["scattered", held].append(late)
                found["latest", held].append(latest)
    return found, log


def _median(spent: Sequence[Spent]) -> Spent:
    return Spent(statistics.median(s.clock for s in spent), statistics.median(s.processors for s in spent))


def _shown(spent: Spent) -> dict[str, float]:
    return {name: round(seconds, 2) for name, seconds in spent._asdict().items()}


class WriteLog:
    """What runs wrote, batch by batch, to be written again by nothing but `UNWIND … MERGE`."""

    def __init__(self) -> None:
        self._batches: list[tuple[dict[str, list[Any]], list[Edge]]] = []

    @property
    def rows(self) -> int:
        """How many nodes and relations were written."""
        return sum(sum(map(len, nodes.values())) + len(edges) for nodes, edges in self._batches)

    @contextmanager
    def watching(self) -> Iterator[None]:
        """Keep what is written meanwhile."""
        run, draw, begin, log = _Running.run, DifferenceWriter._draw, DifferenceWriter.__init__, self
        labels = {query: label for label, query in PUT.items()}

        def noted_begin(self: DifferenceWriter, transaction: Transaction) -> None:
            log._batches.append((defaultdict(list), []))
            begin(self, transaction)

        def noted_run(self: _Running, query: Query, /, **parameters: Any) -> list[dict[str, Any]]:
            if query.name in labels:
                log._batches[-1][0][labels[query.name]].extend(parameters["rows"])
            return run(self, query, **parameters)

        def noted_draw(self: DifferenceWriter, edges: Sequence[Edge]) -> None:
            log._batches[-1][1].extend(edges)
            draw(self, edges)

        _Running.run, DifferenceWriter._draw, DifferenceWriter.__init__ = noted_run, noted_draw, noted_begin  # type: ignore[method-assign]
        try:
            yield
        finally:
            _Running.run, DifferenceWriter._draw, DifferenceWriter.__init__ = run, draw, begin  # type: ignore[method-assign]

    def replay(self, bench: Bench) -> Spent:
        """Write the rows to an empty graph, thousand by thousand; return the median, without a first time to warm up.

        The nodes to which the relations lead and that earlier batches wrote are there before.
        """
        for nodes, edges in self._batches:
            bench.graph.transaction(partial(_stubs, nodes, edges), timeout=600.0, budget=600.0)
        a_thousand, found = len(self._batches) // ROUNDS, list[Spent]()
        for first in (0, *range(0, len(self._batches), a_thousand)):
            with bench.timed(found):
                for nodes, edges in self._batches[first : first + a_thousand]:
                    bench.graph.transaction(partial(_bare, nodes, edges), timeout=600.0, budget=600.0)
        return _median(found[1:])


def _stubs(nodes: dict[str, list[Any]], edges: Sequence[Edge], tx: Transaction) -> None:
    written = {(label, row["id"]) for label, rows in nodes.items() for row in rows}
    ends: dict[str, list[str]] = defaultdict(list)
    for label, id in {(str(end.label), end.id) for edge in edges for end in (edge.start, edge.end)} - written:
        ends[label].append(id)
    for label, ids in ends.items():
        tx.run(parse("bench/stubs", f"// Ends\nUNWIND $ids AS id MERGE (:{label} {{id: id}})"), ids=ids)


def _bare(nodes: dict[str, list[Any]], edges: Sequence[Edge], tx: Transaction) -> None:
    for label, rows in nodes.items():
        kinds = defaultdict(list)
        for row in rows:
            kinds[":".join(row["labels"])].append({"id": row["id"], "properties": row["properties"]})
        for labels, same in kinds.items():
            text = f"UNWIND $rows AS r MERGE (n:{label} {{id: r.id}}) SET n = r.properties, n:{labels}"
            tx.run(parse("bench/nodes", f"// Nodes\n{text}"), rows=same)
    sorts: dict[tuple[str, str, str], list[Any]] = defaultdict(list)
    for e in edges:
        row = {"start": e.start.id, "end": e.end.id, "properties": e.properties, "event": e.properties.get("event")}
        sorts[e.start.label, e.type, e.end.label].append(row)
    for (start, type, end), same in sorts.items():
        which = " {event: r.event}" if type == "MET" else ""
        text = f"UNWIND $rows AS r MATCH (a:{start} {{id: r.start}}) MATCH (b:{end} {{id: r.end}})"
        tx.run(
            parse("bench/edges", f"// Edges\n{text} MERGE (a)-[x:{type}{which}]->(b) SET x = r.properties"), rows=same
        )


def together(bench: Bench, size: int) -> str:
    """Let two processes write the same articles at once, every other one each; return the fingerprint."""
    spawned = multiprocessing.get_context("spawn")
    writers = [spawned.Process(target=_half, args=(bench.address, size, half)) for half in range(2)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    return graph_fingerprint(bench.graph)


def _half(address: Address, size: int, half: int) -> None:
    mine = list(articles(size))[half::2]
    with Neo4jGraph(address.bolt, address.user, address.password) as graph:
        for first in range(0, len(mine), BATCH // 2):
            write(graph, mine[first : first + BATCH // 2])


if __name__ == "__main__":
    main()
