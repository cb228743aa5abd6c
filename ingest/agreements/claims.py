"""Claims of agreements: each step with its parties, topic and date, told once."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from cypher.vocabulary import AgreementKind, ClaimKind, Confidence, Precision, Step, Topic
from ingest.agreements.found import Found
from ingest.agreements.ledger import Ledger
from ingest.agreements.nouns import agreement_nouns, plural, sense
from ingest.agreements.parties import Parties, Surroundings, parties_of
from ingest.agreements.revisions import revisions
from ingest.agreements.standing import STANDING
from ingest.agreements.steps import steps_of
from ingest.circumstances import nearest_date
from ingest.claims import quote, sentence_span
from ingest.discourse import contexts
from ingest.events import Context
from ingest.home import home_states
from ingest.lexicon import Hit, Kind
from ingest.model import UNKNOWN_DATE, AgreementStep, Claim, DateValue
from ingest.reading import Dated, Reading
from ingest.scan import Scan
from ingest.topics import themes

_BEHIND = frozenset({"agreement_draft", "agreement_participle", "agreement_revision", "agreement_relative"})
"""Rules whose date can only follow."""
DRAFT_DATE = 6
"""Words between a draft and its date, at most."""
TITLE = 4
"""Words of a title behind its noun."""
_PHRASE_ENDS = frozenset(["،", ".", "؛", "الذي", "التي"])
AHEAD = 2
"""Sentences before the first event in which the text is already about its two states."""
PHRASE = 10
"""Words behind a noun that may name what the agreement is about."""


def agreement_claims(reading: Reading) -> list[Claim]:
    """Return one claim for each step of each agreement that the article tells."""
    if not any(Kind.AGREEMENT in scan.hits for scan in reading.scans):
        return []
    ledger = Ledger()
    claims: list[Claim] = []
    latest: dict[bool, AgreementStep] = {}
    around = _surroundings(reading)
    for context in contexts(reading):
        told = list(_told(reading, context, around[context.index], ledger))
        latest.update((_step(c).step is Step.DRAFT, _step(c)) for c in told)
        steps = {(_step(c).agreement, _step(c).step) for c in told}
        revised = _revised(reading, context.index, latest)
        claims += [*told, *(c for c in revised if (_step(c).agreement, _step(c).step) not in steps)]
    return _named(_unrepeated(claims), claims)


class _Telling(NamedTuple):
    """A step that a sentence tells of the agreement at a noun."""

    context: Context
    noun: Hit
    found: Found


def _told(reading: Reading, context: Context, around: Surroundings, ledger: Ledger) -> Iterator[Claim]:
    """Yield the steps that a sentence tells; those at one noun are of one agreement and have the same parties."""
    for noun in agreement_nouns(context.scan):
        steps = [_in_time(reading, context, noun, found) for found in steps_of(context, noun)]
        known = [parties_of(context, noun, found, replace(around, told=ledger.last)) for found in steps]
        shared = next((p for p in known if p and not p[0].inferred), next(filter(None, known), []))
        for found in steps:
            for parties in shared:
                yield _claim(reading, _Telling(context, noun, found), parties, ledger)


def _surroundings(reading: Reading) -> list[Surroundings]:
    """For each sentence the two states that the text is about.

    Those of the last event told, or of the first that it is about to tell.
    """
    told: dict[int, list[tuple[int, tuple[str, ...]]]] = defaultdict(list)
    for event in reading.candidates:
        if len(event.states) == 2:
            told[event.index].append((event.trigger.first, event.states))
    homes = home_states(reading.document, reading.scans)
    first, current = min(told, default=0), tuple[str, ...]()
    found = []
    for index in range(len(reading.scans)):
        here = tuple(told.get(index, ()))
        ahead = told[first][0][1] if first - AHEAD <= index < first else current
        current = here[-1][1] if here else ahead
        found.append(Surroundings(current, here, met_before=index - 1 in told or index - 2 in told, home=homes[index]))
    return found


def _claim(reading: Reading, telling: _Telling, parties: Parties, ledger: Ledger) -> Claim:
    context, noun, found = telling
    scan, topic = context.scan, _topic(context.scan, noun)
    body = AgreementStep(
        agreement=ledger.key(scan, noun, found, parties, topic), kind=AgreementKind(noun.entry.value),
        parties=parties.states, organizations=parties.organizations, step=found.step, topic=topic,
        title=reading.surface.raw(scan, noun.first, min(noun.last + TITLE, len(scan.words)), noun.prefix),
        date=_date(reading, context.index, found, noun), unnamed_plural=plural(scan, noun),
    )  # fmt: skip
    where = sentence_span(reading, context.index)
    return Claim(kind=ClaimKind.AGREEMENT_STEP, body=body, span=where, quote=quote(reading, where), rule=found.rule,
                 confidence=Confidence.ROLE if parties.inferred else Confidence.EXPLICIT)  # fmt: skip


def _topic(scan: Scan, hit: Hit) -> Topic:
    """Return what the noun's own phrase names, up to a comma, a relative clause or what it obliges to («على»)."""
    behind = range(hit.last, min(hit.last + PHRASE, len(scan.words)))
    ends = (p for p in behind if scan.word(p) in _PHRASE_ENDS or (scan.word(p) == "علي" and p > hit.last))
    end = next(ends, behind.stop)
    return next((t.topic for t in themes(scan) if hit.first <= t.at < end and t.guard != "general"), Topic.OTHER)


# --------------------------------------------------------------------------- dates


def _in_time(reading: Reading, context: Context, noun: Hit, found: Found) -> Found:
    """«توقيع اتفاقية … الأسبوع المقبل»: a verbal noun with a date ahead tells what is planned."""
    if found.step is not Step.SIGNED or found.rule != "agreement_noun":
        return found
    dated = _dated(reading, context.index, found, noun)
    return replace(found, step=Step.PLANNED_SIGNING) if dated and _ahead(dated) else found


def _date(reading: Reading, index: int, found: Found, hit: Hit | None = None) -> DateValue:
    """Date a step by the expression that belongs to it; what is done has no date ahead."""
    dated, future = _dated(reading, index, found, hit), found.step in (Step.PLANNED_SIGNING, Step.PROPOSED)
    if dated is None or (found.step is Step.SIGNED and _ahead(dated)):
        return UNKNOWN_DATE
    return reading.date(index, dated, future)


def _ahead(dated: Dated) -> bool:
    return "future" in dated.expression.features


def _dated(reading: Reading, index: int, found: Found, hit: Hit | None) -> Dated | None:
    """Return the nearest date expression that belongs to a step."""
    scan = reading.scans[index]
    return nearest_date(scan, found.first, found.last, _own_dates(scan, reading.dates[index], found, hit))


def _own_dates(scan: Scan, dates: Sequence[Dated], found: Found, hit: Hit | None) -> list[Dated]:
    """Leave out dates of the next agreement, of another step, or in the agreement's name («معاهدة 1899»)."""
    if found.rule in _BEHIND:
        reach = DRAFT_DATE if found.rule == "agreement_draft" else len(scan.words)
        return [d for d in dates if found.last <= d.first < found.last + reach]
    if found.rule == "agreement_call":
        return [d for d in dates if found.first < d.first < found.last]
    if hit is None:
        return list(dates)
    if found.rule == "agreement_delivery":
        return [d for d in dates if d.last <= hit.first]
    if sense(scan, found.first - 1) == "frame":
        dates = [d for d in dates if d.first >= found.last]
    end = min(found.until or len(scan.words), _next_agreement(scan, hit))
    if found.step is Step.PROPOSED:
        end = min(end, hit.last + PHRASE)
    name = hit.last if found.step is not Step.SIGNED else -1
    return [d for d in dates if d.first < end and d.first != name] or _beyond(dates, found)


def _beyond(dates: Sequence[Dated], found: Found) -> list[Dated]:
    """«جرى تعديل الاتفاق الموقع عام 1993 في 2007»: of two dates the second is that of the newer step."""
    later = [d for d in dates if found.until is not None and d.first >= found.until]
    return later[1:] if len(later) == _OF_BOTH else []


_OF_BOTH = 2


def _next_agreement(scan: Scan, hit: Hit) -> int:
    """Return the word of the next agreement that «و» does not join to this one."""
    following = (h.first for h in agreement_nouns(scan) if h.first > hit.last and not h.prefix.startswith("و"))
    return next(following, len(scan.words))


# --------------------------------------------------------------------------- each step once


def _unrepeated(claims: Sequence[Claim]) -> list[Claim]:
    """Keep one claim a step: a later telling adds a date where the first had none.

    What is on its way is no longer only proposed; what is only named as being there gives way to any step told.
    """
    kept: dict[tuple[str, Step], Claim] = {}
    dated: set[tuple[tuple[str, ...], Step, str]] = set()
    for claim in claims:
        body = _step(claim)
        key, same = (body.agreement, body.step), (body.parties, body.step, body.date.edtf or "")
        if key not in kept and body.date.edtf and same in dated:
            continue
        dated.add(same)
        first = kept.setdefault(key, claim)
        if not _step(first).date.text and body.date.text:
            kept[key] = replace(first, body=replace(_step(first), date=body.date))
    beyond = {agreement for agreement, step in kept if step is not Step.PROPOSED}
    told = {_step(c).parties for c in kept.values() if c.rule != STANDING}
    return [
        c for (agreement, step), c in kept.items()
        if (step is not Step.PROPOSED or agreement not in beyond)
        and (c.rule != STANDING or _step(c).parties not in told)
    ]  # fmt: skip


def _named(claims: Sequence[Claim], told: Sequence[Claim]) -> list[Claim]:
    """Give an agreement the topic and title that the article says of it anywhere: a headline often leaves them out."""
    names: dict[str, AgreementStep] = {}
    for body in map(_step, told):
        if body.topic is not Topic.OTHER:
            names.setdefault(body.agreement, body)
    return [_under(claim, names.get(_step(claim).agreement)) for claim in claims]


def _under(claim: Claim, name: AgreementStep | None) -> Claim:
    body = _step(claim)
    if name is None or body.topic is not Topic.OTHER:
        return claim
    return replace(claim, body=replace(body, topic=name.topic, title=name.title))


def _step(claim: Claim) -> AgreementStep:
    """Return the body of a claim of this module."""
    assert isinstance(claim.body, AgreementStep)
    return claim.body


# --------------------------------------------------------------------------- later steps


def _revised(reading: Reading, index: int, latest: Mapping[bool, AgreementStep]) -> list[Claim]:
    """Return the later steps of agreements already told: an update belongs to a signed one, a study to a draft.

    `latest` holds the step told last of drafts (true) and of other agreements (false).
    """
    added: list[Claim] = []
    for revision in revisions(reading.scans[index]):
        known = latest.get(revision.step in (Step.REVIEWED, Step.AMENDMENTS_PROPOSED))
        if known is None:
            continue
        rule = "agreement_call" if revision.call else "agreement_revision"
        found = Found(revision.step, revision.first, revision.last, rule)
        where = sentence_span(reading, index)
        body = replace(known, step=revision.step, date=_date(reading, index, found), by=())
        added.append(
            Claim(kind=ClaimKind.AGREEMENT_STEP, body=body, span=where, quote=quote(reading, where), rule=found.rule)
        )
    return _bounded(added)


def _bounded(steps: list[Claim]) -> list[Claim]:
    """Bound a study by the amendments that the same sentence tells: it came no later."""
    amended = next((_step(c).date for c in steps if _step(c).step is Step.AMENDMENTS_PROPOSED), UNKNOWN_DATE)
    if not amended.edtf:
        return steps
    bound = DateValue(edtf=f"../{amended.edtf}", end=amended.end, precision=Precision.OPEN,
                      basis=amended.basis, rule="not_after_next_step")  # fmt: skip
    return [replace(c, body=replace(_step(c), date=bound)) if _step(c).step is Step.REVIEWED else c for c in steps]
