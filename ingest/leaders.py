"""People whose state news leaves unsaid: «بوتين», «الرئيس ماكرون». Only the state is known, never the office."""

from functools import cache

from ingest.lexicon import rows
from ingest.names import name_key


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

    A longer form of a known name counts: «الشيخ محمد بن زايد آل نهيان» is محمد بن زايد.
    """
    words, known = name_key(name).split(), _leaders()
    for length in range(len(words), 0, -1):
        for part in (words[:length], words[-length:]):
            if (length > 1 or len(words) <= 2) and (served := known.get(" ".join(part))):
                return served[0] or None, served[1] or None
    return None, None
