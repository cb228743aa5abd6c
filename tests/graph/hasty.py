"""A writer that may be killed at any moment, and what it was told to be in the graph."""

import json
import os
import random
from pathlib import Path

from cypher import Neo4jGraph
from cypher.server import Address
from cypher.vocabulary import Operation
from ingest.load import decide, retract, stop_at, write
from ingest.resolve import Decision
from tests.bench.invented import articles

POOL = list(articles(400))
RETRACTED = [POOL[place].extraction.article for place in range(0, len(POOL), 40)]
DECISIONS = [
    Decision(
        op=Operation.REJECT, subjects=(POOL[place].extraction.claims[0].id,), reason="r", by="t", at="2026-01-01",
        seq=place,
    )
    for place in range(7, len(POOL), 47)
]  # fmt: skip


class Journal:
    """What writers were told to be in the graph: lines that are on the disk before anything else happens."""

    def __init__(self, file: Path) -> None:
        self.file = file

    def note(self, *acknowledged: str) -> None:
        with self.file.open("a", encoding="ascii") as lines:
            lines.write(json.dumps(acknowledged) + "\n")
            lines.flush()
            os.fsync(lines.fileno())

    @property
    def lines(self) -> list[str]:
        """The whole lines; a writer may have been killed in the middle of one."""
        found = self.file.read_text(encoding="ascii").split("\n") if self.file.exists() else []
        return [line for line in found if line.endswith("]")]

    def read(self) -> set[str]:
        return {id for line in self.lines for id in json.loads(line)}


def work(address: Address, journal: Journal, seed: str, point: str | None) -> None:
    """Write batch after batch, retract and decide now and then; end at a point, if one is given, as if killed."""
    chance, known = random.Random(seed), journal.read()
    left = [one for one in POOL if one.extraction.article not in known]
    with Neo4jGraph(address.bolt, address.user, address.password) as graph:
        for turn in range(1000):
            if point and turn == 2:
                stop_at(point)
            if chance.random() < 0.1:
                id = chance.choice(RETRACTED)
                retract(graph, [id], "r", "t")
                journal.note(f"retracted {id}")
            elif chance.random() < 0.1:
                journal.note(*(d.id for d in decide(graph, [chance.choice(DECISIONS)])))
            else:
                batch = chance.sample(left if len(left) > 6 else POOL, chance.randint(1, 6))
                write(graph, batch)
                journal.note(*(one.extraction.article for one in batch))
                left = [one for one in left if one not in batch]
