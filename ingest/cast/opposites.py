"""Of which states an official cannot be: of those whose officials he receives in the same sentence."""

from collections.abc import Sequence

from ingest.cast.clues import are_gathered, before_honours, have_met, is_met, is_opposite, is_with, received_from
from ingest.cast.figures import Figure
from ingest.lexicon import Kind
from ingest.people import Mention
from ingest.scan import Scan


def guests(scan: Scan, mention: Mention, behind: Sequence[tuple[int, Figure]]) -> set[str | None]:
    """Return the states, as their titles say them, of whom an official meets: «استقبل الوزير السفير القطري»."""
    first, guest = next(((first, f) for first, f in behind if any(t.country for t, _ in f.titles)), (0, None))
    if guest is None:
        return set()
    if _is_joined(scan, first):
        return {guest.country} if are_gathered(scan, mention.first) else set()
    met = is_with(scan, first) or have_met(scan, mention.first, first) or received_from(scan, mention.first, first)
    nearest = behind[0][1] is guest and not is_opposite(scan, mention)
    return {guest.country} if met or (nearest and is_met(scan, first)) else set()


def _is_joined(scan: Scan, position: int) -> bool:
    """Tell whether «و» joins an official to what stands before: «ووزير», «و معالي وزير»."""
    first = before_honours(scan, position)
    hits = (h for kind in (Kind.HONORIFIC, Kind.RANK, Kind.TITLE) for h in scan.all_at(kind, first))
    known = next(hits, None)
    prefix = known.prefix if known else scan.word(first)
    return prefix.startswith("و") or scan.word(first - 1) == "و"
