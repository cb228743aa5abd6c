"""Events told by who was there or by a ceremony: sessions of joint bodies, signings, attendance."""

from collections.abc import Iterator
from dataclasses import replace

from cypher.vocabulary import EventType, Status
from ingest.actors import Actor
from ingest.clauses import finite_verb, takes_place_later
from ingest.events.arguments import REACH, candidate_of, verb_subject
from ingest.events.context import PARTIES, RELATIVE, Candidate, Context, chain, open_path, subject, subject_before
from ingest.lexicon import Entry, Hit, Kind
from ingest.scan import Scan
from ingest.sessions import convened_by, joint_bodies, ordinal_near


def presences(context: Context) -> Iterator[Candidate]:
    """«أكد X بحضور نظيره Y»: two counterparts side by side are at one meeting."""
    for actor in context.actors:
        if actor.preposition in ("بحضور", "وبحضور") and any(f.counterpart for f in actor.figures):
            own = subject_before(context, actor.first)
            if own:
                entry = Entry(Kind.EVENT, EventType.MEETING, {"pos": "noun", "frame": "presence"})
                yield candidate_of(context, Hit(actor.first - 1, actor.first, "", entry), [own, actor], "presence")


_ATTENDS = frozenset(["حضر", "حضره", "حضرها", "حضرت", "بحضور", "وحضر", "وحضره", "وحضرها", "وبحضور", "شارك", "وشارك"])


def attendance(context: Context, told: Candidate) -> Iterator[Candidate]:
    """«وحضر اللقاء X وY»: more officials at the event told before."""
    scan = context.scan
    if told.index == context.index or told.index < context.index - 6 or len(told.states) < 2:
        return
    definite = any(
        scan.word(h.first).startswith(("ال", "وال", "لل"))
        for h in scan.each(Kind.EVENT)
        if h.entry.attributes["pos"] == "noun"
    )
    at = next((p for p, w in enumerate(scan.words[:14]) if w in _ATTENDS), None)
    if not definite or at is None:
        return
    people = [
        a for a in context.after(at) if a.kind == "person" and set(a.states) & set(told.states) and a.first - at < 60
    ]
    if people:
        yield replace(told, sides=(*told.sides, *people), rule="attendance")


def signed_with(context: Context) -> Iterator[Candidate]:
    """«بعد توقيع الاتفاقية مع وزير …», «لدى توقيعه المذكرة مع نظيره»."""
    for hit in context.scan.each(Kind.STEP):
        if hit.entry.value != "signed" or hit.entry.attributes["pos"] != "noun":
            continue
        if context.scan.word(hit.first - 1) not in ("بعد", "عقب", "اثر", "لدي", "خلال", "عند", "مراسم", "حفل"):
            continue
        own = subject(context, hit.first)
        other = next(
            (
                a
                for a in context.after(hit.last)
                if a.preposition == "مع" and a.kind == "person" and a.first - hit.last < 8
            ),
            None,
        )
        if own and other and any(hit.last <= h.first < other.first for h in context.scan.each(Kind.AGREEMENT)):
            event = Hit(
                hit.first,
                hit.last,
                hit.prefix,
                hit.entry._replace(value=EventType.SIGNING, attributes={**hit.entry.attributes, "tense": ""}),
            )
            yield candidate_of(context, event, [own, other], "noun_sign")


def signings(context: Context) -> Iterator[Candidate]:
    """«وقع X وY اتفاقية»: told as news it is a ceremony at which both sides were present."""
    scan = context.scan
    for hit in scan.each(Kind.STEP):
        row = hit.entry.attributes
        if row["pos"] != "verb" or hit.entry.value != "signed" or scan.word(hit.first - 1) in RELATIVE:
            continue
        noun = next((h for h in scan.each(Kind.AGREEMENT) if hit.last <= h.first < hit.last + REACH), None)
        if noun is None or not open_path(scan, hit.last, noun.first) or hit.first in scan.speech:
            continue
        subjects, start = verb_subject(context, hit)
        others = [
            a
            for a in context.after(hit.last)
            if a.preposition == "مع" and a.kind in PARTIES and a.first < hit.last + REACH
        ][:1]
        event = Hit(hit.first, hit.last, hit.prefix, hit.entry._replace(value=EventType.SIGNING))
        yield candidate_of(context, event, [*subjects, *others], "verb_sign")


def sessions(context: Context) -> Iterator[Candidate]:
    """A session of a joint committee of two states: «الدورة الثانية للجنة المشتركة التونسية الليبية»."""
    scan = context.scan
    for body in joint_bodies(scan):
        trigger = convened_by(scan, body)
        if trigger is None and _dated(scan, body.last):
            trigger = body.first
        if trigger is None:
            continue
        states = (
            body.states
            if len(body.states) > 1
            else _states_of_body(context, body.last) or (context.pair if body.both or not body.states else ())
        )
        sides = [Actor(body.first, body.last, "side", (state,)) for state in states]
        hit = Hit(
            trigger,
            max(trigger + 1, body.last),
            "",
            Entry(Kind.EVENT, EventType.SESSION, {"pos": "noun", "frame": "session"}),
        )
        ordinal = ordinal_near(scan, min(trigger, body.first), body.first) or ordinal_near(
            scan, body.last, body.last + 2
        )
        verb = finite_verb(scan, trigger)
        later = (
            takes_place_later(scan, trigger)
            or scan.word(trigger).endswith("دعوه")
            or (verb is not None and verb.entry.attributes.get("tense") == "future")
        )
        candidate = replace(candidate_of(context, hit, sides, "session"), body=body.type, ordinal=ordinal)
        yield replace(candidate, status=Status.PLANNED) if later else candidate


def _dated(scan: Scan, position: int) -> bool:
    """«اللجنة الكبرى المشتركة في ديسمبر 2013»: a body with a date is a session of it."""
    return scan.word(position) in ("في", "خلال") and any(
        h.entry.value == "time" for h in scan.all_at(Kind.STOP, position + 1)
    )


def _states_of_body(context: Context, at: int) -> tuple[str, ...]:
    """«اللجنة المشتركة بين X وY»."""
    actor = next((a for a in context.after(at) if a.first - at <= 3 and a.preposition == "بين"), None)
    return tuple(sorted({s for a in chain(context, actor) for s in a.states})) if actor else ()


_TAKES_PART = frozenset(
    [
        "بمشاركه",
        "بحضور",
        "شارك",
        "يشارك",
        "شاركت",
        "تشارك",
        "ستشارك",
        "سيشارك",
        "حضر",
        "حضره",
        "حضرها",
        "حضرته",
        "حضرتها",
        "يحضر",
        "يحضره",
        "سيحضر",
        "ضم",
        "يضم",
        "ضمت",
        "تضم",
        "جمع",
        "يجمع",
        "جمعت",
        "يجمعه",
        "بمشاركته",
    ]
)


_GATHERINGS = (EventType.MEETING, EventType.CONFERENCE, EventType.SESSION, EventType.SIGNING)


def participations(context: Context) -> Iterator[Candidate]:
    """«الاجتماع … بمشاركة X وY وZ», «يشارك في المؤتمر كل من X وY»."""
    scan = context.scan
    for position, word in enumerate(scan.words):
        if word.removeprefix("و") not in _TAKES_PART:
            continue
        noun = next((h for h in sorted(scan.each(Kind.EVENT), key=lambda h: abs(h.first - position))
                     if h.entry.attributes["pos"] == "noun" and h.entry.value in _GATHERINGS and abs(h.first - position) < 20), None)  # fmt: skip
        start = next(
            (p for p in range(position, min(position + 20, len(scan.words))) if scan.word(p) in ("كل", "كلا")), position
        )
        first = next((a for a in context.after(start + 1) if a.kind in PARTIES and a.preposition in ("", "من")), None)
        if (
            noun is None
            or first is None
            or first.first - position > 20
            or not open_path(scan, position + 1, first.first)
        ):
            continue
        linked = chain(context, first)
        if len({s for a in linked for s in a.states}) > 1:
            yield candidate_of(context, noun, linked, "participation")
