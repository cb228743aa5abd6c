"""The sets of words that grammars ask for by name: each is known, folded and asked for."""

import re
from pathlib import Path

import pytest

from ingest.arabic import fold_word
from ingest.lexicon import LexiconError, cues, rows

INGEST = Path(__file__).resolve().parent.parent / "ingest"


def test_every_cue_is_asked_for() -> None:
    texts = (path.read_text(encoding="utf-8") for path in INGEST.rglob("*.py"))
    asked = {cue for text in texts for cue in re.findall(r'\bcues\("(\w+)"\)', text)}
    assert asked == {row["cue"] for row in rows("cues")}


def test_forms_are_folded() -> None:
    assert "رييس" in cues("before_state")
    assert all(form == fold_word(form) for row in rows("cues") for form in cues(row["cue"]))


def test_an_unknown_cue_is_an_error() -> None:
    with pytest.raises(LexiconError, match="no form of the cue 'nothing'"):
        cues("nothing")
