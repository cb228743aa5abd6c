"""Personal names in a sentence: where one begins and ends."""

from ingest.lexicon import Kind, common_words, cues
from ingest.people.parts import SURNAME_SHARE, blocked, is_given, is_possessed, is_unknown, is_verbal_noun
from ingest.people.surnames import AT_HOME, is_style, is_surname
from ingest.people.title import FORMER, NEUTRAL
from ingest.scan import Scan

MAX_PARTS = 6
_JOINERS = cues("name_joiner")
_BINDERS = cues("name_binder")
_FILIATION = frozenset({"بن", "ال", "ولد", "بنت"})
_ENDS_NAME = (Kind.TITLE, Kind.COUNTRY, Kind.GOVERNMENT, Kind.ORGANIZATION, Kind.TOPIC, Kind.AGREEMENT)
_ENDS_UNLESS_GIVEN = (*_ENDS_NAME, Kind.PORTFOLIO, Kind.BODY)
_COMMON_NOUNS = (Kind.RANK, Kind.BODY, Kind.PORTFOLIO, Kind.HONORIFIC, Kind.ACT, Kind.OPERATOR)


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
        surname = parts == 1 and ((sure and is_surname(scan, position)) or is_style(scan, position))
        if parts and not (hyphen or surname) and _ends(scan, position, parts):
            break
        step = position + (2 if hyphen else 1)
        if joins_next(scan, step - 1):
            step += 1
        position, parts = step, parts + 1
    while position > at + 1 and scan.word(position - 1) in _JOINERS and not _is_kunya_alone(scan, position - 1):
        position -= 1
    return position


def _known_name(scan: Scan, at: int) -> tuple[int, int]:
    """Return the word after the well-known name that begins at a word, and its parts; `at` and 0 if none does."""
    known = [h.last for h in scan.all_at(Kind.LEADER, at) if not h.prefix]
    last = max(known, default=at)
    return last, last - at


def _is_complete(scan: Scan, at: int) -> bool:
    """Tell whether a well-known name ends before a word, and nothing more of it follows: «بن …», «آل …», a name.

    Behind a surname with the article the next person begins: «عين الشاهد | حاتم بن سالم وزيرا».
    """
    word = scan.word(at)
    surname = scan.word(at - 1).startswith("ال") and any(
        h.last - h.first == 1 and h.last == at for h in scan.all_at(Kind.LEADER, at - 1)
    )
    if surname or word in _JOINERS or _is_hyphen(scan, at):
        return surname
    whole = any(h.last == at and h.last - h.first > 1 for p in (at - 2, at - 3) for h in scan.all_at(Kind.LEADER, p))
    more = is_given(scan, at, 3) and not (whole and word in common_words())
    return not (more or (word.startswith("ال") and not (whole and _is_participle(word))))


def _is_participle(word: str) -> bool:
    """Tell whether a definite word has the shape of a participle, which says something of who is named before it."""
    return len(word) > 5 and word.startswith(("المت", "المست", "المن"))


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
    if any(not h.prefix and h.last - at > 1 for h in scan.all_at(Kind.LEADER, at)) or _is_addressed(scan, at):
        return True
    if (blocked(scan, at) and not _begins_foreign(scan, at, sure)) or not (sure or is_given(scan, at)):
        return False
    if (not sure and _in_city(scan, at)) or _is_plural(scan.word(at)):
        return False
    if any(not h.prefix for kind in (Kind.NISBA, Kind.CITY) for h in scan.all_at(kind, at)) and not is_given(scan, at):
        return False
    known = any(scan.at(kind, at) for kind in _ENDS_UNLESS_GIVEN) or is_verbal_noun(scan, at)
    return is_given(scan, at, 5) or not known


def _is_addressed(scan: Scan, at: int) -> bool:
    """Tell whether an honorific makes a given name of what else is an office: «الدكتور مساعد الهلالي»."""
    honoured = any(h.last == at for h in scan.all_at(Kind.HONORIFIC, at - 1))
    field = any(scan.at(kind, at + 1) for kind in (Kind.PORTFOLIO, Kind.BODY, Kind.NISBA, Kind.TITLE, Kind.STOP))
    field = field or any(h.last > at + 1 for h in scan.all_at(Kind.TITLE, at))
    return honoured and is_given(scan, at, 1) and scan.word(at + 1).startswith("ال") and not field


def _begins_foreign(scan: Scan, at: int, sure: bool) -> bool:
    """Tell whether after a title a verb is a name: «بارك جين وو», «أشرف عبد الغفور», «روي بيريرا»."""
    origins = {h.entry.attributes["origin"] for h in scan.all_at(Kind.GIVEN, at) if not h.prefix}
    if not sure or not origins or any(not h.prefix for h in scan.all_at(Kind.STOP, at)):
        return False
    if scan.word(at + 1) in _BINDERS and is_given(scan, at, 3):
        return True
    return ("asian" in origins and is_given(scan, at + 1, 5)) or (
        origins.isdisjoint(AT_HOME) and not scan.word(at + 1).startswith("ال") and is_unknown(scan, at + 1)
    )


def _in_city(scan: Scan, at: int) -> bool:
    """Tell whether a word belongs to the name of a city in two words: «أبو ظبي», «سيدي بوزيد»."""
    here, before = scan.at(Kind.CITY, at), scan.at(Kind.CITY, at - 1)
    return (here is not None and here.last > at + 1) or (before is not None and before.last > at)


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
    if word in _JOINERS and not _is_kunya_alone(scan, at):
        bound = word in _FILIATION and _is_word(scan, at + 1)
        return at + 1 >= len(scan.words) or (blocked(scan, at + 1) and not bound)
    if word in FORMER or word in NEUTRAL or _is_another(scan, at, parts) or _is_plural(word):
        return True
    if (parts >= 2 and word.startswith("ال") and _is_full(scan, at)) or (parts == 1 and _is_surname_alone(scan, at)):
        return True
    surname = word.startswith("ال") and common_words().get(word, 0) >= SURNAME_SHARE and not scan.at(Kind.STOP, at)
    if not surname and blocked(scan, at) and not _is_last_name(scan, at):
        return True
    return not is_given(scan, at, 4) and _goes_on_elsewhere(scan, at, word, parts)


def _is_plural(word: str) -> bool:
    """Tell whether a definite plural, which is no surname, stands behind a name: «أبلغ جاك هارت الصحفيين»."""
    return word.startswith("ال") and word.endswith(("يين", "يون", "ييين"))


def _is_last_name(scan: Scan, at: int) -> bool:
    """Tell whether a name that may be a verb is one, since a comma or the end follows: «برويز أشرف،»."""
    return (
        is_given(scan, at, 3) and scan.at(Kind.VERB, at) is not None and scan.word(at + 1) in ("", "،", ",", ".", ")")
    )


def _is_kunya_alone(scan: Scan, at: int) -> bool:
    """Tell whether a word that mostly joins is a surname, since a mark or verb follows: «شينزو آبي،»."""
    after = at + 1 >= len(scan.words) or not scan.word(at + 1)[0].isalpha() or scan.at(Kind.VERB, at + 1)
    return scan.word(at) == "ابي" and bool(after)


def _is_another(scan: Scan, at: int, parts: int) -> bool:
    """Tell whether a known name with a clitic begins, «لسالم الهلالي»; after two parts, a city or noun of his."""
    if any(h.prefix and h.last - h.first > 1 for h in scan.all_at(Kind.LEADER, at)):
        return True
    if parts < 2:
        return False
    if _begins_next(scan, at, scan.word(at)):
        return True
    city = any(not h.prefix and h.last - h.first > 1 for h in scan.all_at(Kind.CITY, at))
    return city or is_possessed(scan, at)


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
