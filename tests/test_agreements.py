"""Agreements: which step a sentence tells, of which kind of instrument, between whom, when, and what it only wishes."""

import pytest

from ingest.extract import extract
from ingest.lexicon import rows
from ingest.model import AgreementStep, Article

MEETING = "التقى وزير الداخلية التونسي سالم الزغواني نظيره الليبي نوري الفيتوري أمس."
TUESDAY = "2022-03-08"


def told(text: str, published: str | None = TUESDAY) -> list[AgreementStep]:
    claims = extract(Article(text=text, published=published)).claims
    return [c.body for c in claims if isinstance(c.body, AgreementStep)]


def steps(text: str) -> list[str]:
    """`LY TN signed` for each step, organisations behind a plus, in alphabetical order."""
    return sorted(" ".join([*s.parties, *(f"+{name}" for name in s.organizations), s.step.value]) for s in told(text))


def cases(*rows: tuple[str, str]) -> pytest.MarkDecorator:
    """A table of texts and the steps that they tell, with commas between; the empty string for none."""
    return pytest.mark.parametrize(("text", "expected"), rows)


def wanted(expected: str) -> list[str]:
    return sorted(filter(None, map(str.strip, expected.split(","))))


# --------------------------------------------------------------------------- signed


@cases(
    ("وقعت تونس وليبيا أمس اتفاقية أمنية.", "LY TN signed"),
    ("وقع وزير الداخلية التونسي سالم الزغواني ونظيره الليبي نوري الفيتوري مذكرة تفاهم.", "LY TN signed"),
    ("وقعت الجزائر مع النيجر بروتوكولا لتأمين الحدود.", "DZ NE signed"),
    ("وقعت مصر أمس، مع فرنسا، على صفقة طائرات.", "EG FR signed"),
    ("تم التوقيع على اتفاقية بين الأردن والعراق لتسليم المطلوبين.", "IQ JO signed"),
    ("جرى اليوم توقيع مذكرة تفاهم بين قطر وتركيا.", "QA TR signed"),
    ("توقيع مذكرة تفاهم بين قطر وتركيا", "QA TR signed"),
    ("شهد الوزيران توقيع عدد من الاتفاقيات بين مصر والأردن.", "EG JO signed"),
    ("أعلنت الجزائر إبرام صفقة مع روسيا لشراء مدرعات.", "DZ RU signed"),
    ("توجت المباحثات بتوقيع اتفاقية بين الكويت والعراق.", "IQ KW signed"),
    ("بعد توقيع الاتفاقية الأمنية بين اليمن والسعودية عاد الوفد.", "SA YE signed"),
    ("وقع اللواء سالم الزغواني عن الجانب التونسي وعن الجانب الليبي العقيد نوري الفيتوري اتفاقية.", "LY TN signed"),
    ("أبرمت الحكومة الأردنية اتفاقا مع حكومة جمهورية العراق.", "IQ JO signed"),
    ("وقعت تونس اتفاقية مع الاتحاد الأوروبي.", "TN +EU signed"),
    ("إن توقيع الاتفاقية بين السودان ومصر يمثل خطوة جديدة.", "EG SD signed"),
    ("حل الضيف في الذكرى العاشرة لتوقيع معاهدة الصداقة بين الجزائر وإسبانيا.", "DZ ES signed"),
)
def test_signed(text: str, expected: str) -> None:
    assert steps(text) == wanted(expected)


@cases(
    ("أشاد الوزير بالاتفاقية الموقعة عام 2001 بين الجزائر وليبيا.", "DZ LY signed"),
    ("أشاد الوزير بالاتفاق الذي وقعته الجزائر مع ليبيا عام 2001.", "DZ LY signed"),
    ("أشاد الوزير بالمذكرة التي تم توقيعها بين الجزائر وليبيا.", "DZ LY signed"),
    ("ذكر الوزير باتفاقية لحماية الصيد وقعتها الجزائر وليبيا.", "DZ LY signed"),
    ("قال إن العقد المتعلق بالمدرعات وقع قبل سنوات بين الجزائر وروسيا.", "DZ RU signed"),
    ("الاتفاقية الأمنية المبرمة بين بغداد وواشنطن ما زالت قائمة.", "IQ US signed"),
    ("نظر الوزير في الاتفاقيات الموقعة بين الجانبين الليبي والتونسي.", "LY TN signed"),
)
def test_signed_by_participle_or_relative_clause(text: str, expected: str) -> None:
    assert steps(text) == wanted(expected)


# --------------------------------------------------------------------------- on the way


@cases(
    ("ستوقع تونس وليبيا اتفاقية أمنية الأسبوع المقبل.", "LY TN planned_signing"),
    ("توقيع اتفاقية أمنية بين تونس وليبيا الأسبوع المقبل.", "LY TN planned_signing"),
    ("من المقرر أن تشهد القمة توقيع اتفاقيات بين الصين ومصر.", "CN EG planned_signing"),
    ("سيتم قريبا التوقيع على اتفاقية بين الأردن والعراق.", "IQ JO planned_signing"),
    ("تعتزم الجزائر توقيع اتفاقية مع النيجر.", "DZ NE planned_signing"),
    ("تناول الوزير الاتفاقية المزمع توقيعها بين الجزائر والنيجر.", "DZ NE planned_signing"),
    ("وصل وزير الدفاع الفرنسي جان ديبوا إلى عمان لتوقيع مذكرة تفاهم مع الأردن.", "FR JO planned_signing"),
    ("بحث وزير الداخلية اليمني سعيد الحبيشي مع نظيره الأردني إمكانية توقيع مذكرة تفاهم.", "JO YE proposed"),
    ("دعا الأمين العام كلا من السودان وتشاد إلى توقيع اتفاقية لحماية الحدود.", "SD TD proposed"),
    ("بدأت المفاوضات بين بغداد وواشنطن حول الاتفاقية الأمنية.", "IQ US under_negotiation"),
    (
        "أجرى الوفدان الأردني والعراقي مفاوضات بهدف التوصل إلى اتفاق لتقاسم المياه بين البلدين.",
        "IQ JO under_negotiation",
    ),
    ("عرقل الخلاف التوصل إلى اتفاق بين قبرص وتركيا.", "CY TR under_negotiation"),
    ("يوجد مشروع اتفاقية بين الجزائر وليبيا لمكافحة المخدرات.", "DZ LY draft"),
    ("عرض الوزير مسودة الاتفاقية بين الجزائر وليبيا.", "DZ LY draft"),
    ("توصلت تركيا واليونان إلى اتفاق بشأن الحدود.", "GR TR agreed"),
    ("أعلن الوزير التوصل إلى اتفاق بين تركيا واليونان.", "GR TR agreed"),
    ("وقعت تركيا واليونان بالأحرف الأولى على اتفاقية.", "GR TR initialled"),
    ("أشاد الوزير بالاتفاقية التي كانت تركيا واليونان قد وقعتاها بالأحرف الأولى في مارس.", "GR TR initialled"),
    ("صادق البرلمان على الاتفاقية الأمنية بين تونس والجزائر.", "DZ TN ratified"),
    ("دخلت الاتفاقية الموقعة بين تونس والجزائر حيز التنفيذ.", "DZ TN signed"),
    ("دخلت اتفاقية التجارة بين تونس والجزائر حيز التنفيذ.", "DZ TN in_force"),
    ("اتفق الوزيران على بدء تنفيذ الاتفاقية بين السودان وإثيوبيا.", "ET SD implemented"),
    ("اتفق العراق والأردن على مذكرة تفاهم لتبادل المعلومات.", "IQ JO agreed"),
    ("أعلن الوزير أن لبنان وقبرص يتفاوضان على اتفاقية لترسيم الحدود.", "CY LB under_negotiation"),
    ("صدر مرسوم رئاسي يتضمن التصديق على اتفاق التعاون بين الجزائر وتونس.", "DZ TN ratified"),
    ("صادق البرلمان الموريتاني على بروتوكول التعاون مع فرنسا الموقع عام 2008.", "FR MR ratified, FR MR signed"),
    ("ألغت أستراليا صفقة الغواصات مع فرنسا.", "AU FR ended"),
    ("علقت النيجر العمل باتفاقية التعاون العسكري مع إيطاليا.", "IT NE suspended"),
    ("جددت الأردن والولايات المتحدة مذكرة التفاهم.", "JO US updated"),
)
def test_other_rungs(text: str, expected: str) -> None:
    assert steps(text) == wanted(expected)


@cases(
    ("لم توقع تونس وليبيا اتفاقية أمنية.", ""),
    ("نفى الوزير توقيع اتفاقية بين تونس وليبيا.", ""),
    ("في حال التوصل إلى اتفاق بين تونس وليبيا سيعود السفير.", ""),
    ("إذا وقعت تونس وليبيا الاتفاقية فستفتح الحدود.", ""),
    ("أكد الوزير قدرة تونس على توقيع الاتفاقية مع ليبيا.", ""),
    ("علق الوزير على الاتفاقية بين تونس وليبيا.", ""),
    ("انتهت المفاوضات بين تونس وليبيا.", ""),
    ("اتفقت تونس وليبيا على تعزيز التعاون الأمني.", ""),
    ("تم الاتفاق على عقد اجتماع بين تونس وليبيا.", ""),
    ("وقعت الأحداث التي تلت الاتفاق بين تونس وليبيا في الصيف.", ""),
    ("لا يوجد أي اتفاق موقع بين تونس وليبيا.", ""),
    ("أنهت الاتفاقية عقودا من الحرب بين تونس وليبيا.", ""),
    ("تسعى الشركات في تونس وليبيا إلى تحقيق الأرباح.", ""),
)
def test_words_are_not_deeds(text: str, expected: str) -> None:
    assert steps(text) == wanted(expected)


def test_a_wish_for_what_is_planned_is_no_step_of_its_own() -> None:
    text = "ستوقع تونس وليبيا اتفاقية أمنية غدا. ودعا الوزير إلى توقيع الاتفاقية بين تونس وليبيا."
    assert steps(text) == ["LY TN planned_signing"]


# --------------------------------------------------------------------------- parties


@cases(
    (f"{MEETING} ووقع الجانبان مذكرة تفاهم.", "LY TN signed"),
    (f"{MEETING} وتم خلال اللقاء توقيع مذكرة تفاهم.", "LY TN signed"),
    (f"{MEETING} وأشار إلى الاتفاقيات الموقعة بين البلدين.", "LY TN signed"),
    (f"{MEETING} وسيتم خلال الزيارة إمضاء 6 اتفاقيات.", "LY TN planned_signing"),
    ("وقعت تركيا اتفاقيات مع كل من اليونان والعراق.", "GR TR signed, IQ TR signed"),
    ("وقعت تركيا والعراق وسوريا اتفاقية للمياه.", "IQ SY TR signed"),
    ("أعلنت قطر أمس وقف الاتفاق المصري الأردني الموقع عام 2005.", "EG JO signed"),
    ("وقعت وزارة الصحة والسكان الأردنية مذكرة تفاهم مع وزارة الصحة والعمل اليابانية.", "JO JP signed"),
    ("وافق مجلس الوزراء على اتفاقية بين حكومة المملكة العربية السعودية وحكومة جمهورية أوزبكستان.", "SA UZ ratified"),
    (
        "وقع الأمير فهد بن سعد وزير الداخلية السعودي اليوم مع معالي وزير الداخلية بجمهورية السنغال الدكتور عبدو ديوف "
        "مذكرة تفاهم.",
        "SA SN signed",
    ),
    (
        "جرى توقيع مذكرة تفاهم بين وزارة الداخلية في المملكة العربية السعودية ووزارة الداخلية في المملكة الأردنية "
        "الهاشمية.",
        "JO SA signed",
    ),
    ("أشرف وزير الدفاع الموريتاني ونظيره السنغالي على توقيع اتفاقية للصيد بين البلدين.", "MR SN signed"),
    ("القوات الأمريكية في الكويت تعمل وفق الاتفاقيات الموقعة بين البلدين.", "KW US signed"),
)
def test_parties_of_a_pair(text: str, expected: str) -> None:
    assert steps(text) == wanted(expected)


@cases(
    (f"{MEETING} ووقعت شركة النفط عقدا مع شركة الغاز.", ""),
    (f"{MEETING} وتم توقيع اتفاقية بين غرفة التجارة ورجال الأعمال.", ""),
    (f"{MEETING} وكانت فصائل قد وقعت اتفاقا مماثلا.", ""),
    (f"{MEETING} وتم التوقيع على المعاهدة الدولية لحظر الأسلحة.", ""),
    (f"{MEETING} وانتقد اتفاق الرياض الموقع العام الماضي.", ""),
    ("وقع الوزير اتفاقية أمنية.", ""),
    ("تم توقيع اتفاقية بين الحكومة والمتمردين في السودان.", ""),
)
def test_agreements_of_others_are_not_those_of_the_pair(text: str, expected: str) -> None:
    assert steps(text) == wanted(expected)


# --------------------------------------------------------------------------- dates, topics, kinds


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وقعت تونس وليبيا أمس اتفاقية أمنية.", ["2022-03-07"]),
        ("أشاد الوزير بالاتفاقية الموقعة في أغسطس 2001 بين الجزائر وليبيا.", ["2001-08"]),
        ("أكد الوزير أمس أهمية الاتفاقية الموقعة عام 2001 بين الجزائر وليبيا.", ["2001"]),
        ("ستوقع تونس وليبيا اتفاقية أمنية يوم 20 مارس 2022.", ["2022-03-20"]),
        ("بدأت تونس وليبيا مفاوضات للتوصل إلى اتفاقية تحل محل معاهدة أبرمت عام 1991.", [None]),
        ("اتفقت تونس وليبيا أمس على بدء تنفيذ الاتفاقية الموقعة بين البلدين عام 2012.", ["2012", "2022-03-07"]),
        ("ألغت تونس معاهدة 1899 مع ليبيا.", [None]),
    ],
)
def test_each_step_has_its_own_date(text: str, expected: list[str | None]) -> None:
    assert sorted((s.date.edtf for s in told(text)), key=str) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وقعت تونس وليبيا اتفاقية أمنية.", ("agreement", "security_cooperation")),
        ("وقعت تونس وليبيا مذكرة تفاهم لمكافحة المخدرات.", ("mou", "drugs")),
        ("وقعت تونس وليبيا بروتوكولا في مجال التدريب.", ("protocol", "training")),
        ("وقعت تونس وليبيا معاهدة صداقة.", ("treaty", "other")),
        ("وقعت تونس وليبيا صفقة أسلحة.", ("deal", "arms")),
        ("وقعت تونس وليبيا اتفاقية، وتحدث الوزير عن الإرهاب.", ("agreement", "other")),
    ],
)
def test_kind_and_topic(text: str, expected: tuple[str, str]) -> None:
    assert [(s.kind.value, s.topic.value) for s in told(text)] == [expected]


# --------------------------------------------------------------------------- one agreement, many mentions


@pytest.mark.parametrize(
    ("text", "agreements", "count"),
    [
        ("وقعت تونس وليبيا اتفاقية أمنية. وتنص الاتفاقية الموقعة بين تونس وليبيا على تبادل المعلومات.", 1, 1),
        ("وقعت تونس وليبيا اتفاقية أمنية. ووقعت تونس وليبيا اتفاقية أخرى في مجال الصحة.", 2, 2),
        ("وقعت تونس وليبيا مذكرة تفاهم. ووقعت تونس وليبيا بروتوكولا.", 2, 2),
        ("وقعت تونس وليبيا عدة اتفاقيات ومذكرات تفاهم.", 1, 1),
        ("توجت الدورة بتوقيع اتفاقية أمنية بين تونس وليبيا. ودخلت الاتفاقية حيز التنفيذ أمس.", 1, 2),
    ],
)
def test_mentions_of_one_agreement_share_its_key(text: str, agreements: int, count: int) -> None:
    found = told(text)
    assert (len({s.agreement for s in found}), len(found)) == (agreements, count)


def test_what_happens_to_an_agreement_after_its_first_step() -> None:
    text = (
        f"{MEETING} وأشار إلى أن البلدين وقعا اتفاقا أمنيا في مارس 2003، وتم الاتفاق على تحديثه في مايو 2010، "
        "وهو ما دعت إليه اللجنة المشتركة في يونيو 2014، إضافة إلى مشروع اتفاقية لمكافحة المخدرات "
        "تمت دراستها مع اقتراح تعديلات في أبريل 2016."
    )
    found = {(s.agreement, s.step.value): s.date.edtf for s in told(text)}
    assert found == {
        ("agreement-1", "signed"): "2003-03",
        ("agreement-1", "update_agreed"): "2010-05",
        ("agreement-1", "update_urged"): "2014-06",
        ("agreement-2", "draft"): None,
        ("agreement-2", "reviewed"): "../2016-04",
        ("agreement-2", "amendments_proposed"): "2016-04",
    }


def test_the_tables_are_whole() -> None:
    assert {row["pos"] for row in rows("agreement_steps")} == {"verb", "noun", "participle", "phrase"}
    assert {row["object"] for row in rows("agreement_steps")} == {"", "pronoun"}
    assert {row["guard"] for row in rows("agreements")} == {"", "word", "contract"}
    forms = [(row["form"], row["sense"]) for row in rows("agreement_words")]
    assert len(set(forms)) == len(forms)
