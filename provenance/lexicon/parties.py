"""Words that tell how a noun phrase names a party, from `parties.toml`."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from importlib.resources import files
from typing import Any


@lru_cache(maxsize=1)
def _table() -> dict[str, Any]:
    return tomllib.loads(files("provenance.lexicon").joinpath("parties.toml").read_text("utf-8"))


@lru_cache(maxsize=32)
def words(name: str) -> frozenset[str]:
    """Return one of the word lists, by lemma. Raises KeyError for an unknown name."""
    return frozenset(_table()[name])
