"""Officials of one sentence: where titles and names begin and end, and what a title governs."""

from itertools import pairwise

import pytest

from ingest.arabic import fold, tokenize
from ingest.people import Mention, find_people, is_given
from ingest.scan import Scan, scan
from ingest.zones import Zone


def read(text: str) -> Scan:
    return scan(tokenize(fold(text).text), Zone.BODY, 0)


def shown(sentence: Scan, mention: Mention) -> tuple[str, ...]:
    """The name, folded, then state, function and field of each title."""
    name = sentence.text(*mention.name) if mention.name else ""
    return (name, *(f"{t.country or t.organization or '-'} {t.function} {t.portfolio}" for t in mention.titles))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وزير الداخلية الليبي سالم المنصوري أمس", [("سالم المنصوري", "LY minister interior")]),
        ("وزيرا خارجية تونس وليبيا", [("", "TN minister foreign"), ("", "LY minister foreign")]),
        ("سالم المنصوري، وزير الداخلية الليبي،", [("سالم المنصوري", "LY minister interior")]),
        (
            "وزير الدولة وزير الداخلية النيجري موسى عيسى",
            [("موسي عيسي", "- minister other", "NE minister interior")],
        ),
        ("نظيره الجزائري مراد بلحاج", [("مراد بلحاج", "DZ  ")]),
        ("عقد الاجتماع في العاصمة", []),
        ("سفير تونس لدى ليبيا حبيب بالرابح، الذي سلمه", [("حبيب بالرابح", "TN ambassador foreign")]),
        ("حضره سفير تونس لدى ليبيا بسام الربيع.", [("بسام الربيع", "TN ambassador foreign")]),
        ("التقى سفير تونس حبيب بالرباط، أمس", [("حبيب", "TN ambassador foreign")]),
        ("رحب سفير تونس حبيب بالتعاون، وقال", [("حبيب", "TN ambassador foreign")]),
        ("وزيري الدفاع والعدل التونسيين", [("", "TN minister defence"), ("", "TN minister justice")]),
        (
            "وزيرا داخلية ليبيا وتشاد سالم علي وإدريس كوكو في سبها",
            [("سالم علي", "LY minister interior"), ("وادريس كوكو", "TD minister interior")],
        ),
        ("مدير أمن بنغازي سالم المنصوري", [("سالم المنصوري", "LY director police")]),
        ("وزير خارجية كوريا الشمالية", [("", "KP minister foreign")]),
        ("زعيم كوريا الشمالية", [("", "KP head_of_state presidency")]),
        ("الزعيم الكوري الشمالي", [("", "KP head_of_state presidency")]),
        (
            "ولي العهد والرئيس المالطي السابق عادل بورغ",
            [("", "- vice_president presidency"), ("عادل بورغ", "MT head_of_state presidency")],
        ),
        (
            "الرئيس المالطي والأمير سالم بن ناصر",
            [("", "MT head_of_state presidency"), ("سالم بن ناصر",)],
        ),
        (
            "الرئيسين سالم المنصوري ونادر الهلالي",
            [("سالم المنصوري", "- head_of_state presidency"), ("ونادر الهلالي", "- head_of_state presidency")],
        ),
        (
            "عضوا مجلس الشيوخ الفرنسي عن الحزب الاشتراكي سالم المنصوري ونادر الهلالي",
            [("سالم المنصوري", "FR legislator parliament"), ("ونادر الهلالي", "FR legislator parliament")],
        ),
        ("وزيرا الخارجية سالم المنصوري وتحدث", [("سالم المنصوري", "- minister foreign")]),
        (
            "رئيس لجنة الدفاع في مجلس النواب العراقي سالم المنصوري",
            [("سالم المنصوري", "IQ legislator parliament")],
        ),
        ("عضو لجنة النفط النيابية، قاسم حامد", [("قاسم حامد", "- legislator parliament")]),
        ("النائب عن كتلة الوفاق نادر الزاهي", [("نادر الزاهي", "- legislator parliament")]),
        ("رئيس لجنة التحقيق السورية سالم المنصوري", [("سالم المنصوري", "SY director ")]),
        ("عادل الهلالي، الذي يشغل منصب وزير الدفاع", [("عادل الهلالي", "- minister defence")]),
        ("عادل الهلالي الذي عين وزيرا للدفاع", [("عادل الهلالي", "- minister defence")]),
        ("وحمد آل الشيخ، وزيرا للتعليم", [("وحمد ال الشيخ", "- minister education")]),
        (
            "أن موريل غوردو مونتيرو، الأمين العام لوزارة الخارجية الفرنسية، اقترح",
            [("موريل غوردو مونتيرو", "FR deputy_minister foreign")],
        ),
        ("بعد رحلة شاقة، وزير الخارجية الفرنسي", [("", "FR minister foreign")]),
        ("زعيمة الأقلية في مجلس الشيوخ، نانكي بيلوتي،", [("نانكي بيلوتي", "- legislator parliament")]),
        ("رئيس الحكومة الليبية، قبيل مغادرته،", [("", "LY head_of_government government")]),
        (
            "مستشار رئيس الوزراء الباكستاني للشؤون الخارجية سالم المنصوري",
            [("سالم المنصوري", "PK adviser foreign")],
        ),
        ("مستشار وزير النقل سالم المنصوري", [("سالم المنصوري", "- adviser other")]),
        (
            "مستشار الرئيس دونالد ترامب للأمن القومي، كارل فيبر،",
            [("كارل فيبر", "- adviser national_security")],
        ),
        ("كبير مستشاري ترامب كارل فيبر", [("كارل فيبر", "US adviser presidency")]),
        ("سالم المنصوري الرئيس السابق للحزب", [("سالم المنصوري", "-  other")]),
        ("الرئيس الفرنسي للحزب", [("", "FR head_of_state presidency")]),
        ("السبب الرئيس في ذلك", []),
        ("المنصة الرئيسة وغرف", []),
        ("فخامة السيد الرئيس", [("", "- head_of_state presidency")]),
        (
            "السلطان سالم بن ناصر سلطان عمان",
            [("سالم بن ناصر", "- head_of_state presidency", "OM head_of_state presidency")],
        ),
        ("نظام بشار الأسد", []),
        ("رحيل رئيس مالطا", [("", "MT head_of_state presidency")]),
        ("فخامة الرئيس سالم المنصوري", [("سالم المنصوري", "- head_of_state presidency")]),
        ("سمو الأمير سالم المنصوري", [("سالم المنصوري",)]),
        ("رئيس الحكومة فور وصوله", [("", "- head_of_government government")]),
        ("وزير الخارجية بفدرالية روسيا كارل فيبر", [("كارل فيبر", "RU minister foreign")]),
        ("الرئيس بوتين قبوله", [("بوتين", "- head_of_state presidency")]),
        ("محمد بن زايد آل نهيان", [("محمد بن زايد ال نهيان",)]),
        (
            "السيناتور كارل فيبر، نائب رئيس مجموعة الصداقة البرلمانية البرازيلية،",
            [("كارل فيبر", "- legislator parliament", "BR legislator parliament")],
        ),
        ("الموفد الدولي لحل الأزمة الليبية كارل فيبر", [("كارل فيبر", "- envoy organization")]),
        ("استخفافا بدم الرئيس الراحل", [("", "- head_of_state presidency")]),
        ("غادر مدير الأمن بنغازي", [("", "- director police")]),
        (
            "الناطق الرسمي باسم رئيس مجلس النواب الليبي سالم المنصوري",
            [("سالم المنصوري", "LY spokesperson parliament")],
        ),
        ("مستشار مجلس الأمن القومي الليبي سالم المنصوري", [("سالم المنصوري", "LY adviser national_security")]),
        ("ممثل المنظمة في العراق كارل فيبر", [("كارل فيبر", "- envoy ")]),
        (
            "الناطق باسم القوات التابعة للاتحاد الإفريقي سالم المنصوري",
            [("سالم المنصوري", "AU spokesperson organization")],
        ),
    ],
)
def test_titles_and_names(text: str, expected: list[tuple[str, ...]]) -> None:
    sentence = read(text)
    assert [shown(sentence, mention) for mention in find_people(sentence)] == expected


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("قال العقيد سالم تومي إن الحدود مؤمنة", "سالم تومي"),
        ("قال مصدر إن العقيد سالم أعلن أن الحدود مؤمنة", "سالم"),
        ("بحث الوزير سالم عودة الملف الأمني", "سالم عودة"),
        ('قال الوزير سالم المنصوري "مهزلة" ما جرى', "سالم المنصوري"),
        ("دعا الوزير الليبي الزائر سالم المنصوري إلى الحوار", "سالم المنصوري"),
        ("هنأ الوزير سالم المنصوري الشعب", "سالم المنصوري"),
        ("استقبل الوزير سالم المنصوري الأمهات الليبيات", "سالم المنصوري"),
        ("قال الوزير سالم المنصوري التحذيرات كثيرة", "سالم المنصوري"),
        ("أكد السفير المنصوري مهتم بهذا الملف", "المنصوري"),
        ("أكد رئيس الفريق عبد الكريم شيبان إنه متفائل", "عبد الكريم شيبان"),
        ("أكد الوزير سالم سلطان أنه متفائل", "سالم سلطان"),
        ("أكد السفير الهادي المنصوري أنه مهتم", "الهادي المنصوري"),
    ],
)
def test_a_name_ends_where_it_ends(text: str, name: str) -> None:
    sentence = read(text)
    (found,) = find_people(sentence)
    assert found.name is not None
    assert sentence.text(*found.name) == fold(name).text


@pytest.mark.parametrize(
    "text",
    [
        "قوات الرئيس اليمني انتصاراتها",
        "كان الرئيس المنتخب سيحول لهجته",
        'قال أمير قطر "بحثنا الملف"',
    ],
    ids=["owned noun", "future", "speech"],
)
def test_what_follows_a_title_is_not_always_its_bearer(text: str) -> None:
    (found,) = find_people(read(text))
    assert found.name is None


def test_mentions_do_not_overlap() -> None:
    sentence = read("استقبل وزير الداخلية الليبي سالم المنصوري نظيره التونسي حسن الجبالي وسفير مالطا")
    found = find_people(sentence)
    assert len(found) == 3
    assert all(one.last <= other.first for one, other in pairwise(found))


def test_rank_and_honorific_are_kept_apart_from_the_name() -> None:
    sentence = read("السيد العميد حسن الجبالي")
    (found,) = find_people(sentence)
    assert found.name and found.rank and found.honorific  # noqa: PT018
    assert [sentence.text(*part) for part in (found.honorific, found.rank, found.name)] == [
        "السيد",
        "العميد",
        "حسن الجبالي",
    ]


@pytest.mark.parametrize(
    ("text", "former", "acting"), [("السابق", True, False), ("بالنيابة", False, True), ("", False, False)]
)
def test_how_an_office_is_held(text: str, former: bool, acting: bool) -> None:
    (found,) = find_people(read(f"وزير الداخلية الليبي {text} سالم المنصوري"))
    assert [(t.former, t.acting) for t in found.titles] == [(former, acting)]


def test_given_names_by_weight() -> None:
    sentence = read("محمد الحدود")
    assert is_given(sentence, 0, 5)
    assert not is_given(sentence, 1)
