"""Archives of the graph and the texts, from friends and from strangers."""

import io
import tarfile
from pathlib import Path

import pytest

from app.archive import NotAnArchive, pack, unpack
from cypher import LocalServer, ServerFailure


class Server(LocalServer):
    """Keeps a dump in memory, or fails to load it."""

    def __init__(self, folder: Path, broken: bool = False) -> None:
        super().__init__(folder / "neo4j", folder / "jars")
        self.content = b"graph"
        self.broken = broken

    def dump(self, file: Path) -> None:
        file.write_bytes(self.content)

    def load(self, file: Path) -> None:
        if self.broken:
            raise ServerFailure("no")
        self.content = file.read_bytes()


def texts(folder: Path) -> dict[str, str]:
    return {str(path.relative_to(folder)): path.read_text() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    (tmp_path / "before" / "ab").mkdir(parents=True)
    (tmp_path / "before" / "ab" / "abcd").write_text("نص")
    pack(Server(tmp_path), tmp_path / "before", tmp_path / "deep" / "backup.tar")
    return tmp_path / "deep" / "backup.tar"


def test_what_is_packed_comes_back_instead_of_what_was_there(archive: Path, tmp_path: Path) -> None:
    (tmp_path / "after").mkdir()
    (tmp_path / "after" / "other").write_text("x")
    server = Server(tmp_path)
    server.content = b""
    unpack(server, tmp_path / "after", archive)
    assert (server.content, texts(tmp_path / "after")) == (b"graph", {"ab/abcd": "نص"})
    assert [path.name for path in archive.parent.iterdir()] == ["backup.tar"]


def test_texts_stay_if_the_graph_does_not_load(archive: Path, tmp_path: Path) -> None:
    (tmp_path / "after").mkdir()
    (tmp_path / "after" / "other").write_text("x")
    with pytest.raises(ServerFailure):
        unpack(Server(tmp_path, broken=True), tmp_path / "after", archive)
    assert texts(tmp_path / "after") == {"other": "x"}


def test_a_stranger_cannot_write_elsewhere(tmp_path: Path) -> None:
    with tarfile.open(tmp_path / "bad.tar", "w") as bad:
        for name in ("neo4j.dump", "../out", "texts/../../out", str(tmp_path / "rooted"), "other/x", "texts/ok"):
            member = tarfile.TarInfo(name)
            member.size = 1
            bad.addfile(member, io.BytesIO(b"x"))
        link = tarfile.TarInfo("texts/link")
        link.type, link.linkname = tarfile.SYMTYPE, "/etc/passwd"
        bad.addfile(link)
    (tmp_path / "home").mkdir()
    unpack(Server(tmp_path), tmp_path / "home" / "texts", tmp_path / "bad.tar")
    assert texts(tmp_path / "home") == {"texts/ok": "x"}
    assert not (tmp_path / "out").exists()
    assert not (tmp_path / "rooted").exists()


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(NotAnArchive, match="There is no file"):
        unpack(Server(tmp_path), tmp_path / "texts", tmp_path / "x")


def _tar_of_something_else() -> bytes:
    content = io.BytesIO()
    with tarfile.open(fileobj=content, mode="w") as archive:
        archive.addfile(tarfile.TarInfo("other"))
    return content.getvalue()


@pytest.mark.parametrize("content", [b"", b"nothing of the kind", _tar_of_something_else()])
def test_other_files_are_refused(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "x").write_bytes(content)
    with pytest.raises(NotAnArchive, match="is not an archive of"):
        unpack(Server(tmp_path), tmp_path / "texts", tmp_path / "x")
