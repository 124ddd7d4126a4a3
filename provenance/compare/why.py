"""Why two unlike figures of one event need be no conflict."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from itertools import product

from provenance.compare.scope import whom
from provenance.compare.whole import single, size
from provenance.model.finding import Figure
from provenance.model.vocabulary import Why

_ORDER: tuple[Why, ...] = ("part_whole", "scope", "later_count")
"""Where several reasons are needed, the first of these is told."""


def raised(figures: Iterable[Figure]) -> frozenset[str]:
    """Return the claims of an event's figures that their own body later raised.

    Nobody stands by such a figure any more, so the higher ones may be said by anybody. A body
    must have a known voice, and both reports a known day.
    """
    by_voice: dict[str, list[Figure]] = {}
    for figure in figures:
        if figure.statement.voice is not None and figure.statement.source.published:
            by_voice.setdefault(figure.statement.voice.key, []).append(figure)
    return frozenset(
        lower.statement.key
        for said in by_voice.values()
        for lower in said
        if any(_grew(lower, higher) for higher in said)
    )


def explain(left: Sequence[Figure], right: Sequence[Figure], raised: Collection[str]) -> Why:
    """Return why two versions of one event need be no conflict, "" where nothing explains it.

    Every figure of one must be explained beside every figure of the other: a body that gives
    five flatly is a rival of one that gives eight, whoever else gave five at first. `raised`
    holds the claims whose figures their own bodies raised.
    """
    pairs = [sorted((f, g), key=size) for f, g in product(left, right)]
    found = {_reason(lower, higher, raised) for lower, higher in pairs}
    return "" if "" in found else next(why for why in _ORDER if why in found)


def _reason(lower: Figure, higher: Figure, raised: Collection[str]) -> Why:
    a, b = whom(lower), whom(higher)
    if single(lower) or b.holds(a):
        return "part_whole"
    if not a.same(b) and not a.holds(b):
        return "scope"
    # Those counted by the higher figure are some of the lower one's: more than the whole.
    later = lower.statement.key in raised or _told_later(lower, higher)
    return "later_count" if later and not a.holds(b) else ""


def _grew(earlier: Figure, later: Figure) -> bool:
    """Tell whether a body gave first a lower and then, on a later day, a higher figure."""
    days = earlier.statement.source.published, later.statement.source.published
    return days[0] < days[1] and size(earlier) < size(later)


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
