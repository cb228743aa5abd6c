"""Agreements not signed yet: who puts one forward and to whom, and who is called upon to sign."""

from cypher.vocabulary import Step
from ingest.actors import Actor
from ingest.agreements.found import Found
from ingest.agreements.nouns import sense
from ingest.events import Context, chain
from ingest.lexicon import cues

NEAR = 16
"""Words between a verb of offering and what is offered, at most."""


def urged(context: Context, found: Found) -> list[Actor]:
    """«دعت X كلا من Y وZ إلى توقيع اتفاقية»: those who are urged are the parties, not who urges."""
    if found.step is not Step.PROPOSED:
        return []
    verb = next((p for p in range(found.first) if sense(context.scan, p) == "urge"), None)
    if verb is None:
        return []
    groups = [chain(context, a) for a in context.actors if verb < a.first < found.first]
    return next((g for g in groups if len({s for a in g for s in a.states}) > 1), [])


def offered(context: Context, found: Found) -> list[Actor]:
    """«اقترح X على Y إبرام اتفاقية», «قدمت X لـ Y مشروع اتفاقية»: who puts it forward, and to whom."""
    if found.step not in (Step.PROPOSED, Step.DRAFT):
        return []
    before = range(found.first - 1, max(-1, found.first - 1 - NEAR), -1)
    verb = next((p for p in before if context.scan.word(p).removeprefix("و") in _OFFERS), None)
    if verb is None:
        return []
    within = [a for a in context.actors if verb < a.first < found.first and a.states]
    giver = next((a for a in within if not a.preposition), None)
    taker = next((a for a in within if a.preposition in ("ل", "علي", "الي")), None)
    return [giver, taker] if giver and taker else []


_OFFERS = cues("offers_agreement")
