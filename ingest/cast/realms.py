"""Which states cannot have an office: no republic a prince, no monarchy a president; an attaché serves elsewhere."""

from cypher.vocabulary import Function
from ingest.lexicon import Kind, cues
from ingest.people import Mention, Title
from ingest.scan import Scan

_MONARCH = cues("monarch")
MONARCHIES = frozenset(
    "AE BE BH BN BT DK ES GB JO JP KH KW LI LS LU MA MC MY NL NO OM QA SA SE SZ TH TO".split()  # noqa: SIM905
)
"""States with a monarch of their own."""


_ARAB = frozenset("AE BH DJ DZ EG IQ JO KM KW LB LY MA MR OM PS QA SA SD SO SY TN YE".split())  # noqa: SIM905
_MIXED = frozenset({"LB", "EG", "SY", "JO", "IQ", "PS", "SD"})
"""Arab states where Christians bear European names."""
_NEIGHBOURS = frozenset({"AF", "IR", "PK", "TR"})
_FAR = frozenset({"russian", "german", "spanish", "asian"})
_EUROPEAN = _FAR | {"english", "french"}


def not_of(scan: Scan, mention: Mention) -> frozenset[str]:
    """Return the states around that who bears a European given name hardly serves: «وزيرة الدفاع، مرسيدس غارثيا»."""
    at = mention.name[0] if mention.name else -1
    origins = {h.entry.attributes["origin"] for h in scan.all_at(Kind.GIVEN, at) if not h.prefix}
    if not origins or not origins <= _EUROPEAN:
        return frozenset()
    return _NEIGHBOURS | (_ARAB if origins <= _FAR else _ARAB - _MIXED)


def is_attache(scan: Scan, title: Title) -> bool:
    """Tell whether an office is an attaché's, whom another state has sent: «الملحق الثقافي بالهند»."""
    return scan.word(title.first)[len(title.prefix) :].removeprefix("ال") in ("ملحق", "ملحقه")


def is_crowned(scan: Scan, title: Title) -> bool:
    """Tell whether only a monarchy has the office: «الملك», «ولي العهد»."""
    return not _MONARCH.isdisjoint(scan.words[title.first : title.last])


def is_president(scan: Scan, title: Title) -> bool:
    """Tell whether an office is of a president or a republic, which no monarchy has; «رئيس الدولة» may be a monarch."""
    words = scan.words[title.first : title.last]
    if not _REPUBLIC.isdisjoint(words):
        return True
    named = any(word.endswith("رييس") for word in words) and not _MONARCH.intersection(words)
    return title.function == Function.HEAD_OF_STATE and named and "الدوله" not in words


_REPUBLIC = frozenset({"الجمهوريه", "جمهوريه", "الجمهوري"})


def is_prince(scan: Scan, mention: Mention) -> bool:
    """Tell whether who holds an office is a prince, whom no republic has: «الأمير س نائب وزير الخارجية»."""
    words = range(*mention.honorific) if mention.honorific else ()
    return any(scan.word(p) in _PRINCE for p in words)


_PRINCE = frozenset({"الامير", "الاميره", "الملكي"})
