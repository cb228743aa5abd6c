"""The door: outside data becomes an article here, checked field by field, or is refused with a reason."""

import datetime as dt
import re
from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, StringConstraints, ValidationError

from ingest.model import Article
from ingest.sources.item import Reason, RefusedError

MAX_TEXT = 1 << 20
"""Bytes of UTF-8 that an article's text may have."""
MIN_ARABIC = 0.3
"""The share of Arabic letters among all letters of an Arabic article, whatever Latin names and links it holds."""
MIN_LETTERS = 20

_LETTER = re.compile(r"[^\W\d_]")
_ARABIC = re.compile(r"[\u0620-\u064a\u066e-\u06d3\ufb50-\ufdff\ufe70-\ufefc]")
_DAY = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")
_TIME = re.compile(r"[T ][0-9]{2}:[0-9]{2}.*")


def published_date(value: str) -> str:
    """Return the EDTF form of a publication date: a year, month or day, an interval of these, or a day with a time.

    Raises ValueError on anything else and on days that no calendar has.
    """
    ends = [_calendar_date(end) for end in value.strip().split("/")]
    if len(ends) > 2 or (len(ends) == 2 and ends[0] > ends[1]):
        raise ValueError("not a date or an interval of two dates in order")
    return "/".join(ends)


def _calendar_date(value: str) -> str:
    day = _TIME.sub("", value)
    found = _DAY.fullmatch(day)
    if not found or (day != value and not found[3]):
        raise ValueError("not a date like 2019-07-16, 2019-07 or 2019")
    dt.date(int(found[1]), int(found[2] or 1), int(found[3] or 1))
    return day


def web_address(value: str) -> str:
    """Return a web address as it is; raise ValueError on other schemes and on spaces."""
    if not re.fullmatch(r"https?://[^\s<>\"]+", value):
        raise ValueError("not an address that begins with http:// or https://")
    return value


def _no_nul(value: str) -> str:
    if "\x00" in value:
        raise ValueError("holds a null character")
    return value


def _blank_is_none(value: Any) -> Any:
    return None if isinstance(value, str) and not value.strip() else value


def _text_of_number(value: Any) -> Any:
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else value


def _short(length: int) -> StringConstraints:
    return StringConstraints(strip_whitespace=True, max_length=length)


_Optional = BeforeValidator(_blank_is_none)


class Record(BaseModel):
    """An article as it is handed in: a line of JSON Lines, or a file with its side-car."""

    model_config = ConfigDict(strict=True, extra="ignore", frozen=True)

    id: Annotated[Annotated[str, _short(500)] | None, BeforeValidator(_text_of_number), _Optional] = None
    text: Annotated[str, AfterValidator(_no_nul)]
    title: Annotated[Annotated[str, _short(1000), AfterValidator(_no_nul)] | None, _Optional] = None
    url: Annotated[Annotated[str, _short(2000), AfterValidator(web_address)] | None, _Optional] = None
    source: Annotated[Annotated[str, _short(300), AfterValidator(_no_nul)] | None, _Optional] = None
    published: Annotated[Annotated[str, AfterValidator(published_date)] | None, _Optional] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What the caller says of all articles; it goes before what the files say. Raises ValueError on bad values."""

    published: str | None = None
    url: str | None = None
    source: str | None = None

    def __post_init__(self) -> None:
        if self.published is not None:
            object.__setattr__(self, "published", published_date(self.published))
        if self.url is not None:
            web_address(self.url)


NO_OPTIONS = Options()


def validated(data: dict[str, Any]) -> Record:
    """Check outside data. Raises RefusedError (bad_date, bad_metadata, missing_text, undecodable)."""
    try:
        return Record.model_validate(data)
    except ValidationError as error:
        raise refusal(error) from None


def parsed(line: bytes) -> Record:
    """Check a line of JSON. Raises RefusedError, also bad_json."""
    try:
        return Record.model_validate_json(line)
    except ValidationError as error:
        raise refusal(error) from None


def refusal(error: ValidationError) -> RefusedError:
    """Return the reason and the sentence for the first thing that is wrong with a record."""
    first = error.errors(include_url=False, include_input=False)[0]
    field = str(first["loc"][0]) if first["loc"] else ""
    what = first["msg"].removeprefix("Value error, ")
    if first["type"] == "json_invalid" or not field:
        return RefusedError(Reason.BAD_JSON, f"The line is no JSON object: {what}.")
    if field == "text" and first["type"] == "missing":
        return RefusedError(Reason.MISSING_TEXT, "The record has no field text.")
    if field == "text":
        return RefusedError(Reason.UNDECODABLE, f"The field text is not a text: {what}.")
    if field == "published":
        return RefusedError(Reason.BAD_DATE, f"The publication date is unusable: {what}.")
    return RefusedError(Reason.BAD_METADATA, f"The field {field} is unusable: {what}.")


def article(record: Record, options: Options) -> Article:
    """Make the article of a checked record. Raises RefusedError (empty, too_large, undecodable, not_arabic)."""
    check_text(record.text)
    return Article(
        text=record.text,
        title=record.title,
        url=options.url or record.url,
        source=options.source or record.source,
        published=options.published or record.published,
    )


def check_text(text: str) -> None:
    """Refuse a text that is empty, too large or not Arabic; nothing is ever cut."""
    if not text.strip():
        raise RefusedError(Reason.EMPTY, "The text is empty.")
    if len(text) > MAX_TEXT or len(text.encode("utf-8")) > MAX_TEXT:
        raise RefusedError(Reason.TOO_LARGE, "The text is larger than 1 MiB; no article is that long.")
    if text.count("\ufffd") > 0.05 * len(text):
        raise RefusedError(Reason.UNDECODABLE, "More than 5 % of the characters were lost before the text came here.")
    arabic = len(_ARABIC.findall(text))
    if arabic < MIN_LETTERS or arabic < MIN_ARABIC * len(_LETTER.findall(text)):
        raise RefusedError(Reason.NOT_ARABIC, "The text is not Arabic: too few of its letters are.")
