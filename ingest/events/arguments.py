"""The arguments of an event word: the subject and the objects of a verb, and the event that they make."""

from collections.abc import Callable, Sequence

from cypher.vocabulary import Channel, EventType, Status
from ingest.actors import Actor
from ingest.events.context import (
    OFFICIALS,
    PARTIES,
    RELATIVE,
    Candidate,
    Context,
    chain,
    first_of_chain,
    open_path,
    subject,
    subject_before,
)
from ingest.lexicon import Hit, Kind

REACH = 45
"""Words between an event word and a participant at most."""


_AHEAD = frozenset(["حيث", "عندما", "ثم", "علي_ان", "حينما", "لكي", "كي"])


def _tense_status(context: Context, hit: Hit) -> Status:
    """Future is planned; so is a present that tells what comes after the news: «حيث يلتقي», «على أن يزور»."""
    tense = hit.entry.attributes.get("tense")
    if tense == "future" or (tense == "present" and context.scan.word(hit.first - 1) in _AHEAD):
        return Status.PLANNED
    return Status.HELD


_MEANWHILE = frozenset(["خلالها", "خلاله", "اثناءها", "اثناءه"])
"""«زيارة التقى خلالها Y»: the subject is that of the main clause."""


def verb_subject(context: Context, hit: Hit) -> tuple[list[Actor], int]:
    """Return the subject chain of a verb, and the word after which its objects stand.

    Verb first: the first actor after it without a preposition. Subject first, relative clause, or no subject of its
    own: the nearest before, else the topic.
    """
    scan = context.scan
    relative = any(scan.word(p) in RELATIVE for p in (hit.first - 1, hit.first - 2))
    following = next((a for a in context.after(hit.last) if a.kind in PARTIES), None)
    direct = (
        following is not None
        and not following.preposition
        and not following.joined
        and open_path(scan, hit.last, following.first)
    )
    if following and following.kind in ("state", "capital", "organization") and following.first > hit.last:
        direct = False
    if scan.word(hit.last) in _MEANWHILE:
        own = subject(context, hit.first)
        return ([own] if own else []), hit.last
    left = subject_at_left(context, hit, relative)
    adjacent = direct and following is not None and following.first == hit.last
    if left and not (adjacent and not relative and {"،", ","} & set(scan.words[left.last : hit.first])):
        return chain(context, left), hit.last
    if direct and following:
        linked = chain(context, following)
        return linked, linked[-1].last
    own = carried_subject(context, hit)
    return ([own] if own else []), hit.last


def carried_subject(context: Context, hit: Hit) -> Actor | None:
    """A verb without a subject of its own goes on with that of the sentence, or, at its beginning, of the text."""
    if _followed_by_subject(context, hit.last):
        return None
    before = subject_before(context, hit.first)
    if before:
        return before
    return context.topic if hit.first <= 3 or hit.prefix else None


def _followed_by_subject(context: Context, position: int) -> bool:
    """A word that nothing explains, right after a verb, is a subject of which the reader knows too little."""
    scan = context.scan
    if position >= len(scan.words) or any(a.first == position for a in context.actors):
        return False
    word = scan.word(position)
    return (
        word[:1].isalpha()
        and not any(scan.all_at(kind, position) for kind in _EXPLAINED)
        and position not in scan.speech
    )


_EXPLAINED = (Kind.STOP, Kind.COUNTRY, Kind.CITY, Kind.EVENT, Kind.ORGANIZATION, Kind.OPERATOR, Kind.GROUP, Kind.PORTFOLIO,
              Kind.TOPIC, Kind.AGREEMENT, Kind.VERB)  # fmt: skip


def subject_at_left(context: Context, hit: Hit, relative: bool) -> Actor | None:
    """The subject that stands before its verb: in headlines, after «كان», before «الذي»."""
    if hit.prefix.startswith(("و", "ف")):
        return None
    near = next((a for a in context.before(hit.first) if a.kind in OFFICIALS or a.kind == "ministry"), None)
    if near is None:
        return None
    gap = context.scan.words[near.last : hit.first]
    small = all(
        w in RELATIVE or w in ("،", ",", "قد", "كان", "لم", "لن", "سوف", "ان", "ايضا", "-", ":", "وقد") for w in gap
    )
    if not small:
        return None
    if not relative and near.preposition:
        return None
    return near if relative else first_of_chain(context, near)


def objects_after(context: Context, start: int, accept: Callable[[Actor], bool]) -> list[Actor]:
    """Return the chain of the first actor after a word that is accepted and lies on an open path."""
    for actor in context.after(start):
        if actor.first - start > REACH:
            return []
        if actor.kind == "pair" or not accept(actor):
            continue
        return chain(context, actor) if open_path(context.scan, start, actor.first) else []
    return []


def with_preposition(actor: Actor) -> bool:
    return (
        actor.preposition in ("مع", "ب", "ومع")
        and actor.kind in PARTIES
        and not (actor.preposition == "ب" and actor.kind in ("state", "capital", "ministry"))
    )


def is_object(actor: Actor) -> bool:
    if actor.kind == "organization":
        return with_preposition(actor)
    return (not actor.preposition or with_preposition(actor) or is_agent(actor)) and actor.kind in ("person", "side")


def is_agent(actor: Actor) -> bool:
    """«من قبل X», «من طرف X»: by whom."""
    return actor.preposition in ("قبل", "طرف", "لدن") and actor.kind in ("person", "side")


def one_by_one(others: list[Actor]) -> list[list[Actor]]:
    """Officials of several states whom someone meets are met one by one, unless one word joins them: «نظيريه»."""
    figures = [f for a in others for f in a.figures]
    several = any(f.counterpart or any(t.number in ("d", "p") for t, _ in f.titles) for f in figures)
    together = several or len({s for a in others for s in a.states}) < 2
    if together or any(a.kind != "person" for a in others):
        return [others]
    groups: dict[tuple[str, ...], list[Actor]] = {}
    for actor in others:
        groups.setdefault(actor.states, []).append(actor)
    return list(groups.values())


def candidate_of(context: Context, hit: Hit, sides: Sequence[Actor], rule: str, host: Actor | None = None) -> Candidate:
    kind = EventType(hit.entry.value)
    status = _tense_status(context, hit) if hit.entry.attributes["pos"] == "verb" else Status.HELD
    channel = Channel.IN_PERSON
    nearby = context.scan.words[max(0, hit.first - 3) : hit.last + 25]
    if kind is EventType.CALL or any(w in ("هاتفيا", "هاتفي", "هاتفيه") for w in nearby[:12]):
        kind, channel = EventType.CALL, Channel.PHONE
    elif any(w in ("الفيديو", "المرءي", "المريي", "افتراضيا") for w in nearby):
        channel = Channel.VIDEO
    unique = list(dict.fromkeys([*sides, *context.beside(list(sides))]))
    return Candidate(context.index, hit, kind, status, tuple(unique), rule, host=host, channel=channel)
