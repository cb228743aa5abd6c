"""Forms of Arabic verbs, folded, from the past and the present as the lexicon lists them."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from ingest.arabic import fold_word

SHADDA = "\u0651"


def forms(past: str, present: str) -> Mapping[str, str]:
    """Map every folded third-person form of a verb to its tense: past, present or future.

    `past` and `present` are the masculine singular (أكد, يؤكد). Covered are both genders, dual and plural, the
    endings of subjunctive and jussive, and the future with سـ; of the first person only «سنعقد», what a speaker's side
    will do. The passive is covered as far as it has the same letters (يعقد); a passive with other letters (قيل, يقال)
    is a verb of its own in the lexicon. A final shadda marks a doubled verb (استعدّ, يستعدّ), whose feminine plural
    opens the doubling. Raises ValueError on a pair that is no verb.
    """
    if len(past) < 2 or len(present) < 3 or present[0] != "ي":
        raise ValueError(f"not a past and a present of the third person: {past} {present}")
    hollow = len(past) >= 3 and past[-2] == "ا" and past[-1] not in "اىءأ" + SHADDA
    indicative = [*_both_genders(_dual(present) + "ن", present.rstrip(SHADDA)), *_plural(present, hollow)]
    moods = [*_both_genders(_dual(present), *_short(present, hollow)), *_dependent_plural(present)]
    tenses = dict.fromkeys(map(fold_word, _past(past, present, hollow)), "past")
    for form in indicative:
        tenses.setdefault(fold_word("س" + form), "future")
    tenses.setdefault(fold_word("سن" + present.rstrip(SHADDA)[1:]), "future")
    for form in (*indicative, *moods):
        tenses.setdefault(fold_word(form), "present")
    return MappingProxyType(tenses)


def speakers_future(present: str) -> tuple[str, str]:
    """Return what a speaker says that he and his side will do, folded: «سألتقي», «سنلتقي»."""
    stem = present.rstrip(SHADDA)[1:]
    return fold_word("سأ" + stem), fold_word("سن" + stem)


def speakers_past(past: str, present: str) -> tuple[str, ...]:
    """Return what a speaker says that he and his side did, folded: «التقيت», «التقينا», «زرنا».

    «اجتمعت» is left out: «she met» is written like it.
    """
    bare = past.rstrip(SHADDA)
    if bare[-1] in "اى":
        weak = bare[:-1] + ("و" if present.endswith("و") else "ي")
        return fold_word(weak + "ت"), fold_word(weak + "نا")
    if len(bare) == _HOLLOW and bare[1] == "ا":
        return fold_word(bare[0] + bare[2] + "ت"), fold_word(bare[0] + bare[2] + "نا")
    return (fold_word(bare + "نا"),) if past == bare else ()


_HOLLOW = 3
"""Letters of a verb that loses its long vowel before an ending: «زار»."""


def _past(past: str, present: str, hollow: bool) -> Iterator[str]:
    """Yield the forms of the past; the last letter of the stem decides how endings join."""
    bare = past.rstrip(SHADDA)
    stem, last = bare[:-1], bare[-1]
    if last in "اى":
        weak = "و" if present.endswith("و") else "ي"
        yield from (bare, stem + "ت", stem + weak + "ا", stem + "تا", stem + "وا", stem + weak + "ن")
        return
    yield from (bare, bare + "ت", bare + "تا")
    if last == "أ":
        yield from (stem + "آ", bare + "وا", stem + "ؤوا", bare + "ن")
    elif last == "ء":
        yield from (bare + "ا", bare + "وا", stem + "ؤوا")
    elif last == "ي":
        yield from (bare + "ا", stem + "وا", bare + "ن")
    else:
        yield from (bare + "ا", bare + "وا", _feminine_plural(past, hollow))


def _both_genders(*masculine: str) -> Iterator[str]:
    for form in masculine:
        yield from (form, "ت" + form[1:])


def _dual(present: str) -> str:
    """Return the masculine dual of the subjunctive; the indicative adds ن."""
    bare = present.rstrip(SHADDA)
    stem, last = bare[:-1], bare[-1]
    if last in "ىي":
        return stem + "يا"
    if last == "أ":
        return stem + "آ"
    if last == "ء" and stem.endswith("ي"):
        return stem + "ئا"
    return bare + "ا"


def _short(present: str, hollow: bool) -> Iterator[str]:
    """Yield the jussive where it loses a letter: يلتق, يدع, يزر."""
    bare = present.rstrip(SHADDA)
    if bare[-1] in "ويى":
        yield bare[:-1]
    elif hollow and bare[-2] in "اوي":
        yield bare[:-2] + bare[-1]


def _plural_stems(present: str) -> tuple[str, ...]:
    """Return what stands before ون: a weak letter falls, a hamza has two spellings."""
    bare = present.rstrip(SHADDA)
    if bare[-1] in "ويى":
        return (bare[:-1],)
    if bare[-1] == "أ":
        return bare, bare[:-1] + "ؤ"
    if bare[-1] == "ء":
        return (bare[:-1] + ("ئ" if bare.endswith("يء") else "ؤ"),)
    return (bare,)


def _plural(present: str, hollow: bool) -> Iterator[str]:
    """Yield the plurals of the indicative; both genders have ي in the third person."""
    for stem in _plural_stems(present):
        yield stem + "ون"
    bare = present.rstrip(SHADDA)
    if bare[-1] in "ويى":
        yield bare[:-1] + ("و" if bare[-1] == "و" else "ي") + "ن"
    elif bare[-1] != "ء":
        yield _feminine_plural(present, hollow)


def _dependent_plural(present: str) -> Iterator[str]:
    for stem in _plural_stems(present):
        yield stem + "وا"


def _feminine_plural(form: str, hollow: bool) -> str:
    """Return the feminine plural of a stem with a sound end: doubling opens, a hollow verb's long vowel goes."""
    bare = form.rstrip(SHADDA)
    if form.endswith(SHADDA):
        bare += bare[-1]
    elif hollow and bare[-2] in "اوي":
        bare = bare[:-2] + bare[-1]
    return bare if bare.endswith("ن") else bare + "ن"


def before_pronoun(form: str, tense: str) -> str:
    """Return a folded form as it stands before a pronoun: «لبي» is «لباها», «وجهوا» is «وجهوها»."""
    if form.endswith("وا"):
        return form[:-1]
    return form[:-1] + "ا" if form.endswith("ي") and tense == "past" else form
