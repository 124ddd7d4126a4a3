"""What stands on a news page beside the article: furniture, outlets' words, agencies."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any


@dataclass(frozen=True, slots=True)
class LinePattern:
    """What a line of furniture looks like; `zone` tells where it counts as such."""

    label: str
    regex: re.Pattern[str]
    zone: str
    examples: tuple[str, ...]
    counter_examples: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TellPattern:
    """Words that tell a fact of the article; the group `value` holds it."""

    what: str
    regex: re.Pattern[str]
    examples: tuple[tuple[str, str], ...]


@lru_cache(maxsize=1)
def _table() -> dict[str, Any]:
    return tomllib.loads(files("provenance.lexicon").joinpath("page.toml").read_text("utf-8"))


@lru_cache(maxsize=1)
def line_patterns() -> tuple[LinePattern, ...]:
    """Return the patterns of furniture; each is to match a whole line, case ignored."""
    return tuple(
        LinePattern(
            row["label"],
            re.compile(row["pattern"], re.IGNORECASE),
            row.get("zone", "any"),
            tuple(row["examples"]),
            tuple(row.get("not", ())),
        )
        for row in _table()["line"]
    )


@lru_cache(maxsize=1)
def tell_patterns() -> tuple[TellPattern, ...]:
    """Return the patterns of words that name an outlet; they are searched for, case kept."""
    return tuple(
        TellPattern(
            row["what"],
            re.compile(row["pattern"]),
            tuple((line, value) for line, value in row["examples"]),
        )
        for row in _table()["tell"]
    )


@lru_cache(maxsize=32)
def words(name: str) -> frozenset[str]:
    """Return a list of words, in lower case, by its name in the table."""
    return frozenset(_table()["words"][name])


@lru_cache(maxsize=1)
def months() -> dict[str, int]:
    """Return the English names of the months, short and long, in lower case."""
    return dict(_table()["months"])


@lru_cache(maxsize=1)
def agencies() -> dict[str, str]:
    """Return each name of an agency or world service with its usual short one."""
    return {alias: name for name, aliases in _table()["agencies"].items() for alias in aliases}
