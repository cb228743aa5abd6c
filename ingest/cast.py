"""The people of one article: mentions joined to figures, each with the best name, titles and state the text gives."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from cypher.vocabulary import Function, Portfolio
from ingest.clauses import finite_verb
from ingest.leaders import served_by
from ingest.lexicon import Kind, cues
from ingest.model import Organization, Person, Span
from ingest.names import name_key
from ingest.people import Mention, Title, is_given
from ingest.places import named_states
from ingest.scan import Scan

Place = tuple[int, int]
"""A mention's address: index of the sentence, first word."""
Raw = Callable[[int, int], Span]
"""Maps a folded range to the raw text."""


@dataclass(slots=True, eq=False)
class Figure:
    """One person of the article while it is read; `person` gives the frozen value."""

    names: list[str] = field(default_factory=list)
    titles: list[tuple[Title, str]] = field(default_factory=list)
    """Each title with its words as written."""
    country: str | None = None
    organization: str | None = None
    inherited: Title | None = None
    """For «his counterpart»: the title of the other side."""
    rank: str | None = None
    honorific: str | None = None
    inferred: bool = False
    """The state comes from the context, not from the title."""
    guessed: bool = False
    """The state is only the one that the text names most."""
    number: str = "s"
    counterpart: bool = False
    span: Span | None = None

    @property
    def name(self) -> str | None:
        """The fullest name, the most frequent spelling of equals, then the first."""
        return max(self.names, key=lambda n: (len(n.split()), self.names.count(n), -self.names.index(n)), default=None)

    @property
    def best(self) -> Title | None:
        """The title that says most: with a function, a field and a state; the first of equals."""
        ranked = sorted(range(len(self.titles)), key=lambda i: (-_weight(self.titles[i][0]), i))
        return self.titles[ranked[0]][0] if ranked else self.inherited

    @property
    def written(self) -> str | None:
        """The best title as written."""
        best = self.best
        return next((text for title, text in self.titles if title is best), None)

    @property
    def function(self) -> str:
        """The function of the leading title: the highest office wins over what comes with it."""
        return _leading(self).function if _leading(self) else ""

    @property
    def portfolio(self) -> str:
        """The field that goes with the person's titles; interior wins, then the first named."""
        found = [t.portfolio for t, _ in self.titles if t.portfolio]
        if not found and self.inherited:
            found = [self.inherited.portfolio]
        if Portfolio.INTERIOR in found:
            return Portfolio.INTERIOR
        lead = _leading(self)
        if lead and lead.function == Function.VICE_PRESIDENT:
            fields = [p for p in found if p not in (Portfolio.PRESIDENCY, Portfolio.GOVERNMENT)]
            return fields[0] if fields else found[0] if found else ""
        return lead.portfolio if lead and lead.portfolio else found[0] if found else ""

    def person(self) -> Person:
        """Return the frozen value for claims."""
        function, portfolio = self.function or Function.OTHER, self.portfolio or Portfolio.OTHER
        best = self.best
        ministry = function in (Function.MINISTER, Function.DEPUTY_MINISTER)
        kind = "ministry" if ministry else "igo" if self.organization else "agency"
        organization = Organization(
            kind=kind, country=self.country, government=best.government if best else None,
            portfolio=Portfolio(portfolio), code=self.organization,
        )  # fmt: skip
        return Person(
            name=self.name, country=self.country, function=Function(function), portfolio=Portfolio(portfolio),
            title=self.written, organization=organization, rank=self.rank, honorific=self.honorific,
            acting=any(t.acting for t, _ in self.titles), former=bool(best and best.former), span=self.span,
        )  # fmt: skip


_ORDER = [Function.HEAD_OF_STATE, Function.VICE_PRESIDENT, Function.HEAD_OF_GOVERNMENT, Function.MINISTER]


def _weight(title: Title) -> int:
    return 4 * bool(title.function) + 2 * bool(title.portfolio) + bool(title.country or title.organization) - 3 * title.former


def _leading(figure: Figure) -> Title | None:
    """Among the titles of the best-described mention, the highest office."""
    titles = [t for t, _ in figure.titles if t.function]
    if not titles:
        return figure.inherited
    deputy = [t for t in titles if not (t.function == Function.MINISTER and t.portfolio == Portfolio.GOVERNMENT)]
    for function in _ORDER:
        found = next((t for t in deputy or titles if t.function == function and not t.former), None)
        if found:
            return found
    return figure.best


MONARCHIES = frozenset({
    "AE", "BE", "BH", "BN", "BT", "DK", "ES", "GB", "JO", "JP", "KH", "KW", "LI", "LS", "LU", "MA", "MC", "MY", "NL", "NO",
    "OM", "QA", "SA", "SE", "SZ", "TH", "TO",
})  # fmt: skip
"""States with a monarch of their own."""
_MONARCH = cues("monarch")
SHARE = 2
"""A state guessed for an official is named at least half as often as the one named most."""


class Cast:
    """All figures of an article, by the place of their mentions."""

    def __init__(self, scans: Sequence[Scan], mentions: Sequence[Sequence[Mention]], text: "Surface", homes: Sequence[str | None],
                 outlet: str | None = None):  # fmt: skip
        self._scans, self._text, self._homes, self._outlet = scans, text, homes, outlet
        self.at: dict[Place, Figure] = {}
        self.figures: list[Figure] = []
        self._by_key: dict[tuple[str, ...], Figure] = {}
        for index, found in enumerate(mentions):
            for mention in found:
                self._place(index, mention)
        self._infer_states(mentions)
        self._identify()

    def _identify(self) -> None:
        """Give a title without a name to the one named official of the article with that office and state."""
        named = [f for f in self.figures if f.name]
        for place, figure in list(self.at.items()):
            if figure.name or figure.number != "s" or not figure.function:
                continue
            holders = [f for f in named if _holds(f, figure)]
            if len(holders) == 1:
                self.at[place] = holders[0]

    # -- joining

    def _place(self, index: int, mention: Mention) -> None:
        figure = self._named(index, mention) if mention.name else self._untitled(index, mention)
        if figure is None:
            return
        self._enrich(figure, index, mention)
        self.at[index, mention.first] = figure
        if figure not in self.figures:
            self.figures.append(figure)

    def _named(self, index: int, mention: Mention) -> Figure | None:
        scan = self._scans[index]
        assert mention.name
        name = self._text.raw(scan, *mention.name, mention.prefix if mention.name[0] == mention.first else "")
        key = tuple(name_key(name).split())
        known = self._find(key)
        titled = bool(mention.titles or mention.counterpart)
        alone = not (mention.rank or (titled and self._sound(scan, mention)) or any(served_by(name)))
        if known is None and len(key) < 2 and alone:
            return self._untitled(index, mention) if titled else None
        known = known or self._by_first_name(key, mention)
        if known is not None and _conflict(known, mention):
            known = None
        figure = known or Figure()
        figure.names.append(name)
        self._by_key.setdefault(key, figure)
        return figure

    def _by_first_name(self, key: tuple[str, ...], mention: Mention) -> Figure | None:
        """«الشيخ حمد» after «الشيخ حمد بن …»; «الرئيس شي جين بينغ» after «الرئيس شي»: one honorific or office joins them."""
        short = len(key) == 1
        function = mention.titles[0].function if mention.titles else ""
        alike = {
            id(f): f for k, f in self._by_key.items()
            if k[:1] == key[:1] and (len(k) > 1) == short
            and ((short and mention.honorific and f.honorific) or (function and function == f.function and not short))
        }  # fmt: skip
        return next(iter(alike.values())) if len(alike) == 1 else None

    @staticmethod
    def _sound(scan: Scan, mention: Mention) -> bool:
        """A single word after a title is a name if it is a given name, or looks like a surname: «الوزير الجهيناوي»."""
        assert mention.name
        word = scan.word(mention.name[0])
        return is_given(scan, mention.name[0], 4) or (word.startswith("ال") and len(word) > 4) or mention.titles[0].takes == "state"

    def _find(self, key: tuple[str, ...]) -> Figure | None:
        """Find the one figure with this key, or of which this key is a part, or whose key is a part of it."""
        if key in self._by_key:
            return self._by_key[key]
        near = {id(f): f for k, f in self._by_key.items() if _within(key, k) or (len(k) > 1 and _within(k, key))}
        near = near or {id(f): f for k, f in self._by_key.items() if _misspelt(key, k)}
        return next(iter(near.values())) if len(near) == 1 else None

    def _untitled(self, index: int, mention: Mention) -> Figure | None:
        """A title alone means the figure who holds it, if just one does."""
        if mention.counterpart == "he":
            named = [f for f in self.figures if f.name]
            return next((f for f in named if f.honorific), named[0] if named else None)
        number = mention.titles[0].number or "s"
        return Figure(number=number)

    def _enrich(self, figure: Figure, index: int, mention: Mention) -> None:
        scan = self._scans[index]
        for title in mention.titles:
            if title.function or title.portfolio:
                figure.titles.append((title, self._text.raw(scan, title.first, title.last, title.prefix)))
            figure.country = figure.country or title.country
            figure.organization = figure.organization or title.organization
        figure.country = figure.country or mention.country
        figure.counterpart = figure.counterpart or mention.counterpart in ("counterpart", "counterparts")
        if mention.rank:
            figure.rank = figure.rank or self._text.raw(scan, *mention.rank)
        if mention.honorific:
            figure.honorific = figure.honorific or self._text.raw(scan, *mention.honorific)
        figure.span = figure.span or self._text.span(scan, mention.first, mention.last)

    # -- states

    def _infer_states(self, mentions: Sequence[Sequence[Mention]]) -> None:
        """Give a state to who has none, and to a counterpart the office of the last official of another state."""
        self._named = named_states(self._scans, sure=False)
        for figure in self.figures:
            if figure.name and figure.country is None and figure.organization is None:
                figure.country, figure.organization = served_by(figure.name)
                figure.inferred = bool(figure.country or figure.organization)
        previous: list[Figure] = []
        for index, found in enumerate(mentions):
            for mention in found:
                figure = self.at.get((index, mention.first))
                if figure is None:
                    continue
                if figure.counterpart and figure.inherited is None and not any(t.function for t, _ in figure.titles):
                    figure.inherited = self._matched(previous, figure)
                if figure.country is None and figure.organization is None and mention.titles and not _international(figure) and not _crowd(mention):
                    figure.country = self._context(index, mention, previous)
                    figure.inferred = figure.country is not None
                previous.append(figure)

    @staticmethod
    def _matched(previous: Sequence[Figure], figure: Figure) -> Title | None:
        """The title of the nearest official before who serves another state."""
        others = (f for f in reversed(previous) if f is not figure and f.country != figure.country and f.best)
        found = next(others, None)
        return found.best if found else None

    def _context(self, index: int, mention: Mention, previous: Sequence[Figure]) -> str | None:
        """An official without a state serves the paper's state, else the one that the text names most.

        Left out are the state of whom he meets, and a state whose holder of the same office is named as such.
        """
        title, home = mention.titles[0], self._homes[index]
        usual = next((t.usual for t in mention.titles if t.usual), None)
        if usual and (usual in self._named or not home):
            return usual
        ruled_out = self._other_side(index, mention)
        ruled_out |= {f.country for f in self._rivals(index, mention, title)}
        if self._crowned(index, title):
            ruled_out |= {*self._named, home, self._outlet} - MONARCHIES
        if home and home not in ruled_out:
            return home
        if self._outlet and self._outlet not in ruled_out and self._honoured(index, mention):
            return self._outlet
        led = self._led(index, mention)
        if led and led not in ruled_out:
            return led
        joined = self._joined(index, mention, previous)
        if joined and joined not in ruled_out:
            return joined
        counts = self._counts(index)
        speaker = next((f.country for f in reversed(previous) if f.country), None)
        if speaker:
            counts[speaker] += 2
        nearby = self._just_named(index, mention)
        if nearby:
            counts[nearby] += 3
        self.at[index, mention.first].guessed = True
        best = next(((s, n) for s, n in counts.most_common() if s not in ruled_out), None)
        most = counts.most_common(1)[0][1] if counts else 0
        return best[0] if best and best[1] * SHARE >= most else None

    def _crowned(self, index: int, title: Title) -> bool:
        """Tell whether only a monarchy has the office: «الملك», «ولي العهد»."""
        return not _MONARCH.isdisjoint(self._scans[index].words[title.first : title.last])

    def _rivals(self, index: int, mention: Mention, title: Title) -> list[Figure]:
        """Others who hold, in a state that the text names, the office of which a state has one.

        A holder without a name may be this very man, unless he stands in the same sentence.
        """
        here = {id(f) for (at, _), f in self.at.items() if at == index}
        return [
            f for f in self.figures
            if f.country and not f.inferred and _rival(f, title) and (id(f) in here or (f.name and mention.name))
        ]  # fmt: skip

    def _honoured(self, index: int, mention: Mention) -> bool:
        """A paper honours its own rulers and ministers and names their state to nobody: «سمو الشيخ … وزير الخارجية»."""
        scan = self._scans[index]
        honoured = any(h.entry.value in ("royal", "state") for p in range(mention.first, mention.last) for h in scan.all_at(Kind.HONORIFIC, p))
        return honoured and not any(scan.hits.get(kind) for kind in (Kind.COUNTRY, Kind.NISBA))

    def _led(self, index: int, mention: Mention) -> str | None:
        """«وفد من الكونغرس الأمريكي برئاسة السيناتور …»: who leads a delegation serves its state."""
        leads = self._scans[index].word(mention.first - 1) in ("برياسه", "بقياده", "يتراسه", "يقوده")
        return self._just_named(index, mention) if leads else None

    def _just_named(self, index: int, mention: Mention) -> str | None:
        """The state of a nisba or name among the few words before."""
        scan = self._scans[index]
        hits = [h for kind in (Kind.NISBA, Kind.COUNTRY) for h in scan.each(kind) if h.last <= mention.first <= h.last + 5]
        return max(hits, key=lambda h: h.last).entry.state or None if hits else None

    def _counts(self, index: int) -> Counter[str]:
        """How often the text names each state; its own sentence and paragraph weigh more."""
        paragraph = self._scans[index].paragraph
        near = [s for s in self._scans[: index + 1] if s.paragraph == paragraph]
        counts = named_states(near, sure=False) + named_states([self._scans[index]], sure=False)
        for state, number in self._named.items():
            counts[state] += number
        return counts

    def _joined(self, index: int, mention: Mention, previous: Sequence[Figure]) -> str | None:
        """Officials joined by «و» serve one state, unless the text says otherwise."""
        in_sentence = any(at == index and first < mention.first for at, first in self.at)
        return previous[-1].country if mention.prefix.startswith("و") and previous and in_sentence else None

    def _other_side(self, index: int, mention: Mention) -> set[str | None]:
        """States that an official cannot serve: of whom he meets, «X مع وزير …», and of his counterpart."""
        scan = self._scans[index]
        placed = sorted(((first, f) for (at, first), f in self.at.items() if at == index and first != mention.first), key=lambda x: x[0])
        ruled_out: set[str | None] = {f.country for at, f in placed if f.counterpart and at > mention.first}
        before = scan.words[max(0, mention.first - 3) : mention.first]
        by = before[-2:] in (("من", "طرف"), ("من", "قبل"), ("من", "لدن"))
        listed = before[-2:] in (("كلا", "من"), ("كل", "من"))
        near = before[-1:] == ("مع",) or mention.prefix == "ب" or by or listed or any(w.endswith("دعوه") for w in before)
        met = len(placed) and placed[0][0] < mention.first and not mention.prefix and _met(scan, placed[0][0], mention.first)
        if (near or met) and placed and placed[0][0] < mention.first and not placed[0][1].inferred:
            ruled_out.add(placed[0][1].country)
        return ruled_out


def _met(scan: Scan, subject: int, guest: int) -> bool:
    """«التقى X Y»: a verb of meeting stands right before the first official, and no verb between the two."""
    verb = next((h for h in scan.all_at(Kind.EVENT, subject - 1) if h.entry.attributes.get("frame") in ("object", "host")), None)
    return verb is not None and not any(finite_verb(scan, p) for p in range(subject + 1, guest))


def _crowd(mention: Mention) -> bool:
    """Several officials without a name or state: «نظرائه», «وزراء خارجية دول صديقة»."""
    return mention.name is None and (mention.counterpart == "counterparts" or mention.titles[0].number == "p")


def _international(figure: Figure) -> bool:
    """An office of an international organisation serves no state."""
    return any(t.portfolio == Portfolio.ORGANIZATION for t, _ in figure.titles)


def _holds(named: Figure, office: Figure) -> bool:
    """Tell whether a named official holds the office that another mention names alone."""
    if named.country != office.country or named.organization != office.organization or not named.country:
        return False
    if named.function != office.function:
        return False
    return not office.portfolio or named.portfolio == office.portfolio


def _rival(figure: Figure, title: Title) -> bool:
    """Tell whether someone else is named as holder of an office of which a state has one."""
    single = title.function in _SINGLE and bool(title.portfolio)
    return single and (figure.function, figure.portfolio) == (title.function, title.portfolio)


_SINGLE = frozenset({Function.HEAD_OF_STATE, Function.HEAD_OF_GOVERNMENT, Function.MINISTER, Function.CHIEF_OF_STAFF})


def _within(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Tell whether the tokens of one key are all in another, in order, and share its first or last."""
    if not short or len(short) >= len(long):
        return False
    rest = iter(long)
    return all(token in rest for token in short) and (short[-1] == long[-1] or (short[0] == long[0] and len(short) > 1))


def _misspelt(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Tell whether two keys of one article differ by one letter in one long token: a slip of the paper."""
    if len(a) != len(b) or len(a) < 2:
        return False
    different = [(x, y) for x, y in zip(a, b, strict=True) if x != y]
    return len(different) == 1 and min(map(len, different[0])) >= 5 and _one_edit(*different[0])


def _one_edit(a: str, b: str) -> bool:
    short, long = sorted((a, b), key=len)
    if len(long) - len(short) > 1:
        return False
    at = next((i for i, (x, y) in enumerate(zip(short, long, strict=False)) if x != y), len(short))
    return long[at + 1 :] == (short[at:] if len(long) > len(short) else short[at + 1 :])


def _conflict(figure: Figure, mention: Mention) -> bool:
    state = next((t.country for t in mention.titles if t.country), mention.country)
    return bool(state and figure.country and state != figure.country)


class Surface:
    """The article's text as given, by the words of its sentences."""

    def __init__(self, text: str, raw: Raw) -> None:
        self._text, self._raw = text, raw

    def span(self, scan: Scan, first: int, last: int) -> Span:
        """Return the raw range of words [first, last)."""
        return self._raw(scan.tokens[first].start, scan.tokens[last - 1].end)

    def raw(self, scan: Scan, first: int, last: int, prefix: str = "") -> str:
        """Return words as written, without the clitics of the first, on one line."""
        span = self._raw(scan.tokens[first].start + len(prefix), scan.tokens[last - 1].end)
        article = "ا" if prefix.endswith("ل") and scan.tokens[first].text[len(prefix) :].startswith("ل") else ""
        return article + " ".join(self._text[span.start : span.end].split())

