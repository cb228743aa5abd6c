"""One batch, one transaction: lock, fence, settle, note the changes, count the revision."""

import gc
import uuid
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any

from cypher import GraphError, GraphUnavailable, Transaction, load
from ingest.load.graph_shelf import GraphShelf
from ingest.load.points import reach
from ingest.load.writer import DifferenceWriter, Entry
from ingest.resolve import Arrival, Decision, Facts, decision_from_data, decision_node, settle
from ingest.resolve.memos import LAYOUT

_PART_SIZE = 500_000
TIMEOUT = 600.0


class Result(StrEnum):
    """What became of one article of a batch."""

    WRITTEN = "written"
    UNCHANGED = "unchanged"
    """The graph has it already, from this reader or one that came after him."""
    RETRACTED = "retracted"
    """It was taken back, and stays out."""
    UNSTABLE = "unstable"
    """The same reader read something else than before; nothing was written."""


@dataclass(frozen=True, slots=True)
class WriteReport:
    """What became of each article, by id; `revision` is the graph's number after it, whether it grew or not."""

    revision: int
    results: Mapping[str, Result] = field(default_factory=dict)
    changes: int = 0
    """Lines of the fingerprint that came or went."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Register:
    """How far an article has come in the graph: all numbers only grow; an odd retraction hides it.

    `number` is that of the reader in this graph.
    """

    version: int = 0
    reader: str = ""
    number: int = 0
    retraction: int = 0
    claims_hash: str = ""
    reason: str | None = None
    by: str | None = None

    @property
    def rank(self) -> tuple[int, int]:
        """Whoever read the article last had this rank; nobody of a lower one replaces what he read."""
        return self.version, self.number


class Batch:
    """One transaction at work, alone: its first statement waits for the writer before it."""

    def __init__(self, tx: Transaction) -> None:
        self._tx = tx
        revision = tx.run(load("write/lock"), token=uuid.uuid4().hex, layout=LAYOUT)[0]
        if revision["wiping"]:
            raise GraphUnavailable("The graph is being deleted.", "Let `liqa db wipe` finish, or start it again.")
        if revision["layout"] != LAYOUT:
            raise GraphError(
                "The graph is of another version of this program.",
                "Save its decisions (`liqa review log`), wipe it, read the articles again, and import the decisions.",
            )
        self._number = int(revision["number"])
        self._writer = DifferenceWriter(tx)
        self.shelf = GraphShelf(tx, self._writer)
        self.decisions = [decision_from_data(row) for row in tx.run(load("read/load_decisions"))]

    def registers(self, ids: Iterable[str]) -> dict[str, Register]:
        """Return how far each article has come; one that is not there has not begun."""
        wanted = sorted(ids)
        found = {row.pop("id"): row for row in self._tx.run(load("read/load_registers"), ids=wanted)}
        return {id: _register(found[id]) if id in found else Register() for id in wanted}

    def readers(self, ids: Iterable[str]) -> dict[str, int]:
        """Return the numbers of readers; one that is new to the graph gets the next."""
        return {row["id"]: row["number"] for row in self._tx.run(load("write/know_readers"), ids=sorted(set(ids)))}

    def note_readers(self, readers: Mapping[str, str]) -> None:
        """Note who read articles last, though they read the same."""
        rows = [{"id": id, "reader": reader} for id, reader in sorted(readers.items())]
        if rows:
            self._tx.run(load("write/note_readers"), rows=rows)

    def numbered(self, decision: Decision) -> Decision:
        """Return a decision with the next number, and know it from now on."""
        following = 1 + max((d.seq for d in self.decisions), default=0)
        new = decision if decision.seq else replace(decision, seq=following)
        self.decisions.append(new)
        return new

    def settle(
        self,
        arrivals: Mapping[str, Arrival],
        results: Mapping[str, Result],
        cause: str,
        decisions: Sequence[Decision] = (),
        touched: Iterable[str] = (),
    ) -> WriteReport:
        """Write everything that follows, note the changes, count the revision."""
        with _no_search_for_cycles():
            self._writer.put({(n := decision_node(d)).key: Facts((n,)) for d in decisions})
            settle(self.shelf, arrivals, self.decisions, self._subjects(decisions), touched)
            reach("after_recompute")
            self._writer.finish()
        entries = self._writer.entries
        if not entries:
            return WriteReport(self._number, results)
        parts = _parts(self._number + 1, cause, arrivals, entries)
        self._tx.run(load("write/commit_revision"), parts=parts)
        reach("before_commit")
        return WriteReport(self._number + 1, results, len(entries))

    def _subjects(self, decisions: Sequence[Decision]) -> set[str]:
        """Return whom decisions are about, those included that they take back or revive."""
        known = {d.id: d for d in self.decisions}
        found: set[str] = set()
        pending = list(decisions)
        while pending:
            decision = pending.pop()
            found.update(decision.subjects)
            if decision.reverts in known:
                pending.append(known[decision.reverts])
        return found


@contextmanager
def _no_search_for_cycles() -> Iterator[None]:
    """Let Python not look for circles among the million values of a batch, of which none has any.

    It takes a third of the time.
    """
    looked = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if looked:
            gc.enable()


def _register(row: Mapping[str, Any]) -> Register:
    return Register(
        version=row["version"],
        reader=row["reader"] or "",
        number=row["number"],
        retraction=row["retraction"],
        claims_hash=row["claims_hash"],
        reason=row["retracted_for"],
        by=row["retracted_by"],
    )


def _parts(number: int, cause: str, arrivals: Mapping[str, Arrival], entries: Sequence[Entry]) -> list[dict[str, Any]]:
    """Return the notes of a batch, in parts of a size that a property bears: sign, articles behind it, line."""
    article_of = {claim.id: id for id, a in arrivals.items() for claim in a.claims} | {id: id for id in arrivals}
    parts: list[list[str]] = [[]]
    size = 0
    for entry in entries:
        causes = ",".join(sorted({article_of[c] for c in entry.causes if c in article_of}))
        line = f"{entry.op}\t{causes}\t{entry.line}"
        size += len(line)
        if size > _PART_SIZE:
            parts.append([])
            size = len(line)
        parts[-1].append(line)
    return [
        {
            "id": f"{number:012}-{place:04}",
            "name": f"{number}: {cause}",
            "cause": cause,
            "articles": sorted(arrivals),
            "entries": zlib.compress("\n".join(part).encode(), 1),
            "size": len(part),
        }
        for place, part in enumerate(parts)
    ]
