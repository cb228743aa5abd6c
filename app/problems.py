"""Every error answer: RFC 9457 problem documents that say what to change and never repeat what was sent."""

import logging
import re
from collections.abc import Mapping, Sequence
from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import orjson
from fastapi import Request
from fastapi.exceptions import RequestValidationError
from pydantic import BaseModel, Field
from starlette.exceptions import HTTPException
from starlette.responses import Response

from cypher import GraphUnavailable, QueryTimeout

MEDIA_TYPE = "application/problem+json"
_log = logging.getLogger(__name__)
SECURE = {"Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'", "X-Content-Type-Options": "nosniff"}
RETRY_AFTER = {"Retry-After": "2"}
_NAME = re.compile(r"[\w.\-]{1,64}")

TITLES: dict[str, tuple[int, str, str, str]] = {
    "bad-cursor": (400, "مؤشر صفحة غير صالح", "Invalid cursor", "Curseur invalide"),
    "bad-request": (400, "طلب غير صالح", "Bad request", "Requête invalide"),
    "unauthorized": (401, "المفتاح مطلوب", "Key required", "Clé requise"),
    "forbidden": (403, "غير مسموح", "Not allowed", "Interdit"),
    "not-found": (404, "غير موجود", "Not found", "Introuvable"),
    "method-not-allowed": (405, "طريقة غير مسموح بها", "Method not allowed", "Méthode non autorisée"),
    "not-acceptable": (406, "صيغة غير متاحة", "Format not available", "Format indisponible"),
    "conflict": (409, "تقرر من قبل", "Decided already", "Déjà décidé"),
    "too-large": (413, "نتيجة أكبر من الحد", "Result too large", "Résultat trop volumineux"),
    "invalid-parameters": (422, "معاملات غير صالحة", "Invalid parameters", "Paramètres invalides"),
    "internal": (500, "خطأ داخلي", "Internal error", "Erreur interne"),
    "unavailable": (503, "قاعدة البيانات غير متاحة", "Database unavailable", "Base de données indisponible"),
    "timeout": (504, "انتهت مهلة الاستعلام", "Query timed out", "Délai de requête dépassé"),
}
"""Each kind of problem: its status and its title in Arabic, English and French."""

_BY_STATUS = {400: "bad-request", 404: "not-found", 405: "method-not-allowed", 406: "not-acceptable"}


class ParameterError(BaseModel):
    """What is wrong with one parameter, and what could be meant."""

    parameter: str = Field(description="The name of the parameter.", examples=["country"])
    reason: str = Field(description="What is wrong, or what is accepted.", examples=["the name fits several countries"])
    candidates: list[str] = Field(default=[], description="Values that could be meant.", examples=[["CD", "CG"]])


class ProblemDocument(BaseModel):
    """An RFC 9457 problem document."""

    type: str = Field(description="A stable name of the kind of problem.", examples=["urn:liqa:problem:not-found"])
    title: str = Field(description="The kind in words, in Arabic, English or French by Accept-Language.")
    status: int = Field(description="The HTTP status.", examples=[404])
    detail: str = Field(description="What happened in this case.", examples=["no person has this id"])
    instance: str = Field(description="The path of the request.", examples=["/api/v1/people/p1"])
    errors: list[ParameterError] = Field(default=[], description="One entry for each parameter at fault.")


class Problem(Exception):
    """A refusal of one request: the kind of problem, and the words for this case."""

    def __init__(self, kind: str, detail: str, errors: Sequence[ParameterError] = ()) -> None:
        super().__init__(detail)
        self.kind = kind
        self.detail = detail
        self.errors = tuple(errors)


def answer(request: Request, problem: Problem, headers: Mapping[str, str] | None = None) -> Response:
    """Write a problem document in the language that the client prefers."""
    status, *titles = TITLES[problem.kind]
    document = {
        "type": f"urn:liqa:problem:{problem.kind}",
        "title": titles[("ar", "en", "fr").index(preferred_language(request.headers.get("accept-language", "")))],
        "status": status,
        "detail": problem.detail,
        "instance": quote(request.url.path),
        "errors": [error.model_dump() for error in problem.errors],
    }
    headers = {**(headers or {}), **SECURE, "Cache-Control": "no-store", "Vary": "Accept-Language"}
    if status in (429, 503):
        headers |= RETRY_AFTER
    return Response(orjson.dumps(document), status, headers, MEDIA_TYPE)


def preferred_language(accept: str) -> str:
    """Return ar, en or fr by weight, then by order; English when the header names none of them."""
    weighted = []
    for part in accept[:200].split(","):
        tag, _, weight = part.strip().partition(";")
        match = re.fullmatch(r"\s*q=([01](?:\.\d{0,3})?)\s*", weight)
        weighted.append((float(match[1]) if match else 1.0, tag.split("-")[0].strip().lower()))
    known = [
        (-weight, index, tag) for index, (weight, tag) in enumerate(weighted) if tag in ("ar", "en", "fr") and weight
    ]
    return min(known)[2] if known else "en"


def _parameter_error(error: Mapping[str, Any]) -> ParameterError:
    """Keep place and message of a validation error; the input itself is dropped."""
    names = [str(part) for part in error["loc"] if not isinstance(part, int)]
    name = names[1] if len(names) > 1 else names[0]
    unknown = error["type"] == "extra_forbidden"
    candidates = error.get("ctx", {}).get("candidates", [])
    return ParameterError(
        parameter=name if _NAME.fullmatch(name) else "?",
        reason="unknown parameter" if unknown else error["msg"].removeprefix("Value error, "),
        candidates=list(candidates),
    )


async def on_problem(request: Request, error: Exception) -> Response:
    """Answer for a refusal of ours."""
    assert isinstance(error, Problem)
    return answer(request, error)


async def on_validation(request: Request, error: Exception) -> Response:
    """Answer for parameters that do not fit their types."""
    assert isinstance(error, RequestValidationError)
    errors = [_parameter_error(entry) for entry in error.errors()]
    return answer(request, Problem("invalid-parameters", "see errors for each parameter", errors))


async def on_http(request: Request, error: Exception) -> Response:
    """Answer for what the framework refuses: unknown paths, methods that a path does not have."""
    assert isinstance(error, HTTPException)
    kind = _BY_STATUS.get(error.status_code, "internal" if error.status_code >= 500 else "bad-request")
    return answer(request, Problem(kind, HTTPStatus(TITLES[kind][0]).phrase.lower()), error.headers)


async def on_graph(request: Request, error: Exception) -> Response:
    """Answer for failures of the graph: away, too slow, or a bug of ours."""
    if isinstance(error, QueryTimeout):
        return answer(request, Problem("timeout", "the query took too long: ask for a shorter time or fewer rows"))
    if isinstance(error, GraphUnavailable):
        return answer(request, Problem("unavailable", "no database answers; try again in a moment"))
    return await on_failure(request, error)


async def on_failure(request: Request, error: Exception) -> Response:
    """Answer for a bug, which the log describes."""
    _log.error("%s %s failed", request.method, quote(request.url.path), exc_info=error)
    return answer(request, Problem("internal", "the service failed on this request; its log tells why"))
