"""The two seed articles against their gold: each reported fact by its relation, each statement by speaker and act."""

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from cypher.vocabulary import (
    Act,
    EventType,
    Function,
    InvitationStatus,
    Portfolio,
    Precision,
    Relation,
    Role,
    Status,
    Step,
    Topic,
)
from ingest.extract import extract
from ingest.model import (
    AgreementStep,
    Article,
    Claim,
    DateValue,
    Event,
    Extraction,
    Invitation,
    Participant,
    Person,
    Post,
    Span,
    Statement,
)

pytestmark = pytest.mark.data

PUBLISHED = {"A": "2019-07-16", "B": "2019-01-29"}
FILES = {"A": "000_cd5cc42a566c1068.txt", "B": "003_7ddc211bad6feb31.txt"}
TUESDAYS = ("2018-01-30", "2019-01-29", "2020-01-28")


@dataclass(frozen=True, slots=True)
class Seed:
    """One article read, and its gold records by id."""

    text: str
    extraction: Extraction
    gold: dict[str, dict[str, Any]]

    def bodies(self, kind: type) -> list[tuple[Claim, Any]]:
        """The claims of one kind with their bodies."""
        return [(c, c.body) for c in self.extraction.claims if isinstance(c.body, kind)]

    def events(self, kind: EventType, **wanted: object) -> list[tuple[Claim, Event]]:
        """The events of a type with the given values."""
        found = [(c, e) for c, e in self.bodies(Event) if e.type is kind]
        return [(c, e) for c, e in found if all(getattr(e, k) == v for k, v in wanted.items())]

    def steps(self, topic: Topic | None, step: Step) -> list[tuple[Claim, AgreementStep]]:
        """The steps of the agreement on a topic, or on none."""
        found = [(c, s) for c, s in self.bodies(AgreementStep) if s.step is step and not s.unnamed_plural]
        return [(c, s) for c, s in found if (s.topic is Topic.DRUGS) == (topic is Topic.DRUGS)]

    def posts(self, name: str) -> list[tuple[Claim, Person]]:
        """The posts of a person."""
        return [(c, p.person) for c, p in self.bodies(Post) if p.person.name == name]


@cache
def _read(folder: Path, letter: str, published: str | None) -> Seed:
    text = (folder / FILES[letter]).read_text(encoding="utf-8")
    lines = (folder / "gold.jsonl").read_text(encoding="utf-8").splitlines()
    records = {r["id"]: r for r in map(json.loads, lines) if r["id"].startswith(letter)}
    return Seed(text, extract(Article(text=text, published=published)), records)


@pytest.fixture
def seed(shared: Path) -> Callable[..., Seed]:
    def read(letter: str, *, dated: bool = True) -> Seed:
        return _read(shared / "seeds", letter, PUBLISHED[letter] if dated else None)

    return read


# --------------------------------------------------------------------------- what the gold says, as questions

Found = Iterable[tuple[Claim, object]]
Check = Callable[[Seed], Found]

INTERIOR = Portfolio.INTERIOR


def _meeting(seed: Seed) -> list[tuple[Claim, Event]]:
    return seed.events(EventType.MEETING, status=Status.HELD)


def _on(found: Iterable[tuple[Claim, Event]], edtf: str) -> Found:
    return [(c, e) for c, e in found if e.date.edtf == edtf]


def _in(found: Iterable[tuple[Claim, Event]], city: str) -> Found:
    return [(c, e) for c, e in found if e.city == city]


def _about(found: Iterable[tuple[Claim, Event]], *topics: Topic) -> Found:
    return [(c, e) for c, e in found if set(topics) <= set(e.topics)]


def _who(found: Iterable[tuple[Claim, Event]], name: str, state: str, *roles: Role) -> Found:
    return [(c, p) for c, e in found for p in e.participants if _is(p, name, state) and (not roles or p.role in roles)]


def _is(participant: Participant, name: str, state: str) -> bool:
    return participant.person is not None and (participant.person.name, participant.country) == (name, state)


def _post(name: str, function: Function, portfolio: Portfolio, title: str = "") -> Check:
    return lambda seed: [
        (c, p)
        for c, p in seed.posts(name)
        if (p.function, p.portfolio) == (function, portfolio) and title in (p.title or "")
    ]


def _ranked(name: str, rank: str) -> Check:
    return lambda seed: [
        (c, p)
        for c, e in seed.bodies(Event)
        for x in e.participants
        if (p := x.person) and (p.name, p.rank) == (name, rank)
    ]


def _linked(
    found: Iterable[tuple[Claim, object]], relation: Relation, targets: Iterable[tuple[Claim, object]]
) -> Found:
    ids = {c.id for c, _ in targets}
    return [(c, x) for c, x in found if any(link.type == relation and link.target in ids for link in c.links)]


def _session(code: str) -> Callable[[Seed], list[tuple[Claim, Event]]]:
    return lambda seed: [(c, e) for c, e in seed.events(EventType.SESSION) if e.body and e.body.code == code]


def _step(topic: Topic | None, step: Step, edtf: str | None) -> Check:
    return lambda seed: [(c, s) for c, s in seed.steps(topic, step) if s.date.edtf == edtf]


def _invited(*statuses: InvitationStatus, **people: str) -> Check:
    return lambda seed: [
        (c, i)
        for c, i in seed.bodies(Invitation)
        if i.status in statuses
        and all(getattr(i, slot) and getattr(i, slot).name == name for slot, name in people.items())
    ]


_DERAMCHI, _MAZEN_A, _MAZEN = "محمد أمين الدرامشي", "خالد المازن", "خالد مازن"
_BAZOUM, _BASHAGHA = "محمد أبوعزوم", "فتحي باشاغا"
_second, _grand = _session("security"), _session("grand")


def _table(seed: Seed) -> list[tuple[Claim, Event]]:
    return seed.events(EventType.CONFERENCE, status=Status.HELD)


def _four(seed: Seed) -> list[tuple[Claim, Event]]:
    return [(c, e) for c, e in seed.bodies(Event) if e.cardinality == 4]


def _visit(status: Status) -> Callable[[Seed], list[tuple[Claim, Event]]]:
    return lambda seed: seed.events(EventType.VISIT, status=status)


def _member(name: str) -> Check:
    return lambda seed: _who(_table(seed), name, "LY", Role.MEMBER)


_carried = _invited(InvitationStatus.DELIVERED, bearer=_MAZEN)


def _organized(by: str) -> Check:
    return lambda seed: [(c, o) for c, e in _table(seed) for o in e.organizers if by in (o.code, o.country)]


CHECKS: dict[str, Check] = {
    "A03": _post(_DERAMCHI, Function.DEPUTY_MINISTER, INTERIOR, "الأمين العام"),
    "A05": _post(_DERAMCHI, Function.DEPUTY_MINISTER, INTERIOR, "لوزارة الداخلية"),
    "A06": lambda s: [(c, p) for c, p in s.posts(_DERAMCHI) if p.country == "DZ"],
    "A09": lambda s: _on(_meeting(s), "2019-07-16"),
    "A10": lambda s: _in(_meeting(s), "Algiers"),
    "A11": lambda s: _who(_meeting(s), _DERAMCHI, "DZ", Role.HOST),
    "A12": lambda s: _who(_meeting(s), _MAZEN_A, "LY", Role.VISITOR),
    "A13": _post(_MAZEN_A, Function.DEPUTY_MINISTER, INTERIOR, "أمين عام"),
    "A14": lambda s: [
        (c, p) for c, p in s.posts(_MAZEN_A) if p.organization and p.organization.government == "LY-GNA"
    ],
    "A15": lambda s: [(c, p) for c, p in s.posts(_MAZEN_A) if p.country == "LY"],
    "A16": lambda s: _about(_meeting(s), Topic.SECURITY_COOPERATION),
    "A17": lambda s: _about(_meeting(s), Topic.ORGANIZED_CRIME),
    "A18": lambda s: _about(_meeting(s), Topic.DRUGS),
    "A19": lambda s: _linked(s.bodies(Statement), Relation.SAID_AT, _meeting(s)),
    "A27": lambda s: _on(_visit(Status.HELD)(s), "2019-07-07/2019-07-13"),
    "A29": lambda s: _linked(_meeting(s), Relation.FOLLOWS, _visit(Status.HELD)(s)),
    "A32": lambda s: [(c, x) for c, x in s.steps(None, Step.SIGNED) if "DZ" in x.parties],
    "A33": lambda s: [(c, x) for c, x in s.steps(None, Step.SIGNED) if "LY" in x.parties],
    "A34": _step(None, Step.SIGNED, "2001-08"),
    "A35": lambda s: _linked(_step(None, Step.UPDATE_AGREED, "2012-02")(s), Relation.TAKEN_AT, _second(s)),
    "A36": lambda s: [(c, e) for c, e in _second(s) if (e.ordinal, e.date.edtf) == (2, "2012-02")],
    "A37": lambda s: [(c, e) for c, e in _second(s) if e.body and e.body.members == ("DZ", "LY")],
    "A39": lambda s: _on(_grand(s), "2013-12"),
    "A40": lambda s: _in(_grand(s), "Tripoli"),
    "A41": lambda s: [(c, e) for c, e in _grand(s) if e.body and e.body.members == ("DZ", "LY")],
    "A42": lambda s: _linked(_step(None, Step.UPDATE_URGED, "2013-12")(s), Relation.TAKEN_AT, _grand(s)),
    "A43": lambda s: s.steps(Topic.DRUGS, Step.DRAFT),
    "A44": lambda s: s.steps(Topic.DRUGS, Step.DRAFT),
    "A45": _step(Topic.DRUGS, Step.REVIEWED, "../2014-07"),
    "A47": _step(Topic.DRUGS, Step.AMENDMENTS_PROPOSED, "2014-07"),
    "B03": lambda s: _on(_meeting(s), "2019-01-29"),
    "B04": lambda s: _in(_meeting(s), "Niamey"),
    "B05": lambda s: _who(_meeting(s), _MAZEN, "LY", Role.VISITOR),
    "B06": _post(_MAZEN, Function.DEPUTY_MINISTER, INTERIOR, "وكيل وزارة الداخلية"),
    "B07": _ranked(_MAZEN, "العميد"),
    "B08": lambda s: _who(_meeting(s), _BAZOUM, "NE", Role.HOST),
    "B10": _post(_BAZOUM, Function.MINISTER, INTERIOR),
    "B11": lambda s: _about(_meeting(s), Topic.SECURITY_COOPERATION),
    "B12": lambda s: [(c, x) for c, x in s.bodies(Statement) if "فيسبوك" in (c.channel or "")],
    "B13": lambda s: _linked(_meeting(s), Relation.ON_SIDELINES_OF, _table(s)),
    "B14": lambda s: _who(_table(s), _MAZEN, "LY"),
    "B15": _organized("IOM"),
    "B16": _organized("NE"),
    "B17": lambda s: _about(_table(s), Topic.BORDER_SECURITY),
    "B18": lambda s: _on(_table(s), "2019-01-28/2019-01-30"),
    "B19": lambda s: [(c, e) for c, e in _table(s) if "LY" in e.countries],
    "B20": _member(_MAZEN),
    "B21": _member("عبد الله بشير"),
    "B22": _post("عبد الله بشير", Function.AMBASSADOR, Portfolio.FOREIGN),
    "B23": lambda s: [(c, p) for c, p in s.posts("عبد الله بشير") if p.honorific],
    "B24": _member("نورالدين أبوجريدة"),
    "B25": _post("نورالدين أبوجريدة", Function.DIRECTOR, Portfolio.GOVERNMENT, "برئاسة الوزراء"),
    "B26": _member("الطاهر المحمودي"),
    "B27": _post("الطاهر المحمودي", Function.DIRECTOR, Portfolio.BORDER),
    "B28": lambda s: [(c, p) for c, p in s.posts("الطاهر المحمودي") if p.rank and "عميد" in p.rank],
    "B29": _member("عبدالناصر الصغير"),
    "B30": lambda s: [(c, p) for c, p in s.posts("عبدالناصر الصغير") if "رئيس الفريق الوطني" in (p.title or "")],
    "B31": _member("ناصر العجيلي"),
    "B32": lambda s: [
        (c, p)
        for c, p in _member("ناصر العجيلي")(s)
        if isinstance(p, Participant)
        and p.person
        and p.person.on_behalf_of
        and p.person.on_behalf_of.portfolio is Portfolio.DEFENCE
    ],
    "B33": _ranked("ناصر العجيلي", "عميد"),
    "B34": _invited(InvitationStatus.DELIVERED, inviter=_BASHAGHA),
    "B35": _invited(InvitationStatus.DELIVERED, invitee=_BAZOUM),
    "B36": lambda s: _linked(_carried(s), Relation.DELIVERED_AT, _meeting(s)),
    "B37": lambda s: [(c, i) for c, i in s.bodies(Invitation) if i.place == "LY"],
    "B38": lambda s: [(c, p) for c, p in s.posts(_BASHAGHA) if p.acting and p.portfolio is INTERIOR],
    "B43": lambda s: _about(_meeting(s), Topic.SECURITY_COOPERATION),
    "B46": lambda s: [(c, e) for c, e in _four(s) if (e.status, e.date.edtf) == (Status.PLANNED, "2019-02")],
    "B47": lambda s: _in(_four(s), "Niamey"),
    "B48": lambda s: [(c, o) for c, e in _four(s) for o in e.organizers if o.country == "NE"],
    "B49": lambda s: [(c, e) for c, e in _four(s) if {*e.countries, *e.inferred_countries} == {"LY", "NE", "SD", "TD"}],
    "B55": _invited(InvitationStatus.ACCEPTED, inviter=_BASHAGHA, invitee=_BAZOUM),
    "B56": lambda s: _who(_visit(Status.PLANNED)(s), _BAZOUM, "NE"),
}  # fmt: skip

NOT_EXPRESSIBLE = {
    "A02": "the agency is a field of the extraction, checked apart",
    "A20": "unnamed agreements in the plural, of which nothing is said to happen",
    "A28": "talks begun at the visit are no event of their own; the meeting that goes on with them is linked (A29)",
    "A46": "a second title of one man: a post carries one title, the other stands in the statement's asserted_by",
    "B01": "the headline's telling is merged with the body's",
    "B02": "a photograph",
    "B09": "two posts of one man at once: a post carries his leading office",
    "B39": "greetings",
    "B44": "unnamed earlier agreements of four states",
    "B45": "measures agreed on, no instrument",
}
"""Reported facts that the model has no place for, with the reason."""

ELSEWHERE = {
    "A19": "the claim is the words spoken, the evidence is the occasion before them",
    "A29": "the sentence tells the earlier visit; the later meeting is told before",
    "B12": "the channel stays with what the ministry goes on to say",
    "B13": "the link starts at the meeting, which is told before",
    "B19": "the delegation is named in the sentence after the conference's",
    "B43": "one of the talks' topics; the meeting is told at the beginning",
}
"""Records whose evidence stands in another sentence than the claim that holds their fact."""


@pytest.mark.parametrize("id", sorted(CHECKS))
def test_finds_what_is_reported(seed: Callable[..., Seed], id: str) -> None:
    article = seed(id[0])
    record = article.gold[id]
    found = list(CHECKS[id](article))
    assert found, f"{record['subject']} {record['relation']} {record['object']}: {record['evidence']}"
    evidence = Span(record["char_start"], record["char_end"])
    assert article.text[evidence.start : evidence.end] == record["evidence"]
    places = [span for claim, slot in found for span in (claim.span, *_spans(slot))]
    assert any(_overlap(span, evidence) for span in places) != (id in ELSEWHERE)


def _spans(slot: object) -> Iterable[Span]:
    """Where the people of a slot stand."""
    people = [slot] if isinstance(slot, Person) else [slot.person] if isinstance(slot, Participant | Post) else []
    if isinstance(slot, Event):
        people = [p.person for p in slot.participants]
    return [p.span for p in people if p and p.span]


def _overlap(a: Span, b: Span) -> bool:
    return a.start < b.end and b.start < a.end


def test_every_reported_fact_is_checked_or_has_a_reason(seed: Callable[..., Seed]) -> None:
    reported = {id for letter in FILES for id, r in seed(letter).gold.items() if r["tier"] == "E"}
    assert reported - set(CHECKS) == set(NOT_EXPRESSIBLE)


# --------------------------------------------------------------------------- statements

SAID = {
    "A01": (None, {Act.COMMITS}), "A04": (_DERAMCHI, {Act.COMMITS}), "A07": (_DERAMCHI, {Act.COMMITS}),
    "A08": (_DERAMCHI, {Act.COMMITS}), "A21": (_DERAMCHI, {Act.COMMITS, Act.STATES}), "A22": (_DERAMCHI, {Act.COMMITS}),
    "A24": (_DERAMCHI, {Act.ASSESSES}), "A25": (_DERAMCHI, {Act.ASSESSES}), "A26": (_DERAMCHI, {Act.ASSESSES}),
    "A30": (_DERAMCHI, {Act.STATES}), "A31": (_DERAMCHI, {Act.STATES, Act.ASSESSES}), "A38": (_DERAMCHI, {Act.STATES}),
    "A48": (_DERAMCHI, {Act.HOPES}), "A49": (_DERAMCHI, {Act.HOPES}),
    "A50": (_DERAMCHI, {Act.OFFERS}), "A51": (_DERAMCHI, {Act.OFFERS}), "A52": (_DERAMCHI, {Act.OFFERS}),
    "A54": (_MAZEN_A, {Act.STATES}), "A55": (_MAZEN_A, {Act.STATES}), "A56": (_MAZEN_A, {Act.HOPES}),
    "B40": (_MAZEN, {Act.COMMITS}), "B41": (_MAZEN, {Act.ASSESSES}), "B42": (_MAZEN, {Act.HOPES}),
    "B50": (_MAZEN, {Act.STATES, Act.URGES}), "B51": (_BAZOUM, {Act.STATES, Act.THANKS}),
    "B52": (_BAZOUM, {Act.STATES}), "B53": (_BAZOUM, {Act.OFFERS}), "B54": (_BAZOUM, {Act.ASSESSES}),
}  # fmt: skip
"""Speaker and the acts that fit; what the ministry's second man renews stands for the ministry."""

UNSAID = {
    "A23": "a named era inside an assessment, kept in its words",
    "A53": "training of unnamed states inside an offer, kept in its words",
    "B57": "the aim of the visit, kept as the invitation's sentence",
}


@pytest.mark.parametrize("id", sorted(SAID))
def test_finds_who_says_what_as_which_act(seed: Callable[..., Seed], id: str) -> None:
    article = seed(id[0])
    record, (speaker, acts) = article.gold[id], SAID[id]
    evidence = Span(record["char_start"], record["char_end"])
    told = [s for c, s in article.bodies(Statement) if _overlap(c.span, evidence)]
    assert [s for s in told if s.act in acts and (s.speaker.name if s.speaker else None) == speaker]


def test_every_statement_is_checked_or_has_a_reason(seed: Callable[..., Seed]) -> None:
    said = {id for letter in FILES for id, r in seed(letter).gold.items() if r["tier"] == "S"}
    assert said - set(SAID) == set(UNSAID)


# --------------------------------------------------------------------------- what must not appear, offsets, no date


@pytest.mark.parametrize("letter", FILES)
@pytest.mark.parametrize("dated", [True, False])
def test_offsets_are_exact(seed: Callable[..., Seed], letter: str, *, dated: bool) -> None:
    article = seed(letter, dated=dated)
    assert all(article.text[c.span.start : c.span.end] == c.quote for c in article.extraction.claims)
    ids = [c.id for c in article.extraction.claims]
    assert len(ids) == len(set(ids))
    assert {link.target for c in article.extraction.claims for link in c.links} <= set(ids)


@pytest.mark.parametrize("dated", [True, False])
def test_nothing_comes_from_the_furniture(seed: Callable[..., Seed], *, dated: bool) -> None:
    article = seed("A", dated=dated)
    forbidden = [Span(r["char_start"], r["char_end"]) for r in article.gold.values() if r["tier"] == "N"]
    assert not [c for c in article.extraction.claims if any(_overlap(c.span, span) for span in forbidden)]
    assert not any(x in {"QA", "IL"} for _, e in article.bodies(Event) for x in e.countries)
    years = {d.start.year for d in _dates(article) if d.start}
    assert not years & {2025, 2026}


def _dates(article: Seed) -> list[DateValue]:
    dates = [c.body.date for c in article.extraction.claims if not isinstance(c.body, Post)]
    return [article.extraction.published.value, *dates]


def test_the_agency_is_credited(seed: Callable[..., Seed]) -> None:
    assert seed("A").extraction.agency == "MENA"


def test_no_meeting_but_the_reported_one_was_held(seed: Callable[..., Seed]) -> None:
    for letter, states in (("A", ("DZ", "LY")), ("B", ("LY", "NE"))):
        assert [e.countries for _, e in _meeting(seed(letter))] == [states]
    assert _BASHAGHA not in {p.person.name for _, e in seed("B").bodies(Event) for p in e.participants if p.person}
    assert not _visit(Status.HELD)(seed("B"))


@pytest.mark.parametrize(
    "step", [Step.UPDATED, Step.IN_FORCE, Step.RATIFIED, Step.IMPLEMENTED, Step.INITIALLED, Step.AGREED]
)
def test_no_step_is_higher_than_what_is_told(seed: Callable[..., Seed], step: Step) -> None:
    assert not [s for letter in FILES for _, s in seed(letter).bodies(AgreementStep) if s.step is step]


def test_without_a_date_nothing_is_guessed_in_the_first(seed: Callable[..., Seed]) -> None:
    article = seed("A", dated=False)
    assert article.extraction.published.value.edtf is None
    known = {d.edtf for d in _dates(article) if d.edtf}
    assert known == {"2001-08", "2012-02", "2013-12", "2014-07", "../2014-07"}
    assert {d.precision for d in _dates(article) if d.edtf == "2001-08"} == {Precision.MONTH}


def test_without_a_date_the_second_keeps_its_three_tuesdays(seed: Callable[..., Seed]) -> None:
    article = seed("B", dated=False)
    assert set(article.extraction.published.value.candidates) == set(TUESDAYS)
    meetings = [e.date for _, e in _meeting(article)]
    assert [(d.edtf, set(d.candidates)) for d in meetings] == [(None, set(TUESDAYS))]
    assert [set(e.date.candidates) for _, e in _four(article)] == [{"2018-02", "2019-02", "2020-02"}]
    days = {"2018-01-28/2018-01-30", "2019-01-28/2019-01-30", "2020-01-28/2020-01-30"}
    assert [set(e.date.candidates) for _, e in _table(article)] == [days]
