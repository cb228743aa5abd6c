"""What analysts decide: records that never change, each of which can be taken back, applied in one order."""

import dataclasses
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Any, NamedTuple, TypeVar

from cypher.vocabulary import Basis, EventType, InvitationStatus, Label, Level, Operation, Status, Step
from ingest.model import digest, to_data
from ingest.resolve import naming
from ingest.resolve.chronology import date_value
from ingest.resolve.facts import Node, node

T = TypeVar("T", bound=Hashable)


class DecisionError(ValueError):
    """A decision that cannot be carried out, with the reason."""


def _status(value: str) -> None:
    if value not in (*Status, *InvitationStatus):
        raise ValueError(value)


def _state(value: str) -> None:
    if naming.country(value).ar == value or len(value) != 2:
        raise ValueError(value)


def _words(value: str) -> None:
    if not value.strip() or not value.isprintable():
        raise ValueError(value)


FIELDS: Mapping[str, Callable[[str], object]] = {
    "date": lambda value: date_value(value, Basis.OUTSIDE),
    "published": lambda value: date_value(value, Basis.OUTSIDE),
    "status": _status,
    "type": EventType,
    "level": Level,
    "step": Step,
    "city": _words,
    "host": _state,
    "headline": _words,
    "name": _words,
}
"""What an edit can put right; each reads a value and raises ValueError on one that it cannot be."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """One act of an analyst.

    merge: the subjects are one. split: the subjects leave what they are in and are one of their own.
    edit: `field` of the fact in which the subject is has `value`. reject: the subjects do not count.
    confirm: the facts in which the subjects are were checked. `reverts` takes another decision back and makes the
    other fields mere notes. Subjects are ids of claims, articles or members of a person; in a split of a person, claims
    among the subjects are the mentions that are someone else.
    """

    op: Operation
    subjects: tuple[str, ...]
    reason: str
    by: str
    at: str
    seq: int = 0
    field: str | None = None
    value: str | None = None
    reverts: str | None = None
    anchors: tuple[str, ...] = dataclasses.field(default=(), compare=False)
    """Where the claims among the subjects stood when it was taken; no part of what the decision is."""

    @property
    def id(self) -> str:
        """The hash of all fields but the anchors."""
        return digest(to_data(replace(self, anchors=())))[:32]

    @property
    def order(self) -> tuple[int, str]:
        """Where two decisions contradict each other, the higher order counts."""
        return self.seq, self.id


def decision_to_data(decision: Decision) -> dict[str, Any]:
    """Turn a decision into JSON data; `decision_from_data` gives the equal decision back."""
    return dict(to_data(decision))


def decision_from_data(data: Mapping[str, Any]) -> Decision:
    """Read a decision from JSON data; raises KeyError, TypeError or ValueError on anything else."""
    if not isinstance(data["subjects"], list | tuple):
        raise TypeError("the subjects of a decision are a list")
    known = {name: data.get(name) for name in ("field", "value", "reverts")}
    return Decision(
        op=Operation(data["op"]),
        subjects=tuple(map(str, data["subjects"])),
        reason=str(data["reason"]),
        by=str(data["by"]),
        at=str(data["at"]),
        seq=int(data.get("seq", 0)),
        anchors=tuple(map(str, data.get("anchors") or ())),
        **{name: None if value is None else str(value) for name, value in known.items()},
    )


def check(decision: Decision) -> None:
    """Raise DecisionError if a decision cannot be carried out whatever the graph holds."""
    if not decision.reason.strip():
        raise DecisionError("A decision needs a reason.")
    if not decision.by.strip():
        raise DecisionError("A decision needs the name of whoever decides.")
    if not decision.reverts and not decision.subjects:
        raise DecisionError("A decision needs at least one subject.")
    if decision.op is not Operation.EDIT or decision.reverts:
        return
    if decision.field is None or decision.field not in FIELDS:
        raise DecisionError(f"{decision.field} cannot be edited; what can are {', '.join(FIELDS)}.")
    try:
        FIELDS[decision.field](decision.value or "")
    except ValueError as error:
        raise DecisionError(f"{decision.value} is no {decision.field}.") from error


def in_force(decisions: Iterable[Decision]) -> list[Decision]:
    """Return the decisions that no decision in force takes back, in their order.

    A decision can only take back an earlier one; taking back a taking-back revives.
    """
    reverted: set[str] = set()
    found: list[Decision] = []
    for decision in sorted(set(decisions), key=lambda d: d.order, reverse=True):
        if decision.id not in reverted:
            found.append(decision)
            reverted |= {decision.reverts} if decision.reverts else set()
    return found[::-1]


def standing(decisions: Iterable[Decision]) -> list[Decision]:
    """Return the decisions in force without those that only take back."""
    return [decision for decision in in_force(decisions) if not decision.reverts]


class Edit(NamedTuple):
    """The value that a decision gives to a field."""

    order: tuple[int, str]
    value: str


@dataclass(frozen=True, slots=True)
class Rulings:
    """The standing decisions, sorted by what they do."""

    moves: tuple[Decision, ...] = ()
    """Merges and splits, in order."""
    rejected: frozenset[str] = frozenset()
    edits: Mapping[str, Mapping[str, Edit]] = field(default_factory=dict)
    """By subject, then by field."""
    by_subject: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Ids of the decisions about a subject."""
    confirmed: frozenset[str] = frozenset()
    marks: Mapping[tuple[str, str], str] = field(default_factory=dict)
    """By member id and claim id: the mark of the namesake whom a split found there."""

    given: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """By member id: ids of namesakes whom a split found that was taken back; they lead to the member's person."""

    def rearranged(self, parts: Iterable[Sequence[T]], members: Mapping[str, T]) -> list[list[T]]:
        """Apply merges and splits, one after the other, to a set divided into parts; `members` names them by id."""
        place: dict[T, int] = {member: number for number, part in enumerate(parts) for member in part}
        fresh = len(place)
        for decision in self.moves:
            subjects = [members[id] for id in decision.subjects if id in members]
            if decision.op is Operation.SPLIT:
                place.update(dict.fromkeys(subjects, fresh))
                fresh += 1
            elif subjects:
                joined = {place[subject] for subject in subjects}
                place = {m: min(joined) if number in joined else number for m, number in place.items()}
        divided: dict[int, list[T]] = {}
        for member, number in place.items():
            divided.setdefault(number, []).append(member)
        return list(divided.values())

    def beside(self, subjects: Iterable[str]) -> set[str]:
        """Return all whom merges and splits name together with one of the subjects: they go with him or stay."""
        given = set(subjects)
        return {id for decision in self.moves if not given.isdisjoint(decision.subjects) for id in decision.subjects}

    def edits_of(self, subjects: Iterable[str]) -> dict[str, str]:
        """Return the edits of the fact in which the subjects are; of two of one field the later decision counts."""
        found: dict[str, Edit] = {}
        for subject in subjects:
            for name, edit in self.edits.get(subject, {}).items():
                found[name] = max(found.get(name, edit), edit)
        return {name: edit.value for name, edit in found.items()}


def rule(decisions: Iterable[Decision], heirs: Mapping[str, frozenset[str]] = MappingProxyType({})) -> Rulings:
    """Sort the standing decisions by what they do; `heirs` stand in the place of subjects that are read no more."""
    known = list(decisions)
    names = [(d, followed(d.subjects, heirs)) for d in standing(known)]
    edits: dict[str, dict[str, Edit]] = {}
    by_subject: dict[str, list[str]] = {}
    marks: dict[tuple[str, str], str] = {}
    for decision, subjects in names:
        for subject in subjects:
            by_subject.setdefault(subject, []).append(decision.id)
            if decision.op is Operation.EDIT and decision.field and decision.value is not None:
                edits.setdefault(subject, {})[decision.field] = Edit(decision.order, decision.value)
        marks.update(_marks(decision, subjects))
    moving = (Operation.MERGE, Operation.SPLIT)
    return Rulings(
        moves=tuple(replace(d, subjects=s) for d, s in names if d.op in moving and not _marks(d, s)),
        rejected=frozenset(id for d, subjects in names if d.op is Operation.REJECT for id in subjects),
        edits=edits,
        by_subject={subject: tuple(ids) for subject, ids in by_subject.items()},
        confirmed=frozenset(id for d, subjects in names if d.op is Operation.CONFIRM for id in subjects),
        marks=marks,
        given=_given({d for d in known if not d.reverts} - {d for d, _ in names}, heirs),
    )


def followed(subjects: Iterable[str], heirs: Mapping[str, frozenset[str]]) -> tuple[str, ...]:
    """Return what subjects are now: a claim is its only heir, a name is itself and the only other one in its places."""
    found: list[str] = []
    for id in subjects:
        heir = heirs.get(id, frozenset())
        found += [*([id] if ":" in id or len(heir) != 1 else []), *(heir if len(heir) == 1 else [])]
    return tuple(dict.fromkeys(found))


def _given(reverted: Iterable[Decision], heirs: Mapping[str, frozenset[str]]) -> dict[str, tuple[str, ...]]:
    """Return, by the id of a member, those of the namesakes whom splits found that do not stand."""
    given: dict[str, set[str]] = {}
    for decision in reverted:
        for (member, _), mark in _marks(decision, followed(decision.subjects, heirs)).items():
            given.setdefault(member, set()).add(f"{member}~{mark}")
    return {member: tuple(sorted(ids)) for member, ids in given.items()}


def _marks(decision: Decision, subjects: Sequence[str]) -> dict[tuple[str, str], str]:
    if decision.op is not Operation.SPLIT:
        return {}
    members = [s for s in subjects if ":" in s]
    claims = [s for s in subjects if ":" not in s]
    return {(member, claim): decision.id[:8] for member in members for claim in claims}


def decision_node(decision: Decision) -> Node:
    """Return a decision as it stands in the graph."""
    properties = {
        "name": f"{decision.op}: {decision.reason}",
        "op": decision.op,
        "subjects": decision.subjects,
        "reason": decision.reason,
        "by": decision.by,
        "at": decision.at,
        "seq": decision.seq,
        "field": decision.field,
        "value": decision.value,
        "reverts": decision.reverts,
        "anchors": decision.anchors,
    }
    return node(Label.DECISION, decision.id, properties)
