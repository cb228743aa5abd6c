"""Nouns for an instrument in a sentence, and what the table of agreement words says of the words around them."""

from collections.abc import Iterator

from cypher.vocabulary import AgreementKind, Step
from ingest.arabic import fold_word
from ingest.discourse import form_at
from ingest.lexicon import Hit, Kind
from ingest.scan import Scan

WORDS = "agreement_words"
STOPS = (".", "؛", "؟", "!")
RELATIVE = frozenset(["الذي", "التي", "اللذين", "اللتين", "اللذان", "اللتان"])
_ARTICLE = ("ال", "لل", "بال", "وال", "فال", "ولل", "وبال")
_MANY = ("ات", "مذكرات")


def agreement_nouns(scan: Scan) -> Iterator[Hit]:
    """Yield the nouns for an instrument; a word inside a longer one, «أي اتفاق» or «الاتفاق على» is none."""
    last = 0
    for found in scan.each(Kind.AGREEMENT):
        hit = _signed_statement(scan, found)
        if hit.first < last or hit.entry.value == "none":
            last = max(last, hit.last)
        elif scan.word(hit.first - 1) != "اي" and not _ordinary(scan, hit):
            last = hit.last
            yield hit


def _signed_statement(scan: Scan, hit: Hit) -> Hit:
    """«بيان مشترك وقعه X وY»: a joint statement that is signed is a declaration."""
    if hit.entry.value != "none" or hit.entry.attributes["form"] != "بيان مشترك":
        return hit
    steps = (s for p in range(hit.last, hit.last + 4) for s in scan.all_at(Kind.STEP, p))
    signed = any(s.entry.value == Step.SIGNED for s in steps)
    return hit._replace(entry=hit.entry._replace(value=AgreementKind.DECLARATION)) if signed else hit


def _ordinary(scan: Scan, hit: Hit) -> bool:
    """Tell whether a guarded noun is an ordinary word: «الاتفاق على», «عقد اجتماع», «عقودا من الحرب»."""
    guard = hit.entry.attributes["guard"]
    if guard == "city":
        return not (scan.at(Kind.CITY, hit.last) or scan.at(Kind.COUNTRY, hit.last)) or definite(scan, hit)
    if guard == "word" and _is_adjective(scan, hit):
        return True
    if guard == "word":
        return definite(scan, hit) and scan.word(hit.last) in ("علي", "مع")
    if guard != "contract":
        return False
    if scan.word(hit.last) == "من" or sense(scan, hit.first - 1) == "frame":
        return True
    return any(
        scan.at(kind, p) for p in range(hit.last, hit.last + 2) for kind in (Kind.EVENT, Kind.AGREEMENT, Kind.JOINT)
    )


def _is_adjective(scan: Scan, hit: Hit) -> bool:
    """«العلاقات الوثيقة»: behind a definite feminine noun the document is the adjective «close»."""
    before = scan.word(hit.first - 1)
    return (
        definite(scan, hit)
        and before.startswith(_ARTICLE)
        and before.endswith(("ات", "ه"))
        and hit.last - hit.first == 1
    )


def sense(scan: Scan, position: int) -> str:
    """Return what the table of agreement words says of a word, or the empty string."""
    form = form_at(WORDS, scan, position)
    return form.sense if form else ""


def definite(scan: Scan, hit: Hit) -> bool:
    """Tell whether a noun carries the article."""
    return scan.word(hit.first).startswith(_ARTICLE)


def plural(scan: Scan, hit: Hit) -> bool:
    """«اتفاقيات», «مذكرات تفاهم», «20 اتفاقية»."""
    first = hit.entry.attributes["form"].partition(" ")[0]
    return first.endswith(_MANY) or scan.word(hit.first - 1).isdigit()


def carries_pronoun(scan: Scan, step: Hit) -> bool:
    """Tell whether a step's word ends with the pronoun that stands for an agreement: «وقعها», «توصلا إليه»."""
    row, word = step.entry.attributes, scan.word(step.last - 1)
    bare = fold_word(row["form"]).rpartition(" ")[2]
    return row["object"] == "pronoun" or (word.endswith(("ها", "هما", "ه")) and not word.endswith(bare))
