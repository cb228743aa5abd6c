"""JSON Lines, plain or gzipped: one article a line, read as a stream."""

import gzip
import io
import zlib
from collections.abc import Iterator
from typing import BinaryIO, cast

from ingest.sources.item import Failure, Item, Reason, RefusedError
from ingest.sources.record import MAX_TEXT, Options, article, parsed

MAX_LINE = 8 * MAX_TEXT
"""Bytes of a line: a text of MAX_TEXT bytes with every character escaped, and its metadata."""

_GZIP = b"\x1f\x8b"


def read_lines(stream: BinaryIO, label: str, options: Options) -> Iterator[Item | Failure]:
    """Yield the article, or the failure, of every line that is not blank; a broken stream ends with a failure."""
    try:
        for number, line in _lines(_unpacked(stream)):
            if line is None:
                sentence = "The line is longer than 8 MiB; no article is that long."
                yield Failure(f"{label}:{number}", Reason.TOO_LARGE, sentence)
            elif line.strip():
                yield _item(line, f"{label}:{number}", options)
    except (OSError, EOFError, zlib.error) as error:
        yield Failure(label, Reason.UNREADABLE, f"The file cannot be read to its end: {error}.")


def buffered(stream: BinaryIO) -> io.BufferedReader:
    """Return a stream whose first bytes can be looked at without reading them."""
    return stream if isinstance(stream, io.BufferedReader) else io.BufferedReader(cast(io.RawIOBase, stream))


def _unpacked(stream: BinaryIO) -> BinaryIO:
    """Return the stream, unpacked when it is gzipped."""
    packed = buffered(stream)
    return io.BufferedReader(gzip.GzipFile(fileobj=packed)) if packed.peek(2)[:2] == _GZIP else packed


def _lines(stream: BinaryIO) -> Iterator[tuple[int, bytes | None]]:
    """Yield numbered lines; one longer than MAX_LINE is passed over without being held, and comes as None."""
    number = 0
    while line := stream.readline(MAX_LINE):
        number += 1
        if len(line) < MAX_LINE or line.endswith(b"\n"):
            yield number, line
            continue
        while line and not line.endswith(b"\n"):
            line = stream.readline(MAX_LINE)
        yield number, None


def _item(line: bytes, place: str, options: Options) -> Item | Failure:
    label = place
    try:
        record = parsed(line.removeprefix(b"\xef\xbb\xbf"))
        label = record.id or place
        return Item(label, article(record, options))
    except RefusedError as refused:
        return refused.failure(label)
