"""Lint of the tables of offices and names, and forms that they must know."""

from collections import defaultdict

import pytest

from cypher.vocabulary import Function, Portfolio
from ingest.arabic import fold_word, tokenize
from ingest.conjugation import forms
from ingest.lexicon import Kind, lexicon, rows

COLUMNS = {
    "titles": "form function portfolio takes gender number guard iso2 note",
    "portfolios": "form code head note",
    "bodies": "form kind portfolio function iso2 note",
    "ranks": "form rank order guard note",
    "honorifics": "form kind note",
    "given_names": "form gender origin weight latin note",
    "verbs": "past present class note",
    "name_stops": "form reason",
    "name_aliases": "variant canonical note",
}
CODES = {
    ("titles", "function"): {*Function, ""},
    ("titles", "portfolio"): {*Portfolio, ""},
    ("titles", "takes"): {"portfolio", "ministry", "organization", "state", "title", "none"},
    ("titles", "gender"): {"m", "f"},
    ("titles", "number"): {"s", "d", "p"},
    ("titles", "guard"): {"", "name", "noun"},
    ("portfolios", "code"): set(Portfolio),
    ("portfolios", "head"): {"0", "1"},
    ("bodies", "kind"): {"ministry", "agency", "force", "parliament", "court", "office", "committee"},
    ("bodies", "portfolio"): {*Portfolio, ""},
    ("bodies", "function"): set(Function),
    ("ranks", "order"): {str(n) for n in range(1, 18)},
    ("ranks", "guard"): {"", "name", "noun"},
    ("honorifics", "kind"): {"royal", "state", "government", "civil", "academic", "religious", "military", "late"},
    ("given_names", "gender"): {"m", "f", "x"},
    ("given_names", "weight"): set("123456789"),
    ("verbs", "class"): {"speech", "motion", "meet", "act", "other"},
    ("name_stops", "reason"): {"closed", "time", "frame", "noun"},
}
FORMS = [name for name in COLUMNS if name not in ("verbs", "name_aliases")]
TABLES: dict[str, list[dict[str, str]]] = {name: list(rows(name)) for name in COLUMNS}


@pytest.mark.parametrize("name", COLUMNS)
def test_columns(name: str) -> None:
    assert list(TABLES[name][0]) == COLUMNS[name].split()


@pytest.mark.parametrize(("name", "column"), CODES)
def test_codes(name: str, column: str) -> None:
    assert {row[column] for row in TABLES[name]} <= {str(code) for code in CODES[name, column]}


@pytest.mark.parametrize("name", FORMS)
def test_every_form_is_what_the_tokenizer_makes_of_it(name: str) -> None:
    def words(form: str) -> list[str]:
        return [token.text for token in tokenize(fold_word(form))]

    assert [r["form"] for r in TABLES[name] if fold_word(r["form"]).split() != words(r["form"])] == []


@pytest.mark.parametrize("name", FORMS)
def test_no_two_rows_of_a_table_say_different_things_of_one_form(name: str) -> None:
    """A second reading needs a guard in all rows but one; the same row twice, or twice after folding, is noise."""
    said: dict[str, list[dict[str, str]]] = defaultdict(list)
    for row in TABLES[name]:
        said[fold_word(row["form"])].append(row)
    twice = {form: found for form, found in said.items() if len(found) > 1}
    assert [form for form, found in twice.items() if sum(not row.get("guard") for row in found) > 1] == []
    assert [
        f for f, found in twice.items() if len({(r.get("function"), r.get("takes")) for r in found}) < len(found)
    ] == []


def test_verbs_are_verbs_and_listed_once() -> None:
    pairs = [(fold_word(row["past"]), fold_word(row["present"])) for row in TABLES["verbs"]]
    assert len(pairs) == len(set(pairs))
    for row in TABLES["verbs"]:
        assert forms(row["past"], row["present"])


def collisions() -> dict[str, set[str]]:
    """Folded forms that stand in two of the tables of offices, names and verbs: for a person to look at."""
    tables: dict[str, set[str]] = defaultdict(set)
    for name in FORMS:
        for row in TABLES[name]:
            tables[fold_word(row["form"])].add(name)
    for row in TABLES["verbs"]:
        for form in forms(row["past"], row["present"]):
            tables[form].add("verbs")
    return {form: names for form, names in tables.items() if len(names) > 1}


def test_no_name_is_a_word_that_ends_a_name() -> None:
    clash = {form for form, names in collisions().items() if {"given_names", "name_stops"} <= names}
    sure = {fold_word(row["form"]) for row in TABLES["given_names"] if int(row["weight"]) > 3}
    assert clash & sure == set()


def test_a_verb_or_title_that_is_also_a_name_is_never_a_sure_name() -> None:
    """A name of weight above 7 outweighs everything, so a title of its form must be guarded, and no body has it."""
    sure = {fold_word(row["form"]) for row in TABLES["given_names"] if int(row["weight"]) > 7}
    sure -= {fold_word(row["form"]) for row in TABLES["titles"] if row["guard"] == "name"}
    clash = {
        form for form, names in collisions().items() if form in sure and names & {"bodies", "portfolios", "titles"}
    }
    assert clash == set()


def test_sizes() -> None:
    assert len(TABLES["given_names"]) >= 2500
    assert len(TABLES["verbs"]) >= 700
    assert len(TABLES["portfolios"]) >= 200
    assert len({row["origin"] for row in TABLES["given_names"]}) >= 12


HEADS = [
    ("رئيس الجمهورية", "head_of_state", "presidency"),
    ("العاهل", "head_of_state", "presidency"),
    ("خادم الحرمين الشريفين", "head_of_state", "presidency"),
    ("رئيس المجلس الرئاسي", "head_of_state", "presidency"),
    ("رئيس مجلس السيادة الانتقالي", "head_of_state", "presidency"),
    ("أمير دولة", "head_of_state", "presidency"),
    ("المستشارة الألمانية", "head_of_government", "government"),
    ("الوزير الأول", "head_of_government", "government"),
    ("رئيسة الوزراء", "head_of_government", "government"),
    ("أمين اللجنة الشعبية العامة", "head_of_government", "government"),
    ("ولي العهد", "vice_president", "presidency"),
    ("ولي ولي العهد", "vice_president", "presidency"),
    ("نائب رئيس مجلس الوزراء", "minister", "government"),
    ("وزيرا", "minister", ""),
    ("وزراء", "minister", ""),
    ("الوزيرين", "minister", ""),
    ("وزير الدولة لشؤون", "minister", ""),
    ("المفوض بوزارة", "minister", ""),
    ("كاتب الدولة", "deputy_minister", ""),
    ("الأمين العام لوزارة", "deputy_minister", ""),
    ("مساعدة وزير", "deputy_minister", ""),
    ("سفيرة", "ambassador", "foreign"),
    ("القائم بالأعمال", "ambassador", "foreign"),
    ("القنصل العام", "ambassador", "foreign"),
    ("رئيسا أركان", "chief_of_staff", "army"),
    ("القائد الأعلى للقوات المسلحة", "commander", "army"),
    ("قائد القيادة الأمريكية الوسطى", "commander", "army"),
    ("المدير العام للأمن الوطني", "director", "police"),
    ("رئيس جهاز المخابرات العامة", "director", "intelligence"),
    ("مستشار الأمن القومي", "adviser", "national_security"),
    ("الممثلة الخاصة للأمين العام للأمم المتحدة", "envoy", "organization"),
    ("الناطق الرسمي باسم", "spokesperson", ""),
    ("رئيس المجلس الشعبي الوطني", "parliament_speaker", "parliament"),
    ("السيناتور", "legislator", "parliament"),
    ("وكيل الجمهورية", "judge", "justice"),
    ("المدعي العام", "judge", "justice"),
    ("الوالي", "governor", "other"),
    ("عميد بلدية", "governor", "other"),
    ("أمين عام حلف شمال الأطلسي", "secretary_general", "organization"),
    ("رئيس حزب", "", "other"),
    ("عميد كلية", "", "other"),
    ("رائد فضاء", "", "other"),
    ("فريق العمل", "", "other"),
]


@pytest.mark.parametrize(("form", "function", "portfolio"), HEADS)
def test_titles_that_must_be_known(form: str, function: str, portfolio: str) -> None:
    found = {(e.value, e.attributes["portfolio"]) for e in lexicon().readings(form, Kind.TITLE)}
    assert (function, portfolio) in found


@pytest.mark.parametrize(
    ("form", "code"),
    [
        ("الداخلية", "interior"),
        ("داخلية", "interior"),
        ("الداخلية والجماعات المحلية", "interior"),
        ("الدفاع والإنتاج الحربي", "defence"),
        ("الشؤون الخارجية والهجرة والتونسيين بالخارج", "foreign"),
        ("شئون مجلس الوزراء", "government"),
        ("الاتصال", "media"),
        ("المحروقات", "energy"),
        ("العدل", "justice"),
    ],
)
def test_portfolios_that_must_be_known(form: str, code: str) -> None:
    assert code in {entry.value for entry in lexicon().readings(form, Kind.PORTFOLIO)}


@pytest.mark.parametrize(
    ("form", "rank"),
    [
        ("عميد", "Brigadier General"),
        ("اللواء الركن", "Major General"),
        ("الفريق أول", "General"),
        ("عقيد متقاعد", "Colonel"),
        ("كولونيل ماجور", "Colonel-Major"),
        ("مراقب شرطة", "Police Controller"),
        ("اللواء طيار ركن", "Major General"),
    ],
)
def test_ranks_that_must_be_known(form: str, rank: str) -> None:
    assert rank in {entry.value for entry in lexicon().readings(form, Kind.RANK)}


@pytest.mark.parametrize(
    "form",
    [
        "إدريس",
        "عزوز",
        "عائشة",
        "تركي",
        "ماسينيسا",
        "موحند",
        "غوكوني",
        "محمدو",
        "نجدت",
        "هوشيار",
        "منوشهر",
        "أولوسيغون",
        "غيرهارد",
        "يفغيني",
        "عبد الناصر",
        "نورالدين",
    ],
)
def test_names_of_all_regions(form: str) -> None:
    assert lexicon().readings(form, Kind.GIVEN)
