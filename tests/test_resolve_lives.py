"""Life lines of many years: drawn where an event may change them, they end as if all were drawn at once."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable

from hypothesis import given, settings
from hypothesis import strategies as st

from cypher.vocabulary import Relation, Status
from ingest.resolve import MemoryShelf
from ingest.resolve.life_buckets import LifeBuckets, Lives
from ingest.resolve.lifeline import LATE, Lived, days_concerning, years_concerned

FIRST = dt.date(2018, 1, 1)
FAMILIES = {Status.HELD: "held", Status.DENIED: "denied"}


def life(number: int, first: int, days: int, status: Status) -> Lived:
    start = FIRST + dt.timedelta(days=first)
    family = FAMILIES.get(status, "plan")
    return Lived(f"{number:03}", family, "meeting", str(status), start, start + dt.timedelta(days=days))


STATUSES = st.sampled_from(
    [Status.HELD, Status.HELD, Status.PLANNED, Status.POSTPONED, Status.CANCELLED, Status.DENIED]
)
EVENTS = st.builds(life, st.integers(0, 60), st.integers(0, 4 * 365), st.sampled_from([0, 2, 31]), STATUSES)
BATCHES = st.lists(st.lists(EVENTS, max_size=4), max_size=8)


def settle(shelf: MemoryShelf, events: Iterable[Lived], months: Iterable[str]) -> None:
    """Let months be as events are now."""
    by_month: dict[str, list[Lived]] = defaultdict(list)
    for event in events:
        by_month[f"event/DZ|LY/{event.start:%Y-%m}"].append(event)
    LifeBuckets(shelf).settle({month: Lives(by_month[month]) for month in months})


def drawn(shelf: MemoryShelf) -> list[str]:
    return sorted(edge.line for edge in shelf.facts().edges)


@settings(max_examples=200, deadline=None)
@given(BATCHES)
def test_lines_drawn_batch_by_batch_are_those_drawn_at_once(batches: list[list[Lived]]) -> None:
    shelf, events = MemoryShelf(), dict[str, Lived]()
    for batch in batches:
        before = dict(events)
        events |= {event.id: event for event in batch}
        touched = {f"event/DZ|LY/{e.start:%Y-%m}" for known in (before, events) for e in known.values() if e in batch}
        touched |= {f"event/DZ|LY/{before[e.id].start:%Y-%m}" for e in batch if e.id in before}
        settle(shelf, events.values(), touched)
    whole = MemoryShelf()
    settle(whole, events.values(), {f"event/DZ|LY/{e.start:%Y-%m}" for e in events.values()})
    assert drawn(shelf) == drawn(whole)


def test_a_plan_of_december_is_fulfilled_in_june_and_no_later_year_is_drawn() -> None:
    plan, held = life(1, 334, 31, Status.PLANNED), life(2, 334 + 31 + LATE.days, 0, Status.HELD)
    assert (plan.start, held.start) == (dt.date(2018, 12, 1), dt.date(2019, 6, 30))
    shelf = MemoryShelf()
    settle(shelf, [plan], ["event/DZ|LY/2018-12"])
    settle(shelf, [plan, held], ["event/DZ|LY/2019-06"])
    assert [(e.type, e.start.id, e.end.id) for e in shelf.facts().edges] == [(Relation.PLANS, "001", "002")]
    assert [*years_concerned(held.start)] == [2018, 2019]
    assert [*years_concerned(dt.date(2019, 9, 1))] == [2019]


def test_an_event_concerns_a_year_if_its_day_concerns_it() -> None:
    for day in (FIRST + dt.timedelta(days=n) for n in range(3 * 365)):
        for year in range(2016, 2023):
            first, last = days_concerning(year)
            assert (year in years_concerned(day)) == (first <= day <= last)
