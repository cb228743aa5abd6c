"""The field of an office: the portfolios that a title governs, and what names of bodies say of them."""

from dataclasses import replace

from cypher.vocabulary import Portfolio
from ingest.lexicon import Kind, common_words
from ingest.people.namesakes import past_namesake
from ingest.people.parts import is_given
from ingest.people.title import ACTING, FORMER, NEUTRAL, Title
from ingest.scan import Scan

_KNOWN = (Kind.NISBA, Kind.GIVEN, Kind.STOP, Kind.VERB, Kind.TITLE, Kind.RANK, Kind.HONORIFIC)
_BELONGING = ("التابع", "التابعه", "التابعين")
_ENDS_PHRASE = (Kind.TITLE, Kind.RANK, Kind.HONORIFIC)


def read_fields(scan: Scan, title: Title, at: int) -> Title | None:
    """Read a portfolio: one or more nouns of the lexicon joined by «و»; interior wins, then the first."""
    if scan.text(at, at + 2) == "ما يسمي":
        at += 2
    nisba = scan.at(Kind.NISBA, at)
    if nisba and scan.at(Kind.PORTFOLIO, nisba.last):
        at, title = nisba.last, replace(title, country=nisba.entry.value)
    hit = scan.at(Kind.PORTFOLIO, at)
    if hit is None or hit.prefix not in ("", "ل", "ب"):
        return _unknown_field(scan, title, at)
    fields, last = [(hit.first, hit.entry.value)], hit.last
    while True:
        joined = last + 1 if scan.word(last) == "و" else last
        following = scan.at(Kind.PORTFOLIO, joined)
        if following is None or not (joined > last or following.prefix.startswith("و") or not following.prefix):
            break
        fields.append((following.first, following.entry.value))
        last = following.last
    codes = [code for _, code in fields]
    code = Portfolio.INTERIOR.value if Portfolio.INTERIOR in codes else codes[0]
    return replace(title, portfolio=title.portfolio or code, last=last, fields=tuple(fields))


def _unknown_field(scan: Scan, title: Title, at: int) -> Title | None:
    """Take a definite noun that no other list knows as a field of its own: «وزير الكهرباء»."""
    word = scan.word(at)
    if not word.startswith(("ال", "لل")) or len(word) < 5 or any(scan.at(kind, at) for kind in _KNOWN):
        return None
    if word in FORMER or word in NEUTRAL or word in ACTING:
        return None
    return replace(title, portfolio=title.portfolio or Portfolio.OTHER, last=at + 1)


def with_named_field(scan: Scan, title: Title) -> Title:
    """Give to «المتحدث باسمها» the field of the ministry or body named before."""
    if title.portfolio or scan.word(title.last - 1) not in ("باسمها", "باسمه"):
        return title
    for position in range(title.first - 1, -1, -1):
        field = body_field(scan, position) or portfolio_at(scan, position)
        if field:
            return replace(title, portfolio=field)
    return title


def body_field(scan: Scan, at: int) -> str:
    """Return the field of a ministry or agency whose name starts at a word, or the empty string."""
    found = (body.entry.attributes["portfolio"] for body in scan.all_at(Kind.BODY, at))
    return next(filter(None, found), "")


def portfolio_at(scan: Scan, at: int) -> str:
    """Return the code of the portfolio that starts at a word, or the empty string."""
    hit = scan.at(Kind.PORTFOLIO, at)
    return hit.entry.value if hit else ""


def field_within(scan: Scan, first: int, last: int) -> str:
    """Return the field that a body's name tells: of the first portfolio or body that has one, else the empty string."""
    for position in range(first, last):
        field = body_field(scan, position)
        if field:
            return field
        portfolio = portfolio_at(scan, position)
        if portfolio and portfolio != Portfolio.OTHER:
            return portfolio
    return ""


def read_phrase(scan: Scan, at: int, open_ended: bool) -> int:
    """Return the word after a body's name: definite nouns and adjectives, and what «ل» and «ب» attach.

    `open_ended` lets it begin with a frequent noun without the article, before one that has it.
    """
    position = at
    while position < len(scan.words) and position - at < 8:
        if namesake := past_namesake(scan, position - 1):
            position = namesake
        if _ends_phrase(scan, position):
            break
        word = scan.word(position)
        known = scan.at(Kind.BODY, position) or scan.at(Kind.PORTFOLIO, position)
        inside = known or word.startswith(("ال", "لل", "وال", "بال", "لال"))
        open_ended = open_ended and not inside and position - at < _HEADS
        if not inside and not (open_ended and _is_head(scan, position)):
            break
        position = known.last if known else position + 1
    return position


_HEADS = 3
"""Nouns without the article that begin a body's name, at most: «اتحاد مجالس الدول»."""


def _is_head(scan: Scan, at: int) -> bool:
    """Tell whether frequent nouns without the article lead to one that has it."""
    if scan.word(at) not in common_words() or _ends_phrase(scan, at):
        return False
    if scan.word(at + 1).startswith("ال"):
        return True
    chain = scan.word(at + 1) in common_words() and scan.word(at + 2).startswith("ال")
    return chain and not scan.word(at).endswith("ي") and not scan.word(at + 1).endswith("ي")


def _ends_phrase(scan: Scan, at: int) -> bool:
    """Tell whether a title, a name, a function word or a state stands at a word."""
    if scan.word(at) in _BELONGING or not scan.word(at)[0].isalpha() or any(scan.at(kind, at) for kind in _ENDS_PHRASE):
        return True
    if any(not h.prefix for h in scan.all_at(Kind.STOP, at)) or is_given(scan, at, 4):
        return True
    if any(not h.prefix and h.entry.attributes["pos"] == "verb" for h in scan.all_at(Kind.EVENT, at)):
        return True  # «قائد الجيش التقى»
    return bool(scan.at(Kind.NISBA, at) or scan.at(Kind.COUNTRY, at))
