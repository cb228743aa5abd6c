"""What surrounds an event: the conference around it, what it follows, who comes along, who is host and who visits."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TypeGuard

from cypher.vocabulary import Channel, EventType, Relation, Role, Status
from ingest.claims import identified, identify, sentence_span
from ingest.delegations import Delegation, delegations
from ingest.discourse import Form, contexts, forms_in
from ingest.events import Context
from ingest.gatherings import TABLE, acting_bodies, many_sided
from ingest.margins import events_between, first_gatherings, margin
from ingest.meetings import in_order, meeting_of, told_here, told_near
from ingest.model import AgreementStep, Body, Claim, Event, Link, Participant
from ingest.reading import Reading
from ingest.scan import Scan


def sidelines(reading: Reading, events: Iterable[Claim]) -> list[Claim]:
    """Return the article's events with ids and links, and those that only their surroundings tell.

    Added are conferences on whose margins a meeting takes place, gatherings of three or more states announced by
    their host, and sessions of joint bodies that decide something; members of delegations and the roles of host and
    visitor are filled in. Links: ON_SIDELINES_OF, FOLLOWS.
    """
    article, sentences = reading.document.article, list(contexts(reading))
    told = _fulfilled(list(events))
    added = [*many_sided(reading, sentences), *acting_bodies(reading, sentences, _pair(told))]
    told += _unknown(added, in_order(told))
    ordered, first = in_order(told), first_gatherings(in_order(told))
    margins = [m for context in sentences if (m := margin(reading, context, ordered, first))]
    conferences = [conference for _, conference in margins]
    told = _with_conferences(told, in_order(conferences))
    lists = [d for context in sentences for d in delegations(reading, context)]
    members = _joined(reading, told, lists, conferences)
    final = {old: identify(article, _with_roles(_with_members(old, members.get(old, ())))) for old in told}
    found = identified(article, final.values())
    links: dict[str, list[Link]] = defaultdict(list)
    for meeting, conference in margins:
        links[final[meeting].id].append(Link(type=Relation.ON_SIDELINES_OF, target=final[conference].id))
    for context in sentences:
        for source, link in _follows(reading, context, found):
            links[source].append(link)
    return [_linked(c, links[c.id]) for c in found]


def taken_at(steps: Iterable[Claim], events: Sequence[Claim]) -> list[Claim]:
    """Return the steps of agreements, each linked to the session, signing or meeting at which it was taken.

    The sentence must tell both, with one date or with none for the step. `events` carry their ids and are in the order
    of the text.
    """
    return [_linked(step, _taken(step, events)) for step in steps]


def _taken(step: Claim, events: Sequence[Claim]) -> list[Link]:
    assert isinstance(step.body, AgreementStep)
    body = step.body
    here = [
        c for c in told_here(events, step.span)
        if isinstance(c.body, Event) and c.body.status is Status.HELD
        and c.body.type in (EventType.SESSION, EventType.SIGNING, EventType.MEETING, EventType.CONFERENCE)
        and set(body.parties) <= set(c.body.countries)
        and (c.body.date.text == body.date.text if body.date.text else c.body.type is EventType.SIGNING)
    ]  # fmt: skip
    return [Link(type=Relation.TAKEN_AT, target=here[0].id)] if len(here) == 1 else []


def _linked(told: Claim, links: Sequence[Link]) -> Claim:
    return replace(told, links=tuple(dict.fromkeys((*told.links, *links)))) if links else told


# --------------------------------------------------------------------------- which events there are


def _fulfilled(events: list[Claim]) -> list[Claim]:
    """Drop a visit that is proposed where the article also plans it for the same person."""
    planned: dict[tuple[object, ...], set[str]] = defaultdict(set)
    for claim in events:
        if _is_visit(claim.body, Status.PLANNED):
            planned[_way(claim.body)] |= _names(claim.body)
    return [c for c in events if not (_is_visit(c.body, Status.PROPOSED) and _names(c.body) & planned[_way(c.body)])]


def _is_visit(body: Body, status: Status) -> TypeGuard[Event]:
    return isinstance(body, Event) and body.status is status and body.type is EventType.VISIT


def _way(visit: Event) -> tuple[object, ...]:
    return visit.countries, visit.host


def _names(event: Event) -> set[str]:
    return {p.person.name for p in event.participants if p.person and p.person.name}


def _pair(events: Sequence[Claim]) -> tuple[str, ...]:
    """Return the two states that the article is about: those of its first event of just two."""
    return next((c.body.countries for c in events if isinstance(c.body, Event) and len(c.body.countries) == 2), ())


def _unknown(added: Iterable[Claim], events: Sequence[Claim]) -> list[Claim]:
    """Leave out what a sentence already tells as one of the `events`, which are in the order of the text."""
    return [c for c in added if not any(_is_told(c.body, known.body) for known in told_here(events, c.span))]


def _is_told(new: Body, known: Body) -> bool:
    """Tell whether an event of a sentence is one that it tells already: of the same type, with its states or more."""
    if not (isinstance(new, Event) and isinstance(known, Event)) or new.type is not known.type:
        return False
    same_date = known.date.text == new.date.text or new.cardinality is not None
    return set(new.countries) <= set(known.countries) and same_date


def _with_conferences(events: list[Claim], conferences: Sequence[Claim]) -> list[Claim]:
    """Add conferences, in the order of the text, in place of what their sentences tell of them less fully."""
    kept = [c for c in events if not any(_told_by(c, other) for other in told_here(conferences, c.span))
            or c in told_here(conferences, c.span)]  # fmt: skip
    known = in_order(kept)
    return kept + [c for c in conferences if c not in told_here(known, c.span)]


def _told_by(less: Claim, more: Claim) -> bool:
    """Tell whether a conference is what a sentence tells more fully as the one on whose margins they met."""
    a, b = less.body, more.body
    same = isinstance(a, Event) and isinstance(b, Event) and a.type is b.type and less.span == more.span
    return same and isinstance(a, Event) and isinstance(b, Event) and set(a.countries) <= set(b.countries)


# --------------------------------------------------------------------------- what it follows


def _follows(reading: Reading, context: Context, events: Sequence[Claim]) -> Iterable[tuple[str, Link]]:
    """«استكمال المشاورات التي بدأت خلال زيارة X»: the meeting that the text is about follows that visit."""
    scan = context.scan
    at = next((p for p, form in forms_in(TABLE, scan) if _continues(scan, p, form)), None)
    if at is None or not any(events_between(scan, at, at + 4)):
        return
    span = sentence_span(reading, context.index)
    others = [c for c in told_near(events, span) if c.span != span]
    for before in told_here(events, span):
        if not isinstance(before.body, Event) or before.body.status is not Status.HELD:
            continue
        later = meeting_of(others, span, before.body.countries)
        if later and isinstance(later.body, Event) and not _starts_later(before.body, later.body):
            yield later.id, Link(type=Relation.FOLLOWS, target=before.id)


def _continues(scan: Scan, position: int, form: Form) -> bool:
    """«لاستكمال», «استكمالا»; «لجنة المتابعة» continues nothing."""
    word = scan.word(position)
    purpose = form.prefix.endswith("ل") or word.endswith("ا")
    return form.sense == "continues" and purpose and not word.startswith("لل")


def _starts_later(a: Event, b: Event) -> bool:
    return bool(a.date.start and b.date.start and a.date.start > b.date.start)


# --------------------------------------------------------------------------- who came along


def _joined(
    reading: Reading, events: Sequence[Claim], lists: Sequence[Delegation], conferences: Sequence[Claim]
) -> dict[Claim, list[Participant]]:
    """Give each delegation to the conference at which it takes part, its state's visit, or the meeting told with it."""
    at: dict[str, Claim] = {}
    for conference in (*conferences, *(c for c in events if _type(c) is EventType.CONFERENCE)):
        for state in _states(conference):
            at.setdefault(state, conference)
    for visit in (c for c in events if _type(c) is EventType.VISIT):
        for state in _states(visit):
            if not _at_home(visit, state):
                at.setdefault(state, visit)
    found: dict[Claim, list[Participant]] = defaultdict(list)
    for delegation in lists:
        joined = at.get(delegation.state) or _meeting_with(reading, events, delegation)
        if joined:
            found[joined] += delegation.members
    return found


def _meeting_with(reading: Reading, events: Sequence[Claim], delegation: Delegation) -> Claim | None:
    """«استقبل X وفدا أردنيا يضم Y»: the meeting of a delegation in its own sentence, or in those right before."""
    ordered = in_order(events)
    for index in range(delegation.index, max(-1, delegation.index - _LISTED_BEHIND - 1), -1):
        here = told_here(ordered, sentence_span(reading, index))
        met = [c for c in here if _type(c) is EventType.MEETING and delegation.state in _states(c)]
        if met:
            return met[0] if len(met) == 1 else None
    return None


_LISTED_BEHIND = 2
"""Sentences from a meeting to the list of who was there at most."""


def _type(told: Claim) -> EventType | None:
    return told.body.type if isinstance(told.body, Event) else None


def _states(told: Claim) -> tuple[str, ...]:
    return told.body.countries if isinstance(told.body, Event) else ()


def _at_home(told: Claim, state: str) -> bool:
    return isinstance(told.body, Event) and told.body.host == state


def _with_members(told: Claim, members: Sequence[Participant]) -> Claim:
    assert isinstance(told.body, Event)
    members = list({p.person.name: p for p in members if p.person}.values())
    names = {p.person.name for p in members if p.person}
    kept = [p for p in told.body.participants if not (p.person and p.person.name in names)]
    return replace(told, body=replace(told.body, participants=(*kept, *members))) if members else told


def _with_roles(told: Claim) -> Claim:
    """At home in the host state is who receives; who comes from another state visits."""
    body = told.body
    assert isinstance(body, Event)
    if body.host not in body.countries or body.channel is not Channel.IN_PERSON or body.type is EventType.CONFERENCE:
        return told
    people = tuple(
        replace(p, role=Role.HOST if p.country == body.host else Role.VISITOR)
        if p.role is Role.PARTICIPANT and p.country else p
        for p in body.participants
    )  # fmt: skip
    return replace(told, body=replace(body, participants=people))
