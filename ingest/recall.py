"""Later mentions of a named official by one name alone: «قال الدرامشي», «لقاء مازن مع …»."""

from collections import defaultdict
from collections.abc import Sequence

from ingest.lexicon import Kind, clitics, cues
from ingest.people import Mention
from ingest.scan import Scan

_OTHER = (Kind.COUNTRY, Kind.CITY, Kind.TITLE, Kind.PORTFOLIO, Kind.ORGANIZATION, Kind.STOP, Kind.VERB, Kind.EVENT, Kind.TOPIC,
          Kind.BODY, Kind.AGREEMENT, Kind.GOVERNMENT, Kind.AGENCY)  # fmt: skip
_GENERIC = cues("name_ending")


def recall_names(scans: Sequence[Scan], mentions: Sequence[Sequence[Mention]]) -> list[list[Mention]]:
    """Add to the mentions of each sentence the last name of one titled person of the article, and well-known names.

    A name that two persons bear, or that is also a word of the lexicon, is taken only right after a verb or rank, or
    not at all.
    """
    surnames = _surnames(scans, mentions)
    return [_with_recalled(scan, list(found), surnames) for scan, found in zip(scans, mentions, strict=True)]


def _surnames(scans: Sequence[Scan], mentions: Sequence[Sequence[Mention]]) -> frozenset[str]:
    owners: dict[str, set[str]] = defaultdict(set)
    for scan, found in zip(scans, mentions, strict=True):
        for mention in found:
            if mention.name and (mention.titles or mention.counterpart) and mention.name[1] - mention.name[0] > 1:
                first, last = mention.name
                owners[scan.word(last - 1)].add(scan.word(first))
    return frozenset(w for w, firsts in owners.items() if len(firsts) == 1 and len(w) > 2 and w not in _GENERIC)


def _with_recalled(scan: Scan, found: list[Mention], surnames: frozenset[str]) -> list[Mention]:
    taken = {p for m in found for p in range(m.first, m.last)}
    for position, word in enumerate(scan.words):
        if position in taken:
            continue
        known = max((h for h in scan.all_at(Kind.LEADER, position) if not taken & set(range(h.first, h.last))),
                    key=lambda h: h.last, default=None)  # fmt: skip
        if known and not _ordinary(scan, position):
            found.append(Mention(known.first, known.last, (), (known.first, known.last), prefix=known.prefix))
            taken.update(range(known.first, known.last))
            continue
        split = next(((p, stem) for p, stem in clitics(word) if stem in surnames), None)
        if split and not _ordinary(scan, position):
            found.append(Mention(position, position + 1, (), (position, position + 1), prefix=split[0]))
    return sorted(found, key=lambda m: m.first)


def _ordinary(scan: Scan, position: int) -> bool:
    """The word has another meaning, and nothing right before it says that a person follows."""
    if not any(h.prefix == "" for kind in _OTHER for h in scan.all_at(kind, position)) and not scan.at(Kind.NISBA, position):
        return False
    return not scan.at(Kind.VERB, position - 1) or bool(scan.at(Kind.TITLE, position) or scan.at(Kind.COUNTRY, position))
