"""Later mentions of a named official by one name alone: «قال الدرامشي», «لقاء مازن مع …»."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from ingest.lexicon import Hit, Kind, clitics, common_words, cues
from ingest.people import Mention, of_a_regime
from ingest.scan import Scan

_OTHER = (Kind.COUNTRY, Kind.CITY, Kind.TITLE, Kind.PORTFOLIO, Kind.ORGANIZATION, Kind.STOP, Kind.VERB, Kind.EVENT,
          Kind.TOPIC, Kind.BODY, Kind.AGREEMENT, Kind.GOVERNMENT, Kind.AGENCY)  # fmt: skip
_GENERIC = cues("name_ending") | cues("regnal")


def recall_names(scans: Sequence[Scan], mentions: Sequence[Sequence[Mention]]) -> list[list[Mention]]:
    """Add to the mentions of each sentence the last name of one titled person of the article, and well-known names.

    A name that two persons bear, or that is also a word of the lexicon, is taken only right after a verb or rank, or
    not at all.
    """
    states = _states(scans, mentions)
    pairs = zip(scans, mentions, strict=True)
    parted = [[part for mention in found for part in _apart(scan, mention, states)] for scan, found in pairs]
    surnames = _surnames(scans, parted)
    return [_with_recalled(scan, found, surnames) for scan, found in zip(scans, parted, strict=True)]


def _states(scans: Sequence[Scan], mentions: Sequence[Sequence[Mention]]) -> dict[str, str]:
    """Map surnames to the state that a title right before the name says."""
    states: dict[str, str] = {}
    for scan, found in zip(scans, mentions, strict=True):
        for mention in found:
            title = mention.titles[0] if mention.titles else None
            if mention.name and title and title.country and title.first < mention.name[0]:
                states.setdefault(scan.word(mention.name[1] - 1), title.country)
    return states


def _apart(scan: Scan, mention: Mention, states: dict[str, str]) -> tuple[Mention, ...]:
    """Part a known name from the title of another state right behind it: «امتدح المنصوري | أمير قطر»."""
    name, title = mention.name, mention.titles[0] if mention.titles else None
    if name is None or title is None or not title.country or title.first != name[1] or name[1] - name[0] > 1:
        return (mention,)
    served = states.get(scan.word(name[0])[len(mention.prefix) :])
    if served is None or served == title.country:
        return (mention,)
    alone = replace(mention, last=name[1], titles=(), country=None)
    return alone, Mention(title.first, mention.last, mention.titles)


def _surnames(scans: Sequence[Scan], mentions: Sequence[Sequence[Mention]]) -> frozenset[str]:
    owners: dict[str, set[str]] = defaultdict(set)
    for scan, found in zip(scans, mentions, strict=True):
        for mention in found:
            if mention.name and (mention.titles or mention.counterpart) and mention.name[1] - mention.name[0] > 1:
                first, last = mention.name
                owners[scan.word(last - 1)].add(scan.word(first))
    return frozenset(w for w, firsts in owners.items() if len(firsts) == 1 and len(w) > 2 and w not in _GENERIC)


def _with_recalled(scan: Scan, found: Sequence[Mention], surnames: frozenset[str]) -> list[Mention]:
    """Return the mentions of a sentence and, where no other stands, those by one name alone, in order."""
    recalled: list[Mention] = []
    leaders = scan.hits.get(Kind.LEADER, {})
    if surnames or leaders:
        taken = {p for m in found for p in range(m.first, m.last)}
        for position, word in enumerate(scan.words):
            if position in taken:
                continue
            known = _leader(scan, position, taken) if position in leaders else None
            known = known or _surname(word, position, surnames)
            if known and not (_is_ordinary(scan, position) or of_a_regime(scan, position)):
                recalled.append(known)
                taken.update(range(known.first, known.last))
    return sorted((*found, *recalled), key=lambda m: m.first)


def _leader(scan: Scan, at: int, taken: set[int]) -> Mention | None:
    """Return the longest well-known name that starts at a word and overlaps no other mention."""
    free = (
        h for h in scan.all_at(Kind.LEADER, at)
        if h.prefix != "ف" and taken.isdisjoint(range(h.first, h.last)) and not _is_a_word(scan, h)
    )  # fmt: skip
    known = max(free, key=lambda h: h.last, default=None)
    return Mention(at, known.last, (), (at, known.last), prefix=known.prefix) if known else None


def _is_a_word(scan: Scan, hit: Hit) -> bool:
    """«فكرتي» is «my thought», «وجوده» «his being there»: what looks like a name with a conjunction is a word."""
    single = hit.last - hit.first == 1 and bool(hit.prefix)
    return single and common_words().get(scan.word(hit.first), 1.0) < _RARELY_NAMED


_RARELY_NAMED = 0.2
"""The share of its uses in names below which a word with a conjunction is none."""


def _surname(word: str, at: int, surnames: frozenset[str]) -> Mention | None:
    for prefix, stem in clitics(word):
        if stem in surnames:
            return Mention(at, at + 1, (), (at, at + 1), prefix=prefix)
    return None


def _is_ordinary(scan: Scan, at: int) -> bool:
    """Tell whether a word has another meaning, and nothing right before it says that a person follows."""
    other = any(not h.prefix for kind in _OTHER for h in scan.all_at(kind, at)) or scan.at(Kind.NISBA, at)
    if not other or _of_two(scan, at):
        return False
    return not scan.at(Kind.VERB, at - 1) or bool(scan.at(Kind.TITLE, at) or scan.at(Kind.COUNTRY, at))


def _of_two(scan: Scan, at: int) -> bool:
    """«الرئيسين الأسد وعباس»: behind the office of two men stands the name of the first."""
    return any(h.last == at and h.entry.attributes["number"] == "d" for h in scan.all_at(Kind.TITLE, at - 1))
