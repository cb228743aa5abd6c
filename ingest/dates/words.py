"""The date words of the lexicon by their first token, with clitics put on beforehand; and spelt numbers."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ingest.arabic import fold_word, tokenize
from ingest.dates.expressions import Relation
from ingest.dates.kinds import Kind, Value
from ingest.lexicon import LexiconError, rows

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


NUMBERS = (Kind.CARDINAL, Kind.ORDINAL, Kind.ORDINAL_F)
"""The classes of numbers in words."""


class Word(NamedTuple):
    """One form with one clitic: the tokens after the first, the class, the value, whether «و» is in front."""

    rest: tuple[str, ...]
    kind: Kind
    value: Value
    joined: bool


def _value(text: str) -> Value:
    """Turn a cell into a number, a relation or the word itself."""
    return _RELATIONS.get(text) or (int(text) if text.lstrip("-").isdigit() else text)


def entries() -> Iterator[tuple[str, Kind, Value]]:
    """Yield folded form, class and value of every row of the two tables."""
    for row in rows("date_words"):
        yield fold_word(row["form"]), Kind[row["kind"].upper()], _value(row["value"])
    for row in rows("months"):
        gregorian = Kind.RARE_MONTH if row["guard"] else Kind.MONTH
        kind = Kind.HIJRI if row["calendar"] == "hijri" else gregorian
        yield fold_word(row["form"]), kind, int(row["month"])


def _with_clitics(form: str, kind: Kind) -> Iterator[tuple[str, bool]]:
    """Yield a form with each clitic that may stand before it, and whether «و» is among them."""
    for conjunction in ("", "و", "ف"):
        yield conjunction + form, conjunction == "و"
        for preposition in "" if kind is Kind.RARE_MONTH else "بلك":
            contracts = preposition == "ل" and form.startswith("ال")
            yield conjunction + preposition + (form[1:] if contracts else form), conjunction == "و"


def _index() -> dict[str, list[Word]]:
    """Index every form by its first token, longest form first; a listed form is never read as another with a clitic.

    Raises LexiconError where two rows list one folded form.
    """
    index: dict[str, list[Word]] = {}
    forms = list(entries())
    plain = {form for form, _, _ in forms}
    if len(plain) < len(forms):
        twice = sorted(form for form, count in Counter(form for form, _, _ in forms).items() if count > 1)
        raise LexiconError(f"date_words.tsv, months.tsv: listed twice: {', '.join(twice)}")
    for form, kind, value in forms:
        for written, joined in _with_clitics(form, kind):
            if written != form and written in plain:
                continue
            first, *rest = (token.text for token in tokenize(written))
            index.setdefault(first, []).append(Word(tuple(rest), kind, value, joined))
    for words in index.values():
        words.sort(key=lambda word: -len(word.rest))
    return index


WORDS = _index()
"""First token → the forms that begin with it, longest first."""


def word_at(texts: Sequence[str], at: int) -> Word | None:
    """Return the longest form that starts at a token, if any."""
    for word in WORDS.get(texts[at], ()):
        if not word.rest or tuple(texts[at + 1 : at + 1 + len(word.rest)]) == word.rest:
            return word
    return None


def spelt_number(texts: Sequence[str], at: int, word: Word) -> tuple[int, int]:
    """Read a number in words that begins with `word`; return it and the end token."""
    total = last = word.value if isinstance(word.value, int) else 0
    end = at + 1
    while end < len(texts):
        joined = texts[end] == "و" and end + 1 < len(texts)
        following = word_at(texts, end + joined)
        if following is None or following.kind not in NUMBERS or not isinstance(following.value, int):
            break
        step = _step(last, following.value, joined or following.joined)
        if step is None:
            break
        total, last = total + step, step
        end += 1 + joined
    return total, end


def _step(last: int, value: int, joined: bool) -> int | None:
    """Return what a further number word adds after `last`, or nothing if it belongs to another number."""
    if not joined and not (value == 1 and last >= 100):  # «وأحد» folds to «واحد»
        if value == 10 and 1 <= last <= 9:
            return 10
        return last * 99 if value == 100 and 3 <= last <= 9 else None
    tens = last < 10 and 20 <= value <= 90
    return value if tens or (last >= 100 and value < last) else None


def ordinal_at(texts: Sequence[str], at: int) -> int | None:
    """Return the ordinal number that starts at a token, in words or digits: «الثانية», «الـ 17», «19»."""
    if texts[at].isdecimal():
        return int(texts[at]) if len(texts[at]) <= 3 else None
    word = word_at(texts, at)
    if word is None or word.kind not in (Kind.ORDINAL, Kind.ORDINAL_F):
        return None
    return spelt_number(texts, at, word)[0]
