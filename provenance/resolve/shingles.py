"""Keys by which articles that may share a sentence are met: MinHash over words of a sentence.

Two sets of words share their smallest word, under one random order of all words, as often
as their Jaccard likeness J says (Broder 1997). A key is made from the smallest two or three
under one order, so that it is shared with a chance of about J² or J³: eight keys a sentence
meet nearly all copies, and those reworded sentences that stand in a run of others.

The orders are fixed, so a sentence has the same keys on every machine. They are made here
and not by a library because these ten lines are all of it: datasketch brings scipy (143 MB)
and takes half a second to import, and its own index cannot live in a database table.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from functools import lru_cache

from provenance.resolve.lines import Line
from provenance.resolve.reuse import telling

BANDS: tuple[int, ...] = (3,) * 8
"""How many words each key of a sentence is made from."""
_MASK = 2**64 - 1


def keys(lines: Iterable[Line]) -> frozenset[int]:
    """Return the keys of an article's lines, 48 bits each: eight a line, none for a short one.

    Quotations are left out: a speech that two reporters heard makes no meeting.
    """
    return frozenset(key for line in lines if telling(line) for key in _of(line.told))


def _of(words: frozenset[str]) -> Iterable[int]:
    hashed = [_number(word) for word in words]
    for band, size in enumerate(BANDS):
        times = _order(band)
        smallest = sorted((number * times & _MASK) >> 11 for number in hashed)[:size]
        yield _named(band, smallest)


@lru_cache(maxsize=200_000)
def _number(word: str) -> int:
    return int.from_bytes(hashlib.blake2b(word.encode(), digest_size=8).digest(), "big")


@lru_cache(maxsize=len(BANDS))
def _order(band: int) -> int:
    """Return the odd number whose multiples put all words into the order of this band."""
    return _number(f"order {band}") | 1


def _named(band: int, smallest: list[int]) -> int:
    told = b"".join(number.to_bytes(8, "big") for number in (band, *smallest))
    return int.from_bytes(hashlib.blake2b(told, digest_size=6).digest(), "big")
