"""The bearer beside a title: ranks, honorifics and a name."""

from typing import NamedTuple

from ingest.lexicon import Hit, Kind, common_words
from ingest.people.names import joins_next, read_name
from ingest.people.parts import blocked, has_other_meaning, is_given, is_possessed
from ingest.people.title import FORMER, NEUTRAL
from ingest.scan import Scan

Words = tuple[int, int]
"""A range of words [first, last)."""
_COMMAS = frozenset({"،", ",", ":", "-", "("})
_CLOSES = frozenset({"،", ",", ")", "(", "-", "ان", "انه", "انها"})
MOST = 12
"""Ranks and honorifics before one name, at most."""
_NEVER = FORMER | NEUTRAL | {"الله"}
"""Words that no name between commas has; «الله» ends a wish: «، حفظهم الله،»."""
_LONGEST = 5
"""Words of a name that commas set off."""
_SURE = 5
"""The weight of a given name that hardly is another word behind a clitic."""
_RANK_ENDINGS = ("ركن", "الركن", "طيار", "الطيار", "اول", "الاول", "متقاعد")


class Decoration(NamedTuple):
    """Ranks and honorifics before a name, each from the first to the last, and the word after them."""

    rank: Words | None
    honorific: Words | None
    last: int


class Bearer(NamedTuple):
    """Who holds a title: ranks, honorifics, name, and the word after them; without a name all are null."""

    rank: Words | None
    honorific: Words | None
    name: Words | None
    last: int


def read_decoration(scan: Scan, at: int) -> Decoration:
    """Skip ranks and honorifics that another one or a name may follow."""
    rank: Words | None = None
    honorific: Words | None = None
    for _ in range(MOST):
        if (hit := scan.at(Kind.RANK, at)) and _is_given_instead(scan, hit, rank, honorific):
            return Decoration(rank, honorific, at)
        if (hit := scan.at(Kind.RANK, at)) and hit.prefix in ("", "و", "ل", "ب", "ف") and _goes_on(scan, hit.last):
            rank = (rank[0] if rank else hit.first, hit.last)
            at = hit.last
        elif (hit := scan.at(Kind.HONORIFIC, at)) and _goes_on(scan, hit.last):
            honorific = (honorific[0] if honorific else hit.first, hit.last)
            at = hit.last + (scan.word(hit.last) == ".")
        elif rank and scan.word(at) in _RANK_ENDINGS:
            at += 1
            rank = (rank[0], at)
        else:
            break
    return Decoration(rank, honorific, at)


def _is_given_instead(scan: Scan, hit: Hit, rank: Words | None, honorific: Words | None) -> bool:
    """Tell whether a rank is rather a given name: «عماد بن رجب», «رائد فريد،», «الدكتور رائد قباني»."""
    if hit.last - hit.first > 1 or hit.prefix or not is_given(scan, hit.first, 3):
        return False
    if honorific and honorific[1] == hit.first and _is_civil(scan, hit.first - 1):
        return scan.word(hit.last) not in _RANK_ENDINGS and scan.at(Kind.HONORIFIC, hit.last) is None
    if is_given(scan, hit.first, 6) and scan.word(hit.last).startswith("ال") and not is_given(scan, hit.last, 1):
        return True
    if scan.word(hit.last) in ("بن", "ابن") or (rank is not None and is_given(scan, hit.last, 3)):
        return True
    return rank is None and is_given(scan, hit.last, 3) and scan.word(hit.last + 1) in ("،", ",", "(")


def _is_civil(scan: Scan, at: int) -> bool:
    """Tell whether an honorific of someone who bears no rank ends at a word: «الدكتور», «السيد»."""
    return any(h.entry.value in ("academic", "civil") for h in scan.all_at(Kind.HONORIFIC, at))


def _goes_on(scan: Scan, at: int) -> bool:
    """Tell whether a word or the point of an abbreviation stands after a rank or honorific."""
    word = scan.word(at)
    return word == "." or word[:1].isalpha()


def read_bearer(scan: Scan, at: int, sure: bool) -> Bearer:
    """Read [comma] ranks, honorifics and a name after a title that ends before `at`.

    `sure` tells that the title asks for a name, so that an unknown word may be one.
    """
    nobody = Bearer(None, None, None, at)
    comma = scan.word(at) in _COMMAS
    rank, honorific, begin = read_decoration(scan, at + comma + _is_of_house(scan, at))
    decorated = rank is not None or honorific is not None
    if decorated and _begins_with_and(scan, at + comma):
        return nobody
    begin += not decorated and not comma and _is_epithet(scan, begin)
    if begin in scan.quoted and not decorated and not is_given(scan, begin, 4):
        last = _between_commas(scan, begin) if sure else begin
        return Bearer(None, None, (begin, last), last) if last > begin and last in scan.quoted else nobody
    last = read_name(scan, begin, sure=(sure and not comma) or decorated)
    if comma and last - begin < 2 and sure:
        last = max(last, _between_commas(scan, begin))
    if last == begin or (comma and not decorated and not _in_apposition(scan, begin, last)):
        return nobody
    return Bearer(rank, honorific, (begin, last), last)


def _between_commas(scan: Scan, begin: int) -> int:
    """Return the word after unknown words between the title's comma and the next, or `begin`: «، جاك مونتان،»."""
    last, frequent = begin, 0
    while last - begin < _LONGEST:
        if not (_may_be_set_off(scan, last) or (last > begin and _joins(scan, last))):
            if frequent or not _is_only_frequent(scan, last):
                break
            frequent += 1
        last += 1
    if frequent and last - begin - frequent < 1:
        return begin
    closed = (
        last in scan.quoted
        or scan.word(last) in _CLOSES
        or (last - begin < 4 and any(not h.prefix for h in scan.all_at(Kind.STOP, last)))
    )
    joined = scan.word(begin).startswith(("ال", "و")) and not scan.word(begin).startswith("وو")
    joined = joined or _is_with_clitic(scan, begin)
    return last if closed and last - begin > 1 and not joined else begin


def _is_with_clitic(scan: Scan, at: int) -> bool:
    """Tell whether a known name with «ب» or «ل» begins another part of the sentence: «، بسامي حداد،»."""
    given = scan.all_at(Kind.GIVEN, at)
    sure = any(h.prefix in ("ب", "ل") and int(h.entry.value or 5) >= _SURE for h in given)
    return sure and all(h.prefix for h in given)


def _is_only_frequent(scan: Scan, at: int) -> bool:
    """Tell whether a word is but frequent, without the article, and nothing else to the lexicon: «، دوري غولد،»."""
    word = scan.word(at)
    plain = word in common_words() and len(word) > 2 and not word.startswith(("ال", "و", "ب", "ل"))
    return plain and not any(at in hits for hits in scan.hits.values())


def _may_be_set_off(scan: Scan, at: int) -> bool:
    """Tell whether a word between commas is no word of the lexicon, unless a name or what only looks like a clitic."""
    word = scan.word(at)
    if len(word) < 2 or not word[0].isalpha() or word in _NEVER or is_possessed(scan, at):
        return False
    if word == "علي" and not scan.at(Kind.GIVEN, at):
        return False
    if is_given(scan, at, 4):
        return True
    named = is_given(scan, at, 1)
    found = [h for hits in scan.hits.values() for h in hits.get(at, ()) if not (named and h.prefix)]
    plain = all(h.entry.kind in (Kind.GIVEN, Kind.LEADER) or (h.prefix and h.entry.kind is Kind.VERB) for h in found)
    return plain and (word not in common_words() or is_given(scan, at, 4))


def _joins(scan: Scan, at: int) -> bool:
    """Tell whether a hyphen or a part of a name that also means something else goes on one: «شتاين-ماير», «سي»."""
    return scan.word(at) in ("-", "سي")


def _begins_with_and(scan: Scan, at: int) -> bool:
    """Tell whether a clitic makes the next man another: «الرئيس المصري والأمير سالم», «يجمع الرئيس بالمشير سالم»."""
    found = scan.at(Kind.RANK, at) or scan.at(Kind.HONORIFIC, at)
    return found is not None and found.prefix.startswith(("و", "ب"))


def _is_of_house(scan: Scan, at: int) -> bool:
    """Tell whether an adjective of the title stands before honorific and name: «الديوان الملكي | الهاشمي الدكتور …»."""
    if not scan.word(at).startswith("ال") or scan.at(Kind.RANK, at) or scan.at(Kind.HONORIFIC, at):
        return False
    if scan.at(Kind.TITLE, at + 1):
        return False
    honorific = scan.at(Kind.RANK, at + 1) or scan.at(Kind.HONORIFIC, at + 1)
    return honorific is not None and not honorific.prefix and is_given(scan, honorific.last, 4)


def _is_epithet(scan: Scan, at: int) -> bool:
    """Tell whether an adjective stands between title and name: «الرئيس الأسطوري سانتياغو», «الوزير الزائر كارل»."""
    if not scan.word(at).startswith("ال") or has_other_meaning(scan, at) or is_given(scan, at, 1):
        return False
    return is_given(scan, at + 1, 4) and scan.word(at + 1) not in ("بن", "ابن")


def _in_apposition(scan: Scan, begin: int, last: int) -> bool:
    """Tell whether a name after a comma is sure and does not begin another official."""
    return last - begin >= 2 and scan.at(Kind.TITLE, last) is None


def name_clitic(scan: Scan, at: int) -> str:
    """Return the clitic of the first word of a decorated name; a word that is a name as it stands has none: «وليام»."""
    found = [h.prefix for kind in (Kind.RANK, Kind.HONORIFIC, Kind.GIVEN) for h in scan.all_at(kind, at)]
    return "" if "" in found else next(iter(found), "")


def read_name_with_clitic(scan: Scan, begin: int, prefix: str, decorated: bool) -> int:
    """Return the word after a name whose first word may carry «و», «ف», «ب» or «ل», or `begin` if none does."""
    if not prefix or decorated:
        return read_name(scan, begin, sure=decorated)
    second = begin + 1
    bound = joins_next(scan, second)
    if not (is_given(scan, second, 1) or bound or scan.word(second).startswith("ال")):
        return begin
    if blocked(scan, second) and not bound:
        return begin
    last = read_name(scan, second, sure=True)
    return max(last, second + 2) if bound else last
