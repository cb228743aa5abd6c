"""Words for the full-text index, and never its query language."""

import re
import unicodedata

_WORD = re.compile(r"[^\W_]+")
_MARKS = re.compile("[\u0610-\u061a\u064b-\u065f\u0670\u0640]")
_MOST_WORDS = 12


def words(text: str) -> str:
    """Return a query for nodes that hold all the words; a text without a word finds nothing.

    Quoted, `OR` and `*` are words like others. The index folds alef, teh marbuta and yeh and stems lightly itself.
    """
    found = _WORD.findall(_MARKS.sub("", unicodedata.normalize("NFKC", text)))[:_MOST_WORDS]
    return " AND ".join(f'"{word}"' for word in found) or '""'
