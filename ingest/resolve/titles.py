"""What titles tell of one man: the word that distinguishes them, none for a title that he shares with others."""

from functools import cache, lru_cache

from ingest.arabic import fold_word
from ingest.lexicon import rows


@lru_cache(maxsize=1 << 14)
def title_head(title: str | None) -> str:
    """Return the word that a title begins with, bare: what distinguishes the titles of one rank in one house.

    A title for two or more men tells no more than their office: «الرئيسان», «وزيرا خارجية البلدين».
    """
    words = fold_word(title).split() if title else []
    head = _bare(words[0]) if words else ""
    return "" if head in _shared() else head


def own_title(title: str | None) -> str | None:
    """Return a title as written, if it is one man's."""
    return title if title_head(title) else None


@cache
def _shared() -> frozenset[str]:
    """Return the heads of titles in the dual and plural that no title in the singular has too."""
    heads: dict[bool, set[str]] = {True: set(), False: set()}
    for row in rows("titles"):
        heads[row["number"] in ("d", "p")].add(_bare(fold_word(row["form"]).split()[0]))
    return frozenset(heads[True] - heads[False])


def _bare(word: str) -> str:
    return word.removeprefix("ال").removesuffix("ه")
