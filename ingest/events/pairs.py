"""The two sides of an event named together: «بين X وY», «القمة السعودية الأمريكية», «مناورات»."""

from collections.abc import Iterator

from cypher.vocabulary import EventType
from ingest.actors import Actor
from ingest.events.arguments import candidate_of
from ingest.events.context import PARTIES, Candidate, Context, chain, open_path
from ingest.lexicon import Hit, Kind

_HAPPENED = frozenset(["تمت", "جرت", "دارت", "عقدت", "انعقدت", "جري", "تم", "عقد"])


def between(context: Context, hit: Hit) -> list[Actor] | None:
    """«لقاء بين X وY»: the chain after «بين», with a second «بين» too."""
    start = hit.last + (context.scan.word(hit.last) in _HAPPENED)
    for actor in context.after(start):
        if actor.first - start > 15 or not open_path(context.scan, start, actor.first):
            return None
        if actor.kind == "person" and not actor.preposition:
            return None
        if actor.preposition == "بين" and actor.kind in PARTIES:
            linked = chain(context, actor)
            if len({s for a in linked for s in a.states}) < 2:
                following = next((a for a in context.after(linked[-1].last) if a.joined), None)
                several = next(
                    (a for a in context.after(actor.last) if len(a.states) > 1 and a.first - actor.last < 4), None
                )
                if several:
                    return [several]
                if (
                    following
                    and following.first - linked[-1].last < 8
                    and open_path(context.scan, linked[-1].last, following.first)
                ):
                    linked += chain(context, following)
            return linked
    return None


def nisba_pair(context: Context, at: int) -> list[Actor] | None:
    """Two nisbas after an event noun are its two sides: «القمة السعودية الأمريكية»."""
    scan, found, position = context.scan, [], at
    while position < min(at + 6, len(scan.words)):
        hit = scan.at(Kind.NISBA, position)
        if hit and hit.prefix in ("", "و") and hit.entry.state:
            found.append(Actor(hit.first, hit.last, "side", (hit.entry.value,), prefix=hit.prefix))
            position = hit.last
        elif scan.word(position) in (
            "-",
            "و",
            "–",
            "المشترك",
            "المشتركه",
            "مشترك",
            "مشتركه",
            "الامني",
            "الامنيه",
            "امني",
            "الوزاري",
        ):
            position += 1
        elif found or position > at:
            break
        else:
            break
    return found if len({s for a in found for s in a.states}) > 1 else None


def _nisbas_before(context: Context, hit: Hit) -> list[Actor] | None:
    """«الجنود الروس والأمريكيون بدأوا تدريبا مشتركا»: two joined nisbas of the subject."""
    for position in range(max(0, hit.first - 8), hit.first - 1):
        pair = nisba_pair(context, position)
        if pair and "مشترك" in context.scan.word(hit.last):
            return pair
    return None


def joint_activities(context: Context, hit: Hit) -> Iterator[Candidate]:
    """«مناورات مشتركة بين X وY»."""
    sides = nisba_pair(context, hit.last) or between(context, hit) or _nisbas_before(context, hit)
    if sides and hit.entry.value == EventType.JOINT_ACTIVITY:
        yield candidate_of(context, hit, sides, "noun_joint")
