"""Arabic characters and words: folding that never loses the place in the source, and the one door to camel-tools."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from camel_tools.utils.normalize import (
    normalize_alef_ar,
    normalize_alef_maksura_ar,
    normalize_teh_marbuta_ar,
    normalize_unicode,
)

from ingest.model import Span

# Letters that camel-tools leaves alone: hamza carriers, and Persian, Urdu, Kurdish and Maghrebi letters of names.
_LETTERS = str.maketrans("ٲٳؤئیېێےۓکگڭڪپچڤڨڢڧەھۀہۃںۆۇۋڵ", "ااوييييييككككبجفقفقهههههنووول")
_PUNCTUATION = str.maketrans(
    "“”„‟″‹›’‘‛–—―‐‑−۔٫٬٪",
    '"""""«»\'\'\'------..,%',
)
_LINE_BREAKS = "\n\r\v\f\x85\u2028\u2029"
_DELETED = ("Mn", "Me", "Cf", "Cc", "Co", "Cs")


def _fold_character(character: str) -> str:
    """Fold one character; the empty string deletes it."""
    category = unicodedata.category(character)
    if character in _LINE_BREAKS:
        return "\n"
    if character == "ـ" or (category in _DELETED and character != "\t"):
        return ""
    if category == "Nd":
        return str(unicodedata.decimal(character))
    if category == "Zs":
        return " "
    if character < "\u0600":
        return bare(unicodedata.normalize("NFD", character)) if category[0] == "L" else character
    plain = normalize_unicode(character).translate(_PUNCTUATION)
    plain = normalize_alef_ar(plain)
    plain = normalize_alef_maksura_ar(plain)
    plain = normalize_teh_marbuta_ar(plain).translate(_LETTERS)
    # A pious formula in one sign («ﷺ») names nobody, and must not make a text many times as long.
    return " " if " " in plain else bare(plain)


def bare(text: str) -> str:
    """Return a text without vowel signs, other combining marks and tatweel."""
    return "".join(c for c in text if not unicodedata.combining(c) and c != "ـ")


# Latin, Arabic with its supplements and presentation forms, general punctuation, and the combining marks elsewhere.
_BLOCKS = ((0x0000, 0x0780), (0x0870, 0x0900), (0x1AB0, 0x1B00), (0x1DC0, 0x1E00), (0x2000, 0x2070), (0x20D0, 0x2100),
           (0x2212, 0x2213), (0xFB50, 0xFE30), (0xFE70, 0xFF00))  # fmt: skip
_CHARACTERS = (chr(code) for low, high in _BLOCKS for code in range(low, high))
_FOLDED = {c: folded for c in _CHARACTERS if (folded := _fold_character(c)) != c}
"""What characters become that do not stay as they are; nothing that they become changes in its turn."""
_TABLE = str.maketrans(_FOLDED)
_RESIZED = {c: len(folded) for c, folded in _FOLDED.items() if len(folded) != 1}
_CHANGES_LENGTH = re.compile("[" + "".join(map(re.escape, _RESIZED)) + "]")
_FEW = 100
"""Up to so many different characters are replaced one after the other faster than all at once."""


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text and the way back: `offsets[i]` is the place in the raw text of folded character i."""

    text: str
    offsets: Sequence[int]
    raw_length: int

    def raw(self, start: int, end: int) -> Span:
        """Map a folded range to the raw text; marks that follow its last letter are not taken in."""
        if start >= end:
            at = self.offsets[start] if start < len(self.offsets) else self.raw_length
            return Span(at, at)
        return Span(self.offsets[start], self.offsets[end - 1] + 1)


def fold(text: str) -> Folded:
    """Fold spelling: one form each for alef, yeh, teh marbuta, hamza carriers, digits, quotes; no marks, no tatweel."""
    used = set(text)
    changed = _FOLDED.keys() & used
    if len(changed) > _FEW:
        folded = text.translate(_TABLE)
    else:
        folded = text
        for character in changed:
            folded = folded.replace(character, _FOLDED[character])
    return Folded(folded, range(len(text)) if _RESIZED.keys().isdisjoint(used) else _offsets(text), len(text))


def _offsets(text: str) -> list[int]:
    """Return for each character of the folded text its place in a text of which folding changes the length."""
    offsets: list[int] = []
    after = 0
    for found in _CHANGES_LENGTH.finditer(text):
        place = found.start()
        offsets.extend(range(after, place))
        offsets.extend([place] * _RESIZED[found[0]])
        after = place + 1
    offsets.extend(range(after, len(text)))
    return offsets


def fold_word(text: str) -> str:
    """Fold a form of a lexicon, or any short text whose offsets do not matter, and squeeze its spaces."""
    return " ".join(text.translate(_TABLE).split())


class Token(NamedTuple):
    """A word, number or punctuation mark of a folded text, with its folded range."""

    text: str
    start: int
    end: int


_TOKEN = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+|\n+|[^\w\s]|_")


def tokenize(folded: str) -> list[Token]:
    """Split a folded text into words, numbers, punctuation marks and runs of line breaks."""
    new = tuple.__new__  # a third faster than the constructor of a named tuple
    return [new(Token, (m[0], m.start(), m.end())) for m in _TOKEN.finditer(folded)]
