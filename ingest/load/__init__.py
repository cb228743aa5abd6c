"""Facts to the graph, in batches: each a transaction that may be run again, whatever happened to it.

::

    load_reference(graph)                        states and topics, once, after the schema
    write(graph, extracted) -> WriteReport            articles with their claims, and all that follows
    retract(graph, ids, reason, by) -> WriteReport    and restore(graph, extracted)
    judge(graph, wish) -> Verdict                what an analyst says, if it can be carried out
    decide(graph, decisions) -> decisions        decisions as they are, as from another graph; all_decisions(graph)
    changes(graph, since) -> changes             line by line, with the cause; replay(changes) gives the lines
    refresh(graph)                               all facts computed anew
    where_is(graph, id)                          where any id ever given leads
    proposals(graph, limit)                      questions for an analyst, those first on which most hangs
    graph_fingerprint(graph) -> str              equal to that of `resolve` over the same articles and decisions

All writers wait for one lock at the beginning of their transaction, so two of them never see each other's work half
done, and there is no order of locks to get wrong; extraction, which is where the time goes, is not under the lock.
"""

from ingest.load.articles import articles_of, restore, retract, write
from ingest.load.batch import Result, WriteReport
from ingest.load.changes import Change, changes, entries, replay
from ingest.load.decisions import all_decisions, claims_of, decide, refresh, where_is
from ingest.load.fingerprint import graph_fingerprint, graph_lines
from ingest.load.points import stop_at
from ingest.load.proposals import Proposal, proposals
from ingest.load.reference import load_reference
from ingest.load.subjects import UnknownSubject
from ingest.load.verdicts import AlreadyDecided, Verdict, judge

__all__ = [
    "AlreadyDecided", "Change", "Proposal", "Result", "UnknownSubject", "Verdict", "WriteReport", "all_decisions",
    "articles_of", "changes", "claims_of", "decide", "entries", "graph_fingerprint", "graph_lines", "judge",
    "load_reference", "proposals", "refresh", "replay", "restore", "retract", "stop_at", "where_is", "write",
]  # fmt: skip
