"""The managed local Neo4j: started when nobody has, found when somebody has, stopped, wiped, dumped and loaded."""

import fcntl
import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from cypher.errors import GraphUnavailable, LoginRefused, ServerFailure
from cypher.graph import Neo4jGraph
from cypher.server import configuration, jars, process, symptoms
from cypher.server.configuration import USER, Address, Layout, Options, Ports
from cypher.server.process import Record

PATIENCE = 120.0
"""Seconds until a start counts as failed; a store that was killed while it was written needs some to recover."""

_PORT_TRIES = 3

Say = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Status:
    """How a server stands: `state` is running, starting or stopped; the rest is known where it applies."""

    state: str
    pid: int | None = None
    owner: int | None = None
    bolt: str = ""
    http: str = ""
    version: str = ""
    bytes: int = 0


class LocalServer:
    """One Neo4j with all its files below `home`; the program's files come from `jars`, or are linked from `also`."""

    def __init__(self, home: Path, jars: Path, options: Options | None = None, also: tuple[Path, ...] = ()) -> None:
        self._layout = Layout(home.resolve())
        self._jars = jars
        self._also = also
        self._options = options or Options()
        self._child: subprocess.Popen[str] | None = None

    @property
    def started_here(self) -> bool:
        """Whether this object has started the server that runs."""
        return self._child is not None

    def start(self, *, survive: bool = False, progress: jars.Progress | None = None, say: Say | None = None) -> Address:
        """Return the address of the running server, which is fetched and started where needed.

        Without `survive` the server ends with this process, however this process ends. `progress` follows the
        fetching, `say` gets a sentence for each remain of a crash that was put right. Raises ServerFailure.
        """
        with self._locked(say):
            while record := self._running(say):
                try:
                    return self._await(record)
                except ServerFailure:
                    if record.alive():
                        raise  # one that was just ending is started anew
            files = self._fetch(progress)
            configuration.check_space(self._layout)
            return self._launch(files, 0 if survive else os.getpid())

    @contextmanager
    def running(self, progress: jars.Progress | None = None, say: Say | None = None) -> Iterator[Address]:
        """Have a server while the block runs; one that ran before goes on running after it."""
        try:
            yield self.start(progress=progress, say=say)
        finally:
            if self.started_here:
                self.stop()

    def stop(self) -> bool:
        """Stop the server, whoever has started it; returns False if none ran."""
        with self._locked():
            record = self._running()
            if record is not None:
                process.end(record.pid)
                self._layout.record.unlink(missing_ok=True)
            self._reap()
        return record is not None

    def status(self) -> Status:
        """Say how the server stands, without changing anything."""
        size = _size(self._layout.data)
        record = process.read_record(self._layout.record)
        if record is None or not record.alive():
            return Status("stopped", bytes=size)
        version = process.serving(record)
        state = "running" if version else "starting"
        address = record.bolt_address, record.http_address
        return Status(state, record.pid, record.owner or None, *address, version, size)

    def address(self) -> Address:
        """Return the address of the running server; raise ServerFailure if none runs."""
        record = process.read_record(self._layout.record)
        if record is None or not record.alive():
            raise ServerFailure("The managed database does not run.", "Start it with `liqa db start`.")
        return self._address(record)

    def password(self) -> str:
        """Return the password; raise ServerFailure if there is none yet."""
        try:
            return self._layout.password.read_text(encoding="utf-8").strip()
        except FileNotFoundError:
            raise ServerFailure("There is no password yet.", "`liqa db start` makes one.") from None

    def reset_password(self) -> None:
        """Give the stopped or running server a new password, without knowing the old one."""
        with self._stopped_for_a_while():
            for part in ("databases", "transactions"):
                _remove(self._layout.data / part / "system")
            configuration.set_first_login(self._layout, configuration.make_password(self._layout))

    def wipe(self) -> None:
        """Delete all data; the password stays."""
        with self._stopped_for_a_while():
            _remove(self._layout.data)

    def dump(self, file: Path) -> None:
        """Write the whole database into one file, which this or any other Neo4j can load."""
        if not self._layout.store.is_dir():
            raise ServerFailure("There is nothing to dump: the managed database has never run.")
        with self._stopped_for_a_while(), self._scratch() as scratch:
            self._administer("database", "dump", "neo4j", f"--to-path={scratch}")
            file.parent.mkdir(parents=True, exist_ok=True)
            shutil.move(scratch / "neo4j.dump", file)

    def load(self, file: Path) -> None:
        """Replace the database by the content of a dump."""
        if not file.is_file():
            raise ServerFailure(f"There is no file {file}.")
        with self._stopped_for_a_while(), self._scratch() as scratch:
            (scratch / "neo4j.dump").symlink_to(file.absolute())
            self._administer("database", "load", "neo4j", f"--from-path={scratch}", "--overwrite-destination=true")

    def _running(self, say: Say | None = None) -> Record | None:
        """Return the record of the server that runs, after putting right what a crash has left of one that does not."""
        record = process.read_record(self._layout.record)
        if record is not None and record.alive():
            return record
        stray = process.find(configuration.home_argument(self._layout))
        if record is not None and say:
            say(f"The last server (process {record.pid}) ended without a stop; its data are taken over.")
        self._layout.record.unlink(missing_ok=True)
        self._reap()
        ports = configuration.written_ports(self._layout)
        if stray is None or ports is None:
            return None
        if say:
            say(f"A server (process {stray}) whose start was interrupted is taken over.")
        return self._record(stray, ports, 0)

    def _launch(self, files: tuple[Path, ...], owner: int) -> Address:
        self._prepare_login()
        configuration.keep_logs(self._layout)
        for tries_left in reversed(range(_PORT_TRIES)):
            ports = configuration.choose_ports(self._options, configuration.written_ports(self._layout))
            configuration.prepare(self._layout, ports, self._options)
            command = configuration.server_command(self._layout, files, self._options)
            self._child, pid = process.spawn(command, self._layout.console, owner)
            try:
                return self._await(self._record(pid, ports, owner))
            except BaseException as error:
                self._give_up(pid)
                if not (tries_left and symptoms.PORT_TAKEN in str(error)):
                    raise
        raise AssertionError("the last try returns or raises")

    def _give_up(self, pid: int) -> None:
        process.end(pid)
        self._layout.record.unlink(missing_ok=True)
        self._reap()

    def _reap(self) -> None:
        """Take note that the child of this process has ended."""
        if self._child is not None:
            self._child.wait(process.GRACE)
            self._child = None

    def _prepare_login(self) -> None:
        first = not (self._layout.data / "databases" / "system").is_dir()
        known = self._layout.password.is_file()
        if not first and not known:
            raise ServerFailure(
                f"The file of the password, {self._layout.password}, is gone.",
                "Make a new one with `liqa db password --reset`; the data stay.",
            )
        if first:
            password = self.password() if known else configuration.make_password(self._layout)
            configuration.set_first_login(self._layout, password)

    def _record(self, pid: int, ports: Ports, owner: int) -> Record:
        record = Record(pid, process.created(pid), ports.bolt, ports.http, owner)
        process.write_record(self._layout.record, record)
        return record

    def _await(self, record: Record) -> Address:
        """Wait until the server serves, and make sure that it lets us in."""
        end = time.monotonic() + PATIENCE
        while not process.serving(record):
            if not record.alive():
                code = self._child.wait(process.GRACE) if self._child else None
                raise symptoms.explain(code, configuration.said(self._layout), self._layout.console)
            if time.monotonic() > end:
                console = self._layout.console
                raise ServerFailure(f"Neo4j did not answer within {PATIENCE:.0f} seconds.", f"See {console}.")
            time.sleep(0.1)
        address = self._address(record)
        self._check_login(address)
        return address

    def _check_login(self, address: Address) -> None:
        with Neo4jGraph(address.bolt, address.user, address.password) as graph:
            try:
                graph.version(PATIENCE)
            except LoginRefused as error:
                raise LoginRefused(
                    f"The managed database does not accept the password in {self._layout.password}.",
                    "Write the right one there, or make a new one with `liqa db password --reset`; the data stay.",
                ) from error
            except GraphUnavailable as error:
                raise symptoms.explain(0, configuration.said(self._layout), self._layout.console) from error

    def _fetch(self, progress: jars.Progress | None = None) -> tuple[Path, ...]:
        return jars.fetch(self._jars, self._also, progress, self._options.repository)

    def _address(self, record: Record) -> Address:
        return Address(record.bolt_address, record.http_address, USER, self.password())

    @contextmanager
    def _stopped_for_a_while(self) -> Iterator[None]:
        """Stop a server that runs for everybody, and start it again afterwards; refuse if it serves another process."""
        record = process.read_record(self._layout.record)
        runs = record is not None and record.alive()
        if record is not None and runs and record.owner not in (0, os.getpid()):
            raise ServerFailure(f"The database is in use by the process {record.owner}.", "End that process first.")
        self.stop()
        try:
            yield
        finally:
            if record is not None and runs:
                self.start(survive=record.owner == 0)

    @contextmanager
    def _scratch(self) -> Iterator[Path]:
        with tempfile.TemporaryDirectory(prefix="transfer-", dir=self._layout.home) as folder:
            yield Path(folder)

    def _administer(self, *words: str) -> None:
        files = self._fetch()
        if not (self._layout.conf / "neo4j.conf").is_file():
            configuration.prepare(self._layout, configuration.choose_ports(self._options, None), self._options)
        places = {"NEO4J_HOME": str(self._layout.home), "NEO4J_CONF": str(self._layout.conf)}
        command = configuration.admin_command(files, words)
        done = subprocess.run(command, env=places, capture_output=True, text=True, check=False)
        if done.returncode:
            said = [line for line in done.stderr.splitlines() if line.strip() and not line.startswith("Picked up ")]
            raise ServerFailure(f"Neo4j could not {words[1]} the database: {(said or ['it said nothing'])[0]}")

    @contextmanager
    def _locked(self, say: Say | None = None) -> Iterator[None]:
        """Let one process at a time start or stop this server; the lock of a killed one is gone with it."""
        self._layout.home.mkdir(mode=0o700, parents=True, exist_ok=True)
        with self._layout.lock.open("w") as lock:
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                if say:
                    say("Another liqa starts or stops this server; waiting for it.")
                fcntl.flock(lock, fcntl.LOCK_EX)
            yield


def _remove(folder: Path) -> None:
    """Delete a folder if there is one; what cannot be deleted is an error, not a detail.

    It goes under another name first: a folder half deleted is never taken for a whole one.
    """
    going = folder.with_name(f"{folder.name}.deleted")
    if going.exists():
        shutil.rmtree(going)
    if folder.exists():
        folder.rename(going)
        shutil.rmtree(going)


def _size(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
