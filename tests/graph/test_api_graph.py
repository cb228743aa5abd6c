"""The service over a real graph: who met whom when, as a client asks."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from pydantic import SecretStr

from app.main import create_app
from app.models.documents import (
    ArticleDocument,
    ClaimDocument,
    FactDocument,
    MinistryDocument,
    PersonDocument,
    StatusDocument,
)
from app.models.parts import columns
from app.models.rows import (
    AgreementRow,
    AgreementStepRow,
    ChangeRow,
    CountryRow,
    MeetingRow,
    OrganizationRow,
    PairRow,
    PersonRow,
    PostRow,
    SearchRow,
    StatRow,
    TimelineRow,
)
from app.settings import Settings
from cypher import Neo4jGraph
from cypher.server import Address
from cypher.vocabulary import EventType, Function, Portfolio, Status, Step, Topic
from ingest import TextStore, load_reference, write
from ingest.model import Person, Post
from ingest.resolve import Extracted
from tests.api_server import running
from tests.stories import candidates, day, linked, meeting, minister, month, record, step

SALIM, RASHID = minister("LY", "سالم الورفلي"), minister("DZ", "رشيد بن عودة")
HAMID = minister("NE", "حميد أبو بكر")
KAMAL = Person(
    name="كمال التهامي", country="EG", function=Function.MINISTER, portfolio=Portfolio.FOREIGN, title="وزير الخارجية"
)
BORDER = (Topic.BORDER_SECURITY,)


def news() -> list[Extracted]:
    """Invented articles: meetings of three years, an agreement, a planned and an undated meeting."""
    signing = meeting(
        SALIM, RASHID, date=day("2019-07-16", words="أمس الثلاثاء"), city="Algiers", host="DZ", topics=BORDER
    )
    return [
        linked(record("أ", signing, step(Step.SIGNED, day("2019-07-16")), source="الشروق"), 1, "TAKEN_AT", 0),
        record("ب", meeting(SALIM, RASHID, date=day("2019-07-16")), source="بريد المثال"),
        record("ج", meeting(SALIM, RASHID, date=month("2012-02")), published="2012-03-01"),
        record("د", meeting(SALIM, RASHID, date=day("2020-01-10"), status=Status.PLANNED), published="2020-01-02"),
        record("ه", meeting(SALIM, RASHID, HAMID, date=day("2018-03-05")), published="2018-03-06"),
        record(
            "و",
            meeting(KAMAL, SALIM, date=candidates("2018-01-30", "2019-01-29"), type=EventType.VISIT),
            published=None,
        ),
        record("ز", meeting(KAMAL, RASHID, date=day("2011-05-05"), type=EventType.CALL), published="2011-05-06"),
        record(
            "ح", step(Step.UPDATE_URGED, month("2013-12"), agreement="b", topic=Topic.DRUGS), published="2014-01-05"
        ),
        record("ط", Post(person=KAMAL), published="2015-05-05"),
    ]


@pytest.fixture(scope="module")
def told() -> list[Extracted]:
    return news()


@pytest.fixture(scope="module")
def client(
    database: Address, told: list[Extracted], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[httpx.Client]:
    folder = tmp_path_factory.mktemp("data")
    with Neo4jGraph(database.bolt, database.user, database.password) as graph:
        graph.wipe()
        load_reference(graph)
        write(graph, told)
    with running(create_app(settings(database, folder))) as found:
        store = TextStore(Settings(data_dir=folder).texts_dir)
        for one in told[1:]:
            store.put(one.article)
        yield found


def settings(database: Address, folder: Path) -> Settings:
    return Settings(
        data_dir=folder, neo4j_uri=database.bolt, neo4j_user=database.user, neo4j_password=SecretStr(database.password)
    )


def get(client: httpx.Client, path: str, **parameters: Any) -> Any:
    answer = client.get(f"/api/v1{path}", params=parameters)
    assert answer.status_code == 200, answer.text
    return answer.json()


def dates(client: httpx.Client, **parameters: Any) -> list[str | None]:
    return [row["date"] for row in get(client, "/meetings", **parameters)["items"]]


ALL = ["2020-01-10", "2019-07-16", "2018-03-05", "2012-02", "2011-05-05"]


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ({}, ALL),
        ({"sort": "date"}, ALL[::-1]),
        ({"country": "ليبيا"}, ALL[:4]),
        ({"country": ["EG", "Niger"]}, ["2018-03-05", "2011-05-05"]),
        ({"pair": "الجزائر,LY"}, ALL[:4]),
        ({"pair": "LY,DZ", "sort": "date"}, ALL[3::-1]),
        ({"pair": "النيجر,ليبيا"}, ["2018-03-05"]),
        ({"person": "LY:سالم-ورفلي"}, ALL[:4]),
        ({"ministry": "ministry:EG:foreign"}, ["2011-05-05"]),
        ({"ministry": "ministry:EG:foreign", "include_undated": "1"}, ["2011-05-05", "[2018-01-30,2019-01-29]"]),
        ({"topic": "border_security"}, ["2019-07-16"]),
        ({"type": "call"}, ["2011-05-05"]),
        ({"status": ["planned", "proposed"]}, ["2020-01-10"]),
        ({"from": "2012-02-15", "to": "2018"}, ["2018-03-05", "2012-02"]),
        ({"from": "2012-02-15", "to": "2018", "sort": "date"}, ["2012-02", "2018-03-05"]),
        ({"from": "2012-03", "to": "2018"}, ["2018-03-05"]),
        ({"from": "1563235200000", "to": "1563235200000"}, ["2019-07-16"]),
        ({"to": "2011"}, ["2011-05-05"]),
        ({"from": "2030"}, []),
        ({"country": "EG", "include_undated": "true"}, ["2011-05-05", "[2018-01-30,2019-01-29]"]),
        ({"include_undated": "1"}, [*ALL, "[2018-01-30,2019-01-29]"]),
        ({"include_undated": "1", "sort": "date"}, [*ALL[::-1], "[2018-01-30,2019-01-29]"]),
        ({"pair": "EG,LY", "include_undated": "1"}, ["[2018-01-30,2019-01-29]"]),
        ({"country": "FR"}, []),
        ({"person": "nobody"}, []),
        ({"min_confidence": "explicit"}, ALL),
    ],
)
def test_meetings(client: httpx.Client, asked: dict[str, Any], expected: list[str]) -> None:
    page = get(client, "/meetings", **asked)
    assert [row["date"] for row in page["items"]] == expected
    assert page["total"] == len(expected)
    assert page["next_cursor"] is None
    walked, sizes = walk(client, "/meetings", **asked)
    assert [row["date"] for row in walked] == expected
    assert 0 not in sizes[1:]


def walk(client: httpx.Client, path: str, **asked: Any) -> tuple[list[Any], list[int]]:
    """Read a list by pages of one row."""
    rows: list[Any] = []
    sizes = []
    cursor: str | None = None
    while True:
        page = get(client, path, **asked, limit=1, **({"cursor": cursor} if cursor else {}))
        rows += page["items"]
        sizes.append(len(page["items"]))
        cursor = page["next_cursor"]
        if cursor is None:
            return rows, sizes


def test_a_meeting_tells_all(client: httpx.Client) -> None:
    row = get(client, "/meetings", **{"from": "2019-07-16", "to": "2019-07-16"})["items"][0]
    assert list(row) == list(columns(MeetingRow))
    MeetingRow.model_validate(row)
    shown = {
        name: row[name] for name in ("type", "status", "level", "country_a", "country_b", "countries", "country_count")
    }
    assert shown == {
        "type": "meeting", "status": "held", "level": "minister", "country_a": "DZ", "country_b": "LY",
        "countries": "DZ;LY", "country_count": 2,
    }  # fmt: skip
    assert (row["date_from"], row["date_to"], row["date_precision"], row["date_basis"]) == (
        "2019-07-16", "2019-07-16", "day", "stated",
    )  # fmt: skip
    assert row["people"] == "رشيد بن عودة;سالم الورفلي"
    assert row["ministries"].count(";") == 1
    assert row["topics"] == "border_security"
    assert row["city"] == "الجزائر العاصمة"
    assert get(client, "/meetings", lang="en", **day_of(row))["items"][0]["city"] == "Algiers"
    assert row["source_count"] == 2
    assert row["claims"].count(";") == 1
    assert row["agreements"]
    assert row["evidence_text"].startswith("قول")
    assert get(client, row["permalink"].removeprefix("/api/v1"))["id"] == row["id"]


def day_of(row: dict[str, Any]) -> dict[str, str]:
    return {"from": row["date_from"], "to": row["date_to"]}


def test_doubt_is_shown(client: httpx.Client) -> None:
    row = get(client, "/meetings", country="EG", include_undated=1)["items"][-1]
    assert row["date"] == "[2018-01-30,2019-01-29]"
    assert row["date_candidates"] == "2018-01-30;2019-01-29"
    assert (row["date_from"], row["date_precision"], row["date_basis"]) == (None, "unknown", "candidates")


def test_three_states_are_no_pair(client: httpx.Client) -> None:
    row = get(client, "/meetings", country="NE")["items"][0]
    assert (row["country_a"], row["country_b"], row["countries"]) == (None, None, "DZ;LY;NE")


def test_languages(client: httpx.Client) -> None:
    arabic, english = (get(client, "/meetings", lang=lang)["items"][1]["title"] for lang in ("ar", "en"))
    assert "الجزائر" in arabic
    assert "Algeria" in english


LISTS: dict[str, tuple[type[Any], dict[str, Any]]] = {
    "/meetings": (MeetingRow, {"include_undated": 1}),
    "/pairs": (PairRow, {}),
    "/pairs/DZ/LY": (TimelineRow, {"include_undated": 1}),
    "/people": (PersonRow, {}),
    "/ministries": (OrganizationRow, {}),
    "/organizations": (OrganizationRow, {}),
    "/countries": (CountryRow, {"limit": 3}),
    "/agreements": (AgreementRow, {}),
    "/posts": (PostRow, {}),
    "/stats/meetings": (StatRow, {"interval": "year"}),
    "/changes": (ChangeRow, {}),
    "/search": (SearchRow, {"q": "الورفلي"}),
}


@pytest.mark.parametrize("path", LISTS)
def test_every_list_keeps_its_contract(client: httpx.Client, path: str) -> None:
    """Names, order and types of columns are those of the model on every page, numbers are never null."""
    model, asked = LISTS[path]
    page = get(client, path, **asked)
    assert page["items"]
    for row in page["items"]:
        assert list(row) == list(columns(model))
        model.model_validate(row, strict=True)
        assert not any(isinstance(value, (list, dict)) for value in row.values())
    bare = client.get(f"/api/v1{path}", params={**asked, "envelope": 0})
    assert bare.json() == page["items"]
    assert bare.headers["x-total-count"] == str(page["total"])
    text = client.get(f"/api/v1{path}", params={**asked, "format": "csv"})
    assert text.text.split("\r\n")[0] == ",".join(columns(model))
    lines = client.get(f"/api/v1{path}", params={**asked, "format": "jsonl"}).text.splitlines()
    assert len(lines) == len(page["items"])
    if path not in ("/countries", "/changes"):
        rows, sizes = walk(client, path, **asked)
        assert rows == page["items"]
        assert 0 not in sizes
    past = get(client, path, **{**asked, "limit": 100, "page": 90})
    assert past["items"] == []
    assert (past["total"], past["next_cursor"]) == (page["total"], None)


def test_pairs(client: httpx.Client) -> None:
    first = get(client, "/pairs")["items"][0]
    assert (first["id"], first["event_count"], first["held"], first["planned"]) == ("DZ|LY", 4, 3, 1)
    assert (first["name_a"], first["hosted_a"], first["hosted_b"]) == ("الجزائر", 1, 0)
    assert (first["first_date"], first["last_date"]) == ("2012-02-01", "2019-07-16")
    assert first["topics"] == "border_security"
    assert get(client, "/pairs", country="EG", status="held")["total"] == 2
    assert get(client, "/pairs", **{"from": "2019"})["items"][0]["event_count"] == 2


@pytest.mark.parametrize("path", ["/pairs/الجزائر/ليبيا", "/pairs/Libye/algeria", "/pairs/LBY/dz"])
def test_a_pair_by_any_name_in_any_order(client: httpx.Client, path: str) -> None:
    rows = get(client, path, include_undated=1, sort="date")["items"]
    assert [(row["date"], row["kind"], row["type"]) for row in rows] == [
        ("2012-02", "event", "meeting"),
        ("2013-12", "agreement_step", "update_urged"),
        ("2018-03-05", "event", "meeting"),
        *sorted(
            [("2019-07-16", "event", "meeting"), ("2019-07-16", "agreement_step", "signed")],
            key=lambda r: rows_id(rows, r),
        ),
        ("2020-01-10", "event", "meeting"),
    ]


def rows_id(rows: list[Any], wanted: tuple[str, str, str]) -> str:
    return str(next(row["id"] for row in rows if (row["date"], row["kind"], row["type"]) == wanted))


def test_people(client: httpx.Client) -> None:
    found = get(client, "/people", q="الورفلي")["items"]
    assert [row["id"] for row in found] == ["LY:سالم-ورفلي"]
    assert found[0]["post"] == "وزير الداخلية"
    assert get(client, "/people", country="مصر")["items"][0]["name_ar"] == "كمال التهامي"
    person = get(client, "/people/LY:سالم-ورفلي")
    assert person["meeting_count"] == 5
    assert [post["organization"] for post in person["posts"]] == ["ministry:LY:interior"]
    assert [row["date"] for row in person["meetings"]] == [*ALL[:4], "[2018-01-30,2019-01-29]"]


def test_ministries(client: httpx.Client) -> None:
    rows = get(client, "/ministries", country="LY", portfolio="interior")["items"]
    assert [(row["id"], row["meeting_count"]) for row in rows] == [("ministry:LY:interior", 5)]
    ministry = get(client, "/ministries/ministry:LY:interior")
    assert [post["person_name"] for post in ministry["posts"]] == ["سالم الورفلي"]
    assert len(ministry["meetings"]) == ministry["meeting_count"] == 5


def test_who_held_the_office(client: httpx.Client) -> None:
    asked = {"country": "LY", "portfolio": "interior"}
    assert [row["person"] for row in get(client, "/posts", on="2015-06-01", **asked)["items"]] == ["LY:سالم-ورفلي"]
    assert get(client, "/posts", on="2005", **asked)["items"] == []


def test_agreements(client: httpx.Client) -> None:
    rows = get(client, "/agreements", pair="LY,DZ")["items"]
    assert [(row["step"], row["topic"], row["date"]) for row in rows] == [
        ("signed", "security_cooperation", "2019-07-16"),
        ("update_urged", "drugs", "2013-12"),
    ]
    stalled = get(client, "/agreements", stalled_for="P5Y", as_of="2019-07-16")["items"]
    assert [row["topic"] for row in stalled] == ["drugs"]
    assert stalled[0]["days_stalled"] == 2023
    steps = get(client, f"/agreements/{rows[0]['id']}/steps")["items"]
    assert [row["step"] for row in steps] == ["signed"]
    assert list(steps[0]) == list(columns(AgreementStepRow))
    assert steps[0]["event"] == get(client, "/meetings", topic="border_security")["items"][0]["id"]


def test_evidence(client: httpx.Client, told: list[Extracted]) -> None:
    article, claim = told[1].article, told[1].extraction.claims[0]
    found = get(client, f"/claims/{claim.id}")
    assert (found["quote"], found["start"], found["end"], found["article"]) == (claim.quote, 0, 9, article.id)
    assert found["data"]["countries"] == ["DZ", "LY"]
    fact = get(client, f"/facts/{claim.id}")
    assert fact["id"] == found["facts"][0]["id"]
    assert {evidence["article"] for evidence in fact["evidence"]} == {told[0].article.id, article.id}
    assert {relation["name"] for relation in fact["relations"] if relation["relation"] == "ATTENDED"} >= {
        "سالم الورفلي"
    }
    read = get(client, f"/articles/{article.id}")
    assert read["text"] == article.text
    assert [span["id"] for span in read["spans"]] == [claim.id]
    assert get(client, f"/articles/{told[0].article.id}")["text"] is None


def test_an_undated_article_shows_its_candidates(client: httpx.Client, told: list[Extracted]) -> None:
    read = get(client, f"/articles/{told[5].article.id}")
    assert (read["published"], read["published_basis"]) == (None, "unknown")


def test_documents_are_as_described(client: httpx.Client, told: list[Extracted]) -> None:
    claims = [claim.id for one in told for claim in one.extraction.claims if claim.kind != "post"]
    for id in claims:
        ClaimDocument.model_validate(get(client, f"/claims/{id}"), strict=True)
        FactDocument.model_validate(get(client, f"/facts/{id}"), strict=True)
    for one in told:
        ArticleDocument.model_validate(get(client, f"/articles/{one.article.id}"), strict=True)
    for row in get(client, "/people")["items"]:
        PersonDocument.model_validate(get(client, f"/people/{row['id']}"), strict=True)
    for row in get(client, "/organizations")["items"]:
        MinistryDocument.model_validate(get(client, f"/ministries/{row['id']}"), strict=True)
    StatusDocument.model_validate(get(client, "/status"), strict=True)


@pytest.mark.parametrize("path", ["people", "ministries", "articles", "claims", "facts"])
def test_an_unknown_id_is_404(client: httpx.Client, path: str) -> None:
    answer = client.get(f"/api/v1/{path}/nothing")
    assert (answer.status_code, answer.headers["content-type"]) == (404, "application/problem+json")
    assert client.get("/api/v1/agreements/nothing/steps").status_code == 404


def test_statistics(client: httpx.Client) -> None:
    rows = get(client, "/stats/meetings", interval="year", **{"from": "2011", "to": "2013"})["items"]
    assert [(row["time"], row["count"], row["count_imprecise"]) for row in rows] == [
        ("2011-01-01", 1, 0), ("2012-01-01", 1, 0), ("2013-01-01", 0, 0),
    ]  # fmt: skip
    days = get(client, "/stats/meetings", interval="day", **{"from": "2012-02-01", "to": "2012-02-02"})["items"]
    assert [(row["count"], row["count_imprecise"]) for row in days] == [(1, 1), (0, 0)]
    split = get(
        client, "/stats/meetings", interval="year", split="pair", series_limit=1, **{"from": "2018", "to": "2018"}
    )
    assert [(row["series"], row["count"]) for row in split["items"]] == [("DZ|LY", 1), ("other", 2)]
    for kind in ("country", "type", "status", "topic", "ministry"):
        get(client, "/stats/meetings", split=kind, country="LY", pair="DZ,LY", interval="auto")
    matrix = get(client, "/stats/matrix")["items"]
    assert matrix[0] == {"country_a": "DZ", "country_b": "LY", "count": 4}


def test_search(client: httpx.Client) -> None:
    kinds = {row["kind"] for row in get(client, "/search", q="سالم الورفلي")["items"]}
    assert {"person", "event"} <= kinds
    assert get(client, "/search", q="الورفلي", kind="person")["total"] == 1
    for hostile in ('"', "*:*", "a OR b", "\\", "~", "AND", "((", "؟"):
        get(client, "/search", q=hostile)


def test_changes(client: httpx.Client) -> None:
    rows = get(client, "/changes", limit=5000)["items"]
    assert {row["op"] for row in rows} == {"added"}
    assert {row["revision"] for row in rows} == {1}
    pages: list[Any] = []
    cursor = None
    while not pages or cursor:
        page = get(client, "/changes", limit=50, **({"cursor": cursor} if cursor else {}))
        pages += page["items"]
        cursor = page["next_cursor"]
    assert pages == rows
    assert get(client, "/changes", since=1)["items"] == []


def test_service(client: httpx.Client) -> None:
    assert client.get("/readyz").json() == {"status": "ready"}
    status = get(client, "/status")
    assert status["revision"] == "1"
    assert status["counts"]["articles"] == 9


def test_nothing_has_changed(client: httpx.Client) -> None:
    first = client.get("/api/v1/meetings")
    again = client.get("/api/v1/meetings", headers={"If-None-Match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
    other = client.get("/api/v1/meetings", params={"limit": 5}, headers={"If-None-Match": first.headers["etag"]})
    assert other.status_code == 200
    head = client.head("/api/v1/meetings")
    assert (head.status_code, head.content, head.headers["etag"]) == (200, b"", first.headers["etag"])


def test_cursors_belong_to_their_filters(client: httpx.Client) -> None:
    cursor = get(client, "/meetings", limit=1)["next_cursor"]
    for path, asked in (("/meetings", {"country": "LY"}), ("/meetings", {"sort": "date"}), ("/pairs", {})):
        answer = client.get(f"/api/v1{path}", params={**asked, "cursor": cursor})
        assert (answer.status_code, answer.json()["type"]) == (400, "urn:liqa:problem:bad-cursor")
    assert client.get("/api/v1/meetings", params={"cursor": cursor, "format": "csv"}).status_code == 200
