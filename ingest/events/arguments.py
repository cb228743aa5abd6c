"""The arguments of an event word: the subject and the objects of a verb, and the event that they make."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import pairwise

from cypher.vocabulary import Channel, EventType, Status
from ingest.actors import Actor
from ingest.clauses import finite_verb
from ingest.events.bonds import with_another
from ingest.events.context import (
    OFFICIALS,
    PARTIES,
    RELATIVE,
    STOPS,
    Candidate,
    Context,
    chain,
    first_of_chain,
    is_example,
    is_free_person,
    is_of_private,
    is_official,
    is_party,
    open_path,
    states_of,
    subject,
    subject_before,
)
from ingest.events.pronouns import is_man, speaker, the_latter
from ingest.events.strangers import followed_by_subject
from ingest.lexicon import Hit, Kind, cues
from ingest.scan import Scan
from ingest.sessions import number_of
from ingest.tense import goes_on_from_plan, is_in_its_course, is_on_programme

REACH = 45
"""Words between an event word and a participant at most."""
_COMES_NEXT = cues("comes_next")
_MEANWHILE = cues("meanwhile")


def _tense_status(context: Context, hit: Hit) -> Status:
    """Future is planned; so is a present that tells what comes after the news: «حيث يلتقي», «زيارة يلتقي خلالها»."""
    tense = hit.entry.attributes.get("tense")
    later = context.scan.word(hit.first - 1) in _COMES_NEXT or goes_on_from_plan(context.scan, hit)
    later = later or is_in_its_course(context.scan, hit) or _precedes(context.scan, hit)
    later = later or _is_for_today(context.scan, hit) or is_on_programme(context.scan, hit)
    if tense == "future" or (tense == "present" and later):
        return Status.PLANNED
    return Status.HELD


_SOON = 10
"""Words between a verb and the day of what it tells at most: «يصل وزير الدفاع الكيني X اليوم»."""


def _is_for_today(scan: Scan, hit: Hit) -> bool:
    """«يصل X اليوم»: who sets out or arrives in the present is still to come; «يزور X البلاد اليوم» may be there."""
    if hit.entry.attributes.get("frame") not in ("to", "leave") or scan.word(hit.first - 1) in RELATIVE:
        return False
    following = scan.words[hit.last : hit.last + _SOON]
    end = next((i for i, word in enumerate(following) if word in STOPS), len(following))
    return "اليوم" in following[:end]


def _precedes(scan: Scan, hit: Hit) -> bool:
    """«سيزور X الرباط قبل أن يلتقي Y»: after what is still to come."""
    if scan.word(hit.first - 1) != "ان" or scan.word(hit.first - 2) not in ("قبل", "علي"):
        return False
    verbs = (finite_verb(scan, p) for p in range(hit.first - 2))
    return any(v and v.entry.attributes["tense"] == "future" for v in verbs)


def verb_subject(context: Context, hit: Hit) -> tuple[list[Actor], int]:
    """Return the subject chain of a verb, and the word after which its objects stand.

    Verb first: the first actor after it without a preposition. Subject first, relative clause, or no subject of its
    own: the nearest before, else the topic.
    """
    if context.scan.word(hit.last) in _MEANWHILE:
        main = subject(context, hit.first)
        return ([main] if main else []), hit.last
    own = speaker(context, hit)
    if own:
        return [own], hit.last
    latter = the_latter(context, hit)
    if latter:
        return [latter], hit.last + 1
    left, behind = subject_at_left(context, hit), _subject_behind(context, hit)
    if left and not (behind and behind.first == hit.last and _set_off(context, hit, left)):
        return chain(context, left), hit.last
    if behind:
        linked = chain(context, behind)
        return linked, linked[-1].last
    own = carried_subject(context, hit)
    return ([own] if own else []), hit.last


def _subject_behind(context: Context, hit: Hit) -> Actor | None:
    """«التقى (في تونس) X …»: the first actor after a verb, a state only right after it or after «فيه», «اليوم»."""
    following = context.first_after(hit.last, lambda a: is_party(a) and not _is_where(a))
    if following is None or following.preposition or following.joined or _is_oblique(context, following):
        return None
    late = any(not _is_small(context.scan, p) for p in range(hit.last, following.first))
    if following.kind in ("state", "capital", "organization") and late:
        return None
    return following if open_path(context.scan, hit.last, following.first) else None


def _is_where(actor: Actor) -> bool:
    """Tell whether an actor is a state or capital where something is: «في تونس», «ببيروت»."""
    return actor.kind in ("state", "capital") and actor.preposition in ("في", "ب")


_IN_IT = frozenset(["فيه", "فيها", "خلالها", "خلاله", "به", "بها"])


def _is_small(scan: Scan, position: int) -> bool:
    """«في وقت تستقبل فيه الجزائر …»: a word that may stand between a verb and a state that is its subject."""
    return scan.word(position) in _IN_IT or any(h.entry.value == "time" for h in scan.all_at(Kind.STOP, position))


def _is_oblique(context: Context, actor: Actor) -> bool:
    """«التقى الرئيسين X وY», «استقبل وزيري خارجية …»: a dual in the oblique case is no subject."""
    dual = any(t.number == "d" for f in actor.figures for t, _ in f.titles)
    return dual and context.scan.word(actor.first).endswith(("ين", "ي"))


def _is_relative(context: Context, hit: Hit) -> bool:
    return not RELATIVE.isdisjoint((context.scan.word(hit.first - 1), context.scan.word(hit.first - 2)))


def _set_off(context: Context, hit: Hit, left: Actor) -> bool:
    """«…، X، التقى Y», «قال X: التقى Y Z»: before a verb with its own subject what precedes is cut off."""
    cut = _is_byline(left) or not {"،", ",", ":"}.isdisjoint(context.scan.words[left.last : hit.first])
    return cut and not _is_relative(context, hit)


def _is_byline(actor: Actor) -> bool:
    """«سالم الربيعي بحث الوزير مع السفير»: a name without office at the head of a report is who wrote it."""
    return actor.first == 0 and not actor.states and not any(f.titles for f in actor.figures)


def carried_subject(context: Context, hit: Hit) -> Actor | None:
    """Return the subject of a verb that has none of its own.

    It is that of the sentence so far, or, at the beginning of a sentence, that of the text.
    """
    if followed_by_subject(context.scan, context.actors, hit.last):
        return None
    if _is_relative(context, hit) and is_of_private(context, hit.first):
        return None
    before = subject_before(context, hit.first)
    if before:
        return _whose_counterpart(context, before)
    goes_on = hit.first <= 3 or hit.prefix or context.scan.word(hit.first - 1) == "ثم"
    topic = context.topic if goes_on else None
    if topic is None or not _is_of_woman(context.scan, hit) or not is_man(topic):
        return topic
    start = hit.first - (context.scan.word(hit.first - 1) == "قد")
    near = next(iter(context.before(hit.first)), None)
    of_state = near is not None and near.kind == "state" and not near.preposition and near.last == start
    return near if of_state else None  # «كانت كينيا قد وقعت»


def _is_of_woman(scan: Scan, hit: Hit) -> bool:
    """«واستقبلت ولاية كاجيادو الوفد»: a verb of a woman, state or body does not mean the man spoken of before."""
    row = hit.entry.attributes
    return row["pos"] == "verb" and row.get("tense") == "past" and scan.word(hit.last - 1).endswith("ت")


def _whose_counterpart(context: Context, actor: Actor) -> Actor:
    """«التقى X أمس في باريس نظيره Y، كما …»: what goes on is about X, whose counterpart Y was the object."""
    if actor.joined or actor.preposition or not any(f.counterpart for f in actor.figures):
        return actor
    own = (a for a in context.before(actor.first) if is_free_person(a) and not any(f.counterpart for f in a.figures))
    return next(own, actor)


_BEFORE_VERB = RELATIVE | cues("before_verb") | {"،", ",", "-", ":"}


def subject_at_left(context: Context, hit: Hit) -> Actor | None:
    """Return the subject that stands before its verb: in headlines, after «كان», before «الذي»."""
    if hit.prefix.startswith(("و", "ف")):
        return None
    near = next((a for a in context.before(hit.first) if a.kind in OFFICIALS or a.kind == "ministry"), None)
    if near is None or not _BEFORE_VERB.issuperset(context.scan.words[near.last : hit.first]):
        return None
    if _is_relative(context, hit):
        return near
    first = first_of_chain(context, near)
    return None if near.preposition or is_example(context.scan, first) else _whose_counterpart(context, first)


def objects_after(context: Context, start: int, accept: Callable[[Actor], bool]) -> list[Actor]:
    """Return the chain of the first actor after a word that is accepted and lies on an open path."""
    start = _past_aside(context, start)
    for actor in context.after(start):
        if actor.first - start > REACH or with_another(context.scan, start, actor):
            return []
        if actor.kind == "pair" or not accept(actor):
            continue
        return chain(context, actor) if open_path(context.scan, start, actor.first) else []
    return []


def _past_aside(context: Context, start: int) -> int:
    """«بحث X، خلال لقاء عقد في مقر الوزارة، مع Y»: return where an aside ends before «مع», else the start."""
    words = context.scan.words
    if words[start : start + 1] != ("،",) or context.scan.word(start + 1) not in _ASIDES:
        return start
    ends = (p for p in range(start + 2, min(start + REACH, len(words))) if words[p] in _ENDS_ASIDE)
    end = next((p for p in ends if words[p] == "." or context.scan.word(p + 1) == "مع"), start)
    return end + 1 if words[end] == "،" and end > start else start


_ASIDES = cues("told_within") | {"في", "علي", "وذلك", "امس", "اليوم"}
_ENDS_ASIDE = ("،", ".")


def with_preposition(actor: Actor) -> bool:
    """Tell whether an actor is the other side of «اجتمع»: «مع X», «بـ X»; «بليبيا» is a place."""
    if actor.preposition == "ب" and actor.kind in ("state", "capital", "ministry"):
        return False
    return actor.preposition in ("مع", "ب", "ومع") and actor.kind in PARTIES


def is_object(actor: Actor) -> bool:
    """Tell whether an actor can be the other side of «التقى»: an official, a delegation, «مع» an organisation."""
    if actor.kind == "organization":
        return with_preposition(actor)
    return is_official(actor) and (not actor.preposition or with_preposition(actor) or is_agent(actor))


def is_agent(actor: Actor) -> bool:
    """«من قبل X», «من طرف X»: by whom."""
    return actor.preposition in ("قبل", "طرف", "لدن") and is_official(actor)


def one_by_one(others: list[Actor]) -> list[list[Actor]]:
    """Officials of several states whom someone meets are met one by one, unless one word joins them: «نظيريه»."""
    if len(states_of(others)) < 2 or any(a.kind != "person" or _of_several(a) for a in others):
        return [others]
    return by_state(others)


def by_state(others: list[Actor]) -> list[list[Actor]]:
    """Return officials in groups of one state, in the order of the text; «قادة ليبيا ومالي» are two groups."""
    groups: dict[tuple[str, ...], list[Actor]] = {}
    for actor in others:
        several = len(actor.states) > 1 and not actor.figures
        for one in [replace(actor, states=(state,)) for state in actor.states] if several else [actor]:
            groups.setdefault(one.states, []).append(one)
    return list(groups.values())


def _of_several(actor: Actor) -> bool:
    """«نظيريه التونسي والجزائري», «وزيري خارجية تونس والجزائر»: one word for officials of several states."""
    return any(f.counterpart or any(t.number in ("d", "p") for t, _ in f.titles) for f in actor.figures)


def candidate_of(context: Context, hit: Hit, sides: Sequence[Actor], rule: str, host: Actor | None = None) -> Candidate:
    """Return the event of a verb or noun with these sides and whoever is there beside them."""
    status = _tense_status(context, hit) if hit.entry.attributes["pos"] == "verb" else Status.HELD
    channel = _channel(context, hit)
    kind = EventType.CALL if channel is Channel.PHONE else EventType(hit.entry.value)
    unique = tuple(dict.fromkeys([*sides, *context.beside(sides)]))
    number = number_of(context.scan, hit)
    return Candidate(context.index, hit, kind, status, unique, rule, host=host, channel=channel, ordinal=number)


_BY_PHONE = frozenset(["هاتفيا", "هاتفي", "هاتفيه"])
_BY_VIDEO = cues("by_video")


def _channel(context: Context, hit: Hit) -> Channel:
    """Return how they met: words near the event tell, those of a telephone only if quite near; who visits is there."""
    if hit.entry.value == EventType.VISIT:
        return Channel.IN_PERSON
    nearby = context.scan.words[max(0, hit.first - 3) : hit.last + 25]
    if hit.entry.value == EventType.CALL or not _BY_PHONE.isdisjoint(nearby[:12]) or _during_call(context, hit):
        return Channel.PHONE
    remote = ("عن", "بعد") in pairwise(nearby)
    return Channel.VIDEO if remote or not _BY_VIDEO.isdisjoint(nearby) else Channel.IN_PERSON


def _during_call(context: Context, hit: Hit) -> bool:
    """«بحث X مع Y، خلال اتصال هاتفي»."""
    calls = (h for h in context.scan.each(Kind.EVENT) if h.entry.value == EventType.CALL)
    return any(
        context.scan.word(h.first - 1) in ("خلال", "في", "عبر") and 0 <= h.first - hit.last < REACH for h in calls
    )
