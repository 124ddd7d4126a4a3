"""Why two unlike figures of one event need be no conflict."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product

from provenance.compare.scope import whom
from provenance.compare.whole import single, size
from provenance.model.finding import Figure
from provenance.model.vocabulary import Why

_ORDER: tuple[Why, ...] = ("part_whole", "scope", "later_count")
"""Where several reasons are needed, the first of these is told."""


def explain(left: Sequence[Figure], right: Sequence[Figure]) -> Why:
    """Return why two versions of one event need be no conflict, "" where nothing explains it.

    Every figure of one must be explained beside every figure of the other: a body that gives
    five flatly is a rival of one that gives eight, whoever else gave five at first.
    """
    found = {_reason(*sorted((f, g), key=size)) for f, g in product(left, right)}
    return "" if "" in found else next(why for why in _ORDER if why in found)


def _reason(lower: Figure, higher: Figure) -> Why:
    a, b = whom(lower), whom(higher)
    if single(lower) or b.holds(a):
        return "part_whole"
    if not a.same(b) and not a.holds(b):
        return "scope"
    # Those counted by the higher figure are some of the lower one's: more than the whole.
    if not a.holds(b) and (_grew(lower, higher) or _told_later(lower, higher)):
        return "later_count"
    return ""


def _grew(earlier: Figure, later: Figure) -> bool:
    """Tell whether one body, on two known days, gave first the lower and then the higher."""
    first, second = earlier.statement, later.statement
    same = first.voice is not None and first.voice == second.voice
    days = first.source.published, second.source.published
    return same and all(days) and days[0] < days[1]


def _told_later(lower: Figure, higher: Figure) -> bool:
    """Tell whether the text itself says that the count grew, or was an early one.

    "Later" orders the reports of one article only; "rose to" tells of a count's growth, also
    beside the figure of another article.
    """
    stages = lower.quantity.stage, higher.quantity.stage
    if stages[1] == "grown" and stages[0] != "grown":
        return True
    if lower.statement.source.article != higher.statement.source.article:
        return False
    early = stages[0] == "early" and stages[1] != "early"
    return early or (stages[1] in ("later", "grown") and stages[0] == "")
