"""What surrounds an event: conferences with organisers, many-sided meetings, committees, delegations, roles."""

import pytest

from cypher.vocabulary import EventType, Function, Portfolio, Relation, Role, Status, Step
from ingest.agreements import agreement_claims
from ingest.claims import event_claims
from ingest.document import read
from ingest.model import AgreementStep, Article, Claim, Event
from ingest.reading import Reading, read_article
from ingest.sidelines import sidelines, taken_at

PUBLISHED = "2023-05-10"


def reading_of(text: str) -> Reading:
    return read_article(read(Article(text=text, published=PUBLISHED)))


def events_of(text: str) -> list[Claim]:
    reading = reading_of(text)
    return sidelines(reading, event_claims(reading))


def bodies(claims: list[Claim], type: EventType) -> list[Event]:
    return [c.body for c in claims if isinstance(c.body, Event) and c.body.type is type]


MEETING = "التقى وزير الداخلية التونسي سامي العياري في نيامي وزير الداخلية النيجري موسى غاربا "

MARGINS = [
    # after the meeting, (states, organisations, organisers, host, city, date) of the conference
    (
        "على هامش مشاركته في أعمال المائدة المستديرة التي تنظمها المنظمة الدولية للهجرة "
        "بالتعاون مع وزارة الداخلية النيجرية حول أمن الحدود من 8 إلى 10 ماي الجاري.",
        ("NE", "TN"), ("IOM",), ["IOM", "NE"], None, None, "2023-05-08/2023-05-10",
    ),
    (
        "على هامش المؤتمر الدولي لمكافحة الإرهاب الذي تستضيفه مالي في باماكو.",
        ("ML", "NE", "TN"), (), [], "ML", "Bamako", None,
    ),
    (
        "على هامش ورشة عمل حول الحدود تنظمها المنظمة الدولية للهجرة بمشاركة وفود من ليبيا وتشاد والنيجر.",
        ("LY", "NE", "TD", "TN"), ("IOM",), ["IOM"], None, None, None,
    ),
    (
        "على هامش مشاركتهما في منتدى نظمته الحكومة المغربية بمراكش.",
        ("MA", "NE", "TN"), (), ["MA"], "MA", "Marrakesh", None,
    ),
]  # fmt: skip


@pytest.mark.parametrize("told", MARGINS, ids=range(len(MARGINS)))
def test_a_meeting_takes_place_on_the_margins_of_a_conference(told: tuple[object, ...]) -> None:
    text, *expected = told
    claims = events_of(f"{MEETING}{text}")
    conference = next(c for c in claims if isinstance(c.body, Event) and c.body.type is EventType.CONFERENCE)
    body = conference.body
    assert isinstance(body, Event)
    organizers = [o.code or o.country for o in body.organizers]
    found = [body.countries, body.organizations, organizers, body.host, body.city, body.date.edtf]
    assert found == expected
    meeting = next(c for c in claims if isinstance(c.body, Event) and c.body.type is EventType.MEETING)
    assert [(link.type, link.target) for link in meeting.links] == [(Relation.ON_SIDELINES_OF, conference.id)]


def test_only_who_takes_part_is_at_the_conference() -> None:
    conference = bodies(events_of(MEETING + MARGINS[0][0]), EventType.CONFERENCE)[0]
    assert [p.person.name for p in conference.participants if p.person] == ["سامي العياري"]
    assert not any(p.inferred for p in conference.participants)


def test_the_days_of_the_conference_are_not_those_of_the_meeting() -> None:
    claims = events_of(
        "عقد وزير الداخلية التونسي سامي العياري أمس لقاء مع نظيره النيجري موسى غاربا. " + MEETING + MARGINS[0][0]
    )
    assert bodies(claims, EventType.MEETING)[0].date.edtf == "2023-05-09"


@pytest.mark.parametrize(
    "text",
    [
        "قال وزير الداخلية التونسي سامي العياري على هامش ندوة بالعاصمة إن الوضع مستقر.",
        "التقى وزير الداخلية التونسي سامي العياري على هامش المؤتمر مدير الأمن التونسي فريد بلحاج.",
    ],
)
def test_no_conference_without_a_meeting_of_two_states(text: str) -> None:
    assert events_of(text) == []


# --------------------------------------------------------------------------- many sides

LISTED = "واستعرض الوزير الجهود السابقة بين ليبيا والنيجر وتشاد والسودان. "

MANY = [
    # (status, states, inferred, number, host, city, date)
    (
        LISTED + "وشدد على أهمية جهود النيجر لتنظيم الاجتماع الوزاري الرباعي المزمع عقده خلال جوان القادم في نيامي.",
        (Status.PLANNED, ("NE",), ("LY", "SD", "TD"), 4, "NE", "Niamey", "2023-06"),
    ),
    (
        "وأعلن الوزير أن الجزائر ستحتضن القمة الثلاثية المقررة في سبتمبر المقبل.",
        None,
    ),
    (
        LISTED + "ومن المقرر أن يعقد الاجتماع الثلاثي الذي تستضيفه تشاد الشهر المقبل.",
        (Status.PLANNED, ("TD",), (), 3, "TD", None, "2023-06"),
    ),
    ("وانطلقت أعمال المؤتمر الثلاثي للشركات العائلية.", None),
    (LISTED + "ونفى الوزير عقد الاجتماع الرباعي الذي تستضيفه تشاد.", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), MANY, ids=range(len(MANY)))
def test_the_number_is_kept_apart_from_who_is_said_to_take_part(text: str, expected: tuple[object, ...] | None) -> None:
    found = [b for c in events_of(text) if isinstance(b := c.body, Event) and b.cardinality]
    told = [(b.status, b.countries, b.inferred_countries, b.cardinality, b.host, b.city, b.date.edtf) for b in found]
    assert told == ([expected] if expected else [])


# --------------------------------------------------------------------------- joint bodies, what follows, steps

STORY = (
    "التقى وزير الداخلية الجزائري كريم بلعيد، أمس الثلاثاء، بالجزائر العاصمة، وزير الداخلية التونسي سامي العياري.\n\n"
    "وأكد أن هذا الاجتماع جاء لاستكمال المشاورات التي بدأت خلال زيارة وزير الخارجية التونسي إلى الجزائر "
    "الأسبوع الماضي.\n\n"
    "وأشار إلى أن البلدين وقعا اتفاقا أمنيا في ماي 2010 وتم الاتفاق على تحديثه خلال انعقاد الدورة الثالثة "
    "للجنة الأمنية المشتركة في مارس 2015 وهو ما دعت إليه كذلك اللجنة الكبرى المشتركة للبلدين في جوان 2017 بتونس."
)


def test_a_joint_body_that_demands_something_on_a_date_was_in_session() -> None:
    sessions = {(b.body.code, b.ordinal, b.date.edtf) for b in bodies(events_of(STORY), EventType.SESSION) if b.body}
    assert sessions == {("security", 3, "2015-03"), ("grand", None, "2017-06")}


@pytest.mark.parametrize("text", ["وستدعو اللجنة الكبرى المشتركة إلى ذلك.", "وأشاد باللجنة الكبرى المشتركة للبلدين."])
def test_a_joint_body_that_is_only_mentioned_was_not(text: str) -> None:
    assert bodies(events_of(STORY.split("\n", maxsplit=1)[0] + "\n\n" + text), EventType.SESSION) == []


def test_a_meeting_follows_the_visit_at_which_its_talks_began() -> None:
    claims = events_of(STORY)
    meeting = next(c for c in claims if isinstance(c.body, Event) and c.body.type is EventType.MEETING)
    visit = next(c for c in claims if isinstance(c.body, Event) and c.body.type is EventType.VISIT)
    assert [(link.type, link.target) for link in meeting.links] == [(Relation.FOLLOWS, visit.id)]


def test_steps_are_taken_at_the_session_of_their_date() -> None:
    reading = reading_of(STORY)
    events = sidelines(reading, event_claims(reading))
    sessions = {
        c.id: c.body.date.edtf for c in events if isinstance(c.body, Event) and c.body.type is EventType.SESSION
    }
    steps = taken_at(agreement_claims(reading), events)
    found = {c.body.step: [sessions.get(x.target) for x in c.links] for c in steps if isinstance(c.body, AgreementStep)}
    assert found == {Step.SIGNED: [], Step.UPDATE_AGREED: ["2015-03"], Step.UPDATE_URGED: ["2017-06"]}


# --------------------------------------------------------------------------- delegations, roles

LIST = (
    "وأضافت الوزارة أن الوفد التونسي المشارك يضم إلى جانب الوزير كلاً من سفير تونس لدى النيجر حبيب المنصوري، "
    "ومدير إدارة الحدود العقيد رضا فرج، وعضو اللجنة الوطنية لأمن الحدود عن وزارة الدفاع عميد علي الصغير."
)


def test_a_delegation_belongs_to_the_conference_with_ranks_and_mandates() -> None:
    conference = bodies(events_of(MEETING + MARGINS[0][0] + "\n\n" + LIST), EventType.CONFERENCE)[0]
    members = {p.person.name: p for p in conference.participants if p.person and p.role is Role.MEMBER}
    assert set(members) == {"سامي العياري", "حبيب المنصوري", "رضا فرج", "علي الصغير"}
    assert {p.country for p in members.values()} == {"TN"}
    soldier = members["علي الصغير"].person
    assert soldier
    assert soldier.on_behalf_of
    assert (soldier.function, soldier.rank, soldier.on_behalf_of.portfolio) == (
        Function.MEMBER,
        "عميد",
        Portfolio.DEFENCE,
    )


def test_a_delegation_that_is_not_at_the_meeting_does_not_meet() -> None:
    meeting = bodies(events_of(MEETING + MARGINS[0][0] + "\n\n" + LIST), EventType.MEETING)[0]
    assert {p.person.name for p in meeting.participants if p.person} == {"سامي العياري", "موسى غاربا"}


def test_who_receives_at_home_is_host_and_the_other_visits() -> None:
    meeting = bodies(events_of(MEETING + "."), EventType.MEETING)[0]
    assert {p.person.name: p.role for p in meeting.participants if p.person} == {
        "سامي العياري": Role.VISITOR,
        "موسى غاربا": Role.HOST,
    }


def test_a_meeting_in_a_third_state_has_neither_host_nor_visitor() -> None:
    text = "التقى وزير الداخلية التونسي سامي العياري في باريس وزير الداخلية النيجري موسى غاربا."
    assert {p.role for p in bodies(events_of(text), EventType.MEETING)[0].participants} == {Role.PARTICIPANT}


def test_a_visit_proposed_and_then_planned_is_one() -> None:
    text = (
        "ووجه وزير الداخلية التونسي سامي العياري دعوة لزيارة تونس إلى وزير الداخلية النيجري موسى غاربا. "
        "ومن المقرر أن يزور وزير الداخلية النيجري موسى غاربا تونس الشهر المقبل."
    )
    assert [b.status for b in bodies(events_of(text), EventType.VISIT)] == [Status.PLANNED]


def test_the_margins_of_the_gathering_told_before_make_no_second_one() -> None:
    text = (
        "شارك وزير الداخلية التونسي سامي العياري في مؤتمر وزراء الداخلية بمشاركة وزراء الجزائر وليبيا وتونس.\n\n"
        "والتقى العياري على هامش المؤتمر وزير الداخلية النيجري موسى غاربا."
    )
    claims = events_of(text)
    assert len(bodies(claims, EventType.CONFERENCE)) <= 1
    known = {c.id for c in claims if isinstance(c.body, Event) and c.body.type is EventType.CONFERENCE}
    assert {link.target for c in claims for link in c.links} == known


def test_a_member_of_a_delegation_serves_its_state() -> None:
    text = (
        "وصل وزير الداخلية النيجري موسى غاربا إلى تونس في زيارة رسمية. ويضم الوفد النيجري مدير الشرطة العقيد رضا فرج."
    )
    visit = bodies(events_of(text), EventType.VISIT)[0]
    assert [p.country for p in visit.participants if p.role is Role.MEMBER] == ["NE"]


def test_the_meeting_told_before_takes_place_on_the_margins_named_later() -> None:
    text = (
        MEETING
        + ".\n\nوقالت الوزارة إن اللقاء جاء على هامش ورشة عمل تنظمها المنظمة الدولية للهجرة بمشاركة وفود من ليبيا."
    )
    claims = events_of(text)
    meeting = next(c for c in claims if isinstance(c.body, Event) and c.body.type is EventType.MEETING)
    assert [link.type for link in meeting.links] == [Relation.ON_SIDELINES_OF]
    assert bodies(claims, EventType.CONFERENCE)[0].countries == ("LY", "NE", "TN")
