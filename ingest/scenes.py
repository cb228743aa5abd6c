"""Where an event takes place, as its sentence says it."""

from ingest.circumstances import distance
from ingest.events import Candidate
from ingest.lexicon import Hit, Kind, cues
from ingest.reading import Reading
from ingest.scan import Scan


def place_of(reading: Reading, candidate: Candidate) -> tuple[str | None, str | None]:
    """Return city and state where the event took place, as far as the text says."""
    scan = reading.scans[candidate.index]
    if candidate.destination:
        state = candidate.destination.states[0]
        return _city_at(scan, candidate.destination.first) or _city_in(scan, state), state
    seat = _seat(scan, candidate.trigger)
    if seat:
        return seat.entry.value if seat.entry.kind is Kind.CITY else None, seat.entry.state or None
    offices = {p for m in reading.mentions[candidate.index] for p in range(m.first, m.last)}
    city = _nearest_place(scan, candidate.trigger, Kind.CITY, offices)
    if city:
        return city.entry.value, city.entry.state or None
    if candidate.host and candidate.host.states:
        return None, candidate.host.states[0]
    country = _nearest_place(scan, _with_sides(reading, candidate), Kind.COUNTRY, offices)
    return None, country.entry.state if country else None


def _seat(scan: Scan, trigger: Hit) -> Hit | None:
    """«استضافت نواكشوط أمس اجتماعا», «تحتضن مدينة وجدة»: return the city or state that received the gathering."""
    for position in range(trigger.first - 1, max(-1, trigger.first - _RECEIVED), -1):
        if scan.word(position) in _RECEIVES:
            place = position + (2 if scan.word(position + 1) in _TOWN else 1)
            return scan.at(Kind.CITY, place) or scan.at(Kind.COUNTRY, place)
    return None


_RECEIVES = cues("hosts_talks")
_RECEIVED = 8
"""Words between the verb of receiving and the gathering at most."""


def _with_sides(reading: Reading, candidate: Candidate) -> Hit:
    """Return an event word stretched over the sides that follow it: «التقاء X وY وZ في ليبيا»."""
    here = [a.last for a in reading.actors[candidate.index] if a in candidate.sides]
    return candidate.trigger._replace(last=max(candidate.trigger.last, *here, 0))


def _nearest_place(scan: Scan, trigger: Hit, kind: Kind, offices: set[int]) -> Hit | None:
    """Return the city or state behind «في» or «بـ» nearest to an event word, not one that is talked about.

    Left out are the words of offices: «السفير الليبي في تونس» may be received elsewhere.
    """
    best: tuple[int, Hit] | None = None
    for hit in scan.each(kind):
        if hit.first in offices:
            continue
        if hit.prefix != "ب" and not _is_in_place(scan, hit.first):
            continue
        low, high = (trigger.last, hit.first) if hit.first >= trigger.last else (hit.last, trigger.first)
        if high - low >= _FAR[kind]:
            continue
        if any(scan.word(p) in _MATTERS for p in range(hit.first - 4, hit.first)):
            continue
        cost = distance(scan, low, high) + 12 * sum(1 for p in range(low, high) if scan.at(Kind.JOINT, p))
        if cost < _FAR[kind] and (best is None or cost < best[0]):
            best = (cost, hit)
    return best[1] if best else None


_FAR = {Kind.CITY: 60, Kind.COUNTRY: 15}
"""How far a place may stand from its event: «في ليبيا» far off is what they talk about."""
_TOWN = frozenset(["العاصمه", "بالعاصمه", "مدينه", "بمدينه", "المدينه", "بالمدينه"])
_IN_PLACE = _TOWN | {"في"}
_MATTERS = cues("matter")


def _is_in_place(scan: Scan, first: int) -> bool:
    """Tell whether a place is named as where something is: «في نجامينا», «في العاصمة التشادية نجامينا»."""
    before = scan.word(first - 1)
    return before in _IN_PLACE or (scan.at(Kind.NISBA, first - 1) is not None and scan.word(first - 2) in _TOWN)


def _city_in(scan: Scan, state: str) -> str | None:
    """Return the city of a visited state that the sentence names as a place or goal."""
    cities = (h for h in scan.each(Kind.CITY) if h.entry.attributes["iso2"] == state)
    named = (
        h for h in cities if h.prefix in ("ب", "ل") or scan.word(h.first - 1) == "الي" or _is_in_place(scan, h.first)
    )
    return next((h.entry.value for h in named), None)


def _city_at(scan: Scan, position: int) -> str | None:
    hit = scan.at(Kind.CITY, position)
    return hit.entry.value if hit else None
