"""The archive of `liqa db dump`: the database's own dump, and the texts of the articles beside it."""

import shutil
import tarfile
import tempfile
from pathlib import Path, PurePosixPath

from cypher import GraphError, LocalServer

_DUMP = "neo4j.dump"
_TEXTS = "texts"


class NotAnArchive(GraphError):
    """The file to load is missing or something else; the database and the texts are as they were."""


def pack(server: LocalServer, texts: Path, file: Path) -> None:
    """Write the archive; the file is there whole or not at all."""
    file.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".liqa-", dir=file.parent) as folder:
        server.dump(Path(folder, _DUMP))
        draft = Path(folder, "draft")
        with tarfile.open(draft, "w") as archive:
            archive.add(Path(folder, _DUMP), _DUMP)
            if texts.is_dir():
                archive.add(texts, _TEXTS)
        draft.replace(file)


def unpack(server: LocalServer, texts: Path, file: Path) -> None:
    """Replace the database and the texts by those of the archive; the texts only after the database has loaded."""
    if not file.is_file():
        raise NotAnArchive(f"There is no file {file}.", "Name an archive that `liqa db dump` has written.")
    if not _is_ours(file):
        raise NotAnArchive(f"{file} is not an archive of `liqa db dump`.", "Nothing was changed.")
    texts.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="load-", dir=texts.parent) as folder:
        with tarfile.open(file) as archive:
            _extract(archive, Path(folder))
        server.load(Path(folder, _DUMP))
        if texts.exists():
            shutil.rmtree(texts)
        if Path(folder, _TEXTS).is_dir():
            Path(folder, _TEXTS).replace(texts)


def _is_ours(file: Path) -> bool:
    if not tarfile.is_tarfile(file):
        return False
    with tarfile.open(file) as archive:
        return _DUMP in archive.getnames()


def _extract(archive: tarfile.TarFile, folder: Path) -> None:
    """Take out plain files of our two names only, so that an archive from a stranger cannot write elsewhere."""
    for member in archive:
        parts = PurePosixPath(member.name).parts
        content = archive.extractfile(member) if member.isfile() else None
        if content is None or ".." in parts or parts[:1] not in ((_DUMP,), (_TEXTS,)):
            continue
        target = folder.joinpath(*parts)
        target.parent.mkdir(parents=True, exist_ok=True)
        with content, target.open("wb") as file:
            shutil.copyfileobj(content, file)
