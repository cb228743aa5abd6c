"""What tests share: one Neo4j for the whole run, empty for each test, and the folder of articles where there is one."""

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.settings import Settings, usual_jars_dir
from cypher import LocalServer, Neo4jGraph
from cypher.server import Address, Options

ROOT = Path(__file__).resolve().parent.parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark tests by what they need, so that `-m "not graph"` and `-m "not data"` leave them out."""
    for item in items:
        wanted = set(getattr(item, "fixturenames", ()))
        if wanted & {"graph", "database", "neo4j_jars"}:
            item.add_marker(pytest.mark.graph)
        if "shared" in wanted:
            item.add_marker(pytest.mark.data)


@pytest.fixture(scope="session", autouse=True)
def _quick_java() -> Iterator[None]:
    """Have Java compile less: a server that lives for seconds starts with two thirds of the work."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1")
        yield


@pytest.fixture(scope="session", autouse=True)
def _heed_ctrl_c() -> Iterator[None]:
    """Have the programs under test heed Ctrl-C also where the tests run in the background, which has it ignored."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder with the labelled and unlabelled articles; without it the test is skipped."""
    folder = Path(os.environ.get("LIQA_SHARED") or ROOT.parent / "shared")
    if not (folder / "eval").is_dir():
        pytest.skip(f"needs the folder of articles, which is not at {folder}; LIQA_SHARED can name it")
    return folder


@pytest.fixture(scope="session")
def neo4j_jars() -> Path:
    """The folder of Neo4j's program files, in the user's data folder, so that they are fetched once and not per run."""
    return Settings().jars_dir


@pytest.fixture(scope="session")
def database(neo4j_jars: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Address]:
    """The address of a Neo4j of this test run alone, on free ports; it ends with the run, however the run ends."""
    options = Options(heap="512m", page_cache="64m", bolt_port=0, http_port=0)
    server = LocalServer(tmp_path_factory.mktemp("neo4j"), neo4j_jars, options, also=(usual_jars_dir(),))
    with server.running() as address:
        with Neo4jGraph(address.bolt, address.user, address.password) as graph:
            graph.apply_schema()
        yield address


@pytest.fixture
def graph(database: Address) -> Iterator[Neo4jGraph]:
    """An empty graph with the schema."""
    with Neo4jGraph(database.bolt, database.user, database.password) as opened:
        opened.wipe()
        yield opened
