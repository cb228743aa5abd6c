"""Talks of several states: who sat with whom, what is only spoken of, who speaks where."""

from tests.phenomena.facts import Fact, case, events, placed, table, typed


class TestOnlySpokenOf:
    """Talks that stand still or are what someone speaks about are no meeting of those whom they are with."""

    @table(
        case("قال السفير الكيني موانغي كاماو إن اللقاءات المباشرة مع المسؤولين الأوغنديين توقفت منذ بدء النزاع."),
        case("قالت وزيرة خارجية كينيا وانجيرو مواي إن المحادثات مع الجانب الأوغندي لا تزال صعبة."),
        case("وبشأن المحادثات مع الجانب الأوغندي، قالت وزيرة خارجية كينيا وانجيرو مواي إن الطريق طويل."),
        case("علقت المباحثات منذ مارس الماضي مع وجود نقاط خلاف بين نيروبي وكمبالا."),
        case("أجرى وزير خارجية كينيا موانغي كاماو محادثات مع الجانب الأوغندي أمس.", ("held", "KE UG")),
        case(
            "قال وزير خارجية كينيا موانغي كاماو إن المحادثات التي أجراها مع نظيره الأوغندي جون أوكيلو كانت صعبة.",
            ("held", "KE UG"),
        ),
        case(
            "قال وزير خارجية كينيا موانغي كاماو بعد محادثات مع نظيره الأوغندي جون أوكيلو إن التجارة توقفت.",
            ("held", "KE UG"),
        ),
    )
    def test_status(self, text: str, expected: set[Fact]) -> None:
        assert events(text) == expected

    @table(
        case("استعرض وزير دفاع كينيا موانغي كاماو أسباب التوتر العسكري مع الأمم المتحدة."),
        case("بحث وزير دفاع كينيا موانغي كاماو سبل التعامل مع أوغندا."),
        case("ناقش وزير دفاع كينيا موانغي كاماو الاتفاق مع وزير دفاع أوغندا."),
        case(
            "بحث وزير دفاع كينيا موانغي كاماو التعاون العسكري مع نظيره الأوغندي جون أوكيلو.",
            ("held", "KE UG"),
        ),
        case("بحث وزير دفاع كينيا موانغي كاماو مع نظيره الأوغندي جون أوكيلو التعاون.", ("held", "KE UG")),
    )
    def test_bonds(self, text: str, expected: set[Fact]) -> None:
        assert events(text) == expected


class TestTogetherOrSingly:
    """At a three-way meeting all sit together; whom someone calls, he calls one by one."""

    @table(
        case(
            "عقد وزير خارجية كينيا موانغي كاماو اجتماعا ثلاثيا مع وزير خارجية أوغندا جون أوكيلو ووزير خارجية رواندا "
            "بول موغابو.",
            ("held", "KE RW UG"),
        ),
        case(
            "أجرى وزير خارجية كينيا موانغي كاماو محادثات ثلاثية مع وزير خارجية أوغندا جون أوكيلو ووزير خارجية رواندا "
            "بول موغابو.",
            ("held", "KE RW UG"),
        ),
        case(
            "عقد وزير خارجية كينيا موانغي كاماو اجتماعا مع وزير خارجية أوغندا جون أوكيلو ووزير خارجية رواندا بول "
            "موغابو.",
            ("held", "KE UG"),
            ("held", "KE RW"),
        ),
        case(
            "أجرى الرئيس الكيني موانغي كاماو اليوم اتصالات مع قادة أوغندا ورواندا.",
            ("held", "KE UG"),
            ("held", "KE RW"),
        ),
        case(
            "أجرى الأمين العام للأمم المتحدة أنطونيو غوتيريش اتصالات مكثفة مع كينيا وأوغندا.",
            ("held", "KE +UN"),
            ("held", "UG +UN"),
        ),
    )
    def test_events(self, text: str, expected: set[Fact]) -> None:
        assert events(text) == expected


class TestSpeakingAtAGathering:
    """Who speaks at a gathering abroad is there, unless he speaks from afar or it has but its seat there."""

    @table(
        case(
            "قال وزير دفاع كينيا موانغي كاماو في اجتماع لوزراء الدفاع في أوسلو أمس إن الوضع تغير.",
            ("conference", "held", "KE NO"),
        ),
        case("قال وزير دفاع كينيا موانغي كاماو في مؤتمر في أوسلو إن الوضع تغير.", ("conference", "held", "KE NO")),
        case("قال وزير دفاع كينيا موانغي كاماو في اجتماع مع جنوده في أوسلو إن الوضع تغير."),
        case("قال وزير دفاع كينيا موانغي كاماو في كلمته أمام قمة أوسلو عبر الفيديو إن الوضع تغير."),
        case("أعلن وزير دفاع كينيا موانغي كاماو في قمة دافوس أن الوضع تغير."),
        case("سرق لص حقيبة وزير دفاع كينيا موانغي كاماو في مؤتمر في أوسلو."),
    )
    def test_events(self, text: str, expected: set[Fact]) -> None:
        assert typed(text) == expected

    @table(
        case("قال وزير دفاع كينيا موانغي كاماو في مؤتمر في أوسلو إن الوضع تغير.", ("KE NO", "Oslo", "NO")),
    )
    def test_places(self, text: str, expected: set[Fact]) -> None:
        assert placed(text) == expected


class TestUnknownSubjects:
    """What a delegation whose state is not said will hold, nobody named before it holds."""

    @table(
        case("قال رئيس الوفد إن قرار الحكومة الكينية مؤسف وإن الوفد سينظم اجتماعات مع ممثلي الحكومة الأوغندية."),
        case("قال الوزير الكيني موانغي كاماو إن بلاده ستعقد اجتماعا مع ممثلي الحكومة الأوغندية.", ("planned", "KE UG")),
        case("من المتوقع أن تقوم مفوضة الأمم المتحدة لحقوق الإنسان وانجيرو مواي بزيارة إلى كينيا هذا الشهر."),
    )
    def test_status(self, text: str, expected: set[Fact]) -> None:
        assert events(text) == expected


class TestChairs:
    """Who chairs a gathering is there; the head of a delegation chairs nothing."""

    @table(
        case(
            "بدأ اجتماع التحالف الدولي، الذي يرأسه وزير خارجية كينيا موانغي كاماو، ونظيره الأوغندي جون أوكيلو.",
            ("meeting", "held", "KE UG"),
        ),
        case(
            "عقدت الدورة الثالثة للمجلس برئاسة وزير خارجية كينيا موانغي كاماو ونظيره الأوغندي جون أوكيلو.",
            ("session", "held", "KE UG"),
        ),
        case(
            "عقد وزراء الصحة اجتماعهم برئاسة وزير صحة كينيا موانغي كاماو وبحضور وزير صحة أوغندا جون أوكيلو.",
            ("meeting", "held", "KE UG"),
        ),
        case(
            "عقد الاجتماع الوزاري للتحالف بدعوة مشتركة من وزير خارجية كينيا موانغي كاماو ونظيره الأوغندي جون أوكيلو.",
            ("meeting", "held", "KE UG"),
        ),
        case("انتهى الاجتماع مع وفد من كينيا برئاسة جون أوكيلو وزير صحة أوغندا."),
        case(
            "نوه بالاجتماع الذي عقده رئيس كينيا موانغي كاماو وحضره وزيرا خارجية أوغندا ورواندا.",
            ("meeting", "held", "KE RW UG"),
        ),
        case(
            "قال وزير خارجية كينيا موانغي كاماو في لقاء صحافي جمعه بوزير خارجية أوغندا جون أوكيلو إن الحدود آمنة.",
            ("meeting", "held", "KE UG"),
        ),
        case("قال وزير خارجية كينيا موانغي كاماو في لقاء صحافي مع قناة أوغندية إن الحدود آمنة."),
        case("عقد الحزب مؤتمرا برئاسة وزير صحة كينيا موانغي كاماو ووزير عدل كينيا بيتر أوتيينو."),
    )
    def test_events(self, text: str, expected: set[Fact]) -> None:
        assert typed(text) == expected


class TestAddresses:
    """Who speaks before the parliament of another state meets it, if he is there."""

    @table(
        case("ألقى رئيس كينيا موانغي كاماو خطابا أمام البرلمان الأوغندي.", ("session", "held", "KE UG")),
        case("خاطب رئيس كينيا موانغي كاماو الكونغرس الأميركي.", ("session", "held", "KE US")),
        case("سيلقي رئيس كينيا موانغي كاماو كلمة أمام مجلس النواب الأوغندي.", ("session", "planned", "KE UG")),
        case("ألقى رئيس كينيا موانغي كاماو خطابا أمام البرلمان الأوغندي عبر الفيديو."),
        case("ألقى رئيس كينيا موانغي كاماو خطابا أمام البرلمان الكيني."),
        case("وجه رئيس كينيا موانغي كاماو خطابا إلى البرلمان الأوغندي."),
    )
    def test_events(self, text: str, expected: set[Fact]) -> None:
        assert typed(text) == expected


class TestStatesThatHold:
    """States are the subject of a verb of holding as officials are."""

    @table(
        case("أجرت كينيا وأوغندا محادثات في أوسلو أمس.", ("meeting", "held", "KE UG")),
        case("عقدت كينيا وأوغندا ورواندا اجتماعا في نيروبي أمس.", ("meeting", "held", "KE RW UG")),
        case(
            "تعقد كينيا وأوغندا وعشر دول أخرى من المنطقة اجتماعا غدا لبحث التجارة.",
            ("meeting", "planned", "KE UG"),
        ),
        case("شهدت كينيا وأوغندا اجتماعا للمعارضة أمس."),
        case("أجرى وفد نرويجي محادثات في كمبالا أمس.", ("meeting", "held", "NO UG")),
        case(
            "رحب بالخطة التي وافقت عليها كينيا خلال عامين من المحادثات مع أوغندا ورواندا.",
            ("meeting", "held", "KE RW UG"),
        ),
        case("أجرى وفد نرويجي محادثات مع المعارضة في كمبالا أمس."),
        case("أجرى الوزير الكيني موانغي كاماو محادثات في جنيف أمس."),
    )
    def test_events(self, text: str, expected: set[Fact]) -> None:
        assert typed(text) == expected


class TestWhoTakesPart:
    """Who joins a gathering, stands beside others at it, or is listed as one of its states takes part."""

    @table(
        case(
            "شاركت كينيا، اليوم، إلى جانب أكثر من أربعين دولة، في مؤتمر انعقد في النرويج.",
            ("conference", "held", "KE NO"),
        ),
        case(
            "سينضم إلى الاجتماع رؤساء أركان الجيش في البلدان الشريكة، وهي كينيا وأوغندا ورواندا.",
            ("conference", "planned", "KE RW UG"),
        ),
        case("انضمت كينيا إلى الحلف أمس إلى جانب أوغندا ورواندا."),
        case(
            "عقد اجتماع لوزراء الخارجية في أوسلو أمس بمشاركة وزير خارجية كينيا موانغي كاماو ونظيره الأوغندي.",
            ("conference", "held", "KE NO UG"),
        ),
        case(
            "عقد اجتماع ثلاثي في أوسلو أمس بمشاركة وزير خارجية كينيا موانغي كاماو ونظيره الأوغندي.",
            ("meeting", "held", "KE UG"),
        ),
    )
    def test_events(self, text: str, expected: set[Fact]) -> None:
        assert typed(text) == expected


class TestWhoActs:
    """Whom an empty verb, «as well» and an example mean."""

    @table(
        case(
            "بدأ الوزير الكيني موانغي كاماو نهاره بلقاء الرئيس الأوغندي جون أوكيلو.",
            ("held", "KE UG"),
        ),
        case("بدأ الوزير الكيني موانغي كاماو نهاره بلقاء الصحفيين في أوغندا."),
        case(
            "يلتقي الرئيس الكيني موانغي كاماو غدا الأمين العام للأمم المتحدة أنطونيو غوتيريش، كما سيلتقي وزراء خارجية "
            "أوغندا ورواندا.",
            ("planned", "KE +UN"),
            ("planned", "KE RW UG"),
        ),
        case(
            "ناقش الوزير الكيني موانغي كاماو الخطة مع المسؤولين الأوغنديين، وبينهم الرئيس جون أوكيلو، كما التقى في "
            "كمبالا وزير خارجية رواندا بول موغابو.",
            ("held", "KE UG"),
            ("held", "KE RW"),
        ),
        case("تحدث الرئيس الكيني موانغي كاماو اليوم مع الرئيس الأوغندي جون أوكيلو.", ("held", "KE UG")),
        case("تحدث الرئيس الكيني موانغي كاماو عن خلافه مع الرئيس الأوغندي جون أوكيلو."),
    )
    def test_status(self, text: str, expected: set[Fact]) -> None:
        assert events(text) == expected


class TestWhoOpens:
    """Who opens a gathering is there, as is its host where somebody comes alone."""

    @table(
        case(
            "افتتح الرئيس الكيني موانغي كاماو القمة بحضور الرئيس الأوغندي جون أوكيلو والرئيس الرواندي بول موغابو.",
            ("held", "KE RW UG"),
        ),
        case("انعقدت في نيروبي القمة الأفريقية بمشاركة الرئيس الأوغندي جون أوكيلو.", ("held", "KE UG")),
        case("انعقدت في نيروبي القمة الأفريقية بمشاركة الرئيس الكيني موانغي كاماو."),
        case("انعقدت في جنيف القمة الأفريقية بمشاركة الرئيس الأوغندي جون أوكيلو."),
        case("عقد في نيروبي لقاء بمشاركة الرئيس الأوغندي جون أوكيلو."),
    )
    def test_status(self, text: str, expected: set[Fact]) -> None:
        assert events(text) == expected


class TestToldToACounterpart:
    """What is raised with a counterpart or told an official of another state is a call at least."""

    @table(
        case(
            "أثار الوزير الكيني موانغي كاماو القضية مع نظيره الأوغندي جون أوكيلو.",
            ("call", "held", "KE UG"),
        ),
        case("أثار الوزير الكيني موانغي كاماو أزمة مع أوغندا."),
        case(
            "تحدث الرئيس الكيني موانغي كاماو إلى الرئيس الأوغندي جون أوكيلو والرئيس الرواندي بول موغابو.",
            ("call", "held", "KE UG"),
            ("call", "held", "KE RW"),
        ),
        case("تحدث الرئيس الكيني موانغي كاماو إلى الصحفيين في أوغندا."),
        case(
            "وذلك بعد توقيع الرئيس الكيني موانغي كاماو والرئيس الأوغندي جون أوكيلو ثلاث اتفاقيات.",
            ("signing", "held", "KE UG"),
        ),
    )
    def test_events(self, text: str, expected: set[Fact]) -> None:
        assert typed(text) == expected


class TestNotTheSubject:
    """A state behind its verb, an ordinal, and a body's members are not who met."""

    @table(
        case(
            "الرئيسة الكينية وانجيرو مواي تدعو أوغندا ورواندا إلى الحوار عقب لقائها برئيس وزراء النرويج لارس أندرسن.",
            ("held", "KE NO"),
        ),
        case("رحبت ترويكا القمة التي تضم كينيا وأوغندا بالقرار."),
        case(
            "قال الوزير الكيني موانغي كاماو إن المباحثات التي شهدتها الدوحة بين وزراء مجلس التعاون الخليجي، مع وزير "
            "الخارجية الأوغندي ستتطرق إلى الأزمة.",
            ("held", "UG +GCC"),
        ),
        case(
            "أشار إلى أن اللقاء الثلاثي الذي يجمع في أوسلو وزراء خارجية كينيا وأوغندا ورواندا سوف يناقش الأزمة.",
            ("planned", "KE RW UG"),
        ),
        case(
            "حضر ملك الأردن عبدالله الثاني. وزار وزير الخارجية الكيني موانغي كاماو أوسلو يوم الثاني من أغسطس وترأس وفد "
            "بلاده.",
            ("held", "KE NO"),
        ),
        case("بدأ جورج كاماو الوزير المالي الكيني زيارة لأوسلو أمس.", ("held", "KE NO")),
    )
    def test_status(self, text: str, expected: set[Fact]) -> None:
        assert events(text) == expected


class TestAgreement:
    """A verb in the feminine does not mean the man spoken of before; «and with Y taking part» goes with the head."""

    @table(
        case(
            "قال الوزير الكيني موانغي كاماو إن الأمر مهم. واستقبلت ولاية بعيدة وفدا برئاسة الوزير الأوغندي جون أوكيلو."
        ),
        case(
            "قالت الوزيرة الكينية وانجيرو مواي إن الأمر مهم. واستقبلت نظيرها الأوغندي جون أوكيلو.",
            ("held", "KE UG"),
        ),
        case(
            "تعقد اللجنة غدا اجتماعا طارئا على مستوى وزراء الخارجية برئاسة وزير خارجية كينيا موانغي كاماو، بصفة بلاده "
            "الرئيس الحالي للقمة، ومشاركة الرئيس الأوغندي جون أوكيلو.",
            ("planned", "KE UG"),
        ),
    )
    def test_status(self, text: str, expected: set[Fact]) -> None:
        assert events(text) == expected
