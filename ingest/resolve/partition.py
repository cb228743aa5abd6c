"""A set divided into disjoint parts that can be joined, the same whatever the order of joining."""

from collections.abc import Hashable, Iterable
from typing import Generic, TypeVar

T = TypeVar("T", bound=Hashable)


class Partition(Generic[T]):
    """Disjoint parts of a set; at first each member is alone."""

    def __init__(self, members: Iterable[T]) -> None:
        self._parent: dict[T, T] = {member: member for member in members}

    def find(self, member: T) -> T:
        """Return the part's present representative, which says nothing beyond being the same for all its members."""
        root = member
        while self._parent[root] != root:
            root = self._parent[root]
        while self._parent[member] != root:
            self._parent[member], member = root, self._parent[member]
        return root

    def joined(self, one: T, other: T) -> bool:
        """Say whether two members are in one part."""
        return self.find(one) == self.find(other)

    def join(self, one: T, other: T) -> None:
        """Make one part of the parts of two members."""
        self._parent[self.find(one)] = self.find(other)

    def sets(self) -> list[list[T]]:
        """Return the parts, each in the order of the members' arrival."""
        parts: dict[T, list[T]] = {}
        for member in self._parent:
            parts.setdefault(self.find(member), []).append(member)
        return list(parts.values())
