"""Who acts in a sentence: officials, states, delegations, ministries, organisations, with their grammatical place."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from ingest.cast import Cast, Figure
from ingest.cast.clues import with_honours
from ingest.leagues import leagues
from ingest.lexicon import Kind, cues
from ingest.people import Mention
from ingest.scan import Scan
from ingest.sides import Side, find_sides, joined_nisba, side_noun

PREPOSITIONS = cues("preposition")


@dataclass(frozen=True, slots=True)
class Actor:
    """Words [first, last) that stand for figures, states or organisations."""

    first: int
    last: int
    kind: str
    """person, state, capital, side (a delegation, government, the authorities), ministry, organization, pair
    («البلدين»), both (a pair of officials that an event told before names), private (people without office)."""
    states: tuple[str, ...] = ()
    organizations: tuple[str, ...] = ()
    figures: tuple[Figure, ...] = ()
    prefix: str = ""
    preposition: str = ""
    """The preposition before it, a clitic or a word; empty for a subject or object."""
    joined: bool = False
    """«و» joins it to what stands before."""


def find_actors(scan: Scan, index: int, mentions: Sequence[Mention], cast: Cast) -> list[Actor]:
    """Find the actors of a sentence in the order of the text; none overlaps another."""
    taken = [False] * (len(scan.words) + 1)
    groups = _groups(scan)
    mentions = [m for m in mentions if m.name or not any(m.first < g.last and g.first < m.last for g in groups)]
    sides = find_sides(scan)
    mentions = [m for m in mentions if m.name or not _is_side_of_several(sides, index, m, cast)]
    mentions = [m for m in mentions if not any(_is_within(scan, m, s) for s in sides)]
    actors = [a for m in mentions if (a := _person(scan, index, m, cast))]
    for actor in actors:
        _take(taken, actor.first, actor.last)
    for mention in mentions:
        _take(taken, mention.first, mention.last)
    known = [Actor(s.first, s.last, s.kind, s.states, s.organizations, (), s.prefix) for s in sides]
    others = (actor for find in (_ministries, _states, _organizations, _pairs) for actor in find(scan))
    for found in (groups, known, others):
        for actor in found:
            if not any(taken[actor.first : actor.last]) and not _is_seat(scan, actor):
                actors.append(actor)
                _take(taken, actor.first, actor.last)
    placed = sorted((_placed(scan, a) for a in actors), key=lambda a: a.first)
    return _crowds_named(scan, _capitals_once(placed))


def _crowds_named(scan: Scan, actors: list[Actor]) -> list[Actor]:
    """«مع عدد من نظرائه، من بينهم X وY»: those who are named stand for the crowd."""
    kept: list[Actor] = []
    for actor in actors:
        crowd = kept[-1] if kept and actor.kind == "person" else None
        between = scan.words[crowd.last : actor.first] if crowd else ()
        if crowd and _AMONG.issuperset(between) and (_is_crowd(crowd) or _of_them(crowd, actor, between)):
            kept[-1] = replace(actor, preposition=crowd.preposition, joined=False)
        else:
            kept.append(actor)
    return kept


_AMONG = cues("among_whom")


_THEM = frozenset(["بينهم", "منهم", "ومنهم", "سيما", "لاسيما", "راسهم"])


def _of_them(crowd: Actor, actor: Actor, between: Sequence[str]) -> bool:
    """«عددا من المسؤولين الليبيين، بينهم X»: one of the officials of a state, by name."""
    return crowd.kind == "side" and crowd.states == actor.states and not _THEM.isdisjoint(between)


def _is_crowd(actor: Actor) -> bool:
    return not actor.states and any(f.counterpart and not f.names for f in actor.figures)


def _capitals_once(actors: list[Actor]) -> list[Actor]:
    """«في العاصمة القطرية الدوحة»: a capital told by its state and by its name is one place."""
    kept: list[Actor] = []
    for actor in actors:
        before = kept[-1] if kept else None
        if (
            before
            and before.kind == actor.kind == "capital"
            and (before.last, before.states) == (actor.first, actor.states)
        ):
            kept[-1] = replace(before, last=actor.last)
        else:
            kept.append(actor)
    return kept


def _is_side_of_several(sides: Sequence[Side], index: int, mention: Mention, cast: Cast) -> bool:
    """«رؤساء أركان مالي والنيجر»: officials without name or state, with several states behind them."""
    figure = cast.at.get((index, mention.first))
    stateless = figure is not None and figure.country is None and mention.titles and mention.titles[0].number == "p"
    return bool(stateless) and any(s.first == mention.first and len(s.states) > 1 for s in sides)


def _is_within(scan: Scan, mention: Mention, side: Side) -> bool:
    """«وفدا من القضاة الفرنسيين»: whom a delegation is made of; «وفد أمني تركي»: its nisba, no given name."""
    if not side.first < mention.first < side.last or side_noun(scan.word(side.first))[0] not in _DELEGATIONS:
        return False
    return not mention.name or (not mention.titles and scan.at(Kind.NISBA, mention.first) is not None)


_DELEGATIONS = cues("delegation")
_SEATS = cues("seat")


def _is_seat(scan: Scan, actor: Actor) -> bool:
    """Tell whether what looks like a side only says where something is: «في مقر الحكومة اليمنية»."""
    return actor.kind in ("side", "ministry") and scan.word(actor.first - 1) in _SEATS


def _take(taken: list[bool], first: int, last: int) -> None:
    for position in range(first, last):
        taken[position] = True


def _placed(scan: Scan, actor: Actor) -> Actor:
    """Add the preposition and the conjunction that stand before an actor."""
    prefix = actor.prefix
    joined = prefix.startswith(("و", "ف"))
    clitic = prefix.lstrip("وف")
    before = scan.word(actor.first - 1)
    if before == "و":
        joined, before = True, scan.word(actor.first - 2)
    if before == "من" and scan.word(actor.first - 2) in _AND_EACH:
        joined, before = True, ""  # «تركيا وكل من السويد وفنلندا»
    if before in ("من", "كل") and scan.word(actor.first - 2) in ("كل", "كلا", "من"):
        before = scan.word(actor.first - 3)  # «مع كل من X وY»
    if before == "من" and (counted := _counted(scan.word(actor.first - 2))) is not None:
        clitic, before = clitic or counted, scan.word(actor.first - 3)  # «مع عدد من الوزراء», «بعدد من نظرائه»
    if before in _SUCH_AS and actor.kind == "person":
        before = _with_crowd(scan, actor.first - 1) or before
    if before in _TOWNS and actor.kind in ("capital", "state"):
        clitic, before = clitic or before[: before.index(_TOWNS[before])], scan.word(actor.first - 2)
    told = before == "عبر" and actor.first == 1 and actor.kind == "person"  # «عبّر الوزير», not «عبر الحدود»
    told = told or (before == "قبل" and scan.word(actor.last) in ("دعوه", "الدعوه"))  # «قبل الملك دعوة Y»
    word = before if before in PREPOSITIONS and not told else ""
    if actor.kind == "person" and before in _SEATS and not clitic and not _speaks_for(scan, actor.first - 1):
        word = "في"  # «في مكتب سموه», «بقصر الملك»: where it was, not who
    return Actor(actor.first, actor.last, actor.kind, actor.states, actor.organizations, actor.figures, prefix,
                 clitic or ("" if joined and before != "و" and not word else word), joined)  # fmt: skip


_TOWNS = {p + w: w for w in ("العاصمه", "مدينه") for p in ("", "ب")}
"""«في العاصمة داكار», «بمدينة داكار»: the preposition stands before the word for a town."""


def _speaks_for(scan: Scan, at: int) -> bool:
    """«نفى مكتب رئيس الوزراء»: the office of an official, right behind a verb of speech, speaks for him."""
    denies = any(h.entry.value == "denied" and h.last == at for h in scan.all_at(Kind.OPERATOR, at - 1))
    return scan.word(at) in _OFFICES and (
        denies or any(h.entry.value == "speech" for h in scan.all_at(Kind.VERB, at - 1))
    )


_OFFICES = ("مكتب", "ديوان")
_AND_EACH = frozenset({"وكل", "وكلا"})
_COUNTS = cues("count_of")
_SUCH_AS = frozenset(["غرار", "بينهم", "منهم", "مثل", "ابرزهم", "راسهم", "سيما"])
_CROWD = cues("crowd")
_CROWD_FAR = 8
"""Words from «مع» to «على غرار» at most: «مع عدة قادة دول على غرار»."""


def _with_crowd(scan: Scan, position: int) -> str:
    """«لقاءات مع عدة قادة دول على غرار X»: return the preposition of the crowd to which X belongs."""
    for at in range(position - 1, max(-1, position - 1 - _CROWD_FAR), -1):
        if scan.word(at) in (".", "؛") or scan.at(Kind.VERB, at):
            return ""
        if scan.word(at) == "مع":
            return "مع" if not _CROWD.isdisjoint(scan.words[at:position]) else ""
    return ""


def _counted(word: str) -> str | None:
    """Return the clitic of a word that counts people («عددا من», «بعدد من»), None if it is no such word."""
    if word in _COUNTS:
        return ""
    return word[0] if word[:1] in ("ب", "ل") and word[1:] in _COUNTS else None


def _person(scan: Scan, index: int, mention: Mention, cast: Cast) -> Actor | None:
    figure = cast.at.get((index, mention.first))
    if figure is None or (figure.titles and not figure.function) or _is_represented(scan, mention):
        return None
    if scan.word(mention.first - 1) in _KIN:
        return None
    states = (figure.country,) if figure.country and not figure.opposes else ()
    organizations = (figure.organization,) if figure.organization else ()
    first, prefix = with_honours(scan, mention)
    return Actor(first, mention.last, "person", states, organizations, (figure,), prefix)


_KIN = cues("kin")
"""«أرملة الرئيس»: who acts is someone of his house, who has no office."""


def _is_represented(scan: Scan, mention: Mention) -> bool:
    """Tell whether someone stands for an official, who did not come himself: «ممثلا لـ», «نيابة عن»."""
    before = scan.word(mention.first - 1)
    if before in ("ممثلا", "ممثله") and mention.prefix == "ل":
        return True
    if before == "،" and scan.word(mention.first) == "ممثلا":
        return True  # «التقى X، ممثلا لـ Y، Z»: the aside tells for whom X came
    return before == "عن" and scan.word(mention.first - 2) in _IN_PLACE_OF


_IN_PLACE_OF = ("نيابه", "بالنيابه", "ممثلا", "ممثله", "وكاله", "بالوكاله")


_REALMS = cues("realm")


def _ministries(scan: Scan) -> list[Actor]:
    """«وزارة الداخلية الليبية», «الداخلية الجزائرية», «خارجية النيجر»."""
    found = []
    for hit in scan.each(Kind.PORTFOLIO):
        head = scan.word(hit.first - 1)
        first = hit.first - 1 if head.endswith(("وزاره", "وزارتي", "وزارات")) else hit.first
        nisba = scan.at(Kind.NISBA, hit.last)
        country = scan.at(Kind.COUNTRY, hit.last + (scan.word(hit.last) in _REALMS))
        government = scan.at(Kind.GOVERNMENT, hit.last)
        owner = nisba or country
        if owner and not owner.prefix and owner.entry.state:
            states, last = [owner.entry.value], owner.last
            while nisba and (following := joined_nisba(scan, last)):
                states.append(following.entry.value)
                last = following.last
            start = _delegation(scan, first)
            kind = "side" if start < first else "ministry"
            found.append(
                Actor(
                    start,
                    last,
                    kind,
                    tuple(states),
                    prefix=side_noun(scan.word(start))[1] if start < first else hit.prefix,
                )
            )
        elif government and government.entry.attributes["iso2"]:
            found.append(
                Actor(first, government.last, "ministry", (government.entry.attributes["iso2"],), prefix=hit.prefix)
            )
    return found


def _delegation(scan: Scan, first: int) -> int:
    """«وفد من وزارة …», «وفد وزارة …»: who acts is the delegation."""
    for back in (1, 2):
        if side_noun(scan.word(first - back))[0] is not None and (back == 1 or scan.word(first - 1) in ("من", "في")):
            return first - back
    return first


def _states(scan: Scan) -> list[Actor]:
    found = [Actor(h.first, h.last, "state", (h.entry.value,), prefix=h.prefix) for h in scan.each(Kind.COUNTRY)]
    for hit in scan.each(Kind.CITY):
        if hit.entry.attributes["kind"] == "capital" and hit.entry.attributes["iso2"]:
            found.append(Actor(hit.first, hit.last, "capital", (hit.entry.attributes["iso2"],), prefix=hit.prefix))
    for hit in scan.each(Kind.NISBA):
        head = scan.word(hit.first - 1)
        if head in _CAPITALS and hit.entry.state and not hit.prefix:
            prefix = head.removesuffix("العاصمه")
            found.append(Actor(hit.first - 1, hit.last, "capital", (hit.entry.state,), prefix=prefix))
    return found


_CAPITALS = frozenset({"العاصمه", "بالعاصمه", "والعاصمه"})


def _groups(scan: Scan) -> list[Actor]:
    return [Actor(g.first, g.last, "side", g.states, g.organizations, (), g.prefix) for g in leagues(scan)]


def _organizations(scan: Scan) -> list[Actor]:
    return [
        Actor(h.first, h.last, "organization", (), (h.entry.value,), prefix=h.prefix)
        for h in scan.each(Kind.ORGANIZATION)
    ]


def _pairs(scan: Scan) -> list[Actor]:
    return [Actor(h.first, h.last, "pair", prefix=h.prefix) for h in scan.each(Kind.GROUP) if h.entry.value == "pair"]
