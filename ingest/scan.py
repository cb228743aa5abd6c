"""One sentence made ready for the grammars: its words without quote marks, and the lexicon's forms in it."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from ingest.arabic import Token
from ingest.document import Zone
from ingest.lexicon import Hit, Kind, clitics, lexicon

QUOTE_MARKS = frozenset("\"«»“”„'")
LONG_QUOTE = 6
"""Words between quote marks from which on they are speech, and not a name or a word held at arm's length."""
MASKING = 2
"""Words from which on the name of a paper hides what stands in it; a name of one is too often an ordinary word."""
Hits = dict[Kind, dict[int, list[Hit]]]


@dataclass(frozen=True, slots=True, eq=False)
class Scan:
    """A sentence's words and the forms found there; positions count words of this sentence.

    Each is only equal to itself, so that rules can keep what they have found out about it.
    """

    tokens: tuple[Token, ...]
    words: tuple[str, ...]
    zone: Zone
    paragraph: int
    speech: frozenset[int]
    """Positions inside a long quotation."""
    quoted: frozenset[int]
    """Positions right after a quote mark that was dropped."""
    hits: Hits
    """For each kind the hits by first word, in the order of the text, and at each word the longest first."""

    def at(self, kind: Kind, position: int) -> Hit | None:
        """Return the longest hit of a kind that starts at a word, if any."""
        found = self.hits[kind].get(position) if kind in self.hits else None
        return found[0] if found else None

    def all_at(self, kind: Kind, position: int) -> list[Hit]:
        """Return all hits of a kind that start at a word, longest first."""
        return self.hits[kind].get(position, []) if kind in self.hits else []

    def each(self, kind: Kind) -> Iterator[Hit]:
        """Yield the longest hit at each position where a kind has one, in the order of the text."""
        for hits in self.hits.get(kind, {}).values():
            if hits:
                yield hits[0]

    def starts(self, kinds: Iterable[Kind]) -> list[int]:
        """Return the positions at which a form of one of the kinds starts, in order."""
        return sorted({position for kind in kinds for position in self.hits.get(kind, ())})

    def word(self, position: int) -> str:
        """Return the word at a position, or the empty string outside the sentence."""
        return self.words[position] if 0 <= position < len(self.words) else ""

    def text(self, first: int, last: int) -> str:
        """Return the folded words of a range, joined by spaces."""
        return " ".join(self.words[first:last])


def scan(tokens: Sequence[Token], zone: Zone, paragraph: int, spelt: Mapping[int, str] | None = None) -> Scan:
    """Prepare one sentence: drop quote marks, mask the names of papers and agencies, find all forms.

    `spelt` gives for the place of a word in the folded text how it was written, where that decides between a name and
    a function word: «علي» and «على», «إيلي» and «إلى», «باول» and «بأول»; «آن» and «آنا» stay as they are written, for
    the lexicon has them only as what folding makes of them.
    """
    if spelt and any(word.startswith("آ") for word in spelt.values()):
        tokens = [t._replace(text=w) if (w := spelt.get(t.start, "")).startswith("آ") else t for t in tokens]
    words = tuple(t.text for t in tokens)
    speech: set[int] = set()
    quoted: set[int] = set()
    if "(" in words:
        tokens = _unbracketed(tokens, words)
        words = tuple(t.text for t in tokens)
    if not QUOTE_MARKS.isdisjoint(words):
        tokens = _unquoted(tokens, speech, quoted)
        words = tuple(t.text for t in tokens)
    index = _index(words)
    if spelt:
        _drop_other_spellings(index, tokens, spelt)
    return Scan(tuple(tokens), words, zone, paragraph, frozenset(speech), frozenset(quoted), index)


def _unquoted(tokens: Sequence[Token], speech: set[int], quoted: set[int]) -> list[Token]:
    """Return tokens without quote marks; add the positions inside long quotations and those behind a mark."""
    kept: list[Token] = []
    opened: int | None = None
    for token in tokens:
        if token.text in QUOTE_MARKS:
            quoted.add(len(kept))
            if opened is not None and len(kept) - opened >= LONG_QUOTE:
                speech.update(range(opened, len(kept)))
            opened = len(kept) if token.text != "»" and opened is None else None
            continue
        kept.append(token)
    return kept


_ASIDE = 4
"""Words between brackets that may complete an office or a name, at most."""
_PARTS = frozenset([Kind.GIVEN, Kind.NISBA, Kind.LEADER])


def _unbracketed(tokens: Sequence[Token], words: Sequence[str]) -> list[Token]:
    """Drop the brackets by which a paper completes what someone said: «الرئيس (فلاديمير) بوتين»."""
    dropped: set[int] = set()
    for opened in (p for p, word in enumerate(words) if word == "("):
        end = next((p for p in range(opened + 2, opened + 2 + _ASIDE) if words[p : p + 1] == (")",)), None)
        following = words[end + 1 : end + 2] if end else ()
        if end and following and following[0][:1].isalpha() and _completes(words[opened + 1 : end]):
            dropped |= {opened, end}
    return [token for position, token in enumerate(tokens) if position not in dropped]


def _completes(inside: Sequence[str]) -> bool:
    """Tell whether words are an office, or nothing but given names and nisbas."""
    found = [hit for hit in lexicon().find(inside) if not hit.prefix]
    office = any(hit.first == 0 and hit.entry.kind is Kind.TITLE for hit in found)
    return office or {hit.first for hit in found if hit.entry.kind in _PARTS} == set(range(len(inside)))


_AMMAN = re.compile("م[\u064b-\u0650]*\u0651")
"""«عمّان» is the city, «عُمان» the state."""


def _drop_other_spellings(index: Hits, tokens: Sequence[Token], spelt: Mapping[int, str]) -> None:
    """Take out the names and titles that a word is only when spelt in another way."""
    for position in [p for p, token in enumerate(tokens) if token.start in spelt]:
        written = spelt[tokens[position].start]
        if written.endswith(("ى", "أمام")):
            index.get(Kind.GIVEN, {}).pop(position, None)
            index.get(Kind.TITLE, {}).pop(position, None)
        elif written == "قايد":
            index.get(Kind.TITLE, {}).pop(position, None)
        elif written.endswith("أول"):
            index.get(Kind.LEADER, {}).pop(position, None)
        elif _AMMAN.search(written):
            index.get(Kind.COUNTRY, {}).pop(position, None)
        elif "عُ" in written:
            index.get(Kind.CITY, {}).pop(position, None)
        elif written.endswith("ه") and (hit := _his_office(tokens, position)):
            index.setdefault(Kind.TITLE, {})[position] = [hit]


_RANKED = ("الاول", "الثاني")


def _his_office(tokens: Sequence[Token], position: int) -> Hit | None:
    """Read «نائبه», «سفيره» like «نائبها», unless the paper spells the feminine so: «وزيره الخارجيه»."""
    following = tokens[position + 1].text if position + 1 < len(tokens) else ""
    if following.startswith("ال") and following not in _RANKED:
        return None
    for prefix, stem in clitics(tokens[position].text):
        for entry in lexicon().readings(stem + "ا", Kind.TITLE):
            return Hit(position, position + 1, prefix, entry)
    return None


def _index(words: tuple[str, ...]) -> Hits:
    """Sort the forms in a sentence by kind and first word; those within the name of a paper are left out."""
    index: Hits = {}
    several: list[list[Hit]] = []
    for hit in _unmasked(lexicon().find(words)):
        by_position = index.get(hit.entry.kind)
        if by_position is None:
            index[hit.entry.kind] = {hit.first: [hit]}
        elif hit.first not in by_position:
            by_position[hit.first] = [hit]
        else:
            by_position[hit.first].append(hit)
            several.append(by_position[hit.first])
    for hits in several:
        hits.sort(key=_longest)
    return index


def _unmasked(found: list[Hit]) -> list[Hit]:
    """Leave out what stands within the name of a paper."""
    agency = Kind.AGENCY  # a member of an enumeration is looked up slowly
    papers = [hit for hit in found if hit.entry.kind is agency and hit.last - hit.first >= MASKING]
    if not papers:
        return found
    masked = {position for hit in papers for position in range(hit.first, hit.last)}
    return [hit for hit in found if hit.entry.kind is agency or hit.first not in masked]


def _longest(hit: Hit) -> tuple[int, int]:
    """Sort long forms first, of one form that with the fewest clitics."""
    return -hit.last, len(hit.prefix)
