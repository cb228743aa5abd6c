"""Visits and tours: who travels to which state, by verb or noun."""

from collections.abc import Iterator
from dataclasses import replace

from cypher.vocabulary import Status
from ingest.actors import Actor
from ingest.clauses import finite_verb, ruled_status
from ingest.events.arguments import candidate_of, carried_subject, subject_at_left
from ingest.events.context import (
    RELATIVE,
    STOPS,
    THAT,
    Candidate,
    Context,
    chain,
    is_free_person,
    is_official,
    open_path,
    subject,
)
from ingest.lexicon import Hit, Kind, cues
from ingest.scan import Scan

_TO = ("الي", "ل", "")
_PREPOSITIONS = {"visit": ("",), "to": _TO, "leave": ("الي", "ل"), "at": ("ب", "في")}
"""How the destination is joined to the verbs of each frame."""
_TRAVELLER = cues("traveller")
"""Someone else than the subject travels, and the text does not say of which state."""


def verb_visits(context: Context, hit: Hit) -> Iterator[Candidate]:
    """«زار X ليبيا», «وصل X إلى تونس»."""
    frame = hit.entry.attributes["frame"]
    if frame == "leave" and hit.entry.attributes.get("tense") != "past":
        return
    visitor = _verb_visitor(context, hit)
    if visitor is None or not is_official(visitor) or _forces(context.scan, visitor):
        return
    destination = _destination(context, hit.last, _PREPOSITIONS[frame])
    if destination and frame == "to" and _sends_words(context, hit.last, destination.first):
        return
    if destination and (frame != "at" or _on_visit(context.scan, hit.last)):
        yield from _trips(context, hit, chain(context, visitor), destination, "verb_visit")
    elif destination is None and frame == "visit":
        yield from _called_on(context, hit, visitor)


def _sends_words(context: Context, first: int, last: int) -> bool:
    """«توجه الرئيس بالشكر إلى ليبيا»: words are sent, nobody travels."""
    words = (p for p in range(first, last) if context.scan.word(p).startswith("بال"))
    return any(not _explained(context, p) for p in words)


def _verb_visitor(context: Context, hit: Hit) -> Actor | None:
    """Return who travels: before the verb, else after it, else whom the sentence or the text is about."""
    left = subject_at_left(context, hit)
    if left:
        return left
    if _someone_else(context, hit.last):
        return None
    officials = (a for a in context.after(hit.last) if is_official(a) and not a.preposition)
    behind = next((a for a in officials if open_path(context.scan, hit.last, a.first)), None)
    return behind or carried_subject(context, hit)


def _someone_else(context: Context, position: int) -> bool:
    """«زار 20 خبيرا», «وصل مسؤولون»: a subject follows of which the reader knows too little."""
    word = context.scan.word(position)
    unknown = word.isdigit() or word in _TRAVELLER or word.endswith(("ين", "ون"))
    return unknown and not _explained(context, position)


def _on_visit(scan: Scan, position: int) -> bool:
    """«حل X بتونس في زيارة»: the verb alone means too much."""
    return any(h.first >= position and h.entry.attributes["frame"] == "visit" for h in scan.each(Kind.EVENT))


def _called_on(context: Context, hit: Hit, visitor: Actor) -> Iterator[Candidate]:
    """«تزور رئيسة الوزراء الرئيس الأمريكي»: who is visited is a person."""
    start = visitor.last if visitor.first >= hit.last else hit.last
    visited = context.first_after(start, lambda a: a.kind == "person")
    if visited is None or not is_free_person(visited) or visited.joined:
        return
    if open_path(context.scan, start, visited.first):
        yield candidate_of(context, hit, [visitor, *chain(context, visited)], "verb_visit")


_FORCES = cues("forces")


def _forces(scan: Scan, actor: Actor) -> bool:
    """Troops and authorities go to a country without visiting it."""
    return actor.kind == "side" and scan.word(actor.first).lstrip("و") in _FORCES


def _explained(context: Context, position: int) -> bool:
    """Tell whether an actor begins at a word, or the word tells a time or place."""
    scan = context.scan
    return (
        any(a.first == position for a in context.actors)
        or scan.at(Kind.STOP, position) is not None
        or scan.at(Kind.CITY, position) is not None
    )


def _trips(context: Context, hit: Hit, visitors: list[Actor], destination: Actor, rule: str) -> Iterator[Candidate]:
    """One visit for each state of the journey, and for each state that visits."""
    for host in filter(_is_place, _stations(context, destination)):
        for visitor in visitors:
            if visitor.states and set(visitor.states).isdisjoint(host.states):
                yield replace(candidate_of(context, hit, [visitor, *_inviters(context, host)], rule), destination=host)


def _is_place(actor: Actor) -> bool:
    return actor.kind in ("state", "capital")


def _stations(context: Context, destination: Actor) -> list[Actor]:
    """«تونس في 3 مارس والقاهرة في 2 مارس»: the states of a journey, with dates between them."""
    found = chain(context, destination)
    while following := context.first_after(found[-1].last, lambda a: True):
        between = range(found[-1].last, following.first)
        listed = following.joined and _is_place(following)
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


def _destination(context: Context, start: int, prepositions: tuple[str, ...]) -> Actor | None:
    """Return the first state or capital that one of some prepositions governs, near a word and on an open path."""
    for actor in context.after(start):
        if actor.first - start > 25 or not open_path(context.scan, start, actor.first):
            return None
        if _is_place(actor) and actor.preposition in prepositions:
            return None if _is_seat(context.scan, actor) else actor
    return None


_SEATS = frozenset({"Brussels", "Geneva", "New York", "The Hague", "Vienna"})
"""Seats of international organisations: who travels there does not visit the state."""


def _is_seat(scan: Scan, actor: Actor) -> bool:
    city = scan.at(Kind.CITY, actor.first)
    return actor.kind == "capital" and city is not None and city.entry.value in _SEATS


_VISIT_FRAMES = cues("visit_frame") | cues("told_within")
_PAYS = cues("pays_visit")
_PAID_BY = RELATIVE | cues("paid_by")
"""«زيارة يقوم بها X», «زيارة تقود X إلى»: words that tie a visit to the visitor after it."""


def noun_visits(context: Context, hit: Hit) -> Iterator[Candidate]:
    """«زيارة X إلى ليبيا», «زيارته لليبيا», «يقوم X بزيارة إلى ليبيا»."""
    following = context.first_after(hit.last, is_official)
    if context.scan.word(hit.last) in _TRAVELLER and (following is None or following.first > hit.last):
        return
    paid = following is not None and _is_paid_by(context.scan, hit, following)
    near = following if following and (paid or _is_possessor(hit, following)) else None
    destination = _destination(context, hit.last + _scheduled(context.scan, hit.last), _TO)
    if near and destination is None:
        destination = _destination(context, near.last, _TO)
    visitor = near or subject(context, hit.first)
    reach = 14 if hit.entry.attributes.get("possessed") else 6  # «زيارته غير المسبوقة التي تستمر أربعة أيام لكوريا»
    if visitor is None or destination is None or (near is None and destination.first - hit.last > reach):
        return
    status = _visit_status(context, hit, paid)
    if status is None and ruled_status(context.scan, hit.first, hit.last) is None:
        return
    for candidate in _trips(context, hit, chain(context, visitor), destination, "noun_visit"):
        yield replace(candidate, status=status or Status.HELD)


def _scheduled(scan: Scan, position: int) -> int:
    """Count the words of «كانت مقررة» between a visit and its goal."""
    return 2 if scan.word(position) in _TO_BE and scan.at(Kind.OPERATOR, position + 1) else 0


_TO_BE = frozenset(["كان", "كانت"])


def _is_possessor(hit: Hit, actor: Actor) -> bool:
    """«زيارة X», «زيارة لـ X»: whose visit it is stands right after it."""
    return actor.first - hit.last <= 3 and actor.preposition in ("", "ل") and not actor.joined


def _is_paid_by(scan: Scan, hit: Hit, actor: Actor) -> bool:
    """«الزيارة التي قام بها X», «زيارة تقود X»."""
    return scan.word(hit.last) in _PAID_BY and actor.first - hit.last <= 5 and not actor.preposition


def _visit_status(context: Context, hit: Hit, paid: bool) -> Status | None:
    """Return what the words around the noun say of the visit: held, proposed by an invitation, or nothing."""
    if _is_invited(context.scan, hit):
        return Status.PROPOSED
    before = (context.scan.word(hit.first - 1), context.scan.word(hit.first - 2))
    told = paid or hit.prefix in ("ب", "وب") or hit.entry.attributes.get("possessed")
    return Status.HELD if told or not _VISIT_FRAMES.isdisjoint(before) or _pays(context, hit) else None


def _is_invited(scan: Scan, hit: Hit) -> bool:
    """«دعوة زيارة», «دعا X إلى … لزيارة»."""
    if scan.word(hit.first - 1) in ("دعوه", "لدعوه", "تلبيه"):
        return True
    before = scan.words[max(0, hit.first - 8) : hit.first]
    return hit.prefix == "ل" and any(word.endswith("دعوه") or word == "دعا" for word in before)


def _pays(context: Context, hit: Hit) -> bool:
    """Tell whether the verb of the clause is one of paying a visit: «يؤدي X زيارة»."""
    for position in range(hit.first - 1, max(-1, hit.first - 22), -1):
        word = context.scan.word(position)
        if word in STOPS or word in THAT:
            return False
        if word.removeprefix("و") in _PAYS:
            return True
    return False


_COVERS = cues("covers")


def tours(context: Context, hit: Hit) -> Iterator[Candidate]:
    """«جولته الأوروبية في فرنسا وبريطانيا», «بجولة تشمل كلا من النيجر ومالي»: one visit a state."""
    visitor = subject(context, hit.first)
    words = context.scan.words[hit.last : hit.last + 14]
    listed = hit.last + next((i for i, word in enumerate(words) if word in _COVERS), 0)
    destination = context.first_after(listed, lambda a: a.kind == "state")
    if visitor is None or destination is None or destination.first - listed > 8:
        return
    if destination.preposition in ("", "الي", "في", "من"):
        ahead = _is_ahead(context.scan, hit.last, destination.first)
        for trip in _trips(context, hit, chain(context, visitor), destination, "noun_tour"):
            yield replace(trip, status=Status.PLANNED) if ahead else trip


def _is_ahead(scan: Scan, first: int, last: int) -> bool:
    """Tell whether words [first, last) hold a future: «جولة ستقوده إلى», «جولة سيبدؤها»."""
    if any(word.startswith(("سي", "ست")) and len(word) > 4 for word in scan.words[first:last]):
        return True
    verbs = filter(None, (finite_verb(scan, position) for position in range(first, last)))
    return any(verb.entry.attributes.get("tense") == "future" for verb in verbs)
