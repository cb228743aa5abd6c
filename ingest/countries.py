"""The names and codes by which a person may call a state."""

from collections.abc import Iterator

from ingest.lexicon import rows


def country_forms() -> Iterator[tuple[str, str]]:
    """Yield each state's ISO code with every code and name of it, one at a time."""
    for row in rows("countries"):
        yield from ((row["iso2"], row[name]) for name in ("iso2", "iso3", "name_ar", "name_en", "name_fr"))
    yield from ((row["iso2"], row["form"]) for row in rows("country_names"))
