"""The change feed: every line of the fingerprint that came or went, batch by batch, and why."""

import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

import orjson

from cypher import Graph, load

_PAGE = 20
_TIMEOUT = 60.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One line that came (`+`) or went (`-`) with a batch; a fact that changed went as it was and came as it is.

    `cause` is articles, decision, retraction, restoration or rebuild; `articles` are those of the batch that stand
    behind this very fact, or none where it follows from the others.
    """

    revision: int
    at: str
    cause: str
    op: str
    articles: tuple[str, ...]
    line: str

    def to_data(self) -> dict[str, Any]:
        """Return the change as JSON data, the line taken apart."""
        kind, *place, properties = orjson.loads(self.line)
        what = {"labels": kind, "id": place[0]} if isinstance(kind, list) else {"type": kind, "ends": place[0]}
        known = {"revision": self.revision, "at": self.at, "cause": self.cause, "op": self.op}
        return {**known, "articles": list(self.articles), **what, "properties": properties}


def changes(graph: Graph, since: int = 0) -> Iterator[Change]:
    """Yield what changed after a revision, in order; the first of all starts from an empty graph."""
    after = f"{since:012}-~"
    while found := graph.read(load("read/changes_since"), timeout=_TIMEOUT, after=after, limit=_PAGE):
        for row in found:
            yield from _read(row)
        after = found[-1]["id"]


def _read(row: dict[str, Any]) -> Iterator[Change]:
    for op, articles, line in entries(row["entries"]):
        yield Change(revision=row["revision"], at=row["at"], cause=row["cause"], op=op, articles=articles, line=line)


def entries(packed: bytes) -> Iterator[tuple[str, tuple[str, ...], str]]:
    """Unpack a part of the feed: sign, articles behind it, line."""
    for entry in zlib.decompress(packed).decode().split("\n"):
        op, causes, line = entry.split("\t", 2)
        yield op, tuple(causes.split(",")) if causes else (), line


def replay(feed: Iterable[Change]) -> set[str]:
    """Return the lines of the graph to which a feed from the beginning leads."""
    lines: set[str] = set()
    for change in feed:
        if change.op == "+":
            lines.add(change.line)
        else:
            lines.discard(change.line)
    return lines
