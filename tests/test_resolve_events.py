"""One event from many reports: which claims go together, and what the event then is."""

from collections import Counter

from cypher.vocabulary import Function, Status
from ingest.resolve import Extracted, Facts, resolve
from tests.stories import day, meeting, minister, month, record

SALIM, RASHID = minister("LY", "سالم الورفلي"), minister("DZ", "رشيد بن عودة")


def events(*records: Extracted) -> list[dict[str, object]]:
    return [dict(n.properties) for n in resolve(records).nodes if n.key.label == "Event"]


def edges(facts: Facts, type: str) -> list[tuple[str, str]]:
    return [(e.start.id, e.end.id) for e in facts.edges if e.type == type]


def test_two_papers_tell_of_one_meeting() -> None:
    told = [record(t, meeting(SALIM, RASHID, date=day("2019-07-16"))) for t in ("أ", "ب")]
    (event,) = events(*told)
    assert event["support"] == 2
    assert event["date"] == "2019-07-16"
    facts = resolve(told)
    assert Counter(e.type for e in facts.edges)["ATTENDED"] == 2
    assert edges(facts, "MET") == [("DZ", "LY")]
    assert {n.key.id for n in facts.nodes if n.key.label == "Person"} == {"DZ:رشيد-بنعوده", "LY:سالم-ورفلي"}


def test_a_vague_report_joins_only_if_exactly_one_meeting_fits() -> None:
    third = record("أ", meeting(SALIM, RASHID, date=day("2012-02-03")))
    seventeenth = record("ب", meeting(SALIM, RASHID, date=day("2012-02-17")))
    vague = record("ج", meeting(SALIM, RASHID, date=month("2012-02")))
    assert [e["support"] for e in events(third, vague)] == [2]
    assert sorted(str(e["date"]) for e in events(third, seventeenth, vague)) == ["2012-02", "2012-02-03", "2012-02-17"]


def test_another_day_or_counterpart_is_another_meeting() -> None:
    first = record("أ", meeting(SALIM, RASHID, date=day("2019-07-16")))
    later = record("ب", meeting(SALIM, RASHID, date=day("2019-07-20")))
    premier = minister("DZ", "أمين بوزيد", function=Function.HEAD_OF_GOVERNMENT)
    other = record("ج", meeting(SALIM, premier, date=day("2019-07-16")))
    assert len(events(first, later, other)) == 3


def test_a_plan_is_not_the_meeting_that_fulfils_it() -> None:
    plan = record("أ", meeting(SALIM, RASHID, date=day("2019-07-16"), status=Status.PLANNED), published="2019-07-01")
    held = record("ب", meeting(SALIM, RASHID, date=day("2019-07-18")), published="2019-07-18")
    facts = resolve([plan, held])
    (life,) = [e for e in facts.edges if e.type == "PLANS"]
    assert life.properties == {"slippage_days": 2, "place_changed": False}
