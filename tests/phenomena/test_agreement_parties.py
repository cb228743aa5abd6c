"""Agreements whose parties, time and place stand apart from their noun, and steps that are no signing."""

from tests.phenomena.facts import Fact, case, steps, table


class TestBetweenStepAndNoun:
    """Time, place and witnesses may stand between the step and its agreement."""

    @table(
        case("تم التوقيع اليوم بأوسلو على مذكرة تفاهم بين كينيا والنرويج.", ("KE NO", "signed", "2019-07-16")),
        case(
            "أمضى اليوم الاثنين 20 فيفري 2017 وزيرا داخلية تونس وليبيا في قصر الحكومة اتفاقية أمنية.",
            ("LY TN", "signed", "2017-02-20"),
        ),
        case(
            "أمضى وزير الداخلية التونسي ونظيره الليبي اليوم في قصر قرطاج اتفاقية أمنية.",
            ("LY TN", "signed", "2019-07-16"),
        ),
        case("أمضى وزير الداخلية التونسي عطلته في ليبيا قبل الاتفاقية."),
        case(
            "استقبل الرئيس الكيني نظيره النرويجي. ووقع الجانبان عقب المحادثات على بروتوكول تعاون.",
            ("KE NO", "signed", None),
        ),
        case("قال الوزير الكيني إن الاتفاقية مع الجانب النرويجي تم إمضاؤها سنة 2014.", ("KE NO", "signed", "2014")),
        case("قال الوزير الكيني إن الاتفاقية مع الجانب النرويجي لم يتم توقيعها بعد."),
        case("وقع المغرب مع إسبانيا سنة 1992 اتفاقية لإعادة المهاجرين.", ("ES MA", "signed", "1992")),
    )
    def test_steps(self, text: str, expected: set[Fact]) -> None:
        assert steps(text) == expected


class TestSeveralAgreements:
    @table(
        case(
            "وقعت كينيا وأوغندا ورواندا اتفاقيات مع النرويج.",
            ("KE NO", "signed", None), ("NO UG", "signed", None), ("NO RW", "signed", None),
        ),
        case("وقعت كينيا اتفاقيات مع كل من أوغندا ورواندا.", ("KE UG", "signed", None), ("KE RW", "signed", None)),
        case("وقعت كينيا وأوغندا ورواندا اتفاقية مع النرويج.", ("KE NO RW UG", "signed", None)),
    )  # fmt: skip
    def test_steps(self, text: str, expected: set[Fact]) -> None:
        assert steps(text) == expected


class TestStepsBesideSigning:
    @table(
        case("أشاد الوزير بمصادقة كينيا على اتفاقية تسليم المجرمين مع النرويج.", ("KE NO", "ratified", None)),
        case("يتعلق مشروع قانون عدد 12 بالموافقة على اتفاقية الضمان الاجتماعي بين كينيا والنرويج."),
        case("اتفق وزيرا داخلية كينيا وأوغندا على مراجعة الاتفاق الأمني.", ("KE UG", "update_agreed", None)),
        case(
            "دعا الوزير الكيني نظيره الأوغندي إلى مراجعة الاتفاق الأمني بين كينيا وأوغندا.",
            ("KE UG", "update_urged", None),
        ),
        case("اقترح وزير الداخلية الكيني على نظيره الأوغندي إبرام اتفاقية أمنية.", ("KE UG", "proposed", None)),
        case("قدمت كينيا لأوغندا مشروع مذكرة تفاهم حول أمن الحدود.", ("KE UG", "draft", None)),
        case("أعلن الوزير الكيني عن اتفاق مع النرويج لفتح المعابر.", ("KE NO", "agreed", None)),
        case("أعلن الوزير الكيني عن اتفاق الفصائل."),
        case("ينظم الاتفاق الثنائي الكيني النرويجي عمل البحارة.", ("KE NO", "in_force", None)),
        case("يضمن الاتفاق الثنائي الكيني النرويجي حقوق البحارة.", ("KE NO", "in_force", None)),
        case("تعزز الزيارة العلاقات الوثيقة بين كينيا والنرويج."),
    )
    def test_steps(self, text: str, expected: set[Fact]) -> None:
        assert steps(text) == expected


class TestKnownByName:
    @table(
        case(
            "أكد الوزير أن الاتفاق السياسي الليبي الموقع في الصخيرات هو الإطار الوحيد للحل.", ("LY +UN", "signed", None)
        ),
        case("عادت القضية بعد توقيع اتفاقيات إيفيان التي أنهت حرب الاستقلال الجزائرية.", ("DZ FR", "signed", None)),
    )
    def test_steps(self, text: str, expected: set[Fact]) -> None:
        assert steps(text) == expected


class TestReached:
    """What lies behind something that happened was agreed on, if the words of the agreement name its parties."""

    @table(
        case("عادت السفن إلى الميناء بعد اتفاق كيني - أوغندي على ترسيم الحدود.", ("KE UG", "agreed", None)),
        case("جاء القرار عقب اتفاق بين كينيا وأوغندا على ترسيم الحدود.", ("KE UG", "agreed", None)),
        case("يعلن الموعد بعد الاتفاق عليه مع المسؤولين في كينيا وأوغندا."),
        case("قال السفير الكيني في لقاء تلفزيوني بعد الاتفاق إن العلاقات بين كينيا وأوغندا متينة."),
    )
    def test_steps(self, text: str, expected: set[Fact]) -> None:
        assert steps(text) == expected


class TestSignedThen:
    """A sentence that begins with the signing of «it» speaks of the agreement told before."""

    @table(
        case(
            "تتفاوض كينيا مع أوغندا حول اتفاقية التجارة. وتم توقيعها في ديسمبر 2012.",
            ("KE UG", "under_negotiation", None),
            ("KE UG", "signed", "2012-12"),
        ),
        case(
            "تتفاوض كينيا مع أوغندا حول اتفاقية التجارة. ولم يتم توقيعها بعد.",
            ("KE UG", "under_negotiation", None),
        ),
        case("اجتمع الوزيران الكيني والأوغندي. وتم توقيعها في ديسمبر 2012."),
    )
    def test_steps(self, text: str, expected: set[Fact]) -> None:
        assert steps(text) == expected


class TestOfPrivateParties:
    @table(
        case("أشار الرئيس الكيني إلى توقيع اتفاقيات بين غرفة كينيا ونظيرتها في النرويج."),
        case("أشار الرئيس الكيني إلى توقيع اتفاقيات بين كينيا والنرويج.", ("KE NO", "signed", None)),
    )
    def test_steps(self, text: str, expected: set[Fact]) -> None:
        assert steps(text) == expected
