"""Speeches before the parliament of another state: «ألقى X خطابا أمام البرلمان الأوكراني», «خاطب X الكونغرس»."""

from collections.abc import Iterator

from cypher.vocabulary import EventType, Portfolio
from ingest.actors import Actor
from ingest.events.arguments import candidate_of
from ingest.events.context import Candidate, Context, is_free_person, subject
from ingest.events.speakers import from_afar
from ingest.lexicon import Entry, Hit, Kind, cues
from ingest.scan import Scan

_SPEECHES = cues("address")
_ADDRESSES = cues("addresses")
_BEFORE = frozenset({"امام", "في"})
_WAY = 6
"""Words between a speech and the chamber at most: «كلمة ألقاها أمس أمام أعضاء مجلس الشيوخ»."""
_SUBJECT = 12
"""Words between «خاطب» and the chamber at most: its subject stands between."""
_ROW = {"pos": "noun", "frame": "attend"}


def addresses(context: Context) -> Iterator[Candidate]:
    """Yield a session for each official who speaks before the parliament of a state that he does not serve."""
    scan = context.scan
    for chamber in scan.each(Kind.BODY):
        if chamber.entry.attributes["portfolio"] != Portfolio.PARLIAMENT:
            continue
        state, speech = _state(scan, chamber), _speech_before(scan, chamber)
        if not state or speech is None or from_afar(scan, chamber):
            continue
        speaker = _speaker(context, speech)
        if speaker and speaker.states and state not in speaker.states:
            host = Actor(chamber.first, chamber.last, "side", (state,))
            hit = Hit(speech, speech + 1, "", Entry(Kind.EVENT, EventType.SESSION, _ROW))
            yield candidate_of(context, hit, [speaker, host], "address", host)


def _state(scan: Scan, chamber: Hit) -> str:
    """Return the state of a chamber: «مجلس الشيوخ الإسباني», «برلمان فرنسا», «الدوما»; empty if it is not said."""
    said = scan.at(Kind.NISBA, chamber.last) or scan.at(Kind.COUNTRY, chamber.last)
    return said.entry.value if said and not said.prefix else chamber.entry.attributes["iso2"]


def _speech_before(scan: Scan, chamber: Hit) -> int | None:
    """Return the word that says that someone speaks before a chamber, or None."""
    for position in range(chamber.first - 1, max(-1, chamber.first - _SUBJECT), -1):
        word = scan.word(position).removeprefix("و")
        if word in _ADDRESSES:
            return position
        if word in _SPEECHES and chamber.first - position <= _WAY:
            return position if not _BEFORE.isdisjoint(scan.words[position + 1 : chamber.first]) else None
    return None


def _speaker(context: Context, speech: int) -> Actor | None:
    """Return who speaks: right behind «خاطب», else whom the sentence is about."""
    behind = context.first_after(speech + 1, lambda actor: True)
    if context.scan.word(speech).removeprefix("و") in _ADDRESSES and behind and behind.first == speech + 1:
        return behind if is_free_person(behind) else None
    return subject(context, speech)
