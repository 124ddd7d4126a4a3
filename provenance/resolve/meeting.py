"""Which articles are held against each other for borrowed sentences: those that share keys.

A story that a thousand papers print, or a line at the foot of all their pages, gives a key
to a thousand articles; comparing all with all would cost half a million looks. So a crowded
key has centres, the smallest article keys among its holders, and the others are held
against the centres alone: a copy of a copy still ends in one group. A turn of phrase that
many use crowds a key as well, and says little; a copy shares crowded keys by the dozen. So
several of them are asked for, where one that is not crowded is enough. Who is held against
whom depends on nothing but the sets of holders, so order is of no matter, and an article
that shares no key with others changes nothing for them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Hashable, Iterable, Mapping
from typing import NamedTuple

CENTRES = 8
"""A key of at most so many articles and one more has all pairs looked at."""
SEVERAL = 3
"""How many crowded keys two articles must share to be held against each other."""


class Block(NamedTuple):
    """Who has a key: its first holders in order, one more than leave it uncrowded, and the rest.

    The rest need be known only where one of the centres is asked about.
    """

    first: tuple[str, ...]
    rest: tuple[str, ...] = ()

    @classmethod
    def of(cls, holders: Iterable[str]) -> Block:
        """Return the block of these holders."""
        ordered = tuple(sorted(set(holders)))
        return cls(ordered[: CENTRES + 2], ordered[CENTRES + 2 :])

    @property
    def crowded(self) -> bool:
        """Tell whether it has so many holders that not all pairs of them are looked at."""
        return len(self.first) > CENTRES + 1

    @property
    def centres(self) -> frozenset[str]:
        """Those that all holders are held against."""
        return frozenset(self.first[:CENTRES] if self.crowded else self.first)

    def met(self, article: str) -> Iterable[str]:
        """Return those that a holder meets by this key, itself or not among them."""
        return (*self.first, *self.rest) if article in self.centres else self.centres


def partners(article: str, blocks: Iterable[Block]) -> frozenset[str]:
    """Return the articles that `article` is held against; `blocks` are those of its keys."""
    near: set[str] = set()
    count: Counter[str] = Counter()
    for block in blocks:
        if block.crowded:
            count.update(block.met(article))
        else:
            near.update(block.met(article))
    near.update(other for other, times in count.items() if times >= SEVERAL)
    return frozenset(near - {article})


def moved(were: Collection[str], are: Collection[str]) -> frozenset[str]:
    """Return those holders of a key who meet others by it now than before, or none any more.

    Of many holders the first are enough, one more than leave it uncrowded. Whoever came or went
    is looked at anyway, so no pair is told of in which one of them is.
    """
    if max(len(were), len(are)) <= CENTRES + 1:
        return frozenset()
    old, new = Block.of(were), Block.of(are)
    centres = old.centres ^ new.centres
    # What was one key of several is enough for a pair now, or the other way round.
    return centres.union(new.first) if old.crowded != new.crowded else centres


def pairs(keys: Mapping[str, Collection[Hashable]]) -> list[tuple[str, str]]:
    """Return all pairs of articles to be held against each other, each once, smaller key first.

    `keys` maps each article to its keys.
    """
    holders: dict[Hashable, list[str]] = {}
    for article, mine in keys.items():
        for key in mine:
            holders.setdefault(key, []).append(article)
    blocks = {key: Block.of(some) for key, some in holders.items()}
    return sorted(
        (article, other)
        for article, mine in keys.items()
        for other in partners(article, (blocks[key] for key in mine))
        if article < other
    )
