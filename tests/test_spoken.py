"""Statements: sentence on the left; act, speaker, who asserts it, channel, link and the exact words on the right."""

from pathlib import Path

import pytest

from cypher.vocabulary import Act, Basis, Relation
from ingest.claims import event_claims
from ingest.document import read
from ingest.model import Article, Claim, Event, Statement
from ingest.reading import read_article
from ingest.sidelines import sidelines
from ingest.statements import statement_claims

TABLE = Path(__file__).parent / "data" / "statements.tsv"
MEETING = (
    "التقى وزير الداخلية التونسي سامي العياري أمس الثلاثاء في نيامي وزير الداخلية النيجري موسى غاربا "
    "وقال العياري خلال اللقاء إن العلاقات بين البلدين متينة."
)


def claims_of(text: str, published: str | None = "2023-05-10") -> tuple[list[Claim], list[Claim]]:
    reading = read_article(read(Article(text=text, published=published)))
    events = sidelines(reading, event_claims(reading))
    return events, statement_claims(reading, events)


def told(claim: Claim) -> tuple[object, ...]:
    body = claim.body
    assert isinstance(body, Statement)
    speaker = body.speaker.name if body.speaker else body.organization and body.organization.country
    return body.act, speaker, claim.asserted_by, claim.channel, "yes" if claim.links else None, body.text


def rows() -> list[tuple[str, list[tuple[str | None, ...]]]]:
    lines = [line for line in TABLE.read_text(encoding="utf-8").splitlines()[1:] if not line.startswith("#")]
    cells = [(line + "\t" * 6).split("\t")[:7] for line in lines]
    return [(text, [tuple(c or None for c in slots)] if slots[0] else []) for text, *slots in cells]


@pytest.mark.parametrize(("text", "expected"), rows(), ids=range(len(rows())))
def test_reads_who_says_what_as_which_act(text: str, expected: list[tuple[str | None, ...]]) -> None:
    found = claims_of(f"{MEETING}\n\n{text}")[1]
    assert [told(claim) for claim in found if claim.span.start > len(MEETING)] == expected


@pytest.mark.parametrize(("text", "expected"), rows(), ids=range(len(rows())))
def test_the_words_are_those_of_the_text(text: str, expected: object) -> None:
    whole = f"{MEETING}\n\n{text}"
    for claim in claims_of(whole)[1]:
        assert isinstance(claim.body, Statement)
        assert whole[claim.span.start : claim.span.end] == claim.quote == claim.body.text


def test_who_goes_on_speaking_is_still_at_the_meeting() -> None:
    events, found = claims_of(MEETING + " وأضاف أن التعاون في مجال الحدود يتقدم.")
    meeting = next(c for c in events if isinstance(c.body, Event))
    assert [told(c)[1] for c in found] == ["سامي العياري", "سامي العياري"]
    assert {(x.type, x.target) for c in found for x in c.links} == {(Relation.SAID_AT, meeting.id)}


def test_a_statement_at_a_meeting_has_its_date_and_one_elsewhere_that_of_the_article() -> None:
    _, found = claims_of(MEETING + "\n\nوأعرب موسى غاربا عن تقديره لتونس.")
    dates = [(c.body.date.edtf, c.body.date.basis) for c in found if isinstance(c.body, Statement)]
    assert dates == [("2023-05-09", Basis.RELATIVE), ("2023-05-10", Basis.PUBLISHED)]


def test_without_a_publication_date_no_day_is_made_up() -> None:
    _, found = claims_of(MEETING + "\n\nوأعرب موسى غاربا عن تقديره لتونس.", None)
    assert [c.body.date.edtf for c in found if isinstance(c.body, Statement)] == [None, None]


def test_one_sentence_may_hold_several_acts() -> None:
    text = "وأعرب موسى غاربا عن تقديره لتونس، مؤكدا أن بلاده تهتم بالملف وأبدى استعداده لتقديم كافة التسهيلات."
    found = claims_of(f"{MEETING}\n\n{text}")[1][1:]
    assert [told(c)[:2] for c in found] == [(a, "موسى غاربا") for a in (Act.THANKS, Act.STATES, Act.OFFERS)]


def test_a_reason_given_is_an_assessment() -> None:
    text = "وأبدى موسى غاربا استعداده لتطوير التعاون لما له من مردود إيجابي على أمن النيجر."
    found = claims_of(f"{MEETING}\n\n{text}")[1][1:]
    assert [told(c)[0] for c in found] == [Act.OFFERS, Act.ASSESSES]


def test_a_headline_names_its_speaker_before_a_colon() -> None:
    text = f"الداخلية التونسية: عازمون على مواصلة مساعدة النيجر للخروج من أزمتها\n\n{MEETING}"
    first = claims_of(text)[1][0]
    assert told(first)[:3] == (Act.COMMITS, "TN", "الداخلية التونسية")


def test_speech_of_officials_at_home_about_home_is_left_out() -> None:
    assert claims_of("قال وزير الداخلية التونسي سامي العياري إن الوضع في البلاد مستقر.")[1] == []


def test_a_named_official_who_speaks_of_another_state_is_heard() -> None:
    _, found = claims_of("قال وزير الداخلية التونسي سامي العياري إن أمن ليبيا من أمن المنطقة كلها.")
    assert [told(c)[:2] for c in found] == [(Act.STATES, "سامي العياري")]
