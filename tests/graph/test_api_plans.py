"""How the service's statements are carried out: along indexes, on data of some size, without a write."""

import datetime as dt
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import neo4j
import pytest

from app.models.parts import columns
from app.models.rows import MeetingRow
from cypher import Neo4jGraph, Query, QueryError, load, names
from cypher.server import Address
from cypher.vocabulary import EventType, Status, Step
from ingest import load_reference, write
from ingest.model import UNKNOWN_DATE, Body
from tests.graph.plans import operators, plan_anew
from tests.stories import day, meeting, minister, record, step

BAD = ("NodeByLabelScan", "AllNodesScan", "RelationshipTypeScan", "CartesianProduct", "AllRelationshipsScan")
EVENTS = 600
APP = Path(__file__).resolve().parents[2] / "app"
OTHERS = {"tell_meetings", "tell_agreements", "server_version", "schema_ready", "load_decisions"}
"""Of the command line, about the server itself, or whole by nature: decisions are few."""
FILTERS: dict[str, Any] = {
    "statuses": None, "types": None, "confidences": None, "all_countries": [], "any_countries": None, "around": [],
    "since": None,
}  # fmt: skip
CLOSED: dict[str, Any] = {"organization": None, "person": None, "pair": None, "countries": []}
LAST, FIRST = dt.date(9999, 12, 31), dt.date(1, 1, 1)
TOP = "\U0010ffff"
PAGE = {"skip": 0, "limit": 11}
NOWHERE = {"after": None, "after_id": None}
PAIR = {"pair": "DZ|LY", "country_a": "DZ", "country_b": "LY"}
MET = {"countries": None, "since": None, "until": None, "statuses": None, "types": None}
POSTS = {"person": None, "organization": None, "on": None, "countries": None, "functions": None, "portfolios": None}
AGREEMENTS = {
    "countries": None, "pair": None, "country_a": None, "country_b": None, "all_from": "", "kinds": None,
    "topics": None, "steps": None, "since": None, "until": None, "stalled_since": None,
    "settled": ["ended"], "today": LAST,
}  # fmt: skip
LEDGER: dict[str, Any] = {"lang": "ar", "skip": 0, "limit": 10, "today": LAST}
ORGANIZATIONS = {"kinds": None, "countries": None, "portfolios": None}
TIME = {
    "statuses": None, "types": None, "confidences": None, "around": [], "since": FIRST, "until": LAST,
    "scan_until": LAST, "of_pair": None, "of_countries": None, "unit": "month", "split": "pair", "precise": ["day"],
}  # fmt: skip
DOWN = {"newest": LAST, "newest_id": TOP, "earliest": FIRST}

ASKED: list[tuple[str, dict[str, Any]]] = [
    ("list_meetings", {**FILTERS, **DOWN, **PAGE, "lang": "ar"}),
    ("list_meetings", {**FILTERS, **DOWN, **PAGE, "lang": "en", "any_countries": ["DZ"], "around": [["terrorism"]]}),
    ("show_meetings", {"ids": ["a", "b"], "lang": "ar"}),
    ("find_meetings_downward", {**FILTERS, **DOWN, "limit": 11}),
    ("find_meetings_upward", {**FILTERS, "oldest": FIRST, "oldest_id": "", "until": LAST, "limit": 11}),
    ("find_meetings_undated", {**FILTERS, "below": TOP, "limit": 11}),
    ("find_meetings_begun_before", {**FILTERS, **NOWHERE, "earliest": LAST, "ascending": False, "limit": 11}),
    ("find_meetings_of_pair", {**FILTERS, "pair": "DZ|LY", "newest": LAST, "newest_id": TOP, "limit": 11}),
    *(
        ("find_meetings_of", {**FILTERS, **CLOSED, **way, **NOWHERE, "until": LAST, "undated": True, "ascending": False,
                              "limit": 11})
        for way in ({"pair": "DZ|LY"}, {"countries": ["DZ", "LY"]}, {"person": "LY:x"}, {"organization": "ministry:LY"})
    ),
    ("count_meetings", {**FILTERS, "until": LAST, "earliest": FIRST, "undated": True, "stray": ["unknown"]}),
    ("count_meetings_of", {**FILTERS, **CLOSED, "countries": ["DZ"], "until": LAST, "undated": True}),
    ("count_events_of_countries", {"countries": ["DZ"]}),
    ("list_pair_timeline", {**PAIR, **NOWHERE, **PAGE, "kinds": ["event"], "since": None, "until": LAST,
                            "undated": True, "ascending": False, "lang": "ar"}),
    ("count_pair_timeline", {**PAIR, "kinds": ["event"], "since": None, "until": LAST, "undated": True}),
    ("list_pairs", {**MET, **NOWHERE, **PAGE, "all_from": "", "lang": "ar", "today": LAST}),
    ("list_pairs", {**MET, **NOWHERE, **PAGE, "all_from": None, "countries": ["DZ"], "lang": "ar", "today": LAST}),
    ("count_pairs", {**MET, "all_from": "", "today": LAST}),
    ("list_people", {"after": "", "after_id": "", "countries": None, **PAGE}),
    ("count_people", {"countries": None}),
    ("find_people", {"words": '"x"', "countries": None, **NOWHERE, **PAGE}),
    ("count_found_people", {"words": '"x"', "countries": None}),
    ("find_person", {"id": "LY:x"}),
    *(("list_posts", {**POSTS, **way, "lang": "ar", "after_id": "", **PAGE})
      for way in ({"all_from": ""}, {"all_from": None, "person": "x"}, {"all_from": None, "organization": "x"})),
    ("count_posts", {**POSTS, "all_from": ""}),
    ("list_organizations", {**ORGANIZATIONS, "after_id": "", **PAGE}),
    ("count_organizations", ORGANIZATIONS),
    ("find_organization", {"id": "x"}),
    ("list_countries", {"after_id": "", **PAGE}),
    ("count_countries", {}),
    ("list_agreements", {**AGREEMENTS, **NOWHERE, **PAGE, "lang": "ar"}),
    ("list_agreements", {**AGREEMENTS, **PAIR, "all_from": None, **NOWHERE, **PAGE, "lang": "ar"}),
    ("count_agreements", AGREEMENTS),
    ("list_agreement_steps", {"id": "x", **NOWHERE, **PAGE}),
    ("count_agreement_steps", {"id": "x"}),
    ("list_plans", {**LEDGER, "countries": None, "all_countries": ["DZ"], "since": FIRST, "until": LAST,
                    "undated": True, "outcomes": None}),
    ("list_invitations", {**LEDGER, "countries": None, "person": None, "since": None, "until": None, "outcomes": None,
                          "lapse": "P1Y"}),
    ("list_joint_bodies", {**LEDGER, "countries": None, "all_countries": [], "every": "P2Y", "overdue": False}),
    ("list_sessions", {**LEDGER, "id": "x"}),
    *(("list_companions", {**LEDGER, **way, "countries": None, "since": None, "until": None, "trips": 1})
      for way in ({"person": None, "all_from": ""}, {"person": "x", "all_from": None})),
    ("list_delegations", {"lang": "ar", "skip": 0, "limit": 10, "countries": None, "person": None, "since": FIRST,
                          "until": LAST, "size": 1, "functions": ["minister"]}),
    ("find_article", {"id": "x"}),
    ("find_claim", {"id": "x", "labels": ["Event"]}),
    ("find_fact", {"id": "x", "labels": ["Event"]}),
    ("search_all", {"words": '"x"', "labels": ["Event"], **NOWHERE, **PAGE, "lang": "ar"}),
    ("count_search", {"words": '"x"', "labels": ["Event"]}),
    *(("count_by_time", {**TIME, **way}) for way in (
        {}, {"split": "topic"}, {"scan_until": None, "of_pair": "DZ|LY"},
        {"scan_until": None, "of_countries": ["DZ"]})),
    ("count_matrix", {**MET, "limit": 100}),
    ("status_counts", {}),
    ("changes_since", {"after": "", "limit": 10}),
    ("count_changes", {"after": ""}),
    ("revision", {}),
]  # fmt: skip


@pytest.fixture(scope="module")
def filled(database: Address) -> Iterator[Neo4jGraph]:
    """A graph of some hundred events between six states, so that the planner has something to choose from."""
    states = ("DZ", "LY", "EG", "TN", "MA", "NE")
    told = []
    for n in range(EVENTS):
        one, other = states[n % 6], states[(n // 6 + 1 + n) % 6]
        if one == other:
            continue
        when = UNKNOWN_DATE if n % 11 == 0 else day((dt.date(2010, 1, 1) + dt.timedelta(days=5 * n)).isoformat())
        kind, status = list(EventType)[n % 7], list(Status)[n % 6 if n % 3 == 0 else 0]
        people = minister(one, f"كريم فاضل{n % 5}"), minister(other, f"هشام ناصر{n % 4}")
        bodies: list[Body] = [meeting(*people, date=when, type=kind, status=status)]
        if n % 9 == 0:
            bodies.append(step(list(Step)[n % len(Step)], when, parties=tuple(sorted((one, other)))))
        told.append(record(f"خبر {n}", *bodies))
    with Neo4jGraph(database.bolt, database.user, database.password) as graph:
        graph.wipe()
        load_reference(graph)
        for start in range(0, len(told), 100):
            write(graph, told[start : start + 100])
        plan_anew(database)
        yield graph


def profiled(address: Address, name: str, parameters: dict[str, Any]) -> tuple[list[dict[str, Any]], list[Any]]:
    """Run a statement of read/ and return the operators of its plan, and its records."""
    query = load(f"read/{name}")
    query.check(frozenset(parameters))
    login = address.user, address.password
    driver = neo4j.GraphDatabase.driver(address.bolt, auth=login, notifications_min_severity="OFF")
    with driver, driver.session(default_access_mode=neo4j.READ_ACCESS) as session:
        result = session.run("PROFILE " + query.text, parameters)
        records = [record.data() for record in result]
        plan = result.consume().profile
    assert plan is not None
    return list(operators(plan)), records


@pytest.mark.usefixtures("filled")
@pytest.mark.parametrize(("name", "parameters"), ASKED, ids=[f"{n}-{name}" for n, (name, _) in enumerate(ASKED)])
def test_along_indexes(database: Address, name: str, parameters: dict[str, Any]) -> None:
    found = {operator["operatorType"].partition("@")[0] for operator in profiled(database, name, parameters)[0]}
    assert not found & set(BAD)


@pytest.mark.usefixtures("filled")
@pytest.mark.parametrize(
    ("name", "parameters", "most"),
    [("list_meetings", {**FILTERS, **DOWN, **PAGE, "lang": "ar"}, 200),
     ("find_meetings_upward", {**FILTERS, "oldest": FIRST, "oldest_id": "", "until": LAST, "limit": 11}, 15),
     ("find_meetings_undated", {**FILTERS, "below": TOP, "limit": 11}, 15),
     ("find_meetings_of_pair", {**FILTERS, "pair": "DZ|LY", "newest": LAST, "newest_id": TOP, "limit": 11}, 20)],
)  # fmt: skip
def test_a_page_costs_the_same_in_a_large_graph(
    database: Address, name: str, parameters: dict[str, Any], most: int
) -> None:
    """A page of eleven reads about eleven events, however many match."""
    found, _ = profiled(database, name, parameters)
    assert sum(operator.get("dbHits", 0) for operator in found) <= most * 11


def test_every_statement_of_the_service_is_checked_here() -> None:
    known = {name.removeprefix("read/") for name in names("read")}
    texts = [path.read_text(encoding="utf-8") for path in APP.rglob("*.py") if "commands" not in path.parts]
    named = {word for text in texts for word in re.findall(r'"(?:read/)?(\w+)"', text)} & known
    assert named - OTHERS == {name for name, _ in ASKED}


def test_both_statements_of_event_rows_give_the_same_columns() -> None:
    tails = {load(f"read/{name}").text.partition("CALL (e) {")[2] for name in ("list_meetings", "show_meetings")}
    assert len(tails) == 1


def test_columns_are_those_of_the_model(database: Address, filled: Neo4jGraph) -> None:
    _, records = profiled(database, "list_meetings", {**FILTERS, **DOWN, **PAGE, "lang": "ar"})
    assert set(records[0]["columns"]) <= set(columns(MeetingRow))
    assert len(records[0]["rows"]) == PAGE["limit"]


@pytest.mark.parametrize("name", sorted({name for name, _ in ASKED}))
def test_only_reading_clauses(name: str) -> None:
    text = re.sub(r"//.*|'[^']*'", "", load(f"read/{name}").text)
    assert not re.search(r"\b(CREATE|MERGE|SET|DELETE|REMOVE|LOAD|FOREACH)\b", text)


def test_the_server_refuses_a_write_by_a_reader(filled: Neo4jGraph) -> None:
    with pytest.raises(QueryError, match="AccessMode"):
        filled.read(Query("test", "test", "CREATE (n:Person {id: 'x'}) RETURN n.id AS id", frozenset()))
