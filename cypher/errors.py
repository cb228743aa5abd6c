"""What can go wrong at the graph, as one small tree.

::

    GraphError                  anything below; `remedy` says what the reader can do
    ├── QueryError              a query file, its parameters or its use is wrong: a bug of ours
    ├── QueryTimeout            a statement ran longer than it may
    ├── BatchTooLarge           a transaction needs more memory than the server grants: halve the batch
    ├── Conflict                a locked node is gone: raise it inside a transaction to have the work run again
    └── GraphUnavailable        there is no database to talk to
        ├── LoginRefused        the server does not accept user and password
        ├── ServerTooOld        the server is older than this program can use
        └── ServerFailure       the managed local server could not be fetched, started or stopped
"""


class GraphError(Exception):
    """A failure at the graph: one sentence for a person, and the remedy where there is one."""

    def __init__(self, message: str, remedy: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.remedy = remedy

    def __str__(self) -> str:
        return f"{self.message} {self.remedy}".strip()


class QueryError(GraphError):
    """A query does not exist, lacks its title, gets other parameters than it names, or is refused by the server."""


class QueryTimeout(GraphError):
    """A statement or transaction was ended by the server because it took too long."""


class BatchTooLarge(GraphError):
    """A transaction needs more memory than the server grants; the same transaction will never pass."""


class Conflict(GraphError):
    """A node that this transaction locked was deleted meanwhile; running the work again settles it."""


class GraphUnavailable(GraphError):
    """No database answers."""


class LoginRefused(GraphUnavailable):
    """The server answers, but not to this user and password."""


class ServerTooOld(GraphUnavailable):
    """The server answers, but lacks what this program needs."""


class ServerFailure(GraphUnavailable):
    """The managed local server could not be fetched, started or stopped."""
