"""`liqa ingest`: articles into the graph, and a report of what became of them."""

import time
from typing import TYPE_CHECKING, Annotated

import typer

from app.exits import ARTICLES_FAILED
from app.inputs import DEFAULT_SECONDS, Paths, Published, Seconds, Source, Url, Workers, limits, options, outcomes
from app.terminal import tell

if TYPE_CHECKING:
    from ingest import Intake

commands = typer.Typer()

Batch = Annotated[int, typer.Option(min=1, max=1000, help="Articles written in one transaction.")]


@commands.command()
def ingest(
    paths: Paths,
    *,
    published: Published = None,
    url: Url = None,
    source: Source = None,
    workers: Workers = None,
    seconds: Seconds = DEFAULT_SECONDS,
    batch: Batch = 100,
) -> None:
    """Read articles, write what they say into the graph, and report.

    Ingesting an article again changes nothing, and a run that was stopped at any moment can simply be started again.
    Articles that cannot be read are named on the standard error and stop nothing; the exit code is then 3.
    """
    from app.database import connect  # noqa: PLC0415
    from app.settings import Settings  # noqa: PLC0415
    from ingest import TextStore, load_reference, read_paths, take_in  # noqa: PLC0415

    settings = Settings()
    items = read_paths(paths, options(published, url, source))
    with connect(settings) as graph:
        graph.apply_schema()
        load_reference(graph)
        start = time.monotonic()
        read = outcomes(items, limits(workers, seconds))
        intake = take_in(read, graph, TextStore(settings.texts_dir), tell=tell, batch=batch)
        typer.echo(report(intake, time.monotonic() - start))
    if not intake.complete:
        raise typer.Exit(ARTICLES_FAILED)


def report(intake: "Intake", seconds: float) -> str:
    """Return what became of the articles as a few lines of text."""
    lines = [_line("read", intake.read), _line("new", intake.results["written"])]
    lines += [_line("repeated", intake.results["unchanged"])]
    lines += [_line("retracted", number) for number in [intake.results["retracted"]] if number]
    lines += [_line("failed", intake.failed.total())]
    lines += [_line(f"  {reason}", number) for reason, number in sorted(intake.failed.items())]
    lines += [_line("unstable", number) for number in [intake.results["unstable"]] if number]
    lines += [_line("claims", intake.claims.total())]
    lines += [_line(f"  {kind}", number) for kind, number in sorted(intake.claims.items())]
    return "\n".join([*lines, f"{intake.read / seconds if seconds else 0:.0f} articles a second"])


def _line(what: str, number: int) -> str:
    return f"{what:20} {number:8,}"
