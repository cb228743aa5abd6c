"""Claims and decisions to facts: a pure function of their sets, computed bucket by bucket.

::

    resolve(records, decisions) -> Facts          everything at once, in memory
    settle(shelf, arrivals, decisions, subjects)  the same, one batch at a time, on any shelf
"""

from ingest.resolve.decisions import (
    Decision,
    DecisionError,
    Rulings,
    check,
    decision_from_data,
    decision_node,
    decision_to_data,
    in_force,
    rule,
)
from ingest.resolve.evidence import Extracted, Head, head_of
from ingest.resolve.facts import Edge, Facts, Key, Node, fingerprint
from ingest.resolve.settle import Arrival, arrival, resolve, settle
from ingest.resolve.shelf import MemoryShelf, Move, Shelf, State

__all__ = [
    "Arrival", "Decision", "DecisionError", "Edge", "Extracted", "Facts", "Head", "Key", "MemoryShelf", "Move", "Node",
    "Rulings", "Shelf", "State", "arrival", "check", "decision_from_data", "decision_node", "decision_to_data",
    "fingerprint", "head_of", "in_force", "resolve", "rule", "settle",
]  # fmt: skip
