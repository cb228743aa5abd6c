"""The officials beside whom another is told of, who may say whom he serves: superiors, hosts, companions."""

from collections.abc import Mapping, Sequence
from itertools import islice

from cypher.vocabulary import Function, Portfolio
from ingest.cast.clues import OF_A_MINISTRY, before_honours, is_feminine
from ingest.cast.figures import Figure
from ingest.lexicon import cues
from ingest.people import Mention, Title
from ingest.scan import Scan

Place = tuple[int, int]
"""A mention's address: index of the sentence, first word."""
_HEADS = (Function.HEAD_OF_STATE, Function.HEAD_OF_GOVERNMENT)
_ADDRESSED = (*_HEADS, Function.MINISTER, Function.AMBASSADOR)
_LOOKED_BACK = 2
"""So many sentences before may name in full whom a bare title means."""
FOLLOWING = 20
"""So many officials of one sentence are looked at."""


class Company:
    """The officials of an article around each of them, in the order of their mentions."""

    def __init__(self, scans: Sequence[Scan], placed: Mapping[int, Sequence[tuple[int, Figure]]]) -> None:
        """Take the sentences, and the officials of each with their places."""
        self._scans, self._placed = scans, placed
        self.previous: list[Figure] = []
        """The officials of the mentions read so far."""
        self._ends: dict[int, Place] = {}
        """Where the last mention of an official ends."""
        self._before: tuple[int, int, str | None] | None = None
        """Where the last unnamed official before ends, sentence and word, and his state."""

    def add(self, figure: Figure, index: int, mention: Mention) -> None:
        """Take in the official of the mention just read."""
        self.previous.append(figure)
        self._ends[id(figure)] = (index, mention.last)
        self._before = None if mention.name else (index, mention.last, figure.country)

    def joined_to(self, index: int, mention: Mention) -> str | None:
        """Return the state of the official whom «و» joins an official to; an ambassador is a stranger among others."""
        before = self.previous[-1]
        if before.function == Function.AMBASSADOR and before.function != mention.titles[0].function:
            return None
        return before.country or self._colleague(index, mention)

    def minister_of(self, index: int, mention: Mention) -> str | None:
        """Return the state of a head of state or government right before: «الرئيس الغاني س ووزير الخارجية ص»."""
        if not self.previous or not mention.prefix.startswith("و") or mention.titles[0].function not in OF_A_MINISTRY:
            return None
        before = self.previous[-1]
        adjacent = self._ends.get(id(before)) == (index, mention.first)
        told = before.country is not None and not before.inferred and before.function in _HEADS
        return before.country if adjacent and told else None

    def apposed(self, index: int, mention: Mention) -> str | None:
        """«نائب الرئيس المالي، قائد الجيش X»: one man's second office behind a comma is in the state of the first."""
        before, comma = self._before, self._scans[index].word(mention.first - 1) in ("،", ",")
        if before is None or not comma or mention.prefix or not mention.name:
            return None
        return before[2] if before[:2] == (index, mention.first - 1) else None

    def addressed(self, index: int, mention: Mention) -> str | None:
        """«وقال الوزير», «وأجرى السفير»: return the state of the one of that office in the sentences right before."""
        title = mention.titles[0]
        alone = mention.name is None and len(mention.titles) == 1 and title.last - title.first == 1
        if not alone or title.number != "s" or title.function not in _ADDRESSED:
            return None
        if not self._scans[index].word(title.first)[len(title.prefix) :].startswith("ال"):
            return None
        return self._one_before(index - 1, title.function, is_feminine(self._scans[index], mention))

    def president_of(self, index: int, mention: Mention) -> str | None:
        """«أحد مستشاري الرئيس», «المتحدث باسم الرئاسة»: return the state of the president named right before."""
        title = mention.titles[0]
        if title.portfolio != Portfolio.PRESIDENCY or not _serves_unnamed(self._scans[index], title):
            return None
        return self._one_before(index, Function.HEAD_OF_STATE, None)

    def _one_before(self, last: int, function: str, woman: bool | None) -> str | None:
        """Return the one state whose holder of an office is named in the last sentences, up to one, that name any."""
        for before in range(last, max(-1, last - _LOOKED_BACK), -1):
            alike = [f for _, f in self._placed[before] if f.function == function and f.country]
            states = {f.country for f in alike if f.feminine == woman} or {f.country for f in alike}
            if states:
                return next(iter(states)) if len(states) == 1 else None
        return None

    def companion(self, index: int, mention: Mention) -> str | None:
        """«رافق الرئيس س وزير الخارجية ص»: return the state of the first official of a sentence, whom others follow."""
        first = self.first_before(index, mention)
        if first is None or first[1].country is None:
            return None
        return first[1].country if _accompanies(self._scans[index], first[0]) else None

    def host(self, index: int, mention: Mention) -> str | None:
        """Return the state of the first official of a sentence, whom «بحضور X», «كل من X» attend."""
        before = self._scans[index].words[max(0, mention.first - 2) : mention.first]
        if before[-1:] not in (("بحضور",), ("وبحضور",)) and before not in (("كل", "من"), ("بحضور", "السيد")):
            return None
        first = self.first_before(index, mention)
        return first[1].country if first else None

    def _colleague(self, index: int, mention: Mention) -> str | None:
        """Return the state of the ministers listed before a minister in his sentence."""
        if mention.titles[0].function not in OF_A_MINISTRY:
            return None
        before = (f for first, f in self._placed[index] if first < mention.first and f.function in OF_A_MINISTRY)
        states = {f.country for f in islice(before, FOLLOWING) if f.country}
        return next(iter(states)) if len(states) == 1 else None

    def first_before(self, index: int, mention: Mention) -> tuple[int, Figure] | None:
        """Return the first official of a sentence, with his place, if another is mentioned after him."""
        placed = self._placed[index]
        return placed[0] if placed and placed[0][0] < mention.first else None


def _serves_unnamed(scan: Scan, title: Title) -> bool:
    """Tell whether an office ends with a president whom it leaves unnamed: «مستشار الرئيس», «باسم الرئاسة»."""
    return title.last - title.first > 1 and scan.word(title.last - 1) in _PRESIDENCY


_PRESIDENCY = frozenset({"الرييس", "الرياسه", "الجمهوريه"})


def _accompanies(scan: Scan, leader: int) -> bool:
    """Tell whether those who follow go with the official at a word: «رافق X», «بمعية X», «يرافق X»."""
    before = before_honours(scan, leader) - 1
    return any(scan.word(p).removeprefix("و") in _WITH for p in (before, before - 1))


_WITH = cues("in_company_of")
