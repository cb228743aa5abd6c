"""A step of an agreement that words of a sentence tell."""

from dataclasses import dataclass

from cypher.vocabulary import Step


@dataclass(frozen=True, slots=True)
class Found:
    """A step told by the words [first, last), from which its date is reckoned."""

    step: Step
    first: int
    last: int
    rule: str
    until: int | None = None
    """The word from which on dates belong to another step of the same agreement."""
