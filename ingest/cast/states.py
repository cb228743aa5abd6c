"""The states that officials serve where their titles do not say: of leaders, counterparts, the paper, the context."""

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from operator import itemgetter

from cypher.vocabulary import Function
from ingest.cast.evidence import Counts, Holders, prominent
from ingest.cast.figures import Figure, is_single
from ingest.clauses import finite_verb
from ingest.leaders import house_of, served_by
from ingest.lexicon import Kind, cues
from ingest.people import Mention, Title
from ingest.scan import Scan

Place = tuple[int, int]
"""A mention's address: index of the sentence, first word."""
_LEADS = ("برياسه", "بقياده", "يتراسه", "يقوده")
_BY = (("من", "طرف"), ("من", "قبل"), ("من", "لدن"), ("كلا", "من"), ("كل", "من"))
_SPEAKER, _NEARBY, _REACH = 2, 3, 5
"""What the last speaker's state and the state just named weigh among the states of a text; words that are «just»."""
_REMEMBERED = 100
"""So many mentions before one may tell whose counterpart he is, or of what he is minister."""
_FOLLOWING = 20
"""So many officials who follow one in his sentence may be those whom he meets."""
_LONGEST = 8
"""Words of the longest name of a state."""
_MONARCH = cues("monarch")
MONARCHIES = frozenset(
    "AE BE BH BN BT DK ES GB JO JP KH KW LI LS LU MA MC MY NL NO OM QA SA SE SZ TH TO".split()  # noqa: SIM905
)
"""States with a monarch of their own."""
_OF_NO_STATE = ("", Function.ENVOY, Function.AMBASSADOR)
_OF_MANY_STATES = frozenset(
    {
        "الاممي",
        "الامميه",
        "الدولي",
        "الدوليه",
        "الافريقي",
        "الافريقيه",
        "الاوروبي",
        "الاوروبيه",
        "التابع",
        "التابعه",
        "الاوسط",
        "المنظمه",
        "الصليب",
        "التعاون",
    }
)
"""Words of a title whose body serves no one state: «رئيس اللجنة الدولية»."""


class States:
    """Gives states to the figures of one article, in the order of their mentions."""

    def __init__(
        self,
        scans: Sequence[Scan],
        figures: Sequence[Figure],
        at: Mapping[Place, Figure],
        homes: Sequence[str | None],
        outlet: str | None,
    ) -> None:
        """Take what `Cast` has joined: its figures, those by place; `homes` are the states of the sentences."""
        self._scans, self._figures, self._at, self._homes, self._outlet = scans, figures, at, homes, outlet
        self._counts = Counts(scans)
        self._placed: dict[int, list[tuple[int, Figure]]] = defaultdict(list)
        for (index, first), figure in at.items():
            self._placed[index].append((first, figure))
        self._holders = Holders(figures, self._placed)
        self._previous: list[Figure] = []
        """The officials of the mentions read so far."""
        self._speaker: str | None = None
        """The state of the last of them that has one."""

    def infer(self, mentions: Sequence[Sequence[Mention]]) -> None:
        """Give a state to who has none, and to a counterpart the office of the last official of another state."""
        for figure in self._figures:
            if figure.name and figure.country is None and figure.organization is None:
                figure.country, figure.organization = served_by(figure.name)
                if figure.function and not (figure.country or figure.organization):
                    figure.country = house_of(figure.name)
                figure.inferred = bool(figure.country or figure.organization)
        for index, found in enumerate(mentions):
            for mention in found:
                met = self._at.get((index, mention.first))
                if met is not None:
                    self._settle(met, index, mention)
                    self._previous.append(met)
                    self._speaker = met.country or self._speaker

    def _settle(self, figure: Figure, index: int, mention: Mention) -> None:
        if figure.counterpart and figure.inherited is None and not any(t.function for t, _ in figure.titles):
            met = _matched(self._recent(), figure)
            figure.inherited, figure.ministry = (met.best, met.portfolio) if met else (None, "")
            self._holders.add(figure)
        stateless = figure.country is None and figure.organization is None and not figure.international
        if stateless and mention.titles and not _is_crowd(mention):
            figure.country = self._context(figure, index, mention)
            figure.inferred = figure.country is not None
        if figure.function in _OF_A_MINISTRY and not figure.portfolio:
            figure.ministry = _field(self._recent(), figure)
            self._holders.add(figure)

    def _recent(self) -> Iterator[Figure]:
        """Yield the officials of the mentions before, the last first, as far back as one can mean them."""
        return islice(reversed(self._previous), _REMEMBERED)

    def _context(self, figure: Figure, index: int, mention: Mention) -> str | None:
        """Return the paper's state for an official without one, else the one that the text names most.

        Left out are the state of whom he meets, and a state whose holder of the same office is named as such.
        """
        usual = next((t.usual for t in mention.titles if t.usual), None)
        if usual and (usual in self._counts.all or not self._homes[index]):
            return usual
        if host := self._host(index, mention):
            return host
        taken = self._holders.of(mention.titles[0], index, named=mention.name is not None)
        ruled_out = self._other_side(index, mention) | taken
        if _is_crowned(self._scans[index], mention.titles[0]):
            ruled_out |= {*self._counts.all, self._homes[index], self._outlet} - MONARCHIES
        for state in self._hints(index, mention):
            if state and state not in ruled_out:
                return state
        figure.guessed = True
        told = self._holders.told(mention.titles[0], figure) - ruled_out
        if len(told) == 1:
            return next(iter(told))
        if told or not _may_be_guessed(self._scans[index], mention):
            return None
        return prominent(self._named_around(index, mention), ruled_out)

    def _hints(self, index: int, mention: Mention) -> Iterator[str | None]:
        """Yield the states that the surroundings of a mention point to, the surest first."""
        scan = self._scans[index]
        yield _of_its_ministry(scan, mention)
        yield self._homes[index]
        yield self._outlet if self._outlet and _is_honoured(scan, mention) else None
        yield _just_named(scan, mention) if scan.word(mention.first - 1) in _LEADS else None
        joined = mention.prefix.startswith("و") and self._first_before(index, mention)
        yield (self._previous[-1].country or self._colleague(index, mention)) if joined and self._previous else None

    def _colleague(self, index: int, mention: Mention) -> str | None:
        """Return the state of the ministers listed before a minister in his sentence."""
        if mention.titles[0].function not in _OF_A_MINISTRY:
            return None
        before = (f for first, f in self._placed[index] if first < mention.first and f.function in _OF_A_MINISTRY)
        states = {f.country for f in islice(before, _FOLLOWING) if f.country}
        return next(iter(states)) if len(states) == 1 else None

    def _first_before(self, index: int, mention: Mention) -> tuple[int, Figure] | None:
        """Return the first official of a sentence, with his place, if another is mentioned after him."""
        placed = self._placed[index]
        return placed[0] if placed and placed[0][0] < mention.first else None

    def _host(self, index: int, mention: Mention) -> str | None:
        """Return the state of the first official of a sentence, whom «بحضور X», «كل من X» attend."""
        before = self._scans[index].words[max(0, mention.first - 2) : mention.first]
        if before[-1:] not in (("بحضور",), ("وبحضور",)) and before not in (("كل", "من"), ("بحضور", "السيد")):
            return None
        first = self._first_before(index, mention)
        return first[1].country if first else None

    def _named_around(self, index: int, mention: Mention) -> Counter[str]:
        """Count how often the text names each state; its own sentence and paragraph and the last speaker weigh more."""
        counts = self._counts.near(index)
        if self._speaker:
            counts[self._speaker] += _SPEAKER
        nearby = _just_named(self._scans[index], mention)
        if nearby:
            counts[nearby] += _NEARBY
        return counts

    def _other_side(self, index: int, mention: Mention) -> set[str | None]:
        """Return states that an official cannot serve: of whom he meets, «X مع وزير …», and of his counterpart."""
        behind = self._behind(index, mention)
        ruled_out = {f.country for _, f in behind if f.counterpart}
        before = self._first_before(index, mention)
        if before and not before[1].inferred:
            scan = self._scans[index]
            if _is_opposite(scan, mention) or (not mention.prefix and _met(scan, before[0], mention.first)):
                ruled_out.add(before[1].country)
        return ruled_out | _guests(self._scans[index], mention, behind)

    def _behind(self, index: int, mention: Mention) -> Sequence[tuple[int, Figure]]:
        """Return the officials who follow one in his sentence, with their places."""
        placed = self._placed[index]
        after = bisect_right(placed, mention.first, key=itemgetter(0))
        return placed[after : after + _FOLLOWING]


def _guests(scan: Scan, mention: Mention, behind: Sequence[tuple[int, Figure]]) -> set[str | None]:
    """Return the states, as their titles say them, of whom an official meets: «استقبل الوزير السفير القطري»."""
    first, guest = next(((first, f) for first, f in behind if any(t.country for t, _ in f.titles)), (0, None))
    if guest is None or scan.words[first][:1] == "و":
        return set()
    opposite = scan.word(first - 1) == "مع" or _met(scan, mention.first, first)
    return {guest.country} if opposite else set()


def _may_be_guessed(scan: Scan, mention: Mention) -> bool:
    """Tell whether an office is one of a state: not an envoy's, a party's, one of a body that serves many states."""
    title = mention.titles[0]
    if title.function in _OF_A_MINISTRY:
        return True
    if (title.function in _OF_NO_STATE and not mention.counterpart) or (title.number == "d" and is_single(title)):
        return False
    if title.function == Function.SECRETARY_GENERAL and not title.portfolio:
        return False
    return _OF_MANY_STATES.isdisjoint(word for t in mention.titles for word in scan.words[t.first : t.last])


def _matched(previous: Iterable[Figure], figure: Figure) -> Figure | None:
    """Return the nearest official before who serves another state, known if there is one, and has an office."""
    nearest = None
    for other in previous:
        if other is not figure and other.country != figure.country and other.best:
            if other.country or other.organization:
                return other
            nearest = nearest or other
    return nearest


def _field(previous: Iterable[Figure], figure: Figure) -> str:
    """Return the field of «الوزير», «وكيل الوزارة»: that of the minister of his state named last."""
    ministers = (f for f in previous if f is not figure and f.country == figure.country)
    return next((f.portfolio for f in ministers if f.function in _OF_A_MINISTRY and f.portfolio), "")


_OF_A_MINISTRY = frozenset({Function.MINISTER, Function.DEPUTY_MINISTER})


def _is_crowd(mention: Mention) -> bool:
    """Tell whether several officials have neither name nor state: «نظرائه», «وزراء خارجية دول صديقة»."""
    return mention.name is None and (mention.counterpart == "counterparts" or mention.titles[0].number == "p")


def _is_crowned(scan: Scan, title: Title) -> bool:
    """Tell whether only a monarchy has the office: «الملك», «ولي العهد»."""
    return not _MONARCH.isdisjoint(scan.words[title.first : title.last])


def _is_honoured(scan: Scan, mention: Mention) -> bool:
    """Tell whether a paper honours someone and his sentence names no state: «سمو الشيخ … وزير الخارجية» is its own."""
    words = range(mention.first, mention.last)
    honoured = any(h.entry.value in ("royal", "state") for p in words for h in scan.all_at(Kind.HONORIFIC, p))
    return honoured and not any(scan.hits.get(kind) for kind in (Kind.COUNTRY, Kind.NISBA))


def _just_named(scan: Scan, mention: Mention) -> str | None:
    """Return the state of a nisba or name among the few words before."""
    places = range(max(0, mention.first - _REACH - _LONGEST), mention.first)
    hits = (h for kind in (Kind.NISBA, Kind.COUNTRY) for p in places if (h := scan.at(kind, p)))
    near = [h for h in hits if h.last <= mention.first <= h.last + _REACH]
    return max(near, key=lambda h: h.last).entry.state or None if near else None


def _of_its_ministry(scan: Scan, mention: Mention) -> str | None:
    """Return the state of the ministry just named: «أعلنت وزارة الداخلية الليبية أن وزير الداخلية …»."""
    title = mention.titles[0]
    if title.function not in _OF_A_MINISTRY or not title.portfolio:
        return None
    fields = [
        h for h in scan.each(Kind.PORTFOLIO)
        if h.last <= mention.first and h.entry.value == title.portfolio and scan.word(h.first - 1).endswith("وزاره")
    ]  # fmt: skip
    owners = (scan.at(kind, h.last) for h in reversed(fields) for kind in (Kind.NISBA, Kind.COUNTRY, Kind.GOVERNMENT))
    return next((h.entry.state for h in owners if h and h.entry.state), None)


def _is_opposite(scan: Scan, mention: Mention) -> bool:
    """Tell whether what stands before an official makes him the other side: «مع», «من طرف», «بدعوة»."""
    before = scan.words[max(0, mention.first - 3) : mention.first]
    if before[-1:] == ("مع",) or before[-2:] in _BY:
        return True
    return mention.prefix == "ب" or any(word.endswith("دعوه") for word in before)


def _met(scan: Scan, subject: int, guest: int) -> bool:
    """Tell whether «التقى X Y» is told: a verb of meeting right before the first official, none between the two."""
    verbs = scan.all_at(Kind.EVENT, subject - 1)
    meets = next((h for h in verbs if h.entry.attributes.get("frame") in ("object", "host")), None)
    return meets is not None and not any(finite_verb(scan, p) for p in range(subject + 1, guest))
