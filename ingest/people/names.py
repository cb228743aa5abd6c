"""Personal names in a sentence: which words may stand in one, where one ends."""

from ingest.lexicon import Kind, common_words, cues
from ingest.people.title import FORMER, NEUTRAL
from ingest.scan import Scan

MAX_PARTS = 6
SURNAME_SHARE = 0.08
"""A frequent word with the article may end a name if it does so in this share of its places: «المصري», «الأحمر»."""
SECOND_SHARE = 0.05
"""A frequent noun may be the surname after title and given name if it stands in names in this share of its places."""
_JOINERS = cues("name_joiner")
_BINDERS = cues("name_binder")
_REGIME = cues("regime")
_FILIATION = frozenset({"بن", "ال", "ولد", "بنت"})
_PARTS_OF_DAY = cues("part_of_day")
_PRONOUNS = ("ته", "تها", "اته", "اتها", "يها", "يه", "هما", "هم")
_POSSESSED = ("اتها", "اتهم", "اتهما", "تهما", "اتنا")
"""Endings of a noun with its owner's pronoun, which no name has: «انتصاراتها»."""
_FUTURE = ("سي", "ست", "سن")
_NOUNS = (Kind.TITLE, Kind.PORTFOLIO, Kind.BODY, Kind.COUNTRY, Kind.CITY, Kind.ORGANIZATION, Kind.EVENT, Kind.STOP,
          Kind.GIVEN, Kind.RANK, Kind.HONORIFIC, Kind.GOVERNMENT, Kind.AGREEMENT, Kind.TOPIC, Kind.VERB)  # fmt: skip
_ENDS_NAME = (Kind.TITLE, Kind.COUNTRY, Kind.GOVERNMENT, Kind.ORGANIZATION, Kind.TOPIC, Kind.AGREEMENT)
_ENDS_UNLESS_GIVEN = (*_ENDS_NAME, Kind.PORTFOLIO, Kind.BODY)
_COMMON_NOUNS = (Kind.RANK, Kind.BODY, Kind.PORTFOLIO, Kind.HONORIFIC, Kind.ACT, Kind.OPERATOR)


def is_given(scan: Scan, at: int, weight: int = 3) -> bool:
    """Tell whether a given name of at least this weight, without a clitic, stands at a word."""
    return any(not h.prefix and int(h.entry.value or 5) >= weight for h in scan.all_at(Kind.GIVEN, at))


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
    """Tell whether the lexicon knows a word as something else than a given name."""
    return any(h.entry.kind is not Kind.GIVEN for found in scan.hits.values() for h in found.get(at, ()))


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


def read_name(scan: Scan, at: int, sure: bool) -> int:
    """Return the word after the name that starts here, or `at` if none does.

    `sure` tells that a title or rank stands right before, so that an unknown first word may be a name.
    """
    if not _may_begin(scan, at, sure):
        return at
    position, parts = _known_name(scan, at)
    if parts and _is_complete(scan, position):
        return position
    while position < len(scan.words) and parts < MAX_PARTS:
        hyphen = parts > 0 and _is_hyphen(scan, position)
        surname = parts == 1 and sure and _is_surname(scan, position)
        if parts and not (hyphen or surname) and _ends(scan, position, parts):
            break
        step = position + (2 if hyphen else 1)
        if joins_next(scan, step - 1):
            step += 1
        position, parts = step, parts + 1
    while position > at + 1 and scan.word(position - 1) in _JOINERS:
        position -= 1
    return position


def _known_name(scan: Scan, at: int) -> tuple[int, int]:
    """Return the word after the well-known name that begins at a word, and its parts; `at` and 0 if none does."""
    known = [h.last for h in scan.all_at(Kind.LEADER, at) if not h.prefix]
    last = max(known, default=at)
    return last, last - at


def _is_complete(scan: Scan, at: int) -> bool:
    """Tell whether a well-known name ends before a word, and nothing more of it follows: «بن …», «آل …», a name."""
    word = scan.word(at)
    return not (word in _JOINERS or word.startswith("ال") or is_given(scan, at, 3) or _is_hyphen(scan, at))


def _is_bound(scan: Scan, at: int) -> bool:
    """Tell whether a word belongs to the part of a name before it: what follows «عبد», «أبو», «بن», «آل»."""
    before = scan.word(at - 1)
    if before in _BINDERS and (not blocked(scan, at) or _is_attribute(scan, at)):
        return True
    return before in _FILIATION and _is_word(scan, at)


def joins_next(scan: Scan, at: int) -> bool:
    """Tell whether a part of a name makes one part with the next word: «عبد الأمير», «آل صادق»."""
    word, following = scan.word(at), at + 1
    if word in _BINDERS and (not blocked(scan, following) or _is_attribute(scan, following)):
        return True
    return word in _FILIATION and _is_word(scan, following)


def _is_word(scan: Scan, at: int) -> bool:
    """Tell whether a word stands there that is neither a function word nor a date."""
    return scan.word(at)[:1].isalpha() and not any(not h.prefix for h in scan.all_at(Kind.STOP, at))


def _is_attribute(scan: Scan, at: int) -> bool:
    """Tell whether a word makes a name with عبد: «عبد الأمير», «عبد السلام», whatever else it means."""
    return scan.word(at).startswith("ال") and not scan.at(Kind.NISBA, at)


def _may_begin(scan: Scan, at: int, sure: bool) -> bool:
    if blocked(scan, at) or not (sure or is_given(scan, at)):
        return False
    if not sure and _in_city(scan, at):
        return False
    if any(not h.prefix for kind in (Kind.NISBA, Kind.CITY) for h in scan.all_at(kind, at)) and not is_given(scan, at):
        return False
    return is_given(scan, at, 5) or not any(scan.at(kind, at) for kind in _ENDS_UNLESS_GIVEN)


def _in_city(scan: Scan, at: int) -> bool:
    """Tell whether a word belongs to the name of a city in two words: «أبو ظبي», «سيدي بوزيد»."""
    here, before = scan.at(Kind.CITY, at), scan.at(Kind.CITY, at - 1)
    return (here is not None and here.last > at + 1) or (before is not None and before.last > at)


def _is_surname(scan: Scan, at: int) -> bool:
    """Tell whether a noun or verb right after title and given name is his surname: «العقيد حسن تومي إن», «ماهر عودة».

    A verb is one if «إن» follows it that an earlier verb asks for; a noun if it is frequent in names and the sentence
    goes on with a definite noun, «إن» or a comma.
    """
    function_word = any(h.entry.value != "noun" for h in scan.all_at(Kind.STOP, at))
    if not is_given(scan, at - 1, 4) or at in scan.quoted or function_word:
        return False
    if any(scan.at(kind, at) for kind in (*_ENDS_UNLESS_GIVEN, Kind.EVENT)) or scan.word(at).startswith("ال"):
        return False
    following = scan.word(at + 1)
    if scan.at(Kind.VERB, at):
        said = max((p for p in range(at) if scan.at(Kind.VERB, p)), default=None)
        return following == "ان" and said is not None and "ان" not in scan.words[said:at]
    named = common_words().get(scan.word(at), 0) >= SECOND_SHARE
    return named and (following.startswith("ال") or following in ("ان", "،", "."))


def _is_hyphen(scan: Scan, at: int) -> bool:
    """Tell whether a hyphen without spaces joins two parts of a name: «فالتر-شتاينماير»."""
    if scan.word(at) != "-" or not 0 < at < len(scan.words) - 1:
        return False
    joined = scan.tokens[at - 1].end == scan.tokens[at].start and scan.tokens[at].end == scan.tokens[at + 1].start
    return joined and not blocked(scan, at + 1)


def _ends(scan: Scan, at: int, parts: int) -> bool:
    """Tell whether a name that already has parts ends before this word."""
    word = scan.word(at)
    if at in scan.quoted:
        return True
    if word in _JOINERS:
        bound = word in _FILIATION and _is_word(scan, at + 1)
        return at + 1 >= len(scan.words) or (blocked(scan, at + 1) and not bound)
    if word in FORMER or word in NEUTRAL or (parts >= 2 and _begins_next(scan, at, word)):
        return True
    if (parts >= 2 and word.startswith("ال") and _is_full(scan, at)) or (parts == 1 and _is_surname_alone(scan, at)):
        return True
    surname = word.startswith("ال") and common_words().get(word, 0) >= SURNAME_SHARE and not scan.at(Kind.STOP, at)
    if not surname and blocked(scan, at):
        return True
    return not is_given(scan, at, 4) and _goes_on_elsewhere(scan, at, word, parts)


def _is_full(scan: Scan, at: int) -> bool:
    """Tell whether a surname with the article closes a name before a word: «سالم المنصوري | الشعب»."""
    surname = scan.word(at - 1)
    bound = scan.word(at - 2) in (*_BINDERS, *_FILIATION)
    return surname.startswith("ال") and not bound and not is_given(scan, at - 1, 3) and not is_given(scan, at, 3)


def _is_surname_alone(scan: Scan, at: int) -> bool:
    """Tell whether a surname with the article stands alone before a word: «السفير المنصوري | مهتم»."""
    surname, word = scan.word(at - 1), scan.word(at)
    if not surname.startswith("ال") or len(surname) < 5 or is_given(scan, at - 1, 1) or _is_bound(scan, at - 1):
        return False
    return not word.startswith("ال") and not is_given(scan, at, 1)


def _begins_next(scan: Scan, at: int, word: str) -> bool:
    """Tell whether a title begins, «سلطان عمان», or the next person: an honorific with a name, «و» without one."""
    if scan.at(Kind.TITLE, at) and scan.at(Kind.COUNTRY, at + 1):
        return True
    honorific = scan.at(Kind.HONORIFIC, at)
    if honorific and not honorific.prefix and is_given(scan, honorific.last, 3):
        return True
    return word.startswith("و") and len(word) > 3 and not is_given(scan, at, 1)


def _goes_on_elsewhere(scan: Scan, at: int, word: str, parts: int) -> bool:
    """Tell whether a word that is no given name is rather a noun of the lexicon, or one part too many."""
    if any(not h.prefix for kind in _ENDS_NAME for h in scan.all_at(kind, at)):
        return True
    if scan.at(Kind.NISBA, at) and parts >= 2:
        return True
    common = any(not h.prefix for kind in _COMMON_NOUNS for h in scan.all_at(kind, at))
    return common or (parts >= 3 and not word.startswith("ال"))
