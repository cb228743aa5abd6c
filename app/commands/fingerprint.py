"""`liqa fingerprint`: one number for the whole graph, equal wherever the same articles and decisions went in."""

from contextlib import ExitStack
from pathlib import Path
from typing import Annotated

import typer

commands = typer.Typer()

Dump = Annotated[Path | None, typer.Option(help="Write the sorted lines to this file, to compare.", show_default=False)]
WithoutTombstones = Annotated[
    bool, typer.Option("--without-tombstones", help="As if retracted articles and decisions had never been.")
]


@commands.command()
def fingerprint(*, dump: Dump = None, without_tombstones: WithoutTombstones = False) -> None:
    """Print the fingerprint of the graph; nothing may be written meanwhile."""
    from app.database import connect  # noqa: PLC0415
    from app.settings import Settings  # noqa: PLC0415
    from ingest import fingerprint as of_lines  # noqa: PLC0415
    from ingest import graph_lines  # noqa: PLC0415

    with ExitStack() as stack:
        graph = stack.enter_context(connect(Settings()))
        lines = graph_lines(graph, tombstones=not without_tombstones)
        if dump:
            kept = sorted(set(lines))
            dump.write_text("".join(f"{line}\n" for line in kept), encoding="utf-8")
            lines = iter(kept)
        typer.echo(of_lines(lines))
