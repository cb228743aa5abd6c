"""An event as nodes and relations: what its reports agree on, and who took part."""

from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import replace
from itertools import combinations
from typing import TypeVar

from cypher.vocabulary import Basis, EventType, Label, Level, Relation, Role, Status, Topic
from ingest.model import Event, Organization
from ingest.resolve import naming
from ingest.resolve.chronology import best_date, date_properties, date_value, told_dates
from ingest.resolve.context import Context
from ingest.resolve.evidence import Told, vote
from ingest.resolve.facts import Edge, Facts, Key, Node, edge, node
from ingest.resolve.links import decided, linked, supporting
from ingest.resolve.organisations import organization_key, organizations_at
from ingest.resolve.participants import attendance, bodies
from ingest.resolve.places import lies_in
from ingest.resolve.support import proof

T = TypeVar("T", bound=Hashable)
_LABELS = {
    EventType.MEETING: Label.MEETING,
    EventType.VISIT: Label.VISIT,
    EventType.CALL: Label.CALL,
    EventType.CONFERENCE: Label.CONFERENCE,
    EventType.SESSION: Label.SESSION,
    EventType.SIGNING: Label.SIGNING,
    EventType.JOINT_ACTIVITY: Label.JOINT_ACTIVITY,
}
_STATUSES = frozenset(map(str, Status))
_SETTLING = (Status.PROPOSED, Status.PLANNED, Status.POSTPONED, Status.CANCELLED)
_PAIRED_STATES = 20
"""Of a larger gathering no pairs of states are derived."""


def event_key(cluster: Sequence[Told]) -> Key:
    """Name the event of a cluster: by its smallest claim."""
    return Key(Label.EVENT, min(t.id for t in cluster))


def event_facts(cluster: Sequence[Told], event: Event, context: Context) -> Facts:
    """Return an event, its relations, and what these lead to; `event` is the reports' consensus."""
    key = event_key(cluster)
    organizations = [*_organizations(event), *bodies(cluster, context), *event.organizers]
    edges = [
        *attendance(cluster, key, event.date, context),
        *_states(cluster, key, event),
        *_setting(cluster, key, event),
        *_pairs(cluster, key, event),
        *linked(cluster, key, context),
        *supporting(cluster, key, context),
    ]
    commons = (*organizations_at(edges, organizations), *([_place(event)] if event.city else []))
    found = node(Label.EVENT, key.id, _properties(cluster, event, context), _LABELS[event.type])
    return Facts((found,), tuple(edges), commons)


def consensus(cluster: Sequence[Told], context: Context) -> Event:
    """Return the event on which the reports agree most, with what analysts decided about it."""
    told = [(t, t.claim.body) for t in cluster if isinstance(t.claim.body, Event)]

    def most(read: Callable[[Event], T | None]) -> T | None:
        return vote((read(event), t.head.origin) for t, event in told)

    first = told[0][1]
    type, city = most(lambda e: e.type) or first.type, most(lambda e: e.city)
    agreed = replace(
        first,
        type=type,
        status=_status(told),
        countries=most(lambda e: e.countries) or first.countries,
        organizations=tuple(sorted({code for _, e in told for code in e.organizations})),
        organizers=tuple(sorted({o for _, e in told for o in e.organizers}, key=str)),
        date=best_date([(e.date, t.head.origin) for t, e in told], lasting=type is EventType.VISIT),
        city=city,
        host=most(lambda e: e.host if e.host and lies_in(city, e.host) else None) or most(lambda e: e.host),
        topics=tuple(sorted({topic for _, e in told for topic in e.topics})),
        level=most(lambda e: None if e.level is Level.UNKNOWN else e.level) or Level.UNKNOWN,
        cardinality=most(lambda e: e.cardinality),
        channel=most(lambda e: e.channel) or first.channel,
        ordinal=most(lambda e: e.ordinal),
        body=most(lambda e: e.body),
        inferred_countries=tuple(sorted({c for _, e in told for c in e.inferred_countries} - set(first.countries))),
        headline=most(lambda e: e.headline),
    )
    return _edited(agreed, context.rulings.edits_of(t.id for t in cluster))


def _status(told: Sequence[tuple[Told, Event]]) -> Status:
    """Return the status of the latest report of a plan; among reports of one day the one that settles more."""
    return max(told, key=lambda te: (_published(te[0]), _rung(te[1].status)))[1].status


def _rung(status: Status) -> int:
    return _SETTLING.index(status) if status in _SETTLING else 0


def _published(told: Told) -> str:
    days = told.head.glimpse
    return days[1].isoformat() if days else ""


def _edited(event: Event, edits: dict[str, str]) -> Event:
    readers: dict[str, Callable[[str], object]] = {
        "date": lambda text: date_value(text, Basis.OUTSIDE, event.date),
        "status": Status,
        "type": EventType,
        "level": Level,
        "city": str,
        "host": str,
        "headline": str,
    }
    fitting = {n: value for n, value in edits.items() if n in readers and (n != "status" or value in _STATUSES)}
    return replace(event, **{name: readers[name](value) for name, value in fitting.items()})  # type: ignore[arg-type]


def _properties(cluster: Sequence[Told], event: Event, context: Context) -> dict[str, object]:
    names = _name(event)
    dates = told_dates(t.claim.body.date for t in cluster if isinstance(t.claim.body, Event))
    published = sorted(days for t in cluster if (days := t.head.glimpse))
    pair = "|".join(event.countries) if len(event.countries) == 2 else None
    sides = (*event.countries, *event.organizations)
    people = sorted({p.person.name for t in cluster if isinstance(t.claim.body, Event)
                     for p in t.claim.body.participants if p.person and p.person.name})  # fmt: skip
    return {
        "name": names.ar,
        "name_en": names.en,
        "type": event.type,
        "status": event.status,
        "level": event.level,
        "cardinality": event.cardinality,
        "channel": event.channel,
        "city": event.city,
        "host": event.host,
        "ordinal": event.ordinal,
        "pair": pair,
        "countries": event.countries,
        "organizations": event.organizations,
        "headline": event.headline,
        **date_properties(event.date),
        "dates_told": dates,
        "first_reported": published[0][0] if published else None,
        "last_reported": published[-1][1] if published else None,
        "reports": len({t.head.id for t in cluster}),
        "search": " ".join(filter(None, [names.ar, names.en, event.headline, *people, *sides])),
        **{name: value for name, value in proof(cluster).items() if name != "claims"},
        **decided(cluster, context),
    }


def _name(event: Event) -> naming.Name:
    sides = naming.parties(event.countries, event.organizations if len(event.countries) < 2 else ())
    kind, level = naming.word("event", event.type), naming.word("level", event.level)
    status = naming.word("status", event.status) if event.status is not Status.HELD else naming.Name("", "")
    where = naming.city(event.city) if event.city else naming.country(event.host) if event.host else None
    when = naming.date(event.date)
    titled = event.level not in (Level.UNKNOWN,)
    what_ar = " ".join(filter(None, [status.ar, kind.ar, level.ar if titled else ""]))
    what_en = " ".join(filter(None, [status.en, kind.en, level.en if titled else ""]))
    return naming.Name(
        f"{sides.ar}: {'، '.join(filter(None, [what_ar, where and where.ar, when.ar]))}",
        f"{sides.en}: {', '.join(filter(None, [what_en, where and where.en, when.en]))}",
    )


def _states(cluster: Sequence[Told], key: Key, event: Event) -> Iterator[Edge]:
    """Yield which states took part and which was the host."""
    shown = proof(cluster)
    for iso2 in event.countries:
        role = Role.HOST if iso2 == event.host else Role.PARTICIPANT
        yield edge(Relation.TOOK_PART, Key(Label.COUNTRY, iso2), key, {"role": role, **shown})
    for iso2 in event.inferred_countries:
        properties = {"role": Role.PARTICIPANT, "inferred": True, **shown}
        yield edge(Relation.TOOK_PART, Key(Label.COUNTRY, iso2), key, properties)
    if event.host:
        yield edge(Relation.HOSTED, Key(Label.COUNTRY, event.host), key, shown)


def _setting(cluster: Sequence[Told], key: Key, event: Event) -> Iterator[Edge]:
    """Yield place, topics, organisers, organisations that took part, and the joint body that sat."""
    shown = proof(cluster)
    if event.city:
        yield edge(Relation.IN, key, _place(event).key, shown)
    for topic in event.topics:
        about = [t for t in cluster if isinstance(t.claim.body, Event) and topic in t.claim.body.topics]
        yield edge(Relation.ON, key, Key(Label.TOPIC, Topic(topic)), proof(about))
    organizers = {organization_key(o) for o in event.organizers}
    for organizer in sorted(organizers):
        yield edge(Relation.ORGANIZED, organizer, key, shown)
    for organization in map(organization_key, _igos(event)):
        if organization not in organizers:
            yield edge(Relation.ATTENDED, organization, key, {"role": Role.PARTICIPANT, "inferred": False, **shown})
    if event.body:
        yield edge(Relation.SESSION_OF, key, organization_key(event.body), {"ordinal": event.ordinal, **shown})


def _igos(event: Event) -> list[Organization]:
    return [Organization(kind="igo", code=code) for code in event.organizations]


def _organizations(event: Event) -> list[Organization]:
    return [*_igos(event), *([event.body] if event.body else [])]


def _place(event: Event) -> Node:
    names = naming.city(event.city or "")
    properties = {"name": names.ar, "name_ar": names.ar, "name_en": names.en, "iso2": event.host}
    id = ":".join(filter(None, [event.host, event.city]))
    return node(Label.PLACE, id, {**properties, "search": " ".join(dict.fromkeys(names))})


def _pairs(cluster: Sequence[Told], key: Key, event: Event) -> Iterator[Edge]:
    """Yield one MET relation for each pair of states, in the order of their codes."""
    if len(event.countries) > _PAIRED_STATES:
        return
    for one, other in combinations(sorted(event.countries), 2):
        properties = {
            "event": key.id,
            "pair": f"{one}|{other}",
            "type": event.type,
            "status": event.status,
            "level": event.level,
            "multilateral": len(event.countries) > 2 or (event.cardinality or 0) > 2,
            **date_properties(event.date),
            **proof(cluster),
        }
        yield edge(Relation.MET, Key(Label.COUNTRY, one), Key(Label.COUNTRY, other), properties)
