"""Lint of the geographic and institutional tables of the lexicon, and facts that they must know."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping

import pytest

from ingest.arabic import fold_word, tokenize
from ingest.lexicon import rows

Row = Mapping[str, str]

COLUMNS = {
    "countries": "iso2 iso3 cow gw region latitude longitude name_ar name_en name_fr",
    "country_names": "form iso2 kind guard note",
    "nisbas": "form iso2 plural guard note",
    "cities": "form city iso2 kind guard note",
    "governments": "form id iso2 kind from to guard note",
    "organizations": "form code kind guard name_en note",
    "agencies": "form id iso2 kind name_en note",
}
KINDS = {
    "country_names": {"name", "official", "short"},
    "cities": {"capital", "city", "site", "region"},
    "governments": {"government", "authority", "cabinet", "region", "movement"},
    "organizations": {"organization", "organ", "mission", "group", "nisba"},
    "agencies": {"agency", "newspaper", "broadcaster", "page", "mask"},
}
FORMS = [name for name in COLUMNS if name != "countries"]
ENDINGS = ("", "ة", "ان", "ين", "ون", "ات", "تين", "تان")

TABLES: dict[str, list[dict[str, str]]] = {name: list(rows(name)) for name in COLUMNS}
STATES = {row["iso2"]: row for row in TABLES["countries"]}


def clashes(listed: Iterable[tuple[str, str, str]]) -> list[tuple[str, list[str]]]:
    """Return the folded forms of (form, value, guard) that have two values, one of them without a guard."""
    values: dict[str, dict[str, bool]] = defaultdict(dict)
    for form, value, guard in listed:
        free = values[fold_word(form)].get(value, False)
        values[fold_word(form)][value] = free or not guard
    return [(form, sorted(found)) for form, found in values.items() if len(found) > 1 and any(found.values())]


def nisba_forms(row: Row) -> list[str]:
    """The inflections of a nisba whose last word alone changes."""
    bare = [row["form"] + ending for ending in ENDINGS] + ([row["plural"]] if row["plural"] else [])
    return bare + ["ال" + form for form in bare]


def words(form: str) -> list[str]:
    return [token.text for token in tokenize(fold_word(form))]


def readings(name: str, form: str, value: str) -> set[str]:
    """Return what a column holds in the rows of a form, whatever its spelling."""
    return {r[value] for r in TABLES[name] if fold_word(r["form"]) == fold_word(form)}


@pytest.mark.parametrize("name", COLUMNS)
def test_columns(name: str) -> None:
    assert list(TABLES[name][0]) == COLUMNS[name].split()


@pytest.mark.parametrize("name", FORMS)
def test_every_form_is_what_the_tokenizer_makes_of_it(name: str) -> None:
    broken = [r["form"] for r in TABLES[name] if fold_word(r["form"]).split() != words(r["form"])]
    assert broken == []


@pytest.mark.parametrize("name", KINDS)
def test_kinds_are_known(name: str) -> None:
    assert {row["kind"] for row in TABLES[name]} == KINDS[name]


@pytest.mark.parametrize("name", ["country_names", "nisbas", "cities", "governments", "organizations"])
def test_guards_are_known(name: str) -> None:
    assert {row["guard"] for row in TABLES[name]} <= {"", "context"}


@pytest.mark.parametrize("name", ["country_names", "nisbas", "governments"])
def test_state_is_known(name: str) -> None:
    assert {row["iso2"] for row in TABLES[name]} <= STATES.keys()


@pytest.mark.parametrize("name", ["cities", "agencies"])
def test_state_is_known_or_left_open(name: str) -> None:
    assert {row["iso2"] for row in TABLES[name]} <= {*STATES, ""}


@pytest.mark.parametrize(("name", "value"), [
    ("country_names", ("iso2",)), ("nisbas", ("iso2",)), ("cities", ("city", "iso2")), ("governments", ("id",)),
    ("organizations", ("code",)), ("agencies", ("id",)),
])  # fmt: skip
def test_no_form_has_two_values_without_a_guard(name: str, value: tuple[str, ...]) -> None:
    listed = ((r["form"], " ".join(r[v] for v in value), r.get("guard", "")) for r in TABLES[name])
    assert clashes(listed) == []


@pytest.mark.parametrize("name", FORMS)
def test_no_form_is_listed_twice_with_one_value(name: str) -> None:
    keys = [(fold_word(r["form"]), r.get("iso2"), r.get("id") or r.get("code") or r.get("city")) for r in TABLES[name]]
    assert sorted(k[0] for k in set(keys)) == sorted(k[0] for k in keys)


def test_names_nisbas_and_places_agree_on_the_state() -> None:
    listed = [(r["form"], r["iso2"], r["guard"]) for name in ("country_names", "cities") for r in TABLES[name]]
    listed += [(form, r["iso2"], r["guard"]) for r in TABLES["nisbas"] for form in nisba_forms(r)]
    assert clashes(listed) == []


def test_clash_is_found() -> None:
    assert clashes([("أمان", "A", ""), ("امان", "B", "context")]) == [("امان", ["A", "B"])]
    assert clashes([("أمان", "A", "context"), ("امان", "B", "context")]) == []


def test_all_states_are_there() -> None:
    assert len(STATES) == len(TABLES["countries"]) == 198
    assert {"PS", "XK", "TW", "VA", "EH", "SS"} <= STATES.keys()
    assert len({row["iso3"] for row in STATES.values()}) == 198


@pytest.mark.parametrize("iso2", STATES)
def test_state_is_complete(iso2: str) -> None:
    state = STATES[iso2]
    assert all(state[column] for column in ("iso3", "region", "name_ar", "name_en", "name_fr"))
    assert -90 < float(state["latitude"]) < 90
    assert -180 < float(state["longitude"]) <= 180
    assert any(r["iso2"] == iso2 for r in TABLES["country_names"])
    assert any(r["iso2"] == iso2 for r in TABLES["nisbas"])
    assert len({r["city"] for r in TABLES["cities"] if r["iso2"] == iso2 and r["kind"] == "capital"}) == 1


@pytest.mark.parametrize("column", ["cow", "gw"])
def test_state_numbers_are_numbers_of_one_state(column: str) -> None:
    numbers = [row[column] for row in STATES.values() if row[column]]
    assert all(number.isdigit() for number in numbers)
    assert len(numbers) == len(set(numbers)) >= 194


def test_display_name_of_a_state_is_among_its_forms() -> None:
    known = {(fold_word(r["form"]), r["iso2"]) for r in TABLES["country_names"]}
    assert [s["name_ar"] for s in STATES.values() if (fold_word(s["name_ar"]), s["iso2"]) not in known] == []


@pytest.mark.parametrize(("forms", "iso2"), [
    ("أمريكا|أميركا|الولايات المتحدة|الولايات المتحدة الأميركية", "US"), ("بريطانيا|المملكة المتحدة", "GB"),
    ("روسيا|روسيا الاتحادية|الاتحاد الروسي", "RU"), ("كوت ديفوار|ساحل العاج|كوديفوار", "CI"),
    ("ميانمار|بورما", "MM"), ("السعودية|المملكة العربية السعودية|العربية السعودية", "SA"),
    ("الإمارات|دولة الإمارات العربية المتحدة", "AE"), ("مصر|جمهورية مصر العربية", "EG"),
    ("إيران|الجمهورية الإسلامية الإيرانية", "IR"), ("الصين|جمهورية الصين الشعبية", "CN"),
    ("سوريا|سورية|الجمهورية العربية السورية", "SY"), ("إسرائيل|الكيان الصهيوني|دولة الاحتلال", "IL"),
    ("فلسطين|السلطة الفلسطينية|السلطة الوطنية الفلسطينية", "PS"), ("تشاد|التشاد", "TD"),
    ("النيجر|جمهورية النيجر", "NE"), ("نيجيريا|نيجريا", "NG"), ("غينيا بيساو|غينيا - بيساو", "GW"),
    ("غينيا الاستوائية", "GQ"), ("غينيا|غينيا كوناكري", "GN"),
    ("الكونغو الديمقراطية|الكونغو الديموقراطية", "CD"), ("الكونغو برازافيل", "CG"), ("جنوب السودان", "SS"),
    ("السودان", "SD"), ("بوركينا فاسو|بوركينافاسو|بوركينا", "BF"),
    ("موريتانيا|الجمهورية الإسلامية الموريتانية|موريطانيا", "MR"), ("جزر القمر|القمر المتحدة", "KM"),
    ("قيرغيزستان|قرغيزستان|قيرغيزيا", "KG"), ("ليبيا|دولة ليبيا|الجماهيرية", "LY"), ("شيلي|تشيلي|الشيلي", "CL"),
    ("بيلاروسيا|روسيا البيضاء", "BY"), ("الكرسي الرسولي|الفاتيكان", "VA"), ("السلطنة|سلطنة عمان", "OM"),
])  # fmt: skip
def test_names_of_states(forms: str, iso2: str) -> None:
    assert {form: readings("country_names", form, "iso2") for form in forms.split("|")} == {
        form: {iso2} for form in forms.split("|")
    }


@pytest.mark.parametrize(
    "form", ["مالي", "قطر", "المغرب", "عمان", "المملكة", "السلطنة", "بنين", "كوبا", "الكونغو", "كوريا", "جورجيا"]
)
def test_ambiguous_names_are_guarded(form: str) -> None:
    assert readings("country_names", form, "guard") == {"context"}


@pytest.mark.parametrize(("forms", "iso2"), [
    ("أمريكي|أميركي", "US"), ("نيجري", "NE"), ("نيجيري", "NG"), ("إماراتي", "AE"), ("سعودي", "SA"),
    ("صهيوني|إسرائيلي", "IL"), ("كوري شمالي", "KP"), ("كوري جنوبي", "KR"), ("جنوب أفريقي", "ZA"),
    ("جنوب سوداني", "SS"), ("بوركينابي", "BF"), ("مالي", "ML"), ("دنماركي|دانماركي", "DK"),
    ("بولندي|بولوني", "PL"), ("توغولي", "TG"), ("كونغولي", "CD"), ("عماني", "OM"), ("قمري", "KM"),
])  # fmt: skip
def test_nisbas_of_states(forms: str, iso2: str) -> None:
    assert all(iso2 in readings("nisbas", form, "iso2") for form in forms.split("|"))


@pytest.mark.parametrize(("form", "plural"), [
    ("تركي", "أتراك"), ("روسي", "روس"), ("أفغاني", "أفغان"), ("إنجليزي", "إنجليز"), ("مغربي", "مغاربة"),
    ("ألباني", ""),
])  # fmt: skip
def test_broken_plurals(form: str, plural: str) -> None:
    assert readings("nisbas", form, "plural") == {plural}


@pytest.mark.parametrize(("forms", "city", "iso2"), [
    ("نجامينا|انجمينا|إنجامينا|ندجامينا", "N'Djamena", "TD"), ("واغادوغو|واجادوجو", "Ouagadougou", "BF"),
    ("الجزائر العاصمة", "Algiers", "DZ"), ("نيامي", "Niamey", "NE"), ("طرابلس", "Tripoli", "LY"),
    ("طرابلس الشام", "Tripoli", "LB"), ("أديس أبابا|اديس ابابا", "Addis Ababa", "ET"),
    ("كوبنهاغن|كوبنهاجن", "Copenhagen", "DK"), ("جنيف", "Geneva", "CH"), ("إسطنبول|استانبول", "Istanbul", "TR"),
    ("شرم الشيخ", "Sharm El-Sheikh", "EG"), ("الصخيرات", "Skhirat", "MA"),
    ("تمنراست|تمنغست", "Tamanrasset", "DZ"), ("غات", "Ghat", "LY"), ("جدة", "Jeddah", "SA"),
    ("عدن", "Aden", "YE"), ("القدس|القدس المحتلة", "Jerusalem", ""), ("بروكسل", "Brussels", "BE"),
    ("أستانا|نور سلطان", "Astana", "KZ"), ("الكرملين", "Kremlin", "RU"),
    ("المرادية", "El Mouradia Palace", "DZ"), ("رأس جدير", "Ras Ajdir", "LY"), ("كييف", "Kyiv", "UA"),
])  # fmt: skip
def test_cities(forms: str, city: str, iso2: str) -> None:
    for form in forms.split("|"):
        assert readings("cities", form, "city") == {city}
        assert readings("cities", form, "iso2") == {iso2}


@pytest.mark.parametrize("form", ["الجزائر", "تونس", "الكويت", "كيف", "الأبيض", "الباب", "صور"])
def test_states_and_common_words_are_no_cities(form: str) -> None:
    assert readings("cities", form, "city") == set()


def test_governments_have_one_state_and_sound_dates() -> None:
    states: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for row in TABLES["governments"]:
        states[row["id"]].add((row["iso2"], row["kind"]))
        begin, end = (dt.date.fromisoformat(row[c]) if row[c] else None for c in ("from", "to"))
        assert begin is None or end is None or begin < end, row
    assert [i for i, found in states.items() if len(found) > 1 or not i.startswith(next(iter(found))[0] + "-")] == []


def test_each_government_says_where_its_dates_come_from() -> None:
    assert {r["id"] for r in TABLES["governments"]} == {r["id"] for r in TABLES["governments"] if r["note"]}


def test_government_of_national_accord() -> None:
    rows_of = [r for r in TABLES["governments"] if r["form"] == "حكومة الوفاق الوطني الليبية"]
    assert [(r["id"], r["iso2"], r["from"], r["to"]) for r in rows_of] == [("LY-GNA", "LY", "2016-03-30", "2021-03-15")]


@pytest.mark.parametrize(("form", "ids"), [
    ("حكومة الوفاق الوطني", {"LY-GNA", "PS-CONSENSUS", "YE-BASINDAWA", "SD-ACCORD"}),
    ("حكومة الوحدة الوطنية", {"LY-GNU", "TN-CHAHED"}),
    ("حكومة الإنقاذ", {"LY-SALVATION", "SY-SSG", "YE-NSG", "SD-SALVATION"}), ("مجلس السيادة", {"SD-TSC"}),
    ("حكومة إقليم كردستان", {"IQ-KRG"}), ("الحكومة الليبية المؤقتة", {"LY-INTERIM"}),
])  # fmt: skip
def test_names_of_governments(form: str, ids: set[str]) -> None:
    assert readings("governments", form, "id") == ids


@pytest.mark.parametrize(("forms", "code"), [
    ("الأمم المتحدة|مجلس الأمن الدولي|UN", "UN"), ("الاتحاد الأوروبي|المفوضية الأوروبية", "EU"),
    ("حلف شمال الأطلسي|الناتو", "NATO"), ("جامعة الدول العربية|الجامعة العربية", "Arab League"),
    ("مجلس التعاون الخليجي|مجلس التعاون لدول الخليج العربية", "GCC"), ("المنظمة الدولية للهجرة|OIM|IOM", "IOM"),
    ("مجلس وزراء الداخلية العرب", "AIMC"), ("مجموعة دول الساحل الخمس|G 5 Sahel", "G5 Sahel"),
    ("5 + 5|حوار 5 + 5", "5+5"), ("الإنتربول|المنظمة الدولية للشرطة الجنائية", "INTERPOL"),
    ("إيكواس|سيدياو", "ECOWAS"), ("جامعة نايف العربية للعلوم الأمنية", "NAUSS"),
    ("بعثة الأمم المتحدة للدعم في ليبيا", "UNSMIL"), ("منظمة التعاون الإسلامي", "OIC"),
])  # fmt: skip
def test_organizations(forms: str, code: str) -> None:
    assert all(readings("organizations", form, "code") == {code} for form in forms.split("|"))


def test_one_id_is_one_outlet() -> None:
    outlets: dict[str, set[tuple[str, str, str]]] = defaultdict(set)
    for row in TABLES["agencies"]:
        outlets[row["id"]].add((row["iso2"], row["kind"], row["name_en"]))
    assert [i for i, found in outlets.items() if len(found) > 1] == []


def test_masks_are_names_of_nothing_and_longer_than_a_word() -> None:
    masks = [row for row in TABLES["agencies"] if row["kind"] == "mask"]
    assert all(not row["id"] and not row["iso2"] and " " in row["form"] for row in masks)
    assert {"المغرب العربي", "أمريكا اللاتينية", "نهر النيجر", "مسقط رأسه"} <= {row["form"] for row in masks}


@pytest.mark.parametrize(("form", "outlet"), [
    ("أ ش أ", "MENA"), ("وأج", "APS"), ("واس", "SPA"), ("وال", "LANA"), ("وات", "TAP"), ("ومع", "MAP"),
    ("و م ع", "MAP"), ("كونا", "KUNA"), ("وام", "WAM"), ("قنا", "QNA"), ("بنا", "BNA"), ("بترا", "Petra"),
    ("سبأ", "Saba"), ("سونا", "SUNA"), ("سانا", "SANA"), ("معا", "Maan"), ("وفا", "WAFA"), ("واع", "INA"),
    ("أ ف ب", "AFP"), ("رويترز", "Reuters"), ("الأناضول", "Anadolu"), ("سبوتنيك", "Sputnik"),
    ("شينخوا", "Xinhua"), ("اليوم السابع", "Youm7"), ("أخبار اليوم", "Akhbar El-Yom"),
    ("الشرق الأوسط", "Asharq Al-Awsat"),
])  # fmt: skip
def test_outlets(form: str, outlet: str) -> None:
    assert readings("agencies", form, "id") == {outlet}


@pytest.mark.parametrize("form", ["المصري اليوم", "ليبيا اليوم", "الجزائر اليوم"])
def test_a_state_and_today_are_no_paper_without_what_tells_it(form: str) -> None:
    assert readings("agencies", form, "id") == set()
    assert readings("agencies", "صحيفة المصري اليوم", "id") == {"Al-Masry Al-Youm"}
