"""Who acts in a sentence: officials, states, delegations, ministries, organisations, with their grammatical place."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from ingest.cast import Cast, Figure
from ingest.leagues import leagues
from ingest.lexicon import Hit, Kind, cues
from ingest.people import Mention
from ingest.scan import Scan

PREPOSITIONS = cues("preposition")


@dataclass(frozen=True, slots=True)
class Actor:
    """Words [first, last) that stand for figures, states or organisations."""

    first: int
    last: int
    kind: str
    """person, state, capital, side (a delegation, government, the authorities), ministry, organization, pair
    («البلدين»), both (a pair of officials that an event told before names)."""
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
    actors = [a for m in mentions if (a := _person(scan, index, m, cast))]
    for actor in actors:
        _take(taken, actor.first, actor.last)
    for mention in mentions:
        _take(taken, mention.first, mention.last)
    for finder in (_groups, _sides, _ministries, _states, _organizations, _pairs):
        for actor in finder(scan):
            if not any(taken[actor.first : actor.last]) and not _is_seat(scan, actor):
                actors.append(actor)
                _take(taken, actor.first, actor.last)
    return sorted((_placed(scan, a) for a in actors), key=lambda a: a.first)


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
    told = before == "عبر" and actor.first == 1 and actor.kind == "person"  # «عبّر الوزير», not «عبر الحدود»
    word = before if before in PREPOSITIONS and not told else ""
    return Actor(actor.first, actor.last, actor.kind, actor.states, actor.organizations, actor.figures, prefix,
                 clitic or ("" if joined and before != "و" and not word else word), joined)  # fmt: skip


_AND_EACH = frozenset({"وكل", "وكلا"})


def _person(scan: Scan, index: int, mention: Mention, cast: Cast) -> Actor | None:
    figure = cast.at.get((index, mention.first))
    if figure is None or (figure.titles and not figure.function) or _is_represented(scan, mention):
        return None
    states = (figure.country,) if figure.country else ()
    organizations = (figure.organization,) if figure.organization else ()
    first, prefix = _with_honours(scan, mention)
    return Actor(first, mention.last, "person", states, organizations, (figure,), prefix)


_HONOURS = (Kind.HONORIFIC, Kind.RANK)
_LONGEST = 5


def _with_honours(scan: Scan, mention: Mention) -> tuple[int, str]:
    """«مع معالي وزير الدفاع», «بصاحب السمو الملكي ولي العهد»: return where honours begin, and their clitics."""
    first, prefix = mention.first, mention.prefix
    while not prefix and (hit := _honour_before(scan, first)):
        first, prefix = hit.first, hit.prefix
    return first, prefix


def _honour_before(scan: Scan, position: int) -> Hit | None:
    """Return the longest honorific or rank that ends at a word."""
    found = (h for back in range(_LONGEST, 0, -1) for kind in _HONOURS for h in scan.all_at(kind, position - back))
    return next((h for h in found if h.last == position), None)


def _is_represented(scan: Scan, mention: Mention) -> bool:
    """Tell whether someone stands for an official, who did not come himself: «ممثلا لـ», «نيابة عن»."""
    before = scan.word(mention.first - 1)
    if before in ("ممثلا", "ممثله") and mention.prefix == "ل":
        return True
    return before == "عن" and scan.word(mention.first - 2) in _IN_PLACE_OF


_IN_PLACE_OF = ("نيابه", "بالنيابه", "ممثلا", "ممثله", "وكاله", "بالوكاله")
_MANY = cues("side_of_many")
_SIDES = cues("side") | _MANY


def _sides(scan: Scan) -> list[Actor]:
    """«الوفد الليبي», «وفد أمني سعودي», «السلطات العراقية», «الجانبين الليبي والنيجري», «قادة مصر والأردن»."""
    found = []
    for position, word in enumerate(scan.words):
        stem, prefix = _side(word)
        actor = _side_of(scan, position, stem) if stem else None
        if actor:
            found.append(replace(actor, prefix=prefix))
    return found


def _side_of(scan: Scan, position: int, stem: str) -> Actor | None:
    """Read the states behind the noun of a side, without its prefix."""
    nisba = _nisba_within(scan, position + 1, 3)
    body = scan.at(Kind.BODY, position + 2) if scan.word(position + 1) == "من" else None
    if body and body.entry.state and nisba is None:
        return Actor(position, body.last, "side", (body.entry.state,))
    origin = _origin(scan, position + 1)
    if origin:
        return Actor(position, origin[-1].last, "side", tuple(h.entry.value for h in origin))
    kind = "state" if stem in _REALMS else "side"
    country = scan.at(Kind.COUNTRY, position + 1)
    if nisba is None and country and not country.prefix:
        states = _listed(scan, country) if stem in _MANY else [country]
        return Actor(position, states[-1].last, kind, tuple(h.entry.value for h in states))
    nisbas = [nisba] if nisba and nisba.entry.state else []
    while nisbas and (following := _joined_nisba(scan, nisbas[-1].last)):
        nisbas.append(following)
    return Actor(position, nisbas[-1].last, kind, tuple(h.entry.value for h in nisbas)) if nisbas else None


_FROM = ("من", "عن")
_ADJECTIVES = 3


def _origin(scan: Scan, at: int) -> list[Hit]:
    """Return the states in «مسؤولون (أمنيون كبار) من العراق وسوريا», «وفدان من مصر والسودان», «ممثلين عن تونس»."""
    start = next((p for p in range(at, at + _ADJECTIVES) if scan.word(p) in _FROM), at)
    if start > at + 1 and not all(_qualifies(scan.word(p)) for p in range(at, start)):
        return []
    first = scan.at(Kind.COUNTRY, start + 1) if scan.word(start) in _FROM else None
    return _listed(scan, first) if first and not first.prefix else []


def _qualifies(word: str) -> bool:
    """Tell whether a word may be one of several adjectives of people: «أمنيون كبار»."""
    return word.endswith(("ون", "ين", "ه")) or word in ("كبار", "رفيعو", "رفيعي", "المستوي", "بارزون")


def _listed(scan: Scan, first: Hit) -> list[Hit]:
    """Return a state and those that «و» or a comma joins to it."""
    states = [first]
    while True:
        start = states[-1].last + (scan.word(states[-1].last) in ("و", "،"))
        following = scan.at(Kind.COUNTRY, start)
        if following is None or not (following.prefix == "و" or (start > states[-1].last and not following.prefix)):
            return states
        states.append(following)


@lru_cache(maxsize=50_000)
def _side(word: str) -> tuple[str | None, str]:
    for prefix in ("", "و", "ب", "ل", "ف", "وب", "ول"):
        if word.startswith(prefix) and word[len(prefix) :] in _SIDES:
            return word[len(prefix) :], prefix
    if word.startswith(("لل", "ولل")):
        rest = "ال" + word[word.index("لل") + 2 :]
        return (rest, "ل") if rest in _SIDES else (None, "")
    return None, ""


def _nisba_within(scan: Scan, at: int, reach: int) -> Hit | None:
    """Return the first nisba of a state among the adjectives that follow a noun."""
    if scan.word(at) == "من" and scan.at(Kind.BODY, at + 1):
        at, reach = at + 1, reach + 1
    for position in range(at, min(at + reach, len(scan.words))):
        hit = scan.at(Kind.NISBA, position)
        if scan.at(Kind.COUNTRY, position):
            return None
        if hit and not hit.prefix:
            return hit
        word = scan.word(position)
        if (
            not word[:1].isalpha()
            or scan.at(Kind.VERB, position)
            or scan.at(Kind.STOP, position)
            or word.startswith(("و", "ب", "ل"))
        ):
            return None
    return None


def _joined_nisba(scan: Scan, at: int) -> Hit | None:
    """Return a nisba joined by «و» or a hyphen."""
    start = at + 1 if scan.word(at) in ("و", "-") else at
    hit = scan.at(Kind.NISBA, start)
    if hit and (hit.prefix == "و" or start > at) and hit.entry.state:
        return hit
    return None


def _ministries(scan: Scan) -> list[Actor]:
    """«وزارة الداخلية الليبية», «الداخلية الجزائرية», «خارجية النيجر»."""
    found = []
    for hit in scan.each(Kind.PORTFOLIO):
        head = scan.word(hit.first - 1)
        first = hit.first - 1 if head.endswith(("وزاره", "وزارتي", "وزارات")) else hit.first
        nisba = scan.at(Kind.NISBA, hit.last)
        country = scan.at(Kind.COUNTRY, hit.last)
        government = scan.at(Kind.GOVERNMENT, hit.last)
        owner = nisba or country
        if owner and not owner.prefix and owner.entry.state:
            states, last = [owner.entry.value], owner.last
            while nisba and (following := _joined_nisba(scan, last)):
                states.append(following.entry.value)
                last = following.last
            start = _delegation(scan, first)
            kind = "side" if start < first else "ministry"
            found.append(
                Actor(
                    start, last, kind, tuple(states), prefix=_side(scan.word(start))[1] if start < first else hit.prefix
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
        if _side(scan.word(first - back))[0] is not None and (back == 1 or scan.word(first - 1) in ("من", "في")):
            return first - back
    return first


_REALMS = cues("realm")


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
