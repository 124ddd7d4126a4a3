"""A call that cannot kill the run it is a part of."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

V = TypeVar("V")
R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class Failed:
    """What stands in the results where a value failed: its index (from 0) and one line."""

    value_index: int
    message: str


def describe(error: BaseException) -> str:
    """Return an error on one line: its own words, or its name where it has none."""
    words = " ".join(str(error).split())
    return words or type(error).__name__


def guarded(function: Callable[[V], R], index: int, value: V) -> R | Failed:
    """Return `function(value)`, or a `Failed` in its place."""
    try:
        return function(value)
    except Exception as error:  # whatever one article does, the others must still be read
        return Failed(index, describe(error))
