"""The REST service: routes, the documents of its errors, and what lives from its start to its end."""

import hashlib
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager

from fastapi import FastAPI
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.middleware.cors import CORSMiddleware

from app import problems
from app.cache import AnswerCache
from app.database import address
from app.desk import Desk
from app.finishing import PREFIX
from app.headers import Guard
from app.paging import CursorSigner
from app.reading import AsyncGraph, Reader, Totals
from app.revision import RevisionWatch
from app.routes import (
    agreements,
    changes,
    countries,
    decisions,
    evidence,
    ledgers,
    meetings,
    pages,
    pairs,
    people,
    search,
    statistics,
    status,
)
from app.service import Service
from app.settings import Settings
from cypher import AsyncNeo4jGraph, GraphError

_ROUTES = (
    meetings, pairs, statistics, people, countries, agreements, ledgers, evidence, search, decisions, changes,
    status,
)  # fmt: skip
EXPOSED = ["Link", "ETag", "X-Total-Count", "X-Revision", "Retry-After"]
_DESCRIPTION = """Who met whom, when, at what rank, about what, and how we know: from Arabic news.

Dates are exactly as precise as the articles make them: `date` is EDTF, `date_from` and `date_to` are inclusive bounds.
Every row carries the words that say it. Unknown parameters are refused, errors are RFC 9457 problem documents.
Countries are accepted as ISO codes or by Arabic, English or French name.
"""


def create_app(settings: Settings, graph: AsyncGraph | None = None) -> FastAPI:
    """Return the service; `graph` stands in for the database that the settings name."""
    app = FastAPI(title="liqa", version="1", description=_DESCRIPTION, docs_url=None, redoc_url=None,
                  lifespan=_lifespan(settings, graph))  # fmt: skip
    for module in _ROUTES:
        app.include_router(module.router, prefix=PREFIX)
    app.include_router(status.probes)
    app.include_router(pages.router)
    pages.mount(app)
    for error, handler in (
        (problems.Problem, problems.on_problem),
        (RequestValidationError, problems.on_validation),
        (HTTPException, problems.on_http),
        (GraphError, problems.on_graph),
    ):
        app.add_exception_handler(error, handler)
    origins = [origin.strip() for origin in settings.cors_origins.split(",") if origin.strip()]
    if origins:
        app.add_middleware(CORSMiddleware, allow_origins=origins, allow_methods=["GET", "HEAD"], expose_headers=EXPOSED)
    app.add_middleware(Guard)
    return app


def open_service(settings: Settings, graph: AsyncGraph | None = None) -> Service:
    """Return what the routes share; raises GraphUnavailable if it is not known where the database is."""
    if graph is None:
        reach = address(settings)
        database = settings.neo4j_database if settings.neo4j_uri else "neo4j"
        graph = AsyncNeo4jGraph(reach.bolt, reach.user, reach.password, database)
        secret = reach.password
    else:
        secret = ""
    reader = Reader(graph)
    # Every process that reads the same database signs alike, so that a cursor works at each of them.
    key = hashlib.sha256(b"liqa cursors\0" + secret.encode()).digest()
    return Service(
        reader, RevisionWatch(reader), Totals(), CursorSigner(key), AnswerCache(), Desk(settings), settings.texts_dir
    )


def _lifespan(settings: Settings, graph: AsyncGraph | None) -> Callable[[FastAPI], AbstractAsyncContextManager[None]]:
    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        service = open_service(settings, graph)
        app.state.service = service
        service.watch.start()
        try:
            yield
        finally:
            await service.watch.stop()
            await service.reader.close()

    return lifespan
