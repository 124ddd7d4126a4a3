"""Words to search for, when a missing fact would settle whether two events are one."""

from __future__ import annotations

from collections.abc import Mapping

from provenance.compare.terms.positions import number
from provenance.lexicon import places
from provenance.model.extraction import Slot
from provenance.model.finding import Figure, Material, Occurrence

MOST = 4
"""How many search terms are offered for one event."""

Clues = Mapping[str, tuple[str, ...]]


def clues(material: Material) -> Clues:
    """Return for each occurrence, by key, the words that would find it in an archive.

    They are its precise places, and the figures and targets of what it is said to follow.
    """
    figures: dict[str, list[Figure]] = {}
    for figure in material.figures:
        figures.setdefault(figure.statement.source.article, []).append(figure)
    events: dict[str, list[Occurrence]] = {}
    for occurrence in material.occurrences:
        events.setdefault(occurrence.source.article, []).append(occurrence)
    return {
        o.key: _of(o, figures.get(o.source.article, []), events[o.source.article])
        for o in material.occurrences
    }


def _of(occurrence: Occurrence, figures: list[Figure], events: list[Occurrence]) -> tuple[str, ...]:
    event = occurrence.event
    told = [s.value for s in event.stated("place") if not places.country(s.value)]
    for trigger in event.stated("trigger"):
        told = [*_figures(trigger, figures), *_targets(trigger, events), *told]
    return tuple(dict.fromkeys(told))[:MOST]


def _figures(trigger: Slot, figures: list[Figure]) -> list[str]:
    inside = [f for f in figures if trigger.span.covers(f.quantity.span)]
    return [f'"{number(f.quantity)} {f.quantity.counted}"'.replace(' "', '"') for f in inside]


def _targets(trigger: Slot, events: list[Occurrence]) -> list[str]:
    slots = [s for o in events for s in o.event.stated("target")]
    return [s.value for s in slots if trigger.span.covers(s.span)]
