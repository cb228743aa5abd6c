"""When an event takes place, as its sentence says it."""

from collections.abc import Sequence
from itertools import takewhile

from cypher.vocabulary import EventType, Status
from ingest.clauses import clause_of, finite_verb
from ingest.events import Candidate
from ingest.events.holdings import holding_at
from ingest.lexicon import Hit, Kind, cues
from ingest.model import UNKNOWN_DATE, DateValue
from ingest.reading import Dated, Reading
from ingest.scan import Scan
from ingest.tense import end_of_plan


def date_of(reading: Reading, candidate: Candidate) -> tuple[DateValue, Status]:
    """Return the date that the sentence gives to the event, and the status that this date leaves possible."""
    scan, postponed = reading.scans[candidate.index], candidate.status is Status.POSTPONED
    dates = [
        d for d in reading.dates[candidate.index]
        if not (postponed and _is_goal(scan, d))
        and not _tells_of_later(scan, candidate, d) and not _tells_of_news(scan, candidate, d)
    ]  # fmt: skip
    dated = nearest_date(scan, candidate.trigger.first, end_of_plan(scan, candidate.trigger.last), dates)
    if candidate.status is Status.PLANNED and _was_eve(reading, candidate):
        return UNKNOWN_DATE, Status.HELD
    if dated is None:
        ahead = candidate.status is Status.HELD and _comes_some_day(reading, candidate)
        return UNKNOWN_DATE, Status.PLANNED if ahead else candidate.status
    future = candidate.status in (Status.PLANNED, Status.PROPOSED) or _comes(reading, candidate, dated)
    value = reading.date(candidate.index, dated, future)
    status = candidate.status
    past = candidate.trigger.entry.attributes.get("tense") == "past"
    some_weekday = value.start is None and _comes_on(reading, candidate, dated)
    if past and status is Status.HELD and value.start != value.end and _is_ahead(value, reading.written):
        return UNKNOWN_DATE, status  # «استقبله … وكشف عن قمة خلال النصف الثاني من السنة الجارية»
    ahead = "future" in dated.expression.features or (not past and _is_ahead(value, reading.written)) or some_weekday
    if status is Status.HELD and (ahead or _comes_some_day(reading, candidate)):
        status = Status.PLANNED
    return value, status


_EVE = cues("eve")


def _was_eve(reading: Reading, candidate: Candidate) -> bool:
    """«أطلقت صاروخا الأربعاء الماضي، عشية زيارة X»: the eve of a visit that is days past tells of one that was paid."""
    scan, first = reading.scans[candidate.index], candidate.trigger.first
    if scan.word(first - 1).removeprefix("و") not in _EVE:
        return False
    before = (d.expression.features for d in reading.dates[candidate.index] if 0 <= first - d.last < _NEAR)
    return any("past" in features and "deictic" not in features for features in before)


_DURING = cues("told_within")
_AFTER = cues("outcome_of") | {"غداه", "عقب", "اثر", "بعد", "بعيد"}
_TO_COME = (Status.PLANNED, Status.PROPOSED)


def _tells_of_later(scan: Scan, candidate: Candidate, dated: Dated) -> bool:
    """«دعاه إلى الرياض الأسبوع المقبل، وذلك خلال لقاء»: a day to come before «during» is not the event's.

    Nor is one behind what lies in the past: «غداة زيارته باريس، قبل قمة تعقد غدا», «عقد مؤتمرا أعلن خلاله عن … غدا».
    """
    if candidate.status is not Status.HELD or "future" not in dated.expression.features:
        return False
    if _was_held(scan, candidate.trigger):
        return True
    before = {scan.word(candidate.trigger.first - 1), scan.word(candidate.trigger.first - 2)}
    return bool(_AFTER & before or (_DURING & before and dated.last <= candidate.trigger.first))


_FROM_HOLDING = 12
"""Words from a verb of holding to its meeting at most: the officials who held it."""


def _was_held(scan: Scan, trigger: Hit) -> bool:
    """Tell whether the verb before a meeting is one of holding in the past: «عقد الوزير مؤتمرا»."""
    if trigger.entry.attributes["pos"] != "noun" or trigger.entry.value == EventType.VISIT:
        return False
    for position in range(trigger.first - 1, max(-1, trigger.first - _FROM_HOLDING), -1):
        held, verb = holding_at(scan, position), finite_verb(scan, position)
        if held or verb:
            past = held is not None and held.tense == "past" and scan.word(position).removeprefix("و") in _CONVENED
            return past and scan.word(position - 1) not in _GOVERN and finite_verb(scan, position - 1) is None
    return False


_CONVENED = cues("happened")
_GOVERN = cues("preposition")
"""«على عقد اجتماع», «أكد عقد اجتماع»: the noun of holding tells nothing of when."""


def _tells_of_news(scan: Scan, candidate: Candidate, dated: Dated) -> bool:
    """«أعلنت الوزارة أمس أن الوزير سيزور», «قال اليوم إنه يعتزم زيارة»: a day gone, or of the text, is no plan's."""
    features = dated.expression.features
    between = candidate.trigger.first - dated.last
    if candidate.status not in _TO_COME or "future" in features or not 0 <= between < _NEAR:
        return False
    told = not _BARRIERS.isdisjoint(scan.words[dated.last : candidate.trigger.first])
    return "past" in features or ("deictic" in features and told)


def new_date(reading: Reading, candidate: Candidate) -> DateValue | None:
    """«تأجيل الاجتماع إلى السادس من مارس»: return the day to which what is postponed was moved."""
    scan, behind = reading.scans[candidate.index], candidate.trigger.last
    goals = (d for d in reading.dates[candidate.index] if d.first >= behind and _is_goal(scan, d))
    goal = next(goals, None) if candidate.status is Status.POSTPONED else None
    return reading.date(candidate.index, goal, future=True) if goal else None


def _is_goal(scan: Scan, dated: Dated) -> bool:
    """«إلى السادس من مارس», «إلى يوم 6 مارس», «للأسبوع المقبل»."""
    return scan.word(dated.first - 1) in ("الي", "حتي") or scan.word(dated.first).startswith(("لل", "ليوم", "لشهر"))


def _comes(reading: Reading, candidate: Candidate, dated: Dated) -> bool:
    """Tell whether a weekday is one to come: «يستقبل الوزير نظيره الجمعة», told in the present and not as past."""
    features = dated.expression.features
    if "weekday" not in features or features & {"past", "deictic"}:
        return False
    return _told_in_present(reading, candidate)


def _comes_on(reading: Reading, candidate: Candidate, dated: Dated) -> bool:
    """«يلتقي الوزير نظيره الجمعة»: a weekday behind what is told in the present is to come, whenever that was written.

    A form that may be of the past too («تسلم») leaves it open.
    """
    scan, trigger = reading.scans[candidate.index], candidate.trigger
    may_be_past = any(h.entry.attributes.get("tense") == "past" for h in scan.all_at(Kind.EVENT, trigger.first))
    return dated.first >= trigger.last and not may_be_past and _comes(reading, candidate, dated)


def _told_in_present(reading: Reading, candidate: Candidate) -> bool:
    return _tense_told(reading, candidate) == "present"


def _tense_told(reading: Reading, candidate: Candidate) -> str | None:
    """Return the tense of the event verb, or for a noun of the verb nearest before it in its clause, else behind it."""
    scan, trigger = reading.scans[candidate.index], candidate.trigger
    if trigger.entry.attributes["pos"] == "verb" or trigger.entry.attributes.get("tense"):
        return trigger.entry.attributes.get("tense")
    low, _ = clause_of(reading.starts[candidate.index], trigger.first, len(scan.words))
    verbs = (finite_verb(scan, p) for p in range(trigger.first - 1, low - 1, -1))
    verb = next(filter(None, verbs), None) or finite_verb(scan, trigger.last)
    return verb.entry.attributes["tense"] if verb else None


_SOME_DAY = 12
"""Words between an event and «قريبا» at most."""


def _comes_some_day(reading: Reading, candidate: Candidate) -> bool:
    """«يزور الوزير تونس قريبا», «زيارة إلى تونس خلال الأسابيع المقبلة»: no date, but still to come.

    A verb in the past, of the event or before it in its clause, tells that it happened: «عقدا لاحقا اجتماعا».
    """
    scan, trigger = reading.scans[candidate.index], candidate.trigger
    if _tense_told(reading, candidate) == "past":
        return False
    behind = (
        d for d in reading.dates[candidate.index]
        if trigger.last <= d.first <= trigger.last + _SOME_DAY and {"vague", "future"} <= d.expression.features
    )  # fmt: skip
    return any(distance(scan, trigger.last, d.first) <= _SOME_DAY for d in behind)


def _is_ahead(date: DateValue, written: DateValue) -> bool:
    """Tell whether a date begins after the day of writing: «يزور مسقط من 20 إلى 23 يوليو»."""
    return date.start is not None and written.end is not None and date.start > written.end


_LIMITS = frozenset({"until", "before", "after", "since", "vague"})
"""A date expression that only bounds does not date an event."""
_BARRIERS = cues("date_barrier")
_CUTS = cues("date_cut")
_NEAR = 40
"""The distance from which on a date belongs to something else; a word counts one, see `distance`."""


def nearest_date(scan: Scan, first: int, last: int, dates: Sequence[Dated]) -> Dated | None:
    """Return the date nearest to event words [first, last), with no other event word or clause between.

    A date within these words is theirs, and those after them win over those before.
    """
    best: tuple[int, Dated] | None = None
    for dated in dates:
        if dated.expression.features & _LIMITS or _counts_from_event(scan, dated) or _is_issue(scan, dated):
            continue
        after = dated.first >= last
        low, high = (last, dated.first) if after else (dated.last, first)
        if first < dated.first < last:
            return dated
        if not 0 <= high - low < _NEAR or (not after and _is_undone(scan, low, high)):
            continue
        cost = distance(scan, low, high) + (0 if after else 3)
        if cost < _NEAR and (best is None or cost < best[0]):
            best = (cost, dated)
    return best[1] if best else None


def _counts_from_event(scan: Scan, dated: Dated) -> bool:
    """«بعد أسبوع من زيارة X»: what is told lies that far from the visit, not the visit from the day of writing."""
    return "distance" in dated.expression.features and scan.word(dated.last) in ("من", "علي")


_ISSUED = cues("issued")
_FROM_ISSUE = 6
"""Words between what is issued and its day, at most: «صادر عن وزارة الخارجية الباكستانية اليوم»."""


def _is_issue(scan: Scan, dated: Dated) -> bool:
    """«في بيان صادر اليوم», «الصحف الصادرة اليوم»: the day is that of the text, not of what it tells."""
    near = range(dated.first - 1, max(-1, dated.first - _FROM_ISSUE), -1)
    words = (scan.word(p) for p in near)
    until = takewhile(lambda w: w not in ("،", ",", ".", "ان", "عقب", "خلال", "بعد"), words)
    return any(word in _ISSUED for word in until)


def _is_undone(scan: Scan, low: int, high: int) -> bool:
    """«أعلنت اليوم تأجيل الاجتماع»: a date before such a word is that of the news."""
    between = (h for p in range(low, high) for h in scan.all_at(Kind.OPERATOR, p))
    return any(h.entry.value in ("postponed", "cancelled", "denied") for h in between)


def distance(scan: Scan, low: int, high: int) -> int:
    """Count the words between a date and an event; commas, other events and above all clauses part them further."""
    gap = scan.words[low:high]
    nouns = (h for p in range(low, high) for h in scan.all_at(Kind.EVENT, p) if h.entry.attributes["pos"] == "noun")
    clauses = sum(w in _BARRIERS or w in (".", "؛") for w in gap)
    if not _CUTS.isdisjoint(gap):
        return _NEAR + len(gap)
    return len(gap) + 4 * sum(w in ("،", ",") for w in gap) + 12 * sum(1 for _ in nouns) + 25 * clauses
