"""What is still to come, asked for, hoped or denied, and what only stands near such words (D37–D38)."""

from tests.phenomena.facts import Fact, case, dated, events, table, typed


class TestWhatAnOperatorRules:
    @table(
        case(
            "أكد الرئيس السنغالي عبدو ديالو أهمية زيارة وزير الخارجية القطري خليفة الكعبي لدكار.",
            ("held", "QA SN"),
        ),
        case(
            "أكد وزير الخارجية الأردني مازن الحياري أهمية عقد اجتماع مع نظيره القبرصي نيكوس خريستو.",
            ("proposed", "CY JO"),
        ),
        case(
            "هددت الهند بالرد بحزم احتجاجا على بدء مناورات عسكرية بين باكستان والصين.",
            ("held", "CN PK"),
        ),
        case("قال مسؤولون إنه ليس ثمة خطط لعقد لقاء بين الرئيس المالي والرئيس التشادي.", ("denied", "ML TD")),
        case(
            "كان مقررا توقيع الاتفاق خلال زيارة وزير الدفاع الهندي راجيف شارما إلى مسقط.",
            ("held", "IN OM"),
        ),
        case(
            "من المقرر توقيع الاتفاق خلال زيارة وزير الدفاع الهندي راجيف شارما إلى مسقط.",
            ("planned", "IN OM"),
        ),
        case(
            "حاولت السلطات التهدئة واستقبل وزير الداخلية المالي موسى كوني نظيره النيجري.",
            ("held", "ML NE"),
        ),
        case(
            "أعرب وزير الخارجية الياباني كينجي تاناكا عن أمله في أن تسهم زيارته إلى نيقوسيا في دعم السلام.",
            ("held", "CY JP"),
        ),
        case("أعرب الرئيس السنغالي عبدو ديالو عن رغبته في لقاء نظيره الغامبي.", ("proposed", "GM SN")),
    )
    def test_status(self, text: str, expected: set[Fact]) -> None:
        assert events(text) == expected


class TestMayBe:
    """«قد» before a present is «perhaps», before a past it tells that it happened."""

    @table(
        case("وقد يزور وزير الخارجية الهندي راجيف شارما الكويت قريبا.", ("proposed", "IN KW")),
        case("وقد زار وزير الخارجية الهندي راجيف شارما الكويت.", ("held", "IN KW")),
        case(
            "وقد تجري وزيرة الخارجية السويدية كارين ليندغرين محادثات مع نظيرها النرويجي لارس أندرسن.",
            ("proposed", "NO SE"),
        ),
        case(
            "وقد أجرت وزيرة الخارجية السويدية كارين ليندغرين محادثات مع نظيرها النرويجي لارس أندرسن.",
            ("held", "NO SE"),
        ),
    )
    def test_status(self, text: str, expected: set[Fact]) -> None:
        assert events(text) == expected


class TestMood:
    """«أن» before a present tells what may be, whatever stands before it; «لا» what is not; «أي» what nobody held."""

    @table(
        case("من المخطط أن يستقبل وزير الدفاع المالي موسى كوني نظيره التشادي.", ("planned", "ML TD")),
        case("كاد الأمر أن يستقبل الرئيس المالي نظيره التشادي.", ("proposed", "ML TD")),
        case("وصل الوزير إلى نواكشوط قبل أن يستقبل الرئيس المالي نظيره التشادي.", ("held", "ML TD")),
        case("قرر وزير الخارجية الهندي راجيف شارما ألا يزور الكويت.", ("denied", "IN KW")),
        case("ليس من المقرر أن يلتقي وزير الدفاع المالي موسى كوني نظيره التشادي.", ("denied", "ML TD")),
        case("قال وزير العدل الفلسطيني ماهر عودة إن الإفراج عنهم شرط لأي لقاء مع الجانب الإسرائيلي."),
        case(
            "قال وزير العدل الفلسطيني ماهر عودة إنه سيعلن القرار بعد اجتماع يعقده مع نظيره الأردني.",
            ("planned", "JO PS"),
        ),
        case("أشاد وزير العدل الفلسطيني ماهر عودة باللقاء مع الوفد الأردني.", ("held", "JO PS")),
    )
    def test_status(self, text: str, expected: set[Fact]) -> None:
        assert events(text) == expected


class TestGoingOn:
    """A present that goes on from what is to come tells what is to come too."""

    @table(
        case(
            "سيحضر الرئيس السنغالي عبدو ديالو قمة إقليمية يلتقي خلالها الرئيس المالي موسى كوني.",
            ("planned", "ML SN"),
        ),
        case(
            "حضر الرئيس السنغالي عبدو ديالو قمة إقليمية يلتقي خلالها الرئيس المالي موسى كوني.",
            ("held", "ML SN"),
        ),
        case(
            "من المقرر أن يحضر وزير الدفاع التركي مراد يلماز المعرض الدولي للصناعات الدفاعية في العاصمة الفرنسية، "
            "ويلتقي هناك نظيره اليوناني نيكوس ستافرو.",
            ("planned", "GR TR"),
        ),
        case(
            "يحضر وزير الدفاع التركي مراد يلماز المعرض الدولي للصناعات الدفاعية في العاصمة الفرنسية، "
            "ويلتقي هناك نظيره اليوناني نيكوس ستافرو.",
            ("held", "GR TR"),
        ),
    )
    def test_status(self, text: str, expected: set[Fact]) -> None:
        assert events(text) == expected


class TestSomeDay:
    """What comes «soon» or «in the coming weeks» has no date, but is to come."""

    @table(
        case("يزور وزير الخارجية الهندي راجيف شارما الكويت قريبا.", ("planned", "IN KW")),
        case("يلتقي وزير الدفاع التركي مراد يلماز نظيره اليوناني خلال الأسابيع المقبلة.", ("planned", "GR TR")),
        case("التقى وزير الدفاع التركي مراد يلماز لاحقا نظيره اليوناني نيكوس ستافرو.", ("held", "GR TR")),
        case("عقد وزير الدفاع التركي مراد يلماز اجتماعا مع نظيره اليوناني في وقت لاحق.", ("held", "GR TR")),
        case("تجري وزيرة الخارجية السويدية كارين ليندغرين محادثات مع نظيرها النرويجي قريبا.", ("planned", "NO SE")),
        case("أجرت وزيرة الخارجية السويدية كارين ليندغرين محادثات مع نظيرها النرويجي قريبا.", ("held", "NO SE")),
    )
    def test_status(self, text: str, expected: set[Fact]) -> None:
        assert events(text) == expected


class TestWhatIsCalledForOrAgreedOn:
    """«دعا … إلى», «اتفق … على»: what stands behind the preposition is asked for or planned, and nothing else."""

    @table(
        case(
            "دعا وزير الدفاع التشادي إدريس كوكو أمس إلى تنظيم لقاء مع نظيره الليبي عمر فرج.",
            ("proposed", "LY TD"),
        ),
        case(
            "دعا وزير الدفاع التشادي إدريس كوكو إلى ضبط النفس بعد لقائه نظيره الليبي عمر فرج.",
            ("held", "LY TD"),
        ),
        case(
            "اتفق وزير الدفاع التركي مراد يلماز مع نظيره اليوناني نيكوس ستافرو على عقد اجتماع جديد في أثينا.",
            ("planned", "GR TR"),
        ),
        case(
            "اتفق وزير الدفاع التركي مراد يلماز مع نظيره اليوناني نيكوس ستافرو على إجراء لقاء للجنة الرباعية.",
        ),
        case(
            "وافق الرئيس السنغالي عبدو ديالو، في اتصال مع الصحافة، على لقاء نظيره الغامبي لامين باري.",
            ("planned", "GM SN"),
        ),
        case("وافق مجلس الوزراء على اتفاق النقل بعد لقاء وزير النقل الأردني ونظيره العراقي.", ("held", "IQ JO")),
    )
    def test_status(self, text: str, expected: set[Fact]) -> None:
        assert events(text) == expected


class TestBothSidesNamedTogether:
    """«الجانبين X وY», «X وY» in the plural: two nisbas name the two sides."""

    @table(
        case("عقد في عمّان اجتماع بين الجانبين القطري والقبرصي.", ("meeting", "held", "CY QA")),
        case("يلتقي الوفدان التركي واليوناني الأسبوع المقبل في جنيف.", ("meeting", "planned", "GR TR")),
        case("أعلن المتحدث أن الجانبين القطري والقبرصي اتفقا على تعزيز التعاون."),
        case("جرت أمس محادثات بين السودانيين والإثيوبيين في جوبا.", ("meeting", "held", "ET SD")),
        case("وقعت اشتباكات بين السودانيين والإثيوبيين على الحدود."),
    )
    def test_events(self, text: str, expected: set[Fact]) -> None:
        assert typed(text) == expected


class TestTalksToBeTakenUp:
    """Talks that somebody wants taken up are proposed; their course, good or bad, is no event."""

    @table(
        case("شدد الوزير على ضرورة استئناف المفاوضات بين الهند وباكستان.", ("proposed", "IN PK")),
        case("يتطلب الوضع استئناف المحادثات بين الجانبين الهندي والباكستاني.", ("proposed", "IN PK")),
        case("عرض الوزير ملف المفاوضات بين الهند وباكستان."),
        case("تحدث الوزير عن تعثر المفاوضات بين الهند وباكستان."),
    )
    def test_events(self, text: str, expected: set[Fact]) -> None:
        assert events(text) == expected


class TestReadiness:
    """Who is ready for talks proposes them; denials and purposes rule no verb of the past behind them."""

    @table(
        case("أكد الرئيس السنغالي عبدو ديالو استعداده للقاء رئيس الوزراء الغامبي.", ("proposed", "GM SN")),
        case("عبرت السنغال عن استعدادها لاستئناف مفاوضات السلام مع غامبيا.", ("proposed", "GM SN")),
        case("ولمنع التوتر عرض الرئيس السنغالي مع السفير القطري خليفة الكعبي الوضع.", ("held", "QA SN")),
        case("نفى المتحدث أن يكون الرئيس السنغالي قد التقى نظيره الغامبي.", ("denied", "GM SN")),
        case(
            "وقد تحدث وزير الدفاع الهندي راجيف شارما عقب مباحثاته مع نظيره القطري خليفة الكعبي.",
            ("held", "IN QA"),
        ),
    )
    def test_status(self, text: str, expected: set[Fact]) -> None:
        assert events(text) == expected


class TestPlansOfStates:
    """States that mean to meet hold what they plan; who waits for others' summit does not."""

    @table(
        case("تعتزم كينيا وأوغندا عقد قمة في نيروبي الشهر المقبل.", ("planned", "KE UG")),
        case("ترتب كينيا، وأوغندا، ورواندا للقاء في وقت لاحق من الشهر الحالي.", ("planned", "KE RW UG")),
        case("تستعد كينيا وأوغندا لإجراء محادثات في نيروبي.", ("planned", "KE UG")),
        case("قالت كينيا وأوغندا إن عقد قمة ممكن."),
        case("سعت كينيا وأوغندا لعقد قمة."),
        case(
            "بحثوا الأزمة في قمة مصغرة يفترض أن يشارك فيها الرئيس الكيني موانغي كاماو والرئيس الأوغندي يوويري كاتو.",
            ("planned", "KE UG"),
        ),
        case("من المتوقع أن يلتقي الرئيس الكيني موانغي كاماو بأفراد العائلة أثناء وجوده في كمبالا."),
    )
    def test_status(self, text: str, expected: set[Fact]) -> None:
        assert events(text) == expected

    @table(
        case(
            "لقاء وزير الخارجية الكيني مع نظيره القطري غدا يأتي استكمالا لمباحثات وزير الدفاع الكيني مع أمير قطر.",
            ("planned", "KE QA", "2019-07-17"),
            ("held", "KE QA", None),
        ),
        case(
            "كان اهتمام الرئيس الكيني موانغي كاماو محدودا للغاية باستثناء زيارة لغانا في 2009.",
            ("held", "GH KE", "2009"),
        ),
    )
    def test_what_lies_behind(self, text: str, expected: set[Fact]) -> None:
        assert dated(text) == expected


class TestWhoGoesOn:
    """Who came to see someone is whom the sentence goes on with; «then» goes on from the sentence before."""

    @table(
        case(
            "وصل وزير الخارجية النرويجي لارس أندرسن إلى نيروبي للقاء الرئيس الكيني، على أن يلتقي نظيره المصري لاحقا.",
            ("held", "KE NO"),
            ("planned", "EG NO"),
        ),
        case(
            "سيتوجه وزير الخارجية النرويجي لارس أندرسن إلى أفريقيا. وسيحط أولا في نيروبي لأيام، ثم يزور أوغندا.",
            ("planned", "KE NO"),
            ("planned", "NO UG"),
        ),
        case("سينتقل وزير الخارجية النرويجي لارس أندرسن إلى نيروبي غدا.", ("planned", "KE NO")),
        case("ذهب وزير الخارجية النرويجي لارس أندرسن إلى القول إن كينيا مهمة."),
    )
    def test_status(self, text: str, expected: set[Fact]) -> None:
        assert events(text) == expected


class TestVisitsAhead:
    """Visits that are announced, invited to or left for."""

    @table(
        case(
            "أعلنت الحكومة الهولندية عن زيارة رئيس الوزراء، يان دي فريس، إلى الكويت.",
            ("planned", "KW NL"),
        ),
        case(
            "وجدد الرئيس السنغالي عبدو ديالو الدعوة الموجهة للرئيس المالي موسى كوني للقيام بزيارة رسمية للسنغال.",
            ("proposed", "ML SN"),
        ),
        case(
            "سيغادر وزير الدفاع الهندي راجيف شارما إلى الكويت في زيارة عمل.",
            ("planned", "IN KW"),
        ),
        case("سيغادر وزير الدفاع الهندي راجيف شارما الكويت قريبا."),
        case("تطرق الوزير الهندي راجيف شارما إلى زيارة رئيس الوزراء الهولندي يان دي فريس إلى الكويت."),
    )
    def test_events(self, text: str, expected: set[Fact]) -> None:
        assert events(text) == expected


class TestWhatADateDoesNotDate:
    """The day of a text, of the first such event, or of what is to come is not that of the event beside it."""

    @table(
        case(
            "أوضح بيان صادر عن الخارجية الأردنية اليوم أن وزير الخارجية مازن الحياري التقى نظيره القبرصي.",
            ("held", "CY JO", None),
        ),
        case(
            "التقى وزير الخارجية الأردني مازن الحياري نظيره القبرصي اليوم، وفق بيان صادر عن الوزارة.",
            ("held", "CY JO", "2019-07-16"),
        ),
        case(
            "وصل وزير الدفاع الهندي راجيف شارما إلى الكويت في أول زيارة لمسؤول هندي منذ 2009.",
            ("held", "IN KW", None),
        ),
        case(
            "دعا الرئيس السنغالي عبدو ديالو ضيفه إلى دكار العام المقبل خلال لقائه الرئيس المالي موسى كوني.",
            ("held", "ML SN", None),
        ),
        case(
            "استقبل الملك إدريس السادس، يومه الجمعة 12 يوليوز 2019، وزير الخارجية الهندي راجيف شارما في الرباط.",
            ("held", "IN MA", "2019-07-12"),
        ),
        case(
            "1987- الرئيس السنغالي عبدو ديالو يقوم بزيارة إلى مالي هي الأولى له.",
            ("held", "ML SN", "1987"),
        ),
    )
    def test_events(self, text: str, expected: set[Fact]) -> None:
        assert dated(text) == expected


class TestCalledOff:
    """A plan without a day is the one that the text tells as put off; with a day it is a new one."""

    @table(
        case(
            "أرجأ الرئيس السوداني بكري الطيب اجتماعه مع نظيره الإثيوبي. وكان من المقرر عقد اجتماع بين الرئيس السوداني "
            "بكري الطيب ونظيره الإثيوبي في الخرطوم.",
            ("postponed", "ET SD"),
        ),
        case(
            "أرجأ الرئيس السوداني بكري الطيب اجتماعه مع نظيره الإثيوبي. ومن المقرر عقد اجتماع بين الرئيس السوداني "
            "بكري الطيب ونظيره الإثيوبي في 3 أغسطس المقبل.",
            ("postponed", "ET SD"),
            ("planned", "ET SD"),
        ),
    )
    def test_status(self, text: str, expected: set[Fact]) -> None:
        assert events(text) == expected


class TestForumsAndHighCouncils:
    """A forum of two states is an event where it is opened or held, a council of both where it convenes."""

    @table(
        case(
            "يفتتح رئيس الحكومة التونسية هادي السالمي غدا منتدى رجال الأعمال التونسي السنغالي في دكار.",
            ("conference", "planned", "SN TN"),
        ),
        case("اختتمت في عمّان أشغال المنتدى الاقتصادي الأردني الماليزي.", ("conference", "held", "JO MY")),
        case("قال رئيس المنتدى الاقتصادي الأردني الماليزي إن التجارة نمت."),
        case(
            "من المقرر أن يعقد اجتماع مجلس التعاون رفيع المستوى المصري الصربي في القاهرة قريبا.",
            ("session", "planned", "EG RS"),
        ),
        case("عقد المجلس الأعلى لمجلس التعاون اجتماعا في مسقط."),
    )
    def test_events(self, text: str, expected: set[Fact]) -> None:
        assert typed(text) == expected


class TestTheDayOfAPlan:
    """A day gone, or the day of the news, is not that of what is to come; nor is a day to come that of what is over."""

    @table(
        case(
            "أعلنت الخارجية الأردنية اليوم أن الوزير مازن الحياري سيزور نيقوسيا.",
            ("planned", "CY JO", None),
        ),
        case(
            "قالت الخارجية الأردنية أمس إن الوزير مازن الحياري سيزور نيقوسيا يوم 20 يوليو.",
            ("planned", "CY JO", "2019-07-20"),
        ),
        case(
            "جاء التصريح غداة زيارة وزير الدفاع الهندي راجيف شارما إلى الكويت، قبل القمة المقررة غدا الأربعاء.",
            ("held", "IN KW", None),
        ),
        case(
            "سيزور وزير الدفاع الهندي راجيف شارما الكويت اليوم الثلاثاء.",
            ("planned", "IN KW", "2019-07-16"),
        ),
    )
    def test_events(self, text: str, expected: set[Fact]) -> None:
        assert dated(text) == expected


class TestLookAlikes:
    """Rounds of talks are no tours, refugees no guests, and what should be built on in a visit is no proposal of it."""

    @table(
        case("اتفقت مصر وصربيا على عقد جولة جديدة في أستانة خلال مايو المقبل."),
        case("قال وزير الهجرة المالطي جوزيف فيلا إن بلاده ستستقبل 200 شخص وصلوا مع وزير ليبي."),
        case(
            "ينبغي البناء على ما تحقق في زيارة وزير الدفاع الهندي راجيف شارما إلى الكويت.",
            ("held", "IN KW"),
        ),
    )
    def test_events(self, text: str, expected: set[Fact]) -> None:
        assert events(text) == expected


class TestPlansThatCameToNothing:
    """A plan told as past shares the fate that its sentence, or the text for the visit it belongs to, tells."""

    @table(
        case(
            "كان من المتوقع أن يعقد الرئيس المالي موسى كوني والرئيس السنغالي عبدو ديالو قمة في دكار لكنها ألغيت.",
            ("cancelled", "ML SN"),
        ),
        case(
            "كان من المقرر أن يزور وزير الخارجية الهندي راجيف شارما الكويت أمس إلا أن الزيارة تأجلت.",
            ("postponed", "IN KW"),
        ),
        case(
            "كان وزير الخارجية الهندي راجيف شارما يعتزم زيارة الكويت، غير أنه أرجأ رحلته.",
            ("postponed", "IN KW"),
        ),
        case(
            "كان من المقرر أن يزور وزير الخارجية الهندي راجيف شارما الكويت غدا قبل أن تلغى الزيارة.",
            ("cancelled", "IN KW"),
        ),
        case(
            "من المقرر أن يزور وزير الخارجية الهندي راجيف شارما الكويت غدا، لكنه ألغى مؤتمره الصحفي.",
            ("planned", "IN KW"),
        ),
        case(
            "أعلنت الدوحة تأجيل زيارة وزير الخارجية القطري خليفة الكعبي إلى تركيا. وكان من المفترض أن يلتقي الوزير "
            "القطري خليفة الكعبي نظيره التركي مراد يلماز.",
            ("postponed", "QA TR"),
        ),
        case(
            "أعلنت الدوحة تأجيل زيارة وزير الخارجية القطري خليفة الكعبي إلى تركيا. ومن المقرر أن يلتقي الوزير "
            "القطري خليفة الكعبي نظيره التركي مراد يلماز.",
            ("postponed", "QA TR"),
            ("planned", "QA TR"),
        ),
    )
    def test_status(self, text: str, expected: set[Fact]) -> None:
        assert events(text) == expected


class TestWhatStandsBehindTheGoal:
    """«زيارة X إلى لبنان المقررة غدا»: the adjective of a visit stands behind its goal."""

    @table(
        case("تحدثت الصحف عن أن زيارة الرئيس الهندي راجيف شارما إلى لبنان المقررة غدا قد تلغى.", ("planned", "IN LB")),
        case("تكتسب زيارة الرئيس الهندي راجيف شارما إلى لبنان المرتقبة أهمية كبيرة.", ("planned", "IN LB")),
        case("تكتسب زيارة الرئيس الهندي راجيف شارما إلى لبنان الرسمية المقبلة أهمية كبيرة.", ("planned", "IN LB")),
        case("تكتسب زيارة الرئيس الهندي راجيف شارما إلى لبنان الأخيرة أهمية كبيرة.", ("held", "IN LB")),
        case("تعول المعارضة على زيارة الرئيس الهندي راجيف شارما إلى لبنان.", ("planned", "IN LB")),
        case("وضع الرئيس الهندي راجيف شارما في أجندته القريبة زيارة العاصمة بيروت.", ("planned", "IN LB")),
    )
    def test_status(self, text: str, expected: set[Fact]) -> None:
        assert events(text) == expected


class TestNoPlans:
    """The eve of a day gone, the occasion of an announcement, a visit one is on, what experts agree «that» it is."""

    @table(
        case("أطلقت الصواريخ الأربعاء الماضي، عشية زيارة الرئيس السنغالي عبدو ديالو إلى مالي.", ("held", "ML SN")),
        case("أطلقت الصواريخ أمس، عشية زيارة الرئيس السنغالي عبدو ديالو إلى مالي.", ("planned", "ML SN")),
        case(
            "أعلن وزير الدفاع التركي مراد يلماز أن بلاده ستبدأ تدريب قواتها، خلال لقاء مع نظيره اليوناني.",
            ("held", "GR TR"),
        ),
        case(
            "أعلن وزير الدفاع التركي مراد يلماز أن الاتفاق سيوقع خلال لقاء مع نظيره اليوناني نيكوس ستافرو.",
            ("planned", "GR TR"),
        ),
        case("أشاد الرئيس الهندي راجيف شارما الذي يؤدي زيارة عمل إلى تونس بالعلاقات.", ("held", "IN TN")),
        case("يؤدي الرئيس الهندي راجيف شارما زيارة عمل إلى تونس.", ("planned", "IN TN")),
        case("يجمع الخبراء على أن زيارة ملك إسبانيا للرباط تكرس العلاقات.", ("held", "ES MA")),
        case(
            "اتفق الجانبان على التعاون على أن يزور وزير الدفاع التركي مراد يلماز أثينا قريبا.",
            ("planned", "GR TR"),
        ),
    )
    def test_status(self, text: str, expected: set[Fact]) -> None:
        assert events(text) == expected


class TestRumours:
    """What rumours tell is no event; denied, it is denied; news of an event are no rumours."""

    @table(
        case("تناقل ناشطون أنباء تتحدث عن زيارة يجريها الرئيس الهندي راجيف شارما إلى الكويت."),
        case("انتشرت شائعات عن لقاء بين الرئيس التركي ونظيره اليوناني."),
        case(
            "نفى المتحدث الشائعات عن لقاء بين الرئيس التركي ونظيره اليوناني.",
            ("denied", "GR TR"),
        ),
        case("وسط شائعات لا تنتهي، التقى الرئيس التركي مراد يلماز نظيره اليوناني.", ("held", "GR TR")),
    )
    def test_status(self, text: str, expected: set[Fact]) -> None:
        assert events(text) == expected


class TestWhatDidNotComeAbout:
    @table(
        case(
            "كان من المقرر أن يلتقي وزير الخارجية السوداني نظيره المصري أمس، غير أن اللقاء لم يعقد.",
            ("cancelled", "EG SD"),
        ),
        case(
            "كان من المنتظر أن يزور وزير الدفاع الكيني مقديشو الأحد، لكن الزيارة لم تتم.",
            ("cancelled", "KE SO"),
        ),
        case(
            "كان من المقرر أن يلتقي وزير الخارجية السوداني نظيره المصري، لكن لم يحدد مكان اللقاء بعد.",
            ("planned", "EG SD"),
        ),
        case("لم تتوقف الاتصالات، وقد التقى وزير الداخلية العراقي نظيره الإيراني أمس.", ("held", "IQ IR")),
        case("لم يحضر الرئيس، فقد استقبل وزير الداخلية العراقي نظيره الإيراني.", ("held", "IQ IR")),
        case("نفى مكتب رئيس الوزراء العراقي عقد أي لقاء مع مسؤولين سوريين.", ("denied", "IQ SY")),
        case("نفى وزير الداخلية العراقي أن يكون قد التقى نظيره الإيراني.", ("denied", "IQ IR")),
        case("اجتمع الوزير العماني سالم الحارثي بالوفد الهندي في مكتب رئيس الوزراء العراقي.", ("held", "IN OM")),
    )
    def test_status(self, text: str, expected: set[Fact]) -> None:
        assert events(text) == expected


class TestRefusedAndCalledOff:
    @table(
        case("تقرر إلغاء اللقاء الذي كان سيجمع الرئيس القبرصي بنظيره التركي.", ("cancelled", "CY TR")),
        case("كان مقررا أن يبحثا لقاء كان سيجمع الرئيس القبرصي بنظيره التركي."),
        case(
            "فند المتحدث باسم الرئاسة السودانية ما تردد عن لقاء جمع الرئيس بمسؤولين إسرائيليين.",
            ("denied", "IL SD"),
        ),
        case("رفض الرئيس الصومالي لقاء وزير الخارجية الكيني.", ("denied", "KE SO")),
        case("رفض الرئيس الصومالي القرار بعد لقاء وزير الخارجية الكيني.", ("held", "KE SO")),
        case("استقبل الرئيس التونسي وزيري خارجية مالطا وقبرص كلا على حدة.", ("held", "MT TN"), ("held", "CY TN")),
        case("استقبل الرئيس التونسي وزيري خارجية مالطا وقبرص.", ("held", "CY MT TN")),
    )
    def test_status(self, text: str, expected: set[Fact]) -> None:
        assert events(text) == expected

    @table(
        case(
            "التقى وزير الخارجية الأردني اليوم في باريس نظيره الفرنسي، كما التقى أمس في برلين نظيره الألماني.",
            ("held", "FR JO", "2019-07-16"),
            ("held", "DE JO", "2019-07-15"),
        ),
        case(
            "استقبل وزير الدفاع الكيني ظهر اليوم في نيروبي نظيره الصومالي، ثم التقى نظيره الأوغندي.",
            ("held", "KE SO", "2019-07-16"),
            ("held", "KE UG", "2019-07-16"),
        ),
    )
    def test_several(self, text: str, expected: set[Fact]) -> None:
        assert dated(text) == expected


class TestLeavingForSomewhere:
    """Who leaves for a place at a time that is told will be there; without a time the present leaves it open."""

    @table(
        case("يغادر الرئيس السنغالي عبدو ديالو اليوم إلى الكويت.", ("planned", "KW SN")),
        case("يغادر الرئيس السنغالي عبدو ديالو غدا الأربعاء إلى مسقط لحضور القمة.", ("planned", "OM SN")),
        case("يغادر الرئيس السنغالي عبدو ديالو إلى الكويت."),
    )
    def test_status(self, text: str, expected: set[Fact]) -> None:
        assert events(text) == expected


class TestCommitteesOfTheTwo:
    """A joint committee without states is that of the two who act."""

    @table(
        case("اتفقت السنغال والكويت على عقد اللجنة الاقتصادية المشتركة.", ("planned", "KW SN")),
        case("عقدت السنغال والكويت الدورة الثالثة للجنة المشتركة.", ("held", "KW SN")),
        case("أكدت السنغال والكويت أهمية اللجنة المشتركة."),
        case("أكدت السنغال أهمية عقد اللجنة المشتركة."),
    )
    def test_status(self, text: str, expected: set[Fact]) -> None:
        assert events(text) == expected


class TestWhoIsToCome:
    """Whom others met with is not who is to come."""

    @table(
        case(
            "أشار إلى لقاء بين كاماو والرئيس السنغالي عبدو ديالو، ويتوقع أن يزور الكويت قريبا.",
        ),
        case(
            "أشار إلى لقاء الرئيس السنغالي عبدو ديالو، ويتوقع أن يزور السفير الهندي راجيف شارما الكويت قريبا.",
            ("planned", "IN KW"),
        ),
    )
    def test_status(self, text: str, expected: set[Fact]) -> None:
        assert events(text) == expected
