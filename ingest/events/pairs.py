"""Two nisbas side by side that are the sides of an event: «القمة السعودية الأمريكية», «مناورات»."""

from collections.abc import Iterator

from cypher.vocabulary import EventType
from ingest.actors import Actor
from ingest.events.arguments import candidate_of
from ingest.events.context import Candidate, Context
from ingest.events.nouns import between
from ingest.lexicon import Hit, Kind


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
