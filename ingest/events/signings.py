"""Signings: who puts his name to an agreement, told by a verb, by a noun with both sides, or by who looks on."""

from collections.abc import Iterator

from cypher.vocabulary import EventType
from ingest.actors import Actor
from ingest.events.arguments import REACH, candidate_of, verb_subject
from ingest.events.context import (
    RELATIVE,
    Candidate,
    Context,
    chain,
    first_of_chain,
    is_party,
    open_path,
    states_of,
    subject,
)
from ingest.lexicon import Hit, Kind, cues
from ingest.scan import Scan

_NEAR = 14
"""Words between a noun of signing and those between whom it is."""
_APART = 60
"""Words between a verb of signing and the second who signs for his side."""
_LEAD = 3
"""Words between those who look on and the signing: «مراسم», «حفل»."""
_SIGNS_FOR = frozenset(["عن", "وعن", "من", "ومن"])
_WITNESSES = cues("witnesses_signing")
_CARRIED_OUT = cues("carried_out")
_CEREMONY = cues("ceremony_words")


_AT_SIGNING = cues("told_within") | {"عند", "مراسم", "حفل"}


def signed_with(context: Context) -> Iterator[Candidate]:
    """«بعد توقيع الاتفاقية مع وزير …», «لدى توقيعه المذكرة مع نظيره»."""
    for hit in _signed(context.scan, "noun"):
        if context.scan.word(hit.first - 1) not in _AT_SIGNING:
            continue
        own, other = subject(context, hit.first), context.first_after(hit.last, _is_person_with)
        if own is None or other is None or other.first - hit.last >= 8:
            continue
        if _agreement_after(context.scan, hit.last, other.first):
            yield candidate_of(context, hit, [own, other], "noun_sign")


def signed_by_both(context: Context) -> Iterator[Candidate]:
    """«بعد توقيع X وY ثلاث اتفاقيات»: those whom the noun governs signed what stands behind them."""
    for hit in _signed(context.scan, "noun"):
        first = next(iter(context.after(hit.last)), None)
        people = chain(context, first) if first and first.first == hit.last and first.kind == "person" else []
        if len(states_of(people)) > 1 and all(a.kind == "person" for a in people):
            end = people[-1].last
            if _agreement_after(context.scan, end, end + _LEAD + 1):
                yield candidate_of(context, hit, people, "noun_sign")


def signings(context: Context) -> Iterator[Candidate]:
    """«وقع X وY اتفاقية»: told as news it is a ceremony at which both sides were present."""
    scan = context.scan
    for hit in _signed(scan, "verb"):
        noun = _agreement_after(scan, hit.last, hit.last + REACH)
        if noun is None or not open_path(scan, hit.last, noun.first) or hit.first in scan.speech:
            continue
        if scan.word(hit.first - 1) not in RELATIVE:
            subjects, _ = verb_subject(context, hit)
            other = context.first_after(hit.last, lambda a: a.preposition == "مع" and is_party(a))
            near = [other] if other and other.first < hit.last + REACH else []
            yield candidate_of(context, hit, [*subjects, *near], "verb_sign")


def signed_it(context: Context) -> Iterator[Candidate]:
    """«الاتفاقية التي وقعها X وY», «بيان مشترك وقعه X وY»: two put their names to what was named."""
    scan = context.scan
    for hit in _signed(scan, "verb"):
        pronoun = scan.word(hit.first).endswith(("ه", "ها", "هما"))
        named = any(hit.first - _LEAD <= h.last <= hit.first for h in scan.each(Kind.AGREEMENT)) if pronoun else False
        signer = context.first_after(hit.last, is_party) if named else None
        near = signer and signer.first - hit.last <= _LEAD and not signer.preposition
        if signer and near and _persons_of_two(context, signer) and hit.first not in scan.speech:
            yield candidate_of(context, hit, chain(context, signer), "verb_sign")


def _signed(scan: Scan, pos: str) -> Iterator[Hit]:
    """Yield the verbs or the nouns of signing as event words."""
    for hit in scan.each(Kind.STEP):
        if hit.entry.value == "signed" and hit.entry.attributes["pos"] == pos:
            yield hit._replace(entry=hit.entry._replace(value=EventType.SIGNING))


def _agreement_after(scan: Scan, first: int, last: int) -> Hit | None:
    """Return the first agreement that begins among words [first, last)."""
    return next((h for h in scan.each(Kind.AGREEMENT) if first <= h.first < last), None)


def _is_person_with(actor: Actor) -> bool:
    return actor.kind == "person" and actor.preposition == "مع"


def signed_between(context: Context) -> Iterator[Candidate]:
    """«تم توقيع الاتفاقية بين وزير X ووزير Y»: officials of both sides signed, not only their states."""
    scan = context.scan
    for hit in _signed(scan, "noun"):
        told = hit.first == 0 or bool(_CARRIED_OUT & set(scan.words[max(0, hit.first - _LEAD) : hit.first]))
        noun = _agreement_after(scan, hit.last, hit.last + _LEAD) if told else None
        first = context.first_after(noun.last, lambda a: a.preposition == "بين") if noun else None
        if noun and first and first.first - noun.last < _NEAR and _persons_of_two(context, first):
            yield candidate_of(context, hit, chain(context, first), "noun_sign")


def signed_for(context: Context) -> Iterator[Candidate]:
    """«وقعها عن الجانب التونسي X، وعن الجانب الليبي Y»: one signs for each side."""
    for hit in _signed(context.scan, "verb"):
        signers = [a for a in context.after(hit.last) if a.first - hit.last < _APART and _stands_for(context, a)]
        if len(states_of(signers)) > 1 and hit.first not in context.scan.speech:
            yield candidate_of(context, hit, signers, "verb_sign")


def witnessed(context: Context) -> Iterator[Candidate]:
    """«شهد X وY مراسم توقيع اتفاقية», «قام X وY بالتوقيع على اتفاقية»: both were there."""
    scan = context.scan
    for hit in _signed(scan, "noun"):
        last = next(iter(context.before(hit.first)), None)
        if last is None or hit.first - last.last > _LEAD or _agreement_after(scan, hit.last, hit.last + _NEAR) is None:
            continue
        first = first_of_chain(context, last)
        known = set(scan.words[last.last : hit.first]) <= _CEREMONY
        if known and scan.word(first.first - 1).removeprefix("و") in _WITNESSES and _persons_of_two(context, first):
            yield candidate_of(context, hit, chain(context, first), "noun_sign")


def _persons_of_two(context: Context, first: Actor) -> bool:
    """Tell whether officials of two states or more stand in one list."""
    listed = chain(context, first)
    return all(a.kind == "person" for a in listed) and len(states_of(listed)) > 1


def _stands_for(context: Context, person: Actor) -> bool:
    """«عن الجانب الليبي X»: an official right behind the side for which he signs."""
    side = next(iter(context.before(person.first)), None)
    if person.kind != "person" or side is None or side.kind not in ("side", "state") or side.last != person.first:
        return False
    return context.scan.word(side.first - 1) in _SIGNS_FOR and side.states == person.states
