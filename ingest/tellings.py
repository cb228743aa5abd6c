"""One sentence's telling of an invitation, and when two tell the same."""

from dataclasses import dataclass, replace

from cypher.vocabulary import InvitationStatus
from ingest.model import Person


@dataclass(frozen=True, slots=True)
class Told:
    """One sentence's telling of an invitation; a slot that it leaves open is None."""

    index: int
    at: int
    """The word by which it is dated."""
    status: InvitationStatus
    inviter: Person | None = None
    invitee: Person | None = None
    bearer: Person | None = None
    purpose: tuple[int, int, str] | None = None
    """Words [first, last) and the clitics of the first."""
    place: str | None = None
    travels: bool = False
    """It is for a visit to a state."""
    completed: bool = False
    """Another sentence gave one of the persons."""

    @property
    def open(self) -> bool:
        """A slot is left open that another sentence may fill."""
        return self.inviter is None or self.invitee is None or self.place is None

    def may_be(self, other: "Told") -> bool:
        """Tell whether nothing speaks against two tellings of one invitation."""
        places = {p for p in (self.place, other.place) if p}
        return len(places) < 2 and _same(self.inviter, other.inviter) and _same(self.invitee, other.invitee)

    def filled(self, other: "Told") -> "Told":
        """Take the open slots from another telling."""
        open_slot = (self.inviter is None and other.inviter) or (self.invitee is None and other.invitee)
        return replace(self, inviter=self.inviter or other.inviter, invitee=self.invitee or other.invitee,
                       place=self.place or other.place, completed=self.completed or bool(open_slot))  # fmt: skip


def _same(a: Person | None, b: Person | None) -> bool:
    if a is None or b is None:
        return True
    if a.name and b.name:
        return a.name == b.name
    return a.country == b.country and a.portfolio == b.portfolio
