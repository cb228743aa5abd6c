"""From which state an article is written: what «the minister of interior» means when no state is named."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from urllib.parse import urlsplit

from ingest.arabic import fold_word
from ingest.document import Document, Zone
from ingest.lexicon import Kind, rows
from ingest.model import Article
from ingest.places import named_states
from ingest.scan import Scan, scan

_ASIDE = re.compile(r"[(\[].*?[)\]]")
_WORDS = re.compile(r"[^\W_]+")
_COMMON = frozenset(["www", "ar", "arabic", "com", "net", "org", "info", "news", "gov", "co", "m"])
"""Labels of a site's address that name no outlet."""


@cache
def _outlets() -> dict[str, str]:
    """Map the keys of the names and ids of agencies and papers to their state."""
    found: dict[str, str] = {}
    for row in rows("agencies"):
        if row["iso2"]:
            for name in (row["form"], row["id"], row["name_en"]):
                found.setdefault(_key(name), row["iso2"])
    for row in rows("outlets"):
        found.setdefault(_key(row["form"]), row["iso2"])
    return found


@cache
def _states() -> frozenset[str]:
    return frozenset(row["iso2"] for row in rows("countries"))


def _key(name: str) -> str:
    """Return a name without spaces, signs and article, in lower case: «Al-Riyadh» and «alriyadh» are one."""
    return "".join(_WORDS.findall(fold_word(name).casefold())).removeprefix("al")


def home_state(article: Article, agency: str | None, scans: Sequence[Scan]) -> str | None:
    """Return the state from which an article is written, or None.

    The dateline's place says it, else the outlet or agency, if the text names that state or no other.
    """
    dateline = _dateline_state(scans)
    if dateline:
        return dateline
    named = named_states(scans, sure=False)
    ending = _address_state(article)
    if ending in named:
        return ending
    state = outlet_state(article, agency)
    return state if state and (state in named or not named) else None


def outlet_state(article: Article, agency: str | None) -> str | None:
    """Return the state of the paper or agency itself, by name or address, or None if it writes for the world."""
    found = (_outlets().get(_key(name)) for name in _names(article, agency))
    return next(filter(None, found), None) or _address_state(article)


def _names(article: Article, agency: str | None) -> Iterator[str]:
    """Yield what an outlet may be called: as given, without an aside, by the aside, by its address."""
    for given in filter(None, (article.source, agency)):
        yield given
        yield _ASIDE.sub("", given)
        yield from (aside.strip("()[]") for aside in _ASIDE.findall(given))
        yield from (label for label in given.split(".") if "." in given and label not in _COMMON)
    yield from (label for label in _host(article).split(".")[:-1] if label not in _COMMON)


def _host(article: Article) -> str:
    return (urlsplit(article.url or "").hostname or "").casefold()


def _address_state(article: Article) -> str | None:
    """Return the state in which a site is registered: «spa.gov.sa»."""
    ending = _host(article).rsplit(".", 1)[-1].upper()
    return ending if ending in _states() else None


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
