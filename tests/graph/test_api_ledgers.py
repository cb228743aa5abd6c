"""The ledgers over a real graph, on reference dates: agreements, plans, invitations, committees, travel, offices."""

import datetime as dt
from collections.abc import Iterator
from typing import Any

import httpx
import pytest

from app.dependencies import today
from app.main import create_app
from app.models.ledgers import CompanionRow, DelegationRow, InvitationRow, JointBodyRow, PlanRow, SessionRow
from app.models.parts import columns
from app.models.rows import AgreementRow, PostRow
from cypher import Neo4jGraph
from cypher.server import Address
from cypher.vocabulary import AgreementKind, EventType, Function, InvitationStatus, Portfolio, Status, Step, Topic
from ingest import graph_fingerprint, load_reference, write
from ingest.model import Event, Invitation, Organization, Person, Post
from ingest.resolve import Extracted
from tests.api_server import running
from tests.graph.test_api_graph import get, settings
from tests.stories import day, linked, meeting, minister, month, record, step

SALIM, RASHID = minister("LY", "سالم الورفلي"), minister("DZ", "رشيد بن عودة")
FARAJ = Person(name="فرج المنتصر", country="LY", function=Function.DIRECTOR, portfolio=Portfolio.BORDER, title="مدير")
ENVOY = Person(
    name="طه الغرياني", country="LY", function=Function.AMBASSADOR, portfolio=Portfolio.FOREIGN, title="سفير"
)
HAMID = minister("NE", "حميد أبو بكر")
DRUGS: dict[str, Any] = {"topic": Topic.DRUGS, "kind": AgreementKind.CONVENTION, "agreement": "b"}
SECURITY = Organization(kind="joint_body", code="security", members=("DZ", "LY"))
GRAND = Organization(kind="joint_body", code="grand", members=("DZ", "LY"))
REFERENCE = "2019-07-16"


def session(
    body: Organization, date: Any, number: int | None = None, status: Status = Status.HELD, **more: Any
) -> Event:
    """A session of a joint committee."""
    return meeting(
        countries=("DZ", "LY"), type=EventType.SESSION, body=body, ordinal=number, date=date, status=status, **more
    )


def agreements() -> list[Extracted]:
    """An agreement that was to be updated and a convention under review, as one article of 2019 tells them."""
    return [
        record(
            "أ",
            step(Step.SIGNED, month("2001-08")),
            step(Step.UPDATE_AGREED, month("2012-02")),
            step(Step.UPDATE_URGED, month("2013-12")),
            step(Step.DRAFT, **DRUGS),
            step(Step.AMENDMENTS_PROPOSED, month("2014-07"), **DRUGS),
        ),
        record("ب", step(Step.IN_FORCE, day("2005-01-01"), agreement="c", kind=AgreementKind.MOU)),
        record("ت", step(Step.PLANNED_SIGNING, day("2019-09-01"), topic=Topic.TRAINING, agreement="d")),
    ]


def plans() -> list[Extracted]:
    """A plan that was moved and then held elsewhere, one that nobody reported on, and one that was called off."""
    told = [
        ("2019-02-14", Status.PLANNED, "2019-01-17", {"host": "DZ", "city": "Algiers"}),
        ("2019-03-06", Status.POSTPONED, "2019-02-10", {"host": "DZ", "city": "Algiers"}),
        ("2019-03-08", Status.HELD, "2019-03-08", {"host": "LY", "city": "Tripoli"}),
    ]
    found = [
        record(f"موعد {date}", meeting(SALIM, RASHID, date=day(date), status=status, **more), published=published)
        for date, status, published, more in told
    ]
    tunisian = minister("TN", "نبيل الغربي")
    return [
        *found,
        record("ث", meeting(SALIM, tunisian, date=month("2019-05"), status=Status.PLANNED), published="2019-04-02"),
        record("ج", meeting(HAMID, tunisian, date=day("2019-06-01"), status=Status.CANCELLED), published="2019-05-30"),
    ]


def invitations() -> list[Extracted]:
    """One kept by a visit told apart from it, one that lapsed, one handed over by another and still open."""
    visit = meeting(HAMID, SALIM, date=day("2019-05-20"), host="LY", city="Tripoli")
    handed = meeting(FARAJ, RASHID, date=day("2019-06-10"), host="DZ", city="Algiers")
    asking: dict[str, Any] = {
        "status": InvitationStatus.DELIVERED,
        "inviter": SALIM,
        "place": "LY",
        "purpose": "زيارة ليبيا",
    }
    return [
        record("ح", Invitation(invitee=HAMID, date=day("2019-01-29"), **asking), published="2019-01-29"),
        record("خ", visit, published="2019-05-20"),
        record("د", Invitation(invitee=minister("EG", "كمال التهامي"), date=day("2017-03-01"), **asking)),
        linked(
            record("ذ", Invitation(invitee=RASHID, bearer=FARAJ, date=day("2019-06-10"), **asking), handed), 0,
            "DELIVERED_AT", 1,
        ),
    ]  # fmt: skip


def committees() -> list[Extracted]:
    """A security committee that sat twice, a grand one whose planned session nobody reported."""
    return [
        record("ر", session(SECURITY, month("2010-06"), 1), session(SECURITY, month("2012-02"), 2)),
        record("ز", session(GRAND, month("2013-12"), city="Tripoli", host="LY")),
        record("س", session(GRAND, month("2015-03"), status=Status.PLANNED), published="2015-01-10"),
    ]


def journeys() -> list[Extracted]:
    """Two who went to Niamey for two events of three days, and to Cairo a year later; an envoy was there already."""
    abroad = {"host": "NE", "city": "Niamey"}
    kamal = minister("EG", "كمال التهامي")
    return [
        record("ش", meeting(SALIM, FARAJ, ENVOY, HAMID, date=day("2017-01-28"), **abroad), published="2017-01-28"),
        record("ص", meeting(SALIM, FARAJ, HAMID, date=day("2017-01-30"), type=EventType.CONFERENCE, **abroad),
               published="2017-01-30"),
        record("ض", meeting(SALIM, FARAJ, kamal, date=day("2018-03-05"), host="EG", city="Cairo"),
               published="2018-03-05"),
        record("ط", meeting(SALIM, FARAJ, kamal, date=day("2018-05-05"), host="LY", city="Tripoli"),
               published="2018-05-05"),
    ]  # fmt: skip


def offices() -> list[Extracted]:
    """A man with two titles at one time, an acting minister, two ministers of rival governments."""
    two = Person(name="هادي السالمي", country="TN", title="وكيل وزارة الدفاع", function=Function.DEPUTY_MINISTER,
                 portfolio=Portfolio.DEFENCE)  # fmt: skip
    other = Person(name="هادي السالمي", country="TN", title="الأمين العام لوزارة الدفاع",
                   function=Function.DEPUTY_MINISTER, portfolio=Portfolio.DEFENCE)  # fmt: skip
    acting = minister("TN", "زياد الماجري", acting=True, portfolio=Portfolio.DEFENCE, title="وزير الدفاع بالنيابة")
    rivals = [
        minister("LY", name, portfolio=Portfolio.JUSTICE, title="وزير العدل", organization=Organization(
            kind="ministry", country="LY", government=government, portfolio=Portfolio.JUSTICE))
        for name, government in (("علي الزنتاني", "gna"), ("عمر الفاخري", "interim"))
    ]  # fmt: skip
    bodies = [Post(person=p) for p in (two, other, acting, *rivals)]
    later = [Post(person=p) for p in (acting, *rivals)]
    return [record("ع", *bodies, published="2018-02-01"), record("غ", *later, published="2018-04-01")]


STORIES = (agreements, plans, invitations, committees, journeys, offices)


@pytest.fixture(scope="module")
def ledgers(database: Address) -> Iterator[Neo4jGraph]:
    with Neo4jGraph(database.bolt, database.user, database.password) as graph:
        graph.wipe()
        load_reference(graph)
        write(graph, [told for story in STORIES for told in story()])
        yield graph


@pytest.fixture(scope="module")
def client(database: Address, ledgers: Neo4jGraph, tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx.Client]:
    with running(create_app(settings(database, tmp_path_factory.mktemp("data")))) as found:
        yield found


def rows(client: httpx.Client, path: str, **asked: Any) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = get(client, path, **{"as_of": REFERENCE, **asked})["items"]
    return found


def test_an_agreement_to_be_updated_is_stalled_since_that_was_agreed(client: httpx.Client) -> None:
    found = {row["topic"]: row for row in rows(client, "/agreements", pair="DZ,LY") if row["kind"] != "mou"}
    update, convention = found["security_cooperation"], found["drugs"]
    assert (update["step"], update["signed_date"]) == ("update_urged", "2001-08")
    assert (update["moved_step"], update["moved_date"], update["years_stalled"]) == ("update_agreed", "2012-02", 7.4)
    assert (convention["moved_step"], convention["moved_date"]) == ("amendments_proposed", "2014-07")
    assert convention["years_stalled"] == 5.0


@pytest.mark.parametrize(
    ("day", "step", "years"),
    [("2001-07-31", None, None), ("2005-08-31", "signed", 4.0), ("2012-06", "update_agreed", 0.3),
     ("2013-02-28", "update_agreed", 1.0), ("2013-12-31", "update_urged", 1.8), ("2030-02-28", "update_urged", 18.0)],
)  # fmt: skip
def test_an_agreement_stands_as_it_stood_on_the_reference_date(
    client: httpx.Client, day: str, step: str | None, years: float | None
) -> None:
    found = rows(client, "/agreements", as_of=day, topic="security_cooperation", kind="agreement")
    assert [(row["step"], row["years_stalled"]) for row in found] == ([(step, years)] if step else [])


def test_what_is_stalled_for_a_time(client: httpx.Client) -> None:
    def topics(**asked: Any) -> set[tuple[str, str]]:
        return {(row["topic"], row["kind"]) for row in rows(client, "/agreements", **asked)}

    update, convention = ("security_cooperation", "agreement"), ("drugs", "convention")
    assert topics(stalled_for="P7Y") == {update}
    assert topics(stalled_for="P4Y11M") == {update, convention}
    assert topics(stalled_for="P4Y11M", as_of="2015") == set()
    (settled,) = rows(client, "/agreements", kind="mou")
    assert (settled["days_stalled"], settled["years_stalled"]) == (-1, -1.0)
    (planned,) = rows(client, "/agreements", topic="training")
    assert (planned["step"], planned["days_stalled"]) == ("planned_signing", 0)
    assert rows(client, "/agreements", topic="training", as_of="2019-09-11")[0]["days_stalled"] == 10


def test_a_plan_leads_to_what_became_of_it(client: httpx.Client) -> None:
    found = {row["date"]: row for row in rows(client, "/plans", pair="DZ,LY", **{"from": "2019"})}
    first, second = found["2019-02-14"], found["2019-03-06"]
    assert (first["announced"], first["moves"], first["outcome"]) == ("2019-01-17", 1, "held")
    assert (first["slippage_days"], first["outcome_date"], first["place_changed"]) == (22, "2019-03-08", True)
    assert (second["moved_from"], second["slippage_days"], second["outcome_city"]) == (first["id"], 2, "Tripoli")
    assert (first["city"], first["days_overdue"]) == ("Algiers", 0)


@pytest.mark.parametrize(
    ("day", "expected"),
    [("2019-01-16", []), ("2019-02-01", ["open"]), ("2019-02-20", ["moved", "postponed"]),
     ("2019-03-07", ["overdue", "overdue"]), ("2019-03-08", ["held", "held"])],
)  # fmt: skip
def test_what_is_known_of_a_plan_on_the_reference_date(client: httpx.Client, day: str, expected: list[str]) -> None:
    found = rows(client, "/plans", pair="DZ,LY", as_of=day, **{"from": "2019"})
    assert sorted(row["outcome"] for row in found) == expected


def test_what_is_overdue(client: httpx.Client) -> None:
    (late,) = rows(client, "/plans", outcome="overdue", country="TN")
    assert (late["countries"], late["date"], late["days_overdue"]) == ("LY;TN", "2019-05", 46)
    assert rows(client, "/plans", outcome="overdue", country="TN", as_of="2019-05-31") == []
    (off,) = rows(client, "/plans", pair="NE,TN")
    assert (off["outcome"], off["outcome_event"]) == ("cancelled", None)


def test_invitations_are_kept_lapse_or_are_open(client: httpx.Client) -> None:
    found = {row["invitee_country"]: row for row in rows(client, "/invitations")}
    assert {state: row["outcome"] for state, row in found.items()} == {"NE": "kept", "EG": "lapsed", "DZ": "open"}
    kept, waiting = found["NE"], found["DZ"]
    assert (kept["kept_date"], kept["kept_inferred"], kept["days_waiting"]) == ("2019-05-20", True, 111)
    assert (found["EG"]["due"], found["EG"]["kept_by"]) == ("2018-03-01", None)
    assert (waiting["bearer_name"], waiting["days_waiting"], waiting["due"]) == ("فرج المنتصر", 36, "2020-06-10")
    assert waiting["delivered_at"]
    earlier = {row["invitee_country"]: row["outcome"] for row in rows(client, "/invitations", as_of="2018-02-01")}
    assert earlier == {"EG": "open"}
    assert [row["outcome"] for row in rows(client, "/invitations", country="NE", as_of="2019-04")] == ["open"]
    assert [row["outcome"] for row in rows(client, "/invitations", country="DZ", lapse="P30D")] == ["lapsed"]
    assert [row["invitee_country"] for row in rows(client, "/invitations", outcome="open")] == ["DZ"]


def test_committees_with_numbered_sessions_and_those_overdue(client: httpx.Client) -> None:
    found = {row["kind"]: row for row in rows(client, "/joint-bodies", pair="DZ,LY")}
    security, grand = found["security"], found["grand"]
    assert (security["numbers"], security["last_number"], security["last_date"]) == ("1;2", 2, "2012-02")
    assert (security["days_since"], security["longest_gap_days"]) == (2694, 609)
    assert (security["overdue"], security["overdue_reason"]) == (True, "interval")
    assert (security["overdue_since"], security["days_overdue"]) == ("2014-02-28", 1964)
    assert (grand["overdue_reason"], grand["overdue_since"]) == ("planned", "2015-03-31")
    before = {row["kind"]: row for row in rows(client, "/joint-bodies", as_of="2015-02-01")}
    assert (before["grand"]["overdue"], before["grand"]["next_date"]) == (False, "2015-03")
    assert [row["kind"] for row in rows(client, "/joint-bodies", overdue=1, as_of="2015-02-01")] == ["security"]
    assert rows(client, "/joint-bodies", overdue=1, every="P9Y", country="TN") == []
    sessions = rows(client, f"/joint-bodies/{security['id']}/sessions")
    assert [(row["number"], row["date"], row["days_after_previous"]) for row in sessions] == [
        (1, "2010-06", -1), (2, "2012-02", 581),
    ]  # fmt: skip
    assert client.get("/api/v1/joint-bodies/none/sessions").status_code == 404


def test_who_travels_with_whom(client: httpx.Client) -> None:
    (two,) = rows(client, "/companions")
    assert {two["person_name"], two["companion_name"]} == {"سالم الورفلي", "فرج المنتصر"}
    assert (two["trip_count"], two["event_count"], two["hosts"]) == (2, 3, "EG;NE")
    assert (two["first_date"], two["last_date"]) == ("2017-01-28", "2018-03-05")
    (before,) = rows(client, "/companions", as_of="2017", person="LY:فرج-منتصر")
    assert (before["trip_count"], before["companion_name"]) == (1, "سالم الورفلي")
    assert rows(client, "/companions", min_trips=3) == []
    assert rows(client, "/companions", country="NE") == []


def test_delegations(client: httpx.Client) -> None:
    found = get(client, "/delegations", country="LY", **{"from": "2017", "to": "2017"})["items"]
    assert [(row["date"], row["size"], row["head_name"], row["host"]) for row in found] == [
        ("2017-01-30", 2, "سالم الورفلي", "NE"),
        ("2017-01-28", 3, "سالم الورفلي", "NE"),
    ]
    assert get(client, "/delegations", min_size=3)["total"] == 1


def test_offices_on_a_day(client: httpx.Client) -> None:
    def held(on: str, **asked: Any) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = get(client, "/posts", on=on, **asked)["items"]
        return found

    titles = held("2018-02-01", country="TN", function="deputy_minister")
    assert [(row["person_name"], row["concurrent"]) for row in titles] == [("هادي السالمي", True)] * 2
    assert len({row["title"] for row in titles}) == 2
    (acting,) = held("2018-03-01", country="TN", function="minister", portfolio="defence")
    assert (acting["acting"], acting["concurrent"]) == (True, False)
    rivals = held("2018-03-01", country="LY", portfolio="justice")
    assert {row["organization"] for row in rivals} == {"ministry:LY:gna:justice", "ministry:LY:interim:justice"}
    assert held("2019-03-01", country="LY", portfolio="justice") == []


LISTS: dict[str, Any] = {
    "/agreements": AgreementRow, "/plans": PlanRow, "/invitations": InvitationRow, "/joint-bodies": JointBodyRow,
    "/joint-bodies/joint_body:security:DZ|LY/sessions": SessionRow, "/companions": CompanionRow,
    "/delegations": DelegationRow, "/posts": PostRow,
}  # fmt: skip


@pytest.mark.parametrize("path", LISTS)
def test_rows_are_flat_complete_and_paged(client: httpx.Client, path: str) -> None:
    page = get(client, path)
    assert page["items"]
    for row in page["items"]:
        assert list(row) == list(columns(LISTS[path]))
        LISTS[path].model_validate(row, strict=True)
        assert not any(isinstance(value, (list, dict)) for value in row.values())
    assert page["total"] == len(page["items"])
    found: list[dict[str, Any]] = []
    cursor = None
    while not found or cursor:
        one = get(client, path, limit=1, **({"cursor": cursor} if cursor else {}))
        assert one["total"] == page["total"]
        found += one["items"]
        cursor = one["next_cursor"]
    assert found == page["items"]
    past = get(client, path, offset=9000)
    assert (past["items"], past["total"], past["next_cursor"]) == ([], page["total"], None)


def test_days_since_two_states_met_are_counted_to_the_reference_date(client: httpx.Client) -> None:
    (pair,) = rows(client, "/pairs", country="NE", status="held", as_of="2017-02-10")
    assert (pair["id"], pair["event_count"], pair["days_since"]) == ("LY|NE", 2, 11)
    (later,) = rows(client, "/pairs", country="NE", status="held", as_of="2019-05-20")
    assert (later["event_count"], later["last_date"], later["days_since"]) == (3, "2019-05-20", 0)
    assert rows(client, "/pairs", country="NE", status="held", as_of="2016") == []
    assert get(client, "/pairs", as_of="2016", country="NE", status="held")["total"] == 0


def test_the_reference_date_is_today_unless_given_and_never_written(client: httpx.Client, ledgers: Neo4jGraph) -> None:
    before = graph_fingerprint(ledgers)
    assert rows(client, "/plans", as_of=today().isoformat()) == get(client, "/plans")["items"]
    tag = client.get("/api/v1/plans", params={"as_of": "2019"}).headers["etag"]
    assert tag != client.get("/api/v1/plans", params={"as_of": "2020"}).headers["etag"]
    assert graph_fingerprint(ledgers) == before
    assert abs(today() - dt.datetime.now(dt.UTC).date()) <= dt.timedelta(days=1)
