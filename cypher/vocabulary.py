"""The closed vocabulary of the graph: every label, relation type and code, each with its meaning."""

from enum import StrEnum


class Label(StrEnum):
    """Labels of nodes."""

    COUNTRY = "Country"
    ORGANIZATION = "Organization"
    MINISTRY = "Ministry"
    GOVERNMENT = "Government"
    AGENCY = "Agency"
    JOINT_BODY = "JointBody"
    INTERGOVERNMENTAL_ORGANIZATION = "IntergovernmentalOrganization"
    MEDIA = "Media"
    PERSON = "Person"
    EVENT = "Event"
    MEETING = "Meeting"
    VISIT = "Visit"
    CALL = "Call"
    CONFERENCE = "Conference"
    SESSION = "Session"
    SIGNING = "Signing"
    JOINT_ACTIVITY = "JointActivity"
    AGREEMENT = "Agreement"
    AGREEMENT_STEP = "AgreementStep"
    INVITATION = "Invitation"
    STATEMENT = "Statement"
    PLACE = "Place"
    TOPIC = "Topic"
    SOURCE = "Source"
    ARTICLE = "Article"
    CLAIM = "Claim"
    DECISION = "Decision"
    BUCKET = "Bucket"
    """A lock: it carries no fact and is left out of the fingerprint."""
    CHANGE = "Change"
    """One entry of the change feed, left out of the fingerprint."""
    REVISION = "Revision"
    """The single counter of committed batches, left out of the fingerprint."""
    MOVED = "Moved"
    """An id that named a fact until its article was read anew; it leads on, and is left out of the fingerprint."""
    READER = "Reader"
    """A state of the program by which articles were read, numbered in the order in which the graph met them."""
    ALIAS = "Alias"
    """An id that once named a fact and leads to the fact that it is part of now."""


class Relation(StrEnum):
    """Types of relations."""

    ATTENDED = "ATTENDED"
    TOOK_PART = "TOOK_PART"
    HOSTED = "HOSTED"
    IN = "IN"
    ON = "ON"
    MET = "MET"
    SESSION_OF = "SESSION_OF"
    BETWEEN = "BETWEEN"
    ON_SIDELINES_OF = "ON_SIDELINES_OF"
    FOLLOWS = "FOLLOWS"
    RESCHEDULED_AS = "RESCHEDULED_AS"
    PLANS = "PLANS"
    HELD_POST = "HELD_POST"
    PART_OF = "PART_OF"
    OF = "OF"
    ORGANIZED = "ORGANIZED"
    PARTY_TO = "PARTY_TO"
    HAS_STEP = "HAS_STEP"
    TAKEN_AT = "TAKEN_AT"
    BY = "BY"
    UPDATES = "UPDATES"
    ISSUED_BY = "ISSUED_BY"
    ISSUED_TO = "ISSUED_TO"
    CARRIED_BY = "CARRIED_BY"
    DELIVERED_AT = "DELIVERED_AT"
    FOR = "FOR"
    SAID = "SAID"
    SAID_AT = "SAID_AT"
    ABOUT = "ABOUT"
    FROM = "FROM"
    COPY_OF = "COPY_OF"
    CREDITED_TO = "CREDITED_TO"
    MAKES = "MAKES"
    SUPPORTS = "SUPPORTS"
    CONFLICTS_WITH = "CONFLICTS_WITH"
    LEADS_TO = "LEADS_TO"
    FALLS_IN = "FALLS_IN"
    """From a claim to the buckets in which it is weighed, left out of the fingerprint."""


class ClaimKind(StrEnum):
    """What a claim says."""

    EVENT = "event"
    AGREEMENT_STEP = "agreement_step"
    POST = "post"
    INVITATION = "invitation"
    STATEMENT = "statement"


class EventType(StrEnum):
    """Kinds of interaction between officials of two states, or of a state and an international organisation."""

    MEETING = "meeting"
    VISIT = "visit"
    CALL = "call"
    CONFERENCE = "conference"
    SESSION = "session"
    SIGNING = "signing"
    JOINT_ACTIVITY = "joint_activity"


class Status(StrEnum):
    """Whether the text says that an event took place."""

    HELD = "held"
    PLANNED = "planned"
    PROPOSED = "proposed"
    POSTPONED = "postponed"
    CANCELLED = "cancelled"
    DENIED = "denied"


class Function(StrEnum):
    """What an office does, whatever its title."""

    HEAD_OF_STATE = "head_of_state"
    HEAD_OF_GOVERNMENT = "head_of_government"
    VICE_PRESIDENT = "vice_president"
    MINISTER = "minister"
    DEPUTY_MINISTER = "deputy_minister"
    AMBASSADOR = "ambassador"
    CHIEF_OF_STAFF = "chief_of_staff"
    COMMANDER = "commander"
    DIRECTOR = "director"
    ADVISER = "adviser"
    ENVOY = "envoy"
    SPOKESPERSON = "spokesperson"
    PARLIAMENT_SPEAKER = "parliament_speaker"
    LEGISLATOR = "legislator"
    JUDGE = "judge"
    GOVERNOR = "governor"
    SECRETARY_GENERAL = "secretary_general"
    MEMBER = "member"
    OTHER = "other"


class Portfolio(StrEnum):
    """The field of an office or a ministry."""

    INTERIOR = "interior"
    DEFENCE = "defence"
    FOREIGN = "foreign"
    JUSTICE = "justice"
    INTELLIGENCE = "intelligence"
    NATIONAL_SECURITY = "national_security"
    POLICE = "police"
    BORDER = "border"
    CUSTOMS = "customs"
    FINANCE = "finance"
    PRESIDENCY = "presidency"
    GOVERNMENT = "government"
    PARLIAMENT = "parliament"
    ARMY = "army"
    CIVIL_PROTECTION = "civil_protection"
    MIGRATION = "migration"
    TRADE = "trade"
    ENERGY = "energy"
    HEALTH = "health"
    EDUCATION = "education"
    MEDIA = "media"
    ORGANIZATION = "organization"
    OTHER = "other"


class Topic(StrEnum):
    """What an event or an agreement is about."""

    SECURITY_COOPERATION = "security_cooperation"
    TERRORISM = "terrorism"
    ORGANIZED_CRIME = "organized_crime"
    DRUGS = "drugs"
    IRREGULAR_MIGRATION = "irregular_migration"
    HUMAN_TRAFFICKING = "human_trafficking"
    ARMS = "arms"
    BORDER_SECURITY = "border_security"
    MILITARY_COOPERATION = "military_cooperation"
    TRAINING = "training"
    INFORMATION_EXCHANGE = "information_exchange"
    POLICE_COOPERATION = "police_cooperation"
    EXTRADITION = "extradition"
    CIVIL_PROTECTION = "civil_protection"
    CYBER = "cyber"
    PEACE_PROCESS = "peace_process"
    POLITICAL = "political"
    ECONOMIC = "economic"
    OTHER = "other"


class AgreementKind(StrEnum):
    """What an instrument calls itself."""

    AGREEMENT = "agreement"
    MOU = "mou"
    PROTOCOL = "protocol"
    CONVENTION = "convention"
    TREATY = "treaty"
    DEAL = "deal"
    DECLARATION = "declaration"
    PROGRAMME = "programme"


class Step(StrEnum):
    """The rungs of an agreement's life, lowest first."""

    PROPOSED = "proposed"
    UNDER_NEGOTIATION = "under_negotiation"
    DRAFT = "draft"
    REVIEWED = "reviewed"
    AMENDMENTS_PROPOSED = "amendments_proposed"
    AGREED = "agreed"
    INITIALLED = "initialled"
    PLANNED_SIGNING = "planned_signing"
    SIGNED = "signed"
    RATIFIED = "ratified"
    IN_FORCE = "in_force"
    UPDATE_URGED = "update_urged"
    UPDATE_AGREED = "update_agreed"
    UPDATED = "updated"
    SUSPENDED = "suspended"
    RESUMED = "resumed"
    IMPLEMENTED = "implemented"
    ENDED = "ended"


class InvitationStatus(StrEnum):
    """How far an invitation has come."""

    ISSUED = "issued"
    DELIVERED = "delivered"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    KEPT = "kept"
    LAPSED = "lapsed"


class Act(StrEnum):
    """What a speaker does with words."""

    COMMITS = "commits"
    OFFERS = "offers"
    HOPES = "hopes"
    URGES = "urges"
    ASSESSES = "assesses"
    STATES = "states"
    THANKS = "thanks"
    CONDEMNS = "condemns"


class Role(StrEnum):
    """A participant's part in an event."""

    HOST = "host"
    VISITOR = "visitor"
    CHAIR = "chair"
    MEMBER = "member"
    SPEAKER = "speaker"
    ORGANIZER = "organizer"
    PARTICIPANT = "participant"


class Channel(StrEnum):
    """How an event took place."""

    IN_PERSON = "in_person"
    PHONE = "phone"
    VIDEO = "video"


class Level(StrEnum):
    """The rank at which an event took place, highest first."""

    HEAD_OF_STATE = "head_of_state"
    HEAD_OF_GOVERNMENT = "head_of_government"
    MINISTER = "minister"
    DEPUTY_MINISTER = "deputy_minister"
    AMBASSADOR = "ambassador"
    COMMANDER = "commander"
    DIRECTOR = "director"
    EXPERT = "expert"
    UNKNOWN = "unknown"


class Precision(StrEnum):
    """How exact a date is."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"
    RANGE = "range"
    OPEN = "open"
    UNKNOWN = "unknown"


class Basis(StrEnum):
    """What a date rests on."""

    STATED = "stated"
    """Every part that is needed stands in the text."""
    RELATIVE = "relative"
    """Counted from the publication date, as in yesterday."""
    WEEKDAY = "weekday"
    """The nearest such weekday to the publication date."""
    DATELINE = "dateline"
    PUBLISHED = "published"
    """The publication date itself, as the text dates the event in no other way."""
    CANDIDATES = "candidates"
    """One of a set; the publication date is one of several."""
    OUTSIDE = "outside"
    """From an analyst or another article."""
    UNKNOWN = "unknown"


class Confidence(StrEnum):
    """How a claim was reached, surest first."""

    EXPLICIT = "explicit"
    AGREEMENT = "inferred_by_agreement"
    """A slot was filled by grammatical agreement or by a pronoun."""
    ROLE = "inferred_by_role"
    """A slot was filled by what the role implies."""
    ATTRIBUTED = "attributed"
    """A past fact that only a speaker vouches for."""
    DERIVED = "derived_by_constraint"


class Operation(StrEnum):
    """What an analyst can decide."""

    MERGE = "merge"
    SPLIT = "split"
    EDIT = "edit"
    REJECT = "reject"
    CONFIRM = "confirm"
