"""A claim as a person reads it: one line that sums it up, its slots with their values, and where these stand."""

from collections.abc import Iterator

from ingest.model import (
    AgreementStep,
    Claim,
    DateValue,
    Event,
    Invitation,
    Organization,
    Participant,
    Person,
    Post,
    Span,
    Statement,
    people_of,
)

Slots = tuple[tuple[str, str], ...]
_ISOLATE, _POP = "\u2068", "\u2069"
"""Around words of the article, so that Arabic words do not turn the dates and codes beside them round."""


_FAR = 20_000
"""So far from its evidence may the words of a claim's date stand, in characters: longer than an article."""


def summary(claim: Claim) -> str:
    """Return one line that says what a claim says."""
    body = claim.body
    if isinstance(body, Event):
        parts = [body.type, body.status, _list(body.countries, body.organizations), date(body.date)]
    elif isinstance(body, AgreementStep):
        parts = [body.step, body.kind, _list(body.parties, body.organizations), date(body.date)]
    elif isinstance(body, Post):
        parts = [person(body.person)]
    elif isinstance(body, Invitation):
        parts = [body.status, f"{_short(body.inviter)} → {_short(body.invitee)}", _apart(body.purpose)]
    else:
        speaker = _short(body.speaker) if body.speaker else organization(body.organization)
        parts = [body.act, speaker]
    return " · ".join(str(part) for part in parts if part)


def slots(claim: Claim) -> Slots:
    """Return the filled slots of a claim, in the order in which they matter."""
    return tuple((name, value) for name, value in (*_body(claim), *_telling(claim)) if value)


def places(claim: Claim, text: str) -> tuple[Span, ...]:
    """Return where the people and the date of a claim stand in the article's text, as far as that is known."""
    spans = [p.span for p in people_of(claim.body) if p.span]
    written = None if isinstance(claim.body, Post) else claim.body.date.text
    at = text.find(written, claim.span.start, claim.span.end) if written else -1
    if written and at < 0:
        at = text.find(written, max(0, claim.span.start - _FAR), claim.span.end + _FAR)
    if written and at >= 0:
        spans.append(Span(at, at + len(written)))
    return tuple(sorted(dict.fromkeys(spans)))


def _telling(claim: Claim) -> Iterator[tuple[str, str]]:
    yield "asserted by", claim.asserted_by or ""
    yield "channel", claim.channel or ""


def _body(claim: Claim) -> Iterator[tuple[str, str]]:
    body = claim.body
    if isinstance(body, Event):
        yield from _event(body)
    elif isinstance(body, AgreementStep):
        yield from _step(body)
    elif isinstance(body, Post):
        yield from (("person", person(body.person)), ("rank", body.person.rank or ""), ("since", date(body.start)))
        yield from (("until", date(body.end)), ("former", "yes" if body.person.former else ""))
        yield "acting", "yes" if body.person.acting else ""
    elif isinstance(body, Invitation):
        yield from _invitation(body)
    else:
        yield from _statement(body)


def _event(body: Event) -> Iterator[tuple[str, str]]:
    yield "states", _list(body.countries)
    yield "organizations", _list(body.organizations)
    yield "date", date(body.date)
    yield from (("held in", _list((body.city,), (body.host,))), ("level", body.level), ("channel", body.channel))
    for participant in body.participants:
        yield participant.role, _participant(participant)
    for organizer in body.organizers:
        yield "organizer", organization(organizer)
    yield "topics", _list(body.topics)
    yield "sides", str(body.cardinality or "")
    yield "probably also", _list(body.inferred_countries)
    yield "session of", organization(body.body)
    yield from (("session", str(body.ordinal or "")), ("called", body.headline or ""))


def _step(body: AgreementStep) -> Iterator[tuple[str, str]]:
    yield from (("step", body.step), ("kind", body.kind), ("parties", _list(body.parties, body.organizations)))
    yield from (("date", date(body.date)), ("topic", body.topic), ("title", body.title or ""), ("by", _list(body.by)))
    yield from (("agreement", body.agreement), ("unnamed plural", "yes" if body.unnamed_plural else ""))


def _invitation(body: Invitation) -> Iterator[tuple[str, str]]:
    yield from (("status", body.status), ("inviter", person(body.inviter)), ("invitee", person(body.invitee)))
    yield "bearer", person(body.bearer) if body.bearer else ""
    yield from (("purpose", body.purpose or ""), ("to", body.place or ""), ("date", date(body.date)))


def _statement(body: Statement) -> Iterator[tuple[str, str]]:
    yield from (("act", body.act), ("speaker", person(body.speaker) if body.speaker else ""))
    yield from (("for", organization(body.organization)), ("date", date(body.date)), ("words", body.text))


def date(value: DateValue) -> str:
    """Return a date as written and as resolved: «أمس» = 2023-05-09 (day, relative; rule)."""
    resolved = value.edtf or " or ".join(value.candidates)
    written = f"«{_apart(value.text)}»" if value.text else ""
    if not written and not resolved:
        return ""
    how = ", ".join([value.precision, value.basis, *([value.rule] if value.rule else [])])
    return f"{written} = {resolved or 'unknown'} ({how})".removeprefix(" = ")


def person(value: Person) -> str:
    """Return a person with title, state and office."""
    office = f"{value.function}/{value.portfolio}"
    behalf = f"for {organization(value.on_behalf_of)}" if value.on_behalf_of else ""
    words = (_apart(word) for word in (value.rank, value.name or "unnamed", value.title))
    parts = (*words, value.country, office, behalf)
    return " · ".join(str(part) for part in parts if part)


def _participant(value: Participant) -> str:
    called = person(value.person) if value.person else organization(value.organization)
    return f"{called} (inferred)" if value.inferred else called


def organization(value: Organization | None) -> str:
    """Return the parts of an organisation."""
    if value is None:
        return ""
    parts = (
        value.kind,
        value.code,
        value.country,
        value.government,
        value.portfolio,
        _list(value.members),
        _apart(value.name),
    )
    return " · ".join(str(part) for part in parts if part)


def _short(value: Person) -> str:
    return _apart(value.name or value.title or value.country or "unnamed")


def _apart(text: str | None) -> str:
    if not text or text.isascii():
        return text or ""
    return f"{_ISOLATE}{text}{_POP}"


def _list(*groups: tuple[str | None, ...]) -> str:
    return ", ".join(str(value) for group in groups for value in group if value)
