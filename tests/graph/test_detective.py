"""The date of an article that gives none, from its text to the API: candidates, and what other articles leave."""

from collections.abc import Callable
from dataclasses import replace
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from rich.console import Console

from app.explanation import show
from app.main import create_app
from cypher import Neo4jGraph
from cypher.server import Address
from ingest import explain, load_reference, retract, write
from ingest.model import Article
from tests.api_server import running
from tests.graph.test_api_graph import get, settings
from tests.test_orders import told

UNDATED = Article(
    text="""بحث وكيل وزارة الداخلية بحكومة الوفاق الوطني العميد سالم الورفلي، ظهر اليوم الثلاثاء، في نيامي مع وزير \
الداخلية النيجري حميد أبو بكر سبل تعزيز التعاون الأمني بين البلدين.

ويأتي اللقاء على هامش مشاركته في أعمال المؤتمر الذي تنظمه وزارة الداخلية النيجرية حول أمن الحدود خلال الفترة من 28 إلى \
30 من يناير الجاري.

وسلم الورفلي خلال اللقاء الوزير النيجري دعوة من وزير الداخلية بحكومة الوفاق الوطني منصور الفيتوري لزيارة ليبيا خلال \
شهر مارس القادم.""",
    source="بريد المثال",
)  # fmt: skip
VAGUE = Article(
    text="""استقبل وزير الداخلية الجزائري رشيد بن عودة، اليوم الثلاثاء، بالجزائر العاصمة وزير الداخلية بحكومة الوفاق \
الوطني الليبية منصور الفيتوري، وبحث معه التعاون الأمني.

ويستكمل اللقاء المشاورات التي بدأت خلال زيارة وزير الداخلية الليبي إلى الجزائر الأسبوع الماضي.

وكان البلدان قد وقعا على اتفاق أمني في أغسطس 2001."""
)  # fmt: skip
TERM = Article(
    text="تولى منصور الفيتوري منصب وزير الداخلية بحكومة الوفاق الوطني الليبية في أكتوبر 2018.\n\nوأكد أهمية التعاون.",
    published="2018-10-20",
)
REPORT = Article(
    text="التقى وكيل وزارة الداخلية بحكومة الوفاق الوطني الليبية سالم الورفلي، أمس الثلاثاء، في نيامي وزير الداخلية "
    "النيجري حميد أبو بكر، وبحثا التعاون الأمني.",
    published="2019-01-30",
)
TUESDAYS = ["2018-01-30", "2019-01-29", "2020-01-28"]


Documents = Callable[[Article], tuple[dict[str, Any], list[str | None]]]


@pytest.fixture
def empty(graph: Neo4jGraph) -> Neo4jGraph:
    load_reference(graph)
    return graph


@pytest.fixture
def documents(database: Address, tmp_path: Path) -> Documents:
    """A function that gives an article and the dates of the events read in it, as the API tells them now."""

    def read(article: Article) -> tuple[dict[str, Any], list[str | None]]:
        with running(create_app(settings(database, tmp_path))) as client:
            found = get(client, f"/articles/{article.id}")
            ids = [claim.id for claim in told(article).extraction.claims if claim.kind in ("event", "invitation")]
            return found, [get(client, f"/facts/{id}")["date"] for id in ids]

    return read


def explained(article: Article) -> str:
    """What `liqa explain` prints of an article."""
    out = StringIO()
    show(explain(article), "x", Console(file=out, width=200, highlight=False, markup=False))
    return out.getvalue()


def test_the_text_alone_leaves_three_tuesdays(empty: Neo4jGraph, documents: Documents) -> None:
    write(empty, [told(UNDATED)])
    found, dates = documents(UNDATED)
    assert found["published_candidates"] == TUESDAYS
    assert (found["published_basis"], found["published"]) == ("candidates", f"[{','.join(TUESDAYS)}]")
    assert any("2024-01-30" in reason for reason in found["published_why"]), "what ruled the others out"
    assert {clue["kind"] for clue in found["clues"]} >= {"weekday"}
    assert f"[{','.join(TUESDAYS)}]" in dates
    assert "[2018-03,2019-03,2020-03]" in dates
    assert f"Document date: {' or '.join(TUESDAYS)}" in explained(UNDATED)


def test_a_term_of_office_and_a_dated_report_narrow_it_and_all_dates_move(
    empty: Neo4jGraph, documents: Documents
) -> None:
    write(empty, [told(UNDATED)])
    write(empty, [told(TERM)])
    found, dates = documents(UNDATED)
    assert found["published_candidates"] == TUESDAYS[1:]
    assert any("منصور الفيتوري" in reason and "not 2018-01-30" in reason for reason in found["published_why"])
    assert "[2019-03,2020-03]" in dates
    write(empty, [told(REPORT)])
    found, dates = documents(UNDATED)
    assert (found["published"], found["published_basis"]) == ("2019-01-29", "outside")
    assert any("the same event" in reason for reason in found["published_why"])
    assert set(dates) == {"2019-01-29", "2019-01-28/2019-01-30", "2019-03"}
    retract(empty, [REPORT.id, TERM.id], "t", "t")
    assert documents(UNDATED)[0]["published_candidates"] == TUESDAYS


def test_too_many_days_are_unknown_with_the_reason(empty: Neo4jGraph, documents: Documents) -> None:
    write(empty, [told(VAGUE)])
    found, dates = documents(VAGUE)
    assert (found["published"], found["published_precision"], found["published_candidates"]) == (None, "unknown", [])
    assert any("are no useful set" in reason for reason in found["published_why"])
    assert set(dates) == {None}
    assert "no useful set" in explained(VAGUE)
    write(empty, [told(replace(VAGUE, published="2019-07-16"))])
    found, dates = documents(VAGUE)
    assert (found["published"], found["published_basis"]) == ("2019-07-16", "outside")
    assert set(dates) == {"2019-07-16", "2019-07-07/2019-07-13"}
