"""Well-known names: the tables are sound; a state is taken from them, an office only where the text speaks of it."""

import itertools
import re
from collections import defaultdict

import pytest

from cypher.vocabulary import Function, Portfolio
from ingest.extract import extract
from ingest.leaders import Office, offices_of, served_by
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


# --------------------------------------------------------------------------- who held which office


def test_every_term_is_of_a_known_person_and_of_an_office_of_his_state() -> None:
    for row in rows("tenures"):
        assert served_by(row["form"]) == (row["iso2"], None), row
        assert Function(row["function"])
        assert Portfolio(row["portfolio"])
        assert re.fullmatch(r"\d{4}(-\d\d)?", row["since"]), row
        assert not row["until"] or row["since"][:4] <= row["until"][:4], row


def test_no_office_has_two_terms_at_once_for_longer_than_a_change() -> None:
    terms = defaultdict(list)
    for row in rows("tenures"):
        terms[row["iso2"], row["function"], row["portfolio"]].append(
            (row["since"], row["until"] or "9999", row["form"])
        )
    for held in terms.values():
        for one, following in itertools.pairwise(sorted(held)):
            assert one[1][:4] <= following[0][:4], (one, following)


_PRESIDENT = Office("US", "head_of_state", "presidency")


@pytest.mark.parametrize(
    ("name", "day", "offices"),
    [("ترامب", "2018-03-01", {_PRESIDENT}), ("دونالد ترامب", "2019", {_PRESIDENT}), ("ترامب", "2015-03-01", set()),
     ("ترامب", "2017-01-05", set()), ("أوباما", "2017-01-05", set()), ("سالم المنصوري", "2018", set()),
     ("ترامب", None, {_PRESIDENT}), ("ترامب", "2023-03-01", set())],
)  # fmt: skip
def test_terms_by_name_and_day(name: str, day: str | None, offices: set[Office]) -> None:
    assert offices_of(name, day) == offices


def _offices(text: str, published: str | None) -> set[tuple[str | None, str | None, str]]:
    claims = extract(Article(text=text, published=published)).claims
    return {(c.body.person.name, c.body.person.country, c.body.person.title or "") for c in claims
            if isinstance(c.body, Post)}  # fmt: skip


@pytest.mark.parametrize("published", ["2018-03-01", None])
def test_an_office_of_the_text_is_tied_to_who_is_known_to_have_held_it(published: str | None) -> None:
    text = "شدد ترامب على القول إن الخيار مطروح. وكان الرئيس الأمريكي قد عاد من السفر."
    assert _offices(text, published) == {("ترامب", "US", "الرئيس الأمريكي")}


@pytest.mark.parametrize(
    ("text", "published"),
    [("شدد ترامب على القول إن الخيار مطروح. وكان الرئيس الأمريكي قد عاد.", "2015-03-01"),
     ("شدد ترامب على القول إن الخيار مطروح. وكان الرئيس الأمريكي السابق قد عاد.", "2018-03-01"),
     ("شدد ترامب على القول إن الخيار مطروح. وكان رئيس أمريكي قد عاد.", "2018-03-01"),
     ("شدد ترامب وأوباما على القول إن الخيار مطروح. وكان الرئيس الأمريكي قد عاد.", None),
     ("شدد ترامب على القول إن الخيار مطروح. وكان وزير الدفاع الأمريكي قد عاد.", "2018-03-01"),
     ("شدد المنصوري على القول إن الخيار مطروح. وكان الرئيس الأمريكي قد عاد.", "2018-03-01")],
)  # fmt: skip
def test_no_office_is_tied_out_of_its_time_or_where_two_may_be_meant(text: str, published: str | None) -> None:
    assert _offices(text, published) == set()


def test_the_holder_whom_the_text_names_keeps_his_office() -> None:
    text = "قال الرئيس الأمريكي جاك ويلسون إن الخيار مطروح. وعارض ترامب ذلك، وعاد الرئيس الأمريكي أمس."
    assert _offices(text, "2018-03-01") == {("جاك ويلسون", "US", "الرئيس الأمريكي")}


def test_who_met_is_named_by_the_tie() -> None:
    text = "شدد ماكرون على القول إن الخيار مطروح. واستقبل الرئيس الفرنسي أمس وزير الدفاع القطري سالم الزاهي."
    events = [c.body for c in extract(Article(text=text, published="2019-07-16")).claims if isinstance(c.body, Event)]
    assert [{p.person.name for p in e.participants if p.person} for e in events] == [{"ماكرون", "سالم الزاهي"}]
