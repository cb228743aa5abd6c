"""Candidates and figures made into claims: date, place, topics and evidence attached, tellings of one event merged."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from cypher.vocabulary import (
    ClaimKind,
    EventType,
    Function,
    Level,
    Precision,
    Role,
    Status,
    Topic,
)
from ingest.arabic import fold_word
from ingest.circumstances import date_of, new_date
from ingest.corrections import corrected
from ingest.discourse import body_of
from ingest.events import SEATS, Candidate, is_official
from ingest.leagues import members
from ingest.model import (
    Article,
    Claim,
    DateValue,
    Event,
    Organization,
    Participant,
    Span,
    digest,
    to_data,
)
from ingest.reading import Reading
from ingest.scan import Scan
from ingest.scenes import place_of
from ingest.topics import event_topics

# --------------------------------------------------------------------------- events


def event_claims(reading: Reading) -> list[Claim]:
    """Return one claim for each event that the article tells, however often it tells it."""
    candidates = reading.candidates
    topics = event_topics(reading.scans, candidates)
    tellings = [t for c, about in zip(candidates, topics, strict=True) for t in _tellings(reading, c, about)]
    news = [(c, event) for c, event in tellings if not _is_vague(c) or _is_placed(c, event)]
    return [_claim(reading, candidate, event) for candidate, event in _merged(corrected(reading, news))]


def _is_placed(candidate: Candidate, event: Event) -> bool:
    """Tell whether a date or a place makes a telling one event; a signing in some month or year is but a step."""
    if candidate.type is EventType.SIGNING and event.date.precision in (Precision.MONTH, Precision.YEAR):
        return False
    return bool(event.date.text or event.city)


def _is_vague(candidate: Candidate) -> bool:
    """Tell whether nothing but a date or place would make a telling one event: «بحث الوزيران», «وقعت تركيا اتفاقات»."""
    unmanned = candidate.type is EventType.SIGNING and not any(map(is_official, candidate.sides))
    return candidate.is_recalled or unmanned


def _tellings(reading: Reading, candidate: Candidate, topics: tuple[Topic, ...]) -> Iterator[tuple[Candidate, Event]]:
    """Yield the event of one candidate; one postponed to another day is planned for that day too."""
    _, event = told = _telling(reading, candidate, topics)
    yield told
    moved = new_date(reading, candidate)
    if moved:
        yield candidate, replace(event, status=Status.PLANNED, date=moved)


def _telling(reading: Reading, candidate: Candidate, topics: tuple[Topic, ...]) -> tuple[Candidate, Event]:
    """Fill the event of one candidate: date, place, topics, participants, level."""
    date, status = date_of(reading, candidate)
    city, host = place_of(reading, candidate)
    figures = list(_participants(reading.scans[candidate.index], candidate))
    event = Event(
        type=candidate.type, status=status, countries=_with_host(candidate, city, host),
        organizations=candidate.organizations, participants=tuple(figures),
        date=date, city=city, host=host, topics=topics, level=_level(figures), channel=candidate.channel,
        ordinal=candidate.ordinal, body=_body(candidate),
    )  # fmt: skip
    return candidate, event


MANY = 4
"""From so many states on, where they gather is one of them."""


def _with_host(candidate: Candidate, city: str | None, host: str | None) -> tuple[str, ...]:
    """Return the states of an event; the state that receives a conference, or many states, takes part.

    So does that member of a body which receives the officials of all its members: «التقى X وزراء خارجية دول مجلس
    التعاون في الدوحة». Not so at the seats of international organisations, where others meet without it.
    """
    states = set(candidate.states)
    gathers = len(states) >= MANY or (candidate.type is EventType.CONFERENCE and len(states) > 1)
    bodies = (body for a in candidate.sides if a.kind == "side" for body in a.organizations)
    received = candidate.status is not Status.PROPOSED and any(host in members(body) for body in bodies)
    gathers = gathers or received
    return tuple(sorted(states | {host})) if gathers and host and city not in SEATS else candidate.states


def _body(candidate: Candidate) -> Organization | None:
    """Return the joint body of a session, identified by its type and members."""
    if candidate.body is None:
        return None
    return Organization(kind="joint_body", code=candidate.body, members=candidate.states)


def _participants(scan: Scan, candidate: Candidate) -> Iterator[Participant]:
    for actor in candidate.sides:
        role = Role.HOST if actor is candidate.host else Role.PARTICIPANT
        for figure in actor.figures:
            person = figure.person()
            if person.name or person.function is not Function.OTHER:
                yield Participant(person=person, country=figure.country, role=role, inferred=figure.inferred)
        if actor.kind == "ministry":
            yield Participant(organization=body_of(scan, actor), country=actor.states[0], role=role)


_LEVELS = {
    Function.HEAD_OF_STATE: Level.HEAD_OF_STATE,
    Function.VICE_PRESIDENT: Level.HEAD_OF_STATE,
    Function.HEAD_OF_GOVERNMENT: Level.HEAD_OF_GOVERNMENT,
    Function.MINISTER: Level.MINISTER,
    Function.DEPUTY_MINISTER: Level.DEPUTY_MINISTER,
    Function.AMBASSADOR: Level.AMBASSADOR,
    Function.CHIEF_OF_STAFF: Level.COMMANDER,
    Function.COMMANDER: Level.COMMANDER,
    Function.DIRECTOR: Level.DIRECTOR,
}


def _level(participants: Sequence[Participant]) -> Level:
    """Return the level of an event: that of the lower of its two best sides."""
    order = list(Level)
    best: dict[str, int] = {}
    for participant in participants:
        level = _LEVELS.get(participant.person.function, Level.UNKNOWN) if participant.person else Level.UNKNOWN
        side = participant.country or "?"
        best[side] = min(best.get(side, order.index(Level.UNKNOWN)), order.index(level))
    known = sorted(v for v in best.values() if v < order.index(Level.UNKNOWN))
    return order[known[-1]] if known else Level.UNKNOWN


def _merged(tellings: Iterable[tuple[Candidate, Event]]) -> list[tuple[Candidate, Event]]:
    """Join tellings of one event: same states, same status, dates that agree, no other officials."""
    kept: list[tuple[Candidate, Event]] = []
    alike: dict[tuple[object, ...], list[int]] = defaultdict(list)
    for candidate, event in tellings:
        places = alike[event.countries, event.status, event.type is EventType.CALL]
        same = next((place for place in places[-_REMEMBERED:] if _same_event(kept[place][1], event)), None)
        if same is None:
            places.append(len(kept))
            kept.append((candidate, event))
        else:
            first, told = kept[same]
            joined = _joined(told, event)
            kept[same] = first, _numbered(joined, event) if first.index == candidate.index else joined
    return kept


def _numbered(told: Event, again: Event) -> Event:
    """Let a meeting be the session of a body, with its number, as which its own sentence tells it too."""
    kind = again.type if again.body and told.type is EventType.MEETING else told.type
    return replace(told, type=kind, ordinal=told.ordinal or again.ordinal, body=told.body or again.body)


_REMEMBERED = 50
"""A telling repeats one of the last so many events of its states: no text may cost more."""


def _same_event(a: Event, b: Event) -> bool:
    """Tell whether two events of the same states and status may be one."""
    if a.date.text and b.date.text and (a.date.edtf != b.date.edtf or _unlike(a.date, b.date)):
        return False
    return not _others(a, b)


def _unlike(a: DateValue, b: DateValue) -> bool:
    """Tell whether two dates that cannot be resolved are said in words of which none is the same."""
    return a.edtf is None and not set(fold_word(a.text or "").split()) & set(fold_word(b.text or "").split())


def _others(a: Event, b: Event) -> bool:
    """Tell whether both name officials of one state, and not one of them is the same."""
    for state in a.countries:
        left = {p.person.name for p in a.participants if p.person and p.person.name and p.country == state}
        right = {p.person.name for p in b.participants if p.person and p.person.name and p.country == state}
        if left and right and not left & right:
            return True
    return False


_MOST = 100
"""Participants of one event, of however many the text tells: it may name a crowd in pieces."""


def _joined(a: Event, b: Event) -> Event:
    """Return the first telling, with what the second adds."""
    names = {p.person.name for p in a.participants if p.person and p.person.name}
    offices = {(p.country, p.person.function) for p in a.participants if p.person}
    added = [
        p for p in b.participants
        if (p.person and p.person.name and p.person.name not in names)
        or (p.person and not p.person.name and (p.country, p.person.function) not in offices)
    ]  # fmt: skip
    added = added[: max(0, _MOST - len(a.participants))]
    date = a.date if a.date.text else b.date
    kind = a.type if a.type is not EventType.VISIT else b.type
    return replace(
        a, type=kind, participants=(*a.participants, *added), date=date, city=a.city or b.city, host=a.host or b.host,
        topics=tuple(sorted({*a.topics, *b.topics})), organizations=tuple(sorted({*a.organizations, *b.organizations})),
    )  # fmt: skip


def _claim(reading: Reading, candidate: Candidate, event: Event) -> Claim:
    span = sentence_span(reading, candidate.index)
    return Claim(kind=ClaimKind.EVENT, body=event, span=span, quote=quote(reading, span), rule=candidate.rule,
                 confidence=candidate.confidence)  # fmt: skip


# --------------------------------------------------------------------------- evidence


def sentence_span(reading: Reading, index: int) -> Span:
    """Return the raw range of a sentence."""
    scan = reading.scans[index]
    return reading.surface.span(scan, 0, len(scan.tokens))


def quote(reading: Reading, span: Span) -> str:
    """Return the raw text of a range."""
    return reading.document.article.text[span.start : span.end]


def identified(article: Article, claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """Give each claim its id; sorted by place and id, no id twice."""
    found = {named.id: named for named in (identify(article, claim) for claim in claims)}
    return tuple(sorted(found.values(), key=lambda c: (c.span, c.kind, c.id)))


def identify(article: Article, claim: Claim) -> Claim:
    """Give a claim its id, the hash of article, kind, slots and span; one that has its id keeps it."""
    if claim.id:
        return claim
    slots = [article.id, claim.kind.value, to_data(claim.body), to_data(claim.span), claim.rule]
    return replace(claim, id=digest(slots)[:32])
