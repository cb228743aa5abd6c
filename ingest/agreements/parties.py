"""Whose an agreement is: what its noun and its signers name, or what the text around points to."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from cypher.vocabulary import Step
from ingest.actors import Actor
from ingest.agreements.found import Found
from ingest.agreements.nouns import definite, sense
from ingest.agreements.offers import offered, urged
from ingest.agreements.signatories import (
    AFTER,
    BESIDE,
    ENDS,
    NEAR,
    between,
    nisbas,
    partners,
    party_list,
    reaches,
    signers,
    strange_subject,
)
from ingest.agreements.standing import BINDING, REACHED
from ingest.agreements.steps import BEHIND
from ingest.clauses import finite_verb
from ingest.events import Context, chain
from ingest.lexicon import Hit, Kind

_TALKED = frozenset({Step.AGREED, Step.UNDER_NEGOTIATION, Step.PROPOSED, Step.DRAFT})
"""Steps of which a meeting told in another sentence does not say whose they are."""


class Parties(NamedTuple):
    """States and organisations, each sorted; `inferred` if the text around the noun gave them."""

    states: tuple[str, ...] = ()
    organizations: tuple[str, ...] = ()
    inferred: bool = False

    @property
    def enough(self) -> bool:
        """Two states, or a state and an organisation."""
        return len(self.states) > 1 or bool(self.states and self.organizations)


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the text around a sentence says of parties.

    `pair` are the two states that the text is about; `here` are the meetings of two states that this sentence tells, by
    the place of their word, and `met_before` says whether the sentence before tells of one. `told` are the parties of
    the agreement told of last, `home` is the state from which the sentence is written.
    """

    pair: tuple[str, ...] = ()
    here: tuple[tuple[int, tuple[str, ...]], ...] = ()
    met_before: bool = False
    told: Parties | None = None
    home: str | None = None

    def at(self, position: int) -> tuple[str, ...]:
        """Return the pair that the text is about at a word: that of the nearest meeting before it."""
        before = [states for first, states in self.here if first < position]
        return before[-1] if before else self.here[0][1] if self.here else self.pair


def parties_of(context: Context, hit: Hit, found: Found, around: Surroundings) -> list[Parties]:
    """Return the parties of each agreement that a noun names: one, or with each of several partners one."""
    linked = between(context, hit, found)
    for actors in (nisbas(context, hit), linked, urged(context, found), offered(context, found)):
        named = _joined(actors)
        if named.enough:
            return [named]
    own, others = signers(context, hit, found), partners(context, hit, found)
    signed = _joined([*own, *others])
    known = _by_name(context, hit)
    strange = strange_subject(context, found) or (not known and _strangers(context, hit, found))
    if strange or found.rule in (BINDING, REACHED):
        return []
    if known:
        return [signed if len(signed.states) > 1 and set(known.states) <= set(signed.states) else known]
    if _domestic(own, others):
        return []
    if signed.enough and (_joined(own).states if others else not _said_of(context, hit, "foreign")):
        return _each(hit, own, others) or [signed]
    together = _joined(_beside_each_other(context, found))
    inferred = together if together.enough else _inferred(context, hit, found, _joined([*others, *linked]), around)
    return [inferred] if inferred.enough else []


def _by_name(context: Context, hit: Hit) -> Parties | None:
    """«الاتفاق النووي», «معاهدة كامب ديفيد»: whose it is, if the sentence names one of its states or their people."""
    sides = hit.entry.attributes["parties"].split()
    states = tuple(s for s in sides if not s.startswith("+"))
    named = {h.entry.value for h in context.scan.each(Kind.NISBA)} | {s for a in context.actors for s in a.states}
    if not states or named.isdisjoint(states):
        return None
    return Parties(states, tuple(s[1:] for s in sides if s.startswith("+")))


def _domestic(own: Sequence[Actor], others: Sequence[Actor]) -> bool:
    """Tell whether two different sides serve one state."""
    mine, theirs = _joined(own), _joined(others)
    same = any(a.first < b.last and b.first < a.last for a in own for b in others)
    return len(mine.states) == 1 and mine == theirs and not same


def _joined(actors: Sequence[Actor]) -> Parties:
    states = {s for a in actors for s in a.states}
    return Parties(tuple(sorted(states)), tuple(sorted({o for a in actors for o in a.organizations})))


def _each(hit: Hit, own: Sequence[Actor], others: Sequence[Actor]) -> list[Parties]:
    """Several agreements «مع كل من X وY» are one with each; so are those of «X وY مع Z»."""
    mine, theirs = _joined(own).states, _joined(others).states
    if not hit.entry.attributes["form"].endswith("ات") or 1 not in (len(mine), len(theirs)):
        return []
    one, many = (mine, theirs) if len(mine) == 1 else (theirs, mine)
    return [Parties(tuple(sorted({*one, other}))) for other in many] if len(many) > 1 else []


def _beside_each_other(context: Context, found: Found) -> list[Actor]:
    """«اتفاقية تم توقيعها برئاسة X وY»: officials of two states under whose eyes it is signed."""
    if found.step not in (Step.SIGNED, Step.PLANNED_SIGNING):
        return []
    led = (a for a in context.after(found.last) if a.preposition in _PRESIDING and a.first - found.last <= NEAR)
    return next((linked for a in led if len(_joined(linked := chain(context, a)).states) > 1), [])


_PRESIDING = ("برياسه", "بحضور", "رياسه", "اشراف", "باشراف")


# --------------------------------------------------------------------------- told by the text around


def _inferred(context: Context, hit: Hit, found: Found, partial: Parties, around: Surroundings) -> Parties:
    """Complete the parties from the sentence, from the agreement told of last, or from the pair the text is about.

    Only where something points there: a partner, «البلدين», a meeting of the two in this sentence, for a new
    agreement also in the one before, or a bare definite noun. «اتفاقية مماثلة», «اتفاق الرياض» and
    what companies sign are agreements of others.
    """
    if _said_of(context, hit, "foreign") or _said_of(context, hit, "other") or _of_a_city(context, hit):
        return Parties()
    pair = around.at(hit.first)
    if partial.states or partial.organizations:
        return _completed(context, found, partial, replace(around, pair=pair))
    if around.told and definite(context.scan, hit) and _bare(context, hit):
        return around.told._replace(inferred=True)
    both, here = _pair_named(context) or _two_talked(context, found), _both_here(context)
    if both and here:
        return here
    known = definite(context.scan, hit) and context.scan.word(hit.first - 1) != "من"
    met = not known and found.step not in _TALKED and (around.met_before or _meeting_named(context))
    if pair and (both or around.here or met):
        return Parties(pair, (), inferred=True)
    named = _phrase_states(context, hit)
    return Parties(named, (), inferred=True) if len(named) == 2 else Parties()


def _both_here(context: Context) -> Parties | None:
    """Return the two that a sentence names: two states, or «المفوضية … المغرب … بين الجانبين»."""
    states, bodies = _here(context), tuple({o for a in context.actors for o in a.organizations})
    if len(states) == 2:
        return Parties(states, (), inferred=True)
    return Parties(states, bodies, inferred=True) if len(states) == len(bodies) == 1 else None


def _bare(context: Context, hit: Hit) -> bool:
    """Tell whether no adjective names an agreement: «الاتفاق», «العقد الموقع»."""
    scan = context.scan
    return not scan.word(hit.last).startswith("ال") or scan.at(Kind.STEP, hit.last) is not None


def _completed(context: Context, found: Found, known: Parties, around: Surroundings) -> Parties:
    """Add who signs with a partner: the other of the pair, else of the sentence, else the state that writes.

    Several partners behind the noun are complete; a sentence that names many other states leaves it open.
    """
    states, here = set(known.states), _here(context)
    if len(states) > 1 and found.rule in BEHIND:
        return known._replace(inferred=True)
    if len(set(here) - states) > 1 and not set(around.pair) - states & set(here):
        return Parties()
    home = (around.home,) if around.home and found.step is Step.SIGNED else ()
    for others in (around.pair if states & set(around.pair) else (), here, around.pair, home):
        own = [s for s in others if s not in states]
        if len(own) == 1:
            return Parties(tuple(sorted({*states, *own})), known.organizations, inferred=True)
    return Parties()


def _here(context: Context) -> tuple[str, ...]:
    return tuple(sorted({s for a in context.actors for s in a.states if a.kind != "capital"}))


def _pair_named(context: Context) -> bool:
    """«البلدين», «الجانبان», «بينهما», «ثنائية»."""
    scan = context.scan
    return any(a.kind == "pair" for a in context.actors) or any(
        sense(scan, p) == "both" for p in range(len(scan.words))
    )


def _two_talked(context: Context, found: Found) -> bool:
    """«أسفرت المحادثات بين تونس وليبيا عن توقيع اتفاق»: «بين» before the step leads to the two."""
    places = (p for p in range(max(0, found.first - AFTER - NEAR), found.first) if context.scan.word(p) == "بين")
    return any(len(_joined(party_list(context, p + 1)).states) == 2 for p in places)


def _meeting_named(context: Context) -> bool:
    """«القمة ستشهد توقيع …», «خلال الزيارة»: the meeting told before."""
    nouns = (h for h in context.scan.each(Kind.EVENT) if h.entry.attributes["pos"] == "noun")
    return any(definite(context.scan, h) for h in nouns)


def _phrase_states(context: Context, hit: Hit) -> tuple[str, ...]:
    """«توقيع الاتفاقية الخاصة بديون العراق لروسيا»: the states in the noun's own phrase."""
    scan = context.scan
    behind = range(hit.last, min(hit.last + BESIDE, len(scan.words)))
    end = next((p for p in behind if scan.word(p) in (*ENDS, "،", "الذي", "التي") or finite_verb(scan, p)), behind.stop)
    return tuple(sorted({s for a in context.after(hit.last) if a.last <= end for s in a.states}))


# --------------------------------------------------------------------------- agreements of others


def _of_a_city(context: Context, hit: Hit) -> bool:
    """«اتفاق الرياض» is whose the text does not say; a declaration is told by those who issue it."""
    return hit.entry.attributes["guard"] != "city" and context.scan.at(Kind.CITY, hit.last) is not None


def _said_of(context: Context, hit: Hit, wanted: str) -> bool:
    """Tell whether adjectives call an agreement another («اتفاقية مماثلة») or of many states («المعاهدة الدولية»)."""
    return any(sense(context.scan, p) == wanted for p in (hit.last, hit.last + 1))


def _strangers(context: Context, hit: Hit, found: Found) -> bool:
    """Tell whether «بين» or «مع» of the noun leads to no state, official or organisation: «مع شركة»."""
    scan = context.scan
    behind = range(hit.last, min(hit.last + NEAR, len(scan.words)))
    end = next((p for p in behind if scan.word(p) in ENDS), behind.stop)
    linked = [p for p in range(hit.last, end) if scan.word(p) in ("بين", "مع") and reaches(context, hit, found, p)]
    if found.step is Step.UNDER_NEGOTIATION:
        linked += [p for p in range(max(0, found.first - AFTER), hit.first) if scan.word(p) in ("بين", "مع")]
    return any(_stranger(context, p) for p in linked if scan.word(p - 1) not in ("من", "ما"))


def _stranger(context: Context, position: int) -> bool:
    """Tell whether «بين» or «مع» leads to someone who is no party that the text is about: «بين شركتين»."""
    scan = context.scan
    if any(a.first - position in (1, 2) and a.kind == "pair" for a in context.actors):
        return False
    named = party_list(context, position + 1)
    if scan.word(position) == "بين":
        return len(named) < 2 or sense(scan, position + 1) == "private"
    noun = scan.word(position + 1).startswith("ال") or sense(scan, position + 1) == "private"
    return noun and not named
