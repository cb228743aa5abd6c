"""One batch from articles and decisions to facts: what changed, which buckets it touches, what follows there.

::

    arrivals ─► origins ─► dates ─► articles written ─► people of the touched names ─► offices
                                         │                          │                     │
                                         └──────── touched claims ◄─┴─────────────────────┘
                                                        │
                                         events, agreements, invitations, statements
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import NamedTuple

from ingest.model import Claim
from ingest.resolve.anchors import anchors_of, heirs
from ingest.resolve.bucket_facts import FactBuckets
from ingest.resolve.chronology import tell
from ingest.resolve.decisions import Decision, Rulings, decision_node, rule
from ingest.resolve.document_dates import settle_dates
from ingest.resolve.evidence import Extracted, Head, Told, head_of
from ingest.resolve.facts import Facts
from ingest.resolve.person_buckets import PersonBuckets
from ingest.resolve.shelf import MemoryShelf, Shelf
from ingest.resolve.support import alike, bands, origins
from ingest.resolve.touched import touched_by


class Arrival(NamedTuple):
    """An article that comes in, comes anew, or goes: a retracted one has no claims."""

    head: Head
    claims: tuple[Claim, ...] = ()

    @property
    def gone(self) -> bool:
        """Whether the article is retracted."""
        return self.head.retraction % 2 == 1


def arrival(record: Extracted) -> Arrival:
    """Make ready what an extractor read."""
    return Arrival(head_of(record), record.extraction.claims)


def resolve(records: Iterable[Extracted], decisions: Iterable[Decision] = ()) -> Facts:
    """Return all facts that follow from a set of articles and decisions; their order does not matter.

    Of two records of one article the one of the higher version counts.
    """
    known = list(decisions)
    newest: dict[str, Extracted] = {}
    for record in records:
        held = newest.setdefault(record.extraction.article, record)
        newest[record.extraction.article] = max(held, record, key=lambda r: r.version)
    shelf = MemoryShelf()
    settle(shelf, {id: arrival(record) for id, record in newest.items()}, known)
    return shelf.facts(decision_node(d) for d in known)


def settle(
    shelf: Shelf,
    arrivals: Mapping[str, Arrival],
    decisions: Iterable[Decision],
    subjects: Iterable[str] = (),
    buckets: Iterable[str] = (),
) -> None:
    """Bring a shelf to the state that follows from its articles with the arrivals and from decisions.

    `subjects` are those of decisions that are new or were taken back; `buckets` are resolved in any case.
    """
    named, whole = set(subjects), frozenset(buckets)
    known = list(decisions)
    gone, here = _settle_articles(shelf, arrivals, rule(known), named)
    successors = heirs(shelf, known, arrivals)
    rulings = rule(known, successors)
    named |= {id for d in known if any(a.article in arrivals for a in anchors_of(d)) for id in d.subjects}
    named |= {heir for id in named & successors.keys() for heir in successors[id]}
    named |= rulings.beside(t.id for t in (*gone, *here))
    here += _told_of_named(shelf, named)
    people = PersonBuckets(shelf, rulings)
    moved = people.settle(touched_by(gone, here, whole), named)
    FactBuckets(shelf, rulings, people).settle(touched_by(gone, [*here, *moved], whole))


def _settle_articles(
    shelf: Shelf, arrivals: Mapping[str, Arrival], rulings: Rulings, named: set[str]
) -> tuple[list[Told], list[Told]]:
    """Write the arrivals, and the articles whose group or date they change; return their old and their new claims."""
    before = shelf.heads(arrivals.keys() | named)
    new = {id: a.head for id, a in arrivals.items() if not a.gone}
    group = _neighbours(shelf, before, arrivals)
    group.update({id: head for id, head in before.items() if id not in arrivals})
    names = origins(group | new)
    grouped = {id: replace(head, origin=names[id]) for id, head in (group | new).items()}
    heads = settle_dates(shelf, grouped, {id: a.claims for id, a in arrivals.items()}, rulings)
    stored = shelf.heads(heads)
    changed = {id: head for id, head in heads.items() if id in arrivals or head != stored.get(id)}
    changed.update({id: a.head for id, a in arrivals.items() if id not in new})
    return _write_articles(shelf, arrivals, changed)


def _neighbours(shelf: Shelf, before: Mapping[str, Head], arrivals: Mapping[str, Arrival]) -> dict[str, Head]:
    """Return the articles that stay and may be of one text with what came or went."""
    new = [a.head for a in arrivals.values() if not a.gone]
    labels = {head.origin for head in before.values()}
    near = shelf.heads_with_bands({band for head in new for band in bands(head)})
    by_band: dict[tuple[str, str], list[Head]] = {}
    for head in new:
        for band in bands(head):
            by_band.setdefault(band, []).append(head)
    for head in near.values():
        if any(alike(head, other) for band in bands(head) for other in by_band.get(band, ())):
            labels.add(head.origin)
    return {id: head for id, head in shelf.heads_of_origins(labels).items() if id not in arrivals}


def _write_articles(
    shelf: Shelf, arrivals: Mapping[str, Arrival], changed: Mapping[str, Head]
) -> tuple[list[Told], list[Told]]:
    """Write articles with their claims under their new heads; return the old and the new claims."""
    old = shelf.told_by(changed)
    raws: dict[str, list[Claim]] = {id: list(arrivals[id].claims) if id in arrivals else [] for id in changed}
    for told in old:
        if told.head.id not in arrivals:
            raws[told.head.id].append(told.raw)
    facts = {t.id: t.fact for t in old}
    new = {id: (head, [tell(raw, head, facts.get(raw.id)) for raw in raws[id]]) for id, head in changed.items()}
    shelf.put_articles(new)
    return old, [t for _, told in new.values() for t in told]


def _told_of_named(shelf: Shelf, named: set[str]) -> list[Told]:
    """Return all claims of the articles about which, or about whose claims, something was decided."""
    articles = {t.head.id for t in shelf.told_of(named)}
    return shelf.told_by(articles | shelf.heads(named).keys())
