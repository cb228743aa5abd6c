"""Forums of two states that officials open, hold or attend."""

from collections.abc import Iterator

from ingest.events.arguments import candidate_of
from ingest.events.context import Candidate, Context
from ingest.events.pairs import nisba_pair
from ingest.lexicon import Hit, cues

_OPENS = cues("opens_forum")
_NAME = 3
"""Words between «منتدى» and the nisbas of its states at most: «منتدى رجال الأعمال التونسي المالي»."""
_WAY = 20
"""Words between an event and its verb at most."""


def forums(context: Context, hit: Hit) -> Iterator[Candidate]:
    """«افتتح X المنتدى الاقتصادي التونسي الليبي»: a forum of two states that is held, not a body of that name."""
    near = range(max(0, hit.first - _WAY), hit.first)
    if not any(context.scan.word(p).removeprefix("و") in _OPENS for p in near):
        return
    pairs = (nisba_pair(context, hit.last + skipped) for skipped in range(_NAME))
    sides = next(filter(None, pairs), None)
    if sides:
        yield candidate_of(context, hit, sides, "forum")
