"""The kit for Neo4j Browser: saved queries that find something, the guide that holds them, a style for every label."""

import html
import re
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

import pytest

from cypher import Neo4jGraph, vocabulary
from cypher.queries import parse
from cypher.server import Address
from cypher.vocabulary import Status
from ingest import load_reference, write
from ingest.resolve import Extracted
from tests.graph.test_api_graph import RASHID, SALIM, news
from tests.graph.test_api_ledgers import committees, invitations
from tests.stories import day, meeting, minister, record

KIT = Path(str(files("cypher") / "browser"))
SAVED = sorted(path.stem for path in KIT.glob("*.cypher"))


def more() -> list[Extracted]:
    """A plan that was kept two days later, by two who travel together, and a paper that denies it."""
    companions = SALIM, minister("LY", "فرج المنتصر"), RASHID
    held = meeting(*companions, date=day("2021-01-12"), host="DZ", city="Algiers")
    return [
        record("ي", meeting(*companions, date=day("2021-01-10"), status=Status.PLANNED), published="2021-01-02"),
        record("ك", held, published="2021-01-13"),
        record("ل", meeting(*companions, date=day("2021-01-12"), status=Status.DENIED), published="2021-01-14"),
    ]


@pytest.fixture(scope="module")
def filled(database: Address) -> Iterator[Neo4jGraph]:
    with Neo4jGraph(database.bolt, database.user, database.password) as graph:
        graph.wipe()
        load_reference(graph)
        write(graph, [*news(), *more(), *committees(), *invitations()])
        yield graph


@pytest.mark.parametrize("name", SAVED)
def test_a_saved_query_answers(filled: Neo4jGraph, name: str) -> None:
    query = parse(name, (KIT / f"{name}.cypher").read_text(encoding="utf-8"))
    assert query.parameters == frozenset()
    assert "LIMIT" in query.text
    assert filled.read(query)


def answered(graph: Neo4jGraph, name: str, day: str) -> list[dict[str, object]]:
    """What a saved query answers for another day in its first line."""
    text = (KIT / f"{name}.cypher").read_text(encoding="utf-8")
    assert "WITH date() AS day" in text
    return graph.read(parse(name, text.replace("date()", f"date('{day}')", 1)))


def test_the_ledgers_are_asked_for_any_day(filled: Neo4jGraph) -> None:
    late = {row["date"]: row["days_overdue"] for row in answered(filled, "plans_overdue", "2020-01-12")}
    assert late["2020-01-10"] == 2
    (drugs, *_) = answered(filled, "agreements_stalled", "2019-07-16")
    assert (drugs["step"], drugs["years_stalled"]) == ("update_urged", 5.5)
    outcomes = {row["outcome"] for row in answered(filled, "invitations", "2019-07-16")}
    assert outcomes == {"kept", "lapsed", "open"}
    security = answered(filled, "joint_committees", "2019-07-16")[0]
    assert (security["numbers"], security["days_since"], security["overdue"]) == ([1, 2], 2694, True)
    assert answered(filled, "travel_together", "2021-01-11") == []
    (two,) = answered(filled, "travel_together", "2021-01-12")
    assert (two["journeys"], two["first"], two["to"]) == (1, "2021-01-12", ["DZ"])


@pytest.mark.parametrize("name", SAVED)
def test_the_guides_hold_every_saved_query(name: str) -> None:
    title, _, statement = (KIT / f"{name}.cypher").read_text(encoding="utf-8").partition("\n")
    slides = html.unescape((KIT / "guide.html").read_text(encoding="utf-8"))
    for guide in ((KIT / "guide.adoc").read_text(encoding="utf-8"), slides):
        assert statement.strip() in guide
        assert title.removeprefix("// ") in guide


def test_the_style_knows_only_what_there_is() -> None:
    style = (KIT / "liqa.grass").read_text(encoding="utf-8")
    assert set(re.findall(r"node\.(\w+)", style)) <= set(vocabulary.Label)
    assert set(re.findall(r"relationship\.(\w+)", style)) <= set(vocabulary.Relation)
    assert style.index("node.Event") < style.index("node.Visit"), "of two labels the last rule wins"


def test_the_style_writes_what_the_nodes_have(filled: Neo4jGraph) -> None:
    style = (KIT / "liqa.grass").read_text(encoding="utf-8")
    known = parse("test/keys", "// Test\nMATCH (n) UNWIND labels(n) AS label UNWIND keys(n) AS key\n"
                  "RETURN label, collect(DISTINCT key) AS keys")  # fmt: skip
    keys = {row["label"]: set(row["keys"]) for row in filled.read(known)}
    captions = dict(re.findall(r'node\.(\w+) .*caption: "([^"]+)"', style))
    assert captions["Event"] == captions["Visit"] == captions["Call"]
    for label in (keys.keys() & captions.keys()) - {"Visit", "Call"}:
        assert set(re.findall(r"\{(\w+)\}", captions[label])) <= keys[label], label
