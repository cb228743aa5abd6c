"""Decisions in any order, with anything in between: once all are taken back nothing is left of them."""

import random
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cypher.vocabulary import Operation
from ingest.model import Event
from ingest.resolve import Decision, DecisionError, check, decision_from_data, decision_to_data, in_force, resolve
from tests.news import anchored, decisions, pool
from tests.stories import newer
from tests.test_resolve_histories import STEPS, Library, clean

POOL = pool()
ACTS = [d for d in decisions(POOL) if not d.reverts]
NEWS = POOL[:36]


def plain(lines: Sequence[str]) -> list[str]:
    """The lines without decisions and without ids that only those gave which were taken back."""
    told = (line for line in lines if '"reverted":' not in line)
    return [line for line in told if not line.startswith(('[["Decision"', '["SUPPORTS",[["Decision"'))]


def undo(decision: Decision, seq: int) -> Decision:
    return Decision(
        op=decision.op, subjects=decision.subjects, reason="u", by="t", at="2026-01-02", seq=seq, reverts=decision.id
    )


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    acts=st.permutations(range(len(ACTS))).flatmap(lambda order: st.integers(1, 6).map(lambda n: order[:n])),
    between=st.lists(STEPS.filter(lambda step: step[0] != "decide"), min_size=1, max_size=8),
    back=st.randoms(use_true_random=False),
)
def test_what_is_decided_and_taken_back_leaves_nothing(
    acts: list[int], between: list[tuple[str, Any]], back: random.Random
) -> None:
    moments: list[tuple[str, Any]] = [*(("act", ACTS[place]) for place in acts), *between]
    back.shuffle(moments)
    library = Library()
    taken: list[Decision] = []
    for seq, (kind, what) in enumerate(moments, 1):
        if kind == "act":
            taken.append(replace(what, seq=seq))
            library.decide(taken[-1])
        elif kind == "write":
            library.write([POOL[place] for place in what])
        else:
            library.turn(POOL[what].extraction.article)
    assert library.lines() == clean(library)
    back.shuffle(taken)
    for seq, decision in enumerate(taken, len(moments) + 1):
        library.decide(undo(decision, seq))
    left, library.decided = plain(library.lines()), []
    assert left == clean(library)


def test_the_order_of_independent_decisions_does_not_matter() -> None:
    subjects = [
        (Operation.MERGE, ("LY:سالم-ورفلي", "LY:منصور-فيتوري"), None, None),
        (Operation.REJECT, (NEWS[12].extraction.article,), None, None),
        (Operation.EDIT, (NEWS[8].extraction.article,), "published", "2020-07-14"),
        (Operation.EDIT, (NEWS[4].extraction.claims[0].id,), "city", "Oran"),
        (Operation.MERGE, (NEWS[25].extraction.claims[1].id, NEWS[26].extraction.claims[0].id), None, None),
        (Operation.CONFIRM, (NEWS[19].extraction.claims[0].id,), None, None),
    ]
    found = set()
    for turned in range(len(subjects)):
        for way in (1, -1):
            order = (subjects[turned:] + subjects[:turned])[::way]
            made = [
                Decision(op=op, subjects=ids, reason="r", by="t", at="n", seq=seq, field=field, value=value)
                for seq, (op, ids, field, value) in enumerate(order, 1)
            ]
            found.add("\n".join(plain(resolve(NEWS, made).lines())))
    assert len(found) == 1
    assert found != {"\n".join(resolve(NEWS).lines())}


@given(st.lists(st.one_of(st.none(), st.integers(0, 11)), min_size=1, max_size=12))
def test_a_decision_is_in_force_unless_one_in_force_takes_it_back(targets: list[int | None]) -> None:
    made: list[Decision] = []
    for seq, target in enumerate(targets, 1):
        reverts = made[target].id if target is not None and target < len(made) else None
        made.append(
            Decision(op=Operation.REJECT, subjects=("x",), reason="r", by="t", at="n", seq=seq, reverts=reverts)
        )

    def holds(decision: Decision) -> bool:
        return not any(holds(later) for later in made if later.reverts == decision.id)

    assert in_force(reversed(made)) == [decision for decision in made if holds(decision)]


def test_a_decision_is_itself_after_a_journey_as_text_and_its_anchors_are_no_part_of_what_it_is() -> None:
    for decision in ACTS:
        again = decision_from_data(decision_to_data(decision))
        assert (again, again.id, again.anchors) == (decision, decision.id, decision.anchors)
        assert replace(decision, anchors=()).id == decision.id


def test_a_later_decision_about_what_a_claim_became_counts() -> None:
    told = NEWS[0]
    claim = told.extraction.claims[0]
    city = {"op": Operation.EDIT, "field": "city", "reason": "r", "by": "t", "at": "n"}
    first = anchored(Decision(subjects=(claim.id,), value="Oran", seq=1, **city), [told])  # type: ignore[arg-type]
    assert isinstance(claim.body, Event)
    second = newer(told, replace(claim.body, headline="لقاء"))
    now = second.extraction.claims[0].id
    later = Decision(subjects=(now,), value="Annaba", seq=2, **city)  # type: ignore[arg-type]
    for made, value in (([first], "Oran"), ([first, later], "Annaba"), ([first, later, undo(later, 3)], "Oran")):
        cities = {node.properties.get("city") for node in resolve([second], made).nodes if node.key.label == "Event"}
        assert cities == {value}


@pytest.mark.parametrize("data", [{}, {"op": "marry"}, {"op": "merge", "subjects": "ab", "reason": "r", "by": "t"}, []])
def test_what_is_no_decision_is_refused(data: dict[str, object]) -> None:
    with pytest.raises((KeyError, TypeError, ValueError)):
        decision_from_data(data)


@pytest.mark.parametrize("change", [{"reason": ""}, {"reason": " \t"}, {"by": ""}, {"subjects": ()}])
def test_a_decision_without_reason_author_or_subject_is_refused(change: dict[str, str]) -> None:
    good = Decision(op=Operation.REJECT, subjects=("x",), reason="r", by="t", at="n")
    check(good)
    with pytest.raises(DecisionError, match="A decision needs"):
        check(replace(good, **change))  # type: ignore[arg-type]
