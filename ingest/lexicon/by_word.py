"""What is known of single words, looked up once for each word that texts hold."""

from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")
_MOST = 100_000
"""So many words are remembered before all are forgotten."""
_LONGEST = 40
"""Letters of a word that is worth remembering: a longer one comes but once."""


class ByWord(dict[str, T]):
    """A function of words as a dictionary that fills itself: half of all reading time goes into such look-ups."""

    def __init__(self, function: Callable[[str], T]) -> None:
        """Begin with nothing remembered; the function must be pure."""
        super().__init__()
        self._function = function

    def __missing__(self, word: str) -> T:
        value = self._function(word)
        if len(word) <= _LONGEST:
            if len(self) >= _MOST:
                self.clear()
            self[word] = value
        return value
