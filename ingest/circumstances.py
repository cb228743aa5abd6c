"""When and where an event takes place, as its sentence says it."""

from collections.abc import Sequence

from cypher.vocabulary import Status
from ingest.events import Candidate
from ingest.lexicon import Hit, Kind, cues
from ingest.model import UNKNOWN_DATE, DateValue
from ingest.reading import Dated, Reading
from ingest.scan import Scan


def date_of(reading: Reading, candidate: Candidate) -> tuple[DateValue, Status]:
    """Return the date that the sentence gives to the event, and the status that this date leaves possible."""
    scan = reading.scans[candidate.index]
    dated = nearest_date(scan, candidate.trigger.first, candidate.trigger.last, reading.dates[candidate.index])
    if dated is None:
        return UNKNOWN_DATE, candidate.status
    future = candidate.status in (Status.PLANNED, Status.PROPOSED) or _comes(candidate, dated)
    value = reading.date(candidate.index, dated, future)
    status = candidate.status
    past = candidate.trigger.entry.attributes.get("tense") == "past"
    ahead = "future" in dated.expression.features or (not past and _is_ahead(value, reading.written))
    if status is Status.HELD and ahead:
        status = Status.PLANNED
    return value, status


def _comes(candidate: Candidate, dated: Dated) -> bool:
    """Tell whether a weekday is one to come: «يستقبل الوزير نظيره الجمعة», told in the present and not as past."""
    present = candidate.trigger.entry.attributes.get("tense") == "present"
    features = dated.expression.features
    return present and "weekday" in features and not features & {"past", "deictic"}


def _is_ahead(date: DateValue, written: DateValue) -> bool:
    """Tell whether a date begins after the day of writing: «يزور مسقط من 20 إلى 23 يوليو»."""
    return date.start is not None and written.end is not None and date.start > written.end


_LIMITS = frozenset({"until", "before", "after", "vague"})
"""A date expression that only bounds does not date an event."""
_BARRIERS = cues("date_barrier")


def nearest_date(scan: Scan, first: int, last: int, dates: Sequence[Dated]) -> Dated | None:
    """Return the date nearest to an event word, with no other event word or clause between; those after it win."""
    best: tuple[int, Dated] | None = None
    for dated in dates:
        if dated.expression.features & _LIMITS:
            continue
        after = dated.first >= last
        low, high = (last, dated.first) if after else (dated.last, first)
        if low > high:
            continue
        cost = _distance(scan, low, high) + (0 if after else 3)
        if cost < 40 and (best is None or cost < best[0]):
            best = (cost, dated)
    return best[1] if best else None


def _distance(scan: Scan, low: int, high: int) -> int:
    """Count the words between a date and an event; commas, other events and above all clauses part them further."""
    gap = scan.words[low:high]
    nouns = (h for p in range(low, high) for h in scan.all_at(Kind.EVENT, p) if h.entry.attributes["pos"] == "noun")
    clauses = sum(w in _BARRIERS or w in (".", "؛") for w in gap)
    return len(gap) + 4 * sum(w in ("،", ",") for w in gap) + 12 * sum(1 for _ in nouns) + 25 * clauses


def place_of(scan: Scan, candidate: Candidate) -> tuple[str | None, str | None]:
    """Return city and state where the event took place, as far as the text says."""
    if candidate.destination:
        state = candidate.destination.states[0]
        return _city_at(scan, candidate.destination.first) or _city_in(scan, state), state
    city = _nearest_city(scan, candidate.trigger.first, candidate.trigger.last)
    if city:
        return city.entry.value, city.entry.attributes["iso2"] or None
    if candidate.host and candidate.host.states:
        return None, candidate.host.states[0]
    return None, None


def _nearest_city(scan: Scan, first: int, last: int) -> Hit | None:
    """Return the city behind «في» or «بـ» nearest to an event word, not one that is talked about."""
    best: tuple[int, Hit] | None = None
    for hit in scan.each(Kind.CITY):
        before = scan.word(hit.first - 1)
        if hit.prefix != "ب" and before not in _IN_CITY:
            continue
        low, high = (last, hit.first) if hit.first >= last else (hit.last, first)
        if any(scan.word(p) in _MATTERS for p in range(hit.first - 4, hit.first)):
            continue
        cost = _distance(scan, low, high) + 12 * sum(1 for p in range(low, high) if scan.at(Kind.JOINT, p))
        if cost < _FAR and (best is None or cost < best[0]):
            best = (cost, hit)
    return best[1] if best else None


_FAR = 60
_IN_CITY = frozenset(["في", "العاصمه", "بالعاصمه", "مدينه", "بمدينه"])
_MATTERS = cues("matter")


def _city_in(scan: Scan, state: str) -> str | None:
    """Return the city of a visited state that the sentence names as a place or goal."""
    cities = (h for h in scan.each(Kind.CITY) if h.entry.attributes["iso2"] == state)
    return next(
        (h.entry.value for h in cities if h.prefix in ("ب", "ل") or scan.word(h.first - 1) in (*_IN_CITY, "الي")), None
    )


def _city_at(scan: Scan, position: int) -> str | None:
    hit = scan.at(Kind.CITY, position)
    return hit.entry.value if hit else None
