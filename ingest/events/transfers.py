"""Handovers between states: «سلمت كينيا تنزانيا ثلاثة مطلوبين», «تسلمت مصر غواصة ألمانية في حفل»."""

from collections.abc import Iterator

from cypher.vocabulary import EventType
from ingest.actors import Actor
from ingest.events.arguments import candidate_of, verb_subject
from ingest.events.context import Candidate, Context, open_path, states_of
from ingest.lexicon import Hit, Kind, cues
from ingest.scan import Scan

REACH = 16
"""Words between the verb and what is handed over, at most."""
_GOODS = cues("transferred")
_CEREMONY = cues("ceremony")
_SIDES = ("state", "side", "ministry", "person", "capital")


def transfers(context: Context, hit: Hit) -> Iterator[Candidate]:
    """Yield the handover that a verb of giving or receiving tells: arms, prisoners, remains, found things."""
    if hit.entry.attributes["past"] == "نقل":  # aircraft carry things without handing them over
        return
    subjects, start = verb_subject(context, hit)
    goods = next((p for p in range(hit.last, hit.last + REACH) if _is_goods(context.scan, p)), None)
    if goods is None or not subjects or not open_path(context.scan, start, goods):
        return
    gives = hit.entry.attributes["frame"] == "hand"
    other = (_receiver if gives else _giver)(context, start, goods)
    if other and len(states_of([*subjects, other])) > 1:
        entry = hit.entry._replace(value=EventType.JOINT_ACTIVITY)
        yield candidate_of(context, hit._replace(entry=entry), [*subjects, other], "verb_transfer")


def _is_goods(scan: Scan, position: int) -> bool:
    word = scan.word(position)
    return word in _GOODS or word.removeprefix("ال") in _GOODS


def _receiver(context: Context, start: int, goods: int) -> Actor | None:
    """«سلمت X Y مطلوبا», «سلمت X مطلوبا إلى Y»: the second object, or whom «إلى» names."""
    second = context.first_after(start, lambda a: a.kind in _SIDES)
    if second and second.first <= start + 1 and not second.preposition and not second.joined:
        return second
    peer = _peer(context.scan, start)
    near = (a for a in context.after(goods) if a.kind in _SIDES and a.preposition in ("الي", "ل"))
    named = next((a for a in near if a.first - goods < REACH), None)
    return peer or (named if named and open_path(context.scan, goods, named.first) else None)


def _giver(context: Context, start: int, goods: int) -> Actor | None:
    """«تسلمت X من Y مطلوبا», «تسلمت X غواصة ألمانية في حفل»: whom «من» names, or the maker at a ceremony."""
    scan = context.scan
    near = (a for a in context.after(start) if a.kind in _SIDES and a.preposition == "من")
    named = next((a for a in near if a.first - goods < REACH), None)
    if named and open_path(scan, start, named.first):
        return named
    peer = next((f for p in range(start, goods + 4) if scan.word(p) == "من" and (f := _peer(scan, p + 1))), None)
    maker = scan.at(Kind.NISBA, goods + 1)
    if peer or maker is None or not maker.entry.state or _CEREMONY.isdisjoint(scan.words[goods:]):
        return peer
    return Actor(maker.first, maker.last, "side", (maker.entry.value,))


def _peer(scan: Scan, position: int) -> Actor | None:
    """«نظيرتها السعودية»: the same authorities of another state."""
    nisba = scan.at(Kind.NISBA, position + 1) if scan.word(position).startswith("نظير") else None
    return Actor(position, nisba.last, "side", (nisba.entry.value,)) if nisba and nisba.entry.state else None
