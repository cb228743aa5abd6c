"""The service itself: alive, ready, and how much it holds."""

from importlib.metadata import version
from typing import Annotated

from fastapi import APIRouter, Query, Request
from pydantic import BaseModel
from starlette.responses import Response

from app.dependencies import Parameters
from app.models.documents import StatusDocument
from app.models.envelope import DOCUMENT
from app.revision import Revision
from app.service import service_of
from cypher import Row, load

router = APIRouter(tags=["service"])
probes = APIRouter(tags=["service"])


class Alive(BaseModel):
    """The process answers."""

    status: str


@router.get("/status", response_model=StatusDocument, responses=DOCUMENT)
async def read_status(request: Request, asked: Annotated[Parameters, Query()]) -> Response:
    """Tell the revision, when it was committed, and how much the graph holds."""
    service = service_of(request)

    async def make(revision: Revision) -> Row:
        counts = (await service.reader.read(load("read/status_counts")))[0]
        return {
            "version": version("liqa"),
            "revision": str(revision.number),
            "committed_at": revision.committed_at,
            "counts": counts,
        }

    return await service.answer_document(request, asked, make)


@probes.get("/healthz", response_model=Alive)
async def healthz() -> Response:
    """Say that the process is up."""
    return Response(b'{"status":"up"}', media_type="application/json", headers={"Cache-Control": "no-store"})


@probes.get("/readyz", response_model=Alive, responses={503: DOCUMENT[503]})
async def readyz(request: Request) -> Response:
    """Say whether the database answers and has its schema; 503 if not."""
    await service_of(request).check_ready()
    return Response(b'{"status":"ready"}', media_type="application/json", headers={"Cache-Control": "no-store"})
