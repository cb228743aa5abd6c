"""What looked like a fact and was thrown away: event words, agreements, lines of the furniture, each with why."""

from bisect import bisect_right
from collections.abc import Collection, Iterator, Sequence
from operator import attrgetter

from cypher.vocabulary import ClaimKind, Status
from ingest.discourse import READ, contradicted, form_at
from ingest.events import Candidate
from ingest.lexicon import Hit, Kind
from ingest.model import Claim, Dropped, Event
from ingest.operators import ruled_status
from ingest.reading import Reading
from ingest.scan import Scan, scan
from ingest.zones import Zone

_LEAST_GATE = 3
_SIDES = frozenset({"person", "side", "ministry", "state", "capital", "organization"})


def rejected(reading: Reading, claims: Sequence[Claim]) -> tuple[Dropped, ...]:
    """Return what an article seems to say and `claims` do not hold, in the order of the text, with the reasons.

    This reads the events once more and serves explanation alone: `extract` leaves `dropped` empty.
    """
    candidates = reading.candidates
    found = [*_events(reading, candidates, claims), *_agreements(reading, claims), *_invitations(reading, claims)]
    found += [*_not_held(claims), *_furniture(reading)]
    return tuple(sorted(dict.fromkeys(found), key=lambda d: (d.span, d.what, d.why)))


# --------------------------------------------------------------------------- event words


def _events(reading: Reading, candidates: Sequence[Candidate], claims: Sequence[Claim]) -> Iterator[Dropped]:
    used = {(c.index, p) for c in candidates for p in range(c.trigger.first, c.trigger.last)}
    telling = {c.index for c in candidates}
    gated = sum(1 for s in reading.scans for _ in s.each(Kind.GATE)) >= _LEAST_GATE and not candidates
    for index, words in enumerate(reading.scans):
        if words.zone not in READ:
            continue
        for hit in words.each(Kind.EVENT):
            why = None if (index, hit.first) in used else _why(reading, index, hit, telling)
            if why:
                span = reading.surface.span(words, hit.first, hit.last)
                yield Dropped(what="event", span=span, why="the article is about sport or the arts" if gated else why)


def _why(reading: Reading, index: int, hit: Hit, telling: Collection[int]) -> str | None:
    """Say why an event word became no event; None for one that only goes on about an event already told.

    `telling` are the sentences that tell an event.
    """
    words, row = reading.scans[index], hit.entry.attributes
    if row["pos"] == "verb" and hit.prefix not in ("", "و", "ف"):
        return None
    if row["frame"] == "none":
        return "this expression is no meeting of officials"
    if hit.first in words.speech:
        return "inside a quotation"
    if telling and words.word(hit.first)[len(hit.prefix) :].startswith("ال"):
        return None
    return None if index in telling else _sides(reading, index)


def _sides(reading: Reading, index: int) -> str:
    actors = [a for a in reading.actors[index] if a.kind in _SIDES]
    sides = sorted({s for a in actors for s in (*a.states, *a.organizations)})
    if not actors:
        return "nobody is named in the sentence"
    if not sides:
        return "no state could be told for those named"
    if len(sides) == 1:
        return f"one side only: {sides[0]}"
    return f"no rule joins {', '.join(sides)} through this word"


def _not_held(claims: Sequence[Claim]) -> Iterator[Dropped]:
    """Yield the events that are told as not having taken place: they are claims, but no meetings."""
    for claim in claims:
        if isinstance(claim.body, Event) and claim.body.status in (Status.DENIED, Status.CANCELLED):
            yield Dropped(what="event", span=claim.span, why=f"kept as {claim.body.status}: it did not take place")


# --------------------------------------------------------------------------- agreements and invitations


class _Told:
    """The places of the text that claims of a kind have as their evidence, which are sentences."""

    def __init__(self, claims: Sequence[Claim], kind: ClaimKind) -> None:
        self._spans = sorted(c.span for c in claims if c.kind is kind)

    def __contains__(self, place: int) -> bool:
        before = bisect_right(self._spans, place, key=attrgetter("start"))
        return before > 0 and place < self._spans[before - 1].end


def _agreements(reading: Reading, claims: Sequence[Claim]) -> Iterator[Dropped]:
    told = _Told(claims, ClaimKind.AGREEMENT_STEP)
    for index, words in enumerate(reading.scans):
        for hit in words.each(Kind.AGREEMENT) if words.zone in READ else ():
            span = reading.surface.span(words, hit.first, hit.last)
            if hit.entry.value == "none" or span.start in told:
                continue
            yield Dropped(what="agreement", span=span, why=_why_no_step(reading, index, hit))


def _why_no_step(reading: Reading, index: int, hit: Hit) -> str:
    words = reading.scans[index]
    if ruled_status(words, hit.first, hit.last) is Status.DENIED or contradicted(words, hit.first):
        return "denied"
    if not any(True for _ in words.each(Kind.STEP)):
        return "nothing is said to happen to it"
    states = sorted({s for a in reading.actors[index] for s in a.states})
    return "its parties are not told" if len(states) < 2 else "no rule joins the step to it"


def _invitations(reading: Reading, claims: Sequence[Claim]) -> Iterator[Dropped]:
    told = _Told(claims, ClaimKind.INVITATION)
    for words in reading.scans:
        for position in range(len(words.words)) if words.zone in READ else ():
            form = form_at("invitations", words, position) if "دع" in words.word(position) else None
            if form is None or form.sense != "invitation":
                continue
            span = reading.surface.span(words, position, position + 1)
            if span.start not in told:
                yield Dropped(what="invitation", span=span, why=_why_no_invitation(words, position))


def _why_no_invitation(words: Scan, position: int) -> str:
    if ruled_status(words, position, position + 1) is Status.DENIED or contradicted(words, position):
        return "denied"
    return "no inviter and invitee of two states, or a call for action"


# --------------------------------------------------------------------------- furniture


def _furniture(reading: Reading) -> Iterator[Dropped]:
    """Yield the lines of the page's furniture that would tell something if they stood in the body."""
    document = reading.document
    for sentence in document.sentences:
        if sentence.zone is Zone.FURNITURE and sentence.last > sentence.first:
            words = scan(document.tokens[sentence.first : sentence.last], Zone.FURNITURE, sentence.paragraph)
            if any(True for kind in (Kind.EVENT, Kind.AGREEMENT) for _ in words.each(kind)):
                yield Dropped(
                    what="line", span=document.span(sentence.first, sentence.last), why="furniture of the page, no news"
                )
