"""Any number of invented articles' claims, with the skew of real news: few hot pairs, many prints of one report."""

import datetime as dt
import random
from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations, permutations

from cypher.vocabulary import Basis, Function, Portfolio, Precision, Status, Step, Topic
from ingest.model import UNKNOWN_DATE, AgreementStep, DateValue, Event, Participant, Person, Post
from ingest.resolve import Extracted
from tests.stories import meeting, record, step

ARTICLES_A_DAY = 15
FIRST_DAY = dt.date(2005, 1, 1)
WEST, EAST = "DZ LY TN MA EG SD NE TD ML MR IT FR ES GB US", "TR QA SA AE KW OM BH JO IQ SY LB YE DE RU CN"
STATES = [*WEST.split(), *EAST.split()]
PAIRS = [(a, b) for a, b in combinations(STATES, 2)]
GIVEN = [
    "سالم",
    "رشيد",
    "كريم",
    "منصور",
    "هادي",
    "كمال",
    "نوري",
    "صالح",
    "فرج",
    "جمال",
    "عادل",
    "ماهر",
    "وليد",
    "زياد",
    "طارق",
    "باسم",
    "أنور",
    "حازم",
    "عماد",
]
FAMILY = ["".join(letters) for letters in permutations("بتجحدرزسشصطعفقكلمنه", 3)][::7]
TOPICS = [Topic.SECURITY_COOPERATION, Topic.DRUGS, Topic.TERRORISM, Topic.TRAINING]
OFFICES = [
    (Function.MINISTER, Portfolio.INTERIOR, "وزير الداخلية"),
    (Function.MINISTER, Portfolio.DEFENCE, "وزير الدفاع"),
    (Function.MINISTER, Portfolio.FOREIGN, "وزير الخارجية"),
    (Function.DEPUTY_MINISTER, Portfolio.INTERIOR, "وكيل وزارة الداخلية"),
]
CITIES = ["Tripoli", "Algiers", "Tunis", "Cairo", "Rabat", None, None]


WEIGHTS = [1 / (rank + 1) for rank in range(len(PAIRS))]


def articles(count: int, seed: int = 1, start: int = 0) -> Iterator[Extracted]:
    """Yield articles number `start` to `start + count` of one endless stream, in the order of their days."""
    chance = random.Random(f"{seed} {start}")
    number = start
    while number < start + count:
        for one in _prints(chance, number // ARTICLES_A_DAY, number, start + count):
            number += 1
            yield one


def scattered(count: int, over: int, seed: int) -> Iterator[Extracted]:
    """Yield articles of any days of the first `over` articles of the stream: news that come in late."""
    chance = random.Random(f"scattered {seed} {over}")
    number, end = seed * 10**9, seed * 10**9 + count
    while number < end:
        for one in _prints(chance, chance.randrange(over) // ARTICLES_A_DAY, number, end):
            number += 1
            yield one


def _prints(chance: random.Random, days: int, number: int, end: int) -> Iterator[Extracted]:
    """Yield one report and what other papers make of it, half of it copied, numbered from `number` to `end` at most."""
    day = FIRST_DAY + dt.timedelta(days=days)
    story = _story(chance, chance.choices(PAIRS, WEIGHTS)[0], day)
    prints = min(1 + int(chance.expovariate(0.7)), 8, end - number)
    base = chance.randrange(1 << 50)
    for following in range(number + 1, number + 1 + prints):
        copied = chance.random() < 0.5
        yield _article(chance, story, day, following, base if copied else chance.randrange(1 << 50))


def _story(chance: random.Random, pair: tuple[str, str], day: dt.date) -> list[Event]:
    event = day - dt.timedelta(days=chance.randrange(3))
    status = Status.PLANNED if chance.random() < 0.15 else Status.HELD
    when = event + dt.timedelta(days=30) if status is Status.PLANNED else event
    people = [_official(chance, state, day) for state in pair]
    topics = tuple(sorted(set(chance.choices(TOPICS, k=2))))
    host = chance.choice(pair)
    return [meeting(*people, date=_day(when), status=status, host=host, city=chance.choice(CITIES), topics=topics)]


def _official(chance: random.Random, state: str, day: dt.date) -> Person:
    """The holder of an office; each state changes its officials every other year."""
    function, portfolio, title = chance.choice(OFFICES)
    holder = random.Random(f"{state} {portfolio} {function} {day.year // 2}")
    name = f"{holder.choice(GIVEN)} {holder.choice(GIVEN)} {holder.choice(FAMILY)}"
    return Person(name=name, country=state, function=function, portfolio=portfolio, title=title)


def _article(chance: random.Random, story: list[Event], day: dt.date, number: int, base: int) -> Extracted:
    bodies: list[Event | Post | AgreementStep] = [_retold(chance, event) for event in story]
    bodies += [
        Post(person=p.person) for event in story for p in event.participants if p.person and chance.random() < 0.6
    ]
    if chance.random() < 0.08:
        parties, topic = story[0].countries, chance.choice(TOPICS)
        bodies.append(step(chance.choice(list(Step)), _day(day), parties=parties, topic=topic))
    published = None if chance.random() < 0.05 else day.isoformat()
    prints = tuple(sorted(random.Random(base).sample(range(1 << 60), 128)))
    return record(f"خبر {number}", *bodies, published=published, sketch=prints, source=f"صحيفة {chance.randrange(60)}",
                  agency=chance.choice([None, None, None, "aps", "lana", "tap"]))  # fmt: skip


def _retold(chance: random.Random, event: Event) -> Event:
    """The event as one paper tells it: perhaps without names, perhaps without its day."""
    date = event.date if chance.random() < 0.85 else UNKNOWN_DATE
    people = event.participants
    if chance.random() < 0.2:
        people = tuple(Participant(person=replace(p.person, name=None), country=p.country) for p in people if p.person)
    return replace(event, date=date, participants=people)


def _day(date: dt.date) -> DateValue:
    return DateValue(text=str(date), edtf=str(date), start=date, end=date, precision=Precision.DAY, basis=Basis.STATED)
