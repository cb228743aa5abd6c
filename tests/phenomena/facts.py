"""What the extractor finds in a text, as small tuples that a table can hold: the views that the classes compare."""

from collections.abc import Callable, Iterable
from functools import cache

import pytest
from _pytest.mark import ParameterSet

from ingest.extract import extract
from ingest.model import (
    AgreementStep,
    Article,
    Body,
    Event,
    Extraction,
    Invitation,
    Organization,
    Participant,
    Person,
    Post,
    Statement,
)

Fact = tuple[str | None, ...]
View = Callable[[str], set[Fact]]

TUESDAY = "2019-07-16"
"""The day on which every text was written that does not say otherwise."""


def case(text: str, *expected: Fact) -> ParameterSet:
    """One row of a table: a text and the facts that it holds, none for a text that must stay silent."""
    return pytest.param(text, set(expected))


def gap(reason: str, text: str, *expected: Fact) -> ParameterSet:
    """A row that the extractor cannot read yet, with the reason: it turns red as soon as it can."""
    return pytest.param(text, set(expected), marks=unread(reason))


def unread(reason: str) -> pytest.MarkDecorator:
    """The mark of a test that waits for a rule, with what the rule has to learn."""
    return pytest.mark.xfail(reason=reason, strict=True)


def table(*rows: ParameterSet) -> pytest.MarkDecorator:
    """The rows as a parametrised test of `text` and `expected`."""
    return pytest.mark.parametrize(("text", "expected"), rows, ids=[str(number) for number in range(1, len(rows) + 1)])


@cache
def read(text: str, published: str | None = TUESDAY, title: str | None = None) -> Extraction:
    return extract(Article(text=text, title=title, published=published))


def bodies(text: str, published: str | None = TUESDAY) -> list[Body]:
    return [claim.body for claim in read(text, published).claims]


def happened(text: str, published: str | None = TUESDAY) -> list[Event]:
    return [body for body in bodies(text, published) if isinstance(body, Event)]


def parties(states: Iterable[str], organizations: Iterable[str] = ()) -> str:
    """`DZ LY`, and `LY +IOM` where organisations take part."""
    return " ".join([*states, *(f"+{name}" for name in organizations)])


def side(event: Event) -> str:
    return parties(event.countries, event.organizations)


def events(text: str) -> set[Fact]:
    """(status, parties) of each event."""
    return {(event.status, side(event)) for event in happened(text)}


def typed(text: str) -> set[Fact]:
    """(type, status, parties) of each event."""
    return {(event.type, event.status, side(event)) for event in happened(text)}


def dated(text: str, published: str | None = TUESDAY) -> set[Fact]:
    """(status, parties, EDTF date or null) of each event."""
    return {(event.status, side(event), event.date.edtf) for event in happened(text, published)}


def placed(text: str) -> set[Fact]:
    """(parties, city, host) of each event."""
    return {(side(event), event.city, event.host) for event in happened(text)}


def channels(text: str) -> set[Fact]:
    """(parties, channel) of each event."""
    return {(side(event), event.channel) for event in happened(text)}


def topics(text: str) -> set[Fact]:
    """The topics of all events, each a tuple of one."""
    return {(topic,) for event in happened(text) for topic in event.topics}


def office(person: Person, country: str | None = None) -> str:
    """`DZ minister interior`, a dash where no state is known, `past` where the office was left."""
    words = [person.country or country or "-", person.function, person.portfolio]
    return " ".join([*words, "past"] if person.former else words)


def took_part(text: str) -> set[Fact]:
    """(name or null, office) of the officials of all events."""
    return {found for event in happened(text) for who in event.participants for found in _official(who)}


def _official(who: Participant) -> list[Fact]:
    return [(who.person.name, office(who.person, who.country))] if who.person else []


def holders(text: str) -> list[Person]:
    return [body.person for body in bodies(text) if isinstance(body, Post)]


def posts(text: str) -> set[Fact]:
    """(name, office) of each named official."""
    return {(person.name, office(person)) for person in holders(text)}


def ranks(text: str) -> set[Fact]:
    """(name, rank or null) of each named official."""
    return {(person.name, person.rank) for person in holders(text)}


def steps(text: str) -> set[Fact]:
    """(parties, step, EDTF date or null) of each step of an agreement."""
    return {(parties(s.parties, s.organizations), s.step, s.date.edtf) for s in _steps(text)}


def instruments(text: str) -> set[Fact]:
    """(kind, parties, step) of each step of an agreement."""
    return {(s.kind, parties(s.parties, s.organizations), s.step) for s in _steps(text)}


def _steps(text: str) -> list[AgreementStep]:
    return [body for body in bodies(text) if isinstance(body, AgreementStep)]


def sessions(text: str) -> set[Fact]:
    """(parties, ordinal, status) of each event that has a number."""
    return {
        (side(event), str(event.ordinal) if event.ordinal else None, event.status)
        for event in happened(text)
        if event.ordinal or event.body
    }


def governments(text: str) -> set[Fact]:
    """(name, government's id or null) of each named official."""
    return {(person.name, _government(person.organization)) for person in holders(text)}


def _government(organization: Organization | None) -> str | None:
    return organization.government if organization else None


def invitations(text: str) -> set[Fact]:
    """(status, inviter's state, invitee's state, bearer's name or null) of each invitation."""
    found = [body for body in bodies(text) if isinstance(body, Invitation)]
    return {(i.status, i.inviter.country, i.invitee.country, i.bearer.name if i.bearer else None) for i in found}


def statements(text: str) -> set[Fact]:
    """(act, speaker's name or null) of each statement."""
    found = [body for body in bodies(text) if isinstance(body, Statement)]
    return {(s.act, s.speaker.name if s.speaker else None) for s in found}


def everything(text: str, published: str | None = TUESDAY) -> set[Fact]:
    """All facts of a text in one set, without their places in it."""
    told = {
        ("event", e.type, e.status, side(e), e.date.edtf, e.city, e.host, *e.topics) for e in happened(text, published)
    }
    people = {
        ("post", body.person.name, office(body.person)) for body in bodies(text, published) if isinstance(body, Post)
    }
    taken = {
        ("step", s.kind, parties(s.parties, s.organizations), s.step, s.date.edtf)
        for s in bodies(text, published)
        if isinstance(s, AgreementStep)
    }
    return {*told, *people, *taken}
