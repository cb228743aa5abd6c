"""Writers and Neo4j killed at random, many times: what was acknowledged is there, nothing is half there."""

import multiprocessing
import os
import random
import signal
import time
from collections.abc import Iterator
from multiprocessing.process import BaseProcess
from pathlib import Path

import pytest

from app.settings import usual_jars_dir
from cypher import LocalServer, Neo4jGraph, Options, load
from cypher.queries import parse
from ingest.load import decide, graph_lines, load_reference, refresh, retract, write
from ingest.load.points import NAMES
from ingest.resolve import Arrival, Head, MemoryShelf, arrival, decision_node, settle
from tests.graph.hasty import DECISIONS, POOL, RETRACTED, Journal, work

DECIDED_ON = parse("test/decisions", "// Test\nMATCH (d:Decision) RETURN d.id AS id")
WRITERS = multiprocessing.get_context("forkserver")
WRITERS.set_forkserver_preload(["tests.graph.hasty"])
PATIENCE = 120


class Trial:
    """A server of its own, two writers at work, and somebody who kills one or the other."""

    def __init__(self, server: LocalServer, journal: Journal, seed: int) -> None:
        self.server, self.journal, self.seed = server, journal, seed
        self.chance = random.Random(seed)
        self.address = server.start()
        self.begun = 0
        self.writers: list[BaseProcess] = []

    def begin(self) -> BaseProcess:
        self.begun += 1
        point = self.chance.choice([None, None, *NAMES])
        given = (self.address, self.journal, f"{self.seed} {self.begun}", point)
        process = WRITERS.Process(target=work, args=given)
        process.start()
        return process

    def kill(self) -> None:
        """Let writers work for a while, kill one of them, or the server, and begin again."""
        self.writers = [w if w.is_alive() else self.begin() for w in self.writers] or [self.begin(), self.begin()]
        self.await_progress(self.chance.randint(0, 2))
        time.sleep(self.chance.uniform(0, 0.1))
        if self.chance.random() < 0.12:
            os.kill(self.server.status().pid or 0, signal.SIGKILL)
            while self.server.status().state != "stopped":
                time.sleep(0.05)
            self.address = self.server.start()
        else:
            victim = self.chance.choice(self.writers)
            victim.kill()
            victim.join(30)

    def await_progress(self, batches: int) -> None:
        """Wait until so many more batches are acknowledged, or the writers have come to their points."""
        wanted, end = len(self.journal.lines) + batches, time.monotonic() + PATIENCE
        while len(self.journal.lines) < wanted and any(w.is_alive() for w in self.writers):
            assert time.monotonic() < end, "no writer gets on"
            time.sleep(0.01)

    def end(self) -> None:
        for writer in self.writers:
            writer.kill()
            writer.join(30)

    def lost(self, graph: Neo4jGraph) -> set[str]:
        """What was acknowledged and is not there."""
        known = self.journal.read()
        registers = graph.read(load("read/load_registers"), ids=sorted(known))
        decided = {row["id"] for row in graph.read(DECIDED_ON)}
        there = {row["id"] for row in registers if row["version"] or row["retraction"]} | decided
        gone = {f"retracted {row['id']}" for row in graph.read(load("read/load_registers"), ids=RETRACTED)
                if row["retraction"] == 1}  # fmt: skip
        return known - there - gone


def clean() -> list[str]:
    """The lines of one batch that holds everything."""
    shelf = MemoryShelf()
    told = {one.extraction.article: arrival(one) for one in POOL}
    for id in RETRACTED:
        head = Head(id=id, text_sha256="", version=1, retraction=1, origin=id, retracted_for="r", retracted_by="t")
        told[id] = Arrival(head)
    settle(shelf, told, DECISIONS)
    return shelf.facts(map(decision_node, DECISIONS)).lines()


@pytest.fixture
def own_server(neo4j_jars: Path, tmp_path: Path) -> Iterator[LocalServer]:
    options = Options(heap="512m", page_cache="64m", bolt_port=0, http_port=0)
    server = LocalServer(tmp_path / "neo4j", neo4j_jars, options, also=(usual_jars_dir(),))
    with server.running() as address, Neo4jGraph(address.bolt, address.user, address.password) as graph:
        graph.apply_schema()
        load_reference(graph)
        yield server


@pytest.mark.parametrize("kills", [6, pytest.param(200, marks=pytest.mark.slow)])
def test_kills_lose_nothing_and_tear_nothing(own_server: LocalServer, tmp_path: Path, kills: int) -> None:
    trial = Trial(own_server, Journal(tmp_path / "journal"), seed=kills)
    for _ in range(kills):
        trial.kill()
    trial.end()
    with Neo4jGraph(trial.address.bolt, trial.address.user, trial.address.password) as graph:
        assert len(trial.journal.lines) > kills // 2
        assert not trial.lost(graph)
        write(graph, POOL)
        retract(graph, RETRACTED, "r", "t")
        decide(graph, DECISIONS)
        assert sorted(set(graph_lines(graph))) == clean()
        assert refresh(graph) == 0
