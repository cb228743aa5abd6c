"""A person as nodes and relations: names, posts over time, the ids that lead to him."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from cypher.vocabulary import Function, Label, Portfolio, Relation
from ingest.model import Organization
from ingest.resolve.context import Term
from ingest.resolve.decisions import Rulings
from ingest.resolve.evidence import PROOFS_NAMED, best
from ingest.resolve.facts import Edge, Facts, Key, Node, edge, node
from ingest.resolve.glimpses import Glimpse, total
from ingest.resolve.identity import Identity
from ingest.resolve.mentions import Office, member_from_id
from ingest.resolve.naming import country
from ingest.resolve.organisations import organization_key, organizations_at

_NAMES_KEPT = 16


class Tenure(NamedTuple):
    """One post of one person: the body, the office, and all glimpses of it."""

    body: Organization
    function: Function
    portfolio: Portfolio
    acting: bool
    head: str
    shown: list[Glimpse]

    @property
    def current(self) -> list[Glimpse]:
        """The glimpses that show him in the post, not as someone who once had it."""
        return [g for g in self.shown if not g.former]

    @property
    def first(self) -> dt.date | None:
        """The earliest day in the post."""
        return min((g.first for g in self.current if g.first), default=None)

    @property
    def last(self) -> dt.date | None:
        """The latest day in the post."""
        return max((g.last for g in self.current if g.last), default=None)


def tenures(shown: Iterable[Glimpse]) -> list[Tenure]:
    """Return the posts of one person.

    A post whose state, government or title goes unsaid is the only one that fits it.
    """
    found = [g for g in shown if g.body and g.function is not Function.OTHER]
    bodies = {organization_key(g.body): g.body for g in found if g.body}
    offices: dict[tuple[Any, ...], list[Glimpse]] = defaultdict(list)
    for g in found:
        assert g.body
        fuller = [b for b in bodies.values() if _fuller(b, g.body)]
        body = max(fuller, key=lambda b: (b.government or "", b.country or "")) if _one(fuller) else g.body
        offices[organization_key(body), g.function, g.portfolio, g.acting].append(_put(g, body=body))
    return [_tenure(titled) for key in sorted(offices, key=str) for titled in _by_title(offices[key])]


def _by_title(shown: Sequence[Glimpse]) -> list[list[Glimpse]]:
    """Part the glimpses of one office by title; those without one go with the only title that there is."""
    heads = sorted({g.head for g in shown if g.head})
    only = heads[0] if len(heads) == 1 else ""
    grouped: dict[str, list[Glimpse]] = defaultdict(list)
    for g in shown:
        grouped[g.head or only].append(_put(g, head=g.head or only))
    return [grouped[head] for head in sorted(grouped)]


def _put(glimpse: Glimpse, **value: Any) -> Glimpse:
    """Return a glimpse with another value; most have it already, and to copy them is what takes the time."""
    ((name, wanted),) = value.items()
    return glimpse if getattr(glimpse, name) == wanted else replace(glimpse, **value)


def _fuller(body: Organization, less: Organization) -> bool:
    """Say whether a body may be the one that a text names without its state or government."""
    return (
        (body.kind, body.portfolio, body.code, body.name) == (less.kind, less.portfolio, less.code, less.name)
        and less.country in (None, body.country)
        and less.government in (None, body.government)
        and body != less
    )


def _one(bodies: Sequence[Organization]) -> bool:
    return len({b.country for b in bodies} - {None}) == 1 and len({b.government for b in bodies} - {None}) < 2


def _tenure(shown: list[Glimpse]) -> Tenure:
    first = shown[0]
    assert first.body
    return Tenure(first.body, first.function, first.portfolio, first.acting, first.head, shown)


def person_facts(person: Identity, rulings: Rulings) -> Facts:
    """Return a person with his posts, and the ids of his other names, which lead to him."""
    key = Key(Label.PERSON, person.id)
    held = tenures(person.shown)
    edges = [_held_post(key, tenure, held) for tenure in held]
    names = {m.id: m.key for m in person.members if m.full and m.id != person.id}
    aliases = [_alias(id, names[id], key) for id in sorted(names)]
    given = {id: m.key for m in person.members for id in rulings.given.get(m.id, ())}
    aliases += [_alias(id, given[id], key, reverted=True) for id in sorted(given.keys() - names.keys())]
    edges += [leads for _, leads in aliases]
    ids = [m.id for m in person.members]
    for decision in sorted({d for id in ids for d in rulings.by_subject.get(id, ())}):
        edges.append(edge(Relation.SUPPORTS, Key(Label.DECISION, decision), key))
    commons = organizations_at(edges, (tenure.body for tenure in held))
    return Facts(
        (node(Label.PERSON, person.id, _properties(person, rulings)), *(alias for alias, _ in aliases)),
        tuple(edges),
        commons,
    )


def _alias(id: str, name: str, person: Key, *, reverted: bool = False) -> tuple[Node, Edge]:
    """Return an id that leads to a person, and that it does; `reverted` if it named somebody apart until an undo."""
    alias = node(Label.ALIAS, id, {"name": name, "reverted": reverted or None})
    return alias, edge(Relation.LEADS_TO, alias.key, person, {"reverted": reverted or None})


def _properties(person: Identity, rulings: Rulings) -> dict[str, object]:
    shown = person.shown
    names = total(g.names for g in shown)
    arabic = {name: count for name, count in names.items() if not name.isascii()}
    latin = {name: count for name, count in names.items() if name.isascii()}
    ids = [m.id for m in person.members]
    edits = rulings.edits_of(ids)
    scope = member_from_id(person.id).scope
    name = edits.get("name") or _commonest(arabic or names)
    return {
        "name": name,
        "name_ar": _commonest(arabic),
        "name_latin": _commonest(latin),
        "aliases": sorted(names, key=lambda n: (-names[n], n))[:_NAMES_KEPT],
        "key": max((m.key for m in person.members), key=lambda k: (len(k.split()), k)),
        "iso2": scope if scope and not scope.startswith("@") else None,
        "first_seen": min((g.first for g in shown if g.first), default=None),
        "last_seen": max((g.last for g in shown if g.last), default=None),
        "support": sum(g.support for g in shown),
        "confidence": best(g.confidence for g in shown),
        "search": " ".join([*sorted(names), *sorted({m.key for m in person.members}), country(scope).ar]),
        "confirmed": True if rulings.confirmed & set(ids) else None,
        "edited": sorted(edits),
    }


def _held_post(person: Key, tenure: Tenure, others: Sequence[Tenure]) -> Edge:
    shown = tenure.shown
    titles = total(g.titles for g in shown)
    former = [g.last for g in shown if g.former and g.last]
    last = tenure.last
    properties: dict[str, object] = {
        "title": _commonest(titles),
        "head": tenure.head or None,
        "titles": sorted(titles, key=lambda t: (-titles[t], t))[:_NAMES_KEPT],
        "function": tenure.function,
        "portfolio": tenure.portfolio,
        "acting": tenure.acting,
        "rank": _commonest(total(g.ranks for g in shown)),
        "from": min((g.since for g in shown if g.since), default=None),
        "to": max((g.until for g in shown if g.until), default=None),
        "first_seen": tenure.first,
        "last_seen": last,
        "former": not tenure.current or bool(former and last and max(former) > last),
        "concurrent": any(_at_once(tenure, other) for other in others if other is not tenure) or None,
        "claims": sorted({c for g in shown for c in g.claims})[:PROOFS_NAMED],
        "support": sum(g.support for g in shown),
        "confidence": best(g.confidence for g in shown),
    }
    return edge(Relation.HELD_POST, person, organization_key(tenure.body), properties)


def _at_once(one: Tenure, other: Tenure) -> bool:
    """Say whether two titles were seen at one time, or in one house at times unknown."""
    if (one.function, one.portfolio, one.head) == (other.function, other.portfolio, other.head):
        return False
    if not (one.first and one.last and other.first and other.last):
        return organization_key(one.body) == organization_key(other.body) and bool(one.current and other.current)
    return one.first <= other.last and other.first <= one.last


def terms(person: Identity) -> list[tuple[Office, Term]]:
    """Return the stretches of time in which a person is known to have held each office, under whatever title."""
    spans: dict[tuple[Office, str | None], list[dt.date]] = defaultdict(list)
    for tenure in tenures(person.shown):
        held = max((g.office for g in tenure.shown if g.office), default=None)
        stated = (day for g in tenure.shown for day in (g.since, g.until))
        days = [day for day in (tenure.first, tenure.last, *stated) if day]
        if held and days and tenure.current:
            spans[held, tenure.body.government] += days
    return sorted(
        (held, Term(person.id, min(days), max(days), government)) for (held, government), days in spans.items()
    )


def _commonest(counts: Mapping[str, int]) -> str | None:
    """Return the word of most origins; among equals the longer one, which says more."""
    return min(counts, key=lambda word: (-counts[word], -len(word.split()), word), default=None)
