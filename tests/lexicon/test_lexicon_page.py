from __future__ import annotations

import pytest

from provenance.lexicon import page


def _lines(counter: bool) -> list[tuple[page.LinePattern, str]]:
    return [
        (pattern, line)
        for pattern in page.line_patterns()
        for line in (pattern.counter_examples if counter else pattern.examples)
    ]


@pytest.mark.parametrize(("pattern", "line"), _lines(counter=False))
def test_each_pattern_matches_its_example(pattern: page.LinePattern, line: str) -> None:
    assert pattern.regex.fullmatch(line)


@pytest.mark.parametrize("line", [line for _, line in _lines(counter=True)])
def test_no_pattern_matches_a_line_that_must_be_kept(line: str) -> None:
    assert [p.label for p in page.line_patterns() if p.regex.fullmatch(line)] == []


@pytest.mark.parametrize("pattern", page.tell_patterns())
def test_each_telling_pattern_finds_the_name_in_its_examples(pattern: page.TellPattern) -> None:
    for line, value in pattern.examples:
        found = pattern.regex.search(line)
        assert found
        assert found["value"] == value


def test_every_pattern_has_an_example() -> None:
    assert all(p.examples for p in (*page.line_patterns(), *page.tell_patterns()))


def test_an_agency_is_found_by_each_of_its_names() -> None:
    assert page.agencies()["Deutsche Welle"] == page.agencies()["DW"] == "DW"
