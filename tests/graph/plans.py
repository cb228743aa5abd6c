"""Plans of statements, and a planner that knows the graph as it is: what the tests of costs share."""

from collections.abc import Iterator
from typing import Any

import neo4j

from cypher.server import Address


def operators(plan: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Yield all operators of a plan."""
    yield plan
    for child in plan.get("children", ()):
        yield from operators(child)


def plan_anew(address: Address) -> None:
    """Let the server count its graph and forget its plans: those made for an empty one would be measured otherwise."""
    with neo4j.GraphDatabase.driver(address.bolt, auth=(address.user, address.password)) as driver:
        driver.execute_query("CALL db.prepareForReplanning(120)")
