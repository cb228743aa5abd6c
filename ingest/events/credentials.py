"""Ambassadors who hand over their letters: «تسلم X أوراق اعتماد السفير Y», «قدم Y أوراق اعتماده إلى X»."""

from collections.abc import Iterator

from cypher.vocabulary import EventType
from ingest.actors import Actor
from ingest.clauses import finite_verb
from ingest.events.arguments import candidate_of, verb_subject
from ingest.events.context import Candidate, Context, chain, is_envoy, is_official, subject
from ingest.lexicon import Entry, Hit, Kind, cues
from ingest.scan import Scan

_RECEIVES = cues("receives_letters")
_PRESENTS = cues("presents_letters")
_TO = ("ل", "الي", "امام")
REACH = 25
"""Words between the letters and who hands them over or receives them, at most."""


def credentials(context: Context) -> Iterator[Candidate]:
    """Yield a meeting for each ambassador who hands his letters of credence to an official."""
    scan = context.scan
    for position, word in enumerate(scan.words[:-1]):
        if word in ("اوراق", "باوراق") and scan.word(position + 1).startswith("اعتماد"):
            verb = _verb_before(scan, position) or _noun_before(scan, position)
            if verb is not None:
                yield from _handed(context, verb, position)


def _verb_before(scan: Scan, position: int) -> Hit | None:
    """Return the verb of receiving or presenting nearest before the letters, as an event word."""
    for at in range(position - 1, max(-1, position - REACH), -1):
        word = scan.word(at).removeprefix("و").removeprefix("س")
        if word in _RECEIVES or word in _PRESENTS:
            verb = finite_verb(scan, at)
            tense = verb.entry.attributes["tense"] if verb else "past"
            row = {"pos": "verb", "frame": "receive" if word in _RECEIVES else "present", "tense": tense}
            return Hit(at, at + 1, "", Entry(Kind.EVENT, EventType.MEETING, row))
    return None


def _noun_before(scan: Scan, position: int) -> Hit | None:
    """«لدى تسلمه أوراق اعتماد Y», «عقب تقديم أوراق اعتماده إلى X»: a verbal noun within which something is told."""
    word, at = scan.word(position - 1), position - 1
    frame = next((f for f, stems in _NOUNS.items() if word.removesuffix("ها").removesuffix("ه") in stems), None)
    if frame is None or scan.word(at - 1) not in _WITHIN:
        return None
    row = {"pos": "noun", "frame": frame, "tense": "past"}
    return Hit(at, at + 1, "", Entry(Kind.EVENT, EventType.MEETING, row))


_NOUNS = {"receive": ("تسلم", "استلام", "تقبل"), "present": ("تقديم", "تسليم")}
_WITHIN = cues("told_within") | {"مراسم", "حفل"}


def _handed(context: Context, verb: Hit, letters: int) -> Iterator[Candidate]:
    """Yield the meetings of who receives with each ambassador named."""
    subjects = _who(context, verb)
    near = [a for a in context.after(letters + 1) if a.first - letters <= REACH and is_official(a)]
    if verb.entry.attributes["frame"] == "receive":
        envoys = [a for first in near[:1] for a in chain(context, first) if is_envoy(a)]
        pairs = [(subjects[0], envoy) for envoy in envoys if subjects]
    else:
        receiver = next((a for a in near if a.preposition in _TO and not is_envoy(a)), None)
        pairs = [(receiver, envoy) for envoy in subjects if receiver and is_envoy(envoy)]
    for receiver, envoy in pairs:
        yield candidate_of(context, verb, [receiver, envoy], "credentials", receiver)


def _who(context: Context, verb: Hit) -> list[Actor]:
    """Return who receives or presents: the subject of a verb, that of the clause around a verbal noun."""
    if verb.entry.attributes["pos"] == "verb":
        return verb_subject(context, verb)[0]
    own = subject(context, verb.first)
    return [own] if own else []
