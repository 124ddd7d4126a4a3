"""Number words, vague words and bound words, from numbers.toml."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import cast

from provenance.model.vocabulary import Bound


@dataclass(frozen=True, slots=True)
class Vague:
    """What a vague word stands for; `scaled` is its upper end before a scale ("several dozen")."""

    low: float
    high: float | None
    scaled: float


@dataclass(frozen=True, slots=True)
class NumberWords:
    """The whole table. `before` and `after` give the bound that a phrase sets."""

    cardinals: dict[str, int]
    scales: dict[str, int]
    suffixes: dict[str, int]
    vague: dict[str, Vague]
    before: dict[str, Bound]
    after: dict[str, Bound]
    ranging: tuple[str, ...]


def _bounds(table: dict[str, list[str]]) -> dict[str, Bound]:
    return {phrase: cast(Bound, bound) for bound, phrases in table.items() for phrase in phrases}


@lru_cache(maxsize=1)
def number_words() -> NumberWords:
    """Return the table, read once."""
    raw = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
    vague = {
        word: Vague(row["low"], row.get("high"), row.get("scaled", row.get("high", row["low"])))
        for row in raw["vague"]
        for word in row["words"]
    }
    return NumberWords(
        cardinals=raw["cardinals"],
        scales=raw["scales"],
        suffixes=raw["suffixes"],
        vague=vague,
        before=_bounds(raw["before"]),
        after=_bounds(raw["after"]),
        ranging=tuple(raw["growth"]["ranging"]),
    )
