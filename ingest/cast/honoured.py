"""Whom «سموه», «فخامته», «معاليه» mean: the official of the article whom one addresses so."""

from collections.abc import Callable, Mapping, Sequence

from cypher.vocabulary import Function
from ingest.arabic import fold_word
from ingest.cast.figures import Figure
from ingest.lexicon import cues

_MONARCH = cues("monarch")
_ROYAL = frozenset({"سمو", "السمو", "سموه", "الامير", "الاميره", "الشيخ"})
_MINISTERS = (Function.MINISTER, Function.DEPUTY_MINISTER, Function.PARLIAMENT_SPEAKER, Function.SECRETARY_GENERAL)
_ENVOYS = (Function.AMBASSADOR, Function.ENVOY, Function.DEPUTY_MINISTER, Function.DIRECTOR)


def meant(figures: Sequence[Figure], style: str) -> Figure | None:
    """Return the first official of the text who bears a style; kings, presidents and premiers must hold that office.

    Of another style it is whom the text honours, else its first official with a name.
    """
    bearer = next(filter(_BEARS[style], figures), None) if style in _BEARS else None
    if bearer or style in _OF_OFFICE:
        return bearer
    named = [f for f in figures if f.names]
    return next((f for f in named if f.honorific), named[0] if named else None)


def _words(text: str) -> set[str]:
    return {fold_word(word) for word in text.split()}


def _is_royal(figure: Figure) -> bool:
    return figure.honorific is not None and not _ROYAL.isdisjoint(_words(figure.honorific))


def _is_king(figure: Figure) -> bool:
    return figure.function == Function.HEAD_OF_STATE and not _MONARCH.isdisjoint(_words(figure.written or ""))


def _is_president(figure: Figure) -> bool:
    return figure.function == Function.HEAD_OF_STATE and not _is_king(figure)


def _is_premier(figure: Figure) -> bool:
    return figure.function == Function.HEAD_OF_GOVERNMENT


def _is_minister(figure: Figure) -> bool:
    return figure.function in _MINISTERS and not _is_royal(figure)


def _is_envoy(figure: Figure) -> bool:
    return figure.function in _ENVOYS and not _is_royal(figure)


_BEARS: Mapping[str, Callable[[Figure], bool]] = {
    "royal": _is_royal,
    "king": _is_king,
    "president": _is_president,
    "premier": _is_premier,
    "minister": _is_minister,
    "envoy": _is_envoy,
}
_OF_OFFICE = ("king", "president", "premier")
