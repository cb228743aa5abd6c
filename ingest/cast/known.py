"""Offices that stand without a name, tied to the one person of the article who is known to have held them then."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from ingest.cast.company import Place
from ingest.cast.figures import Figure
from ingest.leaders import Office, offices_of


def tied(figures: Sequence[Figure], at: Mapping[Place, Figure], day: str | None) -> dict[Place, Figure]:
    """Return, for places where an office stands alone, the person who held it on a day, with its title.

    The text tells of both, «ترامب» and «الرئيس الأمريكي»; only that they are one is known from elsewhere. Nobody is
    tied where two may be meant, or where the text itself names the holder.
    """
    holders = _holders(figures, day)
    found = {}
    for place, figure in at.items() if holders else ():
        holder = holders.get(_office(figure)) if _is_alone(figure) else None
        if holder is not None:
            for title, written in figure.titles:
                holder.bears(title, written)
            found[place] = holder
    return found


def _holders(figures: Sequence[Figure], day: str | None) -> dict[Office, Figure]:
    """Map each office to the one person without an office in the text who is known to have held it."""
    known: dict[Office, list[Figure]] = defaultdict(list)
    taken: set[Office] = set()
    for figure in figures:
        if not figure.name or not figure.country:
            continue
        if any(title.function for title, _ in figure.titles):
            taken.add(_office(figure))
        else:
            for office in offices_of(figure.name, day):
                known[office].append(figure)
    return {office: found[0] for office, found in known.items() if len(found) == 1 and office not in taken}


def _is_alone(figure: Figure) -> bool:
    """Tell whether a figure is an office of one man whose state is not guessed, neither former nor indefinite."""
    one = figure.is_one or any(t.elliptic for t, _ in figure.titles)  # «الرئيسان الأمريكي والفرنسي»
    if figure.names or not one or figure.counterpart:
        return False
    return not figure.guessed and not any(t.former or _is_any(w) for t, w in figure.titles)


def _is_any(written: str) -> bool:
    """Tell whether a title is one of several: «رئيس أمريكي»."""
    last = written.rsplit(maxsplit=1)[-1]
    return last.endswith(("ي", "ية")) and not last.startswith("ال")


def _office(figure: Figure) -> Office:
    return Office(figure.country or "", figure.function, figure.portfolio)
