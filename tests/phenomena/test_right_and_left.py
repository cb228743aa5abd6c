"""Where the names of officials begin and end: commas, quote marks, surnames that are other words, whom they serve."""

from tests.phenomena.facts import Fact, case, posts, table, typed


class TestNamesSetOff:
    @table(
        case("نفى نائب الرئيس الأمريكي، مارك بيرنز، هذه الاتهامات.", ("مارك بيرنز", "US vice_president presidency")),
        case(
            "قالت رئيسة وزراء باربادوس، موتيا كيرلي، إن بلادها مستعدة.",
            ("موتيا كيرلي", "BB head_of_government government"),
        ),
        case(
            'قال وزير الخارجية الإسباني "خوتسي مارغانيو" في تصريح صحفي.',
            ("خوتسي مارغانيو", "ES minister foreign"),
        ),
        case("قال وزير الخارجية الليبي، صباح أمس، إن الوفد وصل."),
        case('قال وزير الخارجية الليبي "لن نقبل" هذا الأمر.'),
        case("غادر وزير الدفاع التونسي، قادما من روما، المطار."),
    )
    def test_between_marks(self, text: str, expected: set[Fact]) -> None:
        assert posts(text) == expected

    @table(
        case(
            "أدان معالي الأمين العام لجامعة الدول العربية حسام الشافعي الهجوم.",
            ("حسام الشافعي", "- secretary_general organization"),
        ),
        case("قال وزير الصحة الليبي الدكتور مساعد الهلالي إن.", ("مساعد الهلالي", "LY minister health")),
        case("رحب وزير العدل التونسي، حفظهم الله، بالقرار."),
        case("قال وزير الخارجية الإيطالي ماركو روسي إن اللقاء مهم.", ("ماركو روسي", "IT minister foreign")),
        case("قال السفير الفرنسي جان روسي الأصل إن اللقاء مهم.", ("جان", "FR ambassador foreign")),
        case("أعلن الرئيس المالطي جوزيف فيلا استعداده للحوار.", ("جوزيف فيلا", "MT head_of_state presidency")),
        case("قال الأمير سالم بن ناصر لعبد الفتاح السيسي إن العلاقات قوية."),
        case("طلب مبعوث الأمم المتحدة المساهمة في الإغاثة."),
    )
    def test_right_edge(self, text: str, expected: set[Fact]) -> None:
        assert posts(text) == expected


class TestWordsThatAreNames:
    """An office, a noun or a verb that is a family's name, and names spelt like a function word."""

    @table(
        case("ترأس وزير الخارجية الأردني سامر الخطيب الاجتماع.", ("سامر الخطيب", "JO minister foreign")),
        case("قال وزير العدل اليمني نبيل القاضي إن المحاكم مستقلة.", ("نبيل القاضي", "YE minister justice")),
        case("التقى وزير العدل اليمني نبيل قاضي المحكمة.", ("نبيل", "YE minister justice")),
        case("أوضح قائد الجيش الأردني ماجد العدوان أن التمرين انتهى.", ("ماجد العدوان", "JO chief_of_staff army")),
        case("أدان الرئيس التونسي ماجد العدوان على اليمن.", ("ماجد", "TN head_of_state presidency")),
        case("قال وزير العدل البرتغالي روي بيريرا إن القانون جاهز.", ("روي بيريرا", "PT minister justice")),
        case("قالت وزيرة العدل السويدية آنا ليندستروم إن القانون جاهز.", ("آنا ليندستروم", "SE minister justice")),
        case("التقى وزير العدل التونسي كريم المصري نظيره المالي.", ("كريم المصري", "TN minister justice")),
        case("التقى وزير العدل التونسي كريم الحربي نظيره المالي.", ("كريم الحربي", "TN minister justice")),
        case("قال النائب اللبناني كريم الحاج إن الجلسة أرجئت.", ("كريم الحاج", "LB legislator parliament")),
        case("قالت وزيرة العدل التونسية هادية الجفال إن القانون جاهز.", ("هادية الجفال", "TN minister justice")),
        case("قالت وزيرة العدل السويدية أنا واثقة."),
        case("أكدت وزيرة العدل الكندية في آن واحد تمسكها بالقانون."),
        case("قال قائد الدرك الموريتاني سيدي ولد الشيخ إن الوضع هادئ.", ("سيدي ولد الشيخ", "MR commander police")),
        case("وأضاف إيلاري كونتي (سفير إيطاليا لدى العراق) أن الدعم مستمر.", ("إيلاري كونتي", "IT ambassador foreign")),
    )
    def test_posts(self, text: str, expected: set[Fact]) -> None:
        assert posts(text) == expected


class TestWhomTheyServe:
    @table(
        case(
            "قال سالم المنصوري، مستشار رئيس الوزراء الليبي نادر الهلالي، إن الوفود ستحضر.",
            ("سالم المنصوري", "LY adviser government"),
            ("نادر الهلالي", "LY head_of_government government"),
        ),
        case(
            "قال متحدث باسم رئيس الوزراء الليبي نادر الهلالي إن الوفود ستحضر.",
            ("نادر الهلالي", "LY head_of_government government"),
        ),
        case(
            "قال المتحدث باسم رئيس الوزراء الليبي نادر الهلالي إن الوفود ستحضر.",
            ("نادر الهلالي", "LY spokesperson government"),
        ),
        case(
            "قال المتحدث باسم وزارة الداخلية الليبية نادر الهلالي إن الوفود ستحضر.",
            ("نادر الهلالي", "LY spokesperson interior"),
        ),
        case(
            "قال المبعوث الشخصي للأمين العام للأمم المتحدة في الصحراء كارل فيبر إن الجولة ناجحة.",
            ("كارل فيبر", "- envoy organization"),
        ),
        case(
            "قالت مساعدة وزير الخارجية الأمريكي لشؤون أمريكا اللاتينية ماريا ويلسون إن الحوار مفيد.",
            ("ماريا ويلسون", "US deputy_minister foreign"),
        ),
        case(
            "قال الناطق الإعلامي في شرطة منطقة تبوك السعودية العقيد فهد الرشيدي إن الحادث وقع.",
            ("فهد الرشيدي", "SA spokesperson police"),
        ),
        case("استقبل الشيخ ناصر بن حمد نائب أمير دولة قطر الوفد.", ("ناصر بن حمد", "QA vice_president presidency")),
        case("قال رئيس جمهورية الكونغو جان باري إن البلاد آمنة.", ("جان باري", "CG head_of_state presidency")),
    )
    def test_posts(self, text: str, expected: set[Fact]) -> None:
        assert posts(text) == expected

    @table(
        case(
            "عبّر وزير الخارجية الروسي إيفان سوكولوف، خلال اتصال هاتفي مع وزير الخارجية التونسي هادي السالمي، عن شكره.",
            ("call", "held", "RU TN"),
        ),
    )
    def test_who_speaks(self, text: str, expected: set[Fact]) -> None:
        assert typed(text) == expected


class TestStatesAndFields:
    @table(
        case(
            "أعلنت وزارة الخارجية المالطية أن الوزير جوزيف فيلا سيزور تونس الأحد.",
            ("جوزيف فيلا", "MT minister foreign"),
        ),
        case("استقبلت وزارة الخارجية المالطية الوزير الليبي سالم المنصوري.", ("سالم المنصوري", "LY minister other")),
        case("دعا البابا بطرس إلى السلام في مالطا ومالطا بلد صغير.", ("بطرس", "VA head_of_state presidency")),
        case(
            "قال رئيس مجلس الوزراء اللبناني وليد كرامي إن الأمر انتهى. وأضاف الرئيس وليد كرامي أن الحكومة باقية.",
            ("وليد كرامي", "LB head_of_government government"),
        ),
        case("قال الرئيس اللبناني وليد كرامي إن الأمر انتهى.", ("وليد كرامي", "LB head_of_state presidency")),
    )
    def test_posts(self, text: str, expected: set[Fact]) -> None:
        assert posts(text) == expected

    def test_where_a_visit_leads_is_no_state_of_the_guest(self) -> None:
        text = (
            "اطلع المجلس على زيارة صاحب السمو الملكي الأمير ناصر بن حمد بن سالم ولي العهد نائب رئيس مجلس الوزراء "
            "وزير الدفاع لجمهورية مصر العربية."
        )
        assert {office.split()[0] for _, office in posts(text) if office} == {"-"}
