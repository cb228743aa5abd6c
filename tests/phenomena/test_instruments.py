"""Agreements told by what surrounds them: who stands by, what binds, what the signer's state is called."""

from tests.phenomena.facts import Fact, case, steps, table, typed


class TestWhoSigns:
    @table(
        case("أشاد رئيس كينيا موانغي كاماو بتوقيع بلاده مذكرة تفاهم مع النرويج.", ("KE NO", "signed", None)),
        case(
            "المشروع ثمرة اتفاقية تم توقيعها اليوم برئاسة الرئيس الكيني موانغي كاماو والرئيس الأوغندي جون أوكيلو.",
            ("KE UG", "signed", "2019-07-16"),
        ),
        case(
            "في بيان مشترك وقعه وزير الخارجية الكيني موانغي كاماو ونظيره الأوغندي جون أوكيلو، أعلن البلدان ذلك.",
            ("KE UG", "signed", None),
        ),
        case("أصدر وزير الخارجية الكيني موانغي كاماو ونظيره الأوغندي جون أوكيلو بيانا مشتركا."),
        case("وقع مدير الشركة عقدا بحضور الرئيس الكيني موانغي كاماو."),
    )
    def test_steps(self, text: str, expected: set[Fact]) -> None:
        assert steps(text) == expected


class TestWhatBinds:
    """An agreement under which something happens, that is broken or provides for something is in force."""

    @table(
        case("تم تسليم المتهم بموجب الاتفاقية الأمنية بين كينيا وأوغندا.", ("KE UG", "in_force", None)),
        case("اتهم الوزير جيرانه بخرق الاتفاق الأمني بين كينيا وأوغندا.", ("KE UG", "in_force", None)),
        case("ينص الاتفاق الكيني الأوغندي على تبادل المعلومات.", ("KE UG", "in_force", None)),
        case("سينص الاتفاق الكيني الأوغندي على تبادل المعلومات."),
        case("تم تسليم المتهم بموجب الاتفاقية الدولية."),
        case("أعلنوا عزمهم على زيارة أوسلو بعد التوقيع على الاتفاق بين كينيا وأوغندا.", ("KE UG", "signed", None)),
    )
    def test_steps(self, text: str, expected: set[Fact]) -> None:
        assert steps(text) == expected


class TestBygoneSignings:
    """Of a signing in some month or year nothing is told but the step."""

    @table(
        case("ووقعت كينيا والنرويج خلال عام 2008، اتفاقية الإطار."),
        case("وقعت كينيا والنرويج أمس في أوسلو اتفاقية الإطار.", ("signing", "held", "KE NO")),
        case(
            "وقع وزير الخارجية الكيني موانغي كاماو ونظيره النرويجي لارس أندرسن عام 2008 اتفاقية الإطار.",
            ("signing", "held", "KE NO"),
        ),
    )
    def test_events(self, text: str, expected: set[Fact]) -> None:
        assert typed(text) == expected


class TestHowFarAnAgreementIs:
    @table(
        case(
            "لا تزال مذكرة التفاهم بين السودان وجنوب السودان بشأن الحدود قيد الدراسة.",
            ("SD SS", "under_negotiation", None),
        ),
        case("الاتفاقية الأمنية بين الأردن وقبرص في طور الصياغة.", ("CY JO", "under_negotiation", None)),
        case("لم تعد الاتفاقية بين الأردن وقبرص قيد الدراسة."),
        case("بات الخلاف بين الأردن وقبرص قيد الدراسة."),
        case("انتهى العمل باتفاقية الصيد بين السنغال وإسبانيا في يونيو الماضي.", ("ES SN", "ended", "2019-06")),
        case("جمدت مالي اتفاق التعاون العسكري مع فرنسا في مايو 2019.", ("FR ML", "suspended", "2019-05")),
        case(
            "وجرى تعديل البروتوكول الموقع بين مالي والسنغال سنة 1993 في عام 2007.",
            ("ML SN", "signed", "1993"),
            ("ML SN", "updated", "2007"),
        ),
        case("تعود اتفاقية الدفاع المشترك بين قطر وتركيا إلى عام 2014.", ("QA TR", "signed", "2014")),
        case("تعود الاتفاقية الأمنية بين قطر وتركيا بالنفع على البلدين."),
        case("يعود الخلاف بين مصر والسودان إلى عام 1958."),
    )
    def test_steps(self, text: str, expected: set[Fact]) -> None:
        assert steps(text) == expected
