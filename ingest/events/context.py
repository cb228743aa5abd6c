"""What a sentence offers an event word: its actors, the clauses between them, and who its subject is."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from operator import attrgetter

from cypher.vocabulary import Channel, Confidence, EventType, Function, Status
from ingest.actors import Actor
from ingest.clauses import finite_verb
from ingest.events.strangers import goes_on, has_own_subject, is_aside, meets
from ingest.lexicon import Hit, Kind, cues
from ingest.scan import Scan

_ALONGSIDE = cues("alongside")
_IN_PRESENCE = frozenset(["بحضور", "وبحضور", "بمشاركه", "وبمشاركه"])
_WITNESS = 12
"""Words between who meets and a third who is there too, at most."""
_LEADERS = (Function.HEAD_OF_STATE, Function.HEAD_OF_GOVERNMENT, Function.MINISTER)
STOPS = frozenset([".", "؛", ";", "!", "؟", "?"])
THAT = cues("that") | cues("contrast")
RELATIVE = cues("relative")
PARTIES = frozenset({"person", "side", "both", "ministry", "state", "capital", "organization"})
OFFICIALS = frozenset({"person", "side", "both"})


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
        """The states of all sides and of the destination, sorted."""
        return tuple(sorted(states_of([*self.sides, self.destination] if self.destination else self.sides)))

    @property
    def is_recalled(self) -> bool:
        """Its sides are named by no more than a dual: «الوزيران»."""
        return any(a.kind == "both" for a in self.sides)

    @property
    def organizations(self) -> tuple[str, ...]:
        """The organisations of all sides, sorted."""
        return tuple(sorted({o for a in self.sides for o in a.organizations}))


def states_of(actors: Iterable[Actor]) -> set[str]:
    """Return the states (ISO 3166 alpha-2) for which actors stand."""
    return {state for actor in actors for state in actor.states}


_first = attrgetter("first")
_last = attrgetter("last")


@dataclass(slots=True)
class Context:
    """A sentence under reading: its actors, clauses, and whom the text was last about."""

    scan: Scan
    index: int
    actors: Sequence[Actor]
    """In the order of the text, none over another."""
    topic: Actor | None = None
    starts: list[int] = field(default_factory=list)
    pair: tuple[str, ...] = ()
    """The two states of the last event told."""
    visited: Actor | None = None
    """Where the sentence so far says that someone went."""

    def after(self, position: int) -> Sequence[Actor]:
        """Return the actors from a word on."""
        return self.actors[bisect_left(self.actors, position, key=_first) :]

    def first_after(self, position: int, accept: Callable[[Actor], bool]) -> Actor | None:
        """Return the first actor from a word on that is accepted."""
        return next(filter(accept, self.after(position)), None)

    def before(self, position: int) -> Sequence[Actor]:
        """Return the actors that end before a word, the nearest first."""
        return self.actors[: bisect_right(self.actors, position, key=_last)][::-1]

    def beside(self, sides: Sequence[Actor]) -> list[Actor]:
        """Return officials who are there too: «بحضور X وY», «رفقة Z»; of a third state only who leads or a minister."""
        states = states_of(sides)
        present = [a for a in self.actors if a.preposition in _ALONGSIDE and _is_person_of(a, states)]
        joined = [a for actor in present for a in chain(self, actor) if _is_person_of(a, states)]
        return [*joined, *self._witnesses(sides, states)]

    def _witnesses(self, sides: Sequence[Actor], states: set[str]) -> Iterator[Actor]:
        """«التقى X Y في جنيف بحضور Z»: a third who is there too, right behind the meeting of two."""
        end = max((a.last for a in sides), default=0)
        third = self.first_after(end, lambda a: a.preposition in _IN_PRESENCE)
        if third and len(states) > 1 and third.first - end <= _WITNESS and open_path(self.scan, end, third.first):
            yield from (a for a in chain(self, third) if _leads(a) and states.isdisjoint(a.states))


def is_party(actor: Actor) -> bool:
    """Tell whether an actor can be a side of an event: anyone but «البلدين»."""
    return actor.kind in PARTIES


def is_official(actor: Actor) -> bool:
    """Tell whether an actor is an official or a delegation."""
    return actor.kind in OFFICIALS


def is_envoy(actor: Actor) -> bool:
    """Tell whether an actor is an ambassador or envoy."""
    return any(f.function in (Function.AMBASSADOR, Function.ENVOY) for f in actor.figures)


def is_of_private(context: Context, position: int) -> bool:
    """«الوفد الصحفي الذي زار ليبيا»: tell whether the nearest actor before a word are people without office."""
    near = next(iter(context.before(position)), None)
    return near is not None and near.kind == "private"


def is_free_person(actor: Actor) -> bool:
    """Tell whether an actor is an official whom no preposition governs: a subject or an object."""
    return actor.kind == "person" and not actor.preposition


def _leads(actor: Actor) -> bool:
    return any(f.function in _LEADERS and not f.inferred for f in actor.figures)


def _is_person_of(actor: Actor, states: set[str]) -> bool:
    return actor.kind == "person" and not states.isdisjoint(actor.states)


def open_path(scan: Scan, first: int, last: int) -> bool:
    """Tell whether no clause begins between two words: no «that», stop, or finite verb outside a relative clause."""
    relative = False
    for position in range(first, last):
        word = scan.word(position)
        if word in STOPS or word in THAT:
            return False
        if word in RELATIVE:
            relative = True
        elif word in ("،", ","):
            relative = False
        elif not relative and finite_verb(scan, position):
            return False
    return True


_LINKS = cues("link") | {"،", ",", "(", ")"}
_THEN = frozenset(["،", "ثم"])
_AIMS_AT = frozenset(["للقاء", "لملاقاه", "لاستقبال", "لمقابله"])
_PLACES = ("state", "capital")
_ADDS = frozenset(["جانب", "بالاضافه", "فضلا"])


def chain(context: Context, start: Actor) -> list[Actor]:
    """Return an actor and those that «و» or a comma joins to it without a word between."""
    linked = [start]
    for actor in context.after(start.last):
        if not _joins(start, actor, context.scan.words[linked[-1].last : actor.first]):
            break
        linked.append(actor)
    return linked


def _joins(start: Actor, actor: Actor, between: Sequence[str]) -> bool:
    """Tell whether an actor goes on with the list that another began: «X وY», «ليبيا، تونس», «X بالإضافة إلى Y»."""
    if not _LINKS.issuperset(between):
        return False
    if not _ADDS.isdisjoint(between):
        return True
    listed = actor.joined or (not _THEN.isdisjoint(between) and actor.kind in _PLACES and start.kind in _PLACES)
    return bool(listed) and actor.preposition in ("", start.preposition, "من")


def subject_before(context: Context, position: int) -> Actor | None:
    """Return the nearest official, delegation or state before a word that no preposition governs."""
    for actor in context.before(position):
        if not _can_be_subject(context, actor):
            continue
        if not {".", "؛"}.isdisjoint(context.scan.words[actor.last : position]):
            return None
        if has_own_subject(context.scan, actor.last, position):
            return None
        first = first_of_chain(context, actor)
        free = first is actor or (not first.preposition and not _is_object(context, first))
        if free and not (is_example(context.scan, first) or _is_genitive(context.scan, first)):
            return _before_object(context, first) or first
    return None


_FOR_EXAMPLE = cues("for_example")


def _is_genitive(scan: Scan, actor: Actor) -> bool:
    """«بدأ X نهاره بلقاء Y»: whom such a noun governs does not act."""
    near = (h for h in scan.all_at(Kind.EVENT, actor.first - 1) if h.last == actor.first)
    return any(h.prefix in ("ب", "ل") and h.entry.attributes["frame"] == "meet" for h in near)


def is_example(scan: Scan, actor: Actor) -> bool:
    """«مع مسؤولين، بينهم X وY، كما التقى Z»: who is named as one of several others does not act."""
    return scan.word(actor.first - 1) in _FOR_EXAMPLE


_THAT_HE = cues("that_he")


_WITH = frozenset({"بين", "مع"})


def _can_be_subject(context: Context, actor: Actor) -> bool:  # «وصل X للقاء Y، على أن يلتقي Z» is about X
    if actor.kind == "pair" or actor.preposition or context.scan.word(actor.first - 1) in _AIMS_AT:
        return False
    if actor.joined and context.scan.word(actor.first - 2) in _WITH:
        return False  # «اللقاء بين أردوغان والأسد»: the head of the pair may be nobody whom the reader knows
    if context.scan.word(actor.first - 2).removeprefix("و") in _THAT_HE and meets(context.scan, actor.first - 1):
        return False  # «أوضح أنه التقى X، ويزور …»: whom he met does not act
    return actor.kind not in ("state", "capital", "organization") or _subject_state(context, actor)


def _before_object(context: Context, actor: Actor) -> Actor | None:
    """«يلتقي X نظيره، كما سيجري …», «التقى X، أمس، Y»: what stands right after the subject of a verb is its object."""
    before = next(iter(context.before(actor.first)), None)
    if before is None or not is_free_person(before):
        return None
    verb = before.last + (context.scan.word(before.last) == "قد")
    if meets(context.scan, verb) and all(is_aside(context.scan, p) for p in range(verb + 1, actor.first)):
        return before  # «X التقى Y، فضلا عن لقائه Z», «كان X قد التقى أمس Y في طريق عودته من زيارة»
    if not all(is_aside(context.scan, p) for p in range(before.last, actor.first)):
        return None
    return before if finite_verb(context.scan, before.first - 1) else None


def first_of_chain(context: Context, actor: Actor) -> Actor:
    """Return the first of the actors that an actor is joined to."""
    while actor.joined:
        previous = next(iter(context.before(actor.first)), None)
        if previous is None or not set(context.scan.words[previous.last : actor.first]) <= {"و", "،", ","}:
            break
        actor = previous
    return actor


def _subject_state(context: Context, actor: Actor) -> bool:
    """Tell whether a state is a subject: right after a verb, at the beginning, or joined to one that is."""
    before = actor.first - (2 if context.scan.word(actor.first - 1) == "و" else 1)
    before -= context.scan.word(before) in _WITH_PRONOUN  # «التي وافقت عليها كينيا»
    if any(h.entry.attributes["frame"] in ("visit", "to") for h in context.scan.all_at(Kind.EVENT, before)):
        return False
    if _is_object(context, actor):
        return False
    return actor.joined or actor.first == 0 or finite_verb(context.scan, before) is not None


_WITH_PRONOUN = cues("with_pronoun")


def _is_object(context: Context, actor: Actor) -> bool:
    """«X تدعو صربيا إلى»: who stands before a verb is its subject, a state behind it is not."""
    verb = actor.first - 1
    if actor.kind not in ("state", "capital") or finite_verb(context.scan, verb) is None:
        return False
    return any(a.last == verb and is_free_person(a) for a in context.actors)


def subject(context: Context, position: int) -> Actor | None:
    """Return the subject for a word: before it, else after the main verb, else whom the text was about."""
    found = subject_before(context, position) or _subject_after(context, position)
    if found or any(not a.preposition for a in context.before(position)):
        return found
    return context.topic if goes_on(context.scan, context.actors, position) else None


def _subject_after(context: Context, position: int) -> Actor | None:
    """«وخلال لقائه نظيره …، قال X»: the subject follows the verb of the main clause."""
    if position > 6:
        return None
    words = context.scan.words
    end = next((p for p in range(position, len(words)) if words[p] in THAT), len(words))
    free = (a for a in context.after(position + 1) if is_free_person(a) and not a.joined and a.first < end)
    verbs = ((a, a.first - 1) for a in free if finite_verb(context.scan, a.first - 1))
    return next((a for a, verb in verbs if context.scan.word(verb - 1) not in RELATIVE), None)
