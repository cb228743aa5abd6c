"""What happens to an agreement after its first step: an update, the study of a draft, changes to it."""

from collections.abc import Iterator
from dataclasses import dataclass

from cypher.vocabulary import Step
from ingest.agreements.nouns import carries_pronoun
from ingest.lexicon import Hit, Kind
from ingest.scan import Scan

REACH = 6
_CALLED = 16
"""Words from a call to what is called for, at most: the subject with his office and the day stand between."""


@dataclass(frozen=True, slots=True)
class Revision:
    """A later step of an agreement at words [first, last); a `call` is dated by what stands within them."""

    step: Step
    first: int
    last: int
    call: bool = False


def revisions(scan: Scan) -> Iterator[Revision]:
    """Yield the revisions that a sentence tells, in its order."""
    yield from _signed_then(scan)
    agreed = False
    for hit in scan.each(Kind.REVISION):
        found = _renewal(scan, hit) or _study(scan, hit) or _amendment(scan, hit)
        if found:
            agreed = agreed or found.step is Step.UPDATE_AGREED
            yield found
        elif agreed and hit.entry.value == "urge" and hit.entry.attributes["form"].endswith("ه"):
            yield Revision(Step.UPDATE_URGED, hit.first, hit.last)


def _signed_then(scan: Scan) -> Iterator[Revision]:
    """«وتم توقيعها في ديسمبر 1992» at the beginning of a sentence: of the agreement told before."""
    start = next((p for p in range(_OPENING) if scan.word(p).removeprefix("و").removeprefix("ف") in _DONE), None)
    if start is None or any(scan.at(Kind.AGREEMENT, p) for p in range(start + 1)):
        return
    for step in scan.all_at(Kind.STEP, start + 1):
        if step.entry.value == Step.SIGNED and step.entry.attributes["pos"] == "noun" and carries_pronoun(scan, step):
            yield Revision(Step.SIGNED, step.first, step.last)
            return


_OPENING = 2
"""Words at the beginning of a sentence among which the verb stands: «وقد تم»."""
_DONE = frozenset(["تم", "تمت", "جري", "جرت"])


def _pronoun(scan: Scan, hit: Hit) -> bool:
    """Tell whether the verbal noun carries a pronoun: «تحديثه», «دراستها»."""
    word = scan.word(hit.first)
    return word.endswith(("ه", "ها", "هما")) and word[len(hit.prefix) :] not in ("مراجعه", "دراسه", "مناقشه")


def _of_agreement(scan: Scan, hit: Hit) -> bool:
    return _pronoun(scan, hit) or any(scan.at(Kind.AGREEMENT, p) for p in range(hit.last, hit.last + 2))


def _before(scan: Scan, hit: Hit, sense: str, reach: int = REACH) -> Hit | None:
    """Return the nearest form of a sense that ends within reach before a hit, with no full stop between."""
    for position in range(hit.first - 1, max(-1, hit.first - 1 - reach), -1):
        if scan.word(position) in (".", "؛"):
            return None
        for other in scan.all_at(Kind.REVISION, position):
            if other.entry.value == sense and other.last <= hit.first:
                return other
    return None


def _renewal(scan: Scan, hit: Hit) -> Revision | None:
    if hit.entry.value != "renew" or not _of_agreement(scan, hit):
        return None
    steps = {"agree": Step.UPDATE_AGREED, "urge": Step.UPDATE_URGED, "done": Step.UPDATED}
    for sense, step in steps.items():
        if _before(scan, hit, sense):
            return Revision(step, hit.first, hit.last)
    called = _before(scan, hit, "call", _CALLED) if scan.word(hit.first - 1) == "الي" else None
    return Revision(Step.UPDATE_URGED, called.first, hit.last, call=True) if called else None


def _study(scan: Scan, hit: Hit) -> Revision | None:
    if hit.entry.value != "study" or not _pronoun(scan, hit) or not _before(scan, hit, "done"):
        return None
    return Revision(Step.REVIEWED, hit.first, hit.last)


def _amendment(scan: Scan, hit: Hit) -> Revision | None:
    if hit.entry.value != "change" or _before(scan, hit, "propose") is None:
        return None
    return Revision(Step.AMENDMENTS_PROPOSED, hit.first, hit.last)
