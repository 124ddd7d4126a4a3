"""Why two unlike figures of one event need be no conflict."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product

from provenance.compare.scope import whom
from provenance.compare.whole import single, size
from provenance.model.finding import Figure
from provenance.model.vocabulary import Stage, Why

_LATER: tuple[Stage, ...] = ("later", "grown")
_ORDER: tuple[Why, ...] = ("part_whole", "scope", "later_count")
"""Where several reasons are needed, the first of these is told."""


def explain(left: Sequence[Figure], right: Sequence[Figure]) -> Why:
    """Return why two versions of one event need be no conflict, "" where nothing explains it.

    Every figure of one must be explained beside every figure of the other: a body that gives
    five flatly is a rival of one that gives eight, whoever else gave five at first. A figure that
    its own body raised is nobody's rival: eight may then be said by anybody.
    """
    lower, higher = sorted((left, right), key=lambda version: max(map(size, version)))
    later = frozenset(f.statement.source.article for f in higher if _stage(f) in _LATER)
    raised = frozenset(id(f) for f, g in product(lower, higher) if _grew(f, g))
    found = {_reason(f, g, later, id(f) in raised) for f, g in product(lower, higher)}
    return "" if "" in found else next(why for why in _ORDER if why in found)


def _stage(figure: Figure) -> Stage:
    return figure.quantity.stage


def _reason(lower: Figure, higher: Figure, later: frozenset[str], raised: bool) -> Why:
    """Return the reason for two figures; articles in `later` call the higher one a later count.

    `raised` tells that the lower one was raised by whoever gave it.
    """
    a, b = whom(lower), whom(higher)
    if (
        single(lower)
        or _none_of_these(lower, higher)
        or (b.holds(a) and not _set_against(lower, higher))
    ):
        return "part_whole"
    if not (a.same(b) or a.holds(b) or b.holds(a)):
        return "scope"
    # Those counted by the higher figure are some of the lower one's: more than the whole.
    grew = not a.holds(b) and (raised or _told_later(lower, higher, later))
    return "later_count" if grew else ""


def _none_of_these(lower: Figure, higher: Figure) -> bool:
    """Tell whether an article only says of some others that nobody of them was hit."""
    same = lower.statement.source.article == higher.statement.source.article
    return same and lower.statement.voice is None and size(lower) == 0


def _set_against(lower: Figure, higher: Figure) -> bool:
    """Tell whether the text sets a family's dead against the dead: then the family is all."""
    some = lower.quantity
    told = some.opposed and lower.statement.source.article == higher.statement.source.article
    return told and some.counted.casefold().split()[-1:] in (["members"], ["relatives"])


def _grew(earlier: Figure, later: Figure) -> bool:
    """Tell whether one body, on two known days, gave first the lower and then the higher."""
    first, second = earlier.statement, later.statement
    same = first.voice is not None and first.voice == second.voice
    days = first.source.published, second.source.published
    return same and all(days) and days[0] < days[1]


def _told_later(lower: Figure, higher: Figure, later: frozenset[str]) -> bool:
    """Tell whether the text itself says that the count grew, or was an early one.

    "Later" orders the reports of one article only; "rose to" tells of a count's growth, also
    beside the figure of another article. Early counts are no last word, whatever they differ in.
    """
    if _stage(higher) == "grown" and _stage(lower) != "grown":
        return True
    article = higher.statement.source.article
    if lower.statement.source.article != article:
        return False
    return _stage(lower) in ("early", "grown") or (_stage(lower) == "" and article in later)
