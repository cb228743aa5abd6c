"""Derive ingest/lexicon/common_words.tsv from a corpus: frequent words that hardly ever stand in a personal name.

Run with `uv run python -m tests.bench.common_words ARTICLES.jsonl.gz… > ingest/lexicon/common_words.tsv`. A word counts
as standing in a name where it follows a given name, a rank or an honorific. Listed is every word seen at least
FREQUENT times whose share of such places is below SHARE and that is no given name. A rarer word, seen at least MINIMUM
times, must do so still less often, must hardly ever follow a title or nisba (surnames that stand alone do) and must
follow many different words (what stands in one set phrase may be a foreign name). Only counts leave the corpus.
"""

import gzip
import json
import sys
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from ingest.arabic import fold, tokenize
from ingest.lexicon import Kind, lexicon

FREQUENT, MINIMUM = 25, 8
SHARE, RARE_SHARE, TITLED_SHARE = 0.12, 0.05, 0.1
VARIETY, LOOKED_AT = 0.6, 12
"""A rare word follows this many different words for its places, or at least LOOKED_AT times VARIETY of them."""


@dataclass(slots=True)
class Seen:
    """The places of one word: all, behind name parts, behind titles, and different words before it."""

    total: int = 0
    named: int = 0
    titled: int = 0
    before: set[str] = field(default_factory=set)

    def is_common(self) -> bool:
        """Tell whether the word is frequent and hardly ever stands in a name."""
        if self.total >= FREQUENT:
            return self.named / self.total < SHARE
        various = len(self.before) / min(self.total, LOOKED_AT) >= VARIETY
        rare = self.named / self.total < RARE_SHARE and self.titled / self.total < TITLED_SHARE
        return self.total >= MINIMUM and rare and various


def _texts(paths: list[str]) -> Iterator[str]:
    for path in paths:
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            yield from (json.loads(line)["text"] for line in lines)


def count(paths: list[str]) -> dict[str, Seen]:
    """Count each word of a corpus, and its places inside names and behind titles."""
    found: dict[str, Seen] = defaultdict(Seen)
    names: dict[str, bool] = {}
    titles: dict[str, bool] = {}
    for text in _texts(paths):
        words = [t.text for t in tokenize(fold(text).text)]
        for before, word in zip(["", *words], words, strict=False):
            if word[0].isalpha() and len(word) > 1:
                seen = found[word]
                seen.total += 1
                seen.named += _is(before, names, (Kind.GIVEN, Kind.RANK, Kind.HONORIFIC))
                seen.titled += _is(before, titles, (Kind.TITLE, Kind.NISBA))
                if len(seen.before) < LOOKED_AT:
                    seen.before.add(before)
    return found


def _is(word: str, known: dict[str, bool], kinds: tuple[Kind, ...]) -> bool:
    if word not in known:
        known[word] = any(lexicon().readings(word, kind) for kind in kinds)
    return known[word]


def main() -> None:
    """Print the table."""
    print("form\tcount\tshare")
    for word, seen in sorted(count(sys.argv[1:]).items(), key=lambda item: (-item[1].total, item[0])):
        if seen.is_common() and not lexicon().readings(word, Kind.GIVEN):
            print(f"{word}\t{seen.total}\t{seen.named / seen.total:.2f}")


if __name__ == "__main__":
    main()
