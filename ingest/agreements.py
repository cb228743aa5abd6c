"""Agreements and their dated steps: who signs what with whom, what is drafted, planned, urged or only hoped for."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from cypher.vocabulary import AgreementKind, ClaimKind, Precision, Status, Step, Topic
from ingest.actors import Actor
from ingest.claims import nearest_date, quote, sentence_span
from ingest.clauses import clause_starts, ruled_status, tense_status
from ingest.events import Context, chain, find_events, open_path, subject
from ingest.lexicon import Hit, Kind
from ingest.model import UNKNOWN_DATE, AgreementStep, Claim, DateValue
from ingest.reading import Reading
from ingest.revisions import revisions
from ingest.scan import Scan
from ingest.zones import Zone

REACH_BACK = 12
REACH_ON = 7
_ONLY_AFTER = frozenset({"agreement_draft", "agreement_participle", "agreement_revision", "agreement_relative"})
"""Rules whose date can only follow."""
_PAST_FRAME = frozenset(["بعد", "عقب", "تم", "جري", "شهد", "شهدت", "حضر", "حضرا", "مراسم", "حفل", "خلال", "اثر", "لدي", "عند", "توجت", "شهدا", "اعلن", "اعلنت", "بمناسبه", "منذ", "جرت"])
_PLANS = {Status.PLANNED: Step.PLANNED_SIGNING, Status.PROPOSED: Step.PROPOSED, Status.POSTPONED: Step.PLANNED_SIGNING}

Parties = tuple[tuple[str, ...], tuple[str, ...]]
"""States and organisations, each sorted."""


@dataclass(frozen=True, slots=True)
class Found:
    """A step at one noun: its word position counts for the date."""

    step: Step
    at: int
    last: int
    rule: str


def agreement_claims(reading: Reading) -> list[Claim]:
    """Return one claim for each step of each agreement that the article tells."""
    ledger = _Ledger()
    claims: list[Claim] = []
    pairs = _active_pairs(reading)
    topic: Actor | None = None
    for index, scan in enumerate(reading.scans):
        if scan.zone not in (Zone.BODY, Zone.HEADLINE):
            continue
        context = Context(scan, index, reading.actors[index], topic, clause_starts(scan))
        for hit in _nouns(scan):
            found = _step(context, hit)
            parties = _parties(context, hit, found, pairs.get(index))
            if found and len(parties[0]) + len(parties[1]) > 1 and parties[0]:
                for each in _each(context, hit, parties):
                    claims.append(_claim(reading, context, hit, found, each, ledger))
        claims.extend(_revised(reading, index, claims))
        topic = next((a for a in reading.actors[index] if a.kind == "person" and not a.preposition), topic)
    return _unrepeated(claims)


def _each(context: Context, hit: Hit, parties: Parties) -> list[Parties]:
    """Several agreements «مع كل من X وY» are one with each."""
    states, organizations = parties
    if len(states) < 3 or not hit.entry.attributes["form"].endswith("ات"):
        return [parties]
    partners = next((chain(context, a) for a in context.after(hit.last) if a.preposition == "مع" or context.scan.word(a.first - 2) == "كل"), [])
    others = {s for a in partners for s in a.states}
    own = [s for s in states if s not in others]
    if len(own) != 1:
        return [parties]
    return [(tuple(sorted((own[0], other))), organizations) for other in sorted(others)]


def _revised(reading: Reading, index: int, claims: list[Claim]) -> list[Claim]:
    """Add the later steps of agreements already told: an update belongs to a signed one, a study to a draft."""
    added: list[Claim] = []
    for revision in revisions(reading.scans[index]):
        draft = revision.step in (Step.REVIEWED, Step.AMENDMENTS_PROPOSED)
        known = [c for c in claims if isinstance(c.body, AgreementStep) and (c.body.step is Step.DRAFT) == draft]
        if not known or not isinstance(known[-1].body, AgreementStep):
            continue
        found = Found(revision.step, revision.first, revision.last, "agreement_revision")
        where = sentence_span(reading, index)
        body = replace(known[-1].body, step=revision.step, date=_date(reading, index, found), by=())
        added.append(Claim(kind=ClaimKind.AGREEMENT_STEP, body=body, span=where, quote=quote(reading, where), rule=found.rule))
    return _bounded(added)


def _bounded(steps: list[Claim]) -> list[Claim]:
    """What one sentence tells as studied and then amended was studied no later than it was amended."""
    amended = next((c.body for c in steps if isinstance(c.body, AgreementStep) and c.body.step is Step.AMENDMENTS_PROPOSED), None)
    if not isinstance(amended, AgreementStep) or not amended.date.edtf:
        return steps
    bound = DateValue(edtf=f"../{amended.date.edtf}", end=amended.date.end, precision=Precision.OPEN,
                      basis=amended.date.basis, rule="not_after_next_step")  # fmt: skip
    return [
        replace(c, body=replace(c.body, date=bound)) if isinstance(c.body, AgreementStep) and c.body.step is Step.REVIEWED else c
        for c in steps
    ]


def _nouns(scan: Scan) -> Iterator[Hit]:
    """Nouns for an instrument; a word inside a longer one, or the verbal noun «الاتفاق على», is none."""
    last = 0
    for hit in scan.each(Kind.AGREEMENT):
        if hit.first < last or hit.entry.value == "none":
            continue
        if hit.entry.attributes["guard"] == "word" and scan.word(hit.last) in ("علي", "مع", "اجتماع", "لقاء", "جلسه", "موتمر"):
            continue
        last = hit.last
        yield hit


# --------------------------------------------------------------------------- steps


def _step(context: Context, hit: Hit) -> Found | None:
    """Find the step that the words around an agreement's noun tell; the nearest wins."""
    return (_participle(context, hit) or _relative(context, hit) or _before(context, hit) or _draft(context.scan, hit)
            or _sought(context.scan, hit))  # fmt: skip


_SEEKING = frozenset("التمهيد لتحقيق باقتراح اقتراح".split())


def _sought(scan: Scan, hit: Hit) -> Found | None:
    """«التمهيد لاتفاقية», «لتحقيق اتفاقية»: wanted, not more."""
    before = scan.words[max(0, hit.first - 2) : hit.first]
    if any(w in _SEEKING for w in before) and not scan.word(hit.first).startswith(("ال", "لل")):
        return Found(Step.PROPOSED, hit.first, hit.last, "agreement_sought")
    return None


def _participle(context: Context, hit: Hit) -> Found | None:
    """«الاتفاقية الموقعة عام 2001»."""
    scan = context.scan
    for position in range(hit.last, min(hit.last + REACH_ON, len(scan.words))):
        if scan.word(position) in (".", "؛", "،") or scan.at(Kind.AGREEMENT, position):
            return None
        for step in scan.all_at(Kind.STEP, position):
            if step.entry.attributes["pos"] == "participle":
                return Found(Step(step.entry.value), position, step.last, "agreement_participle")
    return None


def _relative(context: Context, hit: Hit) -> Found | None:
    """«الاتفاق الذي وقعه البلدان», «التي تم توقيعها»."""
    scan = context.scan
    position = next((p for p in range(hit.last, min(hit.last + REACH_ON, len(scan.words))) if scan.word(p) in ("الذي", "التي", "اللذين")), None)
    if position is None or any(w in (".", "؛") for w in scan.words[hit.last : position]):
        return None
    for place in range(position + 1, min(position + 5, len(scan.words))):
        for step in _steps_at(scan, place):
            return _ruled(context, step, "agreement_relative")
    return None


def _steps_at(scan: Scan, position: int) -> list[Hit]:
    """Steps at a word, also with a pronoun object on a verb or noun: «وقعها», «توقيعها»."""
    return scan.all_at(Kind.STEP, position)


def _before(context: Context, hit: Hit) -> Found | None:
    """«وقع X وY اتفاقية», «توقيع اتفاقية», «توصل إلى اتفاق», «المفاوضات بشأن الاتفاقية»."""
    scan = context.scan
    for position in range(hit.first - 1, max(-1, hit.first - 1 - 2 * REACH_BACK), -1):
        if scan.word(position) in (".", "؛") or (scan.at(Kind.AGREEMENT, position) and position < hit.first - 6):
            return None
        for step in _steps_at(scan, position):
            if step.entry.attributes["pos"] == "verb" and open_path(scan, step.last, hit.first):
                return _ruled(context, step, "agreement_verb")
            reach = REACH_BACK if step.entry.value == Step.UNDER_NEGOTIATION and scan.word(hit.first - 1) in _ABOUT else 4
            if step.last >= hit.first - reach and step.entry.attributes["pos"] in ("noun", "phrase"):
                return _ruled(context, step, "agreement_noun")
    return None


_ABOUT = frozenset("حول بشان علي بخصوص بنود لابرام لعقد لتوقيع".split())
_BEGUN = frozenset("بدء بداء بدات بدا باشرت باشر شرع شرعت تم".split())


def _ruled(context: Context, step: Hit, rule: str) -> Found | None:
    """Let tense and operators decide whether a step is done, planned, proposed or denied."""
    scan, value = context.scan, Step(step.entry.value)
    status = ruled_status(scan, step.first, step.last)
    if status in (Status.DENIED, Status.CANCELLED):
        return None
    future = step.entry.attributes.get("tense") in ("future",) or "سيتم" in scan.words[max(0, step.first - 3) : step.first]
    if value is Step.SIGNED:
        if status in _PLANS:
            return Found(_PLANS[status], step.first, step.last, rule)
        if future or (step.entry.attributes["pos"] == "noun" and step.prefix.endswith("ل")):
            return Found(Step.PLANNED_SIGNING, step.first, step.last, rule)
        if step.entry.attributes["pos"] == "noun" and not _done(scan, step):
            later = tense_status(scan, step.first, step.last, context.starts)
            return Found(Step.PLANNED_SIGNING, step.first, step.last, rule) if later else None
        return Found(value, step.first, step.last, rule)
    if value in (Step.UNDER_NEGOTIATION, Step.DRAFT):
        return Found(value, step.first, step.last, rule)
    if status or future:
        return Found(Step.PROPOSED, step.first, step.last, rule) if value is Step.AGREED else None
    if value is Step.AGREED and step.entry.attributes["pos"] == "noun":
        return Found(Step.UNDER_NEGOTIATION, step.first, step.last, rule)
    if step.entry.attributes["pos"] == "noun":
        begun = value is Step.IMPLEMENTED and scan.word(step.first - 1) in _BEGUN
        return Found(value, step.first, step.last, rule) if begun else None
    return Found(value, step.first, step.last, rule)


def _done(scan: Scan, step: Hit) -> bool:
    """A signing told as a noun has taken place if the words before it say so."""
    before = set(scan.words[max(0, step.first - 3) : step.first])
    return bool(before & _PAST_FRAME) or step.prefix.endswith("ب")


def _draft(scan: Scan, hit: Hit) -> Found | None:
    if "مشروع" in scan.words[hit.first : hit.last] or scan.word(hit.first - 1) in ("مسوده", "مشروع", "ومشروع", "بمشروع"):
        return Found(Step.DRAFT, hit.first, hit.last, "agreement_draft")
    return None


# --------------------------------------------------------------------------- parties


def _parties(context: Context, hit: Hit, found: Found | None, active: tuple[str, ...] | None) -> Parties:
    """Find the parties: nisbas or «بين» after the noun, the signers, «مع», else the pair that the text is about."""
    none: Parties = ((), ())
    if found is None:
        return none
    for read in (_nisbas, _between, _urged, _signers):
        actors = read(context, hit, found)
        states = tuple(sorted({s for a in actors for s in a.states}))
        organizations = tuple(sorted({o for a in actors for o in a.organizations}))
        if len(states) > 1 or (states and organizations):
            return states, organizations
    if context.scan.word(hit.last) in _LIKE:
        return none
    here = tuple(sorted({s for a in context.actors for s in a.states if a.kind != "capital"}))
    return (here, ()) if len(here) == 2 else (active, ()) if active else none


_LIKE = frozenset("مماثله مشابهه اخري مماثلا اخر شبيهه".split())
_URGES = frozenset("دعا دعت حث حثت طالب طالبت يدعو تدعو".split())


def _urged(context: Context, hit: Hit, found: Found) -> list[Actor]:
    """«دعت X كلا من Y وZ إلى توقيع اتفاقية»: those who are urged are the parties, not who urges."""
    if found.step is not Step.PROPOSED:
        return []
    verb = next((p for p in range(found.at) if context.scan.word(p).removeprefix("و") in _URGES), None)
    if verb is None:
        return []
    between = [a for a in context.actors if verb < a.first < found.at]
    groups = [chain(context, a) for a in between]
    return next((g for g in groups if len({s for a in g for s in a.states}) > 1), [])


def _nisbas(context: Context, hit: Hit, found: Found) -> list[Actor]:
    scan, actors = context.scan, []
    for position in range(hit.last, min(hit.last + 8, len(scan.words))):
        nisba = scan.at(Kind.NISBA, position)
        if nisba and nisba.prefix in ("", "و") and nisba.entry.state:
            actors.append(Actor(nisba.first, nisba.last, "side", (nisba.entry.value,)))
        elif scan.word(position) in ("،", ".", "في", "بين"):
            break
    return actors


def _between(context: Context, hit: Hit, found: Found) -> list[Actor]:
    for actor in context.after(hit.first):
        if actor.first - hit.last > 30:
            return []
        if actor.preposition == "بين":
            linked = chain(context, actor)
            if len(linked) == 1:
                following = next((a for a in context.after(actor.last) if a.joined), None)
                return [*linked, following] if following else linked
            return linked
    return []


def _signers(context: Context, hit: Hit, found: Found) -> list[Actor]:
    """The subject of the signing and whom «مع» adds."""
    scan = context.scan
    if found.rule == "agreement_relative":
        near = [a for a in context.after(hit.last) if a.first - hit.last < 16 and a.preposition in ("", "مع") and a.kind != "pair"]
        return near[:2]
    own = next((a for a in context.after(found.last) if a.kind != "pair" and a.preposition in ("", "من") and a.first < found.last + 25), None)
    if found.rule == "agreement_noun" or own is None or not open_path(scan, found.last, own.first):
        own = subject(context, found.at)
    others = [a for a in context.actors if a.preposition == "مع" and abs(a.first - hit.first) < 30][:1]
    actors = [*(chain(context, own) if own else []), *(b for a in others for b in chain(context, a))]
    return [a for a in actors if a.kind != "pair"]


def _active_pairs(reading: Reading) -> dict[int, tuple[str, ...]]:
    """For each sentence the two states that the text is about: those of the last event told, else of the first."""
    events = [(c.index, c.states) for c in find_events(reading.scans, reading.actors) if len(c.states) == 2]
    found: dict[int, tuple[str, ...]] = {}
    current = events[0][1] if events else None
    for index in range(len(reading.scans)):
        current = next((states for at, states in reversed(events) if at <= index), current)
        if current:
            found[index] = current
    return found


# --------------------------------------------------------------------------- claims


class _Ledger:
    """Gives mentions of one agreement one key: same parties, and same topic or a definite noun without one."""

    def __init__(self) -> None:
        self._known: list[tuple[Parties, Topic, str]] = []

    def key(self, parties: Parties, topic: Topic, definite: bool, place: int) -> str:
        for known, known_topic, key in reversed(self._known):
            if known == parties and (topic is known_topic or (definite and Topic.OTHER in (topic, known_topic))):
                return key
        key = f"agreement-{place}"
        self._known.append((parties, topic, key))
        return key


def _claim(reading: Reading, context: Context, hit: Hit, found: Found, parties: Parties, ledger: _Ledger) -> Claim:
    scan = context.scan
    span = reading.surface.span(scan, hit.first, hit.last)
    topic = _topic(scan, hit)
    definite = scan.word(hit.first).startswith(("ال", "لل", "بال", "وال"))
    states, organizations = parties
    body = AgreementStep(
        agreement=ledger.key(parties, topic, definite, span.start), kind=AgreementKind(hit.entry.value),
        parties=states, organizations=organizations, step=found.step, topic=topic,
        title=reading.surface.raw(scan, hit.first, min(hit.last + 4, len(scan.words)), hit.prefix),
        date=_date(reading, context.index, found), unnamed_plural=hit.entry.attributes["form"].endswith("ات"),
    )  # fmt: skip
    where = sentence_span(reading, context.index)
    return Claim(kind=ClaimKind.AGREEMENT_STEP, body=body, span=where, quote=quote(reading, where), rule=found.rule)


def _topic(scan: Scan, hit: Hit) -> Topic:
    for position in range(hit.first, min(hit.last + 10, len(scan.words))):
        topic = scan.at(Kind.TOPIC, position)
        if topic:
            return Topic(topic.entry.value)
    return Topic.OTHER


def _date(reading: Reading, index: int, found: Found) -> DateValue:
    dates = reading.dates[index]
    if found.rule in _ONLY_AFTER:
        reach = 6 if found.rule == "agreement_draft" else len(reading.scans[index].words)
        dates = tuple(d for d in dates if found.last <= d.first < found.last + reach)
    dated = nearest_date(reading.scans[index], found.at, found.last, dates)
    if dated is None:
        return UNKNOWN_DATE
    future = found.step in (Step.PLANNED_SIGNING, Step.PROPOSED)
    return reading.date(index, dated, future)


def _unrepeated(claims: list[Claim]) -> list[Claim]:
    """One claim a step: a later telling adds a date where the first had none."""
    kept: dict[tuple[str, Step], Claim] = {}
    dated: set[tuple[tuple[str, ...], Step, str]] = set()
    for claim in claims:
        body = claim.body
        assert isinstance(body, AgreementStep)
        key = (body.agreement, body.step)
        same = (body.parties, body.step, body.date.edtf or "")
        if key not in kept and body.date.edtf and same in dated:
            continue
        dated.add(same)
        first = kept.get(key)
        if first is None:
            kept[key] = claim
        elif isinstance(first.body, AgreementStep) and not first.body.date.text and body.date.text:
            kept[key] = replace(first, body=replace(first.body, date=body.date))
    return list(kept.values())
