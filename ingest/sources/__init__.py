"""Files, folders, JSON Lines and saved pages to articles: the door through which outside data comes in."""

from ingest.sources.item import Failure, Item, Reason
from ingest.sources.paths import STDIN, read_paths
from ingest.sources.record import NO_OPTIONS, Options, published_date

__all__ = ["NO_OPTIONS", "STDIN", "Failure", "Item", "Options", "Reason", "published_date", "read_paths"]
