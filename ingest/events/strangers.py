"""Whether a clause is about somebody of whom the reader knows too little, so that nobody else may be its subject."""

from collections.abc import Sequence

from ingest.actors import Actor
from ingest.clauses import finite_verb
from ingest.lexicon import Kind, cues
from ingest.scan import Scan

_NEW_CLAUSES = cues("that_noun")
_OPENINGS = cues("clause_break") | cues("contrast") | {"،", ","}
_AMONG_THEM = cues("among_them")
_HAPPENED = cues("happened")
_OF_PRESENT = "يتن"
"""With these letters verbs in the present begin."""
_EXPLAINED = (Kind.STOP, Kind.COUNTRY, Kind.CITY, Kind.EVENT, Kind.ORGANIZATION, Kind.OPERATOR, Kind.GROUP,
              Kind.PORTFOLIO, Kind.TOPIC, Kind.AGREEMENT, Kind.VERB)  # fmt: skip
_OPENING = 3
"""The verb with which a sentence goes on from the one before is among so many words."""


def followed_by_subject(scan: Scan, actors: Sequence[Actor], position: int) -> bool:
    """Tell whether nothing explains the word after a verb: it is a subject of which the reader knows too little."""
    if not scan.word(position)[:1].isalpha() or position in scan.speech:
        return False
    if any(a.first == position for a in actors):
        return False
    return not any(scan.all_at(kind, position) for kind in _EXPLAINED)


def has_own_subject(scan: Scan, first: int, position: int) -> bool:
    """«قالت X إن قائد الفيلق زار …»: between an actor and an event begins a clause about someone whom no rule knows."""
    that = next((p for p in range(position - 1, first - 1, -1) if scan.word(p) in _NEW_CLAUSES), position)
    if that + 1 >= position or not _OPENINGS.isdisjoint(scan.words[that + 1 : position]):
        return False
    if _is_noun(scan, position) and not finite_verb(scan, position - 1):
        return False  # «قال X إن الأزمة ستحل خلال لقاء مع Y»: a meeting may frame all that he says
    following = scan.word(that + 1)
    if following in _AMONG_THEM:
        return False
    return following[:1].isalpha() and following[0] not in _OF_PRESENT and not scan.at(Kind.STOP, that + 1)


def goes_on(scan: Scan, actors: Sequence[Actor], position: int) -> bool:
    """Tell whether an event word that has no subject in its sentence may have that of the sentences before.

    «وقال عقب اجتماع مع X»: a noun needs a verb that carries on. Not «وقال الجهيني عقب اجتماع مع X», not «وقالت مصادر
    إن الجهيني سيجري مباحثات مع X», not «وبدأت مفاوضات مع X»: somebody else is told of, or nobody.
    """
    if _speaks(scan, actors, position) or _acts(scan, actors, position):
        return False
    if not _is_noun(scan, position) or _may_be_his(scan, position):
        return True
    verb = next((p for p in range(min(_OPENING, position)) if finite_verb(scan, p)), None)
    if verb is None or scan.word(position - 1).removeprefix("و") in _HAPPENED:
        return False
    quoted = any(a.preposition == "عن" and a.kind == "person" for a in actors if a.last <= position)
    return quoted or not (scan.word(verb + 1) in _PRESS or scan.at(Kind.AGENCY, verb + 1))


_PRESS = cues("press_house") | cues("source")


def _speaks(scan: Scan, actors: Sequence[Actor], position: int) -> bool:
    """«وقال الجهيني عقب لقاء مع X»: a stranger says something at the event itself."""
    that = next((p for p in range(position - 1, -1, -1) if scan.word(p) in _NEW_CLAUSES), -1)
    verbs = (p for p in range(that + 1, position) if scan.word(p).removeprefix("و") in _SAYS_ONLY)
    return any(scan.word(p + 1)[:1] not in _CLITICS and followed_by_subject(scan, actors, p + 1) for p in verbs)


_CLITICS = ("ب", "ل")
"""«قال للصحفيين», «نوه بالعلاقات»: what begins so is no subject."""


_SAYS_ONLY = cues("says_only")


def _acts(scan: Scan, actors: Sequence[Actor], position: int) -> bool:
    """«إن الجهيني سيجري مباحثات مع X»: a stranger stands right before the verb of the clause."""
    that = next((p for p in range(position - 1, -1, -1) if scan.word(p) in _NEW_CLAUSES), position)
    if that + 2 > position or not finite_verb(scan, that + 2):
        return False
    return scan.word(that + 1) not in _AMONG_THEM and followed_by_subject(scan, actors, that + 1)


def _is_noun(scan: Scan, position: int) -> bool:
    return any(h.entry.attributes["pos"] == "noun" for h in scan.all_at(Kind.EVENT, position))


def _may_be_his(scan: Scan, position: int) -> bool:
    """«لقاؤه», «لقاء له», «في أول زيارة إلى ليبيا»: it may well be whom the text was about."""
    nouns = scan.all_at(Kind.EVENT, position)
    own = any(h.entry.attributes.get("possessed") or scan.word(h.last) in _OF_HIS for h in nouns)
    return own or any(h.entry.attributes["frame"] == "visit" for h in nouns)


_OF_HIS = ("له", "لها")


def meets(scan: Scan, position: int) -> bool:
    """Tell whether a verb stands at a word whose object is whom somebody meets."""
    verbs = (h for h in scan.all_at(Kind.EVENT, position) if h.entry.attributes["pos"] == "verb" and not h.prefix)
    return any(h.entry.attributes["frame"] in ("object", "host") for h in verbs)


def is_aside(scan: Scan, position: int) -> bool:
    """Tell whether a word is a comma or tells a time, and may stand between a subject and its object."""
    return scan.word(position) in ("،", ",") or any(h.entry.value == "time" for h in scan.all_at(Kind.STOP, position))
