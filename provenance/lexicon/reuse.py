"""Words that tell nothing about borrowing, and the endings that hide one."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from importlib.resources import files
from typing import Any


@lru_cache(maxsize=1)
def _table() -> dict[str, Any]:
    return tomllib.loads(
        files("provenance.lexicon").joinpath("reuse.toml").read_text(encoding="utf-8")
    )


@lru_cache(maxsize=1)
def stop_words() -> frozenset[str]:
    """Return the words that every text shares, in lower case."""
    return frozenset(_table()["stop"])


@lru_cache(maxsize=1)
def endings() -> tuple[tuple[str, int, str], ...]:
    """Return (ending, fewest letters left before it, its look-alike or "") in order of trial."""
    return tuple((row["ending"], row["left"], row.get("unless", "")) for row in _table()["endings"])


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """Return a lower-case word without its endings: at most two are taken off."""
    for ending, left, unless in endings():
        fits = word.endswith(ending) and len(word) - len(ending) >= left
        if fits and not (unless and word.endswith(unless)):
            word = word[: -len(ending)]
            break
    return word[:-1] if word.endswith(("e", "i", "y")) and len(word) > 4 else word
