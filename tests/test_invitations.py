"""Invitations between states: text on the left, (status, inviter, invitee, bearer, place) on the right."""

from pathlib import Path

import pytest

from cypher.vocabulary import EventType, InvitationStatus, Relation, Status
from ingest.claims import event_claims, identified
from ingest.document import read
from ingest.invitations import invitation_claims
from ingest.model import Article, Claim, Event, Invitation, Person
from ingest.reading import read_article

DELIVERED, ACCEPTED = InvitationStatus.DELIVERED, InvitationStatus.ACCEPTED


def claims_of(text: str, published: str | None = "2023-05-10") -> tuple[list[Claim], list[Claim]]:
    """The article's event claims, and what invitations add to them."""
    article = Article(text=text, published=published)
    reading = read_article(read(article))
    events = list(identified(article, event_claims(reading)))
    return events, invitation_claims(reading, events)


def invitations(claims: list[Claim]) -> list[tuple[object, ...]]:
    bodies = [c.body for c in claims if isinstance(c.body, Invitation)]
    return [(b.status, called(b.inviter), called(b.invitee), called(b.bearer), b.place) for b in bodies]


def called(person: Person | None) -> str | None:
    return (person.name or person.country) if person else None


TABLE = Path(__file__).parent / "data" / "invitations.tsv"


def rows() -> list[tuple[str, list[tuple[str | None, ...]]]]:
    """Each sentence with the one invitation that it tells, or none."""
    lines = [line for line in TABLE.read_text(encoding="utf-8").splitlines()[1:] if not line.startswith("#")]
    cells = [(line + "\t" * 5).split("\t")[:6] for line in lines]
    return [(text, [tuple(c or None for c in slots)] if slots[0] else []) for text, *slots in cells]


@pytest.mark.parametrize(("text", "expected"), rows(), ids=range(len(rows())))
def test_reads_who_invites_whom_through_whom(text: str, expected: list[tuple[str | None, ...]]) -> None:
    assert invitations(claims_of(text)[1]) == expected


ISSUED_TO_GARBA = "وجه وزير الداخلية التونسي سامي العياري دعوة إلى نظيره النيجري موسى غاربا لزيارة تونس"
RECEIVED = "تلقى وزير الداخلية النيجري موسى غاربا دعوة من نظيره التونسي سامي العياري لزيارة تونس"


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        (f"{ISSUED_TO_GARBA}، وقد وعد بتلبيتها.", ACCEPTED),
        (f"{ISSUED_TO_GARBA}، ووعد غاربا بتلبيتها في أقرب وقت.", ACCEPTED),
        (f"{ISSUED_TO_GARBA}. ووعد غاربا بتلبيتها.", ACCEPTED),
        (f"{ISSUED_TO_GARBA}، وهو ما رحب به غاربا ووعد بتلبية الدعوة في أقرب وقت.", ACCEPTED),
        (f"{ISSUED_TO_GARBA}، وقبل الدعوة.", ACCEPTED),
        (f"{ISSUED_TO_GARBA}، وقبل الأخير الدعوة ووعد بتلبيتها.", ACCEPTED),
        (f"{ISSUED_TO_GARBA}. ولبى غاربا الدعوة.", ACCEPTED),
        (f"{RECEIVED}، ووعد بتلبيتها.", ACCEPTED),
        (f"{RECEIVED}، وقد لبى الدعوة.", ACCEPTED),
        (f"{RECEIVED}، واعتذر عن عدم تلبيتها.", InvitationStatus.DECLINED),
        (f"{RECEIVED}. وقبل الدعوة كان الوزيران قد اجتمعا.", None),
        (f"{RECEIVED}، ولم يعد بتلبيتها.", None),
        (f"{RECEIVED}، وسيرد عليها لاحقا.", None),
        (f"{RECEIVED}. ووعد غاربا بدراسة الدعوة.", None),
        ("رفع سكان المدينة مطالبهم إلى وزير الداخلية التونسي سامي العياري، ووعد بتلبيتها.", None),
    ],
)
def test_who_is_invited_answers(text: str, answer: InvitationStatus | None) -> None:
    told = invitations(claims_of(text)[1])
    assert {row[1:] for row in told} <= {("سامي العياري", "موسى غاربا", None, "TN")}
    assert {row[0] for row in told} - {InvitationStatus.ISSUED, DELIVERED} == ({answer} if answer else set())


STORY = """وكيل الداخلية التونسي يلتقي وزير الداخلية النيجري

التقى وكيل وزارة الداخلية التونسية فريد بلحاج، أمس الثلاثاء، في نيامي، وزير الداخلية النيجري موسى غاربا.

وسلّم بلحاج خلال اللقاء وزير الداخلية النيجري موسى غاربا دعوة موجهة من وزير الداخلية التونسي سامي العياري لزيارة تونس.

ورحب وزير الداخلية النيجري موسى غاربا بتلبية الدعوة لزيارة تونس خلال شهر جوان المقبل."""


def test_delivery_and_acceptance_of_one_invitation_share_their_people() -> None:
    _, added = claims_of(STORY)
    assert invitations(added) == [
        (DELIVERED, "سامي العياري", "موسى غاربا", "فريد بلحاج", "TN"),
        (ACCEPTED, "سامي العياري", "موسى غاربا", "فريد بلحاج", "TN"),
    ]


def test_links_lead_to_the_meeting_and_to_the_visit() -> None:
    events, added = claims_of(STORY)
    meeting = next(c for c in events if isinstance(c.body, Event) and c.body.type is EventType.MEETING)
    visit = next(c for c in [*events, *added] if isinstance(c.body, Event) and c.body.status is Status.PLANNED)
    delivered, accepted = (c for c in added if isinstance(c.body, Invitation))
    assert {(link.type, link.target) for link in delivered.links} == {
        (Relation.DELIVERED_AT, meeting.id),
        (Relation.FOR, visit.id),
    }
    assert {(link.type, link.target) for link in accepted.links} == {(Relation.FOR, visit.id)}


def test_an_accepted_invitation_plans_a_visit_and_holds_none() -> None:
    events, added = claims_of(STORY)
    visits = [c.body for c in [*events, *added] if isinstance(c.body, Event) and c.body.type is EventType.VISIT]
    planned = [v for v in visits if v.status is Status.PLANNED]
    assert [(v.countries, v.host, v.date.edtf) for v in planned] == [(("NE", "TN"), "TN", "2023-06")]
    assert [called(p.person) for p in planned[0].participants] == ["موسى غاربا"]
    assert Status.HELD not in {v.status for v in visits}


def test_the_inviter_is_not_at_the_meeting_at_which_his_invitation_is_handed_over() -> None:
    events, _ = claims_of(STORY)
    present = {called(p.person) for c in events if isinstance(c.body, Event) for p in c.body.participants}
    assert present == {"فريد بلحاج", "موسى غاربا"}


def test_the_purpose_and_the_date_are_those_of_the_text() -> None:
    _, added = claims_of(STORY)
    delivered = next(c.body for c in added if isinstance(c.body, Invitation))
    assert (delivered.purpose, delivered.date.edtf) == ("زيارة تونس", "2023-05-09")


def test_an_invitation_alone_proposes_a_visit() -> None:
    events, added = claims_of(
        "ووجه وزير الداخلية الجزائري كريم بلعيد دعوة إلى نظيره التونسي سامي العياري لزيارة الجزائر."
    )
    visits = [c.body for c in [*events, *added] if isinstance(c.body, Event)]
    assert [(v.status, v.countries) for v in visits] == [(Status.PROPOSED, ("DZ", "TN"))]


def test_nobody_comes_at_his_own_invitation() -> None:
    _, added = claims_of(
        "استقبل وزير الداخلية التونسي فريد بلحاج، اليوم الثلاثاء، بمقر الوزارة نظيره النيجري موسى غاربا الذي يؤدي "
        "زيارة رسمية إلى تونس بدعوة منه."
    )
    (told,) = [c.body for c in added if isinstance(c.body, Invitation)]
    assert (called(told.inviter), called(told.invitee)) == ("فريد بلحاج", "موسى غاربا")
