"""D-VI, syntax that breaks naive rules: long subjects, pronouns, relative clauses, coordination, errors (D61–D68)."""

from tests.phenomena.facts import Fact, case, dated, events, gap, posts, sessions, statements, steps, table, took_part


class TestD61LongSubjects:
    @table(
        case(
            "بحث وكيل وزارة الداخلية بحكومة الوفاق الوطني الليبية العميد خالد العريبي، ظهر اليوم الثلاثاء، في "
            "العاصمة نيامي، بمقر وزارة الداخلية، مع وزير الدولة وزير الداخلية النيجري موسى عيسى ملف الهجرة.",
            ("held", "LY NE"),
        ),
        case(
            "استقبل نائب رئيس مجلس الوزراء وزير الدفاع ووزير الدولة لشؤون مجلس الوزراء الكويتي الشيخ ناصر "
            "العازمي، في مكتبه بمبنى وزارة الدفاع صباح اليوم، وبحضور رئيس الأركان، سفير جمهورية الهند لدى الكويت "
            "راجيف شارما.",
            ("held", "IN KW"),
        ),
        case(
            "بحث وزير الداخلية والتنمية المحلية الأردني مازن الحياري، خلال لقاء عقد في مقر الوزارة بعمّان يوم "
            "أمس وحضره عدد من كبار الضباط، مع مدير المخابرات القبرصية نيكوس خريستو سبل التعاون.",
            ("held", "CY JO"),
        ),
        case(
            "بحث وزير الداخلية والتنمية المحلية الأردني مازن الحياري، خلال لقاء عقد في مقر الوزارة وحضره عدد من "
            "كبار الضباط، سبل تطوير الأداء."
        ),
        case(
            "أجرى الفريق أول الركن فيصل العتيبي رئيس هيئة الأركان العامة السعودية، والوفد المرافق له، في إسلام "
            "آباد أمس، مباحثات مع رئيس هيئة الأركان المشتركة الباكستانية الجنرال عمران خان بخاري.",
            ("held", "PK SA"),
        ),
    )
    def test_meetings(self, text: str, expected: set[Fact]) -> None:
        assert events(text) == expected


class TestD62Possessives:
    @table(
        case(
            "أكد وزير الخارجية الإيطالي ماركو روسي خلال لقائه وزير الداخلية الليبي سالم المنصوري مساعدة بلاده لليبيا.",
            ("held", "IT LY"),
        ),
        case("قال وزير الدفاع الهندي راجيف شارما إن حكومته تدعم اليمن."),
        case(
            "استعرض الوزير الأردني مازن الحياري مع سفير بلاده في القاهرة أوضاع الجالية.",
        ),
        case(
            "بحث سفير اليابان لدى الأردن كينجي تاناكا مع وزير الداخلية الأردني دعم حكومته للدفاع المدني.",
            ("held", "JO JP"),
        ),
        case(
            "أشاد وزير الدفاع التشادي إدريس كوكو، لدى استقباله السفير الجزائري، بعلاقات بلاده مع الجزائر.",
            ("held", "DZ TD"),
        ),
    )
    def test_meetings(self, text: str, expected: set[Fact]) -> None:
        assert events(text) == expected


class TestD63RelativeClauses:
    @table(
        case(
            "أشاد الوزير بعمل اللجنة الليبية التونسية التي اجتمعت في فبراير 2018 بتونس.", ("held", "LY TN", "2018-02")
        ),
        case(
            "استقبل وزير الداخلية الجزائري مراد بن عمار اليوم السفير المالي الذي عُيّن في مارس الماضي.",
            ("held", "DZ ML", "2019-07-16"),
        ),
        case(
            "التقى وزير العدل المغربي فيصل الكتاني نظيره البلجيكي الذي زار الرباط أمس.", ("held", "BE MA", "2019-07-15")
        ),
        case("ندد الوزير السوداني بالهجوم الذي وقع في يونيو 2018 قرب الحدود مع إثيوبيا."),
    )
    def test_meetings(self, text: str, expected: set[Fact]) -> None:
        assert dated(text) == expected

    @table(
        case("ناقش الوزيران الاتفاق الأمني الذي وقعته الجزائر وليبيا عام 2001.", ("DZ LY", "signed", "2001")),
        case(
            "تنفيذا لمذكرة التفاهم التي وقعها العراق وفرنسا في نوفمبر 2009، وصل فريق التدريب.",
            ("FR IQ", "signed", "2009-11"),
        ),
        case("أشار إلى الاتفاقية التي لم يصادق عليها البرلمان اللبناني بعد."),
    )
    def test_agreements(self, text: str, expected: set[Fact]) -> None:
        assert steps(text) == expected


class TestD64Coordination:
    @table(
        case("التقى السفير الفرنسي جان مورو مع وزيري الداخلية والخارجية اللبنانيين.", ("held", "FR LB")),
        case("اجتمع مسؤولو الأمن في ليبيا والنيجر ببلدة القطرون.", ("held", "LY NE")),
        case("أشاد قائد القوات البحرية الإيطالية بأداء الشرطة والجيش الليبيين."),
        case(
            "التقى وزير الخارجية الموريتاني حنن ولد الشيباني سفراء فرنسا وإسبانيا وألمانيا المعتمدين في نواكشوط.",
            ("held", "DE ES FR MR"),
        ),
        case("بحث وزيرا خارجية قطر والكويت، كل على حدة، مع المبعوث الأمريكي جون هارت الأزمة.", ("held", "KW QA US")),
    )
    def test_meetings(self, text: str, expected: set[Fact]) -> None:
        assert events(text) == expected

    @table(
        case(
            "التقى السفير الفرنسي جان مورو وزيري الداخلية والخارجية اللبنانيين.",
            ("جان مورو", "FR ambassador foreign"),
            (None, "LB minister interior"),
            (None, "LB minister foreign"),
        ),
        case(
            "استقبل الرئيس القبرصي وزيري الدفاع اليوناني كوستاس ستافرو والمصري حسام شاهين.",
            (None, "CY head_of_state presidency"),
            ("كوستاس ستافرو", "GR minister defence"),
            ("حسام شاهين", "EG minister defence"),
        ),
    )
    def test_officials(self, text: str, expected: set[Fact]) -> None:
        assert took_part(text) == expected


class TestD65ChangeOfSpeaker:
    @table(
        case(
            "التقى وزير الداخلية التونسي هادي السالمي نظيره الليبي سالم المنصوري.\n\nمن جانبه أكد الوزير الليبي "
            "أن بلاده ملتزمة.\n\nوبدوره شدد وزير الداخلية التونسي على أهمية التنسيق.",
            ("هادي السالمي", "TN minister interior"),
            ("سالم المنصوري", "LY minister interior"),
        ),
        case(
            "اجتمع وزير الدفاع القطري خليفة الكعبي بنظيره الإيطالي ماركو روسي في الدوحة.\n\nومن جهته قال روسي إن "
            "الشراكة مستمرة.",
            ("خليفة الكعبي", "QA minister defence"),
            ("ماركو روسي", "IT minister defence"),
        ),
        case(
            "استقبل وزير العدل الأردني عمر الخصاونة السفيرة السويدية كارين ليندغرين.\n\nبدورها أعربت السفيرة عن "
            "تقديرها للأردن.",
            ("عمر الخصاونة", "JO minister justice"),
            ("كارين ليندغرين", "SE ambassador foreign"),
        ),
        case(
            "بحث وزير الصحة العماني سالم البلوشي مع السفير الهندي لدى السلطنة راجيف شارما سبل التعاون.\n\nوبدوره أثنى "
            "السفير شارما على السلطنة.",
            ("سالم البلوشي", "OM minister health"),
            ("راجيف شارما", "IN ambassador foreign"),
        ),
        case(
            "التقى رئيس الحكومة اللبنانية وليد كرامي نظيره المالطي جوزيف فيلا في بيروت.\n\nمن ناحيته قال رئيس الحكومة "
            "المالطية إن بلاده تدعم لبنان.",
            ("وليد كرامي", "LB head_of_government government"),
            ("جوزيف فيلا", "MT head_of_government government"),
        ),
    )
    def test_no_third_person_comes_in(self, text: str, expected: set[Fact]) -> None:
        assert took_part(text) == expected
        assert posts(text) == expected


class TestD66SourceErrors:
    @table(
        case("التقى وزير الداخليه الليبى سالم المنصورى نظيره التونسى .", ("held", "LY TN")),
        gap(
            "a misspelt nisba is not mended",
            "عقدت اللجنة المشتركة الجزئرية التونسية اجتماعها أمس في عنابة.",
            ("held", "DZ TN"),
        ),
        case("استقبل استقبل وزير الدفاع المغربي نظيره البرتغالي.", ("held", "MA PT")),
        case("بحث وزير الخارجيه السودانيه بكري الطيب مع مع نظيره الاثيوبى ملف الحدود.", ("held", "ET SD")),
        case("تم تبلغيها بأن الوزير المصري المصري لن يحضر."),
        case(
            "وزير الداخليه اليبي يلتقي نظيره المالطي\n\nالتقى وزير الداخلية الليبي سالم المنصوري نظيره المالطي "
            "جوزيف فيلا أمس.",
            ("held", "LY MT"),
        ),
    )
    def test_meetings(self, text: str, expected: set[Fact]) -> None:
        assert events(text) == expected


class TestD67Quotations:
    @table(
        gap(
            "the event inside a quotation is not read",
            'قال الوزير الليبي سالم المنصوري: «قلت لنظيري التونسي خلال لقائنا أمس "لا تهاون مع المهربين" واتفقنا».',
            ("held", "LY TN"),
        ),
        case(
            'قال المتحدث: «إن الوزير العراقي لم يلتق أي مسؤول إسرائيلي.\n\n"والوزارة تنفي كل ما نشر".',
            ("denied", "IL IQ"),
        ),
        case(
            "أكد وزير الدفاع اليمني «أن الحرب مستمرة.\n\nالتقى وزير الخارجية الكويتي خالد المطيري نظيره العماني أمس.",
            ("held", "KW OM"),
        ),
        case("عنون الكاتب مقاله «حين يلتقي الرئيس الروسي نظيره الأوكراني» في إشارة إلى الرواية."),
        case(
            'أعلن المتحدث: "التقى الوزير الأردني مازن الحياري نظيره العراقي كريم الساعدي أمس"، ثم غادر القاعة.',
            ("held", "IQ JO"),
        ),
        gap(
            "a word that only looks like an event is told as one",
            'وصفت الصحيفة المهرجان بأنه «قمة "تونسية ليبية" في الغناء».',
        ),
    )
    def test_meetings(self, text: str, expected: set[Fact]) -> None:
        assert events(text) == expected


class TestD68Latin:
    @table(
        case(
            "بحث وزير الداخلية النيجري موسى عيسى مع بعثة المنظمة الدولية للهجرة (OIM) في نيامي العودة الطوعية.",
            ("held", "NE +IOM"),
        ),
        gap(
            "Latin letters cut the phrase",
            "اجتمع وزراء دفاع G5 Sahel: مالي والنيجر وتشاد في نيامي.",
            ("held", "ML NE TD"),
        ),
        case("كتب موقع Youm7 أن وزير الداخلية المصري التقى السفير الصربي.", ("held", "EG RS")),
        case("Le ministre de l'intérieur libyen a rencontré son homologue tunisien à Tunis."),
        case("The Libyan interior minister met his Tunisian counterpart in Tunis on Tuesday."),
        gap(
            "Latin letters cut the phrase",
            "استقبل وزير الدفاع التونسي كمال الغربي Kamel Gharbi قائد قوات أفريكوم الجنرال جون هارت John Hart.",
            ("held", "TN US"),
        ),
    )
    def test_meetings(self, text: str, expected: set[Fact]) -> None:
        assert events(text) == expected


class TestPlacesBeforeTheSubject:
    @table(
        case("استقبل في الرياض أمس وزير الدفاع السعودي نظيره الكيني.", ("held", "KE SA")),
        case(
            "استقبل صباح أمس بمكتبه بالعاصمة دكار الوزير الأول السنغالي عبدو ندياي السفير المغربي حسن الناصري.",
            ("held", "MA SN"),
        ),
        case("أضاف أنه التقى في باريس وزير الدفاع الكيني."),
        case("جرت بين وزيري دفاع مصر والسودان مباحثات أمس.", ("held", "EG SD")),
        case("تدور بين مصر والسودان مباحثات حول المياه."),
        case("أكد وزير الدفاع اللبناني أن قائد الجيش اللبناني التقى السفير الفرنسي الاثنين.", ("held", "FR LB")),
        case(
            "تسلم الرئيس الموريتاني رسالة خطية من نظيره التشادي سلمها إليه وزير الخارجية التشادي محمد صالح.",
            ("held", "MR TD"),
        ),
        case("تسلم الرئيس الموريتاني رسالة خطية من نظيره التشادي سلمها البريد."),
    )
    def test_events(self, text: str, expected: set[Fact]) -> None:
        assert events(text) == expected

    @table(
        case("انعقد في لشبونة الاجتماع الرفيع المستوى الـ14 بين المغرب والبرتغال.", ("MA PT", "14", "held")),
        case("عقد في لشبونة الاجتماع الثالث بين وزيري خارجية المغرب والبرتغال.", ("MA PT", "3", "held")),
        case("عقد في لشبونة الاجتماع الأول بين وزيري خارجية المغرب والبرتغال."),
    )
    def test_numbers(self, text: str, expected: set[Fact]) -> None:
        assert sessions(text) == expected

    @table(
        case(
            "قال مدير الشؤون القنصلية بوزارة الخارجية اليمنية سالم المقطري إن المعاملات مستمرة.",
            ("سالم المقطري", "YE director foreign"),
        ),
        case(
            "قال مسؤول الإعلام في وزارة الدفاع الأردنية سالم الشوبكي إن التمرين مستمر.",
            ("سالم الشوبكي", "JO other defence"),
        ),
        case(
            "قال وزيرا الداخلية والعدل اللبنانيان وليد فهد وزينة عبود إن الخطة جاهزة.",
            ("وليد فهد", "LB minister interior"),
            ("زينة عبود", "LB minister justice"),
        ),
        case(
            "استقبل صاحب الجلالة الملك عبدالله بن حسين ملك الأردن فخامة الرئيس نيكوس خريستو رئيس جمهورية قبرص.",
            ("عبدالله بن حسين", "JO head_of_state presidency"),
            ("نيكوس خريستو", "CY head_of_state presidency"),
        ),
        case("قال السفير الفرنسي آلان لوران إن اللقاء مهم.", ("آلان لوران", "FR ambassador foreign")),
        case("قال السفير الفرنسي الآن إن اللقاء مهم."),
    )
    def test_posts(self, text: str, expected: set[Fact]) -> None:
        assert posts(text) == expected

    @table(
        case(
            "التقى وزير العدل البحريني خليفة المعاودة السفير الأمريكي. وأكد المسؤول البحريني أن القانون سيعرض قريبا.",
            ("states", "خليفة المعاودة"),
        ),
    )
    def test_statements(self, text: str, expected: set[Fact]) -> None:
        assert statements(text) == expected
