"""Which mentions are of one agreement: clusters of the agreement claims of one set of parties, kind and topic."""

import datetime as dt
from bisect import bisect_left, bisect_right, insort
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import islice
from typing import NamedTuple

from cypher.vocabulary import Step
from ingest.model import AgreementStep
from ingest.resolve.chronology import PRINTING, When, dates_agree, when
from ingest.resolve.decisions import Rulings
from ingest.resolve.evidence import Told

_BEFORE_SIGNING = frozenset([*Step][: [*Step].index(Step.SIGNED)])
_UNSIGNED = 6
"""Comes after the vaguest date of signature."""


class Entry(NamedTuple):
    """An agreement claim as clustering sees it; `name` is what its article calls the agreement."""

    id: str
    article: str
    name: str
    step: str
    when: When
    plural: bool


def entry(told: Told) -> Entry:
    """Look at an agreement claim: which step, when, of which agreement of its article."""
    body = told.claim.body
    assert isinstance(body, AgreementStep)
    return Entry(told.id, told.head.id, body.agreement, str(body.step), when(body.date), body.unnamed_plural)


class Mention(NamedTuple):
    """What one article tells of one agreement.

    `ids` are sorted; `signed` is the date of signature, if the article tells it; `leading` is the latest day of what
    leads up to a signature; an unnamed plural is not one named agreement.
    """

    ids: tuple[str, ...]
    plural: bool
    signed: When | None
    leading: dt.date | None

    @property
    def exactness(self) -> tuple[int, dt.date, str]:
        """The order in which mentions find their agreements: by the date of signature, the most exact first."""
        start = self.signed and self.signed.start
        return self.signed.vague if self.signed else _UNSIGNED, start or dt.date.max, self.ids[0]


def agreement_clusters(entries: Iterable[Entry], rulings: Rulings) -> list[list[str]]:
    """Divide the agreement claims of one set of parties, kind and topic into agreements.

    Mentions with a date of signature found them; one without joins if exactly one agreement fits.
    """
    by_article: dict[tuple[str, str], list[Entry]] = defaultdict(list)
    for e in sorted(entries, key=lambda e: e.id):
        by_article[e.article, e.name].append(e)
    ledgers: list[list[str]] = []
    shelves = {plural: _Shelf() for plural in (False, True)}
    for mention in sorted(map(_mention, by_article.values()), key=lambda m: m.exactness):
        shelf = shelves[mention.plural]
        place = shelf.only(mention)
        if place is None:
            shelf.add(mention, len(ledgers))
            ledgers.append([*mention.ids])
        else:
            ledgers[place] += mention.ids
    return rulings.rearranged(ledgers, {id: id for part in ledgers for id in part})


def _mention(entries: Sequence[Entry]) -> Mention:
    signed = [e.when for e in entries if e.step == Step.SIGNED and e.when.start]
    leading = [e.when.start for e in entries if e.step in _BEFORE_SIGNING and e.when.start]
    return Mention(
        ids=tuple(e.id for e in entries),
        plural=entries[0].plural,
        signed=min(signed, key=lambda date: date.vague, default=None),
        leading=max(leading, default=None),
    )


class _Shelf:
    """The agreements found so far, in the order of their signatures: none is compared with all others."""

    def __init__(self) -> None:
        self._unsigned: list[int] = []
        self._by_start: list[tuple[dt.date, int, When]] = []
        self._by_end: list[tuple[dt.date, int]] = []

    def add(self, founder: Mention, place: int) -> None:
        """Take in an agreement with the mention that founds it."""
        if founder.signed is None or founder.signed.start is None:
            self._unsigned.append(place)
            return
        insort(self._by_start, (founder.signed.start, place, founder.signed))
        insort(self._by_end, (founder.signed.end or dt.date.max, place))

    def only(self, mention: Mention) -> int | None:
        """Return the one agreement that a mention fits; none if there are several."""
        fitting = self._signed_with(mention.signed) if mention.signed else self._open_to(mention.leading)
        return fitting[0] if len(fitting) == 1 else None

    def _signed_with(self, signed: When) -> list[int]:
        """Return two at most of the agreements whose date of signature lies within a vaguer one."""
        if signed.start is None or signed.end is None:
            return []
        first = bisect_left(self._by_start, (signed.start - PRINTING,))
        last = bisect_right(self._by_start, signed.end + PRINTING, key=lambda found: found[0])
        near = islice(self._by_start, first, last)
        return [*islice((place for _, place, date in near if dates_agree(date, signed)), 2)]

    def _open_to(self, leading: dt.date | None) -> list[int]:
        """Return two at most of the agreements that are not signed yet when something still leads up to them."""
        first = bisect_left(self._by_end, (leading,)) if leading else 0
        return [*self._unsigned[:2], *(place for _, place in self._by_end[first : first + 2])]
