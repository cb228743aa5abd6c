"""`liqa fingerprint`: one number for the whole graph, equal wherever the same articles and decisions went in."""

import json
import sys
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Annotated

import typer

commands = typer.Typer()

Dump = Annotated[Path | None, typer.Option(help="Write the sorted lines to this file, to compare.", show_default=False)]
WithoutTombstones = Annotated[
    bool, typer.Option("--without-tombstones", help="As if retracted articles and decisions had never been.")
]
Changes = Annotated[
    Path | None,
    typer.Option(
        help="JSON Lines from `liqa changes`, from the beginning on, to take instead of the graph; - for the standard "
        "input.",
        show_default=False,
    ),
]


@commands.command()
def fingerprint(*, dump: Dump = None, without_tombstones: WithoutTombstones = False, changes: Changes = None) -> None:
    """Print the fingerprint of the graph, or of a copy that followed its changes; nothing may be written meanwhile."""
    from app.database import connect  # noqa: PLC0415
    from app.settings import Settings  # noqa: PLC0415
    from ingest import fingerprint as of_lines  # noqa: PLC0415
    from ingest import graph_lines  # noqa: PLC0415

    if changes and without_tombstones:
        raise typer.BadParameter("changes tell of tombstones too; use one of --changes and --without-tombstones")
    with ExitStack() as stack:
        lines: Iterator[str]
        if changes:
            lines = iter(_copied(sys.stdin if str(changes) == "-" else stack.enter_context(changes.open("rb"))))
        else:
            graph = stack.enter_context(connect(Settings()))
            lines = graph_lines(graph, tombstones=not without_tombstones)
        if dump:
            kept = sorted(set(lines))
            dump.write_text("".join(f"{line}\n" for line in kept), encoding="utf-8")
            lines = iter(kept)
        typer.echo(of_lines(lines))


def _copied(feed: Iterable[str | bytes]) -> set[str]:
    """Return the lines to which changes lead; raise BadParameter where they do not begin at the beginning."""
    from ingest import Change, replay  # noqa: PLC0415

    try:
        return replay(Change.from_data(json.loads(line)) for line in feed if line.strip())
    except (KeyError, TypeError, ValueError) as error:
        raise typer.BadParameter(f"these are no changes from the beginning on: {error}") from None
