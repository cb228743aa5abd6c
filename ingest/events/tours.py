"""Tours: one visit for each state on the way, «جولة شملت إسبانيا وألمانيا», «رحلات مكوكية بين الدوحة ومسقط»."""

from collections.abc import Iterator
from dataclasses import replace

from cypher.vocabulary import EventType, Status
from ingest.actors import Actor
from ingest.clauses import finite_verb
from ingest.events.context import Candidate, Context, chain, is_official, subject
from ingest.events.journeys import is_place, trips
from ingest.events.pronouns import is_man
from ingest.lexicon import Hit, Kind, cues
from ingest.scan import Scan
from ingest.sessions import ordinal_near

_COVERS = cues("covers") | cues("tour_leads")
_OF_TOURS = ("الي", "في")
_SHUTTLE = ("مكوكيه", "المكوكيه")
REACH = 8
"""Words between a tour, or the verb of its states, and the first state, at most."""


_OF_TALKS = frozenset(["عقد", "لعقد", "بعقد", "انعقاد", "استيناف", "لاستيناف", "اختتام", "انطلاق"])
"""«عقد جولة جديدة» is a round of talks."""


def tours(context: Context, hit: Hit) -> Iterator[Candidate]:
    """«جولته الأوروبية في فرنسا وبريطانيا», «بجولة تشمل كلا من النيجر ومالي»: one visit a state."""
    if context.scan.word(hit.first - 1) in _OF_TALKS:
        return
    visitor, verb = _traveller(context, hit), _verb_of_states(context.scan, hit)
    before = verb is not None and verb < hit.first  # «تشمل جولة X ليبيا»
    listed = visitor.last if before and visitor else verb or hit.last
    destination = context.first_after(listed, is_place)
    if visitor is None or destination is None or destination.first - listed > (1 if before else REACH):
        return
    if verb is None and hit.entry.attributes["note"] == "listed":
        return
    if _is_listed(context.scan, hit, destination, verb is not None) and _is_tour_of(context, hit, destination):
        ahead = _is_ahead(context.scan, hit.last, destination.first)
        for trip in trips(context, hit, chain(context, visitor), destination, "noun_tour"):
            yield replace(trip, status=Status.PLANNED) if ahead else trip


_FAR = 14
"""Words between a tour and the verb of its states at most."""


def _verb_of_states(scan: Scan, hit: Hit) -> int | None:
    """Return the verb that leads from a tour to its states: «جولة تشمل ليبيا», «تشمل الجولة ليبيا», if there is one."""
    if scan.word(hit.first - 1).removeprefix("و") in _COVERS:
        return hit.first - 1
    return next((p for p in range(hit.last, hit.last + _FAR) if scan.word(p).removeprefix("و") in _COVERS), None)


def _is_listed(scan: Scan, hit: Hit, destination: Actor, by_verb: bool) -> bool:
    """«جولة شملت ليبيا», «جولة في ليبيا», «رحلات مكوكية بين»; «جولة القاهرة» is a place there."""
    preposition = destination.preposition
    if preposition == "بين":
        return any(scan.word(p) in _SHUTTLE for p in range(hit.first, hit.last + 1))
    return preposition in _OF_TOURS or (by_verb and preposition in ("", "من", "ب"))


def _traveller(context: Context, hit: Hit) -> Actor | None:
    """«جولة X», «جولة لـ X», else the subject of the clause; «المفاوضات في جولتها» are a round of talks."""
    behind = context.first_after(hit.last, is_official)
    if behind and behind.first - hit.last <= 1 and behind.preposition in ("", "ل") and not behind.joined:
        return behind
    own = subject(context, hit.first)
    of_talks = hit.entry.attributes["possessed"] == "ها" and own is not None and is_man(own)
    return None if of_talks else own


_MATTERS = cues("matter")


def _is_tour_of(context: Context, hit: Hit, destination: Actor) -> bool:
    """Tell whether a state is on the way: «ناقش خلال جولته التطورات في ليبيا», «جولة ثانية من الحوار في ليبيا» are not.

    Between the two stands no matter, no other event, and «من» only before the state.
    """
    scan = context.scan
    between = range(hit.last, destination.first)
    if any(scan.word(p) in _MATTERS or scan.at(Kind.TOPIC, p) or _tells_another(scan, p) for p in between):
        return False
    rounds = not hit.entry.attributes["possessed"] and ordinal_near(scan, hit.last, hit.last + 1) is not None
    of_what = any(scan.word(p) == "من" and p < destination.first - 1 and scan.word(p - 1) not in _EACH for p in between)
    return not rounds and not of_what


def _tells_another(scan: Scan, position: int) -> bool:
    """Tell whether another event than a visit stands at a word: «جولة يزور خلالها ثلاث دول» is one."""
    event = scan.at(Kind.EVENT, position)
    return event is not None and event.entry.value != EventType.VISIT


_EACH = frozenset(["كل", "كلا", "كلا", "عدد", "عددا"])


def _is_ahead(scan: Scan, first: int, last: int) -> bool:
    """Tell whether words [first, last) hold a future: «جولة ستقوده إلى», «جولة سيبدؤها»."""
    if any(word.startswith(("سي", "ست")) and len(word) > 4 for word in scan.words[first:last]):
        return True
    verbs = filter(None, (finite_verb(scan, position) for position in range(first, last)))
    return any(verb.entry.attributes.get("tense") == "future" for verb in verbs)
