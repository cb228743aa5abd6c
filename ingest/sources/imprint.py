"""The day on which a web page says, in its metadata, that it was published."""

import datetime as dt
import json
import re
from collections.abc import Iterator
from email.utils import parsedate_to_datetime
from typing import Any

_METAS = (
    "article:published_time", "og:published_time", "og:article:published_time", "datepublished", "dc.date.issued",
    "dcterms.issued", "dc.date.created", "dcterms.created", "citation_publication_date", "parsely-pub-date",
    "sailthru.date", "publishdate", "publish_date", "publish-date", "publication_date", "pubdate", "dc.date",
    "dcterms.date", "date",
)  # fmt: skip
"""Names of meta elements with the day of publication, the surest first; none that may tell of a change."""

_ARTICLE = re.compile(r"Article$|Posting$|^Report$")
_DAY = re.compile(r"\s*([0-9]{4})([-/.]?)([0-9]{1,2})\2([0-9]{1,2})(?![0-9])")
_CHANGED = re.compile(r"updat|modif", re.IGNORECASE)
_PUBLISHED = re.compile(r"\bpublish|\bdt-published|\bentry-date", re.IGNORECASE)
_MARKED = "self::time[@pubdate] or @itemprop='datePublished' or contains(@class, 'publish') or @class='entry-date'"
_FRAME = "ancestor::aside or ancestor::nav or ancestor::footer or ancestor::header[not(ancestor::article)]"
_CARD = "ancestor::article[not(.//h1)] and count(//article) > 1"
"""Another article, listed on the page."""


def published(page: Any) -> str | None:
    """Return the ISO day of publication that a parsed page (an lxml element) declares, or None.

    Asked in turn, each that names exactly one day: JSON-LD of the article, then of the page, meta elements, elements
    marked as the time of publication, times inside the article. Days of a change, in the text or of other articles
    listed on the page never count.
    """
    for found in _declared(page):
        days = {day for day in map(_day, found) if day}
        if len(days) == 1:
            return days.pop()
    return None


def _declared(page: Any) -> Iterator[list[str]]:
    nodes = [node for script in page.xpath("//script[contains(@type, 'ld+json')]") for node in _nodes(script.text)]
    yield [value for node in nodes if any(map(_ARTICLE.search, _types(node))) for value in _values(node)]
    yield [value for node in nodes if "WebPage" in _types(node) for value in _values(node)]
    metas = page.xpath("//meta[@content]")
    for name in _METAS:
        yield [meta.get("content") for meta in metas if name in _names(meta)]
    here = page.xpath(f"//*[self::time or {_MARKED}][not({_FRAME})][not({_CARD})]")
    times = [time for time in here if not _tells_change(time)]
    yield [_written(time) for time in times if _is_marked(time)]
    yield [_written(time) for time in times if time.xpath("ancestor::article")]


def _nodes(text: str | None) -> Iterator[dict[str, Any]]:
    """Yield every object of a piece of JSON, however deep; none if it is no JSON."""
    try:
        rest = [json.loads(text or "", strict=False)]
    except (ValueError, RecursionError):
        return
    while rest:
        value = rest.pop()
        if isinstance(value, dict):
            yield value
            rest += value.values()
        elif isinstance(value, list):
            rest += value


def _types(node: dict[str, Any]) -> list[str]:
    told = node.get("@type")
    return [kind for kind in (told if isinstance(told, list) else [told]) if isinstance(kind, str)]


def _values(node: dict[str, Any]) -> list[str]:
    value = node.get("datePublished")
    return [value] if isinstance(value, str) else []


def _names(meta: Any) -> set[str]:
    return {(meta.get(key) or "").strip().lower() for key in ("property", "name", "itemprop")}


def _tells_change(time: Any) -> bool:
    """Tell whether a time is that of a change, unless it says that it is that of the publication too."""
    words = f"{time.get('class') or ''} {time.get('itemprop') or ''}"
    return bool(_CHANGED.search(words)) and not _PUBLISHED.search(words)


def _is_marked(time: Any) -> bool:
    return bool(time.xpath(_MARKED))


def _written(time: Any) -> str:
    return time.get("datetime") or time.get("content") or ""


def _day(written: str) -> str | None:
    """Return the day of a timestamp as its writer's clock had it, None where there is none."""
    found = _DAY.match(written)
    try:
        if found:
            return dt.date(int(found[1]), int(found[3]), int(found[4])).isoformat()
        return parsedate_to_datetime(written).date().isoformat()
    except (ValueError, TypeError, OverflowError):
        return None
