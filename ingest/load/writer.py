"""The one who writes: compares facts with what the graph holds, writes the difference, and notes each change."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from cypher import Transaction, load
from cypher.vocabulary import Label, Relation
from ingest.load import rows
from ingest.load.points import reach
from ingest.resolve import Edge, Facts, Key, Move, Node
from ingest.resolve.facts import counts
from ingest.resolve.life_buckets import LIFE

_OLD = {
    Label.ARTICLE: "read/load_old_articles",
    Label.EVENT: "read/load_old_events",
    LIFE: "read/load_old_lives",
    Label.PERSON: "read/load_old_people",
    Label.AGREEMENT: "read/load_old_agreements",
    Label.INVITATION: "read/load_old_invitations",
    Label.STATEMENT: "read/load_old_statements",
    Label.ORGANIZATION: "read/load_old_organizations",
    Label.SOURCE: "read/load_old_sources",
    Label.PLACE: "read/load_old_places",
}
"""How what the graph holds of a group is read, by the label of its root."""
PUT = {
    Label.ARTICLE: "write/put_articles",
    Label.CLAIM: "write/put_claims",
    Label.PERSON: "write/put_people",
    Label.ALIAS: "write/put_aliases",
    Label.ORGANIZATION: "write/put_organizations",
    Label.SOURCE: "write/put_sources",
    Label.PLACE: "write/put_places",
    Label.EVENT: "write/put_events",
    Label.AGREEMENT: "write/put_agreements",
    Label.AGREEMENT_STEP: "write/put_steps",
    Label.INVITATION: "write/put_invitations",
    Label.STATEMENT: "write/put_statements",
    Label.DECISION: "write/put_decisions",
}
_NAMED = frozenset({Label.CLAIM, Label.PERSON, Label.ALIAS})
"""What once went under an id may come back under it."""
_COMMON = (Label.ORGANIZATION, Label.SOURCE, Label.PLACE)
_FOUND = tuple(label for label in rows.PARAMETER if label not in (*_COMMON, Label.ALIAS))


class Entry(NamedTuple):
    """One entry of the change feed: a line of the fingerprint that comes (+) or goes (-); a changed fact is both."""

    op: str
    line: str
    causes: frozenset[str]
    """Ids of the claims and articles behind it."""


class LostNodeError(RuntimeError):
    """A relation leads to a node that is not there: the reference data is missing, or this is a bug."""


@dataclass(slots=True)
class _Held:
    """What the graph holds of some groups: nodes and relations with their places, and the group of each."""

    nodes: dict[Key, tuple[Node, str, Key]] = field(default_factory=dict)
    edges: list[tuple[Edge, str, Key]] = field(default_factory=list)


class DifferenceWriter:
    """Writes groups of facts within one transaction; nodes that go are removed by `finish`, after all relations."""

    def __init__(self, transaction: Transaction) -> None:
        self._run = transaction.run
        self._elements: dict[Key, str] = {}
        self._settled: set[Key] = set()
        self._going: dict[Key, tuple[Node, str, frozenset[str]]] = {}
        self._loose: set[Key] = set()
        self.entries: list[Entry] = []

    def put_states(self, states: Sequence[rows.Row]) -> None:
        """Write what buckets remember."""
        if states:
            self._run(load("write/put_states"), rows=states)

    def put(self, groups: Mapping[Key, Facts | None]) -> None:
        """Write each group in place of what the graph holds under its root; null removes it."""
        wanted = {**groups, **self._commons(groups.values())}
        held = self._held(wanted)
        causes = _causes(wanted, held)
        self._put_nodes(wanted, held, causes)
        reach("mid_claims")
        self._put_edges(wanted, held, causes)
        self.move(_moves(wanted, held))

    def move(self, moves: Mapping[str, Move]) -> None:
        """Let the ids of what goes lead to others, and with them what led to the old ones."""
        if moves:
            self._run(load("write/move_ids"), moves=[{"id": id, **moves[id]._asdict()} for id in sorted(moves)])

    def finish(self) -> None:
        """Remove the nodes that have gone, and what nothing leads to any more."""
        self._drop_nodes(self._going.values())
        loose = self._loose
        while loose:
            found = self._unused(loose)
            loose = {edge.end for edge, _, _ in found.edges}
            for edge, _, root in found.edges:
                self._note("-", edge, frozenset({root.id}))
            self._drop_nodes((node, place, frozenset({root.id})) for node, place, root in found.nodes.values())

    def _commons(self, groups: Iterable[Facts | None]) -> dict[Key, Facts]:
        """Return, as groups of their own, the shared nodes that these groups need and that are not settled yet."""
        items = {item.line: item for facts in groups if facts for item in facts.commons}
        edges: dict[Key, list[Edge]] = defaultdict(list)
        for item in items.values():
            if isinstance(item, Edge):
                edges[item.start].append(item)
        nodes = {i.key: i for i in items.values() if isinstance(i, Node) and i.key not in self._settled}
        self._settled |= nodes.keys()
        return {key: Facts((node,), tuple(edges[key])) for key, node in nodes.items()}

    def _held(self, roots: Iterable[Key]) -> _Held:
        by_label: dict[str, list[str]] = defaultdict(list)
        for root in sorted(roots):
            by_label[root.label].append(root.id)
        held = _Held()
        for label, query in _OLD.items():
            if by_label[label]:
                _add(held, self._run(load(query), ids=by_label[label]), label)
        return held

    def _unused(self, loose: Iterable[Key]) -> _Held:
        held = _Held()
        common = sorted(key for key in loose if key.label in _COMMON)
        if common:
            _add(held, self._run(load("read/load_unused"), **rows.by_parameter(common, _COMMON)), None)
        return held

    def _put_nodes(self, wanted: Mapping[Key, Facts | None], held: _Held, causes: Mapping[Key, frozenset[str]]) -> None:
        changed: dict[str, list[rows.Row]] = defaultdict(list)
        kept: set[Key] = set()
        fresh: list[Key] = []
        for root, facts in sorted(wanted.items(), key=lambda item: item[0]):
            for node in facts.nodes if facts else ():
                going = self._going.pop(node.key, None)
                old = held.nodes.get(node.key) or going
                kept.add(node.key)
                if old is None or old[0].line != node.line:
                    self._replace(old[0] if old else None, node, causes[root])
                    fresh += [] if old else [node.key]
                    changed[node.key.label].append(rows.node_row(node, old[0] if old else None))
        for key, (node, place, root) in held.nodes.items():
            self._elements[key] = place
            if key not in kept:
                self._going[key] = node, place, causes[root]
        self._run_for_ids("write/forget_moved", [key.id for key in fresh if key.label in _NAMED])
        for label, found in sorted(changed.items()):
            for row in self._run(load(PUT[Label(label)]), rows=found):
                self._elements[Key(label, row["id"])] = row["element"]

    def _run_for_ids(self, query: str, ids: Sequence[str]) -> None:
        if ids:
            self._run(load(query), ids=ids)

    def _put_edges(self, wanted: Mapping[Key, Facts | None], held: _Held, causes: Mapping[Key, frozenset[str]]) -> None:
        new = {edge.line: (edge, root) for root, facts in wanted.items() if facts for edge in facts.edges}
        dropped: list[str] = []
        there: set[str] = set()
        for edge, place, root in held.edges:
            line = edge.line
            if line in new and line not in there:
                there.add(line)
                continue
            dropped.append(place)
            self._loose |= {end for end in (edge.start, edge.end) if end.label in _COMMON}
            self._note("-", edge, causes[root])
        added = [new[line] for line in sorted(new.keys() - there)]
        for edge, root in added:
            self._note("+", edge, causes[root])
        if dropped:
            self._run(load("write/drop_relations"), elements=dropped)
        self._draw([edge for edge, _ in added])

    def _draw(self, edges: Sequence[Edge]) -> None:
        """Create relations; raise LostNodeError if one has an end that is not in the graph."""
        self._find({end for edge in edges for end in (edge.start, edge.end)})
        found = [
            {"type": e.type, "start": self._elements[e.start], "end": self._elements[e.end], "properties": e.properties}
            for e in edges
        ]
        if found and self._run(load("write/put_relations"), rows=found) != [{"written": len(found)}]:
            raise LostNodeError("relations were not written, as their ends are gone")

    def _find(self, ends: Iterable[Key]) -> None:
        """Learn where nodes are, and make the buckets that do not exist yet."""
        missing = sorted(set(ends) - self._elements.keys())
        buckets = [key.id for key in missing if key.label == Label.BUCKET]
        if buckets:
            for row in self._run(load("write/put_buckets"), ids=buckets):
                self._elements[Key(Label.BUCKET, row["id"])] = row["element"]
        others = [key for key in missing if key.label in _FOUND]
        if others:
            for row in self._run(load("read/load_elements"), **rows.by_parameter(others, _FOUND)):
                self._elements[Key(row["label"], row["id"])] = row["element"]
        lost = [key for key in missing if key not in self._elements]
        if lost:
            raise LostNodeError(f"there is no {lost[0].label} {lost[0].id}")

    def _drop_nodes(self, going: Iterable[tuple[Node, str, frozenset[str]]]) -> None:
        places = []
        for node, place, causes in going:
            places.append(place)
            self._note("-", node, causes)
        if places:
            self._run(load("write/drop_nodes"), elements=places)

    def _replace(self, old: Node | None, new: Node, causes: frozenset[str]) -> None:
        if old:
            self._note("-", old, causes)
        self._note("+", new, causes)

    def _note(self, op: str, item: Node | Edge, causes: frozenset[str]) -> None:
        if counts(item):
            self.entries.append(Entry(op, item.line, causes))


def _add(held: _Held, found: Iterable[rows.Row], label: str | None) -> None:
    """Add the rows of a statement that reads groups; without a label each node is its own root."""
    for row in found:
        root = Key(label or rows.key(row["labels"], row["id"]).label, row["root"])
        if row["labels"]:
            node = rows.node(row)
            held.nodes[node.key] = node, row["element"], root
        held.edges += [(rows.edge(e), e["element"], root) for e in row["edges"]]


def _causes(wanted: Mapping[Key, Facts | None], held: _Held) -> dict[Key, frozenset[str]]:
    """Return the claims behind each group, as it was and as it shall be; an article is its own cause."""
    found: dict[Key, set[str]] = {root: {root.id} for root in wanted}
    for root, edge in _edges(wanted, held):
        if edge.type == Relation.SUPPORTS:
            found[root].add(edge.start.id)
        elif edge.type == Relation.HELD_POST:
            found[root].update(_claims(edge))
    return {root: frozenset(ids) for root, ids in found.items()}


def _edges(wanted: Mapping[Key, Facts | None], held: _Held) -> Iterator[tuple[Key, Edge]]:
    for root, facts in wanted.items():
        yield from ((root, edge) for edge in (facts.edges if facts else ()))
    yield from ((root, edge) for edge, _, root in held.edges)


def _claims(edge: Edge) -> list[str]:
    claims = edge.properties.get("claims", [])
    return claims if isinstance(claims, list) else []


def _moves(wanted: Mapping[Key, Facts | None], held: _Held) -> dict[str, Move]:
    """Pair the claims that go with the nearest of their kind that the same article makes from now on."""
    moves: dict[str, Move] = {}
    new = {root: _claim_nodes(facts.nodes) for root, facts in wanted.items() if facts and root.label == Label.ARTICLE}
    for key, (node, _, root) in held.nodes.items():
        if key.label == Label.CLAIM and root in new and key not in {n.key for n in new[root]}:
            nearest = min(new[root], key=lambda other: (*_distance(node, other), other.key), default=None)
            moves[key.id] = Move(nearest.key.id if nearest else None, root.id)
    return moves


def _claim_nodes(nodes: Iterable[Node]) -> list[Node]:
    return [node for node in nodes if node.key.label == Label.CLAIM]


def _distance(one: Node, other: Node) -> tuple[bool, int]:
    start, begin = one.properties.get("start", 0), other.properties.get("start", 0)
    assert isinstance(start, int)
    assert isinstance(begin, int)
    return one.properties.get("kind") != other.properties.get("kind"), abs(start - begin)
