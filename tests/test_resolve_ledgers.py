"""Life lines of meetings and agreements: planned, moved, held; drafted, signed, to be updated."""

from typing import Any

from cypher.vocabulary import Act, InvitationStatus, Status, Step, Topic
from ingest.model import Invitation, Statement
from ingest.resolve import Facts, resolve
from tests.stories import day, linked, meeting, minister, month, record, step

SALIM, RASHID = minister("LY", "سالم الورفلي"), minister("DZ", "رشيد بن عودة")


def nodes(facts: Facts, label: str) -> list[dict[str, Any]]:
    return [{"id": n.key.id, **n.properties} for n in facts.nodes if n.key.label == label]


def edges(facts: Facts, type: str) -> list[tuple[str, str, dict[str, Any]]]:
    return [(e.start.id, e.end.id, dict(e.properties)) for e in facts.edges if e.type == type]


def test_a_plan_is_moved_and_then_held_elsewhere() -> None:
    def plan(date: str, status: Status, published: str, host: str) -> Any:
        return record(published, meeting(SALIM, RASHID, date=day(date), status=status, host=host), published=published)

    told = [
        plan("2022-02-14", Status.PLANNED, "2022-01-17", "DZ"),
        plan("2022-03-06", Status.POSTPONED, "2022-02-10", "DZ"),
        plan("2022-03-08", Status.HELD, "2022-03-08", "LY"),
    ]
    facts = resolve(told)
    ids = [t.extraction.claims[0].id for t in told]
    assert edges(facts, "RESCHEDULED_AS") == [(ids[0], ids[1], {"slippage_days": 20, "place_changed": False})]
    assert edges(facts, "PLANS") == [(ids[1], ids[2], {"slippage_days": 2, "place_changed": True})]


def test_a_cancelled_plan_leads_nowhere_and_a_denial_stands_beside_the_report() -> None:
    told = [
        record("أ", meeting(SALIM, RASHID, date=day("2022-02-14"), status=Status.PLANNED), published="2022-01-17"),
        record("ب", meeting(SALIM, RASHID, date=day("2022-02-14"), status=Status.CANCELLED), published="2022-02-13"),
        record("ج", meeting(SALIM, RASHID, date=day("2022-02-14")), published="2022-02-15"),
        record("د", meeting(SALIM, RASHID, date=day("2022-02-14"), status=Status.DENIED), published="2022-02-16"),
    ]
    facts = resolve(told)
    assert sorted(n["status"] for n in nodes(facts, "Event")) == ["cancelled", "denied", "held"]
    assert edges(facts, "PLANS") == []
    ((_, _, conflict),) = edges(facts, "CONFLICTS_WITH")
    assert conflict == {"on": "status", "values": ["denied", "held"]}


def test_an_agreement_climbs_its_rungs_in_several_articles() -> None:
    told = [
        record("أ", step(Step.DRAFT)),
        record("ب", step(Step.INITIALLED, day("2022-03-06"))),
        record("ج", step(Step.SIGNED, day("2022-09-20")), step(Step.IN_FORCE, month("2023-01"))),
        record("د", step(Step.SIGNED, month("2022-09"), by=("DZ",)), step(Step.UPDATE_URGED, month("2024-05"))),
        record("ه", step(Step.PLANNED_SIGNING, topic=Topic.DRUGS)),
        record("و", step(Step.PLANNED_SIGNING, unnamed_plural=True)),
    ]
    facts = resolve(told)
    agreements = sorted((n["topic"], n["status"], n.get("signed")) for n in nodes(facts, "Agreement"))
    assert agreements == [
        ("drugs", "planned_signing", None),
        ("security_cooperation", "planned_signing", None),
        ("security_cooperation", "update_urged", "2022-09-20"),
    ]
    steps = sorted((n["step"], n.get("date")) for n in nodes(facts, "AgreementStep") if n["step"] == "signed")
    assert steps == [("signed", "2022-09-20")]


def test_a_new_draft_after_the_signature_is_another_agreement() -> None:
    told = [record("أ", step(Step.SIGNED, day("2001-08-05"))), record("ب", step(Step.DRAFT, month("2019-07")))]
    assert len(nodes(resolve(told), "Agreement")) == 2


def test_two_signatures_years_apart_are_two_agreements() -> None:
    told = [record("أ", step(Step.SIGNED, day("2001-08-05"))), record("ب", step(Step.SIGNED, month("2019-07")))]
    assert len(nodes(resolve(told), "Agreement")) == 2


def test_an_invitation_has_inviter_invitee_and_bearer_and_the_inviter_did_not_attend() -> None:
    bearer = minister("LY", "كمال الزوي")
    invitation = Invitation(
        status=InvitationStatus.DELIVERED,
        inviter=SALIM,
        invitee=RASHID,
        bearer=bearer,
        purpose="زيارة ليبيا",
        place="LY",
    )
    told = linked(record("أ", invitation, meeting(bearer, RASHID, date=day("2019-01-29"))), 0, "DELIVERED_AT", 1)
    accepted = Invitation(status=InvitationStatus.ACCEPTED, inviter=minister("LY"), invitee=RASHID, place="LY")
    facts = resolve([told, record("ب", accepted)])
    (found,) = nodes(facts, "Invitation")
    assert found["status"] == "accepted"
    ends = {type: [end for _, end, _ in edges(facts, type)] for type in ("ISSUED_BY", "ISSUED_TO", "CARRIED_BY")}
    assert ends == {"ISSUED_BY": ["LY:سالم-ورفلي"], "ISSUED_TO": ["DZ:رشيد-بنعوده"], "CARRIED_BY": ["LY:كمال-زوي"]}
    assert {start for start, _, _ in edges(facts, "ATTENDED")} == {"LY:كمال-زوي", "DZ:رشيد-بنعوده"}
    assert [end for _, end, _ in edges(facts, "DELIVERED_AT")] == [told.extraction.claims[1].id]


def test_what_is_hoped_for_is_a_statement_and_no_step() -> None:
    facts = resolve([record("أ", Statement(act=Act.HOPES, text="نأمل توقيع الاتفاق", speaker=SALIM))])
    assert [n["act"] for n in nodes(facts, "Statement")] == ["hopes"]
    assert nodes(facts, "AgreementStep") == []
    assert [start for start, _, _ in edges(facts, "SAID")] == ["LY:سالم-ورفلي"]
