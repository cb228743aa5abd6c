"""`liqa changes`: what came and went since a revision, with the cause, for copies that follow."""

import json
from typing import Annotated

import typer

commands = typer.Typer()

Since = Annotated[int, typer.Option(min=0, help="The revision up to which everything is known already.")]


@commands.command()
def changes(*, since: Since = 0) -> None:
    """Print the changes after a revision as JSON Lines, oldest first.

    `op` is + for a node or relation that came and - for one that went; one that changed goes as it was and comes as
    it is. Replayed from revision 0 they are the graph.
    """
    from app.database import connect  # noqa: PLC0415
    from app.settings import Settings  # noqa: PLC0415
    from ingest import changes as feed  # noqa: PLC0415

    with connect(Settings()) as graph:
        for change in feed(graph, since):
            typer.echo(json.dumps(change.to_data(), ensure_ascii=False))
