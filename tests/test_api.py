"""The service without a database: refusals, headers, formats, and the description of it all."""

import asyncio
import datetime as dt
import hashlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from app.main import create_app
from app.problems import TITLES
from app.reading import Reader
from app.routes.agreements import earlier
from app.routes.pages import WEB
from app.search_words import words
from app.settings import Settings
from cypher import GraphUnavailable, Query, QueryTimeout, Row
from tests.api_server import running

LISTS = [
    "/meetings", "/pairs", "/pairs/DZ/LY", "/people", "/ministries", "/organizations", "/countries", "/agreements",
    "/posts", "/plans", "/invitations", "/joint-bodies", "/companions", "/delegations", "/stats/meetings",
    "/stats/matrix", "/search?q=x", "/changes", "/decisions",
]  # fmt: skip
DOCUMENTS = ["/people/x", "/ministries/x", "/articles/x", "/claims/x", "/facts/x", "/status"]


class Empty:
    """A graph that holds nothing, is away, or is slow, and remembers what it was asked."""

    def __init__(self) -> None:
        self.failure: Exception | None = None
        self.asked: list[Query] = []

    async def read(self, query: Query, /, timeout: float = 2.0, **parameters: Any) -> list[Row]:
        query.check(frozenset(parameters))
        self.asked.append(query)
        if self.failure:
            raise self.failure
        if query.name == "read/revision":
            return [{"number": 41, "committed_at": "2026-11-01T09:00:00Z"}]
        if query.name in ("read/changes_since", "read/load_decisions"):
            return []
        if query.name == "read/count_events_of_countries":
            return [{"all": 0, "total": 0}]
        return (
            [{"rows": [], "ids": [], "total": 0, "online": 0}]
            if "AS rows" in query.text or "AS ids" in query.text
            else [{"total": 0}]
        )

    async def close(self) -> None:
        return


@pytest.fixture(scope="module")
def graph() -> Empty:
    return Empty()


@pytest.fixture(scope="module")
def client(graph: Empty, tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx.Client]:
    with running(create_app(Settings(data_dir=tmp_path_factory.mktemp("data")), graph)) as found:
        yield found


def refused(answer: httpx.Response, status: int, kind: str) -> dict[str, Any]:
    assert (answer.status_code, answer.headers["content-type"]) == (status, "application/problem+json"), answer.text
    body: dict[str, Any] = answer.json()
    assert (body["type"], body["status"]) == (f"urn:liqa:problem:{kind}", status)
    return body


@pytest.mark.parametrize("path", LISTS)
def test_an_empty_list_is_an_envelope(client: httpx.Client, path: str) -> None:
    answer = client.get(f"/api/v1{path}")
    assert answer.json() == {
        "items": [], "total": 0, "next_cursor": None, "revision": "41", "generated_at": "2026-11-01T09:00:00Z",
    }  # fmt: skip
    assert answer.headers["cache-control"] == "private, max-age=0, must-revalidate"
    assert answer.headers["last-modified"] == "Sun, 01 Nov 2026 09:00:00 GMT"
    assert (answer.headers["x-revision"], answer.headers["x-total-count"]) == ("41", "0")


@pytest.mark.parametrize("path", [*LISTS, *DOCUMENTS])
def test_an_unknown_parameter_is_refused(client: httpx.Client, path: str) -> None:
    answer = client.get(f"/api/v1{path}{'&' if '?' in path else '?'}limitt=3")
    errors = refused(answer, 422, "invalid-parameters")["errors"]
    assert errors == [{"parameter": "limitt", "reason": "unknown parameter", "candidates": []}]


BAD = [
    ("limit=0", "limit"), ("limit=-5", "limit"), ("limit=10001", "limit"), (f"limit={10**30}", "limit"),
    ("limit=x", "limit"), ("limit=1.5", "limit"), ("offset=-1", "offset"), ("offset=10001", "offset"),
    ("page=0", "page"), ("from=yesterday", "from"), ("from=2019-02-30", "from"), ("to=123456789", "to"),
    ("from=2020&to=2019", "query"), ("country=Nowhere", "country"), ("pair=DZ", "pair"), ("pair=DZ,DZ", "pair"),
    ("pair=DZ,LY,EG", "pair"), ("type=party", "type"), ("status=x", "status"), ("topic=x", "topic"),
    ("sort=id", "sort"),
    ("lang=de", "lang"), ("envelope=maybe", "envelope"), ("fields=id,nothing", "fields"), ("person=", "person"),
    ("limit=3&limit=4", "limit"), ("from=2019&from=2020", "from"), ("offset=1&page=2", "query"),
    ("page=9999&limit=10000", "query"), ("min_confidence=x", "min_confidence"), (f"person={'x' * 201}", "person"),
]  # fmt: skip


@pytest.mark.parametrize(("query", "parameter"), BAD)
def test_bad_parameters(client: httpx.Client, query: str, parameter: str) -> None:
    body = refused(client.get(f"/api/v1/meetings?{query}"), 422, "invalid-parameters")
    assert [error["parameter"] for error in body["errors"]] == [parameter]


def test_an_ambiguous_country_names_its_candidates(client: httpx.Client) -> None:
    for path in ("/meetings?country=الكونغو", "/pairs/الكونغو/DZ"):
        error = refused(client.get(f"/api/v1{path}"), 422, "invalid-parameters")["errors"][0]
        assert error["candidates"] == ["CD", "CG"]


@pytest.mark.parametrize(
    "hostile", ["<script>alert(1)</script>", "\x00", "%ud800", "\u202eحرب", "x" * 5000, "' OR 1=1 --"]
)
def test_the_input_is_never_echoed(client: httpx.Client, hostile: str) -> None:
    for name in ("country", "from", "limit", "type", "fields", "cursor", "format", hostile):
        answer = client.get("/api/v1/meetings", params={name: hostile})
        assert answer.status_code in (400, 406, 422)
        assert hostile not in answer.text
        assert hostile not in json.dumps(answer.json(), ensure_ascii=False)


@pytest.mark.parametrize(("path", "status", "kind"), [
    ("/nothing", 404, "not-found"), ("/api/v1/nothing", 404, "not-found"),
    ("/api/v1/meetings?format=xml", 406, "not-acceptable"), ("/api/v1/status?format=csv", 406, "not-acceptable"),
    ("/api/v1/meetings?cursor=x", 400, "bad-cursor"), ("/api/v1/pairs/DZ/dz", 422, "invalid-parameters"),
])  # fmt: skip
def test_refusals(client: httpx.Client, path: str, status: int, kind: str) -> None:
    refused(client.get(path), status, kind)


def test_the_title_speaks_the_readers_language(client: httpx.Client) -> None:
    titles = {
        language: client.get("/api/v1/nothing", headers={"Accept-Language": language}).json()["title"]
        for language in ("ar", "fr", "en", "de")
    }
    assert titles == {"ar": "غير موجود", "fr": "Introuvable", "en": "Not found", "de": "Not found"}


def test_only_get_and_head(client: httpx.Client) -> None:
    refused(client.post("/api/v1/meetings"), 405, "method-not-allowed")
    head = client.head("/api/v1/meetings")
    assert (head.status_code, head.content) == (200, b"")
    assert int(head.headers["content-length"]) > 0


def test_the_database_may_be_away_or_slow(client: httpx.Client, graph: Empty) -> None:
    try:
        graph.failure = GraphUnavailable("No Neo4j answers at bolt://secret.")
        away = client.get("/api/v1/meetings?limit=7")
        refused(away, 503, "unavailable")
        assert away.headers["retry-after"] == "2"
        assert "secret" not in away.text
        assert client.get("/healthz").status_code == 200
        refused(client.get("/readyz"), 503, "unavailable")
        graph.failure = QueryTimeout("slow")
        refused(client.get("/api/v1/status"), 504, "timeout")
        graph.failure = ValueError("a bug")
        refused(client.get("/api/v1/status"), 500, "internal")
    finally:
        graph.failure = None


@pytest.mark.parametrize("path", ["/api/v1/meetings", "/api/v1/nothing", "/docs", "/web/docs.js", "/openapi.json"])
def test_every_answer_is_guarded(client: httpx.Client, path: str) -> None:
    headers = client.get(path, headers={"Origin": "https://evil.example"}).headers
    assert headers["x-content-type-options"] == "nosniff"
    assert "default-src" in headers["content-security-policy"]
    assert "unsafe" not in headers["content-security-policy"]
    assert "access-control-allow-origin" not in headers


def test_named_origins_may_read_and_no_others(tmp_path: Path) -> None:
    with running(create_app(Settings(data_dir=tmp_path, cors_origins="https://board.example"), Empty())) as client:
        known = client.get("/api/v1/pairs", headers={"Origin": "https://board.example"}).headers
        assert known["access-control-allow-origin"] == "https://board.example"
        assert "X-Total-Count" in known["access-control-expose-headers"]
        assert "access-control-allow-credentials" not in known
        other = client.get("/api/v1/pairs", headers={"Origin": "https://evil.example"}).headers
        assert "access-control-allow-origin" not in other


def test_the_guide_is_open_to_neo4j_browser(client: httpx.Client) -> None:
    for name in ("guide.html", "guide.adoc"):
        assert client.get(f"/browser-guide/{name}").headers["access-control-allow-origin"] == "*"
    assert client.get("/browser-guide/liqa.grass").status_code == 404


def test_formats(client: httpx.Client) -> None:
    text = client.get("/api/v1/pairs?format=csv&fields=id,event_count&bom=1")
    assert text.content == b"\xef\xbb\xbfid,event_count\r\n"
    assert text.headers["content-disposition"] == 'attachment; filename="pairs.csv"'
    assert client.get("/api/v1/pairs", headers={"Accept": "text/csv"}).text.startswith("id,country_a")
    assert client.get("/api/v1/pairs?envelope=0").content == b"[]"


def test_only_statements_of_files_run(client: httpx.Client, graph: Empty) -> None:
    graph.asked.clear()
    for path in LISTS:
        client.get(f"/api/v1{path}")
    files = {path.read_text(encoding="utf-8") for path in Path("cypher/read").glob("*.cypher")}
    assert {query.text for query in graph.asked} <= files


def _check_operation(path: str, operation: dict[str, Any]) -> None:
    assert operation["description"], path
    refusals = operation["responses"].get("422")
    if path.startswith("/api/"):
        assert list(refusals["content"]) == ["application/problem+json"], path
    for parameter in operation.get("parameters", ()):
        assert parameter.get("description"), (path, parameter["name"])
        for schema in parameter["schema"].get("anyOf", [parameter["schema"]]):
            if schema.get("type") == "integer":
                assert {"minimum", "maximum"} <= set(schema), (path, parameter["name"])


def test_the_description(client: httpx.Client) -> None:
    described = client.get("/openapi.json").json()
    assert described["openapi"].startswith("3.1")
    paths = described["paths"]
    assert {f"/api/v1{path.split('?')[0]}" for path in LISTS if "/DZ" not in path} <= set(paths)
    for path, operations in paths.items():
        assert set(operations) == ({"get", "post"} if path == "/api/v1/decisions" else {"get"})
        for operation in operations.values():
            _check_operation(path, operation)
    schemas = described["components"]["schemas"]
    assert "HTTPValidationError" not in schemas
    assert "نادر" in json.dumps(schemas["MeetingRow"], ensure_ascii=False)
    for name, schema in schemas.items():
        if name.endswith("Row"):
            assert all("description" in field and "examples" in field for n, field in schema["properties"].items()
                       if n != "line"), name  # fmt: skip


def test_docs_need_nothing_from_elsewhere(client: httpx.Client) -> None:
    page = client.get("/docs").text
    assert "http" not in page.replace("http-equiv", "")
    for name in ("docs.js", "swagger-ui/swagger-ui-bundle.js", "swagger-ui/swagger-ui.css", "swagger-ui/LICENSE"):
        assert client.get(f"/web/{name}").status_code == 200, name
    assert client.get("/web/../main.py").status_code == 404


def test_vendored_files_are_as_published() -> None:
    locked = json.loads((WEB / "vendor.lock.json").read_text(encoding="utf-8"))
    known = {name: digest for package in locked for name, digest in package["files"].items()}
    assert all(package["license"] and package["version"] and package["integrity"] for package in locked)
    folders = {WEB / Path(name).parts[0] for name in known}
    found = {str(path.relative_to(WEB)): path for folder in folders for path in folder.iterdir()}
    assert {name: hashlib.sha256(path.read_bytes()).hexdigest() for name, path in found.items()} == known


def test_too_many_at_once_are_told_to_come_back() -> None:
    class Stuck(Empty):
        async def read(self, query: Query, /, timeout: float = 2.0, **parameters: Any) -> list[Row]:
            await asyncio.sleep(1)
            return []

    async def ask() -> list[Any]:
        reader = Reader(Stuck(), concurrent=2, patience=0.05)
        query = Query("x", "x", "x", frozenset())
        return await asyncio.gather(*(reader.read(query) for _ in range(3)), return_exceptions=True)

    assert [getattr(found, "kind", found) for found in asyncio.run(ask())] == [[], [], "unavailable"]


@pytest.mark.parametrize(
    ("day", "duration", "expected"),
    [("2019-07-16", "P5Y", "2014-07-16"), ("2020-02-29", "P1Y", "2019-02-28"), ("2019-03-31", "P1M", "2019-02-28"),
     ("2019-01-15", "P2W1D", "2018-12-31"), ("0001-05-01", "P999Y", "0001-05-01")],
)  # fmt: skip
def test_earlier(day: str, duration: str, expected: str) -> None:
    assert earlier(dt.date.fromisoformat(day), duration).isoformat() == expected


@pytest.mark.parametrize(
    ("text", "query"),
    [
        ("الورفلي سالم", '"الورفلي" AND "سالم"'),
        ('a"b OR *', '"a" AND "b" AND "OR"'),
        ("وِزارة", '"وزارة"'),
        ("؟!", '""'),
    ],
)
def test_words(text: str, query: str) -> None:
    assert words(text) == query


def test_every_kind_of_problem_has_three_titles() -> None:
    assert all(len({status, *titles}) == 4 for status, *titles in TITLES.values())
