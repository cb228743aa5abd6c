"""The server as a process: started with or without a guardian, found again, ended; and the record of it."""

import json
import subprocess
import sys
import urllib.request
from dataclasses import asdict, dataclass
from pathlib import Path

import psutil

from cypher.errors import ServerFailure
from cypher.server import guardian
from cypher.server.configuration import HOST

GRACE = guardian.GRACE
_DIRECT = urllib.request.build_opener(urllib.request.ProxyHandler({}))
"""Asks loopback without the proxy that the environment may name for the rest of the world."""


@dataclass(frozen=True, slots=True)
class Record:
    """What is known of a server that was started: its process, its ports, and for whom it runs (0: for everybody)."""

    pid: int
    created: float
    bolt: int
    http: int
    owner: int

    @property
    def bolt_address(self) -> str:
        """Where drivers connect."""
        return f"bolt://localhost:{self.bolt}"

    @property
    def http_address(self) -> str:
        """Where Neo4j Browser is served, below /browser/."""
        return f"http://localhost:{self.http}"

    def alive(self) -> bool:
        """Say whether that very process still runs; a later one with the same number does not count."""
        try:
            process = psutil.Process(self.pid)
            ended = process.status() == psutil.STATUS_ZOMBIE
            return not ended and abs(process.create_time() - self.created) < 2
        except psutil.NoSuchProcess:
            return False


def read_record(path: Path) -> Record | None:
    """Return what is recorded, or None; a record that cannot be read counts as none."""
    try:
        return Record(**json.loads(path.read_text(encoding="utf-8")))
    except (FileNotFoundError, ValueError, TypeError):
        return None


def write_record(path: Path, record: Record) -> None:
    """Replace the record in one step."""
    draft = path.with_suffix(".new")
    draft.write_text(json.dumps(asdict(record)), encoding="utf-8")
    draft.replace(path)


def serving(record: Record) -> str:
    """Return the version of the server once it serves; empty before, and if another server holds a port of it."""
    try:
        with _DIRECT.open(f"http://{HOST}:{record.http}/", timeout=2) as answer:
            told = json.loads(answer.read())
    except (OSError, ValueError):
        return ""
    ours = str(told.get("bolt_direct", "")).endswith(f":{record.bolt}") and _holds_its_ports(record)
    return str(told["neo4j_version"]) if ours else ""


def _holds_its_ports(record: Record) -> bool:
    """Say whether it is this very process that listens: two that start at once may have chosen the same free ports."""
    try:
        found = psutil.Process(record.pid).net_connections("tcp")
    except psutil.NoSuchProcess:
        return False
    except psutil.AccessDenied:  # where nothing tells whose a port is, the login will
        return True
    heard = {connection.laddr.port for connection in found if connection.status == psutil.CONN_LISTEN}
    return {record.bolt, record.http} <= heard


def created(pid: int) -> float:
    """Return when a process began, which together with its number tells it from all others; 0 if it is gone."""
    try:
        return float(psutil.Process(pid).create_time())
    except psutil.NoSuchProcess:
        return 0.0


def find(word: str) -> int | None:
    """Return the pid of the Java process that has the word on its command line."""
    for process in psutil.process_iter(["name", "cmdline", "status"]):
        known = process.info
        runs = known["status"] != psutil.STATUS_ZOMBIE and (known["name"] or "").startswith("java")
        if runs and word in (known["cmdline"] or ()):
            return int(process.pid)
    return None


def spawn(command: list[str], console: Path, owner: int) -> tuple["subprocess.Popen[str]", int]:
    """Start the server; with an owner (this process) it ends with it, with owner 0 it survives.

    Returns the child of this process, to be asked for its exit code, and the pid of the server itself.
    A session of its own keeps the terminal's Ctrl-C from the server: its owner decides when it stops.
    """
    guard = [sys.executable, "-I", guardian.__file__, str(owner)] if owner else []
    with console.open("w", encoding="utf-8") as said:
        child = subprocess.Popen(
            [*guard, *command],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE if owner else said,
            stderr=said,
            start_new_session=True,
            text=True,
        )
    if child.stdout is None:
        return child, child.pid
    with child.stdout:
        pid = child.stdout.readline().strip()
    if not pid:
        raise ServerFailure(f"Neo4j could not be started (see {console}).")
    return child, int(pid)


def end(pid: int) -> bool:
    """Ask a process to end and wait; returns False if it had to be forced after the grace."""
    try:
        process = psutil.Process(pid)
        process.terminate()
        process.wait(GRACE)
    except psutil.NoSuchProcess:
        return True
    except psutil.TimeoutExpired:
        process.kill()
        process.wait(GRACE)
        return False
    return True
