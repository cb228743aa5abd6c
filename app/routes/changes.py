"""The change feed: what came and went with each batch, so that copies can follow."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated

import orjson
from fastapi import APIRouter, Query, Request
from pydantic import Field
from starlette.responses import Response

from app.dependencies import ListParameters
from app.models.envelope import LISTED, Envelope
from app.models.rows import ChangeRow
from app.paging import Position
from app.reading import Reader
from app.revision import Revision
from app.service import Listing, service_of
from cypher import Row, load
from ingest import entries

router = APIRouter(tags=["service"])

_PARTS = 4
"""Parts of the feed read at once; each is at most half a megabyte."""


class ChangeParameters(ListParameters):
    """The parameters of the change feed."""

    since: int = Field(default=0, ge=0, le=2**53, description="The revision up to which everything is known already.")


CHANGES = Listing("changes", ChangeRow, key="revision")


@dataclass(frozen=True, slots=True)
class _Feed:
    """Pages of the feed; an entry's id is that of its part and its place there."""

    reader: Reader
    since: int

    async def read(self, position: Position | None, revision: Revision, skip: int, limit: int) -> list[Row]:
        """See Pages."""
        part, _, place = position.id.partition(":") if position else (f"{self.since:012}-~", "", "")
        # The part of the position itself is read again: its later entries come first.
        after = part[:-1] if place else part
        rows: list[Row] = []
        while len(rows) < skip + limit:
            found = await self.reader.read(load("read/changes_since"), after=after, limit=_PARTS)
            rows += [row for one in found for row in _entries(one) if not position or row["id"] > position.id]
            if len(found) < _PARTS:
                break
            after = found[-1]["id"]
        return rows[skip : skip + limit]

    async def count(self) -> int:
        """See Pages."""
        return int((await self.reader.read(load("read/count_changes"), after=f"{self.since:012}-~"))[0]["total"])


def _entries(part: Row) -> Iterator[Row]:
    for place, (sign, articles, line) in enumerate(entries(part["entries"])):
        what, *names, _ = orjson.loads(line)
        node = isinstance(what, list)
        ends = [names[0]] if node else [end[1] for end in names[0]]
        yield {
            "id": f"{part['id']}:{place:06}",
            "revision": part["revision"],
            "at": part["at"],
            "cause": part["cause"],
            "op": "added" if sign == "+" else "removed",
            "kind": "node" if node else "relation",
            "type": ";".join(sorted(what)) if node else what,
            "subject": ends[0],
            "object": ends[1] if len(ends) > 1 else None,
            "articles": ";".join(articles),
            "line": line,
        }


@router.get("/changes", response_model=Envelope[ChangeRow], responses=LISTED)
async def list_changes(request: Request, asked: Annotated[ChangeParameters, Query()]) -> Response:
    """List what came and went after a revision, oldest first, deletions included.

    A fact that changed is removed as it was and added as it is. Replayed from revision 0 the feed gives the graph.
    """
    service = service_of(request)
    return await service.answer_list(request, asked, CHANGES, _Feed(service.reader, asked.since))
