"""Which ambiguous words of a text are states: «المملكة», «مالي», «قطر» settled by what stands around them."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from ingest.lexicon import Hit, Kind, cues
from ingest.scan import Scan

KINGDOMS = ("SA", "MA", "JO", "BH")
"""States that their own papers call «المملكة»."""
_PARTIES = cues("side")
_BEFORE = cues("before_state")


def settle(scans: Sequence[Scan], home: str | None) -> tuple[Scan, ...]:
    """Return the scans without the readings as a state, nisba or city that nothing around them supports."""
    named = named_states(scans, sure=True)
    return tuple(_settled(scan, named, home) for scan in scans)


def named_states(scans: Sequence[Scan], sure: bool) -> Counter[str]:
    """Count the states that a text names by name, nisba, city or ruling house; only unambiguous words if `sure`."""
    counts: Counter[str] = Counter()
    for scan in scans:
        places: dict[int, str] = {}
        for kind in (Kind.COUNTRY, Kind.NISBA, Kind.CITY, Kind.DYNASTY):
            for hit in scan.each(kind):
                if hit.entry.state and not (sure and hit.entry.attributes.get("guard")):
                    places.setdefault(hit.first, hit.entry.state)
        counts.update(places.values())
    return counts


def _settled(scan: Scan, named: Counter[str], home: str | None) -> Scan:
    hits = dict(scan.hits)
    for kind in (Kind.COUNTRY, Kind.NISBA, Kind.CITY):
        if kind in hits:
            kept = {
                at: [h for hit in found for h in _reading(scan, hit, named, home)] for at, found in hits[kind].items()
            }
            hits[kind] = {at: found for at, found in kept.items() if found}
    _one_state(scan, hits, named)
    if Kind.GOVERNMENT in hits:
        here = {at: [h for h in found if not h.entry.state or named[h.entry.state] or h.entry.state == home]
                for at, found in hits[Kind.GOVERNMENT].items()}  # fmt: skip
        hits[Kind.GOVERNMENT] = {at: found for at, found in here.items() if found}
    return replace(scan, hits=hits)


def _one_state(scan: Scan, hits: dict[Kind, dict[int, list[Hit]]], named: Counter[str]) -> None:
    """Settle a word that is a state and another state's city («عمان»): it is what the text otherwise names.

    Where it names neither, «في عمان» stays open.
    """
    for at, cities in hits.get(Kind.CITY, {}).items():
        country = next((h.entry for h in hits.get(Kind.COUNTRY, {}).get(at, [])), None)
        city = cities[0].entry
        if country and city.state != country.state and country.attributes.get("guard"):
            state, town = named[country.state], named[city.state]
            hits[Kind.CITY if state >= town else Kind.COUNTRY][at] = []
            if not state and not town and _is_place(scan, cities[0]):
                hits[Kind.COUNTRY][at] = []


def _is_place(scan: Scan, hit: Hit) -> bool:
    return hit.prefix.endswith(("ب", "ل")) or scan.word(hit.first - 1) in ("في", "الي", "من")


_NAMESAKES = {"CD": "CG"}
"""«الكونغو» is the one of the two whose capital or full name the text has."""


def _reading(scan: Scan, hit: Hit, named: Counter[str], home: str | None) -> list[Hit]:
    """Return the hit, the hit with another state, or nothing."""
    row = hit.entry.attributes
    if not row.get("guard"):
        return [hit]
    namesake = _NAMESAKES.get(row["iso2"]) if row.get("kind") == "name" else None
    if namesake and named[namesake] and not named[row["iso2"]]:
        return [hit._replace(entry=hit.entry._replace(value=namesake, attributes={**row, "iso2": namesake}))]
    if row.get("kind") == "short" and row["form"] == "المملكة":
        state = home if home in KINGDOMS else next((s for s, _ in named.most_common() if s in KINGDOMS), None)
        return [hit._replace(entry=hit.entry._replace(value=state, attributes={**row, "iso2": state}))] if state else []
    if named[row["iso2"]] or home == row["iso2"]:
        return [] if _is_adjective(scan, hit) else [hit]
    known = row.get("kind") != "short" and not _is_adjective(scan, hit) and _state_context(scan, hit)
    return [hit] if known else []


def _is_adjective(scan: Scan, hit: Hit) -> bool:
    """«الوزير المالي البريطاني»: between an office and a nisba one that has another meaning is an adjective."""
    office = hit.entry.kind is Kind.NISBA and scan.at(Kind.TITLE, hit.first - 1)
    following = scan.at(Kind.NISBA, hit.last) if office else None
    return following is not None and not following.prefix and following.entry.state != hit.entry.state


def _state_context(scan: Scan, hit: Hit) -> bool:
    before = scan.word(hit.first - 1)
    if scan.at(Kind.PORTFOLIO, hit.first) and scan.at(Kind.PORTFOLIO, hit.first - 1) is None:
        return False
    if before in _BEFORE or hit.prefix.endswith(("ل", "ب")) or scan.at(Kind.TITLE, hit.first - 1):
        return True
    if (hit.entry.kind is Kind.CITY and _is_visited(scan, hit)) or _acts(scan, hit) or _is_subject(scan, hit):
        return True
    if scan.at(Kind.NISBA, hit.first) and scan.at(Kind.COUNTRY, hit.first) is None:
        return _qualifies_a_party(scan, hit)
    for neighbour in (hit.last, hit.last + 1):
        joined = scan.at(Kind.COUNTRY, neighbour)
        if joined and (joined.prefix.startswith("و") or scan.word(neighbour - 1) in ("و", "،")):
            return True
    return any(h.last == hit.first and hit.prefix.startswith("و") for h in scan.each(Kind.COUNTRY))


def _acts(scan: Scan, hit: Hit) -> bool:
    """«جمدت مالي الاتفاق»: right behind a verb in the feminine, which no adjective follows, stands a state."""
    if hit.entry.kind is not Kind.COUNTRY or hit.prefix:
        return False
    verbs = (h for kind in (Kind.VERB, Kind.STEP, Kind.EVENT) for h in scan.all_at(kind, hit.first - 1))
    word = scan.word(hit.first - 1).removeprefix("و").removeprefix("س")
    return (word.startswith("ت") or word.endswith("ت")) and any(h.entry.attributes.get("tense") for h in verbs)


def _is_subject(scan: Scan, hit: Hit) -> bool:
    """«وقع المغرب اتفاقية», «مصادقة المغرب على»: right behind words of what states do, «المغرب» is no sunset."""
    if hit.entry.kind is not Kind.COUNTRY or hit.prefix or not scan.word(hit.first).startswith("ال"):
        return False
    acts = (h.entry.attributes for k in (Kind.STEP, Kind.EVENT) for h in scan.all_at(k, hit.first - 1))
    return any(row["pos"] == "verb" or "step" in row for row in acts)


def _is_visited(scan: Scan, hit: Hit) -> bool:
    """«زار الوزير X مسقط», «زيارة مسقط»: a capital is the object of a verb or noun of visiting, far behind a verb."""
    if hit.entry.attributes.get("kind") != "capital" or hit.prefix:
        return False
    for position in range(hit.first - 1, max(-1, hit.first - _VISIT), -1):
        if scan.word(position) in _STOPS:
            return False
        verbs = (h.entry.attributes for h in scan.all_at(Kind.EVENT, position))
        if any(row["frame"] == "visit" and (row["pos"] == "verb" or position == hit.first - 1) for row in verbs):
            return True
    return False


_VISIT = 14
"""Words between a verb of visiting and the city at most."""
_STOPS = frozenset(".؛،,:")


def _qualifies_a_party(scan: Scan, hit: Hit) -> bool:
    """Tell whether a nisba stands behind a title, ministry, counterpart or delegation, or beside a sure nisba.

    «الجانبان التركي والقطري»: what holds of the first of two holds of the second.
    """
    if scan.at(Kind.PORTFOLIO, hit.first - 1) or scan.at(Kind.GROUP, hit.first - 1):
        return True
    if any(scan.at(Kind.TITLE, hit.first - back) or scan.word(hit.first - back) in _PARTIES for back in (1, 2, 3)):
        return True
    earlier = next((h for h in scan.all_at(Kind.NISBA, hit.first - 1) if h.last == hit.first), None)
    if earlier and hit.prefix == "و" and _qualifies_a_party(scan, earlier):
        return True
    joined = [h for h in scan.each(Kind.NISBA) if h.entry.state and not h.entry.attributes.get("guard")]
    return any(h.last == hit.first or (h.first == hit.last and h.prefix in ("", "و")) for h in joined)
