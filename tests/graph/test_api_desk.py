"""Decisions over the API with a real graph: taken, told, taken back, refused."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from pydantic import SecretStr

from app.main import create_app
from app.settings import Settings
from cypher import Neo4jGraph
from cypher.server import Address
from ingest.load import graph_lines, load_reference, write
from tests.api_server import running
from tests.graph.test_cli_review import TOLD
from tests.test_api import refused

ONE, OTHER = "LY:سالم-ورفلي", "LY:سليم-ورفلي"


@pytest.fixture
def client(graph: Neo4jGraph, database: Address, tmp_path: Path) -> Iterator[httpx.Client]:
    load_reference(graph)
    write(graph, TOLD)
    settings = Settings(data_dir=tmp_path, neo4j_uri=database.bolt, neo4j_password=SecretStr(database.password))
    with running(create_app(settings)) as found:
        yield found


def post(client: httpx.Client, **wish: Any) -> httpx.Response:
    return client.post("/api/v1/decisions", json={"reason": "خطأ مطبعي", "by": "سعاد", **wish})


def asked(client: httpx.Client) -> set[tuple[str, str]]:
    return {(row["question"], row["subjects"]) for row in client.get("/api/v1/questions").json()["items"]}


def test_a_question_is_answered_and_the_answer_taken_back(client: httpx.Client, graph: Neo4jGraph) -> None:
    before = {line for line in graph_lines(graph) if '"Decision"' not in line}
    assert ("same_person", f"{ONE};{OTHER}") in asked(client)
    made = post(client, op="merge", subjects=[ONE, OTHER])
    decision = made.json()
    assert (made.status_code, decision["op"], decision["subjects"]) == (201, "merge", [ONE, OTHER])
    assert ("same_person", f"{ONE};{OTHER}") not in asked(client), "what was decided is read at once"
    assert post(client, op="merge", subjects=[OTHER, ONE]).json() == decision
    refused(post(client, op="merge", subjects=[ONE, OTHER], by="ليلى"), 409, "conflict")
    undo = post(client, reverts=decision["id"], reason="شخصان")
    assert (undo.status_code, undo.json()["reverts"]) == (201, decision["id"])
    assert {line for line in graph_lines(graph) if '"Decision"' not in line} == before
    told = client.get("/api/v1/decisions").json()["items"]
    assert [(row["seq"], row["by"], row["in_force"]) for row in told] == [(1, "سعاد", False), (2, "سعاد", True)]


def test_what_cannot_be_is_one_sentence(client: httpx.Client) -> None:
    body = refused(post(client, op="merge", subjects=[ONE, "7777"]), 422, "invalid-parameters")
    assert body["detail"] == "Nothing has the id 7777."
    body = refused(post(client, op="reject", subjects=[ONE], reason=" "), 422, "invalid-parameters")
    assert body["detail"] == "A decision needs a reason."
    body = refused(post(client, reverts="7777"), 422, "invalid-parameters")
    assert body["detail"] == "No decision has the id 7777."


def test_a_decision_tells_what_it_overrules(client: httpx.Client) -> None:
    claim = TOLD[0].extraction.claims[0].id
    first = post(client, op="edit", subjects=[claim], field="city", value="وهران").json()
    assert post(client, op="edit", subjects=[claim], field="city", value="تونس").json()["against"] == [first["id"]]
