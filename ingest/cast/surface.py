"""The text as given, asked for by the words of its sentences."""

from collections.abc import Callable

from ingest.arabic import bare
from ingest.model import Span
from ingest.scan import Scan

Raw = Callable[[int, int], Span]
"""Maps a folded range to the raw text."""

_NO_BRACKETS = str.maketrans("", "", "()")


class Surface:
    """The article's text as given, by the words of its sentences."""

    def __init__(self, text: str, raw: Raw) -> None:
        self._text, self._raw = text, raw

    def span(self, scan: Scan, first: int, last: int) -> Span:
        """Return the raw range of words [first, last)."""
        return self._raw(scan.tokens[first].start, scan.tokens[last - 1].end)

    def raw(self, scan: Scan, first: int, last: int, prefix: str = "") -> str:
        """Return words as written, without the clitics of the first, on one line."""
        span = self._raw(scan.tokens[first].start + len(prefix), scan.tokens[last - 1].end)
        article = "ا" if prefix.endswith("ل") and scan.tokens[first].text[len(prefix) :].startswith("ل") else ""
        return article + " ".join(self._text[span.start : span.end].split())

    def plain(self, scan: Scan, first: int, last: int, prefix: str = "") -> str:
        """Return words as `raw` does, without vowel signs, tatweel and brackets, which are no part of a name."""
        return bare(self.raw(scan, first, last, prefix)).translate(_NO_BRACKETS)
