"""What surrounds an event: the conference around it, what it follows, who comes along, who is host and who visits."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from cypher.vocabulary import Channel, EventType, Relation, Role, Status
from ingest.claims import identified, sentence_span
from ingest.delegations import Delegation, delegations
from ingest.discourse import Form, contexts, forms_in, meeting_of
from ingest.events import Context
from ingest.gatherings import TABLE, acting_bodies, many_sided
from ingest.margins import events_between, margin
from ingest.model import AgreementStep, Claim, Event, Link, Participant
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
    told += [c for c in added if not _known(c, told)]
    margins = [m for context in sentences if (m := margin(reading, context, told))]
    conferences = [conference for _, conference in margins]
    told = [c for c in told if c in conferences or not any(_told_by(c, other) for other in conferences)]
    told += [conference for conference in conferences if conference not in told]
    lists = [d for context in sentences for d in delegations(reading, context)]
    members = _joined(told, lists, conferences)
    final = {old: _with_roles(_with_members(old, members.get(old, ()))) for old in told}
    found = {new.id: new for new in identified(article, final.values())}
    ids = {old: identified(article, [new])[0].id for old, new in final.items()}
    links = [
        (ids[meeting], Link(type=Relation.ON_SIDELINES_OF, target=ids[conference])) for meeting, conference in margins
    ]
    links += [
        (source, link) for context in sentences for source, link in _follows(reading, context, list(found.values()))
    ]
    return [_linked(c, [link for source, link in links if source == c.id]) for c in found.values()]


def taken_at(steps: Iterable[Claim], events: Sequence[Claim]) -> list[Claim]:
    """Return the steps of agreements, each linked to the session, signing or meeting at which it was taken.

    The sentence must tell both, with one date or with none for the step. `events` carry their ids.
    """
    return [_linked(step, _taken(step, events)) for step in steps]


def _taken(step: Claim, events: Sequence[Claim]) -> list[Link]:
    assert isinstance(step.body, AgreementStep)
    body = step.body
    here = [
        c for c in events
        if isinstance(c.body, Event) and c.span == step.span and c.body.status is Status.HELD
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
    planned = [c.body for c in events if isinstance(c.body, Event) and c.body.status is Status.PLANNED]
    return [c for c in events if not any(_proposes(c, body) for body in planned)]


def _proposes(told: Claim, planned: Event) -> bool:
    body = told.body
    if not isinstance(body, Event) or body.status is not Status.PROPOSED or body.type is not EventType.VISIT:
        return False
    same = (planned.type, planned.countries, planned.host) == (body.type, body.countries, body.host)
    return same and bool(_names(body) & _names(planned))


def _names(event: Event) -> set[str]:
    return {p.person.name for p in event.participants if p.person and p.person.name}


def _pair(events: Sequence[Claim]) -> tuple[str, ...]:
    """Return the two states that the article is about: those of its first event of just two."""
    return next((c.body.countries for c in events if isinstance(c.body, Event) and len(c.body.countries) == 2), ())


def _known(added: Claim, events: Sequence[Claim]) -> bool:
    """Tell whether a sentence already tells the event: of the same type, with the same states or more."""
    new = added.body
    assert isinstance(new, Event)
    return any(
        isinstance(c.body, Event) and c.span == added.span and set(new.countries) <= set(c.body.countries)
        and (c.body.type is new.type) and (c.body.date.text == new.date.text or new.cardinality is not None)
        for c in events
    )  # fmt: skip


def _told_by(less: Claim, more: Claim) -> bool:
    """Tell whether a conference is what a sentence tells more fully as the one on whose margins they met."""
    a, b = less.body, more.body
    same = isinstance(a, Event) and isinstance(b, Event) and a.type is b.type and less.span == more.span
    return same and isinstance(a, Event) and isinstance(b, Event) and set(a.countries) <= set(b.countries)


# --------------------------------------------------------------------------- what it follows


def _follows(reading: Reading, context: Context, events: Sequence[Claim]) -> Iterable[tuple[str, Link]]:
    """«استكمال المشاورات التي بدأت خلال زيارة X»: the meeting that the text is about follows that visit."""
    scan = context.scan
    span = sentence_span(reading, context.index)
    at = next((p for p, form in forms_in(TABLE, scan) if _continues(scan, p, form)), None)
    earlier = [c for c in events if c.span == span and isinstance(c.body, Event) and c.body.status is Status.HELD]
    if at is None or not any(events_between(scan, at, at + 4)):
        return
    for before in earlier:
        assert isinstance(before.body, Event)
        others = [c for c in events if c.id != before.id and c.span != span]
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
    events: Sequence[Claim], lists: Sequence[Delegation], conferences: Sequence[Claim]
) -> dict[Claim, tuple[Participant, ...]]:
    """Give each delegation to the conference at which it takes part, else to the visit of its state."""
    found: dict[Claim, tuple[Participant, ...]] = {}
    gathered = [*conferences, *(c for c in events if _type(c) is EventType.CONFERENCE)]
    visits = [c for c in events if _type(c) is EventType.VISIT]
    for delegation in lists:
        there = [c for c in gathered if delegation.state in _states(c)]
        there += [c for c in visits if delegation.state in _states(c) and not _at_home(c, delegation.state)]
        if there:
            found[there[0]] = found.get(there[0], ()) + delegation.members
    return found


def _type(told: Claim) -> EventType | None:
    return told.body.type if isinstance(told.body, Event) else None


def _states(told: Claim) -> tuple[str, ...]:
    return told.body.countries if isinstance(told.body, Event) else ()


def _at_home(told: Claim, state: str) -> bool:
    return isinstance(told.body, Event) and told.body.host == state


def _with_members(told: Claim, members: Sequence[Participant]) -> Claim:
    assert isinstance(told.body, Event)
    members = list({p.person.name: p for p in members if p.person}.values())
    names = [p.person.name for p in members if p.person]
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
