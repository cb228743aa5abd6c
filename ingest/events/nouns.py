"""Meetings that nouns tell: «لقاء X مع Y», «خلال اجتماعه بـ Y», «مباحثات بين X وY», calls, press conferences."""

from collections.abc import Iterator, Sequence

from ingest.actors import Actor
from ingest.events.arguments import (
    REACH,
    candidate_of,
    is_agent,
    is_object,
    objects_after,
    one_by_one,
    with_preposition,
)
from ingest.events.context import OFFICIALS, PARTIES, Candidate, Context, chain, open_path, subject, subject_before
from ingest.events.pairs import between, nisba_pair
from ingest.lexicon import Hit, Kind


def noun_meetings(context: Context, hit: Hit) -> Iterator[Candidate]:
    """«لقاء X مع Y», «لقائه Y», «مباحثات بين X وY», «اجتماع جمع X بـ Y», «اجتماع تونسي ليبي»."""
    sides = (nisba_pair(context, hit.last) or between(context, hit) or _gathered(context, hit)
             or _members(context, hit) or _possessed(context, hit))  # fmt: skip
    if sides is None:
        sides = _genitive(context, hit)
    if not _officials_of_both(sides or ()) and not _took_place(context, hit):
        return
    for group in one_by_one(list(sides or [])[1:]) if sides and _served(sides[0]) else [list(sides or [])]:
        meeting = [*sides[:1], *group] if sides and _served(sides[0]) else group
        if meeting:
            yield candidate_of(context, hit, meeting, "noun_meet")


_TALKS = frozenset(["مفاوضات", "محادثات", "مباحثات", "مشاورات", "اتصالات", "لقاءات", "اجتماعات"])


_HAPPENS = frozenset(["جري", "جرت", "عقد", "عقدت", "عقدا", "انطلقت", "انطلق", "بدات", "بدا", "اختتمت", "اختتم", "اجري", "اجرت", "اجريا", "استضافت", "استضاف", "تجري", "شهدت", "شهد", "تمت", "تم", "انعقدت", "انعقد", "تواصلت", "استونفت", "انتهت", "احتضنت", "التام", "التامت"])  # fmt: skip


def _took_place(context: Context, hit: Hit) -> bool:
    """Talks between states without an official are an event only if the clause says that or when they took place."""
    scan = context.scan
    if not any(scan.word(hit.first).endswith(noun) for noun in _TALKS):
        return True
    near = range(max(0, hit.first - 8), min(hit.last + 14, len(scan.words)))
    happens = any(scan.word(p).removeprefix("و") in _HAPPENS for p in near)
    dated = any(h.entry.value == "time" for p in near for h in scan.all_at(Kind.STOP, p))
    return (happens or dated) and scan.word(hit.first - 1) not in (
        "استيناف",
        "ملف",
        "مسار",
        "تعثر",
        "عمليه",
        "فشل",
        "جمود",
    )


def _officials_of_both(sides: Sequence[Actor]) -> bool:
    """Tell whether each side but an organisation has an official, a delegation or a ministry, not only a state's name."""
    named = {s for a in sides for s in a.states if a.kind not in ("state", "capital")}
    return any(a.kind == "person" for a in sides) and all(set(a.states) <= named for a in sides)


def _served(actor: Actor) -> bool:
    """An official whose state is known: several others are met by him one by one."""
    return actor.kind == "person" and bool(actor.states)


def _members(context: Context, hit: Hit) -> list[Actor] | None:
    """«التقاء أربع دول هي النيجر والجزائر وتشاد»: the states listed after «هي»."""
    words = context.scan.words
    at = next((p for p in range(hit.last, min(hit.last + 5, len(words))) if words[p] in ("هي", "وهي")), None)
    first = next((a for a in context.after(at) if a.kind == "state"), None) if at is not None else None
    return chain(context, first) if first and at is not None and first.first - at <= 2 else None


_GATHERS = frozenset(["جمع", "جمعت", "يجمع", "تجمع", "سيجمع", "ستجمع", "ضم", "ضمت", "يضم", "تضم"])


_GATHERS_HIM = frozenset(["جمعه", "جمعها", "جمعته", "جمعتها", "يجمعه", "سيجمعه"])


_GATHERS_BOTH = frozenset(["جمعهما", "جمعتهما", "يجمعهما", "جمعهم", "ضمهما"])


def _gathered(context: Context, hit: Hit) -> list[Actor] | None:
    """«لقاء جمع X بـ Y», «لقاء جمعه بـ Y», «لقاء جمعهما»."""
    position = next((p for p in range(hit.last, min(hit.last + 6, len(context.scan.words)))
                     if context.scan.word(p) in _GATHERS | _GATHERS_HIM | _GATHERS_BOTH), None)  # fmt: skip
    if position is None:
        return None
    word = context.scan.word(position)
    if word in _GATHERS_BOTH:
        before = subject_before(context, hit.first)
        return chain(context, before) if before else None
    others = [a for a in context.after(position + 1) if a.first - position < REACH and a.kind in PARTIES]
    if word in _GATHERS_HIM:
        own = subject(context, hit.first)
        other = next(
            (a for a in others if (with_preposition(a) or a.joined) and open_path(context.scan, position + 1, a.first)),
            None,
        )
        return [own, *chain(context, other)] if own and other else None
    if not others:
        return None
    linked = chain(context, others[0])
    other = next(
        (
            a
            for a in context.after(linked[-1].last)
            if (with_preposition(a) or a.joined) and open_path(context.scan, linked[-1].last, a.first)
        ),
        None,
    )
    return [*linked, *chain(context, other)] if other else linked


def _possessed(context: Context, hit: Hit) -> list[Actor] | None:
    """«خلال لقائه Y», «اجتماعه مع Y»: the pronoun is the subject of the sentence."""
    pronoun = hit.entry.attributes.get("possessed", "")
    if not pronoun:
        return None
    own = subject(context, hit.first)
    if pronoun == "هما":
        return chain(context, own) if own else []
    others = objects_after(context, hit.last, is_object)
    if not own:
        following = (
            next((a for a in context.after(others[-1].last) if a.kind == "person" and not a.preposition), None)
            if others
            else None
        )
        own = following
    return [own, *others] if own and others else []


def _genitive(context: Context, hit: Hit) -> list[Actor]:
    """«اجتماع X مع Y» and «مباحثات مع Y», whose first side is the subject of the clause."""
    following = next((a for a in context.after(hit.last) if a.kind in PARTIES), None)
    if following is None:
        return _coordinated(context, hit)
    adjacent = following.first - hit.last <= 1 and following.kind in ("person", "side", "ministry")
    if adjacent and not following.preposition:
        own = chain(context, following)
        if context.scan.word(own[-1].last) in ("له", "لها"):
            guest = subject_before(context, hit.first)
            return [*own, guest] if guest else own
        if context.scan.word(hit.first - 1) == "في" and context.scan.word(hit.first - 2).removeprefix("و").startswith(
            "كان"
        ):
            greeters = next((a for a in context.after(own[-1].last) if a.kind == "person" and not a.preposition), None)
            return [*own, *chain(context, greeters)] if greeters else own
        listed = _listed(context, following)
        if listed:
            return [*own, *listed]
        receives = context.scan.word(hit.first).endswith("استقبال")
        others = objects_after(
            context,
            own[-1].last,
            lambda a: with_preposition(a) or is_agent(a) or (receives and a.preposition == "ل" and a.kind in OFFICIALS),
        )
        host = subject(context, hit.first) if not others and context.scan.word(hit.first - 1) in _DURING else None
        return [*([host] if host and own[0].kind == "person" else []), *own, *others]
    members = chain(context, following) if following.kind == "person" and following.preposition in ("", "ل") else []
    if following.first - hit.last <= 2 and len({s for a in members for s in a.states}) > 1:
        return members
    others = objects_after(context, hit.last, lambda a: (a.preposition == "مع" and a.kind in PARTIES) or is_agent(a))
    if others:
        nisba = context.scan.at(Kind.NISBA, hit.last)
        if nisba and not nisba.prefix and nisba.entry.state:
            return [Actor(nisba.first, nisba.last, "side", (nisba.entry.value,)), *others]
        own_actor = _owner(context, hit) or subject(context, hit.first)
        return [*(chain(context, own_actor) if own_actor else []), *others]
    return _coordinated(context, hit)


_DURING = frozenset(["بعد", "خلال", "عقب", "اثر", "لدي", "قبل", "قبيل"])
"""«قال X بعد لقاء Y»: the subject of the sentence met Y."""


def _owner(context: Context, hit: Hit) -> Actor | None:
    """«ستكون لرئيس الجمهورية لقاءات مع»: whose meetings they are."""
    owner = next(iter(context.before(hit.first)), None)
    if owner is None or owner.preposition != "ل" or owner.kind != "person" or owner.last != hit.first:
        return None
    return owner if context.scan.word(owner.first - 1).removeprefix("و").removeprefix("س") in _IS else None


_IS = frozenset(["كانت", "كان", "تكون", "يكون", "ستكون", "سيكون"])


def _listed(context: Context, after: Actor) -> list[Actor]:
    """«شملت لقاءات X كلا من Y وZ»."""
    words = context.scan.words
    at = next((p for p in range(after.last, min(after.last + 8, len(words))) if words[p] in ("كلا", "كل")), None)
    first = next((a for a in context.after(at) if a.kind in PARTIES), None) if at is not None else None
    return chain(context, first) if first and at is not None and first.first - at <= 2 else []


def _coordinated(context: Context, hit: Hit) -> list[Actor]:
    """«عقد X وY اجتماعا»: the subject itself has two sides."""
    if hit.entry.attributes.get("possessed") or context.scan.word(hit.first).startswith(("ال", "وال", "بال", "لل")):
        return []
    before = subject_before(context, hit.first)
    linked = chain(context, before) if before and open_path(context.scan, before.last, hit.first) else []
    people = [a for a in linked if a.kind in OFFICIALS]
    return linked if len({s for a in people for s in a.states}) > 1 else []


def calls(context: Context, hit: Hit) -> Iterator[Candidate]:
    """«تلقى X اتصالا هاتفيا من Y», «أجرى X مكالمة مع Y»."""
    own = subject(context, hit.first)
    others = objects_after(context, hit.last, lambda a: a.preposition in ("من", "مع", "ب") and a.kind in PARTIES)
    if not others and context.scan.word(hit.first - 1) in ("في", "خلال", "عبر"):
        others = objects_after(context, hit.last, lambda a: not a.preposition and a.kind == "person")
    sides = chain(context, own) if own else []
    if sides and (others or len({s for a in sides for s in a.states}) > 1):
        yield candidate_of(context, hit, [*sides, *others], "noun_call")


def press_conferences(context: Context, hit: Hit) -> Iterator[Candidate]:
    """A press conference is a meeting only if held with an official of another state."""
    sides = _gathered(context, hit)
    others = objects_after(context, hit.last, lambda a: a.preposition == "مع" and a.kind == "person")
    own = subject(context, hit.first)
    if sides or (own and others):
        yield candidate_of(context, hit, sides or [*(chain(context, own) if own else []), *others], "noun_press")
