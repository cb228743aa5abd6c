"""The articles as handed in, kept beside the database by their content, for newer extractors to read again."""

import json
import os
import re
import tempfile
import zlib
from collections.abc import Iterator
from dataclasses import fields
from hashlib import sha256
from pathlib import Path

from ingest.model import Article, canonical, to_data

_ID = re.compile(r"[0-9a-f]{64}")
_SUFFIX = ".z"
_FIELDS = frozenset(field.name for field in fields(Article))


class StoreError(Exception):
    """Something is wrong with a stored article; the children say what."""


class MissingTextError(StoreError):
    """No article with that id is stored."""


class CorruptTextError(StoreError):
    """The file of an article does not hold what its name promises."""


class TextStore:
    """Articles in files named by the hash of their content, in 256 folders below `root`, each file compressed.

    Any number of processes may write at once: a file appears whole or not at all, and always with the same content.
    """

    def __init__(self, root: Path) -> None:
        self.root = root

    def put(self, article: Article) -> str:
        """Store an article for good, before this returns, and return its id; storing it again changes nothing."""
        article_id = article.id
        try:
            self.get(article_id)
        except StoreError:
            data = canonical(to_data(article)).encode("utf-8", "surrogatepass")
            self._write(self._path(article_id), zlib.compress(data))
        return article_id

    def get(self, article_id: str) -> Article:
        """Return a stored article. Raises MissingTextError, CorruptTextError."""
        path = self._path(article_id)
        try:
            data = zlib.decompress(path.read_bytes())
        except FileNotFoundError:
            raise MissingTextError(f"No article {article_id} is stored in {self.root}.") from None
        except zlib.error as error:
            raise CorruptTextError(f"The stored article {path} is damaged: {error}. Ingest it again.") from None
        if sha256(data).hexdigest() != article_id:
            raise CorruptTextError(f"The stored article {path} is damaged: its hash is wrong. Ingest it again.")
        values = json.loads(data.decode("utf-8", "surrogatepass"))
        if not _FIELDS.issuperset(values):
            raise CorruptTextError(f"The stored article {path} was written by a newer version of the program.")
        return Article(**values)

    def remove(self, article_id: str) -> None:
        """Erase an article's text, if it is stored."""
        path = self._path(article_id)
        path.unlink(missing_ok=True)
        if path.parent.is_dir():
            _sync(path.parent)

    def __contains__(self, article_id: str) -> bool:
        return self._path(article_id).is_file()

    def __iter__(self) -> Iterator[str]:
        """Yield the ids of all stored articles, sorted."""
        if not self.root.is_dir():
            return
        for folder in sorted(path for path in self.root.iterdir() if len(path.name) == 2):
            names = (folder.name + path.name.removesuffix(_SUFFIX) for path in folder.glob(f"*{_SUFFIX}"))
            yield from sorted(name for name in names if _ID.fullmatch(name))

    def _path(self, article_id: str) -> Path:
        if not _ID.fullmatch(article_id):
            raise MissingTextError(f"{article_id!r} is no id of an article.")
        return self.root / article_id[:2] / (article_id[2:] + _SUFFIX)

    def _write(self, path: Path, data: bytes) -> None:
        if not path.parent.is_dir():
            path.parent.mkdir(parents=True, exist_ok=True)
            _sync(self.root)
        descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=".")
        try:
            with os.fdopen(descriptor, "wb") as stream:
                stream.write(data)
                stream.flush()
                os.fsync(stream.fileno())
            os.replace(name, path)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise
        _sync(path.parent)


def _sync(folder: Path) -> None:
    """Make the entries of a folder lasting, where the system can open a folder."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
