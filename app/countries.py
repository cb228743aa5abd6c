"""Countries as clients name them: ISO codes and Arabic, English or French names, never by similarity."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from functools import cache

from pydantic_core import PydanticCustomError

from ingest import country_forms, fold_word

_NOT_A_LETTER = re.compile(r"[\W_]+")
_SEVERAL = {
    ("CD", "CG"): ("الكونغو", "كونغو", "جمهورية الكونغو", "Congo"),
    ("KP", "KR"): ("كوريا", "Korea", "Corée"),
}
"""Names that two states share; news means one of them as a rule, a filter must not."""
_EVERYDAY = {
    "AE": ("Emirates", "Émirats"), "CD": ("DR Congo", "RD Congo", "Congo Kinshasa"), "CG": ("Congo Brazzaville",),
    "CI": ("Ivory Coast", "Côte d'Ivoire"), "CZ": ("Czech Republic",), "GB": ("UK", "Britain", "Great Britain"),
    "KP": ("North Korea",), "KR": ("South Korea",), "MM": ("Burma",), "PS": ("Palestine",), "SY": ("Syria", "Syrie"),
    "TR": ("Turkey", "Türkiye"), "US": ("United States of America", "America", "Amérique"), "VA": ("Vatican",),
}  # fmt: skip
"""Latin names in daily use that the reference table does not hold."""


def key(name: str) -> str:
    """Return the form under which a name is looked up: no marks, case, hamza, teh marbuta or punctuation."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    return _NOT_A_LETTER.sub(" ", fold_word(plain).casefold()).strip()


@cache
def known() -> Mapping[str, frozenset[str]]:
    """Return every key with the ISO codes that it may mean."""
    found: dict[str, frozenset[str]] = {}
    for iso2, name in _names():
        found[key(name)] = found.get(key(name), frozenset()) | {iso2}
    for codes, names in _SEVERAL.items():
        found |= {key(name): frozenset(codes) for name in names}
    return found


def _names() -> Iterable[tuple[str, str]]:
    yield from country_forms()
    for iso2, names in _EVERYDAY.items():
        yield from ((iso2, name) for name in names)


def resolve(name: str) -> str:
    """Return the ISO code that a name means.

    Raises PydanticCustomError, with the candidates where a name means several countries.
    """
    codes = known().get(key(name), frozenset())
    if len(codes) == 1:
        return next(iter(codes))
    if codes:
        raise PydanticCustomError("ambiguous_country", "the name fits several countries", {"candidates": sorted(codes)})
    raise PydanticCustomError(
        "unknown_country", "no such country: give an ISO code or an Arabic, English or French name"
    )
