"""The values that travel from a text to its claims, all frozen."""

import datetime as dt
import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field

from cypher.vocabulary import (
    Act,
    AgreementKind,
    Basis,
    Channel,
    ClaimKind,
    Confidence,
    EventType,
    Function,
    InvitationStatus,
    Level,
    Portfolio,
    Precision,
    Role,
    Status,
    Step,
    Topic,
)
from ingest.digests import canonical, digest, identity, to_data

__all__ = ["BODIES", "UNKNOWN_DATE", "AgreementStep", "Article", "Body", "Claim", "Clue", "DateValue", "DocumentDate",
           "Dropped", "Event", "Extraction", "Invitation", "Link", "Organization", "Participant", "Person", "Post",
           "Span", "Statement", "canonical", "digest", "people_of", "to_data"]  # fmt: skip


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of code points of the article's text as given."""

    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DateValue:
    """A date exactly as precise as the text makes it.

    `edtf` is the EDTF form, null when unknown or when only `candidates` (EDTF forms, sorted) are known;
    `start` and `end` are inclusive bounds, null when unknown or open.
    """

    text: str | None = None
    edtf: str | None = None
    start: dt.date | None = None
    end: dt.date | None = None
    precision: Precision = Precision.UNKNOWN
    basis: Basis = Basis.UNKNOWN
    rule: str | None = None
    candidates: tuple[str, ...] = ()


UNKNOWN_DATE = DateValue()


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One article as handed in: everything that `extract` may read, and nothing else.

    `published` is an EDTF date given from outside (metadata, side-car, option) or null.
    """

    text: str
    title: str | None = None
    url: str | None = None
    source: str | None = None
    published: str | None = None

    @property
    def id(self) -> str:
        """The sha256, in hex, of the canonical JSON of all fields."""
        return identity(self)

    @property
    def text_sha256(self) -> str:
        """The sha256, in hex, of the text in UTF-8 alone."""
        return hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()


@dataclass(frozen=True, slots=True, kw_only=True)
class Organization:
    """A body of a state, parsed from the text: identity is the parts, never the string.

    `kind` is one of ministry, government, agency, joint_body, igo, media; `code` names an international
    organisation or a joint body's type; `government` is a government's id in the lexicon where one is named.
    """

    kind: str
    country: str | None = None
    government: str | None = None
    portfolio: Portfolio | None = None
    code: str | None = None
    name: str | None = None
    members: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """An official as one mention presents him: `name` null where the text gives only the title."""

    name: str | None = None
    country: str | None = None
    function: Function = Function.OTHER
    portfolio: Portfolio = Portfolio.OTHER
    title: str | None = None
    organization: Organization | None = None
    rank: str | None = None
    honorific: str | None = None
    acting: bool = False
    former: bool = False
    on_behalf_of: Organization | None = None
    span: Span | None = None
    inferred: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Participant:
    """A person or organisation that took part in an event, on the side of `country` (null for an IGO)."""

    person: Person | None = None
    organization: Organization | None = None
    country: str | None = None
    role: Role = Role.PARTICIPANT
    inferred: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """An interaction of officials of two or more states, or of a state and an IGO."""

    type: EventType
    status: Status
    countries: tuple[str, ...]
    """ISO 3166 alpha-2 codes, sorted."""
    organizations: tuple[str, ...] = ()
    """Codes of intergovernmental organisations, sorted."""
    participants: tuple[Participant, ...] = ()
    organizers: tuple[Organization, ...] = ()
    date: DateValue = UNKNOWN_DATE
    city: str | None = None
    host: str | None = None
    topics: tuple[Topic, ...] = ()
    level: Level = Level.UNKNOWN
    cardinality: int | None = None
    channel: Channel = Channel.IN_PERSON
    ordinal: int | None = None
    body: Organization | None = None
    """The joint body of which the event is a session."""
    inferred_countries: tuple[str, ...] = ()
    """States that probably take part, by context only; not among `countries`."""
    headline: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreementStep:
    """One dated step of one agreement; claims of one article about one agreement share `agreement`."""

    agreement: str
    kind: AgreementKind
    parties: tuple[str, ...]
    step: Step
    organizations: tuple[str, ...] = ()
    topic: Topic = Topic.OTHER
    title: str | None = None
    date: DateValue = UNKNOWN_DATE
    by: tuple[str, ...] = ()
    unnamed_plural: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """A named person holds, or held, a public office; `start` and `end` are known only where the text says so."""

    person: Person
    start: DateValue = UNKNOWN_DATE
    end: DateValue = UNKNOWN_DATE


@dataclass(frozen=True, slots=True, kw_only=True)
class Invitation:
    """One official invites another, perhaps by a third."""

    status: InvitationStatus
    inviter: Person
    invitee: Person
    bearer: Person | None = None
    purpose: str | None = None
    place: str | None = None
    """ISO code of the state to be visited."""
    date: DateValue = UNKNOWN_DATE


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """What an official or an organisation says, as an act with words."""

    act: Act
    text: str
    speaker: Person | None = None
    organization: Organization | None = None
    date: DateValue = UNKNOWN_DATE


Body = Event | AgreementStep | Post | Invitation | Statement
BODIES: dict[ClaimKind, type[Event | AgreementStep | Post | Invitation | Statement]] = {
    ClaimKind.EVENT: Event,
    ClaimKind.AGREEMENT_STEP: AgreementStep,
    ClaimKind.POST: Post,
    ClaimKind.INVITATION: Invitation,
    ClaimKind.STATEMENT: Statement,
}


def people_of(body: Body) -> Iterator[Person]:
    """Yield every person whom a claim mentions."""
    if isinstance(body, Event):
        yield from (p.person for p in body.participants if p.person)
    elif isinstance(body, Post):
        yield body.person
    elif isinstance(body, Invitation):
        yield from (p for p in (body.inviter, body.invitee, body.bearer) if p)
    elif isinstance(body, Statement) and body.speaker:
        yield body.speaker


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A relation from a claim to another claim of the same article.

    `type` is a value of `Relation`: ON_SIDELINES_OF, FOLLOWS, TAKEN_AT, UPDATES, DELIVERED_AT, FOR, SAID_AT.
    """

    type: str
    target: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """What one place of one article says: never changed, identified by article, kind, slots and span."""

    kind: ClaimKind
    body: Body
    span: Span
    """The sentence or clause that says it, in the text as given."""
    quote: str
    rule: str
    confidence: Confidence = Confidence.EXPLICIT
    asserted_by: str | None = None
    """Who says so when it is not the paper: the speaker's name or title, as written."""
    channel: str | None = None
    """The page, agency or paper through which it is said, as written."""
    links: tuple[Link, ...] = ()
    id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Clue:
    """One hint at an article's publication date, what it allows and why."""

    kind: str
    text: str
    says: str
    span: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentDate:
    """An article's publication date, or its candidates, with the clues that led there."""

    value: DateValue = UNKNOWN_DATE
    clues: tuple[Clue, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Dropped:
    """Something that looked like a fact and was thrown away, with the reason."""

    what: str
    span: Span
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Extraction:
    """All that one article says: a pure function of the article and the extractor's version."""

    article: str
    published: DocumentDate = field(default_factory=DocumentDate)
    agency: str | None = None
    """Id of the news agency that the text credits, from the lexicon."""
    sketch: tuple[int, ...] = ()
    """Bottom-k sketch of word shingles of the folded body, for near-duplicates."""
    claims: tuple[Claim, ...] = ()
    dropped: tuple[Dropped, ...] = ()
