"""Any text gives a result, the same in every process, with exact places."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import ingest
from ingest.extract import extract
from ingest.model import Article, Extraction, digest, to_data
from tests.hostile import CLAUSE, SENTENCE, SHAPES, hidden

SAMPLES = {path.stem: path.read_text(encoding="utf-8") for path in sorted(ingest.SAMPLES.glob("*.txt"))}


def read(text: str, published: str | None = "2019-07-16") -> Extraction:
    return extract(Article(text=text, published=published))


def check(text: str) -> Extraction:
    """Extract, and see that all places lie in the text and say what the claims quote."""
    found = read(text)
    for claim in found.claims:
        assert 0 <= claim.span.start < claim.span.end <= len(text)
        assert claim.quote == text[claim.span.start : claim.span.end]
    assert len({claim.id for claim in found.claims}) == len(found.claims)
    return found


class TestHostileShapes:
    @pytest.mark.parametrize("shape", SHAPES)
    def test_a_short_one_gives_a_result_with_exact_places(self, shape: str) -> None:
        check(SHAPES[shape](3000))

    @pytest.mark.parametrize("shape", SHAPES)
    def test_so_does_an_article_that_hides_one(self, shape: str) -> None:
        check(hidden(shape, 3000))


VOCABULARY = [
    *sorted(set((SENTENCE + CLAUSE).split())),
    *(
        "ليبيا",
        "تونس",
        "نظيره",
        "اتفاقية",
        "وقّع",
        "المقبل",
        "الدورة",
        "الثانية",
        "بين",
        "مع",
        "إلى",
        "قال",
        "لم",
        "نفى",
    ),
    *(
        "سفير",
        "وفد",
        "يناير",
        "\n",
        "\n\n",
        "«",
        "»",
        "(",
        ")",
        ":",
        "-",
        "ـ",
        "\u200f",
        "28",
        "2019",
        "اقرأ أيضا",
        "(وأج)",
    ),
]


class TestAnyText:
    @settings(max_examples=150, deadline=None)
    @given(st.text(max_size=300))
    def test_of_any_characters(self, text: str) -> None:
        check(text)

    @settings(max_examples=300, deadline=None)
    @given(st.lists(st.sampled_from(VOCABULARY), max_size=80))
    def test_of_words_of_the_trade(self, words: list[str]) -> None:
        check(" ".join(words))

    @settings(max_examples=60, deadline=None)
    @given(st.sampled_from(sorted(SAMPLES)), st.integers(0, 2000), st.integers(0, 2000), st.text(max_size=5))
    def test_of_an_article_with_a_piece_cut_out(self, name: str, start: int, length: int, stuffing: str) -> None:
        text = SAMPLES[name]
        check(text[:start] + stuffing + text[start + length :])

    @pytest.mark.parametrize(
        "published", [None, "2019", "2019-07", "0001-01-01", "9999-12-31", "2019-07-01/2019-07-31"]
    )
    def test_on_any_day(self, published: str | None) -> None:
        for text in SAMPLES.values():
            read(text, published)


def test_a_sentence_of_quotation_marks_says_nothing() -> None:
    meeting = "استقبل وزير الداخلية الليبي سالم المنصوري نظيره التونسي هادي السالمي."
    marks = f'{meeting}\n""\n\n"" ""\n\n«»'
    assert [c.body for c in extract(Article(text=marks)).claims] == [
        c.body for c in extract(Article(text=meeting)).claims
    ]


class TestPlaces:
    @pytest.mark.parametrize("name", SAMPLES)
    def test_of_claims_and_people(self, name: str) -> None:
        text = SAMPLES[name]
        for claim in check(text).claims:
            person = getattr(claim.body, "person", None)
            if person is not None:
                assert person.name in text
                assert person.span is None or 0 <= person.span.start < person.span.end <= len(text)

    def test_with_marks_that_folding_removes(self) -> None:
        text = "\u200f" + SENTENCE.replace("ا", "ا\u064e").replace("و", "وـ") + "\ufdfa" + SENTENCE
        assert check(text).claims


PROGRAM = """
import json, sys
from ingest.extract import extract
from ingest.model import Article, digest, to_data
for text in json.load(sys.stdin):
    print(digest(to_data(extract(Article(text=text, published="2019-07-16")))))
"""


def test_every_process_and_hash_seed_gives_the_same_bytes() -> None:
    texts = [*SAMPLES.values(), *(make(2000) for name, make in SHAPES.items() if "every plane" not in name)]
    here = [digest(to_data(read(text))) for text in texts]
    for seed in ("0", "1", "4711"):
        done = subprocess.run(
            [sys.executable, "-c", PROGRAM],
            input=json.dumps(texts),
            capture_output=True,
            text=True,
            check=True,
            cwd=Path(__file__).parents[1],
            env={**os.environ, "PYTHONHASHSEED": seed},
        )
        assert done.stdout.split() == here


def test_a_second_reading_gives_the_same() -> None:
    assert [read(text) for text in SAMPLES.values()] == [read(text) for text in SAMPLES.values()]
