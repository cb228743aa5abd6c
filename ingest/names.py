"""Identity of personal names: one key for all spellings of a name, and the table of spellings no rule can join."""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from itertools import islice

from ingest.arabic import fold_word
from ingest.lexicon import rows
from ingest.romanization import romanize

_LETTERS = re.compile(r"[^\W\d_]+")
_ARABIC = re.compile(r"[\u0621-\u064a]")
_JOINED = {
    "ابو": "بو",
    "بو": "بو",
    "بن": "بن",
    "ابن": "بن",
    "بنت": "بنت",
    "ولد": "ولد",
    "ام": "ام",
    "ذو": "ذو",
    "ذي": "ذو",
}
"""Words that are written together with the next one in a key, and how; ال is what folding makes of آل."""
_JOINED_LATER = {"ابي": "بو", "ابا": "بو"}
"""Cases of the kunya, which at the front of a name are names of their own (أبي أحمد)."""
_JOINED_BACK = frozenset({"الدين", "الله"})


@lru_cache(maxsize=100_000)
def name_key(name: str) -> str:
    """Return the key of a personal name: equal keys are one person unless state or era contradict.

    Marks, ranks and forms of address at the front are off, the article of longer words is off, عبد, أبو, بن, ولد,
    آل, …الدين and …الله are joined to their neighbour, أبو = أبي = أبا = بو. A name that the alias table knows,
    whole or word by word, has the key of the spelling that it stands for. Words are separated by one space; the
    key of a text without letters is empty.
    """
    key = _spelling_key(name)
    words = _word_aliases()
    key = " ".join(words.get(word, word) for word in key.split())
    return _name_aliases().get(key, key)


def same_person(a: str, b: str) -> bool:
    """Tell whether two names are one name; who bears it is for state and era to say."""
    return bool(key := name_key(a)) and key == name_key(b)


def may_be_same(a: str, b: str) -> bool:
    """Tell whether two names may be one man's, given that office and state, or the article, are the same.

    So it is when the words of one stand in the other in the same order: خالد مازن in خالد تيجاني مازن. One word
    alone must be the last of the other.
    """
    short, long = sorted((name_key(a).split(), name_key(b).split()), key=len)
    if not short:
        return False
    if len(short) == 1:
        return short[0] == long[-1]
    remaining = iter(long)
    return all(word in remaining for word in short)


def latin(name: str) -> str:
    """Return a spelling in Latin letters for display: the alias table's for a known name, else by table and rules."""
    return _latin_names().get(name_key(name)) or romanize(name)


def _spelling_key(name: str) -> str:
    """Return the key by the rules of spelling alone, before the alias table."""
    words = _LETTERS.findall(fold_word(name.replace("'", "").replace("’", "")))
    if not any(_ARABIC.search(word) for word in words):
        return " ".join(map(_plain_latin, words))
    return " ".join(_units(_without_address(words)))


def _plain_latin(word: str) -> str:
    decomposed = unicodedata.normalize("NFKD", word.casefold())
    return "".join(c for c in decomposed if not unicodedata.combining(c))


def _without_address(words: list[str]) -> list[str]:
    """Take ranks and forms of address off the front; one that is a given name too (السيد) stays before one word."""
    forms = _addresses()
    longest = max(map(len, forms))
    at = 0
    while length := next((n for n in range(longest, 0, -1) if tuple(words[at : at + n]) in forms), 0):
        rest = len(list(islice(_units(words, at + length), 2)))
        if not rest or (rest == 1 and words[at] in _given_names()):
            break
        at += length
    return words[at:]


def _units(words: Sequence[str], at: int = 0) -> Iterator[str]:
    """Yield the parts of a name from a word on, compounds joined."""
    while at < len(words):
        unit, at = _unit(words, at)
        yield unit


def _unit(words: Sequence[str], at: int) -> tuple[str, int]:
    """Return the part that starts at a word, and the place after it."""
    joined, last = "", len(words) - 1
    while at < last and (words[at] in _JOINED or words[at] == "ال" or (at and words[at] in _JOINED_LATER)):
        joined += _JOINED.get(words[at]) or _JOINED_LATER.get(words[at], "")
        at += 1
    word, following = words[at], words[at + 1] if at < last else ""
    if following and (word == "عبد" or following in _JOINED_BACK):
        return joined + _tidy(_bare(word) + following), at + 2
    if word.startswith("ابو") and len(word) > 5:
        word = "بو" + _bare(word[3:])
    return joined + _tidy(_bare(word)), at + 1


def _bare(word: str) -> str:
    """Take the article off a word of five letters or more; what folding makes of ألـ and إلـ (إلياس) is none."""
    if not word.startswith("ال") or len(word) < 5 or word.startswith("الله") or word in _false_articles():
        return word
    return word[2:]


def _tidy(word: str) -> str:
    """Level spellings that vary inside a word: رحمان and رحمن, داوود and داود, باشآغا and باشاغا."""
    return word.replace("الرحمان", "الرحمن").replace("وو", "و").replace("اا", "ا")


@cache
def _given_names() -> frozenset[str]:
    return frozenset(fold_word(row["form"]) for row in rows("given_names"))


@cache
def _false_articles() -> frozenset[str]:
    return frozenset(fold_word(row["form"]) for row in rows("given_names") if row["form"].startswith(("أل", "إل")))


@cache
def _addresses() -> frozenset[tuple[str, ...]]:
    """Return forms of address and ranks as words, ranks with and without article; a rank that is a name needs it."""
    forms: set[tuple[str, ...]] = set()
    for row in rows("honorifics"):
        forms.add(tuple(fold_word(row["form"]).split()))
    for row in rows("ranks"):
        words = fold_word(row["form"]).split()
        if row["guard"] != "name":
            forms.add(tuple(words))
        for articles in range(1, len(words) + 1):
            forms.add((*("ال" + word for word in words[:articles]), *words[articles:]))
    return frozenset(forms)


@cache
def _name_aliases() -> Mapping[str, str]:
    """Map the keys of whole names to the key of the spelling that they stand for."""
    words = _word_aliases()

    def key(name: str) -> str:
        return " ".join(words.get(word, word) for word in _spelling_key(name).split())

    return {key(row["variant"]): key(row["canonical"]) for row in rows("name_aliases") if " " in key(row["canonical"])}


@cache
def _latin_names() -> Mapping[str, str]:
    """Map keys to the first Latin spelling that the alias table has for them."""
    spellings: dict[str, str] = {}
    for row in rows("name_aliases"):
        if not _ARABIC.search(row["variant"]):
            spellings.setdefault(name_key(row["canonical"]), row["variant"])
    return spellings


@cache
def _word_aliases() -> Mapping[str, str]:
    """Map single words (a surname's spellings) to the word that they stand for."""
    pairs = ((_spelling_key(row["variant"]), _spelling_key(row["canonical"])) for row in rows("name_aliases"))
    return {variant: canonical for variant, canonical in pairs if " " not in variant and " " not in canonical}
