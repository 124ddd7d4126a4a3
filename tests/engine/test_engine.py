from __future__ import annotations

import os
import threading
from collections.abc import Iterator

import pytest

from provenance.engine import inline, processes
from provenance.engine.guard import Failed


def square(value: int) -> int:
    if value == 3:
        raise ValueError("three\nis not liked")
    return value * value


def leave(value: int) -> int:
    if value == 2:
        os._exit(9)
    return value + 1


def unsendable(value: int) -> object:
    return threading.Lock() if value == 1 else value


EXPECTED = [0, 1, 4, Failed(3, "three is not liked"), 16, 25, 36, 49, 64, 81]


def test_a_value_that_raises_becomes_a_failed_and_the_rest_goes_on() -> None:
    assert list(inline.run(square, range(10))) == EXPECTED


@pytest.mark.parametrize("workers", [1, 2])
def test_results_keep_their_order_whatever_the_workers(workers: int) -> None:
    assert list(processes.run(square, range(10), workers)) == EXPECTED


def test_a_worker_that_dies_costs_only_its_own_value() -> None:
    results = list(processes.run(leave, range(5), 2))
    assert [r if isinstance(r, int) else r.value_index for r in results] == [1, 2, 2, 4, 5]
    assert isinstance(results[2], Failed)
    assert "worker died" in results[2].message


def test_a_result_that_cannot_be_sent_becomes_a_failed() -> None:
    results = list(processes.run(unsendable, range(3), 2))
    assert results[0] == 0
    assert isinstance(results[1], Failed)
    assert results[2] == 2


def test_values_are_taken_only_as_they_are_needed() -> None:
    taken: list[int] = []

    def values() -> Iterator[int]:
        for value in range(1000):
            taken.append(value)
            yield value

    results = processes.run(square, values(), 2)
    assert next(results) == 0
    results.close()
    assert len(taken) < 20


def test_an_error_without_words_is_told_by_its_name() -> None:
    def silent(_: int) -> int:
        raise KeyError

    assert list(inline.run(silent, [1])) == [Failed(0, "KeyError")]
