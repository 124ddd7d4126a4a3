"""Units of measure and currency signs, from units.toml."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from provenance.model.vocabulary import Measure


@dataclass(frozen=True, slots=True)
class Unit:
    """What a unit word means: `pint` is its name for conversion, "" where none is needed."""

    measure: Measure
    unit: str
    pint: str


@lru_cache(maxsize=1)
def _raw() -> dict[str, Any]:
    return tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))


@lru_cache(maxsize=1)
def unit_words() -> dict[str, Unit]:
    """Return every unit word in lower case, and its unit."""
    return {
        word.lower(): Unit(row["measure"], row["unit"], row["pint"])
        for row in _raw()["unit"]
        for word in row["words"]
    }


@lru_cache(maxsize=1)
def currency_signs() -> dict[str, str]:
    """Return every sign that stands before an amount, and its currency code."""
    return dict(_raw()["signs"])


@lru_cache(maxsize=1)
def metre_followers() -> frozenset[str]:
    """Return the words after "2m" that show it to be metres and not millions."""
    return frozenset(_raw()["metre"]["after"])
