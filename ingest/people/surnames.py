"""Surnames that are also another word, known by what stands before and behind them."""

from ingest.lexicon import Kind, common_words
from ingest.people.parts import is_given, is_possessed, is_verbal_noun
from ingest.scan import Scan

SECOND_SHARE = 0.05
"""A frequent noun may be the surname after title and given name if it stands in names in this share of its places."""
_OTHER = (Kind.TITLE, Kind.COUNTRY, Kind.GOVERNMENT, Kind.ORGANIZATION, Kind.TOPIC, Kind.AGREEMENT, Kind.PORTFOLIO,
          Kind.BODY, Kind.EVENT)  # fmt: skip
_OF_ORIGIN = frozenset({"الجنسيه", "الاصل", "المولد", "المنشا", "الصنع"})
_MARKS = frozenset({"", "ان", "،", ",", ".", ")", "(", ":", "-"})
AT_HOME = frozenset({"arab", "libyan", "amazigh", "mauritanian", ""})
"""Origins of given names that are not foreign."""


def is_surname(scan: Scan, at: int) -> bool:
    """Tell whether another word right after title and given name is his surname."""
    if at in scan.quoted or not is_given(scan, at - 1, 1):
        return False
    return _is_nisba(scan, at) or _only_seems_joined(scan, at) or _is_word(scan, at) or _closes(scan, at)


def _is_nisba(scan: Scan, at: int) -> bool:
    """Tell whether an indefinite nisba stands after a name, which as its adjective would be definite: «ماركو روسي»."""
    nisba = scan.at(Kind.NISBA, at)
    if nisba is None or nisba.prefix or nisba.entry.definite or (nisba.entry.gender, nisba.entry.number) != ("m", "s"):
        return False
    return scan.at(Kind.COUNTRY, at) is None and scan.word(at + 1) not in _OF_ORIGIN


def _only_seems_joined(scan: Scan, at: int) -> bool:
    """Tell whether a word after a foreign given name only looks like a clitic with a name or verb: «مايك بينس،»."""
    foreign = any(h.entry.attributes["origin"] not in AT_HOME for h in scan.all_at(Kind.GIVEN, at - 1) if not h.prefix)
    if not foreign or scan.word(at)[:1] not in "بلفك" or scan.word(at) in common_words():
        return False
    found = [h for hits in scan.hits.values() for h in hits.get(at, ())]
    joined = all(h.prefix in ("ب", "ل", "ف", "ك") and h.entry.kind in (Kind.GIVEN, Kind.VERB) for h in found)
    return joined and (_ends_clause(scan, at + 1) or is_given(scan, at + 1, 1))


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
