"""Who took part in an event: people by name, offices by title, and who held the office where only one can have."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from cypher.vocabulary import Confidence, Label, Portfolio, Relation, Role
from ingest.model import DateValue, Event, Organization, Participant
from ingest.resolve.buckets import office_cells, office_cells_in
from ingest.resolve.context import Context
from ingest.resolve.evidence import Told, vote
from ingest.resolve.facts import Edge, Key, edge
from ingest.resolve.mentions import Office, office
from ingest.resolve.organisations import office_of, organization_key
from ingest.resolve.support import proof
from ingest.resolve.titles import own_title


@dataclass(slots=True)
class _Seat:
    """One person or body at one event, as all reports together show it."""

    subject: Key
    office: Office | None = None
    seen: list[tuple[Told, Participant]] = field(default_factory=list)


def attendance(cluster: Sequence[Told], event: Key, date: DateValue, context: Context) -> list[Edge]:
    """Return the ATTENDED relations of an event."""
    seats = _seats(cluster, context)
    edges = [_attended(seat, event) for seat in seats]
    for seat in seats:
        edges += _inferred(seat, event, date, context, {s.subject.id for s in seats})
    return edges


def bodies(cluster: Sequence[Told], context: Context) -> Iterator[Organization]:
    """Yield the organisations to which the attendance leads."""
    for told, participant in _participants(cluster):
        person = participant.person
        if participant.organization:
            yield participant.organization
        if person and person.on_behalf_of:
            yield person.on_behalf_of
        if person and context.person(told, person) is None and (body := office_of(person)):
            yield body


def _participants(cluster: Sequence[Told]) -> Iterator[tuple[Told, Participant]]:
    for told in cluster:
        assert isinstance(told.claim.body, Event)
        for participant in told.claim.body.participants:
            yield told, participant


def _seats(cluster: Sequence[Told], context: Context) -> list[_Seat]:
    """Group mentions by who sits there.

    A title alone is the one named person with this office, a ministry alone its one named official, if there is one.
    """
    seats: dict[tuple[Key, Office | None], _Seat] = {}
    by_office: dict[Office, set[Key]] = defaultdict(set)
    by_body: dict[Key, set[Key]] = defaultdict(set)
    unnamed: list[tuple[Told, Participant]] = []
    for told, participant in _participants(cluster):
        person = participant.person
        subject = _subject(told, participant, context) if person else None
        if person is None or subject is None:
            unnamed.append((told, participant))
            continue
        _sit(seats, subject, None).append((told, participant))
        if held := office(person):
            by_office[held].add(subject)
        if body := office_of(person):
            by_body[organization_key(body)].add(subject)
    for told, participant in unnamed:
        place = _place_of(participant, by_office, by_body)
        if place:
            _sit(seats, *place).append((told, participant))
    return [seats[key] for key in sorted(seats, key=str)]


def _place_of(
    participant: Participant, by_office: Mapping[Office, set[Key]], by_body: Mapping[Key, set[Key]]
) -> tuple[Key, Office | None] | None:
    """Return where someone without a name sits; nowhere a ministry of whose officials several are named."""
    person, organization = participant.person, participant.organization
    if person:
        held, body = office(person), office_of(person)
        same = by_office.get(held, set()) if held else set()
        return (min(same), None) if len(same) == 1 else (organization_key(body), held) if body else None
    if organization is None:
        return None
    house = organization_key(organization)
    present = by_body.get(house, set())
    return (min(present, default=house), None) if len(present) < 2 else None


def _subject(told: Told, participant: Participant, context: Context) -> Key | None:
    """Return the person named, or the organisation where no person is meant at all."""
    if participant.person:
        id = context.person(told, participant.person)
        return Key(Label.PERSON, id) if id else None
    return organization_key(participant.organization) if participant.organization else None


def _sit(
    seats: dict[tuple[Key, Office | None], _Seat], subject: Key, held: Office | None
) -> list[tuple[Told, Participant]]:
    return seats.setdefault((subject, held), _Seat(subject, held)).seen


def _attended(seat: _Seat, event: Key) -> Edge:
    people = [(told, p.person) for told, p in seat.seen if p.person]
    behalf = next((p.on_behalf_of for _, p in people if p.on_behalf_of), None)
    properties: Mapping[str, object] = {
        "side": vote((p.country, told.head.origin) for told, p in seat.seen),
        "role": vote((_role(p), told.head.origin) for told, p in seat.seen) or Role.PARTICIPANT,
        "title": vote((own_title(p.title), told.head.origin) for told, p in people),
        "function": vote((p.function, told.head.origin) for told, p in people),
        "portfolio": vote((p.portfolio, told.head.origin) for told, p in people if p.portfolio is not Portfolio.OTHER),
        "rank": vote((p.rank, told.head.origin) for told, p in people),
        "on_behalf_of": organization_key(behalf).id if behalf else None,
        "inferred": all(p.inferred for _, p in seat.seen),
        **proof(told for told, _ in seat.seen),
    }
    return edge(Relation.ATTENDED, seat.subject, event, properties)


def _role(participant: Participant) -> Role | None:
    return None if participant.role is Role.PARTICIPANT else participant.role


def _inferred(seat: _Seat, event: Key, date: DateValue, context: Context, present: set[str]) -> list[Edge]:
    """Name the holder of an office known by title only, if exactly one person is known to have held it then."""
    if seat.office is None or date.start is None or date.end is None:
        return []
    cells = set(office_cells_in(seat.office, date.start, date.end))
    if not any(cells <= set(office_cells(told)) for told, _ in seat.seen):
        return []
    governments = {b.government for _, p in seat.seen if p.person and (b := office_of(p.person)) and b.government}
    if len(governments) > 1:
        return []
    government = next(iter(governments), None)
    holder = context.holder(seat.office, government, date.start, date.end)
    if holder is None or holder in present:
        return []
    seated = _attended(seat, event).properties
    reason = f"the only known holder of {seat.office.portfolio}/{seat.office.function} of {seat.office.scope}"
    properties = {**seated, "inferred": True, "confidence": Confidence.DERIVED, "reason": f"{reason} on {date.start}"}
    return [edge(Relation.ATTENDED, Key(Label.PERSON, holder), event, properties)]
