"""`liqa demo` as a newcomer meets it: the answers, a second run, the service, and nothing left running."""

import json
import os
import re
import signal
import subprocess
import sys
import urllib.request
from pathlib import Path

import pytest

from cypher.server import Address, process

LIQA = Path(sys.executable).with_name("liqa")

Environment = dict[str, str]


@pytest.fixture
def environment(neo4j_jars: Path, tmp_path: Path) -> Environment:
    """The environment of a demo in a folder of its own; Neo4j's program files come from the usual one."""
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "jars").symlink_to(neo4j_jars, target_is_directory=True)
    small = {"LIQA_NEO4J_HEAP": "512m", "LIQA_NEO4J_PAGE_CACHE": "64m"}
    ports = {"LIQA_NEO4J_BOLT_PORT": "0", "LIQA_NEO4J_HTTP_PORT": "0"}
    kept = {name: value for name, value in os.environ.items() if not name.startswith("LIQA_NEO4J")}
    return kept | small | ports | {"LIQA_DATA_DIR": str(tmp_path / "data"), "COLUMNS": "100"}


def _once(environment: Environment) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [LIQA, "demo", "--once"], check=False, capture_output=True, text=True, timeout=300, env=environment
    )


def test_once_prints_the_answers_and_ends_with_its_neo4j(environment: Environment) -> None:
    first = _once(environment)
    assert first.returncode == 0, first.stderr
    assert "20 articles: 20 new, 0 known" in first.stderr
    card = re.search(r"^2022-03-06 +day +held +Algeria – Libya: .*\n(    .*\n)+", first.stdout, re.MULTILINE)
    assert card
    assert "    رشيد بن عمارة، " in card[0]
    assert "اجتمع وزير الداخلية والجماعات المحلية رشيد بن عمارة" in card[0]
    assert re.search(r"^one of 2 .*Chad.*\n    2020-03-10 or 2021-03-09$", first.stdout, re.MULTILINE)
    assert re.search(r"^2022-02-14 +day +postponed .*\n(    .*\n)*    «.*تأجيل", first.stdout, re.MULTILINE)
    assert re.search(r"^2024-02-08 +day +denied +Iraq – Syria", first.stdout, re.MULTILINE)
    assert re.search(r"^Agreements\n\n(.*\n)*    2022-03-06 +initialled", first.stdout, re.MULTILINE)
    steps = re.search(
        r"^agreement, security cooperation: Algeria – Libya .*\n((    .*\n)+)", first.stdout, re.MULTILINE
    )
    assert steps
    assert [line.split(maxsplit=1)[1] for line in steps[1].splitlines()] == [
        "draft", "initialled", "signed", "update urged",
    ]  # fmt: skip
    assert first.stdout.count("memorandum of understanding, drugs: Jordan – Saudi Arabia") == 1
    assert "another topic" not in first.stdout
    assert not re.search(r"^- .* held ", first.stdout, re.MULTILINE), "every meeting held has a date"
    assert process.find(environment["LIQA_DATA_DIR"]) is None
    second = _once(environment)
    assert (second.returncode, second.stdout) == (0, first.stdout)
    assert "20 articles: 0 new, 20 known" in second.stderr


def test_it_serves_until_ctrl_c(environment: Environment, database: Address) -> None:
    named = environment | {"LIQA_NEO4J_URI": database.bolt, "LIQA_NEO4J_PASSWORD": database.password}
    demo = subprocess.Popen(
        [LIQA, "demo", "--port", "0"], env=named, start_new_session=True, text=True,
        stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
    )  # fmt: skip
    try:
        with urllib.request.urlopen(f"{_address(demo)}/api/v1/meetings?country=LY", timeout=60) as answer:
            assert json.load(answer)["items"]
        os.killpg(demo.pid, signal.SIGINT)
        _, errors = demo.communicate(timeout=60)
    finally:
        demo.kill()
        demo.communicate()
    assert demo.returncode == 0
    assert "Traceback" not in errors


def _address(demo: "subprocess.Popen[str]") -> str:
    """Return where a demo serves, once it says that it does."""
    said = ""
    for line in demo.stderr or ():
        said += line
        if "Ctrl-C" in line:
            break
    found = re.search(r"(http://127\.0\.0\.1:\d+)/docs", said)
    assert found, said
    return found[1]
