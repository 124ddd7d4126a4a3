"""Who says each statement of the invented articles of voices.jsonl, held to the same bounds."""

from __future__ import annotations

from collections import Counter

import bounds
import pytest
from sets import voices

from provenance.extract.parse import nlp

ROWS = voices.rows()


@pytest.fixture(scope="module")
def judged():
    model = nlp.load()
    return [j for row in ROWS for j in voices.judge(row, model)]


@pytest.mark.parametrize("half", ["open", "kept"])
def test_the_figures_of_a_half_keep_their_bounds(judged, half):
    measured = voices.figures([j for j in judged if j.half == half])
    held = bounds.load()
    part = f"voices {half}"
    assert [f for f, value in measured.items() if bounds.broken(held, part, f, value)] == []


def test_the_set_is_what_it_claims_to_be():
    assert len({row["id"] for row in ROWS}) == len(ROWS) >= 30
    halves = Counter(row["half"] for row in ROWS for _ in row["statements"])
    assert min(halves.values()) >= 75
    nested = [s for row in ROWS for s in row["statements"] if "chain" in s]
    assert len(nested) >= 40


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["id"])
def test_every_statement_and_name_stands_in_its_article(row):
    text = row["text"].casefold()
    for statement in row["statements"]:
        assert row["text"].count(statement["exact"]) == 1
        told = statement.get("joint") or [statement["speaker"]]
        for names in [*told, *statement.get("chain", [])]:
            if names not in (None, "?"):
                assert all(n.casefold() in text or n == row["outlet"] for n in names), names
