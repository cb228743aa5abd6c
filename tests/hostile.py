"""Shapes of text made to hurt a reader: each a function from a length in characters to a text of about that length."""

import random
from collections.abc import Callable

SENTENCE = "استقبل وزير الداخلية التونسي هادي السالمي، اليوم الثلاثاء، نظيره الليبي سالم المنصوري وبحثا أمن الحدود. "
CLAUSE = "وأكد الوزير الليبي سالم المنصوري أن الجانبين اتفقا على عقد اجتماع اللجنة الأمنية المشتركة في طرابلس "


def filled(piece: str) -> Callable[[int], str]:
    """A text of one piece again and again."""
    return lambda length: (piece * (length // len(piece) + 1))[:length]


def _mixed(length: int) -> str:
    """Characters of every plane, control characters, halves of pairs: no language at all."""
    chance = random.Random(length)
    planes = (
        (0, 0x7F),
        (0x590, 0x7FF),
        (0x8A0, 0x8FF),
        (0x2000, 0x206F),
        (0xD800, 0xDFFF),
        (0xFB50, 0xFEFF),
        (0x1F300, 0x1FAFF),
    )
    return "".join(chr(chance.randint(*chance.choice(planes))) for _ in range(length))


def _words(length: int) -> str:
    """The words of the lexicon's heart in any order, without any punctuation."""
    chance = random.Random(length)
    words = (
        SENTENCE + CLAUSE + "بين مع في إلى من يوم 28 يناير 2019 المقبل ليبيا تونس الجزائر وزير وفد اتفاقية لجنة الدورة"
    ).split()
    text, size = [], 0
    while size < length:
        text.append(chance.choice(words))
        size += len(text[-1]) + 1
    return " ".join(text)[:length]


SHAPES: dict[str, Callable[[int], str]] = {
    "one sentence again and again": filled(SENTENCE),
    "one sentence without an end": filled(CLAUSE),
    "paragraphs": filled(SENTENCE + "\n\n"),
    "words of the lexicon in any order": _words,
    "one word": filled("وزير"),
    "one title again and again": filled("وزير "),
    "titles without names": filled("وزير الداخلية ونائب وزير الدفاع ومدير الأمن و"),
    "names only": filled("محمد علي أحمد بن عبد الله "),
    "states only": filled("ليبيا وتونس والجزائر ومصر "),
    "nisbas only": filled("الليبي والتونسي والجزائري "),
    "numbers and months": filled("28 يناير 2019 إلى 30 "),
    "days": filled("أمس اليوم الثلاثاء الماضي "),
    "meeting verbs": filled("التقى استقبل بحث اجتمع "),
    "agreements": filled("وقع اتفاقية بين ليبيا وتونس عام 2012 و"),
    "that that": filled("قال إن أكد أن أعلن أن "),
    "opened quotations": filled("«قال "),
    "quotation marks": filled('"'),
    "brackets": filled("(" * 50 + ")" * 49),
    "letters and joining": filled("و"),
    "commas": filled("،"),
    "full stops": filled("."),
    "abbreviations": filled("د. "),
    "line breaks": filled("\n"),
    "short lines": filled("وزير\n"),
    "headings of links": filled("اقرأ أيضا: وزير الداخلية يلتقي نظيره\n"),
    "spaces": filled(" "),
    "tatweel": filled("ـ"),
    "vowel signs on one letter": filled("ب" + "\u0651\u064e" * 500),
    "marks of direction": filled("\u200f\u202b\u2067\u200e"),
    "ligatures that unfold": filled("\ufdfa"),
    "zeros": filled("0"),
    "dates of digits": filled("28/1/2019-"),
    "a link": filled("https://liqa.example/a?b=c&"),
    "angle brackets": filled("<b><script>"),
    "Latin": filled("The minister met his counterpart in Tunis. "),
    "null characters": filled("\x00"),
    "characters of every plane": _mixed,
}
