"""The tables beside this file, row by row, and the smallest of them as sets of words."""

from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from itertools import zip_longest

from ingest.arabic import fold_word


class LexiconError(ValueError):
    """A table of the lexicon is broken; the message names the file and the line."""


def rows(name: str) -> Iterator[dict[str, str]]:
    """Yield the rows of a table as dictionaries, every column present.

    Raises LexiconError on a line with too many cells.
    """
    text = (files(__package__) / f"{name}.tsv").read_text(encoding="utf-8")
    header, *lines = [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]
    for number, cells in enumerate(lines, start=2):
        if len(cells) > len(header):
            raise LexiconError(f"{name}.tsv: too many cells in data line {number}: {cells[len(header) :]}")
        yield dict(zip_longest(header, map(str.strip, cells), fillvalue=""))


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
