"""What became of a facet between two copies of one sentence."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Literal

from provenance.compare.copies import told
from provenance.compare.copies.told import Copies, Telling
from provenance.compare.terms import values
from provenance.compare.terms.knowledge import Knowledge
from provenance.compare.terms.periods import relation
from provenance.lexicon import places
from provenance.model.finding import Statement
from provenance.model.vocabulary import Aspect, Bound, Facet

Change = Literal["", "changed", "lost"]
"""The same; told otherwise; or told by one copy alone."""
_OPEN: frozenset[Bound] = frozenset({"at_least", "more_than", "up_to", "less_than"})
Tell = Callable[[Statement, Copies], Telling | None]
_Judge = Callable[[Telling, Telling, Knowledge], Change]


@dataclass(frozen=True, slots=True)
class Aspects:
    """A facet that copying may change: how a copy tells it, and when two copies differ in it.

    `noun` is what a headline calls it, with the words it is told in after it where they fit.
    """

    facet: Facet
    aspect: Aspect
    noun: str
    tell: Tell
    judge: _Judge


def figure(a: Telling, b: Telling, knowledge: Knowledge) -> Change:
    """Tell whether a figure was changed, or a bound ("at least") left away."""
    left, right = a.figures or {}, b.figures or {}
    for kind in left.keys() & right.keys():
        one, other = left[kind].quantity, right[kind].quantity
        if values.compare(one, other) == "disagree":
            return "changed"
        if (one.bound in _OPEN) != (other.bound in _OPEN) and "exact" in (one.bound, other.bound):
            return "changed"
    return ""


def period(a: Telling, b: Telling, knowledge: Knowledge) -> Change:
    """Tell whether the period of the same figure was lost."""
    alike = (a.figures or {}).keys() & (b.figures or {}).keys()
    return "lost" if alike and (a.window is None) != (b.window is None) else ""


def place(a: Telling, b: Telling, knowledge: Knowledge) -> Change:
    """Tell whether it happens elsewhere, or nowhere any more; a wider place is no change."""

    def around(telling: Telling) -> frozenset[str]:
        wider = (knowledge.around(value) for value in telling.values)
        return telling.values.union(*wider)

    return _named(a, b, bool(around(a) & b.values or around(b) & a.values))


def actor(a: Telling, b: Telling, knowledge: Knowledge) -> Change:
    """Tell whether another party does it, or none any more; whoever is no party is passed over."""
    if not all(_party(value, knowledge) for value in a.values | b.values):
        return ""
    sides = [{knowledge.side(value) for value in t.values} for t in (a, b)]
    return _named(a, b, bool(sides[0] & sides[1]))


def _party(name: str, knowledge: Knowledge) -> bool:
    return knowledge.side(name) != name or places.country(name) is not None


def _named(a: Telling, b: Telling, meet: bool) -> Change:
    """Compare named values; a name that the other sentence has in other words is not lost."""
    if meet or not (a.values or b.values):
        return ""
    if told.mentions(a.statement.sentence, b.values) or told.mentions(
        b.statement.sentence, a.values
    ):
        return ""
    return "changed" if a.values and b.values else "lost"


def day(a: Telling, b: Telling, knowledge: Knowledge) -> Change:
    """Tell whether it happens at another time: the same "on Friday" may be another Friday."""
    if a.window is None or b.window is None:
        return "lost" if (a.window is None) != (b.window is None) else ""
    return "changed" if relation(a.window, b.window) == "apart" else ""


def answer(a: Telling, b: Telling, knowledge: Knowledge) -> Change:
    """Tell whether a yes became a no."""
    return "changed" if a.shown != b.shown else ""


def surety(a: Telling, b: Telling, knowledge: Knowledge) -> Change:
    """Tell whether one copy says flatly what the other does not."""
    return "lost" if bool(a.shown) != bool(b.shown) else ""


def voice(a: Telling, b: Telling, knowledge: Knowledge) -> Change:
    """Tell whether nobody says it any more, or somebody else with a name."""
    if not (a.shown and b.shown):
        return _named(a, b, meet=False)
    named = all(t.statement.voice and t.statement.voice.named for t in (a, b))
    return _named(a, b, meet=not named or bool(a.values & b.values))


ASPECTS: tuple[Aspects, ...] = (
    Aspects("period", "quantity", "the period ({})", told.period, period),
    Aspects("polarity", "position", "the answer", told.answer, answer),
    Aspects("place", "place", "the place ({})", told.place, place),
    Aspects("date", "date", "the date ({})", told.day, day),
    Aspects("actor", "fact", "who did it ({})", told.actor, actor),
    Aspects("speaker", "position", "who says it ({})", told.voice, voice),
    Aspects("modality", "position", "{}", told.surety, surety),
)
"""What copies may tell otherwise, beside their figures."""


def of_figures(base: Statement, known: Copies) -> tuple[Aspects, ...]:
    """Return an aspect for each figure of the sentence that copies go back to, in its order."""
    ordered = sorted(known.figures.get(base.key, ()), key=lambda f: f.quantity.span)
    kinds = dict.fromkeys(kind for figure in ordered for kind in told.kinds(figure))
    return tuple(
        Aspects("subject", "quantity", "the figure", partial(told.figure, kind=kind), figure)
        for kind in kinds
    )
