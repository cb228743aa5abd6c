"""D-IV, events: meeting words, status, reported speech, agreements, sessions, place, topics, repetition (D35–D50)."""

import pytest

from ingest.model import Event
from tests.phenomena.facts import (
    Fact,
    bodies,
    case,
    channels,
    dated,
    events,
    gap,
    happened,
    instruments,
    placed,
    sessions,
    statements,
    steps,
    table,
    took_part,
    topics,
    typed,
)


class TestD35MeetingWords:
    @table(
        case("التقى وزير الدفاع العراقي عثمان الجبوري السفير الإيطالي في بغداد.", ("meeting", "held", "IQ IT")),
        case("اجتمع وزير الداخلية اللبناني وليد كرامي مع نظيره القبرصي نيكوس خريستو.", ("meeting", "held", "CY LB")),
        case("تباحث وزيرا خارجية المغرب والبرتغال هاتفيا في الوضع بالمنطقة.", ("call", "held", "MA PT")),
        case(
            "ناقش رئيس الأركان السوداني عثمان الأمين مع نظيره التشادي إدريس كوكو القوات المشتركة.",
            ("meeting", "held", "SD TD"),
        ),
        case(
            "عقد وزير العدل اليمني جلسة مباحثات مع وفد هولندي برئاسة السفيرة إيفا دي فريس.",
            ("meeting", "held", "NL YE"),
        ),
        gap(
            "the ordinal or form of a session is not read",
            "ترأس وزيرا خارجية الجزائر والنيجر مناصفة أشغال اللجنة المشتركة بالجزائر العاصمة.",
            ("session", "held", "DZ NE"),
        ),
        case(
            "أجرى وزير الدفاع القطري خليفة الكعبي اتصالا هاتفيا مع نظيره الأمريكي جون هارت.", ("call", "held", "QA US")
        ),
        case(
            "عقد وزير الداخلية التونسي هادي السالمي، عبر تقنية التواصل المرئي، اجتماعا مع نظيره الألماني كارل فيبر.",
            ("meeting", "held", "DE TN"),
        ),
        case("بحث مجلس الوزراء الكويتي سبل التعاون مع دول الجوار."),
        case("استقبلت المستشفى الجامعي بوهران جرحى من مالي."),
        case("شاركت وزيرة العدل اليمنية إشراق المقطري في مؤتمر حول حقوق الطفل."),
        case("قال وزير الداخلية الليبي سالم الورفلي في اتصال هاتفي مع قناة البلاد إن نظيره التونسي سيصل."),
        case("وصف الوزير التونسي الأمر بأنه تدخل سافر وتدخلا سافرا في شؤون ليبيا."),
        case("زار المبعوث الخاص إلى سوريا لارس أندرسن طهران أمس."),
        case("خصصت الدول المتحفظة على استقبال اللاجئين، وهي المجر والنمسا وسلوفاكيا، مبلغا زهيدا."),
        case("أوضح المصدر أنه التقى الرئيسين السوداني عمر الطيب والتشادي إدريس كوكو."),
        case(
            "أجرى الرئيس التركي رجب قايا اتصالا مع نظيره الروسي إيغور بتروف لتأمين الحدود مع سوريا.",
            ("call", "held", "RU TR"),
        ),
        case("حافظت تونس على قنوات الاتصال مع فرنسا رغم الأزمة."),
        case("اتفق المغرب وإسبانيا على إعادة فتح مكتبي الاتصال في الرباط ومدريد."),
        case("تنتظر الحكومة نتيجة الاتصالات التي تجريها الولايات المتحدة مع العراق."),
        case(
            "أجرت كوريا الجنوبية وكوريا الشمالية اتصالات منتظمة منذ 2014.",
        ),
        case(
            "قال رئيس الوزراء البريطاني إن بلاده لن تذهب أبعد من الاتصال بقوات المعارضة الليبية.",
        ),
    )
    def test_events(self, text: str, expected: set[Fact]) -> None:
        assert typed(text) == expected

    @table(
        case(
            "أجرى وزير الخارجية العماني سالم البلوشي اتصالا هاتفيا مع نظيره الياباني كينجي تاناكا.", ("JP OM", "phone")
        ),
        case("تلقى وزير الخارجية المصري شريف نصار مكالمة هاتفية من نظيره اليوناني.", ("EG GR", "phone")),
        case("اجتمع وزيرا الدفاع الأردني والهولندي عبر تقنية الفيديو.", ("JO NL", "video")),
        case(
            "عقد وزراء داخلية تونس ومالطا وإيطاليا اجتماعا عن بعد.",
            ("IT MT TN", "video"),
        ),
        case("التقى وزير الخارجية العماني نظيره الياباني في طوكيو.", ("JP OM", "in_person")),
    )
    def test_the_channel(self, text: str, expected: set[Fact]) -> None:
        assert channels(text) == expected


class TestBothTogether:
    """Officials in the dual are the two sides of the event told before; what they did earlier or later is another."""

    MET = "التقى وزير الداخلية الليبي سالم الورفلي نظيره التونسي كريم الطرابلسي في باريس أمس. "

    @table(
        case("وكان الوزيران قد التقيا في طرابلس في مارس الماضي.", ("meeting", "held", "LY TN", "2019-03")),
        case("وكان الجانبان قد عقدا اجتماعا في تونس في 2017.", ("meeting", "held", "LY TN", "2017")),
        case("ويلتقي الوزيران مجددا في طرابلس الشهر المقبل.", ("meeting", "planned", "LY TN", "2019-08")),
        case("وقال الوزيران إنهما يأملان في مزيد من التعاون."),
        case("واتفق الجانبان على تكثيف التعاون."),
    )
    def test_events(self, text: str, expected: set[Fact]) -> None:
        told = [e for e in bodies(self.MET + text) if isinstance(e, Event) and e.date.edtf != "2019-07-15"]
        assert {(e.type, e.status, " ".join(e.countries), e.date.edtf) for e in told} == expected

    @table(
        case("استقبل الرئيس الجيبوتي عمر وايس الشيخ حمد.", ("DJ", "حمد بن راشد آل خليل")),
        case("استقبل الرئيس الجيبوتي عمر وايس الشيخ ناصر."),
    )
    def test_honoured_first_names(self, text: str, expected: set[Fact]) -> None:
        first = "استقبل الرئيس الإريتري أبرهة تسفاي رئيس الوزراء القطري الشيخ حمد بن راشد آل خليل. كما "
        told = [e for e in bodies(first + text) if isinstance(e, Event) and "DJ" in e.countries]
        assert {
            ("DJ", p.person.name) for e in told for p in e.participants if p.person and p.country == "QA"
        } == expected


class TestCallsBesideAnyVerb:
    """What is said by telephone is a call of who says it and to whom, whatever the verb."""

    @table(
        case(
            "قال متحدث إن الرئيس الكيني جون موانغي قد تحدث هاتفيا مع الرئيس الأوغندي بيتر أوكيلو.",
            ("call", "held", "KE UG"),
        ),
        case("تحدث رئيس الوزراء النرويجي لارس أندرسن إلى الرئيس الإستوني يان تام هاتفيا.", ("call", "held", "EE NO")),
        case(
            "هنأ الرئيس البولندي آدم نوفاك الرئيس التشيكي يان هوراك بفوزه خلال اتصال هاتفي.", ("call", "held", "CZ PL")
        ),
        case("وفي اتصال هاتفي، أبلغ الرئيس البولندي آدم نوفاك نظيره التشيكي بالخطوة.", ("call", "held", "CZ PL")),
        case(
            "رحب رئيس الوزراء الفيتنامي نغوين فان بذلك في ثاني مكالمة هاتفية بينه وبين الرئيس الكيني جون موانغي.",
            ("call", "held", "KE VN"),
        ),
        case(
            "تلقى وزير الخارجية العماني سالم البلوشي اتصالين هاتفيين من نظيريه الكويتي والياباني.",
            ("call", "held", "KW OM"),
            ("call", "held", "JP OM"),
        ),
        case("قال وزير الخارجية العماني سالم البلوشي للرئيس الياباني كلمة شكر في اتصال هاتفي مع القناة."),
        case("هاجم وزير الخارجية العماني سالم البلوشي في اتصال هاتفي مع صحيفة محلية سياسة اليابان."),
        case("أكد وزير الخارجية العماني سالم البلوشي أن بلاده تشكر الرئيس الياباني كينجي تاناكا."),
    )
    def test_events(self, text: str, expected: set[Fact]) -> None:
        assert typed(text) == expected

    def test_an_invitation_does_not_date_the_call(self) -> None:
        text = "الرئيس الكيني جون موانغي دعا الرئيس الأوغندي بيتر أوكيلو إلى نيروبي العام المقبل خلال اتصال هاتفي."
        assert ("held", "KE UG", None) in dated(text)


class TestPronounsOfWhomOneMeets:
    @table(
        case("وصل وزير الدفاع الكيني جون موانغي إلى كمبالا حيث استقبله نظيره الأوغندي بيتر أوكيلو.", ("held", "KE UG")),
        case(
            "قال الوزير الكيني جون موانغي الذي استقبله، صباح أمس، الرئيس الأوغندي بيتر أوكيلو، إنه راض.",
            ("held", "KE UG"),
        ),
        case(
            "وقال الرئيس الكيني جون موانغي إن الرئيس الأوغندي بيتر أوكيلو الذي التقى به أمس يريد السلام.",
            ("held", "KE UG"),
        ),
        case(
            "زار جون موانغي وزير الدفاع الكيني كمبالا، والتقى الأخير مع نظيره الأوغندي بيتر أوكيلو.",
            ("held", "KE UG"),
        ),
        case("أعلنت الوزارة الكينية استضافته في نيروبي، وقال الرئيس الأوغندي بيتر أوكيلو إنه سعيد."),
        case("قال الرئيس الكيني جون موانغي إن المنتخب التقى به أمس."),
        case("ذكر الوزير الكيني جون موانغي أن الكتاب الذي استقبله القراء مترجم للرئيس الأوغندي بيتر أوكيلو."),
    )
    def test_events(self, text: str, expected: set[Fact]) -> None:
        assert events(text) == expected


class TestTalksThatOthersHost:
    @table(
        case("تستضيف الدوحة حاليا مباحثات بين كينيا وأوغندا حول الحدود.", ("held", "KE QA UG")),
        case("استضافت الحكومة العمانية جولة مفاوضات بين كينيا وأوغندا.", ("held", "KE OM UG")),
        case("تجري سلسلة من المحادثات بين كينيا وكل من أوغندا ورواندا.", ("held", "KE RW UG")),
        case("جرت في مسقط المحادثات غير المباشرة بين كينيا وأوغندا."),
        case("تعثر المحادثات غير المباشرة بين كينيا وأوغندا التي عقدت في مسقط."),
        case(
            "قال الوزير الكيني جون موانغي خلال اجتماع مع نواب من عشرين بلدا إنه سيسافر إلى كمبالا للحديث مع الرئيس"
            " الأوغندي بيتر أوكيلو.",
            ("planned", "KE UG"),
        ),
    )
    def test_events(self, text: str, expected: set[Fact]) -> None:
        assert events(text) == expected

    @table(
        case("عقد مسؤولون عسكريون كبار من كينيا وأوغندا ورواندا اجتماعا في نيروبي.", ("held", "KE RW UG")),
        case("عقد مسؤولون من كينيا وأوغندا اجتماعا في نيروبي.", ("held", "KE UG")),
        case("حذر قادة كينيا وأوغندا ورواندا خلال قمتهم في نيروبي من الإرهاب.", ("held", "KE RW UG")),
        case("شارك مسؤولون كبار من كينيا في معرض بأوغندا."),
    )
    def test_officials_of_many_states(self, text: str, expected: set[Fact]) -> None:
        assert events(text) == expected


class TestHonoursBeforeAnOfficial:
    """What stands before an honorific or a rank governs its bearer."""

    @table(
        case("اجتمع معالي وزير الدفاع العماني سالم البلوشي مع معالي وزير الدفاع الكيني جون موانغي.", ("held", "KE OM")),
        case("التقى وزير الدفاع العماني سالم البلوشي بمعالي وزير الدفاع الكيني جون موانغي.", ("held", "KE OM")),
        case(
            "بحث أمير قطر راشد آل خليل مع فخامة الرئيس الكيني جون موانغي، ومعالي رئيس وزراء أوغندا بيتر أوكيلو"
            " التعاون.",
            ("held", "KE QA"),
            ("held", "QA UG"),
        ),
        case("نقل وزير الدفاع العماني سالم البلوشي تحيات السلطان إلى شعب كينيا وإلى معالي وزير دفاعها."),
        case("قال وزير الدفاع العماني سالم البلوشي إن معالي وزير الدفاع الكيني جون موانغي يستحق الشكر."),
    )
    def test_events(self, text: str, expected: set[Fact]) -> None:
        assert events(text) == expected


class TestEncounters:
    """Meetings that no verb of meeting tells: what is said or done there shows that both were present."""

    @table(
        case("حذر أمير قطر راشد آل خليل الرئيس الكيني جون موانغي من الحرب خلال قمة في مارس الماضي.", ("held", "KE QA")),
        case(
            "أبلغ وزير العدل الأوغندي بيتر أوكيلو نظيره الكيني جون موانغي بالقرار في لقاء عقد أمس.", ("held", "KE UG")
        ),
        case("قال أمير قطر راشد آل خليل، وإلى جانبه الرئيس الكيني جون موانغي، إن البلدين متفقان.", ("held", "KE QA")),
        case("أقام أمير قطر راشد آل خليل مأدبة عشاء تكريما للرئيس الكيني جون موانغي.", ("held", "KE QA")),
        case("أقام أمير قطر راشد آل خليل مأدبة غداء على شرف الرئيس الكيني جون موانغي.", ("held", "KE QA")),
        case(
            "رأس الجانب العماني في الجلسة وزير الدفاع سالم البلوشي، فيما رأس الجانب الكيني الوزير جون موانغي.",
            ("held", "KE OM"),
        ),
        case("حظي وزير الدفاع الكيني جون موانغي باستقبال من طرف نظيره العماني سالم البلوشي.", ("held", "KE OM")),
        case("عقدت في الدوحة جلسة مباحثات رسمية بين الجانبين القطري والكيني.", ("held", "KE QA")),
        case("انتقد وزير الدفاع القطري راشد آل خليل الرئيس الكيني جون موانغي خلال لقاء مع أنصاره."),
        case("حذر أمير قطر راشد آل خليل الرئيس الكيني جون موانغي من الحرب خلال خطاب في الدوحة."),
        case("قال أمير قطر راشد آل خليل إن الرئيس الكيني جون موانغي يقف إلى جانب شعبه."),
        case("أقام السفير العماني سالم البلوشي مأدبة عشاء بمناسبة العيد الوطني."),
        case("رأس وزير الدفاع العماني سالم البلوشي اجتماع لجنة في الوزارة."),
        case("اتفق الجانبان القطري والكيني على ضرورة السلام."),
    )
    def test_events(self, text: str, expected: set[Fact]) -> None:
        assert events(text) == expected


class TestNewsInQuotedStatements:
    """Offices publish their news between quote marks; what is said there of the past happened."""

    @table(
        case(
            'ذكر مكتب وزير الدفاع العراقي في بيان إن "الوزير عثمان الجبوري استقبل في مكتبه السفير الكيني جون موانغي".',
            ("held", "IQ KE"),
        ),
        case(
            'قال المكتب في بيان إن "وزير العدل العراقي عثمان الجبوري التقى اليوم نظيره الكيني جون موانغي".',
            ("held", "IQ KE"),
        ),
        case('قال وزير العدل العراقي عثمان الجبوري "نريد أن يلتقي الرئيس الكيني جون موانغي شعبنا في أقرب وقت".'),
        case('قال وزير العدل العراقي عثمان الجبوري "سنتحدث عن كينيا مع كل من يهمه الأمر في بلادنا".'),
    )
    def test_events(self, text: str, expected: set[Fact]) -> None:
        assert events(text) == expected


class TestWhoMetTogether:
    """Several whom one brings together meet at once; whom one meets in turn he meets singly."""

    @table(
        case(
            "أجرى وزير الخارجية الكيني جون موانغي لقاء ثلاثيا جمعه مع معالي وزير الخارجية العماني سالم البلوشي ووزير"
            " الخارجية الأوغندي بيتر أوكيلو.",
            ("held", "KE OM UG"),
        ),
        case(
            "عقد وزير الخارجية الكيني جون موانغي لقاءين مع وزير الخارجية العماني سالم البلوشي ووزير الخارجية الأوغندي"
            " بيتر أوكيلو.",
            ("held", "KE OM"),
            ("held", "KE UG"),
        ),
        case(
            "سيزور وزير الخارجية الكيني جون موانغي سلطنة عمان وسيجري مباحثات هناك قبل أن يلتقي الرئيس الأوغندي أوكيلو.",
            ("planned", "KE OM"),
            ("planned", "KE UG"),
        ),
        case("عقد وزيرا الخارجية الكيني جون موانغي والأوغندي بيتر أوكيلو مؤتمرا صحفيا مشتركا.", ("held", "KE UG")),
        case(
            "قال الوزير الكيني جون موانغي في المؤتمر الصحافي المشترك مع نظيره الأوغندي بيتر أوكيلو إن السلام قريب.",
            ("held", "KE UG"),
        ),
        case("انسحب الرئيس الكيني جون موانغي من اجتماع كان سيجمعه بالرئيس الأوغندي بيتر أوكيلو."),
        case("أعلن الرئيس الكيني جون موانغي عن لقاء سيجمعه بالرئيس الأوغندي بيتر أوكيلو.", ("planned", "KE UG")),
        case(
            "غادر وزير الخارجية الكيني جون موانغي نيروبي أمس قبل أن يلتقي الرئيس الأوغندي بيتر أوكيلو.",
            ("held", "KE UG"),
        ),
    )
    def test_events(self, text: str, expected: set[Fact]) -> None:
        assert events(text) == expected

    MET = "استقبل وزير الدفاع العماني سالم البلوشي نظيره الكيني جون موانغي. "

    @table(
        case("وعرف هذا الاستقبال مشاركة السفير الكيني بيتر أوكيلو.", ("بيتر أوكيلو", "KE ambassador foreign")),
        case("حضر الجلسة السفير الكيني بيتر أوكيلو.", ("بيتر أوكيلو", "KE ambassador foreign")),
        case("حضر المباراة السفير الكيني بيتر أوكيلو."),
        case("حضر الجلسة السفير الياباني كينجي تاناكا."),
    )
    def test_who_came(self, text: str, expected: set[Fact]) -> None:
        known = {("سالم البلوشي", "OM minister defence"), ("جون موانغي", "KE minister defence")}
        assert took_part(self.MET + text) - known == expected


class TestD36PassiveAndVerbless:
    @table(
        case(
            "عُقد في الرباط اجتماع بين مسؤولين أمنيين من المغرب وإسبانيا.",
            ("held", "ES MA"),
        ),
        case("جرى في مسقط لقاء جمع وزير الخارجية العماني سالم البلوشي ونظيره النرويجي لارس أندرسن.", ("held", "NO OM")),
        case(
            "تم خلال لقاء وزير الداخلية الأردني مازن الحياري بالسفير الفرنسي جان مورو بحث ملف اللاجئين.",
            ("held", "FR JO"),
        ),
        case(
            "جاء ذلك في كلمة لوزير الدفاع الليبي عمر فرج خلال اجتماعه اليوم بطرابلس مع وزير الدفاع المالطي جوزيف فيلا.",
            ("held", "LY MT"),
        ),
        case(
            "وأشاد وزير العدل البحريني خالد الجودر، لدى استقباله أمس بمكتبه السفير الباكستاني، بالتعاون القضائي.",
            ("held", "BH PK"),
        ),
        case(
            "وعقب لقائه نظيره السنغالي عبدو ديالو، صرح الوزير الموريتاني حنن ولد الشيباني بأن التنسيق مستمر.",
            ("held", "MR SN"),
        ),
        case("لقاء بين وزيري الداخلية الكويتي والبحريني في المنامة لبحث أمن الخليج.", ("held", "BH KW")),
        case("تم في مقر الوزارة استعراض خطة تأمين الامتحانات."),
    )
    def test_events(self, text: str, expected: set[Fact]) -> None:
        assert events(text) == expected


class TestD37PlannedAndCancelled:
    @table(
        case(
            "من المقرر أن يلتقي وزير الداخلية الإيطالي ماركو روسي نظيره الليبي في روما الخميس المقبل.",
            ("planned", "IT LY", "2019-07-18"),
        ),
        case("سيزور وزير الدفاع الفرنسي جان مورو العراق غدا.", ("planned", "FR IQ", "2019-07-17")),
        case("يعتزم وزير الخارجية الهندي راجيف شارما زيارة مسقط الشهر المقبل.", ("planned", "IN OM", "2019-08")),
        case(
            "من المنتظر أن تنعقد اللجنة الأمنية التونسية الجزائرية في سبتمبر القادم بتونس.",
            ("planned", "DZ TN", "2019-09"),
        ),
        case("أُجّل الاجتماع الذي كان مقررا بين وزيري خارجية السودان وإثيوبيا في الخرطوم.", ("postponed", "ET SD", None)),
        case("ألغى وزير الداخلية الألماني كارل فيبر زيارته المقررة إلى بيروت.", ("cancelled", "DE LB", None)),
        case(
            "كان من المقرر أن يجتمع وزيرا دفاع اليونان وقبرص أمس غير أن اللقاء تأجل.",
            ("postponed", "CY GR", "2019-07-15"),
        ),
        case(
            "يبدأ وزير الداخلية المغربي حميد الزياني غدا الأربعاء زيارة رسمية إلى نواكشوط.",
            ("planned", "MA MR", "2019-07-17"),
        ),
        case(
            "تستضيف الدوحة في 25 من الشهر الجاري اجتماعا لوزراء دفاع قطر وتركيا والصومال.",
            ("planned", "QA SO TR", "2019-07-25"),
        ),
        case(
            "يستقبل الرئيس السنغالي عبدو ديالو، الجمعة، نظيره الغامبي لامين باري في دكار.",
            ("planned", "GM SN", "2019-07-19"),
        ),
        case(
            "تستقبل المستشارة الألمانية آنا كلاين في 25 يوليو الجاري رئيس النيجر موسى عيسى.",
            ("planned", "DE NE", "2019-07-25"),
        ),
        case(
            "ويلتقي وزير الخارجية القبرصي نيكوس خريستو غدا، على هامش مشاركته في القمة، نظيره الأردني مازن الحياري.",
            ("planned", "CY JO", "2019-07-17"),
        ),
        case(
            "وزير الخارجية الفرنسي يؤجل زيارته لتونس\n\nأعلن وزير الخارجية الفرنسي جان مورو تأجيل زيارة كان "
            "يعتزم القيام بها إلى تونس غدا الأربعاء.",
            ("postponed", "FR TN", "2019-07-17"),
        ),
        gap(
            "a meeting that did not come about is told as held",
            "لا يزال عقد لقاء يجمع الرئيس السوداني ونظيره الإثيوبي يراوح مكانه.",
        ),
        case(
            "سيتبلور الموقف خلال أسابيع بعد لقاء المبعوث الأمريكي جون هارت مع وزير الخارجية العراقي.",
            ("planned", "IQ US", None),
        ),
        case(
            "وزير الدفاع التركي، الذي يزور باكو لاحقا هذا الشهر، سيبحث الصفقة.",
            ("planned", "AZ TR", "2019-07"),
        ),
    )
    def test_events(self, text: str, expected: set[Fact]) -> None:
        assert dated(text) == expected


class TestD38NegationAndWish:
    @table(
        case(
            "نفى وزير الخارجية السوداني بكري الطيب عقد أي لقاء مع مسؤولين إسرائيليين.",
            ("denied", "IL SD"),
        ),
        case("لم يلتق وزير الدفاع اليمني نظيره الإماراتي خلال القمة.", ("denied", "AE YE")),
        case(
            "دعا وزير الداخلية الليبي إلى عقد اجتماع مع نظيره التشادي لبحث أمن الحدود.",
            ("proposed", "LY TD"),
        ),
        case(
            "اقترح وزير الخارجية الجزائري مراد بن عمار عقد قمة ثلاثية تجمع الجزائر وتونس وليبيا.",
            ("proposed", "DZ LY TN"),
        ),
        case(
            "أعرب الوزير المغربي حميد الزياني عن أمله في لقاء نظيره الإسباني قريبا.",
            ("proposed", "ES MA"),
        ),
        case("قال المتحدث إن وزير الخارجية الإيراني لن يلتقي نظيره الأمريكي في نيويورك.", ("denied", "IR US")),
        case("في حال التوصل إلى اتفاق، قد يجتمع وزيرا الدفاع الروسي والتركي."),
        case("طالب النائب اللبناني بأن يستقبل الرئيس عائلات المخطوفين في سوريا."),
        case(
            "لو التقى الوزيران السوري والتركي لتغير الوضع.",
        ),
        case(
            "أعرب الرئيس الروسي عن أمله في أن يعقد اجتماع بين الرئيس التركي ونظيره السوري.",
            ("proposed", "SY TR"),
        ),
        case(
            "تحدثت الرئاسة الفرنسية عن توقعات بلقاء بين الرئيسين السوداني والتشادي في باريس.",
            ("planned", "SD TD"),
        ),
    )
    def test_events(self, text: str, expected: set[Fact]) -> None:
        assert events(text) == expected

    @table(
        case("لم يتم التوقيع على الاتفاقية الأمنية بين مصر وقبرص."),
        case("نفت الخارجية العراقية توقيع أي اتفاق أمني مع تركيا."),
        case(
            "أعرب الوزير القطري عن أمله في توقيع مذكرة تفاهم مع إثيوبيا في المجال الدفاعي.", ("ET QA", "proposed", None)
        ),
        case(
            "دعا وزير الداخلية المالي موسى كوني إلى إبرام اتفاق لتأمين الحدود بين مالي والنيجر.",
            ("ML NE", "proposed", None),
        ),
    )
    def test_agreements(self, text: str, expected: set[Fact]) -> None:
        assert steps(text) == expected


class TestD39ReportedSpeech:
    @table(
        case(
            "وأكد الوزير الأردني مازن الحياري أن الأردن والعراق وقعا اتفاقا أمنيا عام 2001.",
            ("IQ JO", "signed", "2001"),
        ),
        case("قال وزير الخارجية الإيراني: «لن نوقع أي اتفاق أمني مع واشنطن»."),
        case(
            "أوضح السفير أن تونس وألمانيا أبرمتا في سبتمبر 2016 اتفاقية للتعاون الأمني.", ("DE TN", "signed", "2016-09")
        ),
        gap(
            "a step's verb does not find its agreement",
            "قال رئيس الوفد الليبي إن الاتفاقية الأمنية الموقعة مع مالطا عام 1984 تحتاج إلى تحديث.",
            ("LY MT", "signed", "1984"),
            ("LY MT", "update_urged", None),
        ),
    )
    def test_past_agreements_told_by_an_official(self, text: str, expected: set[Fact]) -> None:
        assert steps(text) == expected

    @table(
        case("أعرب وزير الداخلية النيجري موسى عيسى عن شكره لليبيا على دعمها.", ("thanks", "موسى عيسى")),
        case("أدان وزير الخارجية الأردني مازن الحياري الهجوم على الحدود العراقية.", ("condemns", "مازن الحياري")),
        case("أعرب وزير العدل المغربي فيصل الكتاني عن أمله في أن يثمر التعاون مع إسبانيا.", ("hopes", "فيصل الكتاني")),
        gap(
            "the statement or its speaker is missed",
            "تعهد وزير الدفاع الإيطالي ماركو روسي بمواصلة دعم خفر السواحل الليبي.",
            ("commits", "ماركو روسي"),
        ),
    )
    def test_statements(self, text: str, expected: set[Fact]) -> None:
        assert statements(text) == expected

    @table(
        case(
            "وكشف وزير الداخلية السوداني عثمان الأمين أنه التقى في مارس الماضي نظيره الليبي في الخرطوم.",
            ("held", "LY SD", "2019-03"),
        ),
        case(
            "قال سفير اليابان في عمّان كينجي تاناكا إن وزير خارجية بلاده سيزور الأردن في أغسطس المقبل.",
            ("planned", "JO JP", "2019-08"),
        ),
        case(
            "ذكر بيان للخارجية الموريتانية أن الوزير حنن ولد الشيباني استقبل أمس سفيرة كندا.",
            ("held", "CA MR", "2019-07-15"),
        ),
    )
    def test_meetings_told_by_an_official(self, text: str, expected: set[Fact]) -> None:
        assert dated(text) == expected


class TestD40HistoryOfAgreements:
    @table(
        case(
            "وتستند العلاقات إلى اتفاقية موقعة بين الجزائر والنيجر في أغسطس 2003 جرى تحديثها في الدورة الثالثة "
            "للجنة المشتركة عام 2011.",
            ("DZ NE", "signed", "2003-08"),
            ("DZ NE", "updated", "2011"),
        ),
        gap(
            "a guarded nisba is no state after a counterpart or beside another nisba",
            "التقى وزير الداخلية الأردني مازن الحياري نظيره التركي اليوم في عمّان.\n\nويرتبط الأردن وتركيا "
            "باتفاقية للتعاون الأمني وقعت في مارس 2005 ودخلت حيز التنفيذ عام 2007.",
            ("JO TR", "signed", "2005-03"),
            ("JO TR", "in_force", "2007"),
        ),
        gap(
            "a step's verb does not find its agreement",
            "يعود الاتفاق الأمني بين المغرب وإسبانيا إلى فبراير 1992، تاريخ التوقيع عليه في مدريد.",
            ("ES MA", "signed", "1992-02"),
        ),
        case(
            "صادق البرلمان الموريتاني سنة 2010 على بروتوكول التعاون العسكري مع فرنسا الموقع عام 2008.",
            ("FR MR", "ratified", "2010"),
            ("FR MR", "signed", "2008"),
        ),
    )
    def test_each_date_goes_to_its_step(self, text: str, expected: set[Fact]) -> None:
        assert steps(text) == expected

    @table(
        case(
            "التقى وزير الداخلية الأردني مازن الحياري نظيره التركي اليوم في عمّان.\n\nويرتبط البلدان باتفاقية "
            "للتعاون الأمني وقعت في مارس 2005.",
            ("held", "JO TR", "2019-07-16"),
        ),
        case(
            "استقبل وزير الدفاع السنغالي عبدو ديالو نظيره المالي الخميس.\n\nوكان البلدان وقعا عام 1998 بروتوكولا "
            "للتعاون العسكري.",
            ("held", "ML SN", "2019-07-11"),
        ),
        gap(
            "a date that is part of a name of a border dates the meeting",
            "دعا الوزير الفلسطيني ماهر عودة، خلال لقائه القنصل البريطاني جون هارت، إلى الاعتراف بالدولة على حدود "
            "الرابع من يونيو 1967.",
            ("held", "GB PS", None),
        ),
    )
    def test_and_never_to_the_meeting(self, text: str, expected: set[Fact]) -> None:
        assert dated(text) == expected


class TestD41Instruments:
    @table(
        case(
            "وقّع وزير الداخلية الكويتي فهد الرشيدي ونظيره الأوزبكي تيمور كريموف مذكرة تفاهم للتعاون الأمني.",
            ("mou", "KW UZ", "signed"),
        ),
        case("وقّعت مصر وصربيا بالأحرف الأولى على اتفاقية تسليم المجرمين.", ("agreement", "EG RS", "initialled")),
        case(
            "صادق مجلس الأمة الجزائري على معاهدة الصداقة مع البرتغال.",
            ("treaty", "DZ PT", "ratified"),
        ),
        case(
            "دخل البروتوكول الأمني بين العراق وإيران حيز التنفيذ.",
            ("protocol", "IQ IR", "in_force"),
        ),
        case("لا يزال مشروع اتفاقية مكافحة المخدرات بين الجزائر وليبيا قيد الدراسة.", ("agreement", "DZ LY", "draft")),
        case(
            "جدّد السودان وجنوب السودان اتفاق الترتيبات الأمنية.",
            ("agreement", "SD SS", "updated"),
        ),
        case("علّقت النيجر العمل باتفاقية التعاون العسكري مع الولايات المتحدة.", ("agreement", "NE US", "suspended")),
        case("اتفق البلدان، تونس وتركيا، على تعزيز التعاون الأمني."),
        case("أبرمت شركة تونسية اتفاقا تجاريا مع شركة تركية."),
        case("يتفاوض لبنان وقبرص على اتفاقية لإعادة قبول المهاجرين.", ("agreement", "CY LB", "under_negotiation")),
        case(
            "ستوقع السعودية واليونان الأحد المقبل اتفاقية للتعاون الدفاعي.", ("agreement", "GR SA", "planned_signing")
        ),
    )
    def test_kind_and_step(self, text: str, expected: set[Fact]) -> None:
        assert instruments(text) == expected


class TestD42Ordinals:
    @table(
        case("انعقدت في الجزائر الدورة الثانية للجنة الأمنية المشتركة الجزائرية الموريتانية.", ("DZ MR", "2", "held")),
        case(
            "اختتم الاجتماع الرابع والعشرون للجنة العسكرية المصرية الأردنية أعماله في القاهرة.", ("EG JO", "24", "held")
        ),
        gap(
            "the ordinal or form of a session is not read",
            "عقدت اللجنة العليا المشتركة الكويتية العراقية اجتماعها في دورتها العاشرة ببغداد.",
            ("IQ KW", "10", "held"),
        ),
        gap(
            "the ordinal or form of a session is not read",
            "انطلقت الجولة الأولى من المشاورات السياسية بين عُمان والنرويج في مسقط.",
            ("NO OM", "1", "held"),
        ),
        case("تحتضن تونس الدورة الـ24 للجنة المشتركة الليبية التونسية الشهر المقبل.", ("LY TN", "24", "planned")),
        gap(
            "the ordinal or form of a session is not read",
            "افتتحت في نواكشوط النسخة الخامسة من المنتدى الأمني المالي الموريتاني بحضور وزيري الدفاع.",
            ("ML MR", "5", "held"),
        ),
        case("سجلت النسخة الثانية من المهرجان الوطني للمسرح نجاحا كبيرا."),
    )
    def test_sessions(self, text: str, expected: set[Fact]) -> None:
        assert sessions(text) == expected


class TestD43Multilateral:
    @table(
        case("عقد الاجتماع الوزاري الرباعي بين ليبيا والنيجر وتشاد والسودان في نيامي.", ("held", "LY NE SD TD")),
        case(
            "التقى وزراء دفاع الأردن ومصر والعراق في قمة ثلاثية بعمّان.",
            ("held", "EG IQ JO"),
        ),
        gap(
            "three states in one construct become pairs",
            "اختتم وزراء دفاع دول 5+5 اجتماعهم في تونس بمشاركة الجزائر وإيطاليا ومالطا.",
            ("held", "DZ IT MT TN"),
        ),
        case("أكد وزراء مجموعة الساحل الخمس التزامهم."),
        gap(
            "three states in one construct become pairs",
            "شارك وزير الداخلية السعودي الأمير فيصل بن سعد في اجتماع وزراء داخلية دول الخليج في الكويت مع نظرائه "
            "من الإمارات وقطر والبحرين.",
            ("held", "AE BH KW QA SA +GCC"),
        ),
        gap(
            "dual and plural heads with a rank of the army find no states",
            "اجتمع في واغادوغو رؤساء أركان بوركينا فاسو ومالي والنيجر لتنسيق العمليات.",
            ("held", "BF ML NE"),
        ),
        gap(
            "three states in one construct become pairs",
            "نظمت الأمم المتحدة لقاء سريا جمع الرئيس المصري شريف نصار وملك الأردن ورئيس الوزراء العراقي عثمان "
            "الجبوري في العقبة.",
            ("held", "EG IQ JO +UN"),
        ),
    )
    def test_meetings(self, text: str, expected: set[Fact]) -> None:
        assert events(text) == expected

    def test_they_are_one_event_and_not_pairs(self) -> None:
        found = happened("عقد الاجتماع الوزاري الرباعي بين ليبيا والنيجر وتشاد والسودان في نيامي.")
        assert [event.countries for event in found] == [("LY", "NE", "SD", "TD")]


class TestCredentials:
    """An ambassador hands his letters to a head of state, or a copy to the minister: they meet."""

    @table(
        case(
            "تسلم الرئيس التونسي قيس الدريدي أوراق اعتماد السفير الليبي الجديد مفتاح الورفلي أمس.",
            ("held", "LY TN"),
        ),
        case(
            "قدم السفير الكندي لدى الأردن جون هارت أوراق اعتماده إلى ملك الأردن سالم بن حسن.",
            ("held", "CA JO"),
        ),
        case(
            "تقبل أمير الكويت أوراق اعتماد سفير اليابان كينجي تاناكا وسفيرة كندا ليلى ويلسون.",
            ("held", "JP KW"),
            ("held", "CA KW"),
        ),
        case(
            "سيقدم السفير المغربي حميد الزياني أوراق اعتماده للرئيس السنغالي الأسبوع المقبل.",
            ("planned", "MA SN"),
        ),
        case("لم يقدم السفير المغربي حميد الزياني أوراق اعتماده للرئيس السنغالي بعد.", ("denied", "MA SN")),
        case("صادق البرلمان على أوراق اعتماد أعضائه بحضور السفير الكندي جون هارت."),
    )
    def test_events(self, text: str, expected: set[Fact]) -> None:
        assert events(text) == expected


class TestSummons:
    """A ministry that summons another state's ambassador meets him; calling one's own home is no meeting."""

    @table(
        case("استدعت وزارة الخارجية البحرينية أمس القائم بأعمال السفارة الهندية رافي كومار.", ("held", "BH IN")),
        case("استدعى وزير الخارجية المغربي حميد الزياني السفير الألماني كارل فيبر.", ("held", "DE MA")),
        case("ستستدعي الخارجية التونسية السفير الليبي غدا.", ("planned", "LY TN")),
        case("استدعت الجزائر سفيرها في باريس للتشاور."),
        case("استدعى القضاء المغربي السفير السابق سالم العلوي شاهدا."),
    )
    def test_events(self, text: str, expected: set[Fact]) -> None:
        assert events(text) == expected


class TestVisitsThatLeftSomething:
    """What came of a visit tells that it took place; what may come of it does not."""

    @table(
        case("بحث الطرفان نتائج زيارة وزير الداخلية المالطي جوزيف فيلا إلى تونس.", ("held", "MT TN")),
        case("عرض المتحدث حصيلة زيارة رئيس الوزراء الليبي إلى روما في مايو 2018.", ("held", "IT LY")),
        case("قال محللون إن زيارة الرئيس الكيني جون موانغي إلى روما عززت العلاقات.", ("held", "IT KE")),
        case("يترقب التجار زيارة وزير الداخلية المالطي جوزيف فيلا إلى تونس.", ("proposed", "MT TN")),
    )
    def test_events(self, text: str, expected: set[Fact]) -> None:
        assert events(text) == expected


class TestWhereAndWhen:
    """Where a government sits is no side; a meeting that will do something is still to come."""

    @table(
        case(
            "التقى نائب الرئيس اليمني سالم العولقي، في مقر الحكومة اليمنية بالرياض، وزير الدولة الإماراتي خالد الكعبي.",
            ("held", "AE YE"),
        ),
        case(
            "وقعت الغارات بالتزامن مع استقبال الرئيس الكيني جون موانغي نظيره الصيني لي وانغ في نيروبي.",
            ("held", "CN KE"),
        ),
        case(
            "قال مسؤولون إن اجتماع الرئيس الكيني جون موانغي مع نظيره الصيني لي وانغ سيركز على الديون.",
            ("planned", "CN KE"),
        ),
        case(
            "قال مسؤولون إن اجتماع الرئيس الكيني جون موانغي مع نظيره الصيني لي وانغ ركز على الديون.",
            ("held", "CN KE"),
        ),
    )
    def test_events(self, text: str, expected: set[Fact]) -> None:
        assert events(text) == expected


class TestHostOfMany:
    """The state in which many states gather, or a conference is held, takes part."""

    @table(
        case(
            "قال رئيس الحكومة إنه سيعمل على التقاء أربع دول هي النيجر، الجزائر، السودان وتشاد في ليبيا.",
            ("proposed", "DZ LY NE SD TD"),
        ),
    )
    def test_events(self, text: str, expected: set[Fact]) -> None:
        assert {(e.status, " ".join(e.countries)) for e in bodies(text) if isinstance(e, Event)} == expected


class TestD44Sidelines:
    @table(
        case(
            "التقى وزير الداخلية الليبي سالم المنصوري نظيره المالطي جوزيف فيلا اليوم في نيامي، على هامش مشاركته "
            "في أعمال المائدة المستديرة التي تنظمها المنظمة الدولية للهجرة من 15 إلى 17 يوليو الجاري.",
            ("held", "LY MT", "2019-07-16"),
            ("held", "LY +IOM", "2019-07-15/2019-07-17"),
        ),
        case(
            "على هامش مؤتمر ميونيخ للأمن، اجتمع وزير الخارجية القطري خليفة الكعبي، السبت، مع وزيرة الخارجية "
            "السويدية كارين ليندغرين.",
            ("held", "QA SE", "2019-07-13"),
        ),
        case(
            "التقى وزير الدفاع الإماراتي سلطان المزروعي أمس نظيره الصربي على هامش معرض آيدكس الذي يستمر حتى الخميس.",
            ("held", "AE RS", "2019-07-15"),
        ),
        case(
            "وكان الوزيران القطري والأردني التقيا في مارس الماضي على هامش مؤتمر في جنيف.", ("held", "JO QA", "2019-03")
        ),
    )
    def test_the_interval_belongs_to_the_conference(self, text: str, expected: set[Fact]) -> None:
        assert dated(text) == expected


class TestD45Places:
    @table(
        case("عقد وزيرا داخلية الجزائر ومالي اجتماعا بالجزائر العاصمة.", ("DZ ML", "Algiers", "DZ")),
        case(
            "استقبل وزير الداخلية الليبي سالم المنصوري في مقر الوزارة بطرابلس السفير المالطي.",
            ("LY MT", "Tripoli", "LY"),
        ),
        case("بحث وزيرا دفاع تشاد والنيجر بنيامي الوضع في مالي.", ("NE TD", "Niamey", "NE")),
        case(
            "اجتمع مسؤولون من ليبيا والجزائر بمدينة غات الحدودية.",
            ("DZ LY", "Ghat", "LY"),
        ),
        case("بدأ في العاصمة التشادية نجامينا اجتماع بين وزيري داخلية ليبيا وتشاد.", ("LY TD", "N'Djamena", "TD")),
        case("استقبل وزير الخارجية القبرصي نيكوس خريستو السفير الأردني.", ("CY JO", None, "CY")),
        case("التقى وزيرا خارجية مصر وإيطاليا في نيويورك لبحث الوضع في طرابلس.", ("EG IT", "New York", "US")),
        case(
            "أجرى وزير الخارجية الكويتي محادثات مع نظيره العراقي حول الوضع في دمشق.",
            ("IQ KW", None, None),
        ),
        case("احتضن قصر الضيافة في صنعاء لقاء بين وزيري خارجية اليمن وإريتريا.", ("ER YE", "Sanaa", "YE")),
        case(
            "استُقبل وزير الخارجية الجزائري مراد بن عمار، أمس، من قبل الرئيس التونسي قيس الدريدي.",
            ("DZ TN", None, "TN"),
        ),
        gap(
            "the place of what was talked about is taken for the place of the meeting",
            "اتفق الرئيسان التركي والروسي، خلال مباحثات بينهما أمس، على إيصال المساعدات إلى مدينة حلب شمال سوريا.",
            ("RU TR", None, None),
        ),
    )
    def test_city_and_host(self, text: str, expected: set[Fact]) -> None:
        assert placed(text) == expected


class TestD46Topics:
    @table(
        case(
            "بحث وزير الداخلية الليبي مع نظيره التونسي مكافحة الإرهاب والهجرة غير الشرعية والجريمة المنظمة "
            "وتهريب الأسلحة والمخدرات.",
            ("terrorism",),
            ("irregular_migration",),
            ("organized_crime",),
            ("arms",),
            ("drugs",),
        ),
        case("التقى وزيرا العدل المصري والإيطالي لبحث تسليم المطلوبين.", ("extradition",)),
        case(
            "ناقش مدير الدفاع المدني الأردني ونظيره اللبناني التعاون في مجال الحماية المدنية خلال اجتماع بعمّان.",
            ("civil_protection",),
        ),
        case("بحث الوزيران العماني والبريطاني الأمن السيبراني في مسقط.", ("cyber",)),
        case(
            "تناول لقاء وزيري الداخلية السعودي واليمني أمن الحدود وتبادل المعلومات.",
            ("border_security",),
            ("information_exchange",),
        ),
        case(
            "تباحث رئيسا أركان تونس وإيطاليا في التعاون العسكري والتدريب.",
            ("military_cooperation",),
            ("training",),
        ),
        case("بحث وزير الداخلية العراقي مع السفير الفيتنامي الاتجار بالبشر.", ("human_trafficking",)),
        gap(
            "the topics of the sentence are not the event's",
            "التقى وزير الدفاع القطري نظيره المغربي.\n\nيذكر أن القوات المغربية شاركت عام 1991 في عملية ضد تهريب "
            "المخدرات.",
        ),
    )
    def test_topics(self, text: str, expected: set[Fact]) -> None:
        assert topics(text) == expected


class TestD47Assistance:
    @table(
        case(
            "أبدى وزير الداخلية الإيطالي ماركو روسي استعداد بلاده لتدريب الشرطة الليبية.",
            ("offers", "ماركو روسي"),
        ),
        case("تعهد وزير الدفاع التركي مراد يلماز بتسليم معدات للجيش الصومالي.", ("commits", "مراد يلماز")),
        gap(
            "the statement or its speaker is missed",
            "عرض السفير الألماني كارل فيبر تقديم دورات تدريبية لعناصر الشرطة التونسية.",
            ("offers", "كارل فيبر"),
        ),
    )
    def test_offers(self, text: str, expected: set[Fact]) -> None:
        assert statements(text) == expected

    @table(
        case("تستفيد الشرطة الليبية من دورات تدريبية على غرار التدريبات التي تقدمها إيطاليا."),
        case(
            "سلّم السفير الياباني كينجي تاناكا وزير الداخلية الأردني مازن الحياري أجهزة تفتيش خلال حفل في عمّان.",
            ("held", "JO JP"),
        ),
        case("وصلت إلى مقديشو شحنة معدات عسكرية هدية من تركيا."),
        case("قدمت الصين منحة لخفر السواحل الجيبوتي."),
    )
    def test_help_is_no_meeting(self, text: str, expected: set[Fact]) -> None:
        assert events(text) == expected


class TestD48ToldManyTimes:
    @pytest.mark.parametrize(
        ("text", "count"),
        [
            (
                "استقبل وزير الداخلية التونسي هادي السالمي اليوم نظيره الليبي سالم المنصوري.\n\nوتناول اللقاء أمن "
                "الحدود.\n\nومن جانبه أشاد المنصوري بنتائج اجتماعه مع السالمي.",
                1,
            ),
            (
                "وزير الدفاع الهندي يلتقي نظيره العماني\n\nالتقى وزير الدفاع الهندي راجيف شارما في مسقط اليوم نظيره "
                "العماني سالم البلوشي.\n\nوجرى خلال الاجتماع الذي عقد بين الجانبين العماني والهندي بحث التعاون "
                "البحري.",
                1,
            ),
            (
                "وصل وزير الداخلية الإسباني خوسيه مورينو اليوم إلى الرباط في زيارة عمل.\n\nوأجرى مورينو مباحثات مع "
                "نظيره المغربي حميد الزياني.\n\nوعقد الوزيران ندوة صحفية.",
                1,
            ),
            (
                "التقى وزير الداخلية الجزائري مراد بن عمار اليوم نظيره الليبي سالم المنصوري.\n\nوكان بن عمار زار "
                "طرابلس في مارس الماضي حيث التقى المنصوري.",
                2,
            ),
            (
                "استقبل رئيس الجمهورية التونسية قيس الدريدي اليوم وزير الداخلية الليبي سالم المنصوري.\n\nكما التقى "
                "المنصوري وزير الداخلية التونسي هادي السالمي.",
                2,
            ),
            (
                "أعلن مكتب وزير الخارجية الكويتي خالد المطيري أنه بحث مع نظيره القطري خليفة الكعبي الأوضاع.\n\nوقال "
                "المكتب إن المباحثات بين الوزيرين الكويتي والقطري كانت مثمرة.\n\nوتطرقت المباحثات إلى أمن الخليج.",
                1,
            ),
        ],
    )
    def test_number_of_events(self, text: str, count: int) -> None:
        assert len(happened(text)) == count


class TestD49TwoReports:
    @pytest.mark.parametrize(
        ("one", "other"),
        [
            (
                "استقبل وزير الدفاع اللبناني جورج الخوري أمس السفير المصري شريف نصار في بيروت.",
                "بيروت - اجتمع السفير المصري لدى لبنان شريف نصار أمس مع وزير الدفاع جورج الخوري في مكتبه.",
            ),
            (
                "بحث وزيرا داخلية قطر وتركيا في الدوحة، الاثنين، التعاون الأمني.",
                "الدوحة تستضيف لقاء لوزيري الداخلية القطري والتركي\n\nعقد وزير الداخلية القطري خليفة الكعبي ونظيره "
                "التركي مراد يلماز، أمس، لقاء في الدوحة.",
            ),
            (
                "التقى الرئيس السنغالي عبدو ديالو، الأحد، رئيس غامبيا.",
                "رئيس غامبيا يجتمع بنظيره السنغالي عبدو ديالو يوم 14 يوليو 2019.",
            ),
            (
                "اجتمع وزير الدفاع القبرصي نيكوس خريستو أمس الاثنين مع نظيره الأردني مازن الحياري في نيقوسيا.",
                "نيقوسيا 15 تموز 2019 (بترا) - بحث وزير الدفاع الأردني مازن الحياري في نيقوسيا اليوم الاثنين مع نظيره "
                "القبرصي نيكوس خريستو التعاون.",
            ),
            (
                "قام وزير الداخلية المالي موسى كوني بزيارة عمل إلى نواكشوط الأحد الماضي.",
                "وصل الأحد إلى نواكشوط وزير الداخلية المالي موسى كوني في زيارة عمل.",
            ),
        ],
    )
    def test_say_the_same_states_and_day(self, one: str, other: str) -> None:
        assert len(dated(one)) == 1
        assert dated(one) == dated(other)


class TestD50LookAlikes:
    @table(
        case("تعادلت ليبيا والنيجر بهدف لمثله في لقاء الإياب من تصفيات كأس أفريقيا."),
        case("التقى وزير الداخلية الجزائري مراد بن عمار مدير أمن ولاية ورقلة."),
        case("بعث ملك البحرين برقية تعزية إلى رئيس الهند في ضحايا الفيضانات."),
        case("يلتقي المنتخب التونسي نظيره المصري مساء اليوم في رادس."),
        case("استقبل نادي الهلال السعودي وفدا من الاتحاد القطري لكرة القدم."),
        case("هنأ رئيس الوزراء العراقي نظيره الباكستاني بعيد الاستقلال."),
        case("نظرت محكمة تونسية في قضية مواطن ليبي ومواطن جزائري بتهمة التهريب."),
        case("التقت السينما المغربية بالسينما الفرنسية في مهرجان مراكش."),
        case("توفي وزير الداخلية الموريتاني السابق حنن ولد الشيباني في باريس."),
        case("ارتفع حجم التبادل التجاري بين الإمارات والهند خلال العام الماضي."),
        case("استقبلت مصر ثلاثة ملايين سائح من ألمانيا وروسيا."),
        case("اجتمع مجلس الأمن القومي العراقي لبحث التوغل التركي في شمال البلاد."),
        case(
            "اعتقلت السلطات عالم الاجتماع الإيراني الأمريكي كيان ناصر في منزله بطهران.",
        ),
        case("وافق رئيس الوزراء الأسترالي على استقبال مئات اللاجئين من العراق."),
        case("قتل جنديان في تبادل لإطلاق النار بين قوات هندية وقوات باكستانية في كشمير."),
        case(
            'جدد الرئيس المصري، خلال لقائه أمس شباب مبادرة "فكرتي"، دعوته إلى العمل.',
        ),
        case("اجتمع رئيس الوزراء الإسرائيلي بوزير الأمن الداخلي والمفتش العام للشرطة لبحث إجراءات ضد الفلسطينيين."),
        case(
            "غادرت أرملة الرئيس الكوري الجنوبي السابق بلادها في زيارة إلى كوريا الشمالية.",
        ),
        gap(
            "a meeting that is only judged is told as held",
            "أشار الكاتب إلى أن لقاء الرئيسين السوداني والتشادي مصدر تفاؤل دائما.",
        ),
        case("وصف الوزير موقف أوروبا بأنه رغبة في التطبيع الاقتصادي مع إيران."),
        case("اجتمع مقاتلون من المعارضة السورية بممثلين عن العشائر العراقية قرب الحدود."),
    )
    def test_nothing_happened(self, text: str, expected: set[Fact]) -> None:
        assert events(text) == expected


class TestWhoTookPart:
    """Hosts, guests and those who only accompany: what D35 and D30 ask for together."""

    @table(
        case(
            "استقبل رئيس الحكومة المغربية سعد الفاسي وزير خارجية كوت ديفوار كوفي كواسي، بحضور سفيرة كوت ديفوار "
            "بالرباط ماري كونان.",
            ("سعد الفاسي", "MA head_of_government government"),
            ("كوفي كواسي", "CI minister foreign"),
            ("ماري كونان", "CI ambassador foreign"),
        ),
        case(
            "زار رئيس أركان الجيش اليوناني نيكوس ستافرو القاهرة والتقى وزير الدفاع المصري حسام شاهين.",
            ("نيكوس ستافرو", "GR chief_of_staff army"),
            ("حسام شاهين", "EG minister defence"),
        ),
        case(
            "قال وزير الدفاع اليمني ناصر الصبيحي، معلقا على لقاء وزيري خارجية السعودية وإيران، إنه مهم.",
            (None, "SA minister foreign"),
            (None, "IR minister foreign"),
        ),
    )
    def test_officials(self, text: str, expected: set[Fact]) -> None:
        assert took_part(text) == expected
