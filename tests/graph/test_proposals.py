"""The questions for analysts: each kind, in the order of what hangs on them, not asked again once answered."""

from dataclasses import replace

import pytest

from cypher import Neo4jGraph
from cypher.vocabulary import Operation, Status
from ingest.load import judge, load_reference, proposals, where_is, write
from ingest.load.proposals import Question
from ingest.model import Post, Span
from ingest.resolve import Decision
from tests.news import PREMIER
from tests.stories import candidates, day, meeting, minister, newer, record

SALIM, SALEEM, HADI = (minister("LY", name) for name in ("سالم الورفلي", "سليم الورفلي", "هادي السالمي"))
RASHID, NABIL = minister("DZ", "رشيد بن عودة"), minister("TN", "نبيل الغربي")
MONTHS = candidates("2018-08", "2019-08")
TOLD = [
    record("أ", meeting(SALIM, RASHID, date=day("2019-07-16"))),
    record("ب", meeting(SALIM, RASHID, date=day("2019-07-16"))),
    record("ت", meeting(SALEEM, RASHID, date=day("2019-07-18"))),
    record("ث", meeting(HADI, NABIL, date=day("2019-03-01"))),
    record("ج", meeting(HADI, NABIL, date=day("2019-03-01"), status=Status.DENIED)),
    record("ح", meeting(NABIL, RASHID, date=MONTHS), published=MONTHS),
    record("خ", Post(person=SALIM)),
    record("د", Post(person=PREMIER)),
]
FIRST, THIRD, UNDATED = (TOLD[place].extraction.claims[0].id for place in (0, 2, 5))


@pytest.fixture
def filled(graph: Neo4jGraph) -> Neo4jGraph:
    load_reference(graph)
    write(graph, TOLD)
    return graph


def asked(graph: Neo4jGraph) -> dict[tuple[str, ...], str]:
    return {p.subjects: str(p.question) for p in proposals(graph)}


def decided(graph: Neo4jGraph, op: str, *subjects: str) -> str:
    return judge(graph, Decision(op=Operation(op), subjects=subjects, reason="r", by="t", at="n")).decision.id


def test_every_kind_is_asked_and_what_touches_most_comes_first(filled: Neo4jGraph) -> None:
    found = proposals(filled)
    assert {p.question for p in found} == {*Question} - {Question.LAPSED}
    assert [p.touches for p in found] == sorted((p.touches for p in found), reverse=True)
    assert proposals(filled, 2) == found[:2]
    assert ("LY:سالم-ورفلي", "LY:سليم-ورفلي") in asked(filled)


def test_what_was_confirmed_is_not_asked_again(filled: Neo4jGraph) -> None:
    for subjects in asked(filled):
        decided(filled, "confirm", *subjects)
    assert asked(filled) == {}


def test_two_events_said_to_be_two_stay_so_when_their_ids_change(filled: Neo4jGraph) -> None:
    pair = next(subjects for subjects, question in asked(filled).items() if question == "same_event")
    decided(filled, "confirm", *pair)
    anew = [newer(told, meeting(*people, date=day(on), city="Oran")) for told, people, on in (
        (TOLD[0], (SALIM, RASHID), "2019-07-16"), (TOLD[2], (SALEEM, RASHID), "2019-07-18"))]  # fmt: skip
    write(filled, anew)
    assert "same_event" not in asked(filled).values()


def test_a_decision_that_speaks_of_nothing_any_more_is_asked_about_until_it_is_taken_back(filled: Neo4jGraph) -> None:
    decision = decided(filled, "reject", UNDATED)
    assert "lapsed_decision" not in asked(filled).values()
    write(filled, [newer(TOLD[5])])
    assert asked(filled)[(decision,)] == "lapsed_decision"
    judge(filled, Decision(op=Operation.REJECT, subjects=(), reason="r", by="t", at="n", reverts=decision))
    assert "lapsed_decision" not in asked(filled).values()


@pytest.mark.parametrize(("anew", "clear"), [("جمال الطرابلسي", True), ("", False)])
def test_a_decision_about_somebody_follows_his_name_or_is_asked_about(
    filled: Neo4jGraph, anew: str, clear: bool
) -> None:
    jamal = minister("TN", "جمال التركي", span=Span(4, 15))
    told = [record(f"جمال {place}", Post(person=jamal)) for place in "أب"]
    write(filled, told)
    decision = decided(filled, "merge", "TN:جمال-تركي", "LY:سالم-ورفلي")
    write(filled, [newer(one, *([Post(person=replace(jamal, name=anew))] if anew else [])) for one in told])
    assert ((decision,) in asked(filled)) is not clear
    assert (where_is(filled, "TN:جمال-طرابلسي") == where_is(filled, "LY:سالم-ورفلي")) is clear
