"""The tables beside this file, row by row, and the smallest of them as sets of words."""

import csv
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files

from ingest.arabic import fold_word


class LexiconError(ValueError):
    """A table of the lexicon is broken; the message names the file and the line."""


def rows(name: str) -> Iterator[dict[str, str]]:
    """Yield the rows of a table as dictionaries, every column present.

    Raises LexiconError on a line with too many cells.
    """
    text = (files(__package__) / f"{name}.tsv").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    reader = csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE, restval="")
    for number, row in enumerate(reader, start=2):
        if None in row:
            raise LexiconError(f"{name}.tsv: too many cells in data line {number}: {row[None]}")
        yield {key: (value or "").strip() for key, value in row.items()}


def cues(cue: str) -> frozenset[str]:
    """Return the folded forms of a cue, a closed set of words that a grammar asks for by name.

    Raises LexiconError on a cue that the table does not list and on a form listed twice for one cue.
    """
    found = _cues().get(cue)
    if found is None:
        raise LexiconError(f"cues.tsv: no form of the cue {cue!r}")
    return found


@cache
def _cues() -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for row in rows("cues"):
        forms, form = found.setdefault(row["cue"], set()), fold_word(row["form"])
        if form in forms:
            raise LexiconError(f"cues.tsv: {row['form']} is listed twice for {row['cue']}")
        forms.add(form)
    return {cue: frozenset(forms) for cue, forms in found.items()}


@cache
def common_words() -> dict[str, float]:
    """Return the frequent words of news that are no names, folded, with the share of their places inside names."""
    return {row["form"]: float(row["share"]) for row in rows("common_words")}
