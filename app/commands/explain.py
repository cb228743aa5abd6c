"""`liqa explain`: why an article says what it is taken to say, on the terminal or as a page."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from app.inputs import Published, Source, Url, options
from app.terminal import tell

if TYPE_CHECKING:
    from ingest import Item

commands = typer.Typer()

File = Annotated[
    str, typer.Argument(metavar="FILE", help="An article (.txt, .html, .jsonl), or -.", show_default=False)
]
Html = Annotated[
    Path | None,
    typer.Option(metavar="OUT", help="Write one self-contained page instead.", show_default=False),
]
Only = Annotated[
    str | None, typer.Option(metavar="ID", help="Which article, where FILE holds several.", show_default=False)
]


@commands.command()
def explain(
    file: File,
    *,
    html: Html = None,
    only: Only = None,
    published: Published = None,
    url: Url = None,
    source: Source = None,
) -> None:
    """Show an article with its zones and mentions, its claims with rules and slots, and what was dropped and why."""
    from ingest import explain as explained  # noqa: PLC0415
    from ingest import read_paths  # noqa: PLC0415

    item = _one(list(read_paths([file], options(published, url, source))), only)
    found = explained(item.article)
    if html is not None:
        from app.explanation import page  # noqa: PLC0415

        html.write_text(page(found, item.label), encoding="utf-8", errors="surrogateescape")
        tell(f"The page is in {html}.")
        return
    from rich.console import Console  # noqa: PLC0415

    from app.explanation import show  # noqa: PLC0415

    show(found, item.label, Console(file=sys.stdout, highlight=False, markup=False, emoji=False))


def _one(items: list[object], only: str | None) -> "Item":
    """Return the one article that is meant; anything else is told and ends the command."""
    from ingest import Failure, Item  # noqa: PLC0415

    for failure in (x for x in items if isinstance(x, Failure)):
        tell(f"liqa: {failure.label}: {failure.reason}: {failure.sentence}")
    articles = [x for x in items if isinstance(x, Item) and only in (None, x.label)]
    if len(articles) > 1:
        raise typer.BadParameter(f"{len(articles)} articles; name one with --only, for example {articles[0].label}")
    if not articles:
        if only is not None:
            tell(f"liqa: no article {only}")
        raise typer.Exit(1)
    return articles[0]
