"""Holders of offices as papers of all regions write them: forms of address in names, aliases, attachés, two offices."""

from tests.phenomena.facts import Fact, case, posts, table


class TestNamesThatAreOtherWords:
    """A form of address, a rank or a verb may be part of a name, if it stands beside a given name."""

    @table(
        case("قال وزير الزراعة اللبناني سامي الحاج حسين إن الموسم جيد.", ("سامي الحاج حسين", "LB minister other")),
        case("أكد وزير النفط العراقي، كريم الملا، أن التصدير استمر.", ("كريم الملا", "IQ minister energy")),
        case("افتتح المعرض سفير لبنان لدى مالطا الدكتور رائد قنواتي.", ("رائد قنواتي", "LB ambassador foreign")),
        case("قاد العملية الرائد سمير حسن."),
        case(
            "استقبل الرئيس التشادي أشرف عبد الغفور وفدا من رجال الأعمال.",
            ("أشرف عبد الغفور", "TD head_of_state presidency"),
        ),
        case("قال مصدر إن الرئيس التشادي أشرف على حفل التخرج."),
        case(
            "أجرى رئيس مجلس النواب المغربي، راشيد الطاهري الصقلي، مباحثات بالرباط.",
            ("راشيد الطاهري الصقلي", "MA parliament_speaker parliament"),
        ),
        case("اتهم السفير الصحفيين بالتحريض."),
        case("بحث الوزير مع كبير المفاوضين النوويين سبل الحل."),
        case("قام الحضور بزيارة لقاعة الملك منصور الثقافية."),
    )
    def test_posts(self, text: str, expected: set[Fact]) -> None:
        assert posts(text) == expected


class TestBetweenOfficeAndName:
    """What stands between an office and its holder: another name of the body, further states, two offices."""

    @table(
        case(
            'قال مدير وكالة الاستخبارات المركزية الأميركية "سي آي إيه" (CIA) هنري كيرنز إن الخطر قائم.',
            ("هنري كيرنز", "US director intelligence"),
        ),
        case("حضر الحفل سفير الأردن لدى إيطاليا ومالطا عمر الطراونة.", ("عمر الطراونة", "JO ambassador foreign")),
        case(
            "رافقه مستشار الملك للشؤون العسكرية رئيس هيئة الأركان المشتركة الأردني الفريق الركن سالم الزعبي.",
            ("سالم الزعبي", "JO chief_of_staff army"),
        ),
        case(
            "كان في استقباله رئيس الديوان الملكي الهاشمي الدكتور سامي الزعبي.",
            ("سامي الزعبي", "JO director presidency"),
        ),
        case("قال المستشار الرئاسي الكيني جوزيف موانجي إن الاتفاق قريب.", ("جوزيف موانجي", "KE adviser presidency")),
        case("كشف وزير الجيش الإسرائيلي داني كوهين عن الخطة.", ("داني كوهين", "IL minister defence")),
    )
    def test_posts(self, text: str, expected: set[Fact]) -> None:
        assert posts(text) == expected


class TestWhomAnOfficeServes:
    """An attaché serves the state that sent him; what no state has, no state's official holds."""

    @table(
        case("قدم الملحق الثقافي السوداني بالهند الدكتور علي الأمين الشهادات.", ("علي الأمين", "SD other education")),
        case("قدم الملحق الثقافي بالهند الدكتور علي الأمين الشهادات.", ("علي الأمين", "- other education")),
        case("قال رئيس المجلس الوطني السوري سمير الحلبي إن الحل سياسي."),
        case(
            "قال المدير العام لمنظمة العمل الدولية جون بيكر إن البطالة ارتفعت.",
            ("جون بيكر", "- secretary_general organization"),
        ),
        case("صرح وزير الاقتصاد الألماني هانس مولر بذلك.", ("هانس مولر", "DE minister trade")),
        case("صرح وزير الاقتصاد والمالية المغربي سعيد الصقلي بذلك.", ("سعيد الصقلي", "MA minister finance")),
    )
    def test_posts(self, text: str, expected: set[Fact]) -> None:
        assert posts(text) == expected


class TestOfSomebodyNamedBefore:
    """«His deputy», «his counterpart»; a prince, a republic and the one just named tell the state."""

    @table(
        case(
            "قتل وزير الدفاع الزامبي كينيث باندا ونائبه ديفيد مولينغا في الحادث.",
            ("كينيث باندا", "ZM minister defence"),
            ("ديفيد مولينغا", "ZM deputy_minister defence"),
        ),
        case(
            "وصل الرئيس الغاني جون ماهاما ونائبه كوامي أدو.",
            ("جون ماهاما", "GH head_of_state presidency"),
            ("كوامي أدو", "GH vice_president presidency"),
        ),
        case(
            "ندد وزير الخارجية الفنلندي ماتي فيرتانن ونظيراه البولندي يان كوفال والنمساوي هانس غروبر بالهجوم.",
            ("ماتي فيرتانن", "FI minister foreign"),
            ("يان كوفال", "PL minister foreign"),
            ("هانس غروبر", "AT minister foreign"),
        ),
        case(
            "قال سامي حداد في القاهرة إن مصر حاضرة، ونقل تحيات الرئيس الغاني جون ماهاما ووزيرة الخارجية غريس كوفور.",
            ("جون ماهاما", "GH head_of_state presidency"),
            ("غريس كوفور", "GH minister foreign"),
        ),
        case(
            "جمع اللقاء سالم الدوسري، وزير الداخلية الكويتي، بسامي الهلالي، وزير الداخلية الأردني.",
            ("سالم الدوسري", "KW minister interior"),
            ("سامي الهلالي", "JO minister interior"),
        ),
        case(
            "اعتبرت هيلين باركر، مساعدة كاتب الدولة الأمريكي المكلفة بالشؤون السياسية، أن الاجتماع ناجح.",
            ("هيلين باركر", "US deputy_minister foreign"),
        ),
    )
    def test_posts(self, text: str, expected: set[Fact]) -> None:
        assert posts(text) == expected


class TestStatesFromTheOffice:
    """Which state an official serves whose title leaves it unsaid: what others hold there, whom he goes with."""

    @table(
        case(
            "حضر اللقاء سفير تونس بالقاهرة ومندوبها الدائم لدى جامعة الدول العربية سامي الهلالي.",
            ("سامي الهلالي", "TN ambassador foreign"),
        ),
        case(
            "استقبل ولي ولي العهد وزير الدفاع السعودي الأمير سعد بن سلطان الوفد.",
            ("سعد بن سلطان", "SA minister defence"),
        ),
        case(
            "زار الرئيس الزامبي كينيث باندا الكويت ومعه رجال أعمال من الكويت.\n"
            "وقال ديفيد مولينغا، أحد مستشاري الرئيس، إن الكويت والكويتيين شركاء.",
            ("كينيث باندا", "ZM head_of_state presidency"),
            ("ديفيد مولينغا", "ZM adviser presidency"),
        ),
        case(
            "وصل إلى الدوحة بمعية الرئيس الزامبي كينيث باندا وزير التجارة ديفيد مولينغا، والتقوا رجال الأعمال في قطر.",
            ("كينيث باندا", "ZM head_of_state presidency"),
            ("ديفيد مولينغا", "ZM minister trade"),
        ),
    )
    def test_posts(self, text: str, expected: set[Fact]) -> None:
        assert posts(text) == expected


class TestWhereNamesEnd:
    """A bare word behind a bare title is a name only if it is known as one or comes again; adjectives end names."""

    @table(
        case("ووجه رئيس الحكومة السابق نداء إلى العمال في المغرب."),
        case("بهذا يصبح عملنا البرلماني قاطرة للتعاون في المغرب."),
        case(
            "استقبل سفير خادم الحرمين الشريفين بجمهورية مصر العربية سعد القرشي الوفد.",
            ("سعد القرشي", "SA ambassador foreign"),
        ),
        case(
            "زار ولي عهد أبوظبي نائب القائد الأعلى للقوات المسلحة الشيخ سعيد بن سلطان المعرض.",
            ("سعيد بن سلطان", "AE vice_president presidency"),
        ),
        case(
            "قال قاضي المحكمة العليا الإسرائيلية المتقاعد دافيد كوهين إن البناء قانوني.",
            ("دافيد كوهين", "IL judge justice past"),
        ),
    )
    def test_posts(self, text: str, expected: set[Fact]) -> None:
        assert posts(text) == expected


class TestNewsFromAbroad:
    """News from abroad is about officials from there; offices of parties are none of a state."""

    @table(
        case(
            "تونس - عقد مجلس الوزراء اليمني جلسة في عدن، وقالت مصادر يمنية إن اليمن بحاجة إلى الدعم، وإن الحكومة "
            "اليمنية وافقت.\nوأضاف وزير حقوق الإنسان، سالم الأصبحي، أن اليمنيين صامدون.",
            ("سالم الأصبحي", "YE minister other"),
        ),
        case(
            "قالت المدعية العسكرية العامة في الجيش الإسرائيلي دانا كوهين إن التحقيق مستمر.",
            ("دانا كوهين", "IL judge justice"),
        ),
        case("قال المرشد العام السابق للإخوان المسلمين سعيد القاضي إن مصر بخير."),
        case("أكد عضو الهيئة العليا لحزب النهر في مصر سامي الهلالي ذلك."),
    )
    def test_posts(self, text: str, expected: set[Fact]) -> None:
        assert posts(text) == expected
