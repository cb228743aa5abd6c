"""README.md, held to what the program does."""

import re
from pathlib import Path

import pytest
import typer.main

from app.cli import assemble
from app.settings import Settings
from cypher.server.jars import pinned

README = (Path(__file__).resolve().parent.parent / "README.md").read_text(encoding="utf-8")


def settings_table() -> list[str]:
    rows = []
    for name, field in Settings.model_fields.items():
        if (field.description or "").startswith("For tests:"):
            continue
        default = "your data folder" if name == "data_dir" else f"`{field.default}`" if field.default else ""
        rows.append(f"| `LIQA_{name.upper()}` | {default} | {field.description} |")
    return rows


def test_the_first_screen_has_the_two_commands() -> None:
    blocks = re.findall(r"```sh\n(.*?)```", README, re.DOTALL)
    assert blocks[:2] == ["pip install uv && uv run liqa demo\n", "uv run pytest\n"]
    assert README.index(blocks[1]) < 2000


def test_the_table_of_settings_is_complete() -> None:
    table = README.partition("| variable | default | meaning |\n|---|---|---|\n")[2].partition("\n\n")[0]
    assert table.splitlines() == settings_table(), "the section Settings is to hold these lines"


@pytest.mark.parametrize(
    "words", sorted(set(re.findall(r"\bliqa((?: [a-z]+)+)", "".join(re.findall(r"`[^`]*`", README)))))
)
def test_the_commands_exist(words: str) -> None:
    command = typer.main.get_command(assemble())
    for word in words.split():
        known = getattr(command, "commands", None)
        if known is None:
            break
        assert word in known, f"liqa{words}"
        command = known[word]


def test_what_is_said_of_neo4j_is_so() -> None:
    size = sum(jar.size for jar in pinned())
    assert f"Neo4j once ({size / 1e6:.0f} MB)" in README
    assert f"Its {len(pinned())} files" in README
    assert any(jar.coordinate.startswith("org.neo4j:neo4j:2026.09.") for jar in pinned())
