"""People whose state news leaves unsaid: «بوتين», «الرئيس ماكرون»; their offices tie a name to a title of the text."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

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


# --------------------------------------------------------------------------- offices


class Office(NamedTuple):
    """An office of a state of which it has one."""

    country: str
    function: str
    portfolio: str


class Term(NamedTuple):
    """An office that somebody held, with its first and last year or month; the last is empty while he holds it."""

    office: Office
    since: str
    until: str

    def covers(self, day: str) -> bool:
        """Tell whether a year, month or day (EDTF) may lie within the term."""
        return self.since[: len(day)] <= day[: len(self.since)] and day[: len(self.until)] <= self.until[: len(day)]


def offices_of(name: str, day: str | None) -> frozenset[Office]:
    """Return the offices that a well-known person alone may have held on a day, or ever if it is unknown.

    In the month or year when one followed another nobody is told.
    """
    own = next((key for key in _keys(name) if key in _terms()), None)
    held = {t.office for t in _terms()[own] if day is None or t.covers(day)} if own else set()
    return frozenset(office for office in held if day is None or _is_only_holder(office, day))


def held_by_another(name: str, office: Office, day: str | None) -> bool:
    """Tell whether somebody else than who bears a name is known to have held an office on a day, in a past term."""
    if day is None:
        return False
    holders = {holder for holder, term in _holders().get(office, ()) if term.until and term.covers(day)}
    return bool(holders) and holders.isdisjoint(_keys(name))


def seat_of(surname: str, function: str, portfolio: str, day: str | None) -> str | None:
    """Return the state of the one office that a surname tells with it: «الرئيس الأسد», None if several may be meant.

    On a day those count who held it then; papers of Lebanon call the head of its government so too.
    """
    seats = [t for _, t in _by_surname().get(name_key(surname), ()) if _is_seat(t.office, function, portfolio)]
    found = {t.office.country for t in seats if day is None or t.covers(day)}
    return next(iter(found)) if len(found) == 1 else None


_PRESIDENT, _PREMIER = "head_of_state", "head_of_government"
_CALLS_PREMIER_SO = "LB"


def _is_seat(office: Office, function: str, portfolio: str) -> bool:
    if office.function == _PREMIER and office.country == _CALLS_PREMIER_SO and function == _PRESIDENT:
        return True
    return (office.function, office.portfolio) == (function, portfolio)


@cache
def _by_surname() -> Mapping[str, Sequence[tuple[str, Term]]]:
    """Map the last word of each name to those who bear it, with their terms."""
    found: dict[str, list[tuple[str, Term]]] = defaultdict(list)
    for name, terms in _terms().items():
        found[name.split()[-1]].extend((name, term) for term in terms)
    return found


def _is_only_holder(office: Office, day: str) -> bool:
    return len({name for name, term in _holders()[office] if term.covers(day)}) == 1


@cache
def _holders() -> Mapping[Office, Sequence[tuple[str, Term]]]:
    """Map each office to all who held it, with their terms."""
    found: dict[Office, list[tuple[str, Term]]] = defaultdict(list)
    for name, terms in _terms().items():
        for term in terms:
            found[term.office].append((name, term))
    return dict(found)


def _keys(name: str) -> Iterator[str]:
    """Yield the keys under which a person may be known: his whole name, its ends, the full form of a bare surname."""
    words = name_key(name).split()
    yield " ".join(words)
    if len(words) == 1:
        yield from _full_names().get(words[0], ())
        return
    if len(words) > 2 and not _is_of_many(words[-1]):
        yield f"{words[0]} {words[-1]}"
    yield from (" ".join(part) for n in range(len(words) - 1, 1, -1) for part in (words[:n], words[-n:]))


@cache
def _terms() -> Mapping[str, Sequence[Term]]:
    """Map the key of each name to the terms of its bearer."""
    found: dict[str, list[Term]] = defaultdict(list)
    for row in rows("tenures"):
        office = Office(row["iso2"], row["function"], row["portfolio"])
        found[name_key(row["form"])].append(Term(office, row["since"], row["until"]))
    return dict(found)


@cache
def _full_names() -> Mapping[str, Sequence[str]]:
    """Map the surname that news uses alone to the full names with it."""
    found: dict[str, list[str]] = defaultdict(list)
    for row in rows("leaders"):
        if row["short"]:
            found[name_key(row["short"])].append(name_key(row["form"]))
    return dict(found)
