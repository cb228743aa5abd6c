"""One event from many reports: which claims go together, and what the event then is."""

from collections import Counter
from typing import Any

import pytest

from cypher.vocabulary import EventType, Function, Portfolio, Precision, Status
from ingest.lexicon import rows
from ingest.model import DateValue, Event, Person
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


def test_a_report_of_the_day_is_of_the_meeting_that_names_its_people_not_of_one_that_names_nobody() -> None:
    named = record("أ", meeting(SALIM, RASHID, date=day("2019-07-16")))
    nobody = record("ب", meeting(countries=("DZ", "LY"), date=day("2019-07-15")))
    undated = record("ج", meeting(SALIM, RASHID))
    for order in ([named, nobody, undated], [undated, nobody, named]):
        assert sorted((str(e["date"]), e["support"]) for e in events(*order)) == [("2019-07-15", 1), ("2019-07-16", 2)]
    vague = record("د", meeting(SALIM, RASHID, date=month("2019-07")))
    assert [e["support"] for e in events(named, nobody, vague)] == [1, 1, 1]


def test_a_session_in_some_month_is_not_the_meeting_of_two_ministers_in_it() -> None:
    met = record("أ", meeting(SALIM, RASHID, date=day("2019-07-16")))
    session = record("ب", meeting(countries=("DZ", "LY"), date=month("2019-07"), type=EventType.SESSION))
    assert [e["support"] for e in events(met, session)] == [1, 1]
    same_day = record("ج", meeting(countries=("DZ", "LY"), date=day("2019-07-16"), type=EventType.SESSION))
    assert [e["support"] for e in events(met, same_day)] == [2]


def test_whom_a_minister_met_on_a_day_of_many_meetings_is_not_guessed() -> None:
    met = record("أ", meeting(SALIM, RASHID, date=day("2019-07-16")))
    somebody = record("ب", meeting(SALIM, countries=("DZ", "LY")), published="2019-07-17")
    assert [e["support"] for e in events(met, somebody)] == [1, 1]
    both = record("ج", meeting(SALIM, minister("DZ")), published="2019-07-17")
    assert [e["support"] for e in events(met, both)] == [2]


def test_a_report_of_the_day_of_either_of_two_meetings_is_of_neither() -> None:
    days = [record(t, meeting(SALIM, RASHID, date=day(t))) for t in ("2019-07-15", "2019-07-16")]
    assert len(events(*days, record("ج", meeting(SALIM, RASHID)))) == 3


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


PREMIER = minister("LY", "منصور الفيتوري", function=Function.HEAD_OF_GOVERNMENT, portfolio=Portfolio.GOVERNMENT)
JULY = day("2019-07-16")


def called(country: str, name: str) -> Person:
    """Someone whom a text calls by his name alone."""
    return Person(name=name, country=country)


def days(first: str, last: str) -> DateValue:
    """From one day of July to another."""
    one, other = day(first), day(last)
    return DateValue(
        text="يومي", edtf=f"{first}/{last}", start=one.start, end=other.end, precision=Precision.RANGE, basis=one.basis
    )


def visit(*people: Person, **more: Any) -> Event:
    return meeting(*people, type=EventType.VISIT, **more)


WARFALI = called("LY", "الورفلي")

ONE = [
    ("a name with a word left out", meeting(SALIM, RASHID, date=JULY),
     meeting(WARFALI, date=JULY, countries=("DZ", "LY"))),
    ("without any date, the next day", meeting(SALIM, RASHID, date=JULY), meeting(SALIM, RASHID)),
    ("without any date or people", meeting(SALIM, RASHID, date=JULY), meeting(countries=("DZ", "LY"))),
    ("a palace and its city", meeting(SALIM, RASHID, date=JULY, city="Algiers"),
     meeting(SALIM, RASHID, date=JULY, city="El Mouradia Palace")),
    ("a host that a paper takes for the guest", meeting(SALIM, RASHID, date=JULY, host="DZ"),
     meeting(SALIM, minister("DZ"), date=JULY, host="LY")),
    ("the first and the last day of a visit", visit(SALIM, date=day("2019-07-14"), countries=("DZ", "LY")),
     visit(SALIM, date=JULY, countries=("DZ", "LY"))),
    ("a visit from day to day", visit(SALIM, date=days("2019-07-14", "2019-07-15"), countries=("DZ", "LY")),
     visit(SALIM, date=JULY, countries=("DZ", "LY"))),
    ("a plan without a date", meeting(SALIM, RASHID, date=day("2019-07-25"), status=Status.PLANNED),
     meeting(SALIM, RASHID, status=Status.PLANNED)),
]  # fmt: skip
APART = [
    ("a name that ends otherwise", meeting(SALIM, RASHID, date=JULY), meeting(SALIM, called("DZ", "رشيد"), date=JULY)),
    ("two cities", meeting(SALIM, RASHID, date=JULY, city="Algiers"), meeting(SALIM, RASHID, date=JULY, city="Oran")),
    ("two palaces of one city", meeting(SALIM, RASHID, date=JULY, city="Carthage Palace"),
     meeting(SALIM, RASHID, date=JULY, city="Kasbah")),
    ("two hosts of officials without names", meeting(minister("LY"), minister("DZ"), date=JULY, host="DZ"),
     meeting(minister("LY"), minister("DZ"), date=JULY, host="LY")),
    ("a month and no people", meeting(date=month("2019-07"), countries=("DZ", "LY")), meeting(countries=("DZ", "LY"))),
    ("two visits in one week", visit(SALIM, date=day("2019-07-10"), countries=("DZ", "LY")),
     visit(SALIM, date=JULY, countries=("DZ", "LY"))),
    ("visits of two men", visit(PREMIER, date=day("2019-07-15"), countries=("DZ", "LY")),
     visit(SALIM, date=JULY, countries=("DZ", "LY"))),
    ("a plan that was moved", visit(SALIM, date=day("2019-07-14"), countries=("DZ", "LY"), status=Status.PLANNED),
     visit(SALIM, date=JULY, countries=("DZ", "LY"), status=Status.PLANNED)),
    ("two plans without people", meeting(date=JULY, status=Status.PLANNED, countries=("DZ", "LY")),
     meeting(status=Status.PLANNED, countries=("DZ", "LY"))),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other", "number"), [
    *(pytest.param(one, other, 1, id=why) for why, one, other in ONE),
    *(pytest.param(one, other, 2, id=why) for why, one, other in APART),
])  # fmt: skip
def test_reports_of_two_papers_tell_of_one_event_or_of_two(one: Event, other: Event, number: int) -> None:
    told = [record("أ", one, published="2019-07-17"), record("ب", other, published="2019-07-17")]
    assert len(events(*told)) == len(events(*reversed(told))) == number


def test_a_report_of_unknown_day_three_days_later_needs_the_same_people() -> None:
    first = record("أ", meeting(SALIM, RASHID, date=JULY))
    assert len(events(first, record("ب", meeting(countries=("DZ", "LY")), published="2019-07-19"))) == 2
    assert len(events(first, record("ب", meeting(SALIM, RASHID), published="2019-07-19"))) == 1


def test_a_bare_name_in_the_headline_is_the_official_of_the_text() -> None:
    headline, body = meeting(SALIM, called("DZ", "بن عودة")), meeting(SALIM, minister("DZ"), date=JULY)
    assert len(events(record("أ", headline, body))) == 1
    assert len(events(record("أ", headline), record("ب", body))) == 2


def test_a_session_without_people_is_the_session_and_not_another_meeting() -> None:
    session = meeting(PREMIER, RASHID, date=JULY, type=EventType.SESSION, ordinal=21)
    others = [meeting(SALIM, RASHID, date=JULY), meeting(called("LY", "هادي السالمي"), called("DZ", "نور"), date=JULY)]
    told = record("ب", meeting(type=EventType.SESSION, ordinal=21, countries=("DZ", "LY")))
    found = events(record("أ", session, *others), told)
    assert sorted((e["type"], e["support"]) for e in found) == [("meeting", 1), ("meeting", 1), ("session", 2)]


def test_a_visit_lasts_from_its_first_to_its_last_day() -> None:
    whole = visit(SALIM, date=days("2019-07-14", "2019-07-15"), countries=("DZ", "LY"))
    (event,) = events(record("أ", whole), record("ب", visit(SALIM, date=JULY, countries=("DZ", "LY"))))
    assert event["date"] == "2019-07-14/2019-07-15"


def test_the_host_is_the_state_of_the_city() -> None:
    right, wrong = (meeting(SALIM, RASHID, date=JULY, city="Tripoli", host=host) for host in ("LY", "DZ"))
    (event,) = events(record("أ", right), record("ب", wrong))
    assert event["host"] == "LY"


def test_sites_lie_in_cities_of_their_state() -> None:
    states: dict[str, set[str]] = {}
    for row in rows("cities"):
        states.setdefault(row["city"], set()).add(row["iso2"])
    assert [row for row in rows("sites") if not states[row["site"]] & states[row["city"]]] == []
