"""`liqa review`: the open questions, and what analysts decide; each decision can be taken back at any time."""

import json
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from getpass import getuser
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from app.terminal import tell

if TYPE_CHECKING:
    from cypher import Graph
    from ingest import Decision

commands = typer.Typer(name="review", help="See what is uncertain, and decide.", no_args_is_help=True)

Subjects = Annotated[
    list[str], typer.Argument(metavar="ID…", help="Claims, articles, events or people, by id.", show_default=False)
]
Reason = Annotated[str, typer.Option(help="Why; it stays with the decision.", show_default=False)]
By = Annotated[str, typer.Option(help="Who decides.", default_factory=getuser, show_default="your user name")]
Limit = Annotated[int, typer.Option(min=1, help="How many questions at most.")]


@commands.command("list")
def list_(*, limit: Limit = 20) -> None:
    """Print the open questions, those first on which most facts hang."""
    from ingest import proposals  # noqa: PLC0415

    with _graph() as graph:
        for proposal in proposals(graph, limit):
            typer.echo(f"{proposal.touches:6}  {proposal.question:12}  {proposal.text}")
            typer.echo(f"{'':22}{' '.join(proposal.subjects)}")


@commands.command()
def merge(subjects: Subjects, *, reason: Reason, by: By) -> None:
    """Say that people, or events, are one."""
    _decide("merge", subjects, reason, by)


@commands.command()
def split(subjects: Subjects, *, reason: Reason, by: By) -> None:
    """Say that claims are of another event, or names of another person, than those that they are with.

    A person's id together with claims says that these claims mean a namesake.
    """
    _decide("split", subjects, reason, by)


@commands.command()
def edit(
    subject: Annotated[str, typer.Argument(help="The id of what is put right.", show_default=False)],
    field: Annotated[
        str, typer.Argument(help="date, status, city, host …; published of an article; name of a person.")
    ],
    value: Annotated[str, typer.Argument(help="What is right; dates in EDTF.", show_default=False)],
    *,
    reason: Reason,
    by: By,
) -> None:
    """Put a property of a fact right."""
    _decide("edit", [subject], reason, by, field=field, value=value)


@commands.command()
def reject(
    subjects: Subjects,
    *,
    reason: Reason,
    by: By,
    whole: Annotated[
        bool, typer.Option("--whole", help="Reject all claims of the named events, not one each.")
    ] = False,
) -> None:
    """Say that claims, or all claims of articles, are wrong."""
    from ingest import claims_of  # noqa: PLC0415

    if whole:
        with _graph() as graph:
            subjects = claims_of(graph, subjects)
    _decide("reject", subjects, reason, by)


@commands.command()
def confirm(subjects: Subjects, *, reason: Reason, by: By) -> None:
    """Say that facts were checked and are right as they are."""
    _decide("confirm", subjects, reason, by)


@commands.command()
def undo(
    decision: Annotated[str, typer.Argument(help="The id of a decision; its beginning is enough.", show_default=False)],
    *,
    reason: Reason,
    by: By,
) -> None:
    """Take a decision back; taking that back revives it."""
    from ingest import all_decisions  # noqa: PLC0415

    with _graph() as graph:
        found = [d for d in all_decisions(graph) if decision and d.id.startswith(decision)]
    if len(found) != 1:
        raise typer.BadParameter(f"{len(found) or 'No'} decisions have an id that begins with {decision!r}.")
    _decide(found[0].op, found[0].subjects, reason, by, reverts=found[0].id)


@commands.command()
def log() -> None:
    """Print all decisions in their order, as JSON Lines that `import` takes."""
    from ingest import all_decisions, decision_to_data  # noqa: PLC0415

    with _graph() as graph:
        for decision in all_decisions(graph):
            typer.echo(json.dumps({"id": decision.id, **decision_to_data(decision)}, ensure_ascii=False))


@commands.command("import")
def import_(
    path: Annotated[Path, typer.Argument(help="JSON Lines from `liqa review log`; - for the standard input.")],
) -> None:
    """Add decisions from another graph, or from before; those that are there already are left alone."""
    from ingest import decide  # noqa: PLC0415

    text = sys.stdin.read() if str(path) == "-" else path.read_text(encoding="utf-8")
    given = [_read(number, line) for number, line in enumerate(text.splitlines(), 1) if line.strip()]
    with _graph() as graph:
        tell(f"{len(decide(graph, given)):,} decisions are in the graph.")


@commands.command()
def retract(
    articles: Annotated[list[str] | None, typer.Argument(metavar="ID…", help="Articles, by id.")] = None,
    *,
    source: Annotated[str | None, typer.Option(help="All articles of this outlet.", show_default=False)] = None,
    reason: Reason,
    by: By,
) -> None:
    """Take articles out for good: what rests on them alone goes, and they are not let in again."""
    from ingest import articles_of, retract as take_out  # noqa: I001, PLC0415

    if not reason.strip() or not by.strip():
        raise typer.BadParameter("A retraction needs a reason and the name of whoever retracts.")
    with _graph() as graph:
        wanted = [*_known(graph, articles or []), *(articles_of(graph, source) if source else [])]
        if not wanted:
            raise typer.BadParameter(f"There is no article of {source}." if source else "Name articles, or a source.")
        report = take_out(graph, wanted, reason, by)
    tell(f"{len(report.results):,} articles are retracted; {report.changes:,} lines of the graph changed.")


@commands.command()
def restore(
    articles: Annotated[list[str], typer.Argument(metavar="ID…", help="Articles, by id.", show_default=False)],
) -> None:
    """Let retracted articles in again, as their stored texts are read now."""
    from app.inputs import DEFAULT_SECONDS, limits, outcomes  # noqa: PLC0415
    from app.settings import Settings  # noqa: PLC0415
    from ingest import Extracted, Item, StoreError, TextStore  # noqa: PLC0415
    from ingest import restore as let_in  # noqa: PLC0415

    texts = TextStore(Settings().texts_dir)
    with _graph() as graph:
        try:
            items = [Item(id, texts.get(id)) for id in _known(graph, articles)]
        except StoreError as error:
            raise typer.BadParameter(str(error)) from None
        read = outcomes(items, limits(1, DEFAULT_SECONDS))
        good = [Extracted(article=o.article, extraction=o.extraction) for o in read if o.article and o.extraction]
        report = let_in(graph, good)
    tell(f"{len(good):,} articles are in the graph; {report.changes:,} lines of it changed.")


def _known(graph: "Graph", articles: Iterable[str]) -> list[str]:
    """Return articles as they are given; raise BadParameter for what is none."""
    from ingest import where_is  # noqa: PLC0415

    wanted = list(articles)
    for id in wanted:
        if where_is(graph, id) != ("Article", id):
            raise typer.BadParameter(f"No article has the id {id}.")
    return wanted


def _read(number: int, line: str) -> "Decision":
    from ingest import check, decision_from_data  # noqa: PLC0415

    try:
        decision = decision_from_data(json.loads(line))
        check(decision)
    except (KeyError, TypeError, ValueError) as error:
        raise typer.BadParameter(f"Line {number} is no decision: {error}") from None
    return decision


def _decide(op: str, subjects: Iterable[str], reason: str, by: str, **more: str) -> None:
    from ingest import DecisionError, decision_from_data, judge  # noqa: PLC0415

    now = datetime.now(UTC).isoformat(timespec="microseconds")
    wish = decision_from_data({"op": op, "subjects": [*subjects], "reason": reason, "by": by, "at": now, **more})
    with _graph() as graph:
        try:
            verdict = judge(graph, wish)
        except DecisionError as error:
            raise typer.BadParameter(str(error)) from None
    if not verdict.new:
        tell("This stands already.")
    for held in verdict.against:
        tell(f"It counts against the {held.op} {held.id} by {held.by} at {held.at}: {held.reason}")
    typer.echo(verdict.decision.id)


@contextmanager
def _graph() -> Iterator["Graph"]:
    from app.database import connect  # noqa: PLC0415
    from app.settings import Settings  # noqa: PLC0415

    with connect(Settings()) as graph:
        yield graph
