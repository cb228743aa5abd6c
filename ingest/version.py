"""Who reads: the extractor's version, a number that only grows, and a digest of all that decides how it reads."""

import hashlib
from collections.abc import Iterable
from functools import cache
from importlib.metadata import version
from importlib.resources import files
from importlib.resources.abc import Traversable

EXTRACTOR = 1
"""Raise it with a release that must prevail over all before, in whatever order a graph meets them.

Of readers with one number the one that a graph met last prevails: a rule or a word that changes makes another reader.
"""
_OTHERS = frozenset({"load", "resolve", "__pycache__"})
"""What comes after reading."""
_READ = (".py", ".tsv", ".toml")


@cache
def reader() -> str:
    """Return a short digest of the code and the data by which articles are read."""
    vocabulary = "vocabulary.py", files("cypher").joinpath("vocabulary.py").read_bytes()
    return digest_of([vocabulary, *parts_of_reading(files("ingest"))])


def digest_of(parts: Iterable[tuple[str, bytes]]) -> str:
    """Return one short digest of files, by their names, and of the library that knows how Arabic words are formed."""
    digest = hashlib.sha256(version("camel-tools").encode())
    for name, content in sorted(parts):
        digest.update(f"{name} {len(content)}\n".encode() + content)
    return digest.hexdigest()[:16]


def parts_of_reading(folder: Traversable, place: str = "") -> list[tuple[str, bytes]]:
    """Return the files of a package that decide how articles are read, by their places in it."""
    found: list[tuple[str, bytes]] = []
    for entry in folder.iterdir():
        if entry.is_dir() and entry.name not in _OTHERS:
            found += parts_of_reading(entry, f"{place}{entry.name}/")
        elif entry.name.endswith(_READ):
            found.append((place + entry.name, entry.read_bytes()))
    return found
