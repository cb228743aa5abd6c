"""What a sentence offers an event word: its actors, the clauses between them, and who its subject is."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from cypher.vocabulary import Channel, Confidence, EventType, Status
from ingest.actors import Actor
from ingest.clauses import finite_verb
from ingest.lexicon import Hit
from ingest.scan import Scan

_ALONGSIDE = frozenset(
    ["بحضور", "وبحضور", "رفقه", "برفقه", "وبرفقه", "بمعيه", "برياسه", "بمشاركه", "وبمشاركه", "يرافقه"]
)


STOPS = frozenset([".", "؛", ";", "!", "؟", "?"])


THAT = frozenset(["ان", "انه", "انها", "انهما", "بان", "وان", "بانه", "بانها", "فيما", "بينما", "حيث", "لكن", "ولكن"])


RELATIVE = frozenset(["الذي", "التي", "الذين", "اللذين", "اللذان", "اللتين"])


PARTIES = frozenset({"person", "side", "ministry", "state", "capital", "organization"})


OFFICIALS = frozenset({"person", "side"})


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


def open_path(scan: Scan, first: int, last: int) -> bool:
    """Tell whether no clause begins between two words: no «that», full stop or finite verb outside a relative clause."""
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


_LINKS = frozenset(
    [
        "،",
        ",",
        "و",
        "(",
        ")",
        "كل",
        "من",
        "كلا",
        "وكل",
        "كذا",
        "كذلك",
        "وكذا",
        "وكذلك",
        "اضافه",
        "بالاضافه",
        "الي",
        "جانب",
        "فضلا",
        "عن",
        "علاوه",
        "علي",
        "ثم",
    ]
)


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
        first = first_of_chain(context, actor)
        if first.preposition and first is not actor:
            continue
        return _before_object(context, first) or first
    return None


def _before_object(context: Context, actor: Actor) -> Actor | None:
    """«يلتقي X نظيره، كما سيجري …»: what stands right after the subject of a verb is its object."""
    before = next(iter(context.before(actor.first)), None)
    if before is None or before.last != actor.first or before.kind != "person" or before.preposition:
        return None
    return before if finite_verb(context.scan, before.first - 1) else None


def first_of_chain(context: Context, actor: Actor) -> Actor:
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
    found = subject_before(context, position) or _subject_after(context, position)
    if found or any(not a.preposition for a in context.before(position)):
        return found
    return context.topic


def _subject_after(context: Context, position: int) -> Actor | None:
    """«وخلال لقائه نظيره …، قال X»: the subject follows the verb of the main clause."""
    if position > 6:
        return None
    for actor in context.after(position + 1):
        if (
            actor.kind == "person"
            and not actor.preposition
            and not actor.joined
            and finite_verb(context.scan, actor.first - 1)
        ):
            return actor
    return None
