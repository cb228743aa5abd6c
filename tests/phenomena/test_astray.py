"""Words near an event that are not its own: another's journey, a bond of states, a day, a name like a verb."""

from tests.phenomena.facts import Fact, case, dated, events, table, typed


class TestWhoseJourney:
    """A pronoun, the verb's gender or number tell that somebody else travels than whom the sentence is about."""

    @table(
        case("كان وزير الدفاع الكيني موانغي كاماو ينتظر طائرة كان مقررا أن تتوجه إلى أوغندا."),
        case("وصف الرئيس الكيني موانغي كاماو تصرف السياسيين الهنود وزيارتهم لأوغندا بالخطأ."),
        case("التقى وزير الخارجية الكيني موانغي كاماو دبلوماسيين أعلنوا عزمهم على زيارة النرويج."),
        case("قال وزير الخارجية الكيني موانغي كاماو إن المحادثات قد تنجح في جولتها المقبلة في أوسلو."),
        case("قالت وزيرة الخارجية الكينية غريس كاماو خلال زيارتها لأوغندا.", ("visit", "held", "KE UG")),
        case("قال وزير الخارجية الكيني موانغي كاماو خلال زيارته لأوغندا.", ("visit", "held", "KE UG")),
        case("وصلت مستويات الخدمة التي وعد بها الوزير الكيني موانغي كاماو إلى أوغندا."),
        case("وكانت كينيا قد توجهت عبر وزير خارجيتها موانغي كاماو بشكر خاص إلى النرويج."),
        case(
            "أوضح وزير الدفاع الكيني موانغي كاماو أنه يزور أوغندا تاركا الأمر لوزارة الخارجية ورئيس الوزراء الهندي.",
            ("visit", "held", "KE UG"),
        ),
    )
    def test_visits(self, text: str, expected: set[Fact]) -> None:
        assert typed(text) == expected

    @table(
        case(
            "من المقرر أن يتوجه الرئيس النرويجي لارس أندرسن شمالا ليكون أول رئيس نرويجي يزور كينيا.",
            ("planned", "KE NO"),
        ),
        case("لارس أندرسن أول رئيس نرويجي يزور كينيا.", ("held", "KE NO")),
    )
    def test_the_first_ever(self, text: str, expected: set[Fact]) -> None:
        assert events(text) == expected


class TestBondsOfStates:
    """What lies between states is talked about at a summit that others hold."""

    @table(
        case("بحث الوزير خلال القمة سبل تعزيز العلاقات بين كينيا وأوغندا."),
        case("تناولت القمة التي عقدت أمس الخلافات بين كينيا وأوغندا."),
        case("تسعى الحكومة إلى إنجاح القمة الأفريقية عن طريق القيام بوساطة بين كينيا وأوغندا."),
        case("عقدت أمس القمة الثانية بين كينيا وأوغندا.", ("conference", "held", "KE UG")),
        case(
            "عقدت أمس قمة بين الرئيس الكيني موانغي كاماو والرئيس الأوغندي جون أوكيلو.",
            ("conference", "held", "KE UG"),
        ),
        case(
            "تستأنف غدا في أوسلو مفاوضات اتفاقية التجارة بين كينيا وأوغندا.",
            ("meeting", "planned", "KE UG"),
        ),
    )
    def test_events(self, text: str, expected: set[Fact]) -> None:
        assert typed(text) == expected


class TestRulesOfOthers:
    """A name like a verb postpones nothing; what is not yet confirmed does not deny the next sentence."""

    @table(
        case("سيعقد الوزير الروسي سيرجي سوكولوف اجتماعا مع نظيره الكيني غدا.", ("planned", "KE RU")),
        case("تأجل اجتماع الوزير الروسي سيرجي سوكولوف مع نظيره الكيني.", ("postponed", "KE RU")),
        case(
            "لم يتم تأكيد الموعد بحسب الوزارة، ويزور وزير الخارجية الكيني موانغي كاماو النرويج الأربعاء المقبل.",
            ("planned", "KE NO"),
        ),
        case("لم يزر وزير الخارجية الكيني موانغي كاماو النرويج.", ("denied", "KE NO")),
        case(
            "أعرب رئيس الوزراء الكيني موانغي كاماو عن أمله في نجاح المفاوضات في أعقاب لقائه نظيره الهندي.",
            ("held", "IN KE"),
        ),
    )
    def test_status(self, text: str, expected: set[Fact]) -> None:
        assert events(text) == expected

    @table(
        case(
            "عقد رئيس الحكومة الكينية موانغي كاماو مؤتمرا صحفيا مع نظيره الهندي أعلن خلاله عن افتتاح مصنع يوم غد.",
            ("held", "IN KE", None),
        ),
        case(
            "قال الوزير إن الاجتماع مقرر في 30 يوليو لكن المباحثات مستمرة بين الوزير الكيني والوزير الأوغندي.",
            ("held", "KE UG", None),
        ),
    )
    def test_days(self, text: str, expected: set[Fact]) -> None:
        assert dated(text) == expected


class TestTheWholeText:
    """What other sentences tell of the same visit."""

    @table(
        case(
            "رئيس وزراء كينيا يزور أوغندا يومي 22 و23 يوليو\n\nالتقى رئيس وزراء كينيا موانغي كاماو نظيره الأوغندي جون "
            "أوكيلو العام الماضي.",
            ("planned", "KE UG"),
            ("held", "KE UG"),
        ),
        case(
            "بدأ وزير الدفاع الكيني موانغي كاماو زيارة إلى النرويج مساء أمس.\n\nوقال بيان إن كاماو سيعقد خلال زيارته "
            "للنرويج اجتماعا مع رجال أعمال.",
            ("held", "KE NO"),
        ),
        case(
            "تم تأجيل زيارة وزير الدفاع الكيني موانغي كاماو إلى النرويج.\n\nوكان كاماو سيصل الخميس إلى أوسلو.",
            ("postponed", "KE NO"),
        ),
        case(
            "يزور وزير الدفاع الكيني موانغي كاماو النرويج غدا.\n\nوسيعقد كاماو خلال زيارته للنرويج اجتماعا.",
            ("planned", "KE NO"),
        ),
    )
    def test_events(self, text: str, expected: set[Fact]) -> None:
        assert events(text) == expected


class TestStrangers:
    """Someone whom no rule knows acts, and not whom the sentence named before."""

    @table(
        case("قالت الوزيرة الكينية غريس كاماو إن تقارير تفيد بأن صاحب الشركة المعاقبة قد زار أوغندا سرا."),
        case("قال الرئيس الكيني موانغي كاماو إنه يقيّم المباحثات التي أجراها هالفورسن مع السفير النرويجي في نيروبي."),
        case(
            "أكد الرئيس الكيني موانغي كاماو أهمية المباحثات التي أجراها مع السفير النرويجي في نيروبي.",
            ("held", "KE NO"),
        ),
        case(
            "أكد الرئيس الكيني موانغي كاماو أنه يسعى إلى السلام في ظرف يمكن أن تتدخل فيه أوغندا عندما يلتقي نظيره "
            "النرويجي لارس أندرسن.",
            ("proposed", "KE NO"),
        ),
    )
    def test_events(self, text: str, expected: set[Fact]) -> None:
        assert events(text) == expected

    @table(
        case("وصل موانغي كاماو رئيس المجلس الوطني المعارض في كينيا إلى أوسلو."),
        case("التقى زعيم المعارضة الكينية موانغي كاماو وزير الخارجية النرويجي لارس أندرسن."),
        case(
            "قالت المعارضة الكينية إن وزير الخارجية موانغي كاماو التقى نظيره النرويجي لارس أندرسن.",
            ("held", "KE NO"),
        ),
        case(
            "أكد رئيس المجلس الوطني الكيني المعارض موانغي كاماو ذلك. وقال كاماو إثر لقائه وزير الخارجية النرويجي لارس "
            "أندرسن إن الأيام صعبة."
        ),
        case(
            "التقى وزير الخارجية الكيني موانغي كاماو المعارض الأوغندي جون أوكيلو. ثم استقبل كاماو وزير الخارجية "
            "النرويجي لارس أندرسن.",
            ("held", "KE NO"),
        ),
        case("وصل رئيس البرلمان الكيني موانغي كاماو إلى أوسلو، ورفضت المعارضة التعليق.", ("held", "KE NO")),
    )
    def test_opponents(self, text: str, expected: set[Fact]) -> None:
        assert events(text) == expected


class TestWhatDidNotCome:
    """Something else than the nearest words says that a meeting is to come, or that it is refused."""

    @table(
        case(
            "وذلك في وقت ينتظر فيه أن يتباحث مسؤولون كينيون مع وزير الدفاع النرويجي لارس أندرسن في نيروبي.",
            ("planned", "KE NO"),
        ),
        case("في وقت تباحث فيه مسؤولون كينيون مع وزير الدفاع النرويجي لارس أندرسن في نيروبي.", ("held", "KE NO")),
        case("جاء ذلك بعد رفض الرئيس الكيني موانغي كاماو تلقي مكالمة هاتفية من الرئيس النرويجي.", ("denied", "KE NO")),
        case("قال إن بلاده ترى ضرورة مشاركة دول أخرى في الاجتماع، مثل كينيا وأوغندا والنرويج."),
        case("يصل الرئيس الكيني موانغي كاماو اليوم إلى أوسلو.", ("planned", "KE NO")),
        case("وصل الرئيس الكيني موانغي كاماو اليوم إلى أوسلو.", ("held", "KE NO")),
        case(
            "زاد الضغط الرافض للقاء الرئيس الكيني موانغي كاماو ووزير الدفاع النرويجي لارس أندرسن.",
            ("denied", "KE NO"),
        ),
    )
    def test_status(self, text: str, expected: set[Fact]) -> None:
        assert events(text) == expected


class TestBrackets:
    """A paper completes the words of others between brackets."""

    @table(
        case(
            "قال الوزير: تهمنا محادثات وزير الدفاع الكيني موانغي كاماو مع الرئيس النرويجي (لارس) أندرسن.",
            ("meeting", "held", "KE NO"),
        ),
        case(
            "أجرى وزير الدفاع الكيني موانغي كاماو محادثات مع (وزير الخارجية النرويجي) لارس أندرسن.",
            ("meeting", "held", "KE NO"),
        ),
        case(
            "أجرى وزير الدفاع الكيني موانغي كاماو محادثات مع الرئيس (النرويجي لارس) أندرسن.",
            ("meeting", "held", "KE NO"),
        ),
        case(
            "التقى وزير الدفاع الكيني موانغي كاماو في العاصمة النرويجية أوسلو وزير خارجية أوغندا.",
            ("meeting", "held", "KE UG"),
        ),
    )
    def test_sides(self, text: str, expected: set[Fact]) -> None:
        assert typed(text) == expected


class TestMatters:
    """What binds a state to another is the matter of a meeting, and not its other side."""

    @table(
        case(
            "شارك وزير الخارجية الكيني موانغي كاماو في اجتماع ثلاثي لبحث ملف المياه والعلاقات مع أوغندا مع قرب "
            "الانتخابات."
        ),
        case("عقد وزير الخارجية الكيني موانغي كاماو اجتماعا لبحث الحدود مع أوغندا."),
        case(
            "عقد وزير الخارجية الكيني موانغي كاماو اجتماعا مع نظيره الأوغندي لبحث العلاقات مع النرويج.",
            ("held", "KE UG"),
        ),
    )
    def test_events(self, text: str, expected: set[Fact]) -> None:
        assert events(text) == expected


class TestWhoseSides:
    """States that a crisis, other talks or a name tie together; people without office; words like a verb or a town."""

    @table(
        case("من المرجح أن يتناول الاجتماع الأزمة التي حدثت بين كينيا وأوغندا."),
        case(
            "حدد موعد الاجتماع المقبل في ضوء المشاورات التي جرت أمس بين الوزيرين الكيني والأوغندي.",
            ("held", "KE UG"),
        ),
        case("عقد أمس الاجتماع الثنائي الذي جمع بين الوزيرين الكيني والأوغندي.", ("held", "KE UG")),
        case("شارك الوفد الكيني في ملتقى بيوت الشباب في أوسلو."),
        case("شارك وزير الشباب الكيني موانغي كاماو في ملتقى الشباب في أوسلو.", ("held", "KE NO")),
        case("انتقد كثيرون خطاب الرئيس الكيني موانغي كاماو أمام منتدى دافوس بأوسلو أمس.", ("held", "KE NO")),
        case("انتقد الوزير الكيني موانغي كاماو اللجنة التي غفلت بشكل سافر عن أوغندا."),
        case("قال القنصل الكيني موانغي كاماو إن القادمين في زيارات للحج كثيرون."),
        case(
            "بدأ الرئيس الكيني موانغي كاماو جولة تشمل أوغندا ورواندا، كما سيحضر قمة مجموعة العشرين.",
            ("held", "KE UG"),
            ("held", "KE RW"),
        ),
        case("ويدرس وزير الخارجية الكيني موانغي كاماو زيارة أوغندا.", ("proposed", "KE UG")),
        case(
            "هنأ الرئيس الكيني موانغي كاماو نظيره.\n\nويعتزم وفد من حزب العمل الجناح السياسي للحركة في بلاده، مؤلف من "
            "100 عضو، زيارة أوغندا."
        ),
    )
    def test_events(self, text: str, expected: set[Fact]) -> None:
        assert events(text) == expected
