"""Every statement, as the server reads it."""

from typing import Any

import pytest

from cypher import Neo4jGraph, names
from cypher.queries import Query, load


@pytest.mark.parametrize("name", [*names("read"), *names("write")])
def test_the_server_understands_it(graph: Neo4jGraph, name: str) -> None:
    query = load(name)
    explained = Query(name, query.title, f"EXPLAIN {query.text}", query.parameters)
    nothing: dict[str, Any] = dict.fromkeys(query.parameters)
    assert graph.read(explained, **nothing) == []
