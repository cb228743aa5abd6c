"""Frozen values as plain JSON data, the one canonical text of such data, and its digest."""

import datetime as dt
import hashlib
import json
from collections.abc import Hashable
from dataclasses import fields, is_dataclass
from enum import StrEnum
from functools import cache, lru_cache
from typing import Any


def to_data(value: Any) -> Any:
    """Turn a frozen value into plain JSON data; empty and null fields are left out."""
    names = _field_names(value.__class__)
    if names:
        pairs = ((name, getattr(value, name)) for name in names)
        return {name: to_data(v) for name, v in pairs if v is not None and v != ()}
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, tuple | list):
        return [to_data(v) for v in value]
    return value


@cache
def _field_names(kind: type) -> tuple[str, ...]:
    """Return the names of a dataclass's fields, none for any other type; asked for each value of each claim."""
    return tuple(f.name for f in fields(kind)) if is_dataclass(kind) else ()


def canonical(data: Any) -> str:
    """Return the one JSON text of plain data: sorted keys, no spaces, Arabic unescaped."""
    return json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def digest(data: Any) -> str:
    """Return the sha256, in hex, of the canonical JSON text of plain data."""
    return hashlib.sha256(canonical(data).encode("utf-8", "surrogatepass")).hexdigest()


@lru_cache(maxsize=4)
def identity(value: Hashable) -> str:
    """Return the digest of a frozen value; every claim asks for that of its article, whose text may be long."""
    return digest(to_data(value))
