"""The two sides of an event named together: «بين X وY», «القمة السعودية الأمريكية»."""

from operator import attrgetter

from cypher.vocabulary import EventType
from ingest.actors import Actor
from ingest.events.context import RELATIVE, Context, chain, is_free_person, is_party, open_path, states_of, subject
from ingest.lexicon import Hit, Kind, cues
from ingest.scan import Scan

_HAPPENED = cues("happened")
_BETWEEN_HIM = frozenset(["بينه", "بينها", "بيننا"])
_BETWEEN_NISBAS = cues("pair_adjective") | {"-", "و"}
REACH = 15
"""Words between an event and «بين» at most."""


def between(context: Context, hit: Hit) -> list[Actor] | None:
    """«لقاء بين X وY»: the chain after «بين», with a second «بين» too."""
    start = hit.last + (context.scan.word(hit.last) in _HAPPENED)
    peoples = _peoples(context, start)
    if peoples:
        return peoples
    for actor in context.after(start):
        if actor.first - start > REACH or not open_path(context.scan, start, actor.first) or is_free_person(actor):
            return None
        if actor.preposition == "بين" and is_party(actor):
            if _of_another(context.scan, start, actor.first - 1):
                return None
            talked_about = actor.kind in ("state", "capital") and hit.entry.value == EventType.CONFERENCE
            if talked_about and _binds(context.scan, start, actor.first - 1):
                return None
            return _both(context, actor)
    return None


def _of_another(scan: Scan, start: int, position: int) -> bool:
    """«الاجتماع … الأزمة التي حدثت بين X وY», «الاجتماع … المشاورات التي جرت بين X وY»: others are named for it."""
    relative = next((p for p in range(position - 1, start, -1) if scan.word(p) in RELATIVE), None)
    if relative is None:
        return False
    events = (
        h for h in scan.each(Kind.EVENT) if start + 2 <= h.first < relative and h.entry.attributes["pos"] == "noun"
    )
    return any(True for _ in events) or scan.word(relative - 1) in _BONDS


_BONDS = cues("binds_states")


def _binds(scan: Scan, start: int, position: int) -> bool:
    """«القمة … العلاقات (الثنائية) بين X وY», «وساطة بين X وY»: what is between states is talked about at a summit."""
    near = range(max(start, position - _QUALIFIED), position)
    return any(scan.word(p).removeprefix("و").removeprefix("ب").removeprefix("ل") in _BONDS for p in near)


_QUALIFIED = 3
"""Words from what binds two states to «بين» at most: «العلاقات الأخوية القائمة بين»."""


def _peoples(context: Context, start: int) -> list[Actor] | None:
    """«المفاوضات بين الفلسطينيين والإسرائيليين»: peoples stand for their states."""
    at = next((p for p in range(start, start + _NEAR) if context.scan.word(p) == "بين"), None)
    return nisba_pair(context, at + 1) if at is not None else None


_NEAR = 3
"""Words between talks and the peoples who hold them at most."""


def between_him(context: Context, hit: Hit) -> list[Actor] | None:
    """«مكالمة بينه وبين X», «بيننا وبين X», «محادثات بينهما»: its subject, or two whom it names."""
    if _BETWEEN_BOTH in context.scan.words[hit.last : hit.last + _NEAR]:
        return both_before(context, hit.first)
    at = next((p for p in range(hit.last, hit.last + 5) if context.scan.word(p) in _BETWEEN_HIM), None)
    other = context.first_after(at, lambda a: a.preposition == "وبين") if at is not None else None
    own = subject(context, hit.first) if at is not None and other and other.first - at <= 2 else None
    return [own, *chain(context, other)] if own and other else None


_BETWEEN_BOTH = "بينهما"


def both_before(context: Context, position: int) -> list[Actor]:
    """«محادثات بينهما», «قبل لقائهما»: the officials whom the sentence has named so far, if they serve two states."""
    people = [a for a in reversed(context.before(position)) if a.kind == "person" and a.states]
    first = {a.states: a for a in reversed(people)}
    two = len(first) == len(states_of(people)) == _SIDES
    return sorted(first.values(), key=attrgetter("first")) if two else []


_SIDES = 2


def of_owner(context: Context, hit: Hit) -> list[Actor]:
    """«مكالمة هاتفية لـ X مع Y», «محادثات لـ X مع Y»: whose it is, and with whom."""
    own = context.first_after(hit.last, is_party)
    if own is None or own.preposition != "ل" or own.kind != "person" or own.first - hit.last > _OWNER_NEAR:
        return []
    other = context.first_after(own.last, lambda a: a.preposition == "مع" and is_party(a))
    if other is None or not open_path(context.scan, hit.last, other.first):
        return []
    return [*chain(context, own), *chain(context, other)]


_OWNER_NEAR = 2
"""Words between a meeting and whose it is at most."""


def _both(context: Context, first: Actor) -> list[Actor]:
    """Return both sides of «بين»: «X وY», «X … وبين Y», «X مع Y», «الجانبين الليبي والتونسي»."""
    linked = chain(context, first)
    if len(states_of(linked)) > 1:
        return linked
    several = context.first_after(first.last, lambda a: len(a.states) > 1 and a.first - first.last < 4)
    if several:
        return [several]
    end = linked[-1].last
    following = context.first_after(end, lambda a: a.joined or a.preposition == "مع")
    if following and following.first - end < 8 and open_path(context.scan, end, following.first):
        linked += chain(context, following)
    return linked


def nisba_pair(context: Context, at: int) -> list[Actor] | None:
    """Two nisbas after an event noun are its two sides: «القمة السعودية الأمريكية»."""
    scan, found, position = context.scan, [], at + _is_adjective(context.scan, at)
    while position < min(at + 6, len(scan.words)):
        hit = scan.at(Kind.NISBA, position)
        if hit and hit.prefix in ("", "و") and hit.entry.state:
            found.append(Actor(hit.first, hit.last, "side", (hit.entry.value,), prefix=hit.prefix))
            position = hit.last
        elif scan.word(position) in _BETWEEN_NISBAS:
            position += 1
        else:
            break
    return found if len(states_of(found)) > 1 else None


def _is_adjective(scan: Scan, at: int) -> bool:
    """«مباحثات عسكرية مغربية فرنسية», «التدريب البحري المصري»: an adjective like the nisba before which it stands."""
    nisba = scan.at(Kind.NISBA, at + 1)
    if scan.at(Kind.NISBA, at) or nisba is None or scan.at(Kind.STOP, at):
        return False
    return scan.word(at).endswith(("ه", "ي")) and scan.word(at).startswith("ال") == nisba.entry.definite
