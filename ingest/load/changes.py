"""The change feed: every line of the fingerprint that came or went, batch by batch, and why."""

import zlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Self

import orjson

from cypher import Graph, load

_PAGE = 20
_TIMEOUT = 60.0
_SIGNS = ("+", "-")


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

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> Self:
        """Put a change together from JSON data; raises KeyError, TypeError or ValueError on anything else."""
        what, place = (data["labels"], data["id"]) if "labels" in data else (data["type"], data["ends"])
        if data["op"] not in _SIGNS:
            raise ValueError(f"{data['op']} is no sign of a change")
        line = orjson.dumps([what, place, data["properties"]], option=orjson.OPT_SORT_KEYS).decode()
        return cls(
            revision=int(data["revision"]), at=str(data["at"]), cause=str(data["cause"]), op=data["op"],
            articles=tuple(data["articles"]), line=line,
        )  # fmt: skip


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
    """Return the lines of the graph to which a feed from the beginning leads; raise ValueError where a part is missing.

    What goes must have come, and revisions follow each other without a gap.
    """
    lines: set[str] = set()
    revision = 0
    for change in feed:
        if not revision <= change.revision <= revision + 1:
            raise ValueError(f"revision {change.revision} follows {revision}")
        revision = change.revision
        if (change.line in lines) is (change.op == "+"):
            wrong = "adds what is there" if change.op == "+" else "takes what is not there"
            raise ValueError(f"revision {revision} {wrong}: {change.line[:200]}")
        (lines.add if change.op == "+" else lines.remove)(change.line)
    return lines
