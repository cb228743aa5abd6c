"""`liqa rebuild`: every stored article read again and all facts computed anew; decisions and retractions stay."""

import typer

from app.exits import ARTICLES_FAILED
from app.inputs import DEFAULT_SECONDS, Seconds, Workers, limits, outcomes
from app.terminal import tell

commands = typer.Typer()


@commands.command()
def rebuild(*, workers: Workers = None, seconds: Seconds = DEFAULT_SECONDS) -> None:
    """Read all stored articles again and compute everything anew.

    The graph serves all the while, and a run that was stopped at any moment can simply be started again. Articles
    whose text is not stored keep the claims that they have.
    """
    from app.database import connect  # noqa: PLC0415
    from app.settings import Settings  # noqa: PLC0415
    from ingest import TextStore, rebuild_graph, stored  # noqa: PLC0415

    settings = Settings()
    with connect(settings) as graph:
        graph.apply_schema()
        items = stored(TextStore(settings.texts_dir))
        done = rebuild_graph(outcomes(items, limits(workers, seconds)), graph)
    tell(f"{done.read:,} articles read again, {done.failed:,} of them failed; {done.changes:,} lines changed.")
    if done.failed:
        raise typer.Exit(ARTICLES_FAILED)
