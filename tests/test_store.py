import os
import zlib
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.model import Article
from ingest.store import CorruptTextError, MissingTextError, TextStore

ARTICLE = Article(
    text="بحث وزير الداخلية مع نظيره.", title="لقاء", url="https://a.example/1", source="الغد", published="2020-01"
)
FIELD = st.none() | st.text(max_size=30)


@pytest.fixture
def store(tmp_path: Path) -> TextStore:
    return TextStore(tmp_path / "texts")


def file_of(store: TextStore, article: Article) -> Path:
    return store.root / article.id[:2] / f"{article.id[2:]}.z"


def test_gives_back_what_was_put(store: TextStore) -> None:
    assert store.put(ARTICLE) == ARTICLE.id
    assert store.get(ARTICLE.id) == ARTICLE
    assert ARTICLE.id in store


@given(st.builds(Article, text=st.text(), title=FIELD, url=FIELD, source=FIELD, published=FIELD))
def test_gives_back_any_article(tmp_path_factory: pytest.TempPathFactory, article: Article) -> None:
    store = TextStore(tmp_path_factory.getbasetemp() / "any")
    assert store.get(store.put(article)) == article


def test_lone_surrogates_survive(store: TextStore) -> None:
    article = Article(text="نص \ud800 نص")
    assert store.get(store.put(article)) == article


def test_putting_again_changes_nothing(store: TextStore) -> None:
    store.put(ARTICLE)
    before = file_of(store, ARTICLE).stat()
    store.put(ARTICLE)
    after = file_of(store, ARTICLE).stat()
    assert (before.st_ino, before.st_mtime_ns) == (after.st_ino, after.st_mtime_ns)


def test_iterates_in_order(store: TextStore) -> None:
    articles = [Article(text=f"نص {number}") for number in range(20)]
    for article in articles:
        store.put(article)
    (file_of(store, articles[0]).parent / ".left-over").write_bytes(b"half")
    assert list(store) == sorted(article.id for article in articles)


def test_empty_store_has_no_articles(store: TextStore) -> None:
    assert list(store) == []
    assert ARTICLE.id not in store


def test_removes(store: TextStore) -> None:
    store.put(ARTICLE)
    store.remove(ARTICLE.id)
    store.remove(ARTICLE.id)
    assert list(store) == []
    with pytest.raises(MissingTextError):
        store.get(ARTICLE.id)


@pytest.mark.parametrize("wrong", ["", "abc", "../../etc/passwd", "A" * 64, "0" * 63 + "/"])
def test_what_is_no_id_is_missing(store: TextStore, wrong: str) -> None:
    with pytest.raises(MissingTextError, match="no id"):
        store.get(wrong)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"not compressed",
        zlib.compress(b'{"text":"other"}'),
        zlib.compress(b"{")[:-3],
        zlib.compress(b"\xff\xfe"),
    ],
)
def test_damage_is_found_and_healed(store: TextStore, content: bytes) -> None:
    store.put(ARTICLE)
    file_of(store, ARTICLE).write_bytes(content)
    with pytest.raises(CorruptTextError, match="damaged"):
        store.get(ARTICLE.id)
    store.put(ARTICLE)
    assert store.get(ARTICLE.id) == ARTICLE


def test_flipped_bits_are_found(store: TextStore) -> None:
    store.put(ARTICLE)
    path = file_of(store, ARTICLE)
    whole = path.read_bytes()
    for place in range(len(whole)):
        path.write_bytes(whole[:place] + bytes([whole[place] ^ 4]) + whole[place + 1 :])
        try:
            assert store.get(ARTICLE.id) == ARTICLE
        except CorruptTextError:
            continue


def test_failed_write_leaves_nothing(store: TextStore, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: int) -> None:
        raise OSError("disk full")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="disk full"):
        store.put(ARTICLE)
    monkeypatch.undo()
    assert [path for path in store.root.rglob("*") if path.is_file()] == []
    assert store.get(store.put(ARTICLE)) == ARTICLE


def test_many_writers(store: TextStore) -> None:
    articles = [Article(text=f"نص {number % 5}") for number in range(60)]
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(store.put, articles))
    assert len(list(store)) == 5
    assert len([path for path in store.root.rglob("*") if path.is_file()]) == 5
