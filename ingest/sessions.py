"""Joint committees and councils of two states: which body a session is of, and which session in number."""

from dataclasses import dataclass

from ingest.dates.words import ordinal_at
from ingest.lexicon import Hit, Kind, cues
from ingest.scan import Scan

REACH = 7
_CONVENES = cues("session_noun")
_MAKES = cues("makes_body")
_ITS_SESSION = cues("its_session")


@dataclass(frozen=True, slots=True)
class JointBody:
    """A standing body of two or more states: words [first, last), its type, the states that nisbas name."""

    first: int
    last: int
    type: str
    states: tuple[str, ...]
    both: bool
    """«البلدين» stands for its states."""


def joint_bodies(scan: Scan) -> list[JointBody]:
    """Find the joint bodies of a sentence: a noun with «المشتركة», or with the nisbas of two states."""
    found: list[JointBody] = []
    last = 0
    for hit in scan.each(Kind.JOINT):
        if hit.entry.value == "head" and hit.first >= last:
            body = _read(scan, hit)
            if body:
                found.append(body)
                last = body.last
    return found


def _read(scan: Scan, head: Hit) -> JointBody | None:
    kinds: list[str] = []
    states: list[str] = []
    both = False
    position = head.last
    while position < min(head.last + REACH + 2, len(scan.words)):
        nisba = scan.at(Kind.NISBA, position)
        joint = scan.at(Kind.JOINT, position)
        group = scan.at(Kind.GROUP, position)
        if nisba and nisba.prefix in ("", "و") and nisba.entry.state:
            states.append(nisba.entry.value)
        elif joint and joint.entry.value == "kind":
            kinds.append(joint.entry.attributes["value"])
            position = joint.last - 1
        elif group and group.entry.value == "pair":
            both = True
        elif not (joint or scan.at(Kind.TOPIC, position) or scan.word(position) in ("-", "و", "بين", "ل")):
            break
        position += 1
    shared = (
        any(k in ("joint", "mixed", "grand") for k in kinds) or both or _is_high_council(scan, head.first, position)
    )
    if len(set(states)) < 2 and not (shared and kinds):
        return None
    return JointBody(head.first, position, _type(kinds), tuple(sorted(set(states))), both)


_COOPERATION = frozenset(["التعاون", "للتعاون", "الشراكه", "للشراكه", "التنسيق"])


def _is_high_council(scan: Scan, first: int, last: int) -> bool:
    """«مجلس التعاون رفيع المستوى» is one of two states; «المجلس الأعلى لمجلس التعاون» is not."""
    joints = [h for p in range(first, last) if (h := scan.at(Kind.JOINT, p))]
    high = any(h.entry.attributes["value"] == "high" for h in joints)
    heads = sum(h.entry.value == "head" for h in joints)
    return high and heads == 1 and not _COOPERATION.isdisjoint(scan.words[first:last])


_ORDER = ("security", "grand", "high", "consular", "military", "border", "follow_up", "political", "economic",
          "strategic", "coordination", "technical", "ministerial", "mixed", "joint")  # fmt: skip


def _type(kinds: list[str]) -> str:
    return next((k for k in _ORDER if k in kinds), "joint")


def convened_by(scan: Scan, body: JointBody) -> int | None:
    """Return the word that tells a session of the body: a noun before it, or a verb of meeting; None if none does.

    A body that is only to be made has none yet: «إنشاء لجنة مشتركة تجتمع كل سنة».
    """
    if scan.word(body.first - 1).removeprefix("و").removeprefix("ب") in _MAKES:
        return None
    for position in range(body.first - 1, max(-1, body.first - 6), -1):
        word = scan.word(position)
        if word in (".", "؛"):
            return None
        if _convenes(word) or any(h.entry.attributes["pos"] == "noun" and h.entry.value in ("session", "meeting")
                                  for h in scan.all_at(Kind.EVENT, position)):  # fmt: skip
            return position
        if any(h.entry.value == "convene" for h in scan.all_at(Kind.VERB, position)) or _holds(word):
            return position
    after = scan.words[body.last : body.last + 4]
    tells = ("الانعقاد", "للانعقاد", *_ITS_SESSION)
    return next((body.last + i for i, w in enumerate(after) if _holds(w) or w in tells), None)


def _convenes(word: str) -> bool:
    stem = word.removeprefix("و").removeprefix("ب").removeprefix("ل")
    return word in _CONVENES or stem in _CONVENES or ("ا" + word) in _CONVENES


_HOLDS = cues("session_verb")


def _holds(word: str) -> bool:
    return word in _HOLDS or word.removeprefix("و") in _HOLDS


def ordinal_near(scan: Scan, first: int, last: int) -> int | None:
    """Return the number of a session among words [first, last): «الثانية», «الـ 17», «19», «الواحدة والعشرين»."""
    for position in range(first, min(last, len(scan.words))):
        number = ordinal_at(scan.words, position)
        if number:
            return number
    return None


_ROUNDS = cues("round")
_OF_ROUND = 5
"""Words from a round back from what it is one of, at most: «الجولة الحادية والعشرون من المشاورات»."""


def number_of(scan: Scan, noun: Hit) -> int | None:
    """Return the number of an event or of the round that it is of: «القمة الثالثة», «الاجتماع الوزاري الـ14»."""
    if noun.entry.attributes["pos"] != "noun":
        return None
    part = round_of(scan, noun)
    if part:
        return part[1]
    if not scan.word(noun.first).startswith("ال") or scan.word(noun.last - 1) not in _NUMBERED:
        return None
    for position in range(noun.last, noun.last + _ADJECTIVES):
        number = ordinal_near(scan, position, position + 1)
        if number or not scan.word(position).startswith(("ال", "رفيع", "عالي")):
            return number if number and number > 1 else None
    return None


_NUMBERED = cues("numbered")
_ADJECTIVES = 4
"""Words from a meeting to its number at most: «الاجتماع الوزاري الرفيع المستوى الـ14»."""


def round_of(scan: Scan, noun: Hit) -> tuple[int, int] | None:
    """«الجولة الخامسة من المشاورات», «الدورة الثانية للحوار»: where the round of an event begins, and its number."""
    last = noun.first - (scan.word(noun.first - 1) == "من")
    if last == noun.first and noun.prefix != "ل":
        return None
    for position in range(last - 2, max(-1, last - 1 - _OF_ROUND), -1):
        if scan.word(position) in _ROUNDS:
            number = ordinal_near(scan, position + 1, last)
            return (position, number) if number else None
    return None
