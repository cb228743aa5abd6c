"""Which mentions in one article are of one agreement."""

from collections import defaultdict
from typing import NamedTuple

from cypher.vocabulary import AgreementKind, Step, Topic
from ingest.agreements.found import Found
from ingest.agreements.nouns import RELATIVE, definite, plural, sense
from ingest.agreements.parties import Parties
from ingest.lexicon import Hit, Kind
from ingest.scan import Scan

MEMORY = 20
"""So many agreements of the same parties, the latest, may be meant by another mention."""
_Sides = tuple[tuple[str, ...], tuple[str, ...]]
"""States and organisations."""
_UNSIGNED = frozenset({Step.UNDER_NEGOTIATION, Step.DRAFT, Step.PROPOSED})


class _Mention(NamedTuple):
    """What tells one agreement from another; `qualifier` is the word that names it, `kind` also says «several»."""

    parties: _Sides
    kind: str
    topic: Topic
    qualifier: str
    unsigned: bool

    def may_be(self, other: "_Mention") -> bool:
        """Tell whether nothing in two mentions speaks against one agreement; `other` is the later, definite one."""
        loose = other.kind == AgreementKind.AGREEMENT and not other.qualifier
        kinds = self.kind == other.kind or loose or (self.unsigned and other.unsigned)
        named = self.topic is other.topic is not Topic.OTHER or not (self.qualifier and other.qualifier)
        return self._agrees(other) and kinds and (named or self.qualifier == other.qualifier)

    def is_told_again(self, other: "_Mention") -> bool:
        """Tell whether a second indefinite noun repeats the first, as headline and lead do."""
        return self._agrees(other) and self.kind == other.kind and self.unsigned == other.unsigned

    def known_by(self, topic: Topic) -> "_Mention":
        """Return the mention with the topic that another one has told of the same agreement."""
        return self._replace(topic=topic) if self.topic is Topic.OTHER else self

    def _agrees(self, other: "_Mention") -> bool:
        topics = self.topic is other.topic or Topic.OTHER in (self.topic, other.topic)
        return self.parties == other.parties and topics


class Ledger:
    """Gives the mentions of one agreement one key; «أخرى» opens a new one."""

    def __init__(self) -> None:
        self._known: dict[_Sides, list[tuple[_Mention, str]]] = defaultdict(list)
        self._count = 0
        self.last: Parties | None = None
        """The parties of the agreement told of last."""

    def key(self, scan: Scan, hit: Hit, found: Found, parties: Parties, topic: Topic) -> str:
        """Return the key of the agreement that a noun mentions; keys are `agreement-1` and so on."""
        self.last = parties
        kind = "several" if plural(scan, hit) else hit.entry.value
        mention = _Mention(parties[:2], kind, topic, _qualifier(scan, hit), found.step in _UNSIGNED)
        same = self._known[mention.parties]
        if sense(scan, hit.last) != "other":
            for at in reversed(range(max(0, len(same) - MEMORY), len(same))):
                known, key = same[at]
                one = definite(scan, hit) or (known.unsigned and mention.unsigned)
                if known.may_be(mention) if one else known.is_told_again(mention):
                    same[at] = known.known_by(topic), key
                    return key
        self._count += 1
        same.append((mention, f"agreement-{self._count}"))
        return same[-1][1]


def _qualifier(scan: Scan, hit: Hit) -> str:
    """Return the adjective or genitive that names an agreement: «الاتفاقية الأمنية», «اتفاقية الإطار الاستراتيجي»."""
    word = scan.word(hit.last)
    told = any(s.entry.attributes["pos"] == "participle" for s in scan.all_at(Kind.STEP, hit.last))
    return word if word.startswith("ال") and not told and word not in RELATIVE else ""
