"""Mentions find their agreements by the dates of signature: as if each were compared with all, but without doing so."""

import datetime as dt
from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cypher.vocabulary import Step
from ingest.resolve import ledgers, rule
from ingest.resolve.chronology import When, dates_agree
from ingest.resolve.ledgers import Entry, agreement_clusters

FIRST = dt.date(2019, 1, 1)
LEADING = [*Step][: [*Step].index(Step.SIGNED)]


def spell(first: int, days: int | None, vague: int) -> When:
    start = FIRST + dt.timedelta(days=first)
    return When(start, None if days is None else start + dt.timedelta(days=days), (), vague)


WHENS = st.one_of(
    st.just(When(None, None, (), 5)),
    st.builds(spell, st.integers(0, 60), st.just(0), st.sampled_from([0, 1])),
    st.builds(spell, st.integers(0, 60), st.sampled_from([6, 30]), st.sampled_from([2, 3])),
    st.builds(spell, st.integers(0, 60), st.none(), st.just(5)),
)
STEPS = st.sampled_from([Step.SIGNED, Step.SIGNED, Step.DRAFT, Step.PLANNED_SIGNING, Step.IN_FORCE])
ROWS = st.lists(st.tuples(st.sampled_from("abcdefghijkl"), STEPS, WHENS, st.booleans()), max_size=24)


def by_definition(entries: Sequence[Entry]) -> list[list[str]]:
    """Compare each mention with the founder of each agreement."""

    def signed(mention: Sequence[Entry]) -> When | None:
        dates = [e.when for e in mention if e.step == Step.SIGNED and e.when.start]
        return min(dates, key=lambda date: date.vague, default=None)

    def order(mention: Sequence[Entry]) -> tuple[Any, ...]:
        date = signed(mention)
        return (date.vague, date.start, mention[0].id) if date else (6, dt.date.max, mention[0].id)

    def fits(mention: Sequence[Entry], founder: Sequence[Entry]) -> bool:
        mine, its = signed(mention), signed(founder)
        if mention[0].plural != founder[0].plural:
            return False
        if its is None or mine:
            return (its is None and mine is None) or bool(its and mine and dates_agree(its, mine))
        later = (e for e in mention if e.step in LEADING and e.when.start and its.end and e.when.start > its.end)
        return not any(later)

    mentions: dict[str, list[Entry]] = {}
    for e in sorted(entries):
        mentions.setdefault(e.article, []).append(e)
    found: list[list[list[Entry]]] = []
    for mention in sorted(mentions.values(), key=order):
        fitting = [ledger for ledger in found if fits(mention, ledger[0])]
        fitting[0].append(mention) if len(fitting) == 1 else found.append([mention])
    return [[e.id for mention in ledger for e in mention] for ledger in found]


@settings(max_examples=300, deadline=None)
@given(ROWS)
def test_each_mention_finds_the_agreement_that_it_would_find_by_comparing_all(rows: list[tuple[Any, ...]]) -> None:
    entries = [
        Entry(f"{place:03}", article, "", step, when, plural)
        for place, (article, step, when, plural) in enumerate(rows)
    ]
    assert agreement_clusters(entries, rule([])) == by_definition(entries)


def compared(mentions: int, monkeypatch: pytest.MonkeyPatch) -> int:
    """Count the comparisons of dates among signatures of many years and what leads up to them."""
    count = 0

    def counted(one: When, vaguer: When) -> bool:
        nonlocal count
        count += 1
        return dates_agree(one, vaguer)

    monkeypatch.setattr(ledgers, "dates_agree", counted)
    steps = (Step.SIGNED, Step.DRAFT, Step.SIGNED, Step.IN_FORCE)
    rows = [
        Entry(f"{n:06}", f"{n:06}", "", steps[n % 4], spell(n // 4 * 3, 0, 0), plural=False) for n in range(mentions)
    ]
    agreement_clusters(rows, rule([]))
    return count


def test_a_ledger_of_many_years_is_not_compared_mention_by_mention(monkeypatch: pytest.MonkeyPatch) -> None:
    few = compared(500, monkeypatch)
    assert 0 < compared(2000, monkeypatch) <= 5 * few
