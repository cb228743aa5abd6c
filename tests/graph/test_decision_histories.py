"""Twenty invented histories of decisions, with everything that can come between a decision and its undo."""

import json
from collections.abc import Callable
from dataclasses import replace

import pytest

from cypher import Neo4jGraph
from cypher.vocabulary import Operation, Step, Topic
from ingest.load import (
    all_decisions,
    changes,
    decide,
    graph_lines,
    judge,
    load_reference,
    refresh,
    replay,
    restore,
    retract,
    where_is,
    write,
)
from ingest.model import Event
from ingest.resolve import Decision, Extracted, decision_from_data, decision_to_data, in_force, resolve
from tests.stories import day, meeting, minister, record, step

SALIM, SALEEM, HADI = (minister("LY", name) for name in ("سالم الورفلي", "سليم الورفلي", "هادي السالمي"))
RASHID, KARIM = (minister("DZ", name) for name in ("رشيد بن عودة", "كريم بوزيد"))
TOLD = {
    "A": record("وصل الوزير", meeting(SALIM, RASHID, date=day("2019-07-16"))),
    "B": record("استقبل الوزير", meeting(SALIM, RASHID, date=day("2019-07-16"))),
    "C": record("بحث الوزير", meeting(SALEEM, RASHID, date=day("2019-08-20"))),
    "D": record("التقى الوزيران", meeting(HADI, KARIM, date=day("2019-09-05")), source="الوسط"),
    "E": record("وقع البلدان", step(Step.SIGNED, day("2001-08-05"))),
    "F": record("اتفق البلدان", step(Step.SIGNED, day("2001-08-06"), topic=Topic.DRUGS)),
}
NAMES = {
    **{name: one.extraction.claims[0].id for name, one in TOLD.items()},
    **{f"article-{name}": one.extraction.article for name, one in TOLD.items()},
    "salim": "LY:سالم-ورفلي",
    "saleem": "LY:سليم-ورفلي",
    "hadi": "LY:هادي-سالمي",
    "rashid": "DZ:رشيد-بنعوده",
}
BEFORE = "3 events, 5 people, 2 agreements"


def read_anew(told: Extracted) -> Extracted:
    """The same article as a newer version reads it: each claim with a word more, so that each has another id."""
    claims = []
    for claim in told.extraction.claims:
        more = {"city": "Oran"} if isinstance(claim.body, Event) else {"title": "الاتفاق"}
        body = replace(claim.body, **more)  # type: ignore[arg-type]
        claims.append(replace(claim, body=body, id=f"{claim.id[:-2]}{told.version:02}"))
    return replace(told, version=told.version + 1, extraction=replace(told.extraction, claims=tuple(claims)))


class History:
    """One history: what was told, what was decided, and the graph that it made."""

    def __init__(self, graph: Neo4jGraph) -> None:
        self.graph = graph
        self.told = dict(TOLD)
        self.gone: set[str] = set()
        self.made: list[str] = []
        self.ids = {id for name, id in NAMES.items()}
        self.moment = 0
        write(graph, [*self.told.values()])

    def do(self, sentence: str) -> None:
        """Do what a sentence says: an operation and its subjects, or what else happens to a graph."""
        verb, *words = sentence.split()
        if verb in tuple(Operation):
            subjects = [NAMES[word] for word in words if "=" not in word]
            edits = [word.split("=") for word in words if "=" in word]
            field, value = edits[0] if edits else (None, None)
            self.judge(op=Operation(verb), subjects=tuple(subjects), field=field, value=value)
        else:
            happenings: dict[str, Callable[..., object]] = {
                "undo": self.undo, "retract": self.retract, "restore": self.restore, "newer": self.newer,
                "again": lambda: write(self.graph, [self.told[name] for name in reversed(self.told)]),
                "rebuild": lambda: refresh(self.graph), "elsewhere": self.elsewhere,
            }  # fmt: skip
            happenings[verb](*words)

    def judge(self, **wish: object) -> None:
        self.moment += 1
        verdict = judge(self.graph, Decision(reason=f"س {self.moment}", by="سعاد", at=f"{self.moment:03}", **wish))  # type: ignore[arg-type]
        assert verdict.new
        self.made.append(verdict.decision.id)

    def undo(self, place: str) -> None:
        self.judge(op=Operation.CONFIRM, subjects=(), reverts=self.made[int(place)])

    def retract(self, name: str) -> None:
        retract(self.graph, [self.told[name].extraction.article], "مفبرك", "سعاد")
        self.gone.add(name)

    def restore(self, name: str) -> None:
        restore(self.graph, [self.told[name]])
        self.gone.remove(name)

    def newer(self) -> None:
        self.told = {name: read_anew(one) for name, one in self.told.items()}
        write(self.graph, [*self.told.values()])
        self.ids |= {c.id for name, one in self.told.items() if name not in self.gone for c in one.extraction.claims}

    def elsewhere(self) -> None:
        """Carry the decisions as text into an empty graph, where the articles are read afterwards."""
        lines = [json.dumps(decision_to_data(d), ensure_ascii=False) for d in all_decisions(self.graph)]
        self.graph.wipe()
        load_reference(self.graph)
        decide(self.graph, [decision_from_data(json.loads(line)) for line in lines])
        write(self.graph, [one for name, one in self.told.items() if name not in self.gone])
        self.ids = {c.id for name, one in self.told.items() if name not in self.gone for c in one.extraction.claims}
        self.gone.clear()
        self.told = {name: one for name, one in self.told.items() if where_is(self.graph, one.extraction.article)}

    def undo_all(self, *, first_first: bool) -> None:
        stand = [d for d in in_force(all_decisions(self.graph)) if not d.reverts]
        for decision in stand if first_first else stand[::-1]:
            self.judge(op=decision.op, subjects=(), reverts=decision.id)

    def present(self) -> list[Extracted]:
        return [one for name, one in self.told.items() if name not in self.gone]

    def lines(self) -> list[str]:
        """The lines of the graph but for tombstones, and for how often an article came back."""
        found = set(graph_lines(self.graph, tombstones=False))
        return sorted(line.replace('"retraction":2', '"retraction":0') for line in found)

    def check(self) -> None:
        """Compare the graph with the pure function, its feed with the graph; every id leads somewhere."""
        assert self.lines() == plain(resolve(self.present(), all_decisions(self.graph)).lines())
        assert replay(changes(self.graph)) == set(graph_lines(self.graph))
        assert [id for id in sorted({*self.ids, *self.made}) if where_is(self.graph, id) is None] == []

    def outcome(self) -> str:
        counts = [sum(line.startswith(f'[["{label}"') for line in self.lines()) for label in LABELS]
        return ", ".join(f"{count} {word}" for count, word in zip(counts, LABELS.values(), strict=True))


LABELS = {"Event": "events", "Person": "people", "Agreement": "agreements"}


def plain(lines: list[str]) -> list[str]:
    """The lines without decisions, and without the ids that only decisions gave which were taken back."""
    told = (line for line in lines if '"reverted":' not in line)
    return [line for line in told if not line.startswith(('[["Decision"', '["SUPPORTS",[["Decision"'))]


HISTORIES: dict[str, tuple[str, str]] = {
    "a misspelt name": ("merge salim saleem", "3 events, 4 people, 2 agreements"),
    "a misspelt name that was right": ("merge salim saleem; newer; undo 0", BEFORE),
    "one meeting, two days": ("merge A C; again; rebuild", "2 events, 5 people, 2 agreements"),
    "one meeting, two days, read anew": ("merge A C; newer; retract B", "2 events, 5 people, 2 agreements"),
    "two meetings after all": ("merge A C; newer; newer; undo 0", BEFORE),
    "two meetings on one day": ("split B; newer; again", "4 events, 5 people, 2 agreements"),
    "a split in another country": ("split B; newer; elsewhere", "4 events, 5 people, 2 agreements"),
    "a false report": ("reject D; again; rebuild", "2 events, 3 people, 2 agreements"),
    "a false report, read anew": ("reject D; newer; rebuild", "2 events, 3 people, 2 agreements"),
    "a report that was true": ("reject D; newer; undo 0; elsewhere", BEFORE),
    "a forged article": ("reject article-D; newer; elsewhere", "2 events, 3 people, 2 agreements"),
    "a wrong day": ("edit A date=2019-08-19; newer; elsewhere", BEFORE),
    "a day put right twice": ("edit A date=2019-07-15; edit A date=2019-07-14; undo 1; newer; undo 0", BEFORE),
    "an undo taken back": ("merge A C; undo 0; newer; undo 1", "2 events, 5 people, 2 agreements"),
    "an undo of an undo of an undo": ("merge A C; undo 0; undo 1; newer; undo 2", BEFORE),
    "one agreement under two names": ("merge E F; newer; retract F; restore F", "3 events, 5 people, 1 agreements"),
    "a namesake": ("split salim B; newer; elsewhere", "3 events, 6 people, 2 agreements"),
    "a namesake who was none": ("split salim B; newer; undo 0; rebuild", BEFORE),
    "a merge against a split": ("split B; merge A B; newer; undo 1", "4 events, 5 people, 2 agreements"),
    "everything at once": (
        "confirm C; merge A C; merge salim saleem; edit rashid name=رشيد; reject D; newer; retract A; undo 1;"
        " restore A; merge E F; newer; undo 4; elsewhere; undo 0", "3 events, 4 people, 1 agreements",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", HISTORIES)
def test_twenty_histories(graph: Neo4jGraph, name: str) -> None:
    load_reference(graph)
    told, expected = HISTORIES[name]
    history = History(graph)
    for sentence in told.split(";"):
        history.do(sentence.strip())
    history.check()
    assert history.outcome() == expected
    history.undo_all(first_first=len(name) % 2 == 0)
    history.check()
    assert set(history.lines()) ^ set(resolve(history.present()).lines()) == set()


def test_there_are_twenty_which_tell_every_operation() -> None:
    words = " ".join(told for told, _ in HISTORIES.values()).split()
    assert len(HISTORIES) == 20
    assert {*Operation, "undo", "newer", "again", "rebuild", "elsewhere", "retract", "restore"} <= {*words} | {
        w.rstrip(";") for w in words
    }
