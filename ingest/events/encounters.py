"""Meetings told by what was said or done there: «حذر X Y خلال قمة», «X وإلى جانبه Y», «مأدبة تكريما لـ Y»."""

from collections.abc import Iterator

from cypher.vocabulary import EventType
from ingest.actors import Actor
from ingest.clauses import finite_verb
from ingest.events.arguments import candidate_of
from ingest.events.calls import ANOTHER, spoken_to
from ingest.events.context import (
    Candidate,
    Context,
    chain,
    is_free_person,
    is_official,
    open_path,
    states_of,
    subject,
    subject_before,
)
from ingest.lexicon import Entry, Hit, Kind, cues
from ingest.scan import Scan

_WITHIN = cues("told_within") | {"في"}
_TELLS_HIM = cues("tells_him")
_HEADS = cues("heads_side")
_SIDES = frozenset({"الجانب", "الوفد", "وفد", "والجانب", "والوفد", "الطرف"})


def encounters(context: Context) -> Iterator[Candidate]:
    """Yield the meetings that no verb of meeting tells."""
    for hit in context.scan.each(Kind.EVENT):
        row = hit.entry.attributes
        if row["pos"] == "noun" and row["frame"] == "meet" and not row["possessed"]:
            yield from _told_there(context, hit)
            yield from _banquet(context, hit)
    yield from _side_by_side(context)
    yield from _heads_of_sides(context)


def _told_there(context: Context, hit: Hit) -> Iterator[Candidate]:
    """«حذر X نظيره Y خلال لقاء»: who says something to someone at a meeting, and no other meets him there."""
    scan = context.scan
    if scan.word(hit.first - 1) not in _WITHIN or scan.word(hit.last) in ANOTHER:
        return
    sides = spoken_to(context, hit)
    if sides and any(_tells(context, p, sides[-1]) for p in range(sides[-1].first - 12, sides[-1].first)):
        yield candidate_of(context, hit, sides, "told_there")


def _tells(context: Context, position: int, other: Actor) -> bool:
    """Tell whether a verb at a word addresses someone without another verb between."""
    if context.scan.word(position).removeprefix("و") not in _TELLS_HIM:
        return False
    return not any(finite_verb(context.scan, p) for p in range(position + 1, other.first))


def _banquet(context: Context, hit: Hit) -> Iterator[Candidate]:
    """«أقام X مأدبة عشاء تكريما لـ Y», «على شرف Y»."""
    scan = context.scan
    if not scan.word(hit.first).removeprefix("ال").startswith("مادب"):
        return
    guest = context.first_after(hit.last, lambda a: a.kind == "person")
    honoured = guest is not None and (
        scan.word(guest.first - 1) == "شرف" or (scan.word(guest.first - 1) == "تكريما" and guest.preposition == "ل")
    )
    host = subject(context, hit.first) if honoured else None
    if guest and host and guest.first - hit.last <= 6:
        yield candidate_of(context, hit, [host, *chain(context, guest)], "banquet", host)


def _side_by_side(context: Context) -> Iterator[Candidate]:
    """«قال X، وإلى جانبه نظيره Y»: two officials are in one place."""
    scan = context.scan
    for actor in context.actors:
        beside = scan.word(actor.first - 1) in ("جانبه", "جانبها") and scan.word(actor.first - 2) in ("الي", "والي")
        if beside and is_official(actor) and is_free_person(actor):
            own = subject_before(context, actor.first - 2)
            if own and states_of([own]).isdisjoint(actor.states):
                yield candidate_of(context, _meeting(actor.first - 1), [own, actor], "side_by_side")


def _heads_of_sides(context: Context) -> Iterator[Candidate]:
    """«رأس الجانب العماني X، فيما رأس الجانب الياباني Y», «ترأس الاجتماع عن الجانب العماني X وعن الجانب الياباني Y»."""
    scan = context.scan
    sides = [a for a in context.actors if a.kind == "side" and scan.word(a.first) in _SIDES and _is_headed(a)]
    if len(states_of(sides)) != 2:
        return
    near = range(max(0, sides[0].first - _BEFORE_SIDE), sides[0].first)
    at = next((p for p in near if scan.word(p).removeprefix("و") in _HEADS), None)
    if at is None or not open_path(scan, at + 1, sides[0].first) or not _met_then(scan, at):
        return
    heads = [h for a in sides if (h := _head(context, a))]
    yield candidate_of(context, _meeting(at), [*sides, *heads], "heads_of_sides")


_BEFORE_SIDE = 14
"""Words between a verb of heading and the first side at most: its head or the meeting may stand between."""


def _met_then(scan: Scan, position: int) -> bool:
    """«يرأس الجانب الكويتي في اللجنة» tells an office: in the present there is a meeting that they head."""
    if not scan.word(position).removeprefix("و").startswith("ي"):
        return True
    return any(h.entry.attributes["pos"] == "noun" for h in scan.each(Kind.EVENT))


def _is_headed(actor: Actor) -> bool:
    return actor.preposition in ("", "عن")


def _head(context: Context, side: Actor) -> Actor | None:
    """Return who heads a side: behind it, or right before it: «ترأس X الجانب الكويتي»."""
    before = next((a for a in context.before(side.first) if a.last == side.first and a.kind == "person"), None)
    behind = context.first_after(side.last, is_free_person)
    return next((h for h in (before, behind) if h and h.states == side.states), None)


def _meeting(position: int) -> Hit:
    """Return a word as the event word of a meeting."""
    return Hit(position, position + 1, "", Entry(Kind.EVENT, EventType.MEETING, {"pos": "noun", "frame": "presence"}))
