"""What the invented ferry articles must yield, and what must stay quiet, with no reference file."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from golden_kit import LOUD, Finding, apart, findings_of, load, run, sentences, together, words_of

FERRY = Path(__file__).parent / "ferry"
EXPECTED = load(FERRY / "expected.toml")
FILES = [FERRY / row["file"] for row in EXPECTED["article"]]


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    return run(tmp_path_factory.mktemp("ferry"), FILES)


@pytest.fixture(scope="module")
def findings(output: dict[str, str]) -> list[Finding]:
    return findings_of(output)


def _named(rows: list[dict[str, Any]]) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("row", [pytest.param(row, id=row["name"]) for row in rows])


@_named(EXPECTED["find"])
def test_a_conflict_of_the_articles_is_listed(row: dict[str, Any], findings: list[Finding]) -> None:
    words = words_of(row["position"])
    found = [f for f in findings if f["class"] == row["class"] and together(f, words)]
    assert len(found) == 1


@_named([row for row in EXPECTED["find"] if "facets" in row])
def test_a_possible_conflict_tells_its_reasons_facet_by_facet(
    row: dict[str, Any], findings: list[Finding]
) -> None:
    words = words_of(row["position"])
    pair = next(f["pairs"][0] for f in findings if apart(f, words) and f["class"] == row["class"])
    assert (pair["values"], pair["event"]) == (row["values"], row["event"])
    states = {reason["facet"]: reason["state"] for reason in pair["reasons"]}
    assert {facet: states.get(facet) for facet in row["facets"]} == row["facets"]


@_named([row for row in EXPECTED["find"] if "decoy" in row])
def test_an_older_event_is_on_neither_side(row: dict[str, Any], findings: list[Finding]) -> None:
    decoys = words_of(row["decoy"])
    sides = [s for f in findings if f["class"] in LOUD for p in sentences(f) for s in p]
    assert [s for s in sides if any(words in s for words in decoys)] == []


@_named(EXPECTED["same_figure"])
def test_the_same_figure_is_listed_once_and_its_reports_are_not_overcounted(
    row: dict[str, Any], findings: list[Finding]
) -> None:
    words = words_of(row["at"])
    same = [f for f in findings if f["class"] == "agreement" and together(f, words)]
    found = [f for f in same if any(row["value"] in p["value"] for p in f["positions"])]
    assert len(found) == 1
    assert found[0]["separate_reports"] <= row["reports"]


@_named(EXPECTED["quiet"])
def test_what_is_not_comparable_is_not_loud(row: dict[str, Any], findings: list[Finding]) -> None:
    words = words_of(row["at"])
    assert [f["question"] for f in findings if f["class"] in LOUD and apart(f, words)] == []


def test_no_range_sum_or_trend_is_printed_over_two_tolls(output: dict[str, str]) -> None:
    never = EXPECTED["find"][0]["never_printed"]
    assert [words for words in never if words in output["table"] + output["json"]] == []


def test_there_is_little_that_is_loud(findings: list[Finding]) -> None:
    loud = [finding["question"] for finding in findings if finding["class"] in LOUD]
    assert len(loud) <= len(EXPECTED["find"]) + 2, loud
