"""The table of growth: its bounds, and a small corpus from saving to what was planted in it."""

from __future__ import annotations

import growth
import pytest


def _row(claims=1000, seconds=1.0, one=0.5, missed=(), wrong=(), peak=100.0):
    return growth.Row(
        {"claims": claims, "articles": claims // 25, "seconds": 1.0},
        {"seconds": seconds, "peak": peak},
        {"seconds": one, "peak": peak, "dirty": 3},
        {"planted": {"copies": 4}, "missed": dict(missed), "loud": 5, "wrong": dict(wrong)},
    )


def test_doubling_is_told_from_two_sizes_of_any_ratio():
    assert growth.doubling(_row(1000, 1.0), _row(2000, 2.1)) == pytest.approx(2.1)
    assert growth.doubling(_row(1000, 1.0), _row(4000, 9.0)) == pytest.approx(3.0)


def test_all_is_well_within_the_bounds():
    assert not list(growth.broken([_row(), _row(2000, 2.0)]))


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ([_row(), _row(2000, 2.5)], "2,000 claims: doubling costs 2.50 times, at most 2.2"),
        ([_row(one=2.5)], "1,000 claims: one article takes 2.50 s, at most 2.0"),
        ([_row(missed={"copies": 1})], "1,000 claims: 1 planted cases missed, 0 found wrongly"),
        ([_row(wrong={"x": 2})], "1,000 claims: 0 planted cases missed, 2 found wrongly"),
        ([_row(10**6, 601)], "1,000,000 claims: compared in 601 s, at most 600"),
        ([_row(10**6, peak=3000.0)], "1,000,000 claims: compared in 3000 MB, at most 2048"),
    ],
)
def test_what_breaks_a_bound_is_said(rows, said):
    assert list(growth.broken(rows)) == [said]


def test_a_million_alone_has_the_bounds_of_a_million():
    assert not list(growth.broken([_row(999_999, 5000, peak=3000.0)]))


def test_the_details_tell_found_and_planted_and_the_commonest_wrong_first():
    row = _row(missed={"copies": 1}, wrong={"a": 1, "b": 7})
    head, kind, *wrong = growth.details(row)
    assert "1,000 claims" in head
    assert kind.split() == ["copies", "4", "planted", "3", "found"]
    assert [line.split()[1:] for line in wrong] == [["7", "b"], ["1", "a"]]


@pytest.fixture(scope="module")
def measured():
    return growth.measure(1500)


def test_a_small_corpus_is_measured_step_by_step(measured):
    assert measured.claims >= 1500
    assert all(getattr(measured, step)["seconds"] > 0 for step in ("fill", "judge", "add"))
    assert 20 < measured.judge["peak"] < 1000
    assert measured.add["dirty"] > 0


def test_the_planted_cases_of_a_small_corpus_are_found(measured):
    assert not measured.score["cases"]


def test_nothing_is_loud_in_a_small_corpus_that_was_not_planted(measured):
    assert not measured.score["wrong"]
