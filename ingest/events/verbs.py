"""Meetings that verbs tell: «التقى X Y», «بحث X مع Y», «تسلم X من Y»."""

from collections.abc import Iterator

from ingest.actors import Actor
from ingest.events.arguments import (
    candidate_of,
    carried_subject,
    is_object,
    objects_after,
    one_by_one,
    verb_subject,
    with_preposition,
)
from ingest.events.context import OFFICIALS, PARTIES, Candidate, Context, chain, open_path
from ingest.lexicon import Hit


def meetings(context: Context, hit: Hit) -> Iterator[Candidate]:
    """«التقى X Y», «استقبل X Y», «اجتمع X بـ Y»."""
    subjects, start = verb_subject(context, hit)
    wanted = with_preposition if hit.entry.attributes["frame"] == "with" else is_object
    others = objects_after(context, start, wanted)
    if hit.entry.attributes["frame"] == "with":
        others = _all_with(context, start, others)
    if not others and len({s for a in subjects for s in a.states}) < 2 and hit.entry.attributes["frame"] != "with":
        own = carried_subject(context, hit)
        others, subjects = subjects, [own] if own and start != hit.last and own not in subjects else []
    host = subjects[0] if hit.entry.attributes["frame"] == "host" and subjects else None
    if hit.entry.attributes["frame"] == "host" and not any(a.kind in OFFICIALS for a in others):
        return
    for group in one_by_one(others):
        yield candidate_of(context, hit, [*subjects, *group], "verb_" + hit.entry.attributes["frame"], host)


def _all_with(context: Context, start: int, others: list[Actor]) -> list[Actor]:
    """«يجتمع مع X ثم مع Y»: every «مع» of the clause adds to the others."""
    found = list(others)
    while found:
        following = next((a for a in context.after(found[-1].last) if a.kind in PARTIES), None)
        near = following is not None and following.preposition == "مع" and following.first - found[-1].last <= 3
        if following is None or not near:
            break
        found += chain(context, following)
    return found


def discussions(context: Context, hit: Hit) -> Iterator[Candidate]:
    """«بحث X مع Y …» is a meeting; «بحث X وY» of two states too; «بحث X كذا» is none."""
    subjects, start = verb_subject(context, hit)
    others = objects_after(
        context, start, lambda a: a.preposition == "مع" and a.kind in OFFICIALS | {"ministry", "organization"}
    )
    people = [a for a in subjects if a.kind in OFFICIALS]
    agrees = hit.entry.attributes["past"] == "اتفق"
    if len({s for a in people for s in a.states}) > 1:
        yield candidate_of(context, hit, [*subjects, *others], "verb_discuss")
    elif others and not agrees:
        for group in one_by_one(others):
            yield candidate_of(context, hit, [*subjects, *group], "verb_discuss")


_THINGS = frozenset(["رساله", "نسخه", "دعوه", "اوراق", "برقيه", "وثيقه", "رسايل"])


def deliveries(context: Context, hit: Hit) -> Iterator[Candidate]:
    """«تسلم X من Y رسالة»: who hands it over stands before the thing; who sent it stands after and was not there."""
    subjects, start = verb_subject(context, hit)
    giver = next((a for a in context.after(start) if a.kind == "person" and a.preposition == "من"), None)
    if giver is None or not open_path(context.scan, start, giver.first):
        return
    if not any(w in _THINGS for w in context.scan.words[start : giver.first]) and any(
        w in _THINGS for w in context.scan.words[giver.last : giver.last + 4]
    ):
        yield candidate_of(context, hit, [*subjects, giver], "verb_receive")
