"""Offices over time, from text to fact: who the minister was whom an article does not name."""

import pytest

from ingest.model import Article
from ingest.resolve import resolve
from tests.test_orders import told

VISIT = Article(
    text="استقبل وزير الداخلية الجزائري رشيد بن عودة، اليوم الثلاثاء، بالجزائر العاصمة وزير الخارجية الليبي سالم "
    "الورفلي.\n\nويستكمل اللقاء المشاورات التي بدأت خلال زيارة وزير الداخلية الليبي إلى الجزائر الأسبوع الماضي.",
    published="2019-07-16",
)


def term(name: str, government: str) -> Article:
    """An article that tells of someone who was minister of the interior."""
    return Article(text=f"شغل {name} منصب وزير الداخلية {government} بين 2018 و2020.", published="2020-12-01")


ONE = term("منصور الفيتوري", "بحكومة الوفاق الوطني الليبية")
RIVAL = term("عمر الفاخري", "بالحكومة الليبية المؤقتة")


@pytest.mark.parametrize(
    ("others", "holder"),
    [([], []), ([ONE], ["LY:منصور-فيتوري"]), ([ONE, RIVAL], [])],
    ids=["nobody known", "one", "rivals"],
)
def test_the_minister_of_last_week_is_the_only_one_who_held_office_then(
    others: list[Article], holder: list[str]
) -> None:
    facts = resolve([told(article) for article in (VISIT, *others)])
    seats = [e for e in facts.edges if e.type == "ATTENDED" and e.properties.get("portfolio") == "interior"]
    libyan = [e for e in seats if e.properties.get("side") == "LY"]
    assert [e.start.id for e in libyan if e.start.label == "Organization"] == ["ministry:LY:interior"]
    named = [e for e in libyan if e.start.label == "Person"]
    assert [e.start.id for e in named] == holder
    assert all(e.properties["inferred"] and "only known holder" in str(e.properties["reason"]) for e in named)
