"""Where articles, claims and facts are kept: what the resolver asks and writes, and a shelf in memory."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, field
from typing import NamedTuple, Protocol

from cypher.vocabulary import Label, Relation
from ingest.resolve.articles import article_facts
from ingest.resolve.buckets import keys
from ingest.resolve.evidence import Head, Told
from ingest.resolve.facts import Facts, Key, Node
from ingest.resolve.support import bands


@dataclass(frozen=True, slots=True)
class State:
    """What a bucket remembers: the digest of each fact that it owns, and a memo for those who read it."""

    roots: Mapping[Key, str] = field(default_factory=dict)
    memo: str = ""


def differences(
    states: Iterable[State], facts: Mapping[Key, Facts], kept: Set[Key] = frozenset()
) -> dict[Key, Facts | None]:
    """Return the facts that are new or changed, and null for those that are gone; what is `kept` is neither."""
    old = {root: digest for state in states for root, digest in state.roots.items()}
    changed: dict[Key, Facts | None] = dict.fromkeys(old.keys() - facts.keys() - kept)
    changed.update({root: found for root, found in facts.items() if old.get(root) != found.digest})
    return changed


class Move(NamedTuple):
    """Where an id leads that names nothing any more: to another one, or else to an article that told of it."""

    to: str | None
    article: str


class Shelf(Protocol):
    """What the resolver reads and writes; each answer holds only what exists."""

    def heads(self, ids: Iterable[str]) -> dict[str, Head]:
        """Return articles by id, retracted ones left out."""

    def heads_of_origins(self, origins: Iterable[str]) -> dict[str, Head]:
        """Return all articles of near-duplicate groups."""

    def heads_with_bands(self, bands: Iterable[tuple[str, str]]) -> dict[str, Head]:
        """Return all articles that have one of these bands."""

    def told_by(self, articles: Iterable[str]) -> list[Told]:
        """Return all claims of articles."""

    def told_of(self, claims: Iterable[str]) -> list[Told]:
        """Return claims by id."""

    def told(self, buckets: Iterable[str]) -> dict[str, list[Told]]:
        """Return the claims that fall in buckets."""

    def states(self, buckets: Iterable[str]) -> dict[str, State]:
        """Return what buckets remember; an unknown bucket remembers nothing."""

    def put_articles(self, articles: Mapping[str, tuple[Head, Sequence[Told]]]) -> None:
        """Write articles with their claims in place of what is there; the claims of a retracted one go."""

    def put(self, states: Mapping[str, State], groups: Mapping[Key, Facts | None]) -> None:
        """Write facts under the node that heads them in place of what is there; null removes them."""

    def lead(self, moves: Mapping[str, Move]) -> None:
        """Let ids that name nothing any more lead to others."""


class MemoryShelf:
    """A shelf of dictionaries: the resolver as a pure function, without a database."""

    def __init__(self) -> None:
        self._articles: dict[str, tuple[Head, tuple[Told, ...]]] = {}
        self._buckets: dict[str, set[str]] = defaultdict(set)
        self._owners: dict[str, str] = {}
        self._supports: dict[str, Key] = {}
        self._states: dict[str, State] = {}
        self._groups: dict[Key, Facts] = {}

    def heads(self, ids: Iterable[str]) -> dict[str, Head]:
        """See Shelf."""
        found = {id: self._articles[id][0] for id in ids if id in self._articles}
        return {id: head for id, head in found.items() if head.retraction % 2 == 0}

    def heads_of_origins(self, origins: Iterable[str]) -> dict[str, Head]:
        """See Shelf."""
        wanted = set(origins)
        return {id: head for id, head in self.heads(self._articles).items() if head.origin in wanted}

    def heads_with_bands(self, bands_: Iterable[tuple[str, str]]) -> dict[str, Head]:
        """See Shelf."""
        wanted = set(bands_)
        return {id: head for id, head in self.heads(self._articles).items() if wanted & bands(head)}

    def told_by(self, articles: Iterable[str]) -> list[Told]:
        """See Shelf."""
        return [self._with_fact(t) for id in articles if id in self._articles for t in self._articles[id][1]]

    def told_of(self, claims: Iterable[str]) -> list[Told]:
        """See Shelf."""
        wanted = set(claims)
        owners = {self._owners[id] for id in wanted if id in self._owners}
        return [t for t in self.told_by(sorted(owners)) if t.id in wanted]

    def told(self, buckets: Iterable[str]) -> dict[str, list[Told]]:
        """See Shelf."""
        return {bucket: self.told_of(self._buckets[bucket]) for bucket in buckets if self._buckets.get(bucket)}

    def states(self, buckets: Iterable[str]) -> dict[str, State]:
        """See Shelf."""
        return {bucket: self._states.get(bucket, State()) for bucket in buckets}

    def put_articles(self, articles: Mapping[str, tuple[Head, Sequence[Told]]]) -> None:
        """See Shelf."""
        for id, (head, told) in articles.items():
            for old in self._articles.pop(id, (head, ()))[1]:
                self._owners.pop(old.id, None)
                for bucket in keys(old):
                    self._buckets[bucket].discard(old.id)
            self._articles[id] = head, tuple(told)
            for new in told:
                self._owners[new.id] = id
                for bucket in keys(new):
                    self._buckets[bucket].add(new.id)
            self._groups[Key(Label.ARTICLE, id)] = article_facts(head, told)

    def put(self, states: Mapping[str, State], groups: Mapping[Key, Facts | None]) -> None:
        """See Shelf."""
        self._states.update(states)
        for root in groups:
            for edge in self._groups.pop(root, Facts()).edges:
                if edge.type == Relation.SUPPORTS and self._supports.get(edge.start.id) == edge.end:
                    del self._supports[edge.start.id]
        for root, facts in groups.items():
            if facts is not None:
                self._groups[root] = facts
                claims = (e for e in facts.edges if e.type == Relation.SUPPORTS and e.start.label == Label.CLAIM)
                self._supports.update({e.start.id: e.end for e in claims})

    def lead(self, moves: Mapping[str, Move]) -> None:
        """See Shelf; here only facts count."""

    def facts(self, decisions: Iterable[Node] = ()) -> Facts:
        """Return everything on the shelf."""
        groups = [self._groups[root] for root in sorted(self._groups)]
        return Facts(
            (*(n for g in groups for n in g.nodes), *decisions),
            tuple(e for g in groups for e in g.edges),
            tuple(c for g in groups for c in g.commons),
        )

    def _with_fact(self, told: Told) -> Told:
        return Told(told.raw, told.head, told.claim, self._supports.get(told.id))
