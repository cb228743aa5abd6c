"""Members of parliament: the committees of a chamber, and the party or district for which a member sits."""

from dataclasses import replace

from cypher.vocabulary import Function, Portfolio
from ingest.lexicon import Hit, Kind, cues
from ingest.people.fields import read_phrase
from ingest.people.title import Title
from ingest.scan import Scan

_OF_PARLIAMENT = cues("of_parliament")
_SEAT = cues("seat")
_OF_A_COMMITTEE = (Function.MEMBER, Function.DIRECTOR, Function.OTHER, "")
_COMMITTEES = cues("committee")


def with_chamber(scan: Scan, title: Title) -> Title:
    """Make whoever sits in a committee of parliament a legislator, and take in chamber, party and district.

    «رئيس لجنة الدفاع النيابية», «عضو لجنة النفط في مجلس النواب», «النائب عن كتلة الوفاق».
    """
    chamber = _chamber(scan, title.last)
    inside = any(scan.word(p) in _OF_PARLIAMENT for p in range(title.first, title.last))
    committee = any(scan.word(p) in _COMMITTEES for p in range(title.first, title.last))
    member = title.function == Function.MEMBER and title.portfolio == Portfolio.PARLIAMENT
    if member or (committee and (chamber or inside) and title.function in _OF_A_COMMITTEE):
        title = replace(title, function=Function.LEGISLATOR, portfolio=Portfolio.PARLIAMENT)
    if title.portfolio != Portfolio.PARLIAMENT:
        return title
    last = chamber.last if chamber else title.last
    return replace(title, last=_past_seat(scan, last))


def _chamber(scan: Scan, at: int) -> Hit | None:
    """Return the chamber named right after a title: «في مجلس الشيوخ», «بمجلس النواب», «التابعة للبرلمان»."""
    start = at + (scan.word(at) in ("في", "التابعه", "التابع"))
    body = scan.at(Kind.BODY, start)
    if body is None or body.entry.attributes["portfolio"] != Portfolio.PARLIAMENT:
        return None
    return body if start > at or body.prefix in ("ب", "ل") else None


def _past_seat(scan: Scan, at: int) -> int:
    """Skip «عن كتلة الوفاق», «عن الحزب الجمهوري»: the party or district of a member of parliament."""
    if scan.word(at) != "عن" or scan.word(at + 1) not in _SEAT:
        return at
    return read_phrase(scan, at + 2, open_ended=False)
