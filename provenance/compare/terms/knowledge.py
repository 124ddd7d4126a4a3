"""What comparing is told from outside the statements: containment, sides, wider classes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

Leaning = Callable[[str, str, frozenset[str]], str]


def no_link(left: str, right: str, about: frozenset[str]) -> str:
    """Know of no link between any two articles."""
    return ""


@dataclass(frozen=True, slots=True)
class Knowledge:
    """Facts that no single statement holds; every part may be empty.

    `inside` maps a place to the places that hold it; `sides` a party to its side. `leaning`
    takes two articles and the claims in question, and returns in words how one leans on the
    other, "" where no link is known. `neutral` names the bodies that are known to take no side.
    """

    inside: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))
    sides: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    leaning: Leaning = no_link
    neutral: frozenset[str] = frozenset()

    def side(self, party: str) -> str:
        """Return the side a party belongs to, itself where nothing else is known."""
        return self.sides.get(party, party)

    def around(self, place: str) -> frozenset[str]:
        """Return every place known to hold `place`, at any depth."""
        seen: set[str] = set()
        todo = list(self.inside.get(place, ()))
        while todo:
            holder = todo.pop()
            if holder not in seen:
                seen.add(holder)
                todo.extend(self.inside.get(holder, ()))
        return frozenset(seen)
