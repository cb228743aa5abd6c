"""One mention of an official: where it stands, his titles, his name."""

from dataclasses import dataclass

from ingest.people.bearers import Words
from ingest.people.title import Title


@dataclass(frozen=True, slots=True)
class Mention:
    """An official in a sentence: words [first, last), titles, the range of the name or none."""

    first: int
    last: int
    titles: tuple[Title, ...]
    name: Words | None = None
    rank: Words | None = None
    honorific: Words | None = None
    prefix: str = ""
    counterpart: str = ""
    """counterpart or counterparts where the title is only «his counterpart», he for a pronoun in place of a name."""
    country: str | None = None
