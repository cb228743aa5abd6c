"""One batch, one transaction: lock, fence, settle, note the changes, count the revision."""

import uuid
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import partial
from typing import Any

from cypher import BatchTooLarge, Graph, Transaction, load
from ingest.load import rows
from ingest.load.graph_shelf import GraphShelf
from ingest.load.points import reach
from ingest.load.writer import DifferenceWriter, Entry
from ingest.resolve import (
    Arrival,
    Decision,
    Extracted,
    Facts,
    Head,
    arrival,
    decision_from_data,
    decision_node,
    head_of,
    rule,
    settle,
)  # fmt: skip
from ingest.resolve.articles import claims_hash
from ingest.resolve.chronology import tell

_PART_SIZE = 500_000
_TIMEOUT = 600.0
_REFRESHED = 500
"""Buckets computed anew in one transaction."""


class Result(StrEnum):
    """What became of one article of a batch."""

    WRITTEN = "written"
    UNCHANGED = "unchanged"
    """The graph has it already, from this or a newer version of the extractor."""
    RETRACTED = "retracted"
    """It was taken back, and stays out."""
    UNSTABLE = "unstable"
    """The same version of the extractor read something else than before; nothing was written."""


@dataclass(frozen=True, slots=True)
class WriteReport:
    """What became of each article, by id; `revision` is the graph's number after it, whether it grew or not."""

    revision: int
    results: Mapping[str, Result] = field(default_factory=dict)
    changes: int = 0
    """Lines of the fingerprint that came or went."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Register:
    """How far an article has come in the graph: both numbers only grow; an odd retraction hides it."""

    version: int = 0
    retraction: int = 0
    claims_hash: str = ""
    reason: str | None = None
    by: str | None = None


def write(graph: Graph, extracted: Sequence[Extracted], *, again: bool = False) -> WriteReport:
    """Write articles with their claims and all that follows; returns when the database has committed.

    Idempotent: what the graph already has, from this version of the extractor or a newer one, is left alone, unless
    `again` asks to replace what this very version read. A batch too large for the database's memory is halved.
    Raises cypher.GraphError where nothing of the batch was written.
    """
    newest: dict[str, Extracted] = {}
    for one in extracted:
        held = newest.setdefault(one.extraction.article, one)
        newest[one.extraction.article] = max(held, one, key=lambda e: e.version)
    try:
        report = graph.transaction(lambda tx: _write(tx, newest, again), timeout=_TIMEOUT, budget=2 * _TIMEOUT)
    except BatchTooLarge:
        if len(newest) < 2:
            raise
        half = len(newest) // 2
        parts = [*newest.values()]
        first, second = (write(graph, part, again=again) for part in (parts[:half], parts[half:]))
        return WriteReport(second.revision, {**first.results, **second.results}, first.changes + second.changes)
    reach("after_commit_before_answer")
    return report


def retract(graph: Graph, articles: Iterable[str], reason: str, by: str) -> WriteReport:
    """Take articles back: their claims and what rests on them alone go, and the same articles stay out."""
    wanted = sorted(set(articles))

    def work(tx: Transaction) -> WriteReport:
        batch = _Batch(tx)
        going = {}
        for id, held in batch.registers(wanted).items():
            if held.retraction % 2 == 0:
                going[id] = _tombstone(id, replace(held, retraction=held.retraction + 1, reason=reason, by=by))
        return batch.settle(going, dict.fromkeys(wanted, Result.RETRACTED), "retraction")

    return graph.transaction(work, timeout=_TIMEOUT, budget=2 * _TIMEOUT)


def restore(graph: Graph, extracted: Sequence[Extracted]) -> WriteReport:
    """Let retracted articles in again, as they are read now; articles that are not retracted are left alone."""
    incoming = {one.extraction.article: one for one in extracted}

    def work(tx: Transaction) -> WriteReport:
        batch = _Batch(tx)
        coming = {}
        for id, held in batch.registers(incoming).items():
            if held.retraction % 2 == 1 and incoming[id].version >= held.version:
                coming[id] = _arrival(incoming[id], held.retraction + 1)
        results = {id: Result.WRITTEN if id in coming else Result.UNCHANGED for id in incoming}
        return batch.settle(coming, results, "restoration")

    return graph.transaction(work, timeout=_TIMEOUT, budget=2 * _TIMEOUT)


def decide(graph: Graph, decisions: Iterable[Decision]) -> list[Decision]:
    """Add decisions and all that follows from them; return them as written.

    A decision without a number gets the next one, so that it counts against all before it. One that is there already,
    but for its number, is not added again.
    """
    wanted = list(decisions)

    def work(tx: Transaction) -> list[Decision]:
        batch = _Batch(tx)
        new: list[Decision] = []
        for decision in wanted:
            held = next((d for d in batch.decisions if replace(d, seq=0) == replace(decision, seq=0)), None)
            new.append(held or batch.numbered(decision))
        batch.settle({}, {}, "decision", new)
        return new

    return graph.transaction(work, timeout=_TIMEOUT, budget=2 * _TIMEOUT)


def refresh(graph: Graph) -> int:
    """Compute all facts anew from the claims that the graph holds; return how many lines that changed.

    Nothing changes unless the program computes otherwise than the one that wrote.
    """
    after, total = "", 0
    while True:
        buckets = [row["bucket"] for row in graph.read(load("read/load_buckets"), after=after, limit=_REFRESHED)]
        if not buckets:
            return total
        report = graph.transaction(partial(_refresh, buckets=buckets), timeout=_TIMEOUT, budget=2 * _TIMEOUT)
        after, total = buckets[-1], total + report.changes


def _refresh(tx: Transaction, buckets: Sequence[str]) -> WriteReport:
    return _Batch(tx).settle({}, {}, "rebuild", touched=buckets)


def where_is(graph: Graph, id: str) -> tuple[str, str] | None:
    """Return label and id of the node to which any id ever given leads now, or None where nothing is left of it."""
    found = graph.read(load("read/where_is"), id=id)
    return tuple(rows.key(found[0]["labels"], found[0]["id"])) if found else None  # type: ignore[return-value]


def all_decisions(graph: Graph) -> list[Decision]:
    """Return all decisions, taken back or not, in their order."""
    return [decision_from_data(row) for row in graph.read(load("read/load_decisions"), timeout=_TIMEOUT)]


def _write(tx: Transaction, incoming: Mapping[str, Extracted], again: bool) -> WriteReport:
    """Fence: join each article's register with the incoming one by the greater of each number, and settle what grew."""
    batch = _Batch(tx)
    registers = batch.registers(incoming)
    reach("after_registers")
    arrivals: dict[str, Arrival] = {}
    results: dict[str, Result] = {}
    for id, one in sorted(incoming.items()):
        held = registers[id]
        grown = one.version > held.version or (again and one.version == held.version)
        if held.retraction % 2 == 1:
            results[id] = Result.RETRACTED
            if one.version > held.version:
                arrivals[id] = _tombstone(id, replace(held, version=one.version))
        elif grown:
            results[id] = Result.WRITTEN
            arrivals[id] = _arrival(one, held.retraction)
        else:
            same = one.version < held.version or _hash(one) == held.claims_hash
            results[id] = Result.UNCHANGED if same else Result.UNSTABLE
    return batch.settle(arrivals, results, "rebuild" if again else "articles")


def _arrival(one: Extracted, retraction: int) -> Arrival:
    found = arrival(one)
    return Arrival(replace(found.head, retraction=retraction), found.claims)


def _tombstone(id: str, register: Register) -> Arrival:
    return Arrival(
        Head(
            id=id, text_sha256="", version=register.version, retraction=register.retraction, origin=id,
            retracted_for=register.reason, retracted_by=register.by,
        )
    )  # fmt: skip


def _hash(one: Extracted) -> str:
    head = head_of(one)
    return claims_hash([tell(claim, head) for claim in one.extraction.claims])


class _Batch:
    """One transaction at work, alone: its first statement waits for the writer before it."""

    def __init__(self, tx: Transaction) -> None:
        self._tx = tx
        self._number = int(tx.run(load("write/lock"), token=uuid.uuid4().hex)[0]["number"])
        self._writer = DifferenceWriter(tx)
        self.shelf = GraphShelf(tx, self._writer)
        self.decisions = [decision_from_data(row) for row in tx.run(load("read/load_decisions"))]

    def registers(self, ids: Iterable[str]) -> dict[str, Register]:
        """Return how far each article has come; one that is not there has not begun."""
        wanted = sorted(ids)
        found = {row.pop("id"): row for row in self._tx.run(load("read/load_registers"), ids=wanted)}
        return {id: _register(found[id]) if id in found else Register() for id in wanted}

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
        self._writer.put({(n := decision_node(d)).key: Facts((n,)) for d in decisions})
        settle(self.shelf, arrivals, rule(self.decisions), self._subjects(decisions), touched)
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


def _register(row: Mapping[str, Any]) -> Register:
    return Register(
        version=row["version"],
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
            "entries": "\n".join(part),
        }
        for place, part in enumerate(parts)
    ]
