"""Decisions and open questions as the API tells them."""

from pydantic import Field

from app.models.documents import Document
from app.models.parts import Row


class _DecisionHead(Row):
    id: str = Field(description="Id of the decision.", examples=["d1"])
    seq: int = Field(description="Its number; of two against each other the higher counts.", examples=[3])
    at: str = Field(description="When it was taken.", examples=["2026-11-01T09:00:00Z"])
    by: str = Field(description="Who took it.", examples=["سعاد"])
    op: str = Field(description="merge, split, edit, reject or confirm; an undo has its target's.", examples=["edit"])


class _DecisionBody(Row):
    field: str | None = Field(description="Of an edit: what is put right.", examples=["date"])
    value: str | None = Field(description="Of an edit: what is right.", examples=["2019-07-17"])
    reverts: str | None = Field(description="Id of the decision that this one takes back.", examples=[None])
    reason: str = Field(description="Why.", examples=["خطأ مطبعي في الخبر"])
    in_force: bool = Field(description="False once it was taken back.", examples=[True])


class _DecisionSubjects(Row):
    subjects: str = Field(description="Ids of what it is about, joined by ';'.", examples=["c1;c2"])


class DecisionRow(_DecisionBody, _DecisionSubjects, _DecisionHead):
    """One decision of an analyst."""


class DecisionDocument(Document):
    """A decision as it was taken."""

    id: str = Field(description="Id of the decision; it takes it back.")
    seq: int = Field(description="Its number; of two against each other the higher counts.")
    at: str = Field(description="When it was taken.")
    by: str = Field(description="Who took it.")
    op: str = Field(description="merge, split, edit, reject or confirm; of an undo what it takes back.")
    subjects: list[str] = Field(description="Ids of what it is about, as they are now.")
    field: str | None = Field(description="Of an edit: what is put right.")
    value: str | None = Field(description="Of an edit: what is right.")
    reverts: str | None = Field(description="Id of the decision that this one takes back.")
    reason: str = Field(description="Why.")
    in_force: bool = Field(description="True: it counts.")
    against: list[str] = Field(description="Ids of standing decisions that it overrules.")


class QuestionRow(Row):
    """One question for an analyst."""

    question: str = Field(
        description="same_person, same_event, conflict, date or lapsed_decision.", examples=["same_person"]
    )
    subjects: str = Field(description="Ids of what it is about, joined by ';'.", examples=["LY:x;LY:y"])
    text: str = Field(description="The question in words.", examples=["سالم الورفلي (LY) – سليم الورفلي (LY)"])
    touches: int = Field(description="Facts or reports that hang on the answer.", examples=[7])
