"""Where a claim is weighed: the buckets within which facts are computed, so that no fact reads the whole graph.

::

    event/DZ|LY/2019-07         claims of one set of parties in one month; a year or `?` and a text if it is unknown
    life/DZ|LY/2019             the events of one set of parties in one year, in short, to see what became of plans
    agreement/DZ|LY/mou/drugs   claims of one set of parties, one kind and one topic
    invitation/LY>NE/2019       claims of one state inviting another
    statement/<article>         the statements of one article
    person/مازن/LY/2019-07      a cell: what one month says of one state's people with one family name
    office/LY/interior/minister/2019-07   events attended by someone known by this title only
    day/LY|NE/2019-01-29        events of undated articles that may have been on this day
    term/… and undated/…        posts with stated terms, and undated articles that show the same people in office
"""

import datetime as dt
import re
from functools import lru_cache

from cypher.vocabulary import Basis, Portfolio
from ingest.model import AgreementStep, Claim, DateValue, Event, Invitation, Person, Post, Statement, people_of
from ingest.resolve.evidence import Told
from ingest.resolve.mentions import Member, Office, member_of, office, scope_of, seen

_MONTHS = re.compile(r"\d{4}-\d\d")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_YEAR_DAYS = 366
_MONTH = dt.timedelta(days=31)


def parties(countries: tuple[str, ...], organizations: tuple[str, ...]) -> str:
    """Name the sides: the states alone where there are two or more, else with the organisations."""
    return "|".join(sorted(countries) if len(countries) > 1 else (*sorted(countries), *sorted(organizations)))


def home(told: Told) -> str | None:
    """Return the one bucket in which the claim becomes part of a fact; posts have none."""
    body = told.claim.body
    if isinstance(body, Event):
        return f"event/{parties(body.countries, body.organizations)}/{month(body.date, told)}"
    if isinstance(body, AgreementStep):
        return f"agreement/{parties(body.parties, body.organizations)}/{body.kind}/{body.topic}"
    if isinstance(body, Invitation):
        return f"invitation/{scope_of(body.inviter)}>{scope_of(body.invitee)}/{period(body.date, told)}"
    return f"statement/{told.head.id}" if isinstance(body, Statement) else None


def period(date: DateValue, told: Told) -> str:
    """Return the year in which a date begins, or else in which it is reported; what has neither stays with its text."""
    if date.start and date.end and (date.end - date.start).days < _YEAR_DAYS and not date.candidates:
        return str(date.start.year)
    if date.text is None and told.head.glimpse:
        return str(told.head.glimpse[0].year)
    return f"?{told.head.origin}"


def month(date: DateValue, told: Told) -> str:
    """Return the month in which a date begins or, failing that, in which it is reported; a year if it is that vague."""
    if date.start and date.end and not date.candidates and date.end - date.start <= _MONTH:
        return f"{date.start:%Y-%m}"
    if date.start is None and date.text is None and told.head.glimpse:
        return f"{told.head.glimpse[0]:%Y-%m}"
    return period(date, told)


@lru_cache(maxsize=20_000)
def keys(told: Told) -> frozenset[str]:
    """Return all buckets in which a claim falls."""
    first = home(told)
    found = {first} if first else set()
    found |= {cell(member, told) for p in people_of(told.claim.body) if (member := member_of(p))}
    if isinstance(told.claim.body, Event):
        found |= {*office_cells(told), *day_hooks(told.raw)}
    found |= set(term_hooks(told))
    return frozenset(found)


def person_bucket(family: str) -> str:
    """Name the bucket of all people with one family name."""
    return f"person/{family}"


def cell(member: Member, told: Told) -> str:
    """Name the part of a person bucket that holds a claim: one state's month, or a sixteenth of what has no date."""
    days = seen(told)
    return f"{person_bucket(member.family)}/{member.scope}/{f'{days[0]:%Y-%m}' if days else '?' + told.head.id[:1]}"


def office_cells_in(held: Office, start: dt.date, end: dt.date) -> list[str]:
    """Name the buckets of the events, month by month, at which someone known by the title alone took part."""
    months = range(12 * start.year + start.month - 1, 12 * end.year + end.month)
    place = f"office/{held.scope}/{held.portfolio}/{held.function}"
    return [f"{place}/{month // 12}-{month % 12 + 1:02}" for month in months]


def office_cells(told: Told) -> list[str]:
    """Return the buckets of the offices whose nameless holders a claim mentions.

    They are those of the month in which the claim is weighed and of the next: there the event begins and ends.
    """
    first = _first_day(told)
    if first is None:
        return []
    held = {o for person in people_of(told.claim.body) if _nameless(person) and (o := office(person))}
    known = sorted(o for o in held if o.scope and o.portfolio is not Portfolio.OTHER)
    return [cell for o in known for cell in office_cells_in(o, first, first + _MONTH)]


def _first_day(told: Told) -> dt.date | None:
    """Return the first day of the month in which an event claim is weighed."""
    body = told.claim.body
    time = month(body.date, told) if isinstance(body, Event) else ""
    return dt.date.fromisoformat(f"{time}-01") if _MONTHS.fullmatch(time) else None


def _nameless(person: Person) -> bool:
    member = member_of(person)
    return member is None or not member.full


def day_hooks(claim: Claim) -> list[str]:
    """Return, for an event of an article without date, the bucket of each day on which it may have been.

    They go by what the claim itself says, so that they stay when the date is settled from outside.
    """
    body = claim.body
    if not isinstance(body, Event) or body.date.basis is not Basis.CANDIDATES:
        return []
    return [day_hook(body, day) for day in body.date.candidates if _DAY.fullmatch(day)]


def day_hook(body: Event, day: str) -> str:
    """Name the bucket of undated articles that may tell of an event of these parties on this day."""
    return f"day/{parties(body.countries, body.organizations)}/{day}"


def term_hooks(told: Told) -> list[str]:
    """Return the buckets in which stated terms of office meet articles without date that show the same people."""
    body, members = told.raw.body, [m for p in people_of(told.raw.body) if not p.former and (m := member_of(p))]
    hooks = [undated_mentions(member) for member in members] if told.head.own.value.candidates else []
    if isinstance(body, Post) and (body.start.start or body.end.end):
        hooks += [stated_terms(member) for member in members]
    return hooks


def stated_terms(member: Member) -> str:
    """Name the bucket of the posts of a person of which a text says when they began or ended."""
    return f"term/{member.id}"


def undated_mentions(member: Member) -> str:
    """Name the bucket of what articles without date, but with candidates for it, say of a person."""
    return f"undated/{member.id}"
