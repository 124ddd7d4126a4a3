"""Figures that no day and place pin to one event: each is asked about once, not once a pair.

Thirty articles that say "in March strikes killed eight" are one account of one version; an
undated figure is one item with all the events that it might be of.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from provenance.compare.events.bands import precise
from provenance.compare.events.blocks import family
from provenance.compare.events.groups import Edge, Group
from provenance.compare.terms.knowledge import Knowledge
from provenance.compare.terms.periods import bounds, days, narrowest, order
from provenance.compare.terms.scope import scope
from provenance.model.finding import Figure
from provenance.model.keys import digest
from provenance.model.vocabulary import Measure

Tolls = Mapping[tuple[str, Measure], tuple[Figure, ...]]
"""The whole figures of each event group, by its key and their measure."""
Pairs = Mapping[tuple[str, str], Edge]
"""The edge that a reader is to be told of, by the keys of its two groups, the smaller first."""


@dataclass(frozen=True, slots=True)
class Account:
    """Groups whose accounts state the same, with their figures of one measure, in key order.

    More than one group only where none of them is placed: then nothing tells them apart.
    """

    groups: tuple[Group, ...]
    figures: tuple[Figure, ...]

    @property
    def key(self) -> str:
        """The key of its smallest group."""
        return self.groups[0].key


@dataclass(frozen=True, slots=True)
class Question:
    """An account and the others that it may be one with, or looks like, each with its edge."""

    account: Account
    others: tuple[tuple[Account, Edge], ...]


def accounts(
    groups: Iterable[Group], tolls: Tolls, measure: Measure, knowledge: Knowledge
) -> tuple[Account, ...]:
    """Return the accounts of a measure: placed groups alone, unplaced ones of one word as one."""
    alike: dict[str, list[Group]] = {}
    for group in sorted(groups, key=lambda g: g.key):
        if figures := tolls.get((group.key, measure)):
            alike.setdefault(stated(group, figures, knowledge), []).append(group)
    return tuple(
        Account(tuple(some), tuple(f for g in some for f in tolls[g.key, measure]))
        for some in alike.values()
    )


def stated(group: Group, figures: Sequence[Figure], knowledge: Knowledge) -> str:
    """Return what a group states and counts, as a key; its own key where it is placed."""
    events = [o.event for o in group.members]
    if any(precise(event) for event in events):
        return group.key
    windows = {str(bounds(w)) for e in events if (w := narrowest(e))}
    places = {s.value for e in events for s in e.stated("place")}
    sides = {knowledge.side(s.value) for e in events for s in e.stated("actor")}
    counts = {str((f.quantity.low, f.quantity.high, scope(f))) for f in figures}
    told = (";".join(sorted(some)) for some in (windows, places, sides, counts))
    return digest("account", family(events[0]), *told)


def meeting(
    told: Mapping[Measure, Sequence[Account]], wanted: Callable[[str], bool]
) -> Callable[[str, str], bool]:
    """Return who tells of two groups whether an account of one is held against one of the other.

    Both count the same, and a group of one of the accounts is wanted.
    """
    counts: dict[str, set[Measure]] = {}
    asked: dict[str, set[Measure]] = {}
    for measure, some in told.items():
        for account in some:
            keys = [group.key for group in account.groups]
            for into in (counts, asked) if any(map(wanted, keys)) else (counts,):
                for key in keys:
                    into.setdefault(key, set()).add(measure)
    none: set[Measure] = set()

    def meet(left: str, right: str) -> bool:
        mine, theirs = asked.get(left, none), asked.get(right, none)
        return bool(mine & counts.get(right, none) or theirs & counts.get(left, none))

    return meet


def questions(told: Sequence[Account], pairs: Pairs) -> tuple[Question, ...]:
    """Return what is to be asked, or told, of each account, once.

    A pair is asked under the account that states less. Where all others are judged apart,
    the one nearest in time is told.
    """
    home = {group.key: account for account in told for group in account.groups}
    found: dict[str, dict[str, Edge]] = {}
    for (a, b), edge in sorted(pairs.items()):
        if a in home and b in home and home[a] is not home[b]:
            vague, other = sorted((home[a], home[b]), key=_vagueness)
            found.setdefault(vague.key, {}).setdefault(other.key, edge)
    by_key = {account.key: account for account in told}
    return tuple(
        Question(by_key[key], _told([(by_key[other], edge) for other, edge in some.items()]))
        for key, some in sorted(found.items())
    )


def _vagueness(account: Account) -> tuple[bool, int, int, str]:
    """Order accounts by how little they state: undated, then of the longest window."""
    events = [o.event for g in account.groups for o in g.members]
    lengths = [days(w) for e in events if (w := narrowest(e))]
    stated = {s.facet for e in events for s in e.slots}
    return (bool(lengths), -min(lengths, default=0), len(stated), account.key)


def _told(others: Sequence[tuple[Account, Edge]]) -> tuple[tuple[Account, Edge], ...]:
    asked = [pair for pair in others if pair[1].band == "unresolved"]
    return tuple(asked or sorted(others, key=lambda pair: (_apart(pair[1]), pair[0].key))[:1])


def _apart(edge: Edge) -> int:
    """Return the days between the dates of an edge's two sides."""
    a, b = narrowest(edge.left.event), narrowest(edge.right.event)
    return order(a, b) if a and b else 0
