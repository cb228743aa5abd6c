"""Visits, tours, gatherings of many, joint exercises and handovers: who travelled, who took part (D35, D43, D44)."""

from tests.phenomena.facts import Fact, case, events, posts, table, typed


class TestSidesOfMany:
    """Nouns in the plural tie to all states that follow: «قادة مصر والأردن», «مسؤولون أمنيون كبار من …»."""

    @table(
        case(
            "عقد مسؤولون أمنيون كبار من كينيا وأوغندا ورواندا اجتماعا أمس في كمبالا.",
            ("meeting", "held", "KE RW UG"),
        ),
        case("عقد ممثلون عن النرويج والدنمارك اجتماعا في أوسلو.", ("meeting", "held", "DK NO")),
        case("وعقد قادة اليونان وقبرص ومصر قمة في نيقوسيا أمس.", ("conference", "held", "CY EG GR")),
        case("شارك قادة المعارضة في مظاهرة في نيروبي."),
        case("قال مسؤولون في كينيا إن أوغندا ستعقد اجتماعا."),
    )
    def test_events(self, text: str, expected: set[Fact]) -> None:
        assert typed(text) == expected

    @table(
        case("قال وزير دفاع كوريا الشمالية كيم سونغ إن بلاده جاهزة.", ("كيم سونغ", "KP minister defence")),
        case("قال رئيس كوريا الجنوبية يون سونغ إن بلاده جاهزة.", ("يون سونغ", "KR head_of_state presidency")),
    )
    def test_states_of_two_words(self, text: str, expected: set[Fact]) -> None:
        assert posts(text) == expected


class TestNoGoal:
    """A list of states behind a noun of its own is no goal of a visit."""

    @table(
        case("بحث وزير الخارجية النرويجي لارس أندرسن خلال زيارته ملفات الأمن في كينيا وأوغندا ورواندا."),
        case("بحث وزير الخارجية النرويجي لارس أندرسن خلال زيارته كينيا ملفات الأمن.", ("visit", "held", "KE NO")),
    )
    def test_events(self, text: str, expected: set[Fact]) -> None:
        assert typed(text) == expected


class TestVisitsByVerbs:
    """Arriving, leaving at the end of a visit, and the present that tells plans."""

    @table(
        case(
            "غادر وزير الخارجية النرويجي لارس أندرسن كينيا أمس بعد زيارة استغرقت ثلاثة أيام.",
            ("visit", "held", "KE NO"),
        ),
        case("يغادر رئيس الوزراء النرويجي نيروبي اليوم في ختام زيارة رسمية.", ("visit", "held", "KE NO")),
        case("غادر وزير الخارجية النرويجي نيروبي أمس إلى أوسلو."),
        case("غادر سفير النرويج كينيا بعد انتهاء مهامه."),
        case("وصل وزير الدفاع النرويجي لارس أندرسن إلى مدينة مومباسا الكينية أمس.", ("visit", "held", "KE NO")),
        case("وصل وزير الدفاع النرويجي لارس أندرسن إلى أبو ظبي.", ("visit", "held", "AE NO")),
        case("حذر الرئيس الكيني موانغي كاماو من صواريخ بعيدة تصل إلى أوغندا."),
        case("زار وزير الدفاع النرويجي لارس أندرسن مدينة بنغازي أمس.", ("visit", "held", "LY NO")),
        case("قال وزير الدفاع النرويجي لارس أندرسن، الذي يزور بنغازي، إن الوضع صعب.", ("visit", "held", "LY NO")),
        case("ويزور رئيس الوزراء النرويجي لارس أندرسن أيضا كينيا.", ("visit", "planned", "KE NO")),
        case(
            "كما يزور رئيس الوزراء النرويجي لارس أندرسن كينيا وأوغندا.",
            ("visit", "planned", "KE NO"),
            ("visit", "planned", "NO UG"),
        ),
        case("يزور رئيس الوزراء النرويجي لارس أندرسن كينيا حاليا.", ("visit", "held", "KE NO")),
        case(
            "لارس أندرسن هو أول رئيس وزراء نرويجي يزور كينيا وأوغندا.",
            ("visit", "held", "KE NO"),
            ("visit", "held", "NO UG"),
        ),
        case("أمر رئيس الوزراء النرويجي لارس أندرسن بجسر جوي، ووصلت اليوم ثاني طائرة إلى كينيا."),
        case("فيما وصلت وزيرة الدفاع النرويجية إيفا هانسن إلى نيروبي أمس.", ("visit", "held", "KE NO")),
        case("زار السفير النرويجي لارس أندرسن مدينة مومباسا."),
        case("وصل وزير الدفاع النرويجي لارس أندرسن إلى الميناء لإرسال معونة إلى كينيا."),
        case("توجه وزير الدفاع النرويجي لارس أندرسن برسالة إلى مواطنيه للعودة إلى كينيا."),
        case("قال الرئيس الكيني موانغي كاماو إن المقاتلين فروا وتوجهوا بعد ذلك إلى أوغندا."),
        case("كما زار رئيس الوزراء النرويجي لارس أندرسن كينيا.", ("visit", "held", "KE NO")),
        case("قال وزير الدفاع النرويجي لارس أندرسن إن الإمدادات تصل إلى كينيا."),
        case("أشار المتحدث إلى توجه الوزير النرويجي لارس أندرسن إلى كينيا."),
    )
    def test_events(self, text: str, expected: set[Fact]) -> None:
        assert typed(text) == expected


class TestVisitsByNouns:
    """A visit took place if its sentence says so: it is over, left its mark, lies some days back, someone returns."""

    @table(
        case("جاءت الأزمة بعد أيام قليلة من زيارة وزير الخارجية النرويجي لارس أندرسن لكينيا.", ("held", "KE NO")),
        case("وتأتي التصريحات بعد أسبوع على زيارة وزير الخارجية النرويجي إلى نيروبي.", ("held", "KE NO")),
        case("قال وزير الخارجية النرويجي لارس أندرسن لدى عودته من زيارة لكينيا إن الوضع صعب.", ("held", "KE NO")),
        case("منذ الزيارة الناجحة لوزير الخارجية النرويجي لارس أندرسن إلى كينيا تحسنت العلاقات.", ("held", "KE NO")),
        case("صرح وزير الخارجية النرويجي لارس أندرسن خلال زيارة قام بها إلى كينيا بأنه متفائل.", ("held", "KE NO")),
        case("ركزت الصحف على زيارة وزير الخارجية النرويجي إلى كينيا والتي بحث خلالها التعاون.", ("held", "KE NO")),
        case("كشفت زيارة وزير الخارجية النرويجي لارس أندرسن إلى كينيا عن تغير المواقف.", ("held", "KE NO")),
        case("احتجت المعارضة على زيارة وزير الخارجية النرويجي إلى كينيا الأسبوع الماضي.", ("held", "KE NO")),
        case(
            "رئيس الوزراء النرويجي عبر عن إعجابه، بعد أن سبق له زيارة كل من مومباسا وكمبالا.",
            ("held", "KE NO"),
            ("held", "NO UG"),
        ),
        case("احتجت المعارضة على زيارة وزير الخارجية النرويجي إلى كينيا."),
        case("تبحث اللجنة ترتيبات زيارة وزير الخارجية النرويجي إلى كينيا.", ("planned", "KE NO")),
        case("الهدف من زيارة وزير الخارجية النرويجي إلى كينيا هو التعاون."),
        case("كشفت زيارة رئيس النادي النرويجي إلى كينيا عن خلاف."),
    )
    def test_events(self, text: str, expected: set[Fact]) -> None:
        assert events(text) == expected


class TestVisitsSpokenOf:
    """A visit of which a sentence only speaks is known to the reader: held, unless the text tells it as to come."""

    @table(
        case("وصف الخبراء زيارة وزير الخارجية النرويجي لارس أندرسن لكينيا بالمهمة.", ("held", "KE NO")),
        case("قال السفير إن زيارة وزير الخارجية النرويجي لارس أندرسن إلى نيروبي تعكس الثقة.", ("held", "KE NO")),
        case(
            "سيصل وزير الخارجية النرويجي لارس أندرسن إلى نيروبي غدا. وقال السفير إن زيارة أندرسن لكينيا مهمة.",
            ("planned", "KE NO"),
        ),
        case(
            "قال السفير إن زيارة وزير الخارجية النرويجي لارس أندرسن لكينيا مهمة. ويصل أندرسن إلى نيروبي غدا.",
            ("planned", "KE NO"),
        ),
        case("قال السفير إن زيارة وزير الخارجية النرويجي لارس أندرسن إلى نيروبي ستبحث الأمن.", ("planned", "KE NO")),
        case("قال السفير إن زيارة وزير الخارجية النرويجي المرتقبة إلى نيروبي مهمة.", ("planned", "KE NO")),
        case("وصف السفير زيارة الوزير النرويجي إلى نيروبي والتي أعلن عنها أمس بالمهمة.", ("planned", "KE NO")),
        case("جاء القرار قبل يومين فقط من زيارة وزير الخارجية النرويجي إلى كينيا.", ("planned", "KE NO")),
        case("وهذا القرار يسبق زيارة وزير الخارجية النرويجي لكينيا بأيام.", ("planned", "KE NO")),
        case("أعلن المتحدث عن قرب زيارة وزير الخارجية النرويجي لكينيا.", ("planned", "KE NO")),
        case("وحول زيارة وزير الخارجية النرويجي الأسبوع الماضي إلى نيروبي قال إنها مهمة.", ("held", "KE NO")),
        case("زيارة وزير الخارجية النرويجي لارس أندرسن دولة قطر تأتي في إطار التنسيق.", ("held", "NO QA")),
        case("تحدثت الصحف بخصوص زيارة وزير الخارجية النرويجي لكينيا."),
        case("قال السفير إن زيارة مسؤولي النرويج إلى كينيا تتكرر."),
        case("قال السفير إن زيارة كينيا ممكنة للمواطنين."),
    )
    def test_events(self, text: str, expected: set[Fact]) -> None:
        assert events(text) == expected

    @table(
        case(
            "قام وزير الخارجية النرويجي لارس أندرسن بزيارة كمبالا، ثم زيارة نيروبي للقاء وزير الخارجية المصري.",
            ("held", "NO UG"),
            ("held", "KE NO"),
        ),
        case(
            "قالت الوزارة إن وزير الخارجية النرويجي لارس أندرسن سيلتقي خلال زيارته لنيروبي نظيره المصري.",
            ("planned", "EG NO"),
            ("planned", "KE NO"),
        ),
    )
    def test_the_place_before_whom_he_meets(self, text: str, expected: set[Fact]) -> None:
        assert events(text) == expected

    @table(
        case("من المنتظر وصول وزير الدفاع النرويجي إلى نيروبي غدا.", ("planned", "KE NO")),
        case("قال وزير الدفاع النرويجي لدى وصوله إلى نيروبي إن العلاقات جيدة.", ("held", "KE NO")),
        case("تزامن ذلك مع وصول وزير الدفاع النرويجي لارس أندرسن إلى نيروبي أمس.", ("held", "KE NO")),
        case("رحب وزير الدفاع النرويجي بوصول المساعدات إلى كينيا."),
        case("تحدث وزير الدفاع النرويجي عن الأسلحة وأعلن عن وصولها إلى كينيا."),
        case("قال وزير الدفاع النرويجي إن وصول المعارضة إلى السلطة في كينيا مهم."),
    )
    def test_arrivals(self, text: str, expected: set[Fact]) -> None:
        assert events(text) == expected

    @table(
        case("وجه النقد للرئيس النرويجي السابق لارس أندرسن الذي يزور كينيا حاليا."),
        case("سيزور وزير الخارجية النرويجي من 6 إلى 8 أغسطس كينيا.", ("planned", "KE NO")),
    )
    def test_who_and_when(self, text: str, expected: set[Fact]) -> None:
        assert events(text) == expected


class TestTours:
    """One visit for each state on the way; what is talked about on a tour is none."""

    @table(
        case(
            "بدأ وزير الخارجية النرويجي لارس أندرسن جولة يزور خلالها ثلاث دول تبدأ بكينيا ثم أوغندا ورواندا.",
            ("held", "KE NO"),
            ("held", "NO UG"),
            ("held", "NO RW"),
        ),
        case(
            "وتشمل جولة الوزير النرويجي لارس أندرسن كينيا وأوغندا.",
            ("held", "KE NO"),
            ("held", "NO UG"),
        ),
        case(
            "اختتم وزير الخارجية النرويجي لارس أندرسن رحلة إلى المنطقة شملت كينيا وأوغندا.",
            ("held", "KE NO"),
            ("held", "NO UG"),
        ),
        case(
            "وصل وزير الخارجية النرويجي لارس أندرسن إلى نيروبي في جولة أفريقية ستشمل رواندا أيضا.",
            ("held", "KE NO"),
            ("planned", "NO RW"),
        ),
        case("أقلعت رحلة الوزير النرويجي لارس أندرسن إلى كينيا."),
        case(
            "قام رئيس الوزراء النرويجي لارس أندرسن بجولة شملت إسبانيا وألمانيا وتركيا.",
            ("held", "ES NO"),
            ("held", "DE NO"),
            ("held", "NO TR"),
        ),
        case(
            "أجرى وزير الخارجية النرويجي لارس أندرسن رحلات مكوكية بين باريس وروما.",
            ("held", "FR NO"),
            ("held", "IT NO"),
        ),
        case(
            "وتأتي الخطوة ضمن جولة لرئيس الوزراء النرويجي في أوروبا تشمل إسبانيا وألمانيا.",
            ("held", "ES NO"),
            ("held", "DE NO"),
        ),
        case(
            "بدأ رئيس الوزراء النرويجي لارس أندرسن جولته الأولى، التي ستقوده إلى إسبانيا وألمانيا.",
            ("planned", "ES NO"),
            ("planned", "DE NO"),
        ),
        case("ناقش رئيس الوزراء النرويجي لارس أندرسن خلال جولته التطورات في كينيا."),
        case("قال رئيس الوزراء النرويجي لارس أندرسن إن جولة ثانية من الحوار في كينيا ضرورية."),
        case("مر رئيس الوزراء النرويجي لارس أندرسن بجولة القاهرة."),
        case("قالت الوكالة إن جولة رئيس الوزراء النرويجي هدفها بث الخلاف بين كينيا وأوغندا."),
        case("يقوم رئيس الوزراء النرويجي لارس أندرسن بجولات ميدانية من نيروبي."),
    )
    def test_events(self, text: str, expected: set[Fact]) -> None:
        assert events(text) == expected


class TestExercises:
    """Joint exercises: both sides named together, by «مع», as subjects, by their forces."""

    @table(
        case("أعلن الجيش بدء مناورات عسكرية بين كينيا وأوغندا.", ("joint_activity", "held", "KE UG")),
        case("قالت النرويج إن طائرات عسكرية كينية وأوغندية قامت بطلعات مشتركة.", ("joint_activity", "held", "KE UG")),
        case("تشارك مقاتلات نرويجية في مناورات مع القوات الكينية.", ("joint_activity", "held", "KE NO")),
        case("بدأت كينيا وأوغندا مناورات بحرية في البحيرة.", ("joint_activity", "held", "KE UG")),
        case("انطلق التدريب البحري الكيني الأوغندي المشترك.", ("joint_activity", "held", "KE UG")),
        case("أجرت القوات الكينية مناورات مشتركة مع نظيرتها الأوغندية.", ("joint_activity", "held", "KE UG")),
        case("اختتمت القوات الكينية والأوغندية تدريبات مشتركة.", ("joint_activity", "held", "KE UG")),
        case("انطلقت المناورات بمشاركة قوات من كينيا وأوغندا ورواندا.", ("joint_activity", "held", "KE RW UG")),
        case("سيرت القوات الكينية والأوغندية دوريات مشتركة على الحدود.", ("joint_activity", "held", "KE UG")),
        case("المناورات التي تجريها كينيا مع أوغندا تثير القلق.", ("joint_activity", "held", "KE UG")),
        case("ستجري كينيا وأوغندا مناورات مشتركة.", ("joint_activity", "planned", "KE UG")),
        case("ألغت كينيا مناورات مشتركة مع أوغندا.", ("joint_activity", "cancelled", "KE UG")),
        case("أجرت كينيا مناورات قرب حدود أوغندا."),
        case("أجرت كل من كينيا وأوغندا مناورات عسكرية قرب الحدود."),
        case("واصلت كينيا مناوراتها مع تهديدات لأوغندا ورواندا."),
        case("أجرت كينيا مناورات تزامنا مع انتخابات أوغندا."),
        case("تتكفل كينيا بتدريبهم مع تحمل أوغندا النفقات."),
        case("سيرت القوات الكينية دوريات على الحدود مع أوغندا."),
    )
    def test_events(self, text: str, expected: set[Fact]) -> None:
        assert typed(text) == expected


class TestHandovers:
    """States hand over arms, prisoners and remains to each other; companies and culprits are no states."""

    @table(
        case("تسلمت كينيا زورقا نرويجيا في حفل أقيم بميناء مومباسا."),
        case("تسلمت كينيا فرقاطة نرويجية في حفل أقيم بميناء مومباسا.", ("joint_activity", "held", "KE NO")),
        case("تسلمت كينيا من النرويج أول مروحية.", ("joint_activity", "held", "KE NO")),
        case("سلمت السلطات الكينية أوغندا ثمانية مواطنين أوغنديين.", ("joint_activity", "held", "KE UG")),
        case("سلمت السلطات الكينية نظيرتها الأوغندية ثمانية سجناء.", ("joint_activity", "held", "KE UG")),
        case("سلمت كينيا أوغندا مطلوبا في قضايا إرهاب.", ("joint_activity", "held", "KE UG")),
        case("سلمت السلطات الكينية ثلاثة متهمين إلى السلطات الأوغندية.", ("joint_activity", "held", "KE UG")),
        case("استلمت السلطات الأوغندية مطلوبين من نظيرتها الكينية.", ("joint_activity", "held", "KE UG")),
        case("ستسلم كينيا أوغندا ثلاثة متهمين.", ("joint_activity", "planned", "KE UG")),
        case("رفضت كينيا تسليم مطلوبين إلى أوغندا."),
        case("طالبت كينيا أوغندا بتسليم مطلوب."),
        case("تسلمت شركة كينية طائرة نرويجية في حفل."),
        case("سلم المتهم نفسه إلى السلطات الكينية."),
        case("نقلت طائرات نرويجية دفعة مساعدات إلى كينيا."),
        case("تسلمت كينيا فرقاطة نرويجية الصنع."),
    )
    def test_events(self, text: str, expected: set[Fact]) -> None:
        assert typed(text) == expected


class TestAttendances:
    """Who attends a gathering abroad takes part with its host; a mere subject or seat is no host."""

    @table(
        case(
            "شارك وزير الخارجية النرويجي لارس أندرسن في مؤتمر المانحين الذي عقد في نيروبي.",
            ("conference", "held", "KE NO"),
        ),
        case(
            "شارك وفد نرويجي برئاسة وزير الخارجية لارس أندرسن في المؤتمر الدولي الذي استضافته كينيا.",
            ("conference", "held", "KE NO"),
        ),
        case(
            "قال وزير الخارجية النرويجي لارس أندرسن خلال مؤتمر في نيروبي إن الوضع صعب.", ("conference", "held", "KE NO")
        ),
        case("ألقى وزير الخارجية النرويجي لارس أندرسن كلمة أمام مؤتمر نيروبي.", ("conference", "held", "KE NO")),
        case(
            "شارك الرئيس الكيني موانغي كاماو في مؤتمر عبر الإنترنت مع الرئيس الفنلندي ماتي كوسكي.",
            ("conference", "held", "FI KE"),
        ),
        case(
            "يحضر وزير الخارجية النرويجي لارس أندرسن المنتدى الذي يشارك فيه وزير خارجية كينيا موانغي كاماو.",
            ("conference", "held", "KE NO"),
        ),
        case("قال الرئيس الكيني موانغي كاماو إنه سيعقد لقاء خلال قمة في أوسلو."),
        case("شارك وزير الخارجية النرويجي لارس أندرسن في مؤتمر حول الوضع في كينيا."),
        case("شارك وزير الخارجية النرويجي لارس أندرسن في مؤتمر في جنيف."),
        case("شارك وزير الخارجية النرويجي لارس أندرسن في مؤتمر جنيف."),
        case("شارك وزير الخارجية النرويجي لارس أندرسن في مؤتمر في أوسلو."),
        case("قال وزير الخارجية النرويجي لارس أندرسن خلال اجتماع في نيروبي إن الوضع صعب."),
        case(
            "شارك وزير الدفاع النرويجي لارس أندرسن في اجتماع لحلف الأطلسي في براغ.", ("conference", "held", "NO +NATO")
        ),
    )
    def test_events(self, text: str, expected: set[Fact]) -> None:
        assert typed(text) == expected


class TestStateGroups:
    """A small closed group stands for its members where it acts; as a name, or for a union, it lists nobody."""

    @table(
        case("عقدت الكوريتان محادثات عسكرية أمس.", ("held", "KP KR")),
        case("انطلقت محادثات بين الكوريتين أمس.", ("held", "KP KR")),
        case("وقعت الحادثة على الحدود بين الكوريتين."),
        case("اختتم قادة دول البنلوكس زيارة إلى كينيا أمس.", ("held", "BE KE LU NL")),
        case(
            "التقى الرئيس الكيني موانغي كاماو قادة مجموعة فيشغراد في نيروبي.",
            ("held", "CZ HU KE PL SK +Visegrad Group"),
        ),
        case("تسعى كينيا إلى عضوية بريكس."),
        case("التقى الرئيس الكيني موانغي كاماو قادة دول الجوار في نيروبي."),
        case("دعا الرئيس الكيني موانغي كاماو دول البلطيق إلى الحوار."),
    )
    def test_events(self, text: str, expected: set[Fact]) -> None:
        assert events(text) == expected
