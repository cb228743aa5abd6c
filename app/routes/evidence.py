"""How we know: facts with their evidence, claims with their words, articles with their text."""

from pathlib import Path
from typing import Annotated, Any

import orjson
from fastapi import APIRouter, Query, Request
from starlette.concurrency import run_in_threadpool
from starlette.responses import Response

from app.dependencies import IdPath, Parameters
from app.finishing import candidates
from app.models.documents import ArticleDocument, ClaimDocument, FactDocument
from app.models.envelope import FOUND
from app.problems import Problem
from app.service import Service, service_of
from cypher import Row, load
from cypher.vocabulary import Label
from ingest import StoreError, TextStore

router = APIRouter(tags=["evidence"])

_FACTS = [
    str(label)
    for label in (
        Label.EVENT, Label.AGREEMENT, Label.AGREEMENT_STEP, Label.INVITATION, Label.STATEMENT, Label.PERSON,
        Label.ORGANIZATION, Label.COUNTRY, Label.PLACE, Label.TOPIC, Label.ARTICLE, Label.CLAIM, Label.DECISION,
    )
]  # fmt: skip
_SAID = (
    "type", "status", "agreement_kind", "step", "topic", "level", "countries", "parties", "city", "host", "text",
    "act", "purpose", "first_reported", "last_reported",
)  # fmt: skip


async def _one(service: Service, query: str, refusal: str, **parameters: Any) -> Row:
    rows = await service.reader.read(load(query), **parameters)
    if not rows:
        raise Problem("not-found", refusal)
    return rows[0]


@router.get("/facts/{id}", response_model=FactDocument, responses=FOUND)
async def read_fact(request: Request, id: IdPath, asked: Annotated[Parameters, Query()]) -> Response:
    """One event, agreement, step, invitation or statement with every claim behind it; any claim's id leads there."""
    service = service_of(request)

    async def make(_: object) -> Row:
        row = await _one(service, "read/find_fact", "no fact has this id", id=id, labels=_FACTS)
        said = {name: value for name in _SAID if (value := row.pop(name)) is not None}
        return {**row, **_dated(row), "labels": sorted(row["labels"]), "properties": said}

    return await service.answer_document(request, asked, make)


@router.get("/claims/{id}", response_model=ClaimDocument, responses=FOUND)
async def read_claim(request: Request, id: IdPath, asked: Annotated[Parameters, Query()]) -> Response:
    """One claim: the quoted words with their offsets (code points of the text), and the facts that it supports."""
    service = service_of(request)

    async def make(_: object) -> Row:
        row = await _one(service, "read/find_claim", "no claim has this id", id=id, labels=_FACTS)
        return {**row, **_dated(row), "data": orjson.loads(row["data"] or b"{}")}

    return await service.answer_document(request, asked, make)


@router.get("/articles/{id}", response_model=ArticleDocument, responses=FOUND)
async def read_article(request: Request, id: IdPath, asked: Annotated[Parameters, Query()]) -> Response:
    """One article with the reasoning about its date, its text where it is kept, and the stretches that were read."""
    service = service_of(request)

    async def make(_: object) -> Row:
        row = await _one(service, "read/find_article", "no article has this id", id=id)
        own = orjson.loads(row.pop("document_date") or b"{}")
        return {
            **row,
            "published_precision": row["published_precision"] or "unknown",
            "published_basis": row["published_basis"] or "unknown",
            "published_candidates": candidates(row["published"]),
            "clues": own.get("clues", []),
            "text": None if row["retracted"] else await run_in_threadpool(_text, service.texts, id),
        }

    return await service.answer_document(request, asked, make)


def _text(folder: Path | None, id: str) -> str | None:
    """Return an article's text from the store beside the database, if it is there."""
    if folder is None:
        return None
    try:
        return TextStore(folder).get(id).text.encode("utf-8", "replace").decode()
    except (StoreError, OSError, ValueError):
        return None


def _dated(row: Row) -> Row:
    return {
        "date_precision": row["date_precision"] or "unknown",
        "date_basis": row["date_basis"] or "unknown",
        "date_candidates": candidates(row["date"]),
    }
