"""Which articles are held against each other for borrowed sentences: those that share a key.

A story that a thousand papers print, or a line at the foot of all their pages, gives a key
to a thousand articles; comparing all with all would cost half a million looks. So a crowded
key has centres, the smallest article keys among its holders, and the others are held
against the centres alone: a copy of a copy still ends in one group, and no key is thrown
away. Who the centres are depends on nothing but the set of holders, so order is of no
matter, and an article that shares no key with others changes nothing for them.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

CENTRES = 8
"""A key of at most so many articles and one more has all pairs looked at."""


def partners(article: str, blocks: Iterable[Collection[str]]) -> frozenset[str]:
    """Return the articles that `article` is held against.

    `blocks` holds, for each of its keys, the articles with that key, itself or not among them.
    """
    out: set[str] = set()
    for block in blocks:
        centres = sorted({*block, article})[:CENTRES]
        out.update(block if article in centres else centres)
    return frozenset(out - {article})


def pairs(keys: Mapping[str, Collection[str]]) -> list[tuple[str, str]]:
    """Return all pairs of articles to be held against each other, each once, smaller key first.

    `keys` maps each article to its keys.
    """
    blocks: dict[str, list[str]] = {}
    for article in sorted(keys):
        for key in keys[article]:
            blocks.setdefault(key, []).append(article)
    return sorted(
        {
            (centre, other)
            for block in blocks.values()
            for nth, centre in enumerate(block[:CENTRES])
            for other in block[nth + 1 :]
        }
    )
