"""Text → claims → facts.

The line of stages, each a function from value to value ::

    files, JSON Lines, pages, addresses
      │ sources      read_paths(paths) → Item(label, Article) | Failure(label, reason)
      │ document     Article → zones, sentences, quotations as spans of the text as given
      │ scan, people, places, dates …   → typed mentions
      │ events, agreements, sessions …  → Claim: what this text says, with the characters that say it
      │                the four stages above are `extract(article) → Extraction`, pure
      │ workers      extract_all(items) → Outcome, in processes that fail alone
      │ resolve      claims and decisions → facts, pure, the order does not matter
      ▼ load         claims and facts → graph, in batches, idempotent

`records` renders claims as plain records, `evaluation` compares records with gold. All is loaded at first use, so
that asking for help needs no lexicon.
"""

from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ingest.arabic import fold_word
    from ingest.countries import country_forms
    from ingest.evaluation import Fault, Score, Share, Tally, score, without_publication_dates
    from ingest.explanation import Explained, Explanation, Marked, explain
    from ingest.floors import (
        LoweringRefused,
        failures,
        gold_digest,
        raise_floors,
        read_floors,
        with_undated,
    )
    from ingest.intake import Intake, take_in
    from ingest.load import (
        AlreadyDecided,
        Change,
        Proposal,
        Result,
        UnknownSubject,
        Verdict,
        WriteReport,
        all_decisions,
        articles_of,
        changes,
        claims_of,
        decide,
        entries,
        graph_fingerprint,
        graph_lines,
        judge,
        load_reference,
        proposals,
        refresh,
        replay,
        restore,
        retract,
        stop_at,
        where_is,
        write,
    )
    from ingest.model import Article, Claim, Extraction
    from ingest.rebuild import Rebuilt, rebuild_graph, stored
    from ingest.records import Record, record
    from ingest.resolve import (
        Decision,
        DecisionError,
        Extracted,
        Facts,
        check,
        decision_from_data,
        decision_to_data,
        fingerprint,
        in_force,
        resolve,
    )
    from ingest.sources import Failure, Item, Options, read_paths
    from ingest.store import StoreError, TextStore
    from ingest.workers import DEFAULT_LIMITS, Limits, Outcome, extract_all

SAMPLES = Path(__file__).parent / "samples"
"""The folder of invented articles."""

_MODULES = {
    "ingest.arabic": ("fold_word",),
    "ingest.countries": ("country_forms",),
    "ingest.evaluation": ("Fault", "Score", "Share", "Tally", "score", "without_publication_dates"),
    "ingest.explanation": ("Explained", "Explanation", "Marked", "explain"),
    "ingest.floors": ("LoweringRefused", "failures", "gold_digest", "raise_floors", "read_floors", "with_undated"),
    "ingest.load": (
        "judge",
        "Verdict",
        "UnknownSubject",
        "AlreadyDecided",
        "Change",
        "Proposal",
        "Result",
        "WriteReport",
        "all_decisions",
        "articles_of",
        "changes",
        "claims_of",
        "decide",
        "entries",
        "graph_fingerprint",
        "graph_lines",
        "load_reference",
        "proposals",
        "refresh",
        "replay",
        "restore",
        "retract",
        "stop_at",
        "where_is",
        "write",
    ),
    "ingest.intake": ("Intake", "take_in"),
    "ingest.model": ("Article", "Claim", "Extraction"),
    "ingest.rebuild": ("Rebuilt", "rebuild_graph", "stored"),
    "ingest.records": ("Record", "record"),
    "ingest.resolve": (
        "Decision",
        "DecisionError",
        "Extracted",
        "Facts",
        "check",
        "decision_from_data",
        "decision_to_data",
        "fingerprint",
        "in_force",
        "resolve",
    ),
    "ingest.sources": ("Failure", "Item", "Options", "read_paths"),
    "ingest.store": ("StoreError", "TextStore"),
    "ingest.workers": ("DEFAULT_LIMITS", "Limits", "Outcome", "extract_all"),
}
_LATE = {name: module for module, names in _MODULES.items() for name in names}

__all__ = [
    "DEFAULT_LIMITS",
    "SAMPLES",
    "AlreadyDecided",
    "Article",
    "Change",
    "Claim",
    "Decision",
    "DecisionError",
    "Explained",
    "Explanation",
    "Extracted",
    "Extraction",
    "Facts",
    "Failure",
    "Fault",
    "Intake",
    "Item",
    "Limits",
    "LoweringRefused",
    "Marked",
    "Options",
    "Outcome",
    "Proposal",
    "Rebuilt",
    "Record",
    "Result",
    "Score",
    "Share",
    "StoreError",
    "Tally",
    "TextStore",
    "UnknownSubject",
    "Verdict",
    "WriteReport",
    "all_decisions",
    "articles_of",
    "changes",
    "check",
    "claims_of",
    "country_forms",
    "decide",
    "decision_from_data",
    "decision_to_data",
    "entries",
    "explain",
    "extract_all",
    "failures",
    "fingerprint",
    "fold_word",
    "gold_digest",
    "graph_fingerprint",
    "graph_lines",
    "in_force",
    "judge",
    "load_reference",
    "proposals",
    "raise_floors",
    "read_floors",
    "read_paths",
    "rebuild_graph",
    "record",
    "refresh",
    "replay",
    "resolve",
    "restore",
    "retract",
    "score",
    "stop_at",
    "stored",
    "take_in",
    "where_is",
    "with_undated",
    "without_publication_dates",
    "write",
]


def __getattr__(name: str) -> Any:
    if name not in _LATE:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_LATE[name]), name)
