"""The people of one text: which mentions are one figure, and whom an official serves."""

import pytest

from ingest.cast import Cast, Figure
from ingest.document import read
from ingest.model import Article
from ingest.reading import read_article


def cast(text: str) -> Cast:
    return read_article(read(Article(text=text, published="2019-07-16"))).cast


def named(text: str) -> dict[str | None, Figure]:
    return {figure.name: figure for figure in cast(text).figures if figure.name}


MINISTER = "أكد وزير الداخلية الليبي سالم فرج المنصوري أن الحدود مؤمنة.\n"


@pytest.mark.parametrize(
    "later",
    [
        "وقال المنصوري إن التنسيق مستمر.",
        "وقال الوزير سالم المنصوري إن التنسيق مستمر.",
        "وقال الوزير سالم فرج المنصوي إن التنسيق مستمر.",
    ],
    ids=["surname", "shorter", "misspelt"],
)
def test_later_mentions_are_the_same_figure(later: str) -> None:
    assert list(named(MINISTER + later)) == ["سالم فرج المنصوري"]


def test_the_same_name_of_another_state_is_someone_else() -> None:
    found = cast(MINISTER + "وقال وزير الداخلية التونسي سالم فرج المنصوري إن التنسيق مستمر.").figures
    assert [figure.country for figure in found] == ["LY", "TN"]


def test_the_office_alone_means_its_one_holder() -> None:
    people = cast(MINISTER + "والتقى وزير الداخلية الليبي وفدا من مالطا.")
    assert {figure.name for figure in people.at.values()} == {"سالم فرج المنصوري"}


def test_a_counterpart_has_the_office_of_the_other_side() -> None:
    found = named("التقى وزير الداخلية الليبي سالم المنصوري نظيره التونسي حسن الجبالي.")["حسن الجبالي"]
    assert (found.function, found.portfolio, found.country, found.inferred) == ("minister", "interior", "TN", False)


def test_a_state_from_the_context_is_marked_as_inferred() -> None:
    found = named("طرابلس - وال\nأكد وزير الداخلية سالم المنصوري أن الحدود الليبية مؤمنة.")["سالم المنصوري"]
    assert (found.country, found.inferred) == ("LY", True)


def test_the_highest_office_leads() -> None:
    person = named("ثمن نائب رئيس مجلس الوزراء وزير الداخلية القطري خليفة الكعبي الدعم.")["خليفة الكعبي"].person()
    assert (person.portfolio, person.country) == ("interior", "QA")


@pytest.mark.parametrize(
    "official",
    ["المبعوث كارل فيبر", "رئيس اللجنة الدولية كارل فيبر", "الأمين العام كارل فيبر", "المدرب كارل فيبر"],
    ids=["envoy", "body of many states", "secretary-general", "no office"],
)
def test_no_state_is_guessed_for_who_serves_none(official: str) -> None:
    people = named(f"تستعد ليبيا للحوار. ووصلت وفود إلى ليبيا.\nوقال {official} إن الحوار في ليبيا ضروري.")
    assert people["كارل فيبر"].country is None


def test_no_state_is_guessed_between_two_named_alike() -> None:
    people = named("تستعد ليبيا ومالطا للحوار.\nوقال المتحدث كارل فيبر إن الحوار في ليبيا ومالطا ضروري.")
    assert people["كارل فيبر"].country is None


def test_who_attends_serves_the_host() -> None:
    people = named("استقبل وزير الداخلية التشادي إدريس كوكو سفير ليبيا، بحضور مدير الأمن الخارجي محمد صالح.")
    assert people["محمد صالح"].country == "TD"


@pytest.mark.parametrize(
    "sentence",
    [
        "وضم الوفد الليبي مدير الأمن محمد صالح.",
        "ويضم الوفد الليبي إلى جانب العميد سالم الهلالي مدير الأمن محمد صالح.",
        "واستقبل الوزير الوفد الليبي الذي يضم مدير الأمن محمد صالح.",
    ],
)
def test_who_is_of_a_delegation_serves_its_state(sentence: str) -> None:
    people = named(f"استقبل وزير الداخلية التشادي إدريس كوكو وزير الداخلية الليبي سالم المنصوري في تشاد.\n{sentence}")
    assert people["محمد صالح"].country == "LY"


def test_counterparts_of_the_foreign_minister_of_a_union_are_foreign_ministers() -> None:
    people = named(
        "اجتمع الوزير الليبي مع وزيرة خارجية الاتحاد الأوروبي ثم مع نظرائه الألماني كارل فيبر والفرنسي جان مورو."
    )
    assert (people["كارل فيبر"].function, people["كارل فيبر"].portfolio) == ("minister", "foreign")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("المنصوري يزور تونس.\nوقال وزير الداخلية الليبي سالم المنصوري إن الحدود مؤمنة.", "سالم المنصوري"),
        ("قال الملك سالم إن الحدود مؤمنة. وكان الملك سالم بن ناصر قد زار تونس.", "سالم بن ناصر"),
        ("قالت رئيسة مالطا تساي اينغ وين ذلك. وكانت رئيسة مالطا تساي انج وين قد زارت تونس.", "تساي اينغ وين"),
    ],
    ids=["surname first", "king's first name", "two spellings in one office"],
)
def test_one_man_told_in_two_ways(text: str, name: str) -> None:
    assert list(named(text)) == [name]


def test_a_surname_that_two_bear_joins_neither() -> None:
    text = "قال وزير الداخلية الليبي سالم المنصوري ذلك.\nوقال وزير الداخلية التونسي حسن المنصوري ذلك."
    assert len(named(text)) == 2


def test_a_first_name_in_an_office_of_many_joins_nobody() -> None:
    text = "قال المدير سالم ذلك. وقال مدير الأمن سالم المنصوري ومدير الجمارك سالم الهلالي ذلك."
    assert {"سالم المنصوري", "سالم الهلالي"} <= set(named(text))


def test_a_known_man_is_not_the_foreign_official_told_after_him() -> None:
    text = "زار وزير الخارجية المالطي عادل بورغ الدوحة. وامتدح بورغ أمير قطر لعمله."
    assert [(f.name, f.country) for f in cast(text).figures] == [("عادل بورغ", "MT"), (None, "QA")]


@pytest.mark.parametrize(
    ("text", "organization"),
    [
        ("أدان حلف شمال الأطلسي التجربة. ودعا الأمين العام للحلف، كارل فيبر، إلى الحوار.", "NATO"),
        ("اجتمع مجلس جامعة الدول العربية. وقال الأمين العام للجامعة كارل فيبر ذلك.", "Arab League"),
        ("أدان حلف شمال الأطلسي التجربة. ودعا رئيس الحلف القبلي كارل فيبر إلى الحوار.", None),
    ],
    ids=["alliance", "league", "another body"],
)
def test_a_body_named_before_is_named_again_by_its_noun(text: str, organization: str | None) -> None:
    assert named(text)["كارل فيبر"].organization == organization


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("وزير العدل المالطي يزور روما.\nأكدت الحكومة أن وزير العدل، كارل فيبر، التقى السفير الروسي مرتين.", "MT"),
        ("وزير العدل المالطي ووزير العدل اليوناني في روما.\nوالتقى وزير العدل، كارل فيبر، السفير.", None),
        ("قدمت السفيرة مريم الهلالي أوراق اعتمادها للرئيس المالطي في مالطا.", None),
        ("تستعد ليبيا للقمة في ليبيا.\nووصل الرئيسان سالم المنصوري ونادر الهلالي.", None),
    ],
    ids=["office told before", "two such offices", "ambassador", "two presidents"],
)
def test_a_state_is_taken_from_an_office_told_with_it_and_else_not_guessed(text: str, state: str | None) -> None:
    officials = [f for f in cast(text).figures if f.name]
    assert {f.country for f in officials} == {state}


def test_ministers_listed_after_one_of_a_state_are_his_colleagues() -> None:
    people = named(
        "حضر اللقاء وزير الداخلية المالطي عادل بورغ، وسالم حداد، ووزير الدفاع كارل فيبر. والتقى سفير قطر في قطر."
    )
    assert people["كارل فيبر"].country == "MT"
