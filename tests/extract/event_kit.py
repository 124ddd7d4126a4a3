"""Reads invented articles into events and figures, one plain claim a sentence."""

from __future__ import annotations

from datetime import date

from provenance.extract.dates.times import times
from provenance.extract.events.events import events
from provenance.extract.figures.quantities import quantities
from provenance.extract.parse.nlp import Parsed, load, parse
from provenance.model.extraction import Claim, Event, Quantity
from provenance.model.spans import Span

DAY = date(2024, 5, 20)


def plain_claims(parsed: Parsed) -> tuple[Claim, ...]:
    """Return one certain, positive claim for each sentence, with nobody behind it."""
    return tuple(
        Claim(
            f"c{i}", f"k{i}", i, "assertion",
            Span(p.span.start + s.start_char, p.span.start + s.end_char),
            None, "positive", "certain",
        )
        for i, (p, s) in enumerate(parsed.sentences())
    )  # fmt: skip


def read(text: str, day: date | None = DAY) -> tuple[tuple[Event, ...], tuple[Quantity, ...]]:
    """Return the events of a text and its figures with their events."""
    parsed = parse(load(), text)
    claims, told = plain_claims(parsed), times(parsed, day)
    return events(parsed, claims, told, quantities(parsed, claims, told), day=day)


def values(event: Event, facet: str) -> set[str]:
    """Return the values that an event states for a facet."""
    return {slot.value for slot in event.slots if slot.facet == facet}


def only(text: str, kind: str, day: date | None = DAY) -> Event:
    """Return the one event of a class in a text."""
    found = [e for e in read(text, day)[0] if e.type == kind]
    assert len(found) == 1, found
    return found[0]
