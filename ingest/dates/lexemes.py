"""Tokens to date words: one dictionary look-up a token."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from ingest.arabic import Token
from ingest.dates.kinds import OTHER, Kind, Value
from ingest.dates.words import NUMBERS, WORDS, Word, spelt_number, word_at

_PUNCTUATION = {
    "،": Kind.COMMA, ",": Kind.COMMA, "-": Kind.DASH, "/": Kind.SLASH, "(": Kind.OPEN, ")": Kind.CLOSE,
    '"': Kind.QUOTE, "«": Kind.QUOTE, "»": Kind.QUOTE,
}  # fmt: skip
_MONTHS = (Kind.MONTH, Kind.RARE_MONTH)


@dataclass(frozen=True, slots=True)
class Lexemes:
    """A text as date words: one class letter, value and token range for each; `.` stands for any other token."""

    classes: str
    values: list[Value]
    first: list[int]
    end: list[int]


@dataclass(slots=True)
class _Columns:
    """The columns of `Lexemes` while they grow."""

    classes: list[str] = field(default_factory=list)
    values: list[Value] = field(default_factory=list)
    first: list[int] = field(default_factory=list)
    end: list[int] = field(default_factory=list)

    def add(self, letter: str, value: Value, first: int, end: int) -> None:
        """Add one date word."""
        self.classes.append(letter)
        self.values.append(value)
        self.first.append(first)
        self.end.append(end)


def read_words(tokens: Sequence[Token]) -> Lexemes:
    """Turn tokens into date words."""
    columns = _Columns()
    texts = [token.text for token in tokens]
    at = 0
    for index, text in enumerate(texts):
        if index < at:
            continue
        if text in WORDS and (word := word_at(texts, index)) is not None:
            at = _take(texts, index, word, columns)
            continue
        at = index + 1
        if text[0].isdecimal():
            columns.add(*_number(text), index, at)
        else:
            columns.add(_PUNCTUATION.get(text, OTHER), "", index, at)
    return Lexemes("".join(columns.classes), columns.values, columns.first, columns.end)


def _number(text: str) -> tuple[Kind, Value]:
    """Classify a token of digits."""
    parts = text.split(".")
    if len(parts) == 3 and len(parts[2]) == 4 and all(part.isdecimal() for part in parts):
        return Kind.DATE, (int(parts[2]), int(parts[1]), int(parts[0]))
    if not text.isdecimal() or len(text) > 6:
        return Kind.NUMBER, 0
    number = int(text)
    if len(text) <= 2 and 1 <= number <= 31:
        return Kind.DAY_NUMBER, number
    if len(text) == 4 and 1900 <= number <= 2100:
        return Kind.YEAR, number
    if len(text) == 4 and 1300 <= number <= 1500:
        return Kind.HIJRI_YEAR, number
    return Kind.NUMBER, number


def _take(texts: Sequence[str], at: int, word: Word, columns: _Columns) -> int:
    """Add the word that starts at a token, and its «و» before it; return the end token."""
    if word.joined:
        columns.add(Kind.AND, "", at, at)
    kind, value, end = word.kind, word.value, at + 1 + len(word.rest)
    if kind in _MONTHS:
        end = _doubled_month(texts, end, word)
    elif kind in NUMBERS:
        value, end = spelt_number(texts, at, word)
        if kind is Kind.CARDINAL and 1900 <= value <= 2100:
            kind = Kind.SPELT_YEAR
    columns.add(kind, value, at, end)
    return end


def _doubled_month(texts: Sequence[str], end: int, word: Word) -> int:
    """Return the end of a month named twice, «يناير/كانون الثاني» or «يناير (كانون الثاني)»."""
    if end >= len(texts):
        return end
    bracketed = texts[end] == "("
    start = end + (bracketed or texts[end] in ("/", "-"))
    other = word_at(texts, start) if start < len(texts) else None
    if other is None or other.kind not in _MONTHS or other.value != word.value:
        return end
    after = start + 1 + len(other.rest)
    if not bracketed:
        return after
    return after + 1 if after < len(texts) and texts[after] == ")" else end
