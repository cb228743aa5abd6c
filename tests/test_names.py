import csv
from pathlib import Path

import pytest

from ingest.lexicon import rows
from ingest.names import latin, may_be_same, name_key, same_person
from ingest.romanization import romanize


@pytest.mark.parametrize(
    ("a", "b", "why"),
    [
        ("سامر القرشي", "سامر قرشي", "article of a longer word"),
        ("برنارد لافون", "برنار لافون", "a foreign given name with or without its last letter"),
        ("وليام سترونغ", "ويليام سترونغ", "a foreign given name with a long or short vowel"),
        ("الطاهر الفلاحي", "طاهر فلاحي", "article of a given name"),
        ("عبد الناصر صقر", "عبدالناصر صقر", "عبد joined"),
        ("عبد الرحمان صقر", "عبدالرحمن صقر", "long or short a in رحمن"),
        ("نور الدين صقر", "نورالدين صقر", "الدين joined"),
        ("نصر الله صقر", "نصرالله صقر", "الله joined"),
        ("مراد أبو جناح", "مراد أبوجناح", "kunya joined"),
        ("مراد أبو جناح", "مراد بوجناح", "أبو = بو"),
        ("مراد أبو جناح", "مراد أبي جناح", "genitive of the kunya"),
        ("مراد أبا جناح", "مراد بو جناح", "accusative of the kunya"),
        ("مراد بن كعب", "مراد بنكعب", "بن joined"),
        ("مراد ابن كعب", "مراد بن كعب", "ابن = بن"),
        ("أحمد ولد الصقر", "أحمد ولد صقر", "ولد with an article behind it"),
        ("سالم آل صقر", "سالم الصقر", "آل and the article"),
        ("فارس داوود", "فارس داود", "one or two و"),
        ("فتحى البشرى", "فتحي البشري", "Egyptian ى"),
        ("مُحَمَّد صَقْر", "محمد صقر", "marks"),
        ("محمـــد صقر", "محمد صقر", "tatweel"),
        ("العميد سامر القرشي", "سامر القرشي", "rank"),
        ("اللواء ركن طيار سامر القرشي", "سامر القرشي", "compound rank"),
        ("اللواء الركن الطيار سامر القرشي", "سامر القرشي", "compound rank with articles"),
        ("معالي السيد الدكتور سامر القرشي", "سامر القرشي", "chain of address"),
        ("صاحب السمو الملكي الأمير سامر بن كعب", "سامر بن كعب", "royal chain"),
        ("د. سامر القرشي", "سامر القرشي", "abbreviated doctor"),
        ("أ.د. سامر القرشي", "سامر القرشي", "abbreviated professor"),
    ],
)
def test_spellings_of_one_name_have_one_key(a: str, b: str, why: str) -> None:
    assert name_key(a) == name_key(b), why
    assert same_person(a, b)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("سعيد القرشي", "سعد القرشي"),
        ("حسن صقر", "حسين صقر"),
        ("سالم صقر", "سليم صقر"),
        ("عبد الله صقر", "عبيد الله صقر"),
        ("ناصر صقر", "عبد الناصر صقر"),
        ("سامر القرشي", "سامر"),
        ("سامر صقر القرشي", "سامر القرشي"),
        ("القرشي سامر", "سامر القرشي"),
        ("", ""),
        ("", "سامر القرشي"),
        ("...", "!!!"),
    ],
)
def test_other_names_stay_apart(a: str, b: str) -> None:
    assert not same_person(a, b)


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("رائد صقر", "رايد صقر"),
        ("العميد رائد صقر", "رايد صقر"),
        ("عماد صقر", "عماد صقر"),
        ("السيد صقر", "سيد صقر"),
        ("سيد صقر", "سيد صقر"),
        ("إلياس صقر", "الياس صقر"),
        ("ألفريد صقر", "الفريد صقر"),
        ("فيصل بن سعد بن فهد", "فيصل بنسعد بنفهد"),
        ("أبو", "ابو"),
        ("عبد", "عبد"),
        ("آل", "ال"),
        ("العميد", "عميد"),
    ],
)
def test_names_that_look_like_ranks_address_or_articles(name: str, key: str) -> None:
    assert name_key(name) == key


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("سامر صقر القرشي", "سامر القرشي", True),
        ("القرشي", "سامر القرشي", True),
        ("سامر القرشي", "سامر القرشي", True),
        ("سامر", "سامر القرشي", False),
        ("القرشي سامر", "سامر صقر القرشي", False),
        ("سامر القرشي", "سامر القيسي", False),
        ("سامر صقر", "سامر القرشي صقر", True),
        ("", "سامر القرشي", False),
    ],
)
def test_a_shorter_name_may_be_the_longer_one_in_its_order(a: str, b: str, expected: bool) -> None:
    assert may_be_same(a, b) is may_be_same(b, a) is expected


def test_key_is_a_fixed_point_for_plain_names() -> None:
    for name in ("سامر القرشي", "عبد الناصر أبو جناح", "نور الدين بن كعب", "أحمد ولد عبد العزيز"):
        assert name_key(name_key(name)) == name_key(name)


@pytest.mark.parametrize("word", ["بن", "أبو", "عبد", "آل", "السيد", "العميد", "محمد"])
def test_a_name_without_end_has_a_key(word: str) -> None:
    assert name_key(f"{word} " * 5_000)


class TestAliases:
    def test_every_row_joins_what_the_rules_do_not(self) -> None:
        for row in rows("name_aliases"):
            assert same_person(row["variant"], row["canonical"]), row
            assert row["note"], row

    def test_a_canonical_spelling_is_no_variant_of_another(self) -> None:
        keys = {name_key(row["canonical"]) for row in rows("name_aliases")}
        assert all(name_key(key) == key for key in keys)

    def test_there_are_enough_people(self) -> None:
        assert len({row["canonical"] for row in rows("name_aliases") if " " in row["canonical"]}) >= 120

    @pytest.mark.parametrize(
        ("a", "b"),
        [
            ("محمد أبوعزوم", "Mohamed Bazoum"),
            ("Mohamed BAZOUM", "محمد بازوم"),
            ("رجب طيب أردوجان", "Recep Tayyip Erdoğan"),
            ("أنطونيو جوتيريش", "أنطونيو غوتيريس"),
            ("Jean-Yves Le Drian", "جان إيف لودريان"),
        ],
    )
    def test_well_known_officials(self, a: str, b: str) -> None:
        assert same_person(a, b)


def test_labelled_pairs_of_people(shared: Path) -> None:
    with (shared / "eval" / "name-pairs.tsv").open(encoding="utf-8") as lines:
        pairs = [row for row in csv.DictReader(lines, delimiter="\t") if row["type"] == "person"]
    for row in pairs:
        assert may_be_same(row["a"], row["b"]) is (row["gold"] == "same"), row
    assert sum(row["gold"] == "same" for row in pairs) == 15
    by_key_alone = [row for row in pairs if same_person(row["a"], row["b"])]
    assert len(by_key_alone) == 14, "one pair needs the office: a name with a part more"


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("خالد حمدان", "Khaled Hamdan"),
        ("عبد الله نور الدين", "Abdullah Noureddine"),
        ("سالم ولد القرشي", "Salem Ould Qarshi"),
        ("سامر شكيب", "Samer Shakib"),
        ("هاشم بدران", "Hashem Badran"),
        ("كارتر", "Carter"),
        ("تشافان", "Chafan"),
        ("يوكيتو", "Yokito"),
        ("John Smith", "John Smith"),
        ("", ""),
    ],
)
def test_latin_spelling_for_display(name: str, expected: str) -> None:
    assert latin(name) == expected


def test_a_known_name_is_shown_as_the_press_spells_it() -> None:
    assert latin("محمد أبوعزوم") == "Mohamed Bazoum"


def test_latin_spelling_beats_letter_by_letter(shared: Path) -> None:
    """Buckwalter letters reach 0.026 exact and 0.44 character errors on the same 1,431 words."""
    words = (shared / "eval" / "transliteration" / "ar2en-eval.tsv").read_text(encoding="utf-8")
    pairs = [line.split("\t") for line in words.splitlines()]
    spelled = [(romanize(arabic).casefold(), english) for arabic, english in pairs]
    exact = sum(ours == english for ours, english in spelled) / len(spelled)
    errors = sum(_distance(*pair) for pair in spelled) / sum(len(english) for _, english in spelled)
    assert exact > 0.19
    assert errors < 0.28


def _distance(a: str, b: str) -> int:
    above = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        row = [i]
        for j, y in enumerate(b, 1):
            row.append(min(above[j] + 1, row[-1] + 1, above[j - 1] + (x != y)))
        above = row
    return above[-1]
