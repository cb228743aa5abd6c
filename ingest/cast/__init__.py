"""The people of one article: mentions joined to figures, each with the best name, titles and state the text gives."""

from ingest.cast.figures import Figure
from ingest.cast.joining import Cast
from ingest.cast.surface import Surface

__all__ = ["Cast", "Figure", "Surface"]
