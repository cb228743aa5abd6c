"""Well-known names: the table is sound, and only a state is taken from it."""

import pytest

from ingest.extract import extract
from ingest.leaders import served_by
from ingest.lexicon import rows
from ingest.model import Article, Event, Post
from ingest.names import name_key


def test_every_row_names_one_state_or_one_organisation() -> None:
    states = {row["iso2"] for row in rows("countries")}
    organizations = {row["code"] for row in rows("organizations")}
    for row in rows("leaders"):
        assert (row["iso2"] in states) != (row["organization"] in organizations), row


def test_no_name_serves_two() -> None:
    served: dict[str, set[tuple[str, str]]] = {}
    for row in rows("leaders"):
        for form in filter(None, (row["form"], row["short"])):
            served.setdefault(name_key(form), set()).add((row["iso2"], row["organization"]))
    assert {name for name, all_served in served.items() if len(all_served) > 1} == set()


@pytest.mark.parametrize(
    ("name", "state"),
    [("بوتين", "RU"), ("فلاديمير بوتين", "RU"), ("محمد بن زايد آل نهيان", "AE"), ("عماد مصطفى الطرابلسي", "LY"),
     ("عبد الله بن سالم آل ثاني", None), ("محمد بن فهد بن سالم بن عبد الرحمن", None),
     ("محمد بن عبد الرحمن الزهراني", None), ("سالم المنصوري", None), ("المنصوري", None)],
)  # fmt: skip
def test_longer_forms_count_and_strangers_do_not(name: str, state: str | None) -> None:
    assert served_by(name) == (state, None)


def test_a_name_alone_has_a_state_and_no_office() -> None:
    claims = extract(Article(text="وصل ترامب إلى باريس.")).claims
    events = [c.body for c in claims if isinstance(c.body, Event)]
    assert [e.countries for e in events] == [("FR", "US")]
    assert not any(c.kind == "post" for c in claims)


def test_the_text_overrules_the_table() -> None:
    claims = extract(Article(text="استقبل وزير الداخلية التونسي سالم المنصوري السفير الكندي كيري.")).claims
    assert [c.body.countries for c in claims if isinstance(c.body, Event)] == [("CA", "TN")]


@pytest.mark.parametrize(
    ("text", "state"),
    [("استقبل الأمير ماجد بن سلمان بن فهد آل سعود وزير الداخلية السفير الكندي.", "SA"),
     ("قال وزير الدفاع الشيخ خالد بن راشد آل نهيان إن التدريب يستمر.", "AE"),
     ("قال وزير الدفاع خالد بن راشد الزهراني إن التدريب يستمر.", None)],
)  # fmt: skip
def test_who_bears_the_name_of_a_ruling_house_serves_its_state(text: str, state: str | None) -> None:
    posts = [c.body for c in extract(Article(text=text)).claims if isinstance(c.body, Post) and c.body.person.name]
    assert [
        p.person.country for p in posts if p.person.name and ("خالد" in p.person.name or "ماجد" in p.person.name)
    ] == [state]


def test_an_ambassador_serves_who_sends_him() -> None:
    text = "حضر الاستقبال سفير خادم الحرمين الشريفين لدى العراق سعد الزهراني."
    posts = [c.body.person for c in extract(Article(text=text)).claims if isinstance(c.body, Post)]
    assert [(p.name, p.country) for p in posts] == [("سعد الزهراني", "SA")]


def _posts(text: str) -> set[tuple[str | None, str | None, str]]:
    claims = extract(Article(text=text)).claims
    return {
        (c.body.person.name, c.body.person.country, c.body.person.function) for c in claims if isinstance(c.body, Post)
    }


def test_a_form_of_address_is_no_office_beside_one() -> None:
    text = (
        "قال المتحدث باسم رئاسة الجمهورية المصرية السفير سامي الدمرداش. وأضاف السفير سامي الدمرداش أن اللقاء شهد ذلك."
    )
    assert _posts(text) == {("سامي الدمرداش", "EG", "spokesperson")}
    assert _posts("قال السفير الفرنسي بيير لامبير إن بلاده ملتزمة.") == {("بيير لامبير", "FR", "ambassador")}


def test_behind_an_office_with_its_state_an_unknown_word_is_no_name() -> None:
    assert _posts("وقال إن الرئيس الكيني مهتم جدا بالمصالحة.") == set()
    assert _posts("لفت إلى أن المبعوث الكيني أبلغهم بالقرار.") == set()
