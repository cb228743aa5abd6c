"""Tokens to date words: one dictionary look-up a token, longest form first, clitics taken off beforehand."""

import csv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from importlib.resources import files
from typing import NamedTuple

from ingest.arabic import Token, fold_word, tokenize
from ingest.dates.expressions import Relation


class Kind(Enum):
    """The classes of date words; the grammar names them in capitals and sees one character for each."""

    WEEKDAY = auto()
    TODAY = auto()
    SHIFT = auto()
    WEAK_SHIFT = auto()
    DAY = auto()
    DAYS = auto()
    THESE_DAYS = auto()
    TIME = auto()
    WEEK = auto()
    THE_MONTH = auto()
    THE_YEAR = auto()
    A_WEEK = auto()
    A_MONTH = auto()
    A_YEAR = auto()
    WEEKS = auto()
    MONTHS = auto()
    YEARS = auto()
    THE_MONTHS = auto()
    DUAL = auto()
    SEASON = auto()
    THE_SEASON = auto()
    DECADE = auto()
    PRESENT = auto()
    RELATION = auto()
    LATEST = auto()
    DEMONSTRATIVE = auto()
    OF_IT = auto()
    PART = auto()
    FRACTION = auto()
    FIRST = auto()
    ARTICLE = auto()
    OF = auto()
    IN = auto()
    AND = auto()
    TO = auto()
    UNTIL = auto()
    BETWEEN = auto()
    AGO = auto()
    BEFORE = auto()
    SINCE = auto()
    AFTER = auto()
    START = auto()
    PERIOD = auto()
    EVERY = auto()
    THROUGHOUT = auto()
    MATCHING = auto()
    HEDGE = auto()
    GREGORIAN_MARK = auto()
    HIJRI_MARK = auto()
    HALF = auto()
    FEW = auto()
    INSTRUMENT = auto()
    SPORT = auto()
    ERA = auto()
    MASK = auto()
    YEARLY = auto()
    VAGUE = auto()
    CARDINAL = auto()
    ORDINAL = auto()
    COUNT = auto()
    MONTH = auto()
    HIJRI = auto()
    # Made by the reader, never listed: numbers and punctuation.
    SPELT_YEAR = auto()
    DAY_NUMBER = auto()
    YEAR = auto()
    HIJRI_YEAR = auto()
    NUMBER = auto()
    DATE = auto()
    COMMA = auto()
    DASH = auto()
    SLASH = auto()
    OPEN = auto()
    CLOSE = auto()
    QUOTE = auto()

    @property
    def letter(self) -> str:
        """The character that stands for this kind in the class string."""
        return chr(0x60 + self.value) if self.value < 27 else chr(0x100 + self.value)


Value = int | str | Relation | tuple[int, int, int]
OTHER = "."

_RELATIONS = {
    "this": Relation(0),
    "next": Relation(1),
    "last": Relation(-1),
    "after_next": Relation(2),
    "before_last": Relation(-2),
    "same": Relation(0, anaphoric=True),
    "following": Relation(1, anaphoric=True),
    "preceding": Relation(-1, anaphoric=True),
}
_PUNCTUATION = {
    "،": Kind.COMMA, ",": Kind.COMMA, "-": Kind.DASH, "/": Kind.SLASH, "(": Kind.OPEN, ")": Kind.CLOSE,
    '"': Kind.QUOTE, "«": Kind.QUOTE, "»": Kind.QUOTE,
}  # fmt: skip


class Word(NamedTuple):
    """One form of the lexicon with one clitic: the tokens after the first, the kind, the value, «و» in front."""

    rest: tuple[str, ...]
    kind: Kind
    value: Value
    joined: bool


def _rows(name: str) -> Iterator[dict[str, str]]:
    """Read a lexicon table; lines that start with # are comments."""
    text = files("ingest").joinpath("lexicon", name).read_text(encoding="utf-8")
    lines = (line for line in text.splitlines() if line and not line.startswith("#"))
    yield from csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE, restval="")


def _value(text: str) -> Value:
    """Turn a cell into a number, a relation or the word itself."""
    return _RELATIONS.get(text) or (int(text) if text.lstrip("-").isdigit() else text)


def _entries() -> Iterator[tuple[str, Kind, Value]]:
    """Yield folded form, kind and value of every row of the two tables."""
    for row in _rows("date_words.tsv"):
        yield fold_word(row["form"]), Kind[row["kind"].upper()], _value(row["value"])
    for row in _rows("months.tsv"):
        kind = Kind.HIJRI if row["calendar"] == "hijri" else Kind.MONTH
        yield fold_word(row["form"]), kind, int(row["month"])


def _with_clitics(form: str) -> Iterator[tuple[str, bool]]:
    """Yield a form with each clitic that may stand before it, and whether «و» is among them."""
    for conjunction in ("", "و", "ف"):
        yield conjunction + form, conjunction == "و"
        for preposition in "بلك":
            contracts = preposition == "ل" and form.startswith("ال")
            yield conjunction + preposition + (form[1:] if contracts else form), conjunction == "و"


def _lexicon() -> dict[str, list[Word]]:
    """Index every form by its first token, longest form first, plain forms before those with clitics."""
    index: dict[str, list[Word]] = {}
    rows = list(_entries())
    plain = {form for form, _, _ in rows}
    for form, kind, value in rows:
        for written, joined in _with_clitics(form):
            if written != form and written in plain:
                continue
            first, *rest = (token.text for token in tokenize(written))
            index.setdefault(first, []).append(Word(tuple(rest), kind, value, joined))
    for words in index.values():
        words.sort(key=lambda word: -len(word.rest))
    return index


LEXICON = _lexicon()


@dataclass(frozen=True, slots=True)
class Reading:
    """A text as date words: one character, value and token range for each word; `.` stands for any other token."""

    classes: str
    values: list[Value]
    first: list[int]
    end: list[int]


def _number(text: str) -> tuple[Kind, Value]:
    """Classify a token of digits."""
    parts = text.split(".")
    if len(parts) == 3 and len(parts[2]) == 4 and all(part.isdigit() for part in parts):
        return Kind.DATE, (int(parts[2]), int(parts[1]), int(parts[0]))
    if not text.isdigit() or len(text) > 6:
        return Kind.NUMBER, 0
    number = int(text)
    if len(text) <= 2 and 1 <= number <= 31:
        return Kind.DAY_NUMBER, number
    if len(text) == 4 and 1900 <= number <= 2100:
        return Kind.YEAR, number
    if len(text) == 4 and 1300 <= number <= 1500:
        return Kind.HIJRI_YEAR, number
    return Kind.NUMBER, number


def _find(tokens: Sequence[Token], at: int) -> Word | None:
    """Return the longest form of the lexicon that starts at a token."""
    for word in LEXICON.get(tokens[at].text, ()):
        if all(at + 1 + i < len(tokens) and tokens[at + 1 + i].text == text for i, text in enumerate(word.rest)):
            return word
    return None


class _Reader:
    """Collects the four columns of a `Reading`."""

    def __init__(self) -> None:
        self.classes: list[str] = []
        self.values: list[Value] = []
        self.first: list[int] = []
        self.end: list[int] = []

    def add(self, letter: str, value: Value, first: int, end: int) -> None:
        self.classes.append(letter)
        self.values.append(value)
        self.first.append(first)
        self.end.append(end)


def _spell(tokens: Sequence[Token], at: int, word: Word) -> tuple[Kind, int, int]:
    """Read a spelt number from its first word on; return kind, value and end token."""
    total = last = int(word.value)  # type: ignore[arg-type]
    end = at + 1
    while end < len(tokens):
        joined = tokens[end].text == "و"
        following = _find(tokens, end + joined) if end + joined < len(tokens) else None
        if following is None or following.kind not in (Kind.CARDINAL, Kind.ORDINAL):
            break
        step = _step(last, int(following.value), joined or following.joined)  # type: ignore[arg-type]
        if step is None:
            break
        total, last = total + step, step
        end += 1 + joined
    kind = word.kind
    if kind is Kind.CARDINAL and 1900 <= total <= 2100:
        kind = Kind.SPELT_YEAR
    return kind, total, end


def ordinal_at(tokens: Sequence[Token], at: int) -> int | None:
    """Return the ordinal number, spelt or in digits after «الـ», that starts at a token: «الثانية والعشرون», «الـ 17»."""
    if tokens[at].text == "ال" and at + 1 < len(tokens) and tokens[at + 1].text.isdigit():
        return int(tokens[at + 1].text)
    word = _find(tokens, at)
    if word is None or word.kind is not Kind.ORDINAL:
        return None
    return _spell(tokens, at, word)[1]


def _step(last: int, value: int, joined: bool) -> int | None:
    """Return what a further number word adds after `last`, or nothing if it belongs to another number."""
    if not joined and not (value == 1 and last >= 100):  # «وأحد» folds to «واحد»
        if value == 10 and 1 <= last <= 9:
            return 10
        return last * 99 if value == 100 and 3 <= last <= 9 else None
    tens = last < 10 and 20 <= value <= 90
    return value if tens or (last >= 100 and value < last) else None


def _merge_months(tokens: Sequence[Token], at: int, word: Word) -> int:
    """Return the end of a month named twice, «يناير/كانون الثاني» or «يناير (كانون الثاني)»."""
    end = at + 1 + len(word.rest)
    if end >= len(tokens):
        return end
    bracketed = tokens[end].text == "("
    start = end + 1 if bracketed or tokens[end].text in "/-" else end
    other = _find(tokens, start) if start < len(tokens) else None
    if other is None or other.kind is not Kind.MONTH or other.value != word.value:
        return end
    after = start + 1 + len(other.rest)
    if not bracketed:
        return after
    return after + 1 if after < len(tokens) and tokens[after].text == ")" else end


def _take(tokens: Sequence[Token], at: int, word: Word, reader: _Reader) -> int:
    """Add the word that starts at a token, and its «و» before it; return the end token."""
    if word.joined:
        reader.add(Kind.AND.letter, "", at, at)
    kind, value, end = word.kind, word.value, at + 1 + len(word.rest)
    if kind is Kind.MONTH:
        end = _merge_months(tokens, at, word)
    elif kind in (Kind.CARDINAL, Kind.ORDINAL):
        kind, value, end = _spell(tokens, at, word)
    reader.add(kind.letter, value, at, end)
    return end


def read_words(tokens: Sequence[Token]) -> Reading:
    """Turn tokens into date words."""
    reader = _Reader()
    at = 0
    while at < len(tokens):
        text = tokens[at].text
        word = _find(tokens, at) if text in LEXICON else None
        if word is not None:
            at = _take(tokens, at, word, reader)
            continue
        kind, value = _number(text) if text[0].isdigit() else (_PUNCTUATION.get(text), "")
        reader.add(kind.letter if kind else OTHER, value, at, at + 1)
        at += 1
    return Reading("".join(reader.classes), reader.values, reader.first, reader.end)
