"""Small invented news for tests of the resolver: people, events and agreements as claims, articles as records."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from cypher.vocabulary import (
    AgreementKind,
    Basis,
    ClaimKind,
    EventType,
    Function,
    InvitationStatus,
    Level,
    Portfolio,
    Precision,
    Relation,
    Role,
    Status,
    Step,
    Topic,
)  # fmt: skip
from ingest.model import (
    UNKNOWN_DATE,
    AgreementStep,
    Article,
    Body,
    Claim,
    DateValue,
    DocumentDate,
    Event,
    Extraction,
    Invitation,
    Link,
    Organization,
    Participant,
    Person,
    Post,
    Span,
    Statement,
    digest,
    to_data,
)  # fmt: skip
from ingest.resolve import Extracted

KINDS = {Event: ClaimKind.EVENT, AgreementStep: ClaimKind.AGREEMENT_STEP, Post: ClaimKind.POST,
         Invitation: ClaimKind.INVITATION, Statement: ClaimKind.STATEMENT}  # fmt: skip


def day(text: str, basis: Basis = Basis.STATED, words: str | None = None) -> DateValue:
    """A date known to the day."""
    date = dt.date.fromisoformat(text)
    return DateValue(text=words or text, edtf=text, start=date, end=date, precision=Precision.DAY, basis=basis)


def month(text: str) -> DateValue:
    """A date known to the month."""
    start = dt.date.fromisoformat(f"{text}-01")
    end = (start + dt.timedelta(days=31)).replace(day=1) - dt.timedelta(days=1)
    return DateValue(text=text, edtf=text, start=start, end=end, precision=Precision.MONTH, basis=Basis.STATED)


def candidates(*texts: str, words: str | None = None) -> DateValue:
    """One of several dates."""
    return DateValue(text=words, candidates=texts, basis=Basis.CANDIDATES)


def minister(country: str, name: str | None = None, **more: Any) -> Person:
    """A minister of the interior."""
    filled = {"title": "وزير الداخلية", "function": Function.MINISTER, "portfolio": Portfolio.INTERIOR, **more}
    return Person(name=name, country=country or None, **filled)


def meeting(*people: Person, date: DateValue = UNKNOWN_DATE, **more: Any) -> Event:
    """A held meeting of people of two or more states."""
    sides = tuple(Participant(person=p, country=p.country) for p in people)
    countries = tuple(sorted({p.country for p in people if p.country}))
    filled = {"type": EventType.MEETING, "status": Status.HELD, "countries": countries, "level": Level.MINISTER}
    return Event(participants=sides, date=date, **{**filled, **more})


def step(rung: Step, /, date: DateValue = UNKNOWN_DATE, **more: Any) -> AgreementStep:
    """A step of the security agreement of two states."""
    filled = {"agreement": "a", "kind": AgreementKind.AGREEMENT, "parties": ("DZ", "LY"),
              "topic": Topic.SECURITY_COOPERATION}  # fmt: skip
    return AgreementStep(step=rung, date=date, **{**filled, **more})


def claim(body: Body, article: str, place: int = 0, links: Sequence[Link] = ()) -> Claim:
    """A claim at some place of an article."""
    span = Span(place * 10, place * 10 + 9)
    name = digest([article, to_data(body), to_data(span)])[:32]
    kind = KINDS[type(body)]
    return Claim(kind=kind, body=body, span=span, quote=f"قول {place}", rule="test", links=tuple(links), id=name)


def record(
    text: str,
    *bodies: Body,
    published: str | DateValue | None = "2019-07-16",
    version: int = 1,
    agency: str | None = None,
    sketch: tuple[int, ...] | None = None,
    source: str | None = None,
) -> Extracted:
    """An article that makes these claims; texts are the same only if sketches are given that are."""
    given = published if isinstance(published, str) else None
    article = Article(text=text, published=given, source=source)
    value = day(published, Basis.STATED) if isinstance(published, str) else published or UNKNOWN_DATE
    own = tuple(sorted(int(digest([text, n])[:15], 16) for n in range(20)))
    claims = tuple(claim(body, article.id, place) for place, body in enumerate(bodies))
    extraction = Extraction(
        article=article.id, published=DocumentDate(value=value), agency=agency,
        sketch=own if sketch is None else sketch, claims=claims,
    )  # fmt: skip
    return Extracted(article=article, extraction=extraction, version=version)


def linked(told: Extracted, source: int, type: str, target: int) -> Extracted:
    """The record with a link from one of its claims to another."""
    claims = list(told.extraction.claims)
    link = Link(type=Relation(type), target=claims[target].id)
    claims[source] = replace(claims[source], links=(*claims[source].links, link))
    return replace(told, extraction=replace(told.extraction, claims=tuple(claims)))


def newer(told: Extracted, *bodies: Body) -> Extracted:
    """The same article as a newer version of the extractor reads it."""
    claims = tuple(claim(body, told.extraction.article, place) for place, body in enumerate(bodies))
    return replace(told, version=told.version + 1, extraction=replace(told.extraction, claims=claims))


__all__ = ["InvitationStatus", "Organization", "Role"]
