"""What one sentence tells of an invitation: giver, recipient, inviter, bearer and what it is for."""

from collections.abc import Iterator
from dataclasses import dataclass

from cypher.vocabulary import InvitationStatus, Status
from ingest.actors import Actor
from ingest.aims import SENTENCE_ENDS, TABLE, Aim, aim_of, place_of
from ingest.discourse import HUMAN, RELATIVE, Form, agent_of, contradicted, form_at, open_way, other_side, person_of
from ingest.events import Context
from ingest.lexicon import Kind
from ingest.model import Person
from ingest.operators import ruled_status
from ingest.scan import Scan
from ingest.tellings import Told

BACK = 40
"""Words between the noun and its verb at most."""
_TO_HIM = frozenset(["له", "لها", "اليه", "اليها", "لهما", "اليهما"])
_FROM_HIM = frozenset(["منه", "منها"])
_ON_BEHALF = frozenset(["باسم"])
_SELF = frozenset({"hand", "give", "issue"})


@dataclass(frozen=True, slots=True)
class _Verb:
    """A verb of the table, or the noun of accepting, with its place."""

    position: int
    form: Form


def told_in(context: Context) -> Iterator[Told]:
    """Yield what a sentence tells of invitations, in its order."""
    for position in range(len(context.scan.words)):
        form = form_at(TABLE, context.scan, position)
        if form is None:
            continue
        told = None
        if form.sense == "invitation":
            told = _noun(context, position, form)
        elif form.sense == "call":
            told = _call(context, position, form)
        if told:
            yield told


def _noun(context: Context, at: int, form: Form) -> Told | None:
    """Read the frame around «دعوة»; a call for action or a party's name has neither inviter nor verb and gives none."""
    verb = _governing(context, at)
    if ruled_status(context.scan, at, at + 1) is Status.DENIED or (verb and _denied(context, verb)):
        return None
    aim = aim_of(context, at)
    sense = verb.form.sense if verb else ""
    if sense in ("accept", "accepting", "decline") and verb:
        return _answer(context, verb, at, form, aim)
    if sense == "receive" and verb:
        return _received(context, verb, at, aim)
    if sense in _SELF and verb:
        return _given(context, verb, at, form, aim)
    if form.prefix.endswith(("ب", "ل")) and not form.pronoun:
        return _at_invitation(context, at, aim)
    return _relative_told(context, at, aim)


def _denied(context: Context, verb: _Verb) -> bool:
    """Not yet done, or said not to be: «سيوجه», «لم يوجه», «نفى … أن يكون قد تلقى»."""
    scan = context.scan
    ruled = ruled_status(scan, verb.position, verb.position + 1)
    return (
        contradicted(scan, verb.position)
        or verb.form.tense == "future"
        or ruled in (Status.DENIED, Status.PLANNED, Status.CANCELLED)
    )


def _governing(context: Context, at: int) -> _Verb | None:
    """Return the nearest verb of the table before the noun in its clause; «تلبية» right before it stands for one."""
    scan = context.scan
    for position in range(at - 1, max(-1, at - BACK), -1):
        if scan.word(position) in SENTENCE_ENDS:
            return None
        form = form_at(TABLE, scan, position)
        if form is None or form.sense in ("coming", "invitation", "call"):
            continue
        if form.pos == "noun":
            if form.sense == "accepting" and at - position <= 2:
                return _accepting(context, position, form)
            continue
        if form.sense == "accept" and scan.word(position) == "قبل" and not _takes(context, position, at):
            continue
        return _Verb(position, form) if open_way(context, position + 1, at) else None
    return None


def _accepting(context: Context, position: int, form: Form) -> _Verb | None:
    """«رحب بتلبية الدعوة» is an answer; «تلبية لدعوة» beside a visit only tells why someone came."""
    for back in range(position - 1, max(-1, position - BACK), -1):
        if context.scan.word(back) in SENTENCE_ENDS:
            break
        verb = form_at(TABLE, context.scan, back)
        if verb and verb.pos == "verb" and verb.sense in ("accept", "decline"):
            return _Verb(back, verb)
    return _Verb(position, form) if form.prefix.endswith("ب") or context.scan.word(position - 1) == "علي" else None


def _takes(context: Context, position: int, at: int) -> bool:
    """«قبل» is the verb only before the noun itself or an official."""
    return position + 1 == at or any(a.first == position + 1 and a.kind == "person" for a in context.actors)


# --------------------------------------------------------------------------- who


def _inviter(context: Context, at: int, end: int, own: Actor | None) -> Actor | None:
    """«دعوة من X», «باسم X»; «منه» is the other side."""
    for position in range(at + 1, min(at + 6, end)):
        if context.scan.word(position) in _FROM_HIM:
            return other_side(context, own, at)
    for actor in context.actors:
        if actor.preposition in _ON_BEHALF and actor.kind in HUMAN:
            return actor
        if at < actor.first < min(end, at + 8) and actor.preposition == "من" and actor.kind in (*HUMAN, "organization"):
            return actor
    return None


def _recipient(context: Context, verb: _Verb, own: Actor | None, at: int, end: int) -> Actor | None:
    """Return whom something is given: a pronoun, an official before the noun, or one after «إلى» or «لـ»."""
    scan = context.scan
    to_him = verb.form.pronoun or any(w in _TO_HIM for w in scan.words[verb.position + 1 : at + 4])
    if to_him and verb.form.pronoun != "ها":
        return other_side(context, own, verb.position)
    for actor in context.after(verb.position + 1):
        if actor.first >= end or actor is own or (own and actor.first < own.last) or actor.kind not in HUMAN:
            continue
        addressed = actor.preposition in ("الي", "ل")
        if addressed or (not actor.preposition and not actor.joined and actor.last <= at):
            return actor
    return None


def _person(context: Context, actor: Actor | None) -> Person | None:
    return person_of(context.scan, actor) if actor else None


# --------------------------------------------------------------------------- frames


def _given(context: Context, verb: _Verb, at: int, form: Form, aim: Aim) -> Told | None:
    """«سلّم X Y دعوة من Z»: X is the bearer; «وجّه X دعوة إلى Y», «قدّم X إلى Y دعوة»: X invites himself."""
    own = agent_of(context, verb.position, verb.form.prefix)
    inviter = _inviter(context, at, aim.end, own)
    recipient = _recipient(context, verb, own, at, aim.end)
    if recipient is own or (inviter is None and verb.form.sense == "hand"):
        return None
    if inviter is None and not (aim.purpose or form.pronoun) and verb.form.sense == "give":
        return None
    carried = inviter is not None and inviter is not own
    host = _person(context, inviter if carried else own)
    status = InvitationStatus.ISSUED if verb.form.sense == "issue" and not carried else InvitationStatus.DELIVERED
    if verb.form.sense == "give" and not carried:
        status = InvitationStatus.ISSUED
    if aim.purpose is None and not carried and verb.form.sense != "issue":
        return None
    return Told(context.index, verb.position, status, host, _person(context, recipient),
                _person(context, own) if carried else None, aim.purpose, aim.where(host), aim.travels)  # fmt: skip


def _received(context: Context, verb: _Verb, at: int, aim: Aim) -> Told | None:
    """«تسلّم X [من Y] دعوة من Z»."""
    own = agent_of(context, verb.position, verb.form.prefix)
    inviter = _inviter(context, at, aim.end, own)
    bearer = next(
        (a for a in context.after(verb.position + 1) if a.last <= at and a.preposition == "من" and a.kind == "person"),
        None,
    )
    host = _person(context, inviter)
    if own is None or host is None:
        return None
    return Told(context.index, verb.position, InvitationStatus.DELIVERED, host, _person(context, own),
                _person(context, bearer), aim.purpose, aim.where(host), aim.travels)  # fmt: skip


def _answer(context: Context, verb: _Verb, at: int, form: Form, aim: Aim) -> Told | None:
    """«قبل X الدعوة», «رحب X بالدعوة التي وجهها Z», «اعتذر X عن الدعوة»."""
    own = agent_of(context, verb.position, verb.form.prefix)
    inviter = _inviter(context, at, aim.end, own) or _giver(context, at)
    if inviter is None:
        inviter = next(
            (a for a in context.actors if a.first == at + 1 and a.kind in ("person", "state") and not a.preposition),
            None,
        )
    definite = context.scan.word(at).startswith(("ال", "بال", "لل"))
    if own is None or not (definite or inviter or form.pronoun):
        return None
    status = InvitationStatus.DECLINED if verb.form.sense == "decline" else InvitationStatus.ACCEPTED
    host = _person(context, inviter)
    return Told(context.index, verb.position, status, host, _person(context, own), None, aim.purpose,
                aim.where(host), aim.travels)  # fmt: skip


def _giver(context: Context, at: int) -> Actor | None:
    """«الدعوة التي قدمها له X», «الدعوة الموجهة إليه من X»."""
    scan = context.scan
    for position in range(at + 1, min(at + 5, len(scan.words))):
        form = form_at(TABLE, scan, position)
        if form and form.sense in _SELF and form.pos == "verb" and scan.word(position - 1) in (*RELATIVE, "كان"):
            following = context.after(position + 1)
            return next(
                (a for a in following if a.kind in HUMAN and a.first - position <= 4 and a.preposition in ("", "من")),
                None,
            )
    return None


def _relative_told(context: Context, at: int, aim: Aim) -> Told | None:
    """«الدعوة التي وجهها X إلى Y» tells that it was issued."""
    giver = _giver(context, at)
    if giver is None:
        return None
    addressed = (
        a
        for a in context.after(at + 1)
        if a is not giver and a.first < aim.end and a.preposition in ("الي", "ل") and a.kind in HUMAN
    )
    host = _person(context, giver)
    return Told(context.index, at, InvitationStatus.ISSUED, host, _person(context, next(addressed, None)), None,
                aim.purpose, aim.where(host), aim.travels)  # fmt: skip


def _at_invitation(context: Context, at: int, aim: Aim) -> Told | None:
    """«يزور X ليبيا بدعوة من Y»: whether it is kept depends on the visit."""
    scan = context.scan
    inviter = _inviter(context, at, len(scan.words), None)
    genitive = next((a for a in context.actors if a.first == at + 1 and a.kind == "person" and not a.preposition), None)
    host = inviter or genitive
    if not any(h.entry.value == "visit" for h in scan.each(Kind.EVENT)) or (host is None and not _from_him(scan, at)):
        return None
    taken = set(host.states) if host else set()
    before = [a for a in context.before(at) if a.kind == "person" and a is not host]
    after = [a for a in context.after(at + 1) if a.kind == "person" and a is not host]
    guest = next((a for a in [*before, *after] if not a.preposition and a.states and taken.isdisjoint(a.states)), None)
    nearest = next((a for a in context.before(at) if a.kind == "person"), None)
    if nearest and _from_him(scan, at) and not RELATIVE.isdisjoint(scan.words[nearest.last : at]):
        guest, host = nearest, None  # «نظيره الذي يزور البلاد بدعوة منه»: nobody comes at his own invitation
    if host is None or host is guest:
        host = other_side(context, guest, at)
    return (
        Told(context.index, at, InvitationStatus.KEPT, _person(context, host), _person(context, guest))
        if guest and host
        else None
    )


def _from_him(scan: Scan, at: int) -> bool:
    return any(w in _FROM_HIM for w in scan.words[at + 1 : at + 4])


def _call(context: Context, at: int, form: Form) -> Told | None:
    """«دعا X Y إلى زيارة …»."""
    aim = aim_of(context, at)
    aim = aim if aim.purpose else place_of(context, at)
    verb = _Verb(at, form)
    if aim.purpose is None or _denied(context, verb):
        return None
    own = agent_of(context, at, form.prefix)
    start = own.last if own and own.first > at else at + 1
    guest = next(
        (
            a
            for a in context.after(start)
            if a.last <= aim.end and a.kind == "person" and not a.preposition and not a.joined
        ),
        None,
    )
    if form.pronoun:
        guest = other_side(context, own, at)
    if own is None or guest is None or guest is own:
        return None
    host = _person(context, own)
    return Told(context.index, at, InvitationStatus.ISSUED, host, _person(context, guest), None, aim.purpose,
                aim.where(host), aim.travels)  # fmt: skip
