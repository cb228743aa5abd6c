"""The command line: what it loads, what it says when something is wrong, and with which code it leaves."""

import errno
import os
import re
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

import pytest

from app.cli import explain
from cypher import Address

HEAVY = {"neo4j", "jgo", "fastapi", "pydantic_settings", "camel_tools", "rich.progress", "psutil", "trafilatura"}


Set = Mapping[str, object]


def liqa(*words: str, code: int = 0, settings: Set = MappingProxyType({})) -> "subprocess.CompletedProcess[str]":
    """Run the command with these settings only, and expect the exit code."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith("LIQA_")}
    environment = clean | {f"LIQA_{name.upper()}": str(value) for name, value in settings.items()}
    command = [sys.executable, "-c", "import app.cli; app.cli.main()", *words]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == code, done.stderr
    return done


def test_help_loads_nothing_heavy() -> None:
    script = "import sys, app.cli; app.cli.assemble(); print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert HEAVY.isdisjoint(done.stdout.split())


def test_help_names_the_exit_codes() -> None:
    text = re.sub(r"\s+", " ", liqa("--help").stdout)
    assert "0 done, 1 failure, 2 wrong use or setting, 3 some articles failed, 4 the database cannot be reached" in text


@pytest.mark.parametrize(
    "case",
    [
        (["nonsense"], {}, 2, "No such command"),
        (["db", "status"], {"neo4j_heap": "much"}, 2, "liqa: LIQA_NEO4J_HEAP: much is no size"),
        (["db", "status"], {"neo4j_uri": "bolt://localhost:9"}, 2, "liqa: LIQA_NEO4J_URI needs LIQA_NEO4J_PASSWORD"),
        (["db", "start"], {"neo4j_uri": "bolt://x:9", "neo4j_password": "x"}, 2, "is for the managed Neo4j only"),
        (
            ["db", "status"],
            {"neo4j_uri": "nonsense", "neo4j_password": "x"},
            4,
            "liqa: nonsense is no address of a Neo4j",
        ),
        (
            ["db", "status"],
            {"neo4j_uri": "bolt://127.0.0.1:9", "neo4j_password": "x"},
            4,
            "No Neo4j answers at bolt://127",
        ),
        (["db", "status"], {"neo4j_uri": "bolt://x:9", "neo4j_password_file": "/no"}, 4, "/no cannot be read"),
        (["db", "password"], {}, 4, "There is no password yet. `liqa db start` makes one."),
        (["db", "dump", "x.tar"], {}, 4, "There is nothing to dump"),
        (["db", "load", "--yes", "pyproject.toml"], {}, 1, "pyproject.toml is not an archive of `liqa db dump`."),
        (
            ["db", "start"],
            {"maven_url": "http://127.0.0.1:9"},
            4,
            "The Maven repository that holds Neo4j cannot be reached",
        ),
    ],
)
def test_what_is_wrong_is_one_sentence_and_a_code(
    case: tuple[list[str], Set, int, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    words, settings, code, sentence = case
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "unused"))
    done = liqa(*words, code=code, settings={"data_dir": tmp_path, **settings})
    assert sentence in re.sub(r"[\s│]+", " ", done.stderr)
    assert "Traceback" not in done.stderr


def test_status_of_a_database_that_never_ran(tmp_path: Path) -> None:
    done = liqa("db", "status", code=4, settings={"data_dir": tmp_path})
    assert done.stdout == f"state    stopped\ndata     {tmp_path}/neo4j (0 MB)\n"
    assert liqa("db", "stop", settings={"data_dir": tmp_path}).stderr == "Neo4j was not running.\n"


def test_a_password_file_may_name_the_user(database: Address, tmp_path: Path) -> None:
    for content in (database.password, f"neo4j/{database.password}\n"):
        (tmp_path / "secret").write_text(content)
        done = liqa("db", "status", settings={"neo4j_uri": database.bolt, "neo4j_password_file": tmp_path / "secret"})
        assert "state    running" in done.stdout
    refused = liqa("db", "status", code=4, settings={"neo4j_uri": database.bolt, "neo4j_password": "wrong"})
    assert "refuses the user and password" in refused.stderr


def test_a_full_disk_is_a_sentence_with_the_remedy(capsys: pytest.CaptureFixture[str]) -> None:
    assert explain(OSError(errno.ENOSPC, "No space left on device", "/x/texts")) == 1
    told = capsys.readouterr().err
    assert told.startswith("liqa: The disk is full at /x/texts. Free some space")


def test_two_databases_side_by_side(tmp_path: Path, neo4j_jars: Path) -> None:
    one, two = ({"data_dir": tmp_path / name, "neo4j_heap": "384m"} for name in ("one", "two"))
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "jars").symlink_to(neo4j_jars)
    try:
        told = [liqa("db", "start", settings=side).stderr for side in (one, two)]
        assert all("Neo4j runs at bolt://localhost:" in sentence for sentence in told)
        assert len(set(re.findall(r"bolt://localhost:\d+", "".join(told)))) == 2
        assert liqa("db", "password", settings=one).stdout != liqa("db", "password", settings=two).stdout
        liqa("db", "stop", settings=one)
        assert "state    running" in liqa("db", "status", settings=two).stdout
    finally:
        for side in (one, two):
            liqa("db", "stop", settings=side)


def test_an_archive_holds_the_graph_and_the_texts(tmp_path: Path, neo4j_jars: Path) -> None:
    here = {"data_dir": tmp_path, "neo4j_heap": "384m", "neo4j_bolt_port": 0, "neo4j_http_port": 0}
    (tmp_path / "jars").symlink_to(neo4j_jars)
    texts = tmp_path / "texts" / "ab"
    texts.mkdir(parents=True)
    (texts / "abcd").write_text("نص")
    try:
        liqa("db", "start", settings=here)
        liqa("db", "stop", settings=here)
        liqa("db", "dump", str(tmp_path / "backup.tar"), settings=here)
        liqa("db", "wipe", "--yes", settings=here)
        assert not texts.exists()
        liqa("db", "load", "--yes", str(tmp_path / "backup.tar"), settings=here)
        assert (texts / "abcd").read_text() == "نص"
        assert (tmp_path / "neo4j" / "data" / "databases" / "neo4j").is_dir()
        liqa("db", "wipe", code=1, settings=here)
        assert texts.exists(), "without an answer nothing is deleted"
    finally:
        liqa("db", "stop", settings=here)
