"""Words of date expressions, from times.toml."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class NamedDay:
    """A day with a name: by `fixed` (month, day) or `nth` (month, weekday, which; -1 is last).

    `year` is set where one day of history is meant, else it recurs.
    """

    fixed: tuple[int, int] | None
    nth: tuple[int, int, int] | None
    year: int | None


@dataclass(frozen=True, slots=True)
class TimeWords:
    """The whole table. `months` has short forms too; weekdays count from Monday 0."""

    months: dict[str, int]
    weekdays: dict[str, int]
    seasons: dict[str, tuple[int, str]]
    grains: dict[str, str]
    named: dict[str, NamedDay]
    openers: dict[str, str]
    auxiliaries: frozenset[str]
    planned: frozenset[str]


def _named(row: dict[str, Any]) -> NamedDay:
    fixed = (row["fixed"][0], row["fixed"][1]) if "fixed" in row else None
    nth = (row["nth"][0], row["nth"][1], row["nth"][2]) if "nth" in row else None
    return NamedDay(fixed, nth, row.get("year"))


@lru_cache(maxsize=1)
def time_words() -> TimeWords:
    """Return the table, read once."""
    raw = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
    months = {name: i for i, name in enumerate(raw["months"], 1)} | raw["short_months"]
    return TimeWords(
        months=months,
        weekdays={name: i for i, name in enumerate(raw["weekdays"])},
        seasons={word: (row[0], row[1]) for word, row in raw["seasons"].items()},
        grains=raw["grains"],
        named={word.lower(): _named(row) for row in raw["named"] for word in row["words"]},
        openers=raw["openers"],
        auxiliaries=frozenset(raw["future"]["auxiliaries"]),
        planned=frozenset(raw["future"]["planned"]),
    )
