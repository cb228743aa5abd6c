"""Meetings that verbs tell: «التقى X Y», «بحث X مع Y», «تسلم X من Y»."""

from collections.abc import Iterator

from cypher.vocabulary import EventType
from ingest.actors import Actor
from ingest.clauses import finite_verb
from ingest.events.arguments import (
    by_state,
    candidate_of,
    carried_subject,
    is_agent,
    is_object,
    objects_after,
    one_by_one,
    verb_subject,
    with_preposition,
)
from ingest.events.context import (
    RELATIVE,
    Candidate,
    Context,
    chain,
    is_envoy,
    is_free_person,
    is_official,
    is_party,
    open_path,
    states_of,
)
from ingest.events.pairs import between
from ingest.events.pronouns import is_object_pronoun, pronoun_sides
from ingest.lexicon import Hit, Kind, cues
from ingest.operators import is_agreed_on
from ingest.scan import Scan


def meetings(context: Context, hit: Hit) -> Iterator[Candidate]:
    """«التقى X Y», «استقبل X Y», «اجتمع X بـ Y»."""
    frame = hit.entry.attributes["frame"]
    if is_object_pronoun(context, hit):
        sides = pronoun_sides(context, hit)
        if sides:
            yield candidate_of(context, hit, sides, f"verb_{frame}", sides[0] if frame == "host" else None)
        return
    if frame == "host" and context.scan.word(hit.last).isdigit():
        return  # «ستستقبل 2500 لاجئ»
    if hit.entry.attributes["past"] in _OPENS_OR_ENDS and _of_exercise(context.scan, hit):
        return
    subjects, others = _who_and_whom(context, hit, frame)
    if frame == "host" and (not any(map(is_official, others)) or _receives_gathering(context.scan, hit, others)):
        return
    if frame != "with" and not subjects:
        return  # «أوضح أنه التقى الرئيسين X وY»: whom someone unknown met need not have met each other
    host = subjects[0] if frame == "host" else None
    together = _SEPARATELY.isdisjoint(context.scan.words[hit.first : hit.last + _FAR_BEHIND])
    for group in one_by_one(others) if together else by_state(others):
        by = next((a for a in group if is_agent(a)), None)  # «استُقبل X من قبل Y»
        yield candidate_of(context, hit, [*subjects, *group], f"verb_{frame}", by or host)


def _who_and_whom(context: Context, hit: Hit, frame: str) -> tuple[list[Actor], list[Actor]]:
    """Return the subjects and the objects of a verb; a lone official after it is its object if someone acts before."""
    subjects, start = verb_subject(context, hit)
    if frame == "with":
        return subjects, _all_with(context, objects_after(context, start, with_preposition))
    others = objects_after(context, start, is_object)
    if others and subjects and all(_is_name_of(subjects[0], a) for a in others):
        others = objects_after(context, others[-1].last, is_object)  # «استقبل المستشار بالديوان … فلان Y»
    if others or len(states_of(subjects)) > 1:
        met = None if others or start == hit.last else _who_goes_on(context, hit, subjects)
        return ([met], subjects) if met else (subjects, others)
    own = None if start != hit.last and _names_another(context.scan, start) else carried_subject(context, hit)
    return [own] if own and start != hit.last and own not in subjects else [], subjects


def _who_goes_on(context: Context, hit: Hit, behind: list[Actor]) -> Actor | None:
    """«يلتقي X Y، كما سيلتقي وزراء خارجية A وB»: «as well» tells that X, who met another, meets those behind it too."""
    if context.scan.word(hit.first - 1) != "كما":
        return None
    acting = (a for a in context.actors if is_free_person(a) and finite_verb(context.scan, a.first - 1))
    own = next((a for a in acting if a.last <= hit.first), None) or carried_subject(context, hit)
    return own if own and own.kind == "person" and states_of([own]).isdisjoint(states_of(behind)) else None


def _receives_gathering(scan: Scan, hit: Hit, others: list[Actor]) -> bool:
    """«تستضيف كينيا مؤتمرا بمشاركة X وY»: what is received is the conference that its own noun tells."""
    between = (h for h in scan.each(Kind.EVENT) if hit.last <= h.first < others[0].first)
    held = any(h.entry.attributes["pos"] == "noun" and h.entry.value in _TO_HOLD for h in between)
    return held and hit.entry.attributes["past"] == "استضاف"


def _is_name_of(subject: Actor, actor: Actor) -> bool:
    """Tell whether a bare name behind an unnamed official may be his, parted from his office by what is unknown."""
    unnamed = subject.kind == "person" and not any(f.names for f in subject.figures)
    bare = actor.kind == "person" and not any(f.titles or f.counterpart for f in actor.figures)
    return unnamed and bare and not actor.joined and set(actor.states) <= set(subject.states)


_SEPARATELY = frozenset(["حده", "منفصلين", "منفصله", "منفصلا", "منفصل", "منفردين"])
_FAR_BEHIND = 16
"""Words from a verb to «كلا على حدة» at most."""
_OPENS_OR_ENDS = ("افتتح", "اختتم")


def _of_exercise(scan: Scan, hit: Hit) -> bool:
    """«اختتمت القوات المصرية واليونانية تدريبات»: what ends is an exercise or a visit, told by its own noun."""
    following = next((h for h in scan.each(Kind.EVENT) if hit.last <= h.first), None)
    return following is not None and following.entry.attributes["frame"] in ("joint", "visit", "tour")


def _names_another(scan: Scan, position: int) -> bool:
    """«استقبل X الشيخ حمد»: after the subject begins someone of whom the reader knows too little."""
    return any(scan.at(kind, position) for kind in (Kind.HONORIFIC, Kind.RANK, Kind.GIVEN))


def _all_with(context: Context, others: list[Actor]) -> list[Actor]:
    """«يجتمع مع X ثم مع Y»: every «مع» of the clause adds to the others."""
    found = list(others)
    while found:
        following = context.first_after(found[-1].last, is_party)
        if following is None or following.preposition != "مع" or following.first - found[-1].last > 3:
            break
        found += chain(context, following)
    return found


def summons(context: Context, hit: Hit) -> Iterator[Candidate]:
    """«استدعت وزارة الخارجية السفير X»: he comes to her; «استدعت سفيرها للتشاور» calls one's own man home."""
    if not _CALLED_HOME.isdisjoint(context.scan.words[hit.last : hit.last + 12]):
        return
    subjects, start = verb_subject(context, hit)
    envoys = [a for a in objects_after(context, start, is_object) if is_envoy(a)]
    if not envoys and subjects and is_envoy(subjects[0]) and start != hit.last:
        own, envoys = carried_subject(context, hit), subjects  # «كما استدعت سفير مالي»
        subjects = [own] if own else []
    for envoy in envoys if subjects else ():
        yield candidate_of(context, hit, [subjects[0], envoy], "verb_summon", subjects[0])


_CALLED_HOME = cues("called_home")


def _discusses_with(actor: Actor) -> bool:
    return actor.preposition == "مع" and actor.kind in ("person", "side", "ministry", "organization")


def _together(context: Context, hit: Hit) -> list[Actor] | None:
    """«X يبحث ونظيره Y كذا», «أنه اتفق والوزير Y»: «و» right behind the verb is «with»."""
    other = context.first_after(hit.last, lambda a: a.joined and a.kind in ("person", "side", "both"))
    return chain(context, other) if other and other.first - (context.scan.word(hit.last) == "و") == hit.last else None


def discussions(context: Context, hit: Hit) -> Iterator[Candidate]:
    """«بحث X مع Y …» is a meeting; «بحث X وY» of two states too; «بحث X كذا» and «الجانبان اتفقا» are none."""
    if context.scan.word(_before_time(context.scan, hit.first)) in _CAME_ABOUT:
        sides = between(context, hit)  # «تم اليوم بحث التعاون بين X وY»
        if sides and all(a.kind == "person" for a in sides):
            yield candidate_of(context, hit, sides, "verb_discuss")
        return
    if hit.entry.attributes.get("pronoun") and context.scan.word(hit.first - 1) not in _WHAT:
        return
    together = _together(context, hit)
    subjects, start = verb_subject(context, hit)
    others = objects_after(context, start, _discusses_with) if together is None else together
    agrees = hit.entry.attributes["past"] == "اتفق"
    if len(states_of(a for a in subjects if a.kind == "person" or (is_official(a) and not agrees))) > 1:
        yield candidate_of(context, hit, [*subjects, *others], "verb_discuss")
    elif others and not agrees:
        for group in one_by_one(others):
            yield candidate_of(context, hit, [*subjects, *group], "verb_discuss")
    if agrees and len(states_of([*subjects, *others])) > 1:
        yield from _agreed_on(context, hit, [*subjects, *others])


_CAME_ABOUT = ("تم", "وتم", "جري", "وجري")


def _before_time(scan: Scan, position: int) -> int:
    """Return the word before another one and the words of time right before that."""
    before = position - 1
    while before > 0 and any(h.entry.value == "time" for h in scan.all_at(Kind.STOP, before)):
        before -= 1
    return before


_WHAT = RELATIVE | {"ما", "مما"}
"""«ما بحثه X مع Y», «الملفات التي بحثها X مع Y»: else a verb of talking with a pronoun is its noun: «بحثه»."""
_TO_HOLD = (EventType.MEETING, EventType.CONFERENCE, EventType.SESSION, EventType.JOINT_ACTIVITY)


def _agreed_on(context: Context, hit: Hit, sides: list[Actor]) -> Iterator[Candidate]:
    """«اتفق X وY على عقد اجتماع»: what they will hold, if it has no other sides of its own."""
    for noun in context.scan.each(Kind.EVENT):
        row = noun.entry.attributes
        if noun.first < hit.last or row["pos"] != "noun" or noun.entry.value not in _TO_HOLD or row["possessed"]:
            continue
        if not _has_sides(context, noun) and is_agreed_on(context.scan, noun.first):
            yield candidate_of(context, noun, sides, "agreed_on")


def _has_sides(context: Context, noun: Hit) -> bool:
    """«الاجتماع», «اجتماع مع X», «اجتماع للجنة الرباعية»: one that is known, or others hold."""
    scan, following = context.scan, context.first_after(noun.last, is_party)
    if scan.word(noun.first).startswith(("ال", "وال", "لل")) or scan.word(noun.last).startswith("لل"):
        return True
    return bool(following and following.first - noun.last < _NEAR and following.preposition in ("مع", "بين", ""))


_NEAR = 4
"""Words between a meeting and whose it is, at most."""


_THINGS = cues("handed_over")


def deliveries(context: Context, hit: Hit) -> Iterator[Candidate]:
    """«تسلم X من Y رسالة»: who hands it over stands before the thing; who sent it stands after and was not there."""
    subjects, start = verb_subject(context, hit)
    giver = context.first_after(start, lambda a: a.kind == "person" and a.preposition == "من")
    bearer = _bearer(context, start)
    if bearer and subjects:
        yield candidate_of(context, hit, [*subjects, bearer], "verb_receive")
        return
    if giver is None or not open_path(context.scan, start, giver.first):
        return
    words = context.scan.words
    thing_first = not _THINGS.isdisjoint(words[start : giver.first])
    if not thing_first and not _THINGS.isdisjoint(words[giver.last : giver.last + 4]):
        yield candidate_of(context, hit, [*subjects, giver], "verb_receive")


def _bearer(context: Context, start: int) -> Actor | None:
    """«رسالة من Y سلمها إليه Z», «نقلها Z»: who brings what another sent stands behind a verb with a pronoun for it."""
    scan = context.scan
    thing = next((p for p in range(start, min(start + _NEARBY, len(scan.words))) if scan.word(p) in _THINGS), None)
    if thing is None:
        return None
    behind = range(thing, min(thing + _LETTER, len(scan.words)))
    verb = next((p for p in behind if scan.word(p) in _CARRIED or scan.word(p) in (".", "؛")), None)
    if verb is None or scan.word(verb) not in _CARRIED:
        return None
    place = verb + 1 + (scan.word(verb + 1) in ("اليه", "اليها", "له", "لها"))
    return context.first_after(place, lambda a: a.first == place and is_free_person(a))


_CARRIED = cues("carried_letter")
_NEARBY = 4
_LETTER = 16
"""Words from a letter to the verb that tells who carried it at most."""


def handovers(context: Context, hit: Hit) -> Iterator[Candidate]:
    """«سلّم X رسالة من Z إلى Y»: who hands it over and who receives it meet; who sent it was not there."""
    subjects, start = verb_subject(context, hit)
    receiver = context.first_after(start, lambda a: a.kind == "person" and a.preposition in ("الي", "ل"))
    if receiver is None or not open_path(context.scan, start, receiver.first):
        return
    if not _THINGS.isdisjoint(context.scan.words[start : receiver.first]):
        yield candidate_of(context, hit, [*subjects, receiver], "verb_hand")


def given(context: Context, hit: Hit) -> Iterator[Candidate]:
    """«سلّم X Y الأجهزة»: who receives is the first of two objects, right behind the giver."""
    subjects, start = verb_subject(context, hit)
    receiver = context.first_after(start, lambda a: a.first == start and is_free_person(a) and not a.joined)
    if receiver and receiver.states and start > hit.last and states_of(subjects).isdisjoint(receiver.states):
        yield candidate_of(context, hit, [*subjects, receiver], "verb_hand")
