"""An explanation shown to a person: as one self-contained page, and on the terminal."""

from app.explanation.page import page
from app.explanation.terminal import show

__all__ = ["page", "show"]
