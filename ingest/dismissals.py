"""Terms that others end: «أقال الرئيس وزير الداخلية فلانا في …», «عُيّن … خلفا لفلان»."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from cypher.vocabulary import Status
from ingest.cast import Figure
from ingest.lexicon import cues
from ingest.model import DateValue
from ingest.operators import ruled_status
from ingest.people import Mention
from ingest.reading import Reading
from ingest.scan import Scan

_DISMISSES = cues("dismisses")
_DISMISSED = cues("dismissed")
_DISMISSAL = cues("dismissal")
_DECIDES = cues("decides")
_AFTER_OFFICE = cues("after_office")
_INSTEAD = cues("in_place_of")
_POST = cues("own_office")
_REACH = 16
"""Words between a verb and the noun that it governs, at most."""
_OPEN = frozenset({Status.DENIED, Status.PLANNED, Status.PROPOSED, Status.CANCELLED, Status.POSTPONED})


class Dismissal(NamedTuple):
    """Who lost his office by the word at a place of a sentence."""

    sentence: int
    word: int
    figure: Figure


def dismissals(reading: Reading) -> Iterator[Dismissal]:
    """Yield the named officials whom somebody dismissed, as far as that is told as done."""
    for index, scan in enumerate(reading.scans):
        for at, word in enumerate(scan.words) if reading.dates[index] else ():
            found = _dismissed(reading, index, at, _plain(word))
            figure = reading.cast.at.get((index, found.first)) if found else None
            if figure and figure.name and figure.function and ruled_status(scan, at, at + 1) not in _OPEN:
                yield Dismissal(index, at, figure)


def _plain(word: str) -> str:
    known = word in _DISMISSES | _DISMISSED | _DISMISSAL
    return word if known else word.removeprefix("و").removeprefix("ب")


def _dismissed(reading: Reading, index: int, at: int, word: str) -> Mention | None:
    """Return the mention of whom a verb or noun says that he was dismissed."""
    scan, behind = reading.scans[index], [m for m in reading.mentions[index] if m.first > at]
    if not behind or behind[0].first != at + 1 or len(behind[0].titles) > 1:
        return None
    is_verb = word in _DISMISSES | _DISMISSED
    if is_verb and len(behind) > 1 and _follows(scan, behind[0], behind[1]):
        return behind[1] if _is_over(scan, behind[1]) else None
    alone = word in _DISMISSED or (is_verb and any(m.last < at for m in reading.mentions[index]))
    if word in _DISMISSAL:
        alone = _decided(scan, at)
    return behind[0] if alone and _is_over(scan, behind[0]) else None


def _decided(scan: Scan, at: int) -> bool:
    """Tell whether a dismissal is decided or done: «قرر إقالة», «تمت إقالة», not «طالب بإقالة»."""
    before = scan.words[max(0, at - _REACH) : at]
    return any(word in _DECIDES or word.removeprefix("و") in _DECIDES for word in before)


def _follows(scan: Scan, subject: Mention, other: Mention) -> bool:
    """Tell whether an official stands right behind the subject, a comma between them at most."""
    return not other.prefix and all(not word.isalpha() for word in scan.words[subject.last : other.first])


def _is_over(scan: Scan, mention: Mention) -> bool:
    """Tell whether nothing but the office or the day follows an official, whose deed it else might be."""
    word, following = scan.word(mention.last), scan.word(mention.last + 1)
    return not word.isalpha() or word in _AFTER_OFFICE or (word == "من" and following in _POST)


class Succession(NamedTuple):
    """Who went when another came into an office, in a sentence."""

    sentence: int
    before: Figure
    after: Figure
    day: DateValue


def predecessors(reading: Reading, index: int, after: Figure, day: DateValue) -> Iterator[Succession]:
    """Yield the one whom a sentence names as gone when another came: «خلفا لفلان», «بدلا من فلان»."""
    scan = reading.scans[index]
    for mention in reading.mentions[index]:
        figure = reading.cast.at.get((index, mention.first))
        named = figure and figure is not after and " " in (figure.name or "").strip()
        if figure and named and is_predecessor(scan, mention):
            yield Succession(index, figure, after, day)


def is_predecessor(scan: Scan, mention: Mention) -> bool:
    """Tell whether an official is the one who held the office before: «خلفا لفلان»."""
    before: Sequence[str] = scan.words[max(0, mention.first - 2) : mention.first]
    return not _INSTEAD.isdisjoint(before)
