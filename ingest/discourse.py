"""Sentences in order with whom the text is about, and the values that a sentence's actors stand for."""

from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from cypher.vocabulary import Portfolio
from ingest.actors import Actor
from ingest.arabic import fold_word
from ingest.cast import Figure
from ingest.conjugation import before_pronoun, forms
from ingest.events import Context, open_path, subject_before
from ingest.lexicon import ByWord, Kind, clitics, rows
from ingest.model import Organization, Person
from ingest.reading import Reading
from ingest.scan import Scan
from ingest.zones import Zone

READ = (Zone.BODY, Zone.HEADLINE)


def contexts(reading: Reading) -> Iterator[Context]:
    """Yield each sentence of headline and body with its actors and whom the text was last about."""
    topic: Actor | None = None
    for index, scan in enumerate(reading.scans):
        if scan.zone not in READ:
            continue
        yield Context(scan, index, reading.actors[index], topic, reading.starts[index])
        topic = next((a for a in reading.actors[index] if a.kind == "person" and not a.preposition), topic)


# --------------------------------------------------------------------------- words of one rule


class Form(NamedTuple):
    """A word of a rule's own table: its sense, `verb` or `noun`, the tense, the pronoun on its end, its clitics."""

    sense: str
    pos: str
    tense: str = ""
    pronoun: str = ""
    prefix: str = ""


_PRONOUNS = ("ه", "ها", "هما", "هم")


@cache
def words(table: str) -> dict[str, Form]:
    """Read a table with the columns form, present and sense; verbs (with a present) and nouns are inflected.

    Nouns win over forms of verbs with the same letters: «دعوة» over «دعوه».
    """
    found: dict[str, Form] = {}
    for row in rows(table):
        if row["present"]:
            for form, tense in forms(row["form"], row["present"]).items():
                found.setdefault(form, Form(row["sense"], "verb", tense))
                for pronoun in _PRONOUNS:
                    found.setdefault(before_pronoun(form, tense) + pronoun, Form(row["sense"], "verb", tense, pronoun))
        else:
            noun = fold_word(row["form"])
            found[noun] = found["ال" + noun] = Form(row["sense"], "noun")
            for pronoun in _PRONOUNS:
                found[fold_word(_construct(row["form"])) + pronoun] = Form(row["sense"], "noun", "", pronoun)
    return found


def _construct(noun: str) -> str:
    return noun[:-1] + "ت" if noun.endswith("ة") else noun


def form_at(table: str, scan: Scan, position: int) -> Form | None:
    """Return what a table knows of a word, with and without clitics; a verb takes only «و» and «ف»."""
    return _forms(table)[scan.word(position)]


def forms_in(table: str, scan: Scan) -> list[tuple[int, Form]]:
    """Return all words of a sentence that a table knows, with their positions, in order."""
    known = _forms(table)
    return [(position, form) for position, word in enumerate(scan.words) if (form := known[word])]


@cache
def _forms(table: str) -> ByWord[Form | None]:
    known = words(table)

    def form_of(word: str) -> Form | None:
        for prefix, stem in clitics(word):
            form = known.get(stem)
            if form and (form.pos == "noun" or prefix in ("", "و", "ف")):
                return form._replace(prefix=prefix)
        return None

    return ByWord(form_of)


# --------------------------------------------------------------------------- who acts

HUMAN = ("person", "side", "ministry", "state")
"""Kinds of actors that say and do."""
RELATIVE = frozenset({"الذي", "التي"})
_SMALL = frozenset(["،", ",", "قد", "الذي", "التي", "كان", "كانت", "ان", "ايضا", "بدوره", "كما", "و"])


def open_way(context: Context, first: int, last: int) -> bool:
    """No full stop and no new clause between two words; what stands inside an official's title does not count."""
    gaps, position = [], first
    for actor in context.actors:
        if position <= actor.first < last:
            gaps.append((position, actor.first))
            position = actor.last
    return all(open_path(context.scan, low, high) for low, high in [*gaps, (position, last)] if low < high)


def agent_of(context: Context, verb: int, prefix: str = "") -> Actor | None:
    """Return the subject of a verb: right before it, else the first free one after it, else the one carried on.

    What stands before a verb that «و» or «ف» opens is not its subject.
    """
    left = next((a for a in context.before(verb) if a.kind in HUMAN), None)
    if left and not prefix and all(w in _SMALL for w in context.scan.words[left.last : verb]):
        relative = context.scan.word(verb - 1) in RELATIVE
        if relative or not left.preposition:
            return left
    following = next((a for a in context.after(verb + 1) if a.kind in HUMAN), None)
    if (
        following
        and not following.preposition
        and not following.joined
        and open_way(context, verb + 1, following.first)
    ):
        return following
    return _carried(context, verb, prefix)


def _carried(context: Context, verb: int, prefix: str) -> Actor | None:
    """Return the subject of the clause so far or, for a verb that opens a sentence, of the text."""
    if context.scan.word(verb).endswith("وا"):
        return None
    before = subject_before(context, verb)
    if before and (prefix or open_way(context, before.last, verb)):
        return before
    return context.topic if prefix or verb <= 3 else None


def contradicted(scan: Scan, position: int) -> bool:
    """Tell whether a verb of denying stands before a word in its sentence: «نفى أن يكون قد تلقى دعوة»."""
    denials = (h for h in scan.each(Kind.OPERATOR) if h.entry.value == "denied" and h.last <= position)
    return any(scan.word(h.first)[len(h.prefix) :].startswith(("نف", "ينف", "تنف", "ناف")) for h in denials)


def other_side(context: Context, own: Actor | None, before: int) -> Actor | None:
    """Return the official of another state named last before a word, or whom the text was about."""
    states = set(own.states) if own else set()
    found = (a for a in context.before(before) if a.kind == "person" and a is not own and states.isdisjoint(a.states))
    nearest = next(found, None)
    if nearest is None and context.topic and states.isdisjoint(context.topic.states):
        return context.topic
    return nearest


# --------------------------------------------------------------------------- values


def body_of(scan: Scan, actor: Actor) -> Organization | None:
    """Return the ministry, government, delegation's state or organisation that an actor without persons stands for."""
    if actor.organizations:
        return Organization(kind="igo", code=actor.organizations[0])
    if len(actor.states) != 1:
        return None
    government = next(
        (h.entry.value for p in range(actor.first, actor.last) if (h := scan.at(Kind.GOVERNMENT, p))), None
    )
    if actor.kind == "ministry":
        field = next((h.entry.value for p in range(actor.first, actor.last) if (h := scan.at(Kind.PORTFOLIO, p))), None)
        portfolio = Portfolio(field) if field else None
        return Organization(kind="ministry", country=actor.states[0], government=government, portfolio=portfolio)
    return Organization(kind="government", country=actor.states[0], government=government)


@lru_cache(maxsize=64)
def official(figure: Figure) -> Person:
    """Return the value of a figure, which no longer changes once the cast is complete."""
    return figure.person()


def person_of(scan: Scan, actor: Actor) -> Person | None:
    """Return the official that an actor is; for a ministry or a state an official without name or title."""
    if actor.figures:
        return official(actor.figures[0])
    organization = body_of(scan, actor)
    if organization is None:
        return None
    return Person(
        country=organization.country, organization=organization, portfolio=organization.portfolio or Portfolio.OTHER
    )
