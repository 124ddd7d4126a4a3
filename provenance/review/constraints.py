"""What decisions on pairs of events mean together: same is passed on, different holds."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

Said = Literal["same", "different"]


@dataclass(frozen=True, slots=True)
class Pair:
    """A decision that two events are the same or different; `key` names what it was made on."""

    left: str
    right: str
    said: Said
    key: str


@dataclass(frozen=True, slots=True)
class Settled:
    """What follows. `asked_again` holds the keys of pairs said to be the same in vain."""

    groups: Mapping[str, str]
    apart: frozenset[frozenset[str]]
    asked_again: frozenset[str]

    def group(self, event: str) -> str:
        """Return the event that stands for all those that are the same as `event`."""
        return self.groups.get(event, event)

    def between(self, left: str, right: str) -> Said | None:
        """Return what is settled on two events, or None where nothing is."""
        one, other = self.group(left), self.group(right)
        if frozenset((one, other)) in self.apart:
            return "different"
        return "same" if one == other else None


def settle(pairs: Iterable[Pair]) -> Settled:
    """Return what the decisions settle.

    Of same(A, B), same(B, C) and different(A, C) the last holds, and the chain between A
    and C settles nothing: both of its decisions are asked again.
    """
    ordered = sorted(pairs, key=lambda pair: pair.key)
    same = [pair for pair in ordered if pair.said == "same"]
    different = [pair for pair in ordered if pair.said == "different"]
    broken: set[str] = set()
    for pair in different:
        while chain := _chain([p for p in same if p.key not in broken], pair.left, pair.right):
            broken |= {link.key for link in chain}
    groups = _groups([pair for pair in same if pair.key not in broken])
    apart = (
        frozenset((groups.get(p.left, p.left), groups.get(p.right, p.right))) for p in different
    )
    return Settled(groups, frozenset(apart), frozenset(broken))


def _chain(same: Sequence[Pair], start: str, goal: str) -> list[Pair]:
    """Return the shortest chain of decisions that makes two events the same, or nothing."""
    ways: dict[str, list[Pair]] = {start: []}
    waiting = deque([start])
    while waiting and goal not in ways:
        here = waiting.popleft()
        for pair in same:
            for near, far in ((pair.left, pair.right), (pair.right, pair.left)):
                if near == here and far not in ways:
                    ways[far] = [*ways[here], pair]
                    waiting.append(far)
    return ways.get(goal, [])


def _groups(same: Iterable[Pair]) -> dict[str, str]:
    """Return for each event the smallest event that it is the same as."""
    groups: dict[str, str] = {}
    for pair in same:
        one, other = groups.get(pair.left, pair.left), groups.get(pair.right, pair.right)
        members = {pair.left, pair.right, one, other}
        members |= {event for event, group in groups.items() if group in (one, other)}
        groups |= dict.fromkeys(members, min(one, other))
    return groups
