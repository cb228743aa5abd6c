"""D-V, time: which day, month or year an event and a step get in their sentence, and when none (D51–D60)."""

import pytest

from tests.phenomena.facts import Fact, case, dated, gap, happened, read, steps, table, unread

MET = "التقى وزير الداخلية الليبي سالم المنصوري نظيره التونسي هادي السالمي"


class TestD51AnchoredDays:
    @table(
        case(
            "استقبل وزير الدفاع العراقي عثمان الجبوري، اليوم الثلاثاء، السفير الكوري الجنوبي.",
            ("held", "IQ KR", "2019-07-16"),
        ),
        case(
            "بحث وزير الداخلية الكويتي فهد الرشيدي، ظهر اليوم، مع نظيره الإيطالي ماركو روسي أمن الحدود.",
            ("held", "IT KW", "2019-07-16"),
        ),
        case("التقى وزير العدل اليمني، أمس الاثنين، السفير الهولندي في عدن.", ("held", "NL YE", "2019-07-15")),
        case("اجتمع الوزيران الأردني والسوري أول أمس في معبر جابر.", ("held", "JO SY", "2019-07-14")),
        case(
            "وصل وزير خارجية قبرص نيكوس خريستو مساء الأحد إلى عمّان والتقى نظيره الأردني.",
            ("held", "CY JO", "2019-07-14"),
        ),
        case(
            "يصل وزير الدفاع الصومالي عبد القادر فارح صباح غد إلى الدوحة للقاء نظيره القطري.",
            ("planned", "QA SO", "2019-07-17"),
        ),
        case("عقد وزيرا داخلية مالطا وليبيا الثلاثاء لقاء في فاليتا.", ("held", "LY MT", "2019-07-16")),
        case("سيعقد وزيرا داخلية مالطا وليبيا السبت لقاء في فاليتا.", ("planned", "LY MT", "2019-07-20")),
        gap(
            "the date is not read as it stands",
            "استقبل وزير الداخلية المصري اليوم الأربعاء السفير الكندي.",
            ("held", "CA EG", None),
        ),
    )
    def test_days(self, text: str, expected: set[Fact]) -> None:
        assert dated(text) == expected


class TestD52NoPublicationDate:
    @table(
        case(f"{MET} اليوم الثلاثاء.", ("held", "LY TN", None)),
        case(f"{MET} أمس.", ("held", "LY TN", None)),
        case(f"{MET} الشهر الماضي.", ("held", "LY TN", None)),
        case(f"{MET} يوم 3 مارس.", ("held", "LY TN", None)),
        case(f"{MET} في مارس 2014.", ("held", "LY TN", "2014-03")),
        case(f"{MET} يوم الأحد 3 مارس 2019.", ("held", "LY TN", "2019-03-03")),
        case(f"{MET} أمس.\n\nجميع الحقوق محفوظة 2025", ("held", "LY TN", None)),
    )
    def test_nothing_is_guessed(self, text: str, expected: set[Fact]) -> None:
        assert dated(text, None) == expected

    @unread("a conference on whose margins people meet does not bound the day of writing")
    def test_a_weekday_and_a_range_leave_a_set(self) -> None:
        text = (
            "بحث وكيل وزارة الداخلية بحكومة الوفاق الوطني الليبية خالد العريبي، اليوم الثلاثاء، في نيامي مع وزير "
            "داخلية النيجر "
            "موسى عيسى أمن الحدود، على هامش مؤتمر يعقد من 28 إلى 30 من يناير الجاري."
        )
        meeting = next(event for event in happened(text, None) if event.countries == ("LY", "NE"))
        assert meeting.date.edtf is None
        assert meeting.date.candidates == ("2018-01-30", "2019-01-29", "2020-01-28")
        assert read(text, None).published.value.edtf is None


class TestD53RelativeMonths:
    @table(
        case("وقّعت تونس وإيطاليا في يناير الجاري اتفاقية أمنية.", ("IT TN", "signed", None)),
        case("وقّعت تونس وإيطاليا في يوليو الجاري اتفاقية أمنية.", ("IT TN", "signed", "2019-07")),
        case("وقّع العراق وفرنسا في ديسمبر الماضي مذكرة تفاهم عسكرية.", ("FR IQ", "signed", "2018-12")),
        case("وقّع العراق وفرنسا في مايو المنصرم مذكرة تفاهم عسكرية.", ("FR IQ", "signed", "2019-05")),
        case(
            "وقّع السودان وتشاد البروتوكول في مارس 2009 ودخل حيز التنفيذ في يونيو من العام ذاته.",
            ("SD TD", "signed", "2009-03"),
            ("SD TD", "in_force", "2009-06"),
        ),
    )
    def test_steps(self, text: str, expected: set[Fact]) -> None:
        assert steps(text) == expected

    @table(
        case(
            "يزور وزير الدفاع البرتغالي الرباط للقاء نظيره المغربي في فبراير القادم.", ("planned", "MA PT", "2020-02")
        ),
        case(
            "تعقد اللجنة الأمنية الأردنية العراقية اجتماعها خلال الشهر المقبل في بغداد.",
            ("planned", "IQ JO", "2019-08"),
        ),
        case("التقى الوزيران القطري والعماني في مسقط في العاشر من الشهر الجاري.", ("held", "OM QA", "2019-07-10")),
        case(
            "عقد وزيرا داخلية البلدين، السعودية واليمن، لقاءهما في الفاتح من يونيو الفائت.",
            ("held", "SA YE", "2019-06-01"),
        ),
    )
    def test_events(self, text: str, expected: set[Fact]) -> None:
        assert dated(text) == expected


class TestD54RegionalMonths:
    @table(
        case(f"{MET} يوم 12 جويلية 2018 بتونس.", ("held", "LY TN", "2018-07-12")),
        case("اجتمع وزيرا خارجية الجزائر والبرتغال في فاتح نوفمبر 2017.", ("held", "DZ PT", "2017-11-01")),
        case(
            "استقبل وزير الداخلية المغربي حميد الزياني يوم 3 غشت 2018 نظيره الإسباني.", ("held", "ES MA", "2018-08-03")
        ),
        case(
            "التقى وزير الدفاع اللبناني جورج الخوري في 5 شباط 2019 السفيرة الأمريكية.", ("held", "LB US", "2019-02-05")
        ),
        case(
            "عقد وزيرا الداخلية العراقي والأردني اجتماعا في 10 كانون الأول/ديسمبر 2018.",
            ("held", "IQ JO", "2018-12-10"),
        ),
        case("زار وزير الداخلية الفرنسي جان مورو الجزائر في أوت 2016 والتقى نظيره.", ("held", "DZ FR", "2016-08")),
        case("مارس الوزير التونسي ضغوطا خلال لقائه السفير الألماني.", ("held", "DE TN", None)),
        case(
            "وصل وزير الخارجية الياباني كينجي تاناكا على متن سيارة نيسان إلى مقر الوزارة في بيروت حيث التقى "
            "نظيره اللبناني.",
            ("held", "JP LB", None),
        ),
        case("بحث وزيرا الخارجية السوري والإيراني في دمشق في 21 تموز 2011 الوضع.", ("held", "IR SY", "2011-07-21")),
        gap(
            "the date is not read as it stands",
            "استقبل وزير الصيد الموريتاني حنن ولد الشيباني السفير الصيني يوم 7 شتمبر 2018.",
            ("held", "CN MR", "2018-09-07"),
        ),
    )
    def test_events(self, text: str, expected: set[Fact]) -> None:
        assert dated(text) == expected


class TestD55Ranges:
    @table(
        case(
            "انعقدت اللجنة العسكرية المصرية السودانية بالقاهرة من 28 إلى 30 من يونيو الماضي.",
            ("held", "EG SD", "2019-06-28/2019-06-30"),
        ),
        case("اجتمع وزيرا داخلية تونس ومالطا بين 3 و5 ماي 2018.", ("held", "MT TN", "2018-05-03/2018-05-05")),
        case(
            "عقد رئيسا أركان الأردن وقطر اجتماعا يومي 6 و7 أكتوبر 2018 بعمّان.",
            ("held", "JO QA", "2018-10-06/2018-10-07"),
        ),
        case(
            "اختتمت مناورات «درع الصحراء» بين القوات المغربية والأمريكية التي جرت بين 20 يونيو و2 يوليو 2019.",
            ("held", "MA US", "2019-06-20/2019-07-02"),
        ),
        case(
            "يزور وزير الدفاع الهندي راجيف شارما مسقط من 20 إلى 23 يوليو للقاء نظيره العماني.",
            ("planned", "IN OM", "2019-07-20/2019-07-23"),
        ),
    )
    def test_events(self, text: str, expected: set[Fact]) -> None:
        assert dated(text) == expected


class TestD56VaguePeriods:
    @table(
        case(
            "التقى وزير الداخلية الليبي نظيره المصري في القاهرة الأسبوع الماضي.",
            ("held", "EG LY", "2019-07-07/2019-07-13"),
        ),
        case(
            "زار وزير الخارجية التركي مراد يلماز الدوحة والتقى نظيره القطري في منتصف فبراير الماضي.",
            ("held", "QA TR", "2019-02"),
        ),
        case(
            "من المنتظر أن يلتقي وزيرا داخلية اليمن والسعودية خلال الأيام القليلة القادمة.", ("planned", "SA YE", None)
        ),
        gap(
            "the participants named by a pronoun or far apart are not found",
            "سيعقد وزيرا دفاع البلدين، الأردن والعراق، لقاء في القريب العاجل.",
            ("planned", "IQ JO", None),
        ),
        case("اجتمع وزيرا خارجية السودان ومصر في الخرطوم العام الماضي.", ("held", "EG SD", "2018")),
    )
    def test_events(self, text: str, expected: set[Fact]) -> None:
        assert dated(text) == expected


class TestD57YearsAndNumbers:
    @table(
        case("وقّعت السعودية واليمن اتفاقية ترسيم الحدود في يونيو 2000.", ("SA YE", "signed", "2000-06")),
        case("أبرمت الجزائر وليبيا اتفاقا أمنيا عام ألفين وأحد عشر.", ("DZ LY", "signed", "2011")),
        case("وقّع الأردن والعراق سنة 1994م اتفاقية لتسليم المجرمين.", ("IQ JO", "signed", "1994")),
        case("وقّعت مصر وقبرص اتفاقية أمنية تتضمن 2012 بندا.", ("CY EG", "signed", None)),
        case("وقّع المغرب وإسبانيا مذكرة تفاهم، وللاستفسار الاتصال على 0521987654.", ("ES MA", "signed", None)),
    )
    def test_steps(self, text: str, expected: set[Fact]) -> None:
        assert steps(text) == expected

    @table(
        case("اجتمع وزراء داخلية تونس وإيطاليا ومالطا ضمن حوار 5+5 وقدموا 8 مقترحات.", ("held", "IT MT TN", None)),
        case("بحث وزيرا الرياضة القطري والكويتي موسم 2019-2020 في الدوحة أمس.", ("held", "KW QA", "2019-07-15")),
    )
    def test_events(self, text: str, expected: set[Fact]) -> None:
        assert dated(text) == expected


class TestD58HijriAndDoubleDates:
    @table(
        case(
            "استقبل وزير الداخلية السعودي الأمير فيصل بن سعد يوم 3 جمادى الآخرة 1441هـ الموافق 28 يناير 2020م "
            "السفير الياباني.",
            ("held", "JP SA", "2020-01-28"),
        ),
        case("التقى وزير الدفاع السعودي نظيره الباكستاني في 15 رمضان 1440.", ("held", "PK SA", "2019-05-20~")),
        case("عقد وزيرا داخلية السعودية والبحرين اجتماعا في غرة محرم 1440 هـ.", ("held", "BH SA", "2018-09-11~")),
        case(
            "استقبل وزير الخارجية العماني سالم البلوشي في 10 ذي القعدة 1440هـ (13 يوليو 2019م) السفير الهندي.",
            ("held", "IN OM", "2019-07-13"),
        ),
        case(
            "اجتمع الوزيران اليمني والسعودي في الخامس من ربيع الثاني 1440هـ الموافق 12 ديسمبر 2018.",
            ("held", "SA YE", "2018-12-12"),
        ),
    )
    def test_events(self, text: str, expected: set[Fact]) -> None:
        assert dated(text) == expected


class TestD59Eras:
    @table(
        case("وكان البلدان، الجزائر وتونس، وقعا اتفاقا أمنيا خلال العشرية السوداء.", ("DZ TN", "signed", None)),
        case(
            "توقف العمل بالاتفاق الأمني بين ليبيا ومالطا بعد ثورة 17 فبراير.",
            ("LY MT", "suspended", None),
        ),
    )
    def test_steps(self, text: str, expected: set[Fact]) -> None:
        assert steps(text) == expected

    @table(
        case("التقى الوزيران الليبي والإيطالي للمرة الأولى منذ سقوط النظام.", ("held", "IT LY", None)),
        case("استقبل وزير الداخلية الليبي سالم المنصوري السفير القطري بعد أحداث سبتمبر.", ("held", "LY QA", None)),
        case("بحث قائد كتيبة 17 فبراير الليبية مع السفير المالطي تأمين السفارة أمس.", ("held", "LY MT", "2019-07-15")),
    )
    def test_events(self, text: str, expected: set[Fact]) -> None:
        assert dated(text) == expected


class TestD60Durations:
    @table(
        case("زار وزير الدفاع الإيطالي ماركو روسي بيروت لمدة 48 ساعة والتقى نظيره اللبناني.", ("held", "IT LB", None)),
        case("التقى وزيرا خارجية مصر وقبرص في القاهرة أمس لأول مرة منذ عامين.", ("held", "CY EG", "2019-07-15")),
        gap(
            "a frequency does not keep a verb from telling an event",
            "تجتمع اللجنة الأمنية السودانية التشادية كل ستة أشهر.",
        ),
        case(
            "بدأ وزير الداخلية الغيني مامادو باري أمس زيارة إلى الرباط تستغرق ثلاثة أيام.",
            ("held", "GN MA", "2019-07-15"),
        ),
    )
    def test_events(self, text: str, expected: set[Fact]) -> None:
        assert dated(text) == expected

    @table(
        case("وقّع الأردن وصربيا أمس مذكرة تفاهم مدتها ثلاث سنوات.", ("JO RS", "signed", "2019-07-15")),
        case("تسري الاتفاقية الموقعة بين لبنان وقبرص عام 2014 لمدة خمس سنوات.", ("CY LB", "signed", "2014")),
    )
    def test_steps(self, text: str, expected: set[Fact]) -> None:
        assert steps(text) == expected


class TestMovingTheDay:
    """The same words on another day: what hangs on the day of writing moves with it, what does not stays."""

    @pytest.mark.parametrize(
        ("published", "expected"),
        [("2019-07-16", "2019-07-15"), ("2020-03-01", "2020-02-29"), ("2021-01-01", "2020-12-31"), (None, None)],
    )
    def test_yesterday(self, published: str | None, expected: str | None) -> None:
        assert dated(f"{MET} أمس.", published) == {("held", "LY TN", expected)}

    @pytest.mark.parametrize("published", ["2016-07-16", "2019-01-02", "2024-02-29", None])
    def test_a_full_date(self, published: str | None) -> None:
        assert dated(f"{MET} في 7 مايو 2015.", published) == {("held", "LY TN", "2015-05-07")}
