"""Words that tell how one count stands to others of the same event, from counts.toml."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class Stages:
    """Words by which a count is told as an early or as a later one."""

    adverbs: frozenset[str]
    adjectives: frozenset[str]
    phrases: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CountWords:
    """The whole table: growth, telling, contrast, and counts of those found only."""

    early: Stages
    later: Stages
    grows: frozenset[str]
    preps: frozenset[str]
    told: frozenset[str]
    reports: frozenset[str]
    against: frozenset[str]
    others: frozenset[str]
    extremes: frozenset[str]
    found: frozenset[str]
    found_nouns: frozenset[str]
    more: frozenset[str]
    met: frozenset[str]
    doers: frozenset[str]


@lru_cache(maxsize=1)
def table() -> dict[str, Any]:
    """Return the table as written."""
    return tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))


def _stages(raw: dict[str, list[str]]) -> Stages:
    return Stages(
        frozenset(raw["adverbs"]), frozenset(raw["adjectives"]), tuple(raw["phrases"])
    )  # fmt: skip


@lru_cache(maxsize=1)
def count_words() -> CountWords:
    """Return the table, read once."""
    raw = table()
    return CountWords(
        early=_stages(raw["early"]),
        later=_stages(raw["later"]),
        grows=frozenset(raw["growth"]["verbs"]),
        preps=frozenset(raw["growth"]["preps"]),
        told=frozenset(raw["telling"]["verbs"]),
        reports=frozenset(raw["telling"]["nouns"]),
        against=frozenset(raw["against"]["words"]),
        others=frozenset(raw["against"]["others"]),
        extremes=frozenset(raw["against"]["extremes"]),
        found=frozenset(raw["found"]["verbs"]),
        found_nouns=frozenset(raw["found"]["nouns"]),
        more=frozenset(raw["found"]["more"]),
        met=frozenset(raw["found"]["met"]),
        doers=frozenset(raw["doers"]["words"]),
    )
