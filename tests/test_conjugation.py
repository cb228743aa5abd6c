import pytest

from ingest.arabic import fold_word
from ingest.conjugation import forms

CASES = [
    ("sound", "أكد", "يؤكد", "past", "أكد أكدت أكدا أكدتا أكدوا أكدن"),
    ("sound", "أكد", "يؤكد", "present", "يؤكد تؤكد يؤكدان تؤكدان يؤكدا يؤكدون يؤكدوا يؤكدن"),
    ("sound", "أكد", "يؤكد", "future", "سيؤكد ستؤكد سيؤكدان ستؤكدان سيؤكدون"),
    ("hollow", "زار", "يزور", "past", "زار زارت زارا زارتا زاروا زرن"),
    ("hollow", "زار", "يزور", "present", "يزور تزور يزر تزر يزوران يزورون يزرن"),
    ("hollow, derived", "استفاد", "يستفيد", "past", "استفادت استفادا استفدن"),
    ("hollow, derived", "استفاد", "يستفيد", "present", "تستفيد يستفد يستفيدون"),
    ("middle radical doubled, not hollow", "عين", "يعين", "present", "يعين يعينون يعين"),
    ("defective in و", "دعا", "يدعو", "past", "دعا دعت دعوا دعتا دعون"),
    ("defective in و", "دعا", "يدعو", "present", "يدعو تدعو يدع يدعوان يدعون يدعوا"),
    ("defective in ي", "التقى", "يلتقي", "past", "التقى التقت التقيا التقتا التقوا التقين"),
    ("defective in ي", "التقى", "يلتقي", "present", "يلتقي تلتقي يلتق يلتقيان تلتقيان يلتقون يلتقين"),
    ("defective in ي", "التقى", "يلتقي", "future", "سيلتقي ستلتقي سيلتقيان سيلتقون"),
    ("defective in ى", "سعى", "يسعى", "present", "يسعى تسعى يسع يسعيان يسعون يسعين"),
    ("past in ي", "بقي", "يبقى", "past", "بقي بقيت بقيا بقيتا بقوا بقين"),
    ("doubled", "استعدّ", "يستعدّ", "past", "استعد استعدت استعدا استعدوا استعددن"),
    ("doubled", "استعدّ", "يستعدّ", "present", "يستعد تستعد يستعدان يستعدون يستعددن"),
    ("final hamza on alef", "بدأ", "يبدأ", "past", "بدأ بدأت بدآ بدأتا بدأوا بدؤوا بدأن"),
    ("final hamza on alef", "بدأ", "يبدأ", "present", "يبدأ تبدأ يبدآن يبدأون يبدؤون"),
    ("final hamza on yeh", "أنشأ", "ينشئ", "present", "ينشئ تنشئ ينشئان ينشئون"),
    ("hollow with final hamza", "جاء", "يجيء", "past", "جاء جاءت جاءا جاءتا جاءوا جاؤوا"),
    ("hollow with final hamza", "جاء", "يجيء", "present", "يجيء تجيء يجيئان يجيئون"),
    ("first radical hamza", "اتخذ", "يتخذ", "past", "اتخذ اتخذت اتخذا اتخذوا"),
    ("last radical ن", "أعلن", "يعلن", "past", "أعلن أعلنت أعلنا أعلنوا"),
    ("first radical و", "وصل", "يصل", "present", "يصل تصل يصلان يصلون"),
    ("fifth form", "توجه", "يتوجه", "present", "يتوجه تتوجه يتوجهان تتوجهان"),
]


@pytest.mark.parametrize(("kind", "past", "present", "tense", "expected"), CASES)
def test_forms_of_each_kind_of_verb(kind: str, past: str, present: str, tense: str, expected: str) -> None:
    found = forms(past, present)
    wanted = expected.split()
    assert {form: found.get(fold_word(form)) for form in wanted} == dict.fromkeys(wanted, tense), kind


@pytest.mark.parametrize(
    ("past", "present", "absent"),
    [
        ("أكد", "يؤكد", "اكديت سيوكدوا تاكد يوكدي"),
        ("التقى", "يلتقي", "التقيت التقاوا سيلتق يلتقيون"),
        ("دعا", "يدعو", "دعات دعاوا يدعوون"),
        ("زار", "يزور", "زور سيزر زارن"),
        ("عين", "يعين", "يعن عن"),
        ("استعدّ", "يستعدّ", "استعدن يستعدن"),
    ],
)
def test_forms_that_do_not_exist_are_not_made(past: str, present: str, absent: str) -> None:
    assert not set(forms(past, present)) & {fold_word(form) for form in absent.split()}


@pytest.mark.parametrize(("past", "present"), [("كتاب", "كتب"), ("ق", "يقي"), ("كتب", "")])
def test_what_is_no_verb_is_refused(past: str, present: str) -> None:
    with pytest.raises(ValueError, match="not a past and a present"):
        forms(past, present)


def test_every_form_is_folded() -> None:
    for form in forms("أنشأ", "ينشئ"):
        assert form == fold_word(form)
