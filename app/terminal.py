"""What a person sees on the terminal: sentences and a progress bar, both on stderr."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from rich.progress import ProgressColumn


def tell(sentence: str) -> None:
    """Say something to the person; data for the next program go to stdout instead."""
    typer.echo(sentence, err=True)


@contextmanager
def fetching(what: str) -> Iterator[Callable[[int, int], None]]:
    """Show a bar of megabytes once there is something to fetch; yields what `LocalServer.start(progress=…)` takes."""
    from rich.progress import DownloadColumn  # noqa: PLC0415

    with _bar(what, DownloadColumn()) as follow:
        yield follow


@contextmanager
def advancing(what: str) -> Iterator[Callable[[int, int], None]]:
    """Show a bar of how much of a whole is done; yields what takes both numbers."""
    from rich.progress import MofNCompleteColumn  # noqa: PLC0415

    with _bar(what, MofNCompleteColumn()) as follow:
        yield follow


@contextmanager
def _bar(what: str, numbers: "ProgressColumn") -> Iterator[Callable[[int, int], None]]:
    from rich.console import Console  # noqa: PLC0415
    from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn  # noqa: PLC0415

    columns = (TextColumn("{task.description}"), BarColumn(), numbers, TimeRemainingColumn())
    bar = Progress(*columns, console=Console(stderr=True), transient=False)

    def follow(done: int, total: int) -> None:
        if not bar.task_ids:  # a bar without a task would leave an empty line
            bar.add_task(what, total=total)
            bar.start()
        bar.update(bar.task_ids[0], completed=done)

    try:
        yield follow
    finally:
        if bar.task_ids:
            bar.stop()


@contextmanager
def counting(what: str, *, quiet: bool = False) -> Iterator[Callable[[], None]]:
    """Show how many things are done, on a terminal only and unless `quiet`; yields what counts one more."""
    from rich.console import Console  # noqa: PLC0415
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn  # noqa: PLC0415

    console = Console(stderr=True)
    columns = (SpinnerColumn(), TextColumn("{task.completed:,.0f} {task.description}"), TimeElapsedColumn())
    with Progress(
        *columns, console=console, transient=True, redirect_stdout=False, disable=quiet or not console.is_terminal
    ) as bar:
        task = bar.add_task(what, total=None)
        yield lambda: bar.advance(task)
