"""Delegation lists: who belongs to a delegation, and for which ministry he is there."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from cypher.vocabulary import Function, Portfolio, Role
from ingest.actors import Actor
from ingest.cast.clues import delegation_before
from ingest.clauses import finite_verb
from ingest.discourse import form_at
from ingest.events import Context, subject
from ingest.lexicon import Kind
from ingest.model import Organization, Participant, Person
from ingest.people import Mention
from ingest.reading import Reading
from ingest.scan import Scan

TABLE = "gatherings"
_DELEGATION = frozenset(["وفد", "الوفد", "وفدا", "بوفد", "للوفد", "ووفد", "والوفد"])
_NEAR = 6
_MEMBER = frozenset(["عضو", "وعضو", "عضوه", "وعضوه"])


@dataclass(frozen=True, slots=True)
class Delegation:
    """The members of a state's delegation in the order of the text."""

    index: int
    state: str
    members: tuple[Participant, ...]
    taking_part: bool
    """«الوفد المشارك»: it is the one at the gathering."""


def delegations(reading: Reading, context: Context) -> Iterator[Delegation]:
    """Yield the lists of a sentence: «يضم الوفد الليبي كلا من …», «وفد ضم …»."""
    scan = context.scan
    for position, word in enumerate(scan.words):
        if word not in _DELEGATION:
            continue
        verb = _consists(scan, position)
        state = _state(reading, context, position)
        if verb is None or state is None:
            continue
        start = max(verb + 1, position + 1)
        members = tuple(_members(reading, context, start, state))
        if members:
            taking_part = any("مشارك" in w for w in scan.words[position : start + 2])
            yield Delegation(context.index, state, members, taking_part)
            return


def _consists(scan: Scan, position: int) -> int | None:
    near: list[int] = [*range(position + 1, position + _NEAR), *range(position - 1, max(-1, position - 3), -1)]
    for place in near:
        form = form_at(TABLE, scan, place) if place < len(scan.words) else None
        if form and form.sense == "consist" and form.pos == "verb":
            return place
    return None


def _state(reading: Reading, context: Context, position: int) -> str | None:
    """Return the state that the delegation's nisba names, that of the one named before, or of the subject."""
    side: Actor | None = next((a for a in context.actors if a.first <= position < a.last and a.states), None)
    known = delegation_before(reading.scans, context.index) if side is None else None
    if known:
        return known
    leader = side or subject(context, position)
    return leader.states[0] if leader and len(leader.states) == 1 else None


def _members(reading: Reading, context: Context, start: int, state: str) -> Iterator[Participant]:
    for first, last in _items(context.scan, start):
        found = [m for m in reading.mentions[context.index] if m.first < last and m.last > first]
        named = next((m for m in reversed(found) if m.name), found[0] if found else None)
        figure = reading.cast.at.get((context.index, named.first)) if named else None
        if named is None or figure is None:
            if any(finite_verb(context.scan, p) for p in range(first, last)):
                return
            continue
        if figure.inferred or figure.country in (None, state):
            whole = reading.surface.span(context.scan, first, last)
            listed = replace(figure.person(), country=state, span=whole)
            person = _member(reading, context.scan, (first, last), named, listed)
            yield Participant(person=person, country=state, role=Role.MEMBER)


def _items(scan: Scan, start: int) -> Iterator[tuple[int, int]]:
    """Cut a list at its commas, and at «و» before a title."""
    first = start
    for position in range(start, len(scan.words)):
        word = scan.word(position)
        joined = (
            word.startswith("و")
            and position > first
            and any(h.prefix == "و" for h in scan.all_at(Kind.TITLE, position))
        )
        ends = word in ("،", ",", ".", "؛", ":") or word in _MEMBER or joined or (word == "كلا" and position > first)
        if ends:
            if position > first:
                yield first, position
            first = position if joined or word in _MEMBER else position + 1
        if word in (".", "؛"):
            return
    if first < len(scan.words):
        yield first, len(scan.words)


def _member(reading: Reading, scan: Scan, item: tuple[int, int], mention: Mention, person: Person) -> Person:
    """Return the person of an item; «عضو … عن وزارة الدفاع» is a member on behalf of that ministry."""
    state = person.country or ""
    behalf = next((p for p in range(item[0], item[1]) if scan.word(p) == "عن"), None)
    if behalf is not None:
        person = replace(person, on_behalf_of=_ministry(scan, behalf, item[1], state))
    if person.function is Function.OTHER and scan.word(item[0]) in _MEMBER:
        name_at = mention.rank[0] if mention.rank else mention.name[0] if mention.name else mention.first
        end = behalf if behalf is not None and behalf < name_at else name_at
        prefix = "و" if scan.word(item[0]).startswith("و") else ""
        title = reading.surface.raw(scan, item[0], end, prefix) if end > item[0] else None
        field = _field(scan, item[0], end)
        body = Organization(kind="agency", country=state, portfolio=field)
        person = replace(person, function=Function.MEMBER, title=title, portfolio=field, organization=body)
    return person


def _ministry(scan: Scan, first: int, last: int, state: str) -> Organization | None:
    field = next((h.entry.value for p in range(first, last) if (h := scan.at(Kind.PORTFOLIO, p))), None)
    ministry = any(w.endswith("وزاره") for w in scan.words[first:last])
    return Organization(kind="ministry", country=state, portfolio=Portfolio(field)) if field and ministry else None


def _field(scan: Scan, first: int, last: int) -> Portfolio:
    for position in range(first, last):
        for kind in (Kind.BODY, Kind.PORTFOLIO):
            for hit in scan.all_at(kind, position):
                value = hit.entry.attributes.get("portfolio") or (hit.entry.value if kind is Kind.PORTFOLIO else "")
                if value and value != Portfolio.OTHER:
                    return Portfolio(value)
    return Portfolio.OTHER
