"""Meetings of international organisations: «شارك X في اجتماع لحلف الأطلسي», «خلال حضوره قمة الاتحاد الأفريقي»."""

from collections.abc import Iterator

from cypher.vocabulary import EventType
from ingest.actors import Actor
from ingest.events.arguments import candidate_of
from ingest.events.context import Candidate, Context, open_path, subject
from ingest.lexicon import Entry, Hit, Kind, cues

REACH = 8
"""Words between a meeting and the organisation that holds it."""
_GATHERINGS = (EventType.MEETING, EventType.CONFERENCE, EventType.SESSION)
_ATTENDS = cues("attends")
_AIMS = cues("attends_later")
_WORK = cues("work_of")


def council_meetings(context: Context) -> Iterator[Candidate]:
    """Yield a conference for each official who takes part in a meeting of an organisation, or speaks there."""
    for noun in context.scan.each(Kind.EVENT):
        row = noun.entry.attributes
        if row["pos"] != "noun" or noun.entry.value not in _GATHERINGS or row["frame"] == "none":
            continue
        start = _attended(context, noun)
        organization = _holder(context, noun) if start is not None else None
        if organization is None or start is None:
            continue
        official = subject(context, start)
        if official is None or official.kind != "person" or not official.states:
            continue
        ahead = any(word in _AIMS for word in context.scan.words[start : noun.first]) and not _travelled(context, start)
        entry = Entry(Kind.EVENT, EventType.CONFERENCE, {"pos": "noun" if ahead else "attendance", "frame": "attend"})
        yield candidate_of(context, Hit(noun.first, noun.last, noun.prefix, entry), [official, organization], "council")


def _attended(context: Context, noun: Hit) -> int | None:
    """Return the word that says that someone takes part, up to four words before a meeting: «المشاركة في أشغال»."""
    words = context.scan.words
    for position in range(noun.first - 1, max(-1, noun.first - 5), -1):
        if words[position] in _ATTENDS or words[position] in _AIMS:
            return position
        if words[position] not in _WORK:
            return None
    return None


def _travelled(context: Context, position: int) -> bool:
    """Tell whether who wants to attend is on his way or there: «توجه إلى بروكسل لحضور اجتماع»."""
    if any(word.startswith("وصول") for word in context.scan.words[max(0, position - 4) : position]):
        return True
    near = (h for h in context.scan.each(Kind.EVENT) if position - 20 <= h.first < position)
    return any(_arrives(h.entry.attributes) for h in near)


def _arrives(verb: dict[str, str]) -> bool:
    return verb["pos"] == "verb" and verb.get("frame") in ("to", "at") and verb.get("tense") == "past"


def _holder(context: Context, noun: Hit) -> Actor | None:
    """Return the organisation whose meeting it is: «لحلف الأطلسي», «لوزراء دفاع الاتحاد الأوروبي»."""
    for actor in context.after(noun.last):
        if actor.first - noun.last > REACH or not open_path(context.scan, noun.last, actor.first):
            return None
        if actor.kind == "organization" and actor.preposition in ("", "ل"):
            return actor
        if actor.kind != "person" or actor.states or (actor.figures and actor.figures[0].name):
            return None
    return None
