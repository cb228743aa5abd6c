"""Single things with all that belongs to them, as nested JSON."""

from typing import Any

from pydantic import BaseModel, ConfigDict, Field

from app.models.rows import MeetingRow, OrganizationRow, PersonRow, PostRow


class Document(BaseModel):
    """A nested answer."""

    model_config = ConfigDict(extra="forbid")


class Evidence(Document):
    """One claim behind a fact: the words, where they stand, and who printed them."""

    id: str = Field(description="Id of the claim.")
    kind: str = Field(description="event, agreement_step, post, invitation or statement.", examples=["event"])
    status: str | None = Field(description="The status that this claim gives.", examples=["held"])
    quote: str = Field(description="The words that say it.", examples=["استقبل الوزير نادر السالمي نظيره"])
    start: int = Field(description="Where the quote starts in the article's text, in code points.", examples=[120])
    end: int = Field(description="Where it ends, exclusive.", examples=[152])
    rule: str = Field(description="The extractor's rule.", examples=["meeting.object"])
    confidence: str = Field(description="How the claim was reached.", examples=["explicit"])
    asserted_by: str | None = Field(description="Who says so, when it is not the paper.", examples=[None])
    date: str | None = Field(description="The date that this claim gives, EDTF.", examples=["2019-01-29"])
    date_text: str | None = Field(description="Its words.", examples=["أمس الثلاثاء"])
    article: str = Field(description="Id of the article.")
    article_url: str | None = Field(description="Its address.", examples=["https://akhbar.example/1"])
    article_title: str | None = Field(description="Its title.", examples=["وزير الداخلية يستقبل نظيره"])
    article_published: str | None = Field(description="When it was published, EDTF.", examples=["2019-01-30"])
    outlet: str | None = Field(description="The paper.", examples=["صحيفة المثال"])


class RelatedFact(Document):
    """One relation of a fact."""

    relation: str = Field(description="Type of the relation in the graph.", examples=["ATTENDED"])
    incoming: bool = Field(description="Whether it leads to the fact, not from it.", examples=[True])
    id: str = Field(description="Id of the other end.")
    kind: str | None = Field(description="Label of the other end.", examples=["Person"])
    name: str | None = Field(description="Name of the other end.", examples=["نادر السالمي"])
    title: str | None = Field(description="Title as written.", examples=["وزير الداخلية"])
    role: str | None = Field(description="Part in an event.", examples=["host"])
    side: str | None = Field(description="ISO code of the side.", examples=["DZ"])
    function: str | None = Field(description="What the office does.", examples=["minister"])
    inferred: bool = Field(description="True if no article says it in so many words.", examples=[False])
    reason: str | None = Field(description="Why it was inferred.", examples=[None])
    claims: list[str] = Field(description="Ids of the claims behind the relation.")
    source_count: int = Field(description="Independent origins.", examples=[1])
    confidence: str | None = Field(description="How the best claim was reached.", examples=["explicit"])


class FactDocument(Document):
    """One fact with everything that supports it."""

    id: str = Field(description="Present id of the fact; the id that was asked for may be one that leads here.")
    labels: list[str] = Field(description="Labels in the graph.", examples=[["Event", "Meeting"]])
    name: str = Field(description="A short name, Arabic.", examples=["الجزائر – ليبيا: لقاء، 2019-01-29"])
    name_en: str | None = Field(description="A short name, English.", examples=["Algeria – Libya: meeting, 2019-01-29"])
    properties: dict[str, Any] = Field(description="What the fact says; only what is known.")
    date: str | None = Field(description="EDTF.", examples=["2019-01-29"])
    date_from: str | None = Field(description="First possible day.", examples=["2019-01-29"])
    date_to: str | None = Field(description="Last possible day.", examples=["2019-01-29"])
    date_precision: str = Field(description="How exact the date is.", examples=["day"])
    date_basis: str = Field(description="What it rests on.", examples=["stated"])
    date_text: str | None = Field(description="The words that date it.", examples=["أمس الثلاثاء"])
    date_rule: str | None = Field(description="The rule that read them.", examples=["relative.day"])
    date_candidates: list[str] = Field(description="Possible dates, if none is known for sure.", examples=[[]])
    dates_told: list[str] = Field(
        description="Different dates that reports give; empty where they agree.", examples=[[]]
    )
    source_count: int = Field(description="Independent origins.", examples=[2])
    confidence: str | None = Field(description="How the best claim was reached.", examples=["explicit"])
    edited: list[str] = Field(description="Fields that an analyst set.", examples=[[]])
    confirmed: bool = Field(description="Whether an analyst checked it.", examples=[False])
    evidence: list[Evidence] = Field(description="The claims, oldest article first, at most 200.")
    relations: list[RelatedFact] = Field(description="What the fact is tied to, at most 200.")


class FactName(Document):
    """A fact by id, kind and name."""

    id: str = Field(description="Id.")
    kind: str | None = Field(description="Label in the graph.", examples=["Event"])
    name: str | None = Field(description="Name.", examples=["الجزائر – ليبيا: لقاء، 2019-01-29"])


class ClaimDocument(Evidence):
    """One claim: what one place of one article says."""

    channel: str | None = Field(description="The page, agency or paper through which it is said.", examples=[None])
    date_from: str | None = Field(description="First possible day.", examples=["2019-01-29"])
    date_to: str | None = Field(description="Last possible day.", examples=["2019-01-29"])
    date_precision: str = Field(description="How exact the date is.", examples=["day"])
    date_basis: str = Field(description="What it rests on.", examples=["stated"])
    date_candidates: list[str] = Field(description="Possible dates, if none is known for sure.", examples=[[]])
    facts: list[FactName] = Field(description="The facts that it supports.")
    data: dict[str, Any] = Field(description="What the claim says, structured: the input of the resolver.")


class SpanOfText(Document):
    """A stretch of an article's text and what was read there."""

    id: str = Field(description="Id of the claim.")
    kind: str = Field(description="Kind of the claim.", examples=["event"])
    status: str | None = Field(description="Its status.", examples=["held"])
    start: int = Field(description="First code point.", examples=[120])
    end: int = Field(description="After the last code point.", examples=[152])
    quote: str = Field(description="The words.", examples=["استقبل الوزير نادر السالمي نظيره"])
    rule: str = Field(description="The extractor's rule.", examples=["meeting.object"])
    confidence: str = Field(description="How it was reached.", examples=["explicit"])
    fact: str | None = Field(description="Id of the fact that it supports.")
    fact_name: str | None = Field(description="Its name.")


class ArticleDocument(Document):
    """One article: what is known of it, its text where it is kept, and what was read in it."""

    id: str = Field(description="Id: the hash of all that the extractor reads.")
    url: str | None = Field(description="Address.", examples=["https://akhbar.example/1"])
    title: str | None = Field(description="Title.", examples=["وزير الداخلية يستقبل نظيره"])
    outlet: str | None = Field(description="The paper.", examples=["صحيفة المثال"])
    agency: str | None = Field(description="The news agency that it credits.", examples=[None])
    text_sha256: str = Field(description="The sha256 of the text in UTF-8, in hex.")
    origin: str | None = Field(description="Smallest id among the articles of the same text.")
    published: str | None = Field(
        description="EDTF; a set of candidates where it is not known.", examples=["2019-01-30"]
    )
    published_from: str | None = Field(description="First possible day.", examples=["2019-01-30"])
    published_to: str | None = Field(description="Last possible day.", examples=["2019-01-30"])
    published_precision: str = Field(description="How exact it is.", examples=["day"])
    published_basis: str = Field(description="What it rests on.", examples=["stated"])
    published_candidates: list[str] = Field(description="Possible dates.", examples=[[]])
    published_why: list[str] = Field(description="The reasoning, step by step.")
    clues: list[dict[str, Any]] = Field(description="Clues to the date in the text.")
    retracted: bool = Field(description="Whether it was taken back.", examples=[False])
    version: int = Field(description="Version of the extractor that read it.", examples=[1])
    text: str | None = Field(description="The text as handed in; null where it is not kept here.")
    spans: list[SpanOfText] = Field(description="What was read, in the order of the text; offsets count code points.")


class PersonDocument(PersonRow):
    """One official with posts over time and meetings, newest first."""

    posts: list[PostRow] = Field(description="Offices, at most 200.")
    meetings: list[MeetingRow] = Field(description="The 200 latest events; /meetings?person= has all.")


class MinistryDocument(OrganizationRow):
    """One organisation with its people over time and its meetings, newest first."""

    posts: list[PostRow] = Field(description="People who held an office there, at most 200.")
    meetings: list[MeetingRow] = Field(description="The 200 latest events; /meetings?ministry= has all.")


class StatusDocument(Document):
    """The service and how much it holds."""

    version: str = Field(description="Version of liqa.", examples=["0.1.0"])
    revision: str = Field(description="Revision of the graph.", examples=["41"])
    committed_at: str = Field(description="When it was committed: the last ingest or decision.")
    counts: dict[str, int] = Field(description="Nodes by kind.", examples=[{"events": 12}])
