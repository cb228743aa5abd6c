"""Countries with their codes, names and coordinates."""

from typing import Annotated

from fastapi import APIRouter, Query, Request
from starlette.responses import Response

from app.dependencies import ListParameters
from app.models.envelope import LISTED, Envelope
from app.models.rows import CountryRow
from app.service import Listing, service_of
from cypher import Row

router = APIRouter(tags=["countries"])


def _finish(row: Row) -> None:
    row["aliases"] = []


COUNTRIES = Listing("countries", CountryRow, finish=_finish)


@router.get("/countries", response_model=Envelope[CountryRow], responses=LISTED)
async def list_countries(request: Request, asked: Annotated[ListParameters, Query()]) -> Response:
    """List all countries; `lookup` is what gazetteers of dashboards want."""
    service = service_of(request)
    pages = service.statements(
        "list_countries", "count_countries", {}, lambda position, _: {"after_id": position.id if position else ""}
    )
    return await service.answer_list(request, asked, COUNTRIES, pages)
