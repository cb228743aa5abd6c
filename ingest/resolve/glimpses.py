"""What one cell's claims show of each person in each post: few values, however many claims."""

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from cypher.vocabulary import Confidence, Function, Portfolio
from ingest.arabic import fold_word
from ingest.model import Organization, Person, Post, people_of
from ingest.resolve.context import marked_member
from ingest.resolve.decisions import Rulings
from ingest.resolve.evidence import PROOFS_NAMED, Told, surest
from ingest.resolve.mentions import Member, Office, seen
from ingest.resolve.organisations import office_of, organization_key
from ingest.resolve.support import voices

_SURENESS = list(Confidence)


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

    @property
    def post(self) -> tuple[object, ...]:
        """What is one post of one member."""
        body = organization_key(self.body) if self.body else None
        return self.member, self.function, self.portfolio, body, self.head, self.acting, self.former


def summed(shown: Iterable[Glimpse]) -> list[Glimpse]:
    """Put together what several cells show of each post."""
    posts: dict[tuple[object, ...], list[Glimpse]] = defaultdict(list)
    for glimpse in shown:
        posts[glimpse.post].append(glimpse)
    return [_sum(posts[post]) for post in sorted(posts, key=str)]


def _sum(shown: Sequence[Glimpse]) -> Glimpse:
    if len(shown) == 1:
        return shown[0]
    return replace(
        shown[0],
        names=total(g.names for g in shown),
        titles=total(g.titles for g in shown),
        ranks=total(g.ranks for g in shown),
        claims=tuple(sorted({c for g in shown for c in g.claims})[:PROOFS_NAMED]),
        support=sum(g.support for g in shown),
        confidence=min((g.confidence for g in shown), key=_SURENESS.index),
        first=min((g.first for g in shown if g.first), default=None),
        last=max((g.last for g in shown if g.last), default=None),
        since=min((g.since for g in shown if g.since), default=None),
        until=max((g.until for g in shown if g.until), default=None),
    )


def total(counts: Iterable[Mapping[str, int]]) -> dict[str, int]:
    """Add up counts, in the order of what is counted."""
    added: Counter[str] = Counter()
    for count in counts:
        added.update(count)
    return dict(sorted(added.items()))


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
