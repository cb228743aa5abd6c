"""Any history of batches, versions, retractions and decisions ends where one batch of its outcome ends."""

from dataclasses import dataclass, field, replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cypher.vocabulary import Function, Operation, Status, Step, Topic
from ingest.model import Body, Person, Post, Span
from ingest.resolve import (
    Arrival,
    Decision,
    Extracted,
    Facts,
    Head,
    MemoryShelf,
    arrival,
    decision_node,
    resolve,
    settle,
)
from tests.news import RASHID, SALIM, anchored, decisions, pool
from tests.stories import day, linked, meeting, minister, month, newer, record, step

POOL = pool()
DECISIONS = decisions(POOL)


@dataclass
class Register:
    """What counts of an article: the newest version read, and whether it is retracted."""

    told: Extracted | None = None
    version: int = 0
    retraction: int = 0


@dataclass
class Library:
    """A shelf and the registers by which it was filled."""

    shelf: MemoryShelf = field(default_factory=MemoryShelf)
    registers: dict[str, Register] = field(default_factory=dict)
    decided: list[Decision] = field(default_factory=list)

    def write(self, told: list[Extracted]) -> None:
        arrivals = {}
        for one in told:
            register = self.registers.setdefault(one.extraction.article, Register())
            if one.version > register.version:
                register.version, register.told = one.version, one
                arrivals[one.extraction.article] = entry(one.extraction.article, register)
        settle(self.shelf, arrivals, self.decided)

    def turn(self, article: str) -> None:
        register = self.registers.get(article)
        if register and register.told:
            register.retraction += 1
            settle(self.shelf, {article: entry(article, register)}, self.decided)

    def decide(self, decision: Decision) -> None:
        if decision not in self.decided:
            self.decided.append(decision)
            known = {d.id: d for d in self.decided}
            chain = [decision]
            while chain[-1].reverts in known:
                chain.append(known[chain[-1].reverts])
            settle(self.shelf, {}, self.decided, {s for d in chain for s in d.subjects})

    def lines(self) -> list[str]:
        return self.shelf.facts(map(decision_node, self.decided)).lines()


def entry(article: str, register: Register, reason: str | None = None, by: str | None = None) -> Arrival:
    """The article as its register has it."""
    assert register.told
    if register.retraction % 2:
        return Arrival(
            Head(
                id=article, text_sha256="", version=register.version, retraction=register.retraction, origin=article,
                retracted_for=reason, retracted_by=by,
            )
        )  # fmt: skip
    found = arrival(register.told)
    return Arrival(replace(found.head, retraction=register.retraction), found.claims)


def clean(library: Library, reason: str | None = None, by: str | None = None) -> list[str]:
    """The lines of one batch that holds what the history came to."""
    shelf = MemoryShelf()
    arrivals = {id: entry(id, r, reason, by) for id, r in library.registers.items() if r.told}
    settle(shelf, arrivals, library.decided)
    return shelf.facts(map(decision_node, library.decided)).lines()


STEPS = st.one_of(
    st.lists(st.integers(0, len(POOL) - 1), min_size=1, max_size=6).map(lambda places: ("write", places)),
    st.integers(0, len(POOL) - 1).map(lambda place: ("turn", place)),
    st.integers(0, len(DECISIONS) - 1).map(lambda place: ("decide", place)),
)


def live(history: list[tuple[str, object]]) -> Library:
    library = Library()
    for action, what in history:
        if action == "write":
            library.write([POOL[place] for place in what])  # type: ignore[attr-defined]
        elif action == "turn":
            library.turn(POOL[what].extraction.article)  # type: ignore[call-overload]
        else:
            library.decide(DECISIONS[what])  # type: ignore[call-overload]
    return library


@pytest.mark.parametrize("examples", [300, pytest.param(20_000, marks=pytest.mark.slow)])
def test_a_history_ends_where_its_outcome_ends(examples: int) -> None:
    @settings(max_examples=examples, deadline=None, suppress_health_check=[HealthCheck.too_slow], database=None)
    @given(st.lists(STEPS, min_size=1, max_size=14))
    def ends(history: list[tuple[str, object]]) -> None:
        library = live(history)
        assert library.lines() == clean(library)

    ends()


@pytest.mark.parametrize("place", range(len(POOL)))
def test_what_comes_last_is_as_if_it_had_come_first(place: int) -> None:
    library = Library()
    library.write([one for n, one in enumerate(POOL) if n != place])
    library.write([POOL[place]])
    assert library.lines() == clean(library)


@pytest.mark.parametrize("gone", range(3))
@pytest.mark.parametrize("kind", ["events", "agreements"])
def test_what_a_decision_put_together_parts_when_one_of_it_goes(kind: str, gone: int) -> None:
    """The buckets of the others hang on the claim that goes, and nothing else touches them."""
    days = [day(text) for text in ("2019-07-16", "2019-08-16", "2019-09-16")]
    topics = (Topic.SECURITY_COOPERATION, Topic.DRUGS, Topic.TERRORISM)
    bodies: list[Body] = [meeting(SALIM, RASHID, date=on) for on in days] if kind == "events" else [
        step(Step.SIGNED, days[0], topic=topic) for topic in topics
    ]  # fmt: skip
    told = [record(text, body) for text, body in zip("أبت", bodies, strict=True)]
    subjects = tuple(one.extraction.claims[0].id for one in told)
    library = Library()
    library.write(told)
    library.decide(Decision(op=Operation.MERGE, subjects=subjects, reason="r", by="t", at="2026-01-01", seq=1))
    for _ in ("retracted", "restored"):
        library.turn(told[gone].extraction.article)
        assert library.lines() == clean(library)


def test_an_update_follows_the_agreement_that_a_later_report_renames() -> None:
    told = linked(
        record("أ", step(Step.SIGNED, day("2001-08-05")), step(Step.DRAFT, topic=Topic.DRUGS, agreement="b")),
        0,
        "UPDATES",
        1,
    )
    target = told.extraction.claims[1].id
    urged = (record(f"ب{n}", step(Step.UPDATE_URGED, month("2013-12"), topic=Topic.DRUGS)) for n in range(99))
    later = next(one for one in urged if one.extraction.claims[0].id < target)
    library = Library()
    library.write([told])
    library.write([later])
    assert library.lines() == clean(library)
    (update,) = [e for e in library.shelf.facts().edges if e.type == "UPDATES"]
    assert update.end.id == later.extraction.claims[0].id


@pytest.mark.parametrize("op", [Operation.MERGE, Operation.REJECT, Operation.EDIT, Operation.CONFIRM, Operation.SPLIT])
def test_a_decision_holds_for_what_another_reading_makes_of_its_claim(op: Operation) -> None:
    told = [
        record(text, meeting(SALIM, RASHID, date=day(on))) for text, on in (("أ", "2019-07-16"), ("ب", "2019-09-01"))
    ]
    told.append(record("ت", meeting(SALIM, RASHID, date=day("2019-07-16"))))
    ids = [one.extraction.claims[0].id for one in told]
    subjects = (ids[0], ids[1]) if op is Operation.MERGE else (ids[0],)
    more = {"field": "city", "value": "Annaba"} if op is Operation.EDIT else {}
    wish = Decision(op=op, subjects=subjects, reason="r", by="t", at="2026-01-01", seq=1, **more)  # type: ignore[arg-type]
    decision = anchored(wish, told)
    second = newer(told[0], meeting(SALIM, RASHID, date=day("2019-07-16"), city="Oran"))
    now = second.extraction.claims[0].id
    library = Library()
    library.write(told)
    library.decide(decision)
    library.write([second])
    assert library.lines() == clean(library)
    same = replace(decision, subjects=tuple(now if id == ids[0] else id for id in subjects), anchors=())
    expected = [line for line in resolve([second, *told[1:]], [same]).lines() if same.id not in line]
    assert [line for line in library.lines() if decision.id not in line] == expected
    library.turn(told[0].extraction.article)
    assert library.lines() == clean(library)


JAMAL = minister("LY", "جمال التركي", span=Span(4, 15))
LONGER = replace(JAMAL, name="جمال علي التركي", function=Function.ENVOY, span=Span(4, 19))
ELSEWHERE = replace(JAMAL, name="جمال العبيدي", span=Span(40, 52))


def people_in(facts: Facts) -> dict[str, str]:
    return {n.key.id: str(n.properties["name"]) for n in facts.nodes if n.key.label == "Person"}


def reread(told: list[Extracted], *readings: list[Person]) -> list[Extracted]:
    return [newer(one, *(Post(person=p) for p in people)) for one, people in zip(told, readings, strict=False)]


@pytest.mark.parametrize("op", [Operation.MERGE, Operation.EDIT, Operation.SPLIT])
def test_a_decision_about_somebody_holds_for_his_name_as_another_reader_reads_it(op: Operation) -> None:
    told = [record(text, Post(person=JAMAL)) for text in ("أ", "ب")] + [record("ت", Post(person=RASHID))]
    subjects = {Operation.MERGE: "DZ:رشيد-بنعوده", Operation.SPLIT: told[0].extraction.claims[0].id}
    named = ("LY:جمال-تركي", *filter(None, [subjects.get(op)]))
    wish = Decision(op=op, subjects=named, reason="r", by="t", at="n", seq=1)
    if op is Operation.EDIT:
        wish = replace(wish, field="name", value="جمال بن علي")
    decision = anchored(wish, told)
    library = Library()
    library.write(told)
    library.decide(decision)
    before = people_in(library.shelf.facts())
    anew = replace(LONGER, function=JAMAL.function)
    for one in reread(told, [anew], [anew]):
        library.write([one])
        assert library.lines() == clean(library)
    after = people_in(library.shelf.facts())
    assert len(after) == len(before)
    assert ("جمال بن علي" in after.values()) == (op is Operation.EDIT)
    back = replace(decision, reverts=decision.id, seq=2)
    library.decide(back)
    assert library.lines() == clean(library)
    assert len(people_in(library.shelf.facts())) == 2


@pytest.mark.parametrize(
    "readings",
    [([LONGER],), ([LONGER], [replace(LONGER, name="جمال سعيد التركي")]), ([ELSEWHERE], [ELSEWHERE]), ([], [])],
)
def test_a_decision_about_somebody_is_carried_to_nobody_of_whom_it_is_not_clear_that_it_is_he(
    readings: tuple[list[Person], ...],
) -> None:
    told = [record(text, Post(person=JAMAL)) for text in ("أ", "ب")] + [record("ت", Post(person=RASHID))]
    subjects = ("LY:جمال-تركي", "DZ:رشيد-بنعوده")
    wish = Decision(op=Operation.MERGE, subjects=subjects, reason="r", by="t", at="n", seq=1)
    library = Library()
    library.write(told)
    library.decide(anchored(wish, told))
    for one in reread(told, *readings):
        library.write([one])
        assert library.lines() == clean(library)
    named = {p.name for people in readings for p in people}
    assert len(people_in(library.shelf.facts())) == 1 + len(named)


@pytest.mark.parametrize(
    "others",
    [
        [meeting(SALIM, minister("TN"), date=day("2019-07-16"))],
        [meeting(SALIM, RASHID, date=day("2019-07-16"), status=Status.DENIED)],
        [meeting(SALIM, RASHID, date=day(on), city="Oran") for on in ("2019-07-16", "2019-09-01")],
        [],
    ],
)
def test_a_decision_is_carried_to_no_claim_that_says_something_else_or_may_be_another(others: list[Body]) -> None:
    first = record("أ", meeting(SALIM, RASHID, date=day("2019-07-16")))
    wish = Decision(op=Operation.REJECT, subjects=(first.extraction.claims[0].id,), reason="r", by="t", at="n", seq=1)
    second = newer(first, *others)
    if len(others) == 2:
        here = [replace(c, span=first.extraction.claims[0].span) for c in second.extraction.claims]
        second = replace(second, extraction=replace(second.extraction, claims=tuple(here)))
    library = Library()
    library.write([first])
    library.decide(anchored(wish, [first]))
    library.write([second])
    assert sum(line.startswith('[["Event"') for line in library.lines()) == len(others)
    assert library.lines() == clean(library)


def test_what_stood_beside_a_claim_does_not_take_its_place() -> None:
    first = record("أ", meeting(SALIM, RASHID, date=day("2019-07-16")), meeting(SALIM, RASHID, date=day("2019-08-16")))
    here = first.extraction.claims[0].span
    claims = tuple(replace(c, span=here) for c in first.extraction.claims)
    first = replace(first, extraction=replace(first.extraction, claims=claims))
    wish = Decision(op=Operation.REJECT, subjects=(claims[0].id,), reason="r", by="t", at="n", seq=1)
    second = replace(first, version=2, extraction=replace(first.extraction, claims=claims[1:]))
    library = Library()
    library.write([first])
    library.decide(anchored(wish, [first]))
    library.write([second])
    assert sum(line.startswith('[["Event"') for line in library.lines()) == 1
