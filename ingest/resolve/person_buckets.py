"""The people stage: what claims show to rolls of glimpses, these to people, people to the offices that they held."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from typing import NamedTuple

from pydantic import TypeAdapter

from cypher.vocabulary import Label
from ingest.resolve.buckets import office_cells_in, person_bucket
from ingest.resolve.cells import Roll, family_of, is_cell, read_rolls, roll_to_memo, rolled
from ingest.resolve.context import Term
from ingest.resolve.decisions import Rulings
from ingest.resolve.evidence import Told
from ingest.resolve.facts import Key
from ingest.resolve.glimpses import Glimpse, glimpses, summed
from ingest.resolve.identity import Identity, identities
from ingest.resolve.memos import squeezed, unsqueezed
from ingest.resolve.mentions import Member, Office, member_from_id
from ingest.resolve.partition import Partition
from ingest.resolve.people import person_facts, terms
from ingest.resolve.shelf import Shelf, State, differences
from ingest.resolve.sights import Guise, Sheet, Sight, replaced, sheet_from_memo, sheet_to_memo, sights
from ingest.resolve.successors import successors
from ingest.resolve.touched import Touched


class Family(NamedTuple):
    """What the bucket of a family name remembers: what each year shows, where members' ids lead, the offices held."""

    years: dict[str, list[Glimpse]]
    leads: dict[str, str]
    offices: list[Office]


class Cast(NamedTuple):
    """The people of one batch, the offices that they held by family name, the ids of those who stand as they were."""

    people: Sequence[Identity]
    held: Mapping[str, Sequence[tuple[Office, Term]]]
    stand: Set[str]


_FAMILY: TypeAdapter[Family] = TypeAdapter(Family)
_TERMS: TypeAdapter[dict[str, list[Term]]] = TypeAdapter(dict[str, list[Term]])


class PersonBuckets:
    """The people of one batch: settled where touched, looked up where not.

    A cell remembers what each of its claims shows, a roll what its cells show, a family name what its rolls show and
    which person each member's id leads to; an office remembers who held it when, family by family.
    """

    def __init__(self, shelf: Shelf, rulings: Rulings) -> None:
        self._shelf = shelf
        self._rulings = rulings
        self._people: dict[str, dict[str, str]] = {}

    def people(self, families: Iterable[str]) -> dict[str, str]:
        """Return, for all members with these family names, the person to whom each member's id leads."""
        wanted = set(families)
        missing = wanted - self._people.keys()
        for bucket, state in self._shelf.states(map(person_bucket, missing)).items():
            self._people[bucket.removeprefix("person/")] = _family(state).leads
        return {id: person for family in wanted for id, person in self._people[family].items()}

    def terms(self, wanted: Iterable[Office]) -> dict[Office, tuple[Term, ...]]:
        """Return who held offices, and when."""
        places = {_holders(office): office for office in wanted}
        states = self._shelf.states(places)
        return {places[b]: tuple(sorted(t for part in _terms(s).values() for t in part)) for b, s in states.items()}

    def settle(self, touched: Touched, named: Iterable[str]) -> list[Told]:
        """Settle the people of the touched cells and of the members decided on; return the claims this touches."""
        decided = {_named(id) for id in named if ":" in id}
        families = {family_of(bucket) for bucket in touched.buckets if bucket.startswith("person/")}
        units = self._units(families | decided)
        states = self._shelf.states(person_bucket(family) for unit in units for family in unit)
        before = {bucket.removeprefix("person/"): _family(state) for bucket, state in states.items()}
        sheets = self._sheets(touched)
        rolls = rolled(self._shelf, {cell: glimpses(sheet) for cell, sheet in sheets.items()})
        shown = {roll: found for family in before.values() for roll, found in family.years.items()}
        fresh = {bucket: summed(g for found in roll.values() for g in found) for bucket, roll in rolls.items()}
        years = shown | fresh
        people = _people(units, years, self._rulings)
        leads = {id: p.id for p in people for m in p.members for id in self._ids(m)}
        led = {id: person for family in before.values() for id, person in family.leads.items()}
        anew = decided | {family for family in before if person_bucket(family) in touched.whole}
        changed = _shown_otherwise(shown, fresh) | _members(people, {f for unit in units if unit & anew for f in unit})
        cast = Cast(people, _held(people, before), _standing(people, led, leads, changed))
        new = {cell: State(memo=sheet_to_memo(sheet)) for cell, sheet in sheets.items()}
        new |= {bucket: State(memo=roll_to_memo(roll)) for bucket, roll in rolls.items()}
        self._write(states, new, years, cast)
        moved = {id for id in leads.keys() | led.keys() if leads.get(id) != led.get(id)}
        self._lead_on(led.keys() - leads.keys(), touched)
        once = {office for family in before.values() for office in family.offices}
        return [*self._mentioning(moved, years, rolls, sheets), *self._settle_terms(once, cast.held)]

    def _ids(self, member: Member) -> tuple[str, ...]:
        """Return the ids of a member: his own, and those of namesakes that he turned out to be after all."""
        return member.id, *self._rulings.given.get(member.id, ())

    def _lead_on(self, gone: set[str], touched: Touched) -> None:
        """Let the ids that lead to nobody any more lead to whoever is named in their place."""
        here = [t for bucket, told in touched.falling.items() if is_cell(bucket) for t in told]
        known = self.people({_named(id) for id in gone} | {family_of(b) for b in touched.buckets if is_cell(b)})
        self._shelf.lead(successors(gone, [*touched.gone, *here], here, known, self._rulings))

    def _sheets(self, touched: Touched) -> dict[str, dict[Guise, list[Sight]]]:
        """Return what the touched cells show now."""
        cells = {bucket for bucket in touched.buckets if is_cell(bucket)}
        anew = self._shelf.told(cells & touched.whole)
        before = self._shelf.states(cells - touched.whole)
        sheets: dict[str, dict[Guise, list[Sight]]] = {}
        for cell in cells:
            told = anew.get(cell, ()) if cell in touched.whole else touched.falling.get(cell, ())
            counted = (t for t in told if not {t.id, t.head.id} & self._rulings.rejected)
            remembered = sheet_from_memo(before[cell].memo) if cell not in touched.whole else {}
            sheets[cell] = replaced(remembered, touched.claims, sights(counted, family_of(cell), self._rulings))
        return sheets

    def _units(self, families: set[str]) -> list[set[str]]:
        """Put together the families that decisions have joined, with those not touched."""
        moves = [[_named(id) for id in d.subjects if ":" in id] for d in self._rulings.moves]
        parts = Partition(families.union(*moves))
        for joined in moves:
            for family in joined[1:]:
                parts.join(joined[0], family)
        return [set(part) for part in parts.sets() if families & set(part)]

    def _write(
        self, states: Mapping[str, State], new: dict[str, State], years: Mapping[str, list[Glimpse]], cast: Cast
    ) -> None:
        """Write cells, rolls, families and the people that changed."""
        facts = {Key(Label.PERSON, p.id): person_facts(p, self._rulings) for p in cast.people if p.id not in cast.stand}
        kept = {root: digest for s in states.values() for root, digest in s.roots.items() if root.id in cast.stand}
        roots: dict[str, dict[Key, str]] = {family: {} for family in cast.held}
        leads: dict[str, dict[str, str]] = {family: {} for family in cast.held}
        shown: dict[str, dict[str, list[Glimpse]]] = {family: {} for family in cast.held}
        for key, digest in (kept | {key: found.digest for key, found in facts.items()}).items():
            roots[_named(key.id)][key] = digest
        for member, person in sorted((m, p.id) for p in cast.people for m in p.members):
            leads[member.family] |= dict.fromkeys(self._ids(member), person)
        for bucket in sorted(bucket for bucket, found in years.items() if found):
            shown[family_of(bucket)][bucket] = years[bucket]
        for family, held in cast.held.items():
            memo = Family(shown[family], leads[family], sorted({office for office, _ in held}))
            new[person_bucket(family)] = State(roots[family], squeezed(_FAMILY.dump_json(memo, exclude_none=True)))
            self._people[family] = leads[family]
        self._shelf.put(new, differences(states.values(), facts, kept.keys()))

    def _mentioning(
        self, moved: set[str], years: Roll, rolls: Mapping[str, Roll], sheets: Mapping[str, Sheet]
    ) -> list[Told]:
        """Return the claims that mention members who lead to another person now."""
        showing = {bucket for bucket, shown in years.items() if any(g.member.id in moved for g in shown)}
        known = {**read_rolls(self._shelf, showing - rolls.keys()), **rolls}
        cells = {c for b in showing for c, shown in known[b].items() if any(g.member.id in moved for g in shown)}
        stored = self._shelf.states(cells - sheets.keys()).values()
        found = [*sheets.values(), *(sheet_from_memo(state.memo) for state in stored)]
        shown = (s for sheet in found for guise, seen in sheet.items() if guise.member.id in moved for s in seen)
        return self._shelf.told_of({sight.claim for sight in shown})

    def _settle_terms(self, once: set[Office], held: Mapping[str, Sequence[tuple[Office, Term]]]) -> list[Told]:
        """Write who held which office; return the events to which this may give, or from which take, a name."""
        now: dict[Office, dict[str, list[Term]]] = {office: {} for office in once}
        for family, found in held.items():
            for office, term in found:
                now.setdefault(office, {}).setdefault(family, []).append(term)
        places = {_holders(office): office for office in now}
        written: dict[str, State] = {}
        days: dict[Office, list[tuple[dt.date, dt.date]]] = {}
        for bucket, state in self._shelf.states(places).items():
            before, own = _terms(state), now[places[bucket]]
            after = {f: terms for f, terms in before.items() if f not in held} | own
            if after != before:
                written[bucket] = State(memo=_TERMS.dump_json(dict(sorted(after.items()))).decode())
                days[places[bucket]] = [d for f in held for d in changed_days(before.get(f, []), own.get(f, []))]
        self._shelf.put(written, {})
        return self._nameless(days)

    def _nameless(self, days: Mapping[Office, Sequence[tuple[dt.date, dt.date]]]) -> list[Told]:
        """Return the events on these days at which the office was known by its title only."""
        cells = {cell for office, spans in days.items() for span in spans for cell in office_cells_in(office, *span)}
        return [told for found in self._shelf.told(cells).values() for told in found]


def _people(units: Iterable[Set[str]], years: Roll, rulings: Rulings) -> list[Identity]:
    """Return the people of each unit of family names."""
    by_family: dict[str, dict[Member, list[Glimpse]]] = defaultdict(lambda: defaultdict(list))
    for bucket in sorted(years):
        for glimpse in years[bucket]:
            by_family[family_of(bucket)][glimpse.member].append(glimpse)
    found: list[Identity] = []
    for unit in units:
        by_member: dict[Member, list[Glimpse]] = defaultdict(list)
        for family in sorted(unit):
            for member, shown in by_family[family].items():
                by_member[member] += shown
        found += identities(by_member, rulings)
    return found


def _held(people: Iterable[Identity], families: Iterable[str]) -> dict[str, list[tuple[Office, Term]]]:
    """Return the offices that people held, by family name."""
    held: dict[str, list[tuple[Office, Term]]] = {family: [] for family in families}
    for person in people:
        held[_named(person.id)] += terms(person)
    return held


def _shown_otherwise(before: Roll, after: Roll) -> set[Member]:
    """Return the members of whom years show something else than before."""
    pairs = ((before.get(year, []), shown) for year, shown in after.items())
    return {g.member for old, new in pairs for one, other in ((old, new), (new, old)) for g in one if g not in other}


def _members(people: Iterable[Identity], families: Set[str]) -> set[Member]:
    return {member for person in people for member in person.members if member.family in families}


def _standing(
    people: Iterable[Identity], before: Mapping[str, str], now: Mapping[str, str], changed: Set[Member]
) -> frozenset[str]:
    """Return the ids of the people to whom the same ids lead as before, and none of whose members has changed."""
    moved = {
        person
        for id in before.keys() | now.keys()
        for person in {before.get(id), now.get(id)}
        if before.get(id) != now.get(id)
    }
    return frozenset(p.id for p in people if p.id not in moved and changed.isdisjoint(p.members))


def changed_days(before: Iterable[Term], after: Iterable[Term]) -> list[tuple[dt.date, dt.date]]:
    """Return the days for which one list of terms says something else than the other, perhaps a few too many."""
    old, new = ({(t.person, t.government): t for t in terms} for terms in (before, after))
    days: list[tuple[dt.date, dt.date]] = []
    for key in old.keys() | new.keys():
        one, other = old.get(key), new.get(key)
        if one and other and one.start <= other.end and other.start <= one.end:
            for a, b in ((one.start, other.start), (one.end, other.end)):
                days += [(min(a, b), max(a, b))] if a != b else []
        else:
            days += [(t.start, t.end) for t in (one, other) if t]
    return days


def _named(id: str) -> str:
    return member_from_id(id).family


def _family(state: State) -> Family:
    return _FAMILY.validate_json(unsqueezed(state.memo)) if state.memo else Family({}, {}, [])


def _terms(state: State) -> dict[str, list[Term]]:
    return _TERMS.validate_json(state.memo) if state.memo else {}


def _holders(held: Office) -> str:
    return f"holders/{held.scope}/{held.portfolio}/{held.function}"
