"""Gatherings as a sentence tells them: conferences and their organisers, four-way meetings, joint committees."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cypher.vocabulary import ClaimKind, Confidence, EventType, Level, Status, Topic
from ingest.actors import Actor
from ingest.circumstances import nearest_date
from ingest.claims import quote, sentence_span
from ingest.discourse import HUMAN, body_of, contradicted, form_at, forms_in, open_way
from ingest.events import Context, chain
from ingest.lexicon import Entry, Hit, Kind
from ingest.model import UNKNOWN_DATE, Claim, DateValue, Event, Organization
from ingest.operators import ruled_status
from ingest.reading import Reading
from ingest.scan import Scan
from ingest.sessions import convened_by, joint_bodies, ordinal_near
from ingest.topics import themes

TABLE = "gatherings"
REACH = 12
"""Words between a gathering and who organises it, or how many take part."""
GATHERINGS = (EventType.CONFERENCE, EventType.MEETING, EventType.SESSION)
_TOGETHER_WITH = frozenset(["بالتعاون", "بالشراكة", "بالشراكه", "بالاشتراك", "بالتنسيق"])
_HOSTS = (*HUMAN, "capital", "organization")


@dataclass(frozen=True, slots=True)
class Gathering:
    """A gathering at words [first, last): who organises it, which state receives it, where it is held."""

    context: Context
    first: int
    last: int
    type: EventType
    organizers: tuple[Organization, ...] = ()
    receiver: str | None = None
    city: Hit | None = None
    cardinality: int | None = None

    @property
    def host(self) -> str | None:
        """The state in which it is held."""
        return self.receiver or (self.city.entry.state or None if self.city else None)

    guests: tuple[str, ...] = ()
    """States that it is held with: «بمشاركة وفود من …»."""

    @property
    def states(self) -> set[str]:
        """The states that are said to take part; that of the city need not."""
        hosts = {o.country for o in self.organizers if o.country} | ({self.receiver} if self.receiver else set())
        return hosts | set(self.guests)

    @property
    def city_name(self) -> str | None:
        """The English name of the city."""
        return self.city.entry.value if self.city else None

    @property
    def organizations(self) -> set[str]:
        """The international organisations among the organisers."""
        return {o.code for o in self.organizers if o.kind == "igo" and o.code}


def gathering_at(context: Context, noun: Hit) -> Gathering:
    """Read who organises and hosts the gathering that a noun names, and where."""
    organizers, receiver = _organizers(context, noun)
    kind, number = EventType(noun.entry.value), cardinality_at(context.scan, noun)
    return Gathering(
        context, noun.first, noun.last, kind, tuple(organizers), receiver, _city(context.scan, noun), number,
        _guests(context, noun),
    )  # fmt: skip


def nouns(scan: Scan) -> Iterator[Hit]:
    """Yield the nouns for gatherings, none inside another."""
    last = 0
    for hit in scan.each(Kind.EVENT):
        row = hit.entry.attributes
        if row["pos"] == "noun" and row["frame"] != "none" and hit.entry.value in GATHERINGS and hit.first >= last:
            last = hit.last
            yield hit


def gatherings(scan: Scan) -> Iterator[Hit]:
    """Yield the nouns for gatherings, and those for occasions on whose margins officials meet: «ورشة», «ندوة»."""
    yield from nouns(scan)
    row = {"pos": "noun", "frame": "attend"}
    for position, form in forms_in(TABLE, scan):
        if form.sense == "gathering" and not scan.at(Kind.EVENT, position):
            yield Hit(position, position + 1, form.prefix, Entry(Kind.EVENT, EventType.CONFERENCE, row))


def cardinality_at(scan: Scan, noun: Hit) -> int | None:
    """Return how many sides a gathering has: «الاجتماع الوزاري الرباعي»."""
    for position in range(noun.last, min(noun.last + 3, len(scan.words))):
        form = form_at(TABLE, scan, position)
        if form and form.sense.isdigit():
            return int(form.sense)
    return None


def _organizers(context: Context, noun: Hit) -> tuple[list[Organization], str | None]:
    """«التي تنظمها X بالتعاون مع Y», «التي تستضيفها X», «جهود X لتنظيم الاجتماع»."""
    before = _organizing(context, noun.first - 1) if noun.first else None
    if before:
        actor = next((a for a in context.before(noun.first - 1) if a.kind in _HOSTS), None)
        return _bodies(context, [actor] if actor and noun.first - actor.last <= 3 else []), None
    for position in range(noun.last, min(noun.last + REACH, len(context.scan.words))):
        sense = _organizing(context, position)
        if sense is None:
            continue
        actor = next((a for a in context.after(position + 1) if a.kind in _HOSTS), None)
        if actor is None or actor.first - position > 3 or not open_way(context, position + 1, actor.first):
            return [], None
        if sense == "host":
            return [], actor.states[0] if actor.states else None
        return _bodies(context, [actor, *_partners(context, actor)]), None
    return [], None


def _guests(context: Context, noun: Hit) -> tuple[str, ...]:
    """«بمشاركة وفود من X وY»."""
    for position, form in forms_in(TABLE, context.scan):
        if form.sense == "attendance" and position > noun.first and form.prefix.endswith("ب"):
            actor = next((a for a in context.after(position + 1) if a.first - position <= 4), None)
            return tuple(sorted({s for a in chain(context, actor) for s in a.states})) if actor else ()
    return ()


def _organizing(context: Context, position: int) -> str | None:
    form = form_at(TABLE, context.scan, position)
    if form is None or form.sense not in ("organize", "host"):
        return None
    return (
        form.sense
        if form.pos == "noun" or form.pronoun or context.scan.word(position - 1) in ("الذي", "التي")
        else None
    )


def _partners(context: Context, actor: Actor) -> list[Actor]:
    partners = chain(context, actor)[1:]
    last = partners[-1].last if partners else actor.last
    if context.scan.word(last) in _TOGETHER_WITH:
        following = next((a for a in context.after(last + 1) if a.first - last <= 3), None)
        partners += chain(context, following) if following else []
    return partners


def _bodies(context: Context, actors: Sequence[Actor]) -> list[Organization]:
    return [body for actor in actors if (body := body_of(context.scan, actor))]


def _city(scan: Scan, noun: Hit) -> Hit | None:
    """Return the city that «في» or «بـ» puts behind a gathering, before another one is named."""
    for position in range(noun.last, min(noun.last + 2 * REACH, len(scan.words))):
        if scan.word(position) == "." or any(
            h.entry.attributes["pos"] == "noun" for h in scan.all_at(Kind.EVENT, position)
        ):
            return None
        hit = scan.at(Kind.CITY, position)
        if hit and (hit.prefix == "ب" or scan.word(position - 1) in ("في", "مدينه", "بمدينه", "العاصمه", "بالعاصمه")):
            return hit
    return None


def gathering_date(reading: Reading, gathering: Gathering, future: bool) -> DateValue:
    """Return the date that stands behind a gathering in its sentence."""
    index = gathering.context.index
    behind = [d for d in reading.dates[index] if d.first >= gathering.last and "until" not in d.expression.features]
    dated = nearest_date(reading.scans[index], gathering.first, gathering.last, behind) or next(iter(behind), None)
    return reading.date(index, dated, future) if dated else UNKNOWN_DATE


def gathering_topics(scan: Scan, first: int) -> tuple[Topic, ...]:
    """Return the topics named behind a gathering."""
    return tuple(sorted({t.topic for t in themes(scan) if t.at >= first} - {Topic.OTHER}))


def claim(reading: Reading, index: int, body: Event, rule: str, confidence: Confidence = Confidence.EXPLICIT) -> Claim:
    """Return an event claim whose evidence is one sentence."""
    span = sentence_span(reading, index)
    return Claim(
        kind=ClaimKind.EVENT, body=body, span=span, quote=quote(reading, span), rule=rule, confidence=confidence
    )


# --------------------------------------------------------------------------- three, four, five states


def many_sided(reading: Reading, contexts: Sequence[Context]) -> Iterator[Claim]:
    """Yield a gathering of so many states of which the text names only who prepares or hosts it.

    The others are those of the last list of exactly so many states, and only probably take part.
    """
    listed: tuple[str, ...] = ()
    for context in contexts:
        lists = _lists(context)
        for noun in nouns(context.scan):
            number = cardinality_at(context.scan, noun)
            gathering = gathering_at(context, noun) if number else None
            if gathering is None or not gathering.states:
                continue
            status = _status(context.scan, noun)
            if status is Status.DENIED:
                continue
            inferred = next(
                (s for s in [*reversed(lists), listed] if len(s) == number and gathering.states <= set(s)), ()
            )
            yield _many_sided(reading, gathering, status, inferred)
        listed = lists[-1] if lists else listed


def _status(scan: Scan, noun: Hit) -> Status:
    """«أهمية الاجتماع المزمع عقده»: what stands right behind the noun tells more than who wishes what before it."""
    for position in range(noun.last, noun.last + 5):
        operator = scan.at(Kind.OPERATOR, position)
        if operator and operator.entry.value == "planned" and operator.entry.attributes["scope"] != "after":
            return Status.PLANNED
    if contradicted(scan, noun.first):
        return Status.DENIED
    return ruled_status(scan, noun.first, noun.last) or Status.HELD


def _many_sided(reading: Reading, gathering: Gathering, status: Status, inferred: Sequence[str]) -> Claim:
    scan = gathering.context.scan
    ministers = any("وزار" in w for w in scan.words[gathering.last : gathering.last + 3])
    others = tuple(sorted(set(inferred) - gathering.states))
    body = Event(
        type=gathering.type, status=status, countries=tuple(sorted(gathering.states)), city=gathering.city_name,
        organizations=tuple(sorted(gathering.organizations)), organizers=gathering.organizers,
        cardinality=gathering.cardinality, host=gathering.host,
        date=gathering_date(reading, gathering, status is not Status.HELD),
        level=Level.MINISTER if ministers else Level.UNKNOWN, inferred_countries=others,
    )  # fmt: skip
    return claim(reading, gathering.context.index, body, "many_sided")


def _lists(context: Context) -> list[tuple[str, ...]]:
    """Return the lists of three or more states of a sentence."""
    found = []
    for actor in context.actors:
        if actor.kind == "state" and not actor.joined:
            states = {s for a in chain(context, actor) for s in a.states}
            if len(states) > 2:
                found.append(tuple(sorted(states)))
    return found


# --------------------------------------------------------------------------- joint bodies


def acting_bodies(reading: Reading, contexts: Sequence[Context], pair: tuple[str, ...]) -> Iterator[Claim]:
    """Yield a session for each joint body that decides or demands something on a date or in a city.

    `pair` are the two states that the article is about: «للبلدين».
    """
    for context in contexts:
        scan = context.scan
        for body in joint_bodies(scan):
            if convened_by(scan, body) is not None or not _acts(scan, body.first, body.last):
                continue
            states = body.states if len(body.states) > 1 else pair
            noun = Hit(body.first, body.last, "", scan.at(Kind.JOINT, body.first).entry)  # type: ignore[union-attr]
            gathering = Gathering(context, body.first, body.last, EventType.SESSION, city=_city(scan, noun))
            date = gathering_date(reading, gathering, False)
            if len(states) > 1 and (date.text or gathering.city) and not ruled_status(scan, body.first, body.last):
                event = Event(
                    type=EventType.SESSION, status=Status.HELD, countries=tuple(sorted(states)), date=date,
                    city=gathering.city_name, host=gathering.host, ordinal=ordinal_near(scan, body.last, body.last + 2),
                    body=Organization(kind="joint_body", code=body.type, members=tuple(sorted(states))),
                )  # fmt: skip
                yield claim(reading, context.index, event, "acting_body")


def _acts(scan: Scan, first: int, last: int) -> bool:
    """Tell whether a past verb of deciding or demanding stands right before a body, or right after it."""
    for position in (*range(first - 1, max(-1, first - 4), -1), last):
        form = form_at(TABLE, scan, position)
        if form and form.sense == "act" and form.tense == "past":
            return True
        if position < first and not scan.word(position).startswith(("كذلك", "ايضا", "اليه", "اليها", "له", "عليه")):
            return False
    return False
