"""Whether two reports name one place: a palace and the city in which it lies do not contradict each other."""

from functools import cache

from ingest.lexicon import rows


@cache
def _cities() -> dict[str, str]:
    return {row["site"]: row["city"] for row in rows("sites")}


def places_agree(one: str | None, other: str | None) -> bool:
    """Say whether two places may be one; a place that goes unsaid may be any."""
    if one is None or other is None or one == other:
        return True
    return _cities().get(one) == other or _cities().get(other) == one


@cache
def _states() -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for row in rows("cities"):
        found.setdefault(row["city"], set()).add(row["iso2"])
    return found


def lies_in(city: str | None, state: str) -> bool:
    """Say whether a city is known to lie in a state."""
    return city is not None and state in _states().get(city, ())
