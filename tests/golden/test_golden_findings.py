"""What two sets of articles must yield, and what must stay quiet.

The invented ferry articles are read with no reference file; the samples with theirs.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from golden_kit import LOUD, Finding, apart, findings_of, load, run, sentences, together, words_of

from provenance.settings import data_path

HERE = Path(__file__).parent
SEEDS = data_path("seeds")


class Affair(NamedTuple):
    expected: dict[str, Any]
    files: list[Path]
    references: list[Path]


_FERRY = load(HERE / "ferry" / "expected.toml")
AFFAIRS = {
    "ferry": Affair(_FERRY, [HERE / "ferry" / row["file"] for row in _FERRY["article"]], []),
    "samples": Affair(
        load(HERE / "seeds.toml"),
        sorted((SEEDS / "articles").glob("*.md")),
        [SEEDS / "outlets.toml", SEEDS / "speakers.toml"],
    ),
}
Outputs = dict[str, dict[str, str]]
Findings = dict[str, list[Finding]]


@pytest.fixture(scope="module")
def outputs(tmp_path_factory: pytest.TempPathFactory) -> Outputs:
    return {
        name: run(tmp_path_factory.mktemp(name), affair.files, affair.references)
        for name, affair in AFFAIRS.items()
    }


@pytest.fixture(scope="module")
def findings(outputs: Outputs) -> Findings:
    return {name: findings_of(output) for name, output in outputs.items()}


def _each(table: str, keep: Callable[[dict[str, Any]], bool] = bool) -> pytest.MarkDecorator:
    """Return a case for each expectation of a table, in each affair."""
    cases = [
        pytest.param(name, row, id=f"{name}: {row['name']}")
        for name, affair in AFFAIRS.items()
        for row in affair.expected[table]
        if keep(row)
    ]
    return pytest.mark.parametrize(("name", "row"), cases)


@_each("find")
def test_a_conflict_of_the_articles_is_listed(
    name: str, row: dict[str, Any], findings: Findings
) -> None:
    words = words_of(row["position"])
    found = [f for f in findings[name] if f["class"] == row["class"] and together(f, words)]
    assert len(found) == 1


@_each("find", lambda row: "facets" in row)
def test_a_possible_conflict_tells_its_reasons_facet_by_facet(
    name: str, row: dict[str, Any], findings: Findings
) -> None:
    words = words_of(row["position"])
    found = [f for f in findings[name] if f["class"] == row["class"] and apart(f, words)]
    pair = found[0]["pairs"][0]
    assert (pair["values"], pair["event"]) == (row["values"], row["event"])
    states = {reason["facet"]: reason["state"] for reason in pair["reasons"]}
    assert {facet: states.get(facet) for facet in row["facets"]} == row["facets"]


@_each("find", lambda row: "decoy" in row)
def test_an_older_event_is_on_neither_side(
    name: str, row: dict[str, Any], findings: Findings
) -> None:
    decoys = words_of(row["decoy"])
    sides = [s for f in findings[name] if f["class"] in LOUD for p in sentences(f) for s in p]
    assert [s for s in sides if any(words in s for words in decoys)] == []


@_each("same_figure")
def test_the_same_figure_is_listed_once_and_its_reports_are_not_overcounted(
    name: str, row: dict[str, Any], findings: Findings
) -> None:
    words = words_of(row["at"])
    same = [f for f in findings[name] if f["class"] == "agreement" and together(f, words)]
    found = [f for f in same if any(row["value"] in p["value"] for p in f["positions"])]
    assert len(found) == 1
    assert found[0]["separate_reports"] <= row["reports"]


@_each("quiet")
def test_what_is_not_comparable_is_not_loud(
    name: str, row: dict[str, Any], findings: Findings
) -> None:
    words = words_of(row["at"])
    loud = [f for f in findings[name] if f["class"] in LOUD]
    assert [f["question"] for f in loud if apart(f, words)] == []


@pytest.mark.parametrize("name", AFFAIRS)
def test_no_range_sum_or_trend_is_printed_over_two_tolls(name: str, outputs: Outputs) -> None:
    never = AFFAIRS[name].expected["find"][0]["never_printed"]
    printed = outputs[name]["table"] + outputs[name]["json"]
    assert [words for words in never if words in printed] == []


@pytest.mark.parametrize("name", AFFAIRS)
def test_there_is_little_that_is_loud(name: str, findings: Findings) -> None:
    loud = [f["question"] for f in findings[name] if f["class"] in LOUD]
    assert len(loud) <= len(AFFAIRS[name].expected["find"]) + 2, loud


def test_the_two_tolls_of_the_samples_come_first(findings: Findings) -> None:
    first = AFFAIRS["samples"].expected["find"][0]
    assert together(findings["samples"][0], words_of(first["position"]))


SAMPLES = AFFAIRS["samples"].expected


@pytest.mark.parametrize("row", [*SAMPLES["find"], *SAMPLES["same_figure"], *SAMPLES["quiet"]])
def test_the_words_that_are_expected_stand_in_the_samples(row: dict[str, Any]) -> None:
    texts = {path.name[:3]: path.read_text(encoding="utf-8") for path in AFFAIRS["samples"].files}
    places = [*row.get("position", ()), *row.get("at", ()), *row.get("decoy", ())]
    assert [at["words"] for at in places if at["words"] not in texts[at["file"]]] == []
