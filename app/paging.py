"""Cursors: a place in one ordered list, opaque, signed and bound to the filters that made it."""

import base64
import binascii
import hashlib
import hmac
from typing import NamedTuple

import orjson

from app.problems import ParameterError, Problem

_SIGNATURE_BYTES = 12


class Position(NamedTuple):
    """The last row of a page: its value in the sorted column (null sorts last) and its id."""

    key: str | float | None
    id: str


class CursorSigner:
    """Writes and reads cursors with one key; a cursor for another list or other filters is refused."""

    def __init__(self, key: bytes) -> None:
        self._key = key

    def write(self, position: Position, filters: bytes) -> str:
        """Return the cursor of a position in the list that `filters` (any canonical bytes) describes."""
        body = orjson.dumps(list(position))
        return base64.urlsafe_b64encode(self._sign(body, filters) + body).decode().rstrip("=")

    def read(self, cursor: str, filters: bytes) -> Position:
        """Return the position; raise Problem `bad-cursor` if it was not made here for these filters."""
        try:
            raw = base64.urlsafe_b64decode(cursor.encode("ascii") + b"=" * (-len(cursor) % 4))
        except (binascii.Error, ValueError):
            raise _refusal() from None
        signature, body = raw[:_SIGNATURE_BYTES], raw[_SIGNATURE_BYTES:]
        if not hmac.compare_digest(signature, self._sign(body, filters)):
            raise _refusal()
        return Position(*orjson.loads(body))

    def _sign(self, body: bytes, filters: bytes) -> bytes:
        return hmac.digest(self._key, len(filters).to_bytes(8) + filters + body, hashlib.sha256)[:_SIGNATURE_BYTES]


def _refusal() -> Problem:
    reason = "not a cursor of this list with these filters; start again without it"
    return Problem("bad-cursor", reason, [ParameterError(parameter="cursor", reason=reason)])
