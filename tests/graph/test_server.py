"""The managed Neo4j for real: what it shows and hides, and what becomes of it when processes are killed."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import psutil
import pytest

from cypher import LocalServer, LoginRefused, Neo4jGraph, ServerFailure, Transaction
from cypher.queries import parse
from cypher.server import Address, Options, configuration, process
from cypher.server.configuration import Layout, Ports

HOME = "بيت واحد"
SMALL = Options(heap="384m", page_cache="32m", bolt_port=0, http_port=0)
MARK = parse("test/mark", "// Test\nMERGE (:Topic {id: 'mark'})")
MARKS = parse("test/marks", "// Test\nMATCH (n:Topic) RETURN count(n) AS n")
SETTING = parse("test/setting", "// Test\nSHOW SETTINGS YIELD name, value WHERE name IN $names RETURN name, value")

OWNER = """
import signal, sys, time
from pathlib import Path
from cypher import LocalServer
from cypher.server import Options
signal.signal(signal.SIGINT, signal.default_int_handler)  # which a run in the background has switched off
server = LocalServer(Path(sys.argv[1]), Path(sys.argv[2]), Options("384m", "32m", 0, 0))
with server.running() as address:
    print("ready", flush=True)
    time.sleep(300)
"""
STARTER = OWNER.replace("with server.running() as address:", "if server.start(survive=True):")


@pytest.fixture
def server(tmp_path: Path, neo4j_jars: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[LocalServer]:
    """A server in a folder of its own, under a locale that knows no Arabic; stopped whatever a test did to it."""
    monkeypatch.setenv("LC_ALL", "C")
    local = LocalServer(tmp_path / HOME, neo4j_jars, SMALL)
    yield local
    local.stop()
    assert process.find(f"--home-dir={tmp_path / HOME}") is None


@pytest.fixture
def spawn(tmp_path: Path, neo4j_jars: Path) -> Iterator[Callable[[str], "subprocess.Popen[str]"]]:
    """Run a script with the folder of `server` and that of the jars as its arguments."""
    children: list[subprocess.Popen[str]] = []

    def run(script: str) -> "subprocess.Popen[str]":
        command = [sys.executable, "-c", script, str(tmp_path / HOME), str(neo4j_jars)]
        children.append(subprocess.Popen(command, stdout=subprocess.PIPE, text=True))
        return children[-1]

    yield run
    for child in children:
        child.kill()
        child.wait()
        assert child.stdout is not None
        child.stdout.close()


def ready(child: "subprocess.Popen[str]") -> None:
    assert child.stdout is not None
    assert child.stdout.readline() == "ready\n"


def until(condition: Callable[[], object], seconds: float = 30) -> None:
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "waited in vain"
        time.sleep(0.05)


def java(folder: Path) -> int | None:
    return process.find(f"--home-dir={folder / HOME}")


def mark(address: Address) -> None:
    with Neo4jGraph(address.bolt, address.user, address.password) as graph:
        graph.apply_schema()
        graph.transaction(lambda transaction: transaction.run(MARK))


def marks(address: Address) -> int:
    with Neo4jGraph(address.bolt, address.user, address.password) as graph:
        return int(graph.read(MARKS)[0]["n"])


def test_it_listens_on_loopback_only(database: Address, graph: Neo4jGraph) -> None:
    port = int(database.bolt.rpartition(":")[2])
    owner = next(c.pid for c in psutil.net_connections("tcp") if c.laddr.port == port and c.status == "LISTEN")
    heard = {c.laddr.ip for c in psutil.Process(owner).net_connections("inet") if c.status in ("LISTEN", "NONE")}
    assert heard <= {"127.0.0.1", "::ffff:127.0.0.1", "::1"}


def test_it_reports_to_nobody(graph: Neo4jGraph) -> None:
    silent = {
        "dbms.usage_report.enabled": "false",
        "client.allow_telemetry": "false",
        "server.bolt.telemetry.enabled": "false",
        "dbms.fleet_manager.enabled": "false",
        "server.fleet_discovery.enabled": "false",
        "db.logs.query.enabled": "OFF",
        "dbms.security.allow_csv_import_from_file_urls": "false",
    }
    rows = graph.read(SETTING, names=list(silent))
    assert {row["name"]: row["value"] for row in rows} == silent


def test_neo4j_browser_is_served_and_talks_to_this_machine_only(database: Address) -> None:
    with urllib.request.urlopen(f"{database.http}/browser/") as page:
        policy = page.headers["Content-Security-Policy"]
        assert b"<title>Neo4j Browser</title>" in page.read()
    assert not [word for word in policy.replace(";", " ").split() if word.count(".") > 0 and "127.0.0.1" not in word]


def test_the_schema_is_complete_and_can_be_applied_twice(graph: Neo4jGraph) -> None:
    graph.apply_schema()
    states = parse("test/states", "// Test\nSHOW INDEXES YIELD name, state RETURN name, state")
    assert {row["state"] for row in graph.read(states)} == {"ONLINE"}
    analyzers = parse("test/a", "// Test\nSHOW INDEXES YIELD type, options WHERE type = 'FULLTEXT' RETURN options")
    options = [row["options"]["indexConfig"]["fulltext.analyzer"] for row in graph.read(analyzers)]
    assert set(options) == {"arabic"}


def test_it_runs_for_everybody_until_it_is_stopped(server: LocalServer, tmp_path: Path) -> None:
    first = server.start(survive=True)
    mark(first)
    layout = Layout(tmp_path / HOME)
    assert layout.password.stat().st_mode & 0o777 == 0o600
    assert first.password not in (layout.conf / "neo4j.conf").read_text()
    assert server.start() == first, "a second start finds the first"
    status = server.status()
    assert (status.state, status.owner, status.version[:4]) == ("running", None, "2026")
    assert server.stop()
    assert (server.stop(), server.status().state) == (False, "stopped")
    with server.running() as again:
        assert (again.password, marks(again)) == (first.password, 1)
    assert server.status().state == "stopped"


@pytest.mark.parametrize("sent", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT])
def test_it_ends_with_its_owner(
    server: LocalServer, spawn: Callable[[str], "subprocess.Popen[str]"], tmp_path: Path, sent: signal.Signals
) -> None:
    owner = spawn(OWNER)
    ready(owner)
    assert server.status().owner == owner.pid
    owner.send_signal(sent)
    owner.wait(30)
    until(lambda: java(tmp_path) is None)


def test_it_ends_when_its_guardian_is_killed(
    server: LocalServer, spawn: Callable[[str], "subprocess.Popen[str]"], tmp_path: Path
) -> None:
    if sys.platform != "linux":
        pytest.skip("only Linux ends a process with its parent")
    owner = spawn(OWNER)
    ready(owner)
    psutil.Process(java(tmp_path)).parent().kill()
    until(lambda: java(tmp_path) is None)


def test_an_owner_killed_during_the_start_leaves_nothing(
    server: LocalServer, spawn: Callable[[str], "subprocess.Popen[str]"], tmp_path: Path
) -> None:
    owner = spawn(OWNER)
    until(lambda: java(tmp_path))
    owner.kill()
    until(lambda: java(tmp_path) is None)
    said: list[str] = []
    with server.running(say=said.append) as address:
        mark(address)
    assert not said or "ended without a stop" in said[0]


def test_a_starter_killed_during_the_start_leaves_a_server_that_is_found(
    server: LocalServer, spawn: Callable[[str], "subprocess.Popen[str]"], tmp_path: Path
) -> None:
    starter = spawn(STARTER)
    until(lambda: java(tmp_path))
    starter.kill()
    starter.wait()
    pid = java(tmp_path)
    Layout(tmp_path / HOME).record.unlink(missing_ok=True)
    said: list[str] = []
    mark(server.start(say=said.append))
    assert server.status().pid == pid
    assert said == [f"A server (process {pid}) whose start was interrupted is taken over."]


def test_a_killed_server_heals(server: LocalServer, tmp_path: Path) -> None:
    address = server.start(survive=True)
    mark(address)
    pid = java(tmp_path)
    assert pid is not None
    os.kill(pid, signal.SIGKILL)
    until(lambda: server.status().state == "stopped")
    with pytest.raises(ServerFailure, match=r"does not run\. Start it with `liqa db start`"):
        server.address()
    said: list[str] = []
    assert marks(server.start(say=said.append)) == 1
    assert said == [f"The last server (process {pid}) ended without a stop; its data are taken over."]


def test_work_that_a_killed_server_cut_short_is_done_again(tmp_path: Path, neo4j_jars: Path) -> None:
    server = LocalServer(tmp_path / HOME, neo4j_jars, replace(SMALL, bolt_port=None, http_port=None))
    tries = []

    def work(transaction: Transaction) -> None:
        tries.append(transaction.run(MARK))
        if len(tries) == 1:
            os.kill(java(tmp_path) or 0, signal.SIGKILL)
            assert server.start() == address, "a server comes back at its old ports"
            transaction.run(MARK)

    try:
        address = server.start()
        with Neo4jGraph(address.bolt, address.user, address.password) as graph:
            graph.apply_schema()
            graph.transaction(work)
            assert (len(tries), graph.retries.total(), marks(address)) == (2, 1, 1)
    finally:
        server.stop()


def test_a_server_killed_during_its_start_is_one_sentence(server: LocalServer, tmp_path: Path) -> None:
    record = Layout(tmp_path / HOME).record
    killer = subprocess.Popen(
        [sys.executable, "-c", f"import os,time,json\nwhile not os.path.exists({str(record)!r}): time.sleep(.01)\n"
         f"time.sleep(.5)\nos.kill(json.load(open({str(record)!r}))['pid'], 9)"]
    )  # fmt: skip
    with pytest.raises(ServerFailure, match=r"Neo4j was killed while it started\. Run again"):
        server.start()
    killer.wait(10)
    assert server.status().state == "stopped"


def test_the_pid_of_another_process_is_not_the_server(server: LocalServer, tmp_path: Path) -> None:
    layout = Layout(tmp_path / HOME)
    layout.home.mkdir()
    process.write_record(layout.record, process.Record(os.getpid(), 1.0, 1, 2, 0))
    assert server.status().state == "stopped"
    assert not server.stop()
    assert not layout.record.exists()


def test_a_wrong_password_is_explained_and_a_new_one_keeps_the_data(server: LocalServer, tmp_path: Path) -> None:
    mark(server.start())
    server.stop()
    Layout(tmp_path / HOME).password.write_text("not-the-password\n")
    with pytest.raises(LoginRefused, match=r"does not accept the password in .*`liqa db password --reset`"):
        server.start()
    assert server.status().state == "stopped"
    server.reset_password()
    with server.running() as address:
        assert (marks(address), len(address.password)) == (1, 24)


def test_two_starts_at_once_share_one_server(
    server: LocalServer, spawn: Callable[[str], "subprocess.Popen[str]"]
) -> None:
    starters = [spawn(STARTER), spawn(STARTER)]
    for starter in starters:
        ready(starter)
    assert server.status().state == "running"


def test_a_port_in_use_is_named_or_evaded(tmp_path: Path, neo4j_jars: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        taken = other.getsockname()[1]
        asked = LocalServer(tmp_path, neo4j_jars, replace(SMALL, bolt_port=taken))
        with pytest.raises(ServerFailure, match=f"The port {taken} is in use by another program"):
            asked.start()
        assert asked.status().state == "stopped"


def test_a_port_taken_at_the_last_moment_costs_one_more_try(
    server: LocalServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    choose = configuration.choose_ports
    with socket.create_server(("127.0.0.1", 0)) as other:
        taken = [other.getsockname()[1]]

        def late(options: Options, before: Ports | None) -> Ports:
            ports = choose(options, before)
            return replace(ports, http=taken.pop()) if taken else ports

        monkeypatch.setattr(configuration, "choose_ports", late)
        address = server.start()
        assert not address.http.endswith(f":{other.getsockname()[1]}")


def test_another_server_at_the_same_ports_is_not_taken_for_its_own(
    server: LocalServer, tmp_path: Path, neo4j_jars: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = LocalServer(tmp_path / "other", neo4j_jars, SMALL)
    choose = configuration.choose_ports
    with other.running() as taken:
        bolt, http = (int(address.rpartition(":")[2]) for address in (taken.bolt, taken.http))
        chosen = [Ports(bolt, http)]
        monkeypatch.setattr(configuration, "choose_ports", lambda *asked: chosen.pop() if chosen else choose(*asked))
        address = server.start()
        assert (address.bolt, address.http) != (taken.bolt, taken.http)
        mark(address)
        mark(taken)
        assert not chosen


def test_a_dump_brings_everything_back(server: LocalServer, tmp_path: Path) -> None:
    mark(server.start(survive=True))
    server.dump(tmp_path / "deep" / "graph.dump")
    assert marks(server.address()) == 1, "a server that ran goes on after the dump"
    server.stop()
    server.wipe()
    assert not Layout(tmp_path / HOME).store.exists()
    (tmp_path / "no.dump").write_bytes(b"nothing of the kind")
    with pytest.raises(ServerFailure, match="could not load"):
        server.load(tmp_path / "no.dump")
    server.load(tmp_path / "deep" / "graph.dump")
    assert marks(server.start()) == 1


def test_nothing_is_taken_from_a_process_that_uses_it(
    server: LocalServer, spawn: Callable[[str], "subprocess.Popen[str]"], tmp_path: Path
) -> None:
    owner = spawn(OWNER)
    ready(owner)
    with pytest.raises(ServerFailure, match=f"in use by the process {owner.pid}"):
        server.wipe()
    assert java(tmp_path) is not None
