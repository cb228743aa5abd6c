"""Relations of every kind of fact: to the claims and decisions behind it, and to the facts that its claims name."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from cypher.vocabulary import Label, Relation
from ingest.resolve.context import Context
from ingest.resolve.evidence import Told
from ingest.resolve.facts import Edge, Key, edge
from ingest.resolve.support import proof


def supporting(cluster: Sequence[Told], fact: Key, context: Context) -> Iterator[Edge]:
    """Yield SUPPORTS from each claim and from each decision about one of the claims."""
    for told in cluster:
        yield edge(Relation.SUPPORTS, Key(Label.CLAIM, told.id), fact)
    for decision in sorted({d for t in cluster for d in context.rulings.by_subject.get(t.id, ())}):
        yield edge(Relation.SUPPORTS, Key(Label.DECISION, decision), fact)


def linked(cluster: Sequence[Told], fact: Key, context: Context) -> Iterator[Edge]:
    """Yield the relations that claims draw to other claims of their articles, from fact to fact."""
    found: dict[tuple[Relation, Key], list[Told]] = defaultdict(list)
    for told in cluster:
        for link in told.claim.links:
            target = context.facts.get(link.target)
            if target and target != fact:
                found[Relation(link.type), target].append(told)
    for (type, target), told_by in sorted(found.items()):
        yield edge(type, fact, target, proof(told_by))


def decided(cluster: Sequence[Told], context: Context) -> dict[str, object]:
    """Return the properties that say what analysts did with a fact."""
    rulings = context.rulings
    return {
        "confirmed": True if any(t.id in rulings.confirmed for t in cluster) else None,
        "edited": sorted(rulings.edits_of(t.id for t in cluster)),
    }
