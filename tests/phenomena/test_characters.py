"""D-I, characters and words: bidi marks, letter variants, vowel signs, clitics, spaces in the wrong place (D1–D5)."""

import pytest

from tests.phenomena.facts import Fact, case, dated, events, everything, gap, placed, posts, read, table


class TestD1MarksAndForms:
    @table(
        case(
            "\u200fالتقى وزيــر الداخليّة\u200e الليبي سالم المنصوري، اليوم الثلاثاء، نظيره التونسي هادي السالمي.",
            ("held", "LY TN", "2019-07-16"),
        ),
        case(
            "استقبل ﻭﺯﻳﺮ ﺍﻟﺪﻓﺎﻉ الموريتاني حنن ولد الشيباني، الأحد الماضي، نظيره المالي موسى كوني.",
            ("held", "ML MR", "2019-07-14"),
        ),
        case(
            "بحث وزیر الداخلیة العراقي کریم الساعدي مع نظیره الکویتي فهد الرشیدي أمن الحدود.", ("held", "IQ KW", None)
        ),
        case("عقد وزيرا داخلية الأردن والسعودية اجتماعا في عمّان يوم ٢٨ يناير ٢٠١٩.", ("held", "JO SA", "2019-01-28")),
        case("عقد وزيرا داخلية الأردن والسعودية اجتماعا في عمّان يوم ۲۸ يناير ۲۰۱۹.", ("held", "JO SA", "2019-01-28")),
        case(
            "اجتمع وزير الخارجية السوداني بكري الطيب في ٢٨/١/٢٠٢٠ بنظيره الإثيوبي تسفاي هايلو.",
            ("held", "ET SD", "2020-01-28"),
        ),
        case(
            "التقى وزير الداخلية\u00a0المغربي\u200f حميد\u200bالزياني نظيره الإسباني خوسيه مورينو أمس.",
            ("held", "ES MA", "2019-07-15"),
        ),
        case("دیدار وزیر کشور ایران با همتای عراقی خود در تهران برگزار شد."),
    )
    def test_written_in_any_way_the_meeting_is_the_same(self, text: str, expected: set[Fact]) -> None:
        assert dated(text) == expected

    @table(
        case("أكد وزير الداخلية التونسي رضا الڨطاري أن التنسيق متواصل.", ("رضا الڨطاري", "TN minister interior")),
        case(
            "وأكد وزيـــر الدفاع اللبناني جـورج الخـوري أن الجيش جاهز.",
            ("جورج الخوري", "LB minister defence"),
        ),
        case(
            "قال وزير الداخلية \u200f(سالم المنصوري)\u200f الليبي إن الحدود مؤمنة.",
            ("سالم المنصوري", "LY minister interior"),
        ),
        case(
            "صرّح وَزِيرُ الدَّاخِلِيَّةِ اليَمَنِيُّ عَلِيٌّ الحِمْيَرِيُّ بأن الوضع مستقر.",
            ("علي الحميري", "YE minister interior"),
        ),
    )
    def test_names_are_shown_without_the_marks(self, text: str, expected: set[Fact]) -> None:
        assert posts(text) == expected

    def test_evidence_points_into_the_text_as_written(self) -> None:
        text = "\u200fالتقى وزيــر الداخليّة\u200e الليبي ســالم المنصوري نظيره التونسي هادي السالمي ﻓﻲ تونس العاصمة."
        claims = read(text).claims
        assert claims
        assert [claim.quote for claim in claims] == [text[c.span.start : c.span.end] for c in claims]


class TestD2Spelling:
    @table(
        case(
            "استقبل الامين العام لوزاره الداخليه الجزائريه مراد بن عمار، امس الاثنين، وكيل وزاره الداخليه "
            "الليبيه خالد العريبي.",
            ("held", "DZ LY"),
        ),
        case("التقى وزير الداخلية المصرى اللواء حسام شاهين فى القاهرة نظيره السودانى عثمان الأمين.", ("held", "EG SD")),
        case(
            "بحث مساعد وزير الخارجية المصرى للشئون العربية السفير شريف نصار مع المسئولين فى وزارة الخارجية "
            "اللبنانية سبل دعم التعاون.",
            ("held", "EG LB"),
        ),
        case(
            "اجرى وزير الخارجيه الكويتي خالد المطيري اتصالا هاتفيا بوزير الخارجيه الاماراتي سلطان المزروعي.",
            ("held", "AE KW"),
        ),
        case("إستقبل وزير الدفاع التونسي كمال الغربي سفير ألمانيا بتونس أندرياس فيبر.", ("held", "DE TN")),
        case(
            "عقد مسؤلون أمنيون من العراق و سورية إجتماعا في بغداد لبحث ضبط الحدود.",
            ("held", "IQ SY"),
        ),
    )
    def test_meetings(self, text: str, expected: set[Fact]) -> None:
        assert events(text) == expected

    @pytest.mark.parametrize(
        ("one", "other"),
        [
            (
                "التقى الأمين العام لوزارة الداخلية علي حمدان السفير الأردني في بيروت.",
                "التقى الامين العام لوزاره الداخليه علي حمدان السفير الاردني في بيروت.",
            ),
            (
                "أعلن مسؤول في شؤون اللاجئين أن الوزير هاني فرحات التقى السفير القبرصي.",
                "أعلن مسئول فى شئون اللاجئين أن الوزير هانى فرحات التقى السفير القبرصى.",
            ),
        ],
    )
    def test_two_spellings_say_the_same(self, one: str, other: str) -> None:
        assert events(one) == events(other)


class TestD3VowelSigns:
    @table(
        case("زار وزير الدفاع البحريني، الأحد، سلطنة عُمان حيث التقى نظيره سالم البلوشي.", ("BH OM", None, "OM")),
        case("وصل وزير الداخلية العراقي كريم الساعدي إلى عمّان في زيارة رسمية.", ("IQ JO", "Amman", "JO")),
        case("التقى وزير العدل العراقي كريم الساعدي نظيره السوري ماهر العلي في عُمان أمس.", ("IQ SY", None, "OM")),
        case("التقى وزير العدل العراقي كريم الساعدي نظيره السوري ماهر العلي في عمان أمس.", ("IQ SY", None, None)),
        case(
            "وصل وزير الداخلية العراقي كريم الساعدي إلى العاصمة الأردنية عمان في زيارة رسمية.", ("IQ JO", "Amman", "JO")
        ),
        case("التقى وزير الخارجية العُماني سالم البلوشي في مسقط نظيره الهندي راجيف شارما.", ("IN OM", "Muscat", "OM")),
        case("قال وزير الداخلية التشادي إدريس كوكو إنه مُصرّ على لقاء ممثلي القبائل."),
        case("أكد النائب أنه مُصِر على مساءلة وزير الداخلية الليبي خلال الجلسة."),
    )
    def test_places(self, text: str, expected: set[Fact]) -> None:
        assert placed(text) == expected


class TestD4Clitics:
    @table(
        gap(
            "the participants named by a pronoun or far apart are not found",
            "جمع اللقاء بين الوفدين التونسي والليبي، وبالجزائر عقد الوفدان جلسة ثانية مع نظيريهما الجزائريين.",
            ("held", "LY TN"),
            ("held", "DZ LY TN"),
        ),
        case(
            "سلّم وزير الخارجية التشادي محمد صالح رسالة خطية لليبيين خلال لقائه بوزير الخارجية الليبي عمر الفيتوري.",
            ("held", "LY TD"),
        ),
        case(
            "حل وفد عسكري نيجري بالجزائر العاصمة اليوم، وكان وزير الدفاع الجزائري في استقباله.",
            ("held", "DZ NE"),
        ),
        case("عقدت للجنة المشتركة جلسة بين مسؤولين لبنانيين وللسوريين حضور فيها."),
        case("التقى وليد بشير، وكيل وزارة الداخلية اللبنانية، وفدا من بلدية صيدا."),
        case("أكد وائل كمال، وزير الداخلية المصري، أن الوضع مستقر في فرنسا البلدة الصغيرة."),
        case("تباحث الوزيران الليبي والنيجري، وفتحي باشير حاضر، حول أمن الحدود.", ("held", "LY NE")),
    )
    def test_meetings(self, text: str, expected: set[Fact]) -> None:
        assert events(text) == expected

    @table(
        case(
            "حضر اللقاء وزير الداخلية التونسي بلقاسم العياري ووزير الدفاع فهد الجبالي.",
            ("بلقاسم العياري", "TN minister interior"),
            ("فهد الجبالي", "TN minister defence"),
        ),
        case(
            "اجتمع الوزير بوزير الخارجية المغربي بوشعيب بوريطي وبسفير المغرب بوجمعة الإدريسي.",
            ("بوشعيب بوريطي", "MA minister foreign"),
            ("بوجمعة الإدريسي", "MA ambassador foreign"),
        ),
        case(
            "وقال وزير الداخلية اللبناني وليد كرامي: الوضع جيد.",
            ("وليد كرامي", "LB minister interior"),
        ),
        case(
            "وللوزير فيصل الكتاني، وزير العدل المغربي، رأي آخر.",
            ("فيصل الكتاني", "MA minister justice"),
        ),
        case("التقى كوزير للدفاع في النيجر موسى إبراهيم قادة المنطقة.", ("موسى إبراهيم", "NE minister defence")),
    )
    def test_names_that_begin_like_clitics(self, text: str, expected: set[Fact]) -> None:
        assert posts(text) == expected


class TestD5Spaces:
    @table(
        case(
            "التقى وزير الداخلية الليبي عبدالناصر المبروك نظيره التشادي.", ("عبدالناصر المبروك", "LY minister interior")
        ),
        case(
            "التقى وزير الداخلية الليبي عبد الناصر المبروك نظيره التشادي.",
            ("عبد الناصر المبروك", "LY minister interior"),
        ),
        case(
            "قال وزير الداخلية الجزائري نورالدين أبوبكر إن الحدود مؤمنة.", ("نورالدين أبوبكر", "DZ minister interior")
        ),
        case(
            "قال وزير الداخلية الجزائري نور الدين أبو بكر إن الحدود مؤمنة.",
            ("نور الدين أبو بكر", "DZ minister interior"),
        ),
        case(
            "استقبل الوزير،خالد العريبي،وزير الدفاع الليبي،وفدا بريطانيا.",
            ("خالد العريبي", "LY minister defence"),
        ),
        case(
            "قال وزير الداخلية و الأمن العام الأردني مازن الحياري إن الحدود مؤمنة .",
            ("مازن الحياري", "JO minister interior"),
        ),
    )
    def test_names(self, text: str, expected: set[Fact]) -> None:
        assert posts(text) == expected

    @table(
        case("التقى وزير الداخلية الليبي و نظيره التونسي في تونس لبحث مكافحة الإرهاب و الجريمة .", ("held", "LY TN")),
        case(
            "عقد وفدان من مصر و السودان اجتماعا أمنيا .",
            ("held", "EG SD"),
        ),
        case("التقى وزير الخارجية المالي موسى ديارا فيالجزائر نظيره الجزائري مراد بن عمار.", ("held", "DZ ML")),
        case("استقبل وزير الداخلية اللبناني،السفير الإيطالي لدى لبنان،وعرضا الأوضاع.", ("held", "IT LB")),
        gap(
            "the participants named by a pronoun or far apart are not found",
            "بحث الوزيران(اليمني والسعودي)أمن الحدود في الرياض.",
            ("held", "SA YE"),
        ),
    )
    def test_meetings(self, text: str, expected: set[Fact]) -> None:
        assert events(text) == expected


class TestSameFactsInEveryGarb:
    """D1, D2 and D5 once more, on one report: the plain text has facts, and each disguise has the same."""

    PLAIN = "التقى وزير الداخلية الليبي عبد الله الشريف، أمس الاثنين، نظيره التونسي هادي السالمي في مدينة صفاقس."

    @pytest.mark.parametrize(
        "text",
        [
            "التقى وزير الداخليه الليبى عبد الله الشريف، امس الاثنين، نظيره التونسى هادى السالمى فى مدينه صفاقس.",
            "التقـــى وزير الداخلــية الليبي عبد الله الشريف، أمس الإثنين، نظيره التونسي هادي السالمي في مدينة صفاقس .",
        ],
    )
    def test_events_and_offices(self, text: str) -> None:
        assert len(events(self.PLAIN)) == 1
        assert dated(text) == dated(self.PLAIN)
        assert {office for _, office in posts(text)} == {office for _, office in posts(self.PLAIN)}
        assert everything(self.PLAIN)
