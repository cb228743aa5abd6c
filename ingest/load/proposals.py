"""What an analyst should look at: what may be one, contradictions, uncertain dates, decisions that speak of nothing."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from itertools import combinations

from cypher import Graph, load
from ingest.load import rows
from ingest.load.decisions import all_decisions
from ingest.load.rows import Row
from ingest.load.subjects import OTHERS
from ingest.model import Claim
from ingest.names import may_be_same
from ingest.resolve import Decision
from ingest.resolve.anchors import anchors_of, in_place_of, named_there
from ingest.resolve.decisions import standing

_TIMEOUT = 60.0
_ALIKE = 0.84
"""Names less alike are not worth a look; more alike they are a question, never an answer."""
_DAYS = 2


class Question(StrEnum):
    """What a proposal asks."""

    PEOPLE = "same_person"
    EVENTS = "same_event"
    CONFLICT = "conflict"
    DATE = "date"
    LAPSED = "lapsed_decision"


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """A question for an analyst; `touches` counts the facts or reports that hang on the answer."""

    question: Question
    subjects: tuple[str, ...]
    text: str
    touches: int


def proposals(graph: Graph, limit: int = 100) -> list[Proposal]:
    """Return the open questions, those first on which most hangs; what was decided on is not asked again."""
    stand = standing(all_decisions(graph))
    decided: dict[str, set[str]] = {row["id"]: {*row["decisions"]} for row in graph.read(load("read/load_decided"))}
    for decision in stand:
        for subject in decision.subjects:
            decided.setdefault(subject, set()).add(decision.id)
    found = [*_people(graph), *_events(graph, limit), *_conflicts(graph, limit), *_dates(graph, limit)]
    found += _lapsed(graph, stand)
    open_ = (p for p in found if not _settled(p.subjects, decided))
    return sorted(open_, key=lambda p: (-p.touches, p.question, p.subjects))[:limit]


def _settled(subjects: Sequence[str], decided: Mapping[str, set[str]]) -> bool:
    """Say whether one decision is about all subjects."""
    return bool(set.intersection(*(decided.get(subject, set()) for subject in subjects)))


def _people(graph: Graph) -> Iterator[Proposal]:
    """Yield pairs of people with a word of their names in common, of one state or of an unknown one."""
    sharing: dict[str, list[Row]] = defaultdict(list)
    for row in graph.read(load("read/propose_people"), timeout=_TIMEOUT):
        for word in set(row["key"].split()):
            sharing[word].append(row)
    seen: set[tuple[str, str]] = set()
    for people in sharing.values():
        for one, other in combinations(people, 2):
            pair = one["id"], other["id"]
            if pair not in seen and _similar(one, other):
                seen.add(pair)
                text = f"{one['name']} ({one['scope']}) – {other['name']} ({other['scope']})"
                touches = min(one["support"], other["support"])
                yield Proposal(question=Question.PEOPLE, subjects=pair, text=text, touches=touches)


def _similar(one: Row, other: Row) -> bool:
    if one["scope"] and other["scope"] and one["scope"] != other["scope"]:
        return False
    if one["key"] == other["key"] or may_be_same(one["name"], other["name"]):
        return True
    return SequenceMatcher(None, one["key"], other["key"]).ratio() >= _ALIKE


def _events(graph: Graph, limit: int) -> Iterator[Proposal]:
    for row in graph.read(load("read/propose_events"), timeout=_TIMEOUT, days=_DAYS, limit=limit):
        text = f"{row['name']} – {row['other_name']}"
        subjects = row["id"], row["other"]
        yield Proposal(question=Question.EVENTS, subjects=subjects, text=text, touches=row["touches"])


def _conflicts(graph: Graph, limit: int) -> Iterator[Proposal]:
    for row in graph.read(load("read/propose_conflicts"), timeout=_TIMEOUT, limit=limit):
        text = f"{row['on']}: {row['question']}"
        yield Proposal(question=Question.CONFLICT, subjects=tuple(row["subjects"]), text=text, touches=row["touches"])


def _dates(graph: Graph, limit: int) -> Iterator[Proposal]:
    for row in graph.read(load("read/propose_dates"), timeout=_TIMEOUT, limit=limit):
        text = f"{row['name']}: {row['published'] or '?'}"
        yield Proposal(question=Question.DATE, subjects=(row["id"],), text=text, touches=row["touches"])


def _lapsed(graph: Graph, stand: Sequence[Decision]) -> Iterator[Proposal]:
    """Yield the decisions that speak of what is read no more, without its being clear what stands in its place."""
    ids = sorted({id for decision in stand for id in decision.subjects})
    known = {row["id"] for row in graph.read(load("read/what_is"), timeout=_TIMEOUT, ids=ids, others=OTHERS)}
    anchors = [a for decision in stand for a in anchors_of(decision) if a.claim not in known]
    claims: dict[str, list[Claim]] = defaultdict(list)
    articles = sorted({a.article for a in anchors})
    for row in graph.read(load("read/load_claims_by"), timeout=_TIMEOUT, articles=articles):
        claims[row["article"]].append(rows.claim(row))
    known |= in_place_of(anchors, claims).keys()
    known |= {id for id, heirs in named_there((a for a in anchors if a.is_name), claims).items() if len(heirs) == 1}
    for decision in stand:
        if gone := [id for id in decision.subjects if id not in known]:
            text = f"{decision.op}: {decision.reason} ({decision.by}): {', '.join(gone)}"
            yield Proposal(question=Question.LAPSED, subjects=(decision.id,), text=text, touches=len(gone))
