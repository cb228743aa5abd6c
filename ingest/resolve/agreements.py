"""The ledger of an agreement: the claims of one instrument to its steps in time."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from cypher.vocabulary import Basis, Label, Relation, Step
from ingest.model import AgreementStep, DateValue, Organization
from ingest.resolve import naming
from ingest.resolve.chronology import (
    When,
    best_date,
    date_properties,
    date_value,
    dates_agree,
    told_dates,
    vagueness,
    when,
)  # fmt: skip
from ingest.resolve.context import Context
from ingest.resolve.evidence import Told, vote
from ingest.resolve.facts import Edge, Facts, Key, Node, edge, node
from ingest.resolve.links import decided, linked, supporting
from ingest.resolve.organisations import organization_key, organizations_at
from ingest.resolve.support import proof

_RUNGS = {step: rung for rung, step in enumerate(Step)}
_CONCLUDED = frozenset({Step.SIGNED, Step.RATIFIED, Step.IN_FORCE})


def agreement_key(cluster: Sequence[Told]) -> Key:
    """Name the agreement of a cluster: by its smallest claim."""
    return Key(Label.AGREEMENT, min(t.id for t in cluster))


def agreement_facts(cluster: Sequence[Told], context: Context) -> Facts:
    """Return an agreement with its parties and steps."""
    key = agreement_key(cluster)
    bodies = [t.claim.body for t in cluster if isinstance(t.claim.body, AgreementStep)]
    steps = [_step(part, context) for part in _steps(cluster)]
    edges = [*_parties(cluster, key, bodies[0])]
    for step, told, found in steps:
        edges.append(edge(Relation.HAS_STEP, key, step.key, proof(told)))
        edges += [edge(Relation.BY, step.key, Key(Label.COUNTRY, c), proof(told)) for c in found.by]
        edges += supporting(told, step.key, context)
    edges += _links(cluster, key, steps, context)
    properties = _properties(cluster, bodies, [found for _, _, found in steps], context)
    nodes = (node(Label.AGREEMENT, key.id, properties), *(step for step, _, _ in steps))
    igos = [Organization(kind="igo", code=code) for code in bodies[0].organizations]
    return Facts(nodes, tuple(edges), organizations_at(edges, igos))


def step_keys(cluster: Sequence[Told]) -> dict[str, Key]:
    """Return which step each claim supports."""
    return {t.id: _step_key(part) for part in _steps(cluster) for t in part}


def _steps(cluster: Sequence[Told]) -> list[list[Told]]:
    """Divide the claims of one agreement into steps: same rung, dates that agree, a vague one only if one fits."""
    found: list[list[Told]] = []
    for told in sorted(cluster, key=lambda t: (vagueness(_body(t).date), str(_body(t).date.start), t.id)):
        fitting = [
            part
            for part in found
            if _body(part[0]).step is _body(told).step and _same_time(when(_body(part[0]).date), when(_body(told).date))
        ]
        fitting[0].append(told) if len(fitting) == 1 else found.append([told])
    return found


def _same_time(one: When, vaguer: When) -> bool:
    return vaguer.start is vaguer.end is None or dates_agree(one, vaguer)


def _body(told: Told) -> AgreementStep:
    assert isinstance(told.claim.body, AgreementStep)
    return told.claim.body


def _step_key(told: Sequence[Told]) -> Key:
    return Key(Label.AGREEMENT_STEP, min(t.id for t in told))


def _step(told: Sequence[Told], context: Context) -> tuple[Node, Sequence[Told], AgreementStep]:
    """Return the node of a step, its claims, and the step on which they agree."""
    bodies = [_body(t) for t in told]
    date = best_date([(_body(t).date, t.head.origin) for t in told])
    edits = context.rulings.edits_of(t.id for t in told)
    if "date" in edits:
        date = date_value(edits["date"], Basis.OUTSIDE, date)
    step = Step(edits.get("step", bodies[0].step))
    agreed = replace(bodies[0], step=step, date=date, by=tuple(sorted({c for b in bodies for c in b.by})))
    names = _name(agreed, date, naming.word("step", agreed.step))
    properties = {
        "name": names.ar,
        "name_en": names.en,
        "step": agreed.step,
        "rung": _RUNGS[agreed.step],
        "by": agreed.by,
        **date_properties(date),
        "dates_told": told_dates(b.date for b in bodies),
        **{name: value for name, value in proof(told).items() if name != "claims"},
        **decided(told, context),
    }
    return node(Label.AGREEMENT_STEP, _step_key(told).id, properties), told, agreed


def _name(body: AgreementStep, date: DateValue | None, step: naming.Name | None = None) -> naming.Name:
    kind, topic = naming.word("agreement", body.kind), naming.word("topic", body.topic)
    sides = naming.parties(body.parties, body.organizations)
    when = f" ({naming.edtf(date)})" if date and naming.edtf(date) else ""
    what_ar, what_en = body.title or f"{kind.ar}، {topic.ar}", f"{kind.en}, {topic.en}"
    head_ar, head_en = (f"{step.ar}: ", f"{step.en}: ") if step else ("", "")
    return naming.Name(f"{head_ar}{what_ar}: {sides.ar}{when}", f"{head_en}{what_en}: {sides.en}{when}")


def _properties(
    cluster: Sequence[Told], bodies: Sequence[AgreementStep], steps: Sequence[AgreementStep], context: Context
) -> dict[str, object]:
    """Return what an agreement is and where it stands: its latest dated step, else its highest."""
    current = max(steps, key=lambda s: (s.date.end or s.date.start or dt.date.min, _RUNGS[s.step]))
    signed = best_date([(s.date, "") for s in steps if s.step is Step.SIGNED])
    agreed = replace(bodies[0], title=vote((_body(t).title, t.head.origin) for t in cluster))
    names = _name(agreed, signed)
    return {
        "name": names.ar,
        "name_en": names.en,
        "kind": agreed.kind,
        "topic": agreed.topic,
        "title": agreed.title,
        "parties": agreed.parties,
        "organizations": agreed.organizations,
        "pair": "|".join(agreed.parties) if len(agreed.parties) == 2 else None,
        "unnamed_plural": agreed.unnamed_plural or None,
        "status": current.step,
        "status_from": current.date.start,
        "status_to": current.date.end,
        "status_date": naming.edtf(current.date),
        "concluded": any(s.step in _CONCLUDED for s in steps),
        **date_properties(signed, "signed_"),
        "search": " ".join([names.ar, names.en, *agreed.parties]),
        **{name: value for name, value in proof(cluster).items() if name != "claims"},
        **decided(cluster, context),
    }


def _parties(cluster: Sequence[Told], key: Key, body: AgreementStep) -> Iterator[Edge]:
    for iso2 in body.parties:
        yield edge(Relation.PARTY_TO, Key(Label.COUNTRY, iso2), key, proof(cluster))
    for code in body.organizations:
        igo = organization_key(Organization(kind="igo", code=code))
        yield edge(Relation.PARTY_TO, igo, key, proof(cluster))


def _links(
    cluster: Sequence[Told],
    key: Key,
    steps: Sequence[tuple[Node, Sequence[Told], AgreementStep]],
    context: Context,
) -> Iterator[Edge]:
    """Yield where steps were taken and which agreement this one updates."""
    ledgers: Mapping[str, Key] = context.agreements
    for step, claims, _ in steps:
        yield from (e for e in linked(claims, step.key, context) if e.type != Relation.UPDATES)
    targets: dict[Key, list[Told]] = defaultdict(list)
    for told in cluster:
        for link in told.claim.links:
            target = ledgers.get(link.target)
            if link.type == Relation.UPDATES and target and target != key:
                targets[target].append(told)
    for target, told_by in sorted(targets.items()):
        yield edge(Relation.UPDATES, key, target, proof(told_by))
