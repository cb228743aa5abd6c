"""Small closed groups of states whose officials act together: «قادة دول البنلوكس», «الكوريتان»."""

from functools import cache
from typing import NamedTuple

from ingest.lexicon import Hit, Kind, cues, rows
from ingest.scan import Scan

REACH = 3
"""Words between the officials and their group: «وزراء خارجية الدول الخمس الدائمة العضوية»."""
_OFFICIALS = cues("side_of_many")
_CLITICS = ("", "و", "ب", "ل", "ف", "لل")


class League(NamedTuple):
    """Words [first, last) that stand for all members of a group."""

    first: int
    last: int
    states: tuple[str, ...]
    organizations: tuple[str, ...]
    """The group itself, if it is also a body of its own: BRICS."""
    prefix: str


def leagues(scan: Scan) -> list[League]:
    """Find the groups of a sentence that act, themselves or by their officials."""
    return [found for hit in scan.each(Kind.LEAGUE) if (found := _acting(scan, hit))]


def _acting(scan: Scan, hit: Hit) -> League | None:
    """«الكوريتان» act themselves, of others the officials act: «قادة دول بريكس»; «عضوية بريكس» is none."""
    states = tuple(hit.entry.value.split())
    if hit.entry.attributes["acts"] == "itself":
        return League(hit.first, hit.last, states, (), hit.prefix)
    if hit.prefix not in ("", "ل"):
        return None
    if hit.entry.attributes["acts"] == "host":
        return _of_body(scan, hit)
    bodies = (h for p in range(hit.first, hit.last) for h in scan.all_at(Kind.ORGANIZATION, p))
    organizations = tuple(dict.fromkeys(h.entry.value for h in bodies))
    for position in range(hit.first - 1, max(-1, hit.first - 1 - REACH), -1):
        prefix = next((c for c in _CLITICS if _is_noun(scan.word(position), c)), None)
        if prefix is not None:
            return League(position, hit.last, states, organizations, prefix)
        if any(h.entry.number == "p" for h in scan.all_at(Kind.TITLE, position)):
            return League(hit.first, hit.last, states, organizations, "")
    return None


def _of_body(scan: Scan, hit: Hit) -> League | None:
    """«وزراء خارجية دول مجلس التعاون», «نظراءه في دول مجلس التعاون»: officials of a body, of no state that is named."""
    body = (hit.entry.attributes["note"],)
    for position in range(hit.first - 1, max(-1, hit.first - 1 - REACH), -1):
        titles = [h for h in scan.all_at(Kind.TITLE, position) if h.entry.number == "p" and h.last <= hit.first]
        if titles:
            return League(position, hit.last, (), body, titles[0].prefix)
        if scan.word(position).startswith("نظراء"):
            return League(position, hit.last, (), body, "")
    with_them = scan.word(hit.first - 1) == "مع" and scan.word(hit.first) in _STATES
    return League(hit.first, hit.last, (), body, "") if with_them else None


_STATES = ("دول", "الدول")


@cache
def members(body: str) -> frozenset[str]:
    """Return the states of a body that acts by its host, none for another."""
    of_it = (row["states"].split() for row in rows("state_groups") if (row["acts"], row["note"]) == ("host", body))
    return frozenset(state for states in of_it for state in states)


def _is_noun(word: str, clitic: str) -> bool:
    return word.startswith(clitic) and word[len(clitic) :] in _OFFICIALS
