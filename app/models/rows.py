"""The rows of the lists: one model a list, whose field order is the order of columns in every format."""

from pydantic import Field

from app.models.parts import Dated, Evidenced, Named, Row, Seen


class _EventHead(Row):
    id: str = Field(description="Id of the event.", examples=["e1"])
    type: str = Field(
        description="meeting, visit, call, conference, session, signing or joint_activity.", examples=["meeting"]
    )
    status: str = Field(description="held, planned, proposed, postponed, cancelled or denied.", examples=["held"])
    level: str = Field(description="The rank at which it took place.", examples=["minister"])
    title: str = Field(description="A short name of the event.", examples=["لقاء: الجزائر – ليبيا"])


class _EventBody(Row):
    country_a: str | None = Field(
        description="With two countries the first by ISO code, with one that one; with three or more null.",
        examples=["DZ"],
    )
    country_b: str | None = Field(description="With exactly two countries the second by ISO code.", examples=["LY"])
    countries: str = Field(
        description="All countries that took part, ISO 3166 alpha-2, joined by ';'.", examples=["DZ;LY"]
    )
    country_count: int = Field(description="How many countries took part by name.", examples=[2])
    organizations: str = Field(description="International organisations that took part.", examples=["IOM"])
    city: str | None = Field(description="City in the asked language, if said.", examples=["الجزائر العاصمة"])
    host: str | None = Field(description="ISO code of the country where it was held, if known.", examples=["DZ"])
    people: str = Field(description="Names of the people who took part, joined by ';'.", examples=["نادر السالمي"])
    people_inferred: str = Field(
        description="Names of those known by their office and the date alone; the articles do not name them.",
        examples=[""],
    )
    ministries: str = Field(
        description="Ministries and agencies that took part.", examples=["وزارة الداخلية الجزائرية"]
    )
    topics: str = Field(description="Topic codes, joined by ';'.", examples=["border_security;terrorism"])
    agreements: str = Field(description="Ids of agreements with a step taken at the event.", examples=["a1"])


class MeetingRow(Evidenced, _EventBody, Dated, _EventHead):
    """One event: who met whom, when, where, at what rank, on what, and how we know."""


class _TimelineHead(Row):
    id: str = Field(description="Id of the event or of the agreement's step.", examples=["e1"])
    kind: str = Field(description="event or agreement_step.", examples=["event"])
    type: str = Field(description="The event's type, or the step on the ladder.", examples=["meeting", "signed"])
    status: str = Field(description="The event's status; of a step: reported.", examples=["held"])
    title: str = Field(description="A short name of the event or the agreement.", examples=["لقاء: الجزائر – ليبيا"])


class _TimelineBody(Row):
    agreement: str | None = Field(description="Id of the agreement whose step this is.", examples=["a1"])
    countries: str = Field(description="All countries that took part, or the parties.", examples=["DZ;LY"])
    city: str | None = Field(description="City in the asked language, if said.", examples=["الجزائر العاصمة"])
    host: str | None = Field(description="ISO code of the country where it was held, if known.", examples=["DZ"])
    people: str = Field(description="Names of the people who took part, joined by ';'.", examples=["نادر السالمي"])
    topics: str = Field(description="Topic codes, joined by ';'.", examples=["border_security"])


class TimelineRow(Evidenced, _TimelineBody, Dated, _TimelineHead):
    """One event of two countries, or one step of an agreement between them."""


class PairRow(Row):
    """Two countries and how often, how and when they met."""

    id: str = Field(description="ISO codes in alphabetical order.", examples=["DZ|LY"])
    country_a: str = Field(description="ISO code.", examples=["DZ"])
    country_b: str = Field(description="ISO code.", examples=["LY"])
    name_a: str = Field(description="Name in the asked language.", examples=["الجزائر"])
    name_b: str = Field(description="Name in the asked language.", examples=["ليبيا"])
    event_count: int = Field(description="Events of any type and status.", examples=[7])
    held: int = Field(description="Events reported as held.", examples=[5])
    planned: int = Field(description="Events announced.", examples=[1])
    proposed: int = Field(description="Events only proposed.", examples=[0])
    postponed: int = Field(description="Events postponed.", examples=[1])
    cancelled: int = Field(description="Events cancelled.", examples=[0])
    denied: int = Field(description="Events denied.", examples=[0])
    meeting: int = Field(description="Events of the type meeting.", examples=[4])
    visit: int = Field(description="Events of the type visit.", examples=[1])
    call: int = Field(description="Events of the type call.", examples=[1])
    conference: int = Field(description="Events of the type conference.", examples=[0])
    session: int = Field(description="Events of the type session.", examples=[1])
    signing: int = Field(description="Events of the type signing.", examples=[0])
    joint_activity: int = Field(description="Events of the type joint activity.", examples=[0])
    hosted_a: int = Field(description="Events held in country_a.", examples=[3])
    hosted_b: int = Field(description="Events held in country_b.", examples=[2])
    first_date: str | None = Field(description="First day of the earliest dated event held.", examples=["2012-02-01"])
    last_date: str | None = Field(description="First day of the latest dated event held.", examples=["2019-01-29"])
    days_since: int = Field(
        description="Days from the latest dated event held to the reference date; -1 if there is none.",
        examples=[90],
    )
    topics: str = Field(description="Topic codes, joined by ';'.", examples=["border_security"])
    permalink: str = Field(description="The timeline of the pair.", examples=["/api/v1/pairs/DZ/LY"])


class _PersonBody(Row):
    country: str | None = Field(description="ISO code of the state that the person serves.", examples=["DZ"])
    post: str | None = Field(description="Title of the post seen last.", examples=["وزير الداخلية"])
    permalink: str = Field(description="The person with posts and meetings.", examples=["/api/v1/people/p1"])


class PersonRow(_PersonBody, Seen, Named):
    """One official."""


class _OrganizationBody(Row):
    kind: str = Field(description="ministry, government, agency, joint_body, igo or media.", examples=["ministry"])
    portfolio: str | None = Field(description="Field of work.", examples=["interior"])
    country: str | None = Field(description="ISO code of its state.", examples=["DZ"])
    government: str | None = Field(description="Id of the government that it belongs to.", examples=["o2"])
    valid_from: str | None = Field(description="First day that it is known to have existed.", examples=["2016-03-30"])
    valid_to: str | None = Field(description="Last day that it is known to have existed.", examples=["2021-03-15"])
    permalink: str = Field(description="The organisation with its people.", examples=["/api/v1/ministries/o1"])


class OrganizationRow(_OrganizationBody, Seen, Named):
    """One ministry, agency, government or international organisation."""


class _CountryBody(Row):
    iso2: str = Field(description="ISO 3166 alpha-2.", examples=["DZ"])
    iso3: str = Field(description="ISO 3166 alpha-3.", examples=["DZA"])
    cow: str | None = Field(description="Correlates of War code, as text.", examples=["615"])
    gw: str | None = Field(description="Gleditsch and Ward code, as text.", examples=["615"])
    region: str | None = Field(description="Region.", examples=["Northern Africa"])
    latitude: float = Field(description="Latitude of the capital, degrees.", examples=[36.75])
    longitude: float = Field(description="Longitude of the capital, degrees.", examples=[3.06])
    lookup: str = Field(description="ISO2, for gazetteers of dashboards.", examples=["DZ"])


class CountryRow(_CountryBody, Seen, Named):
    """One country, with all its codes."""


class _AgreementHead(Row):
    id: str = Field(description="Id of the agreement.", examples=["a1"])
    title: str = Field(description="Its name.", examples=["اتفاقية مكافحة المخدرات"])
    kind: str = Field(
        description="agreement, mou, protocol, convention, treaty, deal, declaration or programme.", examples=["mou"]
    )
    topic: str = Field(description="Topic code.", examples=["drugs"])
    parties: str = Field(description="ISO codes and organisations, joined by ';'.", examples=["DZ;LY"])
    step: str = Field(description="The latest step, or the highest of undated ones.", examples=["signed"])
    step_count: int = Field(description="How many steps are known.", examples=[3])
    first_date: str | None = Field(description="First day of the earliest dated step.", examples=["2001-08-01"])


class _AgreementBody(Row):
    signed_date: str | None = Field(description="When it was signed, EDTF.", examples=["2001-08"])
    updates: str = Field(description="Ids of the agreements that it updates, joined by ';'.", examples=["a0"])
    moved_step: str = Field(
        description="The latest step that moved it: a call to update it does not.", examples=["update_agreed"]
    )
    moved_date: str | None = Field(description="When that step was taken, EDTF.", examples=["2012-02"])
    days_stalled: int = Field(
        description="Days from the end of that step to the reference date; -1 when undated or where nothing is "
        "waited for: in force, updated, implemented, ended.",
        examples=[2694],
    )
    years_stalled: float = Field(description="The same in years, to a tenth; -1 as before.", examples=[7.4])


class AgreementRow(Evidenced, _AgreementBody, Dated, _AgreementHead):
    """One agreement with its current step; the date fields are those of that step."""


class _StepHead(Row):
    id: str = Field(description="Id of the step.", examples=["s1"])
    agreement: str = Field(description="Id of the agreement.", examples=["a1"])
    step: str = Field(description="The rung.", examples=["signed"])


class _StepBody(Row):
    by: str = Field(description="ISO codes of the states that took the step, if said.", examples=["DZ"])
    event: str | None = Field(description="Id of the event at which it was taken.", examples=["e1"])


class AgreementStepRow(Evidenced, _StepBody, Dated, _StepHead):
    """One dated step of an agreement."""


class PostRow(Row):
    """One person in one office, with what is known of the time."""

    id: str = Field(description="Id of the relation, stable.", examples=["h1"])
    person: str = Field(description="Id of the person.", examples=["p1"])
    person_name: str = Field(description="Name in the asked language.", examples=["نادر السالمي"])
    title: str = Field(description="Title as written.", examples=["وزير الداخلية"])
    function: str = Field(description="What the office does.", examples=["minister"])
    portfolio: str | None = Field(description="Its field.", examples=["interior"])
    organization: str = Field(description="Id of the organisation.", examples=["o1"])
    organization_name: str = Field(description="Name in the asked language.", examples=["وزارة الداخلية"])
    country: str | None = Field(description="ISO code of the state.", examples=["DZ"])
    acting: bool = Field(description="Acting or commissioned.", examples=[False])
    former: bool = Field(description="Said to be former in every mention.", examples=[False])
    concurrent: bool = Field(
        description="Whether the person is shown with another title at the same time: both are kept.", examples=[False]
    )
    held_from: str | None = Field(description="Start, only if a text says it.", examples=["2018-10-07"])
    held_to: str | None = Field(description="End, only if a text says it.", examples=[None])
    first_seen: str | None = Field(
        description="First dated article that shows the person in office.", examples=["2018-10-20"]
    )
    last_seen: str | None = Field(description="Last such article.", examples=["2019-07-16"])
    claims: str = Field(description="Ids of the claims, joined by ';'.", examples=["c41"])
    source_count: int = Field(description="Independent origins.", examples=[2])
    confidence: str = Field(description="How the best claim was reached.", examples=["explicit"])


class StatRow(Row):
    """Events of one series in one span of time."""

    time: str = Field(description="First day of the bucket.", examples=["2019-01-01"])
    series: str = Field(description="The series: a pair, a country, a type …", examples=["DZ|LY"])
    count: int = Field(description="Events that start in the bucket.", examples=[3])
    count_imprecise: int = Field(description="Those among them whose date is coarser than the bucket.", examples=[1])


class MatrixRow(Row):
    """How often two countries met."""

    country_a: str = Field(description="ISO code.", examples=["DZ"])
    country_b: str = Field(description="ISO code.", examples=["LY"])
    count: int = Field(description="Events.", examples=[7])


class SearchRow(Row):
    """One thing found by words."""

    id: str = Field(description="Id.", examples=["p1"])
    kind: str = Field(
        description="person, organization, country, event, agreement, place or article.", examples=["person"]
    )
    name: str = Field(description="Its name.", examples=["نادر السالمي"])
    country: str | None = Field(description="ISO code, where it has one.", examples=["DZ"])
    score: float = Field(description="Relevance, highest first.", examples=[4.2])
    permalink: str = Field(description="Where to read on.", examples=["/api/v1/people/p1"])


class ChangeRow(Row):
    """One node or relation that came or went."""

    id: str = Field(description="Place in the feed.", examples=["000000000041-0000:000002"])
    revision: int = Field(description="The revision with which it happened.", examples=[41])
    at: str = Field(description="When that was committed.", examples=["2026-11-01T09:00:00Z"])
    cause: str = Field(description="articles, decision, retraction, restoration or rebuild.", examples=["articles"])
    op: str = Field(description="added or removed; a change is both.", examples=["added"])
    kind: str = Field(description="node or relation.", examples=["node"])
    type: str = Field(description="Labels joined by ';', or the type of the relation.", examples=["Event;Meeting"])
    subject: str = Field(description="Id of the node, or of the node at which the relation begins.", examples=["e1"])
    object: str | None = Field(description="Id of the node to which the relation leads.", examples=[None])
    articles: str = Field(description="Ids of the articles behind it, joined by ';'.", examples=["a41"])
    line: str = Field(description="The whole node or relation, as canonical JSON.")
