"""What claims show of people, month by month, and rolled up year by year, so that no year is read claim by claim.

A month's cell and a year's roll are named `person/<family>/<state>/2019-07` and `…/2019`; what has no date lies in
sixteen cells `…/?a` by its article, rolled up in `…/?`.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from pydantic import TypeAdapter

from ingest.resolve.glimpses import Glimpse, summed
from ingest.resolve.shelf import Shelf, State


class Roll(NamedTuple):
    """What a year remembers: its cells that show someone, and what they show together."""

    cells: list[str]
    shown: list[Glimpse]


_CELL: TypeAdapter[list[Glimpse]] = TypeAdapter(list[Glimpse])
_ROLL: TypeAdapter[Roll] = TypeAdapter(Roll)


def family_of(bucket: str) -> str:
    """Return the family name of a person bucket, roll or cell."""
    return bucket.split("/")[1]


def is_cell(bucket: str) -> bool:
    """Say whether a bucket is a cell, in which claims fall."""
    kind, *place = bucket.split("/")
    return kind == "person" and len(place) == 3 and ((place[2][:1] == "?" and len(place[2]) > 1) or "-" in place[2])


def roll_of(cell: str) -> str:
    """Name the roll to which a cell belongs."""
    place, _, time = cell.rpartition("/")
    return f"{place}/{'?' if time.startswith('?') else time[:4]}"


def rolled(shelf: Shelf, fresh: Mapping[str, Sequence[Glimpse]]) -> tuple[dict[str, Roll], dict[str, State]]:
    """Roll up anew the years of cells that were computed; return these rolls, and what cells and rolls remember."""
    wanted = {roll_of(cell) for cell in fresh}
    before = {bucket: roll_from(state) for bucket, state in shelf.states(wanted).items()}
    others = {cell for roll in before.values() for cell in roll.cells} - fresh.keys()
    shown: dict[str, Sequence[Glimpse]] = {cell: _cell(state) for cell, state in shelf.states(others).items()}
    shown.update(fresh)
    cells: dict[str, list[str]] = defaultdict(list)
    for cell in sorted(shown):
        if shown[cell]:
            cells[roll_of(cell)].append(cell)
    rolls = {bucket: Roll(cells[bucket], summed(g for cell in cells[bucket] for g in shown[cell])) for bucket in wanted}
    states = {cell: State(memo=_CELL.dump_json([*found], exclude_none=True).decode()) for cell, found in fresh.items()}
    states.update({b: State(memo=_ROLL.dump_json(roll, exclude_none=True).decode()) for b, roll in rolls.items()})
    return rolls, states


def roll_from(state: State) -> Roll:
    """Read what a roll remembers."""
    return _ROLL.validate_json(state.memo) if state.memo else Roll([], [])


def read_rolls(shelf: Shelf, buckets: Iterable[str]) -> dict[str, Roll]:
    """Return rolls as they are remembered."""
    return {bucket: roll_from(state) for bucket, state in shelf.states(buckets).items()}


def _cell(state: State) -> list[Glimpse]:
    return _CELL.validate_json(state.memo) if state.memo else []
