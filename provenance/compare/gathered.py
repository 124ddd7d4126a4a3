"""Events across articles with their tolls: what findings and tables are both made from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from provenance.compare import groups, whole
from provenance.compare.accounts import Tolls
from provenance.compare.groups import Edge, Group
from provenance.compare.knowledge import Knowledge
from provenance.model.finding import Figure, Material


@dataclass(frozen=True)
class Gathered:
    """Event groups, the verdicts on their pairs, their tolls, and totals over a period."""

    groups: tuple[Group, ...]
    edges: tuple[Edge, ...]
    tolls: Tolls
    totals: tuple[Figure, ...]

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
    single = [o for o in material.occurrences if not o.event.series and not o.event.hypothetical]
    judged = groups.edges(single, knowledge)
    gathered = groups.group(single, judged, knowledge)
    totals = [f for f in material.figures if f.quantity.total and not f.quantity.hypothetical]
    return Gathered(gathered, judged, whole.tolls(material.figures, gathered), tuple(totals))
