"""A corpus of so many claims: as many affairs as it takes, and the last one cut short."""

from __future__ import annotations

from collections.abc import Iterator

from corpus.affairs import affairs
from corpus.articles import articles
from corpus.page import Written
from corpus.world import World, world

SEED = 7


def corpus(claims: int, seed: int = SEED, of: World | None = None) -> Iterator[Written]:
    """Yield articles of at least so many claims in all; a larger corpus begins with a smaller.

    The last affair is told to its end, so that each planted case is whole.
    """
    told = of or world(seed)
    total = 0
    for affair in affairs(told, seed):
        for article in articles(told, affair, seed):
            total += len(article.extraction.claims)
            yield article
        if total >= claims:
            return
