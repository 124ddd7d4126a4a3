"""Holding findings against what is planted: what counts as found, and what as found wrongly."""

from __future__ import annotations

import pytest
import scoring

from provenance.model.finding import Finding, Position, PositionPair, Source, Statement

SOURCE = Source("a", "The Gazette", "", "", "2031-05-14", "published", "report", "original")


def _statement(key):
    return Statement(
        key, SOURCE, None, (), "assertion", "asserting", "positive", "certain", "", "", 0, 0, "",
        0, 0,
    )  # fmt: skip


def _finding(verdict, *versions, why="", event="same", reports=1):
    """Return a finding whose versions hold the claims of these keys."""
    positions = tuple(
        Position(str(n), str(n), tuple(map(_statement, keys.split())), 1)
        for n, keys in enumerate(versions)
    )
    pairs = tuple(
        PositionPair(a.id, b.id, "disagree", event, verdict, why, ())
        for n, a in enumerate(positions)
        for b in positions[n + 1 :]
    )
    return Finding(
        "-".join((verdict, *versions)), "", "quantity", "killed", "", "", verdict, why, positions,
        pairs, reports,
    )  # fmt: skip


AGREE = {"x": "agreement|1|toll", "y": "agreement|1|toll"}
RIVAL = {"x": "contradiction|1|low", "y": "contradiction|1|high"}
APART = {"x": "lookalike|1|one", "y": "lookalike|1|other"}


@pytest.mark.parametrize(
    ("labels", "finding"),
    [
        (AGREE, _finding("agreement", "x y z")),
        (AGREE, _finding("explained", "x y", "z", why="bound")),
        (RIVAL, _finding("contradiction", "x", "y")),
        ({"x": "possible|1|dated", "y": "possible|1|vague"}, _finding("possible_conflict", "x y")),
        (
            {"x": "later_count|1|early", "y": "later_count|1|late"},
            _finding("explained", "x", "y", why="later_count"),
        ),
        ({"x": "copies|1|toll", "y": "copies|1|toll"}, _finding("agreement", "x y")),
        (APART, _finding("explained", "x", "y", event="different", why="other_event")),
        ({"x": "denial|1|alleged", "y": "denial|1|denied"}, _finding("claim_denial", "x", "y")),
    ],
)
def test_what_has_to_come_of_a_case_is_found(labels, finding):
    assert scoring.score(labels, [finding]).perfect


@pytest.mark.parametrize(
    ("labels", "finding"),
    [
        (AGREE, _finding("agreement", "x")),
        (AGREE, _finding("explained", "x", "y")),
        (RIVAL, _finding("agreement", "x y")),
        ({"x": "copies|1|toll", "y": "copies|1|toll"}, _finding("agreement", "x y", reports=2)),
        (APART, _finding("agreement", "x y")),
        (APART, _finding("explained", "x", "y", event="likely_same")),
        (APART, _finding("possible_conflict", "x", "y", event="unresolved")),
    ],
)
def test_anything_else_misses_the_case(labels, finding):
    (missed,) = scoring.score(labels, [finding]).missed
    assert missed.case == "1"


def test_a_loud_finding_of_no_case_or_of_two_or_of_a_quiet_one_is_wrong():
    two = RIVAL | {"z": "contradiction|2|low"}
    told = [
        _finding("contradiction", "x", "z"),
        _finding("possible_conflict", "x", "y"),
        _finding("contradiction", "u", "v"),
        _finding("contradiction", "x", "y"),
    ]
    found = scoring.score(two, told)
    assert found.loud == 4
    assert found.wrong == {
        "contradiction of 2 events: contradiction low": 1,
        "possible_conflict of 1 event: contradiction high, contradiction low": 1,
        "contradiction of 1 event: no case": 1,
    }


def test_background_alone_is_no_case():
    labels = {"x": "background|1|toll"}
    assert scoring.score(labels, []).perfect
    assert not scoring.score(labels, [_finding("contradiction", "x")]).perfect
