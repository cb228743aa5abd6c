"""The date tagger against a table of expressions of all families, and against the general parser `dateparser`."""

import csv
import datetime as dt
import json
import time
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import dateparser
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cypher.vocabulary import Basis, Precision
from ingest.arabic import fold, tokenize
from ingest.dates import DateExpression, find_dates, ordinal_at, resolve_all, resolve_date
from ingest.dates.kinds import Kind
from ingest.dates.words import entries
from ingest.model import DateValue

TABLE = Path(__file__).parent / "data" / "date_expressions.tsv"
FLOOR = 0.99
TUESDAY = dt.date(2020, 1, 28)


@dataclass(frozen=True)
class Row:
    family: str
    expression: str
    published: str
    tense: str
    previous: str
    edtf: str
    precision: str
    basis: str


def rows() -> list[Row]:
    lines = [line for line in TABLE.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    return [Row(**row) for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)]


def find(text: str) -> list[DateExpression]:
    return find_dates(tokenize(fold(text).text))


def surfaces(text: str) -> list[str]:
    """The expressions of a text as they stand there."""
    folded = fold(text)
    tokens = tokenize(folded.text)
    spans = [folded.raw(tokens[e.first].start, tokens[e.end - 1].end) for e in find_dates(tokens)]
    return [text[span.start : span.end] for span in spans]


def dates(text: str, published: dt.date | str | DateValue | None = TUESDAY, future: bool = False) -> list[str | None]:
    return [value.edtf for value in resolve_all(find(text), published, future)]


def day(text: str) -> DateValue:
    date = dt.date.fromisoformat(text)
    return DateValue(edtf=text, start=date, end=date, precision=Precision.DAY)


def answer(row: Row) -> tuple[str, str, str]:
    expressions = find(row.expression)
    if len(expressions) != 1:
        return "", "-" if not expressions else "several", "-"
    previous = day(row.previous) if row.previous else None
    value = resolve_date(expressions[0], row.published or None, row.tense == "future", previous)
    return value.edtf or "", value.precision.value, value.basis.value


def parsed_by_dateparser(row: Row) -> str:
    """What dateparser makes of the bare expression, as we found it; it knows days only, so a month or year is cut."""
    preferred = "future" if row.tense == "future" else "past"
    base = dt.datetime.fromisoformat(row.published) if row.published else dt.datetime(2026, 1, 1)
    settings = {"PREFER_DATES_FROM": preferred, "RELATIVE_BASE": base}
    parsed = dateparser.parse(surfaces(row.expression)[0], languages=["ar"], settings=settings)
    length = {"month": 7, "year": 4}.get(row.precision, 10)
    return parsed.date().isoformat()[:length] if parsed else ""


def test_table_holds_every_family() -> None:
    table = rows()
    assert len(table) >= 250
    assert {row.family for row in table} == {f"D{number}" for number in range(51, 61)}
    assert len({(r.expression, r.published, r.tense, r.previous) for r in table}) == len(table)


@pytest.mark.filterwarnings("ignore")
def test_table_is_right_and_dateparser_is_far_behind(capsys: pytest.CaptureFixture[str]) -> None:
    table = rows()
    wrong = [(row, got) for row in table if (got := answer(row)) != (row.edtf, row.precision, row.basis)]
    ours = 1 - len(wrong) / len(table)
    dated = [row for row in table if row.precision != "-" and (row.edtf or not row.published)]
    theirs = sum(parsed_by_dateparser(row) == row.edtf for row in dated) / len(dated)
    right = sum(row not in {w for w, _ in wrong} for row in dated) / len(dated)
    with capsys.disabled():
        print(f"\n{len(table)} rows: {ours:.1%} right; of {len(dated)} dates ours {right:.1%}, dateparser {theirs:.1%}")
    assert ours >= FLOOR, "\n".join(f"{row} got {got}" for row, got in wrong)
    assert theirs < right


def test_without_a_day_of_writing_nothing_is_guessed() -> None:
    wanting = [row for row in rows() if row.edtf and row.basis in ("relative", "weekday") and not row.previous]
    needing = [row for row in wanting if "has_year" not in find(row.expression)[0].features]
    assert len(needing) > 100
    for row in needing:
        for tense in (False, True, None):
            value = resolve_date(find(row.expression)[0], None, tense)
            assert (value.edtf, value.start, value.basis) == (None, None, Basis.UNKNOWN), row
            assert value.text


@given(st.sampled_from([row for row in rows() if row.basis in ("relative", "weekday") and not row.previous]))
def test_dates_move_with_the_day_of_writing(row: Row) -> None:
    """Four hundred years later the calendar is the same."""
    if "~" in row.edtf or not row.edtf:
        return
    written = dt.date.fromisoformat(row.published)
    expression, future = find(row.expression)[0], row.tense == "future"
    now = resolve_date(expression, written, future)
    later = resolve_date(expression, written.replace(year=written.year - 400), future)
    if "year" not in (now.rule or "") and "has_year" not in expression.features:
        assert (now.start and now.start.year) == (later.start and later.start.year + 400)


OTHERS = ("0", "1", "5", "28", "31", "45", "1441", "1999", "2019", "2020", "99999", "/", "-", "(", ")", "،", "كلمة")
WORDS = [*(form for form, _, _ in entries()), *OTHERS]


@given(
    st.lists(st.sampled_from(WORDS), max_size=14), st.booleans(), st.dates(dt.date(1600, 1, 1), dt.date(2400, 12, 31))
)
def test_any_heap_of_date_words_is_read(words: list[str], future: bool, written: dt.date) -> None:
    tokens = tokenize(fold(" ".join(words)).text)
    found = find_dates(tokens)
    assert all(0 <= e.first < e.end <= len(tokens) for e in found)
    assert all(a.end <= b.first for a, b in pairwise(found))
    for published in (written, None, f"{written:%Y-%m}", f"{written:%Y}"):
        for value in resolve_all(found, published, future):
            assert value.edtf or not value.start or value.candidates or published
            assert not (value.start and value.end) or value.start <= value.end


def test_an_expression_knows_its_words_and_features() -> None:
    text = "التقى الوزيران ظهر اليوم الثلاثاء في العاصمة، وسيجتمعان خلال شهر فبراير القادم"
    assert surfaces(text) == ["ظهر اليوم الثلاثاء", "شهر فبراير القادم"]
    today, february = find(text)
    assert {"deictic", "weekday"} <= today.features
    assert {"future", "has_month"} <= february.features
    assert "vague" in find("سيزور البلد قريبا")[0].features
    assert "since" in find("منذ مارس 2014")[0].features
    assert {"part", "has_year"} <= find("مطلع عام 2014")[0].features


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("وقعا على اتفاق أمني في أغسطس 2001، وتم تحديثه في فبراير 2012", ["2001-08", "2012-02"]),
        ("عُقدت الدورة يوم 14 يناير الجاري، وتستأنف في 20 منه", ["2020-01-14", "2020-01-20"]),
        ("نقلت صحيفة «اليوم السابع» عن الوزير أمس أن الاتفاق قيد الدرس", ["2020-01-27"]),
        ("مارس الوفد ضغوطا منذ الأحد على لجنة 5+5", ["2020-01-26"]),
        ("قال مدير عام الجهاز إن 12 شخصا أوقفوا خلال 48 ساعة", []),
        ("أكد الأمين العام الحالي أن المدير العام نفسه سيزور البلاد العام المقبل", ["2021"]),
        ("للاتصال: 021 45 67 89، فاكس 2020-45", []),
        ("فاز الفريق في موسم 2019-2020 بعد نهاية المباراة وسط المدينة", []),
    ],
)
def test_noise_is_no_date(text: str, found: list[str]) -> None:
    assert dates(text) == found


@pytest.mark.parametrize(
    "spelling",
    [
        "الأربعاء ٢٩ يناير ٢٠٢٠",
        "الاربعاء 29 يناير 2020",
        "الأَرْبِعاء 29 ينـاير 2020",
        "\u200fالأربعاء\u200e 29 يناير 2020م",
    ],
)
def test_spelling_changes_no_date(spelling: str) -> None:
    assert dates(f"وصل الوفد {spelling} إلى العاصمة") == ["2020-01-29"]


@pytest.mark.parametrize(
    ("text", "published", "note"),
    [
        ("اليوم الثلاثاء", "2020-01-29", "weekday_mismatch"),
        ("اليوم الثلاثاء", "2020-01-31", "weekday_mismatch"),
        ("يوم الأربعاء 28 يناير 2020", "2020-01-28", "weekday_mismatch"),
        ("اليوم الثلاثاء 28 يناير 2019", "2020-01-28", "year_mismatch"),
        ("اليوم 25 يناير 2020", "2020-01-28", "day_mismatch"),
        ("مارس الجاري", "2020-04-01", "month_mismatch"),
        ("3 جمادى الآخرة 1441هـ الموافق 8 يناير 2020م", "2020-01-28", "hijri_mismatch"),
    ],
)
def test_what_does_not_fit_is_reported(text: str, published: str, note: str) -> None:
    value = resolve_date(find(text)[0], published)
    assert value.rule
    assert value.rule.endswith(":" + note)


def test_a_weekday_that_fits_is_not_reported() -> None:
    assert ":" not in (resolve_date(find("اليوم الثلاثاء")[0], TUESDAY).rule or "")


def candidates(text: str, published: str | DateValue, future: bool = False) -> tuple[str, ...]:
    value = resolve_date(find(text)[0], published, future)
    assert value.edtf is None
    assert value.basis is Basis.CANDIDATES
    return value.candidates


def test_candidates_for_the_day_of_writing_lead_to_candidates() -> None:
    days = ("2018-01-30", "2019-01-29", "2020-01-28")
    written = DateValue(candidates=days, precision=Precision.DAY, basis=Basis.CANDIDATES)
    assert candidates("ظهر اليوم الثلاثاء", written) == days
    assert candidates("شهر فبراير القادم", written, future=True) == ("2018-02", "2019-02", "2020-02")
    assert candidates("من 28 إلى 30 من يناير الجاري", written) == tuple(
        f"{year}-01-28/{year}-01-30" for year in (2018, 2019, 2020)
    )
    assert resolve_date(find("أغسطس 2001")[0], written).edtf == "2001-08"
    assert candidates("العام الماضي", f"[{','.join(days)}]") == ("2017", "2018", "2019")


def test_a_month_of_writing_narrows_what_it_can() -> None:
    assert dates("الشهر الماضي", "2019-07") == ["2019-06"]
    assert candidates("اليوم الثلاثاء", "2019-07") == tuple(f"2019-07-{day:02}" for day in (2, 9, 16, 23, 30))
    yesterday = resolve_date(find("أمس")[0], "2019-07")
    assert (yesterday.edtf, yesterday.candidates) == (None, ())
    assert (yesterday.start, yesterday.end) == (dt.date(2019, 6, 30), dt.date(2019, 7, 30))
    assert dates("العام المقبل", "2019") == ["2020"]
    assert dates("أمس الاثنين", "2019") == [None]
    assert candidates("اليوم الثلاثاء", "2019-05")[0] == "2019-05-07"
    assert dates("ديسمبر الماضي", "2019-07-16T08:00:00Z") == ["2018-12"]


def test_bounds_are_inclusive() -> None:
    week = resolve_date(find("الأسبوع الماضي")[0], dt.date(2019, 7, 16))
    assert (week.start, week.end) == (dt.date(2019, 7, 7), dt.date(2019, 7, 13))
    february = resolve_date(find("فبراير 2012")[0], None)
    assert (february.start, february.end) == (dt.date(2012, 2, 1), dt.date(2012, 2, 29))
    limit = resolve_date(find("قبل 15 مارس 2020")[0], None)
    assert (limit.start, limit.end) == (None, dt.date(2020, 3, 14))


def test_unknown_tense_takes_the_nearest() -> None:
    expression = find("في 20 ماي")[0]
    assert resolve_date(expression, TUESDAY, None).edtf == "2020-05-20"
    assert resolve_date(expression, TUESDAY, False).edtf == "2019-05-20"


@pytest.mark.parametrize(
    ("words", "number"),
    [("الثانية", 2), ("الرابعة والعشرين", 24), ("الحادي عشر", 11), ("19", 19), ("الوزير", None)],
)
def test_ordinals_of_sessions(words: str, number: int | None) -> None:
    assert ordinal_at([token.text for token in tokenize(fold(words).text)], 0) == number


def test_every_month_of_the_table_is_read() -> None:
    listed = [
        (form, kind, value) for form, kind, value in entries() if kind in (Kind.MONTH, Kind.RARE_MONTH, Kind.HIJRI)
    ]
    assert len(listed) > 60
    for form, kind, value in listed:
        if kind is Kind.HIJRI:
            assert find(f"5 {form} 1440هـ")[0].features >= {"hijri", "has_day"}
        else:
            assert dates(f"يوم 5 {form} 2019") == [f"2019-{value:02}-05"]


ARTICLE = (
    "بحث وزير الداخلية ظهر اليوم الثلاثاء مع نظيره سبل التعاون في مجال أمن الحدود ومكافحة الجريمة المنظمة والإرهاب. "
    "وأضاف البيان أن اللجنة المشتركة التي انعقدت في فبراير 2012 ستجتمع من جديد خلال شهر مارس القادم في العاصمة، "
)


def test_a_tagger_is_fast() -> None:
    text = (ARTICLE * 6)[:1200]
    tokens = tokenize(fold(text).text)
    best = min(_seconds(lambda: [find_dates(tokens) for _ in range(20)]) for _ in range(5)) / 20
    assert best < 0.001, "0.3 ms for 1,200 characters on an idle core; three times that under load"


def _seconds(work: object) -> float:
    start = time.process_time()
    work()  # type: ignore[operator]
    return time.process_time() - start


@pytest.mark.parametrize(
    "shape", ["1 و ", "يناير/فبراير ", "النصف الأول من ", "من 1 إلى ", "ألف وتسعمائة و", "1/1/", "مساء "]
)
def test_hostile_text_costs_linear_time(shape: str) -> None:
    short, long = (tokenize(fold(shape * count).text) for count in (4000, 16000))
    once = min(_seconds(lambda: find_dates(short)) for _ in range(3))
    assert _seconds(lambda: find_dates(long)) < 10 * once + 0.05


def test_labelled_articles(shared: Path) -> None:
    """The words that date an event or step in the labelled articles lead to the labelled date."""
    lines = (shared / "eval/articles.jsonl").read_text(encoding="utf-8").splitlines()
    published = {article["id"]: article["published"] for article in map(json.loads, lines)}
    right = known = guessed = 0
    for line in (shared / "eval/dev.jsonl").read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        dated = [(e, e["status"]) for e in record["events"]]
        dated += [(s, s["step"]) for agreement in record["agreements"] for s in agreement["steps"]]
        for item, status in dated:
            found = find(item.get("date_raw") or "")
            if not found:
                continue
            value = resolve_date(found[0], published[record["id"]], status.startswith("planned"))
            known += published[record["id"]] is not None
            right += published[record["id"]] is not None and value.edtf == item["date"]
            guessed += published[record["id"]] is None and value.edtf != item["date"]
    assert known >= 39
    assert right == known
    assert guessed == 0
