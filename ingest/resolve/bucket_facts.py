"""The last stage: the claims of each touched bucket to events, agreements, invitations and statements."""

from collections.abc import Iterable, Mapping, Sequence, Set

from cypher.vocabulary import Label
from ingest.model import Event, people_of
from ingest.resolve.agreements import agreement_facts, agreement_key, step_keys
from ingest.resolve.briefs import KINDS, kind_of, roots_of
from ingest.resolve.buckets import home
from ingest.resolve.context import Context, marked_member
from ingest.resolve.decisions import Rulings
from ingest.resolve.event_facts import consensus, event_facts
from ingest.resolve.evidence import Told
from ingest.resolve.facts import Facts, Key
from ingest.resolve.invitations import invitation_facts
from ingest.resolve.life_buckets import LifeBuckets, Lives
from ingest.resolve.lifeline import Lived, lived
from ingest.resolve.mentions import office
from ingest.resolve.partition import Partition
from ingest.resolve.person_buckets import PersonBuckets
from ingest.resolve.shelf import Shelf, State, differences
from ingest.resolve.statements import statement_facts
from ingest.resolve.touched import Touched, touched_by
from ingest.resolve.units import Unit, unit

_LABEL = {"invitation": Label.INVITATION, "statement": Label.STATEMENT, "event": Label.EVENT}
Cluster = tuple[Told, ...]


class FactBuckets:
    """The buckets of one batch in which claims become facts.

    Each remembers its claims in short, and of which fact each is: a fact whose claims are the same, and untouched,
    stands as it is, and its claims are not read.
    """

    def __init__(self, shelf: Shelf, rulings: Rulings, people: PersonBuckets) -> None:
        self._shelf = shelf
        self._rulings = rulings
        self._people = people
        self._joined: list[list[str]] | None = None

    def settle(self, touched: Touched) -> None:
        """Resolve the touched buckets, and those whose claims point to a claim that now is of another fact."""
        units = self._divided(touched, frozenset())
        pointing = self._pointing(units, self._clusters(units, touched.claims, touched.whole))
        again = touched_by((), pointing)
        units += self._divided(again, frozenset(bucket for unit in units for bucket in unit.states))
        self._write(units, touched.claims | again.claims, touched.whole)

    def _divided(self, touched: Touched, done: frozenset[str]) -> list[Unit]:
        """Divide the touched buckets that are not done yet into facts."""
        wanted = {bucket for bucket in touched.buckets - done if kind_of(bucket) in KINDS}
        groups = self._groups(wanted)
        states = self._shelf.states({bucket for group in groups for bucket in group})
        told = dict(touched.falling) | self._shelf.told(wanted & touched.whole)
        found = []
        for group in groups:
            brief = KINDS[kind_of(group[0])].brief
            fresh = {b: [brief(t) for t in told.get(b, ()) if not self._rejects(t)] for b in group}
            mine = {bucket: states[bucket] for bucket in group}
            found.append(unit(mine, fresh, touched.claims, touched.whole, self._rulings))
        return found

    def _rejects(self, told: Told) -> bool:
        return bool({told.id, told.head.id} & self._rulings.rejected)

    def _groups(self, touched: set[str]) -> list[list[str]]:
        """Put together the buckets that decisions have joined, with those not touched."""
        if self._joined is None:
            subjects = [d.subjects for d in self._rulings.moves]
            homes = {t.id: home(t) for t in self._shelf.told_of(id for ids in subjects for id in ids)}
            self._joined = [[b for id in ids if (b := homes.get(id))] for ids in subjects]
        parts = Partition(touched.union(*self._joined))
        for buckets in self._joined:
            for bucket in buckets[1:]:
                if kind_of(bucket) == kind_of(buckets[0]):
                    parts.join(buckets[0], bucket)
        return [sorted(part) for part in parts.sets() if touched & set(part)]

    def _clusters(self, units: Iterable[Unit], dirty: Set[str], whole: Set[str]) -> dict[str, list[Cluster]]:
        """Return the claims of the facts that do not stand, fact by fact, by the name of their unit."""
        parts: dict[str, list[tuple[str, ...]]] = {}
        for one in units:
            kept = {root.id for root in one.kept(dirty, whole)}
            parts[one.name] = [part for part in one.parts if part[0] not in kept]
        ids = {id for found in parts.values() for part in found for id in part}
        told = {t.id: t for t in self._shelf.told_of(ids)}
        return {name: [tuple(told[id] for id in part) for part in found] for name, found in parts.items()}

    def _pointing(self, units: Iterable[Unit], fresh: Mapping[str, list[Cluster]]) -> list[Told]:
        """Return the claims that point to a claim which was of another fact, or agreement, until now."""
        before = {id: root for one in units for id, root in one.before.items()}
        now = {id: root for one in units for id, root in one.now.items()}
        moved = {id for id, root in before.items() if now.get(id) != root}
        facts = _facts(fresh)
        moved |= {t.id for t in _told(fresh) if t.fact and t.fact != facts[t.id]}
        articles = {t.head.id for t in self._shelf.told_of(moved)}
        return [t for t in self._shelf.told_by(articles) if any(k.target in moved for k in t.claim.links)]

    def _write(self, units: Sequence[Unit], dirty: Set[str], whole: Set[str]) -> None:
        fresh = self._clusters(units, dirty, whole)
        context = self._context(units, fresh)
        before: dict[str, State] = {}
        states: dict[str, State] = {}
        found: dict[Key, Facts] = {}
        kept: dict[Key, str] = {}
        lives: dict[str, Lives] = {}
        for one in units:
            stay = one.kept(dirty, whole)
            mine, lived_here = _resolved(one.kind, fresh[one.name], context)
            states |= one.written(stay | {root: facts.digest for root, facts in mine.items()})
            before |= one.states
            found |= mine
            kept |= stay
            if one.kind == "event":
                empty = {bucket: Lives([]) for bucket in one.states}
                lives |= empty | {one.name: Lives(lived_here, frozenset(root.id for root in stay))}
        changed = differences(before.values(), found, kept.keys())
        self._shelf.put({b: s for b, s in states.items() if s != before[b]}, changed)
        LifeBuckets(self._shelf).settle(lives, {bucket for bucket in whole if kind_of(bucket) == "life"})

    def _context(self, units: Sequence[Unit], fresh: Mapping[str, list[Cluster]]) -> Context:
        """Look up what the claims of fresh facts need to know of people, offices and linked claims."""
        told = _told(fresh)
        facts = _facts(fresh)
        targets = {link.target for t in told for link in t.claim.links}
        linked = [t for t in self._shelf.told_of(targets) if not self._rejects(t)]
        facts |= {t.id: t.fact for t in linked if t.fact and t.id not in facts}
        mentions = [(t, p) for t in told for p in people_of(t.claim.body)]
        members = {m for t, p in mentions if (m := marked_member(t, p, self._rulings))}
        wanted = {o for t, p in mentions if isinstance(t.claim.body, Event) and (o := office(p))}
        people = self._people.people(m.family for m in members)
        return Context(self._rulings, people, self._people.terms(wanted), facts, self._ledgers(units, linked))

    def _ledgers(self, units: Iterable[Unit], linked: Iterable[Told]) -> dict[str, Key]:
        """Return of which agreements steps are: those resolved now, and those that links lead to."""
        known = {id: root for one in units if one.kind == "agreement" for id, root in one.now.items()}
        homes = {b for t in linked if t.id not in known and (b := home(t)) and kind_of(b) == "agreement"}
        for state in self._shelf.states(homes).values():
            known = roots_of(state.memo) | known
        return {id: Key(Label.AGREEMENT, root) for id, root in known.items()}


def _told(fresh: Mapping[str, list[Cluster]]) -> list[Told]:
    return [t for divided in fresh.values() for part in divided for t in part]


def _facts(fresh: Mapping[str, list[Cluster]]) -> dict[str, Key]:
    """Return which fact each claim supports."""
    found: dict[str, Key] = {}
    for name, divided in fresh.items():
        for part in divided:
            if kind_of(name) == "agreement":
                found |= step_keys(part)
            else:
                found |= dict.fromkeys((t.id for t in part), Key(_LABEL[kind_of(name)], part[0].id))
    return found


def _resolved(kind: str, divided: list[Cluster], context: Context) -> tuple[dict[Key, Facts], list[Lived]]:
    """Return facts, each under the node that heads it, and events in short."""
    if kind == "event":
        agreed = [(Key(Label.EVENT, part[0].id), part, consensus(part, context)) for part in divided]
        lives = [life for key, _, event in agreed if (life := lived(key.id, event))]
        return {key: event_facts(part, event, context) for key, part, event in agreed}, lives
    if kind == "agreement":
        return {agreement_key(part): agreement_facts(part, context) for part in divided}, []
    if kind == "invitation":
        return {Key(Label.INVITATION, part[0].id): invitation_facts(part, context) for part in divided}, []
    return {Key(Label.STATEMENT, t.id): statement_facts(t, context) for (t,) in divided}, []
