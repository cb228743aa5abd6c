"""What one sentence tells of an invitation: giver, recipient, inviter, bearer and what it is for."""

from collections.abc import Iterator

from cypher.vocabulary import InvitationStatus, Status
from ingest.actors import Actor
from ingest.aims import TABLE, Aim, aim_of, place_of
from ingest.discourse import HUMAN, RELATIVE, Form, agent_of, form_at, forms_in, other_side, person_of
from ingest.events import Context
from ingest.governing import LATTER, Verb, accepting, governing, is_denied
from ingest.lexicon import Kind
from ingest.model import Person
from ingest.operators import ruled_status
from ingest.scan import Scan
from ingest.tellings import Told

_TO_HIM = frozenset(["له", "لها", "اليه", "اليها", "لهما", "اليهما"])
_FROM_HIM = frozenset(["منه", "منها"])
_ON_BEHALF = frozenset(["باسم"])
_SELF = frozenset({"hand", "give", "issue"})


def told_in(context: Context, *, goes_on: bool = False) -> Iterator[Told]:
    """Yield what a sentence tells of invitations, in its order; `goes_on` if the one before it tells of one."""
    for position, form in forms_in(TABLE, context.scan):
        told = None
        if form.sense == "invitation":
            told = _noun(context, position, form)
        elif form.sense == "call":
            told = _call(context, position, form)
        elif form.sense == "accepting" and form.pronoun and (goes_on or speaks(context.scan, position)):
            told = _taken_up(context, position, form)
        if told:
            yield told


def speaks(scan: Scan, end: int | None = None) -> bool:
    """Tell whether a sentence, up to some word, has the word of an invitation."""
    return any(
        form.sense == "invitation" and (end is None or position < end) for position, form in forms_in(TABLE, scan)
    )


def _taken_up(context: Context, at: int, form: Form) -> Told | None:
    """«وعد X بتلبيتها», «اعتذر عن عدم تلبيتها»: an answer to the invitation told before, by the one invited."""
    verb = accepting(context, at, form)
    if verb is None or is_denied(context, verb):
        return None
    declined = verb.form.sense == "decline"
    if context.scan.word(at - 1) == "عدم" and not declined:
        return None
    status = InvitationStatus.DECLINED if declined else InvitationStatus.ACCEPTED
    return Told(context.index, verb.position, status, invitee=_person(context, _named_there(context, verb)))


def _named_there(context: Context, verb: Verb) -> Actor | None:
    """Return the subject that a verb itself names, right behind it or before «الذي»."""
    own = agent_of(context, verb.position, verb.form.prefix)
    relative = context.scan.word(verb.position - 1) in RELATIVE
    return own if own and (own.first > verb.position or relative) else None


def _noun(context: Context, at: int, form: Form) -> Told | None:
    """Read the frame around «دعوة»; a call for action or a party's name has neither inviter nor verb and gives none."""
    verb = governing(context, at)
    if ruled_status(context.scan, at, at + 1) is Status.DENIED or (verb and is_denied(context, verb)):
        return None
    aim = aim_of(context, at)
    sense = verb.form.sense if verb else ""
    if sense in ("accept", "accepting", "decline", "promise") and verb:
        return _answer(context, verb, at, form, aim)
    if sense == "receive" and verb:
        return _received(context, verb, at, aim)
    if sense in _SELF and verb:
        return _given(context, verb, at, form, aim)
    if form.prefix.endswith(("ب", "ل")) and not form.pronoun:
        return _at_invitation(context, at, aim)
    return _relative_told(context, at, aim)


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


def _recipient(context: Context, verb: Verb, own: Actor | None, at: int, end: int) -> Actor | None:
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


def _given(context: Context, verb: Verb, at: int, form: Form, aim: Aim) -> Told | None:
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


def _received(context: Context, verb: Verb, at: int, aim: Aim) -> Told | None:
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


def _answer(context: Context, verb: Verb, at: int, form: Form, aim: Aim) -> Told | None:
    """«قبل X الدعوة», «رحب X بالدعوة التي وجهها Z», «اعتذر X عن الدعوة»."""
    own = agent_of(context, verb.position, verb.form.prefix)
    inviter = _inviter(context, at, aim.end, own) or _giver(context, at)
    if inviter is None:
        inviter = next(
            (a for a in context.actors if a.first == at + 1 and a.kind in ("person", "state") and not a.preposition),
            None,
        )
    definite = context.scan.word(at).startswith(("ال", "بال", "لل"))
    if definite and speaks(context.scan, at) and _invites(context, own, verb):
        own = None  # «وجه X دعوة إلى Y، وقبل الدعوة»: who accepts is the one invited
    elif own is None or not (definite or inviter or form.pronoun):
        return None
    status = InvitationStatus.DECLINED if verb.form.sense == "decline" else InvitationStatus.ACCEPTED
    host = _person(context, inviter)
    return Told(context.index, verb.position, status, host, _person(context, own), None, aim.purpose,
                aim.where(host), aim.travels)  # fmt: skip


def _invites(context: Context, own: Actor | None, verb: Verb) -> bool:
    """Tell whether the subject of a verb is only carried on from one that invites, or named as the latter."""
    if context.scan.word(verb.position + 1) in LATTER:
        return True
    before = (form_at(TABLE, context.scan, position) for position in range(verb.position))
    carried = own is not None and own.first < verb.position and context.scan.word(verb.position - 1) not in RELATIVE
    return carried and any(form and form.pos == "verb" and form.sense in _SELF for form in before)


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
    verb = Verb(at, form)
    if aim.purpose is None or is_denied(context, verb):
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
