"""What analysts ask of the seeds and the samples, over a real graph: ledgers on reference dates, people and offices."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from app.main import create_app
from cypher import Neo4jGraph
from cypher.server import Address
from ingest import load_reference, write
from ingest.model import Article
from tests.api_server import running
from tests.graph.test_api_graph import get, settings
from tests.test_orders import samples, told

PUBLISHED = ("2019-07-16", "2019-01-29")
REFERENCE = "2019-07-16"


@pytest.fixture(scope="module")
def client(database: Address, shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx.Client]:
    paths = sorted((shared / "seeds").glob("*.txt"))
    seeds = [
        told(Article(text=path.read_text(encoding="utf-8"), published=published))
        for path, published in zip(paths, PUBLISHED, strict=True)
    ]
    with Neo4jGraph(database.bolt, database.user, database.password) as graph:
        graph.wipe()
        load_reference(graph)
        write(graph, [*samples(), *seeds])
    with running(create_app(settings(database, tmp_path_factory.mktemp("data")))) as found:
        yield found


def rows(client: httpx.Client, path: str, **asked: Any) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = get(client, path, **{"as_of": REFERENCE, **asked})["items"]
    return found


def test_both_agreements_of_the_first_seed(client: httpx.Client) -> None:
    found = {row["topic"]: row for row in rows(client, "/agreements", pair="DZ,LY")}
    update, drugs = found["security_cooperation"], found["drugs"]
    assert (update["signed_date"], update["step"], update["date"]) == ("2001-08", "update_urged", "2013-12")
    assert (update["moved_step"], update["moved_date"], update["years_stalled"]) == ("update_agreed", "2012-02", 7.4)
    assert (drugs["moved_step"], drugs["moved_date"], drugs["years_stalled"]) == ("amendments_proposed", "2014-07", 5.0)


def test_the_committees_of_the_first_seed(client: httpx.Client) -> None:
    found = {row["kind"]: row for row in rows(client, "/joint-bodies", pair="DZ,LY")}
    security, grand = found["security"], found["grand"]
    assert (security["last_number"], security["last_date"], security["overdue"]) == (2, "2012-02", True)
    assert (grand["last_date"], grand["last_city"], grand["overdue"]) == ("2013-12", "Tripoli", True)


def test_the_invitation_of_the_second_seed_is_open(client: httpx.Client) -> None:
    (found,) = rows(client, "/invitations", country="NE", **{"from": "2019", "to": "2019"})
    assert (found["inviter_country"], found["invitee_country"], found["status"]) == ("LY", "NE", "accepted")
    assert (found["outcome"], found["days_waiting"]) == ("open", 168)
    assert found["bearer_name"]
    (later,) = rows(client, "/invitations", country="NE", as_of="2020-02-01", **{"from": "2019", "to": "2019"})
    assert later["outcome"] == "lapsed"


def test_the_delegation_of_the_second_seed(client: httpx.Client) -> None:
    found = get(client, "/delegations", country="LY", **{"from": "2019-01", "to": "2019-01"})["items"]
    assert max(row["size"] for row in found) == 6
    together = rows(client, "/companions", country="LY", as_of="2019-02-01")
    assert len(together) == 10, "five who travelled; the ambassador was there"
    assert {(row["trip_count"], row["hosts"]) for row in together} == {(1, "NE")}


def test_the_plans_of_the_samples(client: httpx.Client) -> None:
    moved = [row for row in rows(client, "/plans", pair="DZ,LY", as_of="2023") if row["moves"]]
    assert [(row["date"], row["outcome"], row["outcome_date"], row["slippage_days"]) for row in moved] == [
        ("2022-02-14", "held", "2022-03-06", 20)
    ]


def test_the_invitation_of_the_samples_is_kept(client: httpx.Client) -> None:
    (found,) = rows(client, "/invitations", country="TN", as_of="2025")
    assert (found["outcome"], found["invitee_country"], found["inviter_country"]) == ("kept", "NE", "TN")
