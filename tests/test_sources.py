import gzip
import io
import json
import os
import re
import sys
import time
import tracemalloc
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.model import Article
from ingest.sources import Failure, Item, Options, Reason, published_date, read_paths
from ingest.sources.charset import decode
from ingest.sources.item import RefusedError

LEAD = "بحث وزير الداخلية سالم المنصوري، اليوم الثلاثاء، مع نظيره النيجري إدريس كوكو سبل التعاون الأمني."
TEXT = f"{LEAD}\nوأكد أن اللقاء كان مثمرا."
SECOND = "وأكد سالم المنصوري خلال اللقاء أن البلدين اتفقا يوم 29 يناير 2019 على تأمين الحدود المشتركة بينهما."
PAGE = f"""<!doctype html><html lang="ar"><head><meta charset="utf-8"><title>لقاء في نيامي | الغد</title>
<meta property="og:site_name" content="الغد"><link rel="canonical" href="https://ghad.example/a/1">
<meta property="article:published_time" content="2019-01-30T18:20:00+01:00"></head>
<body><nav><a href="/">الرئيسية</a></nav><article><h1>لقاء في نيامي</h1><p>{LEAD}</p><p>{SECOND}</p></article>
<aside><h3>الأكثر قراءة</h3><ul><li><a href="/2">وزير العدل يلتقي نظيره القطري</a></li></ul></aside>
<footer>جميع الحقوق محفوظة 2025</footer></body></html>"""

OTHER = "وزير العدل يلتقي نظيره القطري في الدوحة"


def ld(**fields: str) -> str:
    """A block of JSON-LD as a page's head holds it, the article inside a graph."""
    graph = {"@graph": [{"@type": ["NewsArticle"], **fields}, {"@type": "Organization", "name": "الغد"}]}
    return f'<script type="application/ld+json">{json.dumps(graph)}</script>'


def page(head: str, body: str, lead: str = f"<p>{LEAD}</p><p>{SECOND}</p>") -> str:
    """A page without metadata but those given."""
    return (
        f'<!doctype html><html lang="ar"><head><meta charset="utf-8"><title>لقاء في نيامي</title>{head}</head>'
        f"<body><article><h1>لقاء في نيامي</h1>{body}{lead}</article>"
        "<footer>جميع الحقوق محفوظة 2025</footer></body></html>"
    )


def write(path: Path, content: str | bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def line(**fields: Any) -> str:
    return json.dumps({"text": TEXT, **fields}, ensure_ascii=False) + "\n"


def only(paths: Iterator[Item | Failure]) -> Item | Failure:
    (found,) = paths
    return found


def reason(found: Item | Failure) -> Reason:
    assert isinstance(found, Failure), found
    assert found.sentence.endswith(".")
    return found.reason


class TestText:
    def test_is_kept_to_the_character(self, tmp_path: Path) -> None:
        text = f"\u200f{TEXT}\r\n\r\n  {TEXT}  \n"
        path = write(tmp_path / "a.txt", text)
        assert only(read_paths([path])) == Item(str(path), Article(text=text))

    @pytest.mark.parametrize("name", ["a.txt.json", "a.json"])
    def test_side_car(self, tmp_path: Path, name: str) -> None:
        path = write(tmp_path / "a.txt", TEXT)
        more = {
            "url": "https://ghad.example/1",
            "source": "الغد",
            "title": "لقاء",
            "published": "2019-01-29T10:00:00Z",
            "x": 1,
        }
        write(tmp_path / name, json.dumps(more))
        wanted = Article(text=TEXT, url="https://ghad.example/1", source="الغد", title="لقاء", published="2019-01-29")
        assert only(read_paths([path])) == Item(str(path), wanted)

    def test_options_go_before_the_side_car(self, tmp_path: Path) -> None:
        path = write(tmp_path / "a.txt", TEXT)
        write(tmp_path / "a.json", '{"published": "2019-01-29", "title": "لقاء"}')
        found = only(read_paths([path], Options(published="2020", source="الغد", url="https://ghad.example/2")))
        assert isinstance(found, Item)
        assert (found.article.published, found.article.title, found.article.source) == ("2020", "لقاء", "الغد")

    @pytest.mark.parametrize(
        ("side_car", "why"),
        [
            ("{", Reason.BAD_JSON),
            ("[1]", Reason.BAD_JSON),
            ("[" * 100_000, Reason.TOO_LARGE),
            ("[" * 60_000, Reason.BAD_JSON),
            ('{"published": "2019-02-31"}', Reason.BAD_DATE),
            ('{"published": "أمس"}', Reason.BAD_DATE),
            ('{"published": 2019}', Reason.BAD_DATE),
            ('{"url": "javascript:alert(1)"}', Reason.BAD_METADATA),
            ('{"title": ["x"]}', Reason.BAD_METADATA),
        ],
    )
    def test_bad_side_car(self, tmp_path: Path, side_car: str, why: Reason) -> None:
        path = write(tmp_path / "a.txt", TEXT)
        write(tmp_path / "a.json", side_car)
        assert reason(only(read_paths([path]))) is why

    @pytest.mark.parametrize(
        ("content", "why"),
        [
            (b"", Reason.EMPTY),
            (" \n\u200f \n".encode(), Reason.NOT_ARABIC),
            (b" \n\t\n", Reason.EMPTY),
            (b"\x00\x01\x02" * 100, Reason.BINARY),
            (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256)), Reason.BINARY),
            (TEXT.encode() + b"\x00", Reason.BINARY),
            (
                b"The minister met his counterpart in Niamey on Tuesday to talk about border security.",
                Reason.NOT_ARABIC,
            ),
            (
                "Le ministre a rencontré son homologue وزير الداخلية à Niamey mardi pour parler.".encode(),
                Reason.NOT_ARABIC,
            ),
            ("مرحبا".encode(), Reason.NOT_ARABIC),
            (b"\xff\xfe" + b"\x00\xd8" * 300, Reason.UNDECODABLE),
            ("\ufffd\ufffd وزير الداخلية".encode() * 10, Reason.UNDECODABLE),
            ((TEXT * 8000).encode(), Reason.TOO_LARGE),
            (b"\xd8" * (3 << 20), Reason.TOO_LARGE),
        ],
    )
    def test_what_is_no_article(self, tmp_path: Path, content: bytes, why: Reason) -> None:
        assert reason(only(read_paths([write(tmp_path / "a.txt", content)]))) is why

    def test_largest_text(self, tmp_path: Path) -> None:
        text = (TEXT * 8000).encode()[: 1 << 20].decode(errors="ignore")
        found = only(read_paths([write(tmp_path / "a.txt", text)]))
        assert isinstance(found, Item)
        assert found.article.text == text

    def test_missing_file(self, tmp_path: Path) -> None:
        found = only(read_paths([tmp_path / "none.txt"]))
        assert reason(found) is Reason.UNREADABLE
        assert found.label == str(tmp_path / "none.txt")

    @pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root reads everything")
    def test_forbidden_file(self, tmp_path: Path) -> None:
        path = write(tmp_path / "a.txt", TEXT)
        path.chmod(0)
        assert reason(only(read_paths([path]))) is Reason.UNREADABLE


def test_a_side_car_that_is_too_large_is_named(tmp_path: Path) -> None:
    write(tmp_path / "a.json", "x" * 70_000)
    found = only(read_paths([write(tmp_path / "a.txt", TEXT)]))
    assert isinstance(found, Failure)
    assert found.sentence.startswith("The side-car a.json is larger than 64 KiB")


class TestEncoding:
    @pytest.mark.parametrize(
        "raw",
        [
            TEXT.encode(),
            TEXT.encode("utf-8-sig"),
            TEXT.encode("utf-16"),
            b"\xfe\xff" + TEXT.encode("utf-16-be"),
            TEXT.encode("utf-16-le"),
            TEXT.encode("utf-16-be"),
            TEXT.encode("utf-32"),
            TEXT.encode("cp1256"),
            TEXT.encode("iso-8859-6"),
        ],
        ids=["utf-8", "bom", "utf-16", "utf-16-be bom", "utf-16-le", "utf-16-be", "utf-32", "cp1256", "iso-8859-6"],
    )
    def test_is_found(self, raw: bytes) -> None:
        assert decode(raw) == TEXT

    def test_a_few_broken_bytes_are_replaced(self) -> None:
        raw = TEXT.encode()
        found = decode(raw[:20] + b"\xff" + raw[20:])
        assert found.count("\ufffd") == 1
        assert found.replace("\ufffd", "") == TEXT

    def test_cut_utf_8(self) -> None:
        assert decode(TEXT.encode()[:101]).startswith(TEXT[:50])

    @given(st.binary(max_size=300))
    def test_any_bytes(self, raw: bytes) -> None:
        try:
            text = decode(raw)
        except RefusedError:
            return
        assert "\x00" not in text
        assert text.count("\ufffd") <= 0.05 * len(text)


class TestLines:
    def test_fields_and_id(self, tmp_path: Path) -> None:
        more = {"id": "x-1", "url": "https://ghad.example/1", "source": "الغد", "title": "لقاء", "published": "2019-01"}
        path = write(tmp_path / "a.jsonl", line(**more, events=[]) + "\n" + line(id=7) + line(title="", url=None))
        first, second, third = read_paths([path])
        fields = {key: value for key, value in more.items() if key != "id"}
        assert first == Item("x-1", Article(text=TEXT, **fields))
        assert second == Item("7", Article(text=TEXT))
        assert third == Item(f"{path}:4", Article(text=TEXT))

    def test_gzip(self, tmp_path: Path) -> None:
        path = write(tmp_path / "a.jsonl.gz", gzip.compress(line(id="x").encode() * 3))
        assert list(read_paths([path])) == [Item("x", Article(text=TEXT))] * 3

    @pytest.mark.parametrize(
        ("content", "why"),
        [
            ("{", Reason.BAD_JSON),
            ("[]", Reason.BAD_JSON),
            ("null", Reason.BAD_JSON),
            ("{" * 200_000, Reason.BAD_JSON),
            ('{"id": "x"}', Reason.MISSING_TEXT),
            ('{"text": null}', Reason.UNDECODABLE),
            ('{"text": 5}', Reason.UNDECODABLE),
            ('{"text": "\\ud800"}', Reason.BAD_JSON),
            ('{"text": "نص\\u0000"}', Reason.UNDECODABLE),
            ('{"text": ""}', Reason.EMPTY),
            (line(published="31/12/2019"), Reason.BAD_DATE),
            (line(published="2019-13"), Reason.BAD_DATE),
            (line(published="0000-01-01"), Reason.BAD_DATE),
            (line(url="ftp://x"), Reason.BAD_METADATA),
            (line(title="ا" * 2000), Reason.BAD_METADATA),
            (line(id=["x"]), Reason.BAD_METADATA),
        ],
    )
    def test_bad_line_stops_nothing(self, tmp_path: Path, content: str, why: Reason) -> None:
        path = write(tmp_path / "a.jsonl", line(id="a") + content.strip() + "\n" + line(id="b"))
        first, second, third = read_paths([path])
        assert (first.label, third.label) == ("a", "b")
        assert reason(second) is why

    def test_undecodable_line(self, tmp_path: Path) -> None:
        path = write(tmp_path / "a.jsonl", line(id="a").encode("cp1256") + line(id="b").encode())
        first, second = read_paths([path])
        assert reason(first) is Reason.BAD_JSON
        assert second == Item("b", Article(text=TEXT))

    def test_endless_line_is_passed_over_without_being_held(self, tmp_path: Path) -> None:
        path = tmp_path / "a.jsonl.gz"
        with gzip.open(path, "wb", compresslevel=1) as stream:
            for _ in range(64):
                stream.write(b"0" * (1 << 20))
            stream.write(b"\n" + line(id="b").encode())
        tracemalloc.start()
        first, second = read_paths([path])
        _, peak = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        assert reason(first) is Reason.TOO_LARGE
        assert second.label == "b"
        assert peak < 40 << 20

    @pytest.mark.parametrize("content", [gzip.compress(line(id="a").encode() * 9)[:-20], b"\x1f\x8bxxxx"])
    def test_broken_gzip(self, tmp_path: Path, content: bytes) -> None:
        found = list(read_paths([write(tmp_path / "a.jsonl.gz", content)]))
        assert reason(found[-1]) is Reason.UNREADABLE


class TestFolder:
    def test_sorted_and_nested(self, tmp_path: Path) -> None:
        for name in (
            "b.txt",
            "a/z.txt",
            "a/b/c.txt",
            "a.txt",
            "a.json",
            "notes.md",
            ".hidden.txt",
            ".git/x.txt",
            "c.jsonl",
        ):
            write(
                tmp_path / name, line(id="line") if name.endswith("jsonl") else "{}" if name.endswith("json") else TEXT
            )
        labels = [item.label.removeprefix(f"{tmp_path}/") for item in read_paths([tmp_path])]
        assert labels == ["a.txt", "b.txt", "line", "a/z.txt", "a/b/c.txt"]

    def test_circle_of_links_ends(self, tmp_path: Path) -> None:
        write(tmp_path / "a.txt", TEXT)
        (tmp_path / "loop").symlink_to(tmp_path)
        (tmp_path / "gone.txt").symlink_to(tmp_path / "nothing")
        assert len(list(read_paths([tmp_path]))) == 1

    def test_empty(self, tmp_path: Path) -> None:
        assert list(read_paths([tmp_path])) == []

    def test_pipe_in_a_folder_is_left_alone(self, tmp_path: Path) -> None:
        os.mkfifo(tmp_path / "a.txt")
        assert list(read_paths([tmp_path])) == []


class TestStandardInput:
    @pytest.mark.parametrize(
        ("content", "labels"),
        [
            (TEXT.encode(), ["stdin"]),
            (line(id="a").encode() + line(id="b").encode(), ["a", "b"]),
            (b"\n \xef\xbb\xbf".strip() + line(id="a").encode(), ["a"]),
            (gzip.compress(line(id="a").encode()), ["a"]),
        ],
    )
    def test_kind_is_seen(self, monkeypatch: pytest.MonkeyPatch, content: bytes, labels: list[str]) -> None:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content)))
        found = list(read_paths(["-"]))
        assert all(isinstance(item, Item) for item in found)
        assert [item.label for item in found] == labels

    def test_empty(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"")))
        assert reason(only(read_paths(["-"]))) is Reason.EMPTY


class TestPage:
    def test_body_and_metadata(self, tmp_path: Path) -> None:
        found = only(read_paths([write(tmp_path / "a.html", PAGE)]))
        assert isinstance(found, Item)
        article = found.article
        assert (article.published, article.source, article.url) == ("2019-01-30", "الغد", "https://ghad.example/a/1")
        assert article.text.count("سالم المنصوري") == 2
        assert "القطري" not in article.text
        assert "محفوظة" not in article.text

    def test_date_is_never_taken_from_the_page(self, tmp_path: Path) -> None:
        found = only(read_paths([write(tmp_path / "a.htm", re.sub("<meta property=.article.*?>", "", PAGE))]))
        assert isinstance(found, Item)
        assert found.article.published is None

    def test_declared_encoding(self, tmp_path: Path) -> None:
        page = PAGE.replace("utf-8", "windows-1256").encode("cp1256")
        found = only(read_paths([write(tmp_path / "a.html", page)]))
        assert isinstance(found, Item)
        assert LEAD in found.article.text

    @pytest.mark.parametrize(
        ("page", "why"),
        [
            ("<html><body></body></html>", Reason.EMPTY),
            ("<" * 100_000, Reason.EMPTY),
            ("<div>" * 50_000, Reason.EMPTY),
            ("<html>\x00", Reason.BINARY),
            (" " * (6 << 20), Reason.TOO_LARGE),
        ],
    )
    def test_what_is_no_article(self, tmp_path: Path, page: str, why: Reason) -> None:
        assert reason(only(read_paths([write(tmp_path / "a.html", page)]))) is why

    @pytest.mark.parametrize(
        ("head", "body", "day"),
        [
            pytest.param(ld(datePublished="2019-01-30T18:20:00+01:00"), "", "2019-01-30", id="json-ld"),
            pytest.param(ld(dateModified="2021-05-05", datePublished="2019-01-30"), "", "2019-01-30", id="changed"),
            pytest.param(ld(dateModified="2021-05-05"), "", None, id="only the change"),
            pytest.param('<meta property="article:modified_time" content="2021-05-05">', "", None, id="changed, meta"),
            pytest.param(
                '<meta http-equiv="last-modified" content="Wed, 05 May 2021 10:00:00 GMT">', "", None, id="http"
            ),
            pytest.param('<meta name="DC.date.issued" content="2019-01-30">', "", "2019-01-30", id="dublin core"),
            pytest.param('<meta name="pubdate" content="20190130">', "", "2019-01-30", id="digits alone"),
            pytest.param('<meta name="date" content="Wed, 30 Jan 2019 17:20:00 GMT">', "", "2019-01-30", id="mail"),
            pytest.param('<meta name="date" content="2019-02-30">', "", None, id="no such day"),
            pytest.param('<meta name="date" content="30/01/2019">', "", None, id="day or month first"),
            pytest.param(
                "", '<time datetime="2019-01-30T18:20">الأربعاء</time>', "2019-01-30", id="time in the article"
            ),
            pytest.param(
                "", '<time class="updated" datetime="2021-05-05">5 مايو</time>', None, id="time of the change"
            ),
            pytest.param(
                "",
                '<time class="entry-date published" datetime="2019-01-30"></time><time datetime="2021-05-05"></time>',
                "2019-01-30",
                id="the marked time",
            ),
            pytest.param("", '<time datetime="2019-01-30"></time><time datetime="2021-05-05"></time>', None, id="two"),
            pytest.param("", "<p>ووقع الوزيران اتفاقا يوم 2012-03-04 في طرابلس.</p>", None, id="in the text"),
            pytest.param('<script type="application/ld+json">{"@type": "NewsArticle",</script>', "", None, id="broken"),
        ],
    )
    def test_day_of_publication(self, tmp_path: Path, head: str, body: str, day: str | None) -> None:
        found = only(read_paths([write(tmp_path / "a.html", page(head, body))]))
        assert isinstance(found, Item)
        assert found.article.published == day

    @pytest.mark.parametrize(
        "elsewhere",
        [
            '<header><time datetime="2026-10-12">اليوم</time></header>',
            '<aside><time class="published" datetime="2024-03-03"></time></aside>',
            '<div><article><h3>خبر آخر</h3><time class="published" datetime="2024-03-03"></time></article></div>',
        ],
    )
    def test_a_day_of_other_parts_of_the_page_is_none(self, tmp_path: Path, elsewhere: str) -> None:
        found = only(read_paths([write(tmp_path / "a.html", page("", "").replace("</body>", f"{elsewhere}</body>"))]))
        assert isinstance(found, Item)
        assert found.article.published is None

    @pytest.mark.parametrize(
        "body",
        [
            f'<div class="post">{LEAD}<br><br>{SECOND}</div>',
            f"<div><div>{LEAD}</div><div>{SECOND}</div></div>",
            f'<figure><img src="a.jpg"><figcaption>صورة من الأرشيف</figcaption></figure><p>{LEAD}</p><p>{SECOND}</p>',
            f'<p>{LEAD}</p><div class="related"><h4>اقرأ أيضا</h4><a href="/3">{OTHER}</a></div><p>{SECOND}</p>',
            f"<p>{LEAD.replace('سالم', '<a href=/s>سالم</a>')}</p><blockquote><p>{SECOND}</p></blockquote>",
        ],
    )
    def test_the_article_and_nothing_else(self, tmp_path: Path, body: str) -> None:
        found = only(read_paths([write(tmp_path / "a.html", page("", body, lead=""))]))
        assert isinstance(found, Item)
        lines = found.article.text.splitlines()
        assert [line for line in lines if line != found.article.title] == [LEAD, SECOND]

    @pytest.mark.parametrize("name", ['copyright" content="2025', 'publisher" content="https://social.example/ghad'])
    def test_a_year_or_an_address_is_no_source(self, tmp_path: Path, name: str) -> None:
        found = only(read_paths([write(tmp_path / "a.html", page(f'<meta name="{name}">', ""))]))
        assert isinstance(found, Item)
        assert found.article.source is None


class TestDate:
    @pytest.mark.parametrize(
        ("value", "edtf"),
        [
            ("2019-07-16", "2019-07-16"),
            (" 2019-07-16 ", "2019-07-16"),
            ("2019-07", "2019-07"),
            ("2019", "2019"),
            ("2019-07-16T10:00:00+02:00", "2019-07-16"),
            ("2019-07-16 10:00", "2019-07-16"),
            ("2019-07-01/2019-07-05", "2019-07-01/2019-07-05"),
        ],
    )
    def test_good(self, value: str, edtf: str) -> None:
        assert published_date(value) == edtf

    @pytest.mark.parametrize(
        "value",
        [
            "",
            "16-07-2019",
            "2019-7-1",
            "2019-02-30",
            "٢٠١٩",
            "2019-W05",
            "2020/2019",
            "a/b/c",
            "2019-07T10:00",
            "today",
        ],
    )
    def test_bad(self, value: str) -> None:
        with pytest.raises(ValueError, match=r".+"):
            published_date(value)

    def test_options_are_checked(self) -> None:
        with pytest.raises(ValueError, match="date"):
            Options(published="tomorrow")
        with pytest.raises(ValueError, match="http"):
            Options(url="ghad.example")


def test_reading_is_fast(tmp_path: Path) -> None:
    path = write(tmp_path / "a.jsonl", line(id="a") * 2000)
    started = time.process_time()
    assert sum(isinstance(item, Item) for item in read_paths([path])) == 2000
    assert time.process_time() - started < 2
