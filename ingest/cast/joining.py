"""Mentions joined to figures: by name, by office, by what a title alone can mean."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cached_property

from cypher.vocabulary import Function, Portfolio
from ingest.cast.clues import is_feminine, is_of_opposition
from ingest.cast.company import Place
from ingest.cast.figures import Figure
from ingest.cast.honoured import meant
from ingest.cast.known import tied
from ingest.cast.matching import Key, Names, borne_once
from ingest.cast.states import States
from ingest.cast.surface import Surface
from ingest.leaders import served_by
from ingest.lexicon import Kind
from ingest.names import name_key
from ingest.people import Mention, is_given
from ingest.scan import Scan

Office = tuple[str | None, str | None, str, str]
"""State, organisation, function and field of an official; without the field any."""
_MEANT = 100
"""«His Highness» is one of the first so many officials."""


class Cast:
    """All figures of an article, by the place of their mentions."""

    def __init__(
        self,
        scans: Sequence[Scan],
        mentions: Sequence[Sequence[Mention]],
        text: Surface,
        homes: Sequence[str | None],
        outlet: str | None = None,
        *,
        day: str | None = None,
    ) -> None:
        """Join the mentions of each sentence; `homes` and `outlet` are the states of the sentences and of the paper.

        `day` is the date of publication (EDTF), where it is given.
        """
        self._scans, self._text = scans, text
        self.at: dict[Place, Figure] = {}
        self.figures: list[Figure] = []
        named = ((scan, m) for scan, found in zip(scans, mentions, strict=True) for m in found if m.name)
        self._names = Names(borne_once(_key(self._name(scan, m)) for scan, m in named))
        for index, found in enumerate(mentions):
            for mention in found:
                self._place(index, mention)
        States(scans, self.figures, self.at, homes, outlet, day=day).infer(mentions)
        self._identify()
        self.at |= tied(self.figures, self.at, day)

    def _identify(self) -> None:
        """Give a title without a name to the one named official of the article with that office and state."""
        named: dict[Office, list[Figure]] = defaultdict(list)
        for official in self.figures:
            if official.names and official.country:
                for portfolio in {official.portfolio, ""}:
                    named[_office(official, portfolio)].append(official)
        for place, figure in self.at.items():
            if figure.names or not figure.is_one:
                continue
            holders = named.get(_office(figure, figure.portfolio), ())
            if len(holders) == 1:
                self.at[place] = holders[0]

    @cached_property
    def holders(self) -> Mapping[tuple[str | None, str, str], list[Figure]]:
        """The officials with a name by state, function and field, once the cast is complete."""
        found: dict[tuple[str | None, str, str], list[Figure]] = defaultdict(list)
        for figure in self.figures:
            if figure.names:
                office = figure.function or Function.OTHER, figure.portfolio or Portfolio.OTHER
                found[figure.country, *office].append(figure)
        return found

    def _place(self, index: int, mention: Mention) -> None:
        figure = self._named(index, mention) if mention.name else self._unnamed(index, mention)
        if figure is None:
            return
        if figure.span is None:
            self.figures.append(figure)
        self._enrich(figure, index, mention)
        self.at[index, mention.first] = figure

    def _named(self, index: int, mention: Mention) -> Figure | None:
        """Return the figure of a mention with a name; one word alone must be known or sound like a name."""
        scan = self._scans[index]
        assert mention.name
        name = self._name(scan, mention)
        key = _key(name)
        title = next(iter(mention.titles), None)
        known = (
            self._names.figure_of(key)
            or self._names.figure_by_first_name(key, title.function if title else "", mention.honorific is not None)
            or self._names.figure_in_office(key, title)
        )
        if known is None and len(key) < 2 and not (_is_name(scan, mention, name) and self._recurs(scan, mention)):
            return self._unnamed(index, mention) if mention.titles or mention.counterpart else None
        figure = known if known is not None and not _contradict(known, mention) else Figure()
        figure.names[name] += 1
        self._names.add(key, figure)
        return figure

    def _recurs(self, scan: Scan, mention: Mention) -> bool:
        """Tell whether a bare word after a bare title is known as a name or stands elsewhere in the text again."""
        assert mention.name
        at = mention.name[0]
        word = scan.word(at)
        bare = mention.rank is None and mention.honorific is None and len(mention.titles) == 1
        if not bare or mention.titles[0].country or is_given(scan, at, 7) or word.startswith("ال"):
            return True
        return any(served_by(word)) or sum(s.words.count(word) for s in self._scans) > 1

    def _name(self, scan: Scan, mention: Mention) -> str:
        """Return the name of a mention as written."""
        assert mention.name
        return self._text.plain(scan, *mention.name, mention.prefix if mention.name[0] == mention.first else "")

    def _unnamed(self, index: int, mention: Mention) -> Figure | None:
        """Return a new figure for a title alone, and for «سموه», «فخامته» one of the first officials."""
        if mention.counterpart != "he":
            return Figure(number=mention.titles[0].number or "s")
        style = self._scans[index].at(Kind.GROUP, mention.first)
        return meant(self.figures[:_MEANT], style.entry.attributes["who"]) if style else None

    def _enrich(self, figure: Figure, index: int, mention: Mention) -> None:
        """Add to a figure what one mention says of it."""
        scan = self._scans[index]
        for title in mention.titles:
            if title.function or title.portfolio:
                figure.bears(title, self._text.plain(scan, title.first, title.last, title.prefix))
            figure.country = figure.country or title.country
            figure.organization = figure.organization or title.organization
        figure.country = figure.country or mention.country
        figure.opposes = figure.opposes or is_of_opposition(scan, mention)
        figure.feminine = figure.feminine or is_feminine(scan, mention)
        figure.counterpart = figure.counterpart or mention.counterpart in ("counterpart", "counterparts")
        if mention.rank:
            figure.rank = figure.rank or self._text.plain(scan, *mention.rank)
        if mention.honorific:
            figure.honorific = figure.honorific or self._text.plain(scan, *mention.honorific)
        figure.span = figure.span or self._text.span(scan, mention.first, mention.last)


def _office(figure: Figure, portfolio: str) -> Office:
    return figure.country, figure.organization, figure.function, portfolio


def _key(name: str) -> Key:
    return tuple(name_key(name).split())


def _is_name(scan: Scan, mention: Mention, name: str) -> bool:
    """Tell whether one word is a name: after a rank, after a title if it sounds like one, or a leader's."""
    titled = bool(mention.titles or mention.counterpart)
    return bool(mention.rank) or (titled and _sounds(scan, mention)) or any(served_by(name))


_NO_SURNAME = re.compile(r"الم.+ه|الت..[^يا]")
"""Participles and verbal nouns, folded: «الرسالة المؤرخة», «الترشح»."""
_PRONOUNS = ("هم", "ها", "هما", "نا", "ته")


def _sounds(scan: Scan, mention: Mention) -> bool:
    """Tell whether a word after a title is a given name, or looks like a surname: «الوزير الجهيناوي»."""
    assert mention.name
    at = mention.name[0]
    word = scan.word(at)
    if _NO_SURNAME.fullmatch(word):
        return False
    surname = word.startswith("ال") and len(word) > 4
    stated = any(title.country for title in mention.titles)  # «الرئيس المصري مهتم»: no name is needed any more
    bare = mention.titles[0].takes == "state" and not stated and not word.endswith(_PRONOUNS) and word[0] not in "بلفكو"
    return is_given(scan, at, 4) or surname or bare


def _contradict(figure: Figure, mention: Mention) -> bool:
    """Tell whether a mention gives another state than the figure has."""
    state = next((t.country for t in mention.titles if t.country), mention.country)
    return bool(state and figure.country and state != figure.country)
