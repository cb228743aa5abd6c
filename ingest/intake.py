"""From outcomes to the graph: each text is kept, then the claims are written in batches by one writer, and counted."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import islice
from typing import NamedTuple

from cypher import Graph, GraphError
from ingest.load import Result, write
from ingest.resolve import Extracted
from ingest.store import TextStore
from ingest.workers import Outcome

BATCH = 100
"""Articles a transaction: what a crash can cost is read again in seconds, and each transaction has a fixed price."""


@dataclass(frozen=True, slots=True)
class Intake:
    """What became of the articles of one run."""

    results: Counter[str] = field(default_factory=Counter)
    """By result: written, unchanged (the graph had it, or it came twice in this run), retracted, unstable."""
    failed: Counter[str] = field(default_factory=Counter)
    """By reason."""
    claims: Counter[str] = field(default_factory=Counter)
    """Claims of the articles written, by kind."""

    @property
    def read(self) -> int:
        """All articles that were handed in."""
        return self.results.total() + self.failed.total()

    @property
    def complete(self) -> bool:
        """Whether the graph now holds every article that is not retracted."""
        return not self.failed and not self.results[Result.UNSTABLE]


def take_in(
    outcomes: Iterable[Outcome],
    graph: Graph,
    texts: TextStore,
    *,
    tell: Callable[[str], None],
    batch: int = BATCH,
    renew: bool = False,
) -> Intake:
    """Write what came out of the workers; what is counted as written is committed.

    Running it again, with all or some of the same articles, changes nothing: each batch is one transaction, and an
    article that the graph has is left alone; with `renew`, one that is read otherwise than before is replaced. An
    article that cannot be written is told of and fails alone. Raises cypher.GraphError, OSError; the batches before
    stay written.
    """
    intake = Intake()
    for some in _batches(outcomes, batch):
        read = _read(some, intake)
        for one in read:
            texts.put(one.extracted.article)
        _write(read, partial(_results, graph, renew), intake, tell)
    return intake


_Writer = Callable[[Sequence[Extracted]], Mapping[str, Result]]


class _Read(NamedTuple):
    """An article as read, under the name by which it was handed in."""

    label: str
    extracted: Extracted


def _batches(outcomes: Iterable[Outcome], size: int) -> Iterator[list[Outcome]]:
    stream = iter(outcomes)
    while some := list(islice(stream, size)):
        yield some


def _read(outcomes: Iterable[Outcome], intake: Intake) -> list[_Read]:
    """Return what the workers read, and count what they could not."""
    found = []
    for outcome in outcomes:
        if outcome.article is None or outcome.extraction is None:
            intake.failed[outcome.reason or ""] += 1
        else:
            found.append(_Read(outcome.label, Extracted(article=outcome.article, extraction=outcome.extraction)))
    return found


def _results(graph: Graph, renew: bool, extracted: Sequence[Extracted]) -> Mapping[str, Result]:
    results = write(graph, extracted).results
    changed = [one for one in extracted if results[one.extraction.article] is Result.UNSTABLE]
    return {**results, **write(graph, changed, again=True).results} if renew and changed else results


def _write(read: Sequence[_Read], write_all: _Writer, intake: Intake, tell: Callable[[str], None]) -> None:
    """Write a batch; where that meets a bug, which rolls all of it back, halve it until the article is found."""
    if not read:
        return
    try:
        results = write_all([one.extracted for one in read])
    except (GraphError, OSError):
        raise
    except Exception as bug:
        if len(read) == 1:
            intake.failed["error"] += 1
            tell(f"liqa: {read[0].label}: error: A bug: {bug!r}.")
            return
        _write(read[: len(read) // 2], write_all, intake, tell)
        _write(read[len(read) // 2 :], write_all, intake, tell)
        return
    seen: set[str] = set()
    for label, extracted in read:
        name = extracted.extraction.article
        again = name in seen and results[name] is Result.WRITTEN
        _count(label, extracted, Result.UNCHANGED if again else results[name], intake, tell)
        seen.add(name)


def _count(label: str, extracted: Extracted, result: Result, intake: Intake, tell: Callable[[str], None]) -> None:
    intake.results[result] += 1
    if result is Result.WRITTEN:
        intake.claims.update(claim.kind.value for claim in extracted.extraction.claims)
    if result is Result.UNSTABLE:
        tell(f"liqa: {label}: unstable: The same program read it otherwise; `liqa rebuild` reads everything anew.")
