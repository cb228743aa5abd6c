"""What a year's claims say of the people with one family name, and what all years together say of each person."""

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, NamedTuple

from pydantic import TypeAdapter

from cypher.vocabulary import Confidence, Function, Label, Portfolio, Relation
from ingest.arabic import fold_word
from ingest.model import Organization, Person, Post
from ingest.resolve.context import Term, marked_member
from ingest.resolve.decisions import Rulings
from ingest.resolve.evidence import PROOFS_NAMED, Told, surest
from ingest.resolve.facts import Edge, Facts, Key, edge, node
from ingest.resolve.identity import Identity
from ingest.resolve.mentions import Member, Office, people_of, seen
from ingest.resolve.naming import country
from ingest.resolve.organisations import office_of, organization_key, organizations_at
from ingest.resolve.support import voices

_SURENESS = list(Confidence)
_NAMES_KEPT = 16


@dataclass(frozen=True, slots=True, kw_only=True)
class Glimpse:
    """What the claims of one cell say of one member in one post: few values, however many claims.

    `names` and `titles` count independent origins; `first` and `last` span the days on which he is shown in office;
    `since` and `until` are said in so many words.
    """

    member: Member
    function: Function
    portfolio: Portfolio
    head: str
    acting: bool
    former: bool
    names: dict[str, int]
    titles: dict[str, int]
    ranks: dict[str, int]
    claims: tuple[str, ...]
    support: int
    confidence: Confidence
    body: Organization | None = None
    first: dt.date | None = None
    last: dt.date | None = None
    since: dt.date | None = None
    until: dt.date | None = None

    @property
    def office(self) -> Office | None:
        """The office, where the text gives one."""
        if self.function in (Function.OTHER, Function.MEMBER):
            return None
        return Office(self.member.scope, self.function, self.portfolio)


_GLIMPSES: TypeAdapter[list[Glimpse]] = TypeAdapter(list[Glimpse])


def glimpses_to_json(glimpses: Sequence[Glimpse]) -> str:
    """Turn glimpses into JSON text."""
    return _GLIMPSES.dump_json(list(glimpses), exclude_none=True).decode()


def glimpses_from_json(text: str) -> list[Glimpse]:
    """Read what `glimpses_to_json` gave."""
    return _GLIMPSES.validate_json(text)


def glimpses(told: Iterable[Told], family: str, rulings: Rulings) -> list[Glimpse]:
    """Say what the claims of one cell show of the members of one family name."""
    grouped: dict[tuple[Any, ...], list[tuple[Told, Person]]] = defaultdict(list)
    for one in told:
        for person in people_of(one.claim.body):
            member = marked_member(one, person, rulings)
            if member and member.family == family:
                body = office_of(person)
                post = person.function, person.portfolio, body and organization_key(body), title_head(person.title)
                grouped[member, *post, person.acting, person.former].append((one, person))
    return [_glimpse(key[0], grouped[key]) for key in sorted(grouped, key=str)]


def _glimpse(member: Member, shown: Sequence[tuple[Told, Person]]) -> Glimpse:
    person = shown[0][1]
    days = [span for told, _ in shown if (span := seen(told))]
    posts = [told.claim.body for told, _ in shown if isinstance(told.claim.body, Post)]
    return Glimpse(
        member=member,
        function=person.function,
        portfolio=person.portfolio,
        body=office_of(person),
        head=title_head(person.title),
        acting=person.acting,
        former=person.former,
        names=_count((p.name, told) for told, p in shown),
        titles=_count((p.title, told) for told, p in shown),
        ranks=_count((p.rank, told) for told, p in shown),
        first=min((start for start, _ in days), default=None),
        last=max((end for _, end in days), default=None),
        since=min((p.start.start for p in posts if p.start.start), default=None),
        until=max((p.end.end for p in posts if p.end.end), default=None),
        claims=tuple(sorted({told.id for told, _ in shown})[:PROOFS_NAMED]),
        support=voices(told.head for told, _ in shown),
        confidence=surest(told for told, _ in shown),
    )


def title_head(title: str | None) -> str:
    """Return the word that a title begins with, bare: what distinguishes the titles of one rank in one house."""
    words = fold_word(title).split() if title else []
    return words[0].removeprefix("ال").removesuffix("ه") if words else ""


def _count(values: Iterable[tuple[str | None, Told]]) -> dict[str, int]:
    origins: dict[str, set[str]] = defaultdict(set)
    for value, told in values:
        if value:
            origins[value].add(told.head.origin)
    return {value: len(origins[value]) for value in sorted(origins)}


def offices(found: Iterable[Glimpse]) -> dict[Member, frozenset[Office]]:
    """Return the offices in which each member is shown."""
    held: dict[Member, set[Office]] = defaultdict(set)
    for glimpse in found:
        held[glimpse.member] |= {glimpse.office} - {None}  # type: ignore[arg-type]
    return {member: frozenset(held[member]) for member in sorted(held)}


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
    """Return the posts of one person; a post whose state or government goes unsaid is the only one that fits it."""
    found = [g for g in shown if g.body and g.function is not Function.OTHER]
    bodies = {organization_key(g.body): g.body for g in found if g.body}
    grouped: dict[tuple[Any, ...], list[Glimpse]] = defaultdict(list)
    for g in found:
        assert g.body
        fuller = [b for b in bodies.values() if _fuller(b, g.body)]
        body = max(fuller, key=lambda b: (b.government or "", b.country or "")) if _one(fuller) else g.body
        grouped[organization_key(body), g.function, g.portfolio, g.acting, g.head].append(replace(g, body=body))
    return [_tenure(grouped[key]) for key in sorted(grouped, key=str)]


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


def person_facts(person: Identity, shown: Sequence[Glimpse], rulings: Rulings) -> Facts:
    """Return a person with his posts, and the ids of his other names, which lead to him."""
    key = Key(Label.PERSON, person.id)
    held = tenures(shown)
    edges = [_held_post(key, tenure, held) for tenure in held]
    aliases = [node(Label.ALIAS, m.id, {"name": m.key}) for m in person.members if m.full and m.id != person.id]
    edges += [edge(Relation.LEADS_TO, alias.key, key) for alias in aliases]
    ids = [m.id for m in person.members]
    for decision in sorted({d for id in ids for d in rulings.by_subject.get(id, ())}):
        edges.append(edge(Relation.SUPPORTS, Key(Label.DECISION, decision), key))
    commons = organizations_at(edges, (tenure.body for tenure in held))
    return Facts((node(Label.PERSON, person.id, _properties(person, shown, rulings)), *aliases), tuple(edges), commons)


def _properties(person: Identity, shown: Sequence[Glimpse], rulings: Rulings) -> dict[str, object]:
    names = _sum(g.names for g in shown)
    arabic = {name: count for name, count in names.items() if not name.isascii()}
    latin = {name: count for name, count in names.items() if name.isascii()}
    ids = [m.id for m in person.members]
    edits = rulings.edits_of(ids)
    scope = person.members[0].scope
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
        "confidence": min((g.confidence for g in shown), key=_SURENESS.index),
        "search": " ".join([*sorted(names), *sorted({m.key for m in person.members}), country(scope).ar]),
        "confirmed": True if rulings.confirmed & set(ids) else None,
        "edited": sorted(edits),
    }


def _held_post(person: Key, tenure: Tenure, others: Sequence[Tenure]) -> Edge:
    shown = tenure.shown
    titles = _sum(g.titles for g in shown)
    former = [g.last for g in shown if g.former and g.last]
    last = tenure.last
    properties: dict[str, object] = {
        "title": _commonest(titles),
        "titles": sorted(titles, key=lambda t: (-titles[t], t))[:_NAMES_KEPT],
        "function": tenure.function,
        "portfolio": tenure.portfolio,
        "acting": tenure.acting,
        "rank": _commonest(_sum(g.ranks for g in shown)),
        "from": min((g.since for g in shown if g.since), default=None),
        "to": max((g.until for g in shown if g.until), default=None),
        "first_seen": tenure.first,
        "last_seen": last,
        "former": not tenure.current or bool(former and last and max(former) > last),
        "concurrent": any(_at_once(tenure, other) for other in others if other is not tenure) or None,
        "claims": sorted({c for g in shown for c in g.claims})[:PROOFS_NAMED],
        "support": sum(g.support for g in shown),
        "confidence": min((g.confidence for g in shown), key=_SURENESS.index),
    }
    return edge(Relation.HELD_POST, person, organization_key(tenure.body), properties)


def _at_once(one: Tenure, other: Tenure) -> bool:
    """Say whether two titles were seen at one time, or in one house at times unknown."""
    if (one.function, one.portfolio, one.head) == (other.function, other.portfolio, other.head):
        return False
    if not (one.first and one.last and other.first and other.last):
        return organization_key(one.body) == organization_key(other.body) and bool(one.current and other.current)
    return one.first <= other.last and other.first <= one.last


def terms(person: Identity, shown: Sequence[Glimpse]) -> list[tuple[Office, Term]]:
    """Return the stretches of time in which a person is known to have held each office, under whatever title."""
    spans: dict[tuple[Office, str | None], list[dt.date]] = defaultdict(list)
    for tenure in tenures(shown):
        held = tenure.shown[0].office
        stated = (day for g in tenure.shown for day in (g.since, g.until))
        days = [day for day in (tenure.first, tenure.last, *stated) if day]
        if held and days and tenure.current:
            spans[held, tenure.body.government] += days
    return sorted(
        (held, Term(person.id, min(days), max(days), government)) for (held, government), days in spans.items()
    )


def _sum(counts: Iterable[Mapping[str, int]]) -> Counter[str]:
    total: Counter[str] = Counter()
    for count in counts:
        total.update(count)
    return total


def _commonest(counts: Mapping[str, int]) -> str | None:
    """Return the word of most origins; among equals the longer one, which says more."""
    return min(counts, key=lambda word: (-counts[word], -len(word.split()), word), default=None)
