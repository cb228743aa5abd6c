"""Gatherings of people who hold no office: of the young, of clubs, of artists: «ملتقى الشباب», «ملتقى بيوت الشباب»."""

from collections.abc import Sequence

from ingest.actors import Actor
from ingest.events.context import Context
from ingest.lexicon import Hit, cues

_CIVIL = cues("civil")
_NAME = 9
"""Words of a gathering's name in which such a word may stand."""


def is_civil(context: Context, noun: Hit, sides: Sequence[Actor]) -> bool:
    """Tell whether a gathering is named as one of such people and no official is among its sides."""
    named = context.scan.words[max(0, noun.first - 1) : noun.last + _NAME]
    return not _CIVIL.isdisjoint(named) and not any(actor.figures for actor in sides)
