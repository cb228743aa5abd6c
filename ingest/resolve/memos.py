"""What buckets remember as text: JSON, packed."""

import base64
import zlib
from typing import Any

import orjson

LAYOUT = 2
"""The form of what buckets remember. Raise it when that changes: a graph of another form is refused to be written."""

_SMALL = 13
"""Up to two to the power of this many bytes a small window shows all; a full one takes ten times as long to set up."""


def packed(value: Any) -> str:
    """Pack JSON data into text, tuples as lists, sets as sorted lists, days as ISO text; what is empty stays empty."""
    return squeezed(orjson.dumps(value, default=_plain)) if value else ""


def unpacked(text: str) -> Any:
    """Read what `packed` gave; None where it was empty."""
    return orjson.loads(unsqueezed(text)) if text else None


def squeezed(json: bytes) -> str:
    """Pack JSON into text."""
    window = zlib.MAX_WBITS if len(json) > 1 << _SMALL else _SMALL
    return base64.b64encode(zlib.compress(json, 1, wbits=window)).decode()


def unsqueezed(text: str) -> bytes:
    """Read what `squeezed` gave."""
    return zlib.decompress(base64.b64decode(text))


def _plain(value: Any) -> list[Any]:
    return sorted(value) if isinstance(value, frozenset) else list(value)
