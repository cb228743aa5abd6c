"""Who may decide over the API, and which decisions are refused before the graph is asked."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from pydantic import SecretStr

from app.main import create_app
from app.settings import Settings
from tests.api_server import running
from tests.test_api import Empty, refused

PATH = "/api/v1/decisions"
GOOD: dict[str, Any] = {"op": "merge", "subjects": ["a", "b"], "reason": "خطأ", "by": "سعاد"}
KEY = "0123456789abcdef-key"


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx.Client]:
    with running(create_app(Settings(data_dir=tmp_path_factory.mktemp("data")), Empty())) as found:
        yield found


@pytest.fixture
def with_key(tmp_path: Path) -> Iterator[httpx.Client]:
    with running(create_app(Settings(data_dir=tmp_path, write_key=SecretStr(KEY)), Empty())) as found:
        yield found


@pytest.mark.parametrize(
    ("change", "parameter"),
    [
        ({"op": "marry"}, "op"),
        ({"op": None}, "?"),
        ({"subjects": "ab"}, "subjects"),
        ({"subjects": [""]}, "subjects"),
        ({"subjects": [7]}, "subjects"),
        ({"subjects": ["x"] * 1001}, "subjects"),
        ({"reason": "x" * 1001}, "reason"),
        ({"reason": "a\0b"}, "reason"),
        ({"by": None}, "by"),
        ({"reverts": "d1"}, "?"),
        ({"seq": 7}, "seq"),
    ],
)
def test_what_is_no_decision(client: httpx.Client, change: dict[str, Any], parameter: str) -> None:
    errors = refused(client.post(PATH, json=GOOD | change), 422, "invalid-parameters")["errors"]
    assert {error["parameter"] for error in errors} in ({parameter}, {"body"} if parameter == "?" else {parameter})


def test_bodies_that_are_no_json(client: httpx.Client) -> None:
    json = {"content-type": "application/json"}
    for body in (b"", b"{", b'{"op": NaN}', b'{"reason": "\\ud800"}', b"[" * 10_000, "{}".encode("utf-16")):
        assert client.post(PATH, content=body, headers=json).status_code in (400, 422)
    refused(client.post(PATH, content=b"{}", headers={"content-type": "text/plain"}), 422, "invalid-parameters")


def test_a_decision_that_cannot_be_is_refused_without_the_graph(client: httpx.Client) -> None:
    refused(client.post(PATH, json=GOOD), 503, "unavailable")


@pytest.mark.parametrize(
    "headers",
    [{"host": "news.example"}, {"sec-fetch-site": "cross-site"}, {"sec-fetch-site": "same-site"}, {"host": ""}],
)
def test_without_a_key_only_this_machine_decides(client: httpx.Client, headers: dict[str, str]) -> None:
    refused(client.post(PATH, json=GOOD, headers=headers), 403, "forbidden")


def test_a_page_elsewhere_is_not_let_in(tmp_path: Path) -> None:
    settings = Settings(data_dir=tmp_path, cors_origins="https://page.example")
    asked = {"origin": "https://page.example", "access-control-request-method": "POST",
             "access-control-request-headers": "content-type"}  # fmt: skip
    with running(create_app(settings, Empty())) as found:
        assert found.options(PATH, headers=asked).status_code == 400


@pytest.mark.parametrize(
    "given", [None, "Bearer", "Bearer x", f"Basic {KEY}", f"Bearer {KEY}x", "Bearer مفتاح".encode()]
)
def test_with_a_key_nobody_decides_without_it(with_key: httpx.Client, given: Any) -> None:
    headers = {} if given is None else {"authorization": given}
    body = refused(with_key.post(PATH, json=GOOD, headers=headers), 401, "unauthorized")
    assert KEY not in str(body)


def test_with_the_key_anybody_decides(with_key: httpx.Client) -> None:
    headers = {"authorization": f"Bearer {KEY}", "host": "news.example"}
    refused(with_key.post(PATH, json=GOOD, headers=headers), 503, "unavailable")


def test_a_short_key_is_no_key(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="write_key"):
        Settings(data_dir=tmp_path, write_key=SecretStr("short"))
