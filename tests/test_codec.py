"""Claims and dates survive the way to JSON and back."""

import json

import pytest

from ingest.codec import (
    body_from_json,
    body_to_json,
    claim_from_data,
    claim_to_data,
    date_from_data,
    document_date_from_data,
)  # fmt: skip
from ingest.model import Claim, Clue, DocumentDate, Span, to_data
from tests.news import pool
from tests.stories import candidates, day

CLAIMS = [claim for told in pool() for claim in told.extraction.claims]


@pytest.mark.parametrize("claim", CLAIMS, ids=lambda claim: f"{claim.kind}-{claim.id[:6]}")
def test_a_claim_is_the_same_after_json(claim: Claim) -> None:
    assert claim_from_data(json.loads(json.dumps(claim_to_data(claim)))) == claim
    assert body_from_json(claim.kind, body_to_json(claim)) == claim.body


def test_dates_are_the_same_after_json() -> None:
    for date in (day("2019-07-16"), candidates("2018-01-30", "2019-01-29")):
        assert date_from_data(json.loads(json.dumps(to_data(date)))) == date
    found = DocumentDate(
        value=day("2019-07-16"), clues=(Clue(kind="url", text="/2019/07/16/", says="a day", span=Span(1, 5)),)
    )
    assert document_date_from_data(json.loads(json.dumps(to_data(found)))) == found
