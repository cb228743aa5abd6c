"""What an analyst wants, held against what the graph has, and made a decision if it can be carried out."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from cypher import Graph, Transaction, load
from cypher.vocabulary import ClaimKind, InvitationStatus, Operation, Status
from ingest.codec import body_from_json
from ingest.load import rows
from ingest.load.batch import TIMEOUT, Batch
from ingest.load.subjects import Subject, UnknownSubject, subjects
from ingest.model import Claim, people_of
from ingest.resolve import Decision, DecisionError, check, in_force
from ingest.resolve.anchors import anchor, name_anchors
from ingest.resolve.buckets import person_bucket
from ingest.resolve.mentions import member_from_id, member_of

_GROUPED = ("event", "agreement_step", "invitation", "person")
_KINDS = {
    Operation.MERGE: _GROUPED,
    Operation.SPLIT: _GROUPED,
    Operation.REJECT: (*ClaimKind, "article"),
    Operation.CONFIRM: (*_GROUPED, "statement", "article"),
}
"""Of what each operation can be; that of an edit hangs on the field."""
_EDITED = {
    "date": ("event", "agreement_step", "invitation"),
    "status": ("event", "invitation"),
    "step": ("agreement_step",),
    "published": ("article",),
    "name": ("person",),
}
"""What has a field that can be put right; the others are of events."""
_DOING = {
    Operation.MERGE: "merging",
    Operation.SPLIT: "splitting",
    Operation.REJECT: "rejecting",
    Operation.CONFIRM: "confirming",
}
_STATUSES = {"event": Status, "invitation": InvitationStatus}
_OPPOSED = ({Operation.MERGE, Operation.SPLIT}, {Operation.REJECT, Operation.CONFIRM})


class AlreadyDecided(DecisionError):
    """A decision that would change nothing: it was taken before, or is so without it."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """A decision as it stands in the graph; `new` unless it stood there before; `against` are those it overrules."""

    decision: Decision
    new: bool
    against: tuple[Decision, ...] = ()


def judge(graph: Graph, wish: Decision) -> Verdict:
    """Carry out what an analyst wants; what he wanted before, for the same reason, is given back as it stands.

    Raises DecisionError with one sentence, and changes nothing, if it cannot be carried out.
    """
    check(wish)

    def work(tx: Transaction) -> Verdict:
        batch = Batch(tx)
        wanted = _undoing(wish, batch.decisions) if wish.reverts else _deciding(tx, wish)
        stand = in_force(batch.decisions)
        if held := next((d for d in batch.decisions if replace(d, seq=0) == wanted), None):
            return Verdict(held, new=False)
        if held := next((d for d in stand if _says(d) == _says(wanted)), None):
            return _again(held, wanted)
        if wanted.reverts:
            _check_undo(wanted.reverts, stand, batch.decisions)
        else:
            _check_subjects(tx, wanted)
        new = batch.numbered(replace(wanted, anchors=_anchors(tx, wanted)))
        batch.settle({}, {}, "decision", [new])
        return Verdict(new, True, tuple(d for d in stand if _opposed(d, new)))

    return graph.transaction(work, timeout=TIMEOUT, budget=2 * TIMEOUT)


def _undoing(wish: Decision, known: Iterable[Decision]) -> Decision:
    """Complete what takes a decision back by what that one was about."""
    target = next((d for d in known if d.id == wish.reverts), None)
    if target is None:
        raise UnknownSubject(f"No decision has the id {wish.reverts}.")
    return replace(wish, op=target.op, subjects=target.subjects, field=None, value=None)


def _deciding(tx: Transaction, wish: Decision) -> Decision:
    return replace(wish, subjects=tuple(s.id for s in subjects(tx, wish.subjects)))


def _anchors(tx: Transaction, wanted: Decision) -> tuple[str, ...]:
    """Return where the claims among the subjects stand, so that the decision outlives another reading."""
    if wanted.reverts:
        return ()
    names = [anchor for id in wanted.subjects if ":" in id for anchor in name_anchors(id, _naming(tx, id))]
    told = tx.run(load("read/load_claims_of"), claims=[*wanted.subjects])
    around = tx.run(load("read/load_claims_by"), articles=sorted({row["article"] for row in told}))
    claims = {row["id"]: (row["article"], rows.claim(row)) for row in around}
    own = (claims[row["id"]] for row in told)
    places = {anchor(c, article, [o for at, o in claims.values() if at == article]) for article, c in own}
    return tuple(sorted({*places, *names}))


def _naming(tx: Transaction, id: str) -> Iterator[tuple[str, Claim]]:
    """Yield claims that may name somebody, with the articles that make them."""
    member = member_from_id(id)
    for row in tx.run(load("read/load_claims_naming"), cells=f"{person_bucket(member.family)}/{member.scope}/"):
        yield row["article"], rows.claim(row)


def _says(decision: Decision) -> tuple[object, ...]:
    """Return what a decision does, whoever takes it and why."""
    return decision.op, frozenset(decision.subjects), decision.field, decision.value, decision.reverts


def _again(held: Decision, wanted: Decision) -> Verdict:
    if (held.reason, held.by) == (wanted.reason, wanted.by):
        return Verdict(held, new=False)
    what = "taken back" if wanted.reverts else "decided"
    raise AlreadyDecided(f"This was {what} already by {held.by} at {held.at}, as {held.id}: {held.reason}")


def _check_undo(target: str, stand: Iterable[Decision], known: Iterable[Decision]) -> None:
    if target in {d.id for d in stand}:
        return
    back = max((d for d in known if d.reverts == target), key=lambda d: d.order)
    raise AlreadyDecided(f"{target} was taken back already by {back.by} at {back.at}, as {back.id}: {back.reason}")


def _check_subjects(tx: Transaction, wanted: Decision) -> None:
    """Raise DecisionError if the operation is not one for these subjects."""
    found = subjects(tx, wanted.subjects)
    kinds = _EDITED.get(wanted.field or "", ("event",)) if wanted.op is Operation.EDIT else _KINDS[wanted.op]
    namesake = wanted.op is Operation.SPLIT and any(s.kind == "person" for s in found)
    for one in found:
        if one.kind not in (*kinds, *(ClaimKind if namesake else ())):
            what = f"editing {wanted.field}" if wanted.op is Operation.EDIT else _DOING[wanted.op]
            raise DecisionError(f"{one.id} is {_called(one.kind)}; {what} needs {_list(kinds)}.")
    if wanted.op is Operation.EDIT:
        _check_status(wanted, found[0].kind)
    elif wanted.op is Operation.MERGE:
        _check_merge(found)
    elif namesake:
        _check_namesake(tx, found)
    elif wanted.op is Operation.SPLIT:
        _check_split(found)


def _check_status(wanted: Decision, kind: str) -> None:
    known = _STATUSES.get(kind)
    if wanted.field == "status" and known and wanted.value not in tuple(known):
        raise DecisionError(f"{wanted.value} is no status of {_called(kind)}; there are {', '.join(known)}.")


def _check_merge(found: Sequence[Subject]) -> None:
    _check_alike(found, "merge")
    if len(found) < 2:
        raise DecisionError("A merge needs at least two different ids.")
    facts = {s.fact for s in found}
    if len(facts) == 1 and None not in facts:
        raise AlreadyDecided(f"They are one already, under the id {found[0].fact}.")


def _check_split(found: Sequence[Subject]) -> None:
    _check_alike(found, "split")
    for fact in {s.fact for s in found}:
        mine = [s for s in found if s.fact == fact]
        if len({s.fact for s in found}) == 1 and mine[0].size <= len(mine):
            raise AlreadyDecided(f"Nothing else is in {fact or mine[0].id}: there is nothing to split.")


def _check_alike(found: Sequence[Subject], op: str) -> None:
    kinds = sorted({_called(s.kind) for s in found})
    if len(kinds) > 1:
        raise DecisionError(f"A {op} needs ids of one kind; these are {' and '.join(kinds)}.")


def _check_namesake(tx: Transaction, found: Sequence[Subject]) -> None:
    """Raise DecisionError if people are split off who are alone, or by claims that do not name them."""
    people, claims = ([s for s in found if (s.kind == "person") == wanted] for wanted in (True, False))
    if not claims:
        _check_split(people)
        return
    for row in tx.run(load("read/load_claims_of"), claims=[s.id for s in claims]):
        body = body_from_json(ClaimKind(row["kind"]), row["data"])
        named = {member.id for p in people_of(body) if (member := member_of(p))}
        if named.isdisjoint(s.id for s in people):
            raise DecisionError(f"The claim {row['id']} does not name {' or '.join(s.id for s in people)}.")


def _opposed(held: Decision, new: Decision) -> bool:
    """Say whether a new decision counts against one that stands."""
    if held.reverts or new.reverts or set(held.subjects).isdisjoint(new.subjects):
        return False
    if held.op is new.op is Operation.EDIT:
        return held.field == new.field and held.value != new.value
    return {held.op, new.op} in _OPPOSED


def _called(kind: str) -> str:
    words = {"agreement_step": "agreement", "post": "claim about a post"}
    word = words.get(kind, kind)
    return f"{'an' if word[0] in 'aeio' else 'a'} {word}"


def _list(kinds: Iterable[str]) -> str:
    *others, last = dict.fromkeys(_called(kind) for kind in kinds)
    return f"{', '.join(others)} or {last}" if others else last
