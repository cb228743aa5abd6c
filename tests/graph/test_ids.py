"""Every id ever given leads on: after another reading, retraction, restoration, merge, split and undo."""

from dataclasses import replace

import pytest

from cypher import Neo4jGraph, load
from cypher.vocabulary import Operation, Step
from ingest.load import decide, load_reference, restore, retract, where_is, write
from ingest.model import Person, Span
from ingest.resolve import Decision, Extracted
from tests.stories import day, meeting, minister, newer, record, step

SALIM, LONG_SALIM = minister("LY", "سالم الورفلي"), minister("LY", "سالم علي الورفلي")
RASHID = minister("DZ", "رشيد بن عودة")
OLD, LONG = "LY:سالم-ورفلي", "LY:سالم-علي-ورفلي"


@pytest.fixture
def empty(graph: Neo4jGraph) -> Neo4jGraph:
    load_reference(graph)
    return graph


def met(person: Person, other: Person = RASHID) -> Extracted:
    return record("أ", meeting(person, other, date=day("2019-07-16")))


def again(told: Extracted, person: Person) -> Extracted:
    return newer(told, meeting(person, RASHID, date=day("2019-07-16")))


def decided(graph: Neo4jGraph, op: Operation, *subjects: str, reverts: str | None = None) -> str:
    (made,) = decide(graph, [Decision(op=op, subjects=subjects, reason="r", by="t", at="n", reverts=reverts)])
    return made.id


def test_a_person_whose_name_is_read_otherwise(empty: Neo4jGraph) -> None:
    first = met(SALIM)
    second = again(first, minister("LY", "سليم الورفلي"))
    third = again(second, minister("LY", "سليمان الورفلي"))
    for told, id in ((first, OLD), (second, "LY:سليم-ورفلي"), (third, "LY:سليمان-ورفلي")):
        write(empty, [told])
        assert where_is(empty, OLD) == ("Person", id)
    assert where_is(empty, "LY:سليم-ورفلي") == ("Person", "LY:سليمان-ورفلي")


def test_the_words_of_a_name_tell_who_stands_in_its_place(empty: Neo4jGraph) -> None:
    """Two ministers of one office: the one in whose words the old name stood comes in its place."""
    one, two = replace(SALIM, span=Span(10, 22)), minister("LY", "هادي السالمي", span=Span(40, 52))
    first = record("أ", meeting(one, two, RASHID, date=day("2019-07-16")))
    write(empty, [first])
    other = replace(two, name="هادي السلمي")
    write(empty, [newer(first, meeting(replace(one, name="سالم بن علي"), other, RASHID, date=day("2019-07-16")))])
    assert where_is(empty, OLD) == ("Person", "LY:سالم-بنعلي")
    assert where_is(empty, "LY:هادي-سالمي") == ("Person", "LY:هادي-سلمي")


def test_a_person_who_is_retracted_and_restored(empty: Neo4jGraph) -> None:
    first = met(SALIM)
    second = again(first, LONG_SALIM)
    claim = first.extraction.claims[0].id
    write(empty, [first])
    write(empty, [second])
    retract(empty, [first.extraction.article], "wrong", "tester")
    article = "Article", first.extraction.article
    assert [where_is(empty, id) for id in (OLD, LONG, claim)] == [article] * 3
    restore(empty, [second])
    assert [where_is(empty, id) for id in (OLD, LONG)] == [("Person", LONG)] * 2
    assert where_is(empty, claim) == ("Event", second.extraction.claims[0].id)


def test_merge_split_and_undo(empty: Neo4jGraph) -> None:
    hadi = "LY:هادي-سالمي"
    told = [met(SALIM), record("ب", meeting(minister("LY", "هادي السالمي"), RASHID, date=day("2019-08-01")))]
    write(empty, told)
    merge = decided(empty, Operation.MERGE, OLD, hadi)
    assert where_is(empty, OLD) == where_is(empty, hadi)
    undo = decided(empty, Operation.MERGE, OLD, reverts=merge)
    assert [where_is(empty, id) for id in (OLD, hadi)] == [("Person", OLD), ("Person", hadi)]
    decided(empty, Operation.MERGE, OLD, reverts=undo)
    assert where_is(empty, OLD) == where_is(empty, hadi)


def test_a_namesake_split_off_and_the_split_undone(empty: Neo4jGraph) -> None:
    told = [met(SALIM), record("ب", meeting(SALIM, RASHID, date=day("2019-08-01")))]
    write(empty, told)
    claims = [one.extraction.claims[0].id for one in told]
    split = decided(empty, Operation.SPLIT, OLD, claims[1])
    namesake = f"{OLD}~{split[:8]}"
    assert where_is(empty, namesake) == ("Person", namesake)
    decided(empty, Operation.SPLIT, OLD, reverts=split)
    assert where_is(empty, namesake) == ("Person", OLD)
    everyone = decided(empty, Operation.SPLIT, OLD, *claims)
    assert where_is(empty, OLD) == ("Person", f"{OLD}~{everyone[:8]}"), "the old name names nobody any more"
    assert where_is(empty, namesake) == where_is(empty, OLD)


def test_what_is_rejected_leads_to_its_article(empty: Neo4jGraph) -> None:
    told = met(SALIM)
    write(empty, [told])
    claim = told.extraction.claims[0].id
    article = "Article", told.extraction.article
    reject = decided(empty, Operation.REJECT, claim)
    assert [where_is(empty, id) for id in (claim, OLD)] == [article] * 2
    decided(empty, Operation.REJECT, claim, reverts=reject)
    assert [where_is(empty, id) for id in (claim, OLD)] == [("Event", claim), ("Person", OLD)]


def test_an_agreement_is_found_by_the_id_of_any_of_its_claims(empty: Neo4jGraph) -> None:
    told = [record(text, step(Step.SIGNED, day("2001-08-05"))) for text in "أبت"]
    write(empty, told[:1])
    first = told[0].extraction.claims[0].id
    assert where_is(empty, first) == ("Agreement", first)
    write(empty, told[1:])
    ids = sorted(one.extraction.claims[0].id for one in told)
    assert [where_is(empty, id) for id in ids] == [("Agreement", ids[0]), *[("AgreementStep", ids[0])] * 2]
    for id in ids:
        assert empty.read(load("read/count_agreement_steps"), id=id) == [{"total": 1}]
