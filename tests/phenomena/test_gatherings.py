"""Gatherings of several states: who receives them, who takes part, and whether they are still to come."""

from tests.phenomena.facts import Fact, case, events, placed, table, took_part, typed


class TestHosts:
    """Who receives a gathering of others takes part in it."""

    @table(
        case(
            "تستضيف نيروبي غدا مؤتمرا بمشاركة وزراء خارجية أوغندا ورواندا وتنزانيا.",
            ("conference", "planned", "KE RW TZ UG"),
        ),
        case("تحتضن نيروبي غدا قمة ثنائية بحضور الرئيس الأوغندي جون أوكيلو.", ("conference", "planned", "KE UG")),
        case("استضافت نيروبي أمس مباحثات بين الوزيرين الهندي والنرويجي.", ("meeting", "held", "IN KE NO")),
        case("استضافت كينيا وزير خارجية أوغندا جون أوكيلو أمس.", ("meeting", "held", "KE UG")),
        case("تستضيف نيروبي غدا بطولة بمشاركة أوغندا ورواندا."),
    )
    def test_events(self, text: str, expected: set[Fact]) -> None:
        assert typed(text) == expected


class TestTakingPart:
    """States and delegations attend as officials do."""

    @table(
        case("شاركت كينيا في مؤتمر الأمن في أوسلو أمس.", ("conference", "held", "KE NO")),
        case("تشارك كينيا في بطولة أفريقيا في أوسلو."),
        case(
            "قمة رباعية تعقد الخميس وتجمع قادة كينيا والهند واليابان وأوغندا.",
            ("conference", "planned", "IN JP KE UG"),
        ),
        case("بحث الوفد الكيني مكونات الوفود التي ستشارك في مؤتمر السلام في أوسلو."),
        case(
            "بدأ مؤتمر المياه بحضور وزراء الدول الثلاث، من كينيا الدكتور موانغي كاماو ومن أوغندا المهندس جون أوكيلو "
            "ومن رواندا الدكتور بول كاغامي.",
            ("conference", "held", "KE RW UG"),
        ),
        case("وصل من كينيا موانغي كاماو ومن أوغندا جون أوكيلو."),
    )
    def test_events(self, text: str, expected: set[Fact]) -> None:
        assert typed(text) == expected


class TestAttendanceAhead:
    """What is agreed on, promised or planned for a gathering tells that it is still to come."""

    @table(
        case(
            "وافق الرئيس الكيني موانغي كاماو على المشاركة في قمة إقليمية في أوسلو العام المقبل.",
            ("planned", "KE NO"),
        ),
        case("قال الرئيس الكيني بعد المشاركة في مؤتمر في أوسلو إن النتائج جيدة.", ("held", "KE NO")),
        case("رفض الرئيس الكيني المشاركة في قمة إقليمية في أوسلو.", ("denied", "KE NO")),
        case("أكد الوزير الكيني موانغي كاماو مشاركته في المؤتمر المقبل في أوسلو.", ("planned", "KE NO")),
        case(
            "أعلن الوزير الكيني موانغي كاماو أن بلاده ستقدم اقتراحا خلال قمة دول عدم الانحياز.",
            ("planned", "KE +NAM"),
        ),
        case(
            "أعلن الوزير الكيني موانغي كاماو خلال قمة دول عدم الانحياز أن بلاده ستقدم اقتراحا.",
            ("held", "KE +NAM"),
        ),
        case(
            "أعربت طهران عن استيائها من عدم قيام وزير خارجية كينيا موانغي كاماو بزيارة أوسلو للمشاركة في مؤتمر دول عدم "
            "الانحياز.",
            ("denied", "KE NO"),
        ),
        case("يلتقي وزير الخارجية الكيني موانغي كاماو نظيره النرويجي الجمعة.", ("planned", "KE NO")),
        case("يلتقي وزير الخارجية الكيني موانغي كاماو نظيره النرويجي اليوم.", ("held", "KE NO")),
    )
    def test_status(self, text: str, expected: set[Fact]) -> None:
        assert events(text) == expected


class TestInvitedToAPlace:
    """Who is invited to a place is to visit it; a call for something to happen there is no invitation."""

    @table(
        case(
            "دعا الرئيس الكيني موانغي كاماو الرئيس الأوغندي جون أوكيلو إلى نيروبي العام المقبل.",
            ("visit", "proposed", "KE UG"),
        ),
        case(
            "دعا الرئيس الكيني موانغي كاماو نظيره الأوغندي جون أوكيلو إلى بلاده.",
            ("visit", "proposed", "KE UG"),
        ),
        case("دعا الوزير الكيني موانغي كاماو المجتمع الدولي إلى دعم أوغندا."),
        case("دعا الرئيس الكيني موانغي كاماو إلى كينيا آمنة."),
    )
    def test_events(self, text: str, expected: set[Fact]) -> None:
        assert typed(text) == expected


class TestSpeakers:
    """What a speaker says that he will do, would like to do, or was about to do."""

    @table(
        case('قال الرئيس الكيني موانغي كاماو: "سألتقي الرئيس الأوغندي الأسبوع المقبل".', ("planned", "KE UG")),
        case('قال الرئيس الكيني موانغي كاماو: "سنزور النرويج الشهر المقبل".', ("planned", "KE NO")),
        case(
            'قال الرئيس الكيني موانغي كاماو "كنا سنعقد هذا العام اجتماعا لمجلس التعاون الكيني الأوغندي رفيع المستوى".',
            ("cancelled", "KE UG"),
        ),
        case("قال الرئيس الكيني موانغي كاماو إنه سيتشرف بلقاء الرئيس الأوغندي جون أوكيلو.", ("proposed", "KE UG")),
        case("قال الرئيس الكيني موانغي كاماو إنه مستعد للقاء الرئيس الأوغندي.", ("proposed", "KE UG")),
        case("تشرف السفير الكيني موانغي كاماو بلقاء نظيره الأوغندي أمس.", ("held", "KE UG")),
        case("وصف الرئيس الكيني موانغي كاماو الساحل الأوغندي بالجميل."),
        case("ترتب كينيا وأوغندا لعقد لقاء بين الرئيسين الكيني والأوغندي.", ("planned", "KE UG")),
    )
    def test_status(self, text: str, expected: set[Fact]) -> None:
        assert events(text) == expected

    @table(
        case("أكد الوزير الكيني موانغي كاماو أن كينيا ستشارك في مؤتمر أوسلو.", ("planned", "KE NO")),
        case("قال الوزير الكيني موانغي كاماو إن كينيا ستنجح خلال قمة دول عدم الانحياز."),
    )
    def test_states(self, text: str, expected: set[Fact]) -> None:
        assert events(text) == expected


class TestWhoReceivesTheTalks:
    @table(
        case("استضافت نواكشوط أمس اجتماعا بين وزيري خارجية مالي والسنغال.", ("ML MR SN", "Nouakchott", "MR")),
        case("احتضنت نواكشوط لقاء جمع وزيري خارجية مالي والسنغال.", ("ML MR SN", "Nouakchott", "MR")),
        case("تحتضن الدوحة غدا اجتماعا لوزيري خارجية مالي والسنغال.", ("ML QA SN", "Doha", "QA")),
        case("انتقدت نواكشوط اجتماعا بين وزيري خارجية مالي والسنغال في بروكسل.", ("ML SN", "Brussels", "BE")),
    )
    def test_place(self, text: str, expected: set[Fact]) -> None:
        assert placed(text) == expected


class TestMembersOfADelegation:
    @table(
        case(
            "استقبل وزير الدفاع السنغالي مامادو ديوب وفدا عسكريا أردنيا يضم كلا من: قائد الدرك اللواء ناصر الشوبكي، "
            "ومدير الهجرة سيف العمري.",
            ("مامادو ديوب", "SN minister defence"),
            ("ناصر الشوبكي", "JO commander police"),
            ("سيف العمري", "JO director migration"),
        ),
        case(
            "استقبل وزير الدفاع السنغالي مامادو ديوب الوفد الأردني. وضم الوفد مدير الهجرة سيف العمري.",
            ("مامادو ديوب", "SN minister defence"),
            ("سيف العمري", "JO director migration"),
        ),
        case(
            "التقى وزير الدفاع السنغالي مامادو ديوب نظيره المالي. "
            "ويزور باريس اليوم وفد كيني يضم مدير الهجرة سيف موانغي.",
            ("مامادو ديوب", "SN minister defence"),
            (None, "ML minister defence"),
            ("سيف موانغي", "KE director migration"),
        ),
    )
    def test_took_part(self, text: str, expected: set[Fact]) -> None:
        assert took_part(text) == expected

    @table(
        case("التقى وزير الدفاع اليمني مسؤولا قطريا رفيعا في الدوحة.", ("held", "QA YE")),
        case("نفت وزارة الدفاع اليمنية لقاء الوزير بمسؤول إيراني.", ("denied", "IR YE")),
        case("قال مسؤول أمريكي إن المحادثات مع إيران مستمرة."),
    )
    def test_an_official(self, text: str, expected: set[Fact]) -> None:
        assert events(text) == expected


class TestOfficialsOfABody:
    """Of the members of a body whose officials meet a state, the one that receives them takes part."""

    @table(
        case("التقى وزير الخارجية النرويجي لارس أندرسن وزراء خارجية دول الخليج في الدوحة أمس.", ("held", "NO QA +GCC")),
        case(
            "سيلتقي وزير الخارجية النرويجي لارس أندرسن في الدوحة نظراءه في دول مجلس التعاون الخليجي.",
            ("planned", "NO QA +GCC"),
        ),
        case(
            "عقد وزير الخارجية النرويجي لارس أندرسن أمس اجتماعا مع دول مجلس التعاون الخليجي في مسقط.",
            ("held", "NO OM +GCC"),
        ),
        case("التقى وزير الخارجية النرويجي لارس أندرسن وزراء خارجية دول الخليج في لندن أمس.", ("held", "NO +GCC")),
        case("قال وزراء خارجية دول الخليج إنهم سيبحثون الأمر مع إيران."),
    )
    def test_events(self, text: str, expected: set[Fact]) -> None:
        assert events(text) == expected
