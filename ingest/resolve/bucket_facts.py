"""The last stage: the claims of each touched bucket to events, agreements, invitations and statements."""

from collections.abc import Callable, Iterable, Mapping

from cypher.vocabulary import Label
from ingest.model import Event, people_of
from ingest.resolve.agreements import agreement_clusters, agreement_facts, agreement_key, step_keys
from ingest.resolve.buckets import home
from ingest.resolve.context import Context, marked_member
from ingest.resolve.decisions import Rulings
from ingest.resolve.event_facts import consensus, event_facts, event_key
from ingest.resolve.events import clusters
from ingest.resolve.evidence import Told
from ingest.resolve.facts import Facts, Key
from ingest.resolve.invitations import invitation_clusters, invitation_facts
from ingest.resolve.life_buckets import LifeBuckets, Lives
from ingest.resolve.lifeline import Lived, lived
from ingest.resolve.mentions import office
from ingest.resolve.partition import Partition
from ingest.resolve.person_buckets import PersonBuckets
from ingest.resolve.shelf import Shelf, State, differences
from ingest.resolve.standing import Clusters, Standing, members_to_text, remembered
from ingest.resolve.statements import statement_facts
from ingest.resolve.touched import Touched


def _alone(told: Iterable[Told], rulings: Rulings) -> Clusters:
    """Leave each claim by itself."""
    return [(t,) for t in sorted(told, key=lambda t: t.id)]


_CLUSTER: dict[str, Callable[[Iterable[Told], Rulings], Clusters]] = {
    "event": clusters,
    "agreement": agreement_clusters,
    "invitation": invitation_clusters,
    "statement": _alone,
}
_LABEL = {"invitation": Label.INVITATION, "statement": Label.STATEMENT, "event": Label.EVENT}


class FactBuckets:
    """The buckets of one batch in which claims become facts.

    Each remembers which claims are behind each of its facts: a fact whose claims are the same, and untouched, stands
    as it is.
    """

    def __init__(self, shelf: Shelf, rulings: Rulings, people: PersonBuckets) -> None:
        self._shelf = shelf
        self._rulings = rulings
        self._people = people
        self._joined: list[list[str]] | None = None
        self._out: list[Told] = []

    def settle(self, touched: Touched) -> None:
        """Resolve the touched buckets, and those whose claims point to a claim that now is of another fact."""
        parts = self._clustered({b for b in touched.buckets if _kind(b) in _CLUSTER})
        pointing = self._pointing(parts)
        parts.update(self._clustered({bucket for t in pointing if (bucket := home(t))} - parts.keys()))
        dirty = touched.claims | {t.id for t in pointing}
        self._write(parts, Standing(self._shelf.states(parts), dirty, touched.whole))

    def _clustered(self, touched: set[str]) -> dict[str, Clusters]:
        """Return the clusters of each bucket; of buckets that decisions have put together, under the first."""
        units = self._units(touched)
        told = self._shelf.told({bucket for unit in units for bucket in unit})
        found: dict[str, Clusters] = {bucket: [] for unit in units for bucket in unit}
        for unit in units:
            known = {t.id: t for bucket in unit for t in told.get(bucket, ())}
            out = {t.id: known.pop(t.id) for t in [*known.values()] if {t.id, t.head.id} & self._rulings.rejected}
            self._out += out.values()
            found[unit[0]] = _CLUSTER[_kind(unit[0])](known.values(), self._rulings)
        return found

    def _units(self, touched: set[str]) -> list[list[str]]:
        """Put together the buckets that decisions have joined, with those not touched."""
        if self._joined is None:
            subjects = [d.subjects for d in self._rulings.moves]
            homes = {t.id: home(t) for t in self._shelf.told_of(id for ids in subjects for id in ids)}
            self._joined = [[b for id in ids if (b := homes.get(id))] for ids in subjects]
        parts = Partition(touched.union(*self._joined))
        for buckets in self._joined:
            for bucket in buckets[1:]:
                if _kind(bucket) == _kind(buckets[0]):
                    parts.join(buckets[0], bucket)
        return [sorted(part) for part in parts.sets() if touched & set(part)]

    def _pointing(self, parts: Mapping[str, Clusters]) -> list[Told]:
        """Return the claims that point to a claim which was of another fact, or agreement, until now."""
        facts = _facts(parts)
        moved = {t.id: t.head.id for t in (*_told(parts), *self._out) if t.fact and t.fact != facts.get(t.id)}
        ledgers = {b: state for b, state in self._shelf.states(parts).items() if _kind(b) == "agreement"}
        before = {id: root for state in ledgers.values() for root, ids in remembered(state).items() for id in ids}
        for bucket in ledgers:
            for part in parts[bucket]:
                root = agreement_key(part).id
                moved |= {t.id: t.head.id for t in part if before.get(t.id, root) != root}
        return [t for t in self._shelf.told_by(set(moved.values())) if any(k.target in moved for k in t.claim.links)]

    def _write(self, parts: Mapping[str, Clusters], standing: Standing) -> None:
        kept = {bucket: standing.kept(bucket, divided) for bucket, divided in parts.items()}
        heads = {bucket: frozenset(root.id for root in roots) for bucket, roots in kept.items()}
        fresh = {b: [part for part in divided if part[0].id not in heads[b]] for b, divided in parts.items()}
        context = self._context(parts, fresh)
        states: dict[str, State] = {}
        found: dict[Key, Facts] = {}
        lives: dict[str, Lives] = {}
        for bucket, divided in parts.items():
            mine, lived_here = _resolved(_kind(bucket), fresh[bucket], context)
            digests = kept[bucket] | {root: facts.digest for root, facts in mine.items()}
            states[bucket] = State(digests, members_to_text(divided))
            lives[bucket] = Lives(lived_here, heads[bucket])
            found.update(mine)
        changed = differences(standing.states.values(), found, {root for roots in kept.values() for root in roots})
        self._shelf.put({b: s for b, s in states.items() if s != standing.states[b]}, changed)
        years = {bucket for bucket in standing.whole if _kind(bucket) == "life"}
        LifeBuckets(self._shelf).settle({b: found for b, found in lives.items() if _kind(b) == "event"}, years)

    def _context(self, parts: Mapping[str, Clusters], fresh: Mapping[str, Clusters]) -> Context:
        """Look up what the claims of fresh facts need to know of people, offices and linked claims."""
        facts = _facts(parts)
        told = _told(fresh)
        links = [link for t in told for link in t.claim.links]
        linked = {t.id: t for t in self._shelf.told_of({link.target for link in links} - facts.keys())}
        facts |= {t.id: t.fact for t in linked.values() if t.fact}
        mentions = [(t, p) for t in told for p in people_of(t.claim.body)]
        members = {m for t, p in mentions if (m := marked_member(t, p, self._rulings))}
        wanted = {o for t, p in mentions if isinstance(t.claim.body, Event) and (o := office(p))}
        agreements = [part for bucket in parts if _kind(bucket) == "agreement" for part in parts[bucket]]
        ledgers = self._ledgers(linked.values())
        ledgers |= {t.id: agreement_key(part) for part in agreements for t in part}
        people = self._people.people(m.family for m in members)
        return Context(self._rulings, people, self._people.terms(wanted), facts, ledgers)

    def _ledgers(self, told: Iterable[Told]) -> dict[str, Key]:
        """Return of which agreements steps are that lie in buckets which are not resolved now."""
        homes = {bucket for t in told if (bucket := home(t)) and _kind(bucket) == "agreement"}
        states = self._shelf.states({bucket for unit in self._units(homes) for bucket in unit}).values()
        return {id: Key(Label.AGREEMENT, root) for s in states for root, ids in remembered(s).items() for id in ids}


def _kind(bucket: str) -> str:
    return bucket.partition("/")[0]


def _told(parts: Mapping[str, Clusters]) -> list[Told]:
    return [t for divided in parts.values() for part in divided for t in part]


def _facts(parts: Mapping[str, Clusters]) -> dict[str, Key]:
    """Return which fact each claim supports."""
    found: dict[str, Key] = {}
    for bucket, divided in parts.items():
        for part in divided:
            if _kind(bucket) == "agreement":
                found |= step_keys(part)
            else:
                found |= dict.fromkeys((t.id for t in part), Key(_LABEL[_kind(bucket)], min(t.id for t in part)))
    return found


def _resolved(kind: str, divided: Clusters, context: Context) -> tuple[dict[Key, Facts], list[Lived]]:
    """Return the facts of one bucket, each under the node that heads it, and its events in short."""
    if kind == "event":
        agreed = [(event_key(part), part, consensus(part, context)) for part in divided]
        lives = [life for key, _, event in agreed if (life := lived(key.id, event))]
        return {key: event_facts(part, event, context) for key, part, event in agreed}, lives
    if kind == "agreement":
        return {agreement_key(part): agreement_facts(part, context) for part in divided}, []
    if kind == "invitation":
        return {Key(Label.INVITATION, min(t.id for t in part)): invitation_facts(part, context) for part in divided}, []
    return {Key(Label.STATEMENT, t.id): statement_facts(t, context) for (t,) in divided}, []
