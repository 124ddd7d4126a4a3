"""Events across articles as they were grouped: read a part at a time, never grouped again."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from provenance.compare.events.gathered import Gathered
from provenance.compare.events.groups import OTHERS, Group
from provenance.compare.terms.knowledge import Knowledge
from provenance.model.finding import Material
from provenance.pipeline.judging import events
from provenance.pipeline.judging.shelf import Beforehand, Shelf
from provenance.store import ties
from provenance.store.database import Session

AT_ONCE = 400
"""How many event groups are read together."""


@dataclass(frozen=True, slots=True)
class Read:
    """Some event groups, with those that they may be one with, and the articles of all of them."""

    groups: tuple[Group, ...]
    known: Gathered
    material: Material
    knowledge: Knowledge


def read(session: Session, at_once: int = AT_ONCE) -> Iterator[Read]:
    """Yield all event groups, a part at a time, in the order of their keys."""
    shelf = Shelf(session, Beforehand.of(session))
    homes = ties.homes(session, events.EVENT)
    for start in range(0, len(homes), at_once):
        some = set(homes[start : start + at_once])
        near = events.near(session, some, OTHERS)
        known, material = events.loaded(session, shelf, some | near)
        mine = tuple(group for group in known.groups if group.key in some)
        yield Read(mine, known, material, shelf.knowledge)
