"""What events and agreements are about: the themes that the text names around them."""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from cypher.vocabulary import Function, Portfolio, Topic
from ingest.arabic import fold_word
from ingest.cast import Figure
from ingest.events import Candidate
from ingest.lexicon import Kind, clitics, rows
from ingest.scan import Scan
from ingest.zones import Zone

BACK = 1
"""Sentences before that of an event whose themes are its own."""
ON = 2
"""Sentences after it; a change of subject ends both reaches."""
FIELD_REACH = 10
"""Words between a noun like «مجالات» and an adjective at the end of the list that it opens, at most."""
LEAD_WORDS = 6
"""A sentence of the body shorter than this is no lead."""

_STATESMEN: frozenset[str] = frozenset({Function.HEAD_OF_STATE, Function.HEAD_OF_GOVERNMENT, Function.VICE_PRESIDENT})
"""Offices that stand for their state in every matter."""
_DIPLOMATS = _STATESMEN | {Function.AMBASSADOR, Function.PARLIAMENT_SPEAKER}
_AFFAIRS: dict[str, Topic] = {
    Portfolio.FOREIGN: Topic.POLITICAL,
    Portfolio.INTERIOR: Topic.SECURITY_COOPERATION,
    Portfolio.NATIONAL_SECURITY: Topic.SECURITY_COOPERATION,
    Portfolio.POLICE: Topic.POLICE_COOPERATION,
    Portfolio.CIVIL_PROTECTION: Topic.CIVIL_PROTECTION,
    Portfolio.FINANCE: Topic.ECONOMIC,
    Portfolio.TRADE: Topic.ECONOMIC,
    Portfolio.ENERGY: Topic.ECONOMIC,
    Portfolio.JUSTICE: Topic.OTHER,
    Portfolio.HEALTH: Topic.OTHER,
    Portfolio.EDUCATION: Topic.OTHER,
    Portfolio.MEDIA: Topic.OTHER,
}
"""What the holders of an office meet about, if the text names nothing else."""
_MILITARY = frozenset({Portfolio.DEFENCE, Portfolio.ARMY})
_GUARDIANS = _MILITARY | {Portfolio.INTERIOR, Portfolio.POLICE}


class Theme(NamedTuple):
    """A topic named at a word; `guard` is that of its form: empty, field or general."""

    topic: Topic
    at: int
    guard: str


def event_topics(scans: Sequence[Scan], candidates: Sequence[Candidate]) -> list[tuple[Topic, ...]]:
    """Return the topics of each candidate, sorted, in the order of the candidates.

    An event is about what its own sentence, the one before and the two after name, and what the article's lead names,
    as long as the text has not turned to another subject in between. Where the text names nothing for the states of an
    event, the offices of those who meet stand for its matter.
    """
    named = [list(themes(scan)) if scan.zone in (Zone.BODY, Zone.HEADLINE) else [] for scan in scans]
    turns = [_turns(scan) for scan in scans]
    lead = next((i for i, s in enumerate(scans) if s.zone is Zone.BODY and len(s.words) > LEAD_WORDS), 0)
    last_turn, unbroken = 0, []
    for index, turn in enumerate(turns):
        last_turn = index if turn else last_turn
        unbroken.append(last_turn <= lead)
    found = [_topics(c, named, turns, lead if unbroken[c.index] else None) for c in candidates]
    spoken = {c.states for c, topics in zip(candidates, found, strict=True) if topics}
    return [topics or (() if c.states in spoken else _affairs(c)) for c, topics in zip(candidates, found, strict=True)]


def themes(scan: Scan) -> Iterator[Theme]:
    """Yield the themes that a sentence names, in its order.

    «الأمنية» is one only after a noun of a field, however long the list: «مجالات السياسة والاقتصاد والأمن».
    """
    for hit in scan.each(Kind.TOPIC):
        guard = hit.entry.attributes["guard"]
        if guard != "field" or _in_field(scan, hit.first):
            yield Theme(Topic(hit.entry.value), hit.first, guard)


def _topics(
    candidate: Candidate, named: Sequence[Sequence[Theme]], turns: Sequence[bool], lead: int | None
) -> tuple[Topic, ...]:
    reach = _reach(candidate.index, turns)
    near = {t for i in reach for t in named[i]} | set(named[lead] if lead is not None and lead < reach.start else ())
    found = {t.topic for t in near if t.guard != "general"} - {Topic.OTHER}
    if _held_by(candidate, _MILITARY):
        found.add(Topic.MILITARY_COOPERATION)
    if not (found and _held_by(candidate, _GUARDIANS)):
        found |= {t.topic for t in near if t.guard == "general"}
    if not found and any(t.topic is Topic.OTHER for t in near):
        found.add(Topic.OTHER)
    return tuple(sorted(found))


def _affairs(candidate: Candidate) -> tuple[Topic, ...]:
    """Return what the offices of those who meet stand for: politics, if a statesman or diplomat is among them."""
    figures = _figures(candidate)
    matters = {_AFFAIRS[f.portfolio] for f in figures if f.portfolio in _AFFAIRS}
    diplomats = any(f.function in _DIPLOMATS for f in figures)
    return (Topic.POLITICAL,) if diplomats or Topic.POLITICAL in matters else tuple(sorted(matters))


def _reach(index: int, turns: Sequence[bool]) -> range:
    """Return the sentences around an event up to a change of subject."""
    first, last = index, index + 1
    while first > max(0, index - BACK) and not turns[first]:
        first -= 1
    while last < min(len(turns), index + ON + 1) and not turns[last]:
        last += 1
    return range(first, last)


def _held_by(candidate: Candidate, portfolios: frozenset[Portfolio]) -> bool:
    """Tell whether officials of such portfolios meet, and no statesman with them, who speaks of more than theirs."""
    figures = _figures(candidate)
    holders = any(f.portfolio in portfolios or f.function is Function.CHIEF_OF_STAFF for f in figures)
    return holders and not any(f.function in _STATESMEN for f in figures)


def _figures(candidate: Candidate) -> list[Figure]:
    return [figure for actor in candidate.sides for figure in actor.figures]


# --------------------------------------------------------------------------- words


@cache
def _frames(role: str) -> frozenset[str]:
    forms = (row["form"] for row in rows("topic_frames") if row["role"] == role)
    return frozenset(" ".join(map(fold_word, form.split())) for form in forms)


def _turns(scan: Scan) -> bool:
    """Tell whether a dateline in the middle, or words like «من جهة أخرى», turn to another subject."""
    return scan.zone is Zone.DATELINE or any(scan.text(0, n).removeprefix("و") in _frames("turn") for n in (1, 2, 3))


def _in_field(scan: Scan, position: int) -> bool:
    """Look back from an adjective over a list of its like for the noun of a field that they all qualify."""
    for place in range(position - 1, max(-1, position - 1 - FIELD_REACH), -1):
        word = scan.word(place)
        if word in (".", "؛", ":") or (scan.at(Kind.VERB, place) and not word.startswith("ال")):
            return False
        if any(stem.removeprefix("ال") in _frames("field") for _, stem in clitics(word)):
            return True
    return False
