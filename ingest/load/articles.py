"""Articles into the graph, out of it, and in again."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from cypher import BatchTooLarge, Graph, Transaction, load
from ingest.load.batch import TIMEOUT, Batch, Register, Result, WriteReport
from ingest.load.points import reach
from ingest.resolve import Arrival, Extracted, Head, arrival
from ingest.resolve.articles import claims_hash


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
        report = graph.transaction(lambda tx: _write(tx, newest, again), timeout=TIMEOUT, budget=2 * TIMEOUT)
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
        batch = Batch(tx)
        going = {}
        for id, held in batch.registers(wanted).items():
            if held.retraction % 2 == 0:
                going[id] = _tombstone(id, replace(held, retraction=held.retraction + 1, reason=reason, by=by))
        return batch.settle(going, dict.fromkeys(wanted, Result.RETRACTED), "retraction")

    return graph.transaction(work, timeout=TIMEOUT, budget=2 * TIMEOUT)


def restore(graph: Graph, extracted: Sequence[Extracted]) -> WriteReport:
    """Let retracted articles in again, as they are read now; articles that are not retracted are left alone."""
    incoming = {one.extraction.article: one for one in extracted}

    def work(tx: Transaction) -> WriteReport:
        batch = Batch(tx)
        coming = {}
        for id, held in batch.registers(incoming).items():
            if held.retraction % 2 == 1 and incoming[id].version >= held.version:
                coming[id] = _arrival(incoming[id], held.retraction + 1)
        results = {id: Result.WRITTEN if id in coming else Result.UNCHANGED for id in incoming}
        return batch.settle(coming, results, "restoration")

    return graph.transaction(work, timeout=TIMEOUT, budget=2 * TIMEOUT)


def articles_of(graph: Graph, source: str) -> list[str]:
    """Return the ids of an outlet's articles, without the retracted."""
    return [str(row["id"]) for row in graph.read(load("read/articles_of_source"), timeout=TIMEOUT, source=source)]


def _write(tx: Transaction, incoming: Mapping[str, Extracted], again: bool) -> WriteReport:
    """Fence: join each article's register with the incoming one by the greater of each number, and settle what grew."""
    batch = Batch(tx)
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
            same = one.version < held.version or claims_hash(one.extraction.claims) == held.claims_hash
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
