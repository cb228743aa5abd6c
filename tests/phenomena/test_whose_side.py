"""Whose side somebody is on where the text leaves it unsaid: pronouns, strangers, colleagues, talks spoken of."""

from tests.phenomena.facts import Fact, case, events, posts, table


class TestWhoSpeaksAtAMeeting:
    """A sentence about someone unknown is not about whom the text spoke of before."""

    @table(
        case(
            "صرح وزير الخارجية الكيني موانغي كاماو بأن بلاده تعارض القرار.\n\nوقال الجهيني عقب لقاء مغلق مع وزير "
            "الدفاع "
            "النرويجي لارس أندرسن إن الحوار مطلوب."
        ),
        case(
            "صرح وزير الخارجية الكيني موانغي كاماو بأن بلاده تعارض القرار.\n\nوقال للصحفيين عقب لقاء مغلق مع وزير "
            "الدفاع "
            "النرويجي لارس أندرسن إن الحوار مطلوب.",
            ("held", "KE NO"),
        ),
        case(
            "وصل وزير الخارجية الكيني موانغي كاماو مساء أمس.\n\nونقلت وكالة محلية عن مصدر رفيع إن المباحثات في "
            "كمبالا مع "
            "المبعوث النرويجي لارس أندرسن ركزت على الحدود."
        ),
        case(
            "تحدث وزير الخارجية الكيني موانغي كاماو أمس.\n\nوقالت مصادر إن الجهيني سيجري مباحثات مع وزير الدفاع "
            "النرويجي "
            "لارس أندرسن."
        ),
        case(
            "قالت السفيرة الكينية غريس كاماو إن الجماعة تعلم بأن صاحب الفيلق الذي تلاحقه المحكمة الخاصة قد زار أوغندا "
            "سرا، وقالت كاماو للصحفيين إن الأمر مقلق."
        ),
    )
    def test_events(self, text: str, expected: set[Fact]) -> None:
        assert events(text) == expected


class TestTalksThatAreSpokenOf:
    @table(
        case(
            "بحث الرئيس الكيني موانغي كاماو مع نظيره النرويجي لارس أندرسن أمس المفاوضات مع أوغندا والعلاقات الثنائية.",
            ("held", "KE NO"),
        ),
        case(
            "أطلع الرئيس الكيني موانغي كاماو النواب أمس على سير العمل وملف المفاوضات مع أوغندا.",
        ),
        case(
            "ناقش الرئيس الكيني موانغي كاماو الحدود أمس خلال المحادثات مع الرئيس النرويجي لارس أندرسن.",
            ("held", "KE NO"),
        ),
    )
    def test_events(self, text: str, expected: set[Fact]) -> None:
        assert events(text) == expected


class TestWhoseMeetingItIs:
    """«His» meeting is that of the man who acts, not of those whom he met before or tells of it."""

    @table(
        case(
            "التقى الرئيس الكيني موانغي كاماو، اليوم الجمعة، قادة أوغندا ورواندا، غداة لقائه الرئيس النرويجي لارس "
            "أندرسن.",
            ("held", "KE RW UG"),
            ("held", "KE NO"),
        ),
        case(
            "توجه وزير الخارجية الكيني موانغي كاماو إلى أوسلو لوضع قيادة النرويج في أجواء ما طرحه في اجتماعه مع وزير "
            "خارجية أوغندا.",
            ("held", "KE NO"),
            ("held", "KE UG"),
        ),
        case(
            "أجرى الوفد الكيني محادثات في أوسلو، وجدد خلال اجتماعه مع وزير الدفاع النرويجي لارس أندرسن الدعوة.",
            ("held", "KE NO"),
        ),
        case(
            "شكر وزير العدل الكيني موانغي كاماو، الوزيرة النرويجية غريس أندرسن، على زيارتها لكينيا.",
            ("held", "KE NO"),
        ),
        case("شكر وزير العدل الكيني موانغي كاماو، الوزير الأوغندي جون أوكيلو، على زيارتها للنرويج."),
        case(
            "أضافت المصادر أن وزير الخارجية الكيني موانغي كاماو كان قد تحدث مع الرئيس النرويجي لارس أندرسن خلال "
            "لقائهما أواخر الشهر الماضي.",
            ("held", "KE NO"),
        ),
    )
    def test_events(self, text: str, expected: set[Fact]) -> None:
        assert events(text) == expected


class TestColleagues:
    """Who is met or listed beside others may well serve the state of the one who speaks."""

    @table(
        case(
            "نفى وزير الكهرباء الكيني موانغي كاماو ذلك.\n\nوقال كاماو في مؤتمر صحافي مشترك مع وزيري التعاون "
            "والصناعة إن "
            "الحكومة مستعدة للحوار."
        ),
        case(
            "استقبل رئيس الوزراء الكيني موانغي كاماو وزير الخارجية النرويجي لارس أندرسن.\n\nوالتقى أندرسن أيضا كلا "
            "من جون "
            "أوكيلو رئيس مجلس النواب وسام أوتيينو رئيس مجلس المستشارين، إضافة إلى نظيره الكيني بول كيماني.",
            ("held", "KE NO"),
        ),
        case("قال نائب الرئيس الكيني، نائب القائد الأعلى للقوات المسلحة الفريق موانغي كاماو في اجتماع إن الحرب صعبة."),
    )
    def test_events(self, text: str, expected: set[Fact]) -> None:
        assert events(text) == expected


class TestHeadsOfSides:
    @table(
        case(
            "ترأس موانغي كاماو مساعد وزير الخارجية الكيني الاجتماع أمس.\n\nوترأس الجانب النرويجي خلال الاجتماع لارس "
            "أندرسن "
            "نائب رئيس الوزراء.",
            ("لارس أندرسن", "NO minister government"),
            ("موانغي كاماو", "KE deputy_minister foreign"),
        ),
        case(
            "وصل الجانب النرويجي أمس والتقى الوزير الكيني موانغي كاماو.",
            ("موانغي كاماو", "KE minister other"),
        ),
    )
    def test_posts(self, text: str, expected: set[Fact]) -> None:
        assert posts(text) == expected


class TestNotTheObject:
    @table(
        case(
            "قال المصدر إن الوفد الذي ترأسه موانغي كاماو، وزير خارجية كينيا السابق التقى سفير النرويج في أوغندا، "
            "فضلا عن "
            "لقائه وزير الدفاع الأوغندي جون أوكيلو.",
            ("held", "KE NO"),
            ("held", "KE UG"),
        ),
        case(
            "وكان الوزير الكيني موانغي كاماو قد التقى أمس الرئيس النرويجي لارس أندرسن في طريق عودته من زيارة لأوغندا.",
            ("held", "KE NO"),
            ("held", "KE UG"),
        ),
        case(
            "التقى وزير الدفاع الكيني موانغي كاماو سفير النرويج لارس أندرسن، فضلا عن لقائه الوزير الأوغندي جون أوكيلو.",
            ("held", "KE NO"),
            ("held", "KE UG"),
        ),
    )
    def test_events(self, text: str, expected: set[Fact]) -> None:
        assert events(text) == expected


class TestSurnamesWithAnOffice:
    """«الرئيس الأسد»: an office with one word for its holder tells the state where only one man can be meant."""

    @table(
        case("التقى الرئيس الأسد أمس وزير الخارجية الكيني موانغي كاماو.", ("held", "KE SY")),
        case("زار الرئيس السيسي كينيا.", ("held", "EG KE")),
        case("زار الرئيس مرسي كينيا."),  # he held the office in other years
        case("استقبل الرئيس الحريري السفير الكيني موانغي كاماو.", ("held", "KE LB")),
        case("التقى الأسد أمس وزير الخارجية الكيني موانغي كاماو."),
        case("استقبل المدير الحريري السفير الكيني موانغي كاماو."),
        case(
            "بحث الرئيس السوري بشار الأسد أمورا. كما بحث الرئيس الكيني موانغي كاماو الأمر. وعقد اجتماع أمس بين "
            "الرئيسين "
            "الأسد وكاماو.",
            ("held", "KE SY"),
        ),
    )
    def test_events(self, text: str, expected: set[Fact]) -> None:
        assert events(text) == expected


class TestBylines:
    @table(
        case(
            "سالم الربيعي بحث وزير المالية الكيني موانغي كاماو مع السفير النرويجي في نيروبي لارس أندرسن التعاون.",
            ("held", "KE NO"),
        ),
        case(
            "الوزير الكيني موانغي كاماو بحث مع السفير النرويجي لارس أندرسن التعاون.",
            ("held", "KE NO"),
        ),
        case(
            "أوضح الوزير الكيني سام أوتيينو أنه التقى الرئيس النرويجي لارس أندرسن مرات عدة، ويزور أوغندا.",
            ("held", "KE NO"),
            ("held", "KE UG"),
        ),
    )
    def test_events(self, text: str, expected: set[Fact]) -> None:
        assert events(text) == expected
