"""Maps a pure function over values in worker processes of our own.

They are spawned, not forked: a forked child inherits locks of the language model's
threads. A worker that dies takes down only the value that killed it.
"""

from __future__ import annotations

import multiprocessing
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import islice
from typing import Generic, TypeVar

from provenance.engine import inline
from provenance.engine.guard import Failed, describe, guarded

V = TypeVar("V")
R = TypeVar("R")

AHEAD = 4
"""How many values a worker may be ahead of the reader: enough to keep it busy."""


def run(function: Callable[[V], R], values: Iterable[V], workers: int) -> Iterator[R | Failed]:
    """Yield a result a value, in their order, the same for any number of workers.

    `function` must be importable by name, values and results picklable. A value that
    raises, or whose worker dies, yields a `Failed`. Values are taken as they are needed.
    """
    if workers <= 1:
        yield from inline.run(function, values)
        return
    line = _Line(function, workers)
    source = enumerate(values)
    try:
        for index, value in islice(source, workers * AHEAD):
            line.push(index, value)
        while line.waiting:
            yield line.pull()
            for index, value in islice(source, 1):
                line.push(index, value)
    finally:
        line.close()


class _Line(Generic[V, R]):
    """Values under way, first come first out."""

    def __init__(self, function: Callable[[V], R], workers: int) -> None:
        self.function = function
        self.workers = workers
        self.pool = _pool(workers)
        self.waiting: deque[tuple[int, V, Future[R | Failed]]] = deque()

    def push(self, index: int, value: V) -> None:
        try:
            future = self.pool.submit(guarded, self.function, index, value)
        except BrokenProcessPool:
            self._renew()
            future = self.pool.submit(guarded, self.function, index, value)
        self.waiting.append((index, value, future))

    def pull(self) -> R | Failed:
        index, value, future = self.waiting.popleft()
        try:
            return future.result()
        except BrokenProcessPool:
            self._renew()
            return self._alone(index, value)
        except Exception as error:  # a result that cannot be sent between processes
            return Failed(index, describe(error))

    def close(self) -> None:
        self.pool.shutdown(wait=True, cancel_futures=True)

    def _alone(self, index: int, value: V) -> R | Failed:
        # The death of one worker breaks the whole pool, so we do not know whose fault it
        # was: the value is tried once more in a worker that it can only take down itself.
        with _pool(1) as single:
            try:
                return single.submit(guarded, self.function, index, value).result()
            except BrokenProcessPool:
                return Failed(index, "the worker died; it may have run out of memory")

    def _renew(self) -> None:
        self.pool.shutdown(wait=False, cancel_futures=True)
        self.pool = _pool(self.workers)
        waiting, self.waiting = self.waiting, deque()
        for index, value, future in waiting:
            if future.done() and not future.cancelled() and future.exception() is None:
                self.waiting.append((index, value, future))
            else:
                self.push(index, value)


def _pool(workers: int) -> ProcessPoolExecutor:
    return ProcessPoolExecutor(workers, mp_context=multiprocessing.get_context("spawn"))
