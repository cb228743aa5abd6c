"""Meetings that bring people together: «لقاء جمع X بـ Y», «لقاء جمعه بـ Y», «لقاء جمعهما»."""

from collections.abc import Collection, Iterable

from cypher.vocabulary import Status
from ingest.actors import Actor
from ingest.events.arguments import REACH, with_preposition
from ingest.events.context import RELATIVE, Context, chain, is_party, open_path, states_of, subject, subject_before
from ingest.events.pairs import both_before
from ingest.lexicon import Hit, cues
from ingest.operators import ruled_status
from ingest.scan import Scan

_GATHERS_HIM = cues("gathers_him")
_GATHERS_BOTH = cues("gathers_both")
GATHERS = cues("gathers") | _GATHERS_HIM | _GATHERS_BOTH


def gathered(context: Context, hit: Hit) -> list[Actor]:
    """«لقاء جمع X بـ Y», «لقاء جمعه بـ Y», «لقاء جمعهما»."""
    at = position_of(context, hit.last, 6, GATHERS)
    fell_through = at is not None and _fell_through(context.scan, at) and not _is_called_off(context.scan, hit)
    if at is None or fell_through or of_its_body(context.scan, hit, at):
        return []
    if context.scan.word(at) in _GATHERS_BOTH:
        before = subject_before(context, hit.first)
        linked = chain(context, before) if before else []
        return linked if len(states_of(linked)) > 1 else both_before(context, hit.first)
    others = [a for a in context.after(at + 1) if a.first - at < REACH and is_party(a) and not _is_place(a)]
    if context.scan.word(at) in _GATHERS_HIM:
        own, other = subject(context, hit.first), _brought_together(context, at + 1, others)
        return [own, *chain(context, other)] if own and other else []
    if not others:
        return []
    linked = chain(context, others[0])
    end = linked[-1].last
    other = _brought_together(context, end, context.after(end))
    return [*linked, *chain(context, other)] if other else linked


_BODIES = cues("committee") | cues("of_members")


def of_its_body(scan: Scan, hit: Hit, position: int) -> bool:
    """«ترويكا القمة التي تضم X وY»: whom the body consists of, that the gathering only qualifies."""
    word = scan.word(hit.first - 1)
    return scan.word(position - 1).removeprefix("و") in RELATIVE and any(word.endswith(body) for body in _BODIES)


def _is_place(actor: Actor) -> bool:
    """«مباحثات جمعت بدكار X بـ Y»: where they met is no side."""
    return actor.kind in ("state", "capital") and actor.preposition in ("ب", "في")


def _fell_through(scan: Scan, position: int) -> bool:
    """«لقاء كان سيجمعه بـ X»: what was to happen did not."""
    return scan.word(position).startswith("س") and scan.word(position - 1).startswith("كان")


def _is_called_off(scan: Scan, hit: Hit) -> bool:
    """«إلغاء اللقاء الذي كان سيجمع X بـ Y»: that it did not come about is what is told."""
    return ruled_status(scan, hit.first, hit.last) in (Status.CANCELLED, Status.POSTPONED)


def _brought_together(context: Context, start: int, actors: Iterable[Actor]) -> Actor | None:
    """«… بـ X», «… مع X», «… وX»: the other side of a verb of gathering."""
    others = (a for a in actors if a.joined or with_preposition(a))
    return next((a for a in others if open_path(context.scan, start, a.first)), None)


def position_of(context: Context, start: int, reach: int, forms: Collection[str]) -> int | None:
    """Return the place of the first of some forms within so many words from a word on."""
    words = context.scan.words[start : start + reach]
    return next((start + i for i, word in enumerate(words) if word in forms), None)
