"""Who is who, who held which office when, and who is meant by a title alone."""

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest

from cypher.vocabulary import Function, Operation, Portfolio
from ingest.model import DateValue, Organization, Participant, Person, Post
from ingest.resolve import Decision, Extracted, Facts, resolve
from tests.stories import candidates, day, meeting, minister, record

RASHID = minister("DZ", "رشيد بن عودة")
ACCORD = Organization(kind="ministry", country="LY", government="LY-GNA", portfolio=Portfolio.INTERIOR)
INTERIM = Organization(kind="ministry", country="LY", government="LY-INT", portfolio=Portfolio.INTERIOR)


def people(facts: Facts) -> dict[str, dict[str, Any]]:
    return {n.key.id: dict(n.properties) for n in facts.nodes if n.key.label == "Person"}


def posts(facts: Facts) -> list[dict[str, Any]]:
    return [dict(e.properties) for e in facts.edges if e.type == "HELD_POST"]


def attendance(facts: Facts) -> list[tuple[str, bool]]:
    return sorted((e.start.id, bool(e.properties["inferred"])) for e in facts.edges if e.type == "ATTENDED")


def told(*persons: Person, published: str = "2019-07-16") -> Extracted:
    text = " ".join(f"{p.name} {p.title} {p.country}" for p in persons) + published
    return record(text, *(Post(person=p) for p in persons), published=published)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (minister("LY", "سالم الورفلي"), minister("LY", "سالم ورفلي"), True),
        (minister("LY", "العميد سالم الورفلي"), minister("LY", "سالم الورفلي"), True),
        (minister("LY", "سالم علي الورفلي"), minister("LY", "سالم الورفلي"), True),
        (minister("LY", "سالم علي الورفلي"), minister("LY", "سالم الورفلي", function=Function.ENVOY), False),
        (minister("LY", "سالم الورفلي"), minister("TN", "سالم الورفلي"), False),
        (minister("LY", "سالم الورفلي"), minister("", "سالم الورفلي"), True),
        (minister("LY", "سالم الورفلي"), minister("LY", "سليم الورفلي"), False),
        (minister("LY", "محمد علي"), minister("LY", "محمد علي حسن"), False),
    ],
)
def test_names_are_joined_by_key_state_and_office(one: Person, other: Person, same: bool) -> None:
    assert len(people(resolve([told(one), told(other, published="2019-07-17")]))) == (1 if same else 2)


SALIM = minister("LY", "سالم الورفلي")
GUESSED = replace(SALIM, country="ML", inferred=True)
"""Salim, whose state a text leaves unsaid and its context gets wrong."""
ALL_GUESSED = [replace(GUESSED, country="LY"), replace(GUESSED, country="LY", title="الوزير")]


@pytest.mark.parametrize(
    ("known", "ids"),
    [
        ([SALIM], {"LY:سالم-ورفلي"}),
        ([SALIM, replace(SALIM, country="TN")], {"LY:سالم-ورفلي", "TN:سالم-ورفلي", "ML:سالم-ورفلي"}),
        ([SALIM, replace(GUESSED, country="TN")], {"LY:سالم-ورفلي"}),
        ([replace(SALIM, portfolio=Portfolio.DEFENCE)], {"LY:سالم-ورفلي", "ML:سالم-ورفلي"}),
        ([replace(SALIM, function=Function.OTHER)], {"LY:سالم-ورفلي", "ML:سالم-ورفلي"}),
        (ALL_GUESSED, {"LY:سالم-ورفلي", "ML:سالم-ورفلي"}),
        ([*ALL_GUESSED, replace(GUESSED, country="LY", title="وزير داخلية")], {"LY:سالم-ورفلي"}),
        (
            [*ALL_GUESSED, replace(GUESSED, country="LY", function=Function.DIRECTOR)],
            {"LY:سالم-ورفلي", "ML:سالم-ورفلي"},
        ),
        ([SALIM, minister("", "سالم الورفلي")], {"LY:سالم-ورفلي"}),
        ([SALIM, replace(SALIM, country="TN", portfolio=Portfolio.DEFENCE)], {"LY:سالم-ورفلي", "TN:سالم-ورفلي"}),
    ],
)
def test_a_guessed_state_is_that_of_the_one_namesake_known_in_the_office(known: list[Person], ids: set[str]) -> None:
    reports = [told(p, published=f"2019-07-{n:02}") for n, p in enumerate([GUESSED, *known], 1)]
    for order in (reports, reports[::-1]):
        assert set(people(resolve(order))) == ids


def test_who_was_guessed_elsewhere_held_his_office_where_he_is_known() -> None:
    reports = [told(replace(GUESSED, country="DZ"), published="2019-08-01"), told(SALIM)]
    facts = resolve(reports)
    (person,), (post,) = people(facts).values(), [e for e in facts.edges if e.type == "HELD_POST"]
    assert (person["iso2"], post.end.id) == ("LY", "ministry:LY:interior")
    assert post.properties["last_seen"] == dt.date(2019, 8, 1)
    assert [(e.start.id, e.end.id) for e in facts.edges if e.type == "LEADS_TO"] == [("DZ:سالم-ورفلي", "LY:سالم-ورفلي")]


def test_an_analyst_can_part_and_join_again_who_was_guessed() -> None:
    reports = [told(GUESSED), told(SALIM, published="2019-08-01")]
    split = Decision(op=Operation.SPLIT, subjects=("ML:سالم-ورفلي",), reason="آخر", by="t", at="2026-01-01", seq=1)
    undo = replace(split, reverts=split.id, seq=2)
    assert len(people(resolve(reports, [split]))) == 2
    assert people(resolve(reports, [split, undo])) == people(resolve(reports))


def test_a_nameless_official_is_the_one_holder_though_a_text_names_him_without_his_state() -> None:
    house = Organization(kind="ministry", portfolio=Portfolio.INTERIOR)
    stateless = minister("", "سالم الورفلي", organization=house)
    nameless = record("لقاء", meeting(minister("LY"), RASHID, date=day("2019-07-16")))
    facts = resolve([told(SALIM, published="2019-07-15"), told(stateless, published="2019-07-20"), nameless])
    assert ("LY:سالم-ورفلي", True) in attendance(facts)
    assert people(facts)["LY:سالم-ورفلي"]["iso2"] == "LY"


def test_a_single_word_is_nobody_unless_one_longer_name_of_the_office_has_it() -> None:
    assert people(resolve([told(minister("LY", "الورفلي"))])) == {}
    both = resolve([told(minister("LY", "الورفلي")), told(minister("LY", "سالم الورفلي"), published="2019-08-01")])
    assert list(people(both)) == ["LY:سالم-ورفلي"]
    assert [p["first_seen"].isoformat() for p in posts(both)] == ["2019-07-16"]


def test_two_titles_at_one_time_are_two_posts_and_flagged() -> None:
    general = minister("LY", "سالم الورفلي", function=Function.DEPUTY_MINISTER, title="أمين عام وزارة الداخلية")
    deputy = minister("LY", "سالم الورفلي", function=Function.DEPUTY_MINISTER, title="وكيل وزارة الداخلية")
    found = posts(resolve([told(general, deputy)]))
    assert sorted(p["title"] for p in found) == ["أمين عام وزارة الداخلية", "وكيل وزارة الداخلية"]
    assert all(p["concurrent"] for p in found)


@pytest.mark.parametrize("published", [None, candidates("2018-08", "2019-08")])
def test_two_titles_in_articles_without_a_date_are_flagged_if_they_are_of_one_house(
    published: DateValue | None,
) -> None:
    deputy = minister("LY", "سالم الورفلي", function=Function.DEPUTY_MINISTER, title="وكيل وزارة الداخلية")
    house, elsewhere = replace(deputy, title="أمين عام وزارة الداخلية"), replace(deputy, portfolio=Portfolio.DEFENCE)
    one = record("أ", Post(person=deputy), published=published)
    for other, flagged in ((house, True), (replace(house, former=True), False), (elsewhere, False)):
        found = posts(resolve([one, record("ب", Post(person=other), published=published)]))
        assert [bool(p.get("concurrent")) for p in found] == [flagged, flagged]


def test_a_post_without_a_title_is_the_titled_one_of_the_same_office() -> None:
    titled = minister("ES", "ألفارو موراليس", title="وزير الداخلية الإسباني")
    counterpart = minister("ES", "ألفارو موراليس", title=None)
    reports = [told(titled), told(counterpart, published="2019-07-18")]
    for order in (reports, reports[::-1]):
        (post,) = posts(resolve(order))
        assert (post["title"], post["first_seen"], post["last_seen"]) == (
            "وزير الداخلية الإسباني", dt.date(2019, 7, 16), dt.date(2019, 7, 18),
        )  # fmt: skip


@pytest.mark.parametrize("shared", ["وزيري داخلية البلدين", "الوزيران", "وزراء الداخلية", "وزيرا الداخلية"])
def test_a_title_that_two_men_share_is_no_post_of_its_own(shared: str) -> None:
    reports = [told(minister("ES", "ألفارو موراليس", title="وزير الداخلية الإسباني")),
               told(minister("ES", "ألفارو موراليس", title=shared), published="2019-07-18")]  # fmt: skip
    (post,) = posts(resolve(reports))
    assert (post["title"], post["titles"]) == ("وزير الداخلية الإسباني", ["وزير الداخلية الإسباني"])
    (alone,) = posts(resolve(reports[1:]))
    assert "title" not in alone


def test_a_title_alone_is_the_only_holder_who_covers_the_day() -> None:
    seen = [told(minister("LY", "سالم الورفلي"), published=day_) for day_ in ("2019-01-05", "2019-12-01")]
    visit = record("زيارة", meeting(minister("LY"), RASHID, date=day("2019-07-16")))
    facts = resolve([*seen, visit])
    assert ("LY:سالم-ورفلي", True) in attendance(facts)
    (named,) = [e for e in facts.edges if e.type == "ATTENDED" and e.properties["inferred"]]
    assert "2019-07-16" in str(named.properties["reason"])
    early = record("زيارة أخرى", meeting(minister("LY"), RASHID, date=day("2018-07-16")))
    assert all(not inferred for _, inferred in attendance(resolve([*seen, early])))


def test_a_term_told_to_have_ended_reaches_no_further_than_its_end() -> None:
    term = Post(person=minister("LY", "سالم الورفلي"), start=day("2014-03-01"), end=day("2017-05-01"))
    past = record("سيرة", term, published="2020-06-01")
    (post,) = posts(resolve([past]))
    assert (post["from"], post["to"], post["last_seen"]) == (*map(dt.date.fromisoformat, ("2014-03-01", "2017-05-01")),
                                                             dt.date(2017, 5, 1))  # fmt: skip
    within = record("زيارة", meeting(minister("LY"), RASHID, date=day("2016-07-16")))
    assert ("LY:سالم-ورفلي", True) in attendance(resolve([past, within]))
    later = record("زيارة أخرى", meeting(minister("LY"), RASHID, date=day("2019-07-16")))
    assert all(not inferred for _, inferred in attendance(resolve([past, later])))


def test_a_ministry_named_alone_is_its_official_who_was_there() -> None:
    body = Organization(kind="ministry", country="LY", portfolio=Portfolio.INTERIOR)
    ministry = Participant(organization=body, country="LY")
    met = meeting(minister("LY", "سالم الورفلي"), RASHID, date=day("2019-07-16"))
    headline = replace(met, participants=(ministry, met.participants[1]))
    assert attendance(resolve([record("لقاء", met), record("عنوان", headline)])) == [
        ("DZ:رشيد-بنعوده", False), ("LY:سالم-ورفلي", False),
    ]  # fmt: skip
    assert ("ministry:LY:interior", False) in attendance(resolve([record("عنوان", headline)]))


def test_with_two_rival_governments_a_bare_title_stays_open() -> None:
    seen = [
        told(minister("LY", "سالم الورفلي", organization=ACCORD), published="2019-01-05"),
        told(minister("LY", "سالم الورفلي", organization=ACCORD), published="2019-12-01"),
        told(minister("LY", "منصور الفيتوري", organization=INTERIM), published="2019-01-05"),
        told(minister("LY", "منصور الفيتوري", organization=INTERIM), published="2019-12-01"),
    ]
    bare = record("زيارة", meeting(minister("LY"), RASHID, date=day("2019-07-16")))
    assert all(not inferred for _, inferred in attendance(resolve([*seen, bare])))
    clear = record("زيارة", meeting(minister("LY", organization=INTERIM), RASHID, date=day("2019-07-16")))
    assert ("LY:منصور-فيتوري", True) in attendance(resolve([*seen, clear]))


def test_a_merge_a_split_and_their_undoing() -> None:
    facts = [told(minister("LY", "سالم الورفلي")), told(minister("LY", "سليم الورفلي"))]

    def made(op: Operation, *subjects: str, seq: int, reverts: str | None = None) -> Decision:
        return Decision(op=op, subjects=subjects, reason="r", by="t", at="now", seq=seq, reverts=reverts)

    merge = made(Operation.MERGE, "LY:سالم-ورفلي", "LY:سليم-ورفلي", seq=1)
    merged = resolve(facts, [merge])
    assert list(people(merged)) == ["LY:سالم-ورفلي"]
    aliases = [(e.start.id, e.end.id) for e in merged.edges if e.type == "LEADS_TO"]
    assert aliases == [("LY:سليم-ورفلي", "LY:سالم-ورفلي")]
    undo = made(Operation.MERGE, seq=2, reverts=merge.id)
    assert len(people(resolve(facts, [merge, undo]))) == 2
    claim = facts[0].extraction.claims[0].id
    split = made(Operation.SPLIT, "LY:سالم-ورفلي", claim, seq=3)
    namesake = f"LY:سالم-ورفلي~{split.id[:8]}"
    assert list(people(resolve(facts[:1], [split]))) == [namesake]
    undone = resolve(facts[:1], [split, made(Operation.SPLIT, seq=4, reverts=split.id)])
    assert [(e.start.id, e.end.id) for e in undone.edges if e.type == "LEADS_TO"] == [(namesake, "LY:سالم-ورفلي")]
