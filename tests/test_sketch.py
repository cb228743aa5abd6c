import random
import subprocess
import sys
import timeit

import pytest

from ingest.document import read
from ingest.model import Article
from ingest.sketch import SIZE, containment, resemblance, same_text, sketch

SUBJECTS = [
    "وزير الداخلية",
    "المدير العام للأمن",
    "رئيس الوفد",
    "الناطق باسم الوزارة",
    "قائد حرس الحدود",
    "سفير البلاد",
]
VERBS = ["أكد أن", "أوضح أن", "أشار إلى أن", "ذكر أن", "شدد على أن", "أضاف أن"]
THINGS = [
    "التعاون الأمني",
    "تبادل المعلومات",
    "ضبط الحدود",
    "مكافحة التهريب",
    "تدريب الشرطة",
    "ملف الهجرة",
    "عمل اللجنة",
]
ENDS = [
    "يتقدم بخطى ثابتة",
    "يحتاج إلى جهود الجانبين",
    "من أولويات البلدين",
    "يخدم أمن المنطقة",
    "سيبحث في الدورة المقبلة",
]
TRENDS = [
    f"خبر رقم {word} عن مباراة القمة في الدوري" for word in ("أول", "ثان", "ثالث", "رابع", "خامس", "سادس", "سابع")
]


def story(seed: int, paragraphs: int = 8) -> list[str]:
    """Invent the paragraphs of an article; stories of different seeds share their words but not their wording."""
    rng = random.Random(seed)
    details = [f"{rng.choice('بتثجحخدذرزسش')}{rng.choice('اوي')}{rng.choice('صضطظعغفقكلمن')}ان" for _ in range(40)]

    def sentence() -> str:
        words = [rng.choice(SUBJECTS), rng.choice(VERBS), rng.choice(THINGS), "في منطقة", rng.choice(ENDS)]
        return " ".join(f"{word} {rng.choice(details)}" for word in words)

    return [f"و{sentence()}، كما أن {sentence()}." for _ in range(paragraphs)]


def of(*paragraphs: str) -> tuple[int, ...]:
    return sketch(read(Article(text="\n\n".join(paragraphs))))


def without(share: float, text: str, seed: int = 1) -> str:
    rng = random.Random(seed)
    return " ".join(word for word in text.split(" ") if rng.random() >= share)


STORY = story(1)
HEADLINE = "لقاء أمني في العاصمة"


@pytest.mark.parametrize(
    "paragraphs",
    [
        STORY,
        ["عنوان مختلف تماما لهذا الخبر", *STORY],
        [HEADLINE, *STORY, "الأكثر قراءة", *TRENDS],
        [HEADLINE, *STORY, *TRENDS],
        [HEADLINE, f"الجزائر - (وأج) - {STORY[0]}", *STORY[1:]],
        [HEADLINE, *STORY[:4]],
        [HEADLINE, *(without(0.05, text) for text in STORY)],
        [HEADLINE, *(without(0.12, text) for text in STORY)],
        [HEADLINE, *STORY, *story(2, 3)],
        [HEADLINE, *(text.replace("أ", "ا").replace("ة", "ه").replace("ي", "ى") for text in STORY)],
        [HEADLINE, *("ـ".join(text) for text in STORY)],
    ],
    ids=[
        "headline",
        "new headline",
        "trends",
        "bare trends",
        "agency",
        "cut",
        "5 %",
        "12 %",
        "more",
        "spelling",
        "tatweel",
    ],
)
def test_versions_of_one_text(paragraphs: list[str]) -> None:
    assert same_text(of(HEADLINE, *STORY), of(*paragraphs))


@pytest.mark.parametrize("seed", range(2, 12))
def test_other_articles_on_the_same_topic(seed: int) -> None:
    other = of(HEADLINE, *story(seed, 4 + seed))
    assert not same_text(of(HEADLINE, *STORY), other)
    assert containment(of(HEADLINE, *STORY), other) < 0.2


def test_one_common_quotation_makes_no_copy() -> None:
    assert not same_text(of(*STORY), of(*story(3), STORY[0]))


def test_short_texts_are_compared_exactly() -> None:
    a, b = "بحث الوزيران اليوم ملف الحدود في نيامي.", "بحث الوزيران أمس ملف الحدود في نيامي."
    assert (resemblance(of(a), of(b)), containment(of(a), of(b))) == (2 / 8, 2 / 5)
    assert same_text(of(a), of(a))
    assert not same_text(of(a), of(b))
    assert not same_text((), ())


def test_estimates_are_near_the_truth() -> None:
    for seed in range(5):
        whole = story(seed, 30)
        part = [without(0.1, text, seed) for text in whole]
        exact_a, exact_b = shingles(whole), shingles(part)
        common = len(exact_a & exact_b)
        assert len(of(*whole)) == SIZE < len(exact_a)
        assert resemblance(of(*whole), of(*part)) == pytest.approx(common / len(exact_a | exact_b), abs=0.15)
        assert containment(of(*whole), of(*part)) == pytest.approx(common / min(len(exact_a), len(exact_b)), abs=0.15)


def shingles(paragraphs: list[str]) -> set[tuple[str, ...]]:
    words = " ".join(paragraphs).replace("،", "").replace(".", "").split()
    return set(zip(words, words[1:], words[2:], strict=False))


def test_is_a_sorted_set_of_signed_integers() -> None:
    found = of(*STORY)
    assert list(found) == sorted(set(found))
    assert all(0 <= value < 1 << 63 for value in found)


def test_is_the_same_in_every_process() -> None:
    code = (
        "from ingest.document import read; from ingest.model import Article; from ingest.sketch import sketch;"
        "print(sketch(read(Article(text='بحث الوزيران اليوم ملف الحدود المشتركة في نيامي.'))))"
    )
    runs = {
        subprocess.run(
            [sys.executable, "-c", code], env={"PYTHONHASHSEED": seed}, capture_output=True, text=True, check=True
        ).stdout
        for seed in ("0", "1", "2")
    }
    assert runs == {f"{of('بحث الوزيران اليوم ملف الحدود المشتركة في نيامي.')}\n"}


def test_is_fast() -> None:
    document = read(Article(text="\n".join(STORY)[:1200]))
    assert min(timeit.repeat(lambda: sketch(document), number=5, repeat=20)) / 5 < 0.0004
