"""The one connection to Neo4j: reads that cannot write, transactions that are run again when they must be."""

import logging
import random
import time
import uuid
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, Protocol, Self, TypeVar, cast

import neo4j
from neo4j import exceptions as driver_errors
from neo4j.time import Date, DateTime, Duration, Time

from cypher import errors
from cypher.queries import Query, load, names, statements

# What the driver logs of a lost link is in the errors that this module raises; Python would print it beside them.
logging.getLogger("neo4j").addHandler(logging.NullHandler())

Row = dict[str, Any]
Result = TypeVar("Result")

OLDEST = (5, 26)
AWAY = 60.0
"""Seconds that a transaction waits for a server that cannot be reached; one that starts anew needs a few."""
_CONFLICT_LIMIT = 5
_WIPED = 20_000
"""Nodes or relations that one transaction of a wipe deletes: some 30 MB."""
_LOCKED = ("DeadlockDetected", "LockAcquisitionTimeout", "LockClientStopped")
_START = "Start it with `liqa db start`, or let LIQA_NEO4J_URI point to a Neo4j that runs."
_LOGIN = "Check LIQA_NEO4J_USER and LIQA_NEO4J_PASSWORD; for the managed database see `liqa db password`."
_NEWER = f"Use Neo4j {'.'.join(map(str, OLDEST))} or newer."
_FULL = "Its disk may be full: free some space, run `liqa db stop` and `liqa db start`, then try again."
_SENTENCES: tuple[tuple[str, type[errors.GraphError], str, str], ...] = (
    (".Security.", errors.LoginRefused, "{uri} refuses the user and password ({code}).", _LOGIN),
    ("AuthConfiguration", errors.LoginRefused, "{uri} refuses the user and password ({code}).", _LOGIN),
    ("TransactionTimedOut", errors.QueryTimeout, "The query {query} took too long.", "Narrow it, or try again."),
    ("MemoryPoolOutOfMemory", errors.BatchTooLarge, "The query {query} needs more memory than the server grants.", ""),
    ("DatabaseError.Transaction", errors.GraphUnavailable, "{uri} can store nothing more ({code}).", _FULL),
    # What the driver says before it asks for a version: the protocol of the server lacks what this program needs.
    ("UnsupportedServerProduct", errors.ServerTooOld, "The Neo4j at {uri} is too old.", _NEWER),
    ("ConfigurationError", errors.ServerTooOld, "The Neo4j at {uri} is too old.", _NEWER),
    ("DatabaseNotFound", errors.GraphUnavailable, "{uri} has no such database.", "Check LIQA_NEO4J_DATABASE."),
)


class Transaction(Protocol):
    """What the work of a transaction may do."""

    def run(self, query: Query, /, **parameters: Any) -> list[Row]:
        """Run one statement and return all its rows."""


class Graph(Protocol):
    """What ingest and app need of a graph."""

    def read(self, query: Query, /, timeout: float = ..., **parameters: Any) -> list[Row]:
        """Run one statement that only reads and return all its rows as plain values, dates as ISO text."""

    def transaction(
        self, work: Callable[[Transaction], Result], *, timeout: float = ..., budget: float = ...
    ) -> Result:
        """Run the work in one transaction, again from its beginning where an error asks for it."""


class _Running:
    """A transaction under way, which remembers the query it is at for the error sentence."""

    def __init__(self, transaction: neo4j.Transaction) -> None:
        self._transaction = transaction
        self.at = ""

    def run(self, query: Query, /, **parameters: Any) -> list[Row]:
        query.check(frozenset(parameters))
        self.at = query.name
        return [plain(dict(record)) for record in self._transaction.run(query.text, parameters)]


class Neo4jGraph:
    """A graph in a Neo4j server, reached over Bolt; close it, or use it as a context manager."""

    def __init__(self, uri: str, user: str, password: str, database: str = "neo4j") -> None:
        with _address_checked(uri):
            self._driver = neo4j.GraphDatabase.driver(uri, auth=(user, password), **_driver_options())
        self._database = database
        self.uri = uri
        self.retries: Counter[str] = Counter()
        """How often work was run again, by the kind of error."""

    def read(self, query: Query, /, timeout: float = 10.0, **parameters: Any) -> list[Row]:
        """Run a statement in READ mode (the server refuses any write) outside any transaction, at most `timeout` s."""
        return self._auto_commit(neo4j.READ_ACCESS, query, timeout, parameters)

    def transaction(
        self, work: Callable[[Transaction], Result], *, timeout: float = 60.0, budget: float = 120.0
    ) -> Result:
        """Run `work` in one transaction and commit.

        Conflicts, lost links and unknown outcomes of a commit run the work again, so it must be idempotent and must
        keep nothing from an earlier try. `timeout` limits one try at the server, `budget` all tries in seconds; a
        server that cannot be reached is waited for AWAY seconds at most, which is enough for a new start.
        Errors that `work` itself raises roll back and pass through, except errors.Conflict, which asks for a new try.
        """
        reached = time.monotonic()
        end = reached + budget
        attempt = 0
        while True:
            attempt += 1
            running: list[_Running] = []
            try:
                return self._attempt(work, timeout, running)
            except (driver_errors.Neo4jError, driver_errors.DriverError, errors.Conflict) as error:
                pause = pause_before_retry(error, attempt)
                reached = time.monotonic() if running else reached
                if pause is None or time.monotonic() + pause > min(end, reached + AWAY):
                    raise translate(error, running[-1].at if running else "", self.uri) from error
                self.retries[type(error).__name__] += 1
            time.sleep(pause)

    def apply_schema(self) -> None:
        """Create what is missing of the constraints and indexes in `schema/`, and wait until they can be used."""
        for name in names("schema"):
            for statement in statements(load(name)):
                self._auto_commit(neo4j.WRITE_ACCESS, statement, 300.0, {})

    def wipe(self, progress: Callable[[int, int], None] | None = None) -> None:
        """Delete all nodes and relations in batches, relations first; constraints and indexes stay.

        From the first batch to the last the graph refuses to be written; where a wipe was stopped, another one goes on.
        `progress` gets the count of what is deleted and of what there was.
        """
        total = self._step("write/wipe_begin", token=uuid.uuid4().hex)["total"]
        done = 0
        for name in ("write/wipe_relations", "write/wipe_nodes"):
            while gone := self._step(name, limit=_WIPED)["gone"]:
                done += gone
                if progress:
                    progress(min(done, total), total)
        self._step("write/wipe_end")

    def _step(self, name: str, **parameters: Any) -> Row:
        return self.transaction(lambda tx: tx.run(load(name), **parameters)[0], timeout=600.0, budget=600.0)

    def version(self, timeout: float = 10.0) -> str:
        """Return the server's version; raise LoginRefused, ServerTooOld or GraphUnavailable with the remedy.

        A server that has just started on a busy machine may need more than the usual `timeout` seconds.
        """
        version = str(self.read(load("read/server_version"), timeout=timeout)[0]["version"])
        if version_key(version) < OLDEST:
            raise errors.ServerTooOld(f"The Neo4j at {self.uri} is too old ({version}).", _NEWER)
        return version

    def close(self) -> None:
        """Give back all connections."""
        self._driver.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _attempt(self, work: Callable[[Transaction], Result], timeout: float, running: list[_Running]) -> Result:
        with (
            self._driver.session(database=self._database) as session,
            session.begin_transaction(timeout=timeout) as transaction,
        ):
            running.append(_Running(transaction))
            result = work(running[-1])
            transaction.commit()
            return result

    def _auto_commit(self, mode: str, query: Query, timeout: float, parameters: Row) -> list[Row]:
        query.check(frozenset(parameters))
        try:
            with self._driver.session(database=self._database, default_access_mode=mode) as session:
                result = session.run(neo4j.Query(query.text, timeout=timeout), parameters)
                return [plain(record.data()) for record in result]
        except (driver_errors.Neo4jError, driver_errors.DriverError) as error:
            raise translate(error, query.name, self.uri) from error


class AsyncNeo4jGraph:
    """The same door for the API's hot path: reads only, one driver a process, made and closed in the lifespan."""

    def __init__(self, uri: str, user: str, password: str, database: str = "neo4j") -> None:
        with _address_checked(uri):
            self._driver = neo4j.AsyncGraphDatabase.driver(uri, auth=(user, password), **_driver_options())
        self._database = database
        self.uri = uri

    async def read(self, query: Query, /, timeout: float = 2.0, **parameters: Any) -> list[Row]:
        """Run a statement in READ mode; for speed the values are handed on as they come, so it returns dates as text.

        Raises QueryTimeout after `timeout` seconds, GraphUnavailable at once: a read is not tried again.
        """
        query.check(frozenset(parameters))
        try:
            async with self._driver.session(database=self._database, default_access_mode=neo4j.READ_ACCESS) as session:
                result = await session.run(neo4j.Query(query.text, timeout=timeout), parameters)
                return [dict(record) async for record in result]
        except (driver_errors.Neo4jError, driver_errors.DriverError) as error:
            raise translate(error, query.name, self.uri) from error

    async def close(self) -> None:
        """Give back all connections."""
        await self._driver.close()


def version_key(version: str) -> tuple[int, ...]:
    """Order versions such as `5.26.1`, `2026.09.0` and `5.26-aura` by year or major, then minor."""
    parts = version.split("-", maxsplit=1)[0].split(".")
    return tuple(int(part) for part in parts[:2] if part.isdigit())


_PLAIN = frozenset({str, int, float, bool, type(None)})


def plain(value: Any) -> Any:
    """Turn what the driver returns into JSON values: dates, times and durations become ISO text."""
    if type(value) in _PLAIN:
        return value
    if isinstance(value, (Date, DateTime, Time, Duration)):
        return value.iso_format()
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(item) for item in value]
    return value


def pause_before_retry(error: Exception, attempt: int) -> float | None:
    """Say how many seconds to wait before the same work is run again, or None if it would fail again.

    The driver's own classes do not serve: it counts a full memory pool as transient, and neither an unknown outcome
    of a commit nor a constraint lost in a race as worth another try.
    """
    if isinstance(error, errors.Conflict):
        return random.uniform(0.02, 0.2) if attempt < _CONFLICT_LIMIT else None
    code = getattr(error, "code", None) or ""
    if code.endswith("MemoryPoolOutOfMemoryError"):
        return None
    if isinstance(error, driver_errors.ConstraintError) or code.endswith("EntityNotFound"):
        return random.uniform(0.02, 0.2) if attempt < _CONFLICT_LIMIT else None
    if code.endswith(_LOCKED):
        return random.uniform(0.02, 0.2)
    again = isinstance(error, driver_errors.IncompleteCommit) or _retryable(error)
    return random.uniform(0.5, 1.0) * min(2.0, 0.1 * 2**attempt) if again else None


def translate(error: Exception, query: str, uri: str) -> errors.GraphError:
    """Put a driver's error into the words of this room; data that the server quotes stays in the chained error."""
    if isinstance(error, errors.GraphError):
        return error
    code = getattr(error, "code", None) or type(error).__name__
    for part, kind, sentence, remedy in _SENTENCES:
        if part in code:
            return kind(sentence.format(query=query, uri=uri, code=code), remedy)
    if isinstance(error, driver_errors.ClientError):
        return errors.QueryError(f"The server refuses the query {query} ({code}).")
    return errors.GraphUnavailable(f"No Neo4j answers at {uri} ({code}).", _START)


def _retryable(error: Exception) -> bool:
    known = isinstance(error, (driver_errors.Neo4jError, driver_errors.DriverError))
    return known and bool(cast(Any, error).is_retryable())


@contextmanager
def _address_checked(uri: str) -> Iterator[None]:
    try:
        yield
    except (driver_errors.DriverError, ValueError, ImportError) as error:
        raise errors.GraphUnavailable(f"{uri} is no address of a Neo4j.", "One is like bolt://host:7687.") from error


def _driver_options() -> dict[str, Any]:
    return {
        "user_agent": "liqa",
        "telemetry_disabled": True,
        "notifications_min_severity": "OFF",
        "connection_timeout": 5.0,
        "connection_acquisition_timeout": 5.0,
    }
