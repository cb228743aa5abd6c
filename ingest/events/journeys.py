"""Where a journey goes: its first goal, the further states on the way, and the visits that it makes."""

from collections.abc import Iterator
from dataclasses import replace

from cypher.vocabulary import Function
from ingest.actors import PREPOSITIONS, Actor
from ingest.events.arguments import candidate_of
from ingest.events.context import Candidate, Context, chain, open_path
from ingest.lexicon import Hit, Kind, cues
from ingest.scan import Scan

TO = ("الي", "ل", "")
"""How the goal of a visit is joined to the noun."""
REACH = 25
"""Words between a journey and its goal at most."""


def trips(context: Context, hit: Hit, visitors: list[Actor], destination: Actor, rule: str) -> Iterator[Candidate]:
    """Yield one visit for each state of the journey, and for each state that visits."""
    town = _is_town(context.scan, destination)
    for host in filter(is_place, stations(context, destination)):
        for visitor in visitors:
            if town and _resides(visitor):
                continue
            if visitor.states and set(visitor.states).isdisjoint(host.states):
                yield replace(candidate_of(context, hit, [visitor, *_inviters(context, host)], rule), destination=host)


def _is_town(scan: Scan, actor: Actor) -> bool:
    city = scan.at(Kind.CITY, actor.first)
    return actor.kind == "capital" and city is not None and city.entry.attributes["kind"] in _TOWNS


def _resides(actor: Actor) -> bool:
    """Ambassadors and consuls who tour a town are most often at home in its state."""
    return bool(actor.figures) and all(f.function == Function.AMBASSADOR for f in actor.figures)


def is_place(actor: Actor) -> bool:
    """Tell whether an actor is a state or its capital."""
    return actor.kind in ("state", "capital")


def stations(context: Context, destination: Actor) -> list[Actor]:
    """«تونس في 3 مارس والقاهرة في 2 مارس»: the states of a journey, with dates between them."""
    found = chain(context, destination)
    while following := context.first_after(found[-1].last, lambda a: True):
        between = range(found[-1].last, following.first)
        listed = following.joined and is_place(following)
        if not listed or not all(_tells_time(context.scan, p) for p in between):
            break
        found += chain(context, following)
    return found


_IN_DATES = frozenset(["في", "،", "يوم", "(", ")", "/"])


def _tells_time(scan: Scan, position: int) -> bool:
    word = scan.word(position)
    if word.isdigit() or word in _IN_DATES:
        return True
    return any(h.entry.value == "time" for h in scan.all_at(Kind.STOP, position))


def _inviters(context: Context, host: Actor) -> list[Actor]:
    """«زيارة إلى ليبيا بدعوة من X»: who invites is the host if he serves the state visited."""
    scan = context.scan
    named = (a for a in context.actors if a.preposition == "من" and a.kind == "person" and a.states == host.states)
    return [a for a in named if scan.word(a.first - 2).endswith("دعوه")]


def goal(context: Context, start: int, prepositions: tuple[str, ...]) -> Actor | None:
    """Return the first state or city that one of some prepositions governs, near a word and on an open path."""
    state = _state_after(context, start, prepositions)
    city = city_after(context, start, state.first if state else start + REACH, prepositions)
    found = city or state
    if found is None or is_seat(context.scan, found) or _goes_elsewhere(context.scan, start, found):
        return None
    return found


def _goes_elsewhere(scan: Scan, start: int, found: Actor) -> bool:
    """«وصلوا إلى الميناء … إلى ليبيا», «توجه برسالة إلى مواطنيه للعودة إلى ليبيا»: the first «إلى» names the goal."""
    ends = (p for p in range(start, found.first) if scan.word(p) == "الي" and not scan.word(p + 1).isdigit())
    at = next(ends, None)  # «من 6 إلى 8 مارس» is a time
    if at is None:
        return False
    phrase = range(at + 1, found.first)
    return any(scan.word(p) not in _PLACES and scan.word(p) not in _EACH for p in phrase)


_EACH = frozenset(["كل", "كلا", "من"])


def _state_after(context: Context, start: int, prepositions: tuple[str, ...]) -> Actor | None:
    for actor in context.after(start):
        if actor.first - start > REACH or not open_path(context.scan, start, actor.first):
            return None
        listed = actor.joined and not actor.preposition  # «في سوريا واليمن وليبيا» is no goal
        if is_place(actor) and actor.preposition in prepositions and not listed:
            return actor
    return None


_PLACES = cues("place_noun")
_TOWNS = ("city", "site")
"""Regions are no goals: «المنطقة الشرقية» lies in many states."""


def city_after(context: Context, start: int, end: int, prepositions: tuple[str, ...]) -> Actor | None:
    """Return a city, no capital, as a goal: «إلى شرم الشيخ», «زار X مدينة الحسيمة»."""
    for city in context.scan.each(Kind.CITY):
        if not start <= city.first < end or city.entry.attributes["kind"] not in _TOWNS or not city.entry.state:
            continue
        if city.prefix == "ل" and context.scan.word(city.first).startswith("لل"):
            continue  # «للحج» is the pilgrimage: towns take no article
        first, preposition = _governed(context, city, start)
        governed = preposition in prepositions and open_path(context.scan, start, first)
        if governed and not any(a.first <= city.first < a.last for a in context.actors):
            return Actor(city.first, city.last, "capital", (city.entry.state,), preposition=preposition or "")
    return None


def _governed(context: Context, city: Hit, start: int) -> tuple[int, str | None]:
    """Return where the phrase of a city begins, and its preposition: empty for an object, None for what is neither."""
    scan, first = context.scan, city.first
    noun = scan.word(first - 1)
    if noun.removeprefix("ب").removeprefix("ل") in _PLACES:
        first, prefix = first - 1, noun[:1] if noun not in _PLACES else ""
    else:
        prefix = city.prefix
    if scan.word(first - 1) == "من" and scan.word(first - 2) in ("كل", "كلا"):
        first -= 2
    before = scan.word(first - 1)
    if prefix or before in PREPOSITIONS:
        return first, prefix or before
    free = first == start or scan.at(Kind.STOP, first - 1) or any(a.last == first for a in context.actors)
    return first, "" if free else None


SEATS = frozenset({"Brussels", "Davos", "Geneva", "New York", "The Hague", "Vienna", "Strasbourg"})
"""Seats of international organisations: who travels there does not visit the state."""


def is_seat(scan: Scan, actor: Actor) -> bool:
    """Tell whether a city is the seat of an international organisation."""
    city = scan.at(Kind.CITY, actor.first)
    return actor.kind == "capital" and city is not None and city.entry.value in SEATS
