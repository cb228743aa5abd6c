"""Who came along, told sentences after the event: «وحضر اللقاء …» names more officials, not another meeting."""

import pytest

from ingest.model import Event
from tests.phenomena.facts import happened

MET = (
    "استقبل وزير الداخلية التونسي هادي السالمي، اليوم الثلاثاء، نظيره الليبي فتحي القماطي، وبحثا أمن الحدود. "
    "وأكد الوزير التونسي متانة العلاقات بين البلدين. "
)
FOUR = "انطلقت، اليوم الثلاثاء، في الدوحة، أعمال الاجتماع الوزاري الرباعي بين قطر والأردن ولبنان والعراق حول الهجرة. "


def names(event: Event) -> set[str]:
    return {p.person.name for p in event.participants if p.person and p.person.name}


@pytest.mark.parametrize(
    "told",
    [
        "وحضر اللقاء سفير ليبيا لدى تونس صالح البوسيفي، والمدير العام للأمن الوطني التونسي العقيد منير الرياحي.",
        "حضر الاجتماع المدير العام للأمن الوطني التونسي العقيد منير الرياحي وسفير ليبيا لدى تونس صالح البوسيفي.",
        "وشارك في اللقاء كل من سفير ليبيا لدى تونس صالح البوسيفي والمدير العام للأمن الوطني التونسي منير الرياحي.",
    ],
)
def test_who_attended_was_at_the_meeting_told_before(told: str) -> None:
    (event,) = happened(MET + told)
    assert event.date.edtf == "2019-07-16"
    assert names(event) == {"هادي السالمي", "فتحي القماطي", "صالح البوسيفي", "منير الرياحي"}


def test_ministers_of_a_four_way_meeting_do_not_meet_in_pairs() -> None:
    told = (
        "ويشارك في الاجتماع كل من وزير الداخلية القطري خليفة الكعبي، ووزير الداخلية الأردني مازن الحياري، "
        "ووزير الداخلية اللبناني وليد كرامي، ووزير الداخلية العراقي عثمان الجبوري."
    )
    (event,) = happened(FOUR + told)
    assert event.countries == ("IQ", "JO", "LB", "QA")
    assert names(event) == {"خليفة الكعبي", "مازن الحياري", "وليد كرامي", "عثمان الجبوري"}


def test_who_attended_in_the_past_was_not_at_a_meeting_to_come() -> None:
    planned = "وسيلتقي الوزير التونسي هادي السالمي نظيره الليبي فتحي القماطي في طرابلس يوم 3 سبتمبر المقبل. "
    told = "وحضر اللقاء سفير ليبيا لدى تونس صالح البوسيفي والمدير العام للأمن الوطني التونسي منير الرياحي."
    found = {event.date.edtf: names(event) for event in happened(MET + planned + told)}
    assert "صالح البوسيفي" in found["2019-07-16"]
    assert "صالح البوسيفي" not in found["2019-09-03"]


@pytest.mark.parametrize(
    "told",
    [
        "وحضر اللقاء سفير مالطا لدى تونس جوزيف فيلا ووزير العدل التونسي كمال الزغل.",
        "وحضر الندوة سفير ليبيا لدى تونس صالح البوسيفي ووزير العدل التونسي كمال الزغل.",
    ],
)
def test_another_gathering_or_another_state_is_not_that_meeting(told: str) -> None:
    met = next(event for event in happened(MET + told) if event.date.edtf == "2019-07-16")
    assert not names(met) & {"جوزيف فيلا", "صالح البوسيفي"}


def test_the_two_sides_are_those_whom_the_sentence_itself_has_named() -> None:
    told = (
        "وكان وزير العدل التونسي كمال الزغل قد استقبل في مايو الماضي وكيل وزارة العدل الليبية نوري السويحلي، "
        "حيث بحث الطرفان تسليم المطلوبين."
    )
    found = {event.date.edtf: names(event) for event in happened(MET + told)}
    assert found["2019-05"] == {"كمال الزغل", "نوري السويحلي"}
    assert len(happened(MET + told)) == 2


def test_the_same_day_is_the_one_named_last() -> None:
    met = "التقى وزير العدل التونسي كمال الزغل، يوم 3 يونيو 2019 في تونس، نظيره المالطي جوزيف فيلا. "
    (event,) = happened(met + "ووقع الوزيران، في اليوم نفسه، اتفاقية بين تونس ومالطا.")
    assert event.date.edtf == "2019-06-03"


@pytest.mark.parametrize("made", ["إنشاء", "تشكيل", "بإنشاء"])
def test_a_body_that_is_to_be_made_has_not_met(made: str) -> None:
    text = f"وينص المشروع على {made} لجنة أمنية مشتركة تونسية ليبية تجتمع مرة كل سنة."
    assert happened(text) == []
    assert [event.type for event in happened(text.replace(f"{made} لجنة", "أن اللجنة").replace("أمنية", "الأمنية"))]


def test_a_ministry_that_takes_part_is_named_by_its_field() -> None:
    (event,) = happened("بحثت وزارة الداخلية الليبية، أمس، مع وزير الداخلية التونسي هادي السالمي أمن الحدود.")
    bodies = [p.organization for p in event.participants if p.organization]
    assert [(b.country, b.portfolio) for b in bodies] == [("LY", "interior")]
