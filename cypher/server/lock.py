"""Write `jars.lock` anew, after a change of `jars.ROOTS`: `uv run python -m cypher.server.lock`."""

import hashlib
import tempfile
from pathlib import Path
from typing import Any

import jgo
from jgo.maven import MavenContext

from cypher.server.jars import ROOTS

_HEAD = (
    "# Every file of a Neo4j, pinned: coordinate, sha256, bytes. Written by `uv run python -m cypher.server.lock`.\n"
)


def main() -> None:
    """Resolve the roots, fetch every file, and write coordinate, hash and size of each, sorted."""
    with tempfile.TemporaryDirectory() as folder:
        context = MavenContext(repo_cache=Path(folder), local_repos=[], timeout=30)
        lines = sorted(_line(context, artifact) for artifact in jgo.resolve("+".join(ROOTS)))
    Path(__file__).with_name("jars.lock").write_text(_HEAD + "".join(lines), encoding="utf-8")


def _line(context: MavenContext, artifact: Any) -> str:
    found = context.project(artifact.groupId, artifact.artifactId).at_version(artifact.version)
    content = Path(found.artifact(artifact.classifier, artifact.packaging).resolve()).read_bytes()
    parts = [artifact.groupId, artifact.artifactId, artifact.version, artifact.classifier]
    return f"{':'.join(filter(None, parts))} {hashlib.sha256(content).hexdigest()} {len(content)}\n"


if __name__ == "__main__":
    main()
