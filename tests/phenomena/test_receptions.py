"""Receptions: delegations told by who is in them, counted officials, courtesy visits, letters, joint statements."""

from tests.phenomena.facts import Fact, case, events, posts, table


class TestDelegationsByTheirPeople:
    """A delegation may be named by who is in it; people without office make no meeting of states."""

    @table(
        case("استقبل وزير العدل الكيني وفدا من القضاة النرويجيين.", ("held", "KE NO")),
        case("استقبل وزير العدل الكيني وفدا من المدعين العامين من النرويج.", ("held", "KE NO")),
        case("اجتمع وزير الدفاع الكيني بوفد من كبار الضباط في الجيش النرويجي.", ("held", "KE NO")),
        case("استقبل رئيس البرلمان الكيني وفدا عن مجلس الشيوخ النرويجي.", ("held", "KE NO")),
        case("استقبل وزير الداخلية الكيني وفدا أمنيا رفيع المستوى من جمهورية مالطا.", ("held", "KE MT")),
        case("استقبل الرئيس الكيني، اليوم، وفدا برلمانيا نرويجيا.", ("held", "KE NO")),
        case("بحث رئيس الأركان الكيني مع وفد عسكري تركي سبل التعاون.", ("held", "KE TR")),
        case("استقبل رئيس الحكومة الكينية وفدا من رجال الأعمال الأتراك."),
        case("استقبل رئيس الحكومة الكينية وفدا من شركة بيرغن النرويجية."),
        case("استقبل رئيس الحكومة الكينية وفدا من مجلس الأعمال النرويجي."),
        case("استقبل رئيس الحكومة الكينية وفدا من المعارضة الأوغندية."),
        case("وقعت الحكومة الكينية عقدا مع مجموعة بيرغن النرويجية."),
    )
    def test_events(self, text: str, expected: set[Fact]) -> None:
        assert events(text) == expected


class TestCountedOfficials:
    @table(
        case("التقى وزير الداخلية الكيني عددا من المسؤولين النرويجيين.", ("held", "KE NO")),
        case("أجرى الوزير الكيني محادثات مع عدد من المسؤولين النرويجيين.", ("held", "KE NO")),
        case("التقى وزير الخارجية الكيني بعدد من نظرائه، لا سيما من أوغندا ورواندا.", ("held", "KE RW UG")),
        case("التقى وزير الخارجية الكيني عددا من نظرائه من بينهم وزير خارجية أوغندا.", ("held", "KE UG")),
        case("أشاد وزير الداخلية الكيني بجهود عدد من المسؤولين النرويجيين."),
        case("التقى وزير الداخلية الكيني عددا من المواطنين في النرويج."),
    )
    def test_events(self, text: str, expected: set[Fact]) -> None:
        assert events(text) == expected


class TestWordsOfReception:
    @table(
        case(
            "قال وزير الخارجية الكيني، خلال لقاء صحافي مشترك مع نظيره النرويجي، إن العلاقات متينة.", ("held", "KE NO")
        ),
        case("أوضح الوزير الكيني في نقطة إعلامية مشتركة مع وزير خارجية النرويج أن العمل جار.", ("held", "KE NO")),
        case("قال وزير الخارجية الكيني، خلال لقاء صحافي في النرويج، إن العلاقات متينة."),
        case("عقد رئيس جهاز المخابرات الكيني لقاء بنظيره النرويجي.", ("held", "KE NO")),
        case("أدى وزير الدفاع الكيني زيارة مجاملة إلى نظيره النرويجي.", ("held", "KE NO")),
        case("زيارة مجاملة لسفير النرويج إلى رئيس البرلمان الكيني", ("held", "KE NO")),
        case("هذا ما ناقشه الرئيس الكيني مع نظيره النرويجي", ("held", "KE NO")),
        case("كتب وزير الخارجية الكيني موانغي كاماو: محادثات بناءة جمعتني اليوم بنظيري النرويجي.", ("held", "KE NO")),
        case("محادثات بناءة جمعتني اليوم بوزير خارجية النرويج، كتب وزير الخارجية الكيني.", ("held", "KE NO")),
        case("أشاد الرئيس الكيني، خلال تسلمه أوراق اعتماد السفير النرويجي الجديد، بالتعاون.", ("held", "KE NO")),
        case("قال سفير النرويج في كينيا عقب تقديم أوراق اعتماده إلى الرئيس الكيني إن التعاون مهم.", ("held", "KE NO")),
        case("قال الرئيس الكيني إن سفير النرويج ينتظر تقديم أوراق اعتماده."),
    )
    def test_events(self, text: str, expected: set[Fact]) -> None:
        assert events(text) == expected


class TestUndoneAndCommented:
    @table(
        case("هذا أول تعليق للوزير بعد إلغاء زيارة الرئيس الكيني إلى النرويج.", ("cancelled", "KE NO")),
        case("قال الوزير بعد تأجيل زيارة الرئيس الكيني إلى النرويج إن الحوار مستمر.", ("postponed", "KE NO")),
        case("في تعليقه على زيارة الوفد الكيني إلى النرويج، قال الوزير إنها ناجحة."),
    )
    def test_events(self, text: str, expected: set[Fact]) -> None:
        assert events(text) == expected


class TestWhoPresidesAndWhoIsThere:
    @table(
        case("انعقدت اليوم جلسة عمل بإشراف وزير الصحة الكيني وبحضور وفد نرويجي.", ("held", "KE NO")),
        case("جلسة العمل التي انعقدت أمس برئاسة وزير الدفاع الكيني بمشاركة السفير النرويجي.", ("held", "KE NO")),
        case("انعقدت جلسة عمل بإشراف وزير الصحة الكيني وبحضور وفد من النقابة."),
    )
    def test_events(self, text: str, expected: set[Fact]) -> None:
        assert events(text) == expected


class TestSomeByName:
    @table(
        case(
            "كانت لرئيس كينيا لقاءات مع عدة قادة دول على غرار الرئيس النرويجي والرئيس الأوغندي.",
            ("held", "KE NO"), ("held", "KE UG"),
        ),
        case("اجتمع الرئيس الكيني مع رجال أعمال على غرار رئيس شركة بيرغن النرويجية."),
        case("قال وزير الداخلية الكيني إن المحادثات بيننا وبين الجانب النرويجي كانت ناجحة.", ("held", "KE NO")),
        case("تمت المطالبة بتعجيل الأشغال خلال آخر لقاء جمع الرئيس الكيني بنظيره الأوغندي.", ("held", "KE UG")),
        case("ينتظر تعجيل الأشغال بعد لقاء سيجمع الرئيس الكيني بنظيره الأوغندي.", ("planned", "KE UG")),
    )  # fmt: skip
    def test_events(self, text: str, expected: set[Fact]) -> None:
        assert events(text) == expected


class TestPeopleWithoutOffice:
    @table(
        case("استقبل الرئيس الكيني الوفد الصحفي الكيني الذي زار النرويج."),
        case("زار وفد رياضي كيني النرويج."),
        case("استقبل الرئيس الكيني الوفد البرلماني النرويجي الذي زار أوغندا.", ("held", "KE NO"), ("held", "NO UG")),
    )
    def test_events(self, text: str, expected: set[Fact]) -> None:
        assert events(text) == expected


class TestOfTheSideNamed:
    @table(
        case(
            "حضر اللقاء عن الجانب الكيني مدير الديوان، وعن الجانب النرويجي، السفير أولاف هانسن.",
            ("أولاف هانسن", "NO ambassador foreign"),
        ),
    )
    def test_posts(self, text: str, expected: set[Fact]) -> None:
        assert posts(text) == expected


class TestEnvoysOfBodies:
    """Who is sent to a state by a body serves that body."""

    @table(
        case(
            "اجتمع مبعوث الأمم المتحدة الخاص لسوريا ناروت كريستنسن في طهران مع وزير الخارجية الإيراني.",
            ("held", "IR +UN"),
        ),
        case("التقى مبعوث الأمم المتحدة لليبيا ناروت كريستنسن وزير الخارجية التونسي.", ("held", "TN +UN")),
        case("التقى مبعوث النرويج الخاص لسوريا ناروت كريستنسن وزير الخارجية التونسي.", ("held", "NO TN")),
        case("جمعت مأدبة العشاء الرئيس الكيني مع نظيره النرويجي في أوسلو.", ("held", "KE NO")),
    )
    def test_events(self, text: str, expected: set[Fact]) -> None:
        assert events(text) == expected


class TestSummonedByNoun:
    @table(
        case("تم استدعاء سفير النرويج إلى مقر وزارة الخارجية الكينية.", ("held", "KE NO")),
        case("استدعي السفير النرويجي بنيروبي إلى وزارة الخارجية الكينية.", ("held", "KE NO")),
        case("أعلنت وزارة الخارجية الكينية استدعاء سفير النرويج للاحتجاج.", ("held", "KE NO")),
        case("أعلنت وزارة الخارجية الكينية استدعاء سفيرها في أوسلو للتشاور."),
        case("أعلنت كينيا استدعاء سفيرها لدى النرويج فورا."),
    )
    def test_events(self, text: str, expected: set[Fact]) -> None:
        assert events(text) == expected


class TestSigningUnderTheEyesOfTwo:
    @table(
        case("جرت مراسم التوقيع تحت إشراف رئيس الحكومة الكينية ونظيره النرويجي.", ("held", "KE NO")),
        case("جرت مراسم التوقيع تحت إشراف رئيس الحكومة الكينية."),
    )
    def test_events(self, text: str, expected: set[Fact]) -> None:
        assert events(text) == expected
