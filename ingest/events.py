"""Who met whom: frames of event verbs and nouns filled with the actors of their sentence."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from cypher.vocabulary import Channel, Confidence, EventType, Status
from ingest.actors import Actor
from ingest.clauses import clause_starts, finite_verb, ruled_status, takes_place_later, tense_status
from ingest.lexicon import Entry, Hit, Kind
from ingest.places import named_states
from ingest.scan import Scan
from ingest.sessions import convened_by, joint_bodies, ordinal_near
from ingest.zones import Zone

_ALONGSIDE = frozenset(["بحضور", "وبحضور", "رفقه", "برفقه", "وبرفقه", "بمعيه", "برياسه", "بمشاركه", "وبمشاركه", "يرافقه"])
REACH = 45
"""Words between an event word and a participant at most."""
_STOPS = frozenset([".", "؛", ";", "!", "؟", "?"])
_THAT = frozenset(["ان", "انه", "انها", "انهما", "بان", "وان", "بانه", "بانها", "فيما", "بينما", "حيث", "لكن", "ولكن"])
_RELATIVE = frozenset(["الذي", "التي", "الذين", "اللذين", "اللذان", "اللتين"])
_GATHERS = frozenset(["جمع", "جمعت", "يجمع", "تجمع", "سيجمع", "ستجمع", "ضم", "ضمت", "يضم", "تضم"])
_GATHERS_HIM = frozenset(["جمعه", "جمعها", "جمعته", "جمعتها", "يجمعه", "سيجمعه"])
_GATHERS_BOTH = frozenset(["جمعهما", "جمعتهما", "يجمعهما", "جمعهم", "ضمهما"])
_PEOPLE = frozenset({"person", "side", "ministry", "state", "capital", "organization"})
_HUMAN = frozenset({"person", "side"})


@dataclass(frozen=True, slots=True)
class Candidate:
    """An event as one place of the text tells it; `sides` are its participants in the order of the text."""

    index: int
    """Number of the sentence."""
    trigger: Hit
    type: EventType
    status: Status
    sides: tuple[Actor, ...]
    rule: str
    host: Actor | None = None
    destination: Actor | None = None
    channel: Channel = Channel.IN_PERSON
    confidence: Confidence = Confidence.EXPLICIT
    body: str | None = None
    """The type of the joint body whose session it is."""
    ordinal: int | None = None

    @property
    def states(self) -> tuple[str, ...]:
        """The states of all sides, sorted."""
        found = {s for a in self.sides for s in a.states}
        if self.destination:
            found.update(self.destination.states)
        return tuple(sorted(found))

    @property
    def organizations(self) -> tuple[str, ...]:
        """The organisations of all sides, sorted."""
        return tuple(sorted({o for a in self.sides for o in a.organizations}))


@dataclass(slots=True)
class Context:
    """A sentence under reading: its actors, clauses, and whom the text was last about."""

    scan: Scan
    index: int
    actors: Sequence[Actor]
    topic: Actor | None = None
    starts: list[int] = field(default_factory=list)
    pair: tuple[str, ...] = ()
    """The two states of the last event told."""

    def after(self, position: int) -> list[Actor]:
        """The actors from a word on."""
        return [a for a in self.actors if a.first >= position]

    def beside(self, sides: Sequence[Actor]) -> list[Actor]:
        """Officials of the sides' states who are there too: «بحضور X وY», «رفقة Z»."""
        states = {s for a in sides for s in a.states}
        found = []
        for actor in self.actors:
            if actor.kind == "person" and actor.preposition in _ALONGSIDE and states & set(actor.states):
                found += [a for a in chain(self, actor) if a.kind == "person" and states & set(a.states)]
        return found

    def before(self, position: int) -> list[Actor]:
        """The actors that end before a word, the nearest first."""
        return [a for a in reversed(self.actors) if a.last <= position]


def find_events(scans: Sequence[Scan], actors: Sequence[Sequence[Actor]]) -> list[Candidate]:
    """Read all sentences outside the furniture in order; the topic of one carries over to the next."""
    found: list[Candidate] = []
    topic: Actor | None = None
    if _closed(scans):
        return found
    for index, scan in enumerate(scans):
        if scan.zone not in (Zone.BODY, Zone.HEADLINE):
            continue
        pair = next((c.states for c in reversed(found) if len(c.states) == 2), ())
        context = Context(scan, index, actors[index], topic, clause_starts(scan), pair)
        found.extend(_on_occasion(context, list(_sentence(context))))
        if found:
            found.extend(_attendance(context, found[-1]))
        topic = _topic(context) or topic
    return found


GATE = 3
"""So many words of sport or the arts, and more than of meetings of officials, close an article."""


def _closed(scans: Sequence[Scan]) -> bool:
    """Tell whether an article is about sport or the arts: «تلتقي ليبيا مع تنزانيا» is a match."""
    words = sum(1 for s in scans for _ in s.each(Kind.GATE))
    officials = sum(1 for s in scans for h in s.each(Kind.TITLE) if h.entry.value in ("head_of_state", "head_of_government", "minister"))
    return words >= GATE and words > 2 * officials


def _on_occasion(context: Context, told: list[Candidate]) -> list[Candidate]:
    """What someone will visit «بمناسبة» is still to come too."""
    ahead = any(c.status is Status.PLANNED for c in told)
    return [
        replace(c, status=Status.PLANNED) if ahead and context.scan.word(c.trigger.first - 1) == "بمناسبه" else c for c in told
    ]


_ATTENDS = frozenset(["حضر", "حضره", "حضرها", "حضرت", "بحضور", "وحضر", "وحضره", "وحضرها", "وبحضور", "شارك", "وشارك"])


def _attendance(context: Context, told: Candidate) -> Iterator[Candidate]:
    """«وحضر اللقاء X وY»: more officials at the event told before."""
    scan = context.scan
    if told.index == context.index or told.index < context.index - 6 or len(told.states) < 2:
        return
    definite = any(scan.word(h.first).startswith(("ال", "وال", "لل")) for h in scan.each(Kind.EVENT) if h.entry.attributes["pos"] == "noun")
    at = next((p for p, w in enumerate(scan.words[:14]) if w in _ATTENDS), None)
    if not definite or at is None:
        return
    people = [a for a in context.after(at) if a.kind == "person" and set(a.states) & set(told.states) and a.first - at < 60]
    if people:
        yield replace(told, sides=(*told.sides, *people), rule="attendance")


def _topic(context: Context) -> Actor | None:
    """Whom a sentence is about: its first person who is subject or object."""
    return next((a for a in context.actors if a.kind == "person" and not a.preposition), None)


def _sentence(context: Context) -> Iterator[Candidate]:
    for reader in (_signings, _signed_with, _participations, _sessions, _presences):
        yield from filter(None, (_checked(context, candidate) for candidate in reader(context)))
    used: set[int] = set()
    visited: Actor | None = None
    for hit in context.scan.each(Kind.EVENT):
        verb = hit.entry.attributes["pos"] == "verb"
        if hit.first in used or (verb and (hit.first in context.scan.speech or hit.prefix not in ("", "و", "ف"))):
            continue
        used.update(range(hit.first, hit.last))
        frame = hit.entry.attributes["frame"]
        reader = _READERS.get((hit.entry.attributes["pos"], frame))
        if reader is None:
            continue
        for candidate in reader(context, hit):
            checked = _checked(context, _hosted(candidate, visited))
            if checked:
                visited = checked.destination or visited
                yield checked


def _hosted(candidate: Candidate, visited: Actor | None) -> Candidate:
    """Whom a visitor meets where he visits, and whose state the text does not name, serves the state visited."""
    unknown = [a for a in candidate.sides if a.kind == "person" and not a.states and not a.organizations]
    if visited and unknown and len(candidate.states) == 1 and candidate.destination is None:
        return replace(candidate, destination=visited, confidence=Confidence.ROLE)
    return candidate


def _checked(context: Context, candidate: Candidate) -> Candidate | None:
    """Keep a candidate with two states, or a state and an organisation; let operators set its status."""
    states, organizations = candidate.states, candidate.organizations
    if len(states) < 2 and not (states and organizations):
        return None
    if _guesswork(context, candidate):
        return None
    scan, trigger = context.scan, candidate.trigger
    ruled = ruled_status(scan, trigger.first, trigger.last)
    if ruled is None and trigger.entry.attributes["pos"] == "noun":
        ruled = tense_status(scan, trigger.first, trigger.last, context.starts)
    return replace(candidate, status=ruled) if ruled else candidate


def _guesswork(context: Context, candidate: Candidate) -> bool:
    """Tell whether a side's state is only guessed from the article, and its sentence does not name it."""
    known = {s for a in candidate.sides for s in a.states if not a.figures or any(not f.guessed for f in a.figures)}
    if candidate.destination:
        known.update(candidate.destination.states)
    guessed = set(candidate.states) - known
    return bool(guessed) and not guessed & set(named_states([context.scan], sure=False))


# --------------------------------------------------------------------------- paths between words


def open_path(scan: Scan, first: int, last: int) -> bool:
    """Tell whether no clause begins between two words: no «that», full stop or finite verb outside a relative clause."""
    relative = False
    for position in range(first, last):
        word = scan.word(position)
        if word in _STOPS or word in _THAT:
            return False
        if word in _RELATIVE:
            relative = True
        elif word in ("،", ","):
            relative = False
        elif not relative and finite_verb(scan, position):
            return False
    return True


_LINKS = frozenset(["،", ",", "و", "(", ")", "كل", "من", "كلا", "وكل", "كذا", "كذلك", "وكذا", "وكذلك", "اضافه", "بالاضافه", "الي", "جانب", "فضلا", "عن", "علاوه", "علي", "ثم"])


def chain(context: Context, start: Actor) -> list[Actor]:
    """Return an actor and those that «و» or a comma joins to it without a word between."""
    rest = [a for a in context.actors if a.first >= start.last]
    linked, last = [start], start.last
    for actor in rest:
        gap = [w for w in context.scan.words[last : actor.first] if w not in _LINKS]
        between = context.scan.words[last : actor.first]
        added = "جانب" in between or "بالاضافه" in between or "فضلا" in between
        listed = actor.joined or added or ("،" in between and actor.kind == start.kind == "state")
        if gap or not listed or (actor.preposition not in ("", start.preposition, "من") and not added):
            break
        linked.append(actor)
        last = actor.last
    return linked


def subject_before(context: Context, position: int) -> Actor | None:
    """Return the nearest official, delegation or state before a word that no preposition governs."""
    scan = context.scan
    for actor in context.before(position):
        if actor.kind in ("pair",) or actor.preposition not in ("",):
            continue
        if actor.kind in ("state", "capital", "organization") and not _subject_state(context, actor):
            continue
        if any(w in (".", "؛") for w in scan.words[actor.last : position]):
            return None
        head = _head(context, actor)
        if head.preposition and head is not actor:
            continue
        return head
    return None


def _head(context: Context, actor: Actor) -> Actor:
    """The first of the actors that an actor is joined to."""
    while actor.joined:
        previous = next((a for a in context.before(actor.first)), None)
        if previous is None or not set(context.scan.words[previous.last : actor.first]) <= {"و", "،", ","}:
            break
        actor = previous
    return actor


def _subject_state(context: Context, actor: Actor) -> bool:
    """A state is a subject right after a verb, or joined to one that is."""
    before = actor.first - (2 if context.scan.word(actor.first - 1) == "و" else 1)
    if actor.joined:
        return True
    return actor.first == 0 or finite_verb(context.scan, before) is not None


def subject(context: Context, position: int) -> Actor | None:
    """Return the subject for a word: before it in the sentence, else after the main verb, else whom the text was about."""
    return subject_before(context, position) or _subject_after(context, position) or context.topic


def _subject_after(context: Context, position: int) -> Actor | None:
    """«وخلال لقائه نظيره …، قال X»: the subject follows the verb of the main clause."""
    if position > 4:
        return None
    for actor in context.after(position + 1):
        if actor.kind == "person" and not actor.preposition and not actor.joined and finite_verb(context.scan, actor.first - 1):
            return actor
    return None


# --------------------------------------------------------------------------- verbs


_AHEAD = frozenset(["حيث", "عندما", "ثم", "علي_ان", "حينما", "لكي", "كي"])


def _tense_status(context: Context, hit: Hit) -> Status:
    """Future is planned; so is a present that tells what comes after the news: «حيث يلتقي», «على أن يزور»."""
    tense = hit.entry.attributes["tense"]
    if tense == "future" or (tense == "present" and context.scan.word(hit.first - 1) in _AHEAD):
        return Status.PLANNED
    return Status.HELD


def _verb_subject(context: Context, hit: Hit) -> tuple[list[Actor], int]:
    """Return the subject chain of a verb, and the word after which its objects stand.

    Verb first: the first actor after it without a preposition. Subject first, relative clause, or no subject of its
    own: the nearest before, else the topic.
    """
    scan = context.scan
    relative = any(scan.word(p) in _RELATIVE for p in (hit.first - 1, hit.first - 2))
    following = next((a for a in context.after(hit.last) if a.kind in _PEOPLE), None)
    direct = following is not None and not following.preposition and not following.joined and open_path(scan, hit.last, following.first)
    if following and following.kind in ("state", "capital", "organization") and following.first > hit.last:
        direct = False
    left = _left_subject(context, hit, relative)
    adjacent = direct and following is not None and following.first == hit.last
    if left and not (adjacent and not relative and {"،", ","} & set(scan.words[left.last : hit.first])):
        return chain(context, left), hit.last
    if direct and following:
        linked = chain(context, following)
        return linked, linked[-1].last
    own = _carried(context, hit)
    return ([own] if own else []), hit.last


def _carried(context: Context, hit: Hit) -> Actor | None:
    """A verb without a subject of its own goes on with that of the sentence, or, at its beginning, of the text."""
    before = subject_before(context, hit.first)
    if before:
        return before
    return context.topic if hit.first <= 3 or hit.prefix else None


def _left_subject(context: Context, hit: Hit, relative: bool) -> Actor | None:
    """The subject that stands before its verb: in headlines, after «كان», before «الذي»."""
    if hit.prefix.startswith(("و", "ف")):
        return None
    near = next((a for a in context.before(hit.first) if a.kind in _HUMAN or a.kind == "ministry"), None)
    if near is None:
        return None
    gap = context.scan.words[near.last : hit.first]
    small = all(w in _RELATIVE or w in ("،", ",", "قد", "كان", "لم", "لن", "سوف", "ان", "ايضا", "-", ":", "وقد") for w in gap)
    if not small:
        return None
    if not relative and near.preposition:
        return None
    return near if relative else _head(context, near)


def _objects(context: Context, start: int, accept: Callable[[Actor], bool]) -> list[Actor]:
    """Return the chain of the first actor after a word that is accepted and lies on an open path."""
    for actor in context.after(start):
        if actor.first - start > REACH:
            return []
        if actor.kind == "pair" or not accept(actor):
            continue
        return chain(context, actor) if open_path(context.scan, start, actor.first) else []
    return []


def _with(actor: Actor) -> bool:
    return actor.preposition in ("مع", "ب", "ومع") and actor.kind in _PEOPLE and not (actor.preposition == "ب" and actor.kind in ("state", "capital", "ministry"))


def _object(actor: Actor) -> bool:
    if actor.kind == "organization":
        return _with(actor)
    return (not actor.preposition or _with(actor) or _agent(actor)) and actor.kind in ("person", "side")


def _agent(actor: Actor) -> bool:
    """«من قبل X», «من طرف X»: by whom."""
    return actor.preposition in ("قبل", "طرف", "لدن") and actor.kind in ("person", "side")


def _meets(context: Context, hit: Hit) -> Iterator[Candidate]:
    """«التقى X Y», «استقبل X Y», «اجتمع X بـ Y»."""
    subjects, start = _verb_subject(context, hit)
    wanted = _with if hit.entry.attributes["frame"] == "with" else _object
    others = _objects(context, start, wanted)
    if hit.entry.attributes["frame"] == "with":
        others = _all_with(context, start, others)
    if not others and len({s for a in subjects for s in a.states}) < 2 and hit.entry.attributes["frame"] != "with":
        own = _carried(context, hit)
        others, subjects = subjects, [own] if own and start != hit.last and own not in subjects else []
    host = subjects[0] if hit.entry.attributes["frame"] == "host" and subjects else None
    if hit.entry.attributes["frame"] == "host" and not any(a.kind in _HUMAN for a in others):
        return
    for group in _separately(others):
        yield _candidate(context, hit, [*subjects, *group], "verb_" + hit.entry.attributes["frame"], host)


def _all_with(context: Context, start: int, others: list[Actor]) -> list[Actor]:
    """«يجتمع مع X ثم مع Y»: every «مع» of the clause adds to the others."""
    found = list(others)
    while found:
        following = next((a for a in context.after(found[-1].last) if a.kind in _PEOPLE), None)
        near = following is not None and following.preposition == "مع" and following.first - found[-1].last <= 3
        if following is None or not near:
            break
        found += chain(context, following)
    return found


def _separately(others: list[Actor]) -> list[list[Actor]]:
    """Officials of several states whom someone meets are met one by one, unless one word joins them: «نظيريه»."""
    together = any(f.counterpart for a in others for f in a.figures) or len({s for a in others for s in a.states}) < 2
    if together or any(a.kind != "person" for a in others):
        return [others]
    groups: dict[tuple[str, ...], list[Actor]] = {}
    for actor in others:
        groups.setdefault(actor.states, []).append(actor)
    return list(groups.values())


def _discusses(context: Context, hit: Hit) -> Iterator[Candidate]:
    """«بحث X مع Y …» is a meeting; «بحث X وY» of two states too; «بحث X كذا» is none."""
    subjects, start = _verb_subject(context, hit)
    others = _objects(context, start, lambda a: a.preposition == "مع" and a.kind in _HUMAN | {"ministry", "organization"})
    people = [a for a in subjects if a.kind in _HUMAN]
    agrees = hit.entry.attributes["past"] == "اتفق"
    if len({s for a in people for s in a.states}) > 1:
        yield _candidate(context, hit, [*subjects, *others], "verb_discuss")
    elif others and not agrees:
        for group in _separately(others):
            yield _candidate(context, hit, [*subjects, *group], "verb_discuss")


def _visits(context: Context, hit: Hit) -> Iterator[Candidate]:
    """«زار X ليبيا», «وصل X إلى تونس»."""
    scan, frame = context.scan, hit.entry.attributes["frame"]
    if frame == "leave" and hit.entry.attributes["tense"] != "past":
        return
    left = _left_subject(context, hit, any(scan.word(p) in _RELATIVE for p in (hit.first - 1, hit.first - 2)))
    next_word = scan.word(hit.last)
    if left is None and (next_word.isdigit() or next_word in _PARTY or next_word.endswith(("ين", "ون"))) and not _starts(context, hit.last):
        return
    visitor = left or next((a for a in context.after(hit.last) if a.kind in _HUMAN and not a.preposition and open_path(scan, hit.last, a.first)), None)
    visitor = visitor or _carried(context, hit)
    wanted = ("الي", "ل") if frame in ("to", "leave") else ("",)
    destination = _destination(context, hit.last, wanted if frame != "to" else ("الي", "ل", ""))
    if visitor and destination and visitor.kind in _HUMAN and not _forces(scan, visitor):
        yield from _trips(context, hit, chain(context, visitor), destination, "verb_visit")


_FORCES = frozenset(["قوات", "القوات", "الجيش", "الشرطه", "السلطات", "سلطات", "الدوله", "البعثه", "بعثه"])


def _forces(scan: Scan, actor: Actor) -> bool:
    """Troops and authorities go to a country without visiting it."""
    return actor.kind == "side" and scan.word(actor.first).lstrip("و") in _FORCES


def _starts(context: Context, position: int) -> bool:
    """An actor begins at a word, or the word tells a time or place."""
    scan = context.scan
    return any(a.first == position for a in context.actors) or scan.at(Kind.STOP, position) is not None or scan.at(Kind.CITY, position) is not None


def _trips(context: Context, hit: Hit, visitors: list[Actor], destination: Actor, rule: str) -> Iterator[Candidate]:
    """One visit for each state of the journey, and for each state that visits."""
    hosts = [a for a in chain(context, destination) if a.kind in ("state", "capital")]
    for host in hosts:
        for visitor in visitors:
            if visitor.states and set(visitor.states).isdisjoint(host.states):
                yield replace(_candidate(context, hit, [visitor, *_inviters(context, host)], rule), destination=host)


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


def _candidate(context: Context, hit: Hit, sides: Sequence[Actor], rule: str, host: Actor | None = None) -> Candidate:
    kind = EventType(hit.entry.value)
    status = _tense_status(context, hit) if hit.entry.attributes["pos"] == "verb" else Status.HELD
    channel = Channel.IN_PERSON
    nearby = context.scan.words[max(0, hit.first - 3) : hit.last + 25]
    if kind is EventType.CALL or any(w in ("هاتفيا", "هاتفي", "هاتفيه") for w in nearby[:12]):
        kind, channel = EventType.CALL, Channel.PHONE
    elif any(w in ("الفيديو", "المرءي", "المريي", "افتراضيا") for w in nearby):
        channel = Channel.VIDEO
    unique = list(dict.fromkeys([*sides, *context.beside(list(sides))]))
    return Candidate(context.index, hit, kind, status, tuple(unique), rule, host=host, channel=channel)


# --------------------------------------------------------------------------- nouns


def _noun_meets(context: Context, hit: Hit) -> Iterator[Candidate]:
    """«لقاء X مع Y», «لقائه Y», «مباحثات بين X وY», «اجتماع جمع X بـ Y», «اجتماع تونسي ليبي»."""
    sides = (_nisba_pair(context, hit.last) or _between(context, hit) or _gathered(context, hit)
             or _members(context, hit) or _possessed(context, hit))  # fmt: skip
    if sides is None:
        sides = _genitive(context, hit)
    if not any(a.kind == "person" for a in sides or ()) and not _took_place(context, hit):
        return
    for group in _separately(list(sides or [])[1:]) if sides and _served(sides[0]) else [list(sides or [])]:
        meeting = [*sides[:1], *group] if sides and _served(sides[0]) else group
        if meeting:
            yield _candidate(context, hit, meeting, "noun_meet")


_TALKS = frozenset("مفاوضات محادثات مباحثات مشاورات اتصالات لقاءات اجتماعات".split())
_HAPPENS = frozenset("جري جرت عقد عقدت عقدا انطلقت انطلق بدات بدا اختتمت اختتم اجري اجرت اجريا استضافت استضاف تجري شهدت شهد تمت تم انعقدت "
                     "انعقد تواصلت استونفت انتهت احتضنت التام التامت".split())  # fmt: skip


def _took_place(context: Context, hit: Hit) -> bool:
    """Talks between states without an official are an event only if the clause says that or when they took place."""
    scan = context.scan
    if not any(scan.word(hit.first).endswith(noun) for noun in _TALKS):
        return True
    near = range(max(0, hit.first - 8), min(hit.last + 14, len(scan.words)))
    happens = any(scan.word(p).removeprefix("و") in _HAPPENS for p in near)
    dated = any(h.entry.value == "time" for p in near for h in scan.all_at(Kind.STOP, p))
    return (happens or dated) and scan.word(hit.first - 1) not in ("استيناف", "ملف", "مسار", "تعثر", "عمليه", "فشل", "جمود")


def _served(actor: Actor) -> bool:
    """An official whose state is known: several others are met by him one by one."""
    return actor.kind == "person" and bool(actor.states)


def _nisba_pair(context: Context, at: int) -> list[Actor] | None:
    """Two nisbas after an event noun are its two sides: «القمة السعودية الأمريكية»."""
    scan, found, position = context.scan, [], at
    while position < min(at + 6, len(scan.words)):
        hit = scan.at(Kind.NISBA, position)
        if hit and hit.prefix in ("", "و") and hit.entry.state:
            found.append(Actor(hit.first, hit.last, "side", (hit.entry.value,), prefix=hit.prefix))
            position = hit.last
        elif scan.word(position) in ("-", "و", "–", "المشترك", "المشتركه", "مشترك", "مشتركه", "الامني", "الامنيه", "امني", "الوزاري"):
            position += 1
        elif found or position > at:
            break
        else:
            break
    return found if len({s for a in found for s in a.states}) > 1 else None


def _members(context: Context, hit: Hit) -> list[Actor] | None:
    """«التقاء أربع دول هي النيجر والجزائر وتشاد»: the states listed after «هي»."""
    words = context.scan.words
    at = next((p for p in range(hit.last, min(hit.last + 5, len(words))) if words[p] in ("هي", "وهي")), None)
    first = next((a for a in context.after(at) if a.kind == "state"), None) if at is not None else None
    return chain(context, first) if first and at is not None and first.first - at <= 2 else None


def _between(context: Context, hit: Hit) -> list[Actor] | None:
    """«لقاء بين X وY»: the chain after «بين», with a second «بين» too."""
    for actor in context.after(hit.last):
        if actor.first - hit.last > 15 or not open_path(context.scan, hit.last, actor.first):
            return None
        if actor.kind == "person" and not actor.preposition:
            return None
        if actor.preposition == "بين" and actor.kind in _PEOPLE:
            linked = chain(context, actor)
            if len({s for a in linked for s in a.states}) < 2:
                following = next((a for a in context.after(linked[-1].last) if a.joined), None)
                several = next((a for a in context.after(actor.last) if len(a.states) > 1 and a.first - actor.last < 4), None)
                if several:
                    return [several]
                if following and following.first - linked[-1].last < 8 and open_path(context.scan, linked[-1].last, following.first):
                    linked += chain(context, following)
            return linked
    return None


def _gathered(context: Context, hit: Hit) -> list[Actor] | None:
    """«لقاء جمع X بـ Y», «لقاء جمعه بـ Y», «لقاء جمعهما»."""
    position = next((p for p in range(hit.last, min(hit.last + 6, len(context.scan.words)))
                     if context.scan.word(p) in _GATHERS | _GATHERS_HIM | _GATHERS_BOTH), None)  # fmt: skip
    if position is None:
        return None
    word = context.scan.word(position)
    if word in _GATHERS_BOTH:
        before = subject_before(context, hit.first)
        return chain(context, before) if before else None
    others = [a for a in context.after(position + 1) if a.first - position < REACH and a.kind in _PEOPLE]
    if word in _GATHERS_HIM:
        own = subject(context, hit.first)
        other = next((a for a in others if (_with(a) or a.joined) and open_path(context.scan, position + 1, a.first)), None)
        return [own, *chain(context, other)] if own and other else None
    if not others:
        return None
    linked = chain(context, others[0])
    other = next((a for a in context.after(linked[-1].last) if (_with(a) or a.joined) and open_path(context.scan, linked[-1].last, a.first)), None)
    return [*linked, *chain(context, other)] if other else linked


def _possessed(context: Context, hit: Hit) -> list[Actor] | None:
    """«خلال لقائه Y», «اجتماعه مع Y»: the pronoun is the subject of the sentence."""
    pronoun = hit.entry.attributes.get("possessed", "")
    if not pronoun:
        return None
    own = subject(context, hit.first)
    if pronoun == "هما":
        return chain(context, own) if own else []
    others = _objects(context, hit.last, _object)
    if not own:
        following = next((a for a in context.after(others[-1].last) if a.kind == "person" and not a.preposition), None) if others else None
        own = following
    return [own, *others] if own and others else []


def _genitive(context: Context, hit: Hit) -> list[Actor]:
    """«اجتماع X مع Y» and «مباحثات مع Y», whose first side is the subject of the clause."""
    following = next((a for a in context.after(hit.last) if a.kind in _PEOPLE), None)
    if following is None:
        return _coordinated(context, hit)
    adjacent = following.first - hit.last <= 1 and following.kind in ("person", "side", "ministry")
    if adjacent and not following.preposition:
        own = chain(context, following)
        if context.scan.word(own[-1].last) in ("له", "لها"):
            guest = subject_before(context, hit.first)
            return [*own, guest] if guest else own
        if context.scan.word(hit.first - 1) == "في" and context.scan.word(hit.first - 2).removeprefix("و").startswith("كان"):
            greeters = next((a for a in context.after(own[-1].last) if a.kind == "person" and not a.preposition), None)
            return [*own, *chain(context, greeters)] if greeters else own
        listed = _listed(context, following)
        if listed:
            return [*own, *listed]
        others = _objects(context, own[-1].last, lambda a: _with(a) or _agent(a))
        return [*own, *others]
    others = _objects(context, hit.last, lambda a: a.preposition == "مع" and a.kind in _PEOPLE)
    if others:
        nisba = context.scan.at(Kind.NISBA, hit.last)
        if nisba and not nisba.prefix and nisba.entry.state:
            return [Actor(nisba.first, nisba.last, "side", (nisba.entry.value,)), *others]
        own_actor = subject(context, hit.first)
        return [*(chain(context, own_actor) if own_actor else []), *others]
    return _coordinated(context, hit)


def _listed(context: Context, after: Actor) -> list[Actor]:
    """«شملت لقاءات X كلا من Y وZ»."""
    words = context.scan.words
    at = next((p for p in range(after.last, min(after.last + 8, len(words))) if words[p] in ("كلا", "كل")), None)
    first = next((a for a in context.after(at) if a.kind in _PEOPLE), None) if at is not None else None
    return chain(context, first) if first and at is not None and first.first - at <= 2 else []


def _coordinated(context: Context, hit: Hit) -> list[Actor]:
    """«عقد X وY اجتماعا»: the subject itself has two sides."""
    if hit.entry.attributes.get("possessed") or context.scan.word(hit.first).startswith(("ال", "وال", "بال", "لل")):
        return []
    before = subject_before(context, hit.first)
    linked = chain(context, before) if before and open_path(context.scan, before.last, hit.first) else []
    people = [a for a in linked if a.kind in _HUMAN]
    return linked if len({s for a in people for s in a.states}) > 1 else []


_VISIT_FRAMES = frozenset(
    ["خلال", "في", "ختام", "عقب", "اثر", "بعد", "اثناء", "هامش", "مستهل", "اطار", "ضمن", "بدا", "بدات", "انهي", "انهت", "اختتم", "اختتمت", "استهل", "ادي", "يودي", "تودي", "شرع", "يجري", "يقوم", "قام", "قامت", "تقوم", "غداه", "لدي", "يختتم", "ينهي", "يبدا", "باشر", "يباشر", "ثاني", "اول", "هذه", "برنامج", "مع", "طوال", "وصول", "تاتي"]
)


_PARTY = frozenset(["وفد", "وفود", "مسوولين", "مسوولون", "مسيولين", "مسوول", "وزير", "وزراء", "رييس", "خبراء", "مبعوث", "لوفد", "لمسوول", "لوزير"])
"""Someone else than the subject travels, and the text does not say of which state."""


_PAYS = frozenset(["بدا", "بدات", "انهي", "انهت", "اختتم", "اختتمت", "استهل", "استهلت", "ادي", "ادت", "يودي", "تودي", "سيودي", "ستودي", "شرع", "شرعت", "اجري", "اجرت", "يجري", "تجري", "سيجري", "ستجري", "يقوم", "قام", "قامت", "تقوم", "سيقوم", "ستقوم", "يبدا", "تبدا", "سيبدا", "ستبدا", "باشر", "يباشر", "يختتم", "ينهي", "يعتزم", "تعتزم", "قادته", "تقوده"])  # fmt: skip


def _pays(context: Context, hit: Hit) -> bool:
    """The verb of the clause is one of paying a visit: «يؤدي X زيارة»."""
    for position in range(hit.first - 1, max(-1, hit.first - 22), -1):
        word = context.scan.word(position)
        if word in _STOPS or word in _THAT:
            return False
        if word in _PAYS or word.removeprefix("و") in _PAYS:
            return True
    return False


def _noun_visits(context: Context, hit: Hit) -> Iterator[Candidate]:
    """«زيارة X إلى ليبيا», «زيارته لليبيا», «يقوم X بزيارة إلى ليبيا»."""
    scan = context.scan
    destination = _destination(context, hit.last, ("الي", "ل", ""))
    following = next((a for a in context.after(hit.last) if a.kind in _HUMAN), None)
    if scan.word(hit.last) in _PARTY and (following is None or following.first > hit.last):
        return
    near = following is not None and following.first - hit.last <= 3 and following.preposition in ("", "ل") and not following.joined
    relative = scan.word(hit.last) in _RELATIVE and following is not None and following.first - hit.last <= 5 and not following.preposition
    near = near or relative
    if near and following and destination is None:
        destination = _destination(context, following.last, ("الي", "ل", ""))
    visitor = following if near else subject(context, hit.first)
    if visitor is None or destination is None:
        return
    if destination.first - hit.last > 6 and not near:
        return
    before = {scan.word(hit.first - 1), scan.word(hit.first - 2)}
    supported = hit.prefix in ("ب", "وب") or hit.entry.attributes.get("possessed") or bool(before & _VISIT_FRAMES) or _pays(context, hit) or relative
    status = Status.HELD if supported else None
    if scan.word(hit.first - 1) in ("دعوه", "لدعوه", "تلبيه") or (hit.prefix == "ل" and any(w.endswith("دعوه") or w == "دعا" for w in scan.words[max(0, hit.first - 8) : hit.first])):
        status = Status.PROPOSED
    if status is None and ruled_status(scan, hit.first, hit.last) is None:
        return
    for candidate in _trips(context, hit, chain(context, visitor), destination, "noun_visit"):
        yield replace(candidate, status=status or Status.HELD)


_COVERS = frozenset("شملت تشمل شمل يشمل قادته تقوده".split())


def _presences(context: Context) -> Iterator[Candidate]:
    """«أكد X بحضور نظيره Y»: two counterparts side by side are at one meeting."""
    for actor in context.actors:
        if actor.preposition in ("بحضور", "وبحضور") and any(f.counterpart for f in actor.figures):
            own = subject_before(context, actor.first)
            if own:
                entry = Entry(Kind.EVENT, EventType.MEETING, {"pos": "noun", "frame": "presence"})
                yield _candidate(context, Hit(actor.first - 1, actor.first, "", entry), [own, actor], "presence")


def _tours(context: Context, hit: Hit) -> Iterator[Candidate]:
    """«جولته الأوروبية في فرنسا وبريطانيا», «بجولة تشمل كلا من النيجر ومالي»: one visit a state."""
    visitor = subject(context, hit.first)
    listed = next((p for p in range(hit.last, min(hit.last + 14, len(context.scan.words))) if context.scan.word(p) in _COVERS), hit.last)
    destination = next((a for a in context.after(listed) if a.kind == "state" and a.first - listed <= 8), None)
    if visitor and destination and destination.preposition in ("", "الي", "في", "من"):
        between = context.scan.words[hit.last : destination.first]
        ahead = any(w.startswith(("سي", "ست")) and len(w) > 4 for w in between) or any(v and v.entry.attributes["tense"] == "future" for v in (finite_verb(context.scan, p) for p in range(hit.last, destination.first)))
        for trip in _trips(context, hit, chain(context, visitor), destination, "noun_tour"):
            yield replace(trip, status=Status.PLANNED) if ahead else trip


_THINGS = frozenset(["رساله", "نسخه", "دعوه", "اوراق", "برقيه", "وثيقه", "رسايل"])


def _receives(context: Context, hit: Hit) -> Iterator[Candidate]:
    """«تسلم X من Y رسالة»: who hands it over stands before the thing; who sent it stands after and was not there."""
    subjects, start = _verb_subject(context, hit)
    giver = next((a for a in context.after(start) if a.kind == "person" and a.preposition == "من"), None)
    if giver is None or not open_path(context.scan, start, giver.first):
        return
    if not any(w in _THINGS for w in context.scan.words[start : giver.first]) and any(w in _THINGS for w in context.scan.words[giver.last : giver.last + 4]):
        yield _candidate(context, hit, [*subjects, giver], "verb_receive")


def _calls(context: Context, hit: Hit) -> Iterator[Candidate]:
    """«تلقى X اتصالا هاتفيا من Y», «أجرى X مكالمة مع Y»."""
    own = subject(context, hit.first)
    others = _objects(context, hit.last, lambda a: a.preposition in ("من", "مع", "ب") and a.kind in _PEOPLE)
    if not others and context.scan.word(hit.first - 1) in ("في", "خلال", "عبر"):
        others = _objects(context, hit.last, lambda a: not a.preposition and a.kind == "person")
    sides = chain(context, own) if own else []
    if sides and (others or len({s for a in sides for s in a.states}) > 1):
        yield _candidate(context, hit, [*sides, *others], "noun_call")


def _press(context: Context, hit: Hit) -> Iterator[Candidate]:
    """A press conference is a meeting only if held with an official of another state."""
    sides = _gathered(context, hit)
    others = _objects(context, hit.last, lambda a: a.preposition == "مع" and a.kind == "person")
    own = subject(context, hit.first)
    if sides or (own and others):
        yield _candidate(context, hit, sides or [*(chain(context, own) if own else []), *others], "noun_press")


def _nisbas_before(context: Context, hit: Hit) -> list[Actor] | None:
    """«الجنود الروس والأمريكيون بدأوا تدريبا مشتركا»: two joined nisbas of the subject."""
    for position in range(max(0, hit.first - 8), hit.first - 1):
        pair = _nisba_pair(context, position)
        if pair and "مشترك" in context.scan.word(hit.last):
            return pair
    return None


def _joint(context: Context, hit: Hit) -> Iterator[Candidate]:
    """«مناورات مشتركة بين X وY»."""
    sides = _nisba_pair(context, hit.last) or _between(context, hit) or _nisbas_before(context, hit)
    if sides and hit.entry.value == EventType.JOINT_ACTIVITY:
        yield _candidate(context, hit, sides, "noun_joint")


def _signed_with(context: Context) -> Iterator[Candidate]:
    """«بعد توقيع الاتفاقية مع وزير …», «لدى توقيعه المذكرة مع نظيره»."""
    for hit in context.scan.each(Kind.STEP):
        if hit.entry.value != "signed" or hit.entry.attributes["pos"] != "noun":
            continue
        if context.scan.word(hit.first - 1) not in ("بعد", "عقب", "اثر", "لدي", "خلال", "عند", "مراسم", "حفل"):
            continue
        own = subject(context, hit.first)
        other = next((a for a in context.after(hit.last) if a.preposition == "مع" and a.kind == "person" and a.first - hit.last < 8), None)
        if own and other and any(hit.last <= h.first < other.first for h in context.scan.each(Kind.AGREEMENT)):
            event = Hit(hit.first, hit.last, hit.prefix, hit.entry._replace(value=EventType.SIGNING, attributes={**hit.entry.attributes, "tense": ""}))
            yield _candidate(context, event, [own, other], "noun_sign")


def _signings(context: Context) -> Iterator[Candidate]:
    """«وقع X وY اتفاقية»: told as news it is a ceremony at which both sides were present."""
    scan = context.scan
    for hit in scan.each(Kind.STEP):
        row = hit.entry.attributes
        if row["pos"] != "verb" or hit.entry.value != "signed" or scan.word(hit.first - 1) in _RELATIVE:
            continue
        noun = next((h for h in scan.each(Kind.AGREEMENT) if hit.last <= h.first < hit.last + REACH), None)
        if noun is None or not open_path(scan, hit.last, noun.first) or hit.first in scan.speech:
            continue
        subjects, start = _verb_subject(context, hit)
        others = [a for a in context.after(hit.last) if a.preposition == "مع" and a.kind in _PEOPLE and a.first < hit.last + REACH][:1]
        event = Hit(hit.first, hit.last, hit.prefix, hit.entry._replace(value=EventType.SIGNING))
        yield _candidate(context, event, [*subjects, *others], "verb_sign")


def _sessions(context: Context) -> Iterator[Candidate]:
    """A session of a joint committee of two states: «الدورة الثانية للجنة المشتركة التونسية الليبية»."""
    scan = context.scan
    for body in joint_bodies(scan):
        trigger = convened_by(scan, body)
        if trigger is None:
            continue
        states = body.states if len(body.states) > 1 else _states_of_body(context, body.last) or (context.pair if body.both or not body.states else ())
        sides = [Actor(body.first, body.last, "side", (state,)) for state in states]
        hit = Hit(trigger, max(trigger + 1, body.last), "", Entry(Kind.EVENT, EventType.SESSION, {"pos": "noun", "frame": "session"}))
        ordinal = ordinal_near(scan, min(trigger, body.first), body.first) or ordinal_near(scan, body.last, body.last + 2)
        verb = finite_verb(scan, trigger)
        later = takes_place_later(scan, trigger) or scan.word(trigger).endswith("دعوه") or (verb is not None and verb.entry.attributes["tense"] == "future")
        candidate = replace(_candidate(context, hit, sides, "session"), body=body.type, ordinal=ordinal)
        yield replace(candidate, status=Status.PLANNED) if later else candidate


def _states_of_body(context: Context, at: int) -> tuple[str, ...]:
    """«اللجنة المشتركة بين X وY»."""
    actor = next((a for a in context.after(at) if a.first - at <= 3 and a.preposition == "بين"), None)
    return tuple(sorted({s for a in chain(context, actor) for s in a.states})) if actor else ()


_TAKES_PART = frozenset(
    ["بمشاركه", "بحضور", "شارك", "يشارك", "شاركت", "تشارك", "ستشارك", "سيشارك", "حضر", "حضره", "حضرها", "حضرته", "حضرتها", "يحضر", "يحضره", "سيحضر", "ضم", "يضم", "ضمت", "تضم", "جمع", "يجمع", "جمعت", "يجمعه", "بمشاركته"]
)
_GATHERINGS = (EventType.MEETING, EventType.CONFERENCE, EventType.SESSION, EventType.SIGNING)


def _participations(context: Context) -> Iterator[Candidate]:
    """«الاجتماع … بمشاركة X وY وZ», «يشارك في المؤتمر كل من X وY»."""
    scan = context.scan
    for position, word in enumerate(scan.words):
        if word.removeprefix("و") not in _TAKES_PART:
            continue
        noun = next((h for h in sorted(scan.each(Kind.EVENT), key=lambda h: abs(h.first - position))
                     if h.entry.attributes["pos"] == "noun" and h.entry.value in _GATHERINGS and abs(h.first - position) < 20), None)  # fmt: skip
        start = next((p for p in range(position, min(position + 20, len(scan.words))) if scan.word(p) in ("كل", "كلا")), position)
        first = next((a for a in context.after(start + 1) if a.kind in _PEOPLE and a.preposition in ("", "من")), None)
        if noun is None or first is None or first.first - position > 20 or not open_path(scan, position + 1, first.first):
            continue
        linked = chain(context, first)
        if len({s for a in linked for s in a.states}) > 1:
            yield _candidate(context, noun, linked, "participation")


_READERS: dict[tuple[str, str], Callable[[Context, Hit], Iterator[Candidate]]] = {
    ("verb", "object"): _meets,
    ("verb", "host"): _meets,
    ("verb", "with"): _meets,
    ("verb", "discuss"): _discusses,
    ("verb", "visit"): _visits,
    ("verb", "to"): _visits,
    ("verb", "leave"): _visits,
    ("verb", "receive"): _receives,
    ("noun", "tour"): _tours,
    ("noun", "meet"): _noun_meets,
    ("noun", "visit"): _noun_visits,
    ("noun", "call"): _calls,
    ("noun", "press"): _press,
    ("noun", "joint"): _joint,
}
