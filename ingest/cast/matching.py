"""Keys of names in one article: which of two are one name, shortened or misspelt."""

from collections.abc import Iterator, Mapping

from ingest.cast.figures import Figure

Key = tuple[str, ...]
"""The parts of a name key."""
_MIN_MISSPELT = 5


def figure_of(key: Key, known: Mapping[Key, Figure]) -> Figure | None:
    """Return the one figure with this key, or of which this key is a part, or whose key is a part of it."""
    if key in known:
        return known[key]
    near = _distinct(f for k, f in known.items() if _within(key, k) or (len(k) > 1 and _within(k, key)))
    near = near or _distinct(f for k, f in known.items() if _misspelt(key, k))
    return near[0] if len(near) == 1 else None


def figure_by_first_name(key: Key, function: str, honoured: bool, known: Mapping[Key, Figure]) -> Figure | None:
    """Return the figure whose first name this is, in short or in full, if an honorific or office joins them.

    «الشيخ حمد» after «الشيخ حمد بن …» needs an honorific and means the last so named; «الرئيس شي جين بينغ» after
    «الرئيس شي» an office, and only one may have it.
    """
    short = len(key) == 1
    same = [f for k, f in known.items() if k[:1] == key[:1] and (len(k) > 1) == short]
    alike = _distinct(
        f for f in same if (short and honoured and f.honorific) or (not short and function and function == f.function)
    )
    return alike[-1] if len(alike) == 1 or (short and alike) else None


def _distinct(figures: Iterator[Figure]) -> list[Figure]:
    return list({id(figure): figure for figure in figures}.values())


def _within(short: Key, long: Key) -> bool:
    """Tell whether the parts of one key are all in another, in order, and share its first or last."""
    if not short or len(short) >= len(long):
        return False
    rest = iter(long)
    in_order = all(part in rest for part in short)
    return in_order and (short[-1] == long[-1] or (short[0] == long[0] and len(short) > 1))


def _misspelt(a: Key, b: Key) -> bool:
    """Tell whether two keys of one article differ by one letter in one long part: a slip of the paper."""
    if len(a) != len(b) or len(a) < 2:
        return False
    different = [(x, y) for x, y in zip(a, b, strict=True) if x != y]
    return len(different) == 1 and min(map(len, different[0])) >= _MIN_MISSPELT and _is_one_edit(*different[0])


def _is_one_edit(a: str, b: str) -> bool:
    short, long = sorted((a, b), key=len)
    if len(long) - len(short) > 1:
        return False
    at = next((i for i, (x, y) in enumerate(zip(short, long, strict=False)) if x != y), len(short))
    return long[at + 1 :] == (short[at:] if len(long) > len(short) else short[at + 1 :])
