"""Names and titles in apposition: a name before its title, a title after its name."""

from cypher.vocabulary import Function, Portfolio
from ingest.lexicon import Kind, cues
from ingest.people.bearers import Bearer, Words, read_bearer
from ingest.people.between import speaker_before
from ingest.people.parts import is_given, is_unknown
from ingest.people.superiors import superior
from ingest.people.title import Title
from ingest.people.titles import read_title
from ingest.scan import Scan

_COMMAS = frozenset({"،", ",", "(", "-"})
_OPENS_NAME = cues("opens_name") | cues("that") | {"،", ",", ":"}
_RELATIVE = cues("relative")
_TAKES_OFFICE = cues("takes_office")
_OFFICE = cues("office")
_OATH = cues("oath")
_SWORN = cues("sworn")
_NAME = 6
"""Words of a name, and the verb before it, at most."""
_AT_HOME = frozenset(
    {Function.VICE_PRESIDENT, Function.HEAD_OF_GOVERNMENT, Function.HEAD_OF_STATE, Function.MINISTER,
     Function.CHIEF_OF_STAFF}
)  # fmt: skip
"""Offices that no ambassador holds."""
_CUSTODIAN = "الشريفين"
"""Ends the title of the king of Saudi Arabia."""
_FAMILIES = frozenset({"الخطيب", "القاضي", "المفتي", "الوكيل"})
"""Offices that are a family's name even behind a given name alone: «الوزير سامر الخطيب»."""
_SURNAMES = _FAMILIES | {"السلطان", "المرشد", "الامير"}
"""Offices that, alone right behind a name, are its last part: «فهد السلطان»."""
_WAS = ("كان", "كانت")


# --------------------------------------------------------------------------- a name, then its title


def apposed(scan: Scan, at: int) -> Title | None:
    """Read a title in apposition to the name before it; one that has a name of its own is another's."""
    start = at + 1 if scan.word(at) in _COMMAS else at
    start = _past_office(scan, at) or _past_relative(scan, start)
    hit = scan.at(Kind.TITLE, start)
    title = read_title(scan, start) if hit and hit.prefix == "" else None
    if title is None or (start == at and ends_with_office(scan, at)):
        return None
    accusative = title.number == "d" and scan.word(start).endswith("ا")
    if title.number not in ("s", "") and not accusative:
        return None
    if own_bearer(scan, title, sure=True).name is None:
        return title
    return title if scan.word(title.last) not in _COMMAS and superior(scan, title) else None


def ends_with_office(scan: Scan, at: int) -> bool:
    """Tell whether the word right behind a name is its last part, though it is an office too: «ياسر السلطان»."""
    return scan.word(at) in _SURNAMES and (hit := scan.at(Kind.TITLE, at)) is not None and _is_alone(scan, hit.last)


def _is_alone(scan: Scan, at: int) -> bool:
    """Tell whether neither a state nor a name nor what an office governs stands at a word."""
    kinds = (Kind.NISBA, Kind.COUNTRY, Kind.GIVEN, Kind.BODY, Kind.PORTFOLIO, Kind.CITY, Kind.ORGANIZATION)
    return not any(scan.at(kind, at) for kind in kinds) and scan.word(at) not in ("في", "بن")


def _past_relative(scan: Scan, at: int) -> int:
    """Skip «الذي يشغل منصب», «التي عينت»; return the word where the title begins, `at` if none of them stands there."""
    if scan.word(at) not in _RELATIVE:
        return at
    verb = at + 2 if scan.word(at + 1) in _WAS else at + 1
    if scan.word(verb) not in _TAKES_OFFICE:
        return at
    return verb + 2 if scan.word(verb + 1) in _OFFICE else verb + 1


def _past_office(scan: Scan, at: int) -> int | None:
    """Skip «منصب» or the oath between a name behind a verb of office and its title: «تولى فلان منصب وزير …»."""
    before = scan.words[max(0, at - _NAME) : at]
    if scan.word(at) in _OFFICE and not _TAKES_OFFICE.isdisjoint(before):
        return at + 1
    if scan.word(at) in _OATH and not _SWORN.isdisjoint(before):
        return next((p for p in range(at + 1, at + 4) if scan.at(Kind.TITLE, p)), None)
    return None


def own_bearer(scan: Scan, title: Title, sure: bool) -> Bearer:
    """Read the bearer of a title; one with an honorific whom a title of another state follows is not its bearer."""
    bearer = _with_surname(scan, read_bearer(scan, title.last, sure))
    if bearer.name is None and (beyond := _past_unknown_office(scan, title.last)):
        bearer = _with_surname(scan, read_bearer(scan, beyond, sure))
    custodian = title.function == Function.HEAD_OF_STATE and scan.word(title.last - 1) == _CUSTODIAN
    if custodian and not _is_king(scan, title.last):
        return Bearer(None, None, None, title.last)
    if bearer.name is None or bearer.honorific is None or not title.country or not scan.at(Kind.TITLE, bearer.last):
        return bearer
    following = read_title(scan, bearer.last) if not scan.word(bearer.last).startswith("ال") else None
    return Bearer(None, None, None, title.last) if following and of_another(title, following) else bearer


_OFFICE_NOUNS = cues("office_noun")
_OF_OFFICE = 5
"""Words of an office whose body the lexicon does not know, at most."""


def _past_unknown_office(scan: Scan, at: int) -> int | None:
    """Return where the name begins behind an office of an unknown body: «سفير تشاد رئيس المجموعة الإفريقية | …»."""
    if scan.word(at) not in _OFFICE_NOUNS:
        return None
    for position in range(at + 1, at + _OF_OFFICE):
        if position > at + 1 and is_given(scan, position, 5):
            return position
        if not scan.word(position)[:1].isalpha() or any(scan.at(kind, position) for kind in _KNOWN_OFFICE):
            return None
    return None


_KNOWN_OFFICE = (Kind.STOP, Kind.VERB, Kind.BODY, Kind.PORTFOLIO, Kind.COUNTRY, Kind.ORGANIZATION, Kind.NISBA)


def _with_surname(scan: Scan, bearer: Bearer) -> Bearer:
    """Take in a last name that is also an office: «إبراهيم بن محمد السلطان»."""
    if bearer.name is None:
        return bearer
    lone = bearer.last - bearer.name[0] < 2
    if not (_is_family(scan, bearer.last) if lone else ends_with_office(scan, bearer.last)):
        return bearer
    return bearer._replace(name=(bearer.name[0], bearer.last + 1), last=bearer.last + 1)


def _is_family(scan: Scan, at: int) -> bool:
    """Tell whether the office behind a given name alone is his family's name: «نبيل الخطيب في حديث صحفي»."""
    if scan.word(at) not in _FAMILIES or not is_given(scan, at - 1, 4):
        return False
    return _is_alone(scan, at + 1) or scan.word(at + 1) == "في"


def _is_king(scan: Scan, at: int) -> bool:
    """Tell whether «الملك» or a mark stands behind «خادم الحرمين الشريفين», which nobody else's name follows."""
    return scan.word(at) in ("الملك", "،", ",", "-", "(", ":")


def of_another(title: Title, following: Title) -> bool:
    """Tell whether a title cannot be one man's with the title before it: of other states, a body, an envoy, several."""
    if following.function == Function.AMBASSADOR and title.function in _AT_HOME:
        return True
    if title.organization and following.country and not following.former and not following.prefix:
        return True  # «التقى المبعوث الأممي وزير الخارجية اليمني»
    served = following.organization or following.portfolio == Portfolio.ORGANIZATION
    if title.country and (served or following.country not in (None, title.country)):
        return True
    return (title.number == "s") != (following.number == "s")


def joined_unknown(scan: Scan, at: int) -> bool:
    """Tell whether an unknown word with «و» after a comma begins the name that goes on: «، وأوغستين فيليب …»."""
    word = scan.word(at)
    return word.startswith("و") and len(word) > 4 and scan.word(at - 1) in ("،", ",") and is_unknown(scan, at)


# --------------------------------------------------------------------------- unknown words before a title


def name_before(scan: Scan, title: Title, free: int) -> tuple[Words, str] | None:
    """Return the unknown words from `free` on, right before a title, that name its bearer, and the clitic of the first.

    «مع ستيفن بيكروفت سفير الولايات المتحدة», «قال موريس غوردو، سفير فرنسا»: they must be two to four, none of them in
    the lexicon, and begin after a preposition, a comma, a verb or with «و». Between commas the title must say of what.
    """
    comma = scan.word(title.first - 1) in ("،", ",")
    last = title.first - 1 if comma else title.first
    if (speaker := speaker_before(scan, last, free)) < last and _is_office(scan, title):
        return (speaker, last), ""
    if not _says_of_what(scan, title) or (comma and not _ends_aside(scan, title.last)):
        return None
    first = _first_unknown(scan, last)
    joined = scan.word(first).startswith("و") and len(scan.word(first)) > 3
    if first < free or last - first < 2 or not (joined or _opens_name(scan, first - 1)):
        return None
    whole = is_given(scan, first, 1) or not joined or scan.word(first - 1) in ("مع", "من", "بين")
    return (first, last), "" if whole else "و"


def _says_of_what(scan: Scan, title: Title) -> bool:
    """Tell whether a title is more than «الرئيس الراحل», which stands for somebody and has no name before it."""
    return bool(title.country or title.organization) or not scan.word(title.first).startswith("ال")


def _is_office(scan: Scan, title: Title) -> bool:
    """Tell whether a title says more than «الرئيس», «المتحدث», which stand for somebody."""
    return _says_of_what(scan, title) or (title.last - title.first > 1 and bool(title.portfolio))


def _ends_aside(scan: Scan, at: int) -> bool:
    """Tell whether what stands between commas ends at a word: a comma, the end, or a verb that goes on."""
    word = scan.word(at)
    return word in ("", "،", ",", ".", "-", ")") or scan.at(Kind.VERB, at) is not None


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
