"""Figures below which a change must not fall, pinned in a file under the digest of the gold that they belong to."""

import hashlib
import json
import math
from collections.abc import Iterable, Mapping
from pathlib import Path

Figures = Mapping[str, float]

PINNED = (
    "met_p", "met_f1", "planned_f1", "met_date", "people_f1", "posts_f1", "function", "agreements_f1", "agr_date",
    "topics_f1", "alarms", "undated_met_date", "undated_guessed",
)  # fmt: skip
"""The figures that are held; the others move against each other without anything getting worse."""
LOWER_IS_BETTER = frozenset({"alarms", "undated_guessed"})
"""Counts of errors; every other figure is a share."""
_STEPS = 1000
"""Shares are pinned in thousandths, rounded down, so that the run that pinned them passes."""


class LoweringRefused(Exception):
    """Pinned figures are better than the measured ones."""


def gold_digest(gold: Path) -> str:
    """Return the sha256, in hex, of a gold file's bytes."""
    return hashlib.sha256(gold.read_bytes()).hexdigest()


def read_floors(file: Path, gold: str) -> Figures:
    """Return the figures pinned for a gold's digest; empty where none are, or the file does not exist yet."""
    shelves = json.loads(file.read_text(encoding="utf-8")) if file.exists() else {}
    return {name: float(value) for name, value in shelves.get(gold, {}).get("figures", {}).items()}


def failures(floors: Figures, figures: Figures) -> list[str]:
    """Return one sentence for each pinned figure that is not reached; a figure that is gone is not reached."""
    return [
        f"{name}: {_show(figures.get(name))} measured, {_show(floor)} pinned"
        for name, floor in sorted(floors.items())
        if name not in figures or _worse(name, figures[name], floor)
    ]


def raise_floors(file: Path, gold: Path, figures: Figures, *, force: bool = False) -> Figures:
    """Pin the measured figures and return them; raise LoweringRefused if one is worse than pinned, unless forced."""
    digest = gold_digest(gold)
    worse = failures(read_floors(file, digest), figures)
    if worse and not force:
        raise LoweringRefused("; ".join(worse))
    pinned = {name: _pin(name, value) for name, value in sorted(figures.items()) if name in PINNED}
    shelves = json.loads(file.read_text(encoding="utf-8")) if file.exists() else {}
    shelves[digest] = {"gold": gold.name, "figures": pinned}
    file.write_text(json.dumps(shelves, ensure_ascii=False, indent=2, sort_keys=True) + "\n", encoding="utf-8")
    return pinned


def with_undated(dated: Figures, undated: Figures) -> Figures:
    """Join the figures of a run with those about dates of the run without publication dates."""
    names: Iterable[str] = ("met_date", "agr_date", "guessed")
    return {**dated, **{f"undated_{name}": undated[name] for name in names if name in undated}}


def _worse(name: str, measured: float, floor: float) -> bool:
    return measured > floor if name in LOWER_IS_BETTER else measured < floor


def _pin(name: str, value: float) -> float:
    return value if name in LOWER_IS_BETTER else math.floor(value * _STEPS) / _STEPS


def _show(value: float | None) -> str:
    return "nothing" if value is None else f"{round(value, 3):g}"
