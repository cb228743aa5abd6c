"""A pool of invented articles that touch each other in every way that the resolver knows, for random histories."""

from dataclasses import replace
from typing import Any

from cypher.vocabulary import (
    Act,
    Basis,
    EventType,
    Function,
    InvitationStatus,
    Operation,
    Portfolio,
    Status,
    Step,
    Topic,
)
from ingest.model import Claim, Invitation, Organization, Person, Post, Span, Statement
from ingest.resolve import Decision, Extracted
from ingest.resolve.anchors import anchor, name_anchors
from tests.stories import candidates, day, linked, meeting, minister, month, newer, record, step

SALIM, LONG_SALIM = minister("LY", "سالم الورفلي"), minister("LY", "سالم علي الورفلي")
RASHID, KARIM = minister("DZ", "رشيد بن عودة"), minister("DZ", "كريم بوزيد")
PREMIER = Person(name="سالم الورفلي", country="LY", title="رئيس الحكومة", function=Function.HEAD_OF_GOVERNMENT,
                 portfolio=Portfolio.GOVERNMENT)  # fmt: skip
ACCORD = Organization(kind="ministry", country="LY", government="gna", portfolio=Portfolio.INTERIOR)
RIVAL = minister("LY", "منصور الفيتوري", organization=Organization(
    kind="ministry", country="LY", government="interim", portfolio=Portfolio.INTERIOR))  # fmt: skip
NABIL = minister("TN", "نبيل الغربي", portfolio=Portfolio.DEFENCE)
TARIQ = Person(name="طارق الزوي", country="TN")
BARE = Person(name="بن عودة", country="DZ")
VISIT: dict[str, Any] = {"type": EventType.VISIT, "countries": ("DZ", "LY"), "host": "DZ"}
UNDATED = candidates("2018-07-17", "2019-07-16", "2020-07-14")
GUESSED = replace(NABIL, country="ML", inferred=True)
JAMAL = minister("LY", "جمال التركي", span=Span(4, 15))
OTHER_JAMAL = minister("LY", "جمال الطرابلسي", span=Span(4, 18))
"""The same place as another reader reads it."""
ONE_TEXT = tuple(range(100, 140))
NEAR_TEXT = tuple(range(104, 144))


def pool() -> list[Extracted]:
    """Articles of version 1 and, behind each, the same of version 2 where it reads something else."""
    told = [
        record("أ", meeting(SALIM, RASHID, date=day("2019-07-16"), city="Algiers", host="DZ"), source="الشروق"),
        record("ب", meeting(SALIM, RASHID, date=day("2019-07-16")), agency="wal", sketch=ONE_TEXT),
        record("ج", meeting(SALIM, RASHID, date=day("2019-07-16")), agency="wal", sketch=NEAR_TEXT, source="الوسط"),
        record("د", meeting(SALIM, RASHID, date=month("2019-07"))),
        record("ه", meeting(SALIM, KARIM, date=day("2019-07-20")), published="2019-07-20"),
        record("و", meeting(SALIM, RASHID, date=day("2019-07-10"), status=Status.PLANNED), published="2019-07-01"),
        record("ز", meeting(SALIM, RASHID, date=day("2019-07-08"), status=Status.POSTPONED), published="2019-07-02"),
        record("ح", meeting(minister("LY"), RASHID, date=day("2019-07-17", Basis.PUBLISHED)), published="2019-07-17"),
        record("ط", meeting(LONG_SALIM, RASHID, date=UNDATED), meeting(SALIM, minister("TN"), date=candidates(
            "2018-08", "2019-08", "2020-08")), published=UNDATED, sketch=tuple(range(200, 240))),
        record("ي", meeting(RIVAL, minister("TN", "هادي السالمي"), date=day("2019-07-16")),
               sketch=tuple(range(203, 243)), published="2019-07-16"),
        record("ك", step(Step.SIGNED, day("2001-08-05")), step(Step.UPDATE_URGED, month("2013-12"), agreement="b",
               topic=Topic.DRUGS), meeting(SALIM, RASHID, date=day("2019-07-16"))),
        record("ل", step(Step.SIGNED, month("2001-08")), step(Step.DRAFT, topic=Topic.DRUGS, agreement="b")),
        record("م", Invitation(status=InvitationStatus.ISSUED, inviter=SALIM, invitee=RASHID, bearer=KARIM, place="LY"),
               Statement(act=Act.HOPES, text="نأمل أن يعود", speaker=SALIM),
               meeting(KARIM, RIVAL, date=day("2019-07-01"))),
        record("ن", Invitation(status=InvitationStatus.ACCEPTED, inviter=minister("LY"), invitee=RASHID, place="LY")),
        record("س", Post(person=PREMIER), Post(person=minister("", "هادي السالمي"))),
        record("ع", Post(person=SALIM, start=day("2018-10-01"))),
        record("ف", meeting(minister("LY", organization=ACCORD), RASHID, date=day("2019-07-16"))),
        record("ص", meeting(SALIM, RASHID), published="2019-07-17"),
        record("ق", meeting(SALIM, RASHID, date=day("2019-07-16"), status=Status.DENIED), published="2019-07-18"),
        record("ر", step(Step.SIGNED, day("2001-08-05"))),
        record("ش", step(Step.UPDATE_URGED, month("2013-12"), topic=Topic.DRUGS)),
        record("خ", Post(person=NABIL), published="2019-07-05"),
        record("ذ", Post(person=NABIL), published="2019-07-25"),
        record("ض", meeting(minister("TN", portfolio=Portfolio.DEFENCE), SALIM, date=day("2019-07-12"))),
        record("ظ", Post(person=TARIQ)),
        record("غ", Post(person=TARIQ), meeting(NABIL, RASHID), published="2019-09-01"),
        record("ئ", meeting(minister("TN", portfolio=Portfolio.DEFENCE), RASHID), published="2019-07-06"),
        record("ت", step(Step.DRAFT, topic=Topic.DRUGS, title="اتفاق المكافحة")),
        record("جولة", meeting(SALIM, date=day("2019-07-14"), **VISIT)),
        record("جولات", meeting(SALIM, date=day("2019-07-16"), **VISIT), meeting(SALIM, **VISIT)),
        record("عنوان", meeting(SALIM, BARE), meeting(SALIM, minister("DZ"), date=day("2019-07-16"))),
        record("دورة", meeting(PREMIER, RASHID, date=day("2019-07-16"), ordinal=21, type=EventType.SESSION)),
        record("دورات", meeting(countries=("DZ", "LY"), ordinal=21, type=EventType.SESSION)),
        record("قصر", meeting(SALIM, RASHID, date=day("2019-07-16"), city="El Mouradia Palace", host="LY")),
        record("خطة", meeting(SALIM, RASHID, status=Status.PLANNED), published="2019-07-03"),
        record("خبر", meeting(countries=("DZ", "LY")), published="2019-07-19"),
        record("ظن", meeting(GUESSED, RASHID, date=day("2019-07-16")), published="2019-07-16"),
        record("قارئ", meeting(JAMAL, RASHID, date=day("2019-07-16")), published="2019-07-17"),
        record("قارئون", Post(person=JAMAL), Post(person=NABIL), published="2019-08-05"),
        record("ظنون", Post(person=replace(GUESSED, country="EG")), Post(person=GUESSED), published="2019-08-03"),
    ]  # fmt: skip
    told[8] = linked(told[8], 1, "FOLLOWS", 0)
    told[10] = linked(linked(told[10], 0, "UPDATES", 1), 1, "TAKEN_AT", 2)
    told[12] = linked(linked(told[12], 0, "DELIVERED_AT", 2), 1, "SAID_AT", 2)
    second = [
        newer(told[0], meeting(SALIM, KARIM, date=day("2019-07-16"))),
        newer(told[4], meeting(LONG_SALIM, RASHID, date=day("2019-07-16"))),
        newer(
            told[10], step(Step.RATIFIED, month("2002-01")), step(Step.UPDATE_AGREED, topic=Topic.DRUGS, agreement="b")
        ),
        newer(told[15], Post(person=SALIM, start=day("2019-10-01"))),
        newer(told[9]),
        newer(told[37], meeting(OTHER_JAMAL, RASHID, date=day("2019-07-16"))),
        newer(told[38], Post(person=OTHER_JAMAL), Post(person=replace(JAMAL, span=Span(70, 79)))),
    ]
    second[2] = linked(second[2], 0, "UPDATES", 1)
    return [*told, *second]


def anchored(decision: Decision, told: list[Extracted]) -> Decision:
    """The decision with the places of the claims that it speaks of."""
    claims = {c.id: (c, one.extraction) for one in told for c in one.extraction.claims}
    own = (claims[id] for id in decision.subjects if id in claims)
    places = [anchor(c, e.article, e.claims) for c, e in own]
    mentions = [(e.article, c) for c, e in claims.values()]
    places += [place for id in decision.subjects if ":" in id for place in name_anchors(id, sorted(mentions, key=_id))]
    return replace(decision, anchors=tuple(sorted(places)))


def _id(mention: tuple[str, Claim]) -> tuple[str, str]:
    return mention[0], mention[1].id


def decisions(told: list[Extracted]) -> list[Decision]:
    """Decisions about the pool, some against each other, some that take others back."""
    claims = [c.id for one in told[:28] for c in one.extraction.claims]
    articles = [one.extraction.article for one in told]
    first = told[0].extraction.claims[0].id
    later = told[4].extraction.claims[0].id

    def made(op: Operation, seq: int, *subjects: str, **more: Any) -> Decision:
        made = Decision(op=op, subjects=subjects, reason="r", by="t", at="2026-01-01", seq=seq, **more)
        return anchored(made, [one for one in told if one.version == 1])

    merge = made(Operation.MERGE, 1, first, later)
    people = made(Operation.MERGE, 2, "LY:سالم-ورفلي", "LY:منصور-فيتوري")
    namesake = made(Operation.SPLIT, 4, "LY:سالم-ورفلي", later)
    undo = made(Operation.MERGE, 9, first, reverts=merge.id)
    return [
        merge,
        people,
        made(Operation.SPLIT, 3, told[1].extraction.claims[0].id),
        namesake,
        made(Operation.REJECT, 5, claims[3]),
        made(Operation.REJECT, 6, articles[12]),
        made(Operation.EDIT, 7, first, field="date", value="2019-07-15"),
        made(Operation.EDIT, 8, articles[8], field="published", value="2020-07-14"),
        undo,
        made(Operation.MERGE, 10, first, reverts=undo.id),
        made(Operation.SPLIT, 11, "LY:سالم-ورفلي", reverts=namesake.id),
        made(Operation.MERGE, 12, told[10].extraction.claims[0].id, told[11].extraction.claims[1].id),
        made(Operation.CONFIRM, 13, first),
        made(Operation.EDIT, 14, "LY:سالم-ورفلي", field="name", value="سالم بن علي الورفلي"),
        made(Operation.REJECT, 15, told[10].extraction.claims[2].id),
        made(Operation.MERGE, 16, told[28].extraction.claims[0].id, told[30].extraction.claims[0].id),
        made(Operation.MERGE, 17, told[25].extraction.claims[1].id, told[26].extraction.claims[0].id),
        made(Operation.MERGE, 18, "LY:جمال-تركي", "DZ:كريم-بوزيد"),
        made(Operation.EDIT, 19, "LY:جمال-تركي", field="name", value="جمال بن علي التركي"),
        made(Operation.SPLIT, 20, "LY:جمال-تركي", told[37].extraction.claims[0].id),
    ]
