"""What the ids stand for of which an analyst speaks: claims, articles and names of people, as the graph has them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from cypher import Transaction, load
from cypher.vocabulary import Label
from ingest.resolve import DecisionError

OTHERS = [Label.ORGANIZATION, Label.COUNTRY, Label.PLACE, Label.TOPIC, Label.SOURCE, Label.DECISION]
"""Labels of what nobody decides about, to say so."""


class UnknownSubject(DecisionError):
    """An id that names nothing in the graph."""


@dataclass(frozen=True, slots=True)
class Subject:
    """One id: what it is (a claim's kind, article, person, or something else), its fact, and how many are in that."""

    id: str
    kind: str
    fact: str | None
    size: int


def subjects(tx: Transaction, ids: Sequence[str]) -> list[Subject]:
    """Return what ids stand for, in their order; what was read anew since is taken by the id that it has now.

    Raises UnknownSubject.
    """
    known = _known(tx, ids)
    missing = [id for id in ids if id not in known]
    moved = {row["id"]: row for row in tx.run(load("read/where_moved"), ids=missing)} if missing else {}
    heirs = _known(tx, [row["to"] for row in moved.values() if row["to"]])
    for id in missing:
        heir = heirs.get(moved[id]["to"] or "") if id in moved else None
        if heir is None:
            where = f"; it was told by the article {moved[id]['article']}" if id in moved else ""
            raise UnknownSubject(f"Nothing has the id {id}{where}.")
        known[id] = heir
    return list(dict.fromkeys(known[id] for id in ids))


def _known(tx: Transaction, ids: Iterable[str]) -> dict[str, Subject]:
    found: dict[str, Subject] = {}
    for row in tx.run(load("read/what_is"), ids=sorted(set(ids)), others=OTHERS):
        found.setdefault(row["id"], Subject(**row))
    return found
