"""D-III, people, roles, organisations: titles and names, several offices, nisbas, ranks, delegations (D11–D34)."""

import pytest

from tests.phenomena.facts import (
    Fact,
    case,
    events,
    gap,
    governments,
    holders,
    invitations,
    posts,
    ranks,
    table,
    took_part,
    unread,
)


class TestD11TitleBeforeName:
    @table(
        case("أكد وزير الداخلية الليبي سالم المنصوري أن الحدود مؤمنة.", ("سالم المنصوري", "LY minister interior")),
        case(
            "أشرف المدير العام للأمن الوطني الجزائري فريد بلحاج على حفل التخرج.", ("فريد بلحاج", "DZ director police")
        ),
        case(
            "قال قائد حرس الحدود التونسي العقيد حسن تومي إن العملية ناجحة.",
            ("حسن تومي", "TN commander border"),
        ),
        case(
            "صرح والي أمن الدار البيضاء عبد الإله العلمي لوسائل الإعلام بأن المغرب يعزز الأمن.",
            ("عبد الإله العلمي", "MA director police"),
        ),
        case(
            "أوضح رئيس هيئة أركان الجيش الكويتي الفريق الركن ناصر العازمي أن التمرين انطلق.",
            ("ناصر العازمي", "KW chief_of_staff army"),
        ),
        case(
            "شارك كاتب الدولة لدى وزير الخارجية التونسي صبري العياري في الندوة.",
            ("صبري العياري", "TN deputy_minister foreign"),
        ),
        case(
            "افتتح الوزير المنتدب لدى رئيس الحكومة المكلف بإدارة الدفاع الوطني عبد اللطيف الصقلي المعرض بأكادير.",
            ("عبد اللطيف الصقلي", "MA minister defence"),
        ),
        case(
            "قال ناظر الداخلية السوداني الأسبق إبراهيم آدم إن القرار صائب.",
            ("إبراهيم آدم", "SD minister interior past"),
        ),
        case(
            "ذكر مدير عام الجوازات والجنسية في اليمن عزوز الصبيحي أن الخدمة عادت.",
            ("عزوز الصبيحي", "YE director migration"),
        ),
        case(
            "بحث رئيس جهاز المخابرات العامة الفلسطيني ماهر عودة الملف الأمني.",
            ("ماهر عودة", "PS director intelligence"),
        ),
    )
    def test_posts(self, text: str, expected: set[Fact]) -> None:
        assert posts(text) == expected


class TestD12NameBeforeTitle:
    @table(
        case(
            "قال خالد العريبي، وكيل وزارة الداخلية الليبية، إن التدريب متواصل.",
            ("خالد العريبي", "LY deputy_minister interior"),
        ),
        case(
            "حضر محمد أمين السالمي الأمين العام لوزارة الداخلية الجزائرية اللقاء.",
            ("محمد أمين السالمي", "DZ deputy_minister interior"),
        ),
        case("وتحدث علي مراد (مدير عام الجمارك اللبنانية) عن التهريب.", ("علي مراد", "LB director customs")),
        case(
            "أكد رائد فريد، المتحدث باسم وزارة الدفاع العراقية، مقتل ثلاثة مسلحين.",
            ("رائد فريد", "IQ spokesperson defence"),
        ),
        case(
            "استقبل العماد ميشال خير الله، قائد الجيش اللبناني، الملحق العسكري الهندي.",
            ("ميشال خير الله", "LB chief_of_staff army"),
        ),
        case(
            "وقع الاتفاق عن الجانب الموريتاني حنن ولد الشيباني وزير الداخلية واللامركزية.",
            ("حنن ولد الشيباني", "MR minister interior"),
        ),
        case("وقالت كارين ليندغرين، وزيرة الخارجية السويدية: نحن قلقون.", ("كارين ليندغرين", "SE minister foreign")),
        case(
            "من جهته شدد إدريس كوكو - وزير الدفاع التشادي - على أهمية التنسيق.", ("إدريس كوكو", "TD minister defence")
        ),
    )
    def test_posts(self, text: str, expected: set[Fact]) -> None:
        assert posts(text) == expected


class TestD13RightEdge:
    @table(
        case(
            "لقاء وكيل وزارة الداخلية الليبية خالد العريبي خصص لدراسة ملفات الحدود.",
            ("خالد العريبي", "LY deputy_minister interior"),
        ),
        case("ناقشت وزيرة العدل التونسية عائشة موسى ملفات الحدود مع الوفد.", ("عائشة موسى", "TN minister justice")),
        case(
            "استقبل وزير الداخلية الليبي سالم المنصوري اليوم السفير المالطي.", ("سالم المنصوري", "LY minister interior")
        ),
        case(
            "بحث وزير الدفاع العماني سالم البلوشي بمكتبه سبل التعاون العسكري مع الهند.",
            ("سالم البلوشي", "OM minister defence"),
        ),
        case("ترأس وزير الداخلية السوري غسان الحلبي أعمال الاجتماع.", ("غسان الحلبي", "SY minister interior")),
        case("اعتبر وزير خارجية مالي موسى كوني تصريحات باريس غير مقبولة.", ("موسى كوني", "ML minister foreign")),
        case(
            "دشن رئيس الوزراء الصومالي عبد القادر نور فارح مركزا للشرطة.",
            ("عبد القادر نور فارح", "SO head_of_government government"),
        ),
        case(
            "استقبل وزير الداخلية الأردني مازن الحياري صباح أمس السفيرة الكندية.",
            ("مازن الحياري", "JO minister interior"),
        ),
        case("وعبر وزير الداخلية الجيبوتي إسماعيل عمر غودان عن شكره.", ("إسماعيل عمر غودان", "DJ minister interior")),
        case("رحب وزير الداخلية الكويتي فهد الرشيدي باسم الحكومة بالضيف.", ("فهد الرشيدي", "KW minister interior")),
        case(
            "أعلن الرئيس القبرصي نيكوس خريستو موافقته على الخطة.",
            ("نيكوس خريستو", "CY head_of_state presidency"),
        ),
        case(
            "جدد وزير الخارجية الفلسطيني ماهر عودة تمسكه بالحوار.",
            ("ماهر عودة", "PS minister foreign"),
        ),
        case("أبلغ الرئيس التونسي قيس الدريدي الصحفيين بقراره.", ("قيس الدريدي", "TN head_of_state presidency")),
        case(
            "حث رئيس الوزراء الباكستاني عمران بخاري الهند على الحوار.",
            ("عمران بخاري", "PK head_of_government government"),
        ),
        case(
            "اتهم الرئيس الكوري الجنوبي بارك جين وو بيونغ يانغ بالتصعيد.",
            ("بارك جين وو", "KR head_of_state presidency"),
        ),
        case("أوضح وزير العدل السوري ماهر الجندي أن العفو يشمل القصر.", ("ماهر الجندي", "SY minister justice")),
        case("التقى السفير الهولندي مارك روت وزير الخارجية.", ("مارك روت", "NL ambassador foreign")),
        case("أعلن وزير الدفاع اللبناني عماد الحايك فتح الطريق.", ("عماد الحايك", "LB minister defence")),
        case(
            "استقبله رئيس الديوان الملكي الهاشمي الدكتور سالم الطراونة.",
            ("سالم الطراونة", "JO director presidency"),
        ),
        case(
            "قال وزير العدل اليمني نبيل الخطيب في حديث صحفي إن المحاكم مستقلة.", ("نبيل الخطيب", "YE minister justice")
        ),
        case(
            "استقبل الملك سفير تشاد رئيس المجموعة الإفريقية سالم يوسف عنتو.",
            ("سالم يوسف عنتو", "TD ambassador foreign"),
        ),
        case(
            "التقى سفير السودان رئيس الحكومة الليبي سالم المنصوري.",
            ("سالم المنصوري", "LY head_of_government government"),
        ),
        case("قال وزير العدل اليمني عبدالقيوم حسن إن القانون جاهز.", ("عبدالقيوم حسن", "YE minister justice")),
        case("نددت إيران بالقرار. وقال وزير الخزانة جاك ميلر إن إيران تعرف السبب.", ("جاك ميلر", "- minister finance")),
        case("أقام ملك البحرين غداء تكريميا للرئيس اللبناني."),
        case("زار السلطان سليمان القانوني المدينة.", ("سليمان", "- head_of_state presidency")),
        case("قال النائب الكويتي سالم المقيم في لندن إنه سيعود.", ("سالم", "KW legislator parliament")),
        case("أكد الرئيس الفنلندي توماس أبلغ المجلس قراره.", ("توماس", "FI head_of_state presidency")),
    )
    def test_posts(self, text: str, expected: set[Fact]) -> None:
        assert posts(text) == expected


class TestD14SeveralOffices:
    @table(
        case(
            "قال وزير الدولة وزير الداخلية والأمن العام واللامركزية والشؤون الدينية النيجري موسى عيسى إن بلاده ملتزمة.",
            ("موسى عيسى", "NE minister interior"),
        ),
        case(
            "ثمن نائب رئيس مجلس الوزراء وزير الداخلية القطري خليفة الكعبي الدعم.",
            ("خليفة الكعبي", "QA minister interior"),
        ),
        case(
            "التقى نائب رئيس الحكومة ووزير الدفاع اللبناني جورج الخوري وفدا إيطاليا.",
            ("جورج الخوري", "LB minister defence"),
        ),
        case(
            "حضر وزير الداخلية الليبي سالم المنصوري ووزير الدفاع الليبي عمر فرج حفل التخرج.",
            ("سالم المنصوري", "LY minister interior"),
            ("عمر فرج", "LY minister defence"),
        ),
        case(
            "أكد وزير الداخلية والجماعات المحلية الجزائري مراد بن عمار أن العملية متواصلة.",
            ("مراد بن عمار", "DZ minister interior"),
        ),
        case(
            "استقبل وزير الخارجية والتعاون الإفريقي والمغاربة المقيمين بالخارج المغربي حميد الزياني نظيره.",
            ("حميد الزياني", "MA minister foreign"),
        ),
    )
    def test_posts(self, text: str, expected: set[Fact]) -> None:
        assert posts(text) == expected

    @table(
        case(
            "اجتمع وزيرا الداخلية والدفاع التونسيان بوزير الداخلية الليبي سالم المنصوري.",
            (None, "TN minister interior"),
            (None, "TN minister defence"),
            ("سالم المنصوري", "LY minister interior"),
        ),
        case(
            "التقى وزير الداخلية ووزير الدفاع الإيطاليان وزير خارجية النيجر موسى عيسى.",
            (None, "IT minister interior"),
            (None, "IT minister defence"),
            ("موسى عيسى", "NE minister foreign"),
        ),
    )
    def test_unnamed_are_as_many_as_their_offices(self, text: str, expected: set[Fact]) -> None:
        assert took_part(text) == expected


class TestD15MinistriesWithAnd:
    @table(
        case(
            "زار الأمين العام لوزارة الداخلية والجماعات المحلية والتهيئة العمرانية الجزائرية محمد رضوان الحدود.",
            ("محمد رضوان", "DZ deputy_minister interior"),
        ),
        case(
            "قال وزير الخارجية والتعاون والاندماج الإفريقي النيجري موسى عيسى إن القمة ناجحة.",
            ("موسى عيسى", "NE minister foreign"),
        ),
        gap(
            "a guarded nisba is no state after a counterpart or beside another nisba",
            "أعلن المتحدث باسم وزارة الأمن والحماية المدنية المالية موسى ديارا حصيلة العملية.",
            ("موسى ديارا", "ML spokesperson interior"),
        ),
        case(
            "قال وزير العدل والشؤون الإسلامية والأوقاف البحريني خالد بن علي الجودر إن القانون صدر.",
            ("خالد بن علي الجودر", "BH minister justice"),
        ),
        case(
            "صرح وزير الشؤون الخارجية والتعاون والموريتانيين في الخارج حنن ولد الشيباني بأن الموقف ثابت.",
            ("حنن ولد الشيباني", "MR minister foreign"),
        ),
        case(
            "أوضحت وزيرة الداخلية والوطن الألمانية آنا كلاين أن القرار نهائي.",
            ("آنا كلاين", "DE minister interior"),
        ),
        case(
            "استقال وزير الدفاع وشؤون قدامى المحاربين التشادي إدريس كوكو من منصبه.",
            ("إدريس كوكو", "TD minister defence"),
        ),
    )
    def test_posts(self, text: str, expected: set[Fact]) -> None:
        assert posts(text) == expected


class TestD16Nisbas:
    @table(
        case("قال وزير الداخلية الليبي سالم المنصوري إن الأمن مستتب.", ("سالم المنصوري", "LY minister interior")),
        case(
            "قال وكيل وزارة الداخلية الليبية سالم المنصوري إن الأمن مستتب.",
            ("سالم المنصوري", "LY deputy_minister interior"),
        ),
        case("قال وزير الداخلية الجزائرية مراد بن عمار إن الأمن مستتب.", ("مراد بن عمار", "DZ minister interior")),
        case("قال مدرب اللغة الفرنسية في وزارة الدفاع اليمنية علي الحميري إن الدورة انتهت."),
        case("أشاد وزير الثقافة الأردني مازن الحياري بالفيلم المصري.", ("مازن الحياري", "JO minister other")),
        case("تحدث وزير الخارجية الكوري الجنوبي كيم جونغ سو عن الأزمة.", ("كيم جونغ سو", "KR minister foreign")),
    )
    def test_posts(self, text: str, expected: set[Fact]) -> None:
        assert posts(text) == expected

    @table(
        case("عقد الجانبان الليبي والنيجري جلسة مباحثات حول أمن الحدود.", ("held", "LY NE")),
        case(
            "أكد الوفد الليبي المشارك في اجتماع اللجنة المشتركة الجزائرية-الليبية بالجزائر أهمية التنسيق.",
            ("held", "DZ LY"),
        ),
        case("أشاد الوزير بالعلاقات الجزائرية الليبية وعمقها."),
        case("انعقدت اللجنة العليا المشتركة السودانية الإثيوبية أمس في الخرطوم.", ("held", "ET SD")),
        case("شاهد الجمهور مباراة في الدوري الإنجليزي بحضور مخرج الفيلم المصري."),
        case("انطلقت في عدن مباحثات يمنية سعودية حول مكافحة التهريب.", ("held", "SA YE")),
        case(
            "اختتمت المناورات العسكرية المصرية الروسية «حماة الصداقة» قرب القاهرة الجمعة.",
            ("held", "EG RU"),
        ),
    )
    def test_meetings(self, text: str, expected: set[Fact]) -> None:
        assert events(text) == expected


class TestD17DualAndPluralConstructs:
    @table(
        case("اجتمع وزيرا داخلية ليبيا وتشاد في سبها أمس.", ("held", "LY TD")),
        case("بحث وزيرا الداخلية الليبي والنيجري تأمين الحدود.", ("held", "LY NE")),
        case(
            "التقى رئيسا أركان جيشي الأردن والعراق في منفذ طريبيل.",
            ("held", "IQ JO"),
        ),
        case("ناقش وزراء دفاع موريتانيا ومالي وتشاد في نواكشوط مكافحة الإرهاب.", ("held", "ML MR TD")),
        case("أكد وزراء داخلية دول الساحل أهمية التنسيق."),
        case("وقع وزيرا العدل في البحرين والمغرب اتفاقية لتسليم المطلوبين في المنامة أمس.", ("held", "BH MA")),
        case("اجتمع مديرا الأمن العام في لبنان وسوريا عند معبر المصنع.", ("held", "LB SY")),
    )
    def test_meetings(self, text: str, expected: set[Fact]) -> None:
        assert events(text) == expected

    @table(
        case(
            "اجتمع وزيرا داخلية ليبيا وتشاد سالم علي وإدريس كوكو على التوالي في سبها.",
            ("سالم علي", "LY minister interior"),
            ("إدريس كوكو", "TD minister interior"),
        ),
        case(
            "وقع وزيرا الداخلية التونسي هادي السالمي والمالطي جوزيف فيلا اتفاقا.",
            ("هادي السالمي", "TN minister interior"),
            ("جوزيف فيلا", "MT minister interior"),
        ),
    )
    def test_posts(self, text: str, expected: set[Fact]) -> None:
        assert posts(text) == expected


class TestD18Institutions:
    @table(
        case("بحثت وزارة الداخلية الليبية مع وفد من خارجية النيجر ملف المهاجرين.", ("held", "LY NE")),
        case("الداخلية الجزائرية تؤكد تمسكها بالتنسيق مع دول الجوار."),
        case("طرابلس تنفي وجود أي تقارب مع أنقرة."),
        case(
            "نفت خارجية النيجر عقد أي اجتماع مع مسؤولين إسرائيليين.",
            ("denied", "IL NE"),
        ),
        case("استقبلت وزارة الدفاع العراقية وفدا عسكريا باكستانيا لبحث التعاون في مجال التدريب.", ("held", "IQ PK")),
        case(
            "أعلنت الخارجية السودانية أن وزيرها بكري الطيب التقى أمس نظيره الروماني.",
            ("held", "RO SD"),
        ),
        case("قالت «داخلية الوفاق» في بيان إن عملياتها مستمرة غرب طرابلس."),
    )
    def test_meetings(self, text: str, expected: set[Fact]) -> None:
        assert events(text) == expected


class TestD19Governments:
    @table(
        case(
            "قال وزير الداخلية بحكومة الوفاق الوطني الليبية سالم المنصوري إن الأمن مستتب.", ("سالم المنصوري", "LY-GNA")
        ),
        case(
            "أكد وكيل وزارة الداخلية بحكومة الوفاق الوطني خالد العريبي ضرورة التعاون بين ليبيا وتونس.",
            ("خالد العريبي", "LY-GNA"),
        ),
        case(
            "قال وزير الدفاع في حكومة الوحدة الوطنية الفلسطينية ماهر عودة إن الحوار متواصل.",
            ("ماهر عودة", "PS-UNITY"),
        ),
        gap(
            "the title is not read to its end",
            "صرح وزير خارجية الحكومة المؤقتة في شرق ليبيا مفتاح الورفلي بأن الموقف لم يتغير.",
            ("مفتاح الورفلي", "LY-INTERIM"),
        ),
    )
    def test_the_government_of_the_office(self, text: str, expected: set[Fact]) -> None:
        assert governments(text) == expected

    @table(
        case(
            "قال المفوض بوزارة الداخلية في حكومة الوفاق الوطني الليبية عمر فرج إن الخطة جاهزة.",
            ("عمر فرج", "LY minister interior"),
        ),
        case(
            "أعلن عضو مجلس السيادة الانتقالي في السودان الفريق بكري الطيب عن مبادرة.",
            ("بكري الطيب", "SD vice_president presidency"),
        ),
        case(
            "استقبل رئيس المجلس الرئاسي الليبي عبد السلام الفقيه المبعوث الأممي.",
            ("عبد السلام الفقيه", "LY head_of_state presidency"),
        ),
        case(
            "قال وزير الداخلية المكلف في حكومة تصريف الأعمال اللبنانية وليد كرامي إن الانتخابات في موعدها.",
            ("وليد كرامي", "LB minister interior"),
        ),
    )
    def test_posts(self, text: str, expected: set[Fact]) -> None:
        assert posts(text) == expected

    def test_a_commissioned_minister_acts_for_one(self) -> None:
        people = holders("قال المفوض بوزارة الداخلية في حكومة الوفاق الوطني الليبية عمر فرج إن الخطة جاهزة.")
        assert [(person.name, person.acting) for person in people] == [("عمر فرج", True)]


class TestD20Capitals:
    @table(
        case("جرت مباحثات بين أنقرة وطرابلس حول التعاون العسكري بحضور وزيري الدفاع.", ("held", "LY TR")),
        case("أكد الكرملين أن لا لقاء مقررا مع البيت الأبيض."),
        case("انعقدت اللجنة الأمنية الليبية المالطية بطرابلس أمس.", ("held", "LY MT")),
        case("وصل وزير الداخلية الليبي سالم المنصوري إلى أنقرة في زيارة عمل.", ("held", "LY TR")),
        case("قال مصدر في بروكسل إن الملف قيد الدراسة."),
        case(
            "استقبل قصر المرادية في الجزائر وزير خارجية إيطاليا ماركو روسي حيث التقى الرئيس الجزائري.",
            ("held", "DZ IT"),
        ),
        case("أبلغت باريس باماكو قرارها سحب القوات."),
    )
    def test_meetings(self, text: str, expected: set[Fact]) -> None:
        assert events(text) == expected


class TestD21AmbiguousCountries:
    @table(
        case("قدّم الوزير اللبناني وليد كرامي شكره على دعم مالي ولوجستي خلال لقائه السفير الهولندي.", ("held", "LB NL")),
        case("اجتمع الوزير التونسي بعد صلاة المغرب بقادة الوحدات الأمنية."),
        case("عاد الوزير اليمني إلى مسقط رأسه حيث التقى شيوخ القبائل."),
        case("قال وزير الدفاع اللبناني إن كل قطر شقيق معني، والتقى قيادات القطر."),
        case("التقى وزير الداخلية النيجيري أبو بكر دانجوما نظيره النيجري موسى عيسى في أبوجا.", ("held", "NE NG")),
        case(
            "استقبل وزير خارجية غينيا بيساو جواو سيلفا وفدا من غينيا الاستوائية.",
            ("held", "GQ GW"),
        ),
        case("بحث وزير دفاع جنوب السودان ماين دينق مع نظيره السوداني بكري الطيب تأمين الحدود.", ("held", "SD SS")),
        case("نوقش الوضع على نهر الأردن خلال اجتماع داخلي لوزارة المياه السورية."),
        case("أدى الوزيران السعودي والموريتاني عمرة قبل لقائهما بوزير الحج السعودي.", ("held", "MR SA")),
        case("زار وزير الداخلية المالي موسى كوني باريس والتقى نظيره الفرنسي جان مورو.", ("held", "FR ML")),
    )
    def test_meetings(self, text: str, expected: set[Fact]) -> None:
        assert events(text) == expected


class TestD22Ranks:
    @table(
        case(
            "قال رئيس أركان الجيش اللبناني اللواء الركن عماد بن رجب إن المهمة أنجزت.",
            ("عماد بن رجب", "اللواء الركن"),
        ),
        gap(
            "the title is not read to its end",
            "حضر مدير الأمن الجنائي الليبي عميد دكتور طاهر الهادي الاجتماع.",
            ("طاهر الهادي", "عميد دكتور"),
        ),
        case(
            "صرح رئيس هيئة الأركان السعودية الفريق أول الركن فيصل العتيبي بذلك.", ("فيصل العتيبي", "الفريق أول الركن")
        ),
        case("قال قائد الشرطة العراقية العقيد حسن الجبوري إن المهمة أنجزت.", ("حسن الجبوري", "العقيد")),
        case("أكد وزير الداخلية المصري اللواء حسام شاهين ذلك.", ("حسام شاهين", "اللواء")),
    )
    def test_ranks(self, text: str, expected: set[Fact]) -> None:
        assert ranks(text) == expected

    @table(
        case("حضر عميد السلك الدبلوماسي وعميد كلية الحقوق وعميد بلدية غات الحفل."),
        case("أعلن فريق العمل التونسي أن رائد فضاء سيزور المركز."),
        case("قال مقدم البرنامج كريم ناصر إن لواء المشاة انسحب."),
        case("عاد مراقب شرطة إلى عمله وسافر عقيد متقاعد إلى أهله."),
    )
    def test_not_every_such_word_makes_an_official(self, text: str, expected: set[Fact]) -> None:
        assert posts(text) == expected


class TestD23NameVariants:
    @table(
        case(
            "التقى وكيل وزارة الداخلية الليبية خالد مازوني السفير.\n\nوقال خالد المازوني، وكيل وزارة الداخلية "
            "الليبية، إن اللقاء مثمر.",
            ("خالد مازوني", "LY deputy_minister interior"),
        ),
        case(
            "قال وزير الداخلية التونسي نور الدين بوجريدة إن الأمن مستتب.\n\nوأضاف الوزير نورالدين أبوجريدة أن "
            "العمل مستمر.",
            ("نور الدين بوجريدة", "TN minister interior"),
        ),
        case(
            "أكد وزير الدفاع المصري فتحي الشاذلي ذلك.\n\nوقال الفريق فتحى الشاذلى وزير الدفاع إن التدريب مستمر.",
            ("فتحي الشاذلي", "EG minister defence"),
        ),
        case(
            "قال وزير الخارجية اليمني عبد الله الإرياني كلمته.\n\nثم غادر وزير الخارجية اليمني عبدالله الإرياني "
            "القاعة.",
            ("عبد الله الإرياني", "YE minister foreign"),
        ),
        case(
            "قال وزير العدل القطري سعيد النعيمي كلمته.\n\nوتحدث وزير العمل القطري سعد النعيمي.",
            ("سعيد النعيمي", "QA minister justice"),
            ("سعد النعيمي", "QA minister other"),
        ),
    )
    def test_two_spellings_are_one_person(self, text: str, expected: set[Fact]) -> None:
        assert posts(text) == expected


class TestD24ShortMentions:
    @table(
        case(
            "التقى الأمين العام لوزارة الداخلية الجزائرية محمد الدرقاوي نظيره الليبي.\n\nوقال الدرقاوي إن اللقاء مثمر.",
            ("محمد الدرقاوي", "DZ deputy_minister interior"),
        ),
        case(
            "استقبل وزير الداخلية الليبي فتحي باشير العميد خالد العريبي مدير أمن طرابلس.\n\nوأضاف العميد خالد أن "
            "الوضع هادئ.\n\nوشدد باشير على الانضباط.",
            ("فتحي باشير", "LY minister interior"),
            ("خالد العريبي", "LY director police"),
        ),
        case("قال الرفاعي إن الحكومة ماضية في الإصلاح."),
        case(
            "التقى وزير الدفاع التركي مراد يلماز نظيره الأذربيجاني.\n\nوأكد يلماز أن بلاده تدعم باكو.",
            ("مراد يلماز", "TR minister defence"),
        ),
        case(
            "أكد وزير العدل المغربي أحمد التازي ووزير الداخلية المغربي عمر التازي ذلك.\n\nوقال التازي إن القانون جاهز.",
            ("أحمد التازي", "MA minister justice"),
            ("عمر التازي", "MA minister interior"),
        ),
    )
    def test_no_new_person(self, text: str, expected: set[Fact]) -> None:
        assert posts(text) == expected

    @table(
        case(
            "وصل وزير الداخلية الجزائري مراد بن عمار إلى نواكشوط.\n\nوالتقى بن عمار وزير الدفاع الموريتاني حنن "
            "ولد الشيباني.",
            ("مراد بن عمار", "DZ minister interior"),
            ("حنن ولد الشيباني", "MR minister defence"),
        ),
        gap(
            "two titles that follow each other without a name are read as one person",
            "يقوم وزير الخارجية القبرصي نيكوس خريستو بجولة في المنطقة.\n\nواستقبل الرئيس اللبناني خريستو في القصر.",
            ("نيكوس خريستو", "CY minister foreign"),
            (None, "LB head_of_state presidency"),
        ),
    )
    def test_who_met(self, text: str, expected: set[Fact]) -> None:
        assert took_part(text) == expected


class TestD25RoleAnaphora:
    @table(
        case(
            "وصل وزير الداخلية الليبي سالم المنصوري إلى تونس.\n\nوالتقى الوزير نظيره التونسي هادي السالمي.",
            ("سالم المنصوري", "LY minister interior"),
            ("هادي السالمي", "TN minister interior"),
        ),
        case(
            "يزور وكيل وزارة الدفاع اليابانية كينجي تاناكا عمّان.\n\nوبحث المسؤول الياباني مع رئيس الأركان "
            "الأردني مازن الحياري التعاون العسكري.",
            ("كينجي تاناكا", "JP deputy_minister defence"),
            ("مازن الحياري", "JO chief_of_staff army"),
        ),
        case(
            "استقبل وزير الداخلية البحريني خالد الجودر السفير الفرنسي جان مورو، ورحب الوزير بضيفه.",
            ("خالد الجودر", "BH minister interior"),
            ("جان مورو", "FR ambassador foreign"),
        ),
        case("قال المسؤول إن المصدر ذاته أكد للوزير أن الأخير التقى المتحدث نفسه."),
    )
    def test_who_met(self, text: str, expected: set[Fact]) -> None:
        assert took_part(text) == expected

    @table(
        case(
            "قال أمين عام وزارة الداخلية الليبية خالد العريبي إن الوفد وصل.\n\nوأكد وكيل الوزارة خالد العريبي أن "
            "الزيارة ناجحة.",
            ("خالد العريبي", "LY deputy_minister interior"),
        ),
    )
    def test_posts(self, text: str, expected: set[Fact]) -> None:
        assert posts(text) == expected


class TestD26Counterparts:
    @table(
        case(
            "التقى وزير الداخلية التونسي هادي السالمي نظيره الليبي.",
            ("هادي السالمي", "TN minister interior"),
            (None, "LY minister interior"),
        ),
        case(
            "تباحث وزير الدفاع الجزائري مراد بن عمار مع نظيره النيجري موسى عيسى.",
            ("مراد بن عمار", "DZ minister defence"),
            ("موسى عيسى", "NE minister defence"),
        ),
        case(
            "استقبل وزير الداخلية المغربي حميد الزياني نظيرته الإسبانية كارمن رويز.",
            ("حميد الزياني", "MA minister interior"),
            ("كارمن رويز", "ES minister interior"),
        ),
        case(
            "التقى وزير الخارجية الجزائري مراد بن عمار نظيريه التونسي والليبي.",
            ("مراد بن عمار", "DZ minister foreign"),
            (None, "TN minister foreign"),
            (None, "LY minister foreign"),
        ),
        case("يلتقي وزير الداخلية التونسي نظراءه في دول الجوار قريبا."),
        case(
            "اجتمعت وزيرة الدفاع الهولندية إيفا دي فريس بنظيرها اللبناني في بيروت.",
            ("إيفا دي فريس", "NL minister defence"),
            (None, "LB minister defence"),
        ),
        case(
            "أجرى رئيس الأركان المصري حسام شاهين مباحثات ونظيره السوداني عثمان الأمين.",
            ("حسام شاهين", "EG chief_of_staff army"),
            ("عثمان الأمين", "SD chief_of_staff army"),
        ),
        case(
            "عقد وزير الخارجية الروسي إيفان سوكولوف ونظيره السوري غسان الحلبي مؤتمرا صحفيا في موسكو.",
            ("إيفان سوكولوف", "RU minister foreign"),
            ("غسان الحلبي", "SY minister foreign"),
        ),
    )
    def test_who_met(self, text: str, expected: set[Fact]) -> None:
        assert took_part(text) == expected


class TestD27Pairs:
    @table(
        case(
            "وصل وزير الداخلية الليبي سالم المنصوري إلى تونس واستقبله نظيره هادي السالمي.\n\nواتفق الجانبان خلال "
            "اللقاء على تكثيف الدوريات.",
            ("held", "LY TN"),
        ),
        case(
            "التقى وزراء داخلية مصر والأردن والعراق في عمّان.\n\nواجتمع الجانبان بعد ذلك لبحث التفاصيل.",
            ("held", "EG IQ JO"),
        ),
        case(
            "استقبل وزير الدفاع القطري خليفة الكعبي السفير الباكستاني، وأشاد بالعلاقات بين البلدين الشقيقين.",
            ("held", "PK QA"),
        ),
        case("أكد الجانبان أهمية اللقاء بين الدولتين الجارتين."),
        case("عقد الجانب الليبي اجتماعا مع الجانب المالطي حول الصيد والهجرة.", ("held", "LY MT")),
    )
    def test_meetings(self, text: str, expected: set[Fact]) -> None:
        assert events(text) == expected


class TestD28Honorifics:
    @table(
        case(
            "استقبل صاحب السمو الملكي الأمير فيصل بن سعد بن فهد وزير الداخلية السعودي السفير.",
            ("فيصل بن سعد بن فهد", "SA minister interior"),
        ),
        case("قال معالي السيد كريم حداد وزير الدفاع اللبناني إن الجيش جاهز.", ("كريم حداد", "LB minister defence")),
        case(
            "استقبل معالي الشيخ خليفة بن حمد الكعبي وزير الداخلية القطري سعادة السيد جان مورو سفير فرنسا لدى الدولة.",
            ("خليفة بن حمد الكعبي", "QA minister interior"),
            ("جان مورو", "FR ambassador foreign"),
        ),
        case(
            "ودع دولة رئيس الوزراء الأردني الدكتور عمر الخصاونة الضيف.",
            ("عمر الخصاونة", "JO head_of_government government"),
        ),
        case(
            "هنأ فخامة الرئيس السنغالي عبدو ديالو الشعب.",
            ("عبدو ديالو", "SN head_of_state presidency"),
        ),
        case(
            "استقبل الفريق أول سمو الشيخ سلطان بن خالد المزروعي نائب رئيس مجلس الوزراء وزير الداخلية الإماراتي الوفد.",
            ("سلطان بن خالد المزروعي", "AE minister interior"),
        ),
        case("أكد سماحة الشيخ صالح العمري وزير الأوقاف السوري ذلك.", ("صالح العمري", "SY minister other")),
    )
    def test_posts(self, text: str, expected: set[Fact]) -> None:
        assert posts(text) == expected

    @table(
        case("نقل الوزير تحيات خادم الحرمين الشريفين وجلالة الملك إلى الحضور."),
        case(
            "استقبل دولة رئيس الحكومة اللبنانية سفير دولة الكويت ناصر العازمي.",
            ("held", "KW LB"),
        ),
    )
    def test_meetings(self, text: str, expected: set[Fact]) -> None:
        assert events(text) == expected


class TestD29AbbreviatedHonorifics:
    @table(
        case("قال وزير الصحة اليمني د. سامي الهاشمي إن الوضع مقلق.", ("سامي الهاشمي", "YE minister health")),
        case(
            "أكدت وزيرة التعليم العالي السودانية أ.د. ليلى المنصوري فتح الجامعات.",
            ("ليلى المنصوري", "SD minister education"),
        ),
        case("صرح وزير النفط الليبي م. كريم ناصر بأن الإنتاج ارتفع.", ("كريم ناصر", "LY minister energy")),
        case("أوقفت الشرطة اللبنانية المدعو ع. س. من مواليد 1980 في بيروت."),
        case("قضت المحكمة بسجن الضابط م.ب والموظف خ.ع بتهمة الرشوة."),
        case("التقى وزير الداخلية العراقي د.كريم الساعدي السفير الأسترالي.", ("كريم الساعدي", "IQ minister interior")),
    )
    def test_posts(self, text: str, expected: set[Fact]) -> None:
        assert posts(text) == expected


class TestD30Delegations:
    @table(
        case(
            "وصل الوفد التونسي إلى باماكو، ويضم كلا من: سفير تونس لدى مالي أحمد قروي، ومدير الجوازات العقيد رضا فرج.",
            ("أحمد قروي", "TN ambassador foreign"),
            ("رضا فرج", "TN director migration"),
        ),
        case(
            "استقبل وزير الداخلية التشادي إدريس كوكو سفير ليبيا لدى تشاد عمر الفيتوري، بحضور مدير الأمن الخارجي "
            "محمد صالح.",
            ("إدريس كوكو", "TD minister interior"),
            ("عمر الفيتوري", "LY ambassador foreign"),
            ("محمد صالح", "TD director intelligence"),
        ),
        case(
            "ترأس وزير الداخلية اليمني علي الحميري وفد بلاده الذي ضم وكيل الوزارة ناصر الصبيحي ومدير حرس الحدود "
            "فؤاد باحميد.",
            ("علي الحميري", "YE minister interior"),
            ("ناصر الصبيحي", "YE deputy_minister interior"),
            ("فؤاد باحميد", "YE director border"),
        ),
        case(
            "ورافق وزير الدفاع الهندي راجيف شارما كل من رئيس أركان البحرية الأدميرال أنيل كومار والسفير الهندي "
            "لدى عُمان فيجاي سينغ.",
            ("راجيف شارما", "IN minister defence"),
            ("أنيل كومار", "IN chief_of_staff army"),
            ("فيجاي سينغ", "IN ambassador foreign"),
        ),
        gap(
            "an office without a state takes that of the nearest word instead of the host's",
            "وكان في استقباله بالمطار والي نواكشوط الغربية محمد محمود ولد الطالب وسفير الجزائر بموريتانيا نور "
            "الدين خلفة.",
            ("محمد محمود ولد الطالب", "MR governor other"),
            ("نور الدين خلفة", "DZ ambassador foreign"),
        ),
    )
    def test_posts(self, text: str, expected: set[Fact]) -> None:
        assert posts(text) == expected

    @table(
        case(
            "التقى وزير الداخلية الليبي سالم المنصوري وفدا فرنسيا برئاسة سفيرة فرنسا لدى ليبيا كلير دوبوا.",
            ("سالم المنصوري", "LY minister interior"),
            ("كلير دوبوا", "FR ambassador foreign"),
        ),
        case(
            "اجتمع رئيس الأركان القطري خليفة الكعبي بنظيره البريطاني جون هارت بحضور الملحق العسكري البريطاني "
            "بيتر كلارك.",
            ("خليفة الكعبي", "QA chief_of_staff army"),
            ("جون هارت", "GB chief_of_staff army"),
            ("بيتر كلارك", "GB other army"),
        ),
        case(
            "استقبل وزير الخارجية المصري شريف نصار وفدا من البرلمان الألماني برئاسة النائب كارل فيبر.",
            ("شريف نصار", "EG minister foreign"),
            ("كارل فيبر", "DE legislator parliament"),
        ),
    )
    def test_who_met(self, text: str, expected: set[Fact]) -> None:
        assert took_part(text) == expected


class TestD31OnBehalf:
    @table(
        case(
            "نيابة عن وزير الداخلية الكويتي فهد الرشيدي، استقبل وكيل الوزارة ناصر العازمي السفير التركي مراد يلماز.",
            ("ناصر العازمي", "KW deputy_minister interior"),
            ("مراد يلماز", "TR ambassador foreign"),
        ),
        case(
            "التقى وزير الدولة الأردني مازن الحياري، ممثلا لرئيس الوزراء عمر الخصاونة، وزير العدل المغربي فيصل "
            "الكتاني.",
            ("مازن الحياري", "JO minister other"),
            ("فيصل الكتاني", "MA minister justice"),
        ),
        case(
            "استقبل الرئيس التشادي محمد صالح وزير الخارجية الجزائري مراد بن عمار موفدا من الرئيس الجزائري عبد "
            "القادر مزيان.",
            ("محمد صالح", "TD head_of_state presidency"),
            ("مراد بن عمار", "DZ minister foreign"),
        ),
        gap(
            "a second name that looks like a clitic and a word ends the name",
            "استقبل وكيل وزارة الداخلية البحرينية خالد الجودر، باسم الوزير، سفير الصين لدى البحرين لين واي.",
            ("خالد الجودر", "BH deputy_minister interior"),
            ("لين واي", "CN ambassador foreign"),
        ),
        gap(
            "a counterpart takes the office of whom the subject represents",
            "عقد رئيس أركان الجيش التشادي إدريس كوكو، نيابة عن وزير الدفاع، اجتماعا مع نظيره النيجري موسى عيسى.",
            ("إدريس كوكو", "TD chief_of_staff army"),
            ("موسى عيسى", "NE chief_of_staff army"),
        ),
    )
    def test_only_the_representative_took_part(self, text: str, expected: set[Fact]) -> None:
        assert took_part(text) == expected

    @unread("on whose behalf a member of a delegation came is not kept")
    def test_the_represented_ministry_is_kept(self) -> None:
        text = "وضم الوفد الليبي مدير الجوازات العقيد رضا فرج وعضو اللجنة عن وزارة الدفاع الليبية العميد علي صبري."
        represented = {person.name: person.on_behalf_of for person in holders(text)}
        assert represented["علي صبري"] is not None
        assert represented["علي صبري"].portfolio == "defence"


class TestD32Invitations:
    @table(
        gap(
            "the invitation is not read",
            "سلّم وزير الداخلية الليبي سالم المنصوري نظيره التشادي إدريس كوكو دعوة لزيارة طرابلس.",
            ("delivered", "LY", "TD", None),
        ),
        case(
            "وجه وزير الخارجية المغربي حميد الزياني دعوة إلى نظيره البرتغالي جواو سيلفا لزيارة الرباط.",
            ("issued", "MA", "PT", None),
        ),
        case(
            "سلّم السفير الليبي عمر الفيتوري وزير الداخلية النيجري موسى عيسى دعوة من وزير الداخلية الليبي سالم "
            "المنصوري لزيارة طرابلس.",
            ("delivered", "LY", "NE", "عمر الفيتوري"),
        ),
        case(
            "قبل وزير الدفاع العماني سالم البلوشي دعوة نظيره الإيراني رضا كريمي لزيارة طهران.",
            ("accepted", "IR", "OM", None),
        ),
        case("نقل السفير إلى الوزير تحيات الرئيس وتمنياته."),
    )
    def test_invitations(self, text: str, expected: set[Fact]) -> None:
        assert invitations(text) == expected

    @table(
        case(
            "تسلم الرئيس التونسي رسالة خطية من رئيس النيجر نقلها إليه وزير الخارجية النيجري موسى عيسى خلال "
            "استقباله اليوم بقصر قرطاج.",
            ("held", "NE TN"),
        ),
        case(
            "وصل وزير الداخلية الغيني مامادو باري إلى الرباط بدعوة من نظيره المغربي حميد الزياني في زيارة عمل.",
            ("held", "GN MA"),
        ),
        case("بعث ملك الأردن برسالة إلى أمير قطر تتعلق بالعلاقات."),
        case("وجه وزير الداخلية الليبي دعوة إلى نظيره المالطي لزيارة طرابلس.", ("proposed", "LY MT")),
    )
    def test_the_visit_is_yet_to_come(self, text: str, expected: set[Fact]) -> None:
        assert events(text) == expected


class TestD33Women:
    @table(
        case(
            "أكدت وزيرة الداخلية السويدية كارين ليندغرين أن القانون جاهز.", ("كارين ليندغرين", "SE minister interior")
        ),
        case(
            "قالت المتحدثة باسم الخارجية الروسية ناتاليا أورلوفا إن الموقف ثابت.",
            ("ناتاليا أورلوفا", "RU spokesperson foreign"),
        ),
        case(
            "شاركت وكيلة وزارة العدل اليمنية إشراق المقطري في الورشة.", ("إشراق المقطري", "YE deputy_minister justice")
        ),
        case(
            "استقبلت رئيسة الحكومة التونسية سلوى الدريدي السفيرة الكندية آن ويلسون.",
            ("سلوى الدريدي", "TN head_of_government government"),
            ("آن ويلسون", "CA ambassador foreign"),
        ),
        case(
            "قالت نائبة وزيرة الخارجية اليونانية ماريا ستافرو إن الحوار مفيد.",
            ("ماريا ستافرو", "GR deputy_minister foreign"),
        ),
        case(
            "دعت رئيسة مجلس النواب الصربي يلينا بوبوفيتش إلى الحوار.",
            ("يلينا بوبوفيتش", "RS parliament_speaker parliament"),
        ),
    )
    def test_posts(self, text: str, expected: set[Fact]) -> None:
        assert posts(text) == expected


class TestD34Organisations:
    @table(
        case(
            "التقى وزير الداخلية الليبي سالم المنصوري رئيس بعثة الأمم المتحدة للدعم في ليبيا غابرييل كوستا.",
            ("غابرييل كوستا", "- envoy organization"),
            ("سالم المنصوري", "LY minister interior"),
        ),
        case(
            "قال المبعوث الأممي إلى اليمن لارس أندرسن إن الهدنة صامدة.",
            ("لارس أندرسن", "- envoy organization"),
        ),
        case("زارت المفوضة الأوروبية للشؤون الداخلية إيلفا هانسن تونس.", ("إيلفا هانسن", "- other organization")),
        case(
            "قال المدير الإقليمي للمنظمة الدولية للهجرة كارلوس بيريز إن العودة الطوعية مستمرة.",
            ("كارلوس بيريز", "- director organization"),
        ),
        case(
            "أكد الأمين العام لجامعة الدول العربية حسام الشافعي دعم لبنان.",
            ("حسام الشافعي", "- secretary_general organization"),
        ),
        case(
            "رحب الأمين العام لمجلس وزراء الداخلية العرب محمد بن علي الكومي بالنتائج.",
            ("محمد بن علي الكومي", "- secretary_general organization"),
        ),
    )
    def test_posts(self, text: str, expected: set[Fact]) -> None:
        assert posts(text) == expected

    @table(
        case(
            "بحث وزير الداخلية النيجري موسى عيسى مع رئيسة بعثة المنظمة الدولية للهجرة في نيامي كلير دوبوا ملف "
            "العودة الطوعية.",
            ("held", "NE +IOM"),
        ),
        case(
            "استقبل رئيس مجلس القيادة اليمني المبعوث الأممي لارس أندرسن في عدن.",
            ("held", "YE +UN"),
        ),
        case(
            "التقى وزير الدفاع العراقي عثمان الجبوري قائد بعثة الناتو في العراق الفريق مارك فيسر.", ("held", "IQ +NATO")
        ),
        case(
            "عقدت سفيرة الاتحاد الأوروبي لدى الأردن إيفا دي فريس اجتماعا مع وزير الداخلية الأردني مازن الحياري.",
            ("held", "JO +EU"),
        ),
        case(
            "وكان رئيس البرلمان العربي حسام الشافعي قد التقى خلال زيارته لليونان وزير الهجرة كوستاس ستافرو.",
            ("held", "GR +Arab Parliament"),
        ),
        case(
            "قال رئيس مجلس النواب العراقي عثمان الجبوري، عقب لقائه نائب مساعد وزير الخارجية الأمريكي لشؤون "
            "العراق وإيران جون هارت، إن الحوار مستمر.",
            ("held", "IQ US"),
        ),
        case(
            "أشار المبعوث الأممي إلى سوريا لارس أندرسن، عقب اجتماع في طهران مع وزير الخارجية الإيراني رضا كريمي، "
            "إلى تقدم.",
            ("held", "IR +UN"),
        ),
    )
    def test_meetings(self, text: str, expected: set[Fact]) -> None:
        assert events(text) == expected

    @pytest.mark.parametrize("word", ["الأممي", "الدولي", "الأوروبي"])
    def test_the_nisba_of_a_body_is_no_state(self, word: str) -> None:
        assert {
            country.split()[0] for _, country in posts(f"قال المبعوث {word} إلى السودان لارس أندرسن ذلك.") if country
        } == {"-"}
