"""`liqa extract`: articles to records on the standard output, without a database."""

import json
import sys

import typer

from app.exits import ARTICLES_FAILED
from app.inputs import DEFAULT_SECONDS, Paths, Published, Seconds, Source, Url, Workers, limits, options, outcomes

commands = typer.Typer()


@commands.command()
def extract(
    paths: Paths,
    *,
    published: Published = None,
    url: Url = None,
    source: Source = None,
    workers: Workers = None,
    seconds: Seconds = DEFAULT_SECONDS,
) -> None:
    """Read articles and print one record a line: events, agreements, posts, invitations, statements, with evidence.

    The id of a record is that of its line in JSON Lines, otherwise the path of the file. Articles that cannot be read
    are named on the standard error and give no record; the exit code is then 3.
    """
    from ingest import read_paths, record  # noqa: PLC0415

    failed = False
    items = read_paths(paths, options(published, url, source))
    for outcome in outcomes(items, limits(workers, seconds), quiet=sys.stdout.isatty()):
        if outcome.article is None or outcome.extraction is None:
            failed = True
        else:
            _print(record(outcome.label, outcome.article, outcome.extraction))
    if failed:
        raise typer.Exit(ARTICLES_FAILED)


def _print(data: dict[str, object]) -> None:
    """Write a line of JSON in UTF-8, whatever the terminal's encoding; a lone surrogate becomes its escape."""
    line = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    sys.stdout.buffer.write(line.encode("utf-8", "backslashreplace") + b"\n")
    sys.stdout.buffer.flush()
