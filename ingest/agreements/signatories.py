"""Who signs: parties that the noun of an agreement names, the subject of its verb, and partners that «مع» adds."""

from collections.abc import Iterator

from ingest.actors import Actor
from ingest.agreements.found import Found
from ingest.agreements.nouns import definite, sense
from ingest.agreements.steps import BEHIND
from ingest.clauses import finite_verb
from ingest.discourse import open_way
from ingest.events import Context, chain, subject
from ingest.lexicon import Hit, Kind

NEAR = 30
"""Words between an agreement and those whom «بين» or «مع» names, at most."""
BESIDE = 16
"""Words between an agreement and the signers that a relative clause names, at most."""
AFTER = 6
"""Words between an agreement and the subject of its verb, if the subject comes last."""
ADJECTIVES = 8
"""Words after an agreement among which its nisbas stand."""
OFFICE = 10
"""Words of a ministry's name before its state: «وزارة الصحة والعمل والرفاه اليابانية»."""
ATTRIBUTES = 3
"""Words between an indefinite agreement and the verb of a clause about it, at most."""
ENDS = (".", "؛")
_NOT_ITS_ADJECTIVE = frozenset(
    [
        "،",
        ".",
        "الذي",
        "التي",
        "في",
        "بين",
        "مع",
        "حول",
        "بشان",
        "بخصوص",
        "من",
        "علي",
        "عن",
        "الي",
        "خلال",
        "بعد",
        "قبل",
    ]
)
"""Words after which a nisba is another noun's."""
_JOINTS = ("و", "وبين", "،")


def nisbas(context: Context, hit: Hit) -> list[Actor]:
    """«الاتفاقية المصرية السعودية», «اتفاق تعاون أمريكي هندي»."""
    scan, actors = context.scan, []
    for position in range(hit.last, min(hit.last + ADJECTIVES, len(scan.words))):
        nisba = scan.at(Kind.NISBA, position)
        if nisba and nisba.prefix in ("", "و") and nisba.entry.state and not scan.at(Kind.COUNTRY, position):
            actors.append(Actor(nisba.first, nisba.last, "side", (nisba.entry.value,)))
        elif scan.word(position) in _NOT_ITS_ADJECTIVE:
            break
    return actors


def two_nisbas(context: Context, position: int) -> list[Actor]:
    """«الجانبين الليبي والتونسي»."""
    first = context.scan.at(Kind.NISBA, position)
    second = context.scan.at(Kind.NISBA, first.last) if first else None
    if not (first and second and first.entry.state and second.entry.state):
        return []
    return [Actor(first.first, second.last, "side", (first.entry.state, second.entry.state))]


# --------------------------------------------------------------------------- «بين X وY»


def between(context: Context, hit: Hit, found: Found) -> list[Actor]:
    """«اتفاقية … بين X وY», «المفاوضات بين X وY حول اتفاقية»; the two nisbas of «بين الجانبين الليبي والتونسي»."""
    start = min(hit.last, found.last)
    position = next(
        (p for p in range(start, min(hit.last + NEAR, len(context.scan.words))) if _is_between(context, p)), None
    )
    if position is None or not same_phrase(context, hit, start, position):
        return []
    if sense(context.scan, position + 1) == "private":
        return []  # «بين غرفة تونس ونظيرتها في النيجر»
    actor = next((a for a in context.after(position) if a.first <= position + 2 and a.kind == "pair"), None)
    if actor:
        return two_nisbas(context, actor.last) or _two_before(context, actor)
    return party_list(context, position + 1)


def _is_between(context: Context, position: int) -> bool:
    scan = context.scan
    return scan.word(position) == "بين" and scan.word(position - 1) not in ("من", "ما")


def _two_before(context: Context, pair: Actor) -> list[Actor]:
    """«القوات الأمريكية في الكويت … الاتفاقيات الموقعة بين البلدين»: the two states that the sentence has named."""
    before = [a for a in context.before(pair.first) if a.states and a.kind != "capital"]
    return before if len({s for a in before for s in a.states}) == 2 else []


def same_phrase(context: Context, hit: Hit, first: int, last: int) -> bool:
    """Tell whether no full stop and no other agreement stands between an agreement and its parties."""
    scan = context.scan
    others = (p for p in range(first, last) if not hit.first <= p < hit.last)
    return not any(scan.word(p) in ENDS or scan.at(Kind.AGREEMENT, p) for p in others)


def party_list(context: Context, position: int) -> list[Actor]:
    """Read parties joined by «و» from a word on: actors, and offices with their state behind them."""
    scan, found = context.scan, list[Actor]()
    while position < len(scan.words):
        honorific = scan.at(Kind.HONORIFIC, position)
        if honorific and not any(a.first == position for a in context.actors):
            position = honorific.last
            continue
        if scan.word(position) in _JOINTS or scan.word(position) in ("كل", "كلا", "من"):
            position += 1
            continue
        party = _party(context, position)
        if party is None or (
            found and not (party.prefix.startswith("و") or scan.word(position - 1) in ("و", "وبين", "،"))
        ):
            break
        found.append(party)
        position = party.last
    return found


def _party(context: Context, position: int) -> Actor | None:
    """Return the actor at a word, or the office there with the first state behind it: «حكومة جمهورية أوزبكستان»."""
    actor = next((a for a in context.actors if a.first in (position, position + 1)), None)
    if actor and (actor.first == position or context.scan.word(position) in ("السيد", "كل")) and _complete(actor):
        return actor
    scan, office = context.scan, context.scan.at(Kind.BODY, position)
    if office is None and sense(scan, position) != "office":
        return actor if actor and actor.first == position else None
    prefix = office.prefix if office else ("و" if scan.word(position).startswith("و") else "")
    for place in range(position + 1, min(position + OFFICE, len(scan.words))):
        state = scan.at(Kind.COUNTRY, place) or scan.at(Kind.NISBA, place)
        if state and state.entry.state and not state.prefix.startswith("و"):
            return Actor(position, state.last, "ministry", (state.entry.state,), prefix=prefix)
        if scan.word(place) in ("،", "مع", "بين", "حول", "بشان", "علي", *ENDS) or finite_verb(scan, place):
            break
    return actor if actor and actor.first == position else None


def _complete(actor: Actor) -> bool:
    return bool(actor.states or actor.organizations) or actor.kind == "person"


# --------------------------------------------------------------------------- the signer


def signers(context: Context, hit: Hit, found: Found) -> list[Actor]:
    """Return whoever signs, negotiates or proposes."""
    if found.rule in ("agreement_participle", "agreement_phrase"):
        return []
    if found.rule == "agreement_relative":
        near = (
            a for a in context.after(hit.last) if a.first - hit.last < BESIDE and not a.preposition and not a.joined
        )
        first = next(near, None)
        return [a for a in chain(context, first) if a.kind != "pair"] if first else []
    if found.rule == "agreement_delivery":
        return _supplier_and_buyer(context)
    represented = _represented(context, found)
    if len(represented) > 1:
        return represented
    named = _genitive(context, found) if found.rule == "agreement_noun" else _subject(context, hit, found)
    if named and named.kind == "pair":
        return two_nisbas(context, named.last)
    named = named or _office(context, found) or subject(context, found.first)
    listed = [*_listed(context, named), *_fellows(context, hit, found), *represented] if named else []
    return [a for a in dict.fromkeys(listed) if a.kind != "pair"]


def _supplier_and_buyer(context: Context) -> list[Actor]:
    """«تسلمت مصر غواصة ألمانية»: the two states of the sentence, one of them perhaps only that of the goods."""
    goods = [
        Actor(h.first, h.last, "side", (h.entry.value,))
        for h in context.scan.each(Kind.NISBA)
        if h.entry.state and not any(a.first <= h.first < a.last for a in context.actors)
    ]
    sides = [*(a for a in context.actors if a.states), *goods]
    return sides if len({s for a in sides for s in a.states}) == 2 else []


def _represented(context: Context, found: Found) -> list[Actor]:
    """«وقع الاتفاقية عن الجانب الليبي X، وعن الجانب التونسي Y»."""
    scan = context.scan
    behind = range(found.last, min(found.last + 2 * NEAR, len(scan.words)))
    places = {p + 1 for p in behind if scan.word(p) in ("عن", "وعن")}
    return [a for a in context.actors if a.first in places and a.states]


def _genitive(context: Context, found: Found) -> Actor | None:
    """«توقيع العراق على الاتفاقية»."""
    return next((a for a in context.after(found.last) if a.first == found.last and not a.preposition), None)


def _fellows(context: Context, hit: Hit, found: Found) -> list[Actor]:
    """«وقع X … وY اتفاقية»: whom «و» joins between the verb and its object, also over words that belong to a name."""
    within = (a for a in context.actors if found.last <= a.first < hit.first)
    return [a for a in within if a.joined and not a.preposition and found.rule == "agreement_verb"]


def _office(context: Context, found: Found) -> Actor | None:
    """«صادق البرلمان التونسي على», «صادق مجلس النواب الأردني على»."""
    office = context.scan.at(Kind.BODY, found.last)
    party = _party(context, found.last) if office and not office.prefix else None
    return party if party and party.states else None


def _subject(context: Context, hit: Hit, found: Found) -> Actor | None:
    """«وقع X اتفاقية», «وقع على الاتفاقية X»."""
    free = (a for a in context.after(found.last) if a.preposition in ("", "من") and not a.joined)
    named = next(free, None)
    if named is None or named.first - hit.last > AFTER or not open_way(context, found.last, named.first):
        return None
    return named if named.first < hit.first or named.kind not in ("state", "capital") else None


def strange_subject(context: Context, found: Found) -> bool:
    """«أبرم الفلسطينيون اتفاق المصالحة»: someone signs whom the text does not name as a state or its official."""
    word, scan = context.scan.word(found.last), context.scan
    if found.rule == "agreement_verb" and sense(scan, found.last) == "private":
        return True
    known = any(a.first == found.last for a in context.actors) or scan.at(Kind.BODY, found.last)
    timely = any(h.entry.value == "time" for h in scan.all_at(Kind.STOP, found.last))
    noun = word.startswith("ال") and word != "الي" and not timely and not scan.at(Kind.AGREEMENT, found.last)
    return found.rule == "agreement_verb" and noun and not known


def _listed(context: Context, actor: Actor) -> list[Actor]:
    """Return an actor with those joined to it and the states before it in one list: «النيجر، مالي، السودان وتشاد»."""
    linked = chain(context, actor)
    for earlier in context.before(actor.first):
        gap = set(context.scan.words[earlier.last : linked[0].first])
        if earlier.kind != "state" or linked[0].kind != "state" or not gap <= {"،", ",", "و"}:
            break
        linked.insert(0, earlier)
    return linked


# --------------------------------------------------------------------------- partners


def partners(context: Context, hit: Hit, found: Found) -> list[Actor]:
    """Return whom «مع» adds: behind the noun, between step and noun, or before the step that was discussed."""
    places = list(_with(context))
    after = (p for p in places if hit.last <= p < hit.last + NEAR)
    behind = (p for p in after if same_phrase(context, hit, hit.last, p) and reaches(context, hit, found, p))
    within = (p for p in places if found.last <= p < hit.first)
    before = (p for p in reversed(places) if found.first - NEAR < p < found.first)
    sources = (behind,) if found.rule in BEHIND else (behind, within, before)
    first = next((p for source in sources for p in source), None)
    named = party_list(context, first + 1) if first is not None else []
    return [_identified(context, a) for a in named if a.kind != "pair"]


def _with(context: Context) -> Iterator[int]:
    """Yield the places of «مع»."""
    return (p for p, word in enumerate(context.scan.words) if word in ("مع", "ومع"))


def reaches(context: Context, hit: Hit, found: Found, position: int) -> bool:
    """Tell whether a word still belongs to the noun: no verb between but that of a relative clause.

    After an indefinite noun the relative clause has no «التي»: «اتفاقية تتعلق بالأمن مع ليبيا».
    """
    start = max(hit.last, found.last)
    if not definite(context.scan, hit):
        verbs = (p for p in range(start, start + ATTRIBUTES) if finite_verb(context.scan, p))
        start = next(verbs, start - 1) + 1
    return start >= position or open_way(context, start, position)


def _identified(context: Context, actor: Actor) -> Actor:
    """«نظيره من جنوب السودان» serves that state; an unknown name is whom the title behind it calls."""
    following = next(iter(context.after(actor.last)), actor)
    of_state = following.kind == "state" and following.preposition == "من" and following.first == actor.last + 1
    titled = not (actor.states or actor.organizations) and following.first == actor.last
    return following if actor.kind == "person" and (of_state or titled) else actor
