"""Mentions of officials: titles and names of one sentence joined, from left to right."""

from collections.abc import Sequence
from dataclasses import replace

from cypher.vocabulary import Function, Portfolio
from ingest.lexicon import Hit, Kind, cues
from ingest.people.apposition import apposed, ends_with_office, joined_unknown, name_before, of_another, own_bearer
from ingest.people.bearers import name_clitic, read_decoration, read_name_with_clitic
from ingest.people.between import name_up_to_title, speaks
from ingest.people.counterparts import counterpart
from ingest.people.lists import listed
from ingest.people.mention import Mention
from ingest.people.namesakes import past_namesake
from ingest.people.parts import is_given, is_he, is_unknown, of_a_regime
from ingest.people.superiors import superior
from ingest.people.title import Title
from ingest.people.titles import read_title
from ingest.scan import Scan

MAX_TITLES = 5
_ADDRESSED = ("الرييس", "الوزير", "السفير")
_DIPLOMATS = ("السفير", "السفيره")
_MAIN = ("الرييس", "الرييسه")
_PEOPLE = (Kind.TITLE, Kind.RANK, Kind.HONORIFIC, Kind.GIVEN, Kind.NISBA, Kind.COUNTRY, Kind.EVENT, Kind.VERB)
_BEGIN = (Kind.GROUP, Kind.TITLE, Kind.RANK, Kind.HONORIFIC, Kind.GIVEN)
_FIRST_OF_SEVERAL = frozenset({Function.VICE_PRESIDENT, Function.HEAD_OF_GOVERNMENT, Function.HEAD_OF_STATE})


def find_people(scan: Scan) -> list[Mention]:
    """Find the officials of a sentence, from left to right, without overlap."""
    mentions: list[Mention] = []
    free = 0
    for position in scan.starts(_BEGIN):
        if position < free:
            continue
        if namesake := past_namesake(scan, position - 1):
            free = namesake
            continue
        if mention := _mention(scan, position, free):
            mentions += listed(scan, mention)
            free = max(mentions[-1].last, position + 1)
    return mentions


def _mention(scan: Scan, at: int, free: int) -> Mention | None:
    """Read the official who begins at a word, whatever he begins with; words before `free` are taken."""
    group = scan.at(Kind.GROUP, at)
    if group and group.entry.value in ("counterpart", "counterparts"):
        return counterpart(scan, group)
    if group and is_he(scan, at):
        return Mention(at, group.last, (), prefix=group.prefix, counterpart="he")
    title = read_title(scan, at)
    if title and _is_main(scan, title):
        return None
    if title:
        return _with_name_before(scan, _title_first(scan, title), free)
    decorated = scan.at(Kind.RANK, at) or scan.at(Kind.HONORIFIC, at)
    return _name_first(scan, at) if decorated or is_given(scan, at, 3) or _is_given_with_clitic(scan, at) else None


def _is_main(scan: Scan, title: Title) -> bool:
    """Tell whether «الرئيس» is the adjective «main» after a definite noun: «السبب الرئيس», «المنصة الرئيسة»."""
    if title.last - title.first > 1 or title.country or title.prefix or scan.word(title.first) not in _MAIN:
        return False
    before = scan.word(title.first - 1)
    agrees = before.endswith("ه") == scan.word(title.first).endswith("ه")
    if not agrees or not before.startswith(("ال", "بال", "وال", "لل")) or is_given(scan, title.last, 3):
        return False
    return not any(h.last == title.first for kind in _PEOPLE for h in scan.all_at(kind, title.first - 1))


def _is_given_with_clitic(scan: Scan, at: int) -> bool:
    """Tell whether a given name with a clitic stands at a word, and not rather a verb: «وطالب»."""
    return any(h.prefix for h in scan.all_at(Kind.GIVEN, at)) and scan.at(Kind.VERB, at) is None


# --------------------------------------------------------------------------- a title, then a name


def _title_first(scan: Scan, title: Title) -> Mention:
    """Read the titles that go with the first one, then their bearer."""
    if served := _served_by_unnamed(scan, title):
        return Mention(title.first, served, (title,), prefix=title.prefix)
    if _is_predicate(scan, title):
        return Mention(title.first, title.last, (title,), prefix=title.prefix)
    titles = [title]
    while len(titles) < MAX_TITLES and (following := _chained(scan, titles[-1])):
        titles.append(following)
    sure = titles[-1].number == "s"
    bearer = own_bearer(scan, titles[-1], sure)
    if bearer.name is None and len(titles) > 1 and titles[-1].prefix.startswith("و"):
        titles = [title]
        bearer = own_bearer(scan, title, sure)
    if bearer.name and _appoints(scan, title, bearer.last):
        return Mention(title.first, titles[-1].last, tuple(titles), prefix=title.prefix)
    last = bearer.last
    if bearer.name and (spelled_out := _spelled_out(scan, title, last)):
        titles.append(spelled_out)
        last = spelled_out.last
    return Mention(
        title.first, last, tuple(titles), bearer.name, bearer.rank, bearer.honorific, title.prefix
    )  # fmt: skip


def _is_predicate(scan: Scan, title: Title) -> bool:
    """Tell whether an office is what somebody is made, who stands before it: «عين س رئيسا لبلدية الزهراء»."""
    head, following = scan.word(title.first), scan.word(title.first + 1)
    return title.number == "s" and head.endswith("ا") and not head.endswith("ها") and following.startswith("ل")


def _appoints(scan: Scan, title: Title, at: int) -> bool:
    """Tell whether the name that ends before `at` is of whom an official makes something: «عين الرئيس | س سفيرا»."""
    if scan.word(title.first - 1).removeprefix("و") not in _APPOINTS or not scan.word(at).endswith("ا"):
        return False
    office = scan.at(Kind.TITLE, at)
    return office is not None and not office.prefix


_APPOINTS = cues("appoints")


def _served_by_unnamed(scan: Scan, title: Title) -> int | None:
    """Return where the office begins of whom an unnamed spokesman or representative serves, if a name follows.

    «متحدث باسم الوسيط س», «ممثلا لرئيس الوزراء س»: an indefinite servant has no name behind.
    """
    served = superior(scan, title)
    if served is None or scan.word(title.first).startswith("ال") or title.number not in ("s", "d"):
        return None
    indefinite = scan.word(served - 1) == "باسم" or scan.word(served).startswith("ل")
    return served if indefinite and own_bearer(scan, title, sure=True).name else None


def _spelled_out(scan: Scan, title: Title, at: int) -> Title | None:
    """Read behind the name what a title leaves open: «السيد س، وزير …», «السيناتور س، نائب رئيس لجنة … البرازيلية»."""
    bare = title.last - title.first == 1 and scan.word(title.first) in _DIPLOMATS
    reigns = title.function == Function.HEAD_OF_STATE and not scan.word(at).startswith("ال")
    addressed = (bare and scan.at(Kind.EVENT, title.first - 1) is None) or reigns
    if title.country or (title.portfolio and scan.word(at) not in ("،", ",") and not addressed):
        return None
    following = apposed(scan, at)
    if following is None or not title.portfolio:
        return following
    if title.last - title.first == 1 and scan.word(title.first) in _ADDRESSED and not title.prefix:
        return following if not of_another(replace(title, country=None), following) else None
    same = (following.function, following.portfolio) == (title.function, title.portfolio)
    return following if same and following.country and not of_another(title, following) else None


def _chained(scan: Scan, title: Title) -> Title | None:
    """Read one more title of the same man: right after the first, or with «و» where one office goes with the other."""
    at = title.last
    second = scan.at(Kind.TITLE, at + 1)
    if scan.word(at) in ("،", ",") and second and not second.prefix:
        return _address(scan, title, second)
    hit = scan.at(Kind.TITLE, at) or (second if scan.word(at) == "و" else None)
    if hit is None:
        return None
    conjoined = hit.prefix.startswith("و") or hit.first > at
    if title.function == Function.AMBASSADOR and conjoined and _is_his(scan, hit):
        return read_title(scan, hit.first)
    if hit.prefix not in ("", "و") or (conjoined and not _may_join(scan, title)):
        return None
    following = read_title(scan, hit.first)
    if following is None or of_another(title, following) or (conjoined and _comes_to_head_of_state(title, following)):
        return None
    return following


def _is_his(scan: Scan, hit: Hit) -> bool:
    """Tell whether «و» adds what else an ambassador is: «سفير تونس بالقاهرة ومندوبها الدائم لدى الجامعة العربية»."""
    return scan.word(hit.first).removeprefix("و") in _HIS


_HIS = frozenset({"مندوبه", "مندوبها", "ممثله", "ممثلها"})


def _address(scan: Scan, title: Title, hit: Hit) -> Title | None:
    """Read a diplomat's form of address behind the comma of an office with a name to follow: «المتحدث …، السفير س»."""
    if (
        scan.word(hit.first) not in _DIPLOMATS
        or hit.last - hit.first > 1
        or title.function in (Function.AMBASSADOR, "")
    ):
        return None
    address = read_title(scan, hit.first)
    return address if address and address.last == hit.last and is_given(scan, hit.last, 4) else None


def _comes_to_head_of_state(title: Title, following: Title) -> bool:
    """Tell whether «و» leads to the head of state, an office that is named before all others: «ولي العهد والرئيس …»."""
    return following.function == Function.HEAD_OF_STATE and bool(title.function)


def _may_join(scan: Scan, title: Title) -> bool:
    """Tell whether «وزير الدولة ووزير …», «ولي العهد ووزير الدفاع», «نائب رئيس الوزراء ووزير …» are one man."""
    if scan.word(title.last - 1) == "الدوله":
        return True
    return title.function in _FIRST_OF_SEVERAL or title.takes == "none" or title.portfolio in ("", Portfolio.GOVERNMENT)


def _with_name_before(scan: Scan, mention: Mention, free: int) -> Mention:
    """Take in unknown words before the title of one man as his name."""
    if mention.name or mention.prefix or mention.titles[0].number not in ("s", ""):
        return mention
    found = name_before(scan, mention.titles[0], free)
    return replace(mention, first=found[0][0], name=found[0], prefix=found[1]) if found else mention


# --------------------------------------------------------------------------- a name, then a title


def _name_first(scan: Scan, at: int) -> Mention | None:
    """Read [rank] [honorific] name, then titles in apposition if some follow."""
    rank, honorific, begin = read_decoration(scan, at)
    prefix = name_clitic(scan, at)
    decorated = begin > at
    if not decorated and (of_a_regime(scan, at) or of_a_regime(scan, at + 1) or _well_known_follows(scan, at)):
        return None
    last = read_name_with_clitic(scan, begin, prefix, decorated)
    if decorated or speaks(scan, at - 1):
        last = max(last, name_up_to_title(scan, begin))
    if last == begin:
        return None
    if not decorated and not prefix and joined_unknown(scan, at - 1):
        at, begin, prefix = at - 1, at - 1, "و"
    last += last - begin > 1 and ends_with_office(scan, last)
    titles, where = _titles_behind(scan, last)
    if not titles and honorific and (title := _in_address(scan, honorific)):
        titles.append(title)
    if titles and at == begin and not prefix:
        at = begin = at - _speaks_unknown(scan, at)
    return Mention(at, _before_superior(scan, titles, where), tuple(titles), (begin, last), rank, honorific, prefix)


def _titles_behind(scan: Scan, at: int) -> tuple[list[Title], int]:
    """Read the offices of one man in apposition to the name that ends before a word, and the word after them."""
    titles: list[Title] = []
    while len(titles) < MAX_TITLES and (title := apposed(scan, at)):
        if titles and of_another(titles[-1], title):
            break
        titles.append(title)
        at = title.last
    return titles, at


def _speaks_unknown(scan: Scan, at: int) -> bool:
    """Tell whether a word nobody knows stands between a verb of speech and a name: «أضاف | إيلاري كونتي (سفير …)»."""
    return speaks(scan, at - 2) and is_unknown(scan, at - 1)


def _before_superior(scan: Scan, titles: Sequence[Title], last: int) -> int:
    """Return where in his title the office begins of whom the name behind is, «مستشار | الرئيس س», or its end."""
    served = superior(scan, titles[-1]) if titles else None
    return served if served and own_bearer(scan, titles[-1], sure=True).name else last


def _in_address(scan: Scan, honorific: tuple[int, int]) -> Title | None:
    """Read the office that ends a form of address: «فخامة الرئيس», «معالي الوزير», «سعادة السفير»."""
    at = honorific[1] - 1
    if at == honorific[0] or scan.word(at) not in _ADDRESSED:
        return None
    title = read_title(scan, at)
    return title if title and title.last == honorific[1] else None


def _well_known_follows(scan: Scan, at: int) -> bool:
    """Tell whether a word is a noun before a well-known name, and no part of it: «نظام سالم الهلالي»."""
    if any(scan.all_at(Kind.LEADER, at)):
        return False
    return any(h.last - h.first > 1 and not h.prefix for h in scan.all_at(Kind.LEADER, at + 1))
