"""`liqa evaluate`: extraction measured against gold records, with intervals, by rule, and against pinned floors."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from app.exits import ARTICLES_FAILED, FAILURE
from app.inputs import DEFAULT_SECONDS, Workers, limits, outcomes
from app.terminal import tell

if TYPE_CHECKING:
    from ingest import Item, Limits, Score, Share, Tally

commands = typer.Typer()


Gold = Annotated[
    Path, typer.Argument(help="Gold records, JSON Lines.", exists=True, dir_okay=False, show_default=False)
]
Articles = Annotated[list[str], typer.Argument(metavar="ARTICLES…", help="The articles.", show_default=False)]
Errors = Annotated[bool, typer.Option("--errors", help="List every miss, false alarm and wrong value.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print the figures alone, as JSON.")]
Floors = Annotated[Path | None, typer.Option(help="Fail below the figures pinned in this file.", show_default=False)]
RaiseFloors = Annotated[bool, typer.Option("--raise-floors", help="Pin the figures of this run in that file.")]
Force = Annotated[bool, typer.Option("--force", help="Pin them also where they are lower than before.")]


@commands.command()
def evaluate(
    gold: Gold,
    articles: Articles,
    *,
    errors: Errors = False,
    as_json: AsJson = False,
    floors: Floors = None,
    raise_floors: RaiseFloors = False,
    force: Force = False,
    workers: Workers = None,
) -> None:
    """Extract the articles and compare with the gold: once as given, once with their publication dates withheld.

    Without publication dates every date that needs one must be null; `guessed` counts those that are not.
    """
    if (raise_floors and floors is None) or (force and not raise_floors):
        raise typer.BadParameter("--raise-floors needs --floors FILE, --force needs --raise-floors")
    wanted = _records(gold)
    dated, undated, withheld, failed = _measure(wanted, articles, limits(workers, DEFAULT_SECONDS))
    from ingest import with_undated  # noqa: PLC0415

    figures = with_undated(dated.figures(), undated.figures())
    typer.echo(json.dumps(figures) if as_json else _report(dated, undated, withheld, errors=errors))
    if floors is not None:
        _hold(floors, gold, figures, pin=raise_floors, force=force)
    if failed:
        raise typer.Exit(ARTICLES_FAILED)


def _records(gold: Path) -> dict[str, dict[str, Any]]:
    try:
        lines = [json.loads(line) for line in gold.read_text(encoding="utf-8").splitlines() if line.strip()]
        return {line["id"]: line for line in lines}
    except (ValueError, TypeError, KeyError) as error:
        tell(f"liqa: {gold} holds no gold records: {error!r}")
        raise typer.Exit(FAILURE) from None


def _measure(
    gold: Mapping[str, dict[str, Any]], paths: Sequence[str], within: "Limits"
) -> "tuple[Score, Score, int, int]":
    """Return the scores with and without publication dates, how many were withheld, and how many articles failed."""
    from ingest import Failure, read_paths, score, without_publication_dates  # noqa: PLC0415

    items = [
        item if isinstance(item, Failure) else replace(item, label=_name(item, gold)) for item in read_paths(paths)
    ]
    dated, failed = _predict(items, within)
    bare = [
        replace(item, article=replace(item.article, published=None))
        for item in items
        if not isinstance(item, Failure) and item.article.published
    ]
    undated, _ = _predict(bare, within)
    needing = [name for name, record in undated.items() if record["published"]["date"] is None]
    second = score(without_publication_dates(gold, needing), {**dated, **undated})
    return score(gold, dated), second, len(bare), failed


def _name(item: "Item", gold: Mapping[str, object]) -> str:
    """Return the gold's name of an article: that of its file, where the gold does not know the whole path."""
    return item.label if item.label in gold else Path(item.label).stem


def _predict(items: Sequence[Any], within: "Limits") -> tuple[dict[str, dict[str, Any]], int]:
    from ingest import record  # noqa: PLC0415

    found, failed = {}, 0
    for outcome in outcomes(items, within):
        if outcome.article is None or outcome.extraction is None:
            failed += 1
        else:
            found[outcome.label] = record(outcome.label, outcome.article, outcome.extraction)
    return found, failed


def _hold(floors: Path, gold: Path, figures: Mapping[str, float], *, pin: bool, force: bool) -> None:
    """Compare the figures with the floors, or pin them; exit with 1 where they are worse."""
    from ingest import LoweringRefused, failures, gold_digest, raise_floors, read_floors  # noqa: PLC0415

    if pin:
        try:
            raise_floors(floors, gold, figures, force=force)
        except LoweringRefused as refused:
            tell(f"liqa: not pinned, as this would lower floors (--force does it all the same): {refused}")
            raise typer.Exit(FAILURE) from None
        tell(f"The figures are pinned in {floors}.")
        return
    pinned = read_floors(floors, gold_digest(gold))
    below = failures(pinned, figures) if pinned else [f"{floors} pins no figures for this gold"]
    for sentence in below:
        tell(f"liqa: below the floor: {sentence}")
    if below:
        raise typer.Exit(FAILURE)


def _report(dated: "Score", undated: "Score", withheld: int, *, errors: bool) -> str:
    lines = [*(_tally(name, tally) for name, tally in dated.tallies.items())]
    lines += [_value(name, share) for name, share in dated.shares.items()]
    lines += [f"alarms      {dated.alarms.right} of {dated.alarms.total} articles without any event"]
    lines += [f"guessed     {dated.guessed} dates where the gold has none"]
    lines += ["", f"With the publication dates of {withheld} articles withheld"]
    lines += [_value(name, undated.shares[name]) for name in ("met_date", "agr_date")]
    lines += [f"guessed     {undated.guessed} dates where the gold has none"]
    lines += ["", "Precision by confidence", *_shares(dated.by_confidence)]
    lines += ["", "Precision by rule", *_shares(dated.by_rule)]
    if errors:
        for title, result in (("Faults", dated), ("Faults with publication dates withheld", undated)):
            faults = result.faults if result is dated else [f for f in result.faults if f.table.endswith("_date")]
            lines += ["", title, *("\t".join((f.table, f.article, f.kind, f.what)) for f in faults)]
    return "\n".join(lines)


def _tally(name: str, tally: "Tally") -> str:
    from ingest import Share  # noqa: PLC0415

    precision = _interval(Share(tally.right, tally.right + tally.spurious))
    recall = _interval(Share(tally.right, tally.right + tally.missed))
    return f"{name:11} P {precision}  R {recall}  F1 {_number(tally.f1)}  n {tally.right + tally.missed}"


def _value(name: str, share: "Share") -> str:
    return f"{name:11}   {_interval(share)}  n {share.total}"


def _shares(found: "Mapping[tuple[str, str], Share]") -> list[str]:
    """Return one line a table and name, the worst first."""
    rows = sorted(found.items(), key=lambda row: (row[0][0], row[1].value or 0, row[0][1]))
    return [f"{table:11} {name:40} {_interval(share)}  n {share.total}" for (table, name), share in rows]


def _interval(share: "Share") -> str:
    low, high = share.interval
    return f"{_number(share.value)} [{low:.2f}–{high:.2f}]" if share.total else "  -                "


def _number(value: float | None) -> str:
    return "  -  " if value is None else f"{value:5.3f}"
