"""Terms of office: since when, or until when, an official held a post, where one sentence says so with a date."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from cypher.vocabulary import Precision
from ingest.cast import Figure
from ingest.dismissals import Succession, dismissals, is_predecessor, predecessors
from ingest.lexicon import cues
from ingest.model import UNKNOWN_DATE, DateValue
from ingest.people import Mention
from ingest.reading import Dated, Reading
from ingest.scan import Scan

_ENTERS = cues("enters_office")
_HOLDS = cues("holds_office")
_LEAVES = cues("leaves_office")
_VERBS = _ENTERS | _HOLDS | _LEAVES
_POST = cues("own_office")
_SINCE = cues("since")
_UNTIL = cues("until")
_OTHER_TIME = cues("other_time")
_REACH = 16
"""Words from the verb to the date, at most."""
_NEAR = 12
"""Words from the verb to the office, at most."""
_BEFORE = 8
"""Words from an official to the verb behind him, at most."""
_LONGEST_DAYS = 366
"""How vague a date may be that begins or ends a term."""


@dataclass(frozen=True, slots=True)
class Term:
    """A term as one sentence tells it."""

    index: int
    start: DateValue = UNKNOWN_DATE
    end: DateValue = UNKNOWN_DATE


def terms(reading: Reading) -> dict[Figure, Term]:
    """Return the terms of the officials of an article; the first that is told of each counts."""
    found: dict[Figure, Term] = {}
    for index, scan in enumerate(reading.scans):
        for verb in range(len(scan.words)) if reading.dates[index] else ():
            term = _term(reading, index, verb)
            figure = _holder(reading, index, verb) if term else None
            if term and figure:
                found.setdefault(figure, term)
    for index, _, figure in dismissals(reading):
        if day := _only_date(reading, index):
            found.setdefault(figure, Term(index, end=day))
    return found


def successions(reading: Reading, held: Mapping[Figure, Term]) -> list[Succession]:
    """Return who went when the terms of others began."""
    begun = ((figure, term) for figure, term in held.items() if term.start.start and not term.end.start)
    return [one for figure, term in begun for one in predecessors(reading, term.index, figure, term.start)]


def _only_date(reading: Reading, index: int) -> DateValue | None:
    """Return the date of a sentence that has but one."""
    dates = [reading.date(index, dated, future=False) for dated in reading.dates[index]]
    return dates[0] if len(dates) == 1 and _usable(dates[0]) and not _is_stretch(dates[0]) else None


def _term(reading: Reading, index: int, verb: int) -> Term | None:
    """Read the term that a verb of office begins, with the dates behind it."""
    scan = reading.scans[index]
    word = scan.word(verb)
    base = word if word in _VERBS else word.removeprefix("و")
    if base not in _VERBS or not _of_an_office(reading, index, verb):
        return None
    dates = [
        (d, value) for d in _behind(reading, index, verb) if _usable(value := reading.date(index, d, future=False))
    ]
    whole = [value for _, value in dates if _is_stretch(value)]
    if whole:  # «من مايو 2015 حتى مارس 2019»
        return Term(index, whole[0], whole[0]) if len(dates) == 1 and base not in _LEAVES else None
    starts = [value for d, value in dates if scan.word(d.first - 1) not in _UNTIL]
    ends = [value for d, value in dates if scan.word(d.first - 1) in _UNTIL]
    if base in _LEAVES:
        return Term(index, end=starts[0]) if len(dates) == len(starts) == 1 else None
    if base in _HOLDS and not ends:
        starts = [value for d, value in dates if scan.word(d.first - 1) in _SINCE]
    if len(starts) > 1 or len(ends) > 1 or not (starts or ends):
        return None
    return Term(index, start=starts[0] if starts else UNKNOWN_DATE, end=ends[0] if ends else UNKNOWN_DATE)


def _usable(date: DateValue) -> bool:
    if not (date.start and date.end) or date.candidates:
        return False
    return _is_stretch(date) or (date.end - date.start).days <= _LONGEST_DAYS


def _is_stretch(date: DateValue) -> bool:
    """Tell whether a date goes from one to another: «بين 2004 و2011»."""
    return date.precision is Precision.RANGE and "/" in (date.edtf or "")


def _behind(reading: Reading, index: int, verb: int) -> Iterator[Dated]:
    """Yield the dates of the clause behind a verb, up to a word that begins another time: «بعد انتخابات 2018»."""
    scan = reading.scans[index]
    for dated in reading.dates[index]:
        between = scan.words[verb + 1 : dated.first]
        if verb < dated.first <= verb + _REACH and _OTHER_TIME.isdisjoint(between):
            yield dated


def _of_an_office(reading: Reading, index: int, verb: int) -> bool:
    """Tell whether «منصبه», «مهام», «اليمين» or a title in the accusative stands behind a verb: «عين … وزيرا»."""
    scan = reading.scans[index]
    if not _POST.isdisjoint(scan.words[verb + 1 : verb + _NEAR]):
        return True
    return any(_predicate(scan, m, verb) for m in reading.mentions[index])


def _predicate(scan: Scan, mention: Mention, verb: int) -> bool:
    behind = (t for t in mention.titles if verb < t.first <= verb + _NEAR)
    return any(scan.word(t.first).endswith("ا") for t in behind)


def _holder(reading: Reading, index: int, verb: int) -> Figure | None:
    """Return whose term it is: who is made something, else the only official named who is not a predecessor."""
    scan = reading.scans[index]
    near = (m for m in reading.mentions[index] if _is_near(reading, index, m, verb))
    named = [(m, reading.cast.at.get((index, m.first))) for m in near]
    known = [(m, f) for m, f in named if f and f.name and not _predecessor(scan, m)]
    made = {f for m, f in known if _predicate(scan, m, verb)}
    somebody = any(_predicate(scan, m, verb) for m in reading.mentions[index])
    found = made if somebody else {f for _, f in known}
    return found.pop() if len(found) == 1 else None


def _is_near(reading: Reading, index: int, mention: Mention, verb: int) -> bool:
    """Tell whether an official stands close to a verb, with no date between them."""
    if mention.first > verb:
        return mention.first <= verb + _NEAR
    return mention.last + _BEFORE >= verb and not any(mention.first < d.first < verb for d in reading.dates[index])


def _predecessor(scan: Scan, mention: Mention) -> bool:
    """Tell whether an official is the one who held the office before: «خلفا لفلان»."""
    return is_predecessor(scan, mention) or any(title.former for title in mention.titles)
