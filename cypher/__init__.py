"""The graph: what may be in it, how it is asked and written, the one connection, the local server.

The next room takes from here ::

    load("read/meetings")            -> Query            a statement kept in a file
    Neo4jGraph(uri, user, password)  .read(query, **p)   rows; the server refuses any write
                                     .transaction(work)  work(tx) with tx.run(query, **p), run again on conflicts
                                     .apply_schema()
    AsyncNeo4jGraph                  .read(query, **p)   the API's hot path
    LocalServer                      a Neo4j that this program fetches, starts and stops

The driver and the server are loaded at first use, so that reading text needs neither.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from cypher import vocabulary
from cypher.errors import (
    BatchTooLarge,
    Conflict,
    GraphError,
    GraphUnavailable,
    LoginRefused,
    QueryError,
    QueryTimeout,
    ServerFailure,
    ServerTooOld,
)
from cypher.queries import Query, load, names

if TYPE_CHECKING:
    from cypher.graph import AsyncNeo4jGraph, Graph, Neo4jGraph, Row, Transaction
    from cypher.server import Address, LocalServer, Options

_LATE = {
    "Address": "cypher.server",
    "AsyncNeo4jGraph": "cypher.graph",
    "Graph": "cypher.graph",
    "Neo4jGraph": "cypher.graph",
    "Row": "cypher.graph",
    "Transaction": "cypher.graph",
    "LocalServer": "cypher.server",
    "Options": "cypher.server",
}

__all__ = [
    "Address",
    "AsyncNeo4jGraph",
    "BatchTooLarge",
    "Conflict",
    "Graph",
    "GraphError",
    "GraphUnavailable",
    "LocalServer",
    "LoginRefused",
    "Neo4jGraph",
    "Options",
    "Query",
    "QueryError",
    "QueryTimeout",
    "Row",
    "ServerFailure",
    "ServerTooOld",
    "Transaction",
    "load",
    "names",
    "vocabulary",
]


def __getattr__(name: str) -> Any:
    if name not in _LATE:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_LATE[name]), name)
