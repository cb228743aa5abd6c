"""The document-date detective: what names an article's date, what only narrows it, and what contradicts it."""

import datetime as dt
import time
from pathlib import Path

import pytest

from cypher.vocabulary import Basis
from ingest.arabic import fold, tokenize
from ingest.dates import find_dates, resolve_date
from ingest.dating import (
    Constraint,
    Hint,
    Place,
    Told,
    date_document,
    day_of_writing,
    government_validity,
    read_hints,
)
from ingest.dating.detective import date_in_url
from ingest.model import DocumentDate

UNITY = {"XX-UNITY": (dt.date(2016, 3, 30), dt.date(2021, 3, 15))}
"""An invented government in office for five years."""

ROUND_TABLE = (
    "بحث الوكيل سامي الورفلي ظهر اليوم الثلاثاء مع الوزير هارونا مايغا سبل التعاون",
    "وقالت الوزارة إن اللقاء يأتي على هامش أعمال المائدة المستديرة حول الهجرة خلال الفترة من 28 إلى 30 من يناير الجاري",
    "وشدد الوكيل على أهمية الاجتماع الرباعي المزمع عقده خلال شهر فبراير القادم",
)


def hints(*sentences: str, place: Place = Place.BODY) -> list[Hint]:
    found: list[Hint] = []
    for sentence in sentences:
        tokens = tokenize(fold(sentence).text)
        found += read_hints(tokens, find_dates(tokens), place)
    return found


def says(document: DocumentDate, kind: str) -> list[str]:
    return [clue.says for clue in document.clues if clue.kind == kind]


def test_a_given_date_comes_first() -> None:
    clues = hints("أعلن الوزير اليوم الثلاثاء")
    document = date_document(published="2019-07-16", url="https://news.example/2019/07/16/story", hints=clues)
    assert (document.value.edtf, document.value.basis) == ("2019-07-16", Basis.PUBLISHED)
    assert [clue.kind for clue in document.clues] == ["published"]
    assert day_of_writing(document) == document.value


@pytest.mark.parametrize(
    ("url", "edtf"),
    [
        ("https://news.example/2019/07/16/story.html", "2019-07-16"),
        ("https://news.example/story-20190716", "2019-07-16"),
        ("https://news.example/2019-7-6/story", "2019-07-06"),
        ("https://news.example/2019/07/story", "2019-07"),
        ("https://news.example/article/105/77694", None),
        ("https://news.example/20190716123456", None),
        ("https://news.example/2019/13/45/x", None),
        ("https://news.example/2019/07/16/from-2018-01-02", None),
    ],
)
def test_addresses(url: str, edtf: str | None) -> None:
    found = date_in_url(url)
    assert (found.edtf if found else None) == edtf


def test_the_address_comes_before_the_dateline() -> None:
    dateline = hints("العاصمة 15 يوليو 2019", place=Place.DATELINE)
    document = date_document(url="https://news.example/2019/07/16/story", hints=dateline)
    assert (document.value.edtf, document.value.rule) == ("2019-07-16", "url")


def test_a_dateline_names_the_day() -> None:
    document = date_document(hints=hints("العاصمة 16 جويلية 2019", place=Place.DATELINE))
    assert (document.value.edtf, document.value.basis) == ("2019-07-16", Basis.DATELINE)


@pytest.mark.parametrize(
    ("sentence", "edtf"),
    [
        ("استقبل الوزير اليوم الثلاثاء 28 يناير 2020 السفير", "2020-01-28"),
        ("استقبل الوزير أمس الاثنين 27 يناير 2020 السفير", "2020-01-28"),
        ("استقبل الوزير يوم الاثنين 27 يناير 2020 السفير", None),
        ("استقبل الوزير اليوم الأربعاء 28 يناير 2020 السفير", None),
    ],
)
def test_today_with_its_date_names_the_day(sentence: str, edtf: str | None) -> None:
    assert date_document(hints=hints(sentence)).value.edtf == edtf


def test_weekday_and_range_leave_three_days() -> None:
    document = date_document(hints=hints(*ROUND_TABLE), governments=UNITY)
    value = document.value
    assert value.candidates == ("2018-01-30", "2019-01-29", "2020-01-28")
    assert (value.edtf, value.basis) == (None, Basis.CANDIDATES)
    assert (value.start, value.end) == (dt.date(2018, 1, 30), dt.date(2020, 1, 28))
    assert says(document, "weekday") == ["written on a Tuesday"]
    assert "rules out 2014-01-28, 2024-01-30" in says(document, "government")[0]


def test_all_dates_hang_on_the_same_unknown() -> None:
    document = date_document(hints=hints(*ROUND_TABLE), governments=UNITY)
    february = find_dates(tokenize(fold(ROUND_TABLE[2]).text))[0]
    value = resolve_date(february, day_of_writing(document), future=True)
    assert (value.candidates, value.basis) == (("2018-02", "2019-02", "2020-02"), Basis.CANDIDATES)


def test_a_range_that_is_no_frame_of_today_narrows_to_the_month_alone() -> None:
    sentences = ("أعلن الوزير اليوم الثلاثاء", "المؤتمر المزمع عقده من 28 إلى 30 من يناير الجاري")
    document = date_document(hints=hints(*sentences), governments=UNITY)
    assert document.value.candidates == ()
    assert "23 days fit" in says(document, "limit")[0]


def test_terms_of_office_and_copies_narrow_further() -> None:
    office = Constraint(kind="office", text="سالم الفيتوري وزيرا", start=dt.date(2018, 10, 7))
    narrowed = date_document(hints=hints(*ROUND_TABLE), governments=UNITY, constraints=[office])
    assert narrowed.value.candidates == ("2019-01-29", "2020-01-28")
    copy = Constraint(kind="copy", text="another article", days=(dt.date(2019, 1, 29), dt.date(2019, 1, 30)))
    settled = date_document(hints=hints(*ROUND_TABLE), governments=UNITY, constraints=[copy])
    assert (settled.value.edtf, settled.value.basis) == ("2019-01-29", Basis.CANDIDATES)


def test_too_many_days_are_no_set() -> None:
    sentence = "قال الأمين العام خلال اجتماعه اليوم الثلاثاء إن البلدين وقعا على اتفاق في أغسطس 2001"
    document = date_document(hints=hints(sentence), governments=UNITY)
    assert (document.value.edtf, document.value.candidates, document.value.basis) == (None, (), Basis.UNKNOWN)
    assert (document.value.start, document.value.end) == UNITY["XX-UNITY"]
    assert says(document, "limit") == ["258 days fit between 2016-03-30 and 2021-03-15: more than 12 are no useful set"]
    assert says(document, "latest_past_date") == ["not before 2001-08-01"]


def test_without_an_end_nothing_is_listed() -> None:
    document = date_document(hints=hints(*ROUND_TABLE), governments={"XX-NEW": (dt.date(2022, 1, 1), None)})
    assert document.value.candidates == ()
    assert "nothing says before which day" in says(document, "limit")[0]
    assert date_document().clues[0].says == "nothing bounds the day of writing"


def test_a_past_date_is_a_lower_bound_only_if_told_as_past() -> None:
    past = hints("الاتفاق الذي وقع في 14 مايو 2018")
    assert date_document(hints=past).value.start == dt.date(2018, 5, 14)
    open_tense = hints("أعلنت الوزارة فتح المعبر يوم 14 مايو 2018")
    assert date_document(hints=open_tense).value.start is None
    ahead = hints("الاجتماع المقرر عقده يوم 14 مايو 2018")
    assert (ahead[0].told, date_document(hints=ahead).value.end) == (Told.FUTURE, dt.date(2018, 5, 14))


def test_the_paper_is_printed_a_day_later() -> None:
    document = date_document(published="2019-07-17", hints=hints("أعلن الوزير اليوم الثلاثاء"))
    assert document.value.edtf == "2019-07-17"
    assert says(document, "mismatch") == ["does not fit 2019-07-17, a Wednesday"]
    assert says(document, "written") == ["printed the day after it was written"]
    written = day_of_writing(document)
    yesterday = find_dates(tokenize(fold("أمس").text))[0]
    assert (written.edtf, resolve_date(yesterday, written).edtf) == ("2019-07-16", "2019-07-15")


def test_a_wrong_date_is_objected_to() -> None:
    document = date_document(published="2019-07-20", hints=hints("أعلن الوزير اليوم الثلاثاء"))
    assert document.value.edtf == "2019-07-20"
    assert says(document, "mismatch")
    assert says(document, "distrusted")
    assert day_of_writing(document).edtf is None
    seasons = date_document(published="2019-07-16", hints=hints(*ROUND_TABLE))
    assert says(seasons, "mismatch") == ["does not fit 2019-07-16, a Tuesday"]


def test_one_slip_among_fitting_weekdays_does_not_discredit_the_date() -> None:
    clues = hints("أعلن الوزير اليوم الثلاثاء", "وكان قد وصل أمس السبت")
    document = date_document(published="2019-07-16", hints=clues)
    assert says(document, "weekday") == ["contradicts what is said before it"]
    assert day_of_writing(document).edtf == "2019-07-16"


def test_an_address_far_from_the_given_date_is_reported() -> None:
    document = date_document(published="2019-07-16", url="https://news.example/2018/01/02/story")
    assert says(document, "mismatch") == ["stands in the address, far from the date given"]


def test_a_month_given_stays_a_month() -> None:
    document = date_document(published="2019-07", hints=hints("أعلن الوزير اليوم الثلاثاء"))
    assert document.value.edtf == "2019-07"
    today = find_dates(tokenize(fold("اليوم الثلاثاء").text))[0]
    assert len(resolve_date(today, day_of_writing(document)).candidates) == 5


def test_a_broken_date_is_no_date() -> None:
    for broken in ("yesterday", "2019-02-31", "0000-01-01", ""):
        assert date_document(published=broken).value.edtf is None


def test_governments_have_their_terms() -> None:
    start, end = government_validity()["LY-GNA"]
    assert (start, end) == (dt.date(2016, 3, 30), dt.date(2021, 3, 15))


def test_many_hints_cost_little() -> None:
    many = hints(*(f"التقى الوزير نظيره اليوم الثلاثاء {day} من الشهر الجاري" for day in range(1, 29))) * 500
    start = time.process_time()
    date_document(hints=many, governments=UNITY)
    assert time.process_time() - start < 1.0


SEEDS = (
    ("000_cd5cc42a566c1068.txt", None, (), "Trending Plus"),
    ("003_7ddc211bad6feb31.txt", None, ("2018-01-30", "2019-01-29", "2020-01-28"), None),
)


@pytest.mark.parametrize(("name", "edtf", "candidates", "furniture"), SEEDS)
def test_seeds(shared: Path, name: str, edtf: str | None, candidates: tuple[str, ...], furniture: str | None) -> None:
    text = (shared / "seeds" / name).read_text(encoding="utf-8").split(furniture or "\0")[0]
    government = {"LY-GNA": government_validity()["LY-GNA"]}
    value = date_document(hints=hints(*text.split("\n")), governments=government).value
    assert (value.edtf, value.candidates) == (edtf, candidates)
