"""Every statement, as the server reads it."""

import pytest

from cypher import Neo4jGraph, names
from cypher.queries import Query, load

SYSTEM = {"write/change_password"}
"""Runs in another database, where nothing is explained."""


@pytest.mark.parametrize("name", [*names("read"), *sorted({*names("write")} - SYSTEM)])
def test_the_server_understands_it(graph: Neo4jGraph, name: str) -> None:
    query = load(name)
    explained = Query(name, query.title, f"EXPLAIN {query.text}", query.parameters)
    assert graph.read(explained, **dict.fromkeys(query.parameters)) == []
