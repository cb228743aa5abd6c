"""From which state an article is written: what «the minister of interior» means when no state is named."""

from collections.abc import Sequence
from functools import cache
from urllib.parse import urlsplit

from ingest.arabic import fold_word
from ingest.document import Document, Zone
from ingest.lexicon import Kind, rows
from ingest.model import Article
from ingest.places import named_states
from ingest.scan import Scan, scan


@cache
def _outlets() -> dict[str, str]:
    """Map folded names and ids of agencies and papers to their state."""
    found: dict[str, str] = {}
    for row in rows("agencies"):
        if row["iso2"]:
            for key in (row["form"], row["id"], row["name_en"]):
                found.setdefault(fold_word(key).casefold(), row["iso2"])
    return found


def home_state(article: Article, agency: str | None, scans: Sequence[Scan]) -> str | None:
    """Return the state from which an article is written, or None.

    The dateline's place says it, else the outlet or agency, if the text names that state or no other.
    """
    dateline = _dateline_state(scans)
    if dateline:
        return dateline
    named = named_states(scans, sure=False)
    domain = urlsplit(article.url or "").hostname or ""
    ending = domain.rsplit(".", 1)[-1].upper()
    if ending in named:
        return ending
    state = outlet_state(article, agency)
    return state if state and (state in named or not named) else None


def outlet_state(article: Article, agency: str | None) -> str | None:
    """Return the state of the paper or agency itself, or None if it writes for the world."""
    found = (_outlets().get(fold_word(outlet).casefold()) for outlet in (article.source, agency) if outlet)
    return next(filter(None, found), None)


def home_states(document: Document, scans: Sequence[Scan]) -> tuple[str | None, ...]:
    """Return for each sentence the state from which it is written: in a round-up each item has its own dateline."""
    overall = home_state(document.article, document.agency, scans) or _site_state(document)
    found: list[str | None] = []
    current = overall
    for sentence in scans:
        if sentence.zone is Zone.DATELINE:
            current = _dateline_state([sentence]) or current
        found.append(current)
    return tuple(found)


def _site_state(document: Document) -> str | None:
    """Return the state that the site's name behind the headline names: «… ــ أخبار الجزائر»."""
    for sentence in document.sentences[:3]:
        if sentence.zone is Zone.FURNITURE:
            words = scan(document.tokens[sentence.first : sentence.last], Zone.FURNITURE, 0)
            named = [h.entry.attributes["iso2"] for kind in (Kind.COUNTRY, Kind.AGENCY) for h in words.each(kind)]
            return next(filter(None, named), None)
    return None


def _dateline_state(scans: Sequence[Scan]) -> str | None:
    datelines = (sentence for sentence in scans if sentence.zone is Zone.DATELINE)
    hits = (hit for dateline in datelines for kind in (Kind.CITY, Kind.COUNTRY) for hit in dateline.each(kind))
    return next((hit.entry.state for hit in hits if hit.entry.state), None)
