"""One title as read, and the adjectives that say how it is held."""

from dataclasses import dataclass

from ingest.lexicon import cues

FORMER = cues("former")
NEUTRAL = cues("title_adjective")
ACTING = cues("acting")


@dataclass(frozen=True, slots=True)
class Title:
    """One title: words [first, last), its codes, its state where the title says it."""

    first: int
    last: int
    function: str
    portfolio: str
    country: str | None = None
    organization: str | None = None
    government: str | None = None
    number: str = "s"
    former: bool = False
    acting: bool = False
    prefix: str = ""
    takes: str = ""
    usual: str | None = None
    """The state that alone has such an office, where the text names none: «المتحدث باسم الكرملين»."""
    fields: tuple[tuple[int, str], ...] = ()
    """The fields joined by «و», each with its first word: «وزيرا الداخلية والدفاع»."""
    elliptic: bool = False
    """Of a title that a list shares only its own state is written here: «وزيرا داخلية تونس وليبيا»."""
