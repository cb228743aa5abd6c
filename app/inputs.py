"""What the commands that read articles share: their options, and the outcomes with a progress line."""

from collections.abc import Iterable, Iterator
from contextlib import closing
from typing import TYPE_CHECKING, Annotated

import typer

from app.terminal import counting, tell

if TYPE_CHECKING:
    from ingest import Failure, Item, Limits, Options, Outcome

Paths = Annotated[
    list[str],
    typer.Argument(
        metavar="PATH…",
        help="Files (.txt, .html, .jsonl, .jsonl.gz), folders with such files, or - for the standard input.",
        show_default=False,
    ),
]
Published = Annotated[
    str | None,
    typer.Option(
        metavar="DATE", help="Publication date of all articles: 2019-07-16, 2019-07 or 2019.", show_default=False
    ),
]
Url = Annotated[str | None, typer.Option(help="Address of the article.", show_default=False)]
Source = Annotated[str | None, typer.Option(help="Name of the outlet of all articles.", show_default=False)]
Workers = Annotated[
    int | None, typer.Option(min=1, help="Processes that read; as many as processors.", show_default=False)
]
Seconds = Annotated[float, typer.Option(min=0.1, help="Time that reading one article may take.")]
DEFAULT_SECONDS = 10.0


def options(published: str | None, url: str | None, source: str | None) -> "Options":
    """Return what the caller says of all articles; a value that cannot be used is a usage error."""
    from ingest import Options  # noqa: PLC0415

    try:
        return Options(published=published, url=url, source=source)
    except ValueError as error:
        raise typer.BadParameter(str(error)) from None


def limits(workers: int | None, seconds: float) -> "Limits":
    """Return what the extraction of an article may take."""
    from ingest import DEFAULT_LIMITS, Limits  # noqa: PLC0415

    return Limits(workers=workers or DEFAULT_LIMITS.workers, seconds=seconds)


def outcomes(items: "Iterable[Item | Failure]", within: "Limits", *, quiet: bool = False) -> "Iterator[Outcome]":
    """Extract the articles, tell of each that fails, and yield what comes out, in order.

    Progress is shown unless `quiet`. The workers end with the loop, however it ends.
    """
    from ingest import extract_all  # noqa: PLC0415

    with closing(extract_all(items, within)) as stream, counting("articles", quiet=quiet) as count:
        for outcome in stream:
            if outcome.extraction is None:
                tell(f"liqa: {outcome.label}: {outcome.reason}: {outcome.sentence}")
            yield outcome
            count()
