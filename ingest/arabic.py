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

# Letters that camel-tools leaves alone: hamza carriers, and Persian and Maghrebi letters of names and loan words.
_LETTERS = str.maketrans("ؤئیىکگڭپچڤڨەھۀ", "ويييكككبجفقههه")
_PUNCTUATION = str.maketrans({"“": '"', "”": '"', "„": '"', "‟": '"', "″": '"', "’": "'", "‘": "'", "–": "-", "—": "-"})


def _fold_character(character: str) -> str:
    """Fold one character; the empty string deletes it."""
    category = unicodedata.category(character)
    if character == "ـ" or category in ("Mn", "Me", "Cf", "Cc", "Co", "Cs") and character not in "\t\n\r\v\f\x85":
        return ""
    if category == "Nd":
        return str(unicodedata.decimal(character))
    if category == "Zs":
        return " "
    if character < "\u0600" and not 0x2010 <= ord(character) <= 0x203F:
        return character
    plain = normalize_unicode(character).translate(_PUNCTUATION)
    plain = normalize_alef_ar(plain)
    plain = normalize_alef_maksura_ar(plain)
    plain = normalize_teh_marbuta_ar(plain).translate(_LETTERS)
    return "".join(c for c in plain if not unicodedata.combining(c) and c != "ـ")


_BLOCKS = ((0x0000, 0x0300), (0x0600, 0x0780), (0x08A0, 0x0900), (0x2000, 0x2070), (0xFB50, 0xFE00), (0xFE70, 0xFF00))
_TABLE: dict[int, str] = {
    code: folded
    for low, high in _BLOCKS
    for code in range(low, high)
    if (folded := _fold_character(chr(code))) != chr(code)
}
_CHANGES_LENGTH = re.compile(
    "[" + "".join(re.escape(chr(code)) for code, folded in _TABLE.items() if len(folded) != 1) + "\u0300-\u036f]"
)
_TABLE.update({code: "" for code in range(0x0300, 0x0370)})


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
    """Fold spelling: one form each for alef, yeh, teh marbuta, hamza carriers, digits and quotes, no marks, no tatweel."""
    if not _CHANGES_LENGTH.search(text):
        return Folded(text.translate(_TABLE), range(len(text)), len(text))
    out: list[str] = []
    offsets: list[int] = []
    for index, character in enumerate(text):
        folded = _TABLE.get(ord(character), character)
        out.append(folded)
        offsets.extend([index] * len(folded))
    return Folded("".join(out), offsets, len(text))


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
    return [Token(m[0], m.start(), m.end()) for m in _TOKEN.finditer(folded)]
