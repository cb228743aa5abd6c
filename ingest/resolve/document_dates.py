"""The date of an article that does not give it: what copies, stated terms of office and dated reports leave of it."""

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from cypher.vocabulary import Basis
from ingest.model import Claim, DateValue, Event, Post, people_of
from ingest.resolve.buckets import day_hook, day_hooks, keys, parties, stated_terms, undated_mentions
from ingest.resolve.chronology import date_value, narrowed, tell
from ingest.resolve.decisions import Rulings
from ingest.resolve.events import compatible, report, sort_of
from ingest.resolve.evidence import Head, Told
from ingest.resolve.mentions import member_of, office
from ingest.resolve.shelf import Shelf

_PRINTED_WITHIN = 3
"""A copy is printed at most so many days after the original."""


def settle_dates(
    shelf: Shelf, heads: Mapping[str, Head], arriving: Mapping[str, Sequence[Claim]], rulings: Rulings
) -> dict[str, Head]:
    """Date the articles anew, and with them those that what arrives, or goes, may date."""
    gone = [t.raw for t in shelf.told_by(arriving)]
    hooked = _hooked(shelf, [*gone, *(c for claims in arriving.values() for c in claims)])
    more = {h.origin for h in shelf.heads(hooked - heads.keys()).values()}
    pool = {**shelf.heads_of_origins(more), **heads} if more else dict(heads)
    pool = {id: h for id, h in pool.items() if id in heads or id not in arriving}
    dated = _by_copies(pool, rulings)
    return _narrow(dated, shelf, arriving)


def _hooked(shelf: Shelf, claims: Iterable[Claim]) -> set[str]:
    """Return the articles without date that wait for what these claims say."""
    hooks: set[str] = set()
    for claim in claims:
        body = claim.body
        if isinstance(body, Event) and body.date.edtf and body.date.start == body.date.end:
            hooks.add(day_hook(body, body.date.edtf))
        elif isinstance(body, Post) and (body.start.start or body.end.end) and (member := member_of(body.person)):
            hooks.add(undated_mentions(member))
    return {t.head.id for told in shelf.told(hooks).values() for t in told}


def _by_copies(heads: Mapping[str, Head], rulings: Rulings) -> dict[str, Head]:
    """Date each article by an analyst, by itself, or by the earliest copy with a date."""
    groups: dict[str, list[Head]] = defaultdict(list)
    for head in heads.values():
        groups[head.origin].append(head)
    found = {}
    for group in groups.values():
        dates = [h.own.value for h in group if h.own.value.start and h.own.value.start == h.own.value.end]
        first = min(dates, key=lambda date: date.start or dt.date.max, default=None)
        found.update({head.id: _dated(head, first, rulings) for head in group})
    return found


def _dated(head: Head, copy: DateValue | None, rulings: Rulings) -> Head:
    own = head.own.value
    why = tuple(f"{clue.text}: {clue.says}" for clue in head.own.clues)
    decided = rulings.edits_of([head.id]).get("published")
    if decided:
        return replace(head, published=date_value(decided, Basis.OUTSIDE), why=(*why, f"an analyst: {decided}"))
    if copy is None or (own.edtf and not own.candidates):
        return replace(head, published=own, why=why)
    assert copy.start
    near = [c for c in own.candidates if 0 <= (copy.start - _day(c)).days <= _PRINTED_WITHIN]
    if own.candidates and len(near) != 1:
        return replace(head, published=own, why=why)
    settled = date_value(near[0] if near else str(copy.edtf), Basis.OUTSIDE, own)
    return replace(head, published=settled, why=(*why, f"a copy of the text is dated {copy.edtf}"))


def _day(candidate: str) -> dt.date:
    return date_value(candidate, Basis.OUTSIDE).start or dt.date.min


@dataclass(frozen=True, slots=True)
class _Evidence:
    """What narrows candidates: posts with stated terms, and events that their own articles date to a day."""

    terms: tuple[Told, ...]
    reports: tuple[Told, ...]


def _narrow(heads: dict[str, Head], shelf: Shelf, arriving: Mapping[str, Sequence[Claim]]) -> dict[str, Head]:
    """Narrow the candidates that are left by terms of office and by dated reports of the same events."""
    waiting = {id: head for id, head in heads.items() if head.published.candidates}
    claims: dict[str, list[Claim]] = {id: list(arriving.get(id, ())) for id in waiting}
    for told in shelf.told_by(waiting.keys() - arriving.keys()):
        claims[told.head.id].append(told.raw)
    fresh = [tell(claim, heads[id]) for id, found in arriving.items() if id in heads for claim in found]
    evidence = _evidence(shelf, [c for found in claims.values() for c in found], fresh, arriving.keys())
    return {**heads, **{id: _narrowed(head, claims[id], evidence) for id, head in waiting.items()}}


def _evidence(shelf: Shelf, claims: Iterable[Claim], fresh: Sequence[Told], arriving: Collection[str]) -> _Evidence:
    wanted: set[str] = set()
    for claim in claims:
        wanted |= {stated_terms(m) for p in people_of(claim.body) if (m := member_of(p))}
        if isinstance(claim.body, Event) and day_hooks(claim):
            sides = parties(claim.body.countries, claim.body.organizations)
            wanted |= {f"event/{sides}/{day[:7]}" for day in claim.body.date.candidates}
    stored = (t for found in shelf.told(wanted).values() for t in found if t.head.id not in arriving)
    told = {t.id: t for t in (*stored, *(t for t in fresh if wanted & keys(t)))}
    known = [told[id] for id in sorted(told)]
    return _Evidence(
        tuple(t for t in known if isinstance(t.raw.body, Post)),
        tuple(t for t in known if isinstance(t.raw.body, Event) and dated_to_a_day(t.raw.body)),
    )


def dated_to_a_day(event: Event) -> bool:
    """Say whether an event's own article dates it to a day."""
    return event.date.edtf is not None and event.date.start is not None and event.date.start == event.date.end


def _narrowed(head: Head, claims: Sequence[Claim], evidence: _Evidence) -> Head:
    left, why = list(head.published.candidates), list(head.why)
    shown = {(member_of(p), office(p)) for c in claims for p in people_of(c.body) if not p.former}
    for told in evidence.terms:
        assert isinstance(told.raw.body, Post)
        post = told.raw.body
        possible = [
            day for day in left if (member_of(post.person), office(post.person)) not in shown or _within(post, day)
        ]
        if possible and len(possible) < len(left):
            why.append(f"{post.person.name}, {told.raw.quote}: not {', '.join(sorted(set(left) - set(possible)))}")
            left = possible
    reported = [day for day in left if _reported(head, claims, day, evidence.reports)]
    if len(reported) == 1 < len(left):
        left = reported
        why.append(f"the same event in an article with a date: {reported[0]}")
    if len(left) == len(head.published.candidates):
        return head
    date = narrowed(replace(head.published, candidates=tuple(left)), Basis.OUTSIDE)
    return replace(head, published=date, why=tuple(why))


def _within(post: Post, candidate: str) -> bool:
    """Say whether a stated term allows its holder to be in office on a day."""
    day = _day(candidate)
    return not (post.start.start and day < post.start.start) and not (post.end.end and day > post.end.end)


def _reported(head: Head, claims: Sequence[Claim], day: str, reports: Sequence[Told]) -> bool:
    """Say whether one of the article's events, were the article of this day, is in a report with a date."""
    supposed = replace(head, published=date_value(day, Basis.OUTSIDE, head.published))
    others = [t for t in reports if t.head.origin != head.origin]
    mine = (tell(c, supposed) for c in claims if day_hooks(c))
    return any(_same(t, other) for t in mine for other in others)


def _same(mine: Told, other: Told) -> bool:
    one, two = mine.claim.body, other.claim.body
    assert isinstance(one, Event)
    assert isinstance(two, Event)
    return (
        dated_to_a_day(one)
        and one.date.start == two.date.start
        and sort_of(one) == sort_of(two)
        and parties(one.countries, one.organizations) == parties(two.countries, two.organizations)
        and compatible(report(other), report(mine))
    )
