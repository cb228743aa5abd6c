"""`liqa db`: the managed Neo4j, or what of it applies to another one that LIQA_NEO4J_URI names."""

import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from app.terminal import advancing, fetching, tell

if TYPE_CHECKING:
    from app.settings import Settings
    from cypher import LocalServer

commands = typer.Typer(name="db", help="Start, stop, copy and empty the managed Neo4j.", no_args_is_help=True)

Yes = Annotated[bool, typer.Option("--yes", "-y", help="Do not ask.")]


@commands.command()
def start() -> None:
    """Start Neo4j (it is fetched the first time) and leave it running until `liqa db stop`."""
    from cypher import Neo4jGraph  # noqa: PLC0415

    _, server = _managed()
    with fetching("Neo4j, once") as progress:
        address = server.start(survive=True, progress=progress, say=tell)
    with Neo4jGraph(address.bolt, address.user, address.password) as graph:
        graph.apply_schema()
    if owner := server.status().owner:
        tell(f"Neo4j was started by the process {owner} and ends with it.")
    tell(f"Neo4j runs at {address.bolt}; Neo4j Browser at {address.http}/browser/")
    tell(f"Log in as {address.user} with the password that `liqa db password` prints.")


@commands.command()
def stop() -> None:
    """Stop Neo4j."""
    _, server = _managed()
    tell("Neo4j is stopped." if server.stop() else "Neo4j was not running.")


@commands.command()
def status() -> None:
    """Say whether Neo4j runs, where, and how large it is; exit code 4 if it does not run."""
    from app.database import connect  # noqa: PLC0415

    settings = _settings()
    if settings.neo4j_uri:
        with connect(settings) as graph:
            typer.echo(f"state    running\nneo4j    {graph.version()}\nbolt     {graph.uri}")
        return
    now = _managed()[1].status()
    owner = f" for the process {now.owner}" if now.owner else ""
    typer.echo(f"state    {now.state}" + (f", process {now.pid}{owner}" if now.pid else ""))
    if now.version:
        typer.echo(f"neo4j    {now.version}\nbrowser  {now.http}/browser/\nbolt     {now.bolt}")
    typer.echo(f"data     {settings.server_dir} ({now.bytes / 1e6:.0f} MB)")
    if now.state != "running":
        raise typer.Exit(4)


@commands.command()
def wipe(yes: Yes = False) -> None:
    """Delete all that was read: the graph and the texts."""
    from app.database import connect, managed_server  # noqa: PLC0415

    settings = _settings()
    where = settings.neo4j_uri or settings.server_dir
    if not yes:
        typer.confirm(f"Delete the graph at {where} and the texts in {settings.texts_dir}?", abort=True, err=True)
    if settings.neo4j_uri:
        with connect(settings) as graph, advancing("Deleting") as progress:
            graph.wipe(progress)
    else:
        managed_server(settings).wipe()
    if settings.texts_dir.exists():
        shutil.rmtree(settings.texts_dir)
    tell("Everything is deleted.")


@commands.command()
def dump(file: Annotated[Path, typer.Argument(help="Archive to write, as in backup.tar.")]) -> None:
    """Write the graph and the texts into one archive; a running Neo4j pauses meanwhile."""
    from app.archive import pack  # noqa: PLC0415

    settings, server = _managed()
    pack(server, settings.texts_dir, file)
    tell(f"Written: {file} ({file.stat().st_size / 1e6:.1f} MB)")


@commands.command()
def load(
    file: Annotated[Path, typer.Argument(help="Archive that `liqa db dump` has written.")], yes: Yes = False
) -> None:
    """Replace the graph and the texts by those of an archive; a running Neo4j pauses meanwhile."""
    from app.archive import unpack  # noqa: PLC0415

    settings, server = _managed()
    if not yes:
        typer.confirm(f"Replace the graph and the texts below {settings.data_dir}?", abort=True, err=True)
    unpack(server, settings.texts_dir, file)
    tell(f"Loaded: {file}")


@commands.command()
def password(
    reset: Annotated[bool, typer.Option("--reset", help="Make a new one first; the data stay.")] = False,
) -> None:
    """Print the password for Neo4j Browser."""
    _, server = _managed()
    if reset:
        server.reset_password()
    typer.echo(server.password())


def _settings() -> "Settings":
    from app.settings import Settings  # noqa: PLC0415

    return Settings()


def _managed() -> "tuple[Settings, LocalServer]":
    from app.database import managed_server  # noqa: PLC0415

    settings = _settings()
    if settings.neo4j_uri:
        raise typer.BadParameter(f"LIQA_NEO4J_URI points to {settings.neo4j_uri}; this is for the managed Neo4j only.")
    return settings, managed_server(settings)
