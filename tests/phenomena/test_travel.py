"""Visits, tours, gatherings of many, joint exercises and handovers: who travelled, who took part (D35, D43, D44)."""

from tests.phenomena.facts import Fact, case, posts, table, typed


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
