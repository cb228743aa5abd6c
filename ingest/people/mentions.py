"""Mentions of officials: titles and names of one sentence joined, from left to right."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from cypher.vocabulary import Function, Portfolio
from ingest.lexicon import Hit, Kind, cues
from ingest.people.bearers import Bearer, Words, name_clitic, read_bearer, read_decoration, read_name_with_clitic
from ingest.people.names import is_given, is_unknown, read_name
from ingest.people.owners import nisba_owner, read_place
from ingest.people.title import FORMER, NEUTRAL, Title
from ingest.people.titles import read_title
from ingest.scan import Scan

MAX_TITLES = 5
MAX_LIST = 25
_BEGIN = (Kind.GROUP, Kind.TITLE, Kind.RANK, Kind.HONORIFIC, Kind.GIVEN)
_FIRST_OF_SEVERAL = frozenset({Function.VICE_PRESIDENT, Function.HEAD_OF_GOVERNMENT, Function.HEAD_OF_STATE})
_AT_HOME = _FIRST_OF_SEVERAL | {Function.MINISTER, Function.CHIEF_OF_STAFF}
"""Offices that no ambassador holds."""
_OPENS_NAME = cues("opens_name") | {"،", ",", ":"}


@dataclass(frozen=True, slots=True)
class Mention:
    """An official in a sentence: words [first, last), titles, the range of the name or none."""

    first: int
    last: int
    titles: tuple[Title, ...]
    name: Words | None = None
    rank: Words | None = None
    honorific: Words | None = None
    prefix: str = ""
    counterpart: str = ""
    """counterpart or counterparts where the title is only «his counterpart», he for a pronoun in place of a name."""
    country: str | None = None


def find_people(scan: Scan) -> list[Mention]:
    """Find the officials of a sentence, from left to right, without overlap."""
    mentions: list[Mention] = []
    free = 0
    for position in scan.starts(_BEGIN):
        mention = _mention(scan, position) if position >= free else None
        if mention:
            mentions += _named_in_order(scan, [*_offices(mention), *_listed(scan, mention)])
            free = max(mentions[-1].last, position + 1)
    return mentions


def _offices(mention: Mention) -> list[Mention]:
    """Split two offices joined under one dual head: «وزيرا الداخلية والدفاع التونسيان» are two men."""
    title = mention.titles[0] if len(mention.titles) == 1 else None
    if title is None or title.number != "d" or mention.name or len(title.fields) != 2:
        return [mention]
    (_, one), (middle, other) = title.fields
    first = replace(title, portfolio=one, number="s")
    second = replace(title, portfolio=other, number="s")
    return [
        replace(mention, last=middle, titles=(first,)),
        replace(mention, first=middle, titles=(second,), prefix="و"),
    ]


def _named_in_order(scan: Scan, mentions: list[Mention]) -> list[Mention]:
    """Give names that follow the list of offices to their bearers: «وزيرا داخلية ليبيا وتشاد س وص على التوالي»."""
    if len(mentions) != 2 or mentions[0].name or mentions[1].name is None:
        return mentions
    first, second = mentions
    begin = second.last
    given = any(h.prefix == "و" for h in scan.all_at(Kind.GIVEN, begin))
    last = read_name(scan, begin + 1, sure=True) if given else begin
    if last == begin:
        return mentions
    named = replace(first, name=second.name, rank=second.rank, honorific=second.honorific)
    own = replace(second, first=begin, last=last, name=(begin, last), rank=None, honorific=None, prefix="و")
    return [replace(named, last=begin), own]


def _listed(scan: Scan, mention: Mention) -> Iterator[Mention]:
    """Read on after a dual or plural title: «وزيرا داخلية تونس وليبيا», «الرئيسان التونسي … والليبي …»."""
    title = mention.titles[0] if mention.titles else None
    if title is None or title.number not in ("d", "p") or not (title.country or mention.country):
        return
    at = mention.last
    for _ in range(MAX_LIST):
        hit = _next_state(scan, at)
        if hit is None:
            return
        bearer = read_bearer(scan, hit.last, sure=hit.entry.kind is Kind.NISBA)
        unread = bearer.name is None and scan.at(Kind.COUNTRY, hit.first) is None  # «والهندي», then a name of initials
        own = replace(title, first=hit.first, last=hit.last, country=hit.entry.value, prefix=hit.prefix,
                      number="p" if unread else title.number, elliptic=True)  # fmt: skip
        yield Mention(
            hit.first, bearer.last, (own,), bearer.name, bearer.rank, bearer.honorific,
            hit.prefix, mention.counterpart, hit.entry.value,
        )  # fmt: skip
        at = bearer.last


def _next_state(scan: Scan, at: int) -> Hit | None:
    """Return the state that «و» or a comma adds to a list."""
    start = at + 1 if scan.word(at) in ("و", "،", ",") else at
    hit = scan.at(Kind.NISBA, start) or scan.at(Kind.COUNTRY, start)
    if hit is None or not hit.entry.state:
        return None
    return hit if hit.prefix == "و" or (start > at and hit.prefix == "") else None


def _mention(scan: Scan, at: int) -> Mention | None:
    """Read the official who begins at a word, whatever he begins with."""
    group = scan.at(Kind.GROUP, at)
    if group and group.entry.value in ("counterpart", "counterparts"):
        return _counterpart(scan, group)
    if group and group.entry.value == "he" and not is_given(scan, group.last, 3):
        return Mention(at, group.last, (), prefix=group.prefix, counterpart="he")
    title = read_title(scan, at)
    if title:
        return _with_name_before(scan, _title_first(scan, title))
    decorated = scan.at(Kind.RANK, at) or scan.at(Kind.HONORIFIC, at)
    return _name_first(scan, at) if decorated or is_given(scan, at, 3) or _is_given_with_clitic(scan, at) else None


def _is_given_with_clitic(scan: Scan, at: int) -> bool:
    """Tell whether a given name with a clitic stands at a word, and not rather a verb: «وطالب»."""
    return any(h.prefix for h in scan.all_at(Kind.GIVEN, at)) and scan.at(Kind.VERB, at) is None


# --------------------------------------------------------------------------- a title, then a name


def _title_first(scan: Scan, title: Title) -> Mention:
    """Read the titles that go with the first one, then their bearer."""
    titles = [title]
    while len(titles) < MAX_TITLES and (following := _chained(scan, titles[-1])):
        titles.append(following)
    sure = titles[-1].number == "s"
    bearer = _own_bearer(scan, titles[-1], sure)
    if bearer.name is None and len(titles) > 1 and titles[-1].prefix.startswith("و"):
        titles = [title]
        bearer = _own_bearer(scan, title, sure)
    last = bearer.last
    if bearer.name and not (title.country or title.portfolio) and (spelled_out := _apposed(scan, last)):
        titles.append(spelled_out)
        last = spelled_out.last
    return Mention(
        title.first, last, tuple(titles), bearer.name, bearer.rank, bearer.honorific, title.prefix
    )  # fmt: skip


def _own_bearer(scan: Scan, title: Title, sure: bool) -> Bearer:
    """Read the bearer of a title; one with an honorific whom a title of another state follows is not its bearer."""
    bearer = read_bearer(scan, title.last, sure)
    if bearer.name is None or bearer.honorific is None or not title.country or not scan.at(Kind.TITLE, bearer.last):
        return bearer
    following = read_title(scan, bearer.last) if not scan.word(bearer.last).startswith("ال") else None
    return Bearer(None, None, None, title.last) if following and _of_another(title, following) else bearer


def _chained(scan: Scan, title: Title) -> Title | None:
    """Read one more title of the same man: right after the first, or with «و» where one office goes with the other."""
    at = title.last
    second = scan.at(Kind.TITLE, at + 1)
    if scan.word(at) in ("،", ",") and second and not second.prefix:
        return None
    hit = scan.at(Kind.TITLE, at) or (second if scan.word(at) == "و" else None)
    if hit is None:
        return None
    conjoined = hit.prefix.startswith("و") or hit.first > at
    if hit.prefix not in ("", "و") or (conjoined and not _may_join(scan, title)):
        return None
    following = read_title(scan, hit.first)
    return None if following is None or _of_another(title, following) else following


def _of_another(title: Title, following: Title) -> bool:
    """Tell whether a title cannot be one man's with the title before it: of other states, a body, an envoy, several."""
    if following.function == Function.AMBASSADOR and title.function in _AT_HOME:
        return True
    served = following.organization or following.portfolio == Portfolio.ORGANIZATION
    if title.country and (served or following.country not in (None, title.country)):
        return True
    return (title.number == "s") != (following.number == "s")


def _may_join(scan: Scan, title: Title) -> bool:
    """Tell whether «وزير الدولة ووزير …», «ولي العهد ووزير الدفاع», «نائب رئيس الوزراء ووزير …» are one man."""
    if scan.word(title.last - 1) == "الدوله":
        return True
    return title.function in _FIRST_OF_SEVERAL or title.takes == "none" or title.portfolio in ("", Portfolio.GOVERNMENT)


def _with_name_before(scan: Scan, mention: Mention) -> Mention:
    """Take in unknown words before a title as its bearer's name: «مع ستيفن بيكروفت سفير الولايات المتحدة».

    They must be two to four, none of them in the lexicon, and begin after a preposition, a comma, a verb or with «و».
    """
    if mention.name or mention.prefix or mention.titles[0].number not in ("s", ""):
        return mention
    first = _first_unknown(scan, mention.first)
    joined = scan.word(first).startswith("و") and len(scan.word(first)) > 3
    if mention.first - first < 2 or not (joined or _opens_name(scan, first - 1)):
        return mention
    whole = is_given(scan, first, 1) or not joined or scan.word(first - 1) in ("مع", "من", "بين")
    return replace(mention, first=first, name=(first, mention.first), prefix="" if whole else "و")


def _first_unknown(scan: Scan, before: int) -> int:
    """Return where the unknown words right before a word begin."""
    first = before
    if scan.at(Kind.COUNTRY, first - 1) and is_given(scan, first - 2, 5):
        first -= 1
    while first > 0 and before - first < 5 and is_unknown(scan, first - 1):
        first -= 1
        if scan.word(first).startswith("و") and before - first >= 2 and not is_unknown(scan, first - 1):
            break
    if first < before and any(h.prefix == "و" for h in scan.all_at(Kind.GIVEN, first - 1)):
        first -= 1
    return first


def _opens_name(scan: Scan, at: int) -> bool:
    """Tell whether a name may begin after a word, or at the start of the sentence."""
    return at < 0 or scan.word(at) in _OPENS_NAME or bool(scan.at(Kind.VERB, at) or scan.at(Kind.EVENT, at))


# --------------------------------------------------------------------------- «his counterpart»


def _counterpart(scan: Scan, hit: Hit) -> Mention:
    """Read «نظيره الليبي [rank] [name]»."""
    title = _counterpart_title(scan, hit)
    single = hit.entry.value == "counterpart"
    bearer = read_bearer(scan, title.last, sure=single or title.country is not None)
    return Mention(
        hit.first, bearer.last, (title,), bearer.name, bearer.rank, bearer.honorific,
        hit.prefix, hit.entry.value, title.country,
    )  # fmt: skip


def _counterpart_title(scan: Scan, hit: Hit) -> Title:
    """Read the nisba, adjectives and place after «his counterpart»."""
    number = "s" if hit.entry.value == "counterpart" else "d"
    title = Title(hit.first, hit.last, "", "", prefix=hit.prefix, number=number)
    while True:
        at = title.last
        nisba = scan.at(Kind.NISBA, at)
        if nisba and nisba.entry.definite and title.country is None and title.organization is None:
            title = replace(title, last=nisba.last, **nisba_owner(nisba))
        elif scan.word(at) in FORMER or scan.word(at) in NEUTRAL:
            title = replace(title, last=at + 1, former=title.former or scan.word(at) in FORMER)
        else:
            break
    place = read_place(scan, Title(hit.first, title.last, "", "")) if title.country is None else None
    return replace(title, country=place.country, last=place.last) if place and place.country else title


# --------------------------------------------------------------------------- a name, then a title


def _name_first(scan: Scan, at: int) -> Mention | None:
    """Read [rank] [honorific] name, then titles in apposition if some follow."""
    rank, honorific, begin = read_decoration(scan, at)
    prefix = name_clitic(scan, at)
    decorated = begin > at
    last = read_name_with_clitic(scan, begin, prefix, decorated)
    if last == begin:
        return None
    if not decorated and not prefix and _is_joined_unknown(scan, at - 1):
        at, begin, prefix = at - 1, at - 1, "و"
    titles: list[Title] = []
    where = last
    while len(titles) < MAX_TITLES and (title := _apposed(scan, where)):
        if titles and _of_another(titles[-1], title):
            break
        titles.append(title)
        where = title.last
    return Mention(at, where, tuple(titles), (begin, last), rank, honorific, prefix)


def _is_joined_unknown(scan: Scan, at: int) -> bool:
    """Tell whether an unknown word with «و» after a comma begins the name that goes on: «، وأوغستين فيليب …»."""
    word = scan.word(at)
    return word.startswith("و") and len(word) > 4 and scan.word(at - 1) in ("،", ",") and is_unknown(scan, at)


def _apposed(scan: Scan, at: int) -> Title | None:
    """Read a title in apposition to the name before it; one that has a name of its own is another's."""
    start = at + 1 if scan.word(at) in ("،", ",", "(", "-") else at
    hit = scan.at(Kind.TITLE, start)
    title = read_title(scan, start) if hit and hit.prefix == "" else None
    if title is None:
        return None
    accusative = title.number == "d" and scan.word(start).endswith("ا")
    if title.number not in ("s", "") and not accusative:
        return None
    return title if _own_bearer(scan, title, sure=True).name is None else None
