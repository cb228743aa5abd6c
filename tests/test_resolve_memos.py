"""What buckets remember: brought to text and back, in a form that does not change unnoticed."""

import dataclasses
from typing import Any

from ingest.model import digest
from ingest.resolve.briefs import KINDS, Saying, from_memo, kind_of, roots_of, to_memo
from ingest.resolve.buckets import home
from ingest.resolve.chronology import When, tell
from ingest.resolve.context import Term
from ingest.resolve.decisions import rule
from ingest.resolve.events import Report, Sort
from ingest.resolve.glimpses import Glimpse, glimpses
from ingest.resolve.invitations import Asking
from ingest.resolve.ledgers import Entry
from ingest.resolve.lifeline import Lived
from ingest.resolve.memos import LAYOUT, packed, unpacked
from ingest.resolve.mentions import Member, Office
from ingest.resolve.person_buckets import Family
from ingest.resolve.settle import arrival
from ingest.resolve.sights import Guise, Sight, sheet_from_memo, sheet_to_memo, sights
from tests.news import pool

REMEMBERED: tuple[Any, ...] = (
    Entry, Saying, When, Term, Report, Sort, Asking, Lived, Member, Office, Family, Guise, Sight
)  # fmt: skip
TOLD = [tell(claim, arrival(one).head) for one in pool() for claim in one.extraction.claims]


def test_another_form_has_another_number() -> None:
    fields = [[kind.__name__, *kind._fields] for kind in REMEMBERED]
    form = digest([*fields, [field.name for field in dataclasses.fields(Glimpse)]])[:8]
    assert (LAYOUT, form) == (2, "9c67568a"), "raise LAYOUT, and put the new form here"


def test_the_claims_of_a_bucket_in_short_come_back_as_they_were() -> None:
    for told in TOLD:
        if bucket := home(told):
            brief = KINDS[kind_of(bucket)].brief(told)
            memo = to_memo([brief], {told.id: "root"})
            assert from_memo(bucket, memo) == {"root": [brief]}
            assert roots_of(memo) == {told.id: "root"}


def test_what_claims_show_comes_back_as_it_was() -> None:
    for family in ("ورفلي", "بنعوده"):
        sheet = sights(TOLD, family, rule([]))
        again = sheet_from_memo(sheet_to_memo(sheet))
        assert again == sheet
        assert glimpses(again) == glimpses(sheet)
        assert sheet


def test_nothing_is_nothing() -> None:
    assert packed({}) == packed([]) == ""
    assert unpacked("") is None
    assert unpacked(packed({"a": (1, frozenset("ba"))})) == {"a": [1, ["a", "b"]]}
