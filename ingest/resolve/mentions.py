"""People as claims mention them: the key by which equal names find each other, the office, the day."""

import datetime as dt
from typing import NamedTuple

from cypher.vocabulary import Function, Portfolio, Status
from ingest.model import Event, Person
from ingest.names import name_key
from ingest.resolve.evidence import Told

_LONGEST_GLIMPSE = dt.timedelta(days=31)
_UNTITLED = frozenset({Function.OTHER, Function.MEMBER})


class Office(NamedTuple):
    """What a person does and in which field, for one state or organisation."""

    scope: str
    function: Function
    portfolio: Portfolio


class Member(NamedTuple):
    """A name as one state's texts spell it: what a person is made of. `mark` parts namesakes that a decision split."""

    scope: str
    key: str
    mark: str = ""

    @property
    def id(self) -> str:
        """The id that resolves to the person for ever."""
        return ":".join((self.scope, self.key.replace(" ", "-"))) + (f"~{self.mark}" if self.mark else "")

    @property
    def family(self) -> str:
        """The last word of the key; all spellings of one name agree in it."""
        return self.key.rpartition(" ")[2]

    @property
    def full(self) -> bool:
        """Whether the name has more than one word: one word alone never makes a person."""
        return " " in self.key


def member_from_id(id: str) -> Member:
    """Read a member's id back."""
    scope, _, rest = id.partition(":")
    key, _, mark = rest.partition("~")
    return Member(scope, key.replace("-", " "), mark)


def scope_of(person: Person) -> str:
    """Return the state that a person serves, or else the organisation, marked by `@`."""
    organization = person.organization
    country = person.country or (organization.country if organization else None)
    return country or (f"@{organization.code}" if organization and organization.code else "")


def member_of(person: Person) -> Member | None:
    """Return the member that a mention is, or None where the text gives no name."""
    key = name_key(person.name) if person.name else ""
    return Member(scope_of(person), key) if key else None


def office(person: Person) -> Office | None:
    """Return the office of a mention, or None where the text gives none."""
    if person.function in _UNTITLED:
        return None
    return Office(scope_of(person), person.function, person.portfolio)


def seen(told: Told) -> tuple[dt.date, dt.date] | None:
    """Return the days between which a claim shows its people in office, if they are known to a month.

    A held event shows them on its own date, anything else on the day of the article.
    """
    body = told.claim.body
    if isinstance(body, Event) and body.status is Status.HELD:
        start, end = body.date.start, body.date.end
        return (start, end) if start and end and end - start <= _LONGEST_GLIMPSE else None
    return told.head.glimpse
