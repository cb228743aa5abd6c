"""From outcomes to the graph: each text is kept, then the claims are written in batches by one writer, and counted."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice

from cypher import Graph
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


def take_in(outcomes: Iterable[Outcome], graph: Graph, texts: TextStore, *, batch: int = BATCH) -> Intake:
    """Write what came out of the workers; what is counted as written is committed.

    Running it again, with all or some of the same articles, changes nothing: each batch is one transaction, and an
    article that the graph has is left alone. Raises cypher.GraphError, OSError; the batches before stay written.
    """
    intake = Intake()
    for some in _batches(outcomes, batch):
        extracted = _extracted(some, intake)
        for one in extracted:
            texts.put(one.article)
        if extracted:
            _count(extracted, write(graph, extracted).results, intake)
    return intake


def _batches(outcomes: Iterable[Outcome], size: int) -> Iterator[list[Outcome]]:
    stream = iter(outcomes)
    while some := list(islice(stream, size)):
        yield some


def _extracted(outcomes: Iterable[Outcome], intake: Intake) -> list[Extracted]:
    """Return what the workers read, and count what they could not."""
    found = []
    for outcome in outcomes:
        if outcome.article is None or outcome.extraction is None:
            intake.failed[outcome.reason or ""] += 1
        else:
            found.append(Extracted(article=outcome.article, extraction=outcome.extraction))
    return found


def _count(extracted: Sequence[Extracted], results: Mapping[str, Result], intake: Intake) -> None:
    """Count an article at its first place in the batch as what became of it, at any other as unchanged."""
    seen: set[str] = set()
    for one in extracted:
        name = one.extraction.article
        result = Result.UNCHANGED if name in seen and results[name] is Result.WRITTEN else results[name]
        seen.add(name)
        intake.results[result] += 1
        if result is Result.WRITTEN:
            intake.claims.update(claim.kind.value for claim in one.extraction.claims)
