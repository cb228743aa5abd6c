"""Every stored article read again, and all facts computed anew, while decisions and retractions stay."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from cypher import Graph
from ingest.load import load_reference, refresh, write
from ingest.resolve import Extracted
from ingest.sources import Failure, Item
from ingest.sources.item import Reason
from ingest.store import StoreError, TextStore
from ingest.workers import Outcome

_BATCH = 200


@dataclass(slots=True)
class Rebuilt:
    """What became of a rebuild; `changes` counts lines of the graph that came or went."""

    read: int = 0
    failed: int = 0
    changes: int = 0


def stored(texts: TextStore) -> Iterator[Item | Failure]:
    """Yield all stored articles; one whose file is damaged is a failure."""
    for id in texts:
        try:
            yield Item(id, texts.get(id))
        except StoreError as error:
            yield Failure(id, Reason.UNREADABLE, str(error))


def rebuild_graph(outcomes: Iterable[Outcome], graph: Graph) -> Rebuilt:
    """Write articles again as they are read now, then compute what no article touches.

    The graph serves all the while, and a rebuild that was stopped at any moment can be started again.
    """
    load_reference(graph)
    rebuilt, stream = Rebuilt(), iter(outcomes)
    while some := list(islice(stream, _BATCH)):
        good = [Extracted(article=o.article, extraction=o.extraction) for o in some if o.article and o.extraction]
        rebuilt.read += len(some)
        rebuilt.failed += len(some) - len(good)
        rebuilt.changes += write(graph, good, again=True).changes
    rebuilt.changes += refresh(graph)
    return rebuilt
