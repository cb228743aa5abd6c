"""The people stage: cells of claims to glimpses, glimpses to people, people to the offices that they held."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from pydantic import TypeAdapter

from ingest.resolve.buckets import home, office_cell, person_bucket
from ingest.resolve.context import Term, marked_member
from ingest.resolve.decisions import Rulings
from ingest.resolve.evidence import Told
from ingest.resolve.facts import Facts, Key
from ingest.resolve.identity import Identity, identities, mapping
from ingest.resolve.mentions import Member, Office, member_from_id, people_of, seen
from ingest.resolve.partition import Partition
from ingest.resolve.people import Glimpse, glimpses, glimpses_from_json, glimpses_to_json, offices, person_facts, terms
from ingest.resolve.shelf import Shelf, State


class Family(NamedTuple):
    """What the bucket of a family name remembers: its cells, where each member's id leads, the offices held."""

    cells: list[str]
    leads: dict[str, str]
    offices: list[Office]


_FAMILY: TypeAdapter[Family] = TypeAdapter(Family)
_TERMS: TypeAdapter[dict[str, list[Term]]] = TypeAdapter(dict[str, list[Term]])


class PersonBuckets:
    """The people of one batch: settled where touched, looked up where not.

    A family name's bucket remembers its cells and which person each member's id leads to; a cell remembers its
    glimpses; an office remembers who held it when, family by family.
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

    def settle(self, touched: set[str], named: Iterable[str]) -> set[str]:
        """Settle the people of the touched cells and of the members decided on; return the buckets this touches."""
        cells: dict[str, set[str]] = defaultdict(set)
        for bucket in touched:
            kind, *place = bucket.split("/")
            if kind == "person":
                cells[place[0]].update([bucket] if len(place) > 1 else [])
        families = {*cells, *(member_from_id(id).family for id in named if ":" in id)}
        more: set[str] = set()
        for unit in self._units(families):
            more |= self._settle(sorted(unit), set().union(*(cells[f] for f in unit)))
        return more

    def _units(self, families: set[str]) -> list[set[str]]:
        """Put together the families that decisions have joined, with those not touched."""
        moves = [[member_from_id(id).family for id in d.subjects if ":" in id] for d in self._rulings.moves]
        parts = Partition(families.union(*moves))
        for joined in moves:
            for family in joined[1:]:
                parts.join(joined[0], family)
        return [set(part) for part in parts.sets() if families & set(part)]

    def _settle(self, families: Sequence[str], touched: set[str]) -> set[str]:
        states = self._shelf.states(map(person_bucket, families))
        known = {c for state in states.values() for c in _family(state).cells}
        shown = {c: glimpses_from_json(s.memo) for c, s in self._shelf.states(known - touched).items()}
        told = self._told(touched)
        for cell in touched:
            shown[cell] = glimpses(told.get(cell, ()), cell.split("/")[1], self._rulings)
        found = [g for cell in sorted(shown) for g in shown[cell]]
        people = identities(offices(found), self._rulings)
        by_member: dict[Member, list[Glimpse]] = defaultdict(list)
        for g in found:
            by_member[g.member].append(g)
        of_person = {p: [g for m in p.members for g in by_member[m]] for p in people}
        held = {f: [t for p, gs in of_person.items() if _named(p.id) == f for t in terms(p, gs)] for f in families}
        self._write(states, shown, touched, of_person, held)
        before = {id: p for state in states.values() for id, p in _family(state).leads.items()}
        after = mapping(people)
        moved = {id for id in before.keys() | after.keys() if before.get(id) != after.get(id)}
        once = {o for state in states.values() for o in _family(state).offices}
        return self._homes(moved, shown, told) | self._settle_terms(once, held)

    def _write(
        self,
        states: Mapping[str, State],
        shown: Mapping[str, Sequence[Glimpse]],
        touched: set[str],
        of_person: Mapping[Identity, Sequence[Glimpse]],
        held: Mapping[str, Sequence[tuple[Office, Term]]],
    ) -> None:
        """Write cells, families and the people that changed."""
        facts = {Key("Person", p.id): person_facts(p, gs, self._rulings) for p, gs in of_person.items()}
        leads = mapping(of_person)
        new = {cell: State(memo=glimpses_to_json(shown[cell])) for cell in touched}
        for bucket in states:
            family = bucket.removeprefix("person/")
            cells = sorted(c for c, found in shown.items() if found and c.startswith(f"{bucket}/"))
            mine = {id: person for id, person in sorted(leads.items()) if _named(id) == family}
            roots = {k: f.digest for k, f in facts.items() if _named(k.id) == family}
            memo = Family(cells, mine, sorted({office for office, _ in held[family]}))
            new[bucket] = State(roots, _FAMILY.dump_json(memo).decode())
            self._people[family] = mine
        self._shelf.put(new, differences(states.values(), facts))

    def _homes(
        self, moved: set[str], shown: Mapping[str, Sequence[Glimpse]], told: Mapping[str, list[Told]]
    ) -> set[str]:
        """Return the home buckets of the claims that mention members who lead to another person now."""
        cells = {c for c, found in shown.items() if any(g.member.id in moved for g in found)}
        more = {**told, **self._told(cells - told.keys())}
        return {
            bucket
            for cell in cells
            for t in more.get(cell, ())
            if any((m := marked_member(t, p, self._rulings)) and m.id in moved for p in people_of(t.claim.body))
            if (bucket := home(t))
        }

    def _settle_terms(self, once: set[Office], held: Mapping[str, Sequence[tuple[Office, Term]]]) -> set[str]:
        """Write who held which office; return the homes of events that this may give, or take, a name."""
        places = {
            _holders(office): office for office in once.union(*({o for o, _ in terms} for terms in held.values()))
        }
        written: dict[str, State] = {}
        touched: set[str] = set()
        for bucket, state in self._shelf.states(places).items():
            before = _terms(state)
            own = {f: sorted(t for o, t in terms if o == places[bucket]) for f, terms in held.items()}
            after = {f: terms for f, terms in {**before, **own}.items() if terms}
            if after != before:
                written[bucket] = State(memo=_TERMS.dump_json(dict(sorted(after.items()))).decode())
                for family, terms_ in own.items():
                    touched |= self._nameless(places[bucket], changed_days(before.get(family, []), terms_))
        self._shelf.put(written, {})
        return touched

    def _nameless(self, held: Office, days: Sequence[tuple[dt.date, dt.date]]) -> set[str]:
        """Return the homes of events on these days at which the office was known by its title only."""
        cells = {office_cell(held, year) for start, end in days for year in range(start.year, end.year + 1)}
        return {
            bucket
            for found in self._told(cells).values()
            for t in found
            if (when := seen(t)) and any(start <= when[1] and when[0] <= end for start, end in days)
            if (bucket := home(t))
        }

    def _told(self, buckets: Iterable[str]) -> dict[str, list[Told]]:
        rejected = self._rulings.rejected
        told = self._shelf.told(buckets)
        return {b: [t for t in found if not {t.id, t.head.id} & rejected] for b, found in told.items()}


def differences(states: Iterable[State], facts: Mapping[Key, Facts]) -> dict[Key, Facts | None]:
    """Return the facts that are new or changed, and null for those that are gone."""
    old = {root: digest for state in states for root, digest in state.roots.items()}
    changed: dict[Key, Facts | None] = dict.fromkeys(old.keys() - facts.keys())
    changed.update({root: found for root, found in facts.items() if old.get(root) != found.digest})
    return changed


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
    return _FAMILY.validate_json(state.memo) if state.memo else Family([], {}, [])


def _terms(state: State) -> dict[str, list[Term]]:
    return _TERMS.validate_json(state.memo) if state.memo else {}


def _holders(held: Office) -> str:
    return f"holders/{held.scope}/{held.portfolio}/{held.function}"
