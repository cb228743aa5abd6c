"""Stated terms of office: since when and until when an official held a post, as sentences say it."""

import pytest

from cypher.vocabulary import ClaimKind
from ingest.extract import extract
from ingest.model import Article, Post

MINISTER = "وزير الداخلية التونسي نبيل الغربي"
REST = "\n\nوأكد أهمية التعاون الأمني بين البلدين."


def terms(text: str) -> list[tuple[str | None, str | None, str | None]]:
    """Name, first day and last day of each post of which a term is told."""
    claims = extract(Article(text=text + REST, published="2020-06-01")).claims
    posts = [c.body for c in claims if c.kind is ClaimKind.POST and isinstance(c.body, Post)]
    return [(p.person.name, p.start.edtf, p.end.edtf) for p in posts if p.start.edtf or p.end.edtf]


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("تولى نبيل الغربي منصب وزير الداخلية التونسي في أكتوبر 2018.", "2018-10", None),
        ("أدى نبيل الغربي اليمين الدستورية وزيرا للداخلية في تونس في 7 أكتوبر 2018.", "2018-10-07", None),
        ("عُيّن نبيل الغربي وزيرا للداخلية في تونس في أكتوبر 2018 خلفا لهادي السالمي.", "2018-10", None),
        (f"تسلم {MINISTER} مهامه رسميا يوم 10 أكتوبر 2018.", "2018-10-10", None),
        (f"وكان {MINISTER} قد تولى منصبه في أكتوبر 2018.", "2018-10", None),
        (f"قال {MINISTER}، الذي تولى منصبه في أكتوبر 2018، إن التعاون مستمر.", "2018-10", None),
        ("يشغل نبيل الغربي منصب وزير الداخلية التونسي منذ عام 2018.", "2018", None),
        ("شغل نبيل الغربي منصب وزير الداخلية التونسي بين 2015 و2019.", "2015/2019", "2015/2019"),
        (f"استقال {MINISTER} من منصبه في فبراير 2020.", None, "2020-02"),
        (f"غادر {MINISTER} منصبه في 3 مارس 2020.", None, "2020-03-03"),
    ],
)  # fmt: skip
def test_a_term_is_read(text: str, start: str | None, end: str | None) -> None:
    assert terms(text) == [("نبيل الغربي", start, end)]


@pytest.mark.parametrize(
    "text",
    [
        f"تولى {MINISTER} منصبه بعد انتخابات أكتوبر 2018.",
        f"تسلم {MINISTER} دعوة لزيارة ليبيا في 7 أكتوبر 2018.",
        f"يتولى {MINISTER} رئاسة الاجتماع في 7 أكتوبر 2018.",
        f"غادر {MINISTER} تونس في 3 مارس 2020.",
        f"التقى {MINISTER} نظيره الليبي سالم الورفلي الذي تسلم مهامه. وعقد اللقاء في 7 أكتوبر 2018.",
        f"عيّنت تونس، السبت، نجل {MINISTER} سفيرا لدى روما في 22 أبريل 2017.",
        f"شدد {MINISTER} على أن كل مسؤول في منصبه منذ 2018 يعرف ذلك.",
        f"{MINISTER} والوزير الليبي سالم الورفلي تولى كل منهما منصبه في أكتوبر 2018.",
    ],
)  # fmt: skip
def test_what_is_no_term(text: str) -> None:
    assert terms(text) == []
