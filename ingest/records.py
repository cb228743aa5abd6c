"""An article's claims as one plain record: events, agreements, posts, invitations, statements, each with evidence."""

import re
from collections.abc import Iterable, Sequence
from typing import Any

from ingest.model import (
    AgreementStep,
    Article,
    Claim,
    DateValue,
    DocumentDate,
    Event,
    Extraction,
    Invitation,
    Participant,
    Person,
    Post,
    Statement,
)

Record = dict[str, Any]

_FIRST_WORDS = re.compile(r"\S+(?:\s+\S+){0,9}")
_LEAST_WORDS = 8


def record(label: str, article: Article, extraction: Extraction) -> Record:
    """Render what `extract` found in an article as one JSON-ready record, every list in the order of the text.

    Each item has `evidence` (the first words of the sentence, copied exactly), `start` and `end` (code points of
    the article's text as given; `text[start:end]` begins with the evidence), `rule` and `confidence`.
    """
    claims = sorted(extraction.claims, key=lambda claim: (claim.span, claim.id))
    text = article.text
    return {
        "id": label,
        "published": _published(extraction.published),
        "events": [_event(c.body) | _proof(c, text) for c in claims if isinstance(c.body, Event)],
        "agreements": _agreements(claims, text),
        "posts": _posts(claims, text),
        "invitations": [_invitation(c.body) | _proof(c, text) for c in claims if isinstance(c.body, Invitation)],
        "statements": [_statement(c.body) | _proof(c, text) for c in claims if isinstance(c.body, Statement)],
    }


def _proof(claim: Claim, text: str) -> Record:
    start, end = claim.span.start, claim.span.end
    words = _FIRST_WORDS.search(text, start, end)
    evidence = text[start : words.end()] if words else text[start:end]
    if len(evidence.split()) < _LEAST_WORDS:
        evidence = text[start:end]
    proof = {"evidence": evidence, "start": start, "end": end, "rule": claim.rule, "confidence": claim.confidence.value}
    return proof | ({"asserted_by": claim.asserted_by} if claim.asserted_by else {})


def _date(date: DateValue) -> Record:
    candidates = {"date_candidates": list(date.candidates)} if date.candidates else {}
    return {"date_raw": date.text, "date": date.edtf} | candidates


def _published(published: DocumentDate) -> Record:
    value = published.value
    clues = [{"kind": clue.kind, "text": clue.text, "says": clue.says} for clue in published.clues]
    return {"date": value.edtf, "basis": value.basis.value, "candidates": list(value.candidates), "clues": clues}


def _official(person: Person, country: str | None = None) -> Record:
    return {
        "name": person.name,
        "country": person.country or country,
        "function": person.function.value,
        "portfolio": person.portfolio.value,
        "title": person.title,
    }


def _officials(participants: Iterable[Participant]) -> list[Record]:
    return [_official(who.person, who.country) for who in participants if who.person is not None]


def _event(event: Event) -> Record:
    return {
        "type": event.type.value,
        "status": event.status.value,
        "countries": list(event.countries),
        "organizations": list(event.organizations),
        **_date(event.date),
        "city": event.city,
        "host": event.host,
        "participants": _officials(event.participants),
        "topics": [topic.value for topic in event.topics],
        "channel": event.channel.value,
    }


def _agreements(claims: Sequence[Claim], text: str) -> list[Record]:
    """One record an agreement, its steps in the order of the text, its evidence that of the first step."""
    found: dict[str, Record] = {}
    for claim in claims:
        if isinstance(step := claim.body, AgreementStep):
            proof = _proof(claim, text)
            agreement = found.setdefault(step.agreement, _agreement(step) | proof)
            agreement["steps"].append({"step": step.step.value, **_date(step.date), **proof})
    return list(found.values())


def _agreement(step: AgreementStep) -> Record:
    return {
        "kind": step.kind.value,
        "parties": list(step.parties),
        "organizations": list(step.organizations),
        "topic": step.topic.value,
        "title": step.title,
        "steps": [],
    }


def _posts(claims: Sequence[Claim], text: str) -> list[Record]:
    """One record a person and office, that of the place where the office is first told."""
    found: dict[tuple[object, ...], Record] = {}
    for claim in claims:
        if isinstance(claim.body, Post):
            person = claim.body.person
            key = (person.name, person.country, person.function, person.portfolio, person.former)
            found.setdefault(key, _official(person) | {"past": person.former} | _proof(claim, text))
    return list(found.values())


def _invitation(invitation: Invitation) -> Record:
    return {
        "status": invitation.status.value,
        "inviter": _official(invitation.inviter),
        "invitee": _official(invitation.invitee),
        "bearer": _official(invitation.bearer) if invitation.bearer else None,
        "purpose": invitation.purpose,
        "place": invitation.place,
        **_date(invitation.date),
    }


def _statement(statement: Statement) -> Record:
    return {
        "act": statement.act.value,
        "text": statement.text,
        "speaker": _official(statement.speaker) if statement.speaker else None,
        **_date(statement.date),
    }
