"""The commands of the graph's keeper: fingerprint, changes, review, rebuild."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from app.cli import assemble
from cypher import Neo4jGraph
from cypher.server import Address
from cypher.vocabulary import Operation
from ingest import TextStore
from ingest.extract import extract
from ingest.load import decide, graph_lines, load_reference, write
from ingest.model import Article
from ingest.resolve import Decision, DecisionError, Extracted, fingerprint, resolve
from tests.stories import day, meeting, minister, record

RASHID = minister("DZ", "رشيد بن عودة")
TOLD = [
    record("أ", meeting(minister("LY", "سالم الورفلي"), RASHID, date=day("2019-07-16")), source="الشروق"),
    record("ب", meeting(minister("LY", "سليم الورفلي"), RASHID, date=day("2019-07-17")), source="الوسط"),
]


@pytest.fixture
def filled(graph: Neo4jGraph) -> Neo4jGraph:
    load_reference(graph)
    write(graph, TOLD)
    return graph


@pytest.fixture
def run(database: Address, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):  # type: ignore[no-untyped-def]
    for name, value in (("URI", database.bolt), ("USER", database.user), ("PASSWORD", database.password)):
        monkeypatch.setenv(f"LIQA_NEO4J_{name}", value)
    monkeypatch.setenv("LIQA_DATA_DIR", str(tmp_path))

    def liqa(*words: str) -> list[str]:
        done = CliRunner().invoke(assemble(), words)
        assert done.exit_code == 0, done.output
        return [line for line in done.stdout.splitlines() if line]

    return liqa


def test_the_fingerprint_is_that_of_the_pure_function(filled, run, tmp_path) -> None:  # type: ignore[no-untyped-def]
    lines = resolve(TOLD).lines()
    assert run("fingerprint", "--dump", str(tmp_path / "lines")) == [fingerprint(lines)]
    assert (tmp_path / "lines").read_text("utf-8").splitlines() == lines


def test_a_graph_that_was_never_filled_answers_that_nothing_matches(graph, run) -> None:  # type: ignore[no-untyped-def]
    assert run("query", "DZ") == []


def test_a_question_is_asked_decided_and_taken_back(filled, run) -> None:  # type: ignore[no-untyped-def]
    before = set(graph_lines(filled))
    asked = " ".join(run("review", "list"))
    assert "LY:سالم-ورفلي LY:سليم-ورفلي" in asked
    assert "same_event" in asked
    (decision,) = run("review", "merge", "LY:سالم-ورفلي", "LY:سليم-ورفلي", "--reason", "خطأ مطبعي", "--by", "سعاد")
    assert "same_person" not in " ".join(run("review", "list"))
    people = [line for line in graph_lines(filled) if line.startswith('[["Person"]')]
    assert len(people) == 2
    run("review", "undo", decision[:10], "--reason", "شخصان", "--by", "سعاد")
    left = {line for line in graph_lines(filled) if not line.startswith(('[["Decision"]', '["SUPPORTS",[["Decision"'))}
    assert left == before


def test_decisions_travel_as_json_lines(filled, run, tmp_path) -> None:  # type: ignore[no-untyped-def]
    event = TOLD[0].extraction.claims[0].id
    run("review", "edit", event, "date", "2019-07-17", "--reason", "تصويب", "--by", "سعاد")
    run("review", "reject", TOLD[1].extraction.claims[0].id, "--whole", "--reason", "مكرر", "--by", "سعاد")
    after = set(graph_lines(filled))
    saved = tmp_path / "decisions.jsonl"
    saved.write_text("\n".join(run("review", "log")), encoding="utf-8")
    filled.wipe()
    load_reference(filled)
    run("review", "import", str(saved))
    write(filled, TOLD)
    assert set(graph_lines(filled)) == after


def test_a_value_that_cannot_be_is_refused(filled, run) -> None:  # type: ignore[no-untyped-def]
    about = {"op": Operation.EDIT, "subjects": (TOLD[0].extraction.claims[0].id,), "reason": "r", "by": "t", "at": "n"}
    for field, value in (("date", "2019-02-31"), ("status", "held up"), ("colour", "red"), ("date", "[2019,soon]")):
        wrong = Decision(**about, field=field, value=value)  # type: ignore[arg-type]
        with pytest.raises(DecisionError):
            decide(filled, [wrong])
    assert run("review", "log") == []


def test_changes_tell_what_a_retraction_took(filled, run) -> None:  # type: ignore[no-untyped-def]
    run("review", "retract", "--source", "الوسط", "--reason", "مفبرك", "--by", "سعاد")
    told = [json.loads(line) for line in run("changes", "--since", "1")]
    assert {change["cause"] for change in told} == {"retraction"}
    gone = {change["id"] for change in told if change["op"] == "-" and change.get("labels") == ["Event", "Meeting"]}
    assert gone == {TOLD[1].extraction.claims[0].id}


REFUSED = [
    (["retract", "7777", "--reason", "r"], "No article has the id 7777."),
    (["retract", "--source", "الفجر", "--reason", "r"], "There is no article of الفجر."),
    (["retract", "--reason", "r"], "Name articles, or a source."),
    (["retract", "--source", "الوسط", "--reason", " "], "A retraction needs a reason"),
    (["restore", "7777"], "No article has the id 7777."),
    (["restore", TOLD[0].extraction.article], "is stored in"),
    (["merge", "7777", "8888", "--reason", "r"], "Nothing has the id 7777."),
    (["undo", "7777", "--reason", "r"], "No decisions have an id that begins with '7777'."),
    (["undo", "", "--reason", "r"], "No decisions have an id that begins with ''."),
    (["reject", "7777", "--whole", "--reason", "r"], "Nothing has the id 7777."),
]


def test_what_cannot_be_is_refused_with_a_sentence(filled, run, tmp_path) -> None:  # type: ignore[no-untyped-def]
    before = set(graph_lines(filled))
    wrong = tmp_path / "wrong.jsonl"
    wrong.write_text('\n{"op": "reject", "subjects": ["x"], "reason": "", "by": "t", "at": "n"}', encoding="utf-8")
    for words, sentence in [*REFUSED, (["import", str(wrong)], "Line 2 is no decision: A decision needs a reason.")]:
        done = CliRunner().invoke(assemble(), ["review", *words])
        told = " ".join(done.output.replace("│", " ").split())
        assert done.exit_code == 2, done.output
        assert sentence in told
    assert set(graph_lines(filled)) == before


def test_a_retracted_article_comes_back_from_its_stored_text(graph, run, tmp_path) -> None:  # type: ignore[no-untyped-def]
    load_reference(graph)
    article = Article(
        text="استقبل وزير الداخلية الجزائري رشيد بن عودة نظيره الليبي سالم الورفلي.", published="2019-07-16"
    )
    TextStore(tmp_path / "texts").put(article)
    write(graph, [Extracted(article=article, extraction=extract(article))])
    before = set(graph_lines(graph, tombstones=False))
    run("review", "retract", article.id, "--reason", "خطأ", "--by", "سعاد")
    assert [line for line in graph_lines(graph) if '"Event"' in line] == []
    run("review", "restore", article.id)
    after = set(graph_lines(graph, tombstones=False))
    assert {line for line in after ^ before if '"Article"' not in line} == set()
    assert any('"Event"' in line for line in after)


def test_a_copy_that_follows_the_changes_has_the_same_fingerprint(filled, run, tmp_path) -> None:  # type: ignore[no-untyped-def]
    run("review", "merge", "LY:سالم-ورفلي", "LY:سليم-ورفلي", "--reason", "خطأ مطبعي", "--by", "سعاد")
    run("review", "retract", "--source", "الوسط", "--reason", "مفبرك", "--by", "سعاد")
    feed = run("changes")
    copy = tmp_path / "changes.jsonl"
    copy.write_text("\n".join(feed), encoding="utf-8")
    assert run("fingerprint", "--changes", str(copy)) == run("fingerprint")
    later = run("changes", "--since", "1")
    for wrong in (later, [*feed, feed[-1]], [*feed, "{}"], ["no json"], ["[]"]):
        copy.write_text("\n".join(wrong), encoding="utf-8")
        done = CliRunner().invoke(assemble(), ["fingerprint", "--changes", str(copy)])
        assert done.exit_code == 2, done.output


def test_a_rebuild_reads_the_stored_texts_again(filled, run, tmp_path) -> None:  # type: ignore[no-untyped-def]
    texts = TextStore(tmp_path / "texts")
    for told in TOLD:
        texts.put(told.article)
    run("rebuild", "--workers", "1")
    assert not [line for line in graph_lines(filled) if '"Event"' in line], "the texts of the stories say nothing"
