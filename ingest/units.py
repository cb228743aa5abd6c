"""What is counted of a record: pairs that met, officials, posts, steps of agreements, topics, and when two are one."""

import itertools
import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

Record = Mapping[str, Any]
TABLES = ("met", "planned", "people", "posts", "agreements", "topics")

_STATUSES = {"met": {"held"}, "planned": {"planned", "proposed"}, "people": {"held", "planned"}}
_MANY_COUNTRIES = 4
"""Beyond this many states an event counts one unit a state, not one a pair."""
_FOLD = str.maketrans({"أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ة": "ه", "ؤ": "و", "ئ": "ي", "ـ": ""})
_PREFIX = re.compile(r"\b(عبد|ابو|ابي|بو|آل|ال) +")
_UNNAMED = frozenset(
    {
        "الدكتور", "دكتور", "السيد", "السيده", "الشيخ", "الامير", "اللواء", "لواء", "العميد", "عميد", "الفريق", "فريق",
        "اول", "ركن", "العقيد", "عقيد", "الجنرال", "المهندس", "معالي", "سعاده", "سمو", "سموه", "الملكي", "الحاج",
        "الاستاذ", "بن", "ابن",
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Unit:
    """What is counted: `key` is compared, `also` is the value of which the share of right ones is told."""

    key: tuple[Any, ...]
    also: Any = None
    marks: frozenset[tuple[str, str]] = frozenset()


def units(record: Record, table: str) -> list[Unit]:
    """Return the units of one of the `TABLES` in a record, in its order."""
    if table in ("met", "planned"):
        return _pairs(events_of(record, _STATUSES[table]))
    if table == "people":
        return _people(events_of(record, _STATUSES[table]))
    if table == "posts":
        return [_post(post) for post in record.get("posts", ())]
    if table == "topics":
        return _topics(record.get("events", ()))
    return [
        Unit(
            (tuple(sorted(agreement.get("parties") or ())), step["step"]),
            step.get("date"),
            _marks({**agreement, **step}),
        )
        for agreement in record.get("agreements", ())
        for step in agreement.get("steps", ())
    ]


def events_of(record: Record, statuses: set[str]) -> list[Record]:
    """Return the events of a record that have one of the statuses."""
    return [event for event in record.get("events", ()) if event.get("status") in statuses]


def _pairs(events: Iterable[Record]) -> list[Unit]:
    """One unit a pair of states, with the dates of all events of the pair."""
    dates: dict[tuple[str, str], set[str | None]] = {}
    marks: dict[tuple[str, str], frozenset[tuple[str, str]]] = {}
    for event in events:
        countries = sorted(set(event.get("countries") or ()))
        many = len(countries) > _MANY_COUNTRIES
        for pair in [("*", country) for country in countries] if many else itertools.combinations(countries, 2):
            dates.setdefault(pair, set()).add(event.get("date"))
            marks[pair] = marks.get(pair, frozenset()) | _marks(event)
    return [Unit(pair, frozenset(found), marks[pair]) for pair, found in dates.items()]


def _people(events: Iterable[Record]) -> list[Unit]:
    """One unit a person and state, however many forms of the name there are."""
    found: list[Unit] = []
    for event in events:
        for person in event.get("participants", ()):
            unit = Unit((name_key(person["name"]), person.get("country")), None, _marks(event))
            if person.get("name") and not any(_same_official(unit, other) for other in found):
                found.append(unit)
    return found


def _post(post: Record) -> Unit:
    key = (name_key(post["name"]), post.get("country"), post.get("portfolio"))
    return Unit(key, post.get("function"), _marks(post))


def _topics(events: Iterable[Record]) -> list[Unit]:
    marks: dict[str, frozenset[tuple[str, str]]] = {}
    for event in events:
        for topic in event.get("topics", ()):
            marks[topic] = marks.get(topic, frozenset()) | _marks(event)
    return [Unit((topic,), None, found) for topic, found in marks.items()]


def _marks(item: Record) -> frozenset[tuple[str, str]]:
    return frozenset({(item["rule"], item["confidence"])}) if item.get("rule") else frozenset()


def name_key(name: str | None) -> tuple[str, ...]:
    """Fold a name to the words that are compared: one form of each letter, no marks, honorifics or article."""
    text = unicodedata.normalize("NFKC", name or "")
    text = "".join(c for c in text if not unicodedata.combining(c)).translate(_FOLD)
    text = _PREFIX.sub(r"\1", re.sub(r"[^\w\s]", " ", text))
    return tuple(re.sub(r"^ال(?=\w{3})", "", word) for word in text.split() if word not in _UNNAMED)


def same_name(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether all words of one name stand in the other, in order; two names without words are not the same."""
    if not one or not other:
        return False
    short, long = sorted((one, other), key=len)
    rest = iter(long)
    return all(word in rest for word in short)


def _equal(one: Unit, other: Unit) -> bool:
    return one.key == other.key


def _same_official(one: Unit, other: Unit) -> bool:
    return one.key[1:] == other.key[1:] and same_name(one.key[0], other.key[0])


SAME: Mapping[str, Callable[[Unit, Unit], bool]] = dict.fromkeys(TABLES, _equal) | {
    "people": _same_official,
    "posts": _same_official,
}


def match(
    gold: Sequence[Unit], predicted: Sequence[Unit], same: Callable[[Unit, Unit], bool]
) -> tuple[list[tuple[Unit, Unit]], list[Unit], list[Unit]]:
    """Pair each gold unit with the first free prediction that is the same; returns hits, missed and spurious."""
    left, hits, missed = list(predicted), [], []
    for wanted in gold:
        at = next((i for i, found in enumerate(left) if same(wanted, found)), None)
        if at is None:
            missed.append(wanted)
        else:
            hits.append((wanted, left.pop(at)))
    return hits, missed, left
