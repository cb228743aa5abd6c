"""Articles into the graph, out of it, and in again."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from cypher import BatchTooLarge, Graph, Transaction, load
from ingest.load.batch import TIMEOUT, Batch, Register, Result, WriteReport
from ingest.load.points import reach
from ingest.resolve import Arrival, Extracted, Head, arrival, head_of
from ingest.resolve.articles import reading_hash


def write(graph: Graph, extracted: Sequence[Extracted], *, again: bool = False) -> WriteReport:
    """Write articles with their claims and all that follows; returns when the database has committed.

    Idempotent: what the graph already has, from this reader or one that came after him, is left alone, unless `again`
    asks to replace what this very one read. A batch too large for the database's memory is halved.
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
    numbers = batch.readers(one.reader for one in incoming.values())
    reach("after_registers")
    arrivals: dict[str, Arrival] = {}
    results: dict[str, Result] = {}
    for id, one in sorted(incoming.items()):
        held = registers[id]
        results[id] = _join(one, held, numbers[one.reader], again)
        if results[id] is Result.WRITTEN:
            arrivals[id] = _arrival(one, held.retraction)
        elif results[id] is Result.RETRACTED and one.version > held.version:
            arrivals[id] = _tombstone(id, replace(held, version=one.version))
    report = batch.settle(arrivals, results, "rebuild" if again else "articles")
    read = {id: one for id, one in incoming.items() if results[id] in (Result.WRITTEN, Result.UNCHANGED)}
    later = {id: one for id, one in read.items() if registers[id].rank < (one.version, numbers[one.reader])}
    batch.note_readers({id: one.reader for id, one in later.items() if registers[id].version})
    return report


def _join(one: Extracted, held: Register, number: int, again: bool) -> Result:
    """Say what becomes of an article that comes in, beside what the graph has of it."""
    rank = one.version, number
    if held.retraction % 2 == 1:
        return Result.RETRACTED
    if one.version > held.version or (again and rank >= held.rank):
        return Result.WRITTEN
    if rank < held.rank or reading_hash(head_of(one), one.extraction.claims) == held.claims_hash:
        return Result.UNCHANGED
    return Result.WRITTEN if rank > held.rank else Result.UNSTABLE


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
