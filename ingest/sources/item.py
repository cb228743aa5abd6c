"""What a source yields: an article with the name by which it was handed in, or the reason why there is none."""

from dataclasses import dataclass
from enum import StrEnum

from ingest.model import Article


class Reason(StrEnum):
    """Why an input is no article."""

    UNREADABLE = "unreadable"
    EMPTY = "empty"
    BINARY = "binary"
    UNDECODABLE = "undecodable"
    """No known encoding gives a text, or more than one character in twenty is lost."""
    TOO_LARGE = "too_large"
    NOT_ARABIC = "not_arabic"
    BAD_JSON = "bad_json"
    MISSING_TEXT = "missing_text"
    BAD_DATE = "bad_date"
    BAD_METADATA = "bad_metadata"


@dataclass(frozen=True, slots=True)
class Item:
    """An article; `label` is its id in JSON Lines, otherwise the path from which it was read."""

    label: str
    article: Article


@dataclass(frozen=True, slots=True)
class Failure:
    """An input that gave no article, with one sentence for the reader of the report."""

    label: str
    reason: Reason
    sentence: str


class RefusedError(Exception):
    """Raised inside a source when an input is no article; it leaves the source as a Failure."""

    def __init__(self, reason: Reason, sentence: str) -> None:
        super().__init__(sentence)
        self.reason = reason

    def failure(self, label: str) -> Failure:
        """Return the failure of the input of that name."""
        return Failure(label, self.reason, str(self))
