"""When an article was written: from metadata, URL or dateline; else the days that fit all its clues, never a guess.

Nothing counts from page furniture, copyright lines or the day of ingest: callers hand in hints from the headline,
the dateline and the body alone.
"""

from ingest.dating.arithmetic import Constraint
from ingest.dating.clues import government_validity
from ingest.dating.detective import date_document, day_of_writing
from ingest.dating.hints import Hint, Place, Told, read_hints

__all__ = [
    "Constraint",
    "Hint",
    "Place",
    "Told",
    "date_document",
    "day_of_writing",
    "government_validity",
    "read_hints",
]
