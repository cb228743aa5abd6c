"""The states that officials serve where their titles do not say: of leaders, counterparts, the paper, the context."""

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from operator import itemgetter

from cypher.vocabulary import Function
from ingest.cast.clues import (
    OF_A_MINISTRY,
    delegation_met,
    field_of_its_ministry,
    greeted,
    have_met,
    is_crowd,
    is_honoured,
    is_opposite,
    just_named,
    may_be_guessed,
    of_delegation,
    of_its_ministry,
)
from ingest.cast.company import FOLLOWING, Company, Place
from ingest.cast.evidence import Counts, Holders, prominent
from ingest.cast.figures import Figure
from ingest.cast.opposites import guests
from ingest.cast.possessed import as_deputy, given, owner, pronoun
from ingest.cast.realms import MONARCHIES, is_attache, is_crowned, is_president, is_prince, not_of
from ingest.leaders import Office, held_by_another, house_of, seat_of, served_by
from ingest.lexicon import Kind
from ingest.people import Mention
from ingest.scan import Scan

_LEADS = ("برياسه", "بقياده", "يتراسه", "يقوده")
_SPEAKER, _NEARBY = 2, 3
"""What the last speaker's state and the state just named weigh among the states of a text."""
_REMEMBERED = 100
"""So many mentions before one may tell whose counterpart he is."""
_FULL = 2
"""Words of a name that tells its bearer from others."""
_MOSTLY = 4
"""A text that names another state so much more often, and at least so often, is about what happens there."""
_OFTEN = 2
"""A state of which a text speaks so often may be that of an official without one, rather than the paper's own."""


class States:
    """Gives states to the figures of one article, in the order of their mentions."""

    def __init__(
        self,
        scans: Sequence[Scan],
        figures: Sequence[Figure],
        at: Mapping[Place, Figure],
        homes: Sequence[str | None],
        outlet: str | None,
        *,
        day: str | None = None,
    ) -> None:
        """Take what `Cast` has joined: its figures, those by place; `homes` are the states of the sentences."""
        self._scans, self._figures, self._at, self._homes, self._outlet = scans, figures, at, homes, outlet
        self._day = day
        self._counts = Counts(scans)
        self._placed: dict[int, list[tuple[int, Figure]]] = defaultdict(list)
        for (index, first), figure in at.items():
            self._placed[index].append((first, figure))
        self._holders = Holders(figures, self._placed)
        self._company = Company(scans, self._placed)
        self._fields: dict[str | None, str] = {}
        """The field of «الوزير», «وكيل الوزارة» of each state: that of its minister named last."""
        self._speaker: str | None = None
        """The state of the last of them that has one."""

    def infer(self, mentions: Sequence[Sequence[Mention]]) -> None:
        """Give a state to who has none, and to a counterpart the office of the last official of another state."""
        for figure in self._figures:
            if figure.name and figure.country is None and figure.organization is None:
                figure.country, figure.organization = served_by(figure.name)
                if figure.function and not (figure.country or figure.organization):
                    figure.country = house_of(figure.name) or _seat(figure, self._day)
                figure.inferred = bool(figure.country or figure.organization)
        for index, found in enumerate(mentions):
            for mention in found:
                met = self._at.get((index, mention.first))
                if met is not None:
                    self._settle(met, index, mention)
                    self._company.add(met, index, mention)
                    self._speaker = met.country or self._speaker

    def _settle(self, figure: Figure, index: int, mention: Mention) -> None:
        if figure.counterpart and figure.inherited is None and not any(t.function for t, _ in figure.titles):
            met = _matched(self._recent(), figure)
            figure.inherited, figure.ministry = (met.best, met.portfolio) if met else (None, "")
            self._holders.add(figure)
        stateless = figure.country is None and figure.organization is None and not figure.international
        whose = pronoun(self._scans[index], mention) if stateless and mention.titles else ""
        if whose:
            given(figure, *owner(self._scans[index], mention, whose, self._recent()))
            as_deputy(figure, mention.titles[0], self._recent())
        elif stateless and mention.titles and not is_crowd(mention):
            figure.country = self._context(figure, index, mention)
            figure.inferred = figure.country is not None
        if figure.function in OF_A_MINISTRY:
            if not figure.portfolio:
                named = field_of_its_ministry(self._scans[index], mention, figure.country)
                figure.ministry = named or self._fields.get(figure.country, "")
                self._holders.add(figure)
            self._fields[figure.country] = figure.portfolio or self._fields.get(figure.country, "")

    def _recent(self) -> Iterator[Figure]:
        """Yield the officials of the mentions before, the last first, as far back as one can mean them."""
        return islice(reversed(self._company.previous), _REMEMBERED)

    def _context(self, figure: Figure, index: int, mention: Mention) -> str | None:
        """Return the paper's state for an official without one, else the one that the text names most.

        Left out are the state of whom he meets, and a state whose holder of the same office is named as such.
        """
        if first := self._company.apposed(index, mention):
            return first
        usual, alone = next(((t.usual, t.takes == "none") for t in mention.titles if t.usual), (None, False))
        if usual and (alone or usual in self._counts.all or not self._homes[index]):
            return usual
        if sure := of_delegation(self._scans, index, mention) or self._company.host(index, mention):
            return sure
        taken = self._holders.of(mention.titles[0], index, named=mention.name is not None)
        opposite = self._other_side(index, mention)
        ruled_out = opposite | taken
        if is_crowned(self._scans[index], mention.titles[0]) or is_prince(self._scans[index], mention):
            ruled_out |= {*self._counts.all, self._homes[index], self._outlet} - MONARCHIES
        if is_president(self._scans[index], mention.titles[0]):
            ruled_out |= MONARCHIES
        ruled_out |= {self._homes[index]} & not_of(self._scans[index], mention)
        abroad = self._is_led_by_another(figure, index) or (
            mention.name is not None and self._is_outvoted(figure, index)
        )
        for state in self._hints(index, mention):
            if state and state not in ruled_out and not (abroad and state == self._homes[index]):
                return state
        namesake = bool(taken) and figure.function in OF_A_MINISTRY and not figure.counterpart
        return self._guess(figure, index, mention, ruled_out, namesake or bool(opposite - {None}))

    def _is_led_by_another(self, figure: Figure, index: int) -> bool:
        """Tell whether somebody else is known to have led the state of a sentence on the day: «رئيس الجمهورية س»."""
        home = self._homes[index]
        if (
            home is None
            or figure.function != Function.HEAD_OF_STATE
            or not figure.name
            or len(figure.name.split()) < _FULL
        ):
            return False
        return held_by_another(figure.name, Office(home, figure.function, figure.portfolio), self._day)

    def _is_outvoted(self, figure: Figure, index: int) -> bool:
        """Tell whether a text hardly names the state it is written from, and another far more often.

        Its own president and prime minister go without their state even in news of a visit abroad.
        """
        if figure.function in (Function.HEAD_OF_STATE, Function.HEAD_OF_GOVERNMENT):
            return False
        home, counts = self._homes[index], self._counts.all
        most = max((n for state, n in counts.items() if state != home), default=0)
        return home is not None and most >= _MOSTLY and most > _MOSTLY * counts[home]

    def _guess(
        self, figure: Figure, index: int, mention: Mention, ruled_out: set[str | None], opposed: bool
    ) -> str | None:
        """Return the state that most likely has such an official: where he is told of, the paper's own, the usual."""
        figure.guessed = True
        told = self._holders.told(mention.titles[0], figure) - ruled_out
        if told:
            return next(iter(told)) if len(told) == 1 else None
        if not may_be_guessed(self._scans[index], mention):
            return None
        if opposed and _names_a_state(self._scans[index]) and self._is_at_home(ruled_out):
            figure.guessed = False
            return self._outlet
        named, unlikely = self._named_around(index, mention), not_of(self._scans[index], mention)
        guess = prominent(named, ruled_out)
        return prominent(named, ruled_out | unlikely) if guess in unlikely else guess

    def _is_at_home(self, ruled_out: set[str | None]) -> bool:
        """Tell whether a paper speaks of its own state and leaves it unsaid: «استقبل الوزير السفير الفرنسي»."""
        others = (n for state, n in self._counts.all.items() if state not in ruled_out and state != self._outlet)
        return self._outlet not in {None, *ruled_out} and max(others, default=0) < _OFTEN

    def _hints(self, index: int, mention: Mention) -> Iterator[str | None]:
        """Yield the states that the surroundings of a mention point to, the surest first."""
        scan = self._scans[index]
        yield of_its_ministry(scan, mention)
        yield self._company.addressed(index, mention)
        yield self._company.president_of(index, mention)
        yield self._company.companion(index, mention)
        yield self._company.minister_of(index, mention)
        yield self._outlet if is_attache(scan, mention.titles[0]) else self._homes[index]
        yield self._outlet if self._outlet and is_honoured(scan, mention) else None
        yield just_named(scan, mention) if scan.word(mention.first - 1) in _LEADS else None
        joined = mention.prefix.startswith("و") and self._company.first_before(index, mention)
        yield self._company.joined_to(index, mention) if joined and self._company.previous else None

    def _named_around(self, index: int, mention: Mention) -> Counter[str]:
        """Count how often the text names each state; its own sentence and paragraph and the last speaker weigh more."""
        counts = self._counts.near(index)
        if self._speaker:
            counts[self._speaker] += _SPEAKER
        nearby = just_named(self._scans[index], mention)
        if nearby:
            counts[nearby] += _NEARBY
        return counts

    def _other_side(self, index: int, mention: Mention) -> set[str | None]:
        """Return states that an official cannot serve: of whom he meets, «X مع وزير …», and of his counterpart."""
        scan, behind = self._scans[index], self._behind(index, mention)
        before = self._company.first_before(index, mention)
        met = before and have_met(scan, before[0], mention.first)  # «التقى X كلا من Y ونظيره Z»: X's counterpart
        ruled_out = set() if met else {f.country for _, f in behind if f.counterpart}
        known = before and not before[1].inferred
        if before and known and (is_opposite(scan, mention) or (not mention.prefix and met)):
            ruled_out.add(before[1].country)
        return ruled_out | {delegation_met(scan, mention), greeted(scan, mention)} | guests(scan, mention, behind)

    def _behind(self, index: int, mention: Mention) -> Sequence[tuple[int, Figure]]:
        """Return the officials who follow one in his sentence, with their places."""
        placed = self._placed[index]
        after = bisect_right(placed, mention.first, key=itemgetter(0))
        return placed[after : after + FOLLOWING]


def _names_a_state(scan: Scan) -> bool:
    """«استقبل الوزير السفير الفرنسي»: the sentence says of the other side at least of which state it is."""
    return any(scan.hits.get(kind) for kind in (Kind.COUNTRY, Kind.NISBA))


def _seat(figure: Figure, day: str | None) -> str | None:
    """«الرئيس الأسد»: return the state of an office whose holder the text names by one word alone."""
    if not figure.name or " " in figure.name or figure.opposes or any(t.former for t, _ in figure.titles):
        return None
    return seat_of(figure.name, figure.function, figure.portfolio, day)


def _matched(previous: Iterable[Figure], figure: Figure) -> Figure | None:
    """Return the nearest official before who serves another state, known if there is one, and has an office."""
    nearest = None
    for other in previous:
        if other is not figure and other.country != figure.country and other.best:
            if other.country or other.organization:
                return other
            nearest = nearest or other
    return nearest
