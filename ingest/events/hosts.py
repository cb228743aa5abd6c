"""Who receives a gathering of others and sits with them: «تستضيف مسقط محادثات بين X وY», «تحتضن تونس قمة بحضور X»."""

from collections.abc import Sequence

from ingest.actors import Actor
from ingest.events.context import Context, states_of
from ingest.lexicon import Hit, cues

_RECEIVES = cues("hosts_talks")
_KINDS = frozenset({"state", "capital", "side", "ministry"})
_NEAR = 8
"""Words between the verb of receiving and the gathering at most."""


def hosts(context: Context, hit: Hit, sides: Sequence[Actor] = ()) -> list[Actor]:
    """Return the state that receives the gathering at a noun, behind the verb or right before it; none of the sides."""
    scan = context.scan
    verb = next(
        (p for p in range(hit.first - 1, hit.first - _NEAR, -1) if scan.word(p).removeprefix("و") in _RECEIVES), None
    )
    if verb is None:
        return []
    host = context.first_after(verb + 1, lambda a: a.first == verb + 1) or next(iter(context.before(verb)), None)
    if host is None or host.preposition or (host.first < verb and host.last != verb) or host.first >= hit.first:
        return []
    return [host] if host.kind in _KINDS and states_of([host]).isdisjoint(states_of(sides)) else []
