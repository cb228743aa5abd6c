"""Whose an office is that stands with a pronoun: «وزيرها», «سفيره الجديد», «وزير دفاعه», «مبعوثها إلى ليبيا»."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from cypher.vocabulary import Function, Portfolio
from ingest.cast.figures import Figure
from ingest.lexicon import Hit, Kind, cues
from ingest.people import Mention, Title
from ingest.scan import Scan

_OWN = cues("own_office")
_MASCULINE = frozenset({"MA", "IQ", "JO", "LB", "SD", "SS", "YE", "SO", "VA", "DK"})
"""States whose Arabic names are masculine: «المغرب … سفيره»."""
_GOVERNS = cues("preposition")
_FEMININE, _OF_HIM = "ها", "ه"


def pronoun(scan: Scan, mention: Mention) -> str:
    """Return the pronoun of whose office a mention's first title is, the empty string if it has none."""
    title = mention.titles[0]
    for position in range(title.first, title.last):
        word = scan.word(position)
        stem = word[len(title.prefix) :] if position == title.first else word
        field = scan.at(Kind.PORTFOLIO, position)
        own_field = field is not None and field.entry.definite and not field.prefix and not stem.startswith("ال")
        if (stem in _OWN and title.takes == "none") or (own_field and field and field.last - field.first == 1):
            return _FEMININE if stem.endswith(_FEMININE) else _OF_HIM
    return ""


def owner(scan: Scan, mention: Mention, kind: str, before: Iterable[Figure]) -> tuple[str | None, str | None]:
    """Return the state and the organisation of whose office it is, both null if the text does not tell.

    «ها» is the state or ministry named last, «ه» the official before, else a state whose name is masculine.
    """
    state = next((h.entry.state for h in _named(scan, mention.first) if _fits(scan, h, kind)), None)
    if kind == _FEMININE:
        return state, None
    official = next((f for f in before if f.country or f.organization), None)
    return (official.country, official.organization) if official else (state, None)


def given(figure: Figure, country: str | None, organization: str | None) -> None:
    """Give a figure the state or organisation whose official he is."""
    figure.country, figure.organization = country, organization
    figure.inferred = bool(country or organization)
    if organization and figure.titles:
        title, written = figure.titles[0]
        figure.titles[0] = replace(title, organization=organization, portfolio=Portfolio.ORGANIZATION), written


def as_deputy(figure: Figure, title: Title, before: Iterable[Figure]) -> None:
    """Give «his deputy» the office that goes with that of the official before him: of a president a vice-president."""
    superior = next((f for f in before if f.function), None)
    if superior is None or title.function != Function.DEPUTY_MINISTER or title.portfolio:
        return
    function, portfolio = _BELOW.get(superior.function, (superior.function, superior.portfolio))
    deputy = replace(title, function=function, portfolio=portfolio or superior.portfolio)
    figure.titles = [(deputy if known is title else known, written) for known, written in figure.titles]


_BELOW: dict[str, tuple[str, str]] = {
    Function.HEAD_OF_STATE: (Function.VICE_PRESIDENT, Portfolio.PRESIDENCY),
    Function.VICE_PRESIDENT: (Function.OTHER, Portfolio.PRESIDENCY),
    Function.HEAD_OF_GOVERNMENT: (Function.MINISTER, Portfolio.GOVERNMENT),
    Function.MINISTER: (Function.DEPUTY_MINISTER, ""),
    Function.PARLIAMENT_SPEAKER: (Function.LEGISLATOR, Portfolio.PARLIAMENT),
}
"""The office below another; who serves any other office has the same in second place."""


def _named(scan: Scan, before: int) -> Iterator[Hit]:
    """Yield the states named before a word, the last first."""
    hits = (h for kind in (Kind.COUNTRY, Kind.NISBA) for h in scan.each(kind) if h.last <= before and h.entry.state)
    yield from sorted(hits, key=lambda h: (h.last, h.last - h.first), reverse=True)


def _fits(scan: Scan, hit: Hit, kind: str) -> bool:
    """Tell whether a state may be the owner: the nisba of a feminine noun, a name of that gender not governed."""
    if hit.entry.kind is Kind.NISBA:
        return kind == _FEMININE and hit.entry.gender == "f" and hit.entry.definite and not hit.prefix
    if hit.prefix not in ("", "و") or scan.word(hit.first - 1) in _GOVERNS:
        return False
    return (hit.entry.state in _MASCULINE) == (kind == _OF_HIM)
