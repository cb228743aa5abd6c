"""Keys of names in one article: which of two are one name, shortened or misspelt."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from ingest.cast.figures import Figure

Key = tuple[str, ...]
"""The parts of a name key."""
_MIN_MISSPELT = 5
_COMPARED = 50
"""A name is compared with so many of those that share its first or last part, the latest: no text may cost more."""


class Names:
    """The keys of the names of one article, each with its figure."""

    def __init__(self) -> None:
        self._figures: dict[Key, Figure] = {}
        self._by_end: dict[str, list[Key]] = defaultdict(list)
        """The keys that begin or end with a part."""

    def add(self, key: Key, figure: Figure) -> None:
        """Remember whose a key is, if nobody has it yet."""
        if key in self._figures:
            return
        self._figures[key] = figure
        for part in {*key[:1], *key[-1:]}:
            self._by_end[part].append(key)

    def figure_of(self, key: Key) -> Figure | None:
        """Return the one figure with this key, or of which this key is a part, or whose key is a part of it."""
        if key in self._figures:
            return self._figures[key]
        alike = self._alike(key)
        near = self._distinct(k for k in alike if _within(key, k) or (len(k) > 1 and _within(k, key)))
        near = near or self._distinct(k for k in alike if _misspelt(key, k))
        return near[0] if len(near) == 1 else None

    def figure_by_first_name(self, key: Key, function: str, honoured: bool) -> Figure | None:
        """Return the figure whose first name this is, in short or in full, if an honorific or office joins them.

        «الشيخ حمد» after «الشيخ حمد بن …» needs an honorific and means the last so named; «الرئيس شي جين بينغ» after
        «الرئيس شي» an office, and only one may have it.
        """
        short = len(key) == 1
        same = self._distinct(k for k in self._alike(key) if k[:1] == key[:1] and (len(k) > 1) == short)
        alike = [
            f for f in same
            if (short and honoured and f.honorific) or (not short and function and function == f.function)
        ]  # fmt: skip
        return alike[-1] if len(alike) == 1 or (short and alike) else None

    def _alike(self, key: Key) -> Sequence[Key]:
        """Return the keys that share an end with a key."""
        return [k for part in {*key[:1], *key[-1:]} for k in self._by_end.get(part, ())[-_COMPARED:]]

    def _distinct(self, keys: Iterable[Key]) -> list[Figure]:
        figures = (self._figures[key] for key in keys)
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
