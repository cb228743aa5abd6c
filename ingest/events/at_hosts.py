"""Talks in a capital of which only the guest is named: «أجرى وفد كيني محادثات في أوسلو»; his hosts are the others."""

from dataclasses import replace

from ingest.actors import Actor
from ingest.events.arguments import candidate_of
from ingest.events.context import OFFICIALS, Candidate, Context, open_path, states_of, subject
from ingest.events.holdings import holding_at
from ingest.events.journeys import is_seat
from ingest.lexicon import Hit, cues
from ingest.scan import Scan

_TALKS = tuple(cues("talks_of_guest"))
_OTHERS = frozenset(["مع", "بين", "ومع"])
_VERB = 10
"""Words between a verb of holding and the talks at most."""
_TWO = 2
_PLACE = 6
"""Words between the talks and where they are held at most."""


def talks_at_hosts(context: Context, hit: Hit) -> Candidate | None:
    """Return the talks that an official of one state holds in the capital of another, where no other side is named."""
    place = _place(context, hit)
    if place is None or not _is_new(context.scan, hit):
        return None
    if not _OTHERS.isdisjoint(context.scan.words[max(0, hit.first - _VERB) : place.last + 3]):
        return None
    own = subject(context, hit.first) if _is_held(context, hit) else None
    if (
        own is None
        or own not in context.actors
        or own.kind not in OFFICIALS
        or len({*own.states, *place.states}) != _TWO
    ):
        return None
    return replace(candidate_of(context, hit, [own], "talks_at_hosts"), destination=place)


def _is_new(scan: Scan, hit: Hit) -> bool:
    """Tell whether talks are told for the first time: «محادثات», not «المحادثات», «محادثاته», «لمحادثات»."""
    word = scan.word(hit.first)
    known = hit.prefix or word.startswith("ال") or hit.entry.attributes["possessed"]
    return not known and word.endswith(_TALKS)


def _place(context: Context, hit: Hit) -> Actor | None:
    """Return the capital or state that «في» puts right behind the talks, no seat of an organisation."""
    for actor in context.after(hit.last):
        if actor.first - hit.last > _PLACE or not open_path(context.scan, hit.last, actor.first):
            return None
        if actor.kind in ("state", "capital") and actor.preposition == "في":
            return None if is_seat(context.scan, actor) or len(states_of([actor])) != 1 else actor
        if actor.kind not in ("state", "capital"):
            return None
    return None


def _is_held(context: Context, hit: Hit) -> bool:
    """Tell whether a verb of holding governs the talks: «أجرى X محادثات», «أجرى محادثات»."""
    near = range(hit.first - 1, max(-1, hit.first - _VERB), -1)
    verb = next((p for p in near if holding_at(context.scan, p)), None)
    return verb is not None and open_path(context.scan, verb + 1, hit.first)
