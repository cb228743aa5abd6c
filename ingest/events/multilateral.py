"""Gatherings that officials attend: «شارك X في اجتماع لحلف الأطلسي», «خلال حضوره مؤتمرا في روما»."""

from collections.abc import Iterator
from dataclasses import replace

from cypher.vocabulary import EventType, Status
from ingest.actors import Actor
from ingest.clauses import finite_verb
from ingest.events.arguments import candidate_of
from ingest.events.chairs import chairs
from ingest.events.civil import is_civil
from ingest.events.context import RELATIVE, Candidate, Context, chain, open_path, subject
from ingest.events.journeys import city_after, goal, is_seat
from ingest.events.speakers import from_afar, is_event_noun, said_in, speaks_there
from ingest.lexicon import Entry, Hit, Kind, cues
from ingest.operators import ruled_status, status_behind
from ingest.scan import Scan
from ingest.tense import tense_status

REACH = 8
"""Words between a meeting and the organisation that holds it."""
FAR = 25
"""Words between taking part and the gathering, at most: the official may stand between."""
_GATHERINGS = (EventType.MEETING, EventType.CONFERENCE, EventType.SESSION)
_ATTENDS = cues("attends")
_SPEAKS = cues("told_within") | {"امام", "كلمته", "كلمتها"}
_AIMS = cues("attends_later")
_WORK = cues("work_of") | {"في", "،", ","}


def attendances(context: Context) -> Iterator[Candidate]:
    """Yield a conference for each official who takes part in a gathering abroad or of an organisation, or speaks there.

    The state in which it is held takes part, unless the organisation only has its seat there or is the Union's.
    """
    for noun in context.scan.each(Kind.EVENT):
        row = noun.entry.attributes
        if row["pos"] != "noun" or noun.entry.value not in _GATHERINGS or row["frame"] == "none":
            continue
        start, official = _attended(context, noun)
        start, official = (start, official) if official else said_in(context, noun)
        if start is None or official is None or not official.states:
            continue
        with_others = _with_others(context, noun, start, official)
        if with_others is None or _stayed_away(context.scan, start) or is_civil(context, noun, [official]):
            continue
        sides, host = with_others
        pos = "noun" if _is_ahead(context, noun, start) else "attendance"
        entry = Entry(Kind.EVENT, EventType.CONFERENCE, {"pos": pos, "frame": "attend"})
        found = candidate_of(context, Hit(noun.first, noun.last, noun.prefix, entry), [official, *sides], "council")
        status = Status.PLANNED if _beside_plan(context.scan, start) else found.status
        yield replace(found, destination=host, status=status)


_TOLD = cues("told_within")
_AHEAD = (Status.PLANNED, Status.PROPOSED)
_BEFORE = 4
"""Words between what is planned for a gathering and the gathering, at most: «لقاء ثنائي خلال القمة»."""
_JOURNEY = 20
"""Words between a journey and the gathering that it is for, at most."""


def _is_ahead(context: Context, noun: Hit, start: int) -> bool:
    """Tell whether an attendance may be still to come, so that what rules its words counts.

    «لحضور», «سيحضر», unless who attends is on his way; «سيقدم اقتراحا خلال القمة»; «مشاركته في القمة المقبلة».
    """
    scan = context.scan
    if any(word in _AIMS for word in scan.words[start : noun.first]):
        return scan.word(start - 1) not in _TOLD and not _travelled(context, start)
    later = scan.word(start) in _SPEAKS and tense_status(scan, noun.first, noun.last, context.starts)
    return later is Status.PLANNED or status_behind(scan, noun.last) in _AHEAD


def _beside_plan(scan: Scan, start: int) -> bool:
    """«اتفقا على عقد لقاء خلال القمة»: where they plan to meet they plan to be."""
    near = (h for p in range(max(0, start - _BEFORE), start) for h in scan.all_at(Kind.EVENT, p))
    return scan.word(start) in _SPEAKS and any(ruled_status(scan, h.first, h.last) is Status.PLANNED for h in near)


def _stayed_away(scan: Scan, start: int) -> bool:
    """«عدم قيام الوزير بزيارة روما للمشاركة في مؤتمر»: who does not travel does not attend."""
    journeys = (
        h for h in scan.each(Kind.EVENT)
        if start - _JOURNEY < h.first < start and h.entry.attributes["frame"] in ("visit", "to")
    )  # fmt: skip
    return any(ruled_status(scan, h.first, h.last) is Status.DENIED for h in journeys)


def _attended(context: Context, noun: Hit) -> tuple[int | None, Actor | None]:
    """Return the word that says that someone takes part, and who: «المشاركة في أشغال», «شارك X في أعمال»."""
    words, position, between = context.scan.words, noun.first - 1, None
    while position >= max(0, noun.first - FAR):
        word = words[position].removeprefix("و")
        if word in _ATTENDS or word in _AIMS:
            if between is None:
                official = _state_before(context, position) or subject(context, position)
                return position, official if official and _attends(context.scan, official, position) else None
            told = word not in _SPEAKS and _attends(context.scan, between, position)
            return (position, between) if told else (None, None)
        actor = next((a for a in context.before(position + 1) if a.last == position + 1), None)
        if actor and actor.kind in _GUESTS and not actor.preposition and between is None:
            between, position = actor, actor.first - 1
        else:
            before = _before_detail(context.scan, position, actor)
            if before is None:
                break
            position = before
    return None, None


def _before_detail(scan: Scan, position: int, actor: Actor | None) -> int | None:
    """Return the word before what may stand between taking part and a gathering and end at a word, None if that ends.

    «برئاسة X», «اليوم», «في مسقط», «إلى جانب ثلاثين دولة».
    """
    if actor and actor.preposition in _LED_BY:
        return actor.first - 2
    if actor and actor.kind in ("state", "capital") and actor.preposition in ("في", "ب"):
        return actor.first - 1
    if scan.words[position] in _WORK or _is_time(scan, position):
        return position - 1
    aside = _alongside(scan, position)
    return aside - 1 if aside is not None else None


_ASIDE = 9
"""Words of «إلى جانب أكثر من أربعين دولة» at most."""


def _alongside(scan: Scan, position: int) -> int | None:
    """«شارك X، إلى جانب أكثر من أربعين دولة، في مؤتمر»: where what ends at a word begins, if it tells who else came."""
    for first in range(position - 1, position - _ASIDE, -1):
        if scan.word(first) == "جانب" and scan.word(first - 1) in ("الي", "والي"):
            return first - 1
        if finite_verb(scan, first) or scan.word(first) in _ENDS_ASIDE:
            return None
    return None


_ENDS_ASIDE = frozenset([".", "؛", "،", ","])


def _state_before(context: Context, position: int) -> Actor | None:
    """«قال X إن كينيا ستشارك في مؤتمر»: a state right before the verb is its subject."""
    near = next(iter(context.before(position)), None)
    of_verb = near is not None and near.last == position and near.kind == "state" and not near.preposition
    return near if of_verb and finite_verb(context.scan, position) else None


_GUESTS = frozenset({"person", "side", "both", "ministry", "state"})


def _attends(scan: Scan, actor: Actor, position: int) -> bool:
    """Tell whether someone can take part: officials, a delegation, a state as the subject: «تشارك تونس في مؤتمر»."""
    if scan.word(position - 1) in RELATIVE and position - actor.last > 2:  # a comma may stand between
        return False  # «وفد ليبيا يبحث مكونات الوفود التي ستشارك»
    if actor.kind != "state":
        return actor.kind in _GUESTS
    beside = actor.last == position or actor.first == position + 1
    return beside and finite_verb(scan, position) is not None and scan.word(position) not in _SPEAKS


_LED_BY = ("برياسه", "بقياده")


def _is_time(scan: Scan, position: int) -> bool:
    return any(h.entry.value == "time" for h in scan.all_at(Kind.STOP, position))


_UNIONS = frozenset({"EU", "NATO", "OPEC"})
"""Organisations that meet in a member state without its taking part more than others."""


def _with_others(context: Context, noun: Hit, start: int, official: Actor) -> tuple[list[Actor], Actor | None] | None:
    """Return the organisation and officials with whom someone attends, and the host; None if there are neither."""
    organization = _holder(context, noun)
    speaks = context.scan.word(start) in _SPEAKS or context.scan.word(start) == "في"
    there = not speaks or speaks_there(context, noun, start, official)
    if organization is None and not there:
        return None
    there_himself = there and not from_afar(context.scan, noun)
    place = (held_in(context, noun) or _held_in_before(context, noun, start)) if there_himself else None
    host = place if place and set(place.states).isdisjoint(official.states) else None
    sides = [*([organization] if organization else []), *([] if speaks else _companions(context, noun, start))]
    sides += [a for a in chairs(context, noun) if set(a.states).isdisjoint(official.states)]
    return (sides, host) if sides or host else None


def _held_in_before(context: Context, noun: Hit, start: int) -> Actor | None:
    """«شارك X، اليوم، في مسقط، في الاجتماع»."""
    scan = context.scan
    places = (a for a in context.before(noun.first) if a.kind in ("state", "capital") and a.first > start)
    near = next((a for a in places if a.preposition == "في" and scan.word(a.last) in ("،", ",", "في")), None)
    return near if near and not is_seat(scan, near) else None


_ELSEWHERE = 4
"""Words between the name of a gathering and where it is held this time, at most."""
_ABOUT = cues("about") | cues("matter")


def held_in(context: Context, noun: Hit) -> Actor | None:
    """«مؤتمر روما», «المؤتمر الذي عقد في روما», «المؤتمر الذي تستضيفه إيطاليا»; not «مؤتمر حول الوضع في ليبيا»."""
    scan = context.scan
    town = city_after(context, noun.last, noun.last + 1, ("",))
    capital = next((a for a in context.after(noun.last) if a.first == noun.last and a.kind == "capital"), None)
    named = town or capital
    if named:
        elsewhere = goal(context, named.last, ("في", "ب"))  # «منتدى دافوس بشرم الشيخ»
        near = elsewhere if elsewhere and elsewhere.first - named.last <= _ELSEWHERE else named
        return None if is_seat(scan, near) else near
    place = _receiver(context, noun) or goal(context, _past_verb(scan, noun.last), ("في", "ب"))
    if place is None:
        return None
    unions = (h for h in scan.each(Kind.ORGANIZATION) if h.entry.value in _UNIONS)
    if any(noun.last <= h.first <= place.last for h in unions):
        return None
    nouns = [p for p in range(noun.last, noun.last + 3) if is_event_noun(scan, p)]  # «اجتماعات المنتدى»
    between = range(nouns[-1] + 1 if nouns else noun.last, place.first)
    if any(scan.word(p) in _ABOUT or is_event_noun(scan, p) for p in between):
        return None
    return place


_HELD = cues("happened") | cues("takes_place") | cues("to_be_held")
_ADJECTIVES = 3
"""Words between a gathering and the verb that says where it is held, at most."""


def _past_verb(scan: Scan, start: int) -> int:
    """«مؤتمر (دولي) انعقد في النرويج»: where a clause without a relative pronoun tells its place, else the start."""
    at = next((p for p in range(start, start + _ADJECTIVES) if scan.word(p) in _HELD), None)
    return at + 1 if at is not None and finite_verb(scan, at) else start


_RECEIVES = cues("received_by")


def _receiver(context: Context, noun: Hit) -> Actor | None:
    """«المؤتمر الذي تستضيفه إيطاليا», «القمة التي تحتضنها روما»."""
    near = range(noun.last, noun.last + REACH)
    at = next((p for p in near if context.scan.word(p) in _RECEIVES), None)
    states = (a for a in context.after(at + 1 if at is not None else 0) if a.kind in ("state", "capital"))
    place = next(states, None)
    return place if at is not None and place and place.first <= at + 2 else None


_PARTAKES = cues("attends_it")


def _companions(context: Context, noun: Hit, start: int) -> list[Actor]:
    """«مؤتمر عبر الإنترنت مع X وY», «المنتدى الذي يشارك فيه X»; not «على هامش مشاركته في القمة مع X»."""
    scan = context.scan
    told = finite_verb(scan, start) is not None
    for actor in context.after(noun.last):
        if actor.first - noun.last > FAR or not open_path(scan, noun.last, actor.first):
            return []
        before = scan.words[max(noun.last, actor.first - 3) : actor.first]
        relative = not RELATIVE.isdisjoint(before) and not _PARTAKES.isdisjoint(before)
        if actor.kind == "person" and (relative or (told and actor.preposition == "مع")):
            return chain(context, actor)
    return []


def _travelled(context: Context, position: int) -> bool:
    """Tell whether who wants to attend is on his way or there: «توجه إلى بروكسل لحضور اجتماع»."""
    words = context.scan.words[max(0, position - 6) : position]
    if any(word.startswith("وصول") for word in words[-4:]) or not _IS_THERE.isdisjoint(words):
        return True
    near = (h for h in context.scan.each(Kind.EVENT) if position - 20 <= h.first < position)
    return any(_arrives(context.scan, h) for h in near)


_IS_THERE = cues("is_there")


def _arrives(scan: Scan, hit: Hit) -> bool:
    """«وصل إلى روما», «اختتم زيارته لروما للمشاركة»: a visit that takes place brings someone there."""
    row = hit.entry.attributes
    if row["pos"] == "noun":
        return row["frame"] == "visit" and bool(row["possessed"]) and not ruled_status(scan, hit.first, hit.last)
    return row.get("frame") in ("to", "at") and row.get("tense") == "past"


def _holder(context: Context, noun: Hit) -> Actor | None:
    """Return the organisation whose meeting it is: «لحلف الأطلسي», «لوزراء دفاع الاتحاد الأوروبي»."""
    for actor in context.after(noun.last):
        if actor.first - noun.last > REACH or not open_path(context.scan, noun.last, actor.first):
            return None
        if actor.kind == "organization" and actor.preposition in ("", "ل"):
            return actor
        if actor.kind != "person" or actor.states or (actor.figures and actor.figures[0].name):
            return None
    return None
