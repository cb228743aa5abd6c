"""Delegations told by who is in them: «وفدا من القضاة الفرنسيين», «وفد عن لجنة الدفاع بمجلس الشيوخ الإيطالي»."""

from ingest.lexicon import Hit, Kind, cues
from ingest.scan import Scan

_REACH = 9
"""Words between a delegation and the state that the officials in it serve, at most."""
_ADJECTIVES = 4
"""Words between a delegation and those who are in it, at most."""
_OFFICIALS = cues("delegate")
_DELEGATIONS = cues("delegation")
_OF = frozenset(["من", "عن", "يمثل", "تمثل", "ممثلا", "يضم", "ضم"])
_ORIGINS = ("من", "في", "ب", "عن", "دوله", "جمهوريه", "مملكه", "سلطنه")
_ENDS = frozenset([".", "،", "؛", ":", "برياسه", "بقياده", "الي", "مع", "بين", "حول", "بشان", "علي", "لبحث", "الذي"])


def delegates(scan: Scan, position: int, stem: str, nisba: Hit | None) -> list[Hit]:
    """Return the state that the people of a delegation serve, none if it has a nisba or if they hold no office.

    `stem` is its noun at the word `position`, without clitics.
    """
    found = _behind(scan, position) if nisba is None and stem in _DELEGATIONS else None
    return [found] if found else []


def _behind(scan: Scan, position: int) -> Hit | None:
    reach = range(position + 1, min(position + _ADJECTIVES + 1, len(scan.words)))
    start = next((p for p in reach if scan.word(p) in _OF), None)
    if start is None or not _ENDS.isdisjoint(scan.words[position:start]):
        return None
    if scan.word(start + 1) in _REALMS:
        return scan.at(Kind.COUNTRY, start + 2)
    return _served(scan, start) if _official(scan, start + 1) else None


_REALMS = cues("realm")


def _official(scan: Scan, at: int) -> bool:
    """Tell whether those in a delegation hold an office: «من كبار القضاة»; «من رجال الأعمال» do not."""
    return scan.word(at).removeprefix("ال") in _OFFICIALS and not of_business(scan, at)


def of_business(scan: Scan, at: int) -> bool:
    """«مجلس الأعمال», «جمعية رجال الأعمال»: a body of people without office."""
    return scan.word(at + 1) in _BUSINESS


_BUSINESS = frozenset(["الاعمال", "رجال", "اداره", "الغرف", "غرف", "التجار"])


def _served(scan: Scan, start: int) -> Hit | None:
    """Return the first state behind the officials: their nisba, or the country that they come from."""
    for position in range(start + 1, min(start + _REACH, len(scan.words))):
        if scan.word(position) in _ENDS:
            return None
        body = scan.at(Kind.BODY, position)
        nisba = scan.at(Kind.NISBA, position)
        if nisba and nisba.entry.state and not nisba.prefix and not scan.at(Kind.COUNTRY, position):
            return nisba
        country = scan.at(Kind.COUNTRY, position)
        if country and (country.prefix in ("", "ب")):
            return country
        if body and body.entry.state and not _named_behind(scan, body.last):
            return body
    return None


def _named_behind(scan: Scan, at: int) -> bool:
    """«مجلس الشيوخ الإيطالي»: the name of a body of one state may be said of another's too."""
    return scan.at(Kind.NISBA, at) is not None or scan.at(Kind.COUNTRY, at) is not None
