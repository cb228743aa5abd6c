"""How nodes are called: Arabic and English words for codes, states and cities."""

from functools import cache
from typing import NamedTuple

from ingest.lexicon import rows
from ingest.model import DateValue


class Name(NamedTuple):
    """One name in Arabic and in English."""

    ar: str
    en: str


@cache
def _words() -> dict[tuple[str, str], Name]:
    return {(row["set"], row["code"]): Name(row["ar"], row["en"]) for row in rows("display")}


@cache
def _countries() -> dict[str, Name]:
    return {row["iso2"]: Name(row["name_ar"], row["name_en"]) for row in rows("countries")}


@cache
def _first_forms(table: str, code: str, form: str) -> dict[str, str]:
    forms: dict[str, str] = {}
    for row in rows(table):
        forms.setdefault(row[code], row[form])
    return forms


def word(group: str, code: str | None) -> Name:
    """Return the words for a code of a closed list; a code without words stands for itself."""
    return _words().get((group, code or "-"), Name(code or "", code or ""))


def country(iso2: str) -> Name:
    """Return the names of a state; an unknown code stands for itself."""
    return _countries().get(iso2, Name(iso2, iso2))


def city(name: str) -> Name:
    """Return the names of a city known by its English name."""
    return Name(_first_forms("cities", "city", "form").get(name, name), name)


def organization(code: str) -> Name:
    """Return the names of an international organisation known by its code."""
    return Name(_first_forms("organizations", "code", "form").get(code, code), code)


def government(code: str) -> Name:
    """Return the names of one of several governments of a state."""
    return Name(_first_forms("governments", "id", "form").get(code, code), code)


def parties(countries: tuple[str, ...], organizations: tuple[str, ...]) -> Name:
    """Return the names of the sides of an event or an agreement, joined."""
    names = [*(country(iso2) for iso2 in countries), *(organization(code) for code in organizations)]
    return Name(" – ".join(n.ar for n in names), " – ".join(n.en for n in names))


def date(value: DateValue) -> Name:
    """Return a date as it may stand in a name: EDTF, or the word for undated."""
    text = edtf(value)
    return Name(text, text) if text else word("date", None)


def edtf(value: DateValue) -> str | None:
    """Return the one EDTF text of a date, candidates as one of a set."""
    return value.edtf or (f"[{','.join(value.candidates)}]" if value.candidates else None)
