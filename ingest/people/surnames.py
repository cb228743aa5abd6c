"""Surnames that are also another word, known by what stands before and behind them."""

from ingest.lexicon import Kind, common_words, cues
from ingest.people.parts import is_given, is_possessed, is_unknown, is_verbal_noun
from ingest.people.title import FORMER, NEUTRAL
from ingest.scan import Scan

SECOND_SHARE = 0.05
"""A frequent noun may be the surname after title and given name if it stands in names in this share of its places."""
_OTHER = (Kind.TITLE, Kind.COUNTRY, Kind.GOVERNMENT, Kind.ORGANIZATION, Kind.TOPIC, Kind.AGREEMENT, Kind.PORTFOLIO,
          Kind.BODY, Kind.EVENT)  # fmt: skip
_NO_SURNAMES = (Kind.TITLE, Kind.COUNTRY, Kind.GOVERNMENT, Kind.ORGANIZATION, Kind.TOPIC, Kind.AGREEMENT, Kind.EVENT,
                Kind.NISBA, Kind.STOP, Kind.VERB, Kind.CITY, Kind.PORTFOLIO)  # fmt: skip
_SHORT = 3
"""Letters of a verb that may be a foreign surname: «روت»."""
_OF_ORIGIN = frozenset({"الجنسيه", "الاصل", "المولد", "المنشا", "الصنع"})
_MARKS = frozenset({"", "ان", "،", ",", ".", ")", "(", ":", "-"})
_PILGRIM = frozenset({"الحاج", "الملا"})
_STYLES = _PILGRIM | {"الشيخ", "السيد", "الامام", "الاستاذ", "المعلم", "الخوري", "القس"}
"""Forms of address that are families' names too."""
AT_HOME = frozenset({"arab", "libyan", "amazigh", "mauritanian", ""})
"""Origins of given names that are not foreign."""


def is_surname(scan: Scan, at: int) -> bool:
    """Tell whether another word right after title and given name is his surname."""
    if at in scan.quoted or not is_given(scan, at - 1, 1):
        return False
    own = (_is_nisba, _is_origin, _only_seems_joined, _is_word, _closes, _is_definite, _is_foreign)
    return any(tells(scan, at) for tells in own)


def is_style(scan: Scan, at: int) -> bool:
    """Tell whether a form of address behind a given name is part of it, since it ends there or another name follows.

    «سالم الحاج حسين», «ماهر الملا،», «كريم السيد نظيره».
    """
    word = scan.word(at)
    if word not in _STYLES or not is_given(scan, at - 1, 4):
        return False
    if scan.word(at + 1) in _MARKS or (word in _PILGRIM and is_given(scan, at + 1, 5)):
        return True
    return word in (*_PILGRIM, "السيد") and not is_unknown(scan, at + 1)


def _is_nisba(scan: Scan, at: int) -> bool:
    """Tell whether an indefinite nisba stands after a name, which as its adjective would be definite: «ماركو روسي»."""
    nisba = scan.at(Kind.NISBA, at)
    if nisba is None or nisba.prefix or nisba.entry.definite or (nisba.entry.gender, nisba.entry.number) != ("m", "s"):
        return False
    return scan.at(Kind.COUNTRY, at) is None and scan.word(at + 1) not in _OF_ORIGIN


def _is_origin(scan: Scan, at: int) -> bool:
    """Tell whether an adjective of origin is a surname, since a state stands before: «الوزير التونسي كريم المصري»."""
    word = scan.word(at)
    if not word.startswith("ال") or not word.endswith("ي") or len(word) < _ADJECTIVE or not is_given(scan, at - 1, 4):
        return False
    if any(scan.at(kind, at) for kind in _OTHER) or scan.at(Kind.STOP, at) or scan.word(at + 1) in _OF_ORIGIN:
        return False
    places = (h for kind in (Kind.NISBA, Kind.COUNTRY) for h in scan.all_at(kind, at - 2))
    return any(h.last == at - 1 and not h.prefix for h in places)


_ADJECTIVE = 6
"""Letters of an adjective with the article at least."""


def _only_seems_joined(scan: Scan, at: int) -> bool:
    """Tell whether a word after a foreign given name only looks like a clitic with a name or verb: «مايك بينس،»."""
    foreign = any(h.entry.attributes["origin"] not in AT_HOME for h in scan.all_at(Kind.GIVEN, at - 1) if not h.prefix)
    if not foreign or scan.word(at)[:1] not in "بلفك" or scan.word(at) in common_words():
        return False
    found = [h for hits in scan.hits.values() for h in hits.get(at, ())]
    joined = all(h.prefix in ("ب", "ل", "ف", "ك") and h.entry.kind in (Kind.GIVEN, Kind.VERB) for h in found)
    return joined and (_ends_clause(scan, at + 1) or is_given(scan, at + 1, 1))


def _is_definite(scan: Scan, at: int) -> bool:
    """Tell whether a definite noun is the surname, whatever it means: «وزير العدل محمد الجندي», «سليمان العسكر».

    Behind a name that news uses alone it may be an adjective, «الملك فهد الراحل»; so may one with a complement,
    «محمد المقيم في …».
    """
    word = scan.word(at)
    if not word.startswith("ال") or len(word) < 5 or not is_given(scan, at - 1, 5) or scan.at(Kind.LEADER, at - 1):
        return False
    if word in FORMER or word in NEUTRAL or is_verbal_noun(scan, at) or _ends_in_plural(word):
        return False
    if any(not h.prefix for kind in _NO_SURNAMES for h in scan.all_at(kind, at)) or _is_ruler(scan, at - 1):
        return False
    if scan.at(Kind.HONORIFIC, at) and is_given(scan, at + 1, 3):
        return False
    if scan.word(at + 1) == "علي":  # «أدان X العدوان على …»
        return False
    return not word.startswith("الم") or scan.word(at + 1) in _MARKS


def _is_ruler(scan: Scan, at: int) -> bool:
    """Tell whether a name is that of a ruler, who has no surname: «السلطان سليمان القانوني»."""
    return scan.word(at - 1) in cues("monarch")


def _ends_in_plural(word: str) -> bool:
    return word.endswith(("ين", "ون", "ات"))


def _is_foreign(scan: Scan, at: int) -> bool:
    """Tell whether a rare verb, short or before a mark or «إن», is the surname behind a foreign name: «مارك روت»."""
    foreign = any(
        h.entry.attributes["origin"] not in AT_HOME and int(h.entry.value) > 3
        for h in scan.all_at(Kind.GIVEN, at - 1) if not h.prefix
    )  # fmt: skip
    if not foreign or scan.at(Kind.LEADER, at - 1):
        return False
    found = [h for hits in scan.hits.values() for h in hits.get(at, ())]
    verb = bool(found) and all(h.entry.kind is Kind.VERB and not h.prefix for h in found)
    rare = verb and scan.word(at) not in common_words()
    return rare and (len(scan.word(at)) == _SHORT or scan.word(at + 1) in _MARKS)


def _closes(scan: Scan, at: int) -> bool:
    """Tell whether a word with the article that means nothing here ends the clause: «بسام الربيع.», «حبيب بالرابح،».

    Behind «بـ» it must be a word that hardly anything else than names has.
    """
    word = scan.word(at)
    if scan.word(at + 1) not in _MARKS - {"ان"} or not is_given(scan, at - 1, 4) or is_verbal_noun(scan, at):
        return False
    if any(at in found for found in scan.hits.values()):
        return False
    return word.startswith("ال") or (word.startswith("بال") and word[1:] not in common_words())


def _ends_clause(scan: Scan, at: int) -> bool:
    """Tell whether a mark, «إن» or a function word follows."""
    return scan.word(at) in _MARKS or any(not h.prefix for h in scan.all_at(Kind.STOP, at))


def _is_word(scan: Scan, at: int) -> bool:
    """Tell whether a noun or verb is a surname: «العقيد حسن تومي إن», «ماهر عودة».

    A verb is one if «إن» follows it that an earlier verb asks for; a noun if it is frequent in names and the sentence
    goes on with a definite noun, one with a pronoun, «إن» or a comma; one with the article if «إن» follows.
    """
    function_word = any(h.entry.value != "noun" for h in scan.all_at(Kind.STOP, at))
    if not is_given(scan, at - 1, 4) or function_word:
        return False
    if any(scan.at(kind, at) for kind in _OTHER):
        return False
    following = scan.word(at + 1)
    if scan.word(at).startswith("ال"):
        return following == "ان" and common_words().get(scan.word(at), 0) >= SECOND_SHARE
    if scan.at(Kind.VERB, at):
        said = max((p for p in range(at) if scan.at(Kind.VERB, p)), default=None)
        return following == "ان" and said is not None and "ان" not in scan.words[said:at]
    named = common_words().get(scan.word(at), 0) >= SECOND_SHARE
    return named and (following.startswith("ال") or following in ("ان", "،", ".") or is_possessed(scan, at + 1))
