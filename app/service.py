"""How a question becomes an answer: revision, ETag, cache, query, page, bytes; every route goes through here."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Protocol, get_origin
from urllib.parse import urlencode

import orjson
from fastapi import Request
from pydantic import BaseModel
from starlette.responses import Response

from app.answers import MEDIA_TYPES, Format, Page, flat, negotiate, write
from app.cache import Answer, AnswerCache
from app.dependencies import ListParameters, Parameters
from app.desk import Desk
from app.models.parts import columns
from app.paging import CursorSigner, Position
from app.problems import ParameterError, Problem
from app.reading import Reader, Totals
from app.revision import Revision, RevisionWatch, matches, tag
from cypher import Row, load

_INDEXES = ("event_from", "met_pair", "met_pair_event", "event_precision", "search")
_FRESHNESS = {"Cache-Control": "private, max-age=0, must-revalidate", "Vary": "Accept"}

Values = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Listing:
    """One list: its row, the sorted column of its cursors beside the id, and what a row still needs."""

    name: str
    model: type[BaseModel]
    key: str = "id"
    finish: Callable[[Row], None] = lambda _: None


Window = tuple[list[Row], int]
"""Some rows of a list, and how many it has in all."""


@dataclass(frozen=True, slots=True)
class Table:
    """A list without a column to page by; pages are cut from it, here or by its statement."""

    name: str
    model: type[BaseModel]


class Pages(Protocol):
    """Where the rows of a list come from."""

    async def read(self, position: Position | None, revision: Revision, skip: int, limit: int) -> list[Row]:
        """Return at most `limit` rows after a position, in order, without the first `skip`."""

    async def count(self) -> int:
        """Return how many rows there are on all pages."""


@dataclass(frozen=True, slots=True)
class Statements:
    """Pages from two statements: `place` gives the parameters that say where a page begins."""

    reader: Reader
    rows: str
    total: str
    filters: Values
    place: Callable[[Position | None, Revision], Values]

    async def read(self, position: Position | None, revision: Revision, skip: int, limit: int) -> list[Row]:
        """See Pages."""
        place = self.place(position, revision)
        return await self.reader.rows(load(self.rows), **self.filters, **place, skip=skip, limit=limit)

    async def count(self) -> int:
        """See Pages."""
        return int((await self.reader.read(load(self.total), **self.filters))[0]["total"])


@dataclass(frozen=True, slots=True)
class Service:
    """All that routes share, made once in the lifespan."""

    reader: Reader
    watch: RevisionWatch
    totals: Totals
    signer: CursorSigner
    cache: AnswerCache
    desk: Desk
    texts: Path | None = None
    """Folder of the articles' texts, if they are kept on this machine."""

    def statements(
        self, rows: str, total: str, filters: Values, place: Callable[[Position | None, Revision], Values]
    ) -> Statements:
        """Return pages from two statements of read/; `filters` go to both, what `place` gives to the first only."""
        return Statements(self.reader, f"read/{rows}", f"read/{total}", filters, place)

    async def check_ready(self) -> None:
        """Raise Problem `unavailable` if the schema is not there; GraphError if the database is away."""
        rows = await self.reader.read(load("read/schema_ready"), names=list(_INDEXES))
        if rows[0]["online"] < len(_INDEXES):
            raise Problem("unavailable", "the database does not have the schema yet")

    async def answer_list(self, request: Request, asked: ListParameters, listing: Listing, pages: Pages) -> Response:
        """Answer with one page of a list in the format that the client wants."""
        return await self._answer_rows(
            request, asked, listing, lambda revision: self._page(request, asked, listing, pages, revision)
        )

    async def answer_table(
        self, request: Request, asked: ListParameters, table: Table, make: Callable[[Revision], Awaitable[list[Row]]]
    ) -> Response:
        """Answer with one page of a list that is computed as a whole."""
        return await self._answer_rows(
            request, asked, table, lambda revision: self._cut(request, asked, make, revision)
        )

    async def answer_window(
        self, request: Request, asked: ListParameters, table: Table, read: Callable[[int, int], Awaitable[Window]]
    ) -> Response:
        """Answer with one page of a list of which `read` gives the rows behind a place, and how many there are."""

        async def page(revision: Revision) -> tuple[list[Row], Page]:
            filters, skip = self._place(request, asked)
            rows, total = await read(skip, asked.limit)
            return rows, self._page_of(total, skip + asked.limit, filters, revision)

        return await self._answer_rows(request, asked, table, page)

    async def answer_document(
        self, request: Request, asked: Parameters, make: Callable[[Revision], Awaitable[Row]]
    ) -> Response:
        """Answer with one JSON document."""
        negotiate(asked.format, request.headers.get("accept"), [Format.JSON])

        async def answer(revision: Revision) -> Answer:
            return Answer(orjson.dumps(await make(revision)), "application/json", {})

        return await self._answer(request, asked, "json", answer)

    async def _answer_rows(
        self,
        request: Request,
        asked: ListParameters,
        source: Listing | Table,
        read: Callable[[Revision], Awaitable[tuple[list[Row], Page]]],
    ) -> Response:
        form = negotiate(asked.format, request.headers.get("accept"))
        kept = chosen_columns(asked.fields, columns(source.model))

        async def make(revision: Revision) -> Answer:
            rows, page = await read(revision)
            body = write(form, flat(rows, kept), kept, page if asked.envelope else None, bom=asked.bom)
            return Answer(body, MEDIA_TYPES[form], _list_headers(request, form, source, page))

        return await self._answer(request, asked, str(form), make)

    async def _answer(
        self, request: Request, asked: Parameters, form: str, make: Callable[[Revision], Awaitable[Answer]]
    ) -> Response:
        _refuse_repeats(request, asked)
        # The revision comes before the query: a body may then be newer than its tag, never older.
        revision = await self.watch.current()
        identity = orjson.dumps([request.url.path, form, asked.canonical()], option=orjson.OPT_SORT_KEYS)
        etag = tag(revision, identity)
        headers = {
            **_FRESHNESS,
            "ETag": etag,
            "X-Revision": str(revision.number),
            "Last-Modified": revision.http_date,
        }
        if matches(request.headers.get("if-none-match"), etag):
            return Response(status_code=304, headers=headers)
        answer = await self.cache.get(etag, lambda: make(revision))
        return Response(answer.body, headers={**headers, **answer.headers}, media_type=answer.media_type)

    async def _page(
        self, request: Request, asked: ListParameters, listing: Listing, pages: Pages, revision: Revision
    ) -> tuple[list[Row], Page]:
        filters = _filters(request, asked)
        position = self.signer.read(asked.cursor, filters) if asked.cursor else None
        rows = await pages.read(position, revision, asked.skip, asked.limit + 1)
        for row in rows:
            listing.finish(row)
        whole = len(rows) <= asked.limit and not position and (rows or not asked.skip)
        total = asked.skip + len(rows) if whole else await self.totals.get(revision, filters, pages.count)
        cursor = None
        if len(rows) > asked.limit:
            last = rows[asked.limit - 1]
            cursor = self.signer.write(Position(last[listing.key], last["id"]), filters)
        return rows[: asked.limit], Page(total, cursor, str(revision.number), revision.committed_at)

    async def _cut(
        self,
        request: Request,
        asked: ListParameters,
        make: Callable[[Revision], Awaitable[list[Row]]],
        revision: Revision,
    ) -> tuple[list[Row], Page]:
        filters, skip = self._place(request, asked)
        rows = await make(revision)
        end = skip + asked.limit
        return rows[skip:end], self._page_of(len(rows), end, filters, revision)

    def _place(self, request: Request, asked: ListParameters) -> tuple[bytes, int]:
        """Return what a list's cursors belong to, and how many rows come before the page."""
        filters = _filters(request, asked)
        return filters, int(self.signer.read(asked.cursor, filters).id) if asked.cursor else asked.skip

    def _page_of(self, total: int, end: int, filters: bytes, revision: Revision) -> Page:
        cursor = self.signer.write(Position(None, str(end)), filters) if end < total else None
        return Page(total, cursor, str(revision.number), revision.committed_at)


def service_of(request: Request) -> Service:
    """Return the service that the lifespan made."""
    service: Service = request.app.state.service
    return service


def chosen_columns(fields: str | None, known: tuple[str, ...]) -> tuple[str, ...]:
    """Return the columns that `fields` asks for, in its order; raise Problem for unknown ones."""
    if fields is None:
        return known
    chosen = tuple(dict.fromkeys(name.strip() for name in fields.split(",")))
    if not set(chosen) <= set(known):
        error = ParameterError(parameter="fields", reason="not all of these are columns here", candidates=list(known))
        raise Problem("invalid-parameters", "see errors for each parameter", [error])
    return chosen


def _filters(request: Request, asked: ListParameters) -> bytes:
    """Return the identity of a list without its paging: what cursors and totals belong to."""
    return orjson.dumps([request.url.path, asked.filters()], option=orjson.OPT_SORT_KEYS)


def _refuse_repeats(request: Request, asked: Parameters) -> None:
    """Refuse a repeated parameter that can be given once only: all but the last would be dropped in silence."""
    given = [name for name, _ in request.query_params.multi_items()]
    twice = sorted({name for name in given if given.count(name) > 1} - _repeatable(type(asked)))
    if twice:
        errors = [ParameterError(parameter=name, reason="give this parameter once") for name in twice]
        raise Problem("invalid-parameters", "see errors for each parameter", errors)


@cache
def _repeatable(model: type[Parameters]) -> frozenset[str]:
    fields = model.model_fields.items()
    return frozenset(f.alias or name for name, f in fields if get_origin(f.annotation) is list)


def _list_headers(request: Request, form: Format, source: Listing | Table, page: Page) -> dict[str, str]:
    headers = {"X-Total-Count": str(page.total)}
    if page.next_cursor:
        kept = [(k, v) for k, v in request.query_params.multi_items() if k not in ("cursor", "offset", "page")]
        query = urlencode([*kept, ("cursor", page.next_cursor)])
        headers["Link"] = f'<{request.url.path}?{query}>; rel="next"'
    if form is Format.CSV:
        headers["Content-Disposition"] = f'attachment; filename="{source.name}.csv"'
    return headers
