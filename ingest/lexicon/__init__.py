"""The words of the world, read from the tables beside this file into one token trie."""

import csv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from ingest.arabic import fold_word
from ingest.conjugation import forms as conjugate


class Kind(StrEnum):
    """What a form of the lexicon stands for."""

    COUNTRY = "country"
    NISBA = "nisba"
    CITY = "city"
    GOVERNMENT = "government"
    ORGANIZATION = "organization"
    AGENCY = "agency"
    TITLE = "title"
    PORTFOLIO = "portfolio"
    BODY = "body"
    RANK = "rank"
    HONORIFIC = "honorific"
    GIVEN = "given"
    STOP = "stop"
    VERB = "verb"
    EVENT = "event"
    OPERATOR = "operator"
    TOPIC = "topic"
    AGREEMENT = "agreement"
    STEP = "step"
    ACT = "act"
    GROUP = "group"
    JOINT = "joint"
    REVISION = "revision"
    GATE = "gate"


class Entry(NamedTuple):
    """One form: `value` is its code, `attributes` are the other columns of its row."""

    kind: Kind
    value: str
    attributes: dict[str, str]
    definite: bool = False
    """The form carries the article, or is a whole name."""
    gender: str = ""
    number: str = ""

    @property
    def state(self) -> str:
        """The state (ISO 3166 alpha-2) that a name, nisba, city or government belongs to, or the empty string."""
        return self.attributes.get("iso2", "")


class Hit(NamedTuple):
    """A form found in a text: words [first, last), the clitics stripped from its first word, its readings."""

    first: int
    last: int
    prefix: str
    entry: Entry


@dataclass(slots=True)
class _Node:
    """A node of the trie over folded words."""

    children: dict[str, "_Node"] = field(default_factory=dict)
    entries: list[Entry] = field(default_factory=list)


class LexiconError(ValueError):
    """A table of the lexicon is broken; the message names the file and the line."""


def rows(name: str) -> Iterator[dict[str, str]]:
    """Yield the rows of a table as dictionaries, every column present.

    Raises LexiconError on a line with too many cells.
    """
    text = (files(__package__) / f"{name}.tsv").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    reader = csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE, restval="")
    for number, row in enumerate(reader, start=2):
        if None in row:
            raise LexiconError(f"{name}.tsv: too many cells in data line {number}: {row[None]}")
        yield {key: (value or "").strip() for key, value in row.items()}


NISBA_ENDINGS = (("", "m", "s"), ("ة", "f", "s"), ("ان", "m", "d"), ("ين", "m", "p"), ("ون", "m", "p"),
                 ("تين", "f", "d"), ("تان", "f", "d"), ("ات", "f", "p"), ("ا", "m", "s"))  # fmt: skip


def _with_article(form: str) -> str:
    """Put the article on a noun, or on a noun and the adjectives that follow it."""
    return " ".join(word if word.startswith("ال") else "ال" + word for word in form.split())


def _nisba_forms(row: dict[str, str], kind: Kind, value: str) -> Iterator[tuple[str, Entry]]:
    """Inflect a nisba; in one of two words both agree if both are adjectives («كوري شمالي»), else only the last."""
    *head, last = row["form"].split()
    agree = all(word.endswith("ي") for word in head)
    for ending, gender, number in NISBA_ENDINGS:
        words = [*(w + ending if agree else w for w in head), last + ending]
        plain = Entry(kind, value, row, False, gender, number)
        yield " ".join(words), plain
        yield _with_article(" ".join(words)), plain._replace(definite=True)
        if head and not agree:
            yield " ".join(["ال" + words[0], *words[1:]]), plain._replace(definite=True)
    if row.get("plural"):
        yield row["plural"], Entry(kind, value, row, False, "m", "p")
        yield _with_article(row["plural"]), Entry(kind, value, row, True, "m", "p")


def _plain(name: str, kind: Kind, value: str, definite: bool = True) -> Iterator[tuple[str, Entry]]:
    for row in rows(name):
        yield row["form"], Entry(kind, row[value], row, definite, row.get("gender", ""), row.get("number", ""))


def _organizations() -> Iterator[tuple[str, Entry]]:
    for row in rows("organizations"):
        if row["kind"] == "nisba":
            yield from _nisba_forms(row, Kind.NISBA, row["code"])
        else:
            yield row["form"], Entry(Kind.ORGANIZATION, row["code"], row, True)


def _titles() -> Iterator[tuple[str, Entry]]:
    for row in rows("titles"):
        entry = Entry(Kind.TITLE, row["function"], row, row["form"].startswith("ال"), row["gender"], row["number"])
        yield row["form"], entry
        words = row["form"].split()
        if not entry.definite and row["guard"] != "noun" and (len(words) == 1 or (len(words) == 2 and words[1] in _ADJECTIVES)):
            yield _with_article(row["form"]), entry._replace(definite=True)


_ADJECTIVES = frozenset(["عام", "عامة", "أول", "أولى", "أعلى", "خاص", "خاصة", "مفوض", "مفوضة", "منتدب", "منتدبة", "رسمي", "رسمية", "دائم", "دائمة", "عسكري", "مساعد", "مكلف"])


def _portfolios() -> Iterator[tuple[str, Entry]]:
    for row in rows("portfolios"):
        entry = Entry(Kind.PORTFOLIO, row["code"], row, row["form"].startswith("ال"))
        yield row["form"], entry
        if entry.definite and " " not in row["form"]:
            bare = row["form"][2:]
            yield bare, entry._replace(definite=False)
            stem = bare[:-1] + "ت" if bare.endswith("ة") else bare
            for pronoun in ("ه", "ها"):
                yield stem + pronoun, entry


def _ranks() -> Iterator[tuple[str, Entry]]:
    for row in rows("ranks"):
        yield row["form"], Entry(Kind.RANK, row["rank"], row)
        yield _with_article(row["form"]), Entry(Kind.RANK, row["rank"], row, True)
        first, *rest = row["form"].split()
        if rest:
            yield " ".join([_with_article(first), *rest]), Entry(Kind.RANK, row["rank"], row, True)


def _events() -> Iterator[tuple[str, Entry]]:
    for row in rows("event_verbs"):
        for form, tense in conjugate(row["past"], row["present"]).items():
            yield form, Entry(Kind.EVENT, row["type"], {**row, "pos": "verb", "tense": tense})
    for row in rows("event_nouns"):
        for form, possessed in _noun_forms(row["form"]):
            attributes = {**row, "pos": "noun", "possessed": possessed}
            yield form, Entry(Kind.EVENT, row["type"], attributes)


PRONOUNS = ("ه", "ها", "هما", "هم")


def _noun_forms(form: str) -> Iterator[tuple[str, str]]:
    """Yield a noun bare, with the article and with the pronouns of the third person (value: that pronoun)."""
    head, *rest = form.split()
    tail = "".join(" " + word for word in rest)
    yield form, ""
    if not head.startswith("ال") and not rest:
        yield "ال" + form, ""
    if not rest and not head.endswith(("ة", "ات", "اء", "ا", "ى")):
        yield head + "ا", ""
    stems = {head[:-1] + "ت"} if head.endswith("ة") else {head}
    if head.endswith("اء"):
        stems = {head, head[:-1] + "ئ"}
    for stem in stems:
        for pronoun in PRONOUNS:
            yield stem + pronoun + tail, pronoun


def _verbs() -> Iterator[tuple[str, Entry]]:
    for row in rows("verbs"):
        for form, tense in conjugate(row["past"], row["present"]).items():
            yield form, Entry(Kind.VERB, row["class"], {"past": row["past"], "tense": tense})


def _operators() -> Iterator[tuple[str, Entry]]:
    for row in rows("operators"):
        entry = Entry(Kind.OPERATOR, row["class"], {"scope": row["scope"], "pos": row["pos"]})
        if row["pos"] == "verb":
            verb, _, tail = row["form"].partition(" ")
            for form in conjugate(verb, row["present"]):
                yield f"{form} {tail}".rstrip(), entry
        elif row["pos"] == "noun":
            for form, _ in _noun_forms(row["form"]):
                yield form, entry
        else:
            yield row["form"], entry


def _steps() -> Iterator[tuple[str, Entry]]:
    for row in rows("agreement_steps"):
        attributes = dict(row)
        if row["present"]:
            for form, tense in conjugate(row["form"], row["present"]).items():
                entry = Entry(Kind.STEP, row["step"], {**attributes, "pos": "verb", "tense": tense})
                for pronoun in ("", "ه", "ها", "هما"):
                    yield form.removesuffix("وا") + pronoun if pronoun else form, entry
        elif row["pos"] == "noun":
            for form, _ in _noun_forms(row["form"]):
                yield form, Entry(Kind.STEP, row["step"], attributes)
        else:
            yield row["form"], Entry(Kind.STEP, row["step"], attributes)


def _agreements() -> Iterator[tuple[str, Entry]]:
    for row in rows("agreements"):
        for form, _ in _noun_forms(row["form"]):
            yield form, Entry(Kind.AGREEMENT, row["kind"], row)


def _tables() -> Iterator[tuple[str, Entry]]:
    yield from _plain("country_names", Kind.COUNTRY, "iso2")
    for row in rows("nisbas"):
        yield from _nisba_forms(row, Kind.NISBA, row["iso2"])
    yield from _plain("cities", Kind.CITY, "city")
    yield from _plain("governments", Kind.GOVERNMENT, "id")
    yield from _organizations()
    yield from _plain("agencies", Kind.AGENCY, "id")
    yield from _titles()
    yield from _portfolios()
    yield from _plain("bodies", Kind.BODY, "kind")
    yield from _ranks()
    yield from _plain("honorifics", Kind.HONORIFIC, "kind")
    yield from _plain("given_names", Kind.GIVEN, "weight")
    yield from _plain("name_stops", Kind.STOP, "reason")
    yield from _verbs()
    yield from _events()
    yield from _operators()
    yield from _plain("topics", Kind.TOPIC, "topic")
    yield from _agreements()
    yield from _steps()
    yield from _plain("acts", Kind.ACT, "act")
    yield from _plain("groups", Kind.GROUP, "kind")
    yield from _plain("gates", Kind.GATE, "gate")
    for row in rows("revisions"):
        nouns = row["sense"] in ("renew", "study")
        for form in [f for f, _ in _noun_forms(row["form"])] if nouns else [row["form"]]:
            yield form, Entry(Kind.REVISION, row["sense"], row)
    for row in rows("joint_bodies"):
        yield row["word"], Entry(Kind.JOINT, row["role"], row)


class Lexicon:
    """All forms in one trie over folded words; clitics are stripped from the first word of a form."""

    def __init__(self, forms: Iterator[tuple[str, Entry]]) -> None:
        self._root = _Node()
        self._starts: dict[str, tuple[tuple[str, _Node], ...]] = {}
        for form, entry in forms:
            self._add(form, entry)

    def _add(self, form: str, entry: Entry) -> None:
        node = self._root
        for word in fold_word(form).split():
            node = node.children.setdefault(word, _Node())
        if not any(e.kind is entry.kind and e.value == entry.value and e.attributes == entry.attributes
                   for e in node.entries):  # fmt: skip
            node.entries.append(entry)

    def find(self, words: Sequence[str]) -> list[Hit]:
        """Return every form that stands in a sequence of folded words, nested ones too."""
        hits: list[Hit] = []
        for first, word in enumerate(words):
            for prefix, node in self._start(word):
                last, here = first + 1, node
                while True:
                    hits.extend(Hit(first, last, prefix, entry) for entry in here.entries)
                    if last == len(words) or (step := here.children.get(words[last])) is None:
                        break
                    last, here = last + 1, step
        return hits

    def readings(self, form: str, kind: Kind) -> list[Entry]:
        """Return the entries of one kind whose form is exactly `form`."""
        node: _Node | None = self._root
        for word in fold_word(form).split():
            node = node.children.get(word) if node else None
        return [e for e in node.entries if e.kind is kind] if node else []

    def _start(self, word: str) -> tuple[tuple[str, _Node], ...]:
        known = self._starts.get(word)
        if known is None:
            if len(self._starts) > 200_000:
                self._starts.clear()
            children = self._root.children
            known = tuple((p, children[stem]) for p, stem in clitics(word) if stem in children)
            self._starts[word] = known
        return known


def clitics(word: str) -> Iterator[tuple[str, str]]:
    """Yield every way to split a folded word into clitics and stem, as (clitics, stem), the whole word first."""
    yield "", word
    for conjunction in ("", "و", "ف"):
        if not word.startswith(conjunction) or len(word) - len(conjunction) < 2:
            continue
        rest = word[len(conjunction) :]
        if conjunction:
            yield conjunction, rest
        if rest[0] in "بلك" and len(rest) > 2:
            yield conjunction + rest[0], rest[1:]
        if rest.startswith("لل") and len(rest) > 3:
            yield conjunction + "ل", "ال" + rest[2:]
            yield conjunction + "ل", "الل" + rest[2:]


@cache
def common_words() -> dict[str, float]:
    """Return the frequent words of news that are no names, folded, with the share of their places inside names."""
    return {row["form"]: float(row["share"]) for row in rows("common_words")}


@cache
def lexicon() -> Lexicon:
    """Return the one lexicon, loaded at the first call."""
    return Lexicon(_tables())
