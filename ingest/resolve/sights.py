"""What single claims show of people, remembered by the month: a claim more does not make all others be read again."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from pydantic import TypeAdapter

from cypher.vocabulary import Function, Portfolio
from ingest.model import Organization, Person, Post, people_of
from ingest.resolve.context import marked_member
from ingest.resolve.decisions import Rulings
from ingest.resolve.evidence import Told
from ingest.resolve.memos import packed, unpacked
from ingest.resolve.mentions import Member, seen
from ingest.resolve.organisations import office_of
from ingest.resolve.titles import own_title, title_head


class Guise(NamedTuple):
    """One member in one post, as texts present him; `head` is the bare word that his title begins with."""

    member: Member
    function: Function
    portfolio: Portfolio
    head: str
    acting: bool
    former: bool
    body: Organization | None


class Sight(NamedTuple):
    """What one claim shows of someone in one guise: plain JSON values, days as ISO text."""

    claim: str
    origin: str
    agency: str | None
    name: str | None
    title: str | None
    rank: str | None
    first: str | None
    last: str | None
    since: str | None
    until: str | None
    confidence: str
    told: bool
    """Whether words of the text say whom he serves."""


Sheet = Mapping[Guise, Sequence[Sight]]
"""All that the claims of one cell show."""
_GUISE: TypeAdapter[Guise] = TypeAdapter(Guise)


def sights(told: Iterable[Told], family: str, rulings: Rulings) -> dict[Guise, list[Sight]]:
    """Say what claims show of the members of one family name."""
    found: dict[Guise, list[Sight]] = defaultdict(list)
    for one in told:
        for person in people_of(one.claim.body):
            member = marked_member(one, person, rulings)
            if member and member.family == family:
                head = title_head(person.title)
                body = office_of(person)
                guise = Guise(member, person.function, person.portfolio, head, person.acting, person.former, body)
                found[guise].append(_sight(one, person))
    return dict(found)


def _sight(told: Told, person: Person) -> Sight:
    first, last = seen(told) or (None, None)
    post = told.claim.body if isinstance(told.claim.body, Post) else None
    until = post.end.end if post else None
    if first and last and until:  # «شغل المنصب حتى 2017» printed in 2020 shows nobody in office in 2020
        first, last = min(first, until), min(last, until)
    return Sight(
        claim=told.id,
        origin=told.head.origin,
        agency=told.head.agency,
        name=person.name,
        title=own_title(person.title),
        rank=person.rank,
        first=_text(first),
        last=_text(last),
        since=_text(post.start.start if post else None),
        until=_text(until),
        confidence=str(told.claim.confidence),
        told=not person.inferred,
    )


def _text(day: dt.date | None) -> str | None:
    return day.isoformat() if day else None


def replaced(sheet: Sheet, claims: frozenset[str], fresh: Sheet) -> dict[Guise, list[Sight]]:
    """Return a sheet without what it says of some claims, and with what these show now."""
    found = {guise: [s for s in shown if s.claim not in claims] for guise, shown in sheet.items()}
    for guise, shown in fresh.items():
        found.setdefault(guise, []).extend(shown)
    return {guise: sorted(shown, key=_claim) for guise, shown in found.items() if shown}


def _claim(sight: Sight) -> str:
    return sight.claim


def sheet_to_memo(sheet: Sheet) -> str:
    """Note a sheet."""
    return packed([[_GUISE.dump_python(guise, mode="json"), sheet[guise]] for guise in sorted(sheet, key=str)])


def sheet_from_memo(memo: str) -> dict[Guise, list[Sight]]:
    """Read what `sheet_to_memo` noted."""
    rows = unpacked(memo) or ()
    return {_GUISE.validate_python(guise): [Sight(*sight) for sight in shown] for guise, shown in rows}
