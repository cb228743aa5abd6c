"""The columns that several kinds of rows share; a row puts its parts together from right to left."""

from pydantic import BaseModel, ConfigDict, Field


class Row(BaseModel):
    """One flat row: strings, integers, floats, booleans or null; numbers and booleans are never null."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Dated(Row):
    """A date exactly as precise as the articles make it."""

    date: str | None = Field(
        description="EDTF, exactly as precise as known; null when unknown.", examples=["2019-01-29", "2012-02"]
    )
    date_from: str | None = Field(description="First possible day, ISO 8601.", examples=["2019-01-29"])
    date_to: str | None = Field(description="Last possible day, inclusive, ISO 8601.", examples=["2019-01-29"])
    date_precision: str = Field(description="day, week, month, year, range, open or unknown.", examples=["day"])
    date_basis: str = Field(
        description="stated, relative, weekday, dateline, published, candidates, outside or unknown.",
        examples=["stated"],
    )
    date_text: str | None = Field(description="The words of the article that date it.", examples=["أمس الثلاثاء"])
    date_candidates: str = Field(
        description="The dates that are possible when none is known for sure, EDTF, joined by ';'; else empty.",
        examples=["2018-01-30;2019-01-29"],
    )


class Evidenced(Row):
    """Where it is said, how well it is supported, and where to read on."""

    evidence_url: str | None = Field(
        description="Address of the article that the quote is from; null if none was given.",
        examples=["https://akhbar.example/2019/01/29/niamey"],
    )
    evidence_text: str = Field(description="The words that say it.", examples=["استقبل الوزير نادر السالمي نظيره"])
    evidence_start: int = Field(
        description="Where the quote starts in the stored text, in code points.", examples=[120]
    )
    evidence_end: int = Field(description="Where the quote ends, exclusive.", examples=[164])
    claims: str = Field(description="Ids of the claims that support the fact, joined by ';'.", examples=["c41;c97"])
    source_count: int = Field(description="Independent origins; copies of one text count once.", examples=[2])
    confidence: str = Field(description="How the best claim was reached.", examples=["explicit"])
    permalink: str = Field(description="The fact with all its evidence.", examples=["/api/v1/facts/e1"])
    updated_at: str | None = Field(
        description="When the fact last changed here, RFC 3339; null where that is not recorded.",
        examples=["2026-11-01T09:00:00Z"],
    )


class Named(Row):
    """Something with an id and a name in three languages."""

    id: str = Field(description="Stable id; it keeps resolving after merges and splits.", examples=["p1"])
    name_ar: str | None = Field(description="Arabic name.", examples=["نادر السالمي"])
    name_en: str | None = Field(description="English name.", examples=["Nader Salmi"])
    name_fr: str | None = Field(description="French name.", examples=["Nader Salmi"])
    aliases: str = Field(description="Other spellings, joined by ';'.", examples=["نادر سالمي"])


class Seen(Row):
    """How often and when something appears in events."""

    meeting_count: int = Field(description="Events of any type and status in which it takes part.", examples=[12])
    first_seen: str | None = Field(description="First day of its earliest dated event.", examples=["2012-02-01"])
    last_seen: str | None = Field(description="First day of its latest dated event.", examples=["2019-01-29"])


def columns(model: type[BaseModel]) -> tuple[str, ...]:
    """Return the names of a row's columns, in order."""
    return tuple(model.model_fields)
