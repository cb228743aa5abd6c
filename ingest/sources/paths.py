"""Files, folders and the standard input, each read by the source that knows its kind."""

import json
import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, BinaryIO

from ingest.sources import html
from ingest.sources.charset import decode
from ingest.sources.item import Failure, Item, Reason, RefusedError
from ingest.sources.jsonl import buffered, read_lines
from ingest.sources.record import MAX_TEXT, NO_OPTIONS, Options, article, validated

STDIN = "-"
MAX_FILE = 2 * MAX_TEXT + 2
"""Bytes of a text file: UTF-16 needs up to two for one of UTF-8."""
MAX_SIDECAR = 1 << 16

_PAGES = (".html", ".htm")
_LINES = (".jsonl", ".jsonl.gz", ".ndjson", ".ndjson.gz")
_KNOWN = (".txt", *_PAGES, *_LINES)


def read_paths(paths: Iterable[str | Path], options: Options = NO_OPTIONS) -> Iterator[Item | Failure]:
    """Yield an article, or the reason why there is none, for every input that the paths lead to.

    Text, HTML and JSON Lines files (also gzipped), folders with such files (sorted, with their folders) and `-` for
    the standard input. Beside a file may lie a side-car `name.txt.json` or `name.json` with url, source, title and
    published. Nothing stops the run and no text is ever cut.
    """
    for path in paths:
        if str(path) == STDIN:
            yield from _read_stdin(options)
        elif os.path.isdir(path):
            yield from _read_folder(Path(path), options)
        else:
            yield from _read_file(Path(path), options)


def _read_folder(folder: Path, options: Options) -> Iterator[Item | Failure]:
    broken: list[OSError] = []
    for place, folders, names in os.walk(folder, onerror=broken.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            path = Path(place, name)
            if name.lower().endswith(_KNOWN) and not name.startswith(".") and path.is_file():
                yield from _read_file(path, options)
    for error in broken:
        yield Failure(str(error.filename), Reason.UNREADABLE, f"The folder cannot be read: {error.strerror}.")


def _read_file(path: Path, options: Options) -> Iterator[Item | Failure]:
    name = path.name.lower()
    try:
        with path.open("rb") as stream:
            if name.endswith(_LINES):
                yield from read_lines(stream, str(path), options)
            else:
                yield _read_one(stream, str(path), name.endswith(_PAGES), _sidecar(path), options)
    except OSError as error:
        yield Failure(str(path), Reason.UNREADABLE, f"The file cannot be read: {error.strerror or error}.")
    except RefusedError as refused:
        yield refused.failure(str(path))


def _read_stdin(options: Options) -> Iterator[Item | Failure]:
    """Read the standard input as what its first bytes show: JSON Lines (also gzipped), HTML or text."""
    stream = buffered(sys.stdin.buffer)
    head = stream.peek(64).lstrip(b"\xef\xbb\xbf \t\r\n")
    if head.startswith((b"{", b"\x1f\x8b")):
        yield from read_lines(stream, "stdin", options)
    else:
        yield _read_one(stream, "stdin", head.startswith(b"<"), {}, options)


def _read_one(stream: BinaryIO, label: str, page: bool, more: dict[str, Any], options: Options) -> Item | Failure:
    """Read a file that is one article; what the side-car says goes before what the page says."""
    try:
        fields = _page(stream) if page else {"text": decode(_capped(stream, MAX_FILE))}
        return Item(label, article(validated(fields | more), options))
    except RefusedError as refused:
        return refused.failure(label)


def _page(stream: BinaryIO) -> dict[str, Any]:
    return html.fields(_capped(stream, html.MAX_PAGE))


def _capped(stream: BinaryIO, limit: int, what: str = "The file") -> bytes:
    raw = stream.read(limit + 1)
    if len(raw) > limit:
        size = f"{limit >> 20} MiB" if limit >= 1 << 20 else f"{limit >> 10} KiB"
        raise RefusedError(Reason.TOO_LARGE, f"{what} is larger than {size}; no article needs that much.")
    return raw


def _sidecar(path: Path) -> dict[str, Any]:
    """Return what the side-car of a file says. Raises RefusedError (bad_json), OSError."""
    for place in (path.with_name(path.name + ".json"), path.with_suffix(".json")):
        if place.is_file():
            with place.open("rb") as stream:
                return _metadata(_capped(stream, MAX_SIDECAR, f"The side-car {place.name}"), place.name)
    return {}


def _metadata(raw: bytes, name: str) -> dict[str, Any]:
    try:
        data = json.loads(raw)
    except (ValueError, RecursionError):
        data = None
    if not isinstance(data, dict):
        raise RefusedError(Reason.BAD_JSON, f"The side-car {name} is no JSON object.")
    return {key: data[key] for key in ("url", "source", "title", "published") if data.get(key) is not None}
