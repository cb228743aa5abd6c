"""What a bucket needs to know from other buckets: who is who, who held an office, where a linked claim ended up."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from ingest.model import Person
from ingest.resolve.decisions import Rulings
from ingest.resolve.evidence import Told
from ingest.resolve.facts import Key
from ingest.resolve.mentions import Member, Office, member_of


class Term(NamedTuple):
    """One person known to have held an office from one day to another, of one government where it is named."""

    person: str
    start: dt.date
    end: dt.date
    government: str | None = None


@dataclass(frozen=True, slots=True)
class Context:
    """Facts of other buckets, and the decisions."""

    rulings: Rulings = field(default_factory=Rulings)
    people: Mapping[str, str] = field(default_factory=dict)
    """By member id, the id of the person to whom it leads."""
    terms: Mapping[Office, tuple[Term, ...]] = field(default_factory=dict)
    facts: Mapping[str, Key] = field(default_factory=dict)
    """By claim id, the fact that the claim supports."""
    agreements: Mapping[str, Key] = field(default_factory=dict)
    """By claim id of a step, the agreement."""

    def person(self, told: Told, person: Person) -> str | None:
        """Return the id of the person whom a claim names, or None where it names nobody known."""
        member = marked_member(told, person, self.rulings)
        return self.people.get(member.id) if member else None

    def holder(self, office: Office, government: str | None, start: dt.date, end: dt.date) -> str | None:
        """Return the only person who held an office from day to day; None if nobody is known, or more than one did."""
        fitting = {
            term.person
            for term in self.terms.get(office, ())
            if term.start <= end and start <= term.end and (government is None or term.government in (None, government))
        }
        whole = {t.person for t in self.terms.get(office, ()) if t.start <= start and end <= t.end}
        return fitting.pop() if len(fitting) == 1 and fitting <= whole else None


def marked_member(told: Told, person: Person, rulings: Rulings) -> Member | None:
    """Return the member that a mention is, apart from its namesakes where a decision says so."""
    member = member_of(person)
    mark = rulings.marks.get((member.id, told.id)) if member else None
    return member._replace(mark=mark) if member and mark else member
