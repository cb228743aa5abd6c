"""Saved web pages: the article's text, title, address and date, without the page around it."""

import re
from typing import Any

from ingest.sources.charset import checked, decode
from ingest.sources.imprint import published
from ingest.sources.item import Reason, RefusedError

MAX_PAGE = 5 << 20
"""Bytes that a page may have."""

_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_\-]{2,40})", re.IGNORECASE)
_ADDRESS = re.compile(r"https?://\S+")


def fields(raw: bytes) -> dict[str, Any]:
    """Return the fields of the record that a page holds: text, title, url, source, published.

    The date comes from the page's metadata alone, never from its text. Raises RefusedError (unreadable, empty,
    binary, undecodable).
    """
    from trafilatura import bare_extraction, load_html  # noqa: PLC0415  a quarter of a second, for pages alone

    text = _text(raw)
    try:
        tree: Any = load_html(text)
        day = None if tree is None else published(tree)
        page: Any = None if tree is None else bare_extraction(
            tree, favor_precision=True, include_comments=False, with_metadata=True,
            date_extraction_params={"extensive_search": False},
        )  # fmt: skip
    except Exception as error:  # whatever a foreign parser trips over, the run goes on
        raise RefusedError(Reason.UNREADABLE, f"The page cannot be parsed: {type(error).__name__}.") from error
    if page is None or not page.text:
        raise RefusedError(Reason.EMPTY, "The page holds no article.")
    return {
        "text": page.text,
        "title": page.title,
        "url": page.url if _ADDRESS.fullmatch(page.url or "") else None,
        "source": _site(page.sitename),
        "published": day,
    }


def _site(name: str | None) -> str | None:
    """Return the name of the site, if what stands for it is a name: neither a year of copyright nor an address."""
    return name if name and re.search(r"[^\W\d_]", name) and not _ADDRESS.match(name) else None


def _text(raw: bytes) -> str:
    """Decode a page, by the encoding that it declares where the bytes are no UTF-8."""
    declared = _CHARSET.search(raw, 0, 4096)
    if declared and declared[1].lower() not in (b"utf-8", b"utf8"):
        try:
            return checked(raw.decode(declared[1].decode("ascii")))
        except (LookupError, UnicodeDecodeError):
            pass
    return decode(raw)
