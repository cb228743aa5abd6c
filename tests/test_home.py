"""From which state an article is written: the names of outlets, their addresses, and what a paper leaves unsaid."""

import pytest

from ingest.extract import extract
from ingest.home import outlet_state
from ingest.lexicon import rows
from ingest.model import Article, Event


@pytest.mark.parametrize(
    ("source", "url", "state"),
    [("Okaz", None, "SA"), ("alriyadh", None, "SA"), ("وكالة الأنباء العراقية (واع)", None, "IQ"),
     ("هسبريس", None, "MA"), ("hespress.com", None, "MA"), ("الوكالة الوطنية للإعلام", None, "LB"),
     (None, "https://www.spa.gov.sa/1", "SA"),
     (None, "https://ar.le360.ma/x", "MA"), ("BBC Arabic", "https://www.bbc.com/arabic/1", None),
     ("رويترز", None, None), (None, None, None)],
)  # fmt: skip
def test_an_outlet_is_known_by_name_and_address(source: str | None, url: str | None, state: str | None) -> None:
    assert outlet_state(Article(text="خبر", source=source, url=url), None) == state


def test_every_outlet_is_of_a_state() -> None:
    states = {row["iso2"] for row in rows("countries")}
    assert {row["iso2"] for row in rows("outlets")} <= states


@pytest.mark.parametrize(
    ("text", "source", "countries"),
    [("استقبل وزير الداخلية كاظم الزيدي السفير الفرنسي بيير لامبير.", "السومرية نيوز", ("FR", "IQ")),
     ("استقبل وزير الداخلية كاظم الزيدي السفير الفرنسي بيير لامبير.", "BBC Arabic", None),
     ("جددت الكويت موقفها. وفي الكويت قال مصدر إن الكويت تدرس الأمر. استقبل وزير الدفاع السفير الفرنسي.",
      "السومرية نيوز", None)],
)  # fmt: skip
def test_at_home_a_paper_leaves_its_own_state_unsaid(text: str, source: str, countries: tuple[str, str] | None) -> None:
    events = [c.body for c in extract(Article(text=text, source=source)).claims if isinstance(c.body, Event)]
    assert countries in [e.countries for e in events] if countries else events == []
