"""The figures of one event that stand at the end, when all that was said of it is read."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from functools import lru_cache
from itertools import combinations

from provenance.compare.events.whole import single, size
from provenance.compare.figures.why import explain, raised
from provenance.lexicon.numbers import number_words
from provenance.model.finding import Figure

_JOINED = re.compile(r",|\band\b|&", re.IGNORECASE)


def standing(figures: Sequence[Figure]) -> tuple[Figure, ...]:
    """Return the figures that nothing else said of the event takes back.

    A number goes where a higher one makes it a part of it, or an earlier count, and a lower
    bound where a higher one is given. Where somebody counts, vague words and persons told of
    without a number ("his wife and daughter") go too.
    """
    counts = _counts(figures)
    by_size = {size(f): [g for g in counts if size(g) == size(f)] for f in counts}
    outdated, gone = raised(counts), set()
    for lower, higher in combinations(sorted(by_size), 2):
        gone.update(_taken_back(by_size[lower], by_size[higher], outdated))
    return tuple(f for f in counts if _key(f) not in gone)


def _taken_back(
    lower: Sequence[Figure], higher: Sequence[Figure], outdated: Collection[str]
) -> set[tuple[str, int]]:
    """Return the keys of the lower figures that a higher number takes back."""
    explained = explain(lower, higher, outdated)
    bound = any(f.quantity.high is None for f in higher)
    return {_key(f) for f in lower if explained or (bound and f.quantity.high is None)}


def _key(figure: Figure) -> tuple[str, int]:
    return (figure.statement.key, figure.quantity.span.start)


def _counts(figures: Sequence[Figure]) -> Sequence[Figure]:
    """Return the figures that give a number; where none does, those that only hint at one."""
    told = [f for f in figures if f.quantity.low is not None or f.quantity.high is not None]
    counted = [f for f in told if not single(f) and not _listed(f)] or told
    return [f for f in counted if f.quantity.bound != "vague"] or counted


def _listed(figure: Figure) -> bool:
    """Tell whether some known persons are told of ("his wife and two sons"), not how many."""
    q = figure.quantity
    if q.bound != "at_least" or q.stage == "grown" or _bound().match(q.value):
        return False
    return q.low == 1 or bool(_JOINED.search(q.value)) or not _numbered().search(q.value)


@lru_cache(maxsize=1)
def _bound() -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(map(re.escape, number_words().before))})\b", re.IGNORECASE)


@lru_cache(maxsize=1)
def _numbered() -> re.Pattern[str]:
    words = number_words()
    some = "|".join(map(re.escape, (*words.cardinals, *words.scales, *words.vague)))
    return re.compile(rf"\d|\b(?:{some})\b", re.IGNORECASE)
