"""Topics of events: what the sentences around name, how far that reaches, courtesies, and offices."""

import pytest

from cypher.vocabulary import Topic
from ingest.extract import extract
from ingest.lexicon import rows
from ingest.model import Article, Event

MEETING = "التقى وزير الخارجية التونسي سالم الزغواني نظيره الليبي نوري الفيتوري أمس."
SOLDIERS = "استقبل وزير الدفاع التونسي كريم البوزيدي نظيره الليبي خالد الورفلي أمس."
GUARDIANS = "استقبل وزير الداخلية التونسي كريم البوزيدي نظيره الليبي خالد الورفلي أمس."


def topics(text: str) -> list[set[str]]:
    """The topics of each event, in the order of the text."""
    claims = extract(Article(text=text, published="2022-03-10")).claims
    return [set(c.body.topics) for c in claims if isinstance(c.body, Event)]


@pytest.mark.parametrize(
    ("after", "expected"),
    [
        ("وبحث الجانبان مكافحة الإرهاب والهجرة غير الشرعية وتهريب المخدرات.", "terrorism irregular_migration drugs"),
        ("وتناول اللقاء التعاون في المجالات السياسية والاقتصادية والأمنية.", "political economic security_cooperation"),
        ("وتناول اللقاء ملفي التجارة والاستثمار.", "economic"),
        ("وتطرق الجانبان إلى تبادل المعلومات وضبط الحدود.", "information_exchange border_security"),
        ("وبحثا عملية السلام وحل الدولتين.", "peace_process"),
        ("وتناولا سبل تعزيز التعاون العسكري.", "military_cooperation"),
        ("وتناولا سبل تعزيز التعاون القضائي بين البلدين.", "other"),
        ("وبحثا تسليم المطلوبين والاتجار بالبشر.", "extradition human_trafficking"),
        ("وبحثا العلاقات الثنائية والقضايا ذات الاهتمام المشترك.", "political"),
        ("وبحثا صفقة أسلحة ودورات تدريبية.", "arms training"),
        ("وبحثا أسواق النفط وحصص الإنتاج.", "economic"),
        ("وبحثا القضية في إطار جهود إنهاء الصراع ووقف القتال.", "peace_process"),
        ("واتفقا على التصدي للهجمات السيبرانية واختراق إلكتروني.", "cyber"),
        ("واتفقا على إعادة فتح الحدود وترسيم المناطق الحدودية.", "border_security"),
        ("وبحثا شحنات الأسلحة والدفاعات الصاروخية.", "arms"),
        ("وتناولا إعادة المهاجرين السريين.", "irregular_migration"),
    ],
)
def test_what_the_next_sentence_names(after: str, expected: str) -> None:
    assert topics(f"{MEETING} {after}") == [set(expected.split())]


@pytest.mark.parametrize(
    "after",
    [
        "وكانت الأحوال الجوية الأمنية غير معروفة.",  # an adjective outside any field
        "واستقبلته القوات الأمنية في المطار.",
        "وتجاوز الموكب القاعدة العسكرية القديمة.",
        "ووصف الوزير الأزمة المالية بأنها مرت.",
    ],
)
def test_an_adjective_alone_names_no_field(after: str) -> None:
    found = topics(f"{MEETING} {after}")
    assert found
    assert found[0] <= {Topic.POLITICAL, Topic.ECONOMIC}


def test_a_sentence_before_belongs_but_not_a_third_after() -> None:
    before = "دعا الوزير إلى مكافحة الإرهاب قبل وصول ضيفه إلى العاصمة."
    far = "وسار الموكب في المدينة. وزار الضيف المتحف. ثم عاد إلى الفندق. وتحدث الناس عن المخدرات."
    assert topics(f"{before} {MEETING}") == [{Topic.TERRORISM}]
    assert topics(f"{MEETING} {far}") == [{Topic.POLITICAL}]


@pytest.mark.parametrize("turn", ["من جهة أخرى", "وفي سياق متصل", "إلى ذلك", "على صعيد آخر"])
def test_a_change_of_subject_ends_the_reach(turn: str) -> None:
    assert topics(f"{MEETING} {turn}، ضبطت الشرطة كمية من المخدرات.") == [{Topic.POLITICAL}]


def test_the_lead_speaks_for_the_whole_article() -> None:
    lead = "أبدت تونس رغبتها في تطوير التعاون العسكري مع ليبيا في العام المقبل."
    between = "ووصف الوزير ذلك بأنه خطوة مهمة. وقال إن بلاده تدرس الأمر. وأضاف أنها لن تتأخر."
    assert topics(f"{lead} {between} {MEETING}") == [{Topic.MILITARY_COOPERATION}]
    assert topics(f"{lead} {between} من جهة أخرى، {MEETING}") == [{Topic.POLITICAL}]


def test_defence_ministers_meet_on_military_matters() -> None:
    assert topics(SOLDIERS) == [{Topic.MILITARY_COOPERATION}]


@pytest.mark.parametrize(
    ("meeting", "expected"),
    [
        (MEETING, {Topic.POLITICAL}),
        (GUARDIANS, {Topic.SECURITY_COOPERATION}),
        ("استقبل وزير المالية التونسي كريم البوزيدي نظيره الليبي خالد الورفلي أمس.", {Topic.ECONOMIC}),
        ("استقبل وزير العدل التونسي كريم البوزيدي نظيره الليبي خالد الورفلي أمس.", {Topic.OTHER}),
        ("استقبل الرئيس التونسي كريم البوزيدي وزير الدفاع الليبي خالد الورفلي أمس.", {Topic.POLITICAL}),
        ("استقبل الرئيس التونسي كريم البوزيدي قائد الجيش الليبي خالد الورفلي أمس.", {Topic.POLITICAL}),
        (f"{GUARDIANS} وبحثا تهريب المخدرات.", {Topic.DRUGS}),
        (f"{MEETING} وبحثا تهريب المخدرات.", {Topic.DRUGS}),
    ],
)
def test_offices_speak_where_no_matter_is_named(meeting: str, expected: set[Topic]) -> None:
    assert topics(meeting) == [expected]


@pytest.mark.parametrize(
    ("meeting", "expected"),
    [
        (MEETING, {Topic.POLITICAL, Topic.TERRORISM}),
        (GUARDIANS, {Topic.TERRORISM}),
        (SOLDIERS, {Topic.TERRORISM, Topic.MILITARY_COOPERATION}),
    ],
)
def test_courtesies_of_guardians_of_order_are_no_politics(meeting: str, expected: set[Topic]) -> None:
    assert topics(f"{meeting} وبحثا العلاقات الثنائية ومكافحة الإرهاب.") == [expected]


def test_every_form_has_a_topic_and_a_known_guard() -> None:
    found = list(rows("topics"))
    assert {row["topic"] for row in found} == set(Topic)
    assert {row["guard"] for row in found} == {"", "field", "general"}
    assert len({row["form"] for row in found}) == len(found)
    assert {row["role"] for row in rows("topic_frames")} == {"field", "turn"}
