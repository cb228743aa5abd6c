"""Whom an office serves: the state, government, province or organisation that a title names."""

from dataclasses import replace
from typing import TypedDict

from cypher.vocabulary import Function, Portfolio
from ingest.lexicon import Hit, Kind, cues
from ingest.people.parts import has_other_meaning, is_given
from ingest.people.title import Title
from ingest.scan import Scan

_REALMS = ("دوله", "جمهوريه", "مملكه")
_IN_REALMS = (*_REALMS, "بدوله", "بجمهوريه", "بمملكه")
_QUARTERS = ("الكبري", "الغربيه", "الشرقيه", "الشماليه", "الجنوبيه", "الوسطي")
_LOCAL = (Function.DIRECTOR, Function.COMMANDER, Function.GOVERNOR, Function.OTHER, "")
_BODIES = cues("seat") | cues("firm")
_GOING = 24
"""Words of honorifics, name and offices between a visit and where it leads."""
_NAMED = 8
"""Words of a name between whom someone serves and where he goes, at most."""
_PROVINCES = ("ولايه", "محافظه", "مدينه", "منطقه", "اقليم", "لولايه", "لمحافظه")


class Owner(TypedDict, total=False):
    """The slot of a title that a nisba fills: a state or an organisation."""

    country: str
    organization: str


def nisba_owner(nisba: Hit) -> Owner:
    """Return what a nisba names: a state, or the organisation that it is made from."""
    return {"country": nisba.entry.value} if nisba.entry.state else {"organization": nisba.entry.value}


def begins_state(scan: Scan, nisba: Hit) -> bool:
    """Tell whether what looks like a nisba begins the longer name of a state: «كوريا الشمالية»."""
    country = scan.at(Kind.COUNTRY, nisba.first)
    return country is not None and country.last > nisba.last


def with_own_nisba(scan: Scan, title: Title) -> Title:
    """Give to a title that the lexicon lists with its nisba the state it names: «المستشارة الألمانية»."""
    if title.portfolio == Portfolio.ORGANIZATION and title.organization is None:
        known = _inside(scan, title, Kind.ORGANIZATION)
        known = known or [h for h in _inside(scan, title, Kind.NISBA) if not h.entry.state]
        if not known:
            return title
        return replace(title, organization=max(known, key=lambda h: h.last - h.first).entry.value)
    if title.country or title.takes != "none":
        return title
    named = _inside(scan, title, Kind.COUNTRY) + _inside(scan, title, Kind.NISBA)
    longest = max((h for h in named if h.entry.state), key=lambda h: (h.last - h.first, h.first), default=None)
    return replace(title, country=longest.entry.value) if longest else title


def _inside(scan: Scan, title: Title, kind: Kind) -> list[Hit]:
    positions = range(title.first, title.last)
    return [h for position in positions for h in scan.all_at(kind, position) if h.last <= title.last]


def read_province(scan: Scan, title: Title) -> Title | None:
    """Read «والي أدرار»: a city of the lexicon, or an unknown name before a comma, rank or given name."""
    at = title.last + (scan.word(title.last) in _PROVINCES)
    city = scan.at(Kind.CITY, at)
    if city and city.prefix in ("", "ل"):
        last = city.last + (scan.word(city.last) in _QUARTERS)
        return replace(title, last=last, country=title.country or city.entry.state or None)
    if not scan.word(at)[:1].isalpha() or has_other_meaning(scan, at) or is_given(scan, at, 4):
        return None
    return replace(title, last=at + 1) if _begins_bearer(scan, at + 1) else None


def read_city(scan: Scan, title: Title) -> Title | None:
    """Read the city whose office it is, and with it the state: «مدير أمن طرابلس»; what follows «ال» is another word."""
    city = scan.at(Kind.CITY, title.last)
    if city is None or city.prefix or scan.word(title.last - 1).startswith("ال") or title.function not in _LOCAL:
        return None
    own = title.country is None and title.organization is None
    return replace(title, last=city.last, country=city.entry.state or None) if own else None


def _begins_bearer(scan: Scan, at: int) -> bool:
    """Tell whether the holder of an office may begin at a word: a comma, rank, honorific or given name."""
    if scan.word(at) in ("،", ",", "-") or is_given(scan, at, 4):
        return True
    return bool(scan.at(Kind.RANK, at) or scan.at(Kind.HONORIFIC, at))


def read_state(scan: Scan, title: Title) -> Title | None:
    """Read the state that someone represents or heads: «سفير ليبيا», «السفير الليبي», «رئيس النيجر»."""
    at = title.last
    nisba = scan.at(Kind.NISBA, at)
    if nisba and nisba.prefix == "" and not begins_state(scan, nisba):
        return replace(title, last=nisba.last, **nisba_owner(nisba))
    at = at + 1 if scan.word(at) in _REALMS else at
    official = scan.at(Kind.COUNTRY, at - 1)
    country = official if official and official.last > at and not official.prefix else scan.at(Kind.COUNTRY, at)
    if country and country.prefix in ("", "ل") and not _is_destination(scan, title, country, at):
        of_body = title.organization or title.portfolio == Portfolio.ORGANIZATION  # «مبعوث الأمم المتحدة لسوريا»
        served = title.country if of_body else country.entry.value
        return replace(title, country=served, last=country.last)
    organization = scan.at(Kind.ORGANIZATION, at)
    if organization and organization.prefix in ("", "ل"):
        own = title.portfolio and title.portfolio not in (Portfolio.FOREIGN, Portfolio.PRESIDENCY)
        portfolio = title.portfolio if own else Portfolio.ORGANIZATION
        function = _head_of(organization) if title.function == Function.HEAD_OF_STATE else title.function
        return replace(
            title, organization=organization.entry.value, portfolio=portfolio, function=function, last=organization.last
        )
    return None


def _head_of(organization: Hit) -> str:
    """Return the function of who heads an organisation: «رئيس بعثة الأمم المتحدة» is an envoy."""
    mission = organization.entry.attributes["kind"] == "mission"
    return Function.ENVOY if mission else Function.DIRECTOR


def of_a_body(scan: Scan, title: Title) -> Title:
    """Make «الرئيس السابق للائتلاف», «الرئيس الفخري للحزب» what he is: the head of a body, not of a state."""
    bare = title.function == Function.HEAD_OF_STATE and scan.word(title.first).endswith(("الرييس", "الرييسه"))
    if not bare or title.country or title.organization or title.last - title.first < 2:
        return title
    word = scan.word(title.last)
    headed = word.startswith("ل") and ({word[1:], "ال" + word[2:]} & _BODIES)
    return replace(title, function="", portfolio=Portfolio.OTHER, last=title.last + 1) if headed else title


def _is_destination(scan: Scan, title: Title, country: Hit, start: int) -> bool:
    """Tell whether the state after «ل» is where someone goes, not whom he serves: «زيارة رئيس الجمهورية لدولة قطر»."""
    if country.prefix != "ل" and not scan.word(start).startswith("ل"):
        return False
    before = range(max(0, title.first - _GOING), title.first)
    visits = any(h.entry.value == "visit" for p in before for h in scan.all_at(Kind.EVENT, p))
    return visits and not _leads_on(scan, country.last)


def _leads_on(scan: Scan, start: int) -> bool:
    """«زيارة الوزيرة الأولى لباربادوس X للمغرب»: behind the first «ل» comes the goal."""
    places = (h for p in range(start, start + _NAMED) for k in (Kind.COUNTRY, Kind.CITY) for h in scan.all_at(k, p))
    goal = next((h for h in places if h.entry.state and (h.prefix == "ل" or scan.word(h.first - 1) == "الي")), None)
    return goal is not None and all(scan.word(p)[:1].isalpha() for p in range(start, goal.first))


def read_place(scan: Scan, title: Title) -> Title | None:
    """Read on to where an office is: «وزير خارجية مصر», «في حكومة الوفاق», «بدولة الإمارات», «لدى النيجر»."""
    step = 1 if scan.word(title.last) in ("في", "لدي", "عن") else 0
    if scan.word(title.last + step) in ("التابعه", "التابع"):
        step += 1
    for read in (_in_government, _in_country, _in_organization, _in_force, _in_city, _in_cabinet, _in_administration):
        found = read(scan, title, step)
        if found:
            return found
    return None


def _in_government(scan: Scan, title: Title, step: int) -> Title | None:
    government = scan.at(Kind.GOVERNMENT, title.last + step)
    if government is None or not (step or government.prefix in ("ب", "ل", "")):
        return None
    row = government.entry.attributes
    return replace(title, government=row["id"], country=title.country or row["iso2"] or None, last=government.last)


def _in_country(scan: Scan, title: Title, step: int) -> Title | None:
    start = title.last + step
    country = scan.at(Kind.COUNTRY, start)
    if country is None and scan.word(title.last) == "لدي" and scan.word(start) in _HERE:
        return replace(title, last=start + 1)
    if country is None and scan.word(start) in _IN_REALMS:
        country = scan.at(Kind.COUNTRY, start + 1)
    if country is None or not (step or country.prefix in ("", "ب", "ل")):
        return None
    if _is_destination(scan, title, country, start):
        return None
    if title.country is None and title.organization is None and not _is_sent(scan, title):
        return replace(title, country=country.entry.value, last=country.last)
    return replace(title, last=_past_further(scan, country.last)) if step or country.prefix else None


def _is_sent(scan: Scan, title: Title) -> bool:
    """Tell whether the state behind a title is where its holder is sent, which he does not serve."""
    if scan.word(title.first)[len(title.prefix) :] in _ATTACHES:
        return True
    to = scan.word(title.last)
    return title.function in _SENT and (to in ("في", "لدي") or to.startswith("ب") or title.takes == "none")


def _past_further(scan: Scan, at: int) -> int:
    """Return the word after further states to which an ambassador is sent: «لدى إيطاليا ومالطا»."""
    while (
        (further := scan.at(Kind.COUNTRY, at)) and further.prefix == "و" and scan.at(Kind.NISBA, further.last) is None
    ):
        at = further.last
    return at


_ATTACHES = ("الملحق", "ملحق", "الملحقه", "ملحقه")


_HERE = frozenset({"المملكه", "السلطنه", "الدوله", "البلاد", "الجمهوريه", "بلادنا"})
"""Where a paper's own state is left unnamed: «سفير اليابان لدى المملكة»."""
_SENT = (Function.ENVOY, Function.AMBASSADOR)
"""Who is sent to a state does not serve it: «سفير … لدى العراق»."""


def _in_organization(scan: Scan, title: Title, step: int) -> Title | None:
    found = scan.at(Kind.ORGANIZATION, title.last + step)
    if found is None or not (step or found.prefix == "ب"):
        return None
    if title.country:
        return replace(title, last=found.last)
    return replace(title, last=found.last, organization=found.entry.value, portfolio=Portfolio.ORGANIZATION)


def _in_force(scan: Scan, title: Title, step: int) -> Title | None:
    """Read «في الجيش الباكستاني», «بالحرس الوطني الكويتي»: the force where someone serves, with its state."""
    body = scan.at(Kind.BODY, title.last + step)
    force = body is not None and body.entry.value == "force" and (step > 0 or body.prefix == "ب")
    nisba = scan.at(Kind.NISBA, body.last) if body and force else None
    if nisba is None or not nisba.entry.definite or not nisba.entry.state or title.function in _SENT:
        return None
    return replace(title, country=nisba.entry.value, last=nisba.last) if title.country is None else None


def _in_city(scan: Scan, title: Title, step: int) -> Title | None:
    preposition, city = scan.word(title.last), scan.at(Kind.CITY, title.last + step)
    if city is None:
        return None
    if not step and (local := read_city(scan, title)):
        return local
    served = title.takes == "state" and (city.prefix == "ب" or preposition == "في")
    return replace(title, last=city.last) if preposition == "لدي" or served else None


def _in_cabinet(scan: Scan, title: Title, step: int) -> Title | None:
    """Read «في حكومة تصريف الأعمال اللبنانية», a cabinet that the lexicon does not name."""
    start = title.last + step
    if scan.word(start) not in ("حكومه", "الحكومه", "بحكومه", "بالحكومه"):
        return None
    for position in range(start + 1, min(start + 5, len(scan.words))):
        nisba = scan.at(Kind.NISBA, position)
        if nisba and nisba.entry.definite and nisba.entry.gender == "f" and nisba.entry.state:
            return replace(title, country=title.country or nisba.entry.value, last=nisba.last)
        if not scan.word(position).startswith("ال") and position > start + 1:
            return None
    return None


def _in_administration(scan: Scan, title: Title, step: int) -> Title | None:
    """Read «في إدارة الرئيس الأمريكي فلان», «في الإدارة الأمريكية»: whose administration it is tells the state."""
    start = title.last + step
    if scan.word(start) not in _ADMINISTRATIONS or (not step and not scan.word(start).startswith("ب")):
        return None
    last = start + 1 + (scan.word(start + 1) == "الرييس")
    nisba = scan.at(Kind.NISBA, last)
    state, last = (nisba.entry.state, nisba.last) if nisba and nisba.entry.definite else ("", last)
    leader = scan.at(Kind.LEADER, last)
    if leader and not leader.prefix:
        state, last = state or leader.entry.attributes["iso2"], leader.last
    return replace(title, country=title.country or state, last=last) if state else None


_ADMINISTRATIONS = ("اداره", "الاداره", "باداره", "بالاداره")


def past_each_of(scan: Scan, at: int, several: bool = False) -> int:
    """Skip the words before the states of counterparts: «من», «في كل من», of `several` «، لا سيما من».

    Return `at` if no state follows.
    """
    start = at + (scan.word(at) in ("من", "في"))
    start += 2 * (scan.word(start) in ("كل", "كلا") and scan.word(start + 1) == "من")
    plain = scan.word(at) == "في" and start == at + 1
    if several and scan.word(at) != "في":
        start = next((p for p in range(at, at + _AMONG_FAR) if scan.word(p) not in _AMONG), at)
        plain = start > at and scan.word(start - 1) not in _OF_STATES
    return start if not plain and scan.at(Kind.COUNTRY, start) else at


_AMONG = cues("among_whom")
_AMONG_FAR = 6
"""Words of «، لا سيما من» at most."""
_OF_STATES = ("من", "دول", "في")
