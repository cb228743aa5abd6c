"""What analysts decide: new decisions and what takes them back, the log of all, and the questions that are open."""

import datetime as dt
from typing import Annotated, Any

import orjson
from fastapi import APIRouter, Query, Request
from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints, model_validator
from starlette.responses import Response

from app.dependencies import ListParameters
from app.models.decisions import DecisionDocument, DecisionRow, QuestionRow
from app.models.envelope import DECIDED, LISTED, Envelope
from app.revision import Revision
from app.service import Table, service_of
from cypher import Row, load
from cypher.vocabulary import Operation
from ingest import Decision, decision_from_data, in_force

router = APIRouter(tags=["decisions"])
DECISIONS = Table("decisions", DecisionRow)
QUESTIONS = Table("questions", QuestionRow)
_MOST_QUESTIONS = 1000


def _storable(text: str) -> str:
    if "\0" in text or any("\ud800" <= character <= "\udfff" for character in text):
        raise ValueError("the text holds what cannot be stored")
    return text.strip()


Line = Annotated[str, StringConstraints(max_length=1000), AfterValidator(_storable)]
Id = Annotated[str, StringConstraints(min_length=1, max_length=200), AfterValidator(_storable)]


class DecisionWish(BaseModel):
    """One act of an analyst: an operation on subjects, or the id of a decision to take back."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    op: Operation | None = Field(default=None, description="What is done; not needed to take a decision back.")
    subjects: list[Id] = Field(
        default=[], max_length=1000, description="Ids of events, agreements, invitations, claims, articles or people."
    )
    field: Line | None = Field(default=None, description="Of an edit: what is put right.", examples=["date"])
    value: Line | None = Field(default=None, description="Of an edit: what is right.", examples=["2019-07-17"])
    reverts: Id | None = Field(default=None, description="Id of the decision that is taken back.")
    reason: Line = Field(description="Why; it stays with the decision.", examples=["خطأ مطبعي في الخبر"])
    by: Line = Field(description="Who decides.", examples=["سعاد"])

    @model_validator(mode="after")
    def _one_or_the_other(self) -> "DecisionWish":
        if self.reverts and (self.op or self.subjects or self.field or self.value):
            raise ValueError("what takes a decision back needs reverts, reason and by alone")
        if not self.reverts and self.op is None:
            raise ValueError("give op and subjects, or reverts")
        return self

    def decision(self) -> Decision:
        """Return it as a decision of this moment; one that takes back gets the rest from the one that it takes back."""
        return Decision(
            op=self.op or Operation.CONFIRM, subjects=tuple(self.subjects), field=self.field, value=self.value,
            reverts=self.reverts, reason=self.reason, by=self.by, at=dt.datetime.now(dt.UTC).isoformat(),
        )  # fmt: skip


@router.post("/decisions", response_model=DecisionDocument, status_code=201, responses=DECIDED)
async def decide(request: Request, wish: DecisionWish) -> Response:
    """Merge, split, edit, reject or confirm, or take a decision back; it holds for all that is read later.

    The same decision for the same reason is there once: sent again it is answered with 200 and changes nothing.
    """
    service = service_of(request)
    service.desk.check(request)
    verdict = await service.desk.judge(wish.decision())
    await service.watch.renew()
    document = {
        **_row(verdict.decision), "subjects": list(verdict.decision.subjects), "in_force": True,
        "against": [held.id for held in verdict.against],
    }  # fmt: skip
    return Response(
        orjson.dumps(document), 201 if verdict.new else 200, {"Cache-Control": "no-store"}, "application/json"
    )


@router.get("/decisions", response_model=Envelope[DecisionRow], responses=LISTED)
async def list_decisions(request: Request, asked: Annotated[ListParameters, Query()]) -> Response:
    """List all decisions in their order, those taken back included."""
    service = service_of(request)

    async def rows(_: Revision) -> list[Row]:
        found = [decision_from_data(row) for row in await service.reader.read(load("read/load_decisions"))]
        counting = {decision.id for decision in in_force(found)}
        return [{**_row(decision), "in_force": decision.id in counting} for decision in found]

    return await service.answer_table(request, asked, DECISIONS, rows)


@router.get("/questions", response_model=Envelope[QuestionRow], responses=LISTED)
async def list_questions(request: Request, asked: Annotated[ListParameters, Query()]) -> Response:
    """List what an analyst should look at, that first on which most facts hang; what was decided on is not asked."""
    service = service_of(request)

    async def rows(_: Revision) -> list[Row]:
        return [
            {"question": str(p.question), "subjects": ";".join(p.subjects), "text": p.text, "touches": p.touches}
            for p in await service.desk.questions(_MOST_QUESTIONS)
        ]

    return await service.answer_table(request, asked, QUESTIONS, rows)


def _row(decision: Decision) -> dict[str, Any]:
    return {
        "id": decision.id,
        "seq": decision.seq,
        "at": decision.at,
        "by": decision.by,
        "op": str(decision.op),
        "subjects": ";".join(decision.subjects),
        "field": decision.field,
        "value": decision.value,
        "reverts": decision.reverts,
        "reason": decision.reason,
    }
