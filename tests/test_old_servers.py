"""A Neo4j that is older than this program needs: every command says so in one sentence, and leaves with code 4."""

from pathlib import Path

import pytest

from cypher import Neo4jGraph, ServerTooOld
from tests.bolt import serving
from tests.test_cli import liqa

PROTOCOLS = {"3.4.18": None, "3.5.35": (3, 0), "4.4.41": (4, 4), "5.6.0": (5, 1), "5.13.0": (5, 4), "5.25.1": (5, 4)}
"""Which Bolt the releases speak; the first one speaks none that the driver still knows."""
SAMPLE = str(Path(__file__).parents[1] / "ingest" / "samples" / "20-football-match.txt")


@pytest.mark.parametrize("version", PROTOCOLS)
def test_a_server_that_is_too_old_is_named_with_the_remedy(version: str) -> None:
    with (
        serving(PROTOCOLS[version], version) as uri,
        Neo4jGraph(uri, "neo4j", "x") as graph,
        pytest.raises(ServerTooOld, match=rf"^The Neo4j at {uri} is too old.*\. Use Neo4j 5\.26 or newer\.$"),
    ):
        graph.version()


@pytest.mark.parametrize("version", ["5.26.0", "2026.09.0"])
def test_a_server_that_is_new_enough_is_taken(version: str) -> None:
    with serving((5, 4), version) as uri, Neo4jGraph(uri, "neo4j", "x") as graph:
        assert graph.version() == version


@pytest.mark.parametrize(
    "words",
    [["db", "status"], ["fingerprint"], ["ingest", SAMPLE], ["serve", "--port", "0"], ["query", "DZ"], ["demo"]],
    ids=" ".join,
)
def test_every_command_refuses_it(words: list[str], tmp_path: Path) -> None:
    with serving((5, 4), "5.13.0") as uri:
        done = liqa(*words, code=4, settings={"data_dir": tmp_path, "neo4j_uri": uri, "neo4j_password": "x"})
    assert done.stderr.splitlines()[-1] == f"liqa: The Neo4j at {uri} is too old (5.13.0). Use Neo4j 5.26 or newer."
