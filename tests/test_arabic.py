import random
import timeit
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.arabic import fold, fold_word, tokenize

MARKS = "\u200b\u200c\u200d\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff\u00adـًٌٍَُِّْٰ"
WORDS = st.text(alphabet='ابتثجحخدذرزسشصضطظعغفقكلمنهويأإآىئؤةء ٠١٢٣٤٥٦٧٨٩0123456789،.«»"abcé\n', max_size=60)
INSERTIONS = st.lists(st.tuples(st.integers(0, 60), st.sampled_from(MARKS)), max_size=40)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("الأمين إسماعيل آدم ٱلله", "الامين اسماعيل ادم الله"),
        ("في فى", "في في"),
        ("وزارة وزاره", "وزاره وزاره"),
        ("مسؤول شئون", "مسوول شيون"),
        ("وزیر کشور گاز چاد پاریس", "وزير كشور كاز جاد باريس"),
        ("ڤيينا ڨابس ڭولميم", "فيينا قابس كولميم"),
        ("ہمارے وزراۓ", "هماري وزراي"),
        ("ﻭﺯﺍﺭﺓ ﺍﻟﺪﺍﺧﻠﻴﺔ ﻻ ﷲ", "وزاره الداخليه لا الله"),
        ("٢٨/١/٢٠٢٠ و۳۵", "28/1/2020 و35"),
        ("٦٫٥٪ و١٬٢٠٠", "6.5% و1,200"),
        ("“اقتباس” „اقتباس‟ ‹اقتباس›", '"اقتباس" "اقتباس" «اقتباس»'),
        ("تونس – الجزائر — ليبيا", "تونس - الجزاير - ليبيا"),
        ("سطر\r\nسطر\u2028سطر\u2029سطر\x85", "سطر\n\nسطر\nسطر\nسطر\n"),
        ("وزيــر الداخليّة\u200e", "وزير الداخليه"),
        ("Élysée Élysée", "Elysee Elysee"),
        ("مسافة\u00a0غير\u2009فاصلة", "مسافه غير فاصله"),
    ],
)
def test_folds(text: str, folded: str) -> None:
    assert fold(text).text == folded


def test_word_is_squeezed() -> None:
    assert fold_word("  أمين\u00a0 عامّ\n") == "امين عام"


@given(WORDS, INSERTIONS)
def test_marks_change_nothing_and_spans_keep_their_letters(text: str, insertions: list[tuple[int, str]]) -> None:
    letters = list(text)
    for place, mark in insertions:
        letters.insert(min(place, len(letters)), mark)
    marked = "".join(letters)
    plain, folded = fold(text), fold(marked)
    assert folded.text == plain.text
    for token in tokenize(plain.text):
        was, now = plain.raw(token.start, token.end), folded.raw(token.start, token.end)
        assert marked[now.start : now.end].translate(dict.fromkeys(map(ord, MARKS))) == text[was.start : was.end]


@given(st.text(max_size=80))
def test_offsets_are_places_of_the_folded_characters(text: str) -> None:
    folded = fold(text)
    assert len(folded.offsets) == len(folded.text)
    assert list(folded.offsets) == sorted(folded.offsets)
    for character, offset in zip(folded.text, folded.offsets, strict=True):
        assert character in fold(text[offset]).text
    assert fold(folded.text).text == folded.text


@given(st.text(max_size=80))
def test_tokens_cover_all_but_spaces(text: str) -> None:
    folded = fold(text).text
    tokens = tokenize(folded)
    assert all(folded[token.start : token.end] == token.text for token in tokens)
    between = [folded[a.end : b.start] for a, b in pairwise(tokens)]
    assert not "".join(between).strip()


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("الوزير،خالد", ["الوزير", "،", "خالد"]),
        ("بلغ 1.5 مليون و3,400", ["بلغ", "1.5", "مليون", "و", "3,400"]),
        ("5+5 في 28/1", ["5", "+", "5", "في", "28", "/", "1"]),
        ("قال: «نعم»\n\nثم", ["قال", ":", "«", "نعم", "»", "\n\n", "ثم"]),
        ("دول G5 و24ساعة", ["دول", "G", "5", "و", "24", "ساعه"]),
    ],
)
def test_tokens(text: str, tokens: list[str]) -> None:
    assert [token.text for token in tokenize(fold(text).text)] == tokens


def test_empty_range_maps_to_an_empty_span() -> None:
    folded = fold("وزيـر")
    assert folded.raw(4, 4).start == folded.raw(4, 4).end == 5


@pytest.mark.parametrize("every", [0, 1, 12])
def test_fold_is_fast(every: int) -> None:
    words = ["أكد", "الأمين", "العام", "لوزارة", "الداخلية", "عزم", "بلاده", "على", "مواصلة", "الجهود."]
    text = " ".join(random.Random(1).choices(words, k=230))[:1200]
    if every:
        text = "".join(c + "\u064e" if i % every == 0 else c for i, c in enumerate(text))
    seconds = min(timeit.repeat(lambda: fold(text), number=5, repeat=20)) / 5
    assert seconds < 0.0006  # an idle core takes a third of it
