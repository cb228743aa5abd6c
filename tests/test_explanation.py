"""Why a fact is there and why one is missing: mentions, slots, drops, the page and the terminal."""

import json
import re
from html.parser import HTMLParser
from io import StringIO
from pathlib import Path

import pytest
from rich.console import Console
from typer.testing import CliRunner

from app.cli import assemble
from app.explanation import page, show
from ingest import SAMPLES, Article, Explanation, explain, read_paths
from ingest.sources import Failure

TEXT = """وزير الداخلية التونسي يستقبل نظيره النيجري

استقبل وزير الداخلية التونسي سامي العياري، أمس الثلاثاء، بتونس، وزير الداخلية النيجري موسى غاربا.

وأكد العياري خلال اللقاء أن بلاده حريصة على أمن <الحدود> & "الجوار".

ونفى الوزير أن يكون قد تلقى دعوة لزيارة باريس.

وعقد مدير الأمن اجتماعا مع أعوانه.

الأكثر قراءة

وزير الدفاع القطري يلتقي نظيره التركي

"""


@pytest.fixture(scope="module")
def explanation() -> Explanation:
    return explain(Article(text=TEXT, published="2023-05-10", source="<b>صحيفة</b>"))


def test_every_place_lies_in_the_text(explanation: Explanation) -> None:
    spans = [m.span for m in (*explanation.zones, *explanation.mentions)]
    spans += [place for x in explanation.claims for place in x.places] + [
        d.span for d in explanation.extraction.dropped
    ]
    assert all(0 <= s.start < s.end <= len(TEXT) for s in spans)


def test_mentions_show_what_they_were_resolved_to(explanation: Explanation) -> None:
    shown = {(TEXT[m.span.start : m.span.end], m.kind): m.label for m in explanation.mentions}
    assert shown["العياري", "person"] == "سامي العياري · TN · minister/interior"
    assert shown["أمس الثلاثاء", "date"].startswith("2023-05-09 (day, relative")
    assert shown["التونسي", "state"] == "nisba · TN"


def test_claims_show_rule_slots_and_the_places_of_their_people(explanation: Explanation) -> None:
    meeting = next(x for x in explanation.claims if x.claim.kind == "event")
    slots = dict(meeting.slots)
    assert slots["states"] == "NE, TN"
    assert "2023-05-09" in slots["date"]
    assert [TEXT[p.start : p.end].rsplit(maxsplit=1)[-1] for p in meeting.places] == ["العياري", "الثلاثاء", "غاربا"]


def test_what_is_missing_has_a_reason(explanation: Explanation) -> None:
    dropped = {(d.what, TEXT[d.span.start : d.span.end]): d.why for d in explanation.extraction.dropped}
    assert dropped["invitation", "دعوة"] == "denied"
    assert dropped["line", "وزير الدفاع القطري يلتقي نظيره التركي"] == "furniture of the page, no news"
    assert dropped["event", "اجتماعا"].startswith("one side only")


class _Reader(HTMLParser):
    """Collects the tags and the text of the article as the page shows it."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[str] = []
        self.inside = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        self.inside += tag == "div" and (self.inside > 0 or dict(attrs).get("class") == "words")

    def handle_endtag(self, tag: str) -> None:
        self.inside -= tag == "div" and self.inside > 0

    def handle_data(self, data: str) -> None:
        if self.inside:
            self.words.append(data)


def read(html: str) -> _Reader:
    reader = _Reader()
    reader.feed(html)
    return reader


def test_the_page_shows_the_text_unchanged_and_marks_the_evidence(explanation: Explanation) -> None:
    reader = read(page(explanation, "a.txt"))
    assert "".join(reader.words) == TEXT
    lit = {number for _, attrs in reader.tags for number in (attrs.get("data-c") or "").split()}
    assert lit == {str(number) for number in range(len(explanation.claims))}


def test_the_page_loads_nothing_and_runs_only_its_own_script(explanation: Explanation) -> None:
    html = page(explanation, "a.txt")
    reader = read(html)
    assert not [tag for tag, attrs in reader.tags if "src" in attrs or tag in ("link", "img", "iframe", "object")]
    assert all((attrs.get("href") or "#").startswith("#") for _, attrs in reader.tags)
    assert not [name for _, attrs in reader.tags for name in attrs if name.startswith("on") or name == "style"]
    policy = next(attrs["content"] or "" for tag, attrs in reader.tags if attrs.get("http-equiv"))
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    assert "unsafe" not in policy


def test_markup_in_an_article_stays_text() -> None:
    hostile = (
        "</script><script>alert(1)</script>\" onmouseover=x 'y' <img src=x> التقى وزير الداخلية التونسي نظيره الليبي."
    )
    html = page(explain(Article(text=hostile, source=hostile, url=hostile)), hostile)
    assert html.count("<script>") == 1
    assert "<img" not in html
    assert not [name for _, attrs in read(html).tags for name in attrs if name.startswith("on")]


@pytest.mark.parametrize("text", ["", " ", "\n\n", "\u200f", "abc", "\ud800 نص", "«" * 50])
def test_any_text_has_a_page(text: str) -> None:
    assert "".join(read(page(explain(Article(text=text)), "x")).words) == text.replace("\r", "")


def test_the_terminal_shows_text_claims_date_and_drops(explanation: Explanation) -> None:
    out = StringIO()
    show(explanation, "a.txt", Console(file=out, width=80, highlight=False, markup=False))
    shown = re.sub("[\u2066-\u2069]", "", out.getvalue())
    assert "rule verb_host, explicit" in shown
    assert "Document date: 2023-05-10" in shown
    assert "invitation دعوة denied" in shown
    assert max(map(len, shown.splitlines()[:6])) <= 81


def test_the_samples_are_explained() -> None:
    for item in read_paths([str(SAMPLES)]):
        assert not isinstance(item, Failure)
        found = explain(item.article)
        assert "".join(read(page(found, item.label)).words) == item.article.text


def test_the_command_writes_the_page(tmp_path: Path) -> None:
    article, out = tmp_path / "a.txt", tmp_path / "a.html"
    article.write_text(TEXT, encoding="utf-8")
    result = CliRunner().invoke(assemble(), ["explain", str(article), "--html", str(out), "--published", "2023-05-10"])
    assert result.exit_code == 0, result.output
    assert "2023-05-09" in out.read_text(encoding="utf-8")


def test_the_command_asks_which_of_several(tmp_path: Path) -> None:
    articles = tmp_path / "a.jsonl"
    lines = [json.dumps({"id": name, "text": TEXT}) for name in ("one", "two")]
    articles.write_text("\n".join(lines), encoding="utf-8")
    runner = CliRunner()
    assert runner.invoke(assemble(), ["explain", str(articles)]).exit_code == 2
    assert runner.invoke(assemble(), ["explain", str(articles), "--only", "two"]).exit_code == 0
    assert runner.invoke(assemble(), ["explain", str(articles), "--only", "three"]).exit_code == 1
