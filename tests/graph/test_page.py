"""The page in a real browser: it finds its way to the words behind a meeting, and nowhere else."""

import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from app.main import create_app
from app.routes.pages import WEB
from cypher import Neo4jGraph
from cypher.server import Address
from ingest import load_reference, write
from tests.api_server import running
from tests.graph.test_api_graph import news, settings

BROWSER = shutil.which("chromium-headless-shell") or shutil.which("chromium")


@pytest.fixture(scope="module")
def client(database: Address, tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx.Client]:
    if BROWSER is None:
        pytest.skip("needs Chromium: apt-get install chromium-headless-shell")
    with Neo4jGraph(database.bolt, database.user, database.password) as graph:
        graph.wipe()
        load_reference(graph)
        write(graph, news())
    with running(create_app(settings(database, tmp_path_factory.mktemp("data")))) as found:
        yield found


def seen(client: httpx.Client, address: str, folder: Path) -> tuple[str, str]:
    """Return the page as the browser shows it, and what the browser complains about."""
    command = [
        str(BROWSER), "--no-sandbox", "--disable-gpu", f"--user-data-dir={folder}", "--enable-logging=stderr",
        "--virtual-time-budget=8000", "--dump-dom", f"{str(client.base_url).rstrip('/')}{address}",
    ]  # fmt: skip
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=True)
    return done.stdout, "\n".join(line for line in done.stderr.splitlines() if "CONSOLE" in line)


def test_the_page_shows_who_met_whom(client: httpx.Client, tmp_path: Path) -> None:
    page, complaints = seen(client, "/", tmp_path)
    assert re.search(r'<html[^>]* dir="rtl"', page)
    assert page.count("<article") == 5
    assert "الجزائر – ليبيا" in page
    assert "16 يوليو 2019" in page
    assert "<blockquote" in page
    assert complaints == ""


def test_a_permalink_keeps_language_and_filters(client: httpx.Client, tmp_path: Path) -> None:
    page, complaints = seen(client, "/?lang=en&a=Egypt&include_undated=1", tmp_path)
    assert re.search(r'<html[^>]* dir="ltr"', page)
    assert page.count("<article") == 2
    assert "one of: January 30, 2018" in page
    assert complaints == ""


def test_a_refusal_is_told(client: httpx.Client, tmp_path: Path) -> None:
    page, _ = seen(client, "/?lang=fr&a=Congo", tmp_path)
    assert "Paramètres invalides" in page
    assert page.count("<article") == 0


def test_the_docs_load_from_here_alone(client: httpx.Client, tmp_path: Path) -> None:
    page, complaints = seen(client, "/docs", tmp_path)
    assert page.count('class="opblock ') > 10
    assert complaints == ""


def test_every_language_says_the_same_things() -> None:
    words = (WEB / "words.js").read_text(encoding="utf-8")
    blocks = re.split(r"^  (?:ar|en|fr): \{$", words.partition("export const WORDS")[2], flags=re.MULTILINE)[1:]
    said = [dict(re.findall(r'(\w+): "((?:[^"\\]|\\.)*)"', block.partition("export")[0])) for block in blocks]
    assert len(said) == 3
    for other in said[1:]:
        assert other.keys() == said[0].keys()
        holes = {key: set(re.findall(r"\{\w+\}", text)) for key, text in other.items()}
        assert holes == {key: set(re.findall(r"\{\w+\}", text)) for key, text in said[0].items()}


def test_article_text_enters_as_text_only() -> None:
    for script in WEB.glob("*.js"):
        assert not re.search(
            r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(", script.read_text("utf-8")
        )
