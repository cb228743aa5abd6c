"""Derive ingest/lexicon/common_words.tsv from a corpus: frequent words that hardly ever stand in a personal name.

Run with `uv run python -m tests.bench.common_words ARTICLES.jsonl.gz… > ingest/lexicon/common_words.tsv`. A word counts
as standing in a name where it follows a given name, a rank or an honorific. Listed is every word seen at least
MINIMUM times whose share of such places is below SHARE and that is no given name. Only counts leave the corpus.
"""

import gzip
import json
import sys
from collections import Counter
from collections.abc import Iterator

from ingest.arabic import fold, tokenize
from ingest.lexicon import Kind, lexicon

MINIMUM = 25
SHARE = 0.12


def _texts(paths: list[str]) -> Iterator[str]:
    for path in paths:
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            yield from (json.loads(line)["text"] for line in lines)


def count(paths: list[str]) -> tuple[Counter[str], Counter[str]]:
    """Count each word of a corpus, and its places inside names."""
    total: Counter[str] = Counter()
    named: Counter[str] = Counter()
    heads: dict[str, bool] = {}
    for text in _texts(paths):
        words = [t.text for t in tokenize(fold(text).text)]
        for before, word in zip(["", *words], words, strict=False):
            if word[0].isalpha() and len(word) > 1:
                total[word] += 1
                named[word] += _heads(before, heads)
    return total, named


def _heads(word: str, known: dict[str, bool]) -> bool:
    if word not in known:
        known[word] = any(lexicon().readings(word, kind) for kind in (Kind.GIVEN, Kind.RANK, Kind.HONORIFIC))
    return known[word]


def main() -> None:
    """Print the table."""
    total, named = count(sys.argv[1:])
    print("form\tcount\tshare")
    for word, number in sorted(total.items(), key=lambda item: (-item[1], item[0])):
        share = named[word] / number
        given = lexicon().readings(word, Kind.GIVEN)
        if number >= MINIMUM and share < SHARE and not given:
            print(f"{word}\t{number}\t{share:.2f}")


if __name__ == "__main__":
    main()
