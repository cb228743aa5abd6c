"""The shelf in Neo4j: what the resolver asks of the graph, and facts written as a difference, in one transaction."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from cypher import Transaction, load
from cypher.vocabulary import Label
from ingest.load import rows
from ingest.load.points import reach
from ingest.load.writer import DifferenceWriter
from ingest.resolve import Facts, Head, Key, Move, State
from ingest.resolve.articles import article_facts
from ingest.resolve.chronology import tell
from ingest.resolve.evidence import Told
from ingest.resolve.support import BANDS


class GraphShelf:
    """Implements `ingest.resolve.Shelf` within one transaction; what was read is remembered until it is put anew."""

    def __init__(self, transaction: Transaction, writer: DifferenceWriter) -> None:
        self._run = transaction.run
        self._writer = writer
        self._tellers: dict[str, Head] = {}
        self._known: dict[str, Told] = {}

    def heads(self, ids: Iterable[str]) -> dict[str, Head]:
        """See Shelf."""
        return self._heads("read/load_heads", ids=sorted(ids))

    def heads_of_origins(self, origins: Iterable[str]) -> dict[str, Head]:
        """See Shelf."""
        return self._heads("read/load_heads_of_origins", origins=sorted(origins))

    def heads_with_bands(self, bands: Iterable[tuple[str, str]]) -> dict[str, Head]:
        """See Shelf."""
        wanted: dict[str, list[str]] = {f"band{number}": [] for number in range(BANDS)}
        for name, value in sorted(bands):
            wanted[name].append(value)
        return self._heads("read/load_heads_with_bands", **wanted)

    def told_by(self, articles: Iterable[str]) -> list[Told]:
        """See Shelf."""
        return self._read(self._ask("read/load_claims_by", articles=sorted(articles)))

    def told_of(self, claims: Iterable[str]) -> list[Told]:
        """See Shelf."""
        wanted = sorted(set(claims))
        missing = [id for id in wanted if id not in self._known]
        self._read(self._ask("read/load_claims_of", claims=missing))
        return [self._known[id] for id in wanted if id in self._known]

    def told(self, buckets: Iterable[str]) -> dict[str, list[Told]]:
        """See Shelf."""
        found = {row["bucket"]: row["claims"] for row in self._ask("read/load_claims_in", buckets=sorted(buckets))}
        told = {t.id: t for t in self.told_of(id for ids in found.values() for id in ids)}
        return {bucket: [told[id] for id in ids] for bucket, ids in found.items()}

    def states(self, buckets: Iterable[str]) -> dict[str, State]:
        """See Shelf."""
        wanted = sorted(buckets)
        found = {row["bucket"]: row for row in self._ask("read/load_states", buckets=wanted)}
        return {bucket: _state(found.get(bucket, {})) for bucket in wanted}

    def put_articles(self, articles: Mapping[str, tuple[Head, Sequence[Told]]]) -> None:
        """See Shelf."""
        self._writer.put({Key(Label.ARTICLE, id): article_facts(*article) for id, article in articles.items()})
        reach("after_articles")
        self._known = {id: told for id, told in self._known.items() if told.head.id not in articles}
        self._known.update({t.id: t for _, told in articles.values() for t in told})
        self._tellers.update({id: head for id, (head, _) in articles.items()})

    def put(self, states: Mapping[str, State], groups: Mapping[Key, Facts | None]) -> None:
        """See Shelf."""
        self._writer.put_states([_state_row(bucket, state) for bucket, state in sorted(states.items())])
        self._writer.put(groups)
        reach("mid_facts")

    def lead(self, moves: Mapping[str, Move]) -> None:
        """See Shelf."""
        self._writer.move(moves)

    def _ask(self, query: str, **parameters: Any) -> list[rows.Row]:
        return self._run(load(query), **parameters) if any(parameters.values()) else []

    def _heads(self, query: str, **parameters: Any) -> dict[str, Head]:
        found = [rows.head(row["article"]) for row in self._ask(query, **parameters)]
        return {head.id: head for head in found}

    def _read(self, found: Sequence[rows.Row]) -> list[Told]:
        """Make claims of rows; one that is known already stays as it is."""
        missing = {row["article"] for row in found} - self._tellers.keys()
        self._tellers.update(self._heads("read/load_tellers", ids=sorted(missing)))
        for row in found:
            if row["id"] not in self._known:
                fact = rows.key(row["labels"], row["fact"]) if row["fact"] else None
                self._known[row["id"]] = tell(rows.claim(row), self._tellers[row["article"]], fact)
        return [self._known[id] for id in dict.fromkeys(row["id"] for row in found)]


def _state(row: Mapping[str, Any]) -> State:
    roots = (root.split(" ", 2) for root in row.get("roots") or ())
    return State({Key(label, id): digest for label, digest, id in roots}, row.get("memo") or "")


def _state_row(bucket: str, state: State) -> rows.Row:
    roots = sorted(f"{root.label} {digest} {root.id}" for root, digest in state.roots.items())
    return {"id": bucket, "roots": roots, "memo": state.memo}
