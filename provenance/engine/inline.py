"""Maps a pure function over values in this process."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from provenance.engine.guard import Failed, guarded

V = TypeVar("V")
R = TypeVar("R")


def run(function: Callable[[V], R], values: Iterable[V]) -> Iterator[R | Failed]:
    """Yield a result a value, in their order; a value that raises yields a `Failed`."""
    for index, value in enumerate(values):
        yield guarded(function, index, value)
