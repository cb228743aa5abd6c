"""The whole graph as canonical lines, and the one number by which two graphs are compared."""

from collections.abc import Iterator
from typing import Any

from cypher import Graph, load
from ingest.load import rows
from ingest.resolve import Node, fingerprint
from ingest.resolve.facts import counts

_PAGE = 50_000
_TIMEOUT = 600.0


def graph_lines(graph: Graph, *, tombstones: bool = True) -> Iterator[str]:
    """Yield the canonical lines of all facts, in no order; nothing may be written meanwhile.

    Without tombstones those of retracted articles and of decisions are left out, and ids that splits gave until they
    were taken back.
    """
    for row in _pages(graph, "read/fingerprint_nodes"):
        node = rows.node(row)
        if counts(node) and (tombstones or not _is_tombstone(node)):
            yield node.line
    for row in _pages(graph, "read/fingerprint_relations"):
        edge = rows.edge(row)
        if counts(edge) and (tombstones or not (edge.start.label == "Decision" or "reverted" in edge.properties)):
            yield edge.line


def graph_fingerprint(graph: Graph, *, tombstones: bool = True) -> str:
    """Return the fingerprint of everything in the graph that is a fact."""
    return fingerprint(graph_lines(graph, tombstones=tombstones))


def _is_tombstone(node: Node) -> bool:
    retraction = node.properties.get("retraction", 0)
    retracted = isinstance(retraction, int) and retraction % 2 == 1
    return retracted or node.key.label == "Decision" or "reverted" in node.properties


def _pages(graph: Graph, query: str) -> Iterator[dict[str, Any]]:
    skip = 0
    while found := graph.read(load(query), timeout=_TIMEOUT, skip=skip, limit=_PAGE):
        yield from found
        skip += len(found)


__all__ = ["graph_fingerprint", "graph_lines"]
