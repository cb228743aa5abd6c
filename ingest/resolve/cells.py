"""What claims show of people, month by month, and rolled up year by year, so that no year is read claim by claim.

A month's cell and a year's roll are named `person/<family>/<state>/2019-07` and `…/2019`; what has no date lies in
sixteen cells `…/?a` by its article, rolled up in `…/?`.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from pydantic import TypeAdapter

from ingest.resolve.glimpses import Glimpse
from ingest.resolve.memos import squeezed, unsqueezed
from ingest.resolve.shelf import Shelf

Roll = dict[str, list[Glimpse]]
"""What a year remembers: by cell, what its claims show; cells that show nobody are left out."""
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


def rolled(shelf: Shelf, fresh: Mapping[str, Sequence[Glimpse]]) -> dict[str, Roll]:
    """Return the rolls of cells that were computed anew."""
    by_roll: dict[str, Roll] = defaultdict(dict)
    for cell, found in fresh.items():
        by_roll[roll_of(cell)][cell] = [*found]
    rolls = {}
    for bucket, before in read_rolls(shelf, by_roll).items():
        after = before | by_roll[bucket]
        rolls[bucket] = {cell: after[cell] for cell in sorted(after) if after[cell]}
    return rolls


def read_rolls(shelf: Shelf, buckets: Iterable[str]) -> dict[str, Roll]:
    """Return rolls as they are remembered."""
    return {bucket: roll_from_memo(state.memo) for bucket, state in shelf.states(buckets).items()}


def roll_to_memo(roll: Roll) -> str:
    """Note what cells, or other parts, show."""
    return squeezed(_ROLL.dump_json(roll, exclude_none=True)) if roll else ""


def roll_from_memo(memo: str) -> Roll:
    """Read what `roll_to_memo` noted."""
    return _ROLL.validate_json(unsqueezed(memo)) if memo else {}
