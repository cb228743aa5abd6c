"""Who met whom: all sentences of an article read in order, each event word by the reader of its frame."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from cypher.vocabulary import Confidence, Status
from ingest.actors import Actor
from ingest.called_off import fate
from ingest.clauses import finite_verb
from ingest.events.addresses import addresses
from ingest.events.both import BEFORE, with_both
from ingest.events.calls import calls, conversations, phoned, raised
from ingest.events.ceremonies import (
    attendance,
    known_gathering,
    presences,
    sessions,
)
from ingest.events.chairs import chaired
from ingest.events.context import RELATIVE, Candidate, Context
from ingest.events.credentials import credentials
from ingest.events.encounters import encounters
from ingest.events.exercises import joint_activities
from ingest.events.forums import forums
from ingest.events.holdings import tense_of_holding
from ingest.events.joint_acts import joint_acts
from ingest.events.multilateral import attendances
from ingest.events.nouns import noun_meetings, press_conferences
from ingest.events.participations import participations
from ingest.events.presided import ceremonies_under
from ingest.events.signings import (
    signed_between,
    signed_by_both,
    signed_for,
    signed_it,
    signed_with,
    signings,
    witnessed,
)
from ingest.events.summonses import summoned
from ingest.events.tours import tours
from ingest.events.transfers import transfers
from ingest.events.verbs import deliveries, discussions, given, handovers, meetings, summons
from ingest.events.visit_nouns import noun_visits
from ingest.events.visit_status import KNOWN
from ingest.events.visits import verb_visits
from ingest.lexicon import Hit, Kind, cues
from ingest.operators import is_conditional, ruled_status
from ingest.places import named_states
from ingest.scan import Scan
from ingest.tense import tense_status
from ingest.zones import Zone


def find_events(
    scans: Sequence[Scan], actors: Sequence[Sequence[Actor]], starts: Sequence[list[int]]
) -> list[Candidate]:
    """Read all sentences outside the furniture in order; the topic of one carries over to the next.

    For each sentence come its actors and where its clauses start.
    """
    found: list[Candidate] = []
    topic: Actor | None = None
    latest: Candidate | None = None
    """The event of two states told last."""
    if _closed(scans):
        return found
    for index, scan in enumerate(scans):
        if scan.zone not in (Zone.BODY, Zone.HEADLINE):
            continue
        here = with_both(scan, actors[index], latest, index, actors[max(0, index - BEFORE) : index])
        context = Context(scan, index, here, topic, starts[index], latest.states if latest else ())
        known = known_gathering(context, found)
        told = [c for c in _sentence(context) if known is None or c.trigger.first != known[0].first]
        more = attendance(context, found, known) if known or not told else ()
        new = [*_on_occasion(context, told), *more]
        latest = next((c for c in reversed(new) if len(c.states) == 2), latest)
        found += new
        topic = _topic(context) or topic
    return found


GATE = 3
"""So many words of sport or the arts, and more than of meetings of officials, close an article."""


def _closed(scans: Sequence[Scan]) -> bool:
    """Tell whether an article is about sport or the arts: «تلتقي ليبيا مع تنزانيا» is a match."""
    words = sum(1 for s in scans for _ in s.each(Kind.GATE))
    officials = sum(1 for s in scans for h in s.each(Kind.TITLE) if h.entry.value in _LEADERS)
    return words >= GATE and words > 2 * officials


_LEADERS = ("head_of_state", "head_of_government", "minister")


def _on_occasion(context: Context, told: list[Candidate]) -> list[Candidate]:
    """Let an event «بمناسبة» of which someone will travel be planned too."""
    ahead = any(c.status is Status.PLANNED for c in told)
    return [
        replace(c, status=Status.PLANNED) if ahead and context.scan.word(c.trigger.first - 1) == "بمناسبه" else c
        for c in told
    ]


def _topic(context: Context) -> Actor | None:
    """Whom a sentence is about: its first person who is subject or object."""
    return next((a for a in context.actors if a.kind == "person" and not a.preposition), None)


def _received(context: Context, hit: Hit) -> Iterator[Candidate]:
    """Who receives a letter from an envoy meets him; who receives arms or prisoners takes part in a handover."""
    yield from deliveries(context, hit)
    yield from transfers(context, hit)


def _handed(context: Context, hit: Hit) -> Iterator[Candidate]:
    yield from handovers(context, hit)
    yield from list(transfers(context, hit)) or given(context, hit)


_READERS: dict[tuple[str, str], Callable[[Context, Hit], Iterator[Candidate]]] = {
    ("verb", "object"): meetings,
    ("verb", "host"): meetings,
    ("verb", "with"): meetings,
    ("verb", "discuss"): discussions,
    ("verb", "summon"): summons,
    ("verb", "visit"): verb_visits,
    ("verb", "to"): verb_visits,
    ("verb", "leave"): verb_visits,
    ("verb", "at"): verb_visits,
    ("verb", "receive"): _received,
    ("verb", "hand"): _handed,
    ("verb", "talk"): conversations,
    ("verb", "raise"): raised,
    ("noun", "tour"): tours,
    ("noun", "meet"): noun_meetings,
    ("noun", "visit"): noun_visits,
    ("noun", "signing"): ceremonies_under,
    ("noun", "call"): calls,
    ("noun", "press"): press_conferences,
    ("noun", "joint"): joint_activities,
    ("noun", "attend"): forums,
}


def _sentence(context: Context) -> Iterator[Candidate]:
    for read_ceremony in (
        signings,
        signed_for,
        signed_it,
        signed_with,
        signed_between,
        signed_by_both,
        witnessed,
        participations,
        presences,
        attendances,
        addresses,
        chaired,
        credentials,
        phoned,
        encounters,
        joint_acts,
        summoned,
    ):
        yield from _all_checked(context, read_ceremony(context))
    yield from _by_words(context)
    yield from _all_checked(context, sessions(context))


def _by_words(context: Context) -> Iterator[Candidate]:
    """Yield what the event words of a sentence tell; what one tells of places and states helps to read the next."""
    for hit in _event_words(context.scan):
        reader = _READERS.get((hit.entry.attributes["pos"], hit.entry.attributes["frame"]))
        for candidate in reader(context, hit) if reader else ():
            checked = _checked(context, _hosted(candidate, context.visited))
            if checked:
                if checked.rule != KNOWN:  # whom he meets there is told of later, if at all
                    context.visited = checked.destination or context.visited
                if len(checked.states) == 2:
                    context.pair = checked.states
                yield checked


_LOOK_ALIKES = cues("never_event")
_MANNER = frozenset(["بشكل", "وبشكل", "بصوره", "وبصوره"])
"""«بشكل سافر»: an adjective follows, no verb."""


def _event_words(scan: Scan) -> Iterator[Hit]:
    """Yield the event words of a sentence, none inside another; a verb in speech or behind a preposition is none."""
    end = 0
    for hit in scan.each(Kind.EVENT):
        verb = hit.entry.attributes["pos"] == "verb"
        if verb and (scan.word(hit.first) in _LOOK_ALIKES or scan.word(hit.first - 1) in _MANNER):
            continue
        if hit.first < end or (verb and (_is_said(scan, hit) or hit.prefix not in ("", "و", "ف"))):
            continue
        end = hit.last
        yield hit


_MEETS = ("object", "host", "with")


def _is_said(scan: Scan, hit: Hit) -> bool:
    """Tell whether a verb stands in a quotation, and not as the news of a statement: «"الوزير استقبل"»."""
    row = hit.entry.attributes
    told = row["tense"] in ("past", "future") and row["frame"] in _MEETS
    news = told or row.get("person")
    return hit.first in scan.speech and not news


def _all_checked(context: Context, candidates: Iterable[Candidate]) -> Iterator[Candidate]:
    return (checked for candidate in candidates if (checked := _checked(context, candidate)))


def _hosted(candidate: Candidate, visited: Actor | None) -> Candidate:
    """Whom a visitor meets where he visits, and whose state the text does not name, serves the state visited."""
    unknown = [a for a in candidate.sides if a.kind == "person" and not a.states and not a.organizations]
    if visited and unknown and len(candidate.states) == 1 and candidate.destination is None:
        return replace(candidate, destination=visited, confidence=Confidence.ROLE)
    return candidate


def _checked(context: Context, candidate: Candidate) -> Candidate | None:
    """Keep a candidate with two states, or a state and an organisation; let operators set its status."""
    states, organizations = candidate.states, candidate.organizations
    if len(states) < 2 and not (states and organizations):
        return None
    if _guesswork(context, candidate):
        return None
    scan, trigger = context.scan, candidate.trigger
    if is_conditional(scan, trigger.first, trigger.last):
        return None
    if _is_told_as_past(context, trigger):
        return candidate
    ruled = ruled_status(scan, trigger.first, trigger.last)
    if ruled is None and trigger.entry.attributes["pos"] == "noun":
        ruled = tense_status(scan, trigger.first, trigger.last, context.starts) or _held_ahead(scan, trigger)
    if Status.PLANNED in (ruled, candidate.status):
        ruled = fate(scan, trigger.first, trigger.last) or ruled
    return replace(candidate, status=ruled) if ruled else candidate


def _held_ahead(scan: Scan, trigger: Hit) -> Status | None:
    """«المحادثات التي سيجريها X مع Y» are planned; so is what comes «بعد اجتماع يعقده مع Y»."""
    tense = tense_of_holding(scan, trigger)
    later = tense == "present" and scan.word(trigger.first - 1) in _RELATIVE_TO
    return Status.PLANNED if tense == "future" or later else None


_RELATIVE_TO = frozenset(["بعد", "قبل", "قبيل", "عقب"])
"""Before or after a meeting that is told in the present, that one is still to come."""


def _is_told_as_past(context: Context, trigger: Hit) -> bool:
    """«الزيارة التي قام بها», «اللقاء الذي جرى»: a relative clause in the past tells that it happened."""
    if trigger.entry.attributes["pos"] != "noun":
        return False
    if tense_of_holding(context.scan, trigger) == "past":
        return True
    scan, at = context.scan, trigger.last
    at += scan.word(at).startswith("ال") and scan.word(at) not in RELATIVE  # «اللقاء الثلاثي الذي»
    if scan.word(at) not in RELATIVE:
        told = not TOLD_WITHIN.isdisjoint(scan.words[max(0, trigger.first - 2) : trigger.first])
        return told and scan.word(trigger.last) in _GATHERED  # «طالب بذلك خلال آخر لقاء جمع X بـ Y»
    verb = finite_verb(scan, at + 1)
    past = verb is not None and verb.entry.attributes.get("tense") == "past"
    return past and scan.word(at + 1) not in _NOT_YET


TOLD_WITHIN = cues("told_within")
_GATHERED = frozenset(["جمع", "جمعت", "جمعه", "جمعته", "جمعها", "جمعتها", "ضم", "ضمت"])
_NOT_YET = cues("to_be") | cues("announces")
"""«اللقاء الذي كان مقررا» did not take place, «اللقاء الذي أعلن عنه» not yet."""


def _guesswork(context: Context, candidate: Candidate) -> bool:
    """Tell whether a side's state is only guessed from the article, and its sentence does not name it."""
    known = {s for a in candidate.sides for s in a.states if not a.figures or any(not f.guessed for f in a.figures)}
    if candidate.destination:
        known.update(candidate.destination.states)
    guessed = set(candidate.states) - known
    return bool(guessed) and not guessed & set(named_states([context.scan], sure=False))
