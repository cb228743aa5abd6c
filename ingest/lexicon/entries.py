"""What a form of the lexicon stands for."""

from enum import StrEnum
from typing import NamedTuple


class Kind(StrEnum):
    """What a form of the lexicon stands for."""

    COUNTRY = "country"
    NISBA = "nisba"
    CITY = "city"
    GOVERNMENT = "government"
    ORGANIZATION = "organization"
    AGENCY = "agency"
    TITLE = "title"
    PORTFOLIO = "portfolio"
    BODY = "body"
    RANK = "rank"
    HONORIFIC = "honorific"
    GIVEN = "given"
    LEADER = "leader"
    DYNASTY = "dynasty"
    STOP = "stop"
    VERB = "verb"
    EVENT = "event"
    OPERATOR = "operator"
    TOPIC = "topic"
    AGREEMENT = "agreement"
    STEP = "step"
    ACT = "act"
    GROUP = "group"
    JOINT = "joint"
    REVISION = "revision"
    GATE = "gate"
    LEAGUE = "league"


class Entry(NamedTuple):
    """One form: `value` is its code, `attributes` are the other columns of its row."""

    kind: Kind
    value: str
    attributes: dict[str, str]
    definite: bool = False
    """The form carries the article, or is a whole name."""
    gender: str = ""
    number: str = ""

    @property
    def state(self) -> str:
        """The state (ISO 3166 alpha-2) that a name, nisba, city or government belongs to, or the empty string."""
        return self.attributes.get("iso2", "")
