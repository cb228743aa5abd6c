"""Latin spellings of Arabic names for display: a table of known names first, letter rules for the rest."""

import re
from collections.abc import Mapping
from functools import cache

from ingest.arabic import fold_word
from ingest.lexicon import rows

_WORD = re.compile(r"[\u0620-\u065f\u066e-\u06d3\u0750-\u077f]+")
_MARKS = re.compile(r"[\u064b-\u065f\u0670\u0640]")
_CONSONANTS = {
    "ء": "", "ب": "b", "ت": "t", "ث": "th", "ج": "j", "ح": "h", "خ": "kh", "د": "d", "ذ": "dh", "ر": "r", "ز": "z",
    "س": "s", "ش": "sh", "ص": "s", "ض": "d", "ط": "t", "ظ": "z", "ع": "'", "غ": "g", "ف": "f", "ق": "q", "ك": "k",
    "ک": "k", "گ": "g", "ڨ": "g", "ڭ": "g", "ݣ": "g", "ل": "l", "م": "m", "ن": "n", "ه": "h", "چ": "ch", "پ": "p",
    "ڤ": "v", "ژ": "zh",
}  # fmt: skip
_VOWELS = {"ا": "a", "أ": "a", "آ": "a", "إ": "i", "ٱ": "a", "ى": "a", "ة": "a", "ؤ": "o", "ئ": "e"}
_GLIDES = {"و": ("w", "o"), "ي": ("y", "i"), "ی": ("y", "i")}
_ARABIC_ONLY = frozenset("حخذصضطظعقث")
_LIQUIDS = frozenset("rl")
_SIBILANTS = frozenset({"s", "sh"})
_ONSETS = frozenset({("sh", "t"), ("sh", "m"), ("sh", "n"), *(("s", second) for second in "tkpmnlf")})


def romanize(name: str) -> str:
    """Return a display spelling in Latin letters, for readers only: it is no key and cannot be turned back.

    Words of the table of given names keep its spelling, compounds such as عبد الله as a whole; other words follow
    the letters, with short vowels where a run of consonants needs one. The article is left out. Latin text stays.
    """
    words = name.split()
    spelled: list[str] = []
    at = 0
    while at < len(words):
        length = next((n for n in (3, 2, 1) if fold_word(" ".join(words[at : at + n])) in _table()), 0)
        if length:
            spelled.append(_table()[fold_word(" ".join(words[at : at + length]))])
        else:
            spelled.append(_WORD.sub(lambda found: _spell(found[0]), words[at]))
        at += max(length, 1)
    return " ".join(spelled)


@cache
def _table() -> Mapping[str, str]:
    return {fold_word(row["form"]): row["latin"] for row in rows("given_names") if row["latin"]}


def _spell(word: str) -> str:
    """Spell one word by its letters; a capital at the front."""
    letters = _MARKS.sub("", word)
    if letters.startswith("ال") and len(letters) > 4:
        letters = letters[2:]
    if known := _table().get(fold_word(letters)):
        return known
    spelled = "".join(_syllables(_sounds(letters))).replace("'", "")
    return spelled[:1].upper() + spelled[1:]


def _sounds(letters: str) -> list[tuple[str, bool]]:
    """Turn letters to sounds, each a Latin spelling and whether it is a vowel."""
    arabic = bool(_ARABIC_ONLY & set(letters))
    letters = letters.replace("تش", "چ")
    sounds: list[tuple[str, bool]] = []
    for index, letter in enumerate(letters):
        if letter in _GLIDES:
            sounds.append(_glide(letters, index, sounds, arabic))
        elif letter in _VOWELS:
            if not (sounds and sounds[-1] == ("a", True) and letter in "اآأ"):
                sounds.append((_VOWELS[letter], True))
        elif letter in _CONSONANTS:
            sound = "gh" if letter == "غ" and arabic else _CONSONANTS[letter]
            if sound:
                sounds.append((sound, False))
    return sounds


def _glide(letters: str, index: int, before: list[tuple[str, bool]], arabic: bool) -> tuple[str, bool]:
    """Decide whether و or ي is a consonant here: at the front, between vowels, or before a long alef."""
    consonant, vowel = _GLIDES[letters[index]]
    following = letters[index + 1] if index + 1 < len(letters) else ""
    diphthong = bool(before) and before[-1] in (("i", True), ("o", True), ("ou", True))
    if not before or following in _VOWELS or (before[-1][1] and following and not diphthong):
        return consonant, False
    if letters[index] == "و" and arabic:
        vowel = "ou"
    return vowel, True


def _syllables(sounds: list[tuple[str, bool]]) -> list[str]:
    """Put short vowels into the runs of consonants."""
    out: list[str] = []
    at = 0
    while at < len(sounds):
        if sounds[at][1]:
            out.append(sounds[at][0])
            at += 1
            continue
        end = at
        while end < len(sounds) and not sounds[end][1]:
            end += 1
        run = [sound for sound, _ in sounds[at:end]]
        out.extend(_run(run, first=at == 0, last=end == len(sounds), after=sounds[at - 1][0] if at else ""))
        at = end
    return out


def _run(run: list[str], first: bool, last: bool, after: str) -> list[str]:
    """Break one run of consonants; `first` and `last` tell that it opens or closes the word."""
    if first and last:
        return _break_all(run)
    if first:
        return _open(run)
    if last:
        return _close(run, after)
    stands = len(run) < 3 or run[-1] in _LIQUIDS or run[-2] in _SIBILANTS
    return run if stands else [*run[:2], "e", *run[2:]]


def _break_all(run: list[str]) -> list[str]:
    """Break up a word without long vowels: حمد Hamad, مسلم Muslam."""
    if len(run) == 1:
        return run
    head, *rest = run
    if len(rest) == 1:
        return [head, "a", rest[0]]
    if len(rest) == 2:
        return [head, "a", rest[0], "a", rest[1]]
    return [head, "a", *rest[:-1], "a", rest[-1]]


def _open(run: list[str]) -> list[str]:
    """Break up the front of a word, where few pairs may stand together: br, kl, st."""
    liquid = len(run) == 2 and run[1] in _LIQUIDS and run[0] not in _LIQUIDS
    if len(run) == 1 or liquid or tuple(run) in _ONSETS:
        return run
    return [run[0], "a", *run[1:]]


def _close(run: list[str], after: str) -> list[str]:
    """Break up the end of a word: e parts two consonants after a (خالد) and stands before r and l."""
    if len(run) == 1:
        return run
    falling = run[-2] in ("r", "n", "l", "m") and run[-1] not in ("r", "l", "n", "m")
    if (after == "a" and not falling) or run[-1] in _LIQUIDS or len(run) > 2:
        return [*run[:-1], "e", run[-1]]
    return run
