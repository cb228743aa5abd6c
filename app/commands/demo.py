"""`liqa demo`: the whole road once, from invented articles to answers, links and a service to try."""

import shutil
import socket
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Annotated

import typer

from app.exits import ARTICLES_FAILED
from app.inputs import limits, outcomes
from app.terminal import fetching, tell

if TYPE_CHECKING:
    from app.settings import Settings
    from cypher import Address, Neo4jGraph

commands = typer.Typer()

_HOST, _PORT = "127.0.0.1", 8000
_ROWS = 100
_SECONDS = 30.0

Once = Annotated[bool, typer.Option("--once", help="End after the answers instead of serving them.")]
Port = Annotated[int, typer.Option(min=0, max=65535, help="Port of the service; a free one where it is taken.")]


@commands.command()
def demo(*, once: Once = False, port: Port = _PORT) -> None:
    """Read the invented sample articles into a Neo4j, print who met whom and when, and serve the answers.

    Neo4j is fetched the first time; it runs while the demo runs, with data of its own beside yours, unless
    LIQA_NEO4J_URI names another one. Ctrl-C ends it.
    """
    with suppress(KeyboardInterrupt), _database() as (settings, address):
        complete = _fill(settings)
        if not once:
            _serve(settings, address, port)
        if not complete:
            raise typer.Exit(ARTICLES_FAILED)


@contextmanager
def _database() -> "Iterator[tuple[Settings, Address]]":
    """Have a database for the samples while the block runs: a managed one apart from the user's, or the one named."""
    from app.database import address, managed_server  # noqa: PLC0415
    from app.settings import Settings  # noqa: PLC0415

    settings = Settings()
    if settings.neo4j_uri:
        yield settings, address(settings)
        return
    own = settings.model_copy(update={"data_dir": settings.data_dir / "demo"})
    server = managed_server(own, jars=settings.jars_dir, brief=True)
    with fetching("Neo4j, once") as progress:
        server.start(progress=progress, say=tell)
    with server.running() as reach:
        yield own, reach


def _fill(settings: "Settings") -> bool:
    """Read the samples, print the answers, and say whether all samples were read."""
    from app.database import connect  # noqa: PLC0415
    from ingest import SAMPLES, TextStore, load_reference, read_paths, take_in  # noqa: PLC0415

    tell("Reading the sample articles, which are invented …")
    with connect(settings) as graph:
        graph.apply_schema()
        load_reference(graph)
        read = outcomes(read_paths([SAMPLES]), limits(None, _SECONDS))
        intake = take_in(read, graph, TextStore(settings.texts_dir), tell=tell, renew=True)
        tell(f"{intake.read} articles: {intake.results['written']} new, {intake.results['unchanged']} known")
        _print_answers(graph)
    return intake.complete


def _print_answers(graph: "Neo4jGraph") -> None:
    from app import cards  # noqa: PLC0415
    from cypher import load  # noqa: PLC0415

    width = shutil.get_terminal_size().columns
    lines = cards.meetings(graph.read(load("read/tell_meetings"), limit=_ROWS), width)
    lines += ["", "Agreements", "", *cards.agreements(graph.read(load("read/tell_agreements"), limit=_ROWS))]
    typer.echo("\n".join(lines))


def _serve(settings: "Settings", address: "Address", port: int) -> None:
    """Serve the API until Ctrl-C, after saying where."""
    import uvicorn  # noqa: PLC0415

    from app.main import create_app  # noqa: PLC0415

    with _listening(port) as listener:
        here = f"http://{_HOST}:{listener.getsockname()[1]}"
        tell(f"\nAPI docs       {here}/docs\nMeetings       {here}/api/v1/meetings?country=ليبيا")
        tell(f"Agreements     {here}/api/v1/agreements?stalled_for=P1Y\nPlans          {here}/api/v1/plans")
        tell(f"Invitations    {here}/api/v1/invitations")
        if address.http:
            tell(f"Neo4j Browser  {address.http}/browser/")
            tell(f"               user {address.user}, password {address.password}")
        tell("Ctrl-C ends the demo.")
        server = uvicorn.Server(uvicorn.Config(create_app(settings), log_level="warning"))
        server.run(sockets=[listener])


@contextmanager
def _listening(port: int) -> Iterator[socket.socket]:
    """Have a socket at the port, or at a free one where it is taken."""
    with socket.socket() as listener:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind((_HOST, port))
        except OSError:
            listener.bind((_HOST, 0))
        listener.listen()  # who follows the links at once waits for the service instead of being refused
        yield listener
