"""Who met whom: frames of event verbs and nouns filled with the actors of their sentence."""

from ingest.events.context import Candidate, Context, chain, is_official, open_path, subject, subject_before
from ingest.events.finder import find_events
from ingest.events.journeys import SEATS
from ingest.events.visit_status import KNOWN

__all__ = [
    "KNOWN",
    "SEATS",
    "Candidate",
    "Context",
    "chain",
    "find_events",
    "is_official",
    "open_path",
    "subject",
    "subject_before",
]
