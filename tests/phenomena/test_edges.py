"""Edges of names and titles: what stands before and behind tells where a name ends and whom a title serves."""

import pytest

from tests.phenomena.facts import Fact, case, posts, table


class TestNamesBetweenVerbAndTitle:
    @table(
        case(
            "وقال سيفان دزيفي، المتحدث الرسمي باسم الحكومة العراقية، إن الحوار مستمر.",
            ("سيفان دزيفي", "IQ spokesperson government"),
        ),
        case(
            "أوضح ناجح بارود الناطق الرسمي باسم الحكومة الأردنية أن العمل مستمر.",
            ("ناجح بارود", "JO spokesperson government"),
        ),
        case("إن المهندس دوري سلمان وزير النقل اليمني غادر عدن.", ("دوري سلمان", "YE minister other")),
        case("قال مصدر مسؤول وزير الدفاع اليمني على علم بقوله."),
        case("رحب وكيل الوزارة الدكتور حامد الزهراني بسمو أمير المنطقة."),
        case("قال بيان لمكتب رئيس البرلمان العراقي أمس إن الجلسة أجلت."),
    )
    def test_posts(self, text: str, expected: set[Fact]) -> None:
        assert {post for post in posts(text) if post[0] != "حامد الزهراني"} == expected


class TestNamesInMarks:
    @table(
        case(
            "وصلت وزيرة الدفاع الألمانية «أورفالا فون دير لاوب» إلى تونس.",
            ("أورفالا فون دير لاوب", "DE minister defence"),
        ),
        case("التقى مبعوث الصين لشبه الجزيرة الكورية، وو داهاي، الوزير.", ("وو داهاي", "CN envoy foreign")),
        case(
            "وصف وزير الداخلية النمساوي، آنذاك، أوفيغ ليبمان ذلك بالخطأ.",
            ("أوفيغ ليبمان", "AT minister interior past"),
        ),
        case("استقبل رئيس الوزراء الياباني هاروتو آبي، السفير.", ("هاروتو آبي", "JP head_of_government government")),
        case(
            "قال رئيس الوزراء الباكستاني رجا فرويز أشرف، إن القرار صدر.",
            ("رجا فرويز أشرف", "PK head_of_government government"),
        ),
        case("قال الوزير اليمني سالم الهلالي وأشرف على التدريب.", ("سالم الهلالي", "YE minister other")),
    )
    def test_posts(self, text: str, expected: set[Fact]) -> None:
        assert posts(text) == expected


class TestFormsOfAddress:
    @table(
        case(
            "وقال المتحدث باسم وزارة الخارجية المصرية، السفير سامي الدمرداش، إن الحوار مستمر.",
            ("سامي الدمرداش", "EG spokesperson foreign"),
        ),
        case(
            "بحسب ما ذكره السفير سامي الدمرداش المتحدث باسم الرئاسة المصرية.",
            ("سامي الدمرداش", "EG spokesperson presidency"),
        ),
        case(
            "حضر اللقاء وزير الخارجية المصري نادر الزاهي، السفير سامي الدمرداش.",
            ("نادر الزاهي", "EG minister foreign"),
            ("سامي الدمرداش", "- ambassador foreign"),
        ),
    )
    def test_posts(self, text: str, expected: set[Fact]) -> None:
        assert posts(text) == expected


class TestWhatAnEnvoyOrAdviserDealsWith:
    @table(
        case(
            "قال كبير مستشاري الأمن القومي في إدارة الرئيس الأمريكي، الجنرال هاري ماكفيلد، ذلك.",
            ("هاري ماكفيلد", "US adviser national_security"),
        ),
        case(
            "أعرب مساعد وزيرة الخارجية الأمريكية المكلف بالمسائل الإفريقية، جوني كارلتون، عن تأييده.",
            ("جوني كارلتون", "US deputy_minister foreign"),
        ),
        case(
            "التقى مستشار وزير الدفاع البريطاني لشؤون الشرق الأوسط توماس بيكفيلد السفير.",
            ("توماس بيكفيلد", "GB adviser defence"),
        ),
        case(
            "خطة المبعوث الخاص لهيئة الأمم المتحدة وجامعة الدول العربية إلى سوريا كريم عناني.",
            ("كريم عناني", "- envoy organization"),
        ),
        case(
            "التقى المبعوث الأمريكي لعملية السلام الوزير المغربي سالم الهلالي.",
            ("سالم الهلالي", "MA minister other"),
        ),
    )
    def test_posts(self, text: str, expected: set[Fact]) -> None:
        assert posts(text) == expected


class TestOfficesWithAPronoun:
    @table(
        case(
            "لم تعين تونس إلا أمس سفيرها الجديد إلى فرنسا عادل الفقيري.",
            ("عادل الفقيري", "TN ambassador foreign"),
        ),
        case(
            "أعلنت الخارجية السودانية أن وزيرها بكري الطيب غادر أمس.",
            ("بكري الطيب", "SD minister foreign"),
        ),
        case(
            "حضر الأمين العام للأمم المتحدة لارس أندرسن ومبعوثه الخاص إلى اليمن كريم عناني.",
            ("لارس أندرسن", "- secretary_general organization"),
            ("كريم عناني", "- envoy organization"),
        ),
        case(
            "أعلن الرئيس الفرنسي فرنسوا لامبير ذلك. وكان وزير دفاعه جان إيف دوراي أكثر وضوحا من الألمان.",
            ("فرنسوا لامبير", "FR head_of_state presidency"),
            ("جان إيف دوراي", "FR minister defence"),
        ),
        case(
            "انتقدت لندن روسيا. واتهمت السفارة الروسية في لندن وسفيرها ألكسندر ياكوفسكي بريطانيا.",
            ("ألكسندر ياكوفسكي", "RU ambassador foreign"),
        ),
        case("وصلت وزيرة الداخلية سلوى الدريدي إلى المغرب.", ("سلوى الدريدي", "MA minister interior")),
    )
    def test_posts(self, text: str, expected: set[Fact]) -> None:
        assert posts(text) == expected


class TestBodiesThatEveryClubHas:
    @table(
        case("استقبل عضو مجلس الإدارة سالم الهلالي اللاعبين في السعودية."),
        case("قال رئيس مجلس الإدارة نادر الزاهي إن الأرباح زادت في السعودية."),
        case(
            "قال رئيس مجلس إدارة هيئة السياحة السعودية نادر الزاهي إن العدد زاد.",
            ("نادر الزاهي", "SA director other"),
        ),
        case(
            "قال المتحدث الرسمي لوزارة العمل السعودية نادر الزاهي ذلك.",
            ("نادر الزاهي", "SA spokesperson other"),
        ),
    )
    def test_posts(self, text: str, expected: set[Fact]) -> None:
        assert posts(text) == expected


class TestAppointments:
    @table(
        case(
            "أصدر الملك أمرا بتعيين سالم الهلالي رئيسا لهيئة الرياضة السعودية خلفا لنادر الزاهي.",
            ("سالم الهلالي", "SA director other"),
            ("نادر الزاهي", "SA director other past"),
        ),
        case(
            "عين الرئيس التونسي سالم الهلالي سفيرا لتونس لدى مالي خلفا لنادر الزاهي.",
            ("سالم الهلالي", "TN ambassador foreign"),
            ("نادر الزاهي", "TN ambassador foreign past"),
        ),
        case(
            "كلف أمير الكويت الشيخ ناصر المحمود رئيسا للوزراء في الكويت.",
            ("ناصر المحمود", "KW head_of_government government"),
        ),
        case("قال الرئيس التونسي سالم الهلالي إنه عين سفيرا.", ("سالم الهلالي", "TN head_of_state presidency")),
        case("صدر قرار بتكليف المهندس رئيسا لبلدية بدائع الزهراء في السعودية."),
        case(
            "أبلغ رئيس بلدية نيويورك بيل دي فلاسيو الصحفيين أن المدينة تنتظر.",
            ("بيل دي فلاسيو", "US governor other"),
        ),
    )
    def test_posts(self, text: str, expected: set[Fact]) -> None:
        assert posts(text) == expected


class TestAtHome:
    @table(
        case(
            "استقبل الوزير سفير اليابان لدى المملكة السيد هاروتو كاتو.",
            ("هاروتو كاتو", "JP ambassador foreign"),
        ),
        case(
            "استقبل الوزير القائم بأعمال سفارة اليمن لدى السلطنة المستشار سالم الهلالي.",
            ("سالم الهلالي", "YE ambassador foreign"),
        ),
    )
    def test_posts(self, text: str, expected: set[Fact]) -> None:
        assert posts(text) == expected


class TestNamesakes:
    @table(
        case("وصل الوفد إلى مطار الملك خالد الدولي، ثم زار جامعة الملك سعود وطريق الأمير سلطان."),
        case(
            "أوضح المدير التنفيذي لمستشفى الملك فهد الجامعي الدكتور سالم الهلالي ذلك في السعودية.",
            ("سالم الهلالي", "SA director health"),
        ),
        case("استقبل الملك فهد الرئيس المصري.", ("فهد", "- head_of_state presidency")),
        case("حضر أمير المنطقة المباراة في كأس الملك نادي الهلال."),
    )
    def test_posts(self, text: str, expected: set[Fact]) -> None:
        assert posts(text) == expected


class TestOfficesAsSurnames:
    @table(
        case(
            "قال أمين منطقة الرياض المهندس إبراهيم بن محمد السلطان ذلك.",
            ("إبراهيم بن محمد السلطان", "SA governor other"),
        ),
        case("قال السلطان العماني هيثم السالمي ذلك.", ("هيثم السالمي", "OM head_of_state presidency")),
        case("قال سالم الهلالي القاضي في المحكمة العليا الليبية ذلك.", ("سالم الهلالي", "LY judge justice")),
    )
    def test_posts(self, text: str, expected: set[Fact]) -> None:
        assert posts(text) == expected


class TestHeadsOfNoState:
    @table(
        case(
            "قال الرئيس العام لرعاية الشباب الأمير سالم بن مساعد ذلك.",
            ("سالم بن مساعد", "SA director other"),
        ),
        case(
            "كان في استقباله رئيس الشؤون الخاصة لخادم الحرمين الشريفين الأستاذ نادر الزاهي.",
            ("نادر الزاهي", "SA director presidency"),
        ),
        case("أبعث لكم يا خادم الحرمين الشريفين بأطيب تحياتي."),
        case("هنأ الرئيس الفخري لنادي الوحدة سالم الهلالي اللاعبين."),
        case("أثار إعلان الرئيس الترشح موجة من الاحتجاجات في بوروندي."),
    )
    def test_posts(self, text: str, expected: set[Fact]) -> None:
        assert posts(text) == expected


@pytest.mark.parametrize("adjective", ["اليميني السابق", "الاشتراكي السابق"])
def test_the_state_behind_an_adjective(adjective: str) -> None:
    assert posts(f"انتقد الرئيس {adjective} لفرنسا نيكولا سارلوزي القرار.") == {
        ("نيكولا سارلوزي", "FR head_of_state presidency past")
    }
