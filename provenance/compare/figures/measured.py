"""One measure in two units, "a 3-mile (5-kilometre) road", is one figure and no two versions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from provenance.compare.terms import values
from provenance.model.finding import Figure
from provenance.model.spans import Span

_NEAR = 3
"""How many characters may stand between a figure and the same in another unit: " (" and so on."""


def united(figures: Sequence[Figure]) -> tuple[Figure, ...]:
    """Return for each figure, in order, the one that stands for it.

    That is itself, or where its sentence gives it twice side by side, both as one figure: the
    first one's value in the words of both.
    """
    told = list(figures)
    for i, first in enumerate(figures):
        for j, other in enumerate(figures):
            if i != j and (both := _both(first, other)):
                told[i] = told[j] = both
    return tuple(told)


def _both(first: Figure, other: Figure) -> Figure | None:
    """Return two figures as one, None where the second is not the first in another unit."""
    a, b = first.quantity, other.quantity
    said = first.statement
    if said.key != other.statement.key or not 0 < b.span.start - a.span.end <= _NEAR:
        return None
    place = said.place(Span(a.span.start, b.span.end))
    if place is None or values.compare(a, b) != "agree":
        return None
    words = place.of(said.sentence)
    if open_ := words.count("(") > words.count(")"):
        words += ")"
    whole = Span(a.span.start, b.span.end + open_)
    return Figure(said, replace(a, value=words, span=whole), first.occurrence)
