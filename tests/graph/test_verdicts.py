"""What an analyst may want: each wrong wish is one clear sentence and changes nothing; the right one counts once."""

from typing import Any

import pytest

from cypher import Neo4jGraph
from cypher.vocabulary import Operation, Step
from ingest.load import AlreadyDecided, UnknownSubject, all_decisions, graph_lines, judge, load_reference, write
from ingest.model import Post
from ingest.resolve import Decision, DecisionError
from tests.news import ACCORD
from tests.stories import day, meeting, minister, newer, record, step

SALIM, HADI, RASHID = (minister("LY", "سالم الورفلي"), minister("LY", "هادي السالمي"), minister("DZ", "رشيد بن عودة"))
TOLD = [
    record("أ", meeting(SALIM, RASHID, date=day("2019-07-16"))),
    record("ب", meeting(SALIM, RASHID, date=day("2019-07-16"))),
    record("ج", meeting(HADI, RASHID, date=day("2019-08-20"))),
    record("د", step(Step.SIGNED, day("2001-08-05"))),
    record("ه", Post(person=HADI)),
    record("و", meeting(minister("LY", organization=ACCORD), RASHID, date=day("2019-09-01")), source="الشروق"),
]
A, B, C, SIGNED, POST, _ = (one.extraction.claims[0].id for one in TOLD)
ARTICLE = TOLD[0].extraction.article
PERSON, OTHER = "LY:سالم-ورفلي", "LY:هادي-سالمي"


@pytest.fixture
def filled(graph: Neo4jGraph) -> Neo4jGraph:
    load_reference(graph)
    write(graph, TOLD)
    return graph


def wish(op: str, *subjects: str, reason: str = "خطأ مطبعي", by: str = "سعاد", at: str = "1", **more: Any) -> Decision:
    return Decision(op=Operation(op), subjects=subjects, reason=reason, by=by, at=at, **more)


def edit(subject: str, field: str, value: str) -> tuple[Any, ...]:
    return "edit", subject, {"field": field, "value": value}


WRONG: list[tuple[tuple[Any, ...], str]] = [
    (("merge", A, "7777"), "Nothing has the id 7777."),
    (("reject", ""), "Nothing has the id ."),
    (("merge", A, PERSON), "A merge needs ids of one kind; these are a person and an event."),
    (("merge", A, SIGNED), "A merge needs ids of one kind; these are an agreement and an event."),
    (("merge", A), "A merge needs at least two different ids."),
    (("merge", A, A), "A merge needs at least two different ids."),
    (("merge", A, B), f"They are one already, under the id {min(A, B)}."),
    (
        ("merge", A, ARTICLE),
        f"{ARTICLE} is an article; merging needs an event, an agreement, an inv",
    ),
    (("merge", "LY", "DZ"), "LY is a country; merging needs"),
    (("merge",), "A decision needs at least one subject."),
    (("split", C), f"Nothing else is in {C}: there is nothing to split."),
    (("split", A, B), f"Nothing else is in {min(A, B)}: there is nothing to split."),
    (("split", PERSON), f"Nothing else is in {PERSON}: there is nothing to split."),
    (("split", PERSON, C), f"The claim {C} does not name {PERSON}."),
    (("split", POST), f"{POST} is a claim about a post; splitting needs an event"),
    (("reject", PERSON), f"{PERSON} is a person; rejecting needs an event"),
    (edit(A, "date", "2019-02-31"), "2019-02-31 is no date."),
    (edit(A, "colour", "red"), "colour cannot be edited; what can are date, published"),
    (edit(A, "host", "Atlantis"), "Atlantis is no host."),
    (edit(A, "city", " "), "  is no city."),
    (edit(A, "name", "سالم"), f"{A} is an event; editing name needs a person."),
    (edit(PERSON, "date", "2019"), f"{PERSON} is a person; editing date needs an event"),
    (edit(A, "status", "delivered"), "delivered is no status of an event; there are held"),
    (edit(A, "published", "2019"), f"{A} is an event; editing published needs an article."),
    (("reject", A, {"reason": " "}), "A decision needs a reason."),
    (("reject", A, {"by": ""}), "A decision needs the name of whoever decides."),
    (("merge", {"reverts": "77"}), "No decision has the id 77."),
]


def test_a_wrong_wish_is_one_sentence_and_changes_nothing(filled: Neo4jGraph) -> None:
    before = sorted(graph_lines(filled))
    for (op, *rest), sentence in WRONG:
        more = rest.pop() if rest and isinstance(rest[-1], dict) else {}
        with pytest.raises(DecisionError) as raised:
            judge(filled, wish(op, *rest, **more))
        assert str(raised.value).startswith(sentence)
        assert "\n" not in str(raised.value)
    assert sorted(graph_lines(filled)) == before


def test_the_same_wish_twice_counts_once(filled: Neo4jGraph) -> None:
    first = judge(filled, wish("merge", PERSON, OTHER))
    again = judge(filled, wish("merge", OTHER, PERSON, at="2"))
    assert (first.new, again.new, again.decision) == (True, False, first.decision)
    with pytest.raises(AlreadyDecided, match=f"decided already by سعاد at 1, as {first.decision.id}: خطأ مطبعي"):
        judge(filled, wish("merge", PERSON, OTHER, by="ليلى"))
    assert all_decisions(filled) == [first.decision]


def test_merges_in_a_circle_end_where_all_are_one(filled: Neo4jGraph) -> None:
    third = newer(TOLD[5], meeting(minister("LY", "منير الفيتوري"), RASHID, date=day("2019-09-01")))
    write(filled, [third])
    far = third.extraction.claims[0].id
    judge(filled, wish("merge", A, C))
    judge(filled, wish("merge", C, far))
    with pytest.raises(AlreadyDecided, match="They are one already, under the id"):
        judge(filled, wish("merge", far, A))


def test_undo_and_the_undo_of_it(filled: Neo4jGraph) -> None:
    before = {line for line in graph_lines(filled) if "Decision" not in line}
    made = judge(filled, wish("edit", C, field="city", value="وهران")).decision
    after = {line for line in graph_lines(filled) if "Decision" not in line}
    undo = judge(filled, wish("edit", reverts=made.id)).decision
    assert {line for line in graph_lines(filled) if "Decision" not in line} == before
    assert (undo.op, undo.subjects) == (made.op, made.subjects)
    with pytest.raises(AlreadyDecided, match="taken back already by سعاد"):
        judge(filled, wish("edit", reverts=made.id, reason="ثانية"))
    judge(filled, wish("edit", reverts=undo.id))
    assert {line for line in graph_lines(filled) if "Decision" not in line} == after
    judge(filled, wish("edit", reverts=made.id, reason="ثالثة"))
    assert {line for line in graph_lines(filled) if "Decision" not in line} == before
    with pytest.raises(AlreadyDecided, match="taken back already"):
        judge(filled, wish("edit", reverts=undo.id, reason="رابعة"))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (wish("edit", C, field="city", value="وهران"), wish("edit", C, field="city", value="تونس")),
        (wish("merge", A, C), wish("split", C)),
        (wish("confirm", C), wish("reject", C)),
    ],
)
def test_of_two_against_each_other_the_later_counts_and_says_so(
    filled: Neo4jGraph, first: Decision, second: Decision
) -> None:
    held = judge(filled, first).decision
    verdict = judge(filled, second)
    assert (verdict.new, verdict.against) == (True, (held,))


def test_who_speaks_of_what_was_read_anew_means_what_it_is_now(filled: Neo4jGraph) -> None:
    anew = newer(TOLD[2], meeting(HADI, RASHID, date=day("2019-08-20"), city="Oran"))
    write(filled, [anew])
    made = judge(filled, wish("confirm", C)).decision
    assert made.subjects == (anew.extraction.claims[0].id,)
    write(filled, [newer(anew)])
    with pytest.raises(UnknownSubject, match=f"Nothing has the id {C}; it was told by the article"):
        judge(filled, wish("confirm", C, reason="ثانية"))
