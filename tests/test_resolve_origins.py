"""Copies are outlets, not votes; undated articles are dated by copies, stated terms and dated reports."""

import random
from collections.abc import Mapping

import pytest

from cypher.vocabulary import Basis, Function, Portfolio
from ingest.document import read
from ingest.model import Article, DateValue, Post
from ingest.resolve import Extracted, Facts, resolve
from ingest.sketch import sketch
from tests.stories import candidates, day, meeting, minister, record

SALIM, RASHID = minister("LY", "سالم الورفلي"), minister("DZ", "رشيد بن عودة")
TUESDAYS = candidates("2018-01-30", "2019-01-29", "2020-01-28", words="اليوم الثلاثاء")
TEXT = (
    "استقبل وزير الداخلية رشيد بن عودة اليوم في مقر الوزارة بالجزائر العاصمة نظيره الليبي سالم الورفلي والوفد معه "
    "وبحث الجانبان سبل تعزيز التعاون الأمني ومكافحة الإرهاب والجريمة المنظمة وتأمين الحدود المشتركة بين البلدين "
    "واتفقا على تبادل المعلومات وتدريب عناصر الشرطة الليبية في المعاهد الجزائرية خلال الأشهر القادمة "
    "وحضر اللقاء عدد من المسؤولين في الوزارتين وسفير ليبيا لدى الجزائر ومديرو الإدارات الأمنية المعنية بالملف "
)


def paraphrase(chance: random.Random) -> str:
    """The text with one word in twelve changed, as careless copyists do."""
    return " ".join(
        chance.choice(["أيضا", "كذلك", word]) if chance.random() < 1 / 12 else word for word in TEXT.split()
    )


def event(facts: Facts) -> Mapping[str, object]:
    (found,) = [n.properties for n in facts.nodes if n.key.label == "Event"]
    return found


def dates(facts: Facts) -> list[str]:
    return sorted(str(n.properties.get("date")) for n in facts.nodes if n.key.label == "Event")


def published(facts: Facts, told: Extracted) -> object:
    (found,) = [n for n in facts.nodes if n.key.id == told.extraction.article and n.key.label == "Article"]
    return found.properties.get("published")


def test_a_thousand_paraphrases_from_fifty_outlets_are_one_voice() -> None:
    chance = random.Random(7)
    told = []
    for number in range(1000):
        text = paraphrase(chance)
        prints = sketch(read(Article(text=text)))
        outlet = f"صحيفة {number % 50}"
        told.append(
            record(f"{text} {number}", meeting(SALIM, RASHID, date=day("2019-07-16")), sketch=prints, source=outlet)
        )
    facts = resolve(told)
    assert event(facts)["support"] == 1
    assert event(facts)["reports"] == 1000
    assert sum(e.type == "COPY_OF" for e in facts.edges) == 999
    assert sum(n.key.label == "Source" for n in {c.line: c for c in facts.commons if hasattr(c, "key")}.values()) == 50


def test_what_one_agency_tells_counts_once() -> None:
    body = meeting(SALIM, RASHID, date=day("2019-07-16"))
    agency = [record(text, body, agency="aps") for text in ("أ", "ب", "ج")]
    assert event(resolve(agency))["support"] == 1
    assert event(resolve([*agency, record("د", body)]))["support"] == 2


def test_an_undated_copy_takes_the_date_of_its_original() -> None:
    prints = tuple(range(500, 560))
    undated = record("أ", meeting(SALIM, RASHID, date=TUESDAYS), published=TUESDAYS, sketch=prints)
    original = record("ب", meeting(SALIM, RASHID, date=day("2019-01-29")), published="2019-01-29", sketch=prints)
    assert dates(resolve([undated])) == ["[2018-01-30,2019-01-29,2020-01-28]"]
    facts = resolve([undated, original])
    assert dates(facts) == ["2019-01-29"]
    assert event(facts)["support"] == 1


def test_a_dated_report_of_the_same_meeting_dates_the_article_and_all_that_hangs_on_it() -> None:
    later = candidates("2018-02", "2019-02", "2020-02", words="الشهر القادم")
    undated = record("أ", meeting(SALIM, RASHID, date=TUESDAYS), meeting(SALIM, minister("TN"), date=later),
                     published=TUESDAYS)  # fmt: skip
    other_day = record("ب", meeting(SALIM, RASHID, date=day("2019-03-03")), published="2019-03-03")
    assert published(resolve([undated, other_day]), undated) == "[2018-01-30,2019-01-29,2020-01-28]"
    same = record("ج", meeting(SALIM, RASHID, date=day("2019-01-29")), published="2019-01-29")
    facts = resolve([undated, other_day, same])
    assert published(facts, undated) == "2019-01-29"
    assert dates(facts) == ["2019-01-29", "2019-02", "2019-03-03"]


def test_a_stated_term_of_office_rules_out_days_before_it() -> None:
    undated = record("أ", meeting(SALIM, RASHID, date=TUESDAYS), published=TUESDAYS)
    since = record("ب", Post(person=SALIM, start=day("2018-10-01")), published="2018-10-02")
    facts = resolve([undated, since])
    assert published(facts, undated) == "[2019-01-29,2020-01-28]"
    assert dates(facts) == ["[2019-01-29,2020-01-28]"]


@pytest.mark.parametrize(("words", "expected"), [("أمس", "2019-07-15"), ("الأسبوع الماضي", "2019-07-07/2019-07-13")])
def test_words_are_read_again_when_a_copy_gives_the_day(words: str, expected: str) -> None:
    prints = tuple(range(500, 560))
    told = meeting(SALIM, RASHID, date=DateValue(text=words, basis=Basis.UNKNOWN))
    undated = record("أ", told, published=None, sketch=prints)
    original = record("ب", Post(person=SALIM), published="2019-07-16", sketch=prints)
    assert dates(resolve([undated])) == ["None"]
    assert dates(resolve([undated, original])) == [expected]


def test_other_offices_say_nothing_about_the_date() -> None:
    envoy = minister("LY", "سالم الورفلي", function=Function.ENVOY, portfolio=Portfolio.FOREIGN)
    undated = record("أ", meeting(SALIM, RASHID, date=TUESDAYS), published=TUESDAYS)
    since = record("ب", Post(person=envoy, start=day("2018-10-01")), published="2018-10-02")
    assert published(resolve([undated, since]), undated) == "[2018-01-30,2019-01-29,2020-01-28]"
