"""From settings to a database: the Neo4j that LIQA_NEO4J_URI names, or else the managed one."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from app.settings import Settings, usual_jars_dir
from cypher import Address, GraphUnavailable, LocalServer, LoginRefused, Neo4jGraph, Options, ServerTooOld


def managed_server(
    settings: Settings, browser_command: str = "", jars: Path | None = None, *, brief: bool = False
) -> LocalServer:
    """Return the managed server of these settings, running or not; `jars` is another folder of its program files.

    `brief` is for a server that serves one person for a while.
    """
    options = Options(
        heap=settings.neo4j_heap,
        page_cache=settings.neo4j_page_cache,
        bolt_port=settings.neo4j_bolt_port,
        http_port=settings.neo4j_http_port,
        browser_command=browser_command,
        repository=settings.maven_url,
        brief=brief,
    )
    return LocalServer(settings.server_dir, jars or settings.jars_dir, options, also=(usual_jars_dir(),))


def address(settings: Settings) -> Address:
    """Return how to reach the database; raise GraphUnavailable with the remedy if the managed one does not run."""
    if settings.neo4j_uri is None:
        return managed_server(settings).address()
    return Address(settings.neo4j_uri, "", settings.neo4j_user, password(settings))


def password(settings: Settings) -> str:
    """Return the password for LIQA_NEO4J_URI; a file may hold it as `user/password`, as Neo4j's image wants it."""
    if settings.neo4j_password is not None:
        return settings.neo4j_password.get_secret_value()
    if settings.neo4j_password_file is None:
        raise GraphUnavailable("No password is set for the database.", "Set LIQA_NEO4J_PASSWORD.")
    try:
        content = settings.neo4j_password_file.read_text(encoding="utf-8").strip()
    except OSError as error:
        raise GraphUnavailable(
            f"The password file {settings.neo4j_password_file} cannot be read ({error.strerror}).",
            "Check LIQA_NEO4J_PASSWORD_FILE.",
        ) from error
    return content.removeprefix(f"{settings.neo4j_user}/")


@contextmanager
def connect(settings: Settings) -> Iterator[Neo4jGraph]:
    """Open the database while the block runs; a wrong login or a server that is too old is refused at once."""
    if settings.crash_at:
        from ingest import stop_at  # noqa: PLC0415

        stop_at(settings.crash_at)
    reach = address(settings)
    database = settings.neo4j_database if settings.neo4j_uri else "neo4j"
    with Neo4jGraph(reach.bolt, reach.user, reach.password, database) as graph:
        graph.version()
        yield graph


def refuse_unfit(settings: Settings) -> None:
    """Raise LoginRefused or ServerTooOld for a database that will not do; one that is away may come back."""
    try:
        with connect(settings):
            return
    except (LoginRefused, ServerTooOld):
        raise
    except GraphUnavailable:
        return
