"""Steps told without a word of signing: an agreement named by its year, a statement, deliveries, what binds."""

from cypher.vocabulary import AgreementKind, Status, Step
from ingest.agreements.found import Found
from ingest.agreements.nouns import RELATIVE, STOPS, definite, sense
from ingest.clauses import finite_verb
from ingest.events import Context
from ingest.lexicon import Hit, Kind, cues
from ingest.operators import ruled_status
from ingest.scan import Scan

NAME = 7
"""Words between an agreement and the year that names it, at most."""
BASIS = 2
"""Words between «بموجب» and the agreement, at most."""
CLAUSE = 24
"""Words between a verb of delivering and the agreement under which it happens, at most."""
STATEMENT = 3
"""Words between «بيان مشترك» and the name of the declaration that it is."""
_CALLED = cues("agreement_year")
"""Words before the year by which an agreement is called."""
_APART = cues("agreement_apart")
"""Words that open what is no longer an agreement's name."""


def named_by_year(context: Context, hit: Hit) -> Found | None:
    """«معاهدة الصداقة لعام 2002», «اتفاقية 1975»: that year it was signed, if no step governs the noun."""
    scan = context.scan
    if any(scan.at(Kind.STEP, p) for p in range(max(0, hit.first - NAME), hit.last)):
        return None
    for position in range(hit.last, min(hit.last + NAME, len(scan.words))):
        word = scan.word(position)
        if _year(word) and (position == hit.last or scan.word(position - 1) in _CALLED):
            return Found(Step.SIGNED, position - 1, position + 1, "agreement_year")
        verb = finite_verb(scan, position) and not word.startswith("و")
        if verb or word in (*STOPS, *RELATIVE, "،") or word in _APART or scan.at(Kind.STEP, position):
            return None
    return None


def dated_back(context: Context, hit: Hit) -> Found | None:
    """«يعود الاتفاق بين X وY إلى فبراير 1992»: that is when it was signed."""
    scan = context.scan
    if not any(scan.word(p).removeprefix("و") in _GOES_BACK for p in range(hit.first - BASIS, hit.first)):
        return None
    for position in range(hit.last, min(hit.last + CLAUSE, len(scan.words))):
        word, following = scan.word(position), scan.word(position + 1)
        if word in (*STOPS, *RELATIVE, "،"):
            return None
        time = any(h.entry.value == "time" for h in scan.all_at(Kind.STOP, position + 1))
        time = time or _year(following) or following in _CALLED or following in ("عام", "سنه")
        if word == "الي" and time:
            return Found(Step.SIGNED, position, position + 1, "agreement_year")
    return None


_GOES_BACK = cues("goes_back")


def _year(word: str) -> bool:
    return len(word) == len("2002") and word.isdigit() and word[:2] in ("18", "19", "20")


def declared(context: Context, hit: Hit) -> Found | None:
    """«أكد البلدان في بيان مشترك (إعلان القاهرة)»: the statement is the declaration."""
    if hit.entry.value != AgreementKind.DECLARATION:
        return None
    for position in range(max(0, hit.first - STATEMENT), hit.first):
        statement = context.scan.at(Kind.AGREEMENT, position)
        if statement and statement.entry.value == "none" and statement.last > position + 1:
            return Found(Step.AGREED, position, statement.last, "agreement_statement")
    return None


def delivered(context: Context, hit: Hit) -> Found | None:
    """«تسلمت مصر غواصة ألمانية في إطار صفقة»: what is delivered under an agreement carries it out."""
    scan = context.scan
    if not any(sense(scan, p) == "basis" for p in range(hit.first - BASIS, hit.first)):
        return None
    verbs = (p for p in range(hit.first - 1, max(-1, hit.first - CLAUSE), -1) if _delivers(scan, p))
    verb = next(verbs, None)
    if verb is None or ruled_status(scan, verb, verb + 1) in (Status.DENIED, Status.CANCELLED, Status.PROPOSED):
        return None
    return Found(Step.IMPLEMENTED, verb, verb + 1, "agreement_delivery")


def binding(context: Context, hit: Hit) -> Found | None:
    """«بموجب الاتفاقية», «خرق الاتفاق», «الاتفاق ينص على»: what obliges or is broken is in force."""
    scan = context.scan
    near = (hit.first - 1, hit.first - 2)
    before = next((p for p in near if sense(scan, p) == "bound" or scan.word(p) in _UNDER), None)
    if before is not None and ruled_status(scan, before, before + 1) is None:
        return Found(Step.IN_FORCE, before, before + 1, BINDING)
    if not definite(scan, hit):
        return None
    around = (hit.first - 1, *range(hit.last, hit.last + NAME))
    verb = next((p for p in around if sense(scan, p) == "provides" and (v := finite_verb(scan, p)) and _now(v)), None)
    return Found(Step.IN_FORCE, verb, verb + 1, BINDING) if verb is not None else None


_UNDER = ("بموجب", "بمقتضي")
BINDING = "agreement_binding"
"""The rule of an agreement that is only said to bind: its own words have to name its parties."""


def _now(verb: Hit) -> bool:
    return verb.entry.attributes["tense"] == "present"


def _delivers(scan: Scan, position: int) -> bool:
    return sense(scan, position) == "deliver" and not scan.word(position).removeprefix("و").startswith("س")


def draft(scan: Scan, hit: Hit) -> Found | None:
    """«مشروع اتفاقية», «مسودة الاتفاقية»."""
    if "مشروع" in scan.words[hit.first : hit.last] or sense(scan, hit.first - 1) == "draft":
        return Found(Step.DRAFT, hit.first, hit.last, "agreement_draft")
    return None


def sought(scan: Scan, hit: Hit) -> Found | None:
    """«التمهيد لاتفاقية», «لتحقيق اتفاقية»: wanted, not more."""
    if not definite(scan, hit) and "seek" in (sense(scan, hit.first - 1), sense(scan, hit.first - 2)):
        return Found(Step.PROPOSED, hit.first, hit.last, "agreement_sought")
    return None


def reached(context: Context, hit: Hit) -> Found | None:
    """«بعد اتفاق أميركي تركي على استعمال القاعدة», «عقب الاتفاق بين X وY»: what lies behind was agreed on."""
    scan = context.scan
    told = sense(scan, hit.first - 1) == "frame" and scan.word(hit.first - 1) in _SINCE
    of_two = scan.at(Kind.NISBA, hit.last) is not None or "بين" in scan.words[hit.last : hit.last + BASIS]
    if not told or not of_two or hit.entry.attributes["form"] not in _AGREEMENTS:
        return None
    return Found(Step.AGREED, hit.first, hit.last, REACHED)


REACHED = "agreement_reached"
"""The rule of an agreement after which something happens: its own words have to name its parties."""
_SINCE = ("بعد", "عقب", "اثر", "غداه", "فور")
_AGREEMENTS = ("اتفاق", "اتفاقا")
STANDING = "agreement_standing"
"""The rule of an agreement that is only named as one that is there: no other step of its parties may be told."""


def there(context: Context, hit: Hit) -> Found | None:
    """«الاتفاق الثنائي المغربي الإسباني حول اليد العاملة»: one that two states are said to have."""
    scan, before = context.scan, sense(context.scan, hit.first - 1)
    if not definite(scan, hit) or scan.word(hit.last) not in _BILATERAL or before in _NOT_YET:
        return None
    if any(scan.at(Kind.STEP, p) for p in range(max(0, hit.first - NEAR_STEP), hit.last + NEAR_STEP)):
        return None
    return None if ruled_status(scan, hit.first, hit.last) else Found(Step.IN_FORCE, hit.first, hit.last, STANDING)


NEAR_STEP = 6
"""Words around an agreement among which a step may be told that no rule reads: «دراسة توقيع الاتفاقية»."""
_BILATERAL = ("الثنايي", "الثناييه")
_NOT_YET = ("draft", "seek", "aim", "toward", "not", "hinder", "memory")
