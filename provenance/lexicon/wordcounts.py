"""How common a word is in news: shares of articles, counted on corpora (`wordcounts.md`).

The table is part of the package and never changes with what a user has taken in: another article
makes no word more common, and no verdict other than it was.
"""

from __future__ import annotations

import gzip
import math
import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

FILE = Path(__file__).with_name("wordcounts.tsv.gz")
LEAST = 0.002
"""The share of articles under which a word is simply rare: it is in no table."""
MOST = 0.1
"""The share of articles from which on a word tells nothing."""
_LETTERS = 3
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?|\d+")
_YEAR = re.compile(r"(?:19|20)\d\d")


def words(text: str) -> Iterator[str]:
    """Yield the words of a text in order, small; numbers of a house count, years do not."""
    for match in _WORD.finditer(text.lower().replace("’", "'")):
        word = match.group().removesuffix("'s")
        if len(word) >= _LETTERS and not _YEAR.fullmatch(word):
            yield word


def rarity(word: str) -> float:
    """Return how much a word tells: the logarithm of how rare it is, 0 where it is common."""
    share = _shares().get(word, LEAST)
    return 0.0 if share > MOST else -math.log(share)


@lru_cache(maxsize=1)
def _shares() -> dict[str, float]:
    """Map each word of the table to its share of articles, in the corpus where that is highest."""
    lines = gzip.decompress(FILE.read_bytes()).decode().splitlines()
    rows = (line.split("\t") for line in lines)
    return {word: int(count) / 10_000 for word, count in rows}
