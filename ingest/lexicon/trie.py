"""The token trie: all forms of the lexicon, found in a sequence of words behind the clitics of its first word."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from ingest.arabic import fold_word
from ingest.lexicon.by_word import ByWord
from ingest.lexicon.entries import Entry, Kind


class Hit(NamedTuple):
    """A form found in a text: words [first, last), the clitics stripped from its first word, its readings."""

    first: int
    last: int
    prefix: str
    entry: Entry


@dataclass(slots=True)
class _Node:
    """A node of the trie over folded words."""

    children: dict[str, "_Node"] = field(default_factory=dict)
    entries: list[Entry] = field(default_factory=list)


class Lexicon:
    """All forms in one trie over folded words; clitics are stripped from the first word of a form."""

    def __init__(self, forms: Iterable[tuple[str, Entry]]) -> None:
        self._root = _Node()
        self._starts = ByWord(self._start)
        for form, entry in forms:
            self._add(form, entry)

    def _add(self, form: str, entry: Entry) -> None:
        node = self._root
        for word in fold_word(form).split():
            node = node.children.setdefault(word, _Node())
        if not any(e.kind is entry.kind and e.value == entry.value and e.attributes == entry.attributes
                   for e in node.entries):  # fmt: skip
            node.entries.append(entry)

    def find(self, words: Sequence[str]) -> list[Hit]:
        """Return every form that stands in a sequence of folded words, nested ones too."""
        hits: list[Hit] = []
        starts = self._starts
        new = tuple.__new__  # a third faster than the constructor of a named tuple
        for first, word in enumerate(words):
            for prefix, node in starts[word]:
                last, here = first + 1, node
                while True:
                    for entry in here.entries:
                        hits.append(new(Hit, (first, last, prefix, entry)))
                    if not here.children or last == len(words) or (step := here.children.get(words[last])) is None:
                        break
                    last, here = last + 1, step
        return hits

    def readings(self, form: str, kind: Kind) -> list[Entry]:
        """Return the entries of one kind whose form is exactly `form`."""
        node: _Node | None = self._root
        for word in fold_word(form).split():
            node = node.children.get(word) if node else None
        return [e for e in node.entries if e.kind is kind] if node else []

    def _start(self, word: str) -> tuple[tuple[str, _Node], ...]:
        children = self._root.children
        return tuple((p, children[stem]) for p, stem in clitics(word) if stem in children)


@lru_cache(maxsize=50_000)
def clitics(word: str) -> tuple[tuple[str, str], ...]:
    """Return every way to split a folded word into clitics and stem, as (clitics, stem), the whole word first."""
    return tuple(_splits(word))


def _splits(word: str) -> Iterator[tuple[str, str]]:
    yield "", word
    for conjunction in ("", "و", "ف"):
        if not word.startswith(conjunction) or len(word) - len(conjunction) < 2:
            continue
        rest = word[len(conjunction) :]
        if conjunction:
            yield conjunction, rest
        if rest[0] in "بلك" and len(rest) > 2:
            yield conjunction + rest[0], rest[1:]
        if rest.startswith("لل") and len(rest) > 3:
            yield conjunction + "ل", "ال" + rest[2:]
            yield conjunction + "ل", "الل" + rest[2:]
