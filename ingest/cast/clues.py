"""What stands around an official and tells of which state he may be, or of which he is not."""

from collections.abc import Iterator, Sequence

from cypher.vocabulary import Function
from ingest.cast.figures import is_single
from ingest.cast.realms import is_attache
from ingest.clauses import finite_verb
from ingest.lexicon import Hit, Kind, cues
from ingest.people import Mention, is_he
from ingest.scan import Scan

_BY = (("من", "طرف"), ("من", "قبل"), ("من", "لدن"), ("كلا", "من"), ("كل", "من"))
_REACH = 5
"""Words within which a state is «just» named."""
_LONGEST = 8
"""Words of the longest name of a state."""
_OF_NO_STATE = ("", Function.ENVOY, Function.AMBASSADOR)
_OF_MANY_STATES = frozenset(
    {
        "الاممي",
        "الامميه",
        "الدولي",
        "الدوليه",
        "الافريقي",
        "الافريقيه",
        "الاوروبي",
        "الاوروبيه",
        "التابع",
        "التابعه",
        "الاوسط",
        "المنظمه",
        "الصليب",
        "التعاون",
    }
)
"""Words of a title whose body serves no one state: «رئيس اللجنة الدولية»."""
_MINISTRIES = frozenset({"الخارجيه", "الداخليه", "الدفاع"})
"""Fields that alone, with the nisba of a state, are its ministry: «أعلنت الخارجية السودانية»."""
OF_A_MINISTRY = frozenset({Function.MINISTER, Function.DEPUTY_MINISTER})


def may_be_guessed(scan: Scan, mention: Mention) -> bool:
    """Tell whether an office is one of a state: not an envoy's, a party's, one of a body that serves many states."""
    title = mention.titles[0]
    if title.function in OF_A_MINISTRY:
        return True
    if is_attache(scan, title):
        return False
    if (title.function in _OF_NO_STATE and not mention.counterpart) or (title.number == "d" and is_single(title)):
        return False
    if title.function == Function.SECRETARY_GENERAL and not title.portfolio:
        return False
    return _OF_MANY_STATES.isdisjoint(word for t in mention.titles for word in scan.words[t.first : t.last])


def is_crowd(mention: Mention) -> bool:
    """Tell whether several officials have neither name nor state: «نظرائه», «وزراء خارجية دول صديقة»."""
    return mention.name is None and (mention.counterpart == "counterparts" or mention.titles[0].number == "p")


def is_honoured(scan: Scan, mention: Mention) -> bool:
    """Tell whether a paper honours someone and his sentence names no state: «سمو الشيخ … وزير الخارجية» is its own."""
    words = range(mention.first, mention.last)
    honoured = any(h.entry.value in ("royal", "state") for p in words for h in scan.all_at(Kind.HONORIFIC, p))
    return honoured and not any(scan.hits.get(kind) for kind in (Kind.COUNTRY, Kind.NISBA))


def just_named(scan: Scan, mention: Mention) -> str | None:
    """Return the state of a nisba or name among the few words before."""
    places = range(max(0, mention.first - _REACH - _LONGEST), mention.first)
    hits = (h for kind in (Kind.NISBA, Kind.COUNTRY) for p in places if (h := scan.at(kind, p)))
    near = [h for h in hits if h.last <= mention.first <= h.last + _REACH]
    return max(near, key=lambda h: h.last).entry.state or None if near else None


def of_its_ministry(scan: Scan, mention: Mention) -> str | None:
    """Return the state of the ministry just named: «أعلنت وزارة الداخلية الليبية أن وزير الداخلية …», «أن الوزير …»."""
    title = mention.titles[0]
    if title.function not in OF_A_MINISTRY:
        return None
    named = (state for field, state in _ministries(scan, mention) if title.portfolio in ("", field))
    return next(named, None)


def field_of_its_ministry(scan: Scan, mention: Mention, state: str | None) -> str:
    """Return the field of a state's ministry named before its minister: «أعلنت وزارة الخارجية المالطية أن الوزير …»."""
    return next((field for field, owner in _ministries(scan, mention) if owner == state), "")


def _ministries(scan: Scan, mention: Mention) -> Iterator[tuple[str, str]]:
    """Yield field and state of the ministries named before an official, the last first."""
    before = (h for h in scan.each(Kind.PORTFOLIO) if h.last <= mention.first)
    fields = [h for h in before if scan.word(h.first - 1).endswith("وزاره") or scan.word(h.first) in _MINISTRIES]
    for field in reversed(fields):
        owners = (scan.at(kind, field.last) for kind in (Kind.NISBA, Kind.COUNTRY, Kind.GOVERNMENT))
        state = next((h.entry.state for h in owners if h and h.entry.state), None)
        if state:
            yield field.entry.value, state


def is_opposite(scan: Scan, mention: Mention) -> bool:
    """Tell whether what stands before an official makes him the other side: «مع», «من طرف», «بدعوة»."""
    first, prefix = with_honours(scan, mention)
    before = scan.words[max(0, first - 3) : first]
    if before[-1:] == ("مع",) or before[-2:] in _BY:
        return True
    return prefix == "ب" or any(word.endswith("دعوه") for word in before)


def have_met(scan: Scan, subject: int, guest: int) -> bool:
    """Tell whether «التقى X Y» is told: a verb of meeting right before the first official, none between the two."""
    verbs = scan.all_at(Kind.EVENT, before_honours(scan, subject) - 1)
    meets = next((h for h in verbs if h.entry.attributes.get("frame") in ("object", "host")), None)
    return meets is not None and not any(finite_verb(scan, p) for p in range(subject + 1, guest))


def is_met(scan: Scan, guest: int) -> bool:
    """Tell whether a word of meeting stands right before someone: «قام باستقبال Y», «خلال لقائه Y», «التقى Y»."""
    before = before_honours(scan, guest) - 1
    frames = (h.entry.attributes.get("frame") for h in scan.all_at(Kind.EVENT, before))
    return any(frame in ("object", "host", "meet") for frame in frames)


def is_with(scan: Scan, guest: int) -> bool:
    """Tell whether someone is the other side of a meeting by his preposition: «مع معالي Y»."""
    return scan.word(before_honours(scan, guest) - 1) == "مع"


def delegation_met(scan: Scan, mention: Mention) -> str | None:
    """Return the state of a delegation whom someone meets: «أجرى X مباحثات مع الوفد النيجري»."""
    behind = range(mention.last, min(mention.last + _DELEGATION, len(scan.words)))
    at = next((p for p in behind if scan.word(p).removeprefix("ال").startswith("وفد")), None)
    if at is None or not (scan.word(at - 1) == "مع" or have_met(scan, mention.first, at)):
        return None
    hits = (scan.at(kind, p) for p in range(at + 1, at + 4) for kind in (Kind.NISBA, Kind.COUNTRY))
    return next((h.entry.state for h in hits if h and h.entry.state), None)


def _of_side(scan: Scan, mention: Mention) -> str | None:
    """«وعن الجانب الكويتي، السفير X»: return the state of the side named right before someone."""
    at = mention.first - (scan.word(mention.first - 1) in ("،", ":"))
    nisba = next((h for h in scan.all_at(Kind.NISBA, at - 1) if h.last == at), None)
    if nisba is None or scan.word(at - 2) not in _SIDES_NAMED or scan.word(at - 3) not in _FOR:
        return None
    return nisba.entry.state or None


_SIDES_NAMED = frozenset({"الجانب", "الطرف", "الوفد"})
_FOR = frozenset({"عن", "وعن", "من", "ومن"})


def of_delegation(scans: Sequence[Scan], index: int, mention: Mention) -> str | None:
    """Return the state of the delegation to which someone belongs: «وضم الوفد الكويتي X», «يضم الوفد إلى جانب Y X».

    «وترأس الجانب السوداني خلال الاجتماع X»: so does its head, who follows it.
    """
    scan = scans[index]
    if side := _of_side(scan, mention):
        return side
    before = range(mention.first - 1, max(-1, mention.first - _DELEGATION), -1)
    at = next((p for p in before if scan.word(p).removeprefix("و") in _DELEGATIONS), None)
    if at is None:
        return None
    headed = mention.first - at <= _HEAD_NEAR and not mention.prefix and scan.word(at - 1).removeprefix("و") in _HEADS
    if not headed and not any(scan.word(p).removeprefix("و") in _CONSISTS for p in range(at - 1, mention.first)):
        return None
    return whose_delegation(scan, at) or delegation_before(scans, index)


def whose_delegation(scan: Scan, at: int) -> str | None:
    """Return the state named behind the word for a delegation: «الوفد الكويتي», «وفدا عسكريا أردنيا»."""
    hits = (scan.at(kind, p) for p in range(at + 1, at + _ADJECTIVES) for kind in (Kind.NISBA, Kind.COUNTRY))
    return next((h.entry.state for h in hits if h and h.entry.state and not h.prefix), None)


def delegation_before(scans: Sequence[Scan], index: int) -> str | None:
    """Return the state of the delegation that the sentences right before name, which «الوفد» means."""
    for scan in reversed(scans[max(0, index - _SENTENCES) : index]):
        named = (p for p, word in enumerate(scan.words) if word.removeprefix("و").removeprefix("ب") in _DELEGATIONS)
        states = {state for p in named if (state := whose_delegation(scan, p))}
        if states:
            return next(iter(states)) if len(states) == 1 else None
    return None


_ADJECTIVES = 4
"""Words from a delegation to the adjective of its state, less one, at most."""
_SENTENCES = 2
_DELEGATIONS = frozenset({"الوفد", "وفد", "وفدا", "الجانب"})
_HEADS = cues("heads_side")
_HEAD_NEAR = 6
"""Words from a delegation to its head behind it at most."""
_CONSISTS = cues("consists")


def greeted(scan: Scan, mention: Mention) -> str | None:
    """«زار وفد فرنسي …، وكان في استقبالهم X»: return the state of who came, named first in the sentence."""
    if not scan.word(before_honours(scan, mention.first) - 1).startswith("استقباله"):
        return None
    hits = [h for kind in (Kind.NISBA, Kind.COUNTRY) for h in scan.each(kind) if h.first < mention.first]
    return min(hits, key=lambda h: h.first).entry.state if hits else None


_DELEGATION = 25
"""Words between an official and the delegation whom he meets at most."""


def received_from(scan: Scan, receiver: int, sender: int) -> bool:
    """«تلقى X اتصالا من معالي Y»: who rings up or writes to someone."""
    if scan.word(before_honours(scan, sender) - 1) != "من":
        return False
    return scan.word(before_honours(scan, receiver) - 1).removeprefix("و") in _RECEIVES


_RECEIVES = cues("receives")


def are_gathered(scan: Scan, first: int) -> bool:
    """«لقاء جمع X وY»: those whom a verb of gathering brings together."""
    return scan.word(before_honours(scan, first) - 1) in _GATHERS


_GATHERS = cues("gathers")


def before_honours(scan: Scan, position: int) -> int:
    """Return where the honours and ranks before a word begin."""
    while hit := _honour_before(scan, position):
        position = hit.first
    return position


_HONOURS = (Kind.HONORIFIC, Kind.RANK)
_LONGEST = 5


def with_honours(scan: Scan, mention: Mention) -> tuple[int, str]:
    """«مع معالي وزير الدفاع», «بصاحب السمو الملكي ولي العهد»: return where honours begin, and their clitics."""
    first, prefix = mention.first, mention.prefix
    while not prefix and (hit := _honour_before(scan, first)):
        first, prefix = hit.first, hit.prefix
    return first, prefix


def _honour_before(scan: Scan, position: int) -> Hit | None:
    """Return the longest honorific or rank that ends at a word; «التقى سموه رئيس الحكومة» names two men."""
    found = (h for back in range(_LONGEST, 0, -1) for kind in _HONOURS for h in scan.all_at(kind, position - back))
    return next((h for h in found if h.last == position and not is_he(scan, h.first)), None)


_OPPOSITION = cues("opposition")


def is_of_opposition(scan: Scan, mention: Mention) -> bool:
    """«رئيس المجلس الوطني المعارض في سوريا», «المعارض السوري X»: an opponent does not act for the state.

    What follows a name is another: «التقى الوزير X المعارض Y».
    """
    named_last = mention.name is not None and mention.name[1] == mention.last
    return not _OPPOSITION.isdisjoint(scan.words[max(0, mention.first - 1) : mention.last + (not named_last)])


def is_feminine(scan: Scan, mention: Mention) -> bool:
    """Tell whether the first word of an office or «نظيرته» has the ending of a woman's: «وزيرة», «السفيرة»."""
    if mention.counterpart:
        return scan.word(mention.first).endswith(("يرته", "يرتها", "يرتي"))
    return bool(mention.titles) and scan.word(mention.titles[0].first).endswith("ه")
