"""What follows a title: adjectives, further fields, asides, nisbas and the place of the office."""

from dataclasses import replace

from cypher.vocabulary import Function, Portfolio
from ingest.lexicon import Hit, Kind, common_words, cues
from ingest.people.fields import read_fields
from ingest.people.owners import begins_state, nisba_owner, read_place
from ingest.people.parts import is_given
from ingest.people.title import ACTING, FORMER, NEUTRAL, Title
from ingest.scan import Scan

_IN_CHARGE = cues("in_charge")
_AFFAIRS = cues("affairs")
_WORLD_REGION = cues("world_region")
_PROVINCE = cues("province")
_LOCAL = (Function.DIRECTOR, Function.COMMANDER, Function.SPOKESPERSON, Function.OTHER)
_COMMAS = ("،", ",")
_REPRESENTATIVES = ("ممثل", "مندوب", "ممثله", "مندوبه")


def with_modifiers(scan: Scan, title: Title) -> Title:
    """Take in all that follows a title and still belongs to it."""
    while read := _modifier(scan, title):
        title = read
    return title


def _modifier(scan: Scan, title: Title) -> Title | None:
    """Take in one modifier, or return None if none follows."""
    at = title.last
    adjective = _adjective(scan, title)
    if adjective:
        return adjective
    aside = _aside(scan, at)
    if aside > at:
        return replace(title, last=aside)
    further = max(_errand(scan, title), _province(scan, title), _second_sender(scan, title))
    if further > at:
        return replace(title, last=further)
    if _unknown_adjective(scan, at):
        at += 1
    nisba = scan.at(Kind.NISBA, at)
    if nisba is None or begins_state(scan, nisba) or not _agrees(scan, nisba, title):
        return read_place(scan, title)
    if title.country and title.country != nisba.entry.value and title.takes != "organization":
        return None
    owner = {} if title.country or title.organization else nisba_owner(nisba)
    return replace(title, last=nisba.last, **owner)


def _errand(scan: Scan, title: Title) -> int:
    """Return the word after where an envoy is sent, or on what: «إلى اليمن», «في الصحراء», «للمفاوضات النووية».

    He does not serve the state that he is sent to.
    """
    at, envoy = title.last, title.function == Function.ENVOY
    word = scan.word(at)
    sent = envoy or title.portfolio == Portfolio.ORGANIZATION
    if (word in ("الي", "لدي", "في") and sent) or (word == "الي" and title.function == Function.AMBASSADOR):
        country = scan.at(Kind.COUNTRY, at + 1)
        return country.last if country else _past_definite(scan, at + 1) if envoy else at
    if not envoy or any(scan.at(kind, at) for kind in (Kind.TITLE, Kind.COUNTRY, Kind.ORGANIZATION)):
        return at
    if word.startswith("لل"):
        return _past_nisba(scan, _past_definite(scan, at + 1, first=at + 1))
    return _past_matter_of(scan, at) if word.startswith("ل") and word[1:] in common_words() else at


def _past_matter_of(scan: Scan, at: int) -> int:
    """Return the word after a noun with the noun or state that it is of: «لعملية السلام», «لأزمة قطر»; else `at`."""
    country = scan.at(Kind.COUNTRY, at + 1)
    if country and not country.prefix:
        return country.last
    last = _past_definite(scan, at + 1)
    return _past_nisba(scan, last) if last > at + 1 else at


def _past_nisba(scan: Scan, at: int) -> int:
    """Return the word after a nisba that goes with the definite noun before it: «لشبه الجزيرة الكورية»."""
    nisba = scan.at(Kind.NISBA, at)
    goes_on = nisba and nisba.entry.definite and not nisba.prefix and not begins_state(scan, nisba)
    return nisba.last if nisba and goes_on else at


def _second_sender(scan: Scan, title: Title) -> int:
    """Return the word after the second organisation that sends an envoy: «مبعوث الأمم المتحدة والجامعة العربية»."""
    hit = scan.at(Kind.ORGANIZATION, title.last)
    joint = hit and hit.prefix == "و" and title.function == Function.ENVOY and title.portfolio == Portfolio.ORGANIZATION
    return hit.last if hit and joint else title.last


def _past_definite(scan: Scan, at: int, first: int = 0) -> int:
    """Return the word after definite nouns and adjectives that are neither names, titles, time nor nisbas of states."""
    last = at
    while scan.word(last).startswith("ال") and last - at < 3 and not _is_other(scan, last):
        last += 1
    return max(last, first)


def _is_other(scan: Scan, at: int) -> bool:
    kinds = (Kind.TITLE, Kind.RANK, Kind.HONORIFIC, Kind.STOP, Kind.NISBA)
    return is_given(scan, at, 3) or any(not h.prefix for kind in kinds for h in scan.all_at(kind, at))


def _province(scan: Scan, title: Title) -> int:
    """Return the word after the part of a state where a local official works: «في المحافظة», «منطقة تبوك»."""
    at = title.last + (scan.word(title.last) == "في")
    word = scan.word(at)
    if title.function not in _LOCAL or word not in _PROVINCE or is_given(scan, at, 3):
        return title.last
    if word.startswith(("ال", "بال")):
        return _past_definite(scan, at + 1, first=at + 1)
    city = scan.at(Kind.CITY, at + 1)
    unknown = scan.word(at + 1)[:1].isalpha() and not _is_other(scan, at + 1)
    return city.last if city else at + 1 + unknown


def _unknown_adjective(scan: Scan, at: int) -> bool:
    """Tell whether a definite word that is no name stands before a nisba: «مدير الأمن الجنائي الليبي»."""
    nisba = scan.at(Kind.NISBA, at + 1)
    if nisba is None or not nisba.entry.definite or not scan.word(at).startswith("ال") or scan.word(at) == "العاصمه":
        return False
    if any(scan.at(kind, at) for kind in (Kind.NISBA, Kind.TITLE, Kind.RANK, Kind.HONORIFIC)):
        return False
    return not is_given(scan, at, 1)


def _adjective(scan: Scan, title: Title) -> Title | None:
    """Take in an adjective that tells how the office is held, or of what else its holder is in charge."""
    at = title.last
    word = scan.word(at)
    if former := _past_former(scan, at):
        return replace(title, former=True, last=former)
    if word in ("الدايم", "الدايمه") and scan.word(title.first)[len(title.prefix) :] in _REPRESENTATIVES:
        return replace(title, last=at + 1, function=Function.AMBASSADOR, portfolio=Portfolio.FOREIGN)
    if word in NEUTRAL:
        return replace(title, last=at + 1)
    if word in _IN_CHARGE:
        field = at + (2 if scan.word(at + 1) in ("عن", "ب") else 1)
        charged = read_fields(scan, replace(title, portfolio=""), field)
        if charged and title.portfolio == Portfolio.ORGANIZATION:
            return replace(title, last=charged.last)
        return charged or replace(title, acting=word in ACTING, last=_past_charge(scan, at + 1))
    return replace(title, acting=True, last=at + 1) if word in ACTING else None


def _past_former(scan: Scan, at: int) -> int:
    """Return the word after «السابق», alone or set off by commas, «، آنذاك،»; 0 if none stands there."""
    comma = scan.word(at) in _COMMAS and scan.word(at + 2) in _COMMAS
    return at + comma + 1 if scan.word(at + comma) in FORMER else 0


def _past_charge(scan: Scan, at: int) -> int:
    """Return the word after what an official is in charge of, if «بال» or «عن» begins it: «بالمسائل الإفريقية»."""
    start = at + (scan.word(at) == "عن")
    last = _past_definite(scan, start + 1, first=start + 1)
    return _past_nisba(scan, last) if scan.word(start).startswith(("بال", "ال")[start > at]) else at


def _agrees(scan: Scan, nisba: Hit, title: Title) -> bool:
    """Tell whether a nisba may be an adjective of a title: singular unless that is not, definite if it is."""
    definite = nisba.entry.definite or not scan.word(nisba.first - 1).startswith("ال")
    return nisba.prefix == "" and definite and (nisba.entry.number == "s" or title.number in ("d", "p"))


def _aside(scan: Scan, at: int) -> int:
    """Skip «للشؤون الأمنية», and a short parenthesis: «(البنتاغون)»; return the word after it."""
    word = scan.word(at)
    if (alias := _past_alias(scan, at)) > at:
        return alias
    if word in _AFFAIRS:
        last = at + 1
        while last < at + 6 and (matter := _past_matter(scan, last)) > last:
            last = matter
        return last if last > at + 1 else at
    if word == "(":
        close = next((p for p in range(at + 1, min(at + 5, len(scan.words))) if scan.word(p) == ")"), None)
        if close and not any(is_given(scan, p, 5) for p in range(at + 1, close)):
            return close + 1
    return at


def _past_alias(scan: Scan, at: int) -> int:
    """Return the word after another name of a body between quote marks, «وكالة الاستخبارات «سي آي إيه» س», or `at`."""
    if at not in scan.quoted:
        return at
    close = next((p for p in range(at + 1, at + 4) if p in scan.quoted), at)
    named = scan.word(close) == "(" or is_given(scan, close, 4)
    stands = any(is_given(scan, p, 3) or scan.at(Kind.NISBA, p) for p in range(at, close))
    return close if named and not stands else at


def _past_matter(scan: Scan, at: int) -> int:
    """Return the word after a noun, field, state or part of the world that a deputy deals with, or `at`."""
    country = scan.at(Kind.COUNTRY, at)
    if country and country.prefix in ("", "و"):
        return country.last
    known = scan.word(at).startswith(("ال", "وال")) or scan.word(at) in _WORLD_REGION
    title = scan.at(Kind.TITLE, at)
    another = title is not None and title.entry.number == "s" and not title.prefix
    other = another or scan.at(Kind.RANK, at) or scan.at(Kind.HONORIFIC, at) or is_given(scan, at, 5)
    return at + bool((known and not other) or scan.at(Kind.PORTFOLIO, at) or scan.at(Kind.TOPIC, at))
