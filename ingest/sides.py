"""Delegations, governments and authorities: nouns that stand for a state or an organisation with what names it."""

from typing import NamedTuple

from ingest.delegates import delegates, of_business
from ingest.lexicon import ByWord, Hit, Kind, cues
from ingest.scan import Scan


class Side(NamedTuple):
    """Words [first, last) that stand for states or an organisation, the kind of actor, and the clitic before."""

    first: int
    last: int
    kind: str
    states: tuple[str, ...] = ()
    organizations: tuple[str, ...] = ()
    prefix: str = ""


_PRIVATE = cues("private_party")
_MANY = cues("side_of_many")
_SIDES = cues("side") | _MANY
_REALMS = cues("realm")
"""Of these, those that are the state itself: «دولة قطر»."""


def find_sides(scan: Scan) -> list[Side]:
    """Find «الوفد الليبي», «وفد أمني سعودي», «السلطات العراقية», «الجانبين الليبي والنيجري», «قادة مصر والأردن»."""
    found = []
    for position, word in enumerate(scan.words):
        stem, prefix = _NOUNS[word]
        if stem is None:
            continue
        actor = _private(scan, position) or _side_of(scan, position, stem)
        if actor:
            found.append(actor._replace(prefix=prefix))
    return found


def _private(scan: Scan, position: int) -> Side | None:
    """«الوفد الصحفي التونسي»: people without office, who act for no state."""
    if scan.word(position + 1) not in _PRIVATE:
        return None
    nisba = scan.at(Kind.NISBA, position + 2)
    return Side(position, nisba.last if nisba else position + 2, "private")


def _side_of(scan: Scan, position: int, stem: str) -> Side | None:
    """Read the states behind the noun of a side, without its prefix."""
    nisba = _nisba_within(scan, position + 1, 3)
    body = scan.at(Kind.BODY, position + 2) if scan.word(position + 1) == "من" else None
    if body and body.entry.state and nisba is None:
        return Side(position, body.last, "side", (body.entry.state,))
    origin = _origin(scan, position + 1) or delegates(scan, position, stem, nisba)
    if origin:
        return Side(position, origin[-1].last, "side", tuple(h.entry.state for h in origin))
    envoys = _of_organization(scan, position, stem)
    if envoys:
        return envoys
    if stem in _REALMS and _is_ministry(scan, position):
        return None
    kind = "state" if stem in _REALMS else "side"
    country = scan.at(Kind.COUNTRY, position + 1) or _like_nisba(scan, position)
    country = country or _of_their_corps(scan, position, stem)
    if nisba is None and country and not country.prefix:
        states = _listed(scan, country) if stem in _MANY else [country]
        return Side(position, states[-1].last, kind, tuple(h.entry.value for h in states))
    nisbas = [nisba] if nisba and nisba.entry.state else []
    while nisbas and (following := joined_nisba(scan, nisbas[-1].last)):
        nisbas.append(following)
    return Side(position, nisbas[-1].last, kind, tuple(h.entry.value for h in nisbas)) if nisbas else None


def _is_ministry(scan: Scan, position: int) -> bool:
    """«وزارة خارجية مملكة البحرين»: the state is whose ministry it is, and no side of its own."""
    field = scan.at(Kind.PORTFOLIO, position - 1)
    return field is not None and field.last == position


def _of_organization(scan: Scan, position: int, stem: str) -> Side | None:
    """«وفد من حلف الأطلسي», «بعثة الاتحاد الأوروبي», «ممثلي الأمم المتحدة»: people of an organisation."""
    leaders = stem.startswith(_LEADERS)
    if not leaders and not stem.removeprefix("ال").startswith(_ENVOYS):
        return None
    start = next((p for p in range(position + 1, position + _ADJECTIVES) if scan.word(p) in _FROM), position) + 1
    hit = scan.at(Kind.ORGANIZATION, start)
    if hit and leaders and hit.entry.attributes["kind"] != "organization":
        return None  # the members of a group without a seat are listed behind it
    return Side(position, hit.last, "side", (), (hit.entry.value,)) if hit and not hit.prefix else None


_ENVOYS = ("وفد", "بعثه", "مسوول", "مسيول", "ممثل", "مندوب", "خبرا")
_LEADERS = ("وزرا", "قاده", "زعما")


def _of_their_corps(scan: Scan, position: int, stem: str) -> Hit | None:
    """«رؤساء أركان مالي والنيجر», «قادة جيوش تشاد ومالي»: the state stands behind what they lead."""
    if stem not in _MANY:
        return None
    at = position + 1
    while at < position + _ADJECTIVES and scan.word(at) in _CORPS:
        at += 1
    return scan.at(Kind.COUNTRY, at) if at > position + 1 else None


_CORPS = cues("corps")


def _like_nisba(scan: Scan, position: int) -> Hit | None:
    """«وفدا أمنيا سوريا»: in the accusative a nisba is written like the name of its state."""
    accusative = scan.word(position).endswith("ا") and scan.word(position + 1).endswith("يا")
    hit = scan.at(Kind.COUNTRY, position + 2) if accusative else None
    return hit if hit and scan.word(hit.first).endswith("يا") else None


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


_ADJECTIVES_LIKE_CLITICS = cues("party_adjective")


def side_noun(word: str) -> tuple[str | None, str]:
    """Return the noun of a side and its clitic: «وبالوفد» is «الوفد» after «وب»; None if the word is none."""
    return _NOUNS[word]


def _read_noun(word: str) -> tuple[str | None, str]:
    for prefix in ("", "و", "ب", "ل", "ف", "وب", "ول"):
        if word.startswith(prefix) and word[len(prefix) :] in _SIDES:
            return word[len(prefix) :], prefix
    if word.startswith(("لل", "ولل")):
        rest = "ال" + word[word.index("لل") + 2 :]
        return (rest, "ل") if rest in _SIDES else (None, "")
    return None, ""


_NOUNS = ByWord(_read_noun)


def _nisba_within(scan: Scan, at: int, reach: int) -> Hit | None:
    """Return the first nisba of a state among the adjectives that follow a noun."""
    if scan.word(at) == "من" and scan.at(Kind.BODY, at + 1) and not of_business(scan, at + 1):
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
            or (word.startswith(("و", "ب", "ل")) and word not in _ADJECTIVES_LIKE_CLITICS)
        ):
            return None
    return None


def joined_nisba(scan: Scan, at: int) -> Hit | None:
    """Return a nisba joined by «و» or a hyphen."""
    start = at + 1 if scan.word(at) in ("و", "-") else at
    hit = scan.at(Kind.NISBA, start)
    if hit and (hit.prefix == "و" or start > at) and hit.entry.state:
        return hit
    return None
