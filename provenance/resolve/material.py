"""What is to be compared, with one name for each party and place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from provenance.model.extraction import Proposition, Slot
from provenance.model.finding import Assertion, Figure, Material, Occurrence
from provenance.model.vocabulary import Facet
from provenance.resolve.parties import Canon

PARTIES: frozenset[Facet] = frozenset({"actor", "target", "subject", "object"})
NAMED: frozenset[Facet] = PARTIES | {"place"}
"""Facets whose values are names."""


def canonised(material: Material, canon: Canon) -> tuple[Material, Mapping[str, tuple[str, ...]]]:
    """Return `material` in canonical names, and for each place named in it what holds it."""
    occurrences = tuple(_occurrence(o, canon) for o in material.occurrences)
    renamed = Material(
        statements=material.statements,
        figures=tuple(_figure(figure, canon) for figure in material.figures),
        assertions=tuple(_assertion(assertion, canon) for assertion in material.assertions),
        occurrences=occurrences,
        earlier=material.earlier,
    )
    return renamed, _containers(renamed, canon)


def _occurrence(occurrence: Occurrence, canon: Canon) -> Occurrence:
    slots = tuple(_slot(slot, canon) for slot in occurrence.event.slots)
    return replace(occurrence, event=replace(occurrence.event, slots=slots))


def _slot(slot: Slot, canon: Canon) -> Slot:
    if slot.facet == "place":
        return replace(slot, value=canon.place(slot.value))
    if slot.facet in PARTIES and slot.value:
        return replace(slot, value=canon.canonical(slot.value))
    return slot


def _figure(figure: Figure, canon: Canon) -> Figure:
    about = tuple(dict.fromkeys(canon.canonical(name) for name in figure.quantity.about))
    return replace(
        figure,
        quantity=replace(figure.quantity, about=about),
        occurrence=_occurrence(figure.occurrence, canon) if figure.occurrence else None,
    )


def _assertion(assertion: Assertion, canon: Canon) -> Assertion:
    return replace(assertion, proposition=_proposition(_spoken(assertion), canon))


def _spoken(assertion: Assertion) -> Proposition:
    """Return a proposition with the side that speaks for the subject that its text leaves open."""
    told, who = assertion.proposition, assertion.statement.voice
    if told.subject or who is None:
        return told
    return replace(told, subject=who.side or who.acts_for or (who.name if who.named else ""))


def _proposition(proposition: Proposition, canon: Canon) -> Proposition:
    return replace(
        proposition,
        subject=canon.canonical(proposition.subject) if proposition.subject else "",
        object=canon.canonical(proposition.object) if proposition.object else "",
        holder=canon.canonical(proposition.holder) if proposition.holder else "",
    )


def _containers(material: Material, canon: Canon) -> dict[str, tuple[str, ...]]:
    """Return what holds each place that an event or proposition names."""
    events = [o.event for o in material.occurrences]
    events += [f.occurrence.event for f in material.figures if f.occurrence]
    named = {slot.value for event in events for slot in event.stated("place")}
    for assertion in material.assertions:
        named |= {assertion.proposition.subject, assertion.proposition.object}
    held = {name: canon.inside(name) for name in sorted(named) if name}
    return {name: holders for name, holders in held.items() if holders}
