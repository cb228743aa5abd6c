"""Visits and tours: who travels to which state, by verb or noun."""

from collections.abc import Iterator
from dataclasses import replace

from cypher.vocabulary import Status
from ingest.actors import Actor
from ingest.clauses import finite_verb, ruled_status
from ingest.events.arguments import candidate_of, carried_subject, subject_at_left
from ingest.events.context import OFFICIALS, RELATIVE, STOPS, THAT, Candidate, Context, chain, open_path, subject
from ingest.lexicon import Hit, Kind
from ingest.scan import Scan


def verb_visits(context: Context, hit: Hit) -> Iterator[Candidate]:
    """«زار X ليبيا», «وصل X إلى تونس»."""
    scan, frame = context.scan, hit.entry.attributes["frame"]
    if frame == "leave" and hit.entry.attributes.get("tense") != "past":
        return
    left = subject_at_left(context, hit, any(scan.word(p) in RELATIVE for p in (hit.first - 1, hit.first - 2)))
    next_word = scan.word(hit.last)
    if (
        left is None
        and (next_word.isdigit() or next_word in _PARTY or next_word.endswith(("ين", "ون")))
        and not _starts(context, hit.last)
    ):
        return
    visitor = left or next(
        (
            a
            for a in context.after(hit.last)
            if a.kind in OFFICIALS and not a.preposition and open_path(scan, hit.last, a.first)
        ),
        None,
    )
    visitor = visitor or carried_subject(context, hit)
    if visitor is None or visitor.kind not in OFFICIALS or _forces(scan, visitor):
        return
    destination = _destination(context, hit.last, _PREPOSITIONS[frame])
    if destination and (frame != "at" or _on_visit(scan, hit.last)):
        yield from _trips(context, hit, chain(context, visitor), destination, "verb_visit")
    elif destination is None and frame == "visit":
        yield from _called_on(context, hit, visitor)


_PREPOSITIONS = {"visit": ("",), "to": ("الي", "ل", ""), "leave": ("الي", "ل"), "at": ("ب", "في")}


def _on_visit(scan: Scan, position: int) -> bool:
    """«حل X بتونس في زيارة»: the verb alone means too much."""
    return any(h.first >= position and h.entry.attributes["frame"] == "visit" for h in scan.each(Kind.EVENT))


def _called_on(context: Context, hit: Hit, visitor: Actor) -> Iterator[Candidate]:
    """«تزور رئيسة الوزراء الرئيس الأمريكي»: who is visited is a person."""
    start = visitor.last if visitor.first >= hit.last else hit.last
    visited = next((a for a in context.after(start) if a.kind == "person"), None)
    if visited and not visited.preposition and not visited.joined and open_path(context.scan, start, visited.first):
        yield candidate_of(context, hit, [visitor, *chain(context, visited)], "verb_visit")


_FORCES = frozenset(["قوات", "القوات", "الجيش", "الشرطه", "السلطات", "سلطات", "الدوله", "البعثه", "بعثه"])


def _forces(scan: Scan, actor: Actor) -> bool:
    """Troops and authorities go to a country without visiting it."""
    return actor.kind == "side" and scan.word(actor.first).lstrip("و") in _FORCES


def _starts(context: Context, position: int) -> bool:
    """An actor begins at a word, or the word tells a time or place."""
    scan = context.scan
    return (
        any(a.first == position for a in context.actors)
        or scan.at(Kind.STOP, position) is not None
        or scan.at(Kind.CITY, position) is not None
    )


def _trips(context: Context, hit: Hit, visitors: list[Actor], destination: Actor, rule: str) -> Iterator[Candidate]:
    """One visit for each state of the journey, and for each state that visits."""
    hosts = [a for a in _stations(context, destination) if a.kind in ("state", "capital")]
    for host in hosts:
        for visitor in visitors:
            if visitor.states and set(visitor.states).isdisjoint(host.states):
                yield replace(candidate_of(context, hit, [visitor, *_inviters(context, host)], rule), destination=host)


def _stations(context: Context, destination: Actor) -> list[Actor]:
    """«تونس في 3 مارس والقاهرة في 2 مارس»: the states of a journey, with dates between them."""
    found = chain(context, destination)
    while True:
        following = next((a for a in context.after(found[-1].last)), None)
        if following is None or not following.joined or following.kind not in ("state", "capital"):
            return found
        if not all(_tells_time(context.scan, p) for p in range(found[-1].last, following.first)):
            return found
        found += chain(context, following)


def _tells_time(scan: Scan, position: int) -> bool:
    word = scan.word(position)
    return (
        word.isdigit()
        or word in ("في", "،", "يوم", "(", ")", "/")
        or any(h.entry.value == "time" for h in scan.all_at(Kind.STOP, position))
    )


def _inviters(context: Context, host: Actor) -> list[Actor]:
    """«زيارة إلى ليبيا بدعوة من X»: who invites is the host if he serves the state visited."""
    words = context.scan.words
    return [a for a in context.actors if a.preposition == "من" and a.kind == "person" and a.states == host.states
            and words[a.first - 2 : a.first - 1] and words[a.first - 2].endswith("دعوه")]  # fmt: skip


def _destination(context: Context, start: int, prepositions: tuple[str, ...]) -> Actor | None:
    for actor in context.after(start):
        if actor.first - start > 25 or not open_path(context.scan, start, actor.first):
            return None
        if actor.kind in ("state", "capital") and (actor.preposition in prepositions):
            return None if _is_seat(context.scan, actor) else actor
    return None


_SEATS = frozenset({"Brussels", "Geneva", "New York", "The Hague", "Vienna"})
"""Seats of international organisations: who travels there does not visit the state."""


def _is_seat(scan: Scan, actor: Actor) -> bool:
    city = scan.at(Kind.CITY, actor.first)
    return actor.kind == "capital" and city is not None and city.entry.value in _SEATS


_VISIT_FRAMES = frozenset(
    [
        "خلال",
        "في",
        "ختام",
        "عقب",
        "اثر",
        "بعد",
        "اثناء",
        "هامش",
        "مستهل",
        "اطار",
        "ضمن",
        "بدا",
        "بدات",
        "انهي",
        "انهت",
        "اختتم",
        "اختتمت",
        "استهل",
        "ادي",
        "يودي",
        "تودي",
        "شرع",
        "يجري",
        "يقوم",
        "قام",
        "قامت",
        "تقوم",
        "غداه",
        "لدي",
        "يختتم",
        "ينهي",
        "يبدا",
        "باشر",
        "يباشر",
        "ثاني",
        "اول",
        "هذه",
        "برنامج",
        "مع",
        "طوال",
        "وصول",
        "تاتي",
    ]
)


_PARTY = frozenset(
    [
        "وفد",
        "وفود",
        "مسوولين",
        "مسوولون",
        "مسيولين",
        "مسوول",
        "وزير",
        "وزراء",
        "رييس",
        "خبراء",
        "مبعوث",
        "لوفد",
        "لمسوول",
        "لوزير",
    ]
)
"""Someone else than the subject travels, and the text does not say of which state."""


_PAYS = frozenset(["بدا", "بدات", "انهي", "انهت", "اختتم", "اختتمت", "استهل", "استهلت", "ادي", "ادت", "يودي", "تودي", "سيودي", "ستودي", "شرع", "شرعت", "اجري", "اجرت", "يجري", "تجري", "سيجري", "ستجري", "يقوم", "قام", "قامت", "تقوم", "سيقوم", "ستقوم", "يبدا", "تبدا", "سيبدا", "ستبدا", "باشر", "يباشر", "يختتم", "ينهي", "يعتزم", "تعتزم", "قادته", "تقوده"])  # fmt: skip


_PAID_BY = frozenset(["تقود", "قادت", "ستقود", "يقوم", "قام", "سيقوم", "تقوم", "قامت", "ستقوم", "يوديها", "اداها", "سيوديها", "توديها", "ادتها", "يجريها", "اجراها", "بداها", "يبداها", "سيبداها"])  # fmt: skip
"""«زيارة يقوم بها X», «زيارة تقود X إلى»: verbs that tie a visit to the visitor after it."""


def _pays(context: Context, hit: Hit) -> bool:
    """The verb of the clause is one of paying a visit: «يؤدي X زيارة»."""
    for position in range(hit.first - 1, max(-1, hit.first - 22), -1):
        word = context.scan.word(position)
        if word in STOPS or word in THAT:
            return False
        if word in _PAYS or word.removeprefix("و") in _PAYS:
            return True
    return False


def noun_visits(context: Context, hit: Hit) -> Iterator[Candidate]:
    """«زيارة X إلى ليبيا», «زيارته لليبيا», «يقوم X بزيارة إلى ليبيا»."""
    scan = context.scan
    destination = _destination(context, hit.last, ("الي", "ل", ""))
    following = next((a for a in context.after(hit.last) if a.kind in OFFICIALS), None)
    if scan.word(hit.last) in _PARTY and (following is None or following.first > hit.last):
        return
    near = (
        following is not None
        and following.first - hit.last <= 3
        and following.preposition in ("", "ل")
        and not following.joined
    )
    relative = (
        (scan.word(hit.last) in RELATIVE or scan.word(hit.last) in _PAID_BY)
        and following is not None
        and following.first - hit.last <= 5
        and not following.preposition
    )
    near = near or relative
    if near and following and destination is None:
        destination = _destination(context, following.last, ("الي", "ل", ""))
    visitor = following if near else subject(context, hit.first)
    if visitor is None or destination is None:
        return
    if destination.first - hit.last > 6 and not near:
        return
    before = {scan.word(hit.first - 1), scan.word(hit.first - 2)}
    supported = (
        hit.prefix in ("ب", "وب")
        or hit.entry.attributes.get("possessed")
        or bool(before & _VISIT_FRAMES)
        or _pays(context, hit)
        or relative
    )
    status = Status.HELD if supported else None
    if scan.word(hit.first - 1) in ("دعوه", "لدعوه", "تلبيه") or (
        hit.prefix == "ل"
        and any(w.endswith("دعوه") or w == "دعا" for w in scan.words[max(0, hit.first - 8) : hit.first])
    ):
        status = Status.PROPOSED
    if status is None and ruled_status(scan, hit.first, hit.last) is None:
        return
    for candidate in _trips(context, hit, chain(context, visitor), destination, "noun_visit"):
        yield replace(candidate, status=status or Status.HELD)


_COVERS = frozenset(["شملت", "تشمل", "شمل", "يشمل", "قادته", "تقوده"])


def tours(context: Context, hit: Hit) -> Iterator[Candidate]:
    """«جولته الأوروبية في فرنسا وبريطانيا», «بجولة تشمل كلا من النيجر ومالي»: one visit a state."""
    visitor = subject(context, hit.first)
    listed = next(
        (p for p in range(hit.last, min(hit.last + 14, len(context.scan.words))) if context.scan.word(p) in _COVERS),
        hit.last,
    )
    destination = next((a for a in context.after(listed) if a.kind == "state" and a.first - listed <= 8), None)
    if visitor and destination and destination.preposition in ("", "الي", "في", "من"):
        between = context.scan.words[hit.last : destination.first]
        ahead = any(w.startswith(("سي", "ست")) and len(w) > 4 for w in between) or any(
            v and v.entry.attributes.get("tense") == "future"
            for v in (finite_verb(context.scan, p) for p in range(hit.last, destination.first))
        )
        for trip in _trips(context, hit, chain(context, visitor), destination, "noun_tour"):
            yield replace(trip, status=Status.PLANNED) if ahead else trip
