"""Ambassadors who are summoned, told by a noun or a passive: «تم استدعاء سفير X إلى وزارة خارجية Y»."""

from collections.abc import Iterator

from cypher.vocabulary import EventType
from ingest.actors import Actor
from ingest.events.arguments import candidate_of
from ingest.events.context import Candidate, Context, is_envoy, states_of, subject_before
from ingest.lexicon import Entry, Hit, Kind, cues
from ingest.scan import Scan

_SUMMONED = frozenset(f"{clitic}{form}" for form in cues("summoned") for clitic in ("", "و", "ب", "وب"))
_CALLED_HOME = cues("called_home")
_NEAR = 3
"""Words between the summons and who is summoned, at most."""
_THERE = 14
"""Words between him and where he has to go, at most."""
_HOSTS = ("ministry", "side", "person", "state")


def summoned(context: Context) -> Iterator[Candidate]:
    """Yield the meeting of an ambassador with the ministry that summons him; one who is called home meets none."""
    scan = context.scan
    if _SUMMONED.isdisjoint(scan.words):
        return
    for position, word in enumerate(scan.words):
        if word not in _SUMMONED:
            continue
        if not _CALLED_HOME.isdisjoint(scan.words[position : position + _THERE]):
            continue
        envoy = context.first_after(position + 1, is_envoy)
        host = _host(context, position, envoy) if envoy and envoy.first - position <= _NEAR else None
        if envoy and host:
            row = {"pos": "noun", "frame": "summon"}
            hit = Hit(position, position + 1, "", Entry(Kind.EVENT, EventType.MEETING, row))
            yield candidate_of(context, hit, [host, envoy], "noun_summon", host)


def _host(context: Context, position: int, envoy: Actor) -> Actor | None:
    """Return to whom he goes («إلى مقر وزارة …»), or else who tells of it: «أعلنت وزارة الخارجية استدعاء السفير»."""
    scan = context.scan
    behind = (a for a in context.after(envoy.last) if a.kind in _HOSTS and a.first - envoy.last <= _THERE)
    there = next((a for a in behind if {"الي", "مقر", "بمقر"} & {scan.word(a.first - 1), scan.word(a.first - 2)}), None)
    there = there or _seat(scan, envoy.last)
    told = subject_before(context, position)
    found = there or (told if told and told.kind in ("ministry", "side", "state") else None)
    return found if found and states_of([found]) and states_of([found]).isdisjoint(envoy.states) else None


def _seat(scan: Scan, start: int) -> Actor | None:
    """«إلى مقر وزارة الخارجية الجزائرية»: the state whose ministry has its seat there."""
    seat = next((p for p in range(start, min(start + _NEAR, len(scan.words))) if scan.word(p) in ("مقر", "بمقر")), None)
    if seat is None:
        return None
    owners = (scan.at(kind, p) for p in range(seat + 1, seat + _OWNER) for kind in (Kind.NISBA, Kind.COUNTRY))
    owner = next((h for h in owners if h and h.entry.state), None)
    return Actor(seat, owner.last, "ministry", (owner.entry.state,)) if owner else None


_OWNER = 6
"""Words from a seat to the state whose it is, at most."""
