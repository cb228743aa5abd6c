"""Bytes of unknown encoding to text, with the few encodings in which Arabic articles come."""

import codecs
import re

from ingest.sources.item import Reason, RefusedError

MAX_LOST = 0.05
"""The share of replacement characters from which a text counts as undecodable."""

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_LEGACY = ("utf-8", "cp1256", "iso-8859-6")
# Frequent beginnings and words: a wrong encoding turns them into other letters.
_COMMON = re.compile(r"(?<!\w)(?:وال|بال|لل|ال\w|في |من |على |إلى |الى |أن |التي )")
_HIGH_BYTES = b"\x06\x20\x00"  # Arabic block, general punctuation, ASCII


def decode(raw: bytes) -> str:
    """Decode the bytes of an article: by byte order mark, as UTF-16, as UTF-8, as Windows-1256 or ISO 8859-6.

    Raises RefusedError (binary, undecodable).
    """
    for mark, encoding in _BOMS:
        if raw.startswith(mark):
            return checked(raw[len(mark) :].decode(encoding, "replace"))
    if b"\x00" in raw:
        return checked(_utf16(raw))
    try:
        return checked(raw.decode("utf-8"))
    except UnicodeDecodeError:
        pass
    return checked(max((raw.decode(name, "replace") for name in _LEGACY), key=_likelihood))


def checked(text: str) -> str:
    """Return a text that is neither binary nor mostly lost; otherwise raise RefusedError."""
    if "\x00" in text:
        raise RefusedError(Reason.BINARY, "The content is binary, not text.")
    if text.count("\ufffd") > MAX_LOST * len(text):
        raise RefusedError(Reason.UNDECODABLE, "The encoding is unknown: more than 5 % of the characters are lost.")
    return text


def _utf16(raw: bytes) -> str:
    """Decode UTF-16 without a byte order mark, known by the high bytes of the Arabic block."""
    sample = raw[:4096]
    for encoding, high in (("utf-16-le", sample[1::2]), ("utf-16-be", sample[0::2])):
        if sum(high.count(byte) for byte in _HIGH_BYTES) > 0.9 * len(high) and high.count(6) > 0.3 * len(high):
            return raw.decode(encoding, "replace")
    raise RefusedError(Reason.BINARY, "The content is binary, not text.")


def _likelihood(text: str) -> tuple[int, int]:
    return len(_COMMON.findall(text)), -text.count("\ufffd")
