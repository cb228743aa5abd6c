"""The desk at which decisions come in over HTTP: who may decide, one decision at a time, questions in the meantime."""

import asyncio
from ipaddress import ip_address
from secrets import compare_digest
from urllib.parse import urlsplit

from fastapi import Request
from starlette.concurrency import run_in_threadpool

from app.database import connect
from app.problems import ParameterError, Problem
from app.settings import Settings
from ingest import AlreadyDecided, Decision, DecisionError, Proposal, Verdict, judge, proposals

PATIENCE_S = 10.0
"""Seconds that a decision waits for the one before it."""


class Desk:
    """Takes decisions for one service; opens the graph to write for each, as few as analysts take."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._turn = asyncio.Lock()

    def check(self, request: Request) -> None:
        """Raise Problem unless the request may decide: by the key, or without one from this very machine.

        Without a key a web page elsewhere must not decide through the browser of somebody here: the request must be
        addressed to this machine, come from no other site, and be JSON, which a browser sends nowhere unasked.
        """
        if request.headers.get("content-type", "").partition(";")[0].strip().lower() != "application/json":
            raise Problem("bad-request", "send the decision as application/json")
        key = self._settings.write_key
        if key is not None:
            kind, _, given = request.headers.get("authorization", "").partition(" ")
            if kind.lower() != "bearer" or not compare_digest(given.encode(), key.get_secret_value().encode()):
                raise Problem("unauthorized", "send the header Authorization: Bearer with the key of LIQA_WRITE_KEY")
        elif not _from_here(request):
            raise Problem("forbidden", "without LIQA_WRITE_KEY only this machine may decide")

    async def judge(self, wish: Decision) -> Verdict:
        """Carry out a decision; raise Problem with the sentence why not, GraphError if the database is away."""
        try:
            await asyncio.wait_for(self._turn.acquire(), PATIENCE_S)
        except TimeoutError:
            raise Problem("unavailable", "another decision takes long; try again in a moment") from None
        try:
            return await run_in_threadpool(self._judge, wish)
        except AlreadyDecided as error:
            raise Problem("conflict", str(error)) from error
        except DecisionError as error:
            at_fault = ParameterError(parameter="decision", reason=str(error))
            raise Problem("invalid-parameters", str(error), [at_fault]) from error
        finally:
            self._turn.release()

    async def questions(self, limit: int) -> list[Proposal]:
        """Return the open questions, those first on which most hangs."""
        return await run_in_threadpool(self._questions, limit)

    def _judge(self, wish: Decision) -> Verdict:
        with connect(self._settings) as graph:
            return judge(graph, wish)

    def _questions(self, limit: int) -> list[Proposal]:
        with connect(self._settings) as graph:
            return proposals(graph, limit)


def _from_here(request: Request) -> bool:
    client = request.client.host if request.client else ""
    site = request.headers.get("sec-fetch-site", "none")
    asked = urlsplit(f"//{request.headers.get('host', '')}").hostname or ""
    return _is_loopback(client) and (asked == "localhost" or _is_loopback(asked)) and site in ("none", "same-origin")


def _is_loopback(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False
