"""`liqa serve`: the REST service and its pages over the database."""

from typing import Annotated

import typer

from app.terminal import tell

commands = typer.Typer()

Host = Annotated[str, typer.Option(help="Address to listen at; anything but loopback lets others in.")]
Port = Annotated[int, typer.Option(min=0, max=65535, help="Port to listen at; 0 is a free one.")]


@commands.command()
def serve(*, host: Host = "127.0.0.1", port: Port = 8000) -> None:
    """Serve the API until Ctrl-C, over the managed Neo4j or the one that LIQA_NEO4J_URI names.

    The service starts also while the database is away: it then answers 503 until it is back. A database that is too
    old or refuses the login is no reason to wait: exit code 4.
    """
    import uvicorn  # noqa: PLC0415

    from app.database import address, refuse_unfit  # noqa: PLC0415
    from app.main import create_app  # noqa: PLC0415
    from app.settings import Settings  # noqa: PLC0415

    settings = Settings()
    reach = address(settings)
    refuse_unfit(settings)
    tell(f"Neo4j at {reach.bolt}; docs at http://{host}:{port}/docs; Ctrl-C ends the service.")
    uvicorn.run(create_app(settings), host=host, port=port, log_level="warning", access_log=False)
