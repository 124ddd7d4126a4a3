"""What a figure that stands for itself is called: its headline and its question."""

from __future__ import annotations

import re
from collections.abc import Sequence

from provenance.compare.terms.periods import words
from provenance.compare.terms.phrases import upper
from provenance.compare.terms.positions import RATES
from provenance.compare.terms.subjects import heads
from provenance.model.finding import Figure, Position
from provenance.model.vocabulary import Measure


def fact(figures: Sequence[Figure], positions: Sequence[Position]) -> tuple[str, str]:
    """Return the headline of a fact with each of its versions, and its question."""
    what, measure = _what(figures), figures[0].quantity.measure
    told = "; ".join(_bare(p.value, what, measure) for p in positions)
    return f"{upper(what)}: {told}", f"What is the figure: {what}?"


_VERBS = {
    "killed": "killed",
    "displaced": "displaced",
    "detained": "detained",
    "injured": "injured",
}


def _what(figures: Sequence[Figure]) -> str:
    """Return what a fact is of, as its headline begins: `Deaths in 2023`, `Rise in arrests`."""
    q = min((f.quantity for f in figures), key=lambda q: (not q.of, q.of))
    spans = {words(f.quantity.period) for f in figures if f.quantity.period}
    every = all(f.quantity.period for f in figures)
    when = f", {spans.pop()}" if every and len(spans) == 1 else ""
    if q.measure in RATES:
        rate = "change in" if q.measure == "percent_change" else "share of"
        return f"{rate} {q.of or 'a figure'}{when}"
    named = [f.quantity.counted for f in figures if heads(f)]
    head = min(named, default="people", key=lambda n: (len(n), n))
    if q.measure in _VERBS:
        return f"{head} {q.measure}{when}"
    return f"{q.of or head}{when}"


def _bare(value: str, what: str, measure: Measure) -> str:
    """Return a version's value without the words that the headline begins with."""
    text = value.split(" (")[0] if measure in RATES else value
    for word in what.split(",")[0].split():
        text = re.sub(rf"\b{re.escape(word)}\b", "", text, flags=re.IGNORECASE)
    return " ".join(text.split())
