"""What an invitation is for: a visit and to which state, a gathering."""

from dataclasses import dataclass

from ingest.discourse import Form, form_at, open_way
from ingest.events import Context
from ingest.lexicon import Kind
from ingest.model import Person
from ingest.scan import Scan

TABLE = "invitations"
REACH = 30
"""Words between the word of inviting and what it is for, at most."""
SENTENCE_ENDS = frozenset(".؛;!؟?:")
_STOPS = frozenset("،,.؛:()") | {"بعد", "قبل", "حيث", "وذلك", "الذي", "التي", "عقب", "كما", "ان", "وان", "بناء"}
_HOME = frozenset(["بلاده", "بلدها", "بلده", "بلادها", "بلدهما", "بلادهم", "بلدهم"])
_LONGEST = 14


@dataclass(frozen=True, slots=True)
class Aim:
    """What an invitation is for; `end` is the word before which persons belong to the invitation itself."""

    end: int
    purpose: tuple[int, int, str] | None = None
    place: str | None = None
    at_home: bool = False
    travels: bool = False

    def where(self, inviter: Person | None) -> str | None:
        """Return the state to be visited; «بلاده» is the inviter's."""
        return inviter.country if self.at_home and inviter else self.place


def aim_of(context: Context, at: int) -> Aim:
    """Find «لزيارة», «إلى زيارة», «للمشاركة في …» after a word of inviting."""
    scan = context.scan
    for position in range(at + 1, min(at + REACH, len(scan.words))):
        if scan.word(position) in SENTENCE_ENDS:
            return Aim(position)
        form = form_at(TABLE, scan, position)
        if form is None or form.sense != "coming" or not _aimed(scan, position, form):
            continue
        if not open_way(context, at + 1, position):
            return Aim(position)
        travels = scan.word(position).endswith(("زياره", "قدوم")) or bool(form.pronoun)
        state = _destination(context, position) if travels else None
        home = bool(form.pronoun) or (travels and any(w in _HOME for w in scan.words[position : position + 5]))
        return Aim(position, (position, _end(context, position), form.prefix), state, home, travels)
    return Aim(min(at + REACH, len(scan.words)))


def place_of(context: Context, at: int) -> Aim:
    """Find the place behind a verb of inviting and its guest: «دعا X Y إلى الرباط», «دعاه إلى بلاده», «للبيت الأبيض».

    The guest stands right before it: «دعا الأطراف إلى …» calls for something.
    """
    scan = context.scan
    for actor in context.after(at + 1):
        if actor.first - at > REACH or not open_way(context, at + 1, actor.first):
            break
        guest = any(
            a.last in (actor.first, actor.first - 1) and a.kind == "person" for a in context.before(actor.first)
        )
        if actor.kind in ("state", "capital") and actor.preposition in ("الي", "ل") and guest:
            return Aim(actor.first, (actor.first, actor.last, ""), actor.states[0], False, True)
    seat = next((p for p in range(at + 1, min(at + REACH, len(scan.words))) if scan.word(p) in _HOME), None)
    if seat is not None and scan.word(seat - 1) == "الي":
        return Aim(seat, (seat, seat + 1, ""), None, True, True)
    return Aim(min(at + REACH, len(scan.words)))


def _aimed(scan: Scan, position: int, form: Form) -> bool:
    before = scan.word(position - 1)
    return form.prefix.endswith("ل") or before in ("الي", "لاداء", "للقيام", "اداء", "القيام", "لاجراء")


def _destination(context: Context, position: int) -> str | None:
    for actor in context.after(position + 1):
        if actor.first - position > 6 or not open_way(context, position + 1, actor.first):
            break
        if actor.kind in ("state", "capital", "side") and actor.preposition in ("", "الي", "ل") and actor.states:
            return actor.states[0]
    city = next((h for p in range(position + 1, position + 4) if (h := context.scan.at(Kind.CITY, p))), None)
    return city.entry.state or None if city else None


def _end(context: Context, first: int) -> int:
    scan = context.scan
    for position in range(first + 1, min(first + _LONGEST, len(scan.words))):
        if scan.word(position) in _STOPS or (
            scan.word(position) == "في" and scan.word(position + 1) in ("اقرب", "القريب")
        ):
            return position
    return min(first + _LONGEST, len(scan.words))
