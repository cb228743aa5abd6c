"""`liqa query`: who met whom when, for one country or two, on the terminal."""

import asyncio
from typing import TYPE_CHECKING, Annotated, Any

import typer
from pydantic import ValidationError

from app.terminal import tell

if TYPE_CHECKING:
    from app.dependencies import MeetingParameters
    from app.settings import Settings
    from cypher import Row

commands = typer.Typer()

_USAGE = 2
Countries = Annotated[list[str], typer.Argument(help="One country or two, by code or name.")]
From = Annotated[str | None, typer.Option("--from", help="First day: 2019, 2019-01 or 2019-01-29.")]
To = Annotated[str | None, typer.Option("--to", help="Last day.")]
Limit = Annotated[int, typer.Option(min=1, max=10_000, help="Most rows.")]
Undated = Annotated[bool, typer.Option("--undated", help="Also events without a known date.")]
AsJson = Annotated[bool, typer.Option("--json", help="One JSON object a line, as the API gives it.")]


@commands.command()
def query(
    countries: Countries,
    *,
    from_: From = None,
    to: To = None,
    limit: Limit = 50,
    undated: Undated = False,
    as_json: AsJson = False,
) -> None:
    """Print the events of one country, or of two with each other, newest first, each with the words that say it.

    Example: liqa query الجزائر ليبيا --from 2015
    """
    import orjson  # noqa: PLC0415

    from app.database import refuse_unfit  # noqa: PLC0415
    from app.settings import Settings  # noqa: PLC0415

    asked = _asked(countries, {"from": from_, "to": to, "limit": limit, "include_undated": undated})
    settings = Settings()
    if settings.neo4j_uri:
        refuse_unfit(settings)
    rows = asyncio.run(_read(settings, asked))
    for row in rows:
        typer.echo(orjson.dumps(row).decode() if as_json else _line(row))
    if not rows:
        tell("No events match.")


def _asked(countries: list[str], given: dict[str, Any]) -> "MeetingParameters":
    from app.dependencies import MeetingParameters  # noqa: PLC0415

    if len(countries) > 2:
        tell("liqa: give one country or two")
        raise typer.Exit(_USAGE)
    which = {"pair": ",".join(countries)} if len(countries) == 2 else {"country": countries}
    try:
        return MeetingParameters.model_validate({**which, **{k: v for k, v in given.items() if v is not None}})
    except ValidationError as error:
        for problem in error.errors():
            candidates = ", ".join(problem.get("ctx", {}).get("candidates", []))
            told = problem["msg"].removeprefix("Value error, ") + (f": {candidates}" if candidates else "")
            tell(f"liqa: {problem['loc'][0]} {problem['input']}: {told}" if problem["loc"] else f"liqa: {told}")
        raise typer.Exit(_USAGE) from None


async def _read(settings: "Settings", asked: "MeetingParameters") -> "list[Row]":
    from app.main import open_service  # noqa: PLC0415
    from app.routes.meetings import rows_of  # noqa: PLC0415

    service = open_service(settings)
    try:
        return await rows_of(service, asked)
    finally:
        await service.reader.close()


def _line(row: "Row") -> str:
    """Write an event as two lines: date, status, countries and people; then the words."""
    date = row["date"] or "تاريخ غير معروف"
    what = [date, row["type"], row["status"], row["countries"], row["city"] or "", row["people"]]
    return "  ".join(part for part in what if part) + f"\n    «{row['evidence_text']}»"
