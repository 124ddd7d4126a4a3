"""Do two figures differ? Intervals with the rounding that the figure itself shows.

Rule: a figure is known to half a unit of its last non-zero digit ("2,600 km" is 2,550 to
2,650), but counts of people under 1,000 are exact unless the text says about. An open bound
with a figure on its allowed side is compatible: no conflict, and no corroboration.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from decimal import Decimal

from provenance.model.extraction import Quantity
from provenance.model.vocabulary import COUNTED, Measure, Values

EXACT_COUNTS_UNDER = 1000
ABOUT = 0.1
"""How far "about" reaches on each side, as a share of the figure, where its digits say less."""

_PEOPLE: frozenset[Measure] = frozenset({*COUNTED, "fighters", "people"})
_DIGITS = re.compile(r"\d[\d,]*(?:\.\d+)?")


@dataclass(frozen=True, slots=True)
class Interval:
    """The values a figure allows, both ends included. `anchor` holds the rounded number itself.

    For an open bound the anchor is the rounding interval of the number that was said, so
    that "more than half a million" and "500,000" meet.
    """

    low: float
    high: float
    anchor_low: float
    anchor_high: float
    open: bool

    def meets(self, other: Interval) -> bool:
        """Tell whether some value is allowed by both."""
        return self.low <= other.high and other.low <= self.high

    def anchors_meet(self, other: Interval) -> bool:
        """Tell whether the numbers said are the same within their rounding."""
        return self.anchor_low <= other.anchor_high and other.anchor_low <= self.anchor_high


def half_unit(number: float) -> float:
    """Return half a unit of the last non-zero digit of `number` (2600 -> 50, 9.5 -> 0.05)."""
    if number == 0:
        return 0.0
    exponent = Decimal(repr(number)).normalize().as_tuple().exponent
    return 0.5 * 10.0 ** int(exponent)


def _said(quantity: Quantity, number: float) -> tuple[float, float]:
    """Return the number in the digits that were said, and the factor from it to the unit."""
    found = _DIGITS.search(quantity.value)
    if found and quantity.measure not in _PEOPLE:
        said = float(found.group().replace(",", ""))
        if said:
            return said, number / said
    return number, 1.0


def _margin(quantity: Quantity, number: float) -> float:
    said, factor = _said(quantity, number)
    margin = half_unit(said) * abs(factor)
    if quantity.bound == "about":
        return max(margin, ABOUT * abs(number))
    counts = quantity.measure in _PEOPLE or quantity.measure == "attacks"
    if counts and number < EXACT_COUNTS_UNDER:
        return 0.0
    return margin


def interval(quantity: Quantity) -> Interval | None:
    """Return what a quantity allows, or None where it states no number at all."""
    low, high = quantity.low, quantity.high
    if low is None and high is None:
        return None
    if low is not None and high is not None and low != high:
        return Interval(low, high, low, high, open=False)
    number = low if low is not None else high
    assert number is not None
    margin = _margin(quantity, number)
    near = (number - margin, number + margin)
    if low is None:
        return Interval(-math.inf, number, *near, open=True)
    if high is None:
        return Interval(number, math.inf, *near, open=True)
    return Interval(*near, *near, open=False)


STEP = math.log(1.5)
"""How far apart, as a ratio, the marks are by which figures of about one size are found."""


def sizes(quantity: Quantity) -> tuple[int, ...]:
    """Return marks of which two figures that agree share one; most figures have one or two."""
    told = interval(quantity)
    if told is None:
        return ()
    low, high = sorted((told.anchor_low, told.anchor_high))
    return tuple(range(_size(low), _size(high) + 1))


def _size(number: float) -> int:
    """Return the mark of a number: that of its logarithm, with its sign; 0 to below 1 is one."""
    size = math.floor(math.log(max(abs(number), 1.0)) / STEP)
    return size if number >= 0 else -size - 1


def compare(left: Quantity, right: Quantity) -> Values:
    """Return whether two figures of one measure agree; the same whichever comes first."""
    if left.unit != right.unit:
        return "cannot_tell"
    a, b = interval(left), interval(right)
    if a is None or b is None:
        return "cannot_tell"
    if a.open or b.open:
        if a.anchors_meet(b):
            return "agree"
        return "compatible" if a.meets(b) else "disagree"
    if not a.meets(b):
        return "disagree"
    return (
        "compatible"
        if "vague" in (left.bound, right.bound) and left.bound != right.bound
        else "agree"
    )
