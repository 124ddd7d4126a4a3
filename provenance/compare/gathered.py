"""Events across articles with their tolls: what findings and tables are both made from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from provenance.compare import whole
from provenance.compare.accounts import Tolls
from provenance.compare.groups import Edge, Events, Group, Verdicts
from provenance.compare.knowledge import Knowledge
from provenance.compare.linking import ties
from provenance.model.finding import Figure, Material
from provenance.model.linking import Tie


@dataclass(frozen=True)
class Gathered:
    """Event groups, the verdicts on their pairs, their tolls, and totals over a period."""

    groups: tuple[Group, ...]
    edges: tuple[Edge, ...]
    tolls: Tolls
    totals: tuple[Figure, ...]
    verdicts: Verdicts

    @cached_property
    def inside(self) -> Mapping[str, tuple[Edge, ...]]:
        """The edges between members of one group, by the group's key."""
        home = {o.key: g.key for g in self.groups for o in g.members}
        out: dict[str, list[Edge]] = {}
        for edge in self.edges:
            if home[edge.left.key] == home[edge.right.key]:
                out.setdefault(home[edge.left.key], []).append(edge)
        return {key: tuple(found) for key, found in out.items()}


def gather(material: Material, knowledge: Knowledge) -> Gathered:
    """Group the single events of the material: no series, plans or conditions among them."""
    verdicts = Verdicts(knowledge)
    kind = Events(verdicts)
    found = kind.referents(material)
    judged = ties(kind, found)
    return gathered(material, kind.groups(found, judged), judged, verdicts)


def gathered(
    material: Material, homes: Iterable[Sequence[str]], judged: Iterable[Tie], verdicts: Verdicts
) -> Gathered:
    """Return events whose groups (keys of their accounts) and ties are known already."""
    by_key = {o.key: o for o in material.occurrences}
    made = tuple(Group(tuple(by_key[key] for key in sorted(some))) for some in homes)
    edges = tuple(verdicts(by_key[tie.left], by_key[tie.right]) for tie in sorted(judged))
    totals = [f for f in material.figures if f.quantity.total and not f.quantity.hypothetical]
    ordered = tuple(sorted(made, key=lambda g: g.key))
    return Gathered(ordered, edges, whole.tolls(material.figures, ordered), tuple(totals), verdicts)
