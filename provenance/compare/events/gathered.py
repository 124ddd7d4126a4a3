"""Events across articles with their tolls: what findings and tables are both made from."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from provenance.compare.events import whole
from provenance.compare.events.accounts import Tolls
from provenance.compare.events.groups import BANDS, JOIN, Edge, Events, Group, Verdicts
from provenance.compare.terms.knowledge import Knowledge
from provenance.compare.terms.linking import ties
from provenance.model.finding import Figure, Material, Occurrence
from provenance.model.linking import Tie

_ASKED = 5
"""How many accounts of one version are held against those of another, to say why they are one."""


Meet = Callable[[str, str], bool]
"""Tells of two event groups, by their keys, whether what lies between them is asked for."""


def anything(left: str, right: str) -> bool:
    """Ask for what lies between any two."""
    return True


@dataclass(frozen=True)
class Gathered:
    """Event groups, how pairs of their accounts are judged, their tolls, and totals over a period.

    An edge, which gives the reasons too, is made of a tie when it is asked for.
    """

    groups: tuple[Group, ...]
    ties: tuple[Tie, ...]
    tolls: Tolls
    totals: tuple[Figure, ...]
    verdicts: Verdicts
    decided: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """For accounts that were taken for one event with others, and told apart: from which."""

    @cached_property
    def home(self) -> Mapping[str, str]:
        """The key of each account's group, by the account's."""
        return {o.key: g.key for g in self.groups for o in g.members}

    @cached_property
    def _accounts(self) -> Mapping[str, Occurrence]:
        return {o.key: o for g in self.groups for o in g.members}

    @cached_property
    def _inside(self) -> Mapping[str, Sequence[Tie]]:
        out: dict[str, list[Tie]] = {}
        for tie in self.ties:
            if tie.band in JOIN and self.home[tie.left] == self.home[tie.right]:
                out.setdefault(self.home[tie.left], []).append(tie)
        return out

    def inside(self, key: str) -> Sequence[Tie]:
        """Return the ties that join members of one group, given by its key."""
        return self._inside.get(key, ())

    def surest(self, left: Iterable[Figure], right: Iterable[Figure]) -> Edge | None:
        """Return the surest edge between accounts that two versions are of, as seen from the left.

        None where one article alone gives both.
        """
        mine, theirs = _accounts_of(left), _accounts_of(right)
        apart = ((a, b) for a in mine for b in theirs if a.source.article != b.source.article)
        edges = [self.verdicts(a, b) for a, b in apart]
        return min(edges, key=lambda e: BANDS.index(e.band), default=None)

    def pointing(self, key: str) -> Edge | None:
        """Return an edge of a group of which all edges only point to one event, else None."""
        some = self.inside(key)
        return self.edge(some[0]) if some and all(t.band == "likely_same" for t in some) else None

    def edge(self, tie: Tie) -> Edge:
        """Return a tie with its reasons."""
        return self.verdicts(self._accounts[tie.left], self._accounts[tie.right])

    def apart(self, bands: Collection[str], meet: Meet = anything) -> Iterator[Edge]:
        """Yield the edges of these bands between accounts of different groups, in key order.

        `meet` tells of which two groups, by their keys.
        """
        for tie in self.ties:
            if tie.band in bands and self._between(tie, meet):
                yield self.edge(tie)

    def told_apart(self, meet: Meet = anything) -> Iterator[Edge]:
        """Yield the edges between accounts that were taken for one event and told apart."""
        for tie in self.ties:
            parted = tie.band in BANDS and tie.right in self.decided.get(tie.left, ())
            if parted and meet(self.home[tie.left], self.home[tie.right]):
                yield replace(self.edge(tie), band="different", decided=True)

    def _between(self, tie: Tie, meet: Meet) -> bool:
        left, right = self.home[tie.left], self.home[tie.right]
        return left != right and meet(left, right)


def _accounts_of(figures: Iterable[Figure]) -> tuple[Occurrence, ...]:
    found = {f.occurrence.key: f.occurrence for f in figures if f.occurrence}
    return tuple(found[key] for key in sorted(found)[:_ASKED])


def gather(material: Material, knowledge: Knowledge) -> Gathered:
    """Group the single events of the material: no series, plans or conditions among them."""
    verdicts = Verdicts(knowledge)
    kind = Events(verdicts)
    found = kind.referents(material)
    judged = ties(kind, found)
    return gathered(material, kind.groups(found, judged), judged, verdicts)


def gathered(
    material: Material,
    homes: Iterable[Sequence[str]],
    judged: Iterable[Tie],
    verdicts: Verdicts,
    decided: Mapping[str, frozenset[str]] | None = None,
) -> Gathered:
    """Return events whose groups (keys of their accounts) and ties are known already."""
    by_key = {o.key: o for o in material.occurrences}
    made = tuple(Group(tuple(by_key[key] for key in sorted(some))) for some in homes)
    totals = [f for f in material.figures if f.quantity.total and not f.quantity.hypothetical]
    ordered = tuple(sorted(made, key=lambda g: g.key))
    told = whole.tolls(material.figures, ordered)
    return Gathered(ordered, tuple(sorted(judged)), told, tuple(totals), verdicts, decided or {})
