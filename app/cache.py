"""Answers kept as bytes under their ETag: each is valid for one revision, so nothing ever needs to be invalidated."""

import asyncio
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Mapping
from typing import NamedTuple


class Answer(NamedTuple):
    """A finished answer."""

    body: bytes
    media_type: str
    headers: Mapping[str, str]


class AnswerCache:
    """Bounded in bytes, least recently used out first; identical questions asked at once run one query."""

    def __init__(self, size: int = 64 * 1024 * 1024, largest: int = 1024 * 1024) -> None:
        self._size = size
        self._largest = largest
        self._held = 0
        self._answers: OrderedDict[str, Answer] = OrderedDict()
        self._coming: dict[str, asyncio.Future[Answer]] = {}
        self.hits = 0
        self.misses = 0

    async def get(self, tag: str, make: Callable[[], Awaitable[Answer]]) -> Answer:
        """Return the answer of a tag, made at the first call; a failure goes to all who wait for it."""
        if (known := self._answers.get(tag)) is not None:
            self._answers.move_to_end(tag)
            self.hits += 1
            return known
        if (coming := self._coming.get(tag)) is not None:
            self.hits += 1
            return await asyncio.shield(coming)
        self.misses += 1
        coming = asyncio.ensure_future(make())
        self._coming[tag] = coming
        coming.add_done_callback(lambda done: self._arrived(tag, done))
        return await asyncio.shield(coming)

    def _arrived(self, tag: str, done: asyncio.Future[Answer]) -> None:
        self._coming.pop(tag, None)
        if not done.cancelled() and done.exception() is None:
            self._keep(tag, done.result())

    def _keep(self, tag: str, answer: Answer) -> None:
        if len(answer.body) > min(self._largest, self._size):
            return
        self._answers[tag] = answer
        self._held += len(answer.body)
        while self._held > self._size:
            self._held -= len(self._answers.popitem(last=False)[1].body)
