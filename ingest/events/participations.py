"""Who takes part in a gathering: «الاجتماع … بمشاركة X وY», «افتتح X القمة بحضور Y», «يشارك في المؤتمر كل من X وY»."""

from collections.abc import Iterator
from dataclasses import replace

from cypher.vocabulary import EventType, Status
from ingest.actors import Actor
from ingest.events.arguments import candidate_of
from ingest.events.chairs import chairs
from ingest.events.civil import is_civil
from ingest.events.context import Candidate, Context, chain, is_free_person, is_party, open_path, states_of
from ingest.events.gathered import of_its_body
from ingest.events.holdings import holder
from ingest.events.hosts import hosts
from ingest.events.journeys import is_seat
from ingest.events.multilateral import held_in
from ingest.events.speakers import of_many
from ingest.lexicon import Hit, Kind, cues
from ingest.operators import ruled_status
from ingest.scan import Scan

TAKES_PART = cues("attended") | cues("takes_part")


_GATHERINGS = (EventType.MEETING, EventType.CONFERENCE, EventType.SESSION, EventType.SIGNING, EventType.JOINT_ACTIVITY)
NEAR = 20
"""Words between taking part and both the gathering and who takes part, at most."""


def participations(context: Context) -> Iterator[Candidate]:
    """«الاجتماع … بمشاركة X وY وZ», «يشارك في المؤتمر كل من X وY»; who receives or chairs it takes part too."""
    scan = context.scan
    for position in [p for p, word in enumerate(scan.words) if word in _TOLD]:
        takes_part = scan.word(position).removeprefix("و") in TAKES_PART or _joins(scan, position)
        told = takes_part and not _is_wished(scan, position)
        noun = _gathering_near(scan, position) if told else None
        if noun is None or of_its_body(scan, noun, position):
            continue
        host = [
            *hosts(context, noun),
            *chairs(context, noun),
            *holder(context, noun),
            *_openers(context, noun, position),
        ]
        others = _from_each(context, position) or _named_states(context, position)
        linked = [*host, *(others or _who_take_part(context, position, bool(host)))]
        place = _receives_them(context, noun, position, linked) if len(linked) > len(host) else None
        states = states_of([*linked, place] if place else linked)
        if len(linked) > len(host) and len(states) > 1 and not is_civil(context, noun, linked):
            found = replace(candidate_of(context, noun, linked, "participation"), destination=place)
            ahead = ruled_status(scan, position, position + 1)  # «قمة يفترض أن يشارك فيها X وY»
            found = replace(found, status=ahead) if ahead in _TO_COME else found
            yield replace(found, type=EventType.CONFERENCE) if of_many(scan, noun) else found


_TO_COME = (Status.PLANNED, Status.PROPOSED)


def _receives_them(context: Context, noun: Hit, position: int, linked: list[Actor]) -> Actor | None:
    """«انعقدت في نيروبي القمة بمشاركة X»: where a gathering of many is held, its host meets who comes alone."""
    if len(states_of(linked)) != 1 or not (noun.entry.value == EventType.CONFERENCE or of_many(context.scan, noun)):
        return None
    if not any(map(_comes, linked)) or noun.last > position:
        return None
    place = held_in(context, noun) or _held_right_before(context, noun)
    return place if place and states_of([place]).isdisjoint(states_of(linked)) else None


_WORK = cues("work_of") | {"اليوم", "امس"}


def _held_right_before(context: Context, noun: Hit) -> Actor | None:
    """«انطلقت في نيروبي أعمال القمة»: the place between the verb and a gathering."""
    near = next((a for a in context.before(noun.first) if a.kind in ("state", "capital")), None)
    if near is None or near.preposition not in ("في", "ب") or is_seat(context.scan, near):
        return None
    return near if _WORK.issuperset(context.scan.words[near.last : noun.first]) else None


def _comes(actor: Actor) -> bool:
    return actor.kind in ("person", "side")


_OPENS = cues("opens_gathering")
_WAY = 14
"""Words between a verb of opening and the gathering at most."""


def _openers(context: Context, noun: Hit, position: int) -> list[Actor]:
    """«افتتح X القمة بحضور Y»: who opens, heads or attends a gathering takes part in it."""
    if position < noun.last:
        return []
    scan = context.scan
    near = range(max(0, noun.first - _WAY), noun.first)
    verb = next((p for p in reversed(near) if scan.word(p).removeprefix("و") in _OPENS), None)
    if verb is None or not open_path(scan, verb + 1, noun.first):
        return []
    first = context.first_after(verb + 1, is_free_person)
    return chain(context, first) if first and first.first == verb + 1 and first.last <= noun.first else []


def nouns(scan: Scan) -> Iterator[Hit]:
    """Return the nouns for events of a sentence."""
    return (h for h in scan.each(Kind.EVENT) if h.entry.attributes["pos"] == "noun")


_JOINS = cues("joins_gathering")
_TOLD = frozenset(prefix + word for word in TAKES_PART | _JOINS for prefix in ("", "و"))
"""All words of taking part, as a sentence may have them."""


def _joins(scan: Scan, position: int) -> bool:
    """«وسينضم إلى الاجتماع X وY»: they take part in it; not «انضم إلى الحلف»."""
    if scan.word(position).removeprefix("و") not in _JOINS or scan.word(position + 1) != "الي":
        return False
    return any(h.entry.value in _GATHERINGS for h in scan.all_at(Kind.EVENT, position + 2))


_MEMBERS = frozenset(["هي", "وهي", "هم", "وهم"])
_STATES = frozenset(["دول", "الدول", "دولا", "دوله", "بلدان", "البلدان", "بلدا"])


def _named_states(context: Context, position: int) -> list[Actor]:
    """«بمشاركة وزراء خمس دول، هي X وY وZ»: the states listed behind the word that says that they are."""
    words = context.scan.words[position : position + NEAR]
    at = next((position + i for i, word in enumerate(words) if word in _MEMBERS), None)
    if at is None or _STATES.isdisjoint(context.scan.words[position:at]):
        return []
    first = context.first_after(at, lambda a: a.kind == "state" and not a.preposition)
    return chain(context, first) if first and first.first - at <= 2 else []


def _who_take_part(context: Context, position: int, received: bool) -> list[Actor]:
    """Return those listed behind a word of taking part; one alone «بحضور» counts only where another receives him."""
    first = first_participant(context, position)
    linked = chain(context, first) if first and open_path(context.scan, position + 1, first.first) else []
    if linked and linked[0].preposition == "بحضور" and not received and len(states_of(linked)) < 2:
        following = first_participant(context, position, linked[0].last)
        return chain(context, following) if following else []
    return linked


_LIST = 60
"""Words of a list of who came from which state, at most."""


def _from_each(context: Context, position: int) -> list[Actor]:
    """«بحضور وزراء الدول الثلاث، من كينيا X ومن أوغندا Y»: the states from each of which someone came."""
    near = [a for a in context.after(position) if a.first - position < _LIST and a.kind in ("state", "capital")]
    first = next((a for a in near if context.scan.word(a.first - 1) == "من" and not a.joined), None)
    listed = [
        a for a in near if a is first or (first and context.scan.word(a.first - 1) == "ومن" and a.first > first.first)
    ]
    return listed if len(states_of(listed)) > 1 else []


_PERHAPS = frozenset(["ربما", "وربما"])
_WISHES = ("proposed", "hoped", "valued", "denied", "conditional")


def _is_wished(scan: Scan, position: int) -> bool:
    """«ضرورة مشاركة X»: right before a word of taking part stands that it is wanted, doubted or refused."""
    before = (h for first in (position - 1, position - 2) for h in scan.all_at(Kind.OPERATOR, first))
    return scan.word(position - 1) in _PERHAPS or any(h.last == position and h.entry.value in _WISHES for h in before)


def _gathering_near(scan: Scan, position: int) -> Hit | None:
    """Return the gathering nearest to a word; for «برئاسة X، …، ومشاركة Y» the one that X heads."""
    headed = _headed_before(scan, position)
    if headed is not None:
        before = (h for h in nouns(scan) if h.first < headed < h.first + NEAR and h.entry.value in _GATHERINGS)
        return max(before, key=lambda h: h.first, default=None)
    near = (
        h for h in nouns(scan)
        if h.entry.value in _GATHERINGS and abs(h.first - position) < NEAR and not _has_its_own(scan, h)
    )  # fmt: skip
    return min(near, key=lambda h: abs(h.first - position), default=None)


_HEADED = cues("heads_gathering")
_ITS_HEAD = 24
"""Words from «برئاسة X» to «ومشاركة Y» at most."""


def _headed_before(scan: Scan, position: int) -> int | None:
    """Return the word «برئاسة» to which «ومشاركة» at a word is joined."""
    if scan.word(position) not in _JOINED:
        return None
    near = range(position - 1, max(-1, position - _ITS_HEAD), -1)
    return next((p for p in near if scan.word(p) in _HEADED), None)


_JOINED = frozenset(["ومشاركه", "وحضور", "وبمشاركه", "وبحضور"])


def _has_its_own(scan: Scan, noun: Hit) -> bool:
    """«خلال لقائه مع X»: who met there is told, and those who take part do so in something else."""
    return bool(noun.entry.attributes.get("possessed")) and scan.word(noun.last) == "مع"


_PARTAKERS = ("", "من")
_PARTAKING_STATES = (*_PARTAKERS, "بمشاركه", "بحضور")
"""«بمشاركة قوات من X وY»: several states in one."""


def first_participant(context: Context, position: int, behind: int = 0) -> Actor | None:
    """Return who stands first behind a word, or behind «كل من» there; `behind` is where to look from at least."""
    words = context.scan.words[position : position + NEAR]
    start = max(behind - 1, position + next((i for i, word in enumerate(words) if word in ("كل", "كلا")), 0))
    first = context.first_after(
        start + 1,
        lambda a: (
            is_party(a)
            and a.preposition.removeprefix("و")
            in (_PARTAKING_STATES if len(a.states) > 1 or a.first == position + 1 else _PARTAKERS)
        ),
    )
    return first if first and first.first - position <= NEAR else None
