"""One sentence made ready: quote marks, masked papers, spellings, and the forms found."""

from ingest.arabic import fold, tokenize
from ingest.lexicon import Kind
from ingest.scan import Scan, scan
from ingest.zones import Zone


def read(text: str, spelt: dict[int, str] | None = None) -> Scan:
    return scan(tokenize(fold(text).text), Zone.BODY, 0, spelt)


def test_the_longest_form_comes_first() -> None:
    found = read("التقى وزير الخارجية الليبي نظيره").all_at(Kind.TITLE, 1)
    assert found
    assert [h.last for h in found] == sorted((h.last for h in found), reverse=True)


def test_forms_come_in_the_order_of_the_text() -> None:
    sentence = read("بين ليبيا والجزائر وتونس")
    assert [h.entry.value for h in sentence.each(Kind.COUNTRY)] == ["LY", "DZ", "TN"]
    assert [h.prefix for h in sentence.each(Kind.COUNTRY)] == ["", "و", "و"]
    assert sentence.starts((Kind.COUNTRY,)) == [1, 2, 3]


def test_outside_the_sentence_stands_nothing() -> None:
    sentence = read("في ليبيا")
    assert (sentence.word(-1), sentence.word(2), sentence.at(Kind.COUNTRY, 2), sentence.all_at(Kind.COUNTRY, -1)) == (
        "", "", None, [],
    )  # fmt: skip


def test_quote_marks_are_no_words_and_only_long_quotations_are_speech() -> None:
    short, long = read("قال إن «الحدود» مؤمنة"), read("قال «إن الحدود مؤمنة منذ شهر كامل» ثم غادر")
    assert "«" not in short.words
    assert not short.speech
    assert long.text(min(long.speech), max(long.speech) + 1) == "ان الحدود مومنه منذ شهر كامل"


def test_the_name_of_a_paper_hides_what_stands_in_it() -> None:
    assert list(read("نقلت وكالة الأنباء الجزائرية عن مصدر").each(Kind.NISBA)) == []
    assert [h.entry.value for h in read("أكدت السلطات الجزائرية").each(Kind.NISBA)] == ["DZ"]


def test_spelling_decides_between_a_name_and_a_preposition() -> None:
    assert read("اتفقا علي ذلك", {6: "علي"}).at(Kind.GIVEN, 1)
    assert read("اتفقا على ذلك", {6: "على"}).at(Kind.GIVEN, 1) is None
