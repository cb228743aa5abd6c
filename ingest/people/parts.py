"""Words in personal names: which may stand in one, which cannot."""

import re

from ingest.lexicon import Kind, common_words, cues
from ingest.people.title import FORMER, NEUTRAL
from ingest.scan import Scan

SURNAME_SHARE = 0.08
"""A frequent word with the article may end a name if it does so in this share of its places: «المصري», «الأحمر»."""
_REGIME = cues("regime")
_PARTS_OF_DAY = cues("part_of_day")
_PRONOUNS = ("ته", "تها", "اته", "اتها", "يها", "يه", "هما", "هم")
_POSSESSED = ("اتها", "اتهم", "اتهما", "تهما", "اتنا")
"""Endings of a noun with its owner's pronoun, which no name has: «انتصاراتها»."""
_SHAPES = r"ا.ت.ا.|است..ا.|ان..ا.|ت..ي."
"""Verbal nouns, folded, of the forms VIII, X, VII and II."""
_VERBAL = re.compile(rf"(ال)?({_SHAPES}|م.ا..ه)")
OWNED = re.compile(rf"({_SHAPES}|ا..ا.|ت...|.{{3,}}ت)(ه|ها|هم|هما)")
"""Verbal nouns with their owner's pronoun, folded."""
_FUTURE = ("سي", "ست", "سن")
_NOUNS = (Kind.TITLE, Kind.PORTFOLIO, Kind.BODY, Kind.COUNTRY, Kind.CITY, Kind.ORGANIZATION, Kind.EVENT, Kind.STOP,
          Kind.GIVEN, Kind.RANK, Kind.HONORIFIC, Kind.GOVERNMENT, Kind.AGREEMENT, Kind.TOPIC, Kind.VERB)  # fmt: skip


def is_given(scan: Scan, at: int, weight: int = 3) -> bool:
    """Tell whether a given name of at least this weight, without a clitic, stands at a word."""
    return any(not h.prefix and int(h.entry.value or 5) >= weight for h in scan.all_at(Kind.GIVEN, at))


def is_he(scan: Scan, at: int) -> bool:
    """Tell whether a word means an official of the text by his style: «سموه», and not «سموه محمد»."""
    group = scan.at(Kind.GROUP, at)
    if group is None or group.entry.value != "he" or is_given(scan, group.last, 3):
        return False
    return group.entry.attributes["who"] != "envoy" or scan.word(at - 1) not in _OF_FEELING


_OF_FEELING = frozenset({"عن", "وعن", "بالغ", "مدي", "من", "غايه", "وسعادته"})
"""«عبر عن سعادته» speaks of his joy."""


def of_a_regime(scan: Scan, at: int) -> bool:
    """Tell whether a name tells only whose regime, forces or fall is meant: «نظام فلان», «رحيل فلان»."""
    return scan.word(at - 1) in _REGIME


def is_unknown(scan: Scan, at: int) -> bool:
    """Tell whether a word may stand in a name and the lexicon does not know it, or only as a given name."""
    word = scan.word(at)
    if not word[:1].isalpha() or word in FORMER or word in NEUTRAL:
        return False
    if len(word) < 5 and word.startswith(("ال", "بال", "وال", "لل")):
        return False
    return not has_other_meaning(scan, at) and not blocked(scan, at)


def has_other_meaning(scan: Scan, at: int) -> bool:
    """Tell whether the lexicon knows a word as something else than a given name; «لاين» is no «ل» with a word."""
    named = is_given(scan, at, 1)
    others = (h for found in scan.hits.values() for h in found.get(at, ()) if h.entry.kind is not Kind.GIVEN)
    return any(not (named and h.prefix) for h in others)


def blocked(scan: Scan, at: int) -> bool:
    """Tell whether a word cannot go on a name: punctuation, number, function word, verb, preposition and noun."""
    word = scan.word(at)
    if len(word) < 2 or not word[0].isalpha() or _is_date_or_preposition(scan, at, word):
        return True
    if any(not h.prefix and h.last - h.first > 1 for h in scan.all_at(Kind.GIVEN, at)):
        return False
    if any(not h.prefix for h in scan.all_at(Kind.STOP, at)):
        return True
    if any(not h.prefix and h.entry.attributes["pos"] == "verb" for h in scan.all_at(Kind.EVENT, at)):
        return True
    if is_given(scan, at, 4):
        return False
    return word in common_words() or _is_verb(scan, at) or _is_clitic_noun(scan, at, word) or _is_inflected(word)


def is_possessed(scan: Scan, at: int) -> bool:
    """Tell whether a word is a verbal noun with its owner's pronoun and no name: «موافقته», «تمسكه», «استعدادها»."""
    return OWNED.fullmatch(scan.word(at)) is not None and not is_given(scan, at, 1)


def is_verbal_noun(scan: Scan, at: int) -> bool:
    """Tell whether a word has the shape of a verbal noun and is no name: «المساهمة», «احترام», «استقبال»."""
    return _VERBAL.fullmatch(scan.word(at)) is not None and not is_given(scan, at, 1)


def _is_inflected(word: str) -> bool:
    """Tell whether a word has the ending of a noun with a pronoun, or the beginning of a future."""
    return (len(word) > 5 and word.endswith(_POSSESSED)) or _is_future(word)


def _is_future(word: str) -> bool:
    """Tell whether «س» makes a frequent present a future: «سيحول»."""
    return word.startswith(_FUTURE) and len(word) > 4 and common_words().get(word[1:], 1.0) < SURNAME_SHARE


def _is_date_or_preposition(scan: Scan, at: int, word: str) -> bool:
    """Tell whether a word that may be a name begins a date, «صباح أمس», or is «على» and not «علي»."""
    if word in _PARTS_OF_DAY and any(h.entry.value == "time" for h in scan.all_at(Kind.STOP, at + 1)):
        return True
    return word == "علي" and not scan.at(Kind.GIVEN, at)


def _is_verb(scan: Scan, at: int) -> bool:
    """Tell whether the lexicon has a word as a verb or event, alone or behind a conjunction."""
    return any(h.prefix in ("", "و", "ف") for kind in (Kind.VERB, Kind.EVENT) for h in scan.all_at(kind, at))


def _is_clitic_noun(scan: Scan, at: int, word: str) -> bool:
    """Tell whether a conjunction or preposition stands before an article, or before a word of the lexicon."""
    if word.startswith(("وال", "لل", "ولل", "وبال")) and len(word) > 4:
        return True
    if word.startswith(("كال", "فال")) and word[1:] in common_words():
        return True
    if word.startswith("بال") and len(word) > 4 and not is_given(scan, at, 1):
        return True
    if any(h.prefix and h.prefix != "ك" for kind in _NOUNS for h in scan.all_at(kind, at)):
        return True
    return word[0] in "وبلف" and len(word) > 4 and (word[1:] in common_words() or word.endswith(_PRONOUNS))
