"""Signings as events: who signs for each side, between whom an agreement is signed, who looks on."""

import pytest

from ingest.extract import extract
from ingest.model import Article, Event

A = "وزير الداخلية التونسي سالم الزغواني"
B = "نظيره الليبي نوري الفيتوري"


def signings(text: str) -> list[tuple[str, int]]:
    """The status of each signing and how many officials take part in it."""
    claims = extract(Article(text=text, published="2022-03-08")).claims
    events = [c.body for c in claims if isinstance(c.body, Event)]
    return [(e.status.value, len(e.participants)) for e in events if e.type == "signing"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"وقع {A} مع {B} مذكرة تفاهم.", [("held", 2)]),
        (
            "وقع مذكرة التفاهم عن الجانب التونسي وزير الداخلية سالم الزغواني، وعن الجانب الليبي وزير الداخلية نوري "
            "الفيتوري.",
            [("held", 2)],
        ),
        ("وقعها من الجانب التونسي الوزير سالم الزغواني ومن الجانب الليبي الوزير نوري الفيتوري.", [("held", 2)]),
        (f"تم توقيع الاتفاقية بين {A} و{B} أمس.", [("held", 2)]),
        (f"سيتم توقيع الاتفاقية بين {A} و{B} غدا.", [("planned", 2)]),
        (f"شهد {A} و{B} مراسم توقيع اتفاقية.", [("held", 2)]),
        (f"قام {A} و{B} بالتوقيع على اتفاقية.", [("held", 2)]),
        ("شهد الرئيسان التونسي والليبي توقيع اتفاقية.", [("held", 2)]),
    ],
)
def test_both_sides_are_there(text: str, expected: list[tuple[str, int]]) -> None:
    assert signings(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "تم توقيع الاتفاقية بين تونس وليبيا.",
        "وقع العقد عن الشركة مديرها سالم الزغواني، وعن الوزارة نوري الفيتوري.",
        f"شهد {A} توقيع اتفاقية بين شركتين.",
        f"شهد {A} و{B} أعمال الورشة بعد توقيع اتفاقية.",
        f"أكد {A} أهمية توقيع الاتفاقية بين البلدين.",
        f"نوه بالاتفاقية التي وقعها {A} من أجل الحدود.",
        f"أشاد بتوقيع الاتفاقية بين {A} و{B} قبل أعوام.",
    ],
)
def test_a_step_of_an_agreement_is_no_signing_of_two(text: str) -> None:
    assert signings(text) == []
