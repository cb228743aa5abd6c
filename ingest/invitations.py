"""Invitations between states: who invites whom through whom to what, and how far it has come."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from cypher.vocabulary import ClaimKind, Confidence, EventType, InvitationStatus, Relation, Role, Status
from ingest.circumstances import nearest_date
from ingest.claims import identified, quote, sentence_span
from ingest.discourse import READ, contexts
from ingest.invited import speaks, told_in
from ingest.meetings import meeting_of, told_here
from ingest.model import UNKNOWN_DATE, Claim, DateValue, Event, Invitation, Link, Participant
from ingest.reading import Reading
from ingest.tellings import Told

_RULES = {
    InvitationStatus.ISSUED: "invitation_issued",
    InvitationStatus.DELIVERED: "invitation_delivered",
    InvitationStatus.ACCEPTED: "invitation_accepted",
    InvitationStatus.DECLINED: "invitation_declined",
    InvitationStatus.KEPT: "invitation_kept",
}
_COMES_NOT = frozenset({InvitationStatus.DECLINED})
_AHEAD = (Status.PLANNED, Status.PROPOSED)
_NEAR = 10
"""Tellings before and after one that may complete it."""
_REMEMBERED = 50
"""A telling repeats one of the last so many invitations: no text may cost more."""
_Journey = tuple[Status, tuple[str, ...]]
"""The status and the states of a visit."""


def invitation_claims(reading: Reading, events: Sequence[Claim]) -> list[Claim]:
    """Return one claim for each invitation and status, and one for each visit to which someone is invited.

    `events` are the article's event claims with their ids, in the order of the text; links lead to them: DELIVERED_AT
    to the meeting at which an invitation is handed over, FOR to the visit. A visit that `events` tell already is not
    told again; one that is only invited to is proposed, one whose invitation is accepted is planned, and none is held.
    """
    if not any(
        "دع" in word or word.endswith("تلبيه") for scan in reading.scans if scan.zone in READ for word in scan.words
    ):
        return []
    told = _completed(list(_told(reading)))
    claims: list[Claim] = []
    ahead = _visits_ahead(events)
    for group in _grouped([_settled(reading, t, events) for t in told]):
        visit, own = _visit(reading, group, events, ahead)
        claims += [*own, *(_claim(reading, t, group, visit, events) for t in group)]
    return claims


def _told(reading: Reading) -> Iterator[Told]:
    """Yield what the sentences tell of invitations."""
    spoken = -1
    for context in contexts(reading):
        yield from told_in(context, goes_on=spoken == context.index - 1)
        spoken = context.index if speaks(context.scan) else spoken


# --------------------------------------------------------------------------- one invitation, told several times


def _completed(told: list[Told]) -> list[Told]:
    """Fill the slots that a sentence leaves open from the nearest sentence that tells the same invitation."""
    filled = []
    for place, one in enumerate(told):
        whole = one
        near = told[max(0, place - _NEAR) : place + _NEAR]
        for other in sorted(near, key=lambda t: abs(t.index - one.index)) if one.open else ():
            if other is not one and whole.may_be(other):
                whole = whole.filled(other)
        filled.append(whole)
    return [one for one in filled if _abroad(one)]


def _abroad(told: Told) -> bool:
    """Tell whether an invitation goes from one state or organisation to another."""
    people = (told.inviter, told.invitee)
    sides = [(p.country or (p.organization.code if p.organization else None)) if p else None for p in people]
    return all(sides) and sides[0] != sides[1]


def _grouped(told: Sequence[Told]) -> list[list[Told]]:
    """One group for each invitation, in it one telling for each status."""
    groups: list[list[Told]] = []
    for one in told:
        group = next((g for g in groups[-_REMEMBERED:] if g[0].may_be(one)), None)
        if group is None:
            groups.append([one])
        elif all(one.status is not other.status for other in group):
            group.append(one)
    return groups


def _settled(reading: Reading, told: Told, events: Sequence[Claim]) -> Told:
    """«بدعوة من …» is kept where the sentence tells the visit as held, accepted where it tells it as planned."""
    if told.status is not InvitationStatus.KEPT:
        return told
    event = _attended(reading, told, events)
    if event is None:
        return replace(told, status=InvitationStatus.ISSUED)
    assert isinstance(event.body, Event)
    known = {Status.HELD: InvitationStatus.KEPT, Status.PLANNED: InvitationStatus.ACCEPTED}
    return replace(told, status=known.get(event.body.status, InvitationStatus.ISSUED))


def _attended(reading: Reading, told: Told, events: Sequence[Claim]) -> Claim | None:
    """Return the event of a sentence to which its invitee comes, a visit before anything else."""
    assert told.invitee
    span = sentence_span(reading, told.index)
    here = [
        c for c in told_here(events, span) if isinstance(c.body, Event) and told.invitee.country in c.body.countries
    ]
    return next(
        (c for c in here if isinstance(c.body, Event) and c.body.type is EventType.VISIT), here[0] if here else None
    )


# --------------------------------------------------------------------------- claims


def _claim(reading: Reading, told: Told, group: Sequence[Told], visit: Claim | None, events: Sequence[Claim]) -> Claim:
    assert told.inviter
    assert told.invitee
    delivered = next((t for t in group if t.status is InvitationStatus.DELIVERED), None)
    meeting = _handed_over(reading, delivered, events) if delivered else None
    links = [Link(type=Relation.DELIVERED_AT, target=meeting.id)] if meeting and told is delivered else []
    if visit:
        links.append(Link(type=Relation.FOR, target=visit.id))
    body = Invitation(
        status=told.status, inviter=told.inviter, invitee=told.invitee,
        bearer=told.bearer or (delivered.bearer if delivered else None),
        purpose=next((_purpose(reading, t) for t in (told, *group) if t.purpose), None),
        place=next((t.place for t in (told, *group) if t.place), None), date=_date(reading, told, meeting),
    )  # fmt: skip
    span = sentence_span(reading, told.index)
    confidence = Confidence.AGREEMENT if told.completed else Confidence.EXPLICIT
    return Claim(kind=ClaimKind.INVITATION, body=body, span=span, quote=quote(reading, span), rule=_RULES[told.status],
                 confidence=confidence, links=tuple(links))  # fmt: skip


def _handed_over(reading: Reading, told: Told, events: Sequence[Claim]) -> Claim | None:
    """Return the meeting of giver and invitee; the inviter himself need not be there."""
    giver = told.bearer or told.inviter
    assert giver
    assert told.invitee
    span = sentence_span(reading, told.index)
    return meeting_of(events, span, (giver.country, told.invitee.country), (giver.name,))


def _purpose(reading: Reading, told: Told) -> str:
    assert told.purpose
    first, last, prefix = told.purpose
    return reading.surface.raw(reading.scans[told.index], first, last, prefix)


def _date(reading: Reading, told: Told, meeting: Claim | None) -> DateValue:
    """Return the date that the sentence gives to the act, else that of the meeting at which it was handed over."""
    scan = reading.scans[told.index]
    first = told.purpose[0] if told.purpose else len(scan.words)
    dates = [d for d in reading.dates[told.index] if d.last <= first]
    dated = nearest_date(scan, told.at, told.at + 1, dates)
    if dated:
        return reading.date(told.index, dated, future=False)
    at_meeting = (InvitationStatus.DELIVERED, InvitationStatus.ACCEPTED)
    if meeting and isinstance(meeting.body, Event) and told.status in at_meeting:
        return meeting.body.date
    return UNKNOWN_DATE


# --------------------------------------------------------------------------- the visit


def _visits_ahead(events: Sequence[Claim]) -> dict[_Journey, Claim]:
    """Return the first visit of each status and pair of states."""
    found: dict[_Journey, Claim] = {}
    for claim in events:
        if isinstance(claim.body, Event) and claim.body.type is EventType.VISIT:
            found.setdefault((claim.body.status, claim.body.countries), claim)
    return found


def _visit(
    reading: Reading, group: Sequence[Told], events: Sequence[Claim], ahead: Mapping[_Journey, Claim]
) -> tuple[Claim | None, list[Claim]]:
    """Return the visit that an invitation is for, and it again if no event told it so far."""
    statuses = {t.status for t in group}
    kept = next((_attended(reading, t, events) for t in group if t.status is InvitationStatus.KEPT), None)
    if kept:
        return kept, []
    aim = next((t for t in reversed(group) if t.travels and t.place), None)
    if aim is None or aim.invitee is None or aim.invitee.country in (None, aim.place):
        return None, []
    states = tuple(sorted({aim.invitee.country or "", aim.place or ""}))
    known = next((ahead[status, states] for status in _AHEAD if (status, states) in ahead), None)
    if known or statuses & _COMES_NOT:
        return known, []
    status = Status.PLANNED if InvitationStatus.ACCEPTED in statuses else Status.PROPOSED
    claim = _visit_claim(reading, aim, states, status)
    return claim, [claim]


def _visit_claim(reading: Reading, aim: Told, states: tuple[str, ...], status: Status) -> Claim:
    assert aim.purpose
    assert aim.invitee
    dates = [d for d in reading.dates[aim.index] if d.first >= aim.purpose[0]]
    date = reading.date(aim.index, dates[0], future=True) if dates else UNKNOWN_DATE
    visitor = Participant(person=aim.invitee, country=aim.invitee.country, role=Role.VISITOR)
    event = Event(
        type=EventType.VISIT, status=status, countries=states, participants=(visitor,), date=date, host=aim.place
    )
    span = sentence_span(reading, aim.index)
    claim = Claim(kind=ClaimKind.EVENT, body=event, span=span, quote=quote(reading, span), rule="invited_visit",
                  confidence=Confidence.ROLE)  # fmt: skip
    return identified(reading.document.article, [claim])[0]
