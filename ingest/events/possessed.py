"""Meetings whose noun has a pronoun: «خلال لقائه Y», «اجتماعهما», «كان في استقباله X»."""

from ingest.actors import Actor
from ingest.clauses import finite_verb
from ingest.events.arguments import is_object, objects_after
from ingest.events.context import RELATIVE, Context, chain, is_free_person, is_official, states_of, subject
from ingest.events.pairs import both_before
from ingest.events.pronouns import is_man
from ingest.lexicon import Hit, cues
from ingest.scan import Scan


def possessed(context: Context, hit: Hit) -> list[Actor]:
    """«خلال لقائه Y», «اجتماعه مع Y»: the pronoun is the subject of the sentence."""
    own = _quoted(context, hit) or _man(context, hit, subject(context, hit.first)) or _speaker(context, hit)
    if hit.entry.attributes["possessed"] == "هما":
        linked = chain(context, own) if own else []
        return linked if len(states_of(linked)) > 1 else both_before(context, hit.first) or linked
    if hit.entry.attributes["possessed"] == "هم" and own:
        several = chain(context, own)
        if len(states_of(several)) > 1:
            return several
        if own.kind == "person":
            return []
    others = objects_after(context, hit.last, is_object) or _greeted(context, hit, own)
    if others and not own:
        own = _named_later(context, hit, others[-1].last)
    return [own, *others] if own and others else []


def _named_later(context: Context, hit: Hit, start: int) -> Actor | None:
    """«خلال لقائه Y، أكد X»: who stands behind, not in a relative clause; a woman's pronoun means no man."""
    own = context.first_after(start, is_free_person)
    if own is None or not RELATIVE.isdisjoint(context.scan.words[start : own.first]):
        return None
    return None if hit.entry.attributes["possessed"] == "ها" and is_man(own) else own


def _man(context: Context, hit: Hit, own: Actor | None) -> Actor | None:
    """«توجه X لإطلاع قيادة الدولة على اجتماعه مع Y»: «his» is the man before, unless the delegation is a subject."""
    if own is None or own.kind != "side" or hit.entry.attributes["possessed"] != "ه" or own not in context.actors:
        return own
    if own.first == 0 or finite_verb(context.scan, own.first - 1):
        return own
    return next((a for a in context.before(own.first) if is_free_person(a)), own)


_SPEECHES = cues("speech_of")


def _speaker(context: Context, hit: Hit) -> Actor | None:
    """«في كلمة لـ X خلال لقائه Y»: whose words they are."""
    near = next(iter(context.before(hit.first)), None)
    speaks = near is not None and near.preposition == "ل" and near.kind == "person"
    return near if near and speaks and context.scan.word(near.first - 1) in _SPEECHES else None


_HIS_WORDS = frozenset(["قوله", "قولها", "تاكيده", "تاكيدها"])


def _quoted(context: Context, hit: Hit) -> Actor | None:
    """«نقلت الوكالة عن X قوله خلال لقائه Y»: whose words they are."""
    near = next((a for a in context.before(hit.first) if a.kind == "person"), None)
    if near is None or near.preposition != "عن":
        return None
    return near if not _HIS_WORDS.isdisjoint(context.scan.words[near.last : hit.first]) else None


def _greeted(context: Context, hit: Hit, greeter: Actor | None) -> list[Actor]:
    """«حل الوفد بـ…، وكان X في استقباله»: the pronoun is who came, named before who was there for him."""
    if greeter is None or context.scan.word(hit.first - 1) != "في" or not _receives(context.scan, hit):
        return []
    came = (a for a in context.before(greeter.first) if is_official(a) and not a.preposition)
    guest = next((a for a in came if states_of([a]).isdisjoint(greeter.states)), None)
    return [guest] if guest else []


def _receives(scan: Scan, hit: Hit) -> bool:
    return "استقبال" in scan.word(hit.first)
