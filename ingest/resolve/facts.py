"""Facts as plain nodes and relations, with the one line of text by which two graphs are compared."""

import datetime as dt
import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

import orjson

from cypher.vocabulary import Label, Relation

Value = str | int | bool | dt.date | list[str]
Properties = Mapping[str, Value]

MACHINERY = frozenset({Label.BUCKET, Label.CHANGE, Label.REVISION, Label.MOVED, Label.READER})
"""Nodes that help to write; neither they nor their relations count."""
VOLATILE = frozenset({"reader"})
"""Properties that say how the graph came to be, and not what it holds."""
REFERENCE = frozenset({Label.COUNTRY, Label.TOPIC, Label.PLACE})
"""Nodes loaded with the schema; they do not count, the relations that lead to them do."""
SECOND_LABELS = frozenset(
    {
        Label.MINISTRY, Label.GOVERNMENT, Label.AGENCY, Label.JOINT_BODY, Label.INTERGOVERNMENTAL_ORGANIZATION,
        Label.MEDIA, Label.MEETING, Label.VISIT, Label.CALL, Label.CONFERENCE, Label.SESSION, Label.SIGNING,
        Label.JOINT_ACTIVITY,
    }
)  # fmt: skip


class Key(NamedTuple):
    """Names one node: its first label and its id."""

    label: str
    id: str


@dataclass(frozen=True, slots=True, eq=False)
class Node:
    """A node: `labels` are all its labels, sorted; `properties` do not hold its id; `line` is its canonical text."""

    key: Key
    labels: tuple[str, ...]
    properties: Properties
    line: str = field(init=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "line", _line([*self.labels], self.key.id, self.properties))


@dataclass(frozen=True, slots=True, eq=False)
class Edge:
    """A relation from one node to another; two with the same line, the canonical text, are one."""

    type: str
    start: Key
    end: Key
    properties: Properties
    line: str = field(init=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "line", _line(self.type, [[*self.start], [*self.end]], self.properties))


@dataclass(frozen=True, slots=True)
class Facts:
    """Some nodes and relations; `commons` are nodes and relations that several parts of the graph share.

    What is common (organisations, outlets, places) follows from its id alone and is there as long as something leads
    to it.
    """

    nodes: tuple[Node, ...] = ()
    edges: tuple[Edge, ...] = ()
    commons: tuple["Node | Edge", ...] = ()

    def lines(self) -> list[str]:
        """Return the canonical lines of all nodes and relations that count, sorted, each once."""
        return sorted({item.line for item in (*self.nodes, *self.edges, *self.commons) if counts(item)})

    @property
    def digest(self) -> str:
        """A short hash of everything in it, what is uncounted too."""
        lines = sorted({item.line for item in (*self.nodes, *self.edges, *self.commons)})
        return hashlib.sha256("\n".join(lines).encode()).hexdigest()[:16]


def counts(item: Node | Edge) -> bool:
    """Say whether a node or relation is a fact that two graphs must share."""
    if isinstance(item, Node):
        return item.key.label not in MACHINERY | REFERENCE
    return not {item.start.label, item.end.label} & MACHINERY


def node(label: str, id: str, properties: Mapping[str, object], *more: str) -> Node:
    """Make a node with a first label and perhaps more; empty and null properties are left out."""
    return Node(Key(label, id), tuple(sorted({str(label), *map(str, more)})), plain_properties(properties))


def edge(type: Relation, start: Key, end: Key, properties: Mapping[str, object] | None = None) -> Edge:
    """Make a relation; empty and null properties are left out."""
    return Edge(str(type), start, end, plain_properties(properties or {}))


def plain_properties(properties: Mapping[str, object]) -> dict[str, Value]:
    """Keep what Neo4j can store: no nulls, no empty lists, enums as text, sets sorted."""
    found: dict[str, Value] = {}
    for name, value in properties.items():
        if type(value) in _AS_IS:
            found[name] = value  # type: ignore[assignment]
        elif value is not None and value not in _EMPTY:
            found[name] = _plain(value)
    return found


_AS_IS = frozenset({str, int, bool, dt.date})
_EMPTY: tuple[object, ...] = ([], (), frozenset())


def _plain(value: object) -> Value:
    if isinstance(value, bool | int | dt.date):
        return value
    if isinstance(value, str):
        return str(value)
    if isinstance(value, set | frozenset):
        return sorted(map(str, value))
    if isinstance(value, list | tuple):
        return [str(item) for item in value]
    raise TypeError(f"a graph cannot hold {value!r}")


def _line(kind: object, place: object, properties: Properties) -> str:
    if not VOLATILE.isdisjoint(properties):
        properties = {name: value for name, value in properties.items() if name not in VOLATILE}
    return orjson.dumps([kind, place, properties], option=orjson.OPT_SORT_KEYS).decode()


def fingerprint(lines: Iterable[str]) -> str:
    """Return one sha256, in hex, over a set of lines: over their sorted hashes, so that millions fit into memory."""
    hashes = sorted({hashlib.sha256(line.encode()).digest() for line in lines})
    return hashlib.sha256(b"".join(hashes)).hexdigest()
