"""The revision of the graph, polled once a second, and the strong ETags that follow from it."""

import asyncio
import datetime as dt
import hashlib
import logging
from typing import NamedTuple

from app.reading import Reader
from cypher import GraphError, load

_log = logging.getLogger(__name__)
_PERIOD = 1.0


class Revision(NamedTuple):
    """A number that every committed batch raises, and the time of that commit in RFC 3339."""

    number: int
    committed_at: str

    @property
    def day(self) -> dt.date:
        """The UTC day of the commit: `today` for everything that counts days."""
        return dt.date.fromisoformat(self.committed_at[:10])

    @property
    def http_date(self) -> str:
        """The time of the commit as HTTP writes it."""
        moment = dt.datetime.fromisoformat(self.committed_at.replace("Z", "+00:00"))
        return moment.astimezone(dt.UTC).strftime("%a, %d %b %Y %H:%M:%S GMT")


EMPTY = Revision(0, "1970-01-01T00:00:00Z")
"""The revision of a graph in which nothing was committed yet."""


class RevisionWatch:
    """Keeps the current revision in memory, so that a 304 costs no query; it may be one second behind."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._current: Revision | None = None
        self._task: asyncio.Task[None] | None = None

    async def current(self) -> Revision:
        """Return the revision as last polled; without one, ask now (raises GraphError if the graph is away)."""
        if self._current is None:
            self._current = await self._ask()
        return self._current

    async def renew(self) -> None:
        """Ask now, so that whoever just wrote reads what he wrote."""
        self._current = await self._ask()

    def start(self) -> None:
        """Begin to poll."""
        self._task = asyncio.create_task(self._poll())

    async def stop(self) -> None:
        """End polling."""
        if self._task:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)

    async def _poll(self) -> None:
        while True:
            try:
                self._current = await self._ask()
            except GraphError as error:
                if self._current is not None:
                    _log.warning("the revision cannot be read: %s", error)
                self._current = None
            await asyncio.sleep(_PERIOD)

    async def _ask(self) -> Revision:
        rows = await self._reader.read(load("read/revision"))
        return Revision(rows[0]["number"], rows[0]["committed_at"]) if rows else EMPTY


def tag(revision: Revision, identity: bytes) -> str:
    """Return the strong ETag of what `identity` (path, normalised query, format, language) names at a revision.

    The time of the commit is part of it: a graph built anew counts its revisions from the beginning.
    """
    digest = hashlib.blake2b(revision.committed_at.encode() + b"\0" + identity, digest_size=9).hexdigest()
    return f'"g{revision.number}-{digest}"'


def matches(if_none_match: str | None, etag: str) -> bool:
    """Say whether an If-None-Match header (a list, weak tags, or *) names the tag."""
    if not if_none_match:
        return False
    tags = (part.strip().removeprefix("W/") for part in if_none_match.split(","))
    return any(part in ("*", etag) for part in tags)
