"""Meetings that nouns tell: «لقاء X مع Y», «خلال اجتماعه بـ Y», «مباحثات بين X وY», calls, press conferences."""

from collections.abc import Callable, Iterator, Sequence

from cypher.vocabulary import Status
from ingest.actors import Actor
from ingest.events.arguments import (
    by_state,
    candidate_of,
    is_agent,
    objects_after,
    one_by_one,
    with_preposition,
)
from ingest.events.at_hosts import talks_at_hosts
from ingest.events.context import (
    Candidate,
    Context,
    chain,
    first_of_chain,
    is_free_person,
    is_official,
    is_party,
    open_path,
    states_of,
    subject,
    subject_before,
)
from ingest.events.gathered import GATHERS, gathered, position_of
from ingest.events.holdings import between_before, flanked, held_by_stranger, holders, holding_at, refused
from ingest.events.hosts import hosts
from ingest.events.pairs import between, between_him, nisba_pair, of_owner
from ingest.events.possessed import possessed
from ingest.events.presided import presided
from ingest.events.talks import only_spoken_of
from ingest.lexicon import Hit, Kind, cues
from ingest.operators import ruled_status
from ingest.scan import Scan
from ingest.sessions import round_of
from ingest.tense import end_of_plan


def noun_meetings(context: Context, hit: Hit) -> Iterator[Candidate]:
    """«لقاء X مع Y», «لقائه Y», «مباحثات بين X وY», «اجتماع جمع X بـ Y», «اجتماع تونسي ليبي»."""
    if _is_margin(context.scan, hit):
        return
    sides = _sides(context, hit) or _sides(context, _with_plan(context.scan, hit))
    if not sides:
        at_hosts = talks_at_hosts(context, hit)
        yield from [at_hosts] if at_hosts else []
        return
    if only_spoken_of(context.scan, hit, sides):
        return
    if len(states_of(sides)) > 1:
        sides = [*(h for h in hosts(context, hit, sides) if h not in sides), *sides]
    first, *others = sides
    together = position_of(context, hit.last, 6, GATHERS) is not None or is_many_sided(context.scan, hit)
    served = (
        first.kind == "person" and bool(first.states) and not together
    )  # whom an official of a known state meets, he meets singly
    groups = by_state(others) if hit.entry.attributes["note"] == "twice" else one_by_one(others)
    for meeting in [[first, *group] for group in groups] if served else [sides]:
        yield candidate_of(context, hit, meeting, "noun_meet")


_MARGIN = 6
"""Words between a gathering and what happens on its margins at most."""


def _is_margin(scan: Scan, hit: Hit) -> bool:
    """«عقد X على هامش القمة لقاء مع Y»: the meeting is the event, not the summit."""
    if scan.word(hit.first - 1) != "هامش":
        return False
    near = (h for p in range(hit.last, hit.last + _MARGIN) for h in scan.all_at(Kind.EVENT, p))
    return any(h.entry.attributes["pos"] == "noun" and h.entry.attributes["frame"] == "meet" for h in near)


_MANY_SIDED = cues("many_sided")


def is_many_sided(scan: Scan, hit: Hit) -> bool:
    """«اجتماعا ثلاثيا», «المحادثات الثلاثية»: all who are named sit together."""
    return not _MANY_SIDED.isdisjoint(scan.words[hit.first : hit.last + 2])


def _sides(context: Context, hit: Hit) -> list[Actor]:
    """Return the sides of a meeting by the first construction that the text uses."""
    told = between(context, hit)
    talks = [*hosts(context, hit, told), *told] if told else None
    named = nisba_pair(context, hit.last) or talks or between_him(context, hit) or of_owner(context, hit)
    named = named or gathered(context, hit) or holders(context, hit) or _members(context, hit)
    named = named or presided(context, hit)
    if named or held_by_stranger(context, hit):
        return named
    return possessed(context, hit) if hit.entry.attributes.get("possessed") else _genitive(context, hit)


def _with_plan(scan: Scan, hit: Hit) -> Hit:
    """«الاجتماع الذي كان من المقرر أن يعقده X»: the noun with the clause behind it that says that it was planned."""
    return hit._replace(last=end_of_plan(scan, hit.last))


def _members(context: Context, hit: Hit) -> list[Actor]:
    """«التقاء أربع دول هي النيجر والجزائر وتشاد»: the states listed after «هي»."""
    at = position_of(context, hit.last, 5, ("هي", "وهي"))
    if at is not None and "دول" not in context.scan.words[hit.last : at]:
        return []
    first = context.first_after(at, lambda a: a.kind == "state") if at is not None else None
    return chain(context, first) if first and at is not None and first.first - at <= 2 else []


def _genitive(context: Context, hit: Hit) -> list[Actor]:
    """«اجتماع X مع Y» and «مباحثات مع Y», whose first side is the subject of the clause."""
    following = context.first_after(hit.last, is_party)
    if following is None:
        return _before_it(context, hit)
    adjacent = following.first - hit.last <= 1 and following.kind in ("person", "side", "ministry")
    if adjacent and not following.preposition:
        return _construct(context, hit, following)
    members = chain(context, following) if following.kind == "person" and following.preposition in ("", "ل") else []
    if following.first - hit.last <= 2 and len(states_of(members)) > 1:
        return members
    if _is_of_pair(context, hit):
        return _before_it(context, hit)
    others = objects_after(context, hit.last, lambda a: _is_with(hit, a))
    if not others:
        return _before_it(context, hit)
    own = _first_side(context, hit)
    misread = others[0].preposition == "ب" and not all(a.kind == "person" for a in own)
    open_who = not own and len(states_of(others)) <= _TWO  # who met both of «مع X وY», the text does not say
    return [] if misread or open_who else [*own, *others]


_TWO = 2


def _is_with(hit: Hit, actor: Actor) -> bool:
    """«مباحثات مع X», «استقبال من طرف X»; «لقاء بـ X» only right behind the noun: «مباحثات في الرباط بحضور»."""
    near = actor.preposition == "ب" and actor.first == hit.last and is_official(actor)
    return near or (actor.preposition == "مع" and is_party(actor)) or is_agent(actor)


def _is_of_pair(context: Context, hit: Hit) -> bool:
    """«الحوار بين البلدين … مع X»: its sides are named, and X is not one of them."""
    named = context.first_after(hit.last, lambda a: a.first - hit.last <= 3 and a.preposition == "بين")
    return named is not None and named.kind == "pair"


def _construct(context: Context, hit: Hit, following: Actor) -> list[Actor]:
    """«لقاء X مع Y», «لقاء X» in the construct state: whom the noun governs, with the other side."""
    own, before = chain(context, following), context.scan.word(hit.first - 1)
    end = own[-1].last
    if context.scan.word(end) in ("له", "لها"):
        guest = subject_before(context, hit.first)
        return [*own, guest] if guest else own
    if before == "في" and context.scan.word(hit.first - 2).removeprefix("و").startswith("كان"):
        greeter = context.first_after(end, is_free_person)  # «كان في استقبال X … Y»
        return [*own, *chain(context, greeter)] if greeter else own
    others = _listed(context, hit, following) or objects_after(context, end, _other_side_of(context, hit))
    meets = (
        before in _DURING
        or _carries_out(context, hit)
        or _wished(context.scan, hit)
        or refused(context, hit)
        or any(f.counterpart for f in following.figures)
    )
    host = subject(context, hit.first) if not others and meets and own[0].kind == "person" else None
    return [*([host] if host else []), *own, *others]


def _wished(scan: Scan, hit: Hit) -> bool:
    """«مستعد للقاء X», «سيتشرف بلقاء X», «يرغب في لقاء X»: who wishes it meets him."""
    if ruled_status(scan, hit.first, hit.last) is not Status.PROPOSED:
        return False
    near = (h for p in (hit.first - 1, hit.first - 2) for h in scan.all_at(Kind.OPERATOR, p))
    return any(h.entry.value in ("hoped", "proposed") and h.last in (hit.first, hit.first - 1) for h in near)


def _carries_out(context: Context, hit: Hit) -> bool:
    """«قام X باستقبال Y», «بدأ X نهاره بلقاء Y»: the noun says what the subject of an empty verb did."""
    before = next(iter(context.before(hit.first)), None)
    if hit.prefix != "ب" or before is None or hit.first - before.last > _HIS_DAY:
        return False
    verb = context.scan.word(first_of_chain(context, before).first - 1).removeprefix("و")
    return (verb in _DOES and before.last == hit.first) or (verb in _BEGINS and before.last < hit.first)


_DOES = frozenset(["قام", "قامت", "يقوم", "تقوم"])
_BEGINS = cues("begins_his_day")
_HIS_DAY = 4
"""Words of «نهاره», «برنامج زيارته إلى روما» at most."""
_DURING = cues("told_within") | {"قبل", "قبيل"}
"""«قال X بعد لقاء Y», as «لقاء نظيره»: the subject of the sentence meets Y."""


def _other_side_of(context: Context, hit: Hit) -> Callable[[Actor], bool]:
    """«لقاء X مع Y», «لقاء X من قبل Y», «استقبال X لـ Y», «استقبال X نظيره Y»."""
    receives = context.scan.word(hit.first).endswith("استقبال")

    def accept(actor: Actor) -> bool:
        bare = not actor.preposition and not actor.joined and any(f.counterpart for f in actor.figures)
        received = receives and (bare or actor.preposition == "ل") and is_official(actor)
        return received or with_preposition(actor) or is_agent(actor)

    return accept


def _first_side(context: Context, hit: Hit) -> list[Actor]:
    """«مباحثات ليبية مع Y», «ستكون لـ X لقاءات مع Y», «أجرى X مباحثات مع Y»: who met Y."""
    nisba = context.scan.at(Kind.NISBA, hit.last)
    if nisba and not nisba.prefix and nisba.entry.state:
        return [Actor(nisba.first, nisba.last, "side", (nisba.entry.value,))]
    own = _owner(context, hit) or subject(context, hit.first)
    return chain(context, own) if own else []


def _owner(context: Context, hit: Hit) -> Actor | None:
    """«ستكون لرئيس الجمهورية لقاءات مع»: whose meetings they are."""
    owner = next(iter(context.before(hit.first)), None)
    if owner is None or owner.preposition != "ل" or owner.kind != "person" or owner.last != hit.first:
        return None
    return owner if context.scan.word(owner.first - 1).removeprefix("و").removeprefix("س") in _IS else None


_IS = cues("to_be")


def _listed(context: Context, hit: Hit, after: Actor) -> list[Actor]:
    """«شملت لقاءات X كلا من Y وZ», «لقاءات X شملت Y»."""
    at = position_of(context, after.last, 8, ("كلا", "كل"))
    first = context.first_after(at, is_party) if at is not None else None
    if first and at is not None and first.first - at <= 2:
        return chain(context, first)
    at = position_of(context, after.last, 3, _COVERS)
    start = at + 1 if at is not None else after.last
    first = context.first_after(start, lambda a: a.first == start and is_free_person(a))
    covered = at is not None or context.scan.word(hit.first - 1).removeprefix("و") in _COVERS
    return chain(context, first) if first and covered else []


_COVERS = cues("covers")


def _before_it(context: Context, hit: Hit) -> list[Actor]:
    return flanked(context, hit) or _coordinated(context, hit) or between_before(context, hit)


def _coordinated(context: Context, hit: Hit) -> list[Actor]:
    """«عقد X وY اجتماعا», «الجولة الثانية من المحادثات»: its subject has two sides, but not «على هامش» of it."""
    part = round_of(context.scan, hit)
    if hit.entry.attributes.get("possessed") or (_is_definite(context.scan, hit) and part is None):
        return []
    first = part[0] if part else hit.first
    if context.scan.word(first - 1) == "هامش":
        return []
    before = subject_before(context, first)
    linked = chain(context, before) if before and _holds(context, before.last, first) else []
    if len(states_of(filter(is_official, linked))) > 1 or _states_hold(context, linked):
        return linked
    means_to = ruled_status(context.scan, hit.first, hit.last) is Status.PLANNED  # «تعتزم كينيا وأوغندا عقد قمة»
    return linked if means_to and len(states_of(linked)) > 1 else []


def _is_definite(scan: Scan, hit: Hit) -> bool:
    """Tell whether a meeting has the article; «للقاء» need not."""
    word = scan.word(hit.first)
    return word.startswith(("ال", "وال", "بال")) or (word.startswith("لل") and word != "للقاء")


def _states_hold(context: Context, linked: Sequence[Actor]) -> bool:
    """«تعقد كينيا وأوغندا وعشر دول أخرى اجتماعا», «كينيا وأوغندا تجريان محادثات»: states that hold a meeting."""
    if len(states_of(linked)) < _TWO or any(a.kind not in ("state", "capital") for a in linked):
        return False
    return any(holding_at(context.scan, p) for p in (linked[0].first - 1, linked[-1].last))


_TWO = 2
_NEAR = 16
"""Words between two who meet and the noun that tells it, at most."""


def _holds(context: Context, first: int, last: int) -> bool:
    """Tell whether the way from a subject to its meeting is open, or holds but the verb: «كان X وY قد عقدا اجتماعا»."""
    if last - first > _NEAR:
        return False
    near = range(max(first, last - 2), last)
    start = next((p for p in near if holding_at(context.scan, p)), last)
    return open_path(context.scan, first, start)


def press_conferences(context: Context, hit: Hit) -> Iterator[Candidate]:
    """«مؤتمر صحفي مع Y»: a press conference is a meeting only if held with an official of another state."""
    others = objects_after(context, hit.last, lambda a: a.preposition == "مع" and a.kind == "person")
    sides = gathered(context, hit) or ([] if others else _before_it(context, hit))
    own = subject(context, hit.first)
    if sides or (own and others):
        yield candidate_of(context, hit, sides or [*(chain(context, own) if own else []), *others], "noun_press")
