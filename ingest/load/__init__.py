"""Facts to the graph, in batches: each a transaction that may be run again, whatever happened to it.

::

    load_reference(graph)                        states and topics, once, after the schema
    write(graph, extracted) -> WriteReport            articles with their claims, and all that follows
    retract(graph, ids, reason, by) -> WriteReport    and restore(graph, extracted)
    decide(graph, decisions) -> decisions        what analysts say; all_decisions(graph)
    graph_fingerprint(graph) -> str              equal to that of `resolve` over the same articles and decisions

All writers wait for one lock at the beginning of their transaction, so two of them never see each other's work half
done, and there is no order of locks to get wrong; extraction, which is where the time goes, is not under the lock.
"""

from ingest.load.batch import WriteReport, Result, all_decisions, decide, restore, retract, write
from ingest.load.fingerprint import graph_fingerprint, graph_lines
from ingest.load.points import stop_at
from ingest.load.reference import load_reference

__all__ = [
    "Result", "WriteReport", "all_decisions", "decide", "graph_fingerprint", "graph_lines", "load_reference", "restore",
    "retract", "stop_at", "write",
]  # fmt: skip
