"""What is put off: the day it had, the day it was moved to, and who was to meet."""

import pytest

from ingest.model import Event
from tests.phenomena.facts import dated, happened

NAMED = (
    "تأجيل اجتماع وزيري داخلية تونس ومالطا إلى الثالث من سبتمبر\n\n"
    "أعلنت وزارة الداخلية التونسية، اليوم الثلاثاء، تأجيل الاجتماع الذي كان مقررا أن يعقده وزير الداخلية هادي "
    "السالمي مع نظيره المالطي جوزيف فيلا يوم 30 يوليو الجاري في تونس العاصمة."
)


def names(event: Event) -> set[str | None]:
    return {p.person.name for p in event.participants if p.person}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "أرجئ لقاء وزير العدل الأردني مازن الحياري ونظيره العراقي عثمان الجبوري إلى 20 سبتمبر المقبل.",
            {("postponed", "IQ JO", None), ("planned", "IQ JO", "2019-09-20")},
        ),
        (
            "أعلنت الرباط، اليوم الثلاثاء، تأجيل زيارة وزير الدفاع المغربي حميد الزياني إلى نواكشوط.",
            {("postponed", "MA MR", None)},
        ),
        (
            "نفت الوزارة، اليوم الثلاثاء، أن يكون وزير العدل الأردني مازن الحياري قد التقى نظيره العراقي في 8 يوليو.",
            {("denied", "IQ JO", "2019-07-08")},
        ),
        (
            "تونس تتسلم دعوة لزيارة مالطا\n\nالتقى وزير العدل التونسي كمال الزغل، أمس، نظيره المالطي جوزيف فيلا.",
            {("held", "MT TN", "2019-07-15")},
        ),
        (NAMED, {("postponed", "MT TN", "2019-07-30"), ("planned", "MT TN", "2019-09-03")}),
    ],
)
def test_the_old_day_and_the_new_one(text: str, expected: set[tuple[str | None, ...]]) -> None:
    assert dated(text) == expected


def test_a_dual_without_names_is_the_two_men_whom_the_text_names() -> None:
    for event in happened(NAMED):
        assert names(event) == {"هادي السالمي", "جوزيف فيلا"}


def test_officials_in_the_dual_of_whom_no_name_is_read_stay_nameless() -> None:
    text = "استقبل وزير العدل الأردني مازن الحياري وزيري خارجية تونس ومالطا. وتحدث عن وزير خارجية مالطا جوزيف فيلا."
    (event,) = happened(text)
    assert names(event) == {"مازن الحياري", None, "جوزيف فيلا"}
    assert {p.person.title for p in event.participants if p.person and not p.person.name} == {"وزيري خارجية تونس"}


@pytest.mark.parametrize(
    ("lead", "state"),
    [
        ("أعلنت وزارة الداخلية المالطية أن وزير الداخلية جوزيف فيلا التقى، أمس، نظيره التونسي في تونس.", "MT"),
        ("قالت وزارة العدل المالطية إن وزير الداخلية هادي السالمي التقى، أمس، نظيره المالطي في تونس.", None),
    ],
)
def test_a_minister_belongs_to_the_ministry_of_his_field_just_named(lead: str, state: str | None) -> None:
    served = {p.country for e in happened(lead) for p in e.participants if p.person and p.person.name}
    assert served == ({state} if state else set())
