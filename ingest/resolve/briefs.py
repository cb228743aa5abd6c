"""The claims of a fact bucket in short, as clustering sees them: what a bucket remembers so as not to read them all."""

import datetime as dt
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from ingest.resolve.chronology import When
from ingest.resolve.decisions import Rulings
from ingest.resolve.events import Report, Sort, event_clusters, report
from ingest.resolve.evidence import Told
from ingest.resolve.invitations import Asking, asking, invitation_clusters
from ingest.resolve.ledgers import Entry, agreement_clusters, entry
from ingest.resolve.memos import packed, unpacked


class Saying(NamedTuple):
    """A statement claim as clustering sees it: each is by itself."""

    id: str


Brief = Report | Entry | Asking | Saying


class Kind(NamedTuple):
    """One kind of fact bucket: how a claim is put in short, how these are divided into facts, how one is read again."""

    brief: Callable[[Told], Brief]
    divide: Callable[[Iterable[Any], Rulings], list[list[str]]]
    read: Callable[[Sequence[Any]], Brief]


def _when(row: Sequence[Any]) -> When:
    start, end, candidates, vague = row
    return When(_day(start), _day(end), tuple(candidates), vague)


def _day(text: str | None) -> dt.date | None:
    return dt.date.fromisoformat(text) if text else None


def _report(row: Sequence[Any]) -> Report:
    id, origin, sort, type, ordinal, when, worded, reported, city, host, sides = row
    days = (dt.date.fromisoformat(reported[0]), dt.date.fromisoformat(reported[1])) if reported else None
    marks = {side: frozenset(found) for side, found in sides.items()}
    return Report(id, origin, Sort(*sort), type, ordinal, _when(when), worded, days, city, host, marks)


def _entry(row: Sequence[Any]) -> Entry:
    id, article, name, step, when, plural = row
    return Entry(id, article, name, step, _when(when), plural)


def _asking(row: Sequence[Any]) -> Asking:
    id, place, inviter, invitee = row
    return Asking(id, place, tuple(inviter), tuple(invitee))


def _alone(sayings: Iterable[Saying], rulings: Rulings) -> list[list[str]]:
    return [[saying.id] for saying in sayings]


KINDS = {
    "event": Kind(report, event_clusters, _report),
    "agreement": Kind(entry, agreement_clusters, _entry),
    "invitation": Kind(asking, invitation_clusters, _asking),
    "statement": Kind(lambda told: Saying(told.id), _alone, lambda row: Saying(*row)),
}
"""By the first word of a bucket."""


def kind_of(bucket: str) -> str:
    """Return the first word of a bucket."""
    return bucket.partition("/")[0]


def to_memo(briefs: Iterable[Brief], roots: Mapping[str, str]) -> str:
    """Note the claims of a bucket in short, under the id of the fact of which each is."""
    found: dict[str, list[Brief]] = {}
    for brief in sorted(briefs, key=lambda b: b.id):
        found.setdefault(roots[brief.id], []).append(brief)
    return packed(found)


def from_memo(bucket: str, memo: str) -> dict[str, list[Brief]]:
    """Read what `to_memo` noted."""
    read = KINDS[kind_of(bucket)].read
    return {root: [read(row) for row in rows] for root, rows in (unpacked(memo) or {}).items()}


def roots_of(memo: str) -> dict[str, str]:
    """Return the fact of which each claim is that a memo knows."""
    return {row[0]: root for root, rows in (unpacked(memo) or {}).items() for row in rows}
