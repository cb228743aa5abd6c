"""The words of the world: the tables beside this file, read into one token trie."""

import gc
from functools import cache

from ingest.lexicon.by_word import ByWord
from ingest.lexicon.entries import Entry, Kind
from ingest.lexicon.forms import all_forms
from ingest.lexicon.tables import LexiconError, common_words, cues, rows
from ingest.lexicon.trie import Hit, Lexicon, clitics

__all__ = ["ByWord", "Entry", "Hit", "Kind", "Lexicon", "LexiconError", "clitics", "common_words", "cues", "lexicon",
           "rows"]  # fmt: skip


@cache
def lexicon() -> Lexicon:
    """Return the one lexicon, loaded at the first call.

    Nothing of it is ever garbage: the collector neither looks for some while a million objects are made nor later.
    """
    collects = gc.isenabled()
    gc.disable()
    try:
        return Lexicon(all_forms())
    finally:
        gc.freeze()
        if collects:
            gc.enable()
