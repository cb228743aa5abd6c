"""Predicted against gold records of the same articles: what was found, missed and invented, and by which rule."""

import math
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ingest.units import SAME, TABLES, Record, Unit, events_of, match, units

Records = Mapping[str, Record]
SHARES = ("met_date", "function", "agr_date")


@dataclass(frozen=True, slots=True)
class Tally:
    """Units found, missed and invented."""

    right: int
    missed: int
    spurious: int

    @property
    def precision(self) -> float | None:
        """Share of the predicted units that are right, null without any."""
        return _ratio(self.right, self.right + self.spurious)

    @property
    def recall(self) -> float | None:
        """Share of the gold units that were found, null without any."""
        return _ratio(self.right, self.right + self.missed)

    @property
    def f1(self) -> float | None:
        """Harmonic mean of precision and recall, null without any unit."""
        return _ratio(2 * self.right, 2 * self.right + self.missed + self.spurious)


@dataclass(frozen=True, slots=True)
class Share:
    """Right ones of a total."""

    right: int
    total: int

    @property
    def value(self) -> float | None:
        """The share itself, null of nothing."""
        return _ratio(self.right, self.total)

    @property
    def interval(self) -> tuple[float, float]:
        """The 95 % Wilson interval."""
        return wilson(self.right, self.total)


@dataclass(frozen=True, slots=True)
class Fault:
    """One difference between gold and prediction: `kind` is missed, spurious or the name of a share."""

    table: str
    article: str
    kind: str
    what: str


@dataclass(frozen=True, slots=True)
class Score:
    """All figures of one comparison.

    `alarms` are articles without any gold event for which a held one was reported; `guessed` counts right events and
    steps with a date where the gold has none.
    """

    tallies: Mapping[str, Tally]
    shares: Mapping[str, Share]
    alarms: Share
    guessed: int
    by_rule: Mapping[tuple[str, str], Share]
    by_confidence: Mapping[tuple[str, str], Share]
    faults: tuple[Fault, ...]

    def figures(self) -> dict[str, float]:
        """Every figure that exists under one name, as floors are pinned: met_p, met_r, met_f1, …, alarms."""
        found: dict[str, float | None] = {}
        for name, tally in self.tallies.items():
            found |= {f"{name}_p": tally.precision, f"{name}_r": tally.recall, f"{name}_f1": tally.f1}
        found |= {name: share.value for name, share in self.shares.items()}
        found |= {"alarms": float(self.alarms.right), "guessed": float(self.guessed)}
        return {name: value for name, value in found.items() if value is not None}


def score(gold: Records, predicted: Records) -> Score:
    """Compare record by record, micro-averaged over the articles of the gold; an absent prediction is an empty one."""
    book = _Book()
    for article, record in gold.items():
        other = predicted.get(article, {})
        for table in TABLES:
            book.enter(article, table, units(record, table), units(other, table))
        if not record.get("events"):
            book.quiet.append(bool(events_of(other, {"held"})))
    return book.close()


def wilson(right: int, total: int, z: float = 1.959964) -> tuple[float, float]:
    """Return the Wilson interval of a share; (0, 1) of nothing."""
    if not total:
        return 0.0, 1.0
    share = right / total
    middle = share + z * z / (2 * total)
    spread = z * math.sqrt(share * (1 - share) / total + z * z / (4 * total * total))
    return max(0.0, (middle - spread) / (1 + z * z / total)), min(1.0, (middle + spread) / (1 + z * z / total))


def without_publication_dates(gold: Records, withheld: Iterable[str]) -> dict[str, Record]:
    """Return the gold as it is when the publication dates of the articles in `withheld` are not given.

    Of those, a date whose words neither hold its year nor lead to one that does becomes null; leave out articles that
    state their own date.
    """
    names = frozenset(withheld)
    return {name: _undated(record) if name in names else record for name, record in gold.items()}


class _Book:
    """The running count over articles."""

    def __init__(self) -> None:
        self.quiet: list[bool] = []
        self._guessed = 0
        self._counts: dict[str, Counter[str]] = {table: Counter() for table in TABLES}
        self._shares: dict[str, list[bool]] = {name: [] for name in SHARES}
        self._rules: dict[tuple[str, str], list[bool]] = defaultdict(list)
        self._confidences: dict[tuple[str, str], list[bool]] = defaultdict(list)
        self._faults: list[Fault] = []

    def enter(self, article: str, table: str, gold: Sequence[Unit], predicted: Sequence[Unit]) -> None:
        hits, missed, spurious = match(gold, predicted, SAME[table])
        self._counts[table].update(right=len(hits), missed=len(missed), spurious=len(spurious))
        self._mark(table, [unit for _, unit in hits], right=True)
        self._mark(table, spurious, right=False)
        for kind, wrong in (("missed", missed), ("spurious", spurious)):
            self._faults += [Fault(table, article, kind, _show(unit.key)) for unit in wrong]
        for wanted, found in hits:
            self._compare(article, table, wanted, found)

    def close(self) -> Score:
        tallies = {table: Tally(c["right"], c["missed"], c["spurious"]) for table, c in self._counts.items()}
        return Score(
            tallies,
            {name: _share(values) for name, values in self._shares.items()},
            _share(self.quiet),
            self._guessed,
            {key: _share(values) for key, values in sorted(self._rules.items())},
            {key: _share(values) for key, values in sorted(self._confidences.items())},
            tuple(self._faults),
        )

    def _mark(self, table: str, found: Iterable[Unit], *, right: bool) -> None:
        for unit in found:
            for rule in {rule for rule, _ in unit.marks}:
                self._rules[table, rule].append(right)
            for confidence in {confidence for _, confidence in unit.marks}:
                self._confidences[table, confidence].append(right)

    def _compare(self, article: str, table: str, wanted: Unit, found: Unit) -> None:
        if table not in _ALSO:
            return
        name, equal = _ALSO[table]
        right = equal(wanted.also, found.also)
        self._guessed += table != "posts" and wanted.also in _NO_DATE and found.also not in _NO_DATE
        self._shares[name].append(right)
        if not right:
            what = f"{_show(wanted.key)}: {_show(wanted.also)} expected, {_show(found.also)} found"
            self._faults.append(Fault(name, article, "differs", what))


_NO_DATE = (None, frozenset({None}))
_ALSO: dict[str, tuple[str, Callable[[Any, Any], bool]]] = {
    "met": ("met_date", lambda wanted, found: bool(wanted & found)),
    "posts": ("function", lambda wanted, found: wanted == found),
    "agreements": ("agr_date", lambda wanted, found: wanted == found),
}


def _undated(record: Record) -> Record:
    agreements = record.get("agreements", ())
    dated = [*record.get("events", ()), *(step for agreement in agreements for step in agreement.get("steps", ()))]
    told = frozenset(item["date"] for item in dated if _states_its_year(item))
    events = [_without_date(event, told) for event in record.get("events", ())]
    steps = [[_without_date(step, told) for step in agreement.get("steps", ())] for agreement in agreements]
    kept = [{**agreement, "steps": found} for agreement, found in zip(agreements, steps, strict=True)]
    return {**record, "events": events, "agreements": kept}


def _without_date(item: Record, told: frozenset[str]) -> Record:
    """Take a date away, unless its words hold its year or lead to a date that others tell: «في اليوم نفسه»."""
    again = any(word in (item.get("date_raw") or "") for word in _THE_SAME) and item.get("date") in told
    return item if again or _states_its_year(item) else {**item, "date": None}


_THE_SAME = ("نفس", "ذات")


def _states_its_year(item: Record) -> bool:
    date = item.get("date")
    words = "".join(str(unicodedata.decimal(c)) if c.isdecimal() else c for c in item.get("date_raw") or "")
    return date is not None and all(year in words for year in re.findall(r"(?<!\d)\d{4}(?!\d)", date))


def _ratio(part: int, whole: int) -> float | None:
    return part / whole if whole else None


def _share(values: Sequence[bool]) -> Share:
    return Share(sum(values), len(values))


def _show(value: Any) -> str:
    if isinstance(value, frozenset):
        return " | ".join(sorted(map(str, value)))
    if isinstance(value, tuple):
        return " ".join(_show(part) for part in value)
    return str(value)
