"""Whom a pronoun means beside a verb of meeting: «الذي استقبله الوزير», «الذي التقى به», «التقى الأخير نظيره»."""

from ingest.actors import Actor
from ingest.clauses import finite_verb
from ingest.events.context import (
    OFFICIALS,
    RELATIVE,
    Context,
    chain,
    is_free_person,
    open_path,
    states_of,
    subject_before,
)
from ingest.lexicon import Hit, cues

_WITH_HIM = cues("with_him")
_LATTER = cues("the_latter")
_TWO = ("هما", "هم")


def is_object_pronoun(context: Context, hit: Hit) -> bool:
    """Tell whether a verb's other side is a pronoun: «استقبله», «التقى به»."""
    return bool(hit.entry.attributes.get("pronoun")) or context.scan.word(hit.last) in _WITH_HIM


def pronoun_sides(context: Context, hit: Hit) -> list[Actor]:
    """Return who met whom where the verb has a pronoun for the other side; none if the text leaves it open.

    After a relative pronoun it means who stands before that, else whom the sentence or the text is about. Who meets
    him stands behind the verb; a relative clause may leave him out, and then the main clause has him.
    """
    if hit.entry.attributes.get("pronoun") in _TWO:
        return []
    relative = _relative(context, hit)
    meant = _before(context, relative) if relative is not None else subject_before(context, hit.first) or context.topic
    start = hit.last + (context.scan.word(hit.last) in _WITH_HIM)
    other = context.first_after(start, is_free_person)
    if other and (other.joined or not open_path(context.scan, start, other.first)):
        other = None
    if other is None and relative is not None and meant:
        other = subject_before(context, meant.first)
    if meant is None or other is None or not states_of([meant]).isdisjoint(other.states):
        return []
    return [*chain(context, other), meant]


def _relative(context: Context, hit: Hit) -> int | None:
    near = (hit.first - 1, hit.first - 2)
    return next((p for p in near if context.scan.word(p) in RELATIVE), None)


def _before(context: Context, position: int) -> Actor | None:
    """Return the official who stands right before a relative pronoun, at most a comma and a word between."""
    nearest = next((a for a in context.before(position) if a.kind in OFFICIALS), None)
    return nearest if nearest and position - nearest.last <= 2 else None


def speaker(context: Context, hit: Hit) -> Actor | None:
    """«قال X: سألتقي Y», «"سنزور ليبيا"، قال X»: who says what he will do, None for a verb of the third person."""
    if not hit.entry.attributes.get("person"):
        return None
    before = subject_before(context, hit.first)
    behind = (a for a in context.after(hit.last + 1) if is_free_person(a) and finite_verb(context.scan, a.first - 1))
    return before or next((a for a in behind if a.first - 1 != hit.first), None) or context.topic


def the_latter(context: Context, hit: Hit) -> Actor | None:
    """«التقى الأخير نظيره»: the subject is the official named last."""
    if context.scan.word(hit.last) not in _LATTER:
        return None
    return next((a for a in context.before(hit.first) if a.kind in OFFICIALS), context.topic)


def is_man(actor: Actor) -> bool:
    """Tell whether all titles of an official are those of a man: a feminine verb or pronoun does not mean him."""
    titles = [(title, written.split()[0]) for figure in actor.figures for title, written in figure.titles]
    return bool(titles) and all(t.number == "s" and not noun.endswith(("ة", "ه")) for t, noun in titles)
