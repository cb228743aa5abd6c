"""Reads of the graph for the API: few at a time, with a time limit, and totals remembered for one revision."""

import asyncio
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Hashable
from typing import Any, Protocol

from app.problems import Problem
from cypher import Query, Row

CONCURRENT = 8
PATIENCE_S = 2.0
TIMEOUT_S = 5.0
"""A server that has just started needs a second or two to plan a statement for the first time."""


class AsyncGraph(Protocol):
    """What the API needs of the graph's door."""

    async def read(self, query: Query, /, timeout: float = ..., **parameters: Any) -> list[Row]:
        """Run one statement that only reads."""

    async def close(self) -> None:
        """Give back all connections."""


class Reader:
    """Lets few queries run at once; whoever waits too long gets a 503 instead of a minute of silence."""

    def __init__(self, graph: AsyncGraph, concurrent: int = CONCURRENT, patience: float = PATIENCE_S) -> None:
        self._graph = graph
        self._slots = asyncio.Semaphore(concurrent)
        self._patience = patience

    async def read(self, query: Query, **parameters: Any) -> list[Row]:
        """Run a statement; raise Problem `unavailable` if no slot gets free in time."""
        if self._slots.locked():
            await self._wait()
        else:
            await self._slots.acquire()
        try:
            return await self._graph.read(query, timeout=TIMEOUT_S, **parameters)
        finally:
            self._slots.release()

    async def rows(self, query: Query, **parameters: Any) -> list[Row]:
        """Run a statement of at most one record and return its `rows`: maps, or lists named by `columns`."""
        for record in await self.read(query, **parameters):
            names = record.get("columns")
            return [dict(zip(names, row, strict=True)) for row in record["rows"]] if names else list(record["rows"])
        return []

    async def window(self, query: Query, skip: int, limit: int, **parameters: Any) -> tuple[list[Row], int]:
        """Run a statement that gives some of its `rows` and how many there are in all, as `total`."""
        (record,) = await self.read(query, skip=skip, limit=limit, **parameters) or [{"rows": [], "total": 0}]
        return list(record["rows"]), int(record["total"])

    async def close(self) -> None:
        """Give back all connections."""
        await self._graph.close()

    async def _wait(self) -> None:
        try:
            await asyncio.wait_for(self._slots.acquire(), self._patience)
        except TimeoutError:
            raise Problem("unavailable", "too many queries at once; try again in a moment") from None


class Totals:
    """Counts, made once for each revision and filter; the least recently used go first."""

    def __init__(self, size: int = 4096) -> None:
        self._size = size
        self._known: OrderedDict[tuple[Hashable, bytes], int] = OrderedDict()

    async def get(self, revision: Hashable, filters: bytes, count: Callable[[], Awaitable[int]]) -> int:
        """Return the total of a filter at a revision, counted at the first call."""
        name = (revision, filters)
        if name not in self._known:
            self._known[name] = await count()
            if len(self._known) > self._size:
                self._known.popitem(last=False)
        self._known.move_to_end(name)
        return self._known[name]
