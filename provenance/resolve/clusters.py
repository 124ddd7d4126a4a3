"""Groups that grow by joining, with pairs that must stay apart."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable


class Groups:
    """Disjoint groups of strings. A join that would bring together an apart pair is refused."""

    def __init__(
        self,
        members: Iterable[str],
        apart: Iterable[tuple[str, str]] = (),
        anchors: Iterable[str] = (),
    ) -> None:
        """Start with each of `members` alone.

        `apart` lists pairs that are never joined; no group ever holds two of `anchors`.
        """
        self._parent = {member: member for member in members}
        self._anchored = set(anchors)
        self._foes: dict[str, set[str]] = defaultdict(set)
        for left, right in apart:
            self.part(left, right)

    def root(self, member: str) -> str:
        """Return the member that stands for the group of `member`, which may be new."""
        parent = self._parent.setdefault(member, member)
        while parent != member:
            self._parent[member] = self._parent[parent]
            member, parent = parent, self._parent[parent]
        return member

    def part(self, left: str, right: str) -> None:
        """Keep the groups of two members apart from now on."""
        one, other = self.root(left), self.root(right)
        if one != other:
            self._foes[one].add(other)
            self._foes[other].add(one)

    def kept_apart(self, left: str, right: str) -> bool:
        """Tell whether the groups of two members must not be joined."""
        one, other = self.root(left), self.root(right)
        return other in self._foes[one] or (one != other and {one, other} <= self._anchored)

    def join(self, left: str, right: str) -> bool:
        """Join two groups; return False, changing nothing, where they are kept apart."""
        one, other = sorted((self.root(left), self.root(right)))
        if one == other:
            return True
        if self.kept_apart(one, other):
            return False
        self._parent[other] = one
        if other in self._anchored:
            self._anchored.add(one)
        for foe in self._foes.pop(other, set()):
            self._foes[foe].discard(other)
            self._foes[foe].add(one)
            self._foes[one].add(foe)
        return True

    def all(self) -> list[frozenset[str]]:
        """Return all groups, each as a set, in the order of their smallest members."""
        members = defaultdict(set)
        for member in self._parent:
            members[self.root(member)].add(member)
        return [frozenset(members[root]) for root in sorted(members)]
