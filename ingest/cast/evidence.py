"""What an article as a whole says of states: how often it names each, and who there holds which office."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from functools import cached_property

from ingest.cast.figures import Figure, is_single
from ingest.people import Title
from ingest.places import named_states
from ingest.scan import Scan

Office = tuple[str, str]
"""Function and field."""
SHARE = 2
"""A state guessed for an official is named at least half as often as the one named most."""
MARGIN = 1.2
"""And it is named more often than the next one by this factor."""
_NAMESAKES = 20
"""So many holders of one office are looked at."""


class Counts:
    """How often the sentences of an article name each state."""

    def __init__(self, scans: Sequence[Scan]) -> None:
        self._scans = scans
        self._paragraph, self._end, self._so_far = -1, 0, Counter[str]()
        """A paragraph, the sentence up to which its states are counted, and how often they are named."""

    @cached_property
    def all(self) -> Counter[str]:
        """How often the whole article names each state."""
        total: Counter[str] = Counter()
        for here in self._here:
            total.update(here)
        return total

    @cached_property
    def _here(self) -> list[Counter[str]]:
        return [named_states([scan], sure=False) for scan in self._scans]

    def near(self, index: int) -> Counter[str]:
        """Count the states of the article, once more those of a sentence's paragraph so far, once more its own."""
        paragraph = self._scans[index].paragraph
        if paragraph != self._paragraph or index < self._end - 1:
            first = index
            while first and self._scans[first - 1].paragraph == paragraph:
                first -= 1
            self._paragraph, self._end, self._so_far = paragraph, first, Counter()
        for here in self._here[self._end : index + 1]:
            self._so_far.update(here)
        self._end = index + 1
        counts = self._so_far + self._here[index]
        counts.update(self.all)
        return counts


class Holders:
    """The states in which someone holds an office of which a state has one, as far as the text says it."""

    def __init__(self, figures: Sequence[Figure], placed: Mapping[int, Sequence[tuple[int, Figure]]]) -> None:
        """Take the figures of the article, and those of each sentence with their places."""
        self._figures, self._placed = figures, placed
        self._index, self._here = -1, _States()
        """A sentence, and who holds an office there, with or without a name."""

    @cached_property
    def _named(self) -> "_States":
        named = _States()
        for figure in self._figures:
            if figure.names:
                named.add(figure)
        return named

    @cached_property
    def _told(self) -> "_States":
        told = _States()
        for figure in self._figures:
            if not figure.counterpart and any(t.country for t, _ in figure.titles):
                told.add(figure)
        return told

    @cached_property
    def _bearers(self) -> dict[Office, list[Figure]]:
        bearers: dict[Office, list[Figure]] = defaultdict(list)
        for figure in self._figures:
            if figure.names:
                bearers[figure.function, figure.portfolio].append(figure)
        return bearers

    def told(self, title: Title, figure: Figure) -> set[str]:
        """Return the states of which the article says by title that somebody has this office there.

        Left out are those where, as far as known by now, another man bears it by name, if this one has a name.
        """
        office = title.function, title.portfolio
        if not is_single(title) or office not in self._told:
            return set()
        others = self._bearers.get(office, [])[:_NAMESAKES] if figure.names else []
        return self._told[office] - {f.country for f in others if f is not figure and f.country}

    def add(self, figure: Figure) -> None:
        """Take in an official of the sentence under reading whose office has become known."""
        self._here.add(figure)
        if figure.names:
            self._named.add(figure)

    def of(self, title: Title, index: int, *, named: bool) -> set[str]:
        """Return the states where someone else than who bears a title in a sentence has its office.

        A holder without a name, or any for a title without one, may be this very man, unless he stands in the same
        sentence.
        """
        if not is_single(title):
            return set()
        if index != self._index:
            self._index, self._here = index, _States()
            for _, figure in self._placed[index]:
                self._here.add(figure)
        office = title.function, title.portfolio
        return self._here[office] | self._named[office] if named else self._here[office]


class _States(defaultdict[Office, set[str]]):
    """States by the office that someone holds there, not counting those that are only inferred."""

    def __init__(self) -> None:
        super().__init__(set)

    def add(self, figure: Figure) -> None:
        if figure.country and not figure.inferred:
            self[figure.function, figure.portfolio].add(figure.country)


def prominent(counts: Counter[str], ruled_out: set[str | None]) -> str | None:
    """Return the state named most of those left, if clearly more than the next and not much less than any."""
    ranked = [(state, n) for state, n in counts.most_common() if state not in ruled_out]
    if not ranked or ranked[0][1] * SHARE < max(counts.values()):
        return None
    clear = len(ranked) == 1 or ranked[0][1] >= MARGIN * ranked[1][1]
    return ranked[0][0] if clear else None
