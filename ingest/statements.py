"""Statements: what officials and ministries say, as acts with words, speaker, channel and meeting."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from cypher.vocabulary import Basis, ClaimKind, Confidence, Function, Relation
from ingest.actors import Actor
from ingest.circumstances import nearest_date
from ingest.claims import quote, sentence_span
from ingest.discourse import body_of, contexts, official
from ingest.events import Context
from ingest.lexicon import Kind
from ingest.meetings import meeting_of
from ingest.model import UNKNOWN_DATE, Claim, DateValue, Event, Link, Organization, Person, Statement
from ingest.reading import Reading
from ingest.scan import Scan
from ingest.speech import Speech, speeches

_LEAST_WORDS = 2
_OCCASION = frozenset(["خلال", "اثناء", "في", "لدي", "عقب"])
_PAGES = {"صفحتها", "صفحته", "حسابها", "حسابه", "موقعها", "موقعه", "تغريده", "بيان", "بلاغ", "تصريح", "تصريحات"}
_OFFICIAL = frozenset(Function) - {Function.OTHER}


@dataclass(frozen=True, slots=True)
class _Voice:
    """Who speaks: a person or a body, how the text calls him, through which channel, at which meeting."""

    person: Person | None = None
    organization: Organization | None = None
    called: str = ""
    channel: str | None = None
    meeting: Claim | None = None

    @property
    def state(self) -> str | None:
        """The state for which the voice speaks."""
        return self.person.country if self.person else self.organization.country if self.organization else None


@dataclass(frozen=True, slots=True)
class _Scene:
    """One sentence of the article, and the events that the article tells."""

    reading: Reading
    context: Context
    events: Sequence[Claim]

    @property
    def scan(self) -> Scan:
        """The words of the sentence."""
        return self.context.scan


def statement_claims(reading: Reading, events: Sequence[Claim]) -> list[Claim]:
    """Return one claim for each thing that an official or a ministry says.

    Speakers must belong to a state of one of the article's `events`, which are in the order of the text; in an article
    without events they must be named officials who speak of another state. Links lead to the meeting at which the text
    says that they spoke.
    """
    claims: list[Claim] = []
    voice: _Voice | None = None
    ministry: _Voice | None = None
    states = {s for c in events if isinstance(c.body, Event) for s in c.body.countries}
    for context in contexts(reading):
        reporter: _Voice | None = None
        for said in speeches(context, reading.dates[context.index]):
            again = ministry if ministry and _is_again(context.scan, said, ministry) else None
            speaker = _voice(_Scene(reading, context, events), said, again or voice)
            if speaker is None:
                continue
            ministry = speaker if speaker.organization else ministry
            if said.first == said.last:
                reporter = speaker
                continue
            voice = speaker
            if _relevant(context, said, speaker, states):
                claims.append(_claim(reading, context, said, speaker, reporter if said.inner else None))
        voice = voice or reporter
    return _unrepeated(claims)


def _unrepeated(claims: Sequence[Claim]) -> list[Claim]:
    return list({(c.span, c.kind): c for c in claims}.values())


def _relevant(context: Context, said: Speech, voice: _Voice, states: set[str]) -> bool:
    """Tell whether a statement belongs to the relations of states, and not to the news of one of them."""
    if said.last - said.first < _LEAST_WORDS:
        return False
    official = voice.organization is not None or (voice.person is not None and voice.person.function in _OFFICIAL)
    if states:
        return official and (
            voice.state in states or (voice.organization is not None and voice.organization.code is not None)
        )
    others = _spoken_of(context, said) - {voice.state}
    return official and bool(voice.person and voice.person.name and voice.state and others)


def _spoken_of(context: Context, said: Speech) -> set[str]:
    """Return the states of which a speaker speaks, by their actors, names or nisbas: «خفر السواحل الليبي»."""
    nisbas = (h for p in range(said.first, said.last) for h in context.scan.all_at(Kind.NISBA, p) if h.entry.state)
    acting = {s for a in context.actors if said.first <= a.first < said.last for s in a.states}
    return acting | {h.entry.value for h in nisbas}


# --------------------------------------------------------------------------- who speaks


def _voice(scene: _Scene, said: Speech, before: _Voice | None) -> _Voice | None:
    """Resolve the speaker of one speech; one without a speaker of its own goes on with the last."""
    found = _spoken_by(scene.reading, scene.context, said.speaker) if said.speaker else None
    if found is None:
        if said.speaker is not None or before is None or _unnamed(scene.scan, said.verb, before):
            return None
        found = _other_side(before) if said.switched and said.verb <= 4 else before
        if found is None:
            return None
    channel = _channel(scene, said) or (before.channel if before and _same(before, found) else None)
    return replace(found, channel=channel, meeting=_meeting(scene, said, found, before))


def _same(a: _Voice, b: _Voice) -> bool:
    return (a.person, a.organization) == (b.person, b.organization)


def _spoken_by(reading: Reading, context: Context, actor: Actor) -> _Voice | None:
    called = reading.surface.raw(context.scan, actor.first, actor.last, actor.prefix)
    if actor.figures:
        person = official(actor.figures[0])
        return _Voice(person=_holder(reading, person) if person.name is None else person, called=called)
    if context.scan.word(actor.first).removeprefix("و") in _SOMEBODY and len(actor.states) == 1:
        return _only_official(reading, actor.states[0], called)
    body = body_of(context.scan, actor)
    return _Voice(organization=body, called=called) if body else None


_SOMEBODY = frozenset(["المسوول", "المسيول"])


def _only_official(reading: Reading, state: str, called: str) -> _Voice | None:
    """«المسؤول الليبي»: the one named official of that state in the article."""
    people = [f for (country, _, _), found in reading.cast.holders.items() if country == state for f in found]
    return _Voice(person=official(people[0]), called=called) if len(people) == 1 else None


def _holder(reading: Reading, person: Person) -> Person:
    """Return the one named official of the article who holds the office that a title alone names."""
    holders = reading.cast.holders.get((person.country, person.function, person.portfolio), ())
    return official(holders[0]) if len(holders) == 1 else person


def _is_again(scan: Scan, said: Speech, ministry: _Voice) -> bool:
    """«الوزارة», «وزارة الداخلية» without a state is the ministry that spoke before."""
    if said.speaker is not None or ministry.organization is None or ministry.organization.kind != "ministry":
        return False
    if scan.word(said.verb + 1) == "الوزاره":
        return True
    field = scan.at(Kind.PORTFOLIO, said.verb + 2) if scan.word(said.verb + 1) == "وزاره" else None
    return field is not None and field.entry.value == ministry.organization.portfolio


def _other_side(voice: _Voice) -> _Voice | None:
    """«من جانبه» without a name: the one official of the other side of the meeting."""
    event = voice.meeting.body if voice.meeting else None
    people = [p.person for p in event.participants if p.person] if isinstance(event, Event) else []
    others = [p for p in people if p.country and p.country != voice.state]
    return _Voice(person=others[0], called=others[0].name or others[0].title or "") if len(others) == 1 else None


_UNNAMED = {"مصدر", "مصادر", "بيان", "مراقبون", "محللون", "خبراء", "تقرير", "صحيفه", "وكاله", "موقع"}
"""What says something and is no official; those with the article are seen by it."""


def _unnamed(scan: Scan, verb: int, before: _Voice) -> bool:
    """Tell whether the verb has a subject that is no official: «ذكر مصدر», «أضاف البيان»."""
    following = scan.word(verb + 1)
    if following in ("الوزاره", "وزاره"):
        return before.organization is None
    if following in ("الي", "التي", "الذي"):
        return False
    return following in _UNNAMED or (following.startswith("ال") and not scan.word(verb).startswith(("و", "ف")))


# --------------------------------------------------------------------------- where and when


def _channel(scene: _Scene, said: Speech) -> str | None:
    """«عبر صفحتها على فيسبوك», «في بيان»: as written."""
    scan = scene.scan
    start = said.speaker.last if said.speaker and said.speaker.first > said.verb else said.verb + 1
    for position in range(max(start, 1), min(start + 6, said.first)):
        if scan.word(position) in _PAGES and scan.word(position - 1) in ("عبر", "علي", "في"):
            named = scan.word(position + 1) in ("علي", "ب") and position + 2 < said.first
            written = scene.reading.surface.raw(scan, position, position + (3 if named else 1))
            return written + ("»" if "«" in written else "")
    return None


def _meeting(scene: _Scene, said: Speech, voice: _Voice, before: _Voice | None) -> Claim | None:
    """Return the meeting at which the speaker says it, if the text says so; who goes on speaking is still there."""
    names = (voice.person.name if voice.person else None,)
    if _at_meeting(scene.scan, said) or said.switched:
        span = sentence_span(scene.reading, scene.context.index)
        return meeting_of(scene.events, span, (voice.state,), names)
    return before.meeting if before and said.speaker is None else None


def _at_meeting(scan: Scan, said: Speech) -> bool:
    """«خلال اللقاء», «في كلمة خلال اجتماعه مع …» beside the verb."""
    for position in range(max(0, said.verb - 12), said.first):
        hit = scan.at(Kind.EVENT, position)
        noun = hit is not None and hit.entry.attributes["pos"] == "noun"
        if noun and (scan.word(position - 1) in _OCCASION or scan.word(position - 2) in _OCCASION):
            return True
    return False


def _date(reading: Reading, context: Context, said: Speech, meeting: Claim | None) -> DateValue:
    """Return the date beside the verb, else that of the meeting, else that of the article."""
    beside = [d for d in reading.dates[context.index] if said.verb < d.first and d.last <= said.first]
    dated = nearest_date(context.scan, said.verb, said.verb + 1, beside)
    if dated:
        return reading.date(context.index, dated, future=False)
    if meeting and isinstance(meeting.body, Event) and meeting.body.date.text:
        return meeting.body.date
    published = reading.published.value
    return replace(published, basis=Basis.PUBLISHED) if published.edtf else UNKNOWN_DATE


def _claim(reading: Reading, context: Context, said: Speech, voice: _Voice, reporter: _Voice | None) -> Claim:
    span = reading.surface.span(context.scan, said.first, said.last)
    body = Statement(
        act=said.act, text=quote(reading, span), speaker=voice.person, organization=voice.organization,
        date=_date(reading, context, said, voice.meeting),
    )  # fmt: skip
    links = (Link(type=Relation.SAID_AT, target=voice.meeting.id),) if voice.meeting else ()
    confidence = Confidence.EXPLICIT if said.speaker else Confidence.AGREEMENT
    asserter = reporter or voice
    return Claim(
        kind=ClaimKind.STATEMENT, body=body, span=span, quote=body.text, rule=f"statement_{said.act}",
        confidence=confidence, asserted_by=asserter.called or None, channel=asserter.channel, links=links,
    )  # fmt: skip
