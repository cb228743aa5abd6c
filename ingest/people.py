"""Officials in a sentence: titles with what they govern, ranks, honorifics and names, as typed mentions."""

from dataclasses import dataclass, replace

from cypher.vocabulary import Function, Portfolio
from ingest.lexicon import Hit, Kind, common_words, cues
from ingest.scan import Scan

MAX_NAME = 6
SURNAME_SHARE = 0.04
"""A frequent word with the article may end a name if it does so in this share of its places: «المصري», «الأحمر»."""
_JOINERS = cues("name_joiner")
_BOUND = cues("name_binder")
_FORMER = cues("former")
_ACTING = cues("acting")
_IN_CHARGE = cues("in_charge")
_NEUTRAL = cues("title_adjective")
_COMMA = frozenset({"،", ",", ":", "-", "("})


@dataclass(frozen=True, slots=True)
class Title:
    """One title as read: words [first, last), its codes, its state where the title says it."""

    first: int
    last: int
    function: str
    portfolio: str
    country: str | None = None
    organization: str | None = None
    government: str | None = None
    number: str = "s"
    former: bool = False
    acting: bool = False
    prefix: str = ""
    takes: str = ""
    usual: str | None = None
    """The state that alone has such an office, where the text names none: «المتحدث باسم الكرملين»."""


@dataclass(frozen=True, slots=True)
class Mention:
    """An official in a sentence: words [first, last), titles, the range of the name or none."""

    first: int
    last: int
    titles: tuple[Title, ...]
    name: tuple[int, int] | None = None
    rank: tuple[int, int] | None = None
    honorific: tuple[int, int] | None = None
    prefix: str = ""
    counterpart: str = ""
    """counterpart or counterparts when the title is only «his counterpart»."""
    country: str | None = None


# --------------------------------------------------------------------------- names

_PARTS_OF_DAY = cues("part_of_day")


class Names:
    """What may stand in a personal name, judged word by word."""

    @staticmethod
    def is_given(scan: Scan, at: int, weight: int = 3) -> bool:
        """Tell whether an unprefixed given name of at least this weight stands here."""
        return any(not h.prefix and int(h.entry.value or 5) >= weight for h in scan.all_at(Kind.GIVEN, at))

    @staticmethod
    def blocked(scan: Scan, at: int) -> bool:
        """Tell whether a word cannot go on a name: punctuation, number, function word, verb, preposition and noun."""
        word = scan.word(at)
        if not word or not word[0].isalpha() or len(word) == 1:
            return True
        if word in _PARTS_OF_DAY and any(h.entry.value == "time" for h in scan.all_at(Kind.STOP, at + 1)):
            return True
        if word == "علي" and not scan.at(Kind.GIVEN, at):
            return True
        if any(not h.prefix and h.last - h.first > 1 for h in scan.all_at(Kind.GIVEN, at)):
            return False
        if any(not h.prefix for h in scan.all_at(Kind.STOP, at)):
            return True
        if Names.is_given(scan, at, 4):
            return False
        if word in common_words():
            return True
        if any(not h.prefix or h.prefix in "وف" for kind in (Kind.VERB, Kind.EVENT) for h in scan.all_at(kind, at)):
            return True
        return _clitic_noun(scan, at)


def _clitic_noun(scan: Scan, at: int) -> bool:
    """A conjunction or preposition before an article, or before a word of the lexicon, ends a name."""
    word = scan.word(at)
    if word.startswith(("وال", "لل", "ولل", "وبال")) and len(word) > 4:
        return True
    if word.startswith(("بال", "كال", "فال")) and word[1:] in common_words():
        return True
    kinds = (Kind.TITLE, Kind.PORTFOLIO, Kind.BODY, Kind.COUNTRY, Kind.CITY, Kind.ORGANIZATION, Kind.EVENT, Kind.STOP,
             Kind.GIVEN, Kind.RANK, Kind.HONORIFIC, Kind.GOVERNMENT, Kind.AGREEMENT, Kind.TOPIC, Kind.VERB)  # fmt: skip
    if any(h.prefix for kind in kinds for h in scan.all_at(kind, at)):
        return True
    return word[0] in "وبلف" and len(word) > 4 and (word[1:] in common_words() or word.endswith(_PRONOUNS))


_PRONOUNS = ("ته", "تها", "اته", "اتها", "يها", "يه", "هما", "هم")
_ENDS_NAME = (Kind.TITLE, Kind.COUNTRY, Kind.GOVERNMENT, Kind.ORGANIZATION, Kind.TOPIC, Kind.AGREEMENT)


def read_name(scan: Scan, at: int, sure: bool) -> int:
    """Return the word after the name that starts here, or `at` if none does.

    `sure` tells that a title or rank stands right before, so that an unknown first word may be a name.
    """
    if Names.blocked(scan, at) or not (sure or Names.is_given(scan, at)):
        return at
    if not Names.is_given(scan, at, 5) and any(scan.at(kind, at) for kind in (*_ENDS_NAME, Kind.PORTFOLIO, Kind.BODY)):
        return at
    position, parts = at, 0
    while position < len(scan.words) and parts < MAX_NAME:
        if parts and not _hyphen(scan, position) and _ends(scan, position, parts):
            break
        if parts and _hyphen(scan, position):
            position += 1
        step = position + 1
        if scan.word(position) in _BOUND and not Names.blocked(scan, step):
            step += 1
        position, parts = step, parts + 1
    while position > at + 1 and scan.word(position - 1) in _JOINERS:
        position -= 1
    return position


def _hyphen(scan: Scan, at: int) -> bool:
    """A hyphen without spaces inside a name: «فالتر-شتاينماير»."""
    if scan.word(at) != "-" or not 0 < at < len(scan.words) - 1:
        return False
    joined = scan.tokens[at - 1].end == scan.tokens[at].start and scan.tokens[at].end == scan.tokens[at + 1].start
    return joined and not Names.blocked(scan, at + 1)


def _ends(scan: Scan, at: int, parts: int) -> bool:
    """Tell whether a name that already has parts ends before this word."""
    word = scan.word(at)
    if word in _JOINERS:
        return at + 1 >= len(scan.words) or Names.blocked(scan, at + 1)
    if word in _FORMER or word in _NEUTRAL:
        return True
    honorific = scan.at(Kind.HONORIFIC, at)
    if parts >= 2 and honorific and not honorific.prefix and Names.is_given(scan, honorific.last, 3):
        return True
    if parts >= 2 and word.startswith("و") and len(word) > 3 and not Names.is_given(scan, at, 1):
        return True
    surname = word.startswith("ال") and common_words().get(word, 0) >= SURNAME_SHARE and not scan.at(Kind.STOP, at)
    if Names.blocked(scan, at) and not surname:
        return True
    if Names.is_given(scan, at, 4):
        return False
    if any(not h.prefix for kind in _ENDS_NAME for h in scan.all_at(kind, at)):
        return True
    if scan.at(Kind.NISBA, at) and (parts >= 2 or not word.startswith("ال")):
        return True
    common = any(not h.prefix for kind in (Kind.RANK, Kind.BODY, Kind.PORTFOLIO, Kind.HONORIFIC, Kind.ACT, Kind.OPERATOR)
                 for h in scan.all_at(kind, at))  # fmt: skip
    return common or (parts >= 3 and not word.startswith("ال"))


# --------------------------------------------------------------------------- titles


def read_title(scan: Scan, at: int) -> Title | None:
    """Read the title that starts at a word with what it governs, or return None."""
    best: Title | None = None
    for hit in scan.all_at(Kind.TITLE, at):
        row = hit.entry.attributes
        title = Title(at, hit.last, row["function"], row["portfolio"], number=row["number"] or "s", prefix=hit.prefix,
                      takes=row["takes"], usual=row["iso2"] or None, acting="مكلف" in row["form"] or "بالنيابة" in row["form"])  # fmt: skip
        read = _govern(scan, title, hit)
        if read and (best is None or read.last > best.last):
            best = read
    return _modify(scan, _named_field(scan, _own_nisba(scan, best))) if best else None


def _own_nisba(scan: Scan, title: Title) -> Title:
    """A title that the lexicon lists with its nisba names its state itself: «المستشارة الألمانية»."""
    if title.portfolio == Portfolio.ORGANIZATION and title.organization is None:
        known = [h for p in range(title.first, title.last) for h in scan.all_at(Kind.ORGANIZATION, p) if h.last <= title.last]
        return replace(title, organization=max(known, key=lambda h: h.last - h.first).entry.value) if known else title
    if title.country or title.takes != "none":
        return title
    inside = [h for p in range(title.first, title.last) for h in scan.all_at(Kind.NISBA, p) if h.entry.state and h.last <= title.last]
    return replace(title, country=inside[-1].entry.value) if inside else title


def _named_field(scan: Scan, title: Title) -> Title:
    """«المتحدث باسمها»: the field is that of the ministry or body named before."""
    if title.portfolio or scan.word(title.last - 1) not in ("باسمها", "باسمه"):
        return title
    for position in range(title.first - 1, -1, -1):
        for body in scan.all_at(Kind.BODY, position):
            if body.entry.attributes["portfolio"]:
                return replace(title, portfolio=body.entry.attributes["portfolio"])
        field = scan.at(Kind.PORTFOLIO, position)
        if field:
            return replace(title, portfolio=field.entry.value)
    return title


def _govern(scan: Scan, title: Title, hit: Hit) -> Title | None:
    """Read the complement which the title's head asks for; a head without it stands alone only if definite."""
    takes = hit.entry.attributes["takes"]
    if title.function == Function.GOVERNOR and takes != "none":
        read = _province(scan, title) or _organization(scan, title, title.last)
    elif takes == "portfolio":
        read = _portfolio(scan, title, title.last)
    elif takes == "ministry":
        read = _ministry(scan, title, title.last)
    elif takes == "organization":
        read = _organization(scan, title, title.last)
    elif takes == "title":
        read = _nested(scan, title)
    elif takes == "state":
        read = _state(scan, title)
    else:
        return title
    if read:
        return read
    guarded = hit.entry.attributes["guard"] != ""
    return title if hit.entry.definite or (takes == "state" and not guarded) else None


def _province(scan: Scan, title: Title) -> Title | None:
    """«والي أدرار», «محافظ مدينة عدن»: a city of the lexicon, or an unknown name before a comma, rank or given name."""
    at = title.last
    at += scan.word(at) in ("ولايه", "محافظه", "مدينه", "منطقه", "اقليم", "لولايه", "لمحافظه")
    city = scan.at(Kind.CITY, at)
    if city and city.prefix in ("", "ل"):
        return replace(title, last=city.last)
    known = any(h.entry.kind is not Kind.GIVEN for found in scan.hits.values() for h in found.get(at, ()))
    after = scan.word(at + 1)
    follows = after in ("،", ",", "-") or scan.at(Kind.RANK, at + 1) or scan.at(Kind.HONORIFIC, at + 1) or Names.is_given(scan, at + 1, 4)
    if scan.word(at)[:1].isalpha() and not known and follows and not Names.is_given(scan, at, 4):
        return replace(title, last=at + 1)
    return None


def _portfolio(scan: Scan, title: Title, at: int) -> Title | None:
    """Read a portfolio: one or more nouns of the lexicon joined by «و», with adjectives between."""
    if scan.text(at, at + 2) in ("ما يسمي", "ما يسمى"):
        at += 2
    nisba = scan.at(Kind.NISBA, at)
    if nisba and scan.at(Kind.PORTFOLIO, nisba.last):
        at, title = nisba.last, replace(title, country=nisba.entry.value)
    hit = scan.at(Kind.PORTFOLIO, at)
    if hit is None or not _fits(hit.prefix, ("", "ل", "ب")):
        return _unknown_portfolio(scan, title, at)
    codes, last = [hit.entry.value], hit.last
    while True:
        joined = last + 1 if scan.word(last) == "و" else last
        following = scan.at(Kind.PORTFOLIO, joined)
        if following is None or not (joined > last or following.prefix.startswith("و") or not following.prefix):
            break
        codes.append(following.entry.value)
        last = following.last
    code = "interior" if "interior" in codes else codes[0]
    return replace(title, portfolio=title.portfolio or code, last=last)


def _unknown_portfolio(scan: Scan, title: Title, at: int) -> Title | None:
    """A definite noun that no other list knows is a field of its own: «وزير الكهرباء»."""
    word = scan.word(at)
    known = any(scan.at(kind, at) for kind in (Kind.NISBA, Kind.GIVEN, Kind.STOP, Kind.VERB, Kind.TITLE, Kind.RANK, Kind.HONORIFIC))
    if not word.startswith(("ال", "لل")) or len(word) < 5 or known or word in _FORMER | _NEUTRAL | _ACTING:
        return None
    return replace(title, portfolio=title.portfolio or Portfolio.OTHER, last=at + 1)


def _fits(prefix: str, allowed: tuple[str, ...]) -> bool:
    return prefix in allowed


def _ministry(scan: Scan, title: Title, at: int) -> Title | None:
    """Read «وزارة X», «بوزارة X», or a bare portfolio."""
    for body in scan.all_at(Kind.BODY, at):
        if body.entry.value != "ministry" or body.prefix not in ("", "ل", "ب"):
            continue
        if body.entry.attributes["portfolio"]:
            return replace(title, portfolio=title.portfolio or body.entry.attributes["portfolio"], last=body.last,
                           usual=title.usual or body.entry.attributes["iso2"] or None)  # fmt: skip
        read = _portfolio(scan, title, body.last)
        return read or replace(title, last=body.last)
    word = scan.word(at)
    if word in ("في", "لدي") and at + 1 < len(scan.words):
        return _ministry(scan, title, at + 1)
    if scan.at(Kind.PORTFOLIO, at):
        return _portfolio(scan, title, at)
    nested = read_title(scan, at) if scan.at(Kind.TITLE, at) else None
    if nested and nested.function == Function.MINISTER:
        return replace(title, portfolio=title.portfolio or nested.portfolio, last=nested.last, country=nested.country)
    return None


def _organization(scan: Scan, title: Title, at: int) -> Title | None:
    """Read the body that someone heads: a known body or organisation, or a noun phrase up to a name or a stop."""
    if scan.word(at) in ("في", "لدي", "عن") and at + 1 < len(scan.words):
        return _organization(scan, title, at + 1)
    known = scan.at(Kind.ORGANIZATION, at)
    if known:
        portfolio = title.portfolio or Portfolio.ORGANIZATION
        return replace(title, portfolio=portfolio, organization=known.entry.value, last=known.last)
    ministry = _ministry(scan, title, at)
    if ministry and ministry.last > at:
        return ministry
    body = next((b for b in scan.all_at(Kind.BODY, at) if b.prefix in ("", "ل", "ب")), None)
    last = _phrase(scan, body.last if body else at, open_ended=body is None or not body.entry.attributes["portfolio"])
    if body is None and last == at:
        return None
    portfolio, function = title.portfolio, title.function
    if body:
        portfolio = portfolio or body.entry.attributes["portfolio"]
        function = body.entry.attributes["function"] or function if title.function == Function.DIRECTOR else function
    inner = portfolio or _inner_portfolio(scan, at, last) or (Portfolio.OTHER if body else "")
    usual = title.usual or (body.entry.attributes["iso2"] or None if body else None)
    return replace(title, portfolio=inner, function=function, last=last, usual=usual)


def _phrase(scan: Scan, at: int, open_ended: bool) -> int:
    """Take in the words of a body's name: definite nouns and adjectives, and what «ل» and «ب» attach."""
    position = at
    while position < len(scan.words) and position - at < 8:
        word = scan.word(position)
        if not word[0].isalpha() or scan.at(Kind.TITLE, position) or scan.at(Kind.RANK, position) or scan.at(Kind.HONORIFIC, position):
            break
        if any(not h.prefix for h in scan.all_at(Kind.STOP, position)) or Names.is_given(scan, position, 4):
            break
        if scan.at(Kind.NISBA, position) or scan.at(Kind.COUNTRY, position):
            break
        inside = word.startswith(("ال", "لل", "وال", "بال", "لال")) or scan.at(Kind.PORTFOLIO, position) or scan.at(Kind.BODY, position)
        head = open_ended and position == at and word in common_words() and scan.word(position + 1).startswith("ال")
        if not inside and not head:
            break
        position += 1
    return position


def _inner_portfolio(scan: Scan, first: int, last: int) -> str:
    """Find the field in a body's name: the first portfolio or body with one."""
    for position in range(first, last):
        for body in scan.all_at(Kind.BODY, position):
            if body.entry.attributes["portfolio"]:
                return body.entry.attributes["portfolio"]
        hit = scan.at(Kind.PORTFOLIO, position)
        if hit and hit.entry.value != Portfolio.OTHER:
            return hit.entry.value
    return ""


def _nested(scan: Scan, title: Title) -> Title | None:
    """Read the office that someone serves: «مستشار رئيس الجمهورية», «المتحدث باسم وزارة الدفاع»."""
    at = title.last
    inner = read_title(scan, at) if scan.at(Kind.TITLE, at) else None
    if inner:
        portfolio = title.portfolio or inner.portfolio
        return replace(title, portfolio=portfolio, last=inner.last, country=inner.country,
                       organization=inner.organization, government=inner.government)  # fmt: skip
    return _organization(scan, title, at) or _state(scan, title)


def _state(scan: Scan, title: Title) -> Title | None:
    """Read the state that someone represents or heads: «سفير ليبيا», «السفير الليبي», «رئيس النيجر»."""
    at = title.last
    nisba = scan.at(Kind.NISBA, at)
    if nisba and nisba.prefix == "":
        return replace(title, last=nisba.last, **_nisba_owner(nisba))
    at = at + 1 if scan.word(at) in ("دوله", "جمهوريه", "مملكه") else at
    country = scan.at(Kind.COUNTRY, at)
    if country and country.prefix in ("", "ل") and not _of_a_journey(scan, title, country, at):
        return replace(title, country=country.entry.value, last=country.last)
    organization = scan.at(Kind.ORGANIZATION, at)
    if organization and organization.prefix in ("", "ل"):
        portfolio = title.portfolio if title.portfolio and title.portfolio != Portfolio.FOREIGN else Portfolio.ORGANIZATION
        return replace(title, organization=organization.entry.value, portfolio=portfolio, last=organization.last)
    return None


def _nisba_owner(nisba: Hit) -> dict[str, str]:
    """A nisba names a state, or the organisation that it is made from."""
    return {"country": nisba.entry.value} if nisba.entry.state else {
        "organization": nisba.entry.value
    }  # fmt: skip


def _modify(scan: Scan, title: Title) -> Title:
    """Take in what follows a title: nisbas, adjectives, the state after a preposition or as a genitive."""
    while True:
        read = _modifier(scan, title)
        if read is None:
            return title
        title = read


def _modifier(scan: Scan, title: Title) -> Title | None:
    at = title.last
    word = scan.word(at)
    if word in _FORMER:
        return replace(title, former=True, last=at + 1)
    if word in ("الدايم", "الدايمه") and scan.word(title.first)[len(title.prefix) :] in ("ممثل", "مندوب", "ممثله", "مندوبه"):
        return replace(title, last=at + 1, function=Function.AMBASSADOR, portfolio=Portfolio.FOREIGN)
    if word in _NEUTRAL:
        return replace(title, last=at + 1)
    if word in _ACTING - _IN_CHARGE:
        return replace(title, acting=True, last=at + 1)
    if word in _IN_CHARGE:
        charged = _portfolio(scan, replace(title, portfolio=""), at + (2 if scan.word(at + 1) in ("عن", "ب") else 1))
        return charged or replace(title, acting=word in _ACTING, last=at + 1)
    aside = _aside(scan, at)
    if aside > at:
        return replace(title, last=aside)
    nisba = scan.at(Kind.NISBA, at)
    agrees = nisba is not None and (nisba.entry.definite or not scan.word(at - 1).startswith("ال"))
    if nisba and nisba.prefix == "" and agrees and nisba.entry.number == "s":
        if title.country and title.country != nisba.entry.value and title.takes != "organization":
            return None
        owner = _nisba_owner(nisba)
        return replace(title, last=nisba.last, **({} if title.country or title.organization else owner))
    return _place_of_office(scan, title)


def _of_a_journey(scan: Scan, title: Title, country: Hit, start: int) -> bool:
    """«زيارة رئيس الجمهورية لدولة قطر»: the state after «ل» is where someone goes, not whom he serves."""
    to = country.prefix == "ل" or scan.word(start).startswith("ل")
    before = range(max(0, title.first - 4), title.first)
    return to and any(h.entry.value == "visit" for p in before for h in scan.all_at(Kind.EVENT, p))


_AFFAIRS = cues("affairs")


def _aside(scan: Scan, at: int) -> int:
    """Skip «للشؤون الأمنية», and a short parenthesis: «(البنتاغون)»; return the word after it."""
    word = scan.word(at)
    if word in _AFFAIRS:
        last = at + 1
        while last < at + 4 and (scan.word(last).startswith("ال") or scan.at(Kind.PORTFOLIO, last) or scan.at(Kind.TOPIC, last)):
            last += 1
        return last if last > at + 1 else at
    if word == "(":
        close = next((p for p in range(at + 1, min(at + 5, len(scan.words))) if scan.word(p) == ")"), None)
        if close and not any(Names.is_given(scan, p, 5) for p in range(at + 1, close)):
            return close + 1
    return at


def _place_of_office(scan: Scan, title: Title) -> Title | None:
    """«وزير خارجية مصر», «في حكومة الوفاق», «بدولة الإمارات», «لدى النيجر»."""
    at = title.last
    preposition = scan.word(at)
    step = 1 if preposition in ("في", "لدي", "عن") else 0
    if scan.word(at + step) in ("التابعه", "التابع"):
        step += 1
    start = at + step
    government = scan.at(Kind.GOVERNMENT, start)
    if government and (step or government.prefix in ("ب", "ل", "")):
        row = government.entry.attributes
        return replace(title, government=row["id"], country=title.country or row["iso2"] or None, last=government.last)
    country = scan.at(Kind.COUNTRY, start)
    if country is None and scan.word(start) in ("دوله", "بدوله", "جمهوريه", "بجمهوريه", "مملكه", "بمملكه"):
        country = scan.at(Kind.COUNTRY, start + 1)
    if country and (step or country.prefix in ("", "ب", "ل")) and not _of_a_journey(scan, title, country, start):
        if title.country is None and title.organization is None:
            return replace(title, country=country.entry.value, last=country.last)
        if step or country.prefix:
            return replace(title, last=country.last)
    organization = scan.at(Kind.ORGANIZATION, start)
    if organization and (step or organization.prefix == "ب"):
        if title.country:
            return replace(title, last=organization.last)
        return replace(title, last=organization.last, organization=organization.entry.value, portfolio=Portfolio.ORGANIZATION)
    city = scan.at(Kind.CITY, start)
    if city and (preposition == "لدي" or (title.takes == "state" and (city.prefix == "ب" or preposition == "في"))):
        return replace(title, last=city.last)
    return None


# --------------------------------------------------------------------------- mentions


def find_people(scan: Scan) -> list[Mention]:
    """Find the officials of a sentence, from left to right, without overlap."""
    mentions: list[Mention] = []
    position = 0
    while position < len(scan.words):
        mention = _mention(scan, position)
        if mention is None:
            position += 1
            continue
        mentions.append(mention)
        position = max(mention.last, position + 1)
        for further in _distributed(scan, mention):
            mentions.append(further)
            position = further.last
    return mentions


def _distributed(scan: Scan, mention: Mention) -> list[Mention]:
    """Read on after a dual or plural title: «وزيرا داخلية تونس وليبيا», «الرئيسان التونسي … والليبي …»."""
    title = mention.titles[0] if mention.titles else None
    if title is None or title.number not in ("d", "p") or not (title.country or mention.country):
        return []
    found: list[Mention] = []
    at = mention.last
    while len(found) < 25:
        start = at + 1 if scan.word(at) in ("و", "،", ",") else at
        hit = scan.at(Kind.NISBA, start) or scan.at(Kind.COUNTRY, start)
        joined = hit is not None and (hit.prefix == "و" or (start > at and hit.prefix in ("", "و")))
        if hit is None or not joined or not hit.entry.state:
            return found
        own = replace(title, first=hit.first, last=hit.last, country=hit.entry.value, prefix=hit.prefix)
        rank, honorific, name, last = _name_after(scan, hit.last, sure=hit.entry.kind is Kind.NISBA)
        found.append(Mention(hit.first, last, (own,), name, rank, honorific, hit.prefix, mention.counterpart, hit.entry.value))
        at = last
    return found


def _mention(scan: Scan, at: int) -> Mention | None:
    counterpart = scan.at(Kind.GROUP, at)
    if counterpart and counterpart.entry.value in ("counterpart", "counterparts"):
        return _counterpart(scan, counterpart)
    if counterpart and counterpart.entry.value == "he" and not Names.is_given(scan, counterpart.last, 3):
        return Mention(at, counterpart.last, (), prefix=counterpart.prefix, counterpart="he")
    if scan.at(Kind.TITLE, at):
        title = read_title(scan, at)
        if title:
            return _named_before(scan, _title_first(scan, title))
    if scan.at(Kind.RANK, at) or scan.at(Kind.HONORIFIC, at):
        mention = _name_first(scan, at)
        if mention:
            return mention
    return _name_first(scan, at) if Names.is_given(scan, at, 3) or _prefixed_given(scan, at) else None


_OPENS_NAME = cues("opens_name") | {"،", ",", ":"}


def _named_before(scan: Scan, mention: Mention) -> Mention:
    """Take in unknown words before a title as its bearer's name: «مع ستيفن بيكروفت سفير الولايات المتحدة».

    They must be two to four, none of them in the lexicon, and begin after a preposition, a comma, a verb or with «و».
    """
    if mention.name or mention.prefix or mention.titles[0].number not in ("s", ""):
        return mention
    first = mention.first
    if scan.at(Kind.COUNTRY, first - 1) and Names.is_given(scan, first - 2, 5):
        first -= 1
    while first > 0 and mention.first - first < 5 and _unknown(scan, first - 1):
        first -= 1
        if scan.word(first).startswith("و") and mention.first - first >= 2 and not _unknown(scan, first - 1):
            break
    if first < mention.first and any(h.prefix == "و" for h in scan.all_at(Kind.GIVEN, first - 1)):
        first -= 1
    before = scan.word(first - 1)
    opened = before in _OPENS_NAME or bool(scan.at(Kind.VERB, first - 1) or scan.at(Kind.EVENT, first - 1)) or first == 0
    joined = scan.word(first).startswith("و") and len(scan.word(first)) > 3
    if mention.first - first < 2 or not (opened or joined):
        return mention
    whole = Names.is_given(scan, first, 1) or not joined
    return replace(mention, first=first, name=(first, mention.first), prefix="" if whole or before in ("مع", "من", "بين") else "و")


def _unknown(scan: Scan, at: int) -> bool:
    """A word of letters that the lexicon does not know, or knows as a given name."""
    word = scan.word(at)
    if not word[:1].isalpha() or word in _FORMER or word in _NEUTRAL or (word.startswith(("ال", "بال", "وال", "لل")) and len(word) < 5):
        return False
    return not any(h.entry.kind is not Kind.GIVEN for found in scan.hits.values() for h in found.get(at, ())) and not Names.blocked(scan, at)


def _prefixed_given(scan: Scan, at: int) -> bool:
    """A given name with a clitic, unless the word is rather a verb: «وطالب»."""
    return any(h.prefix for h in scan.all_at(Kind.GIVEN, at)) and scan.at(Kind.VERB, at) is None


def _counterpart(scan: Scan, hit: Hit) -> Mention:
    """Read «نظيره الليبي [rank] [name]»."""
    at, country, organization = hit.last, None, None
    former = False
    while True:
        nisba = scan.at(Kind.NISBA, at)
        if nisba and nisba.entry.definite and country is None and organization is None:
            owner = _nisba_owner(nisba)
            country, organization = owner.get("country"), owner.get("organization")
            at = nisba.last
        elif scan.word(at) in _FORMER | _NEUTRAL:
            former = former or scan.word(at) in _FORMER
            at += 1
        else:
            break
    if country is None:
        inner = _place_of_office(scan, Title(hit.first, at, "", ""))
        country, at = (inner.country, inner.last) if inner and inner.country else (None, at)
    title = Title(hit.first, at, "", "", country, organization, prefix=hit.prefix, former=former,
                  number="s" if hit.entry.value == "counterpart" else "d")  # fmt: skip
    rank, honorific, name, last = _name_after(scan, at, sure=hit.entry.value == "counterpart" or country is not None)
    return Mention(hit.first, last, (title,), name, rank, honorific, hit.prefix, hit.entry.value, country)


def _title_first(scan: Scan, title: Title) -> Mention:
    titles = [title]
    while len(titles) < 5:
        following = _chained(scan, titles[-1])
        if following is None:
            break
        titles.append(following)
    sure = titles[-1].number == "s"
    rank, honorific, name, last = _name_after(scan, titles[-1].last, sure)
    if name is None and len(titles) > 1 and titles[-1].prefix.startswith("و"):
        titles, last = [title], title.last
        rank, honorific, name, last = _name_after(scan, title.last, sure)
    return Mention(title.first, last, tuple(titles), name, rank, honorific, title.prefix)


_FIRST_OF_SEVERAL = frozenset({Function.VICE_PRESIDENT, Function.HEAD_OF_GOVERNMENT, Function.HEAD_OF_STATE})


def _chained(scan: Scan, title: Title) -> Title | None:
    """A title right after another is the same man's; after «و» only where one office goes with the other."""
    at = title.last
    if scan.word(at) in ("،", ",") and scan.at(Kind.TITLE, at + 1) and not scan.at(Kind.TITLE, at + 1).prefix:  # type: ignore[union-attr]
        return None
    hit = scan.at(Kind.TITLE, at)
    if hit is None and scan.word(at) == "و":
        hit = scan.at(Kind.TITLE, at + 1)
    if hit is None:
        return None
    conjoined = hit.prefix.startswith("و") or hit.first > at
    if hit.prefix not in ("", "و") or (conjoined and not _may_join(title)):
        return None
    return read_title(scan, hit.first)


def _may_join(title: Title) -> bool:
    """«وزير الدولة ووزير …», «ولي العهد ووزير الدفاع», «نائب رئيس الوزراء ووزير …» are one man."""
    return title.function in _FIRST_OF_SEVERAL or title.takes == "none" or title.portfolio in ("", Portfolio.GOVERNMENT)


def _decoration(scan: Scan, at: int) -> tuple[tuple[int, int] | None, tuple[int, int] | None, int]:
    """Skip ranks and honorifics; return their ranges and the word after them."""
    rank = honorific = None
    while True:
        hit = scan.at(Kind.RANK, at)
        if hit and hit.prefix in ("", "و", "ل", "ب", "ف") and _goes_on(scan, hit.last):
            rank, at = (hit.first if rank is None else rank[0], hit.last), hit.last
            continue
        hit = scan.at(Kind.HONORIFIC, at)
        if hit and _goes_on(scan, hit.last):
            honorific, at = (hit.first if honorific is None else honorific[0], hit.last), hit.last
            if scan.word(at) == ".":
                at += 1
            continue
        if scan.word(at) in ("ركن", "الركن", "طيار", "الطيار", "اول", "الاول", "متقاعد") and rank:
            at, rank = at + 1, (rank[0], at + 1)
            continue
        return rank, honorific, at


def _goes_on(scan: Scan, at: int) -> bool:
    """After a rank or honorific comes another, or a name."""
    return bool(scan.word(at)) and (scan.word(at) == "." or scan.word(at)[0].isalpha())


def _name_after(
    scan: Scan, at: int, sure: bool
) -> tuple[tuple[int, int] | None, tuple[int, int] | None, tuple[int, int] | None, int]:
    """Read [comma] ranks, honorifics and a name after a title; return rank, honorific, name and the word after."""
    start = at + 1 if scan.word(at) in _COMMA else at
    rank, honorific, begin = _decoration(scan, start)
    comma = start > at
    last = read_name(scan, begin, sure=(sure and not comma) or rank is not None or honorific is not None)
    if last == begin:
        return None, None, None, at
    if comma and rank is None and honorific is None and not _apposition(scan, begin, last):
        return None, None, None, at
    return rank, honorific, (begin, last), last


def _apposition(scan: Scan, begin: int, last: int) -> bool:
    """After a comma a name must be sure, and must not be the start of another official."""
    return last - begin >= 2 and scan.at(Kind.TITLE, last) is None


def _name_first(scan: Scan, at: int) -> Mention | None:
    """Read [rank] [honorific] name, then a title in apposition if one follows."""
    rank, honorific, begin = _decoration(scan, at)
    prefix = _clitic(scan, at)
    decorated = begin > at
    last = _name_with_clitic(scan, begin, prefix, decorated)
    if last == begin:
        return None
    if not decorated and not prefix and _joined_unknown(scan, at - 1):
        at, begin, prefix = at - 1, at - 1, "و"
    titles: list[Title] = []
    where = last
    while len(titles) < 5:
        title = _apposed(scan, where)
        if title is None:
            break
        titles.append(title)
        where = title.last
    return Mention(at, where, tuple(titles), (begin, last), rank, honorific, prefix)


def _joined_unknown(scan: Scan, at: int) -> bool:
    """An unknown word with «و» after a comma begins the name whose next word is known: «، وأوغستين فيليب …»."""
    word = scan.word(at)
    return word.startswith("و") and len(word) > 4 and scan.word(at - 1) in ("،", ",") and _unknown(scan, at)


def _clitic(scan: Scan, at: int) -> str:
    """The clitic of the first word of a decorated name; a word that is a name as it stands has none: «وليام»."""
    found = [h.prefix for kind in (Kind.RANK, Kind.HONORIFIC, Kind.GIVEN) for h in scan.all_at(kind, at)]
    return "" if "" in found else next(iter(found), "")


def _name_with_clitic(scan: Scan, begin: int, prefix: str, decorated: bool) -> int:
    """Read a name whose first word may carry «و», «ف», «ب» or «ل»."""
    if not prefix or decorated:
        return read_name(scan, begin, sure=decorated)
    last = begin + 1
    if not (Names.is_given(scan, last, 1) or scan.word(last).startswith("ال")) or Names.blocked(scan, last):
        return begin
    return read_name(scan, last, sure=True)


def _apposed(scan: Scan, at: int) -> Title | None:
    start = at + 1 if scan.word(at) in ("،", ",", "(", "-") else at
    hit = scan.at(Kind.TITLE, start)
    if hit is None or hit.prefix not in ("", "و"):
        return None
    title = read_title(scan, start)
    accusative = title is not None and title.number == "d" and scan.word(start).endswith("ا")
    if title is None or (title.number not in ("s", "") and not accusative):
        return None
    _, _, name, _ = _name_after(scan, title.last, sure=True)
    if name is not None or hit.prefix:
        return None
    return title
