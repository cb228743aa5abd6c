"""People whose state news leaves unsaid: «بوتين», «الرئيس ماكرون». Only the state is known, never the office."""

from collections.abc import Sequence
from functools import cache

from ingest.arabic import fold_word
from ingest.lexicon import rows
from ingest.names import name_key

_REGNAL = frozenset(["اول", "ثاني", "ثالث", "رابع", "خامس", "سادس", "سابع"])


@cache
def _leaders() -> dict[str, tuple[str, str]]:
    """Map the key of each name, full and short, to state and organisation."""
    found: dict[str, tuple[str, str]] = {}
    for row in rows("leaders"):
        served = (row["iso2"], row["organization"])
        found[name_key(row["form"])] = served
        if row["short"]:
            found[name_key(row["short"])] = served
    return found


def served_by(name: str) -> tuple[str | None, str | None]:
    """Return the state (ISO 3166 alpha-2) and the organisation that a well-known official serves, None if unknown.

    A longer form of a known name counts, with more at its ends or in its middle: «محمد بن زايد آل نهيان» is محمد بن
    زايد, «عماد مصطفى الطرابلسي» is عماد الطرابلسي.
    """
    words, known = name_key(name).split(), _leaders()
    if len(words) > 2 and not _is_of_many(words[-1]) and (served := known.get(f"{words[0]} {words[-1]}")):
        return served[0] or None, served[1] or None
    for length in range(len(words), 0, -1):
        for part in (words[:length], words[-length:]):
            if (length > 1 or len(words) <= 2) and (served := known.get(" ".join(part))):
                stranger = (
                    length < len(words) and part[-1].startswith(_SON) and not _goes_on(words, length, served[0], name)
                )
                return (None, None) if stranger else (served[0] or None, served[1] or None)
    return None, None


_SON = "بن"


def _is_of_many(last: str) -> bool:
    """Tell whether a last name tells no family: «الثاني», «بن عبد الرحمن»."""
    return last in _REGNAL or last.startswith(_SON)


def _goes_on(words: Sequence[str], length: int, state: str, name: str) -> bool:
    """Tell whether more fathers, or the ruling house of a state, follow a name: «محمد بن زايد بن سلطان آل نهيان»."""
    return all(word.startswith(_SON) for word in words[length:]) or house_of(name) == state


@cache
def _houses() -> dict[tuple[str, ...], str]:
    """Map the folded words of each ruling house to its state."""
    return {tuple(map(fold_word, row["form"].split())): row["iso2"] for row in rows("dynasties")}


def house_of(name: str) -> str | None:
    """Return the state of the ruling house with which a name ends: «… بن ناصر آل سعود»."""
    words = tuple(map(fold_word, name.split()))
    found = (_houses().get(words[-length:]) for length in (3, 2) if length < len(words))
    return next(filter(None, found), None)
