"""Events told by who was there or by a ceremony: sessions of joint bodies, attendance."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from cypher.vocabulary import EventType, Status
from ingest.actors import Actor
from ingest.clauses import finite_verb
from ingest.events.arguments import candidate_of
from ingest.events.context import (
    Candidate,
    Context,
    chain,
    is_official,
    states_of,
    subject_before,
)
from ingest.events.participations import NEAR, TAKES_PART, first_participant, nouns
from ingest.lexicon import Entry, Hit, Kind, cues
from ingest.scan import Scan
from ingest.sessions import JointBody, convened_by, joint_bodies, ordinal_near
from ingest.tense import takes_place_later


def presences(context: Context) -> Iterator[Candidate]:
    """«أكد X بحضور نظيره Y», «افتتح X رفقة نظيره Y»: two counterparts side by side are at one meeting."""
    for actor in context.actors:
        if actor.preposition in _BESIDE and any(f.counterpart for f in actor.figures):
            own = subject_before(context, actor.first)
            entry = Entry(Kind.EVENT, EventType.MEETING, {"pos": "noun", "frame": "presence"})
            if own:
                yield candidate_of(context, Hit(actor.first - 1, actor.first, "", entry), [own, actor], "presence")


_BESIDE = cues("alongside") - {"برياسه"}
_ATTENDED = cues("attended")
_BEHIND = 6
"""So many sentences behind an event those who attended it may be told."""


def known_gathering(context: Context, found: Sequence[Candidate]) -> tuple[Hit, Candidate] | None:
    """«وحضر اللقاء X وY», «ويشارك في الاجتماع كل من X وY»: the noun, and the event told before that it means.

    That one is of the noun's type, took place if they attended it in the past, and has the states of all of them.
    """
    scan = context.scan
    at = next((p for p, word in enumerate(scan.words[:14]) if word.removeprefix("و") in TAKES_PART), None)
    noun = next((h for h in nouns(scan) if at is not None and at < h.first <= at + 3 and _is_definite(scan, h)), None)
    if at is None or noun is None:
        return None
    first = first_participant(context, at)
    states = states_of(chain(context, first)) if first else set()
    past = scan.word(at).removeprefix("و") in _ATTENDED
    meant = (
        c for c in _told_lately(context, found)
        if c.type == noun.entry.value and states and states <= set(c.states) and (c.status is Status.HELD or not past)
    )  # fmt: skip
    told = next(meant, None)
    return (noun, told) if told else None


def attendance(context: Context, found: Sequence[Candidate], known: tuple[Hit, Candidate] | None) -> list[Candidate]:
    """Return the event told before with the officials who attended it too: «وحضر اللقاء X وY».

    `known` is what `known_gathering` says of the sentence; without it the event told last is meant.
    """
    words = context.scan.words[:14]
    told = known[1] if known else next(_told_lately(context, found[-1:]), None)
    attended = TAKES_PART if known else _ATTENDED
    at = next((p for p, word in enumerate(words) if word.removeprefix("و") in attended), None)
    if told is None or at is None or not _tells_gathering(context.scan):
        return []
    near = (a for a in context.after(at) if a.kind == "person" and a.first - at < 60)
    people = [a for a in near if not set(told.states).isdisjoint(a.states)]
    people = people[: max(0, _MOST - len(told.sides))]
    return [replace(told, sides=(*told.sides, *people), rule="attendance")] if people else []


_MOST = 100
"""Sides of one event, of however many the text tells: no text may cost more."""
_GATHERING = cues("attended_what")


def _tells_gathering(scan: Scan) -> bool:
    """«حضر اللقاء», «وعرف هذا الاستقبال مشاركة», «حضر الجلسة»: what they attended is known to the reader."""
    return any(_is_definite(scan, h) for h in nouns(scan)) or not _GATHERING.isdisjoint(scan.words[:14])


def _told_lately(context: Context, found: Sequence[Candidate]) -> Iterator[Candidate]:
    """Yield the events of two states or more in the sentences right before, the last told first."""
    return (
        c for c in reversed(found) if len(c.states) > 1 and context.index - _BEHIND <= c.index < context.index
    )  # fmt: skip


def _is_definite(scan: Scan, noun: Hit) -> bool:
    """«اللقاء»: an event with the article is one that the reader knows."""
    return scan.word(noun.first).startswith(("ال", "وال", "لل"))


def sessions(context: Context) -> Iterator[Candidate]:
    """Yield the sessions of joint bodies of two states: «الدورة الثانية للجنة المشتركة التونسية الليبية»."""
    scan = context.scan
    for body in joint_bodies(scan):
        trigger = convened_by(scan, body)
        if trigger is None and _dated(scan, body.last):
            trigger = body.first
        if trigger is None:
            continue
        entry = Entry(Kind.EVENT, EventType.SESSION, {"pos": "noun", "frame": "session"})
        hit = Hit(trigger, max(trigger + 1, body.last), "", entry)
        sides = [Actor(body.first, body.last, "side", (state,)) for state in _states_of_session(context, body)]
        told = candidate_of(context, hit, sides, "session")
        status = Status.PLANNED if _is_to_convene(scan, trigger) else told.status
        yield replace(told, body=body.type, ordinal=_ordinal(scan, trigger, body), status=status)


def _dated(scan: Scan, position: int) -> bool:
    """«اللجنة الكبرى المشتركة في ديسمبر 2013»: a body with a date is a session of it."""
    return scan.word(position) in ("في", "خلال") and any(
        h.entry.value == "time" for h in scan.all_at(Kind.STOP, position + 1)
    )


def _states_of_session(context: Context, body: JointBody) -> tuple[str, ...]:
    """Return the states that the body's nisbas name, those of «بين X وY» behind it, or the two of the event before."""
    if len(body.states) > 1:
        return body.states
    actor = context.first_after(body.last, lambda a: a.preposition == "بين")
    named = states_of(chain(context, actor)) if actor and actor.first - body.last <= 3 else set()
    if named:
        return tuple(sorted(named))
    if body.states and not body.both:
        return _of_chairmen(context, body)
    return _of_chairmen(context, body) or _of_two(context, body) or context.pair


def _of_two(context: Context, body: JointBody) -> tuple[str, ...]:
    """«اتفقت كينيا وأوغندا على عقد اللجنة المشتركة»: the two states for which the subject acts."""
    own = subject_before(context, body.first)
    acting = states_of(chain(context, own)) if own else set()
    return tuple(sorted(acting)) if len(acting) == 2 else ()


def _of_chairmen(context: Context, body: JointBody) -> tuple[str, ...]:
    """«ترأس وزيرا خارجية X وY اجتماع اللجنة المشتركة»: the two states of who holds the session of a body unnamed."""
    own = subject_before(context, body.first) if not body.states else None
    near = own is not None and body.first - own.last < NEAR
    states = states_of(filter(is_official, chain(context, own))) if own and near else set()
    return tuple(sorted(states)) if len(states) == _PAIR else ()


_PAIR = 2


def _is_to_convene(scan: Scan, trigger: int) -> bool:
    """«ستعقد اللجنة», «تعقد اللجنة غدا», «دعوة اللجنة»: the session is still to come."""
    if takes_place_later(scan, trigger) or scan.word(trigger).endswith("دعوه"):
        return True
    verb = finite_verb(scan, trigger)
    return verb is not None and verb.entry.attributes.get("tense") == "future"


def _ordinal(scan: Scan, trigger: int, body: JointBody) -> int | None:
    before = ordinal_near(scan, min(trigger, body.first), body.first)
    near = range(body.last, min(body.last + _OF_ITS, len(scan.words)))
    own = (ordinal_near(scan, p + 1, p + 3) for p in near if scan.word(p) in _ITS_SESSION)
    return before or ordinal_near(scan, body.last, body.last + 2) or next(filter(None, own), None)


_OF_ITS = 8
"""Words from a body to its session at most: «عقدت اللجنة اجتماعها أمس في دورتها العاشرة»."""
_ITS_SESSION = cues("its_session")
