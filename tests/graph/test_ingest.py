"""`liqa ingest` as a process against a real Neo4j: its report, its exit codes, and what a kill leaves behind."""

import contextlib
import json
import os
import random
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from cypher import Neo4jGraph
from cypher.server import Address
from ingest import SAMPLES, TextStore, graph_fingerprint

LIQA = Path(sys.executable).with_name("liqa")
MINISTERS = {
    "الجزائري": "رشيد بن عمارة",
    "الليبي": "عبد السلام البشتي",
    "التونسي": "منصف الغربي",
    "النيجري": "موسى غاربا",
}

Environment = dict[str, str]
Done = subprocess.CompletedProcess[str]


@pytest.fixture
def environment(graph: Neo4jGraph, database: Address, tmp_path: Path) -> Environment:
    """The environment of a process that works on the test's empty graph."""
    login = {"LIQA_NEO4J_URI": database.bolt, "LIQA_NEO4J_PASSWORD": database.password}
    return os.environ | login | {"LIQA_DATA_DIR": str(tmp_path / "data")}


def _run(environment: Environment, *arguments: str | Path, given: str = "") -> Done:
    return subprocess.run(
        [LIQA, "ingest", *map(str, arguments)], check=False, input=given, capture_output=True, text=True, timeout=300,
        env=environment,
    )  # fmt: skip


def _report(done: Done) -> dict[str, int]:
    lines = (re.fullmatch(r" *(\w+) +([\d,]+)", line) for line in done.stdout.splitlines())
    return {found[1]: int(found[2].replace(",", "")) for found in lines if found}


def _articles(folder: Path, number: int) -> Path:
    """Articles about meetings of four ministers on many days, some of them told twice."""
    chance, names = random.Random(5), list(MINISTERS)
    file = folder / "articles.jsonl"
    with file.open("w", encoding="utf-8") as lines:
        for at in range(number):
            one, other = chance.sample(names, 2)
            day = chance.randrange(1, 28)
            text = (
                f"التقى وزير الداخلية {one} {MINISTERS[one]}، اليوم، وزير الداخلية {other} {MINISTERS[other]}، وبحث معه"
                f" أمن الحدود. الخبر رقم {at}."
            )
            lines.write(json.dumps({"id": f"{at}", "text": text, "published": f"2022-03-{day:02}"}) + "\n")
    return file


def test_the_report_tells_what_became_of_the_articles(environment: Environment, graph: Neo4jGraph) -> None:
    done = _run(environment, SAMPLES)
    report = _report(done)
    assert (done.returncode, done.stderr) == (0, "")
    assert (report["read"], report["new"], report["repeated"], report["failed"]) == (20, 20, 0, 0)
    assert report["claims"] == report["event"] + report["post"] + sum(
        report.get(kind, 0) for kind in ("agreement_step", "invitation", "statement")
    )
    assert re.search(r"^\d+ articles a second$", done.stdout, re.MULTILINE)


def test_ingesting_twice_changes_nothing(environment: Environment, graph: Neo4jGraph, tmp_path: Path) -> None:
    assert _run(environment, SAMPLES).returncode == 0
    first, texts = graph_fingerprint(graph), list(TextStore(tmp_path / "data" / "texts"))
    again = _run(environment, SAMPLES)
    assert (again.returncode, _report(again)["new"], _report(again)["repeated"]) == (0, 0, 20)
    assert graph_fingerprint(graph) == first
    assert list(TextStore(tmp_path / "data" / "texts")) == texts
    assert len(texts) == 20


def test_workers_and_batches_change_nothing(environment: Environment, graph: Neo4jGraph) -> None:
    _run(environment, SAMPLES, "--workers", "1")
    first = graph_fingerprint(graph)
    graph.wipe()
    _run(environment, *sorted(SAMPLES.glob("*.txt"), reverse=True), "--workers", "3", "--batch", "3")
    assert graph_fingerprint(graph) == first


def test_bad_inputs_are_counted_by_reason_and_stop_nothing(
    environment: Environment, graph: Neo4jGraph, tmp_path: Path
) -> None:
    folder = tmp_path / "inbox"
    folder.mkdir()
    sample = SAMPLES / "03-algeria-libya-initialled.txt"
    (folder / "1.txt").write_bytes(sample.read_bytes())
    (folder / "2.txt").write_bytes(b"")
    (folder / "3.txt").write_bytes(bytes(range(256)) * 64)
    (folder / "4.jsonl").write_text('{"text": "x"}\nnot json\n')
    (folder / "5.txt").write_bytes(sample.read_bytes())
    done = _run(environment, folder)
    report = _report(done)
    assert done.returncode == 3
    assert (report["read"], report["new"], report["repeated"], report["failed"]) == (6, 1, 1, 4)
    assert (report["empty"], report["binary"], report["bad_json"], report["not_arabic"]) == (1, 1, 1, 1)
    assert len(done.stderr.splitlines()) == 4


def test_the_standard_input_and_what_is_said_of_it(environment: Environment, graph: Neo4jGraph, tmp_path: Path) -> None:
    text = (SAMPLES / "03-algeria-libya-initialled.txt").read_text(encoding="utf-8")
    given = ["--published", "2022-03-06", "--source", "صدى", "--url", "https://sada.example/1"]
    assert _run(environment, "-", *given, given=text).returncode == 0
    store = TextStore(tmp_path / "data" / "texts")
    (article,) = (store.get(name) for name in store)
    assert (article.published, article.source, article.url) == ("2022-03-06", "صدى", "https://sada.example/1")


def test_a_database_that_does_not_answer_is_exit_code_4(environment: Environment) -> None:
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        address = f"bolt://127.0.0.1:{unused.getsockname()[1]}"
        done = _run(environment | {"LIQA_NEO4J_URI": address}, SAMPLES)
    assert (done.returncode, done.stdout) == (4, "")
    assert len(done.stderr.splitlines()) == 1


@pytest.mark.parametrize("arguments", [[], ["--published", "soon", "-"], ["--batch", "0", "-"]])
def test_wrong_use_is_exit_code_2(environment: Environment, arguments: list[str]) -> None:
    assert _run(environment, *arguments).returncode == 2


@pytest.mark.slow
def test_a_run_killed_at_any_moment_and_started_again_gives_the_same_graph(
    environment: Environment, graph: Neo4jGraph, tmp_path: Path
) -> None:
    articles = _articles(tmp_path, 120)
    start = time.monotonic()
    assert _run(environment, articles, "--batch", "10").returncode == 0
    whole, clean = time.monotonic() - start, graph_fingerprint(graph)
    graph.wipe()
    chance = random.Random(11)
    for _ in range(5):
        _killed(environment, articles, chance.uniform(0.2, whole), signal.SIGKILL)
    assert _run(environment, articles, "--batch", "10").returncode == 0
    assert graph_fingerprint(graph) == clean


def test_ctrl_c_is_quiet_and_loses_nothing(environment: Environment, graph: Neo4jGraph, tmp_path: Path) -> None:
    articles = _articles(tmp_path, 60)
    errors = _killed(environment, articles, 3.0, signal.SIGINT)
    assert "Traceback" not in errors
    assert _run(environment, articles, "--batch", "10").returncode == 0
    first = graph_fingerprint(graph)
    graph.wipe()
    assert _run(environment, articles).returncode == 0
    assert graph_fingerprint(graph) == first


def _killed(environment: Environment, articles: Path, after: float, kind: signal.Signals) -> str:
    """Start a run, end it after a while, and return what it said."""
    with subprocess.Popen(
        [LIQA, "ingest", articles, "--batch", "10"], env=environment, start_new_session=True, text=True,
        stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
    ) as process:  # fmt: skip
        time.sleep(after)
        end: Callable[[int, int], None] = os.killpg if kind is signal.SIGINT else os.kill
        with contextlib.suppress(ProcessLookupError):
            end(process.pid, kind)
        return process.communicate(timeout=60)[1]
