"""Records: what claims look like to the measure, with evidence that can be found in the text."""

import json
from typing import Any

from cypher.vocabulary import (
    AgreementKind,
    Basis,
    ClaimKind,
    EventType,
    Function,
    InvitationStatus,
    Portfolio,
    Precision,
    Status,
    Step,
    Topic,
)
from ingest.model import (
    AgreementStep,
    Article,
    Body,
    Claim,
    Clue,
    DateValue,
    DocumentDate,
    Event,
    Extraction,
    Invitation,
    Organization,
    Participant,
    Person,
    Post,
    Span,
)
from ingest.records import record

LEAD = "التقى وزير الداخلية رشيد بن عمارة، اليوم الأحد، بالجزائر نظيره الليبي عبد السلام البشتي لبحث أمن الحدود."
SHORT = "ووقعا اتفاقية أمنية."
ARTICLE = Article(text=f"{LEAD}\n\n{SHORT}")
MINISTER = {"function": "minister", "portfolio": "interior"}
HOST = Person(
    name="رشيد بن عمارة", country="DZ", function=Function.MINISTER, portfolio=Portfolio.INTERIOR, title="وزير الداخلية"
)
GUEST = Person(name="عبد السلام البشتي", function=Function.MINISTER, portfolio=Portfolio.INTERIOR, title="نظيره الليبي")


def _claim(kind: ClaimKind, body: Body, sentence: str = LEAD, id: str = "") -> Claim:
    start = ARTICLE.text.index(sentence)
    return Claim(kind=kind, body=body, span=Span(start, start + len(sentence)), quote=sentence, rule="a_rule", id=id)


def _step(step: Step, agreement: str = "one", date: DateValue | None = None) -> Claim:
    body = AgreementStep(
        agreement=agreement, kind=AgreementKind.AGREEMENT, parties=("DZ", "LY"), step=step, date=date or DateValue()
    )
    return _claim(ClaimKind.AGREEMENT_STEP, body, SHORT, id=step.value)


def _record(*claims: Claim, published: DocumentDate | None = None) -> dict[str, Any]:
    made = record("a.txt", ARTICLE, Extraction(article="x", claims=claims, published=published or DocumentDate()))
    assert json.loads(json.dumps(made)) == made
    return made


EVENT = Event(
    type=EventType.MEETING,
    status=Status.HELD,
    countries=("DZ", "LY"),
    participants=(
        Participant(person=HOST, country="DZ"),
        Participant(person=GUEST, country="LY"),
        Participant(organization=Organization(kind="ministry", country="LY"), country="LY"),
    ),
    date=DateValue(text="اليوم الأحد", edtf="2022-03-06", precision=Precision.DAY, basis=Basis.RELATIVE),
    city="Algiers",
    host="DZ",
    topics=(Topic.BORDER_SECURITY,),
)


def test_an_event_in_the_form_of_the_guide() -> None:
    (event,) = _record(_claim(ClaimKind.EVENT, EVENT))["events"]
    participants = event.pop("participants")
    assert event == {
        "type": "meeting", "status": "held", "countries": ["DZ", "LY"], "organizations": [],
        "date_raw": "اليوم الأحد", "date": "2022-03-06", "city": "Algiers", "host": "DZ",
        "topics": ["border_security"], "channel": "in_person",
        "evidence": "التقى وزير الداخلية رشيد بن عمارة، اليوم الأحد، بالجزائر نظيره",
        "start": 0, "end": len(LEAD), "rule": "a_rule", "confidence": "explicit",
    }  # fmt: skip
    assert participants == [
        {"name": "رشيد بن عمارة", "country": "DZ", "title": "وزير الداخلية"} | MINISTER,
        {"name": "عبد السلام البشتي", "country": "LY", "title": "نظيره الليبي"} | MINISTER,
    ]


def test_candidates_of_a_date_are_told_and_the_date_stays_null() -> None:
    date = DateValue(text="اليوم الثلاثاء", candidates=("2020-03-10", "2021-03-09"), basis=Basis.CANDIDATES)
    clue = Clue(kind="government", text="حكومة الوفاق", says="2016-03-30/2021-03-15")
    event = Event(type=EventType.MEETING, status=Status.HELD, countries=("DZ", "LY"), date=date)
    made = _record(_claim(ClaimKind.EVENT, event), published=DocumentDate(value=date, clues=(clue,)))
    (found,) = made["events"]
    assert (found["date"], found["date_candidates"]) == (None, ["2020-03-10", "2021-03-09"])
    assert made["published"] == {
        "date": None,
        "basis": "candidates",
        "candidates": ["2020-03-10", "2021-03-09"],
        "clues": [{"kind": "government", "text": "حكومة الوفاق", "says": "2016-03-30/2021-03-15"}],
    }


def test_steps_of_one_agreement_are_one_record_in_the_order_of_the_text() -> None:
    signed = DateValue(text="في مارس 2022", edtf="2022-03")
    made = _record(_step(Step.SIGNED, date=signed), _step(Step.INITIALLED), _step(Step.DRAFT, "other"))
    first, second = made["agreements"]
    assert [(step["step"], step["date"]) for step in first["steps"]] == [("draft", None)]
    assert [(step["step"], step["date"]) for step in second["steps"]] == [("initialled", None), ("signed", "2022-03")]
    assert second["evidence"] == SHORT
    assert ARTICLE.text[second["start"] : second["end"]] == SHORT


def test_a_post_is_told_once() -> None:
    former = Person(name="رشيد بن عمارة", country="DZ", function=Function.MINISTER, former=True)
    claims = [_claim(ClaimKind.POST, Post(person=person), id=str(at)) for at, person in enumerate((HOST, HOST, former))]
    made = _record(*claims)
    assert [(post["portfolio"], post["past"]) for post in made["posts"]] == [("interior", False), ("other", True)]


def test_an_invitation_tells_inviter_invitee_and_bearer_apart() -> None:
    body = Invitation(status=InvitationStatus.DELIVERED, inviter=HOST, invitee=GUEST, bearer=None, place="DZ")
    (found,) = _record(_claim(ClaimKind.INVITATION, body))["invitations"]
    assert (found["inviter"]["name"], found["invitee"]["name"], found["bearer"]) == (HOST.name, GUEST.name, None)
    assert (found["status"], found["place"], found["date"]) == ("delivered", "DZ", None)


def test_an_article_that_says_nothing_gives_empty_lists() -> None:
    made = _record()
    assert made["id"] == "a.txt"
    assert [made[key] for key in ("events", "agreements", "posts", "invitations", "statements")] == [[]] * 5
