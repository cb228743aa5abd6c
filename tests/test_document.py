import random
import string
import time
import timeit
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.arabic import fold_word
from ingest.document import Document, Zone, read
from ingest.lexicon import rows
from ingest.model import Article

LEAD = (
    "بحث وزير الداخلية سالم المنصوري، اليوم الثلاثاء، مع نظيره النيجري إدريس كوكو سبل دعم التعاون الأمني بين البلدين."
)
SECOND = "وأكد الوزير المنصوري خلال اللقاء أن البلدين اتفقا على تأمين الحدود المشتركة ومكافحة تهريب المخدرات والأسلحة."
THIRD = "وتأتي زيارة الوزير النيجري في إطار متابعة أعمال اللجنة الأمنية المشتركة التي عقدت دورتها الثانية في فبراير."
TITLE = "وزير الداخلية يبحث مع نظيره النيجري التعاون الأمني"


def document(*lines: str, title: str | None = None) -> Document:
    return read(Article(text="\n\n".join(lines), title=title))


def zones(found: Document) -> list[tuple[str, str]]:
    """Pair each sentence's zone with its words as they stand in the text."""
    return [(s.zone.value, raw(found, s.first, s.last)) for s in found.sentences]


def raw(found: Document, first: int, last: int) -> str:
    span = found.span(first, last)
    return found.article.text[span.start : span.end]


def zone_of(found: Document, words: str) -> set[str]:
    return {zone for zone, text in zones(found) if words in text}


def sentences(text: str) -> list[str]:
    return [text for _, text in zones(document(text))]


class TestSentences:
    @pytest.mark.parametrize(
        "text",
        [
            "التقى د. سامي الهاشمي م. كريم ناصر في العاصمة",
            "قالت أ.د. ليلى المنصوري إن اللقاء تأجل",
            "أوقف المشتبه فيهما ع. س. و م .ب في المطار",
            "بلغت القيمة 12.5 مليون دينار و3.400 قطعة",
            "ضرب زلزال بقوة 6 .4 درجات شرق البلاد",
            "نقلت د .ب .أ عن المتحدث قوله",
            "نقلت (يو .بي .آي) وسي.إن.إن وبي. بي .سي عن المتحدث قوله",
            "قالت السي. آي.إيه وقناة (كيه. دي.في) إن اللقاء تأجل",
            "يضم الوفد خبراء (شرطة وجمارك ...) من البلدين",
            "عقد اللقاء في الساعة (06 .06 ت .غ) أمس",
            "نشر الخبر على موقع akhbar.example.com أمس",
            "اتفقا على ثلاث نقاط؛ الأولى أمنية، والثانية اقتصادية: تسهيل العبور",
            "أكد الوزير «أن الحدود آمنة. ولا خوف عليها» في كلمته",
            'أكد الوزير "أن الحدود آمنة. ولا خوف عليها" في كلمته',
            "يحضره M. Ahmed وMr. Smith عن المنظمة",
            "1. تعزيز التعاون الأمني بين البلدين",
        ],
    )
    def test_stay_whole(self, text: str) -> None:
        assert sentences(text) == [text]

    @pytest.mark.parametrize(
        ("text", "parts"),
        [
            ("عقد اللقاء أمس. وحضره الوزير.", ["عقد اللقاء أمس.", "وحضره الوزير."]),
            ("تعاون بين البلدين .وجاءت الزيارة أمس .", ["تعاون بين البلدين .", "وجاءت الزيارة أمس ."]),
            ("تعاون بين البلدين.وجاءت الزيارة أمس", ["تعاون بين البلدين.", "وجاءت الزيارة أمس"]),
            ("هل يعقد اللقاء؟ نعم! غدا… ربما", ["هل يعقد اللقاء؟", "نعم!", "غدا…", "ربما"]),
            ("قال «لن نوقع.» وغادر القاعة", ["قال «لن نوقع.»", "وغادر القاعة"]),
            ('قال "لن نوقع" .وغادر القاعة', ['قال "لن نوقع" .', "وغادر القاعة"]),
            ("وقع الاتفاق عام 2001. وجدد بعده", ["وقع الاتفاق عام 2001.", "وجدد بعده"]),
            ("وقع الاتفاق في 15 رمضان 1440هـ. وجدد بعده", ["وقع الاتفاق في 15 رمضان 1440هـ.", "وجدد بعده"]),
            ("انتهى اللقاء . . وغادر الوزير .", ["انتهى اللقاء . .", "وغادر الوزير ."]),
            ("وقع الاتفاق عام 2001 م. وجدد بعده", ["وقع الاتفاق عام 2001 م.", "وجدد بعده"]),
            ('سأل "من يحمي الحدود؟" . وغادر', ['سأل "من يحمي الحدود؟" .', "وغادر"]),
            ("عقد اللقاء (في نيامي). ثم غادر", ["عقد اللقاء (في نيامي).", "ثم غادر"]),
        ],
    )
    def test_are_cut(self, text: str, parts: list[str]) -> None:
        assert sentences(text) == parts

    def test_long_quotation_is_cut(self) -> None:
        quoted = "نعمل معا على حماية الحدود المشتركة بين بلدينا الجارين من كل خطر. " * 6
        assert len(sentences(f"قال الوزير «{quoted}» ثم غادر")) == 7

    def test_unbalanced_quotation_swallows_its_paragraph_only(self) -> None:
        text = "قال «إن الحدود آمنة. ولا خوف عليها\nوغادر الوزير. ثم عاد"
        assert sentences(text) == ["قال «إن الحدود آمنة. ولا خوف عليها", "وغادر الوزير.", "ثم عاد"]

    def test_no_sentence_is_without_bounds(self) -> None:
        found = document("قال وزير الداخلية " * 1000)
        assert max(s.last - s.first for s in found.sentences) <= 400
        assert sum(s.last - s.first for s in found.sentences) == 3000

    def test_credit_closes_an_item_of_a_round_up(self) -> None:
        found = document(f"{LEAD} (وكالات)بعث الوزير برقية إلى نظيره العماني. (قنا)")
        assert [(s.zone.value, s.paragraph) for s in found.sentences] == [
            ("body", 0),
            ("dateline", 0),
            ("body", 1),
            ("dateline", 1),
        ]

    def test_items_of_a_round_up_are_paragraphs(self) -> None:
        found = document(
            f"{LEAD} (وكالات)** الكويتتلقى الوزير رسالة من نظيره. (قنا)* بعث الوزير برقية إلى نظيره العماني."
        )
        assert [s.paragraph for s in found.sentences if s.zone is Zone.BODY] == [0, 1, 2]


class TestQuotes:
    @pytest.mark.parametrize(
        ("text", "inside"),
        [
            ("قال «لن نوقع» وغادر", ["لن نوقع"]),
            ('قال "لن نوقع" و"لن نعود" أبدا', ["لن نوقع", "لن نعود"]),
            ("قال “لن نوقع” ثم غادر", ["لن نوقع"]),
            ("«داخلية الوفاق» تنفي: «لم نعد «الوفد» بشيء»", ["داخلية الوفاق", "لم نعد «الوفد» بشيء", "الوفد"]),
            ('قال "إن تنظيم "الغد" انتهى" أمس', ['إن تنظيم "الغد" انتهى', "الغد"]),
            ('صرح ل"الأيام" ول"الغد" أمس', ["الأيام", "الغد"]),
            ("قال «لن نوقع", ["لن نوقع"]),
            ("لن نوقع» قال", []),
            ('"نعم', ["نعم"]),
        ],
    )
    def test_ranges(self, text: str, inside: list[str]) -> None:
        found = document(text)
        assert [raw(found, first, last) for first, last in found.quotes] == inside

    def test_ends_with_its_paragraph(self) -> None:
        found = document('قال "لن نوقع', "وغادر الوزير")
        assert [raw(found, first, last) for first, last in found.quotes] == ["لن نوقع"]


class TestHeadline:
    def test_first_line_without_full_stop(self) -> None:
        assert zones(document(TITLE, LEAD))[0] == ("headline", TITLE)

    def test_title_that_ends_like_a_sentence(self) -> None:
        title = "هل يلتقي وزير الداخلية نظيره النيجري في نيامي قبل نهاية هذا الشهر؟ مصادر تجيب."
        assert zones(document(title, LEAD, title=title))[0] == ("headline", title)

    def test_title_with_the_name_of_the_site(self) -> None:
        found = document(f"{TITLE} ــ أخبار الساحل", LEAD, title=TITLE)
        assert zones(found)[:2] == [("headline", TITLE), ("furniture", "أخبار الساحل")]

    def test_subtitle(self) -> None:
        found = document(TITLE, "اتفاق على دوريات مشتركة", LEAD, title=TITLE)
        assert zone_of(found, "دوريات") == {"headline"}

    def test_short_text_after_the_title_is_body(self) -> None:
        text = "التقى وزير الداخلية نظيره النيجري في نيامي يوم الثلاثاء"
        assert zone_of(document(TITLE, text, title=TITLE), "التقى") == {"body"}

    def test_one_paragraph_is_body(self) -> None:
        assert zone_of(document(LEAD), "بحث") == {"body"}

    def test_question_in_the_headline_is_not_cut(self) -> None:
        assert zones(document("من يحضر؟ لقاء نيامي يقترب", LEAD))[0] == ("headline", "من يحضر؟ لقاء نيامي يقترب")


class TestDateline:
    @pytest.mark.parametrize(
        ("prefix", "agency"),
        [
            ("الجزائر - (وأج) -", "APS"),
            ("تونس 12 جويلية 2019 (وات) -", "TAP"),
            ("الرياض (واس)", "SPA"),
            ("الكويت - 28 - 1 (كونا) --", "KUNA"),
            ("أبوظبي في 28 يناير/ وام /", "WAM"),
            ("الرياض 24 ربيع الأول 1445 هـ الموافق 09 أكتوبر 2023 م واس", "SPA"),
            ("القاهرة - أ ش أ:", "MENA"),
            ("القاهرة- أ.ش.أ -", "MENA"),
            ("نواكشوط - رويترز:", "Reuters"),
            ("رويترز -", "Reuters"),
            ('بيروت - "الأيام":', None),
            ("القاهرة: «الأيام»، وكالات", None),
            ("صنعاء «الأيام»:", None),
            ("نيامي - مراسلنا:", None),
            ("بغداد - كريم ناصر:", None),
            ("الرباط –", None),
        ],
    )
    def test_is_cut_off_the_first_paragraph(self, prefix: str, agency: str | None) -> None:
        found = document(TITLE, f"{prefix} {LEAD}", SECOND)
        assert zones(found)[1:3] == [("dateline", prefix), ("body", LEAD)]
        assert found.agency == agency

    @pytest.mark.parametrize(
        "text",
        [
            "قال الوزير: إن اللقاء يعقد غدا.",
            "أعلنت وكالة الأنباء (واس) أن الوزير وصل أمس.",
            "تونس تستقبل وفدا أمنيا من مالي: الوزير يشرح الأسباب.",
            "وزير الداخلية - وفق البيان - التقى نظيره أمس.",
            "«الأيام»: الوزير يلتقي نظيره.",
        ],
    )
    def test_is_not_invented(self, text: str) -> None:
        assert zone_of(document(TITLE, text, SECOND), "الوزير" if "الوزير" in text else "وزير") <= {"body", "headline"}

    def test_place_date_and_agency_in_a_line(self) -> None:
        line = "الرياض 24 ربيع الأول 1445 هـ الموافق 09 أكتوبر 2023 م واس"
        found = document(TITLE, line, LEAD, SECOND)
        assert (zones(found)[1], found.agency) == (("dateline", line), "SPA")

    def test_line_of_its_own(self) -> None:
        found = document(TITLE, "أ ش أ", LEAD, SECOND)
        assert (zones(found)[1], found.agency) == (("dateline", "أ ش أ"), "MENA")

    @pytest.mark.parametrize(
        "line", ["الثلاثاء، 16 يوليو 2019 07:19 م", "نشر في: 16 يوليو 2019", "كتب: كريم ناصر", "آخر تحديث 16/7/2019"]
    )
    def test_byline_and_date_of_publication(self, line: str) -> None:
        assert zone_of(document(TITLE, line, LEAD, SECOND), line) == {"dateline"}

    @pytest.mark.parametrize(
        ("credit", "agency"),
        [
            ("(أ ف ب)", "AFP"),
            ("( وام )", "WAM"),
            ("(د .ب .أ)", "DPA"),
            ("(رويترز، أ.ف.ب)", "Reuters"),
            ("-وات-", "TAP"),
            ("(وكالات)", None),
        ],
    )
    def test_closing_credit(self, credit: str, agency: str | None) -> None:
        found = document(TITLE, LEAD, f"{SECOND} {credit}")
        assert zones(found)[-2:] == [("body", SECOND), ("dateline", credit)]
        assert found.agency == agency

    def test_source_line_at_the_end(self) -> None:
        found = document(TITLE, LEAD, SECOND, "المصدر: رويترز")
        assert (zones(found)[-1], found.agency) == (("dateline", "المصدر: رويترز"), "Reuters")

    def test_acronym_in_parentheses_is_no_credit(self) -> None:
        text = "وتشارك المنظمة الدولية للهجرة في تمويل مشروع حماية الحدود الذي أعلنته الوزارة (OIM)."
        assert zones(document(TITLE, LEAD, text))[-1] == ("body", text)


class TestCaption:
    @pytest.mark.parametrize(
        "line",
        [
            "الوزير يتوسط أعضاء الوفد في نيامي. (وزارة الداخلية)",
            "الوزير (يمين) مع نظيره خلال اللقاء. (صورة: الوزارة)",
            "أعضاء الوفد في تونس – أرشيفية",
            "الوزير خلال كلمته (أرشيفية)",
            "صورة من اللقاء",
            "الوزيران في نيامي - تصوير: كريم ناصر",
        ],
    )
    def test_between_headline_and_body(self, line: str) -> None:
        found = document(TITLE, line, LEAD, SECOND)
        assert zone_of(found, line[:12]) == {"caption"}
        assert zone_of(found, "بحث وزير") == {"body"}

    def test_archive_picture_in_the_middle(self) -> None:
        assert zone_of(document(TITLE, LEAD, "مقر الوزارة - أرشيفية", SECOND), "مقر") == {"caption"}

    def test_first_paragraph_with_a_remark_in_parentheses_is_body(self) -> None:
        lead = LEAD.removesuffix(".") + " (شمال النيجر)."
        assert zone_of(document(TITLE, lead, SECOND), "إدريس") == {"body"}


LINKS = [
    "وزير العدل الكويتي يلتقي نظيره القطري",
    "موعد مباراة القمة والقناة الناقلة",
    "طقس الغد حار على أغلب المدن",
    "أسعار الذهب اليوم في الأسواق",
]


class TestFurniture:
    @pytest.mark.parametrize(
        "heading",
        [
            "الأكثر قراءة",
            "أخبار ذات صلة",
            "لا يفوتك",
            "اخترنا لكم:",
            "Trending Plus",
            "التعليقات (3)",
            "جميع الحقوق محفوظة © 2025",
            "المزيد من الأخبار",
            "اقرأ أيضا",
        ],
    )
    def test_all_after_a_heading_is_cut(self, heading: str) -> None:
        found = document(
            TITLE,
            LEAD,
            SECOND,
            heading,
            *LINKS,
            "وقع وزير الدفاع القطري أمس اتفاقا مع نظيره التركي في الدوحة بحضور عدد كبير من القادة.",
        )
        kept = [text for zone, text in zones(found) if zone != "furniture"]
        assert kept[:3] == [TITLE, LEAD, SECOND]
        assert len(kept) == (4 if heading == "اقرأ أيضا" else 3)

    def test_links_without_a_heading(self) -> None:
        found = document(TITLE, LEAD, SECOND, *LINKS)
        assert [zone for zone, _ in zones(found)] == ["headline", "body", "body"] + ["furniture"] * 4

    @pytest.mark.parametrize(
        "line",
        [
            "اقرأ أيضاً: وزير العدل الكويتي يلتقي نظيره القطري",
            "شاهد: لحظة وصول الوفد",
            "تابعونا على فيسبوك",
            "جميع الحقوق محفوظة لموقع الغد.",
            "لمشاهدة الفيديو اضغط هنا",
            "إقرأ أيضا .وزير العدل يلتقي نظيره",
        ],
    )
    def test_invitation_between_paragraphs(self, line: str) -> None:
        found = document(TITLE, LEAD, line, SECOND, THIRD)
        assert [zone for zone, _ in zones(found)] == ["headline", "body", "furniture", "body", "body"]

    def test_links_between_paragraphs(self) -> None:
        found = document(TITLE, LEAD, "ذات صلة", *LINKS[:2], SECOND, THIRD, THIRD, THIRD)
        assert [zone for zone, _ in zones(found)] == ["headline", "body"] + ["furniture"] * 3 + ["body"] * 4

    def test_menu_above_the_article(self) -> None:
        menu = ["الرئيسية", "أخبار", "الرئيسية / أخبار / ليبيا والساحل", "فيسبوك تويتر واتساب", "ليبيا"]
        found = document(*menu, TITLE, "ليبيا", "12", LEAD, "***", SECOND)
        assert [text for zone, text in zones(found) if zone != "furniture"] == [TITLE, LEAD, SECOND]

    def test_headlines_above_the_article(self) -> None:
        found = document(*LINKS, TITLE, LEAD, SECOND, title=TITLE)
        assert [text for zone, text in zones(found) if zone != "furniture"] == [TITLE, LEAD, SECOND]

    def test_own_title_among_the_links(self) -> None:
        found = document(TITLE, LEAD, SECOND, "أخبار ذات صلة", *LINKS, TITLE, title=TITLE)
        assert [text for zone, text in zones(found) if zone != "furniture"] == [TITLE, LEAD, SECOND]

    @pytest.mark.parametrize(
        "line",
        [
            "شاهد الوزير خلال زيارته معدات حماية الحدود التي تسلمتها الشرطة.",
            "كتب الوزير على صفحته أن اللقاء كان مثمرا.",
            "منذ 2011 لم يلتق وزيرا داخلية البلدين في العاصمة نيامي.",
            "لا تفوت الفرصة على البلدين.",
            "المزيد من التعاون بين البلدين هو ما يريده الوزير من هذا اللقاء.",
            "المصدر قال إن اللقاء يعقد غدا في نيامي.",
        ],
    )
    def test_verbs_that_look_like_marks_are_text(self, line: str) -> None:
        assert zone_of(document(TITLE, LEAD, line, SECOND), line) == {"body"}

    def test_announced_list_is_text(self) -> None:
        items = ["سالم المنصوري وزير الداخلية", "كريم ناصر مدير الجمارك", "ليلى الهاشمي مستشارة الوزير"]
        assert zone_of(document(TITLE, LEAD, "وضم الوفد كلا من:", *items), "كريم") == {"body"}

    def test_article_without_full_stops_is_text(self) -> None:
        lines = [text.removesuffix(".") for text in (LEAD, SECOND, THIRD)]
        assert {zone for zone, _ in zones(document(TITLE, *lines))[1:]} == {"body"}

    def test_furniture_never_gives_the_agency(self) -> None:
        assert document(TITLE, LEAD, SECOND, "الأكثر قراءة", "أ ش أ", "رويترز").agency is None


HOSTILE: dict[str, Callable[[int], str]] = {
    "straight quotes": lambda n: '"' * n,
    "spaced quotes": lambda n: '" ' * (n // 2),
    "guillemets": lambda n: "«" * n,
    "mixed quotes": lambda n: '«"' * (n // 2),
    "nested quotes": lambda n: '"ا ' * (n // 3) + "»" * (n // 10),
    "one word": lambda n: "ا" * n,
    "one line": lambda n: "قال وزير الداخلية " * (n // 18),
    "newlines": lambda n: "\n" * n,
    "short lines": lambda n: "قال محمد\n" * (n // 9),
    "numbers": lambda n: "؟1" * (n // 2) + "ا",
    "combining marks": lambda n: "ا" + "\u064b" * n,
    "bidi marks": lambda n: "\u200f" * n,
    "points": lambda n: "." * n,
    "spaced points": lambda n: ". " * (n // 2),
    "initials": lambda n: "ا." * (n // 2),
    "spaces": lambda n: " " * n,
    "stars": lambda n: "** ا" * (n // 4),
    "parentheses": lambda n: "(" * n,
    "dashes": lambda n: "- ا" * (n // 3),
    "ligatures": lambda n: "ﷺ" * (n // 18),
    "links": lambda n: "وزير الداخلية يلتقي نظيره في العاصمة\n" * (n // 37),
    "prose and links": lambda n: (LEAD + "\nخبر\nخبر آخر\nخبر ثالث\n") * (n // 140),
}


class TestAnyText:
    @pytest.mark.parametrize("shape", HOSTILE, ids=str)
    def test_time_is_bounded(self, shape: str) -> None:
        article = Article(text=HOSTILE[shape](100_000), title=TITLE)
        started = time.process_time()
        read(article)
        assert time.process_time() - started < 2

    @pytest.mark.slow
    @pytest.mark.parametrize("shape", HOSTILE, ids=str)
    def test_time_is_linear(self, shape: str) -> None:
        articles = [Article(text=HOSTILE[shape](n)) for n in (100_000, 400_000)]
        small, large = (min(timeit.repeat(partial(read, article), number=1, repeat=3)) for article in articles)
        assert large < 8 * small + 0.1

    @given(st.text(alphabet=string.printable + "ابتوي .،؟«»\"'()-–*/\n\u200f\u064b٣", max_size=300))
    def test_every_word_is_in_exactly_one_sentence(self, text: str) -> None:
        found = read(Article(text=text))
        covered = [index for s in found.sentences for index in range(s.first, s.last)]
        assert len(covered) == len(set(covered))
        assert covered == sorted(covered)
        left = set(range(len(found.tokens))) - set(covered)
        assert all(not found.tokens[index].text.isalnum() for index in left)
        assert all(0 <= first <= last <= len(found.tokens) for first, last in found.quotes)
        assert list(found.quotes) == sorted(found.quotes)

    @pytest.mark.parametrize("text", ["", " ", "\n\n", ".", "\u200f", "ا", "«", "**", "\ud800", "(وام)", "- (وأج) -"])
    def test_tiny_texts(self, text: str) -> None:
        assert read(Article(text=text)).article.text == text

    def test_marks_move_no_border(self) -> None:
        page = "\n".join(
            [TITLE, "الوزير في نيامي. (وزارة الداخلية)", f"الجزائر - (وأج) - {LEAD}", SECOND, "الأكثر قراءة", *LINKS]
        )
        rng = random.Random(5)
        marked = "".join(c + rng.choice(["", "", "\u200f", "ـ", "\u064e"]) if c.isalpha() else c for c in page)
        plain, noisy = read(Article(text=page)), read(Article(text=marked))
        assert plain.sentences == noisy.sentences
        assert plain.quotes == noisy.quotes
        assert plain.agency == noisy.agency == "APS"

    def test_is_fast(self) -> None:
        article = Article(text="\n\n".join([TITLE, LEAD, SECOND, THIRD] * 3)[:1200], title=TITLE)
        assert min(timeit.repeat(lambda: read(article), number=5, repeat=20)) / 5 < 0.0012  # an idle core takes a third


class TestSeeds:
    def test_links_labels_and_agency(self, shared: Path) -> None:
        found = read(Article(text=(shared / "seeds/000_cd5cc42a566c1068.txt").read_text()))
        first = next(s.paragraph for s in found.sentences if raw(found, s.first, s.last) == "Trending Plus")
        assert {s.zone for s in found.sentences if s.paragraph >= first} == {Zone.FURNITURE}
        assert [s.zone.value for s in found.sentences[:4]] == ["headline", "furniture", "furniture", "dateline"]
        assert {s.zone for s in found.sentences if 4 <= s.paragraph < first} == {Zone.BODY}
        assert found.agency == "MENA"

    def test_caption(self, shared: Path) -> None:
        found = read(Article(text=(shared / "seeds/003_7ddc211bad6feb31.txt").read_text()))
        assert [s.zone.value for s in found.sentences] == ["headline", "caption"] + ["body"] * 10


@pytest.mark.parametrize(("table", "column"), [("furniture", "strength"), ("abbreviations", "kind")])
def test_no_form_stands_twice(table: str, column: str) -> None:
    keys = [(fold_word(row["form"]).lower(), row[column]) for row in rows(table)]
    assert [key for key in keys if keys.count(key) > 1] == []
