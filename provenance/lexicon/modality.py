"""Words that make a statement uncertain, negative, or one about the future."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from importlib.resources import files


@lru_cache(maxsize=1)
def load() -> dict[str, frozenset[str]]:
    """Read the word classes that ship with the package, by class name."""
    raw = tomllib.loads(
        files("provenance.lexicon").joinpath("modality.toml").read_text(encoding="utf-8")
    )
    return {name: frozenset(words) for name, words in raw.items()}


def are(name: str, word: str) -> bool:
    """Tell whether `word` is in the class `name`, whatever its case."""
    return word.lower() in load()[name]
