"""What one cell's claims show of each person in each post: few values, however many claims."""

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from cypher.vocabulary import Confidence, Function, Portfolio
from ingest.model import Organization
from ingest.resolve.evidence import PROOFS_NAMED, best
from ingest.resolve.mentions import Member, Office
from ingest.resolve.organisations import organization_key
from ingest.resolve.sights import Guise, Sheet, Sight
from ingest.resolve.support import voices


@dataclass(frozen=True, slots=True, kw_only=True)
class Glimpse:
    """What the claims of one cell say of one member in one post: few values, however many claims.

    `names` and `titles` count independent origins; `first` and `last` span the days on which he is shown in office;
    `since` and `until` are said in so many words; `told` says that a text itself tells whom he serves.
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
    told: bool = True
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
        confidence=best(g.confidence for g in shown),
        first=min((g.first for g in shown if g.first), default=None),
        last=max((g.last for g in shown if g.last), default=None),
        since=min((g.since for g in shown if g.since), default=None),
        until=max((g.until for g in shown if g.until), default=None),
        told=any(g.told for g in shown),
    )


def total(counts: Iterable[Mapping[str, int]]) -> dict[str, int]:
    """Add up counts, in the order of what is counted."""
    added: Counter[str] = Counter()
    for count in counts:
        added.update(count)
    return dict(sorted(added.items()))


def glimpses(sheet: Sheet) -> list[Glimpse]:
    """Put together what the claims of one cell show of each post."""
    grouped: dict[tuple[object, ...], list[tuple[Guise, Sight]]] = defaultdict(list)
    for guise, shown in sheet.items():
        grouped[_post(guise)] += [(guise, sight) for sight in shown]
    return [_glimpse(grouped[key]) for key in sorted(grouped, key=str)]


def _post(guise: Guise) -> tuple[object, ...]:
    """Name a post by the body itself, whatever a text calls it."""
    return (*guise[:-1], guise.body and organization_key(guise.body))


def _glimpse(shown: Sequence[tuple[Guise, Sight]]) -> Glimpse:
    guise = min((guise for guise, _ in shown), key=str)
    sights = [sight for _, sight in shown]
    return Glimpse(
        member=guise.member,
        function=guise.function,
        portfolio=guise.portfolio,
        body=guise.body,
        head=guise.head,
        acting=guise.acting,
        former=guise.former,
        names=_count((s.name, s.origin) for s in sights),
        titles=_count((s.title, s.origin) for s in sights),
        ranks=_count((s.rank, s.origin) for s in sights),
        first=_day(min((s.first for s in sights if s.first), default=None)),
        last=_day(max((s.last for s in sights if s.last), default=None)),
        since=_day(min((s.since for s in sights if s.since), default=None)),
        until=_day(max((s.until for s in sights if s.until), default=None)),
        claims=tuple(sorted({s.claim for s in sights})[:PROOFS_NAMED]),
        support=voices((s.origin, s.agency) for s in sights),
        confidence=best(Confidence(s.confidence) for s in sights),
        told=any(s.told for s in sights),
    )


def _day(text: str | None) -> dt.date | None:
    return dt.date.fromisoformat(text) if text else None


def _count(values: Iterable[tuple[str | None, str]]) -> dict[str, int]:
    origins: dict[str, set[str]] = defaultdict(set)
    for value, origin in values:
        if value:
            origins[value].add(origin)
    return {value: len(origins[value]) for value in sorted(origins)}
