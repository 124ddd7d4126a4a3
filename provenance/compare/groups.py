"""Events across articles, gathered: one group for what is the same or points to the same."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from provenance.compare import bands, blocks, facets
from provenance.compare.knowledge import Knowledge
from provenance.lexicon import events as classes
from provenance.model.finding import Occurrence, Reason
from provenance.model.vocabulary import Band

_JOIN: tuple[Band, ...] = ("same", "likely_same")
_APART: frozenset[Band] = frozenset({"different", "likely_different"})


@dataclass(frozen=True, slots=True)
class Edge:
    """The verdict on two occurrences: one event or not, with its reasons."""

    left: Occurrence
    right: Occurrence
    band: Band
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """Occurrences taken for one event, in key order."""

    members: tuple[Occurrence, ...]

    @property
    def key(self) -> str:
        """The key of its smallest member."""
        return self.members[0].key


def _comparable(left: Occurrence, right: Occurrence) -> bool:
    """Tell whether two occurrences could be one: of two articles, and of kindred types.

    Within one article the reader of that article has already told its events apart.
    """
    a, b = left.event, right.event
    if left.source.article == right.source.article or a.series or b.series:
        return False
    return classes.compatible(a.type, b.type) and not (a.hypothetical or b.hypothetical)


def edge(left: Occurrence, right: Occurrence, knowledge: Knowledge) -> Edge:
    """Judge whether two occurrences are one event."""
    reasons = facets.reasons(left.event, right.event, knowledge)
    return Edge(left, right, bands.band(left.event, right.event, reasons), reasons)


def edges(occurrences: Sequence[Occurrence], knowledge: Knowledge) -> tuple[Edge, ...]:
    """Judge every comparable pair that shares a block, in key order."""
    pairs = blocks.candidates(occurrences, knowledge)
    judged = [edge(left, right, knowledge) for left, right in pairs if _comparable(left, right)]
    return tuple(sorted(judged, key=lambda e: (e.left.key, e.right.key)))


def group(
    occurrences: Iterable[Occurrence], judged: Sequence[Edge], knowledge: Knowledge
) -> tuple[Group, ...]:
    """Gather occurrences by their edges, the surest first.

    Two groups never join across a pair that is judged apart, so a chain of vague accounts
    cannot glue two dated events together.
    """
    by_key = {o.key: o for o in occurrences}
    members: dict[str, set[str]] = {key: {key} for key in by_key}
    for strength in _JOIN:
        for one in (e for e in judged if e.band == strength):
            a, b = members[one.left.key], members[one.right.key]
            if a is not b and not _kept_apart(a, b, by_key, knowledge):
                a |= b
                members.update(dict.fromkeys(b, a))
    unique = {id(keys): keys for keys in members.values()}
    groups = [Group(tuple(by_key[k] for k in sorted(keys))) for keys in unique.values()]
    return tuple(sorted(groups, key=lambda g: g.key))


def _kept_apart(
    a: set[str], b: set[str], by_key: Mapping[str, Occurrence], knowledge: Knowledge
) -> bool:
    """Tell whether any account of one group is judged apart from any of the other."""
    pairs = ((by_key[x], by_key[y]) for x in a for y in b)
    return any(
        left.source.article != right.source.article and edge(left, right, knowledge).band in _APART
        for left, right in pairs
    )


Recurring = frozenset[tuple[str, str]]
"""Kinds of events and the sides that are said to do them again and again."""


def recurring(occurrences: Iterable[Occurrence], knowledge: Knowledge) -> Recurring:
    """Return what the texts themselves call a habit ("almost daily attacks"), and whose."""
    return frozenset(
        (o.event.type, knowledge.side(slot.value))
        for o in occurrences
        if o.event.series
        for slot in o.event.stated("actor")
    )


def _habitual(one: Edge, habits: Recurring, knowledge: Knowledge) -> bool:
    """Tell whether two accounts fit only in what happens all the time: no question to ask."""
    by_facet = {r.facet: r for r in one.reasons}
    if by_facet["date"].effect == "supports" or by_facet["trigger"].effect == "supports":
        return False
    sides = {knowledge.side(s.value) for s in one.left.event.stated("actor")}
    kinds = {one.left.event.type, *classes.wider(one.left.event.type)}
    kinds |= {one.right.event.type, *classes.wider(one.right.event.type)}
    return any((kind, side) in habits for kind in kinds for side in sides)


def between(
    groups: Sequence[Group], judged: Sequence[Edge], habits: Recurring, knowledge: Knowledge
) -> Mapping[tuple[str, str], Edge]:
    """Return for each pair of groups the edge that a reader is to be told of.

    The most telling unresolved one; or, where the accounts are judged apart but look alike
    save for their date, the one that says so. What fits only in what the same side does all
    the time is no question to ask.
    """
    home = {o.key: g.key for g in groups for o in g.members}
    pairs: dict[tuple[str, str], list[Edge]] = {}
    for one in judged:
        a, b = sorted((home[one.left.key], home[one.right.key]))
        if a != b and not _habitual(one, habits, knowledge):
            pairs.setdefault((a, b), []).append(one)
    told = {pair: _telling(found) for pair, found in pairs.items()}
    return {pair: one for pair, one in told.items() if one is not None}


def _telling(found: Sequence[Edge]) -> Edge | None:
    """Return the edge between two groups that says most; one judged apart closes the question."""
    apart = [e for e in found if e.band in _APART]
    asked = [e for e in found if bands.worth_asking(e.reasons)]
    told = [e for e in apart if bands.worth_telling(e.reasons)]
    return max(told if apart else asked, key=_stated, default=None)


def _stated(one: Edge) -> int:
    return sum(r.state != "not_stated" for r in one.reasons)
