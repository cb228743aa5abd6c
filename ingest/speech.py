"""Who says what in a sentence: verbs of speech with their speaker, and the words spoken as a clause."""

from collections.abc import Iterator
from typing import NamedTuple

from cypher.vocabulary import Act
from ingest.actors import Actor
from ingest.discourse import HUMAN, Form, agent_of, form_at, forms_in, open_way
from ingest.events import Context
from ingest.lexicon import Kind
from ingest.reading import Dated
from ingest.scan import Scan

TABLE = "speech"
_THAT = frozenset(["ان", "بان"])
_THAT_HE = frozenset(["انه", "انها", "انهم", "انهما", "بانه", "بانها"])
_TO = frozenset(["علي", "عن", "الي", "في", "من"])
_BESIDE = {"خلال", "في", "عقب", "اثناء", "عبر", "بعد", "لدي", "اثر", "ضمن", "من", "بدوره", "بدورها", "امس", "اليوم"}
_BESIDE |= {"مساء", "صباح", "ظهر", "حسب", "وفق", "بحسب", "ردا"}
_QUALIFIED = frozenset(["جانبه", "جانبها", "جهته", "جهتها", "ناحيته", "ناحيتها"])
_LONGEST_ASIDE = 45
_ACT_WITHIN = 4
_REASONS = frozenset(["لما"])
SPEAKERS = (*HUMAN, "organization")


class Speech(NamedTuple):
    """Words [first, last) that a speaker says; `verb` is the word that opens them, `speaker` None if carried on."""

    verb: int
    first: int
    last: int
    act: Act
    speaker: Actor | None
    switched: bool = False
    """«من جانبه»: the other side speaks."""
    inner: bool = False
    """Another speaker tells it: «أشارت الوزارة إلى أن الوزير أعرب عن …»."""


def speeches(context: Context, dates: tuple[Dated, ...]) -> list[Speech]:
    """Return what is said in a sentence, in its order; words that only report another's words are left out."""
    scan = context.scan
    label = _labelled(context)
    if label:
        return [label]
    found: list[Speech] = []
    end = len(scan.words)
    for position, form in reversed(forms_in(TABLE, scan)):
        said = _said(context, position, form, end, dates) if _opens(scan, position, form) else None
        if said is None:
            continue
        end = position
        parts = [said._replace(first=said.last)] if _only_names(context, said) else list(_reasons(scan, said))
        found = [*parts, *found]
    if found and found[0].speaker is None and not _is_verb(scan, found[0].verb):
        found[0] = found[0]._replace(speaker=_subject(context, found[0].verb))
    return _nested(found)


def _is_verb(scan: Scan, position: int) -> bool:
    form = form_at(TABLE, scan, position)
    return form is not None and form.pos == "verb"


def _opens(scan: Scan, position: int, form: Form) -> bool:
    """Tell whether a verb or participle opens speech, and not in a long quotation or a relative clause."""
    word = scan.word(position)
    if position in scan.speech or form.tense == "future" or scan.word(position - 1) in ("ما", "التي") or word == "بين":
        return False
    if form.pos == "noun":
        return form.prefix in ("", "و") and not form.pronoun and not word.startswith("ال")
    return not (form.pronoun or scan.at(Kind.TITLE, position) or scan.at(Kind.COUNTRY, position))


def _said(context: Context, position: int, form: Form, end: int, dates: tuple[Dated, ...]) -> Speech | None:
    act, *modes = form.sense.split()
    scan = context.scan
    speaker, start = None, position + 1
    if form.pos == "verb":
        speaker = _speaker(context, position, form)
        start = speaker.last if speaker and speaker.first > position else _past_ministry(scan, start)
    switched = any(w in _QUALIFIED or w in ("بدوره", "بدورها") for w in scan.words[max(0, position - 3) : start + 3])
    first = _words_from(context, start, end, modes, dates)
    if first is None:
        return None
    last = _words_to(scan, first, end)
    if last <= first:
        return None
    return Speech(position, first, last, _act(scan, first, last, Act(act)), speaker, switched)


def _past_ministry(scan: Scan, position: int) -> int:
    """«وأضافت الوزارة أن», «وأوضحت وزارة الداخلية أن»: a ministry without a state is no actor of the sentence."""
    if scan.word(position) == "الوزاره":
        return position + 1
    field = scan.at(Kind.PORTFOLIO, position + 1) if scan.word(position) == "وزاره" else None
    return field.last if field else position


def _speaker(context: Context, verb: int, form: Form) -> Actor | None:
    """Return the subject that stands beside its verb, in whatever order; None if the verb carries on."""
    left = next((a for a in context.before(verb) if a.kind in SPEAKERS), None)
    following = next((a for a in context.after(verb + 1) if a.kind in SPEAKERS), None)
    if following and following.preposition == context.scan.word(verb) == "وبين" and following.first == verb + 1:
        return following
    if following and not following.preposition and not following.joined:
        gap = (
            []
            if _addressed(context.scan, verb + 1, following.first)
            else context.scan.words[verb + 1 : following.first]
        )
        beside = not gap or gap[0] in _BESIDE or gap[0] in ("،", ",")
        if beside and len(gap) <= 8 and open_way(context, verb + 1, following.first):
            return following
    if left and left.last == verb:
        return left
    found = agent_of(context, verb, form.prefix) if not form.prefix else None
    return found if found and found.first < verb and found is left else None


def _addressed(scan: Scan, first: int, last: int) -> bool:
    """Only ranks and honorifics stand between: «وأكد السيد الوزير»."""
    kinds = (Kind.HONORIFIC, Kind.RANK)
    return all(any(scan.at(kind, position) for kind in kinds) for position in range(first, last))


def _subject(context: Context, participle: int) -> Actor | None:
    """Return the subject of a clause that a participle goes on with: «قبل الوزير الدعوة، شاكرا …»."""
    return next((a for a in context.actors if a.last <= participle and a.kind in HUMAN and not a.preposition), None)


# --------------------------------------------------------------------------- the words spoken


def _words_from(context: Context, start: int, end: int, modes: list[str], dates: tuple[Dated, ...]) -> int | None:
    """Return where the words spoken begin, past a time, a place and an occasion beside the verb."""
    scan, position = context.scan, start
    while position < end:
        word = scan.word(position)
        if word in _THAT and "that" in modes:
            return position + 1
        if word in _THAT_HE and "that" in modes:
            return position
        if word == ":" and ("quote" in modes or "that" in modes):
            return position + 1
        if "on" in modes and (word in _TO or word.startswith(("ب", "لل"))) and not _beside(scan, position):
            return _after_preposition(scan, position)
        aside = _aside(scan, position, end, modes, dates)
        if aside == position:
            return position if "object" in modes and word[:1].isalpha() else None
        position = aside
    return None


def _after_preposition(scan: Scan, position: int) -> int:
    if scan.word(position) not in _TO:
        return position
    return position + 2 if scan.word(position + 1) in _THAT else position + 1


def _beside(scan: Scan, position: int) -> bool:
    """Tell whether «من جانبه», «في كلمة», «على هامش», «بنيامي» belongs to the occasion and not to the words."""
    word, after = scan.word(position), scan.word(position + 1)
    return after in _QUALIFIED or word in ("في", "من") or after == "هامش" or bool(scan.at(Kind.CITY, position))


def _aside(scan: Scan, position: int, end: int, modes: list[str], dates: tuple[Dated, ...]) -> int:
    """Return the word after a comma, date or occasion that begins here, or the same word if none does."""
    word = scan.word(position)
    dated = next((d for d in dates if d.first == position), None)
    if dated:
        return dated.last
    if word in ("،", ",", "-", "بدوره", "بدورها", "امس", "اليوم"):
        return position + 1
    if scan.word(position + 1) in _QUALIFIED:
        return position + 2
    if word in _BESIDE or _beside(scan, position) or word.startswith("ل"):
        return _past_occasion(scan, position, end, modes)
    return position


def _past_occasion(scan: Scan, position: int, end: int, modes: list[str]) -> int:
    """Return the word that ends an occasion: a comma, «أن», the preposition or the noun with which the words begin."""
    ends = _THAT | _THAT_HE | {"،", ",", ":"} | ({"عن", "علي", "الي"} if "on" in modes else set())
    for place in range(position + 1, min(position + _LONGEST_ASIDE, end)):
        opens = "object" in modes and any(h.prefix == "" for h in scan.all_at(Kind.ACT, place))
        if opens or scan.word(place) in ends:
            return place
    return position


def _words_to(scan: Scan, first: int, end: int) -> int:
    """Return where the words spoken end: before a full stop, and without a comma or «و» that only leads on."""
    last = next((p for p in range(first, end) if scan.word(p) in (".", "؛") and p not in scan.speech), end)
    while last > first and not scan.word(last - 1)[:1].isalnum() and scan.word(last - 1) not in ("!", "؟", ")"):
        last -= 1
    return last


def _act(scan: Scan, first: int, last: int, act: Act) -> Act:
    """Let the noun or verb that opens the words tell the act; words of judgement tell it wherever they stand."""
    if act not in (Act.STATES, Act.OFFERS):
        return act
    for position in range(first, last):
        hit = next((h for h in scan.all_at(Kind.ACT, position) if h.prefix in ("", "و")), None)
        if hit and (position < first + _ACT_WITHIN or hit.entry.value == Act.ASSESSES):
            return Act(hit.entry.value)
    return act


def _only_names(context: Context, said: Speech) -> bool:
    """Nothing but a speaker stands in the clause: its verb comes next and is told by whom this verb names."""
    inside = [a for a in context.actors if said.first <= a.first and a.last <= said.last and a.kind in SPEAKERS]
    return bool(inside) and all(any(a.first <= p < a.last for a in inside) for p in range(said.first, said.last))


def _reasons(scan: Scan, said: Speech) -> Iterator[Speech]:
    """«… لما له من أثر»: the reason given is an assessment of its own."""
    cut = next((p for p in range(said.first + 3, said.last - 3) if scan.word(p) in _REASONS), None)
    if cut is None:
        yield said
        return
    yield said._replace(last=_words_to(scan, said.first, cut))
    yield said._replace(first=cut, act=Act.ASSESSES)


def _nested(found: list[Speech]) -> list[Speech]:
    """Mark what a reported speaker says; the empty words of who reports stay as a mark of who that is."""
    marked: list[Speech] = []
    for said in found:
        outer = next((s for s in reversed(marked) if s.first == s.last), None)
        marked.append(said._replace(inner=True) if outer and said.first < said.last else said)
    return marked


def _labelled(context: Context) -> Speech | None:
    """«الداخلية الجزائرية: …»: a headline may name the speaker before a colon."""
    scan = context.scan
    first = context.actors[0] if context.actors else None
    if first is None or first.kind not in ("person", "ministry") or first.first > 1 or scan.word(first.last) != ":":
        return None
    start, last = first.last + 1, _words_to(scan, first.last + 1, len(scan.words))
    return Speech(first.first, start, last, _act(scan, start, last, Act.STATES), first) if last - start > 2 else None
