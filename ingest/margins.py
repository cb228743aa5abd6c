"""The conference on whose margins a meeting takes place, read from the meeting's sentence."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import islice

from cypher.vocabulary import Confidence, EventType, Role, Status
from ingest.actors import Actor
from ingest.claims import sentence_span
from ingest.discourse import form_at, forms_in, person_of
from ingest.events import Context
from ingest.gatherings import TABLE, Gathering, claim, gathering_at, gathering_date, gathering_topics, gatherings
from ingest.lexicon import Hit, Kind
from ingest.meetings import meeting_of, told_here, told_near
from ingest.model import Claim, Event, Participant, Span
from ingest.reading import Reading
from ingest.scan import Scan

_BOTH = ("هما", "هم")
_GATHERINGS = (EventType.CONFERENCE, EventType.SESSION)


def events_between(scan: Scan, first: int, last: int) -> Iterable[Hit]:
    """Return the event words between two positions."""
    return (h for h in scan.each(Kind.EVENT) if first < h.first < last)


def first_gatherings(events: Iterable[Claim]) -> list[Claim]:
    """Return the first gatherings of more than the two that an article tells, as many as tell if it is one."""
    told = (c for c in events if isinstance(c.body, Event) and c.body.type in _GATHERINGS)
    return list(islice(told, 3))


def margin(
    reading: Reading, context: Context, events: Sequence[Claim], first: Sequence[Claim]
) -> tuple[Claim, Claim] | None:
    """Return the meeting of a sentence and the conference on whose margins it takes place.

    `events` are those of the article in the order of the text, `first` are its `first_gatherings`.
    """
    scan = context.scan
    at = next((p for p, form in forms_in(TABLE, scan) if form.sense == "margin"), None)
    noun = next((h for h in gatherings(scan) if at is not None and at < h.first <= at + 8), None)
    if (
        at is None
        or noun is None
        or any(h.entry.value == EventType.VISIT for h in events_between(scan, at, noun.first))
    ):
        return None
    span = sentence_span(reading, context.index)
    people = [a for a in context.before(noun.first) if a.kind == "person"]
    meeting = next(filter(_meets, told_here(events, span)), None)
    if meeting is None and (len(people) > 1 or _the_meeting(scan, at)):
        meeting = _meeting_before(events, span, people)
    if meeting is None:
        return None
    gathering = gathering_at(context, noun)
    if _mentioned(context, gathering):
        conference = _told_before(first, span, meeting)
    else:
        conference = _conference(reading, gathering, meeting, _attending(context, at, noun.first))
    return (meeting, conference) if conference and conference is not meeting else None


def _mentioned(context: Context, gathering: Gathering) -> bool:
    """«على هامش الاجتماع»: the bare noun with the article means a gathering told before."""
    scan, ends = context.scan, _phrase_end(context, gathering)
    bare = ends == gathering.first + 1 and scan.word(gathering.first).startswith("ال")
    return bare and not gathering.organizers and gathering.host is None


def _told_before(first: Sequence[Claim], span: Span, meeting: Claim) -> Claim | None:
    """Return the one gathering of more than the two that the article tells before a sentence."""
    found = [c for c in first if c.span.start < span.start and c is not meeting]
    return found[0] if len(found) == 1 else None


def _meets(told: Claim) -> bool:
    return isinstance(told.body, Event) and told.body.type in (EventType.MEETING, EventType.SIGNING, EventType.CALL)


def _the_meeting(scan: Scan, before: int) -> bool:
    """«اللقاء جاء على هامش …»: the meeting told before."""
    hits = (h for h in scan.each(Kind.EVENT) if h.last <= before and h.entry.value == EventType.MEETING)
    return any(scan.word(h.first)[len(h.prefix) :].startswith("ال") for h in hits)


def _meeting_before(events: Sequence[Claim], span: Span, people: Sequence[Actor]) -> Claim | None:
    figures = [f for a in people for f in a.figures]
    meetings = [
        c
        for c in told_near(events, span)
        if isinstance(c.body, Event) and c.body.type is EventType.MEETING and c.span.start <= span.start
    ]
    return meeting_of(meetings, span, [f.country for f in figures[:2]], [f.name for f in figures[:2]])


def _attending(context: Context, at: int, noun: int) -> Actor | None:
    """Whose attendance is told: «مشاركته» is that of the subject; None if both sides attend."""
    for position in range(at + 1, noun):
        form = form_at(TABLE, context.scan, position)
        if form and form.sense == "attendance":
            if form.pronoun in _BOTH:
                return None
            following = next((a for a in context.after(position + 1) if a.last <= noun and a.kind == "person"), None)
            subjects = (a for a in context.actors if a.last <= at and a.kind == "person" and not a.preposition)
            return following or next(subjects, None) or context.topic
    return None


def _conference(reading: Reading, gathering: Gathering, meeting: Claim, guest: Actor | None) -> Claim | None:
    """Return the conference, if it brings together two states, or a state and an organisation."""
    assert isinstance(meeting.body, Event)
    context = gathering.context
    guests: tuple[Participant, ...] = meeting.body.participants
    states, rule, confidence = gathering.states | set(meeting.body.countries), "margin_of_both", Confidence.ROLE
    if guest:
        person = person_of(context.scan, guest)
        guests = (Participant(person=person, country=person.country),) if person else ()
        states, rule, confidence = gathering.states | set(guest.states), "margin", Confidence.EXPLICIT
    else:
        guests = tuple(replace(p, role=Role.PARTICIPANT, inferred=True) for p in guests)
    if len(states) < 2 and not (states and gathering.organizations):
        return None
    status = meeting.body.status if meeting.body.status is Status.PLANNED else Status.HELD
    date = gathering_date(reading, gathering, status is Status.PLANNED)
    if not (guest or gathering.organizations or gathering.organizers or gathering.receiver or date.text):
        return None
    body = Event(
        type=EventType.CONFERENCE, status=status, countries=tuple(sorted(states)), participants=guests,
        organizations=tuple(sorted(gathering.organizations)), organizers=gathering.organizers, city=gathering.city_name,
        host=gathering.host, date=date,
        topics=gathering_topics(context.scan, gathering.last), cardinality=gathering.cardinality,
        headline=reading.surface.raw(context.scan, gathering.first, _phrase_end(context, gathering)),
    )  # fmt: skip
    return claim(reading, context.index, body, rule, confidence)


def _phrase_end(context: Context, gathering: Gathering) -> int:
    """Take into a conference's name what follows without a clause, comma, preposition or date."""
    scan, position = context.scan, gathering.last
    while position < min(gathering.last + 5, len(scan.words)):
        word = scan.word(position)
        new = any(scan.at(kind, position) for kind in (Kind.STOP, Kind.VERB, Kind.TITLE, Kind.RANK))
        if not word[:1].isalpha() or new or word[:1] in "وب":
            break
        position += 1
    return position
