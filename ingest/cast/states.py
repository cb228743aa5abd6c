"""The states that officials serve where their titles do not say: of leaders, counterparts, the paper, the context."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from cypher.vocabulary import Function
from ingest.cast.figures import Figure
from ingest.clauses import finite_verb
from ingest.leaders import house_of, served_by
from ingest.lexicon import Kind, cues
from ingest.people import Mention, Title
from ingest.places import named_states
from ingest.scan import Scan

Place = tuple[int, int]
"""A mention's address: index of the sentence, first word."""
_LEADS = ("برياسه", "بقياده", "يتراسه", "يقوده")
_BY = (("من", "طرف"), ("من", "قبل"), ("من", "لدن"), ("كلا", "من"), ("كل", "من"))
_SPEAKER, _NEARBY, _REACH = 2, 3, 5
"""What the last speaker's state and the state just named weigh among the states of a text; words that are «just»."""
_MONARCH = cues("monarch")
MONARCHIES = frozenset(
    "AE BE BH BN BT DK ES GB JO JP KH KW LI LS LU MA MC MY NL NO OM QA SA SE SZ TH TO".split()  # noqa: SIM905
)
"""States with a monarch of their own."""
SHARE = 2
"""A state guessed for an official is named at least half as often as the one named most."""
MARGIN = 1.2
"""And it is named more often than the next one by this factor."""
_OF_NO_STATE = ("", Function.ENVOY)
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
        self._named = named_states(scans, sure=False)
        self._placed: dict[int, list[tuple[int, Figure]]] = defaultdict(list)
        for (index, first), figure in at.items():
            self._placed[index].append((first, figure))

    def infer(self, mentions: Sequence[Sequence[Mention]]) -> None:
        """Give a state to who has none, and to a counterpart the office of the last official of another state."""
        for figure in self._figures:
            if figure.name and figure.country is None and figure.organization is None:
                figure.country, figure.organization = served_by(figure.name)
                if figure.function and not (figure.country or figure.organization):
                    figure.country = house_of(figure.name)
                figure.inferred = bool(figure.country or figure.organization)
        previous: list[Figure] = []
        for index, found in enumerate(mentions):
            for mention in found:
                met = self._at.get((index, mention.first))
                if met is not None:
                    self._settle(met, index, mention, previous)
                    previous.append(met)

    def _settle(self, figure: Figure, index: int, mention: Mention, previous: Sequence[Figure]) -> None:
        if figure.counterpart and figure.inherited is None and not any(t.function for t, _ in figure.titles):
            met = _matched(previous, figure)
            figure.inherited, figure.ministry = (met.best, met.portfolio) if met else (None, "")
        stateless = figure.country is None and figure.organization is None and not figure.international
        if stateless and mention.titles and not _is_crowd(mention):
            figure.country = self._context(figure, index, mention, previous)
            figure.inferred = figure.country is not None
        if figure.function in _OF_A_MINISTRY and not figure.portfolio:
            figure.ministry = _field(previous, figure)

    def _context(self, figure: Figure, index: int, mention: Mention, previous: Sequence[Figure]) -> str | None:
        """Return the paper's state for an official without one, else the one that the text names most.

        Left out are the state of whom he meets, and a state whose holder of the same office is named as such.
        """
        usual = next((t.usual for t in mention.titles if t.usual), None)
        if usual and (usual in self._named or not self._homes[index]):
            return usual
        if host := self._host(index, mention):
            return host
        ruled_out = self._other_side(index, mention) | self._taken(index, mention)
        if _is_crowned(self._scans[index], mention.titles[0]):
            ruled_out |= {*self._named, self._homes[index], self._outlet} - MONARCHIES
        for state in self._hints(index, mention, previous):
            if state and state not in ruled_out:
                return state
        figure.guessed = True
        if not _may_be_guessed(self._scans[index], mention):
            return None
        return _prominent(self._counts(index, mention, previous), ruled_out)

    def _hints(self, index: int, mention: Mention, previous: Sequence[Figure]) -> Iterator[str | None]:
        """Yield the states that the surroundings of a mention point to, the surest first."""
        scan = self._scans[index]
        yield _of_its_ministry(scan, mention)
        yield self._homes[index]
        yield self._outlet if self._outlet and _is_honoured(scan, mention) else None
        yield _just_named(scan, mention) if scan.word(mention.first - 1) in _LEADS else None
        joined = mention.prefix.startswith("و") and any(first < mention.first for first, _ in self._placed[index])
        yield previous[-1].country if joined and previous else None

    def _host(self, index: int, mention: Mention) -> str | None:
        """Return the state of the first official of a sentence, whom «بحضور X», «كل من X» attend."""
        before = self._scans[index].words[max(0, mention.first - 2) : mention.first]
        if before[-1:] not in (("بحضور",), ("وبحضور",)) and before not in (("كل", "من"), ("بحضور", "السيد")):
            return None
        first = min(self._placed[index], key=lambda x: x[0], default=None)
        return first[1].country if first and first[0] < mention.first else None

    def _taken(self, index: int, mention: Mention) -> set[str | None]:
        """Return the states where someone else holds the office, of those of which a state has one.

        A holder without a name may be this very man, unless he stands in the same sentence.
        """
        here = {id(figure) for _, figure in self._placed[index]}
        return {
            f.country
            for f in self._figures
            if f.country and not f.inferred and (id(f) in here or (f.name and mention.name))
            if f.rivals(mention.titles[0])
        }

    def _counts(self, index: int, mention: Mention, previous: Sequence[Figure]) -> Counter[str]:
        """Count how often the text names each state; its own sentence and paragraph and the last speaker weigh more."""
        scan = self._scans[index]
        near = [s for s in self._scans[: index + 1] if s.paragraph == scan.paragraph]
        counts = named_states(near, sure=False) + named_states([scan], sure=False)
        counts.update(self._named)
        speaker = next((f.country for f in reversed(previous) if f.country), None)
        if speaker:
            counts[speaker] += _SPEAKER
        nearby = _just_named(scan, mention)
        if nearby:
            counts[nearby] += _NEARBY
        return counts

    def _other_side(self, index: int, mention: Mention) -> set[str | None]:
        """Return states that an official cannot serve: of whom he meets, «X مع وزير …», and of his counterpart."""
        placed = self._placed[index]
        ruled_out = {f.country for first, f in placed if f.counterpart and first > mention.first}
        before = min(((first, f) for first, f in placed if first < mention.first), key=lambda x: x[0], default=None)
        if before and not before[1].inferred:
            scan = self._scans[index]
            if _is_opposite(scan, mention) or (not mention.prefix and _met(scan, before[0], mention.first)):
                ruled_out.add(before[1].country)
        return ruled_out | self._guests(index, mention)

    def _guests(self, index: int, mention: Mention) -> set[str | None]:
        """Return the states, as their titles say them, of whom an official meets: «استقبل الوزير السفير القطري»."""
        scan = self._scans[index]
        after = (
            (first, f)
            for first, f in self._placed[index]
            if first > mention.first and any(t.country for t, _ in f.titles)
        )
        first, guest = min(after, key=lambda x: x[0], default=(0, None))
        if guest is None or scan.words[first][:1] == "و":
            return set()
        opposite = scan.word(first - 1) == "مع" or _met(scan, mention.first, first)
        return {guest.country} if opposite else set()


def _prominent(counts: Counter[str], ruled_out: set[str | None]) -> str | None:
    """Return the state named most of those left, if clearly more than the next and not much less than any."""
    ranked = [(state, n) for state, n in counts.most_common() if state not in ruled_out]
    if not ranked or ranked[0][1] * SHARE < max(counts.values()):
        return None
    clear = len(ranked) == 1 or ranked[0][1] >= MARGIN * ranked[1][1]
    return ranked[0][0] if clear else None


def _may_be_guessed(scan: Scan, mention: Mention) -> bool:
    """Tell whether an office is one of a state: not an envoy's, a party's, one of a body that serves many states."""
    title = mention.titles[0]
    if title.function in _OF_A_MINISTRY:
        return True
    if title.function in _OF_NO_STATE and not mention.counterpart:
        return False
    if title.function == Function.SECRETARY_GENERAL and not title.portfolio:
        return False
    return _OF_MANY_STATES.isdisjoint(word for t in mention.titles for word in scan.words[t.first : t.last])


def _matched(previous: Sequence[Figure], figure: Figure) -> Figure | None:
    """Return the nearest official before who serves another state, known if there is one, and has an office."""
    others = [f for f in reversed(previous) if f is not figure and f.country != figure.country and f.best]
    known = (f for f in others if f.country or f.organization)
    return next(known, others[0] if others else None)


def _field(previous: Sequence[Figure], figure: Figure) -> str:
    """Return the field of «الوزير», «وكيل الوزارة»: that of the minister of his state named last."""
    ministers = (f for f in reversed(previous) if f is not figure and f.country == figure.country)
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
    hits = (h for kind in (Kind.NISBA, Kind.COUNTRY) for h in scan.each(kind))
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
