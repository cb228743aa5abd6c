"""One person of an article while it is read, and what all mentions of him say together."""

from collections import Counter
from dataclasses import dataclass, field

from cypher.vocabulary import Function, Portfolio
from ingest.model import Organization, Person, Span
from ingest.people import Title

_ORDER = (Function.HEAD_OF_STATE, Function.VICE_PRESIDENT, Function.HEAD_OF_GOVERNMENT, Function.MINISTER)
_ADDRESSED_PRESIDENT = (Function.HEAD_OF_GOVERNMENT, Function.PARLIAMENT_SPEAKER)
"""Whom papers of the Levant address as «الرئيس» too."""
_SINGLE = frozenset({Function.HEAD_OF_STATE, Function.HEAD_OF_GOVERNMENT, Function.MINISTER, Function.CHIEF_OF_STAFF})


@dataclass(slots=True, eq=False)
class Figure:
    """One person of the article while it is read; `person` gives the frozen value."""

    names: Counter[str] = field(default_factory=Counter)
    """How often each form of the name is used, in the order of the text."""
    titles: list[tuple[Title, str]] = field(default_factory=list)
    """Each title with its words as written; one that tells the same as another only once."""
    country: str | None = None
    organization: str | None = None
    inherited: Title | None = None
    """For «his counterpart»: the title of the other side."""
    ministry: str = ""
    """The field of an office named without it, taken from whom the text named before: «الوزير»."""
    rank: str | None = None
    honorific: str | None = None
    inferred: bool = False
    """The state comes from the context, not from the title."""
    guessed: bool = False
    """The state is only the one that the text names most."""
    number: str = "s"
    counterpart: bool = False
    feminine: bool = False
    """An office or «نظيرته» tells that it is a woman."""
    opposes: bool = False
    """Said to be the opposition's: acts against the government of the state."""
    span: Span | None = None

    def bears(self, title: Title, written: str) -> None:
        """Take in a title, unless one that tells the same is known; beside an office a form of address is none."""
        if _is_style(title):
            if self.titles:
                return
        else:
            self.titles = [known for known in self.titles if not _is_style(known[0])]
        told = _told(title)
        if all(_told(known) != told for known, _ in self.titles):
            self.titles.append((title, written))

    @property
    def name(self) -> str | None:
        """The fullest name, the most frequent spelling of equals, then the first."""
        return max(self.names, key=lambda n: (len(n.split()), self.names[n]), default=None)

    @property
    def best(self) -> Title | None:
        """The title that says most: with a function, a field and a state; the first of equals."""
        return max((title for title, _ in self.titles), key=_weight, default=self.inherited)

    @property
    def written(self) -> str | None:
        """The words of the title that says most of the leading office, if it is written in full."""
        lead = self._leading or self.best
        same = [t for t, _ in self.titles if lead and (t.function, t.former) == (lead.function, lead.former)]
        best = max((t for t in same if lead and t.portfolio == lead.portfolio), key=_weight, default=lead)
        return next((text for title, text in self.titles if title is best and not title.elliptic), None)

    @property
    def function(self) -> str:
        """The function of the leading title: the highest office wins over what comes with it."""
        lead = self._leading
        return lead.function if lead else ""

    @property
    def portfolio(self) -> str:
        """The field that goes with the person's titles; interior wins, then the first named."""
        found = [t.portfolio for t, _ in self.titles if t.portfolio]
        if not found and self.inherited and (shared := _own_field(self.inherited)):
            return shared
        found = list(filter(None, found)) or [self.ministry]
        if self.organization and not self.country and self.function == Function.ENVOY:
            return Portfolio.ORGANIZATION
        if Portfolio.INTERIOR in found:
            return Portfolio.INTERIOR
        first, lead = found[0] if found else "", self._leading
        if lead and lead.function == Function.VICE_PRESIDENT:
            fields = (p for p in found if p not in _OF_AN_HEIR)
            return next(fields, first)
        return lead.portfolio if lead and lead.portfolio else first

    @property
    def _leading(self) -> Title | None:
        """The highest office among the titles that he still holds, else the best title.

        A minister of state comes after what else a man is.
        """
        titles = [t for t, _ in self.titles if t.function]
        if not titles:
            return self.inherited
        pairs = [(t, written) for t, written in self.titles if t.function]
        if any(t.function == Function.MINISTER for t in titles):
            pairs = [(t, written) for t, written in pairs if not _is_second_heir(written)]
        fielded = [t for t, written in pairs if not _is_of_state(t, written)]
        held = [t for t in fielded or titles if not t.former]
        if any(t.function in _ADDRESSED_PRESIDENT and not _is_bare_president(t) for t in held):
            held = [t for t in held if not _is_bare_president(t)]
        return next((t for function in _ORDER for t in held if t.function == function), self.best)

    @property
    def international(self) -> bool:
        """Whether an office is one of an international organisation, which serves no state."""
        return any(t.portfolio == Portfolio.ORGANIZATION for t, _ in self.titles)

    @property
    def is_one(self) -> bool:
        """Whether the office is one man's: told in the singular, or of one state in the dual: «وزيرا داخلية X وY»."""
        shared = self.number == "d" and not self.counterpart and any(t.country for t, _ in self.titles)
        return bool(self.function) and (self.number == "s" or shared)

    def person(self) -> Person:
        """Return the frozen value for claims."""
        function, portfolio = self.function or Function.OTHER, self.portfolio or Portfolio.OTHER
        best = self.best
        ministry = function in (Function.MINISTER, Function.DEPUTY_MINISTER)
        organization = Organization(
            kind="ministry" if ministry else "igo" if self.organization else "agency",
            country=self.country,
            government=best.government if best else None,
            portfolio=Portfolio(portfolio),
            code=self.organization,
        )
        return Person(
            name=self.name,
            country=self.country,
            function=Function(function),
            portfolio=Portfolio(portfolio),
            title=self.written,
            organization=organization,
            rank=self.rank,
            honorific=self.honorific,
            acting=any(t.acting for t, _ in self.titles),
            former=bool(best and best.former),
            span=self.span,
            inferred=self.inferred or None,
        )


def _is_bare_president(title: Title) -> bool:
    """Tell whether a title is «الرئيس» alone, which may be but a form of address."""
    return title.function == Function.HEAD_OF_STATE and title.last - title.first == 1 and not title.country


def _is_second_heir(written: str) -> bool:
    """Tell whether a title is «ولي ولي العهد», which comes after the ministry of its holder."""
    return written.split()[:2] == ["ولي", "ولي"]


_OF_AN_HEIR = frozenset({Portfolio.PRESIDENCY, Portfolio.GOVERNMENT, Portfolio.ARMY, Portfolio.OTHER})
"""Fields that an heir or vice-president has by his office: «ولي العهد نائب القائد الأعلى للقوات المسلحة»."""


def is_single(title: Title) -> bool:
    """Tell whether a state has just one holder of a title's office."""
    return title.function in _SINGLE and bool(title.portfolio)


_STYLES = frozenset({Function.AMBASSADOR, Function.ADVISER})


def _is_of_state(title: Title, written: str) -> bool:
    """Tell whether a title is a minister of state, who comes after what else he is: «وزير الدولة وزير الدفاع»."""
    bare = title.portfolio == Portfolio.OTHER and written.endswith("الدولة")
    return title.function == Function.MINISTER and (bare or title.portfolio == Portfolio.GOVERNMENT)


def _is_style(title: Title) -> bool:
    """Tell whether a bare «السفير», «المستشار» may only address a diplomat or judge: «المتحدث … السفير X»."""
    return title.function in _STYLES and title.last - title.first == 1 and not (title.country or title.organization)


def _told(title: Title) -> tuple[object, ...]:
    """Return what a title tells wherever it stands."""
    return (title.function, title.portfolio, title.country, title.organization, title.government, title.number,
            title.former, title.acting)  # fmt: skip


def _own_field(title: Title) -> str:
    """Return the field that a counterpart shares: that of «وزيرة خارجية الاتحاد الأوروبي» is foreign affairs."""
    of_a_body = title.function == Function.MINISTER and title.portfolio == Portfolio.ORGANIZATION
    return Portfolio.FOREIGN if of_a_body else title.portfolio


def _weight(title: Title) -> int:
    owned = bool(title.country or title.organization)
    known = bool(title.portfolio) + (title.portfolio not in ("", Portfolio.OTHER))
    advises = title.function == Function.ADVISER  # «مستشار الملك رئيس هيئة الأركان» commands
    return 4 * bool(title.function) + known + owned - 3 * title.former - advises
