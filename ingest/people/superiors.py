"""Whom an adviser or spokesman serves, by name, and on what: «مستشار الرئيس س للأمن القومي، ص», «كبير مستشاري س»."""

from dataclasses import replace

from cypher.vocabulary import Function, Portfolio
from ingest.lexicon import Hit, Kind
from ingest.people.parts import is_given
from ingest.people.title import Title
from ingest.scan import Scan

_SERVANTS = (Function.ADVISER, Function.SPOKESPERSON, Function.ENVOY)
_SERVED = (Function.HEAD_OF_STATE, Function.VICE_PRESIDENT, Function.HEAD_OF_GOVERNMENT, Function.MINISTER,
           Function.PARLIAMENT_SPEAKER, Function.SECRETARY_GENERAL, Function.ENVOY)  # fmt: skip
_COMMAS = ("،", ",")


def with_superior(scan: Scan, title: Title) -> Title:
    """Take in the well-known name of whom someone serves, if his own name follows, and the matter he works on."""
    if title.function not in _SERVANTS:
        return title
    last = _past_superior(scan, title)
    matter = _matter(scan, last) if last > title.last else None
    return _on_matter(scan, replace(title, last=_past_matter(scan, matter) if matter else last))


def serving(scan: Scan, title: Title) -> Title | None:
    """Read a well-known name as that of the superior: «كبير مستشاري س», «المتحدث باسم س»."""
    hit = scan.at(Kind.LEADER, title.last)
    if hit is None or hit.prefix or not hit.entry.attributes["iso2"]:
        return None
    portfolio = title.portfolio or Portfolio.PRESIDENCY
    return replace(title, last=hit.last, country=hit.entry.attributes["iso2"], portfolio=portfolio)


def superior(scan: Scan, title: Title) -> int | None:
    """Return where the office of whom someone serves begins within his title: «مستشار | الرئيس س», if it is a person's.

    «المتحدث باسم وزارة …» serves a ministry, which has no name to follow.
    """
    if title.function not in _SERVANTS:
        return None
    for position in range(title.first + 1, title.last):
        if any(h.entry.attributes["function"] in _SERVED for h in scan.all_at(Kind.TITLE, position)):
            return position
    return None


def _past_superior(scan: Scan, title: Title) -> int:
    """Return the word after the superior's name, or the end of the title if the name that follows may be his own."""
    hit = scan.at(Kind.LEADER, title.last)
    if hit is None or hit.prefix or hit.last - title.first < 3:
        return title.last
    matter = _matter(scan, hit.last)
    end = _past_matter(scan, matter) if matter else hit.last
    comma = scan.word(end) in _COMMAS
    start = end + comma
    named = is_given(scan, start, 3) or scan.at(Kind.RANK, start) or scan.at(Kind.HONORIFIC, start)
    return hit.last if named and (comma or matter) else title.last


def _matter(scan: Scan, at: int) -> Hit | None:
    """Return the field that begins with «ل»: «للأمن القومي», «لشؤون الأمن»."""
    hit = scan.at(Kind.PORTFOLIO, at)
    return hit if hit and hit.prefix == "ل" else None


def _past_matter(scan: Scan, matter: Hit) -> int:
    """Return the word after a field and the adjectives that «و» adds to it: «للشؤون السياسية والإعلامية»."""
    last = matter.last
    while scan.word(last).startswith("وال") and not scan.at(Kind.TITLE, last):
        last += 1
    return last


def _on_matter(scan: Scan, title: Title) -> Title:
    """Give to an adviser the field he advises on, rather than that of whom he advises; a minister's keeps his."""
    if title.function != Function.ADVISER or _serves_a_minister(scan, title):
        return title
    matters = (hit for p in range(title.first + 1, title.last) if (hit := _matter(scan, p)))
    field = next((h.entry.value for h in matters if h.entry.value != Portfolio.OTHER), None)
    return replace(title, portfolio=field) if field else title


def _serves_a_minister(scan: Scan, title: Title) -> bool:
    """Tell whether the office within a title is a minister's: «مستشار وزير الدفاع لشؤون الشرق الأوسط»."""
    at = superior(scan, title)
    served = scan.at(Kind.TITLE, at) if at else None
    return served is not None and served.entry.attributes["function"] == Function.MINISTER
