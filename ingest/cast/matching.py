"""Keys of names in one article: which of two are one name, shortened or misspelt."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from cypher.vocabulary import Function
from ingest.cast.figures import Figure, is_single
from ingest.people import Title

Key = tuple[str, ...]
"""The parts of a name key."""
_MIN_MISSPELT = 5
_LEADING = (Function.HEAD_OF_STATE, Function.VICE_PRESIDENT, Function.HEAD_OF_GOVERNMENT)
_COMPARED = 50
"""A name is compared with so many of those that share its first or last part, the latest: no text may cost more."""


class Names:
    """The keys of the names of one article, each with its figure."""

    def __init__(self, surnames: frozenset[str] = frozenset()) -> None:
        """Begin without names; `surnames` are those that one person alone bears, by all that the article says."""
        self._surnames = surnames
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
        """Return the one figure with this key, or of which this key is a part, or whose key is a part of it.

        A headline's bare surname is whoever the text then names in full, if only one bears it.
        """
        if key in self._figures:
            return self._figures[key]
        alike = self._alike(key)
        near = self._distinct(k for k in alike if _within(key, k) or (len(k) > 1 and _within(k, key)))
        if not near and len(key) > 1 and key[-1] in self._surnames:
            near = self._distinct(k for k in alike if k == key[-1:])
        near = near or self._distinct(k for k in alike if _misspelt(key, k))
        return near[0] if len(near) == 1 else None

    def figure_by_first_name(self, key: Key, function: str, honoured: bool) -> Figure | None:
        """Return the figure whose first name this is, in short or in full, if an honorific or office joins them.

        «الشيخ حمد» after «الشيخ حمد بن …» needs an honorific and means the last so named; «الرئيس شي جين بينغ» after
        «الرئيس شي», «الملك سالم» after «الملك سالم بن …» an office, and only one may have it.
        """
        alike, short = [k for k in self._alike(key) if k[:1] == key[:1]], len(key) == 1
        same = self._distinct(k for k in alike if (len(k) > 1) == short)
        same = same if short else _without(same, self._distinct(k for k in alike if len(k) > 1))
        honoured_alike = [f for f in same if short and honoured and f.honorific]
        held = function and (not short or function in _LEADING)
        found = honoured_alike or [f for f in same if held and function == f.function]
        return found[-1] if len(found) == 1 or honoured_alike else None

    def figure_in_office(self, key: Key, title: Title | None) -> Figure | None:
        """Return the holder of a state's one such office who shares the first or last part: another spelling."""
        if title is None or not title.country or title.former or len(key) < 2 or not is_single(title):
            return None
        office = title.function, title.portfolio, title.country
        alike = self._distinct(k for k in self._alike(key) if len(k) > 1)
        same = [f for f in alike if (f.function, f.portfolio, f.country) == office and not (f.best and f.best.former)]
        return same[0] if len(same) == 1 else None

    def _alike(self, key: Key) -> Sequence[Key]:
        """Return the keys that share an end with a key."""
        return [k for part in {*key[:1], *key[-1:]} for k in self._by_end.get(part, ())[-_COMPARED:]]

    def _distinct(self, keys: Iterable[Key]) -> list[Figure]:
        figures = (self._figures[key] for key in keys)
        return list({id(figure): figure for figure in figures}.values())


def borne_once(keys: Iterable[Key]) -> frozenset[str]:
    """Return the last parts of the names that are those of one person alone: one key, or several with one first."""
    bearers: dict[str, Key] = {}
    shared: set[str] = set()
    for key in dict.fromkeys(k for k in keys if len(k) > 1):
        first = bearers.setdefault(key[-1], key)
        if key[0] != first[0] and not _misspelt(key, first):
            shared.add(key[-1])
    return frozenset(bearers.keys() - shared)


def _without(figures: Iterable[Figure], others: Iterable[Figure]) -> list[Figure]:
    """Return the figures that are none of the others."""
    left_out = {id(figure) for figure in others}
    return [figure for figure in figures if id(figure) not in left_out]


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
